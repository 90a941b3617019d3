from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("osgeo")

from gzap_qgis.config import Sensor
from gzap_qgis.core.target import Reach
from gzap_qgis.grid import Alignment, Window
from gzap_qgis.progress import Progress
from gzap_qgis.raster.pair import open_pair
from gzap_qgis.workflows.reading import choose_sensor, read
from tests.core.scenes import Layout
from tests.workflows.rasters import Place, related_files


def _open(pair):
    return open_pair(pair, Progress())


def test_a_window_of_both_keeps_the_pixels_and_tells_where_they_lie(tmp_path):
    pair = related_files(tmp_path, Layout(64, 64))
    with _open(pair) as source:
        whole = read(source, Reach(Window(0, 0, 64, 64), Window(0, 0, 16, 16)))
        part = read(source, Reach(Window(8, 12, 20, 24), Window(2, 3, 5, 6)))
    np.testing.assert_array_equal(part.pan, whole.pan[8:28, 12:36])
    np.testing.assert_array_equal(part.ms, whole.ms[:, 2:7, 3:9])
    assert whole.alignment == Alignment(0.25, -0.375, 0.25, -0.375)
    assert part.alignment == whole.alignment


@pytest.mark.parametrize(
    ("bands", "pixel", "sensor"),
    [(7, 15.0, Sensor.LANDSAT_8), (7, 1.0, Sensor.GENERIC), (2, 15.0, Sensor.GENERIC)],
)
def test_an_automatic_sensor_follows_bands_ratio_and_pixel_size(tmp_path, bands, pixel, sensor):
    layout = Layout(64, 64, ratio=(2.0, 2.0))
    pair = related_files(tmp_path, layout, bands, place=Place(dy=pixel, dx=pixel))
    log = []
    with _open(pair) as source:
        chosen = choose_sensor(
            replace(pair, sensor=Sensor.AUTO), source, Progress(on_info=log.append)
        )
    assert chosen is sensor
    assert log == [
        f"Sensor taken from bands, ratio and pixel size: {sensor.value}. Set SENSOR if "
        "that is wrong."
    ]


def test_what_the_images_say_of_their_sensor_counts_more_than_their_shape(tmp_path):
    from osgeo import gdal

    pair = replace(related_files(tmp_path, Layout(64, 64)), sensor=Sensor.AUTO)
    image = gdal.Open(pair.ms, gdal.GA_Update)
    image.SetMetadataItem("SATELLITEID", "GE01")
    del image
    log = []
    with _open(pair) as source:
        assert choose_sensor(pair, source, Progress(on_info=log.append)) is Sensor.GEOEYE_1
    name = pair.ms.rpartition("/")[2]
    assert log == [
        f"Sensor geoeye-1, since {name} has SATELLITEID GE01. Set SENSOR if that is wrong."
    ]


def test_a_named_sensor_is_taken_without_a_word(tmp_path):
    pair = replace(related_files(tmp_path, Layout(64, 64)), sensor=Sensor.IKONOS)
    log = []
    with _open(pair) as source:
        assert choose_sensor(pair, source, Progress(on_info=log.append)) is Sensor.IKONOS
    assert log == []


def test_an_automatic_sensor_does_without_a_reference_system(tmp_path):
    pair = related_files(tmp_path, Layout(64, 64), place=Place(epsg=None))
    with _open(pair) as source:
        chosen = choose_sensor(replace(pair, sensor=Sensor.AUTO), source, Progress())
    assert chosen is Sensor.GENERIC
