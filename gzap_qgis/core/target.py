"""Output grids beside those of a pair: where their pixels lie, and what must be read for them."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.config import Geometry
from gzap_qgis.core import resample
from gzap_qgis.core.pair import Image, Mask, Pair
from gzap_qgis.core.registration import Shift
from gzap_qgis.core.untagged import blank
from gzap_qgis.grid import Alignment, Window

Index = NDArray[np.int64]

# MS pixels around a window that its answer depends on, unless an encoder reaches further:
# smallest encoder, query, spline and fill.
MS_REACH = 16
# MS pixels beyond those from which PAN enters them: the blur.
BLUR_REACH = 3
# PAN pixels beyond PAN's edge that an output moved by a shift may still show.
BEYOND_PAN = 8
# Two grids count as one when they differ by less than this share of a pixel.
SAME = 1e-6
# Working pixels along the side of an MS pixel, at least, where PAN has so many: between fewer and
# MS lies too little to learn from.
LEAST_RATIO = 1.4
# A grid beside itself.
OWN = Alignment(1.0, 0.0, 1.0, 0.0)


@dataclass(frozen=True)
class Target:
    """An output grid beside the grids of the pair, by georeferencing alone.

    Attributes:
        rows: Rows of the output.
        cols: Columns of the output.
        pan: Where the output pixels lie in PAN.
        ms: Where they lie in MS.
        pan_size: Rows and columns of PAN.
        ms_size: Rows and columns of MS.
        zero_is_nodata: Whether the output has the NoData value 0.
    """

    rows: int
    cols: int
    pan: Alignment
    ms: Alignment
    pan_size: tuple[int, int]
    ms_size: tuple[int, int]
    zero_is_nodata: bool = False


@dataclass(frozen=True)
class Working:
    """The grid on which the network answers.

    Attributes:
        rows: Its rows.
        cols: Its columns.
        pan: Where its pixels lie in PAN.
        ms: Where they lie in MS.
        output: Where the output pixels lie in it.
        zero_is_nodata: Whether the output has the NoData value 0.
    """

    rows: int
    cols: int
    pan: Alignment
    ms: Alignment
    output: Alignment
    zero_is_nodata: bool = False


@dataclass(frozen=True)
class Reach:
    """What must be read for a window of the output.

    Attributes:
        pan: Window of PAN.
        ms: Window of MS.
    """

    pan: Window
    ms: Window


def _whole(value: float) -> bool:
    """Whether a number is an integer but for rounding."""
    return abs(value - round(value)) < SAME


def is_translation(a: Alignment) -> bool:
    """Whether an alignment moves by whole pixels only."""
    same_size = abs(a.row_scale - 1.0) < SAME and abs(a.col_scale - 1.0) < SAME
    return same_size and _whole(a.row_offset) and _whole(a.col_offset)


Line = tuple[float, float]


@dataclass(frozen=True)
class _Axis:
    """One axis of the output: its pixels, and where they lie in PAN and MS (scale, offset)."""

    count: int
    pan_size: int
    pan: Line
    ms: Line


@dataclass(frozen=True)
class _WorkingAxis:
    """One axis of the working grid: its pixels, where they and the output's lie."""

    count: int
    pan: Line
    ms: Line
    output: Line


def _is_on_pan(axis: _Axis) -> bool:
    """Whether the output's pixels along an axis are pixels of PAN."""
    scale, offset = axis.pan
    if abs(scale - 1.0) >= SAME or not _whole(offset):
        return False
    return round(offset) >= 0 and round(offset) + axis.count <= axis.pan_size


def _on_pan(axis: _Axis) -> _WorkingAxis:
    """PAN's own pixels, for an output that is on them, or whose parts would be finer."""
    scale, offset = axis.pan
    step = axis.ms[0] / scale
    return _WorkingAxis(axis.pan_size, (1.0, 0.0), (step, axis.ms[1] - step * offset), axis.pan)


def _continued_over_pan(axis: _Axis) -> _WorkingAxis:
    """The output's own pixels, continued so far that an extent sees what the whole sees."""
    scale, offset = axis.pan
    low = math.floor((-0.5 - BEYOND_PAN - offset) / scale + SAME)
    high = math.ceil((axis.pan_size - 0.5 + BEYOND_PAN - offset) / scale - SAME)
    low, high = min(low, 0), max(high, axis.count - 1)
    return _WorkingAxis(
        high - low + 1,
        (scale, offset + scale * low),
        (axis.ms[0], axis.ms[1] + axis.ms[0] * low),
        (1.0, float(-low)),
    )


def _divided(line: Line, parts: int) -> Line:
    """Where pixels lie of which some make up one that lies on a line."""
    scale, offset = line
    return scale / parts, offset - 0.5 * scale * (1.0 - 1.0 / parts)


def _on_parts(axis: _Axis, parts: int) -> _WorkingAxis:
    """Pixels of which some make up one of the output, continued likewise."""
    pan, ms = _divided(axis.pan, parts), _divided(axis.ms, parts)
    found = _continued_over_pan(_Axis(axis.count * parts, axis.pan_size, pan, ms))
    middle = found.output[1] + 0.5 * (parts - 1)
    return _WorkingAxis(found.count, found.pan, found.ms, (float(parts), middle))


def _working_axis(axis: _Axis) -> _WorkingAxis:
    """The working grid along one axis."""
    if _is_on_pan(axis):
        return _on_pan(axis)
    finest = axis.pan[0]
    parts = max(math.ceil(LEAST_RATIO * axis.ms[0] - SAME), 1)
    if finest > 1.0 + SAME and parts > finest + SAME:
        return _on_pan(axis)
    return _on_parts(axis, parts if finest > 1.0 + SAME else 1)


def placed(target: Target, geometry: Geometry, shift: Shift) -> tuple[Alignment, Alignment]:
    """Where the output pixels truly lie in PAN and in MS.

    Args:
        target: The output grid.
        geometry: Whose geometry the output has; the other image is moved onto it.
        shift: Offset of MS in PAN.
    """
    pan, ms = target.pan, target.ms
    if geometry is Geometry.MS:
        return pan.shifted(shift.rows, shift.cols), ms
    return pan, ms.shifted(
        -shift.rows * ms.row_scale / pan.row_scale, -shift.cols * ms.col_scale / pan.col_scale
    )


def plan(target: Target, geometry: Geometry, shift: Shift) -> Working:
    """The working grid: the output's own, which is PAN's where the output lies on it.

    PAN is brought to it as it is read. An output pixel that is nearly as large as MS's, or larger,
    is divided into parts, over which the answer is integrated. Each axis is planned by itself, so
    that an output may be finer than PAN along one and coarser along the other.

    Args:
        target: The output grid.
        geometry: Whose geometry the output has.
        shift: Offset of MS in PAN.

    Returns:
        The working grid.
    """
    pan, ms = placed(target, geometry, shift)
    row = _working_axis(
        _Axis(
            target.rows,
            target.pan_size[0],
            (pan.row_scale, pan.row_offset),
            (ms.row_scale, ms.row_offset),
        )
    )
    col = _working_axis(
        _Axis(
            target.cols,
            target.pan_size[1],
            (pan.col_scale, pan.col_offset),
            (ms.col_scale, ms.col_offset),
        )
    )
    return Working(
        row.count,
        col.count,
        Alignment(*row.pan, *col.pan),
        Alignment(*row.ms, *col.ms),
        Alignment(*row.output, *col.output),
        target.zero_is_nodata,
    )


def _footprint(a: Alignment, window: Window) -> Window:
    """The working pixels that a window of the output covers."""
    if is_translation(a):
        return Window(
            window.row + round(a.row_offset),
            window.col + round(a.col_offset),
            window.rows,
            window.cols,
        )
    top = math.floor(a.row_scale * (window.row - 0.5) + a.row_offset + 0.5)
    left = math.floor(a.col_scale * (window.col - 0.5) + a.col_offset + 0.5)
    bottom = math.ceil(a.row_scale * (window.row + window.rows - 0.5) + a.row_offset + 0.5)
    right = math.ceil(a.col_scale * (window.col + window.cols - 0.5) + a.col_offset + 0.5)
    return Window(top, left, bottom - top, right - left)


@dataclass(frozen=True)
class Windows:
    """The windows of one piece of work: output, judged and read working pixels, PAN and MS."""

    output: Window
    inner: Window
    outer: Window
    reach: Reach


def windows_of(target: Target, working: Working, output: Window, around: int = MS_REACH) -> Windows:
    """The windows that a window of the output calls for.

    Args:
        target: The output grid.
        working: Its working grid.
        output: Window of the output.
        around: MS pixels around a window that its answer depends on.

    Returns:
        The windows.
    """
    w, t = working, target
    inner = _near(_footprint(w.output, output), (w.rows, w.cols))
    ms = _near(w.ms.source_window(inner).grown(around), t.ms_size)
    blur = ms.grown(BLUR_REACH)
    outer = _union(_near(w.ms.inverse().source_window(blur), (w.rows, w.cols)), inner)
    pan = outer
    if w.pan != OWN:
        widest = max(w.pan.row_scale, w.pan.col_scale, 1.0)
        pan = w.pan.source_window(outer).grown(math.ceil(resample.SPLINE_REACH * widest))
    return Windows(output, inner, outer, Reach(_near(pan, t.pan_size), ms))


@dataclass(frozen=True)
class Fused:
    """A window of the output.

    Attributes:
        image: Bands, (C, rows, cols), digital number.
        valid: Where they hold a measurement, (C, rows, cols).
    """

    image: Image
    valid: Mask


def validity(windows: Windows, working: Working, pair: Pair) -> tuple[Mask, Mask]:
    """Where the judged pixels of a piece of work hold a measurement, and where they are blank.

    Args:
        windows: The piece of work.
        working: Its working grid.
        pair: The pixels of ``windows.reach``.

    Returns:
        Where the inner window is valid, (C, rows, cols), and where MS holds fill, (rows, cols).
    """
    w, inner, reach = working, windows.inner, windows.reach
    ms_index = nearest(w.ms.cropped(inner, reach.ms), inner, reach.ms)
    valid = pair.ms_valid[:, ms_index[0]][:, :, ms_index[1]]
    valid = valid & of_pan(windows, w, pair.pan_valid)[None]
    dark = blank(pair)[ms_index[0]][:, ms_index[1]]
    # Else fill would become the number beside NoData, as a measurement of 0 must.
    return (valid & ~dark if w.zero_is_nodata else valid), dark


def of_pan(windows: Windows, working: Working, mask: Mask) -> Mask:
    """A mask of the PAN pixels that were read, at the judged pixels, (rows, cols).

    A judged pixel that is larger than PAN's is marked if half of what it covers is.
    """
    inner, reach = windows.inner, windows.reach
    a = working.pan.cropped(inner, reach.pan)
    if max(a.row_scale, a.col_scale) <= 1.0 + SAME:
        rows, cols = nearest(a, inner, reach.pan)
        out: Mask = mask[rows][:, cols]
        return out
    share = resample.apply(
        resample.area(inner.rows, reach.pan.rows, a.row_scale, a.row_offset),
        mask.astype(np.float32),
        resample.area(inner.cols, reach.pan.cols, a.col_scale, a.col_offset),
    )
    return share >= 0.5


def _near(window: Window, size: tuple[int, int]) -> Window:
    """A window clipped to an image, at least one pixel of it."""
    clipped = window.clipped(*size)
    rows, cols = max(clipped.rows, 1), max(clipped.cols, 1)
    return Window(min(clipped.row, size[0] - rows), min(clipped.col, size[1] - cols), rows, cols)


def _union(first: Window, second: Window) -> Window:
    """The smallest window that holds two."""
    top, left = min(first.row, second.row), min(first.col, second.col)
    bottom = max(first.row + first.rows, second.row + second.rows)
    right = max(first.col + first.cols, second.col + second.cols)
    return Window(top, left, bottom - top, right - left)


def nearest(a: Alignment, target: Window, source: Window) -> tuple[Index, Index]:
    """Nearest source row and column of each target row and column, clipped to the source."""
    rows = np.round(a.row_scale * np.arange(target.rows) + a.row_offset).astype(np.int64)
    cols = np.round(a.col_scale * np.arange(target.cols) + a.col_offset).astype(np.int64)
    return np.clip(rows, 0, source.rows - 1), np.clip(cols, 0, source.cols - 1)
