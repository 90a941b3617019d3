"""From open rasters to the values that core works on."""

from __future__ import annotations

from gzap_qgis.config import PairConfig, Sensor
from gzap_qgis.core.mtf import guess_sensor
from gzap_qgis.core.pair import Pair
from gzap_qgis.core.target import Reach
from gzap_qgis.grid import align
from gzap_qgis.progress import Progress
from gzap_qgis.raster.georeference import metres_per_unit
from gzap_qgis.raster.pair import PairSource
from gzap_qgis.raster.sensor import sensor_clue
from gzap_qgis.sentence import sentence


def read(source: PairSource, reach: Reach) -> Pair:
    """A window of PAN and a window of MS as one value."""
    pan, pan_valid = source.read_pan(reach.pan)
    ms, ms_valid = source.read_ms(reach.ms)
    alignment = align(source.pan_grid, source.ms_grid).cropped(reach.pan, reach.ms)
    return Pair(pan, pan_valid, ms, ms_valid, alignment)


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
