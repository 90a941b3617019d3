"""Internal overviews: means of what is valid, GDAL's own to a digital number."""

import os

import numpy as np
import pytest
from osgeo import gdal

from gzap_qgis.config import OutputConfig
from gzap_qgis.errors import Cancelled
from gzap_qgis.grid import Grid, Window
from gzap_qgis.progress import SILENT, Progress
from gzap_qgis.raster.overviews import averaged, factors, shares
from gzap_qgis.raster.template import Band, Template
from gzap_qgis.raster.write import create, create_image

ROWS, COLS = 613, 1101
GRID = Grid(1000.0, 5000.0, 0.5, 0.5, ROWS, COLS)
WHOLE = Window(0, 0, ROWS, COLS)


def template(dtype="UInt16", bands=2, nodata=None):
    return Template(dtype, tuple(Band() for _ in range(bands)), nodata)


def written(folder, kind, data, valid=None, **how):
    """The file's dataset."""
    output = OutputConfig(folder / "out.tif", overviews=True, options=how.get("options", ()))
    grid = Grid(0.0, 0.0, 1.0, 1.0, *data.shape[1:])
    valid = np.ones(data.shape, bool) if valid is None else valid
    with create_image(output, grid, kind, how.get("progress", SILENT)) as sink:
        sink.write(Window(0, 0, *data.shape[1:]), data, valid)
    return gdal.Open(str(output.path))


def levels(band):
    return [band.GetOverview(level).ReadAsArray() for level in range(band.GetOverviewCount())]


@pytest.fixture
def data(rng):
    return rng.uniform(1, 120, (2, ROWS, COLS)).astype(np.float32)


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((1, 1), []),
        ((256, 256), []),
        ((256, 257), [2]),
        ((512, 3), [2]),
        ((513, 3), [2, 4]),
        ((20000, 20000), [2, 4, 8, 16, 32, 64, 128]),
    ],
)
def test_overviews_halve_until_one_fits_into_a_tile(size, expected):
    assert factors(*size) == expected


def smaller(pixels, valid):
    """Means and where there are any, of half as many pixels, rounded up."""
    rows, cols = ((size + 1) // 2 for size in pixels.shape)
    under = (shares(0, rows, pixels.shape[0] / rows), shares(0, cols, pixels.shape[1] / cols))
    return averaged(pixels, valid, under)


def test_a_mean_counts_valid_pixels_only():
    pixels = np.array([[1, 2, 9, 9], [3, 0, 7, 0]], np.uint16)
    mean, counts = smaller(pixels, pixels != 0)
    np.testing.assert_allclose(mean, [[2, 25 / 3]], rtol=1e-6)
    assert counts.all()
    assert not smaller(pixels, np.zeros((2, 4), bool))[1].any()


def test_an_odd_number_of_pixels_is_shared_by_area_from_edge_to_edge():
    mean, _ = smaller(np.array([[1.0, 2.0, 6.0]]), np.ones((1, 3), bool))
    np.testing.assert_allclose(mean, [[(1 + 2 / 2) / 1.5, (2 / 2 + 6) / 1.5]], rtol=1e-6)


@pytest.mark.parametrize("size", [5, 64, 613, 1101, 19999])
def test_every_pixel_has_its_whole_share_in_the_overview(size):
    count = (size + 1) // 2
    part = shares(0, count, size / count)
    given = np.zeros(size + 3)
    np.add.at(given, part.first + np.arange(3)[:, None], part.share)
    np.testing.assert_allclose(given[:size], 1.0, atol=1e-6)
    assert not given[size:].any()


@pytest.mark.parametrize("options", [(), ("INTERLEAVE=BAND",), ("TILED=NO",), ("COMPRESS=NONE",)])
def test_overviews_are_gdals_averages_to_a_digital_number(tmp_path, data, options):
    valid = np.ones(data.shape, bool)
    valid[0, 100:300, 200:411] = False
    valid[1, 555:, :7] = False
    kind = template(nodata=0.0)
    ours = written(tmp_path, kind, data, valid, options=options)
    with create(tmp_path / "gdal.tif", GRID, kind, options) as sink:
        sink.write(WHOLE, data, valid)
    theirs = gdal.Open(str(tmp_path / "gdal.tif"), gdal.GA_Update)
    theirs.BuildOverviews("AVERAGE", [2, 4, 8])
    for band in (1, 2):
        np.testing.assert_array_equal(
            ours.GetRasterBand(band).ReadAsArray(), theirs.GetRasterBand(band).ReadAsArray()
        )
        pairs = zip(levels(ours.GetRasterBand(band)), levels(theirs.GetRasterBand(band)))
        for mine, gdals in list(pairs):
            np.testing.assert_array_equal(mine == 0, gdals == 0)
            assert np.abs(mine.astype(int) - gdals).max() <= 1
    assert [level.shape for level in levels(ours.GetRasterBand(1))] == [
        (307, 551),
        (154, 276),
        (77, 138),
    ]


def test_overviews_are_compressed_as_the_image_and_inside_its_file(tmp_path, data):
    dataset = written(tmp_path, template(), data, options=("COMPRESS=LZW",))
    overview = dataset.GetRasterBand(1).GetOverview(0).GetDataset()
    assert overview.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") == "LZW"
    assert os.listdir(tmp_path) == ["out.tif"]


def test_negative_signed_bytes_are_averaged_as_such(tmp_path):
    data = np.full((1, 300, 300), -100.0, np.float32)
    data[:, :, ::2] = 20.0
    dataset = written(tmp_path, template("Int8", 1), data)
    level = levels(dataset.GetRasterBand(1))[0].view(np.int8)
    assert np.unique(level).tolist() == [-40]


def test_a_mean_of_valid_pixels_is_never_nodata(tmp_path):
    data = np.full((1, 300, 300), 6.0, np.float32)
    data[:, :, ::2] = 8.0
    dataset = written(tmp_path, template("Byte", 1, nodata=7.0), data)
    assert np.unique(levels(dataset.GetRasterBand(1))[0]).tolist() == [8]


def test_floats_are_averaged_around_what_is_not_a_number(tmp_path):
    data = np.full((1, 300, 300), 0.5, np.float32)
    valid = np.ones(data.shape, bool)
    valid[:, :, ::2] = False
    valid[:, :100, :100] = False
    dataset = written(tmp_path, template("Float32", 1).with_nodata(), data, valid)
    level = levels(dataset.GetRasterBand(1))[0]
    assert np.isnan(level[:50, :50]).all()
    assert np.isnan(level).sum() == 50 * 50
    assert np.nanmin(level) == np.nanmax(level) == 0.5


@pytest.mark.skipif(not hasattr(gdal, "GDT_Int64"), reason="this GDAL knows no 64 bits")
def test_several_overviews_of_64_bits_with_nodata_hold_their_pixels(tmp_path):
    data = np.full((1, 600, 900), 6.0, np.float32)
    dataset = written(tmp_path, template("Int64", 1, nodata=0.0), data)
    assert [np.unique(level).tolist() for level in levels(dataset.GetRasterBand(1))] == [[6], [6]]


def test_a_tiny_image_has_no_overviews(tmp_path):
    dataset = written(tmp_path, template(bands=1), np.full((1, 2, 3), 7, np.float32))
    assert dataset.GetRasterBand(1).GetOverviewCount() == 0
    assert dataset.ReadAsArray().tolist() == [[7, 7, 7]] * 2


def test_cancelling_leaves_nothing_and_keeps_the_old_file(tmp_path, data):
    (tmp_path / "out.tif").write_bytes(b"old")
    told = []
    progress = Progress(on_fraction=told.append, is_cancelled=lambda: len(told) > 1)
    with pytest.raises(Cancelled):
        written(tmp_path, template(), data, progress=progress)
    assert os.listdir(tmp_path) == ["out.tif"]
    assert (tmp_path / "out.tif").read_bytes() == b"old"


def test_building_leaves_the_block_cache_empty(tmp_path, data):
    before = gdal.GetCacheUsed()
    used = []
    progress = Progress(on_fraction=lambda _: used.append(gdal.GetCacheUsed()))
    written(tmp_path, template(), data, progress=progress)
    assert max(used) <= before
    assert gdal.GetCacheUsed() <= before
