from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("osgeo")

from gzap_qgis.config import Sensor, TilingConfig
from gzap_qgis.core.target import Reach
from gzap_qgis.errors import Cancelled
from gzap_qgis.grid import Alignment, Window
from gzap_qgis.progress import Progress
from gzap_qgis.raster.pair import open_pair
from gzap_qgis.workflows.reading import choose_sensor, read, read_blocks
from tests.core.scenes import Layout
from tests.workflows.rasters import Place, related_files, write_raster


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


def test_a_small_scene_is_read_whole_as_one_block(tmp_path):
    with _open(related_files(tmp_path, Layout(64, 64))) as source:
        blocks = read_blocks(source, TilingConfig(), Progress())
    assert [block.pan.shape for block in blocks] == [(64, 64)]
    assert blocks[0].ms.shape == (3, 16, 16)


def test_blocks_hold_only_ground_that_both_images_show(tmp_path):
    pair = related_files(tmp_path, Layout(96, 96, corner=(40.0, 24.0)))
    with _open(pair) as source:
        blocks = read_blocks(source, TilingConfig(), Progress())
    assert [block.pan.shape for block in blocks] == [(56, 72)]


def test_a_large_scene_is_read_in_blocks_with_the_ms_around_them(tmp_path):
    pair = related_files(tmp_path, Layout(128, 128))
    with _open(pair) as source:
        blocks = read_blocks(source, TilingConfig(block=32, blocks=2), Progress())
    assert [block.pan.shape for block in blocks] == [(32, 32)] * 4
    # 8 MS pixels under a block, one more for the centres beyond, 4 around; none beyond the image.
    assert {block.ms.shape for block in blocks} == {(3, 13, 13)}


def _with_hole(folder, columns):
    """A pair of 128 pixels whose MS holds nothing in its first columns."""
    pair = related_files(folder, Layout(128, 128))
    ms = np.full((3, 32, 32), 500.0)
    ms[:, :, :columns] = 0
    write_raster(folder / "ms.tif", ms, Place(dy=4.0, dx=4.0), nodata=0)
    return pair


def test_the_block_with_the_most_measurements_comes_first(tmp_path):
    with _open(_with_hole(tmp_path, 10)) as source:
        blocks = read_blocks(source, TilingConfig(block=32, blocks=2), Progress())
    counts = [int(block.ms_valid.all(0).sum()) for block in blocks]
    assert len(counts) == 4
    assert counts[0] == max(counts) > min(counts) > 0


def test_blocks_without_any_measurement_are_left_out(tmp_path):
    with _open(_with_hole(tmp_path, 20)) as source:
        blocks = read_blocks(source, TilingConfig(block=32, blocks=2), Progress())
    assert len(blocks) == 2


def test_one_block_stays_of_a_scene_without_measurements(tmp_path):
    with _open(_with_hole(tmp_path, 32)) as source:
        blocks = read_blocks(source, TilingConfig(block=32, blocks=2), Progress())
    assert len(blocks) == 1


def test_reading_blocks_asks_after_each_whether_to_stop(tmp_path):
    told = []
    progress = Progress(on_fraction=told.append, is_cancelled=lambda: len(told) == 2)
    source = _open(related_files(tmp_path, Layout(128, 128)))
    with source, pytest.raises(Cancelled):
        read_blocks(source, TilingConfig(block=32, blocks=2), progress)
    assert told == [0.25, 0.5]


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
