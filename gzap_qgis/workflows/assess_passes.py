"""Reading a fused image and its pair window by window, and judging each window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce
from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.config import Geometry
from gzap_qgis.core.assessment import BackSums, FullSums, TrueSums, joined
from gzap_qgis.core.assessment_places import overview_part, overview_step
from gzap_qgis.core.assessment_plan import (
    Reads,
    fused_reads,
    ms_frame,
    ms_reads,
    ms_side,
    near,
    parts,
    tile_side,
)
from gzap_qgis.core.assessment_tile import (
    Part,
    Setup,
    judge_back,
    judge_full,
    judge_true,
    prepared,
)
from gzap_qgis.core.assessment_unit import (
    FINE_BINS,
    Bins,
    Range,
    range_of,
    require_measured,
    require_one_unit,
)
from gzap_qgis.core.metrics.blocks import BLOCK
from gzap_qgis.core.phase import Layout, Phasing, layout
from gzap_qgis.core.registration_moves import Moves
from gzap_qgis.core.target import Target
from gzap_qgis.errors import SceneError
from gzap_qgis.grid import Grid, Window, align
from gzap_qgis.progress import Progress
from gzap_qgis.raster.fused import FusedSource
from gzap_qgis.raster.pair import PairSource
from gzap_qgis.sentence import sentence
from gzap_qgis.workflows.reading import read_ms


@dataclass(frozen=True)
class Opened:
    """The open rasters of an assessment.

    Attributes:
        pair: PAN and MS.
        fused: The part of the fused image that is judged.
        reference: The true image on the same pixels, or None.
        frame: Where that part lies in the file.
        grid: Grid of the file.
        border: Pixels left out along each edge of what the images share.
        moves: How the bands of MS are moved onto each other before they are compared, if at all.
    """

    pair: PairSource
    fused: FusedSource
    reference: Optional[FusedSource]
    frame: Window
    grid: Grid
    border: int
    moves: Optional[Moves] = None


@dataclass(frozen=True)
class Ranges:
    """What the images hold where they are judged; ``reference`` is None where there is none."""

    pan: Range
    ms: Range
    fused: Range
    reference: Optional[Range]


@dataclass(frozen=True, eq=False)
class Judged:
    """A scene judged.

    Attributes:
        full: Sums without a reference.
        back: Sums over MS.
        true: Sums against the reference.
        maps: HQNR, D_lambda_K and D_s of the blocks, (3, rows, cols); NaN where one does not count.
        ms_counts: Pixels of MS in fine bins, (C, bins); zeros where no bins were given.
        fused_counts: Fused pixels in fine bins, likewise.
        overview: The fused image seen from afar, (C, rows, cols); NaN where nothing counts.
    """

    full: FullSums
    back: BackSums
    true: TrueSums
    maps: NDArray[np.float64]
    ms_counts: NDArray[np.int64]
    fused_counts: NDArray[np.int64]
    overview: NDArray[np.float32]


def layout_of(opened: Opened, geometry: Geometry, offsets: Phasing) -> Layout:
    """The judged part of the fused image beside its pair."""
    grid, pan, ms = opened.fused.grid, opened.pair.pan_grid, opened.pair.ms_grid
    target = Target(
        rows=grid.rows,
        cols=grid.cols,
        pan=align(grid, pan),
        ms=align(grid, ms),
        pan_size=(pan.rows, pan.cols),
        ms_size=(ms.rows, ms.cols),
    )
    return layout(target, geometry, offsets)


def read_part(opened: Opened, reads: Reads) -> Part:
    """The pixels of the windows that are read to judge one."""
    fused, fused_valid = opened.fused.read(reads.fused)
    pan, pan_valid = opened.pair.read_pan(reads.pan)
    ms, ms_valid = read_ms(opened.pair, reads.ms, opened.moves)
    part = Part(fused, fused_valid, pan, pan_valid, ms, ms_valid.all(0))
    if opened.reference is None:
        return part
    reference, reference_valid = opened.reference.read(reads.fused)
    return replace(part, reference=reference, reference_valid=reference_valid)


def _fused_parts(opened: Opened) -> list[Window]:
    """The windows of the fused image, one after the other."""
    grid = opened.fused.grid
    whole = Window(0, 0, grid.rows, grid.cols)
    return parts(whole, tile_side(opened.pair.ms.bands))


def _ms_parts(opened: Opened, place: Layout) -> list[Window]:
    """The windows of MS, one after the other."""
    frame = ms_frame(place)
    if min(frame.rows, frame.cols) < 1:
        return []
    return parts(frame, ms_side(tile_side(opened.pair.ms.bands), place.ratio))


def scan(opened: Opened, place: Layout, progress: Progress) -> Ranges:
    """What the images hold where they are judged.

    Args:
        opened: The open rasters.
        place: The fused image beside its pair.
        progress: Told after each window.

    Returns:
        Their ranges.

    Raises:
        SceneError: If an image holds nothing there, or its unit is another than that of MS.
    """
    ms = _all([_ms_range(opened, w, progress) for w in _ms_parts(opened, place)])
    if ms is None:
        raise SceneError(
            sentence(
                "No pixel of the multispectral image has its centre in the fused image. Expected "
                "some; choose a larger fused image, or a smaller BORDER."
            )
        )
    windows = _fused_parts(opened)
    fused, pan, reference = [], [], []
    for index, window in enumerate(windows):
        fused.append(range_of(*opened.fused.read(window)))
        below, valid = opened.pair.read_pan(near(place.pan.source_window(window), place.pan_size))
        pan.append(range_of(below[None], valid))
        if opened.reference is not None:
            reference.append(range_of(*opened.reference.read(window)))
        progress.step((index + 1) / len(windows))
    return _checked(_all(pan), ms, _all(fused), _all(reference))


def _ms_range(opened: Opened, window: Window, progress: Progress) -> Range:
    """What a window of MS holds."""
    progress.check()
    values, valid = read_ms(opened.pair, window, opened.moves)
    return range_of(values, valid.all(0))


def _all(found: Sequence[Range]) -> Optional[Range]:
    """The range of all parts; None of none."""
    return reduce(Range.joined, found) if found else None


def _checked(
    pan: Optional[Range], ms: Range, fused: Optional[Range], reference: Optional[Range]
) -> Ranges:
    """The ranges, if they can be compared."""
    if pan is None or fused is None:
        raise ValueError("a fused image without a window")
    named = {
        sentence("The multispectral image"): ms,
        sentence("The panchromatic image"): pan,
        sentence("The fused image"): fused,
        **({} if reference is None else {sentence("The reference"): reference}),
    }
    for name, found in named.items():
        require_measured(found, name)
        if found is not pan:
            require_one_unit(ms, found, name)
    return Ranges(pan, ms, fused, reference)


def judge(opened: Opened, setup: Setup, bins: Optional[Bins], progress: Progress) -> Judged:
    """Judge a scene window by window.

    Args:
        opened: The open rasters.
        setup: What all windows share.
        bins: In which the values are counted; None where nobody wants to see that.
        progress: Told after each window.

    Returns:
        The judged scene.
    """
    high = _judge_fused(opened, setup, bins, progress.part(0.0, 0.8))
    back, counts = BackSums(), np.zeros((len(setup.mtf), FINE_BINS), dtype=np.int64)
    windows = _ms_parts(opened, setup.layout)
    for index, window in enumerate(windows):
        reads = ms_reads(setup.layout, window)
        part = read_part(opened, reads)
        ready = prepared(part, setup)
        back = joined(back, judge_back(ready, reads, setup))
        if bins is not None:
            rows, cols = window.within(reads.ms)
            counts += bins.counts(part.ms[:, rows, cols], ready.ms_valid[rows, cols])
        progress.part(0.8, 1.0).step((index + 1) / len(windows))
    return replace(high, back=back, ms_counts=counts)


def _judge_fused(opened: Opened, setup: Setup, bins: Optional[Bins], progress: Progress) -> Judged:
    """Judge the fused image; what rests on MS's own pixels is left empty."""
    grid, bands = opened.fused.grid, len(setup.mtf)
    full, true = FullSums(), TrueSums()
    maps = np.full((3, -(-grid.rows // BLOCK), -(-grid.cols // BLOCK)), np.nan)
    counts = np.zeros((bands, FINE_BINS), dtype=np.int64)
    step = overview_step(grid.rows, grid.cols)
    seen = np.full((bands, -(-grid.rows // step), -(-grid.cols // step)), np.nan, np.float32)
    windows = _fused_parts(opened)
    for index, window in enumerate(windows):
        reads = fused_reads(setup.layout, window)
        part = read_part(opened, reads)
        ready = prepared(part, setup)
        found = judge_full(ready, reads, setup)
        full = joined(full, found.sums)
        true = joined(true, judge_true(ready, reads, setup))
        _paste(maps, found.maps, (window.row // BLOCK, window.col // BLOCK))
        if bins is not None:
            rows, cols = window.within(reads.fused)
            inner = part.fused[:, rows, cols]
            counts += bins.counts(inner, found.valid)
            corner = (window.row // step, window.col // step)
            _paste(seen, overview_part(inner, found.valid, step), corner)
        progress.step((index + 1) / len(windows))
    return Judged(full, BackSums(), true, maps, np.zeros_like(counts), counts, seen)


def _paste(
    whole: NDArray[np.floating[Any]], part: NDArray[np.floating[Any]], corner: tuple[int, int]
) -> None:
    """Write a part of an image (C, H, W) into the whole."""
    (row, col), (rows, cols) = corner, part.shape[1:]
    whole[:, row : row + rows, col : col + cols] = part
