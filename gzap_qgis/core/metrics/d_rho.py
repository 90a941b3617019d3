"""D_rho: how little the fine detail of the fused image follows that of PAN."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core.metrics.blocks import Image, Mask, Values, check, nothing_valid

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
    if len(pan) != 1:
        raise ValueError(f"pan has {len(pan)} bands; it must have 1")
    if not 0 < ratio < math.inf:
        raise ValueError(f"ratio is {ratio}; it must be above 0 and finite")
    check(fused, pan, valid)
    side = 2 * math.ceil(ratio / 2)
    mask = np.ones(pan.shape[1:], dtype=np.bool_) if valid is None else valid
    counted = _counted(mask, side)
    pan_detail, pan_energy = _detail(np.where(mask, pan[0], 0), side)
    figures = []
    for band in fused:
        detail, energy = _detail(np.where(mask, band, 0), side)
        product = _sums(detail * pan_detail, side)
        norm = np.sqrt(energy * pan_energy)
        both_flat = (energy == 0) & (pan_energy == 0)
        rho = np.where(norm > 0, product / np.where(norm > 0, norm, 1.0), both_flat)
        figures.append(1 - np.clip(rho[counted], -1, 1).mean())
    return np.array(figures)


def _counted(mask: NDArray[np.bool_], side: int) -> NDArray[np.bool_]:
    """Windows of ``side`` details, each of ``side`` pixels, that rest on valid pixels alone."""
    reach = 2 * side - 1
    if min(mask.shape) < reach:
        raise nothing_valid(f"{mask.shape[0]}x{mask.shape[1]} pixels, fewer than {reach} a side")
    counted: NDArray[np.bool_] = _sums(mask.astype(np.float64), reach) == reach * reach
    if not counted.any():
        raise nothing_valid(f"no {reach}x{reach} pixels that are all valid")
    return counted


def _detail(band: Image, side: int) -> tuple[Values, Values]:
    """A band (H, W) less its local mean, and the windowed sums of its square, 0 where constant.

    Returns:
        Detail of every pixel whose window is within the band, (H - side + 1, W - side + 1), and
        energy of every window of details, (H - 2 side + 2, W - 2 side + 2).
    """
    values: Values = np.asarray(band, dtype=np.float64)
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
