"""Blocks that represent a scene: on a fixed lattice, and elsewhere where that holds little.

Most images that are not cut to a rectangle have corners of fill, and some are mostly fill. Where a
block of the lattice holds little, MS is looked through once, coarsely where it is huge, and the
block gives way to one with more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.config import TilingConfig
from gzap_qgis.core.pair import Image, Mask, Pair
from gzap_qgis.core.scene import usable
from gzap_qgis.core.target import Reach
from gzap_qgis.grid import Window, align, touched
from gzap_qgis.progress import Progress
from gzap_qgis.raster.pair import PairSource
from gzap_qgis.tiles import spread
from gzap_qgis.workflows.marks import warn_of_marks
from gzap_qgis.workflows.reading import read

# MS pixels read around a block of PAN.
AROUND = 4
# Share of a block's pixels, of PAN as of MS, that must be measured, or another block is sought.
ENOUGH = 0.25
# Places along each side of a scene where other blocks are sought.
PLACES = 24
# Most blocks that are read in place of others.
MOST_TRIED = 36
# MS pixels along a row that are looked through at once.
GLANCE = 1024
# Blocks nearer to each other than this share of their side show mostly the same ground.
APART = 0.5


@dataclass(frozen=True)
class _Block:
    """A block that was read.

    Attributes:
        window: Its place in PAN.
        pair: Its pixels.
        count: MS pixels that statistics may rest on.
        worth: The smaller of the measured shares of PAN and MS, 0 to 1.
    """

    window: Window
    pair: Pair
    count: int
    worth: float


@dataclass(frozen=True)
class _Place:
    """A place where a block may be read, and how many measured MS pixels it holds."""

    window: Window
    count: int


def read_blocks(source: PairSource, tiling: TilingConfig, progress: Progress) -> list[Pair]:
    """Blocks that represent the scene, or all of a small one, the best measured first.

    Args:
        source: The open pair.
        tiling: Size and number of the blocks.
        progress: Told after each block.

    Returns:
        At least one block.
    """
    windows = _windows(source, tiling.block, tiling.blocks)
    found = []
    for index, window in enumerate(windows):
        found.append(_read_block(source, window))
        progress.step((index + 1) / len(windows))
    if len(found) > 1 and min(block.worth for block in found) < ENOUGH:
        found = _improved(source, found, tiling.block, progress)
    names = (source.pan.name, source.ms.name)
    warn_of_marks(names, [block.pair for block in found], progress)
    best_first = sorted(found, key=lambda block: -block.count)
    return [block.pair for block in best_first if block.count > 0] or [found[0].pair]


def part_of(block: Pair, window: Window) -> Pair:
    """A window of a block's PAN, with the MS that lies around it."""
    ms = block.alignment.source_window(window).grown(AROUND)
    return block.part(window, ms.clipped(*block.ms.shape[1:]))


def _windows(source: PairSource, block: int, count: int) -> list[Window]:
    """Windows of PAN spread over the ground that both images show."""
    common = touched(source.pan_grid, source.overlap)
    return [
        Window(one.row + common.row, one.col + common.col, one.rows, one.cols)
        for one in spread(common.rows, common.cols, block, count)
    ]


def _ms_window(source: PairSource, window: Window, around: int) -> Window:
    """The MS pixels under a window of PAN and around it."""
    grid = source.ms_grid
    ms = align(source.pan_grid, grid).source_window(window).grown(around)
    return ms.clipped(grid.rows, grid.cols)


def _read_block(source: PairSource, window: Window) -> _Block:
    """A block of PAN with the MS that lies around it."""
    pair = read(source, Reach(window, _ms_window(source, window, AROUND)))
    mask = usable(pair)
    pan = pair.pan_valid & (pair.pan != 0)
    return _Block(window, pair, int(mask.sum()), min(float(mask.mean()), float(pan.mean())))


def _improved(
    source: PairSource, found: Sequence[_Block], side: int, progress: Progress
) -> list[_Block]:
    """As many blocks, those that hold little replaced where the scene holds more elsewhere.

    Args:
        source: The open pair.
        found: The blocks of the lattice.
        side: Side of a block, PAN pixels.
        progress: Asked now and then whether to stop.
    """
    kept = [block for block in found if block.worth >= ENOUGH]
    spare = [block for block in found if block.worth < ENOUGH]
    read_before = {block.window for block in found}
    places = [p for p in _places(source, side, progress) if p.window not in read_before]
    for _ in range(MOST_TRIED):
        place = _next(places, [block.window for block in kept], APART * side)
        if place is None or len(kept) == len(found):
            break
        progress.check()
        places.remove(place)
        block = _read_block(source, place.window)
        (kept if block.worth >= ENOUGH else spare).append(block)
        # No more is held than can still be needed.
        spare = sorted(spare, key=lambda one: -one.worth)[: len(found) - len(kept)]
    return kept + spare[: len(found) - len(kept)]


def _next(places: Sequence[_Place], taken: Sequence[Window], apart: float) -> _Place | None:
    """The place to read next: well covered, and far from the blocks that are there."""
    free = [p for p in places if all(_distance(p.window, one) >= apart for one in taken)]
    if not free:
        return None
    most = max(place.count for place in free)
    if not taken:
        return next(place for place in free if place.count == most)
    good = [place for place in free if 2 * place.count >= most]
    return max(good, key=lambda place: min(_distance(place.window, one) for one in taken))


def _distance(first: Window, second: Window) -> int:
    """How far two windows lie apart along the axis where they lie further apart, pixels."""
    return max(abs(first.row - second.row), abs(first.col - second.col))


def _places(source: PairSource, side: int, progress: Progress) -> list[_Place]:
    """Places all over the scene where MS holds something, row by row."""
    found = []
    for group in _groups(_windows(source, side, PLACES), source):
        progress.check()
        first, last = group[0], group[-1]
        whole = Window(first.row, first.col, first.rows, last.col + last.cols - first.col)
        around = _ms_window(source, whole, 1)
        mask = _measured(*source.read_ms(around))
        for window in group:
            rows, cols = _ms_window(source, window, 0).within(around)
            found.append(_Place(window, int(mask[rows, cols].sum())))
    return [place for place in found if place.count > 0]


def _groups(windows: Sequence[Window], source: PairSource) -> Iterator[list[Window]]:
    """Windows of one row each, so many neighbours together as are looked through at once."""
    longest = GLANCE * source.ms_grid.dx / source.pan_grid.dx
    group: list[Window] = []
    for window in windows:
        begins_anew = group and (
            window.row != group[0].row or window.col + window.cols - group[0].col > longest
        )
        if begins_anew:
            yield group
            group = []
        group.append(window)
    yield group


def _measured(ms: Image, valid: Mask) -> NDArray[np.bool_]:
    """MS pixels that are measured in each band that holds any, and not blank, (h, w)."""
    known = valid.any((1, 2))
    if not known.any():
        return np.zeros(ms.shape[1:], dtype=bool)
    out: NDArray[np.bool_] = valid[known].all(0) & (ms != 0).any(0)
    return out
