"""SAM: the spectral angle, how far the colour of a pixel is turned."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core.metrics.blocks import (
    Image,
    Mask,
    Values,
    check_alike,
    measured,
    nothing_valid,
    row_strips,
)
from gzap_qgis.core.metrics.tally import Tally
from gzap_qgis.sentence import sentence


def sam(reference: Image, image: Image, valid: Mask = None) -> float:
    """Mean angle between the spectra of two images.

    The angle of two vectors (Yuhas, Goetz and Boardman, 1992) is 2 atan2(|u - v|, |u + v|) of the
    unit vectors, which is exact for small angles, where the arc cosine is not. A pixel that is zero
    in all bands of either image has no direction and does not count.

    Args:
        reference: True image, (C, H, W), any unit.
        image: Image to judge, (C, H, W), any unit.
        valid: Pixels that count, (H, W); None for all.

    Returns:
        Mean angle, degrees, from 0 to 180. Scaling a pixel does not change it.

    Raises:
        ValueError: If the shapes do not agree or a pixel that counts is not finite.
        GzapError: If no pixel counts.
    """
    mean = sam_tally(reference, image, valid).mean()
    if mean is None:
        raise nothing_valid(sentence("no valid pixel that is above zero in both images"))
    return mean


def sam_tally(reference: Image, image: Image, valid: Mask = None) -> Tally:
    """Sum of the angles of a part of a scene, degrees, over its pixels; arguments as ``sam``.

    Raises:
        ValueError: If the shapes do not agree or a pixel that counts is not finite.
    """
    check_alike(reference, image, valid)
    tally = Tally((0.0,), 0)
    for rows in row_strips(*reference.shape[1:]):
        angle, counted = _angles(measured(reference, valid, rows), measured(image, valid, rows))
        tally += Tally.of(angle[counted].sum(), int(counted.sum()))
    return tally


def _angles(first: Values, second: Values) -> tuple[Values, NDArray[np.bool_]]:
    """Angle of every pixel of (C, H, W), degrees, (H, W), and whether it has one."""
    length_1, length_2 = (np.sqrt(np.square(part).sum(axis=0)) for part in (first, second))
    counted = (length_1 > 0) & (length_2 > 0)
    first = first / np.where(counted, length_1, 1.0)
    second = second / np.where(counted, length_2, 1.0)
    apart = np.square(first - second).sum(axis=0)
    together = np.square(first + second).sum(axis=0)
    return np.degrees(2 * np.arctan2(np.sqrt(apart), np.sqrt(together))), counted
