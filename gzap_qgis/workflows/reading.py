"""From open rasters to the values that core works on."""

from __future__ import annotations

from typing import Optional

from gzap_qgis.config import PairConfig, Sensor
from gzap_qgis.core.mtf import guess_sensor
from gzap_qgis.core.pair import Image, Mask, Pair
from gzap_qgis.core.registration_moves import Moves, Part, taken_whole
from gzap_qgis.core.target import Reach
from gzap_qgis.grid import Window, align
from gzap_qgis.progress import Progress
from gzap_qgis.raster.georeference import metres_per_unit
from gzap_qgis.raster.pair import PairSource
from gzap_qgis.raster.sensor import sensor_clue
from gzap_qgis.sentence import sentence


def read(source: PairSource, reach: Reach, moves: Optional[Moves] = None) -> Pair:
    """A window of PAN and a window of MS as one value.

    Args:
        source: The open pair.
        reach: The windows.
        moves: How the bands of MS are moved onto each other; None to leave them where they lie.
    """
    pan, pan_valid = source.read_pan(reach.pan)
    ms, ms_valid = read_ms(source, reach.ms, moves)
    alignment = align(source.pan_grid, source.ms_grid).cropped(reach.pan, reach.ms)
    return Pair(pan, pan_valid, ms, ms_valid, alignment, (reach.ms.row, reach.ms.col))


def read_ms(source: PairSource, window: Window, moves: Optional[Moves]) -> tuple[Image, Mask]:
    """A window of MS and where it was measured, its bands moved onto each other.

    Args:
        source: The open pair.
        window: The window.
        moves: How the bands are moved; None to leave them where they lie.
    """
    if moves is None:
        return source.read_ms(window)
    around = moves.around(window).clipped(source.ms_grid.rows, source.ms_grid.cols)
    part = taken_whole(Part(*source.read_ms(around), around), moves, window)
    return part.ms, part.valid


def choose_sensor(pair: PairConfig, source: PairSource, progress: Progress) -> Sensor:
    """The sensor that was named, that the images name, or that bands and pixel sizes point to."""
    if pair.sensor is not Sensor.AUTO:
        return pair.sensor
    clue = sensor_clue((pair.pan, pair.ms))
    if clue is not None:
        progress.info(
            sentence(
                "Sensor {sensor}, since {reason}. Set SENSOR if that is wrong.",
                sensor=clue.sensor.value,
                reason=clue.reason,
            )
        )
        return clue.sensor
    metres = metres_per_unit(source.pan_grid.crs)
    gsd = None if metres is None else source.pan_grid.dy * metres
    sensor = guess_sensor(source.ms.bands, source.ms_grid.dy / source.pan_grid.dy, gsd)
    progress.info(
        sentence(
            "Sensor taken from bands, ratio and pixel size: {sensor}. Set SENSOR if that is wrong.",
            sensor=sensor.value,
        )
    )
    return sensor
