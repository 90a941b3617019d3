"""Evaluating a fitted network on windows of an output grid of any pixel size."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.config import Geometry
from gzap_qgis.core import resample
from gzap_qgis.core.crops import network_input
from gzap_qgis.core.levels import Level, interpolate, make_level
from gzap_qgis.core.network import FusionNetwork
from gzap_qgis.core.pair import Image, Mask, Pair
from gzap_qgis.core.registration import Shift
from gzap_qgis.core.scene import (
    Scene,
    Vector,
    base,
    blank,
    bounded,
    cleaned,
    denormalise_ms,
    normalise_ms,
    normalise_pan,
)
from gzap_qgis.grid import Alignment, Window
from gzap_qgis.progress import SILENT, Progress

Index = NDArray[np.int64]

# MS pixels around a window that its answer depends on: encoder, query, spline and fill.
MS_REACH = 16
# MS pixels beyond those from which PAN enters them: the blur.
BLUR_REACH = 3
# PAN pixels beyond PAN's edge that an output moved by a shift may still show.
BEYOND_PAN = 8
# Two grids count as one when they differ by less than this share of a pixel.
SAME = 1e-6
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
    """

    rows: int
    cols: int
    pan: Alignment
    ms: Alignment
    pan_size: tuple[int, int]
    ms_size: tuple[int, int]


@dataclass(frozen=True)
class Working:
    """The grid on which the network answers.

    Attributes:
        rows: Its rows.
        cols: Its columns.
        pan: Where its pixels lie in PAN.
        ms: Where they lie in MS.
        output: Where the output pixels lie in it.
    """

    rows: int
    cols: int
    pan: Alignment
    ms: Alignment
    output: Alignment


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


def _is_translation(a: Alignment) -> bool:
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
    """PAN's own pixels, for an output that is on them or coarser."""
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


def _working_axis(axis: _Axis) -> _WorkingAxis:
    """The working grid along one axis."""
    coarser = axis.pan[0] > 1.0 + SAME
    return _on_pan(axis) if coarser or _is_on_pan(axis) else _continued_over_pan(axis)


def plan(target: Target, geometry: Geometry, shift: Shift) -> Working:
    """The working grid: PAN's own, unless the output is finer or lies between PAN's pixels.

    Each axis is planned by itself, so that an output may be finer than PAN along one and coarser
    along the other.

    Args:
        target: The output grid.
        geometry: Whose geometry the output has.
        shift: Offset of MS in PAN.

    Returns:
        The working grid. Along an axis on which the output is coarser, it is integrated over it.
    """
    pan, ms = target.pan, target.ms
    if geometry is Geometry.MS:
        pan = pan.shifted(shift.rows, shift.cols)
    else:
        ms = ms.shifted(
            -shift.rows * ms.row_scale / pan.row_scale, -shift.cols * ms.col_scale / pan.col_scale
        )
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
    )


def _footprint(a: Alignment, window: Window) -> Window:
    """The working pixels that a window of the output covers."""
    if _is_translation(a):
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
class _Windows:
    """The windows of one piece of work: output, judged and read working pixels, PAN and MS."""

    output: Window
    inner: Window
    outer: Window
    reach: Reach


@dataclass(frozen=True)
class Fused:
    """A window of the output.

    Attributes:
        image: Bands, (C, rows, cols), digital number.
        valid: Where they hold a measurement, (C, rows, cols).
    """

    image: Image
    valid: Mask


class Predictor:
    """A fitted network, a scene's numbers, and an output grid."""

    def __init__(
        self, network: FusionNetwork, scene: Scene, trust: Vector, target: Target, working: Working
    ) -> None:
        """Join built parts.

        Args:
            network: The network, on the device that it runs on.
            scene: Numbers of the scene to sharpen.
            trust: Share of the correction that each band takes, (C,), 0 to 1.
            target: The output grid.
            working: Its working grid.
        """
        self._network = network
        self._scene = scene
        self._trust = trust
        self._target = target
        self._working = working

    def _windows(self, output: Window) -> _Windows:
        """The windows that a window of the output calls for."""
        w, t = self._working, self._target
        inner = _near(_footprint(w.output, output), (w.rows, w.cols))
        ms = _near(w.ms.source_window(inner).grown(MS_REACH), t.ms_size)
        blur = ms.grown(BLUR_REACH)
        outer = _union(_near(w.ms.inverse().source_window(blur), (w.rows, w.cols)), inner)
        pan = outer
        if w.pan != OWN:
            pan = w.pan.source_window(outer).grown(resample.SPLINE_REACH)
        return _Windows(output, inner, outer, Reach(_near(pan, t.pan_size), ms))

    def reach(self, output: Window) -> Reach:
        """What must be read to predict a window of the output."""
        return self._windows(output).reach

    def predict(self, output: Window, pair: Pair, progress: Progress = SILENT) -> Fused:
        """Predict a window of the output.

        Args:
            output: Window of the output grid.
            pair: The pixels of ``reach(output)``, digital numbers; its alignment is not used.
            progress: Asked after each band whether to stop.

        Returns:
            The fused window.
        """
        windows = self._windows(output)
        image = self._fuse(windows, pair, progress)
        valid, dark = self._validity(windows, pair)
        image = np.where(dark[None], np.float32(0), image)
        return self._integrated(windows, Fused(image, valid))

    def _fuse(self, windows: _Windows, pair: Pair, progress: Progress) -> Image:
        """The network's image on the inner working window, (C, rows, cols), digital number."""
        scene, w = self._scene, self._working
        reach, inner, outer = windows.reach, windows.inner, windows.outer
        clean = cleaned(pair, scene)
        pan, ms = normalise_pan(clean.pan, scene), normalise_ms(clean.ms, scene)
        if w.pan != OWN:
            size = (outer.rows, outer.cols)
            pan = interpolate(pan, size, w.pan.cropped(outer, reach.pan))
        progress.check()
        level = make_level(ms, pan, scene.mtf, w.ms.cropped(outer, reach.ms))
        progress.check()
        rows, cols = inner.within(outer)
        correction = self._correction(level, progress)[:, rows, cols]
        normal = base(level, scene)[:, rows, cols] + correction
        up = denormalise_ms(level.up[:, rows, cols], scene)
        return bounded(denormalise_ms(normal, scene), up, scene)

    def _correction(self, level: Level, progress: Progress) -> Image:
        """The network's share of the answer, (C, H, W), standard deviations."""
        device = next(self._network.parameters()).device
        answer = self._network.by_band(network_input(level, self._scene, device), progress)
        strength = (self._trust * self._scene.ms_detail)[:, None, None].astype(np.float32)
        out: Image = answer.cpu().numpy() * strength
        return out

    def _validity(self, windows: _Windows, pair: Pair) -> tuple[Mask, Mask]:
        """Where the inner window is valid, (C, rows, cols), and where it is blank, (rows, cols)."""
        w, inner, reach = self._working, windows.inner, windows.reach
        ms_index = _nearest(w.ms.cropped(inner, reach.ms), inner, reach.ms)
        pan_index = _nearest(w.pan.cropped(inner, reach.pan), inner, reach.pan)
        valid = pair.ms_valid[:, ms_index[0]][:, :, ms_index[1]]
        valid = valid & pair.pan_valid[pan_index[0]][:, pan_index[1]][None]
        return valid, blank(pair)[ms_index[0]][:, ms_index[1]]

    def _integrated(self, windows: _Windows, fused: Fused) -> Fused:
        """The inner window brought to the output: as it is, or averaged over output pixels."""
        a = self._working.output
        if _is_translation(a):
            return fused
        inner, out = windows.inner, windows.output
        local = a.cropped(out, inner)
        rows = resample.area(out.rows, inner.rows, local.row_scale, local.row_offset)
        cols = resample.area(out.cols, inner.cols, local.col_scale, local.col_offset)
        weight = fused.valid.astype(np.float32)
        share = resample.apply(rows, weight, cols)
        total = resample.apply(rows, fused.image * weight, cols)
        return Fused(total / np.maximum(share, 1e-6), share >= 0.5)


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


def _nearest(a: Alignment, target: Window, source: Window) -> tuple[Index, Index]:
    """Nearest source row and column of each target row and column, clipped to the source."""
    rows = np.round(a.row_scale * np.arange(target.rows) + a.row_offset).astype(np.int64)
    cols = np.round(a.col_scale * np.arange(target.cols) + a.col_offset).astype(np.int64)
    return np.clip(rows, 0, source.rows - 1), np.clip(cols, 0, source.cols - 1)
