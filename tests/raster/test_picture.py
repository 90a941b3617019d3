import numpy as np
import pytest
from osgeo import gdal

from gzap_qgis.raster.picture import png


def _decoded(data):
    gdal.FileFromMemBuffer("/vsimem/tests-picture.png", data)
    try:
        return gdal.Open("/vsimem/tests-picture.png").ReadAsArray()
    finally:
        gdal.Unlink("/vsimem/tests-picture.png")


@pytest.mark.parametrize("size", [(1, 1), (17, 40), (300, 5)])
def test_a_picture_comes_back_as_it_was(rng, size):
    picture = rng.integers(0, 256, (3, *size)).astype(np.uint8)
    data = png(picture)
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    np.testing.assert_array_equal(_decoded(data), picture)


def test_the_same_picture_gives_the_same_bytes_and_leaves_nothing_in_memory(rng):
    picture = rng.integers(0, 256, (3, 9, 9)).astype(np.uint8)
    before = gdal.ReadDir("/vsimem/")
    assert png(picture) == png(picture[:, ::1])
    assert gdal.ReadDir("/vsimem/") == before


@pytest.fixture
def gdal_exceptions():
    was = gdal.GetUseExceptions()
    gdal.UseExceptions()
    yield
    (gdal.UseExceptions if was else gdal.DontUseExceptions)()


@pytest.mark.usefixtures("gdal_exceptions")
def test_a_picture_is_made_where_gdal_raises_exceptions():
    assert png(np.zeros((3, 4, 4), np.uint8)).startswith(b"\x89PNG")


@pytest.mark.parametrize(
    "picture",
    [np.zeros((4, 4, 3), np.uint8), np.zeros((3, 4, 4), np.float32), np.zeros((4, 4), np.uint8)],
)
def test_anything_else_is_a_mistake_of_the_program(picture):
    with pytest.raises(ValueError, match="uint8"):
        png(picture)
