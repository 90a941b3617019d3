"""Fill that nobody tagged: pixels of zero that no sensor measured."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core.pair import Mask, Pair

Index = NDArray[np.int64]

# Side of the smallest patch of zeros in PAN that counts as fill, PAN pixels.
LEAST_PATCH = 4


def blank(pair: Pair) -> Mask:
    """MS pixels that hold zero in every band: fill that nobody tagged, (h, w)."""
    out: Mask = (pair.ms == 0).all(0)
    return out


def _grown(mask: Mask, before: int, after: int) -> Mask:
    """Where a mask holds so many pixels before or after, along both axes, (H, W)."""
    out = mask
    for _ in range(2):
        rows = len(out)
        run, length = np.pad(out, ((before, after), (0, 0))), 1
        while length <= before + after:
            step = min(length, before + after + 1 - length)
            run[:-step] = run[:-step] | run[step:]
            length += step
        out = run[:rows].T
    return out


def _beside_blank(pair: Pair, zero: Mask) -> Mask:
    """PAN pixels of zero in or beside blank MS, (H, W)."""
    dark = blank(pair)
    if not dark.any():
        return np.zeros(zero.shape, dtype=bool)
    near = _grown(dark, 1, 1)
    a = pair.alignment
    rows = _nearest(a.row_scale, a.row_offset, zero.shape[0], dark.shape[0])
    cols = _nearest(a.col_scale, a.col_offset, zero.shape[1], dark.shape[1])
    out: Mask = zero & near[rows][:, cols]
    return out


def _nearest(scale: float, offset: float, count: int, size: int) -> Index:
    """Nearest source pixel of each of ``count`` target pixels along an axis, (count,)."""
    index = np.round(scale * np.arange(count) + offset).astype(np.int64)
    out: Index = np.clip(index, 0, size - 1)
    return out


def _patches(pair: Pair, zero: Mask) -> Mask:
    """PAN pixels in squares of zeros as wide as an MS pixel, (H, W); beyond the edge lie zeros."""
    a = pair.alignment
    side = max(math.ceil(1.0 / min(a.row_scale, a.col_scale) - 1e-6), LEAST_PATCH)
    room = side - 1
    wide = np.pad(zero, room, constant_values=True)
    starts = ~_grown(~wide, 0, room)
    rows, cols = zero.shape
    patches = _grown(starts, room, 0)[room : room + rows, room : room + cols]
    out: Mask = patches & zero
    return out


def pan_fill(pair: Pair) -> Mask:
    """PAN pixels that hold zero in or beside blank MS, or in a patch of zeros, (H, W).

    Single zeros are dark ground; a square of them as wide as an MS pixel is none.
    """
    zero = pair.pan_valid & (pair.pan == 0)
    fill: Mask = _beside_blank(pair, zero) | _patches(pair, zero) if zero.any() else zero
    return fill


def without_fill(pair: Pair) -> Pair:
    """The pair with untagged fill in PAN counted as not measured."""
    fill = pan_fill(pair)
    return replace(pair, pan_valid=pair.pan_valid & ~fill) if fill.any() else pair
