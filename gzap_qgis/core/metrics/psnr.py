"""PSNR: the peak signal-to-noise ratio."""

from __future__ import annotations

import math
from typing import Final, Optional

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

# A hundred-thousandth of the peak: no sensor sees less, and equal bands have a figure.
LARGEST: Final = 100.0


def psnr(reference: Image, image: Image, peak: float, valid: Mask = None) -> float:
    """Mean over the bands of the peak signal-to-noise ratio.

    PSNR_b = 10 log10(peak² / MSE_b), at most 100 dB, which equal bands have.

    Args:
        reference: True image, (C, H, W), any unit.
        image: Image to judge, (C, H, W), the same unit.
        peak: Largest value that the data can have, the same unit: 2^bits - 1 for digital numbers
            (see ``peak_of``).
        valid: Pixels that count, (H, W); None for all.

    Returns:
        Ratio, decibel, up to 100; high is good.

    Raises:
        ValueError: If the shapes do not agree, ``peak`` is not above 0, or a pixel that counts is
            not finite.
        GzapError: If no pixel counts.
    """
    figure = psnr_of(psnr_tally(reference, image, valid), peak)
    if figure is None:
        raise nothing_valid(sentence("no pixel that is valid in both images"))
    return figure


def psnr_tally(reference: Image, image: Image, valid: Mask = None) -> Tally:
    """Sums of the squared errors of each band over the pixels of a part of a scene.

    Args:
        reference: True image, (C, H, W), any unit.
        image: Image to judge, (C, H, W), the same unit.
        valid: Pixels that count, (H, W); None for all.

    Returns:
        C sums, the squared unit.

    Raises:
        ValueError: If the shapes do not agree or a pixel that counts is not finite.
    """
    check_alike(reference, image, valid)
    bands, height, width = reference.shape
    sums = np.zeros(bands)
    for rows in row_strips(height, width):
        error = measured(image, valid, rows) - measured(reference, valid, rows)
        sums += np.square(error).sum(axis=(1, 2))
    return Tally.of(sums, height * width if valid is None else int(valid.sum()))


def psnr_of(tally: Tally, peak: float) -> Optional[float]:
    """PSNR from the tally of all parts; None where no pixel was counted.

    Raises:
        ValueError: If ``peak`` is not above 0.
    """
    if not 0 < peak < math.inf:
        raise ValueError(f"peak is {peak}; it must be above 0 and finite")
    means = tally.means()
    if means is None:
        return None
    least = peak**2 * 10 ** (-LARGEST / 10)
    return float((10 * np.log10(peak**2 / np.maximum(means, least))).mean())


def peak_of(largest: float) -> float:
    """The peak of digital numbers whose largest is known: 2^k - 1, k from 8 up.

    Published tables take the sensor's bit depth, 2047 for 11 bits; data that fill their depth tell
    it by their largest value.
    """
    return float(2 ** max(8, math.ceil(math.log2(max(largest, 1.0) + 1))) - 1)
