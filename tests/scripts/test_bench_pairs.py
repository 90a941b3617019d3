import bench_pairs
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gzap_qgis.config import Sensor
from gzap_qgis.errors import GeometryError
from gzap_qgis.grid import Grid, Window, align
from gzap_qgis.raster.template import Band, Template
from gzap_qgis.raster.write import create


def write(path, image, grid):
    template = Template("UInt16", (Band(),) * len(image))
    path.parent.mkdir(parents=True, exist_ok=True)
    with create(path, grid, template, ()) as sink:
        sink.write(Window(0, 0, grid.rows, grid.cols), image, np.ones(image.shape, dtype=bool))


@pytest.fixture
def folder(tmp_path):
    """A pair of ratio 2, PAN 40 x 60, whose pixels count up."""
    pan = np.arange(2400, dtype=np.float32).reshape(1, 40, 60)
    ms = np.arange(1800, dtype=np.float32).reshape(3, 20, 30)
    folder = tmp_path / "pairs" / "l8-made"
    write(folder / "pan.tif", pan, Grid(100.0, 500.0, 1.0, 1.0, 40, 60))
    write(folder / "ms.tif", ms, Grid(100.0, 500.0, 2.0, 2.0, 20, 30))
    return folder


@pytest.mark.parametrize(
    ("name", "sensor"),
    [
        ("wv2-rotterdam", Sensor.WORLDVIEW_2),
        ("pleiades-otb", Sensor.PLEIADES),
        ("qb-otb", Sensor.QUICKBIRD),
        ("landsat8-6", Sensor.LANDSAT_8),
        ("l7-tiny", Sensor.LANDSAT_7),
        ("s2-proxy", Sensor.GENERIC),
    ],
)
def test_a_pairs_name_tells_its_sensor(tmp_path, name, sensor):
    assert bench_pairs.sensor_of(tmp_path / name) is sensor


def test_a_file_beside_the_pair_tells_its_sensor_before_the_name(tmp_path):
    folder = tmp_path / "l7-tiny"
    folder.mkdir()
    (folder / "sensor.txt").write_text("ikonos\n")
    assert bench_pairs.sensor_of(folder) is Sensor.IKONOS


def test_a_folder_without_both_images_is_no_pair(folder):
    (folder.parent / "half").mkdir()
    (folder.parent / "half" / "pan.tif").touch()
    assert bench_pairs.pair_names(folder.parent) == ["l8-made"]


def test_the_middle_of_nested_grids_is_taken():
    pan, ms = Grid(0.0, 0.0, 1.0, 1.0, 1000, 1000), Grid(0.0, 0.0, 4.0, 4.0, 250, 250)
    expected = Window(244, 244, 512, 512), Window(61, 61, 128, 128)
    assert bench_pairs.windows(pan, ms, 512) == expected


def test_a_pair_that_is_small_enough_stays_whole():
    pan, ms = Grid(0.0, 0.0, 1.0, 1.0, 400, 512), Grid(0.0, 0.0, 4.0, 4.0, 100, 128)
    expected = Window(0, 0, 400, 512), Window(0, 0, 100, 128)
    assert bench_pairs.windows(pan, ms, 512) == expected


def test_whole_pixels_of_ms_are_a_multiple_of_a_whole_ratio():
    pan, ms = Grid(0.0, 0.0, 1.0, 1.0, 500, 500), Grid(0.0, 0.0, 4.0, 4.0, 125, 125)
    assert bench_pairs.windows(pan, ms, 512)[1] == Window(0, 0, 124, 124)


def test_grids_half_a_pixel_apart_give_pan_one_pixel_less():
    pan, ms = Grid(-0.5, 0.5, 1.0, 1.0, 900, 900), Grid(0.0, 0.0, 2.0, 2.0, 440, 440)
    first, second = bench_pairs.windows(pan, ms, 512)
    assert (first.rows, first.cols, second.rows, second.cols) == (511, 511, 256, 256)


def test_images_of_different_places_are_refused():
    pan, ms = Grid(0.0, 0.0, 1.0, 1.0, 100, 100), Grid(1000.0, 0.0, 2.0, 2.0, 50, 50)
    with pytest.raises(GeometryError, match="no whole pixel"):
        bench_pairs.windows(pan, ms, 512)


@given(
    ratio=st.floats(1.2, 8.0),
    east=st.floats(-9.0, 9.0),
    south=st.floats(-9.0, 9.0),
    side=st.integers(60, 300),
)
def test_the_crop_of_pan_lies_inside_that_of_ms(ratio, east, south, side):
    pan = Grid(0.0, 0.0, 1.0, 1.0, 400, 400)
    ms = Grid(east, south, ratio, ratio, int(400 / ratio), int(400 / ratio))
    first, second = bench_pairs.windows(pan, ms, side)
    inner, outer = pan.crop(first).bounds, ms.crop(second).bounds
    tolerance = 0.01
    for low in (0, 1):
        assert outer[low] - tolerance <= inner[low] < outer[low] + 1.0
    for high in (2, 3):
        assert outer[high] - 1.0 < inner[high] <= outer[high] + tolerance
    assert max(first.rows, first.cols) <= side + ratio


def test_a_crop_holds_the_pixels_of_its_windows(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(bench_pairs, "SIDE", 20)
    found = bench_pairs.crop(folder, tmp_path / "crops")
    pan, ms = bench_pairs.described(found.pan), bench_pairs.described(found.ms)
    assert (found.pan_size, found.ms_size) == ((20, 20), (10, 10))
    assert pan["geoTransform"] == [120.0, 1.0, 0.0, 490.0, 0.0, -1.0]
    assert ms["geoTransform"] == [120.0, 2.0, 0.0, 490.0, 0.0, -2.0]


def test_a_crop_tells_what_it_is_made_of(folder, tmp_path):
    found = bench_pairs.crop(folder, tmp_path / "crops")
    assert (found.name, found.sensor, found.bands) == ("l8-made", Sensor.LANDSAT_8, 3)
    assert (found.ratio, found.numbers) == (2.0, "UInt16")


def test_a_crop_is_made_once(folder, tmp_path):
    first = bench_pairs.crop(folder, tmp_path / "crops")
    before = first.pan.stat().st_mtime_ns
    assert bench_pairs.crop(folder, tmp_path / "crops") == first
    assert first.pan.stat().st_mtime_ns == before


def test_other_pixels_give_another_crop(folder, tmp_path):
    first = bench_pairs.crop(folder, tmp_path / "crops")
    grid = Grid(100.0, 500.0, 2.0, 2.0, 20, 30)
    write(folder / "ms.tif", np.full((3, 20, 30), 7, dtype=np.float32), grid)
    assert bench_pairs.crop(folder, tmp_path / "crops").ms != first.ms


def test_an_interrupted_crop_leaves_no_crop(folder, tmp_path, monkeypatch):
    def fail(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(bench_pairs, "_translate", fail)
    with pytest.raises(KeyboardInterrupt):
        bench_pairs.crop(folder, tmp_path / "crops")
    assert not [path for path in (tmp_path / "crops").iterdir() if path.name[0] != "."]


def test_images_without_georeferencing_are_laid_edge_to_edge(folder, tmp_path):
    from osgeo import gdal

    for name, size in (("pan", (40, 60)), ("ms", (20, 30))):
        path = folder / f"{name}.tif"
        path.unlink()
        dataset = gdal.GetDriverByName("GTiff").Create(str(path), size[1], size[0], 1, 2)
        dataset.FlushCache()
    found = bench_pairs.crop(folder, tmp_path / "crops")
    assert (found.pan_size, found.ms_size, found.ratio) == ((40, 60), (20, 30), 2.0)


def test_a_crop_keeps_the_alignment_of_the_pair(folder, tmp_path):
    found = bench_pairs.crop(folder, tmp_path / "crops")
    grids = []
    for path in (found.pan, found.ms):
        info = bench_pairs.described(path)
        x, dx, _, y, _, dy = info["geoTransform"]
        grids.append(Grid(x, y, dx, -dy, info["size"][1], info["size"][0]))
    alignment = align(grids[0], grids[1])
    assert (alignment.row_scale, alignment.row_offset) == (0.5, -0.25)
