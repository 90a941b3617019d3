"""ERGAS: the relative error of all bands in one figure."""

from __future__ import annotations

from typing import Optional

import numpy as np

from gzap_qgis.core.metrics.blocks import (
    Image,
    Mask,
    check_alike,
    measured,
    nothing_valid,
    row_strips,
)
from gzap_qgis.core.metrics.tally import Tally
from gzap_qgis.sentence import sentence


def ergas(reference: Image, image: Image, ratio: float, valid: Mask = None) -> float:
    """Relative global error of a synthesised image.

    ERGAS = 100 / ratio · sqrt(mean over bands of MSE_b / mean_b²), mean_b of the reference (Wald,
    Data Fusion, 2002). A band whose reference has mean 0 has no relative error and does not count.

    Args:
        reference: True image, (C, H, W), any unit.
        image: Image to judge, (C, H, W), the same unit.
        ratio: Multispectral pixel size over panchromatic pixel size, above 0.
        valid: Pixels that count, (H, W); None for all.

    Returns:
        Relative error, percent of the mean over the ratio; 0 for equal images.

    Raises:
        ValueError: If the shapes do not agree, ``ratio`` is not above 0, or a pixel that counts is
            not finite.
        GzapError: If no pixel counts, or no band's mean differs from 0.
    """
    tally = ergas_tally(reference, image, valid)
    figure = ergas_of(tally, ratio)
    if tally.count == 0:
        raise nothing_valid(sentence("no pixel that is valid in both images"))
    if figure is None:
        raise nothing_valid(sentence("no band with a mean other than 0"))
    return figure


def ergas_tally(reference: Image, image: Image, valid: Mask = None) -> Tally:
    """What ERGAS sums over the pixels of a part of a scene.

    Args:
        reference: True image, (C, H, W), any unit.
        image: Image to judge, (C, H, W), the same unit.
        valid: Pixels that count, (H, W); None for all.

    Returns:
        Sums of the squared errors of the C bands, then of the C bands of the reference.

    Raises:
        ValueError: If the shapes do not agree or a pixel that counts is not finite.
    """
    check_alike(reference, image, valid)
    bands, height, width = reference.shape
    sums = np.zeros(2 * bands)
    for rows in row_strips(height, width):
        true = measured(reference, valid, rows)
        sums[:bands] += np.square(measured(image, valid, rows) - true).sum(axis=(1, 2))
        sums[bands:] += true.sum(axis=(1, 2))
    return Tally.of(sums, height * width if valid is None else int(valid.sum()))


def ergas_of(tally: Tally, ratio: float) -> Optional[float]:
    """ERGAS from the tally of all parts.

    Args:
        tally: Sum of ``ergas_tally``.
        ratio: Multispectral pixel size over panchromatic pixel size, above 0.

    Returns:
        As ``ergas``; None where no pixel was counted or no band's mean differs from 0.

    Raises:
        ValueError: If ``ratio`` is not above 0.
    """
    if not 0 < ratio < np.inf:
        raise ValueError(f"ratio is {ratio}; it must be above 0 and finite")
    means = tally.means()
    if means is None:
        return None
    errors, levels = np.split(means, 2)
    defined = levels != 0
    if not defined.any():
        return None
    return float(100 / ratio * np.sqrt((errors[defined] / levels[defined] ** 2).mean()))
