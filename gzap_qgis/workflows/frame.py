"""Which grid an output has, which tiles it is made of, and how a tile reaches the file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gzap_qgis.config import OutputConfig, TilingConfig
from gzap_qgis.core.target import Fused, Target
from gzap_qgis.errors import GeometryError
from gzap_qgis.grid import Grid, Window, align, output_grid, touched
from gzap_qgis.progress import Progress
from gzap_qgis.raster.pair import PairSource
from gzap_qgis.raster.write import RasterSink
from gzap_qgis.sentence import sentence
from gzap_qgis.tiles import tiles
from gzap_qgis.workflows.pipeline import write_behind

# Output pixels along a tile's side, at least.
SMALLEST_TILE = 64


@dataclass(frozen=True)
class Frame:
    """The whole output grid, and the window of it that is written."""

    grid: Grid
    window: Window


@dataclass(frozen=True)
class Result:
    """A tile that is made.

    Attributes:
        tile: Its window of the whole grid.
        fused: Its pixels.
        share: Share of all tiles that is made with it, 0 to 1.
    """

    tile: Window
    fused: Fused
    share: float


def frame_of(source: PairSource, output: OutputConfig) -> Frame:
    """The grid that the output configuration asks for."""
    pan, ms = source.pan_grid, source.ms_grid
    pixel = (pan.dy, pan.dx)
    if output.pixel_size is not None:
        pixel = (output.pixel_size, output.pixel_size)
    if output.scale is not None:
        pixel = (ms.dy / output.scale, ms.dx / output.scale)
    grid = output_grid(pan, source.overlap, pixel)
    if output.extent is None:
        return Frame(grid, Window(0, 0, grid.rows, grid.cols))
    try:
        return Frame(grid, touched(grid, output.extent))
    except GeometryError as error:
        raise GeometryError(
            sentence(
                "EXTENT lies outside the ground that the two images share. Choose an extent inside "
                "it, or leave EXTENT empty."
            )
        ) from error


def target_of(source: PairSource, grid: Grid) -> Target:
    """The output grid beside those of the pair."""
    pan, ms = source.pan_grid, source.ms_grid
    return Target(
        rows=grid.rows,
        cols=grid.cols,
        pan=align(grid, pan),
        ms=align(grid, ms),
        pan_size=(pan.rows, pan.cols),
        ms_size=(ms.rows, ms.cols),
        zero_is_nodata=source.template.nodata == 0,
    )


def _common(first: Window, second: Window) -> Window:
    """The pixels of two windows of one grid; empty where they have none."""
    top, left = max(first.row, second.row), max(first.col, second.col)
    bottom = min(first.row + first.rows, second.row + second.rows)
    right = min(first.col + first.cols, second.col + second.cols)
    return Window(top, left, max(bottom - top, 0), max(right - left, 0))


def write_tile(sink: RasterSink, fused: Fused, tile: Window, frame: Frame) -> None:
    """Write the part of a predicted tile that lies in the frame's window.

    Tiles are those of the whole grid, so that an extent gives the very pixels of the whole image.
    """
    part = _common(tile, frame.window)
    rows, cols = part.within(tile)
    place = Window(part.row - frame.window.row, part.col - frame.window.col, part.rows, part.cols)
    sink.write(place, fused.image[:, rows, cols], fused.valid[:, rows, cols])


def write_all(
    sink: RasterSink, frame: Frame, results: Iterable[Result], progress: Progress
) -> None:
    """Write tiles in a thread of its own while the next are made.

    Args:
        sink: The image.
        frame: Its grid.
        results: The tiles, in any order; whoever makes them works in the caller's thread.
        progress: Told when a tile is made.
    """

    def write(one: Result) -> None:
        """Write one tile."""
        write_tile(sink, one.fused, one.tile, frame)

    with write_behind(write, progress) as hand_over:
        for one in results:
            hand_over(one)
            progress.step(one.share)


def tiles_of(target: Target, frame: Frame, tiling: TilingConfig) -> list[Window]:
    """Tiles of the whole grid that touch the frame's window."""
    coarser = max(target.pan.row_scale, target.pan.col_scale, 1.0)
    side = max(int(tiling.tile / coarser), SMALLEST_TILE)
    every = tiles(frame.grid.rows, frame.grid.cols, side)
    return [t for t in every if min(_size(_common(t, frame.window))) > 0]


def _size(window: Window) -> tuple[int, int]:
    """Rows and columns of a window."""
    return window.rows, window.cols
