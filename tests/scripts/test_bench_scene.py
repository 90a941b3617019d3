import bench_scene
import numpy as np
import pytest

from gzap_qgis.grid import Grid, Window
from gzap_qgis.raster.read import open_raster
from gzap_qgis.raster.template import Band, Template
from gzap_qgis.raster.write import create


def write(path, image, pixel):
    bands, rows, cols = image.shape
    grid = Grid(0.0, 0.0, pixel, pixel, rows, cols)
    with create(path, grid, Template("UInt16", (Band(),) * bands), ()) as sink:
        sink.write(Window(0, 0, rows, cols), image, np.ones(image.shape, dtype=bool))


def read(path):
    source = open_raster(str(path))
    try:
        return source.read(Window(0, 0, source.grid.rows, source.grid.cols))[0]
    finally:
        source.close()


@pytest.fixture
def scene(tmp_path):
    """PAN and MS of a scene of 40 x 40 pixels made of a pair of 16 x 16."""
    rng = np.random.default_rng(2)
    ms = rng.integers(1000, 2000, (3, 4, 4)).astype(np.float32)
    pan = ms.mean(axis=0).repeat(4, axis=0).repeat(4, axis=1)[None]
    write(tmp_path / "pan.tif", pan, 1.0)
    write(tmp_path / "ms.tif", ms, 4.0)
    bench_scene.enlarge(tmp_path, tmp_path / "large", 40)
    return read(tmp_path / "large" / "pan.tif")[0], read(tmp_path / "large" / "ms.tif")


def test_a_mirrored_image_repeats_its_edge():
    image = np.array([[[1.0, 2.0]]], dtype=np.float32)
    assert bench_scene.mirrored(image, 1, 5).tolist() == [[[1.0, 2.0, 2.0, 1.0, 1.0]]]


def test_pan_and_ms_of_the_scene_cover_the_same_ground(scene):
    pan, ms = scene
    assert (pan.shape, ms.shape) == ((40, 40), (3, 10, 10))


def test_pan_and_ms_of_the_scene_stay_related(scene):
    pan, ms = scene
    coarse = pan.reshape(10, 4, 10, 4).mean(axis=(1, 3))
    assert coarse == pytest.approx(ms.mean(axis=0), abs=1.0)


def test_copies_differ_in_brightness(scene):
    blocks = scene[1].mean(axis=0)[:8, :8].reshape(2, 4, 2, 4).mean(axis=(1, 3))
    assert np.ptp(blocks) > 100.0
