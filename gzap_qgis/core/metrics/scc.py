"""SCC: the spatial correlation coefficient, how alike the edges of two images are."""

from __future__ import annotations

from typing import Final, Optional

import numpy as np

from gzap_qgis.core.metrics.blocks import Image, Mask, Values, check_alike
from gzap_qgis.core.metrics.tally import Tally
from gzap_qgis.core.metrics.windows import Inner, Neighbourhood, measured_strip

_SOBEL: Final = Neighbourhood(1, 1)
# Pixels that a part needs beyond those that count.
HALO: Final = 1


def scc(reference: Image, image: Image, valid: Mask = None) -> float:
    """Correlation of the edge strengths of two images, over all bands together.

    SCC = Σ g h / sqrt(Σ g² Σ h²), g and h the magnitudes of the Sobel gradients, whose mean is not
    removed (the form of the published tables; the idea is that of Zhou, Civco and Silander, IJRS
    1998, with another filter). A pixel counts where the 3x3 pixels around it are valid and within
    the image; the published code lets zeros in around the image instead, an edge that both images
    share. Two images without any edge agree (1); if only one has none, the figure is 0.

    Args:
        reference: True image, (C, H, W), any unit.
        image: Image to judge, (C, H, W), any unit. The index is symmetric.
        valid: Pixels that count, (H, W); None for all.

    Returns:
        Correlation from 0 to 1; 1 is best.

    Raises:
        ValueError: If the shapes do not agree or a pixel that counts is not finite.
        GzapError: If no 3x3 pixels are all valid.
    """
    figure = scc_of(scc_tally(reference, image, valid))
    if figure is None:
        raise _SOBEL.error(reference.shape[1:])
    return figure


def scc_tally(reference: Image, image: Image, valid: Mask = None, inner: Inner = None) -> Tally:
    """What SCC sums over a part of a scene.

    Args:
        reference: True image, (C, H, W), with ``HALO`` pixels around those that count.
        image: Image to judge, (C, H, W).
        valid: Pixels that count, (H, W); None for all.
        inner: Rows and columns whose pixels count; None for all.

    Returns:
        Three sums over pixels and bands: g h, g² and h².

    Raises:
        ValueError: If the shapes do not agree or a pixel that counts is not finite.
    """
    check_alike(reference, image, valid)
    sums, count = np.zeros(3), 0
    for strip in _SOBEL.strips(reference.shape[1:], inner):
        whole = _SOBEL.whole(valid, strip)
        count += int(whole.sum())
        for true, other in zip(reference, image):
            first = _edges(measured_strip(true, valid, strip)) * whole
            second = _edges(measured_strip(other, valid, strip)) * whole
            products = (first * second, np.square(first), np.square(second))
            sums += [part.sum() for part in products]
    return Tally.of(sums, count)


def scc_of(tally: Tally) -> Optional[float]:
    """SCC from the tally of all parts; None where no pixel was counted."""
    if tally.count == 0:
        return None
    product, first, second = tally.total
    if first == 0 or second == 0:
        return float(first == second)
    return product / float(np.sqrt(first) * np.sqrt(second))


def _edges(band: Values) -> Values:
    """Magnitude of the Sobel gradient of (H, W), (H - 2, W - 2)."""
    down = band[2:] - band[:-2]
    down = down[:, :-2] + 2 * down[:, 1:-1] + down[:, 2:]
    across = band[:, 2:] - band[:, :-2]
    across = across[:-2] + 2 * across[1:-1] + across[2:]
    return np.asarray(np.sqrt(np.square(down) + np.square(across)), dtype=np.float64)
