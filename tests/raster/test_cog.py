"""Cloud Optimized GeoTIFF: valid for GDAL's own check, and with all that a GeoTIFF tells."""

import os

import numpy as np
import pytest
from osgeo import gdal

from gzap_qgis.config import Layout, OutputConfig
from gzap_qgis.errors import Cancelled, RasterError
from gzap_qgis.grid import Grid, Window
from gzap_qgis.progress import SILENT, Progress
from gzap_qgis.raster.georeference import same_crs
from gzap_qgis.raster.options import FOREIGN
from gzap_qgis.raster.read import open_raster
from gzap_qgis.raster.template import Band, Template
from gzap_qgis.raster.write import create_image
from tests.raster.conftest import wkt

pytestmark = pytest.mark.skipif(
    gdal.GetDriverByName("COG") is None, reason="this GDAL writes no Cloud Optimized GeoTIFF"
)

ROWS, COLS = 700, 1100
GRID = Grid(1000.0, 5000.0, 0.5, 0.5, ROWS, COLS, wkt(32631))
RGB = tuple(Band(colour=c) for c in (gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand))


def cloud(folder, **how):
    return OutputConfig(folder / "out.tif", layout=Layout.COG, **how)


def plain(dtype="UInt16", bands=2, nodata=None):
    return Template(dtype, tuple(Band() for _ in range(bands)), nodata)


def write(output, template, data, valid=None, **how):
    grid = how.get("grid", GRID)
    valid = np.ones(data.shape, bool) if valid is None else valid
    whole = Window(0, 0, grid.rows, grid.cols)
    with create_image(output, grid, template, how.get("progress", SILENT)) as sink:
        sink.write(whole, data, valid)


def check(path):
    """GDAL's own check: warnings, errors."""
    validate = pytest.importorskip(
        "osgeo_utils.samples.validate_cloud_optimized_geotiff", exc_type=ImportError
    ).validate
    warnings, errors, _ = validate(str(path), full_check=True)
    return warnings, errors


@pytest.fixture
def data(rng):
    return rng.uniform(1, 120, (2, ROWS, COLS)).astype(np.float32)


@pytest.mark.parametrize("dtype", ["Byte", "Int8", "UInt16", "Int16", "Int32", "Float32"])
def test_a_cog_of_any_type_passes_gdals_own_check(tmp_path, data, dtype):
    write(cloud(tmp_path), plain(dtype), data)
    assert check(tmp_path / "out.tif") == ([], [])
    with open_raster(str(tmp_path / "out.tif")) as source:
        assert source.dtype == dtype
        expected = data if dtype == "Float32" else np.rint(data)
        np.testing.assert_array_equal(source.read(Window(0, 0, ROWS, COLS))[0], expected)
    assert os.listdir(tmp_path) == ["out.tif"]


def test_one_band_and_a_tiny_image_make_a_cog_too(tmp_path):
    grid = Grid(0.0, 0.0, 1.0, 1.0, 3, 2)
    write(cloud(tmp_path), plain(bands=1), np.full((1, 3, 2), 7, np.float32), grid=grid)
    assert check(tmp_path / "out.tif") == ([], [])
    dataset = gdal.Open(str(tmp_path / "out.tif"))
    assert dataset.GetRasterBand(1).GetOverviewCount() == 0
    assert dataset.ReadAsArray().tolist() == [[7, 7]] * 3


def test_a_cog_takes_over_all_that_a_geotiff_does(tmp_path, data):
    bands = (
        Band("Red", gdal.GCI_RedBand, 0.001, 0.5, "reflectance", (("wavelength", "660"),)),
        Band("NIR", gdal.GCI_Undefined, 0.002, -0.5),
    )
    template = Template("UInt16", bands, 9.0, (("SATELLITE", "QB02"),))
    write(cloud(tmp_path), template, data)
    with open_raster(str(tmp_path / "out.tif")) as source:
        assert source.grid.geotransform == GRID.geotransform
        assert same_crs(source.grid.crs, GRID.crs)
        assert source.template == template
    assert gdal.Open(str(tmp_path / "out.tif")).GetMetadataItem("AREA_OR_POINT") == "Area"


@pytest.mark.parametrize("bands", [(Band(),) * 4, (*RGB, Band("NIR"))])
def test_the_fourth_byte_band_of_a_cog_does_not_become_transparency(tmp_path, data, bands):
    write(cloud(tmp_path), Template("Byte", bands), np.concatenate([data, data]))
    with open_raster(str(tmp_path / "out.tif")) as source:
        assert source.bands == 4
        assert not source.has_mask
        assert gdal.GCI_AlphaBand not in [band.colour for band in source.template.bands]


def test_the_users_options_reach_the_cog(tmp_path, data):
    write(cloud(tmp_path, options=("compress=lzw", "BLOCKSIZE=256")), plain(), data)
    dataset = gdal.Open(str(tmp_path / "out.tif"))
    assert dataset.GetRasterBand(1).GetBlockSize() == [256, 256]
    assert dataset.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") == "LZW"
    assert dataset.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"


def test_fewer_bits_reach_the_cog_where_gdal_knows_them(tmp_path, data):
    if "NBITS" not in gdal.GetDriverByName("COG").GetMetadataItem("DMD_CREATIONOPTIONLIST"):
        pytest.skip("this GDAL's COG has no NBITS")
    data[0, 0, 0] = 5000
    write(cloud(tmp_path, options=("NBITS=11",)), plain(), data)
    assert gdal.Open(str(tmp_path / "out.tif")).ReadAsArray()[0, 0, 0] == 2047


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        ("TILED=YES", "TILED is unknown to Cloud Optimized GeoTIFF.*Expected one of"),
        ("COMPRESS=ZIPPO", "ZIPPO.*Check the creation options"),
        ("BLOCKSIZE=100", "Check the creation options"),
        ("COMPRESS", "has no value"),
        *((f"{name}=1", f"{name} would change the grid or the overviews") for name in FOREIGN),
    ],
)
def test_a_wrong_option_is_said_before_anything_is_written(tmp_path, option, sentence):
    with pytest.raises(RasterError, match=f"(?s){sentence}"):
        create_image(cloud(tmp_path, options=(option,)), GRID, plain(), SILENT)
    assert os.listdir(tmp_path) == []
    assert not [name for name in gdal.ReadDir("/vsimem/") or () if "gzap" in name]


def test_cancelling_the_copy_leaves_nothing_and_keeps_the_old_file(tmp_path, data):
    (tmp_path / "out.tif").write_bytes(b"old")
    told = []
    progress = Progress(on_fraction=told.append, is_cancelled=lambda: bool(told) and told[-1] > 0.6)
    with pytest.raises(Cancelled):
        write(cloud(tmp_path), plain(), data, progress=progress)
    assert 0.6 < told[-1] < 1.0
    assert os.listdir(tmp_path) == ["out.tif"]
    assert (tmp_path / "out.tif").read_bytes() == b"old"


def test_the_copy_tells_how_far_it_is(tmp_path, data):
    told = []
    write(cloud(tmp_path), plain(), data, progress=Progress(on_fraction=told.append))
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(told) > 10


def test_copying_leaves_the_block_cache_empty(tmp_path, data):
    before = gdal.GetCacheUsed()
    used = []
    progress = Progress(on_fraction=lambda _: used.append(gdal.GetCacheUsed()))
    write(cloud(tmp_path), plain(), data, progress=progress)
    assert max(used) - before <= 8 * 512 * 512 * 2 * 2
    assert gdal.GetCacheUsed() <= before


def test_a_gdal_without_the_driver_gets_a_sentence(tmp_path):
    driver = gdal.GetDriverByName("COG")
    driver.Deregister()
    try:
        with pytest.raises(RasterError, match=r"LAYOUT is cog, but this GDAL \(.*\) has no driver"):
            create_image(cloud(tmp_path), GRID, plain(), SILENT)
    finally:
        driver.Register()
    assert os.listdir(tmp_path) == []
