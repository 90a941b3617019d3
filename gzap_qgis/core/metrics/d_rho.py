"""D_rho: how little the fine detail of the fused image follows that of PAN."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from gzap_qgis.core.metrics.blocks import Image, Mask, Values, check
from gzap_qgis.core.metrics.tally import Tally
from gzap_qgis.core.metrics.windows import Inner, Neighbourhood, measured_strip

# Energy below this share of the window's squared values is rounding of a constant.
_FLAT: Final = 1e-20


def d_rho(fused: Image, pan: Image, ratio: float, valid: Mask = None) -> Values:
    """Mean of 1 - local correlation of each fused band with PAN.

    From each pixel the mean of its window is taken; the correlation is that of the remaining
    details over the same window (Scarpa and Ciotola, IEEE GRSL 2022). A window has 2 ceil(ratio/2)
    pixels a side, from one fewer before the pixel to ceil(ratio/2) behind it. A pixel counts where
    all that its figure rests on is valid and within the image. Two windows without any detail
    agree (correlation 1); if only one has none, the correlation is 0.

    There is no good absolute value: compare it, band by band, with that of the pair's own
    multispectral image against the reduced PAN.

    Args:
        fused: Fused image, (C, H, W), any unit.
        pan: Panchromatic image, (1, H, W), any unit.
        ratio: Multispectral pixel size over panchromatic pixel size.
        valid: Pixels that count, (H, W); None for all.

    Returns:
        Figure of each band, (C,), from 0 (best) to 2.

    Raises:
        ValueError: If the shapes do not agree, ``ratio`` is not above 0, or a pixel that counts is
            not finite.
        GzapError: If no window is wholly valid.
    """
    means = d_rho_tally(fused, pan, ratio, valid).means()
    if means is None:
        raise _window(ratio).error(pan.shape[1:])
    return means


def halo(ratio: float) -> int:
    """Pixels that a part needs on every side beyond those that count."""
    return 2 * math.ceil(ratio / 2)


def d_rho_tally(
    fused: Image, pan: Image, ratio: float, valid: Mask = None, inner: Inner = None
) -> Tally:
    """Sums of 1 - local correlation of each band over the windows of a part of a scene.

    Args:
        fused: Fused image, (C, H, W), with ``halo`` pixels around those that count.
        pan: Panchromatic image, (1, H, W).
        ratio: Multispectral pixel size over panchromatic pixel size.
        valid: Pixels that count, (H, W); None for all.
        inner: Rows and columns whose pixels count; None for all.

    Returns:
        C sums; their mean over windows and bands is the index.

    Raises:
        ValueError: If the shapes do not agree, ``ratio`` is not above 0, or a pixel that counts is
            not finite.
    """
    if len(pan) != 1:
        raise ValueError(f"pan has {len(pan)} bands; it must have 1")
    check(fused, pan, valid)
    window, side = _window(ratio), halo(ratio)
    sums, count = np.zeros(len(fused)), 0
    for strip in window.strips(pan.shape[1:], inner):
        whole = window.whole(valid, strip)
        count += int(whole.sum())
        pan_detail = _detail(measured_strip(pan[0], valid, strip), side)
        for index, band in enumerate(fused):
            rho = _rho(_detail(measured_strip(band, valid, strip), side), pan_detail, side)
            sums[index] += (1 - rho[whole]).sum()
    return Tally.of(sums, count)


def _window(ratio: float) -> Neighbourhood:
    """The pixels on which the details of one window rest."""
    if not 0 < ratio < math.inf:
        raise ValueError(f"ratio is {ratio}; it must be above 0 and finite")
    half = math.ceil(ratio / 2)
    return Neighbourhood(2 * half - 2, 2 * half)


def _rho(first: tuple[Values, Values], second: tuple[Values, Values], side: int) -> Values:
    """Correlation of the details of two bands in each window, from the results of ``_detail``."""
    product = _sums(first[0] * second[0], side)
    norm = np.sqrt(first[1] * second[1])
    both_flat = (first[1] == 0) & (second[1] == 0)
    rho = np.where(norm > 0, product / np.where(norm > 0, norm, 1.0), both_flat)
    return np.clip(rho, -1, 1)


def _detail(values: Values, side: int) -> tuple[Values, Values]:
    """A band (H, W) less its local mean, and the windowed sums of its square, 0 where constant.

    Returns:
        Detail of every pixel whose window is within the band, (H - side + 1, W - side + 1), and
        energy of every window of details, (H - 2 side + 2, W - 2 side + 2).
    """
    before, behind = side // 2 - 1, side // 2
    inner = values[before : len(values) - behind, before : values.shape[1] - behind]
    detail = inner - _sums(values, side) / side**2
    energy = _sums(np.square(detail), side)
    return detail, np.where(energy <= _FLAT * _sums(np.square(inner), side), 0.0, energy)


def _sums(values: Values, side: int) -> Values:
    """Sum over each window of ``side`` x ``side`` pixels within (H, W).

    Added up shift by shift: running totals would round away faint detail in large images.
    """
    height, width = values.shape[0] - side + 1, values.shape[1] - side + 1
    rows = values[:height].copy()
    for shift in range(1, side):
        rows += values[shift : shift + height]
    total = rows[:, :width].copy()
    for shift in range(1, side):
        total += rows[:, shift : shift + width]
    return total
