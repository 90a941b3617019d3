"""Which windows of a scene are judged one after the other, and what must be read for each."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core.expand import REACH, reduction_reach
from gzap_qgis.core.metrics import d_rho, lowpass, scc, ssim
from gzap_qgis.core.metrics.blocks import BLOCK
from gzap_qgis.core.phase import Layout
from gzap_qgis.core.target import is_translation
from gzap_qgis.grid import Alignment, Window

Flags = NDArray[np.bool_]

# Side of a tile of an image with few bands, fused pixels.
TILE = 512
# Bands of which a tile of that size may be read; of more, tiles are smaller.
TILE_BANDS = 8
# Share of a pixel by which a ratio may miss a whole number and still be one.
NEARLY = 0.02
# Share of a pixel by which a centre may lie beyond an edge and still be on it.
ON_EDGE = 1e-6


@dataclass(frozen=True)
class Reads:
    """What is read to judge a window.

    Attributes:
        inner: The window itself, of the fused image or of MS.
        fused: Window of the fused image.
        pan: Window of PAN.
        ms: Window of MS.
    """

    inner: Window
    fused: Window
    pan: Window
    ms: Window


def nominal(ratio: tuple[float, float]) -> float:
    """One number for the ratio: the mean of both axes, whole where it is nearly so."""
    mean = math.sqrt(ratio[0] * ratio[1])
    return float(round(mean)) if abs(mean - round(mean)) < NEARLY * mean else mean


def tile_side(bands: int) -> int:
    """Side of a tile, fused pixels: a multiple of a block, smaller for many bands."""
    side = TILE
    while side > BLOCK and bands * side**2 > TILE_BANDS * TILE**2:
        side //= 2
    return side


def ms_side(side: int, ratio: tuple[float, float]) -> int:
    """Side of a window of MS, MS pixels: whole blocks about as large as a tile on the ground."""
    return BLOCK * max(1, int(side / max(*ratio, 1.0)) // BLOCK)


def parts(whole: Window, side: int) -> list[Window]:
    """Windows that partition another one and begin on its blocks.

    The last window of a row or column takes what would be narrower than a block, since the index of
    a block needs all of it.

    Args:
        whole: What is partitioned.
        side: Side of a window, a multiple of a block, pixels.

    Returns:
        The windows, row by row.
    """
    return [
        Window(whole.row + row, whole.col + col, rows, cols)
        for row, rows in _spans(whole.rows, side)
        for col, cols in _spans(whole.cols, side)
    ]


def _spans(length: int, side: int) -> list[tuple[int, int]]:
    """Starts and lengths of the parts of one axis."""
    starts = list(range(0, length, side))
    if len(starts) > 1 and length - starts[-1] < BLOCK:
        starts.pop()
    return [(one, two - one) for one, two in zip(starts, [*starts[1:], length])]


def ms_frame(layout: Layout) -> Window:
    """The window of MS pixels whose centres lie in the fused image.

    Returns:
        The window; it has no rows or no columns where there are none.
    """
    inverse = layout.ms.inverse()
    top, rows = _inside(inverse.row_scale, inverse.row_offset, layout.rows, layout.ms_size[0])
    left, cols = _inside(inverse.col_scale, inverse.col_offset, layout.cols, layout.ms_size[1])
    return Window(top, left, rows, cols)


def _inside(scale: float, offset: float, size: int, count: int) -> tuple[int, int]:
    """First of ``count`` positions that lies in an image of ``size`` pixels, and how many do."""
    first = max(math.ceil((-0.5 - ON_EDGE - offset) / scale), 0)
    last = min(math.floor((size - 0.5 + ON_EDGE - offset) / scale), count - 1)
    return first, max(last - first + 1, 0)


def fused_reads(layout: Layout, inner: Window) -> Reads:
    """What is read to judge a window of the fused image."""
    halo = max(lowpass.reach(layout.ratio), d_rho.halo(nominal(layout.ratio)), ssim.HALO, scc.HALO)
    fused = inner.grown(halo).clipped(layout.rows, layout.cols)
    ms = near(layout.ms.source_window(fused).grown(REACH), layout.ms_size)
    around = 0 if is_translation(layout.pan) else REACH
    pan = union(layout.pan.source_window(fused).grown(around), _reduced_from(layout, ms))
    return Reads(inner, fused, near(pan, layout.pan_size), ms)


def ms_reads(layout: Layout, inner: Window) -> Reads:
    """What is read to bring the fused image back to a window of MS."""
    ms = inner.grown(d_rho.halo(nominal(layout.ratio))).clipped(*layout.ms_size)
    around = REACH + lowpass.reach(layout.ratio)
    places = [band.source_window(inner) for band in layout.bands]
    fused = _all_of(places).grown(around)
    pan = near(_reduced_from(layout, ms), layout.pan_size)
    return Reads(inner, near(fused, (layout.rows, layout.cols)), pan, ms)


def _reduced_from(layout: Layout, ms: Window) -> Window:
    """The window of PAN from which it is reduced to a window of MS."""
    a = layout.reduced
    return a.source_window(ms).grown(reduction_reach((a.row_scale, a.col_scale)))


def _all_of(windows: Sequence[Window]) -> Window:
    """The smallest window that holds all."""
    out = windows[0]
    for window in windows[1:]:
        out = union(out, window)
    return out


def near(window: Window, size: tuple[int, int]) -> Window:
    """A window clipped to an image, at least one pixel of it."""
    clipped = window.clipped(*size)
    rows, cols = max(clipped.rows, 1), max(clipped.cols, 1)
    return Window(min(clipped.row, size[0] - rows), min(clipped.col, size[1] - cols), rows, cols)


def union(first: Window, second: Window) -> Window:
    """The smallest window that holds two."""
    top, left = min(first.row, second.row), min(first.col, second.col)
    bottom = max(first.row + first.rows, second.row + second.rows)
    right = max(first.col + first.cols, second.col + second.cols)
    return Window(top, left, bottom - top, right - left)


def inside(alignment: Alignment, window: Window, size: tuple[int, int]) -> Flags:
    """Which pixels of a window have their centres in an image.

    Args:
        alignment: Where the pixels of the window's grid lie in the image.
        window: The window.
        size: Rows and columns of the image.

    Returns:
        Flags, (rows, cols).
    """
    rows = alignment.row_scale * (window.row + np.arange(window.rows)) + alignment.row_offset
    cols = alignment.col_scale * (window.col + np.arange(window.cols)) + alignment.col_offset
    row_in = (rows >= -0.5 - ON_EDGE) & (rows <= size[0] - 0.5 + ON_EDGE)
    col_in = (cols >= -0.5 - ON_EDGE) & (cols <= size[1] - 0.5 + ON_EDGE)
    return np.asarray(row_in[:, None] & col_in[None, :])
