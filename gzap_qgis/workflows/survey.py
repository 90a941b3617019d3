"""The numbers of a scene, from blocks of its open rasters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gzap_qgis.config import PairConfig, Sensor, TilingConfig
from gzap_qgis.core.pair import Pair
from gzap_qgis.core.scene import Scene, survey_as
from gzap_qgis.progress import Progress
from gzap_qgis.raster.pair import PairSource
from gzap_qgis.workflows.reading import choose_sensor, read_blocks


@dataclass(frozen=True)
class Survey:
    """An open scene's blocks, numbers and sensor."""

    blocks: Sequence[Pair]
    scene: Scene
    sensor: Sensor


def survey_pair(source: PairSource, pair: PairConfig, progress: Progress) -> Survey:
    """Read a scene's blocks and take its numbers, telling the log."""
    blocks = read_blocks(source, TilingConfig(), progress)
    sensor = choose_sensor(pair, source, progress)
    scene = survey_as(blocks, sensor, progress)
    progress.step(1.0)
    shift = scene.shift
    progress.info(
        f"PAN {source.pan_grid.cols} x {source.pan_grid.rows}, MS {source.ms_grid.cols} x "
        f"{source.ms_grid.rows} pixels, {source.ms.bands} band(s), ratio {scene.ratio[1]:.6g} x "
        f"{scene.ratio[0]:.6g}."
    )
    progress.info(
        f"MS lies {shift.rows:+.2f} rows and {shift.cols:+.2f} columns (PAN pixels) off its "
        f"georeferenced place; confidence {shift.confidence:.2f}, PAN explained by MS to "
        f"{100 * shift.fit:.1f} %."
    )
    return Survey(blocks, scene, sensor)
