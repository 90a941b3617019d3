"""Which grid an output has, which tiles it is made of, and how a tile reaches the file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Optional

from gzap_qgis.config import OutputConfig, TilingConfig
from gzap_qgis.core.target import Fused, Target
from gzap_qgis.errors import GeometryError
from gzap_qgis.grid import Bounds, Grid, Window, align, output_grid, touched
from gzap_qgis.progress import Progress
from gzap_qgis.raster.area import Stencil, extent_in
from gzap_qgis.raster.pair import PairSource
from gzap_qgis.raster.template import Template
from gzap_qgis.raster.write import Sink
from gzap_qgis.sentence import sentence
from gzap_qgis.tiles import tiles
from gzap_qgis.workflows.pipeline import write_behind

# Output pixels along the side of an MS pixel, at most; SCALE has the same limit.
MOST_SCALE = 64
# Output pixels along a tile's side, at least.
SMALLEST_TILE = 64


@dataclass(frozen=True)
class Frame:
    """The whole output grid, and the window of it that is written.

    Attributes:
        grid: The grid.
        window: The part of it that is written.
        stencil: Polygons outside of which nothing is valid; None where all is.
        zero_is_nodata: Whether the output has the NoData value 0.
    """

    grid: Grid
    window: Window
    stencil: Optional[Stencil] = field(default=None, repr=False, compare=False)
    zero_is_nodata: bool = False


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


def _chosen(size: float, ms: Grid) -> tuple[float, float]:
    """Height and width of an output pixel as the user wants it, map units.

    Raises:
        GeometryError: If MS has nothing to tell about pixels so small.
    """
    least = max(ms.dx, ms.dy) / MOST_SCALE
    if size < least:
        raise GeometryError(
            sentence(
                "PIXEL_SIZE is {size:.6g} map units, but the multispectral pixels measure {dx:.6g} "
                "x {dy:.6g}: more than {most} output pixels would lie along each. Choose "
                "{least:.6g} or more.",
                size=size,
                dx=ms.dx,
                dy=ms.dy,
                most=MOST_SCALE,
                least=least,
            )
        )
    return size, size


def frame_of(source: PairSource, output: OutputConfig) -> Frame:
    """The grid that the output configuration asks for."""
    pan, ms = source.pan_grid, source.ms_grid
    pixel = (pan.dy, pan.dx)
    if output.pixel_size is not None:
        pixel = _chosen(output.pixel_size, ms)
    if output.scale is not None:
        pixel = (ms.dy / output.scale, ms.dx / output.scale)
    grid = output_grid(pan, source.overlap, pixel)
    window = Window(0, 0, grid.rows, grid.cols)
    if output.extent is not None:
        window = _extent_window(output.extent, output.extent_crs, grid)
    zero = template_of(source, output).nodata == 0
    if output.mask is None:
        return Frame(grid, window, None, zero)
    stencil = Stencil(output.mask, grid)
    window = _common(window, stencil.window)
    if min(_size(window)) == 0:
        raise GeometryError(
            sentence("EXTENT and MASK have no ground in common. Choose others, or only one.")
        )
    return Frame(grid, window, stencil, zero)


def _extent_window(extent: Bounds, crs: str, grid: Grid) -> Window:
    """The pixels of a grid that an extent touches."""
    try:
        return touched(grid, extent_in(extent, crs, grid.crs))
    except GeometryError as error:
        raise GeometryError(
            sentence(
                "EXTENT lies outside the ground that the two images share. Choose an extent inside "
                "it, or leave EXTENT empty."
            )
        ) from error


def template_of(source: PairSource, output: OutputConfig) -> Template:
    """What the output takes over from MS; with a NoData value where polygons mask pixels."""
    return source.template if output.mask is None else source.template.with_nodata()


def target_of(source: PairSource, frame: Frame) -> Target:
    """The output grid beside those of the pair."""
    grid, pan, ms = frame.grid, source.pan_grid, source.ms_grid
    return Target(
        rows=grid.rows,
        cols=grid.cols,
        pan=align(grid, pan),
        ms=align(grid, ms),
        pan_size=(pan.rows, pan.cols),
        ms_size=(ms.rows, ms.cols),
        zero_is_nodata=frame.zero_is_nodata,
    )


def _common(first: Window, second: Window) -> Window:
    """The pixels of two windows of one grid; empty where they have none."""
    top, left = max(first.row, second.row), max(first.col, second.col)
    bottom = min(first.row + first.rows, second.row + second.rows)
    right = min(first.col + first.cols, second.col + second.cols)
    return Window(top, left, max(bottom - top, 0), max(right - left, 0))


def place_of(tile: Window, frame: Frame) -> Window:
    """The part of a tile that is written, in pixels of the output."""
    part = _common(tile, frame.window)
    return Window(part.row - frame.window.row, part.col - frame.window.col, part.rows, part.cols)


def write_tile(sink: Sink, fused: Fused, tile: Window, frame: Frame) -> None:
    """Write the part of a predicted tile that lies in the frame's window.

    Tiles are those of the whole grid, so that an extent gives the very pixels of the whole image.
    """
    part = _common(tile, frame.window)
    rows, cols = part.within(tile)
    valid = fused.valid[:, rows, cols]
    if frame.stencil is not None:
        valid = valid & frame.stencil.read(part)
    sink.write(place_of(tile, frame), fused.image[:, rows, cols], valid)


def write_all(sink: Sink, frame: Frame, results: Iterable[Result], progress: Progress) -> None:
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
