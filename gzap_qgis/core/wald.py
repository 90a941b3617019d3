"""Wald's protocol: a pair degraded by a ratio; at its own ratio the given MS is the truth.

MS is blurred by its MTF and decimated, PAN is decimated by the antialiased cubic (Wald, Ranchin and
Mangolini, PE&RS 1997; Vivone et al., IEEE GRSM 2021). Scenes are degraded tile by tile: a tile with
the pixels around it has the values of the whole.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from gzap_qgis.config import Phase
from gzap_qgis.core import resample
from gzap_qgis.core.levels import MEASURED_SHARE, Ratio, Size, blur_bands
from gzap_qgis.core.mtf import sigma
from gzap_qgis.core.pair import Image, Mask, Pair
from gzap_qgis.core.registration import NO_SHIFT, Shift
from gzap_qgis.core.untagged import blank
from gzap_qgis.errors import GeometryError
from gzap_qgis.grid import EDGE_TOLERANCE, SAME_SIZE, Alignment, Grid, Window, align, overlap
from gzap_qgis.sentence import sentence

# Pixels of degraded PAN that its kernel reaches to each side.
CUBIC_REACH = 2.0
# Pixels of the degraded MS along a side without which no method has anything to learn from.
LEAST_SIDE = 4
# A pixel more than half of which is untagged fill is fill.
FILL_SHARE = 0.5
# Shares below this divide nothing: such a pixel counts as unmeasured, or as fill.
LEAST_SHARE = 1e-3


@dataclass(frozen=True)
class Reduced:
    """A degraded pair and its truth.

    Attributes:
        pair: The degraded pair; its PAN lies on the grid of ``truth``.
        truth: MS of the original pair where PAN covers it, (C, H, W), digital number.
        valid: Where the truth was measured and is not blank, (H, W).
    """

    pair: Pair
    truth: Image
    valid: Mask


@dataclass(frozen=True)
class Placing:
    """Where MS lies in PAN before and after.

    Attributes:
        phase: ``area``: where georeferencing says, before and after. ``auto``: ``shift`` off that
            before, nowhere off it after. ``interp23``: where georeferencing says before, half a
            pixel of the degraded PAN further down and right after.
        shift: Offset of MS in PAN, of which ``auto`` rids the degraded pair.
    """

    phase: Phase = Phase.AREA
    shift: Shift = NO_SHIFT


@dataclass(frozen=True)
class Decimation:
    """A degraded image beside the one that it is made of.

    Attributes:
        grid: Grid of the degraded image.
        size: Rows and columns of the given image.
        place: Where the degraded image's pixels lie in the given one.
        halo: Given pixels around the centre of a degraded one of which it is made.
    """

    grid: Grid
    size: Size
    place: Alignment
    halo: int

    def source(self, tile: Window) -> Window:
        """The given pixels of which a window of the degraded image is made."""
        near = self.place.source_window(tile).grown(self.halo)
        # Kernels are cut at whole pixels around the nearest one, and which of two is nearer is
        # decided by evenness: a part agrees with the whole if it begins at an even pixel.
        top, left = near.row - near.row % 2, near.col - near.col % 2
        wide = Window(top, left, near.row + near.rows - top, near.col + near.cols - left)
        return wide.clipped(*self.size)

    def within(self, tile: Window) -> Alignment:
        """Where the pixels of a window of the degraded image lie in its ``source``."""
        return self.place.cropped(tile, self.source(tile))


@dataclass(frozen=True)
class Degradation:
    """How a pair is degraded.

    Attributes:
        pan: PAN.
        ms: MS.
        gains: MTF gain of each band.
        truth: Pixels of the given MS on which the degraded PAN lies; None at another ratio than
            the pair's own.
    """

    pan: Decimation
    ms: Decimation
    gains: tuple[float, ...]
    truth: Window | None


def degradation(
    pan: Grid, ms: Grid, gains: Sequence[float], ratio: float | None, placing: Placing
) -> Degradation:
    """Where a degraded pair lies, and what it is made of.

    Args:
        pan: PAN's grid.
        ms: MS's grid, in the same reference system.
        gains: MTF gain of each band.
        ratio: Pixel size of the degraded images over that of the given ones, above 1; None takes
            MS's pixel size over PAN's, rows and columns apart.
        placing: Where MS lies in PAN before and after.

    Returns:
        The degradation. At the pair's own ratio degraded PAN has the pixels of MS whose centres PAN
        covers; at another both images begin at the upper-left corner of the common ground.

    Raises:
        GeometryError: If fewer than four by four MS pixels would be left.
    """
    if placing.phase is Phase.AUTO:
        pan = _moved(pan, placing.shift)
    own = (ms.dy / pan.dy, ms.dx / pan.dx)
    truth = None
    if ratio is None or max(abs(ratio / own[0] - 1), abs(ratio / own[1] - 1)) < SAME_SIZE:
        truth, by = _inside(ms, pan), own
        ground = ms.crop(truth)
        pan_grid = ground
    else:
        by = (ratio, ratio)
        west, south, east, north = overlap(pan.bounds, ms.bounds)
        ground = Grid(west, north, east - west, north - south, 1, 1, pan.crs)
        pan_grid = _filled(ground, (pan.dy * ratio, pan.dx * ratio))
    ms_grid = _filled(ground, (ms.dy * by[0], ms.dx * by[1]))
    _require_pixels(ms_grid, ground, ms, by)
    half = 0.5 if placing.phase is Phase.INTERP23 else 0.0
    place = align(ms_grid, ms).shifted(half * pan_grid.dy / ms.dy, half * pan_grid.dx / ms.dx)
    blur = max(sigma(gain, max(by)) for gain in gains)
    return Degradation(
        _decimation(pan_grid, pan, align(pan_grid, pan), CUBIC_REACH * max(by)),
        _decimation(ms_grid, ms, place, resample.GAUSSIAN_REACH * blur),
        tuple(gains),
        truth,
    )


def _decimation(grid: Grid, given: Grid, place: Alignment, reach: float) -> Decimation:
    """The decimation whose kernel reaches so many given pixels."""
    return Decimation(grid, (given.rows, given.cols), place, math.ceil(reach) + 2)


def _moved(pan: Grid, shift: Shift) -> Grid:
    """PAN's grid where its pixels really lie on MS's ground."""
    return replace(pan, x=pan.x - shift.cols * pan.dx, y=pan.y + shift.rows * pan.dy)


def _inside(ms: Grid, pan: Grid) -> Window:
    """The MS pixels whose centres PAN covers; empty where there are none."""
    place = align(ms, pan)
    top, rows = _covered(place.row_scale, place.row_offset, ms.rows, pan.rows)
    left, cols = _covered(place.col_scale, place.col_offset, ms.cols, pan.cols)
    return Window(top, left, rows, cols)


def _covered(scale: float, offset: float, count: int, size: int) -> tuple[int, int]:
    """First and number of the indices below ``count`` that lie on an axis of ``size`` pixels."""
    first = max(math.ceil((-0.5 - offset) / scale - EDGE_TOLERANCE), 0)
    last = min(math.floor((size - 0.5 - offset) / scale + EDGE_TOLERANCE), count - 1)
    return first, max(last - first + 1, 0)


def _filled(ground: Grid, pixel: tuple[float, float]) -> Grid:
    """The whole pixels of a height and width that fit on a ground, from its corner on."""
    height, width = pixel
    rows = math.floor(ground.rows * ground.dy / height + EDGE_TOLERANCE)
    cols = math.floor(ground.cols * ground.dx / width + EDGE_TOLERANCE)
    return replace(ground, dx=width, dy=height, rows=rows, cols=cols)


def _require_pixels(degraded: Grid, ground: Grid, ms: Grid, by: Ratio) -> None:
    """Raise unless enough of MS is left."""
    if min(degraded.rows, degraded.cols) < LEAST_SIDE:
        rows, cols = ground.rows * ground.dy / ms.dy, ground.cols * ground.dx / ms.dx
        raise GeometryError(
            sentence(
                "The ground that the two images share holds {cols:.4g} x {rows:.4g} multispectral "
                "pixels; degraded by {by_cols:.4g} x {by_rows:.4g} they become {new_cols} x "
                "{new_rows}. At least {least_side} x {least_side} are needed; choose a larger "
                "scene or a smaller RATIO.",
                cols=cols,
                rows=rows,
                by_cols=by[1],
                by_rows=by[0],
                new_cols=degraded.cols,
                new_rows=degraded.rows,
                least_side=LEAST_SIDE,
            )
        )


def degraded_pan(how: Decimation, tile: Window, pan: Image, valid: Mask) -> tuple[Image, Mask]:
    """A window of degraded PAN.

    Args:
        how: The decimation.
        tile: Window of the degraded image, (h, w) pixels.
        pan: What ``how.source(tile)`` holds, (H, W), digital number.
        valid: Where it was measured, (H, W).

    Returns:
        Degraded PAN, (h, w), digital number, and where nearly all that enters was measured.
    """
    a = how.within(tile)
    rows = resample.antialiased(tile.rows, pan.shape[0], a.row_scale, a.row_offset)
    cols = resample.antialiased(tile.cols, pan.shape[1], a.col_scale, a.col_offset)
    if valid.all():
        return resample.apply(rows, pan, cols), np.ones((tile.rows, tile.cols), dtype=np.bool_)
    share = resample.apply(rows, valid.astype(np.float32), cols)
    # The kernel has negative weights, with which a gap could hide behind another.
    missing = resample.apply(np.abs(rows), (~valid).astype(np.float32), np.abs(cols))
    known: Mask = missing < 1.0 - MEASURED_SHARE
    total = resample.apply(rows, np.where(valid, pan, 0).astype(np.float32), cols)
    image: Image = np.where(known, total / np.where(known, share, 1), 0).astype(np.float32)
    return image, known


def degraded_ms(how: Degradation, tile: Window, ms: Image, valid: Mask) -> tuple[Image, Mask]:
    """A window of degraded MS.

    Untagged fill (zero in every band) enters no measurement and stays zero.

    Args:
        how: The degradation.
        tile: Window of degraded MS, (h, w) pixels.
        ms: What ``how.ms.source(tile)`` holds, (C, H, W), digital number.
        valid: Where it was measured, (C, H, W).

    Returns:
        Degraded MS, (C, h, w), digital number, and where nearly all that enters was measured, fill
        included.
    """
    size, place = (tile.rows, tile.cols), how.ms.within(tile)
    fill = (ms == 0).all(0) & valid.all(0)
    known = valid & ~fill
    if known.all():
        image = blur_bands(ms, how.gains, size, place)
        return image, np.ones(image.shape, dtype=np.bool_)
    total = blur_bands(np.where(known, ms, 0).astype(np.float32), how.gains, size, place)
    share = blur_bands(known.astype(np.float32), how.gains, size, place)
    blanks = blur_bands(fill.astype(np.float32), how.gains, size, place)
    empty = (blanks > FILL_SHARE) | (share < LEAST_SHARE)
    image = np.where(empty, 0, total / np.maximum(share, LEAST_SHARE)).astype(np.float32)
    measured: Mask = share + blanks > MEASURED_SHARE
    return image, measured


def _grids(pair: Pair) -> tuple[Grid, Grid]:
    """The grids of PAN and MS in PAN pixels, PAN's corner at 0, 0."""
    place, (rows, cols) = pair.alignment.inverse(), pair.ms.shape[1:]
    top = place.row_offset + 0.5 - 0.5 * place.row_scale
    left = place.col_offset + 0.5 - 0.5 * place.col_scale
    pan = Grid(0.0, 0.0, 1.0, 1.0, pair.pan.shape[0], pair.pan.shape[1])
    return pan, Grid(left, -top, place.col_scale, place.row_scale, rows, cols)


def reduce_pair(pair: Pair, mtf: Sequence[float]) -> Reduced:
    """Degrade a pair by its own ratio, in its georeferenced geometry.

    Args:
        pair: The whole pair, digital numbers.
        mtf: MTF gain of each band.

    Returns:
        The degraded pair and its truth.

    Raises:
        GeometryError: If fewer than four by four MS pixels would be left.
    """
    how = degradation(*_grids(pair), mtf, None, Placing())
    whole_pan = Window(0, 0, how.pan.grid.rows, how.pan.grid.cols)
    whole_ms = Window(0, 0, how.ms.grid.rows, how.ms.grid.cols)
    part = how.pan.source(whole_pan).within(Window(0, 0, *pair.pan.shape))
    pan = degraded_pan(how.pan, whole_pan, pair.pan[part], pair.pan_valid[part])
    given = Window(0, 0, *pair.ms.shape[1:])
    rows, cols = how.ms.source(whole_ms).within(given)
    ms = degraded_ms(how, whole_ms, pair.ms[:, rows, cols], pair.ms_valid[:, rows, cols])
    rows, cols = (how.truth or given).within(given)
    measured = pair.ms_valid[:, rows, cols].all(0) & ~blank(pair)[rows, cols]
    place = align(how.pan.grid, how.ms.grid)
    return Reduced(Pair(*pan, *ms, place), pair.ms[:, rows, cols], measured)
