"""Sharpen a pair of rasters by a classical method, without a network."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Optional

from gzap_qgis import paths
from gzap_qgis.config import (
    ClassicalConfig,
    ClassicalMethod,
    OutputConfig,
    PairConfig,
    Sensor,
    TilingConfig,
)
from gzap_qgis.core.classical.exp import Exp
from gzap_qgis.core.classical.fine import Fine
from gzap_qgis.core.classical.ground import Ground, take_ground
from gzap_qgis.core.classical.method import Fusion
from gzap_qgis.core.classical.moments import Moments
from gzap_qgis.core.classical.sharpener import ClassicalSharpener
from gzap_qgis.core.pair import Pair
from gzap_qgis.core.registration import NO_SHIFT
from gzap_qgis.core.registration_moves import Moves
from gzap_qgis.core.registration_values import UNREGISTERED, Registration
from gzap_qgis.core.target import Reach, Target
from gzap_qgis.errors import ConfigError
from gzap_qgis.grid import Window, touched
from gzap_qgis.progress import Progress
from gzap_qgis.raster.georeference import gdal_version
from gzap_qgis.raster.pair import PairSource, open_pair
from gzap_qgis.raster.write import create_image, refuse_same, tiles_share
from gzap_qgis.sentence import sentence
from gzap_qgis.tiles import tiles
from gzap_qgis.workflows.blocks import read_blocks
from gzap_qgis.workflows.frame import (
    Frame,
    Result,
    frame_of,
    target_of,
    template_of,
    tiles_of,
    write_all,
)
from gzap_qgis.workflows.pipeline import read_ahead
from gzap_qgis.workflows.reading import choose_sensor, read
from gzap_qgis.workflows.room import require_room
from gzap_qgis.workflows.survey import survey_pair

# Side of a window of MS from which statistics are taken, pixels.
MS_TILE = 256


@dataclass(frozen=True)
class ClassicalSummary:
    """What a sharpening without a network came to.

    Attributes:
        method: The method.
        rows: Rows of the output.
        cols: Columns of the output.
        pixel_size: Width of an output pixel, map units.
        seconds: Wall time of the whole run.
        ratio: PAN pixels per MS pixel.
        offset_row: Offset of MS in PAN that was undone, rows, PAN pixels.
        offset_col: Offset of MS in PAN that was undone, columns, PAN pixels.
        offset_confidence: Confidence of the offset, 0 to 1.
        registration: Where single bands lie, and what of it was undone.
        sensor: Sensor whose optics were assumed, never ``auto``.
    """

    method: ClassicalMethod
    rows: int
    cols: int
    pixel_size: float
    seconds: float
    ratio: float
    offset_row: float
    offset_col: float
    offset_confidence: float
    registration: Registration
    sensor: Sensor


@dataclass(frozen=True)
class _Job:
    """One image to make: the open pair, its grid, the method, and how bands are moved."""

    source: PairSource
    target: Target
    frame: Frame
    sharpener: ClassicalSharpener
    moves: Optional[Moves]


def _require_own_pixels(output: OutputConfig) -> None:
    """Check that no other pixel size than PAN's is asked for."""
    if output.pixel_size is not None or output.scale is not None:
        raise ConfigError(
            sentence(
                "PIXEL_SIZE or SCALE is given, but a classical method sharpens to the pixels of "
                "the panchromatic image only. Leave both empty, or use gzap:pansharpen."
            )
        )


def _require_output(source: PairSource, pair: PairConfig, output: OutputConfig) -> None:
    """Check before the work that the output has a grid, is no input, and can be written."""
    refuse_same(output.path, [pair.pan, pair.ms, *source.files])
    frame = frame_of(source, output)
    paths.require_writable_folder(output.path)
    require_room(output, frame.grid.crop(frame.window), source.template)


def _ground(
    source: PairSource, pair: PairConfig, config: ClassicalConfig, progress: Progress
) -> tuple[Ground, Sensor, Registration]:
    """The plain numbers of the scene, its sensor, and where MS lies, which is to be undone."""
    if config.coregister:
        survey = survey_pair(source, pair, progress)
        ground = take_ground(survey.blocks, survey.sensor, survey.scene.shift)
        return ground, survey.sensor, survey.scene.registration
    blocks = read_blocks(source, TilingConfig(), progress)
    progress.info(sentence("The images are taken to lie where their georeferencing says."))
    sensor = choose_sensor(pair, source, progress)
    return take_ground(blocks, sensor, NO_SHIFT), sensor, UNREGISTERED


def _ms_windows(source: PairSource) -> Iterator[Window]:
    """Windows that partition the part of MS that PAN covers."""
    common = touched(source.ms_grid, source.overlap)
    for tile in tiles(common.rows, common.cols, MS_TILE):
        yield Window(common.row + tile.row, common.col + tile.col, tile.rows, tile.cols)


@contextmanager
def _read_ahead(
    job: _Job,
    windows: Sequence[Window],
    reach: Callable[[Window], Reach],
    progress: Progress,
) -> Iterator[Iterator[tuple[Window, Pair, float]]]:
    """The pixels around windows, read before their turn.

    Yields:
        Each window, its pixels, and the share of all windows that ends with it, 0 to 1.
    """

    def found(window: Window) -> Pair:
        """The pixels around a window."""
        return read(job.source, reach(window), job.moves)

    with read_ahead(windows, found, progress) as each:
        yield (
            (window, pixels, (index + 1) / len(windows))
            for index, (window, pixels) in enumerate(each)
        )


def _coarse(job: _Job, progress: Progress) -> Generator[Moments, None, None]:
    """The moments of the scene at MS's scale, window by window."""
    windows = list(_ms_windows(job.source))
    with _read_ahead(job, windows, job.sharpener.ms_reach, progress) as found:
        for window, pixels, share in found:
            yield job.sharpener.take_ms(window, pixels)
            progress.step(share)


def _fine(job: _Job, progress: Progress) -> Generator[Fine, None, None]:
    """The statistics of the scene at PAN's scale, tile by tile, whatever part of it is written."""
    grid = job.frame.grid
    pieces = list(tiles(grid.rows, grid.cols, TilingConfig().tile))
    with _read_ahead(job, pieces, job.sharpener.reach, progress) as found:
        for piece, pixels, share in found:
            yield job.sharpener.take(piece, pixels)
            progress.step(share)


def _learnt(job: _Job, method: ClassicalMethod, progress: Progress) -> Fusion:
    """The method with the numbers of the scene; interpolation needs none."""
    if method is ClassicalMethod.EXP:
        return Exp()
    # Closed at once when anything fails, so that no thread goes on reading.
    with (
        closing(_coarse(job, progress.part(0.0, 0.25))) as coarse,
        closing(_fine(job, progress.part(0.25, 1.0))) as fine,
    ):
        return job.sharpener.solve(coarse, fine)


def _write(job: _Job, fusion: Fusion, output: OutputConfig, progress: Progress) -> None:
    """Fuse and write tile by tile."""
    source, frame = job.source, job.frame
    grid = frame.grid.crop(frame.window)
    pieces = tiles_of(job.target, frame, TilingConfig())
    writing = progress.part(0.0, tiles_share(output))
    ending = progress.part(tiles_share(output), 1.0)
    with (
        create_image(output, grid, template_of(source, output), ending) as sink,
        _read_ahead(job, pieces, job.sharpener.reach, writing) as found,
    ):
        results = (
            Result(tile, job.sharpener.fuse(fusion, tile, pixels), share)
            for tile, pixels, share in found
        )
        write_all(sink, frame, results, writing)


def classical(
    pair: PairConfig, config: ClassicalConfig, output: OutputConfig, progress: Progress
) -> ClassicalSummary:
    """Sharpen a pair by a classical method, at PAN's pixels.

    Statistics are taken from every pixel that both images measured; then each tile is fused from
    its own pixels and these numbers, so that memory does not grow with the scene.

    Args:
        pair: The rasters.
        config: The method, and whether the offset between the two is undone.
        output: What is written; no other pixel size than PAN's.
        progress: Progress, log and cancellation.

    Returns:
        What it came to.

    Raises:
        GzapError: If anything is wrong that the user can put right, or the user stops.
    """
    begun = time.perf_counter()
    _require_own_pixels(output)
    progress.info(
        sentence(
            "GDAL {gdal_version}, method {method}.",
            gdal_version=gdal_version(),
            method=config.method.value,
        )
    )
    with open_pair(pair, progress) as source:
        _require_output(source, pair, output)
        ground, sensor, found = _ground(source, pair, config, progress.part(0.0, 0.15))
        frame = frame_of(source, output)
        target = target_of(source, frame)
        sharpener = ClassicalSharpener(config.method, ground, target, output.geometry)
        job = _Job(source, target, frame, sharpener, found.moves)
        fusion = _learnt(job, config.method, progress.part(0.15, 0.55))
        _write(job, fusion, output, progress.part(0.55, 1.0))
    grid, shift = frame.grid.crop(frame.window), ground.shift
    return ClassicalSummary(
        method=config.method,
        rows=grid.rows,
        cols=grid.cols,
        pixel_size=grid.dx,
        seconds=time.perf_counter() - begun,
        ratio=ground.ratio[0],
        offset_row=shift.rows,
        offset_col=shift.cols,
        offset_confidence=shift.confidence,
        registration=found,
        sensor=sensor,
    )
