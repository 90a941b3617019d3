"""The numbers of a scene, from blocks of its open rasters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from gzap_qgis.config import PairConfig, Sensor, TilingConfig
from gzap_qgis.core.coarser import at_target
from gzap_qgis.core.coregistration import coregistered
from gzap_qgis.core.pair import Pair
from gzap_qgis.core.scene import Scene
from gzap_qgis.core.survey import survey_as
from gzap_qgis.core.target import Target
from gzap_qgis.progress import Progress
from gzap_qgis.raster.pair import PairSource
from gzap_qgis.sentence import sentence
from gzap_qgis.workflows.blocks import read_blocks
from gzap_qgis.workflows.reading import choose_sensor
from gzap_qgis.workflows.registration import tell_registration


@dataclass(frozen=True)
class Survey:
    """An open scene's blocks, numbers and sensor.

    Attributes:
        blocks: Blocks of the scene.
        scene: Its numbers.
        sensor: Its sensor, never ``auto``.
        given: Its numbers at PAN's own pixels, where ``scene`` has those at larger ones.
    """

    blocks: Sequence[Pair]
    scene: Scene
    sensor: Sensor
    given: Optional[Scene] = None

    @property
    def told(self) -> Scene:
        """The numbers that a summary tells: those at PAN's own pixels."""
        return self.scene if self.given is None else self.given

    def at(self, target: Target) -> Survey:
        """This survey as an output needs it: at the output's ratio where that is coarser."""
        if self.given is not None:
            return self
        blocks, scene = at_target(self.blocks, self.scene, target)
        return self if scene is self.scene else Survey(blocks, scene, self.sensor, self.scene)


def survey_pair(source: PairSource, pair: PairConfig, progress: Progress) -> Survey:
    """Read a scene's blocks, register its bands and take its numbers, telling the log.

    The blocks have their bands moved where that is worth it; whoever reads further pixels moves
    them by ``scene.registration`` too.
    """
    blocks = read_blocks(source, TilingConfig(), progress)
    sensor = choose_sensor(pair, source, progress)
    registered, scene = coregistered(blocks, sensor, progress)
    progress.step(1.0)
    _tell(source, scene, progress)
    tell_registration(scene.registration, progress)
    return Survey(registered, scene, sensor)


def survey_unmoved(source: PairSource, pair: PairConfig, progress: Progress) -> Survey:
    """Read a scene's blocks and take its numbers, telling the log; its bands stay in place."""
    blocks = read_blocks(source, TilingConfig(), progress)
    sensor = choose_sensor(pair, source, progress)
    scene = survey_as(blocks, sensor, progress)
    progress.step(1.0)
    _tell(source, scene, progress)
    return Survey(blocks, scene, sensor)


def _tell(source: PairSource, scene: Scene, progress: Progress) -> None:
    """Tell the log what the images are and where MS lies."""
    shift = scene.shift
    progress.info(
        sentence(
            "PAN {cols} x {rows}, MS {ms_cols} x {ms_rows} pixels, {bands} band(s), ratio "
            "{col_ratio:.6g} x {row_ratio:.6g}.",
            cols=source.pan_grid.cols,
            rows=source.pan_grid.rows,
            ms_cols=source.ms_grid.cols,
            ms_rows=source.ms_grid.rows,
            bands=source.ms.bands,
            col_ratio=scene.ratio[1],
            row_ratio=scene.ratio[0],
        )
    )
    progress.info(
        sentence(
            "MS lies {rows:+.2f} rows and {cols:+.2f} columns (PAN pixels) off its "
            "georeferenced place; confidence {confidence:.2f}, PAN explained by MS to "
            "{fit:.1f} %.",
            rows=shift.rows,
            cols=shift.cols,
            confidence=shift.confidence,
            fit=100 * shift.fit,
        )
    )
