"""How single bands of MS are moved and MS is turned: the values, and the one interpolation.

A pixel of the result depends on pixels near it alone, and on its place in the scene, so that a tile
read with its margin has the very pixels of the whole.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core.fill import filled
from gzap_qgis.core.pair import Image, Mask, Pair
from gzap_qgis.core.resample import SPLINE_REACH, along_rows, cubic_bspline, scattered
from gzap_qgis.grid import Window

Places = NDArray[np.float64]
Index = NDArray[np.int64]

# MS pixels around a window that its pixels depend on beyond their displacement: the cubic's own
# support and its prefilter, and the filling of holes.
MARGIN = SPLINE_REACH + 8
# What the prefilter of the cubic B-spline keeps from one pixel to the next.
_POLE = math.sqrt(3.0) - 2.0


class Beyond(Enum):
    """What pixels beyond an image count as."""

    EDGE = "edge"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Moves:
    """Where the pixels of MS are taken from, so that all bands show one place.

    Attributes:
        rows: MS rows to add to a pixel's own place, band by band, (C,).
        cols: MS columns, likewise.
        turn: MS rows to add for each column right of the centre, and columns for each row below it.
        centre: Row and column of the scene's centre in MS, pixels.
        means: Mean of each band, (C,), digital number, for holes with nothing measured near.
    """

    rows: tuple[float, ...]
    cols: tuple[float, ...]
    turn: tuple[float, float]
    centre: tuple[float, float]
    means: tuple[float, ...]

    def moves(self, band: int) -> bool:
        """Whether a band is interpolated at all."""
        return any((self.rows[band], self.cols[band], *self.turn))

    def places(self, band: int, window: Window) -> tuple[Places, Places]:
        """Rows and columns of MS from which a band's pixels are taken, (h, 1) or (h, w) each."""
        rows = np.arange(window.row, window.row + window.rows, dtype=np.float64)[:, None]
        cols = np.arange(window.col, window.col + window.cols, dtype=np.float64)[None, :]
        return (
            rows + self.rows[band] + self.turn[0] * (cols - self.centre[1]),
            cols + self.cols[band] + self.turn[1] * (rows - self.centre[0]),
        )

    def around(self, window: Window) -> Window:
        """The MS pixels on which those of a window depend."""
        away = max(map(abs, (*self.rows, *self.cols)))
        corners = [window.row, window.row + window.rows, window.col, window.col + window.cols]
        far = max(abs(corner - middle) for corner in corners for middle in self.centre)
        return window.grown(MARGIN + math.ceil(away + far * max(map(abs, self.turn))))


def taken(pair: Pair, moves: Moves) -> Pair:
    """A block of a scene with its bands moved, as far as its own pixels tell.

    Pixels that would have to be taken from beyond the block count as not measured.

    Args:
        pair: The block, digital numbers.
        moves: How the bands are moved.
    """
    here = Part(pair.ms, pair.ms_valid, Window(*pair.origin, *pair.ms.shape[1:]))
    moved = _moved(here, moves, Beyond.UNKNOWN)
    return replace(pair, ms=moved.ms, ms_valid=moved.valid)


@dataclass(frozen=True, eq=False)
class Part:
    """A window of a scene's MS.

    Attributes:
        ms: Its pixels, (C, h, w), digital number.
        valid: Where they hold a measurement, (C, h, w).
        window: Where it lies in the scene's MS.
    """

    ms: Image
    valid: Mask
    window: Window


def taken_whole(outer: Part, moves: Moves, inner: Window) -> Part:
    """A window of a scene with its bands moved.

    Pixels that would have to be taken from beyond the image are taken from its edge.

    Args:
        outer: ``moves.around(inner)``, cut at the image's edges.
        moves: How the bands are moved.
        inner: The window, in pixels of the scene's MS.
    """
    moved = _moved(outer, moves, Beyond.EDGE)
    rows, cols = inner.within(outer.window)
    return Part(moved.ms[:, rows, cols], moved.valid[:, rows, cols], inner)


def _moved(part: Part, moves: Moves, beyond: Beyond) -> Part:
    """A window with its bands moved, by what pixels beyond it count as."""
    dark = (part.ms == 0).all(0)
    full = filled(part.ms, part.valid & ~dark[None], np.array(moves.means, dtype=np.float32))
    ms, valid, shade = part.ms.copy(), part.valid.copy(), dark.copy()
    for band in range(len(ms)):
        if moves.moves(band):
            near = _near(moves, band, part.window)
            ms[band] = near.interpolated(full[band])
            valid[band] = near.all_of(part.valid[band], beyond)
            shade |= ~near.all_of(~dark, Beyond.EDGE)
    # What is fill in one band stays fill in all, with the zeros that tell.
    ms[:, shade] = 0
    return Part(ms, valid, part.window)


@dataclass(frozen=True, eq=False)
class _Near:
    """The pixels among which each place lies, and how far behind the first of them it does.

    Attributes:
        row: The row before it, (h, 1) or (h, w).
        col: The column before it, (1, w) or (h, w).
        below: Rows behind ``row``, 0 to 1.
        right: Columns behind ``col``, 0 to 1.
    """

    row: Index
    col: Index
    below: Places
    right: Places

    def interpolated(self, band: Image) -> Image:
        """A band at the places, by the cubic spline, (h, w)."""
        height, width = band.shape
        flat = np.ascontiguousarray(_prefiltered(band)).ravel()
        across = [
            (_folded(self.col + k, width), cubic_bspline(self.right - k).astype(np.float32))
            for k in range(-1, 3)
        ]
        out = np.zeros(np.broadcast_shapes(self.row.shape, self.col.shape), dtype=np.float32)
        for k in range(-1, 3):
            line = _folded(self.row + k, height) * width
            part = sum(flat[line + at] * weight for at, weight in across)
            out += part * cubic_bspline(self.below - k).astype(np.float32)
        return out

    def all_of(self, mask: Mask, beyond: Beyond) -> Mask:
        """Where all pixels among which a place lies are marked, (h, w).

        Args:
            mask: The marks, (h, w).
            beyond: What pixels outside the image count as.
        """
        height, width = mask.shape
        out = np.ones(np.broadcast_shapes(self.row.shape, self.col.shape), dtype=np.bool_)
        for row in (self.row, self.row + (self.below > 0)):
            for col in (self.col, self.col + (self.right > 0)):
                inside = (row >= 0) & (row < height) & (col >= 0) & (col < width)
                r, c = np.clip(row, 0, height - 1), np.clip(col, 0, width - 1)
                out &= mask[r, c] & (inside | (beyond is Beyond.EDGE))
        return out


def _near(moves: Moves, band: int, window: Window) -> _Near:
    """Where the pixels of a window are taken from, in pixels of the window.

    The shares of a pixel are those in the whole scene, so that they do not depend on the window.
    """
    rows, cols = moves.places(band, window)
    row, col = np.floor(rows), np.floor(cols)
    return _Near(
        row.astype(np.int64) - window.row,
        col.astype(np.int64) - window.col,
        rows - row,
        cols - col,
    )


def _prefiltered(band: Image) -> Image:
    """The weights of the cubic B-splines that go through a band's pixels, (h, w)."""
    taps = np.arange(-SPLINE_REACH, SPLINE_REACH + 1)
    weights = _POLE ** np.abs(taps).astype(np.float64)
    weights /= weights.sum()
    for _ in range(2):
        index = np.arange(len(band))[:, None] + taps
        matrix = scattered(len(band), index, np.broadcast_to(weights, index.shape))
        band = along_rows(matrix, band).T
    return band


def _folded(index: Index, size: int) -> Index:
    """Indices beyond an image mirrored at its edges into it."""
    period = np.mod(index, 2 * size)
    out: Index = np.minimum(period, 2 * size - 1 - period)
    return out
