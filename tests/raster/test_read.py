import numpy as np
import pytest
from osgeo import gdal

from gzap_qgis.errors import GeometryError, RasterError
from gzap_qgis.grid import Window
from gzap_qgis.raster.read import open_raster

EVERYTHING = Window(0, 0, 6, 8)


@pytest.fixture
def image(rng):
    return rng.integers(1, 2000, (3, 6, 8)).astype(np.uint16)


def test_a_window_holds_the_pixels_of_its_rows_and_columns(make_raster, image):
    with open_raster(make_raster("a.tif", image)) as source:
        data, valid = source.read(Window(1, 3, 4, 5))
    np.testing.assert_array_equal(data, image[:, 1:5, 3:8])
    assert data.dtype == np.float32
    assert valid.all()


def test_the_grid_is_that_of_the_file(make_raster, image):
    with open_raster(make_raster("a.tif", image)) as source:
        grid = source.grid
    assert (grid.x, grid.y, grid.dx, grid.dy, grid.rows, grid.cols) == (1000, 5000, 2, 2, 6, 8)
    assert "UTM zone 31N" in grid.crs


def test_a_south_up_raster_is_presented_north_up(make_raster, image):
    north_up = make_raster("n.tif", image)
    south_up = make_raster("s.tif", image[:, ::-1], (1000.0, 2.0, 0.0, 4988.0, 0.0, 2.0))
    with open_raster(north_up) as first, open_raster(south_up) as second:
        assert first.grid == second.grid
        for window in (EVERYTHING, Window(1, 3, 2, 5)):
            np.testing.assert_array_equal(first.read(window)[0], second.read(window)[0])


def test_nodata_is_invalid_in_its_band_only(make_raster, image):
    image[1, 2, 3] = 0
    with open_raster(make_raster("a.tif", image, nodata=0)) as source:
        _, valid = source.read(EVERYTHING)
    assert not valid[1, 2, 3]
    assert valid.sum() == image.size - 1


def test_each_band_keeps_its_own_nodata(make_raster, image, tmp_path):
    name = make_raster("a.tif", image)
    values = (int(image[0, 0, 0]), int(image[1, 1, 1]))
    virtual = gdal.BuildVRT(str(tmp_path / "a.vrt"), [name])
    for number, value in enumerate(values, start=1):
        virtual.GetRasterBand(number).SetNoDataValue(value)
    virtual.FlushCache()
    del virtual
    with open_raster(str(tmp_path / "a.vrt")) as source:
        _, valid = source.read(EVERYTHING)
    for band, value in enumerate(values):
        np.testing.assert_array_equal(valid[band], image[band] != value)


def test_nan_and_infinity_are_invalid_and_read_as_zero(make_raster):
    image = np.full((1, 6, 8), 0.5, np.float32)
    image[0, 0, 0], image[0, 1, 1], image[0, 2, 2] = np.nan, np.inf, -np.inf
    with open_raster(make_raster("a.tif", image)) as source:
        data, valid = source.read(EVERYTHING)
    assert valid.sum() == 45
    assert (data[~valid] == 0).all()


def test_a_float_nodata_written_as_a_rounded_decimal_is_recognised(make_raster):
    image = np.full((1, 6, 8), 0.5, np.float32)
    image[0, 0, 0] = np.float32(-3.4028235e38)
    with open_raster(make_raster("a.tif", image, nodata=-3.4028234663852886e38)) as source:
        _, valid = source.read(EVERYTHING)
    assert not valid[0, 0, 0]
    assert valid.sum() == 47


def test_an_alpha_band_masks_and_is_no_data_band(make_raster, image):
    image[2] = 65535
    image[2, 4, 5] = 0
    colours = [gdal.GCI_GrayIndex, gdal.GCI_Undefined, gdal.GCI_AlphaBand]
    name = make_raster("a.tif", image, options=["ALPHA=YES"], colours=colours)
    with open_raster(name) as source:
        data, valid = source.read(EVERYTHING)
        assert source.bands == 2
        assert source.has_mask
    assert data.shape == (2, 6, 8)
    assert not valid[:, 4, 5].any()
    assert valid.sum() == 2 * 47


@pytest.mark.parametrize("nodata", [None, 0])
def test_a_mask_file_makes_pixels_of_all_bands_invalid(make_raster, image, nodata):
    mask = np.ones((6, 8), bool)
    mask[0, :3] = False
    with open_raster(make_raster("a.tif", image, mask=mask, nodata=nodata)) as source:
        assert source.has_mask
        _, valid = source.read(EVERYTHING)
    np.testing.assert_array_equal(valid, np.broadcast_to(mask, (3, 6, 8)))


def test_a_mask_and_nodata_both_count(make_raster, image):
    mask = np.ones((6, 8), bool)
    mask[0, 0] = False
    image[0, 5, 5] = 0
    with open_raster(make_raster("a.tif", image, mask=mask, nodata=0)) as source:
        _, valid = source.read(EVERYTHING)
    assert not valid[0, 5, 5]
    assert valid[1, 5, 5]
    assert not valid[:, 0, 0].any()


def test_a_mask_of_a_south_up_raster_is_flipped_with_it(make_raster, image):
    mask = np.ones((6, 8), bool)
    mask[0, 0] = False
    place = (1000.0, 2.0, 0.0, 4988.0, 0.0, 2.0)
    with open_raster(make_raster("a.tif", image, place, mask=mask)) as source:
        _, valid = source.read(EVERYTHING)
    assert not valid[:, 5, 0].any()
    assert valid.sum() == 3 * 47


@pytest.mark.parametrize(
    "window", [Window(-1, 0, 2, 2), Window(0, 0, 7, 8), Window(0, 7, 1, 2), Window(2, 2, 0, 3)]
)
def test_a_window_beyond_the_grid_is_a_programming_error(make_raster, image, window):
    name = make_raster("a.tif", image)
    with open_raster(name) as source, pytest.raises(ValueError, match="does not lie within"):
        source.read(window)


def test_what_is_no_raster_gets_a_sentence_with_its_name(tmp_path):
    path = tmp_path / "text.tif"
    path.write_text("hello")
    with pytest.raises(RasterError, match=r"text\.tif.*Choose an image file"):
        open_raster(str(path))


def test_a_missing_file_gets_gdals_own_words(tmp_path):
    with pytest.raises(RasterError, match="No such file"):
        open_raster(str(tmp_path / "nothing.tif"))


def test_a_truncated_file_is_reported_while_reading(make_raster, rng, tmp_path):
    image = rng.integers(0, 60000, (1, 300, 300)).astype(np.uint16)
    name = make_raster("a.tif", image)
    whole = (tmp_path / "a.tif").read_bytes()
    (tmp_path / "a.tif").write_bytes(whole[: len(whole) // 2])
    with open_raster(name) as source, pytest.raises(RasterError, match=r"a\.tif could not be read"):
        source.read(Window(0, 0, 300, 300))


def test_complex_numbers_are_refused(make_raster):
    name = make_raster("a.tif", np.ones((1, 4, 4), np.complex64))
    with pytest.raises(RasterError, match=r"CFloat32.*Expected real numbers"):
        open_raster(name)


@pytest.mark.parametrize(
    "place", [(0.0, 2.0, 0.5, 0.0, 0.0, -2.0), (0.0, 2.0, 0.0, 0.0, 0.3, -2.0)]
)
def test_a_rotated_or_sheared_raster_is_refused(make_raster, image, place):
    name = make_raster("a.tif", image, place)
    with pytest.raises(GeometryError, match=r"a rotated, sheared or mirrored geo.*warp it first"):
        open_raster(name)


def test_a_mirrored_raster_is_refused(make_raster, image):
    name = make_raster("a.tif", image, (1000.0, -2.0, 0.0, 5000.0, 0.0, -2.0))
    with pytest.raises(GeometryError, match="mirrored"):
        open_raster(name)


def test_a_raster_with_ground_control_points_only_is_refused(make_raster, image):
    name = make_raster("a.tif", image, None, epsg=None)
    dataset = gdal.Open(name, gdal.GA_Update)
    dataset.SetGCPs([gdal.GCP(x, y, 0, x, y) for x, y in ((0, 0), (8, 0), (0, 6))], "")
    del dataset
    with pytest.raises(GeometryError, match=r"ground control points only.*gdalwarp"):
        open_raster(name)


def test_a_raster_with_rational_polynomials_only_is_refused(make_raster, image):
    name = make_raster("a.tif", image, None, epsg=None)
    terms = " ".join(["0"] * 20)
    keys = ("LINE_OFF", "SAMP_OFF", "LAT_OFF", "LONG_OFF", "HEIGHT_OFF")
    keys += ("LINE_SCALE", "SAMP_SCALE", "LAT_SCALE", "LONG_SCALE", "HEIGHT_SCALE")
    rpc = dict.fromkeys(keys, "1")
    for key in ("LINE_NUM_COEFF", "LINE_DEN_COEFF", "SAMP_NUM_COEFF", "SAMP_DEN_COEFF"):
        rpc[key] = terms
    dataset = gdal.Open(name, gdal.GA_Update)
    dataset.SetMetadata(rpc, "RPC")
    del dataset
    with pytest.raises(GeometryError, match=r"rational polynomial coefficients \(RPC\) only"):
        open_raster(name)


def test_a_raster_without_georeferencing_has_unit_pixels(make_raster, image):
    with open_raster(make_raster("a.tif", image, None, epsg=None)) as source:
        assert not source.is_georeferenced
        assert source.grid.geotransform == (0, 1, 0, 0, 0, -1)
        data, _ = source.read(EVERYTHING)
    np.testing.assert_array_equal(data, image)


def test_large_integers_compare_with_nodata_before_they_are_rounded(make_raster):
    image = np.full((1, 6, 8), 16777217, np.int32)
    image[0, 0, 0] = 16777216
    with open_raster(make_raster("a.tif", image, nodata=16777216)) as source:
        _, valid = source.read(EVERYTHING)
    assert valid.sum() == 47
    assert not valid[0, 0, 0]


def test_reading_leaves_the_block_cache_empty(make_raster, rng):
    image = rng.integers(0, 60000, (2, 512, 512)).astype(np.uint16)
    name = make_raster("a.tif", image, options=["TILED=YES"])
    before = gdal.GetCacheUsed()
    with open_raster(name) as source:
        source.read(Window(0, 0, 512, 512))
        assert gdal.GetCacheUsed() <= before


@pytest.mark.parametrize("exceptions", [True, False])
def test_gdals_exceptions_stay_as_they_were_and_change_nothing(make_raster, image, exceptions):
    was = gdal.GetUseExceptions()
    (gdal.UseExceptions if exceptions else gdal.DontUseExceptions)()
    try:
        with pytest.raises(RasterError, match="could not be opened"):
            open_raster("nowhere.tif")
        with open_raster(make_raster("a.tif", image)) as source:
            source.read(EVERYTHING)
        assert bool(gdal.GetUseExceptions()) is exceptions
    finally:
        (gdal.UseExceptions if was else gdal.DontUseExceptions)()
