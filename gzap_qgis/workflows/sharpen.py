"""Sharpen a pair of rasters with a model."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Optional

from gzap_qgis import paths
from gzap_qgis.config import ComputeConfig, OutputConfig, PairConfig, Sensor, TilingConfig
from gzap_qgis.core.registration_values import Registration
from gzap_qgis.core.target import Target
from gzap_qgis.core.tasks import SharpenTask
from gzap_qgis.grid import Grid, Window
from gzap_qgis.progress import Progress
from gzap_qgis.raster.pair import PairSource, open_pair
from gzap_qgis.raster.resume import resumed_image
from gzap_qgis.raster.write import refuse_same, tiles_share
from gzap_qgis.sentence import sentence
from gzap_qgis.worker.engine import Engine, Sharpener
from gzap_qgis.worker.opening import open_engine
from gzap_qgis.workflows.cards import describe
from gzap_qgis.workflows.cluster_sharpen import Remote, fleet_of, predicted_on, remote_of
from gzap_qgis.workflows.fit import read_model_file, say_versions
from gzap_qgis.workflows.frame import (
    Frame,
    Result,
    frame_of,
    place_of,
    target_of,
    template_of,
    tiles_of,
    write_all,
)
from gzap_qgis.workflows.pipeline import read_ahead
from gzap_qgis.workflows.reading import read
from gzap_qgis.workflows.resuming import fingerprint
from gzap_qgis.workflows.room import require_room
from gzap_qgis.workflows.survey import Survey, survey_pair
from gzap_qgis.workflows.tile_size import tile_for, working_ratio


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
        registration: Where single bands lie, and what of it was undone.
        sensor: Sensor whose optics were assumed, never ``auto``.
    """

    rows: int
    cols: int
    pixel_size: float
    sharpen_seconds: float
    ratio: float
    offset_row: float
    offset_col: float
    offset_confidence: float
    registration: Registration
    sensor: Sensor


def require_output(
    source: PairSource, pair: PairConfig, output: OutputConfig, others: tuple[Path, ...]
) -> None:
    """Check before the work that the output has a grid, is no input, and can be written."""
    refuse_same(output.path, [pair.pan, pair.ms, *source.files, *map(str, others)])
    frame = frame_of(source, output)
    paths.require_writable_folder(output.path)
    require_room(output, frame.grid.crop(frame.window), source.template)


@dataclass(frozen=True)
class SharpenJob:
    """One image to make: the open pair, its numbers, the model, the output and its tiles.

    Attributes:
        source: The open pair.
        survey: Its numbers.
        model: Bytes of the model file.
        output: What is written.
        tiling: Its tiles, where ``memory`` says nothing of them.
        memory: MiB that the network may take for a tile; 0 for as much as ``tiling`` takes.
        remote: The cluster that predicts; None where the engine does.
    """

    source: PairSource
    survey: Survey
    model: bytes
    output: OutputConfig
    tiling: TilingConfig = field(default_factory=TilingConfig)
    memory: int = 0
    remote: Optional[Remote] = None


def _tiling(job: SharpenJob, target: Target, engine: Engine, progress: Progress) -> TilingConfig:
    """The tiles of an image, as large as the memory allows that was set."""
    if not job.memory:
        return job.tiling
    backbone, bands = engine.model_card(job.model).backbone, job.source.ms.bands
    side = tile_for(job.memory, working_ratio(target), bands, backbone)
    progress.info(
        sentence(
            "Tiles of {side} x {side} pixels: MEMORY allows {memory} MiB for the network's work.",
            side=side,
            memory=job.memory,
        )
    )
    return replace(job.tiling, tile=side)


def _tell(sharpener: Sharpener, grid: Grid, output: OutputConfig, progress: Progress) -> None:
    """Tell the log how much of the network is used, and what image is made."""
    progress.info(
        sentence(
            "Share of the network's correction that each band takes: {trust}.",
            trust=" ".join(f"{value:.2f}" for value in sharpener.trust),
        )
    )
    progress.info(
        sentence(
            "Output {cols} x {rows} pixels of {dx:.10g} x {dy:.10g} map units, geometry "
            "{geometry}.",
            cols=grid.cols,
            rows=grid.rows,
            dx=grid.dx,
            dy=grid.dy,
            geometry=output.geometry.value,
        )
    )


@contextmanager
def _predicted_here(
    job: SharpenJob, sharpener: Sharpener, pieces: Sequence[Window], progress: Progress
) -> Iterator[Iterator[Result]]:
    """Tiles and their pixels, predicted one by one in this thread and read ahead in another.

    Yields:
        The tiles in their order.
    """
    asked = ((tile, sharpener.reach(tile)) for tile in pieces)
    moves = job.survey.scene.registration.moves
    with read_ahead(asked, lambda one: read(job.source, one[1], moves), progress) as found:
        yield (
            Result(tile, sharpener.predict(tile, pixels, progress), (index + 1) / len(pieces))
            for index, ((tile, _), pixels) in enumerate(found)
        )


def _predicted(
    job: SharpenJob,
    task: SharpenTask,
    sharpener: Sharpener,
    pieces: Sequence[Window],
    progress: Progress,
) -> AbstractContextManager[Iterator[Result]]:
    """Tiles and their pixels, from the engine or from the cluster."""
    if job.remote is None:
        return _predicted_here(job, sharpener, pieces, progress)
    shared = job.remote.job(job.survey.scene, task, sharpener.trust)
    return predicted_on(job.remote.fleet, shared, pieces, progress)


def _write(
    job: SharpenJob,
    frame: Frame,
    tiling: TilingConfig,
    predict: Callable[[Sequence[Window], Progress], AbstractContextManager[Iterator[Result]]],
    progress: Progress,
) -> None:
    """Write an image, without the tiles that the journal of an interrupted run holds."""
    source, output = job.source, job.output
    facts = (frame, tiling.tile, job.survey.sensor.value)
    mark = fingerprint(source, job.model, output, facts) if output.resume else b""
    writing = progress.part(0.0, tiles_share(output))
    ending = progress.part(tiles_share(output), 1.0)
    grid = frame.grid.crop(frame.window)
    every = tiles_of(target_of(source, frame), frame, tiling)
    with resumed_image(output, grid, template_of(source, output), ending, mark) as sink:
        missing = [tile for tile in every if not sink.holds(place_of(tile, frame))]
        if missing:
            with predict(missing, writing) as results:
                write_all(sink, frame, results, writing)


def sharpen_survey(job: SharpenJob, engine: Engine, progress: Progress) -> SharpenSummary:
    """Sharpen a surveyed scene.

    Args:
        job: The image to make.
        engine: Predicts.
        progress: Told after each tile.

    Returns:
        What it came to.
    """
    begun = time.perf_counter()
    source, frame = job.source, frame_of(job.source, job.output)
    target = target_of(source, frame)
    job = replace(job, survey=job.survey.at(target))
    scene, told = job.survey.scene, job.survey.told
    task = SharpenTask(job.model, target, job.output.geometry)
    sharpener = engine.sharpener(job.survey.blocks, scene, task, progress)
    progress.step(0.0)
    grid = frame.grid.crop(frame.window)
    _tell(sharpener, grid, job.output, progress)
    tiling = _tiling(job, target, engine, progress)
    _write(job, frame, tiling, partial(_predicted, job, task, sharpener), progress)
    shift = told.shift
    return SharpenSummary(
        rows=grid.rows,
        cols=grid.cols,
        pixel_size=grid.dx,
        sharpen_seconds=time.perf_counter() - begun,
        ratio=told.ratio[0],
        offset_row=shift.rows,
        offset_col=shift.cols,
        offset_confidence=shift.confidence,
        registration=scene.registration,
        sensor=job.survey.sensor,
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
        model: Model file; of any scene, sensor and band count, or a prior.
        pair: The rasters.
        output: What is written.
        compute: Device, threads and process of the network.
        progress: Progress, log and cancellation.

    Returns:
        What it came to.

    Raises:
        GzapError: If anything is wrong that the user can put right, or the user stops.
    """
    with open_engine(compute, progress) as engine:
        say_versions(engine, progress)
        weights = read_model_file(model)
        progress.info(describe(model, engine.model_card(weights)))
        with fleet_of(compute, engine, progress) as fleet, open_pair(pair, progress) as source:
            require_output(source, pair, output, (model,))
            remote = remote_of(fleet, pair, source, progress)
            survey = survey_pair(source, pair, progress.part(0.0, 0.2))
            job = SharpenJob(source, survey, weights, output, memory=compute.memory, remote=remote)
            return sharpen_survey(job, engine, progress.part(0.2, 1.0))
