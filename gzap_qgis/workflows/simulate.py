"""Degrade a pair of rasters by Wald's protocol, so that what a method makes of it can be judged."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from gzap_qgis import paths
from gzap_qgis.config import PairConfig, Phase, Sensor, SimulateConfig
from gzap_qgis.core.mtf import ms_gains
from gzap_qgis.core.wald import Decimation, Degradation, Placing, degradation
from gzap_qgis.core.wald import degraded_ms as make_ms
from gzap_qgis.core.wald import degraded_pan as make_pan
from gzap_qgis.errors import OutputError, SceneError
from gzap_qgis.grid import Grid, Window
from gzap_qgis.progress import Progress
from gzap_qgis.raster.georeference import gdal_version
from gzap_qgis.raster.pair import PairSource, open_pair
from gzap_qgis.raster.read import RasterSource
from gzap_qgis.raster.template import Template
from gzap_qgis.raster.together import Wanted, create_all
from gzap_qgis.raster.write import RasterSink, refuse_same
from gzap_qgis.sentence import sentence
from gzap_qgis.tiles import tiles
from gzap_qgis.workflows.reading import choose_sensor
from gzap_qgis.workflows.survey import survey_unmoved

# Side of the part of a given image of which a tile is made, pixels, about.
PART = 1024
# A ratio that differs from the pair's own by less than this share was meant to be that.
NEAR = 0.01
# What messages call the two images.
TITLES = (sentence("panchromatic"), sentence("multispectral"))

Pixels = tuple[NDArray[np.float32], NDArray[np.bool_]]


@dataclass(frozen=True)
class SimulateSummary:
    """What a degraded pair is.

    Attributes:
        ratio_rows: Pixel height of the degraded images over that of the given ones.
        ratio_cols: Pixel width, likewise.
        pan_size: Rows and columns of degraded PAN.
        ms_size: Rows and columns of degraded MS.
        on_ms: Whether degraded PAN lies on the pixels of the given MS, the truth.
        offset_row: Offset of MS in PAN that was undone, rows, PAN pixels.
        offset_col: Offset of MS in PAN that was undone, columns, PAN pixels.
        offset_confidence: Confidence of the offset, 0 to 1.
        sensor: Sensor whose optics were assumed, never ``auto``.
        seconds: Wall time of the whole run.
    """

    ratio_rows: float
    ratio_cols: float
    pan_size: tuple[int, int]
    ms_size: tuple[int, int]
    on_ms: bool
    offset_row: float
    offset_col: float
    offset_confidence: float
    sensor: Sensor
    seconds: float


@dataclass(frozen=True)
class _Plane:
    """One of the two images: how it is read, degraded and written."""

    how: Decimation
    read: Callable[[Window], Pixels]
    degrade: Callable[[Window, Pixels], Pixels]
    sink: RasterSink

    def make(self, tile: Window) -> int:
        """Degrade a window, write it, and count its numbers that are measured and not zero."""
        image, valid = self.degrade(tile, self.read(self.how.source(tile)))
        self.sink.write(tile, image, valid)
        return int((valid & (image != 0)).sum())

    def tiles(self) -> list[Window]:
        """Windows that partition the degraded image."""
        scale = max(self.how.place.row_scale, self.how.place.col_scale)
        grid = self.how.grid
        return list(tiles(grid.rows, grid.cols, max(int(PART / scale), 1)))


def _placing(
    source: PairSource, pair: PairConfig, config: SimulateConfig, progress: Progress
) -> tuple[Placing, Sensor]:
    """Where MS lies in PAN before and after, and whose optics blur, telling the log."""
    if config.phase is Phase.AUTO:
        survey = survey_unmoved(source, pair, progress)
        progress.info(
            sentence(
                "PHASE auto: PAN is sampled where MS really lies, so that the degraded images "
                "lie on each other as georeferenced."
            )
        )
        return Placing(Phase.AUTO, survey.scene.shift), survey.sensor
    progress.info(
        sentence(
            "PHASE interp23: the degraded multispectral pixels show what lies half a "
            "degraded panchromatic pixel further down and right; choose interp23 in "
            "gzap:assess too."
        )
        if config.phase is Phase.INTERP23
        else sentence("PHASE area: both images are taken to lie where their georeferencing says.")
    )
    return Placing(config.phase), choose_sensor(pair, source, progress)


def _require_outputs(source: PairSource, pair: PairConfig, config: SimulateConfig) -> None:
    """Check before the work that the outputs are no inputs, are two, and can be written."""
    for path in (config.pan, config.ms):
        refuse_same(path, [pair.pan, pair.ms, *source.files])
        paths.require_writable_folder(path)
    if paths.same_file(config.pan, config.ms):
        raise OutputError(
            sentence(
                "PAN_REDUCED and MS_REDUCED are both {pan}. Expected two files; choose another "
                "name for one of them.",
                pan=config.pan,
            )
        )


def _template(source: RasterSource) -> Template:
    """What a degraded image takes over, with a NoData value where one may be needed."""
    return source.template.with_nodata() if source.may_be_invalid else source.template


def _on_ground(grid: Grid, source: PairSource) -> Grid:
    """A degraded grid as it is written; without georeferencing in pixels of the given MS."""
    if source.ms.is_georeferenced:
        return grid
    ms = source.ms_grid
    return replace(grid, x=grid.x / ms.dx, y=grid.y / ms.dy, dx=grid.dx / ms.dx, dy=grid.dy / ms.dy)


def _planes(source: PairSource, how: Degradation, sinks: Sequence[RasterSink]) -> list[_Plane]:
    """Both images, PAN first."""

    def pan(tile: Window, pixels: Pixels) -> Pixels:
        image, valid = make_pan(how.pan, tile, *pixels)
        return image[None], valid[None]

    def ms(tile: Window, pixels: Pixels) -> Pixels:
        return make_ms(how, tile, *pixels)

    return [
        _Plane(how.pan, source.read_pan, pan, sinks[0]),
        _Plane(how.ms, source.read_ms, ms, sinks[1]),
    ]


def _require_measured(count: int, title: str) -> None:
    """Raise unless a degraded image holds something."""
    if not count:
        raise SceneError(
            sentence(
                "No pixel of the degraded {title} image would hold a measurement: all would be "
                "NoData or zero. Check the NoData value and the mask of the {title} image; if "
                "there are gaps everywhere, choose a smaller RATIO.",
                title=title,
            )
        )


def _write(
    source: PairSource, how: Degradation, config: SimulateConfig, progress: Progress
) -> None:
    """Degrade and write tile by tile."""

    def wanted(path: Path, grid: Grid, given: RasterSource) -> Wanted:
        return Wanted(path, _on_ground(grid, source), _template(given))

    files = (
        wanted(config.pan, how.pan.grid, source.pan),
        wanted(config.ms, how.ms.grid, source.ms),
    )
    with create_all(files, config.options) as sinks:
        planes = _planes(source, how, sinks)
        for plane, title, share in zip(
            planes, TITLES, (progress.part(0, 0.5), progress.part(0.5, 1))
        ):
            pieces, measured = plane.tiles(), 0
            for index, tile in enumerate(pieces):
                measured += plane.make(tile)
                share.step((index + 1) / len(pieces))
            _require_measured(measured, title)


def simulate(pair: PairConfig, config: SimulateConfig, progress: Progress) -> SimulateSummary:
    """Degrade a pair by Wald's protocol and write it.

    Args:
        pair: The rasters.
        config: By how much, in which phase, and where the degraded pair goes.
        progress: Progress, log and cancellation.

    Returns:
        What the degraded pair is.

    Raises:
        GzapError: If anything is wrong that the user can put right, or the user stops.
    """
    begun = time.perf_counter()
    progress.info(sentence("GDAL {gdal_version}.", gdal_version=gdal_version()))
    with open_pair(pair, progress) as source:
        _require_outputs(source, pair, config)
        placing, sensor = _placing(source, pair, config, progress.part(0.0, 0.2))
        gains = ms_gains(sensor, source.ms.bands)
        how = degradation(source.pan_grid, source.ms_grid, gains, config.ratio, placing)
        _tell(how, progress)
        _tell_sensor(sensor, progress)
        _tell_truth(how, source, progress)
        _write(source, how, config, progress.part(0.2, 1.0))
    return SimulateSummary(
        how.ms.place.row_scale,
        how.ms.place.col_scale,
        (how.pan.grid.rows, how.pan.grid.cols),
        (how.ms.grid.rows, how.ms.grid.cols),
        how.truth is not None,
        placing.shift.rows,
        placing.shift.cols,
        placing.shift.confidence,
        sensor,
        time.perf_counter() - begun,
    )


def _tell(how: Degradation, progress: Progress) -> None:
    """Tell the log what will be written."""
    pan, ms, place = how.pan.grid, how.ms.grid, how.ms.place
    progress.info(
        sentence(
            "Degraded by {col_scale:.6g} x {row_scale:.6g}: PAN {cols} x {rows}, MS {ms_cols} "
            "x {ms_rows} pixels. MTF gains {gains}.",
            col_scale=place.col_scale,
            row_scale=place.row_scale,
            cols=pan.cols,
            rows=pan.rows,
            ms_cols=ms.cols,
            ms_rows=ms.rows,
            gains=", ".join(f"{gain:.3g}" for gain in how.gains),
        )
    )


def _tell_sensor(sensor: Sensor, progress: Progress) -> None:
    """Tell the log what auto cannot see in the degraded pair, whose pixels are larger."""
    if sensor is not Sensor.GENERIC:
        progress.info(
            sentence(
                "Choose SENSOR {sensor} wherever the degraded pair is used: its pixels are too "
                "large for auto to know the sensor again.",
                sensor=sensor.value,
            )
        )


def _tell_truth(how: Degradation, source: PairSource, progress: Progress) -> None:
    """Tell the log whether a given image shows what the pair should be sharpened to."""
    if how.truth is None:
        progress.info(
            sentence("At this ratio no given image shows what the pair should be sharpened to.")
        )
        if _is_nearly_own(how):
            progress.warn(
                sentence(
                    "RATIO is nearly the pair's own, multispectral over panchromatic pixel size: "
                    "leave it empty to have the given multispectral image as the truth."
                )
            )
    elif source.ms_is_resampled:
        progress.warn(
            sentence(
                "The multispectral image was warped: its own pixels are no reference. To have "
                "one, warp it to the reference system of the panchromatic image and begin with "
                "that file."
            )
        )
    else:
        progress.info(
            sentence(
                "The degraded PAN lies on the pixels of the given multispectral image: sharpen "
                "the degraded pair and compare the result with that image."
            )
        )


def _is_nearly_own(how: Degradation) -> bool:
    """Whether a ratio was meant to be the pair's own, which both pairs of pixel sizes tell."""
    pan, ms, place = how.pan.grid, how.ms.grid, how.ms.place
    rows, cols = place.row_scale * pan.dy / ms.dy, place.col_scale * pan.dx / ms.dx
    return max(abs(rows - 1.0), abs(cols - 1.0)) < NEAR
