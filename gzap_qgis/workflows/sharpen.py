"""Sharpen a pair of rasters with a model."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path

from gzap_qgis import paths
from gzap_qgis.config import ComputeConfig, OutputConfig, PairConfig, TilingConfig
from gzap_qgis.core import port
from gzap_qgis.core.predict import Fused, Target
from gzap_qgis.errors import GeometryError
from gzap_qgis.grid import Grid, Window, align, output_grid, touched
from gzap_qgis.progress import Progress
from gzap_qgis.raster.pair import PairSource, open_pair
from gzap_qgis.raster.write import RasterSink, create, refuse_same
from gzap_qgis.tiles import tiles
from gzap_qgis.workflows.fit import Survey, read_model_file, say_versions, survey_pair
from gzap_qgis.workflows.reading import read

# Output pixels along a tile's side, at least.
SMALLEST_TILE = 64


@dataclass(frozen=True)
class SharpenSummary:
    """What a sharpening came to.

    Attributes:
        rows: Rows of the output.
        cols: Columns of the output.
        pixel_size: Width of an output pixel, map units.
        sharpen_seconds: Wall time of the prediction and the writing.
        ratio: PAN pixels per MS pixel.
        offset_row: Offset of MS in PAN, rows, PAN pixels.
        offset_col: Offset of MS in PAN, columns, PAN pixels.
        offset_confidence: Confidence of the offset, 0 to 1.
    """

    rows: int
    cols: int
    pixel_size: float
    sharpen_seconds: float
    ratio: float
    offset_row: float
    offset_col: float
    offset_confidence: float


@dataclass(frozen=True)
class _Frame:
    """The whole output grid, and the window of it that is written."""

    grid: Grid
    window: Window


def _frame(source: PairSource, output: OutputConfig) -> _Frame:
    """The grid that the output configuration asks for."""
    pan, ms = source.pan_grid, source.ms_grid
    pixel = (pan.dy, pan.dx)
    if output.pixel_size is not None:
        pixel = (output.pixel_size, output.pixel_size)
    if output.scale is not None:
        pixel = (ms.dy / output.scale, ms.dx / output.scale)
    grid = output_grid(pan, source.overlap, pixel)
    if output.extent is None:
        return _Frame(grid, Window(0, 0, grid.rows, grid.cols))
    try:
        return _Frame(grid, touched(grid, output.extent))
    except GeometryError as error:
        raise GeometryError(
            "EXTENT lies outside the ground that the two images share. Choose an extent inside it, "
            "or leave EXTENT empty."
        ) from error


def _target(source: PairSource, grid: Grid) -> Target:
    """The output grid beside those of the pair."""
    pan, ms = source.pan_grid, source.ms_grid
    return Target(
        rows=grid.rows,
        cols=grid.cols,
        pan=align(grid, pan),
        ms=align(grid, ms),
        pan_size=(pan.rows, pan.cols),
        ms_size=(ms.rows, ms.cols),
    )


def _common(first: Window, second: Window) -> Window:
    """The pixels of two windows of one grid; empty where they have none."""
    top, left = max(first.row, second.row), max(first.col, second.col)
    bottom = min(first.row + first.rows, second.row + second.rows)
    right = min(first.col + first.cols, second.col + second.cols)
    return Window(top, left, max(bottom - top, 0), max(right - left, 0))


def _write_tile(sink: RasterSink, fused: Fused, tile: Window, frame: _Frame) -> None:
    """Write the part of a predicted tile that lies in the frame's window.

    Tiles are those of the whole grid, so that an extent gives the very pixels of the whole image.
    """
    part = _common(tile, frame.window)
    rows, cols = part.within(tile)
    place = Window(part.row - frame.window.row, part.col - frame.window.col, part.rows, part.cols)
    sink.write(place, fused.image[:, rows, cols], fused.valid[:, rows, cols])


def _tiles(target: Target, frame: _Frame, tiling: TilingConfig) -> list[Window]:
    """Tiles of the whole grid that touch the frame's window."""
    coarser = max(target.pan.row_scale, target.pan.col_scale, 1.0)
    side = max(int(tiling.tile / coarser), SMALLEST_TILE)
    every = tiles(frame.grid.rows, frame.grid.cols, side)
    return [t for t in every if min(_size(_common(t, frame.window))) > 0]


def _size(window: Window) -> tuple[int, int]:
    """Rows and columns of a window."""
    return window.rows, window.cols


def require_output(
    source: PairSource, pair: PairConfig, output: OutputConfig, others: tuple[Path, ...]
) -> None:
    """Check before the work that the output has a grid, is no input, and can be written."""
    refuse_same(output.path, [pair.pan, pair.ms, *source.files, *map(str, others)])
    _frame(source, output)
    paths.require_writable_folder(output.path)


@dataclass(frozen=True)
class SharpenJob:
    """One image to make: the open pair, its numbers, the model, the output and its tiles."""

    source: PairSource
    survey: Survey
    model: bytes
    output: OutputConfig
    tiling: TilingConfig = field(default_factory=TilingConfig)


def sharpen_survey(job: SharpenJob, compute: ComputeConfig, progress: Progress) -> SharpenSummary:
    """Sharpen a surveyed scene.

    Args:
        job: The image to make.
        compute: Device and threads.
        progress: Told after each tile.

    Returns:
        What it came to.
    """
    begun = time.perf_counter()
    source, scene = job.source, job.survey.scene
    frame = _frame(source, job.output)
    target = _target(source, frame.grid)
    task = port.SharpenTask(job.model, target, job.output.geometry)
    sharpener = port.sharpener(job.survey.blocks, scene, task, compute, progress)
    progress.step(0.0)
    progress.info(
        "Share of the network's correction that each band takes: "
        + " ".join(f"{value:.2f}" for value in sharpener.trust)
        + "."
    )
    grid = frame.grid.crop(frame.window)
    progress.info(
        f"Output {grid.cols} x {grid.rows} pixels of {grid.dx:.10g} x {grid.dy:.10g} map units, "
        f"geometry {job.output.geometry.value}."
    )
    pieces = _tiles(target, frame, job.tiling)
    with create(job.output.path, grid, source.template, job.output.options) as sink:
        for index, tile in enumerate(pieces):
            pixels = read(source, sharpener.reach(tile))
            _write_tile(sink, sharpener.predict(tile, pixels, progress), tile, frame)
            progress.step((index + 1) / len(pieces))
    shift = scene.shift
    return SharpenSummary(
        rows=grid.rows,
        cols=grid.cols,
        pixel_size=grid.dx,
        sharpen_seconds=time.perf_counter() - begun,
        ratio=scene.ratio[0],
        offset_row=shift.rows,
        offset_col=shift.cols,
        offset_confidence=shift.confidence,
    )


def sharpen(
    model: Path,
    pair: PairConfig,
    output: OutputConfig,
    compute: ComputeConfig,
    progress: Progress,
) -> SharpenSummary:
    """Sharpen a pair with a model file.

    Args:
        model: Model file; of any scene, sensor and band count.
        pair: The rasters.
        output: What is written.
        compute: Device and threads.
        progress: Progress, log and cancellation.

    Returns:
        What it came to.

    Raises:
        GzapError: If anything is wrong that the user can put right, or the user stops.
    """
    say_versions(compute, progress)
    weights = read_model_file(model)
    port.require_model(weights)
    with open_pair(pair.pan, pair.ms, progress) as source:
        require_output(source, pair, output, (model,))
        survey = survey_pair(source, pair, progress.part(0.0, 0.2))
        job = SharpenJob(source, survey, weights, output)
        return sharpen_survey(job, compute, progress.part(0.2, 1.0))
