"""SSIM: the structural similarity of two images."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from gzap_qgis.core.metrics.blocks import Image, Mask, Values, check_alike
from gzap_qgis.core.metrics.tally import Tally
from gzap_qgis.core.metrics.windows import Inner, Neighbourhood, measured_strip

# Pixels that a part needs beyond those that count.
HALO: Final = 5
_WINDOW: Final = Neighbourhood(HALO, HALO)
_SIGMA: Final = 1.5
_K1: Final = 0.01
_K2: Final = 0.03


def ssim(reference: Image, image: Image, peak: float, valid: Mask = None) -> float:
    """Mean structural similarity over windows and bands.

    SSIM = (2 m n + C1)(2 cov + C2) / ((m² + n² + C1)(var + var' + C2)) in a Gaussian window of
    11x11 pixels with standard deviation 1.5, C1 = (0.01 peak)², C2 = (0.03 peak)² (Wang, Bovik,
    Sheikh and Simoncelli, IEEE TIP 2004). A window counts where its pixels are valid and within the
    image.

    Args:
        reference: True image, (C, H, W), any unit.
        image: Image to judge, (C, H, W), the same unit. The index is symmetric.
        peak: Largest value that the data can have, the same unit (see ``psnr.peak_of``).
        valid: Pixels that count, (H, W); None for all.

    Returns:
        Similarity from -1 to 1; 1 for equal images.

    Raises:
        ValueError: If the shapes do not agree, ``peak`` is not above 0, or a pixel that counts is
            not finite.
        GzapError: If no window is wholly valid.
    """
    mean = ssim_tally(reference, image, peak, valid).mean()
    if mean is None:
        raise _WINDOW.error(reference.shape[1:])
    return mean


def ssim_tally(
    reference: Image, image: Image, peak: float, valid: Mask = None, inner: Inner = None
) -> Tally:
    """Sums of SSIM of each band over the windows of a part of a scene.

    Args:
        reference: True image, (C, H, W), with ``HALO`` pixels around those that count.
        image: Image to judge, (C, H, W).
        peak: Largest value that the data can have.
        valid: Pixels that count, (H, W); None for all.
        inner: Rows and columns of the windows' centres that count; None for all.

    Returns:
        C sums; their mean over windows and bands is the index.

    Raises:
        ValueError: If the shapes do not agree, ``peak`` is not above 0, or a pixel that counts is
            not finite.
    """
    if not 0 < peak < math.inf:
        raise ValueError(f"peak is {peak}; it must be above 0 and finite")
    check_alike(reference, image, valid)
    sums, count = np.zeros(len(reference)), 0
    for strip in _WINDOW.strips(reference.shape[1:], inner):
        whole = _WINDOW.whole(valid, strip)
        count += int(whole.sum())
        for band, (true, other) in enumerate(zip(reference, image)):
            first = measured_strip(true, valid, strip)
            figure = _similarity(first, measured_strip(other, valid, strip), peak)
            sums[band] += figure[whole].sum()
    return Tally.of(sums, count)


def _similarity(first: Values, second: Values, peak: float) -> Values:
    """SSIM of each window of two bands (H, W), (H - 10, W - 10)."""
    mean_1, mean_2 = _weighted(first), _weighted(second)
    product, level = mean_1 * mean_2, np.square(mean_1) + np.square(mean_2)
    spread = _weighted(np.square(first) + np.square(second)) - level
    covariance = _weighted(first * second) - product
    c1, c2 = (_K1 * peak) ** 2, (_K2 * peak) ** 2
    likeness = (2 * product + c1) * (2 * covariance + c2)
    return np.asarray(likeness / ((level + c1) * (spread + c2)), dtype=np.float64)


def _weighted(band: Values) -> Values:
    """Mean of each window of (H, W) under the Gaussian, (H - 10, W - 10)."""
    weights = np.exp(-0.5 * (np.arange(HALO + 1) / _SIGMA) ** 2)
    weights /= 2 * weights.sum() - weights[0]
    return _folded(_folded(band, weights).T, weights).T


def _folded(band: Values, weights: Values) -> Values:
    """Weighted sum of the rows around each row of (H, W), pairs at one distance added first."""
    reach, stop = len(weights) - 1, len(band) - len(weights) + 1
    out: Values = weights[0] * band[reach:stop]
    for distance in range(1, reach + 1):
        pair = band[reach - distance : stop - distance] + band[reach + distance : stop + distance]
        pair *= weights[distance]
        out += pair
    return out
