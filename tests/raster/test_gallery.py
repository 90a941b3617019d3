import numpy as np
import pytest
from osgeo import gdal

from gzap_qgis.errors import RasterError
from gzap_qgis.grid import Window
from gzap_qgis.raster.gallery import PictureFacts, Shelf, open_pixels, picture_facts, read_picture

ROTATED = (1000.0, 1.4, 1.4, 5000.0, 1.4, -1.4)


def numbered(bands, rows, cols, dtype="uint8"):
    """Pixels that tell where they are from, (bands, rows, cols)."""
    return (np.arange(bands * rows * cols).reshape(bands, rows, cols) % 250 + 1).astype(dtype)


def read(name, window):
    with open_pixels(name) as source:
        return read_picture(source, window)


@pytest.fixture
def photograph(tmp_path):
    """Writes an image without georeferencing in the format that its ending says."""

    def make(name, data, *, palette=False):
        memory = gdal.GetDriverByName("MEM").Create("", data.shape[2], data.shape[1], len(data))
        for number, plane in enumerate(data, start=1):
            memory.GetRasterBand(number).WriteArray(plane)
        if palette:
            table = gdal.ColorTable()
            # As many colours as there are numbers: newer libraries refuse fewer.
            table.SetColorEntry(255, (255, 0, 0))
            memory.GetRasterBand(1).SetColorTable(table)
        if len(data) == 4:
            memory.GetRasterBand(4).SetColorInterpretation(gdal.GCI_AlphaBand)
        path = str(tmp_path / name)
        gdal.GetDriverByName("PNG").CreateCopy(path, memory)
        return path

    return make


def test_the_facts_of_an_image_are_its_size_and_bands(make_raster):
    name = make_raster("a.tif", numbered(5, 40, 30))
    assert picture_facts(name) == PictureFacts(40, 30, 5, has_alpha=False, has_palette=False)


def test_a_colour_table_is_told(photograph):
    assert picture_facts(photograph("a.png", numbered(1, 8, 9), palette=True)).has_palette


def test_transparency_is_a_mask_and_no_band(photograph):
    data = numbered(4, 8, 9)
    data[3] = 255
    data[3, 2, 3] = 0
    name = photograph("a.png", data)
    facts = picture_facts(name)
    assert (facts.bands, facts.has_alpha) == (3, True)
    image, valid = read(name, Window(0, 0, 8, 9))
    assert image.shape == (3, 8, 9)
    assert np.argwhere(~valid).tolist() == [[2, 3]]


@pytest.mark.parametrize("window", [Window(0, 0, 20, 30), Window(3, 7, 5, 4), Window(19, 29, 1, 1)])
def test_a_window_holds_the_pixels_that_lie_there(make_raster, window):
    data = numbered(3, 20, 30, "uint16")
    image, valid = read(make_raster("a.tif", data), window)
    rows, cols = window.within(Window(0, 0, 20, 30))
    assert image.dtype == np.float32
    np.testing.assert_array_equal(image, data[:, rows, cols])
    assert valid.shape == (window.rows, window.cols)
    assert valid.all()


def test_a_pixel_counts_only_where_every_band_was_measured(make_raster):
    data = numbered(2, 6, 6)
    data[0, 1, 1] = data[1, 4, 2] = 0
    _, valid = read(make_raster("a.tif", data, nodata=0), Window(0, 0, 6, 6))
    assert np.argwhere(~valid).tolist() == [[1, 1], [4, 2]]


def test_a_rotated_image_is_read_as_it_is_stored(make_raster):
    data = numbered(1, 6, 7)
    name = make_raster("a.tif", data, geotransform=ROTATED)
    np.testing.assert_array_equal(read(name, Window(0, 0, 6, 7))[0], data)


def test_an_image_in_sensor_geometry_is_read_as_it_is_stored(make_raster):
    data = numbered(1, 6, 7)
    name = make_raster("a.tif", data, geotransform=None, epsg=None)
    dataset = gdal.Open(name, gdal.GA_Update)
    dataset.SetGCPs([gdal.GCP(0, 0, 0, 0, 0), gdal.GCP(1, 0, 0, 6, 0), gdal.GCP(0, 1, 0, 0, 5)], "")
    del dataset
    np.testing.assert_array_equal(read(name, Window(0, 0, 6, 7))[0], data)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("notes.txt", b"0 0 5\n1 0 6\n0 1 7\n1 1 8\n"),
        ("empty.tif", b""),
        ("map.xml", b'<GDAL_WMS><Service name="TMS"><ServerUrl>http://no.invalid</ServerUrl>'),
    ],
)
def test_what_is_no_image_of_this_machine_is_refused(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(RasterError, match=f"{name} is no image"):
        picture_facts(str(path))


@pytest.mark.parametrize("exceptions", [True, False])
def test_settings_of_the_process_stay(make_raster, tmp_path, exceptions):
    before = gdal.GetUseExceptions()
    (gdal.UseExceptions if exceptions else gdal.DontUseExceptions)()
    cache = gdal.GetCacheMax()
    try:
        read(make_raster("a.tif", numbered(1, 6, 7)), Window(0, 0, 6, 7))
        with pytest.raises(RasterError):
            picture_facts(str(tmp_path / "missing.tif"))
        assert bool(gdal.GetUseExceptions()) == exceptions
        assert gdal.GetCacheMax() == cache
    finally:
        (gdal.UseExceptions if before else gdal.DontUseExceptions)()


class Book:
    """Something that is opened and closed, and tells so."""

    def __init__(self, name, log):
        self.name, self.log = name, log
        log.append(f"open {name}")

    def close(self):
        self.log.append(f"close {self.name}")


def test_a_shelf_closes_what_was_used_longest_ago():
    log = []
    with Shelf(lambda name: Book(name, log), room=2) as shelf:
        for name in "abaca":
            assert shelf.take(name).name == name
        assert log == ["open a", "open b", "close b", "open c"]
    assert sorted(log[4:]) == ["close a", "close c"]


def test_a_shelf_forgets_what_it_closed():
    log = []
    shelf = Shelf(lambda name: Book(name, log))
    first = shelf.take("a")
    shelf.close()
    assert shelf.take("a") is not first
