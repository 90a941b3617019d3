import numpy as np
import pytest
from osgeo import gdal, osr

from gzap_qgis.config import PairConfig
from gzap_qgis.errors import GeometryError, RasterError
from gzap_qgis.grid import Window, align, touched
from gzap_qgis.progress import Progress
from gzap_qgis.raster.pair import open_pair


class Log:
    def __init__(self):
        self.infos, self.warnings = [], []
        self.progress = Progress(on_info=self.infos.append, on_warning=self.warnings.append)


@pytest.fixture
def log():
    return Log()


@pytest.fixture
def make_pan(make_raster):
    def make(place=(1000.0, 0.5, 0.0, 5000.0, 0.0, -0.5), **extra):
        return make_raster("pan.tif", np.full((40, 48), 100, np.uint16), place, **extra)

    return make


@pytest.fixture
def make_ms(make_raster):
    def make(place=(1000.0, 2.0, 0.0, 5000.0, 0.0, -2.0), **extra):
        return make_raster("ms.tif", np.full((4, 10, 12), 50, np.uint16), place, **extra)

    return make


def whole(grid):
    return Window(0, 0, grid.rows, grid.cols)


def test_a_plain_pair_opens_silently_on_its_own_grids(make_pan, make_ms, log):
    with open_pair(PairConfig(make_pan(), make_ms()), log.progress) as pair:
        assert (pair.pan_grid.dx, pair.ms_grid.dx) == (0.5, 2.0)
        assert pair.overlap == (1000.0, 4980.0, 1024.0, 5000.0)
        pan, pan_valid = pair.read_pan(whole(pair.pan_grid))
        ms, ms_valid = pair.read_ms(whole(pair.ms_grid))
    assert (pan.shape, pan_valid.shape) == ((40, 48), (40, 48))
    assert (ms.shape, ms_valid.shape) == ((4, 10, 12), (4, 10, 12))
    assert log.infos == log.warnings == []


def test_grids_that_do_not_nest_keep_their_offset(make_pan, make_ms, log):
    ms = make_ms((1003.3, 1.95, 0.0, 4998.9, 0.0, -2.65))
    with open_pair(PairConfig(make_pan(), ms), log.progress) as pair:
        alignment = align(pair.pan_grid, pair.ms_grid)
        assert pair.overlap == pytest.approx((1003.3, 4980.0, 1024.0, 4998.9), abs=1e-9)
    assert alignment.col_scale == pytest.approx(0.5 / 1.95, rel=1e-12)
    assert alignment.row_offset == pytest.approx((4998.9 - 4999.75) / 2.65 - 0.5, abs=1e-9)


def test_very_different_extents_overlap_where_they_do(make_pan, make_ms, log):
    ms = make_ms((1020.0, 2.0, 0.0, 5010.0, 0.0, -2.0))
    with open_pair(PairConfig(make_pan(), ms), log.progress) as pair:
        assert pair.overlap == (1020.0, 4990.0, 1024.0, 5000.0)


def test_a_south_up_pan_and_a_north_up_ms_share_one_grid(make_pan, make_ms, log):
    pan = make_pan((1000.0, 0.5, 0.0, 4980.0, 0.0, 0.5))
    with open_pair(PairConfig(pan, make_ms()), log.progress) as pair:
        assert pair.pan_grid.y == 5000.0
        assert pair.overlap == (1000.0, 4980.0, 1024.0, 5000.0)


def test_no_crs_on_both_is_a_local_grid_and_said(make_pan, make_ms, log):
    with open_pair(PairConfig(make_pan(epsg=None), make_ms(epsg=None)), log.progress) as pair:
        assert pair.pan_grid.crs == pair.ms_grid.crs == ""
    assert len(log.infos) == 1
    assert "one local grid" in log.infos[0]


def test_no_georeferencing_on_both_lays_ms_edge_to_edge_on_pan(make_pan, make_ms, log):
    pan, ms = make_pan(None, epsg=None), make_ms(None, epsg=None)
    with open_pair(PairConfig(pan, ms), log.progress) as pair:
        assert pair.ms_grid.geotransform == (0, 4, 0, 0, 0, -4)
        assert pair.ms_grid.bounds == pair.pan_grid.bounds
    assert len(log.warnings) == 1
    assert "same ground" in log.warnings[0]


def test_a_pan_of_several_bands_is_refused(make_raster, make_ms, log):
    pan = make_raster("pan.tif", np.ones((2, 40, 48), np.uint16), (1000, 0.5, 0, 5000, 0, -0.5))
    with pytest.raises(RasterError, match=r"has 2 bands. Expected 1.*swap"):
        open_pair(PairConfig(pan, make_ms()), log.progress)


def test_a_pan_with_alpha_counts_as_one_band_and_is_said(make_raster, make_ms, log):
    pan = make_raster(
        "pan.tif",
        np.ones((2, 40, 48), np.uint16),
        (1000, 0.5, 0, 5000, 0, -0.5),
        options=["ALPHA=YES"],
        colours=[gdal.GCI_GrayIndex, gdal.GCI_AlphaBand],
    )
    with open_pair(PairConfig(pan, make_ms()), log.progress) as pair:
        assert pair.pan.bands == 1
    assert "transparency" in log.warnings[0]


def test_disjoint_images_are_refused(make_pan, make_ms, log):
    ms = make_ms((9000.0, 2.0, 0.0, 5000.0, 0.0, -2.0))
    with pytest.raises(GeometryError, match=r"do not overlap.*one scene"):
        open_pair(PairConfig(make_pan(), ms), log.progress)


@pytest.mark.parametrize("without", ["pan", "ms"])
def test_a_crs_on_one_side_only_is_refused(make_pan, make_ms, log, without):
    pan = make_pan(epsg=None if without == "pan" else 32631)
    ms = make_ms(epsg=None if without == "ms" else 32631)
    with pytest.raises(GeometryError, match=rf"is in EPSG:32631 but .*{without}\.tif has no"):
        open_pair(PairConfig(pan, ms), log.progress)


def test_georeferencing_on_one_side_only_is_refused(make_pan, make_ms, log):
    with pytest.raises(GeometryError, match=r"pan\.tif is georeferenced but .*ms\.tif is not"):
        open_pair(PairConfig(make_pan(), make_ms(None, epsg=None)), log.progress)


def test_exchanged_inputs_of_one_band_each_are_refused(make_raster, make_pan, log):
    coarse = make_raster("coarse.tif", np.ones((10, 12), np.uint16))
    with pytest.raises(GeometryError, match=r"Expected finer panchromatic pixels.*swap"):
        open_pair(PairConfig(coarse, make_pan()), log.progress)


def test_equal_pixel_sizes_are_refused(make_pan, make_raster, log):
    place = (1000.0, 0.5, 0.0, 5000.0, 0.0, -0.5)
    ms = make_raster("ms.tif", np.ones((3, 40, 48), np.uint16), place)
    with pytest.raises(GeometryError, match=r"measure 0\.5 x 0\.5.*Expected finer"):
        open_pair(PairConfig(make_pan(), ms), log.progress)


def test_pixels_finer_along_one_axis_only_are_refused(make_pan, make_ms, log):
    ms = make_ms((1000.0, 2.0, 0.0, 5000.0, 0.0, -0.4))
    with pytest.raises(GeometryError, match="Expected finer"):
        open_pair(PairConfig(make_pan(), ms), log.progress)


def test_wide_integers_are_warned_of(make_pan, make_raster, log):
    ms = make_raster("ms.tif", np.ones((2, 10, 12), np.int32))
    with open_pair(PairConfig(make_pan(), ms), log.progress):
        assert "Int32" in log.warnings[0]


def test_integers_get_a_nodata_value_only_if_pixels_may_be_invalid(make_pan, make_ms, log):
    with open_pair(PairConfig(make_pan(), make_ms()), log.progress) as pair:
        assert pair.template.nodata is None
    with open_pair(PairConfig(make_pan(nodata=7), make_ms()), log.progress) as pair:
        assert pair.template.nodata == 0
    with open_pair(PairConfig(make_pan(nodata=7), make_ms(nodata=9)), log.progress) as pair:
        assert pair.template.nodata == 9


def test_one_system_written_in_two_ways_is_not_warped(make_pan, make_ms, log):
    ms = make_ms(epsg=None)
    dataset = gdal.Open(ms, gdal.GA_Update)
    system = osr.SpatialReference()
    system.ImportFromProj4("+proj=utm +zone=31 +datum=WGS84 +units=m +no_defs")
    dataset.SetProjection(system.ExportToWkt())
    del dataset
    with open_pair(PairConfig(make_pan(), ms), log.progress) as pair:
        assert pair.ms_grid.crs == pair.pan_grid.crs
        assert pair.ms_grid.dx == 2.0
    assert log.infos == []


# A blob at a known place on the ground: 600 m east and 450 m south of the corner of PAN.
CORNER = (400000.0, 4600000.0)
BLOB = (CORNER[0] + 600.0, CORNER[1] - 450.0)


def degrees():
    """From metres in zone 31 to longitude and latitude."""
    metres, angles = osr.SpatialReference(), osr.SpatialReference()
    metres.ImportFromEPSG(32631)
    angles.ImportFromEPSG(4326)
    angles.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return osr.CoordinateTransformation(metres, angles)


def blob(x, y, width):
    """Digital numbers of a Gaussian hill at BLOB, for ground coordinates in metres."""
    distance = (x - BLOB[0]) ** 2 + (y - BLOB[1]) ** 2
    return (100 + 1000 * np.exp(-distance / (2 * width**2))).astype(np.float32)


def centre_of_mass(image):
    weight = np.clip(image - 110, 0, None).astype(np.float64)
    rows, cols = np.indices(image.shape)
    return (rows * weight).sum() / weight.sum(), (cols * weight).sum() / weight.sum()


def degrees_raster(make_raster, name, step, shape):
    """The hill on a grid in EPSG:4326 around PAN, sampled at the true place of each pixel."""
    west, north, _ = degrees().TransformPoint(CORNER[0] - 60.0, CORNER[1] + 60.0)
    inverse = degrees().GetInverse()
    rows, cols = np.indices(shape)
    points = np.stack(
        [west + (cols.ravel() + 0.5) * step, north - (rows.ravel() + 0.5) * step], axis=1
    )
    ground = np.asarray(inverse.TransformPoints(points.tolist()))
    data = blob(ground[:, 0], ground[:, 1], 60.0).reshape(shape)
    return make_raster(name, data, (west, step, 0.0, north, 0.0, -step), epsg=4326)


def metres_raster(make_raster, name, step, shape):
    rows, cols = np.indices(shape)
    data = blob(CORNER[0] + (cols + 0.5) * step, CORNER[1] - (rows + 0.5) * step, 60.0)
    return make_raster(name, data, (CORNER[0], step, 0.0, CORNER[1], 0.0, -step), epsg=32631)


def test_ms_in_degrees_lands_where_pan_in_metres_says(make_raster, log):
    pan = metres_raster(make_raster, "pan.tif", 5.0, (200, 240))
    ms = degrees_raster(make_raster, "ms.tif", 0.0002, (64, 80))
    with open_pair(PairConfig(pan, ms), log.progress) as pair:
        data, valid = pair.read_ms(whole(pair.ms_grid))
        row, col = centre_of_mass(np.where(valid[0], data[0], 0))
        grid, pan_grid = pair.ms_grid, pair.pan_grid
    x, y = grid.x + (col + 0.5) * grid.dx, grid.y - (row + 0.5) * grid.dy
    assert grid.crs == pan_grid.crs
    assert abs(x - BLOB[0]) / pan_grid.dx < 0.1
    assert abs(y - BLOB[1]) / pan_grid.dy < 0.1
    assert "EPSG:4326" in log.infos[0]
    assert "EPSG:32631" in log.infos[0]


def test_ms_in_metres_lands_where_pan_in_degrees_says(make_raster, log):
    pan = degrees_raster(make_raster, "pan.tif", 0.00005, (256, 320))
    ms = metres_raster(make_raster, "ms.tif", 20.0, (50, 60))
    with open_pair(PairConfig(pan, ms), log.progress) as pair:
        data, valid = pair.read_ms(whole(pair.ms_grid))
        row, col = centre_of_mass(np.where(valid[0], data[0], 0))
        grid = pair.ms_grid
    x, y = grid.x + (col + 0.5) * grid.dx, grid.y - (row + 0.5) * grid.dy
    true_x, true_y, _ = degrees().TransformPoint(*BLOB)
    assert abs(x - true_x) / 0.00005 < 0.1
    assert abs(y - true_y) / 0.00005 < 0.1


def test_a_warped_ms_is_invalid_outside_its_image(make_raster, log):
    pan = metres_raster(make_raster, "pan.tif", 5.0, (200, 240))
    ms = degrees_raster(make_raster, "ms.tif", 0.0002, (30, 30))
    with open_pair(PairConfig(pan, ms), log.progress) as pair:
        _, valid = pair.read_ms(whole(pair.ms_grid))
        assert not np.isnan(pair.template.nodata) or pair.template.dtype == "Float32"
    assert valid.mean() > 0.8
    assert not valid.all()


def test_a_warped_ms_keeps_the_nodata_of_each_band(make_raster, log):
    pan = metres_raster(make_raster, "pan.tif", 5.0, (200, 240))
    data = np.full((2, 64, 80), 1000, np.uint16)
    data[1, 20:30, 20:30] = 0
    west, north, _ = degrees().TransformPoint(CORNER[0] - 60.0, CORNER[1] + 60.0)
    place = (west, 0.0002, 0.0, north, 0.0, -0.0002)
    ms = make_raster("ms.tif", data, place, epsg=4326, nodata=0, names=["B", "G"])
    with open_pair(PairConfig(pan, ms), log.progress) as pair:
        values, valid = pair.read_ms(whole(pair.ms_grid))
        assert pair.ms.bands == 2
        assert pair.ms.names == ("B", "G")
        assert pair.template.nodata == 0
    hole = valid[0] & ~valid[1]
    assert 70 <= hole.sum() <= 160
    assert np.unique(values[1][valid[1]]).tolist() == [1000]


def test_pixels_of_a_warped_ms_are_the_same_in_a_window(make_raster, log):
    pan = metres_raster(make_raster, "pan.tif", 5.0, (200, 240))
    ms = degrees_raster(make_raster, "ms.tif", 0.0002, (64, 80))
    with open_pair(PairConfig(pan, ms), log.progress) as pair:
        data, _ = pair.read_ms(whole(pair.ms_grid))
        window = Window(11, 7, 20, 30)
        part, _ = pair.read_ms(window)
    rows, cols = window.within(Window(0, 0, *data.shape[1:]))
    np.testing.assert_allclose(part, data[:, rows, cols], atol=1.0)


def test_the_overlap_of_a_warped_pair_touches_pan_pixels(make_raster, log):
    pan = metres_raster(make_raster, "pan.tif", 5.0, (200, 240))
    ms = degrees_raster(make_raster, "ms.tif", 0.0002, (64, 80))
    with open_pair(PairConfig(pan, ms), log.progress) as pair:
        assert touched(pair.pan_grid, pair.overlap) == Window(0, 0, 200, 240)


def masked_degrees(make_raster, **extra):
    """A constant image in EPSG:4326 around PAN."""
    west, north, _ = degrees().TransformPoint(CORNER[0] - 60.0, CORNER[1] + 60.0)
    place = (west, 0.0002, 0.0, north, 0.0, -0.0002)
    data = extra.pop("data", np.full((2, 64, 80), 1000, np.uint16))
    return make_raster("ms.tif", data, place, epsg=4326, **extra)


def test_the_mask_of_a_warped_ms_still_counts(make_raster, log):
    pan = metres_raster(make_raster, "pan.tif", 5.0, (200, 240))
    mask = np.ones((64, 80), bool)
    mask[20:30, 20:30] = False
    with open_pair(PairConfig(pan, masked_degrees(make_raster, mask=mask)), log.progress) as pair:
        values, valid = pair.read_ms(whole(pair.ms_grid))
        middle = Window(10, 10, 40, 40)
        hole = ~pair.read_ms(middle)[1]
    assert 40 <= hole[0].sum() <= 160
    np.testing.assert_array_equal(hole[0], hole[1])
    assert np.unique(values[valid]).tolist() == [1000]


def test_the_alpha_band_of_a_warped_ms_still_counts(make_raster, log):
    pan = metres_raster(make_raster, "pan.tif", 5.0, (200, 240))
    data = np.full((3, 64, 80), 1000, np.uint16)
    data[2] = 65535
    data[2, 20:30, 20:30] = 0
    colours = [gdal.GCI_GrayIndex, gdal.GCI_Undefined, gdal.GCI_AlphaBand]
    ms = masked_degrees(make_raster, data=data, options=["ALPHA=YES"], colours=colours)
    with open_pair(PairConfig(pan, ms), log.progress) as pair:
        assert pair.ms.bands == 2
        hole = ~pair.read_ms(Window(10, 10, 40, 40))[1]
    assert 40 <= hole[0].sum() <= 160


def test_nan_in_a_warped_ms_does_not_spread(make_raster, log):
    pan = metres_raster(make_raster, "pan.tif", 5.0, (200, 240))
    data = np.full((2, 64, 80), 0.5, np.float32)
    data[0, 25, 25] = np.nan
    with open_pair(PairConfig(pan, masked_degrees(make_raster, data=data)), log.progress) as pair:
        values, valid = pair.read_ms(Window(10, 10, 40, 40))
    assert (~valid[0]).sum() <= 4
    assert valid[1].all()
    assert np.abs(values[valid] - 0.5).max() < 1e-6


def test_coordinates_beyond_the_other_system_get_a_sentence(make_raster, log):
    pan = metres_raster(make_raster, "pan.tif", 5.0, (200, 240))
    ms = make_raster("ms.tif", np.ones((2, 9, 9), np.uint16), (500, 1, 0, 400, 0, -1), epsg=4326)
    with pytest.raises(
        RasterError, match=r"ms\.tif could not be transformed: .*failed.*Check the coord"
    ):
        open_pair(PairConfig(pan, ms), log.progress)


def test_a_south_up_ms_in_another_system_lands_in_the_same_place(make_raster, log):
    pan = metres_raster(make_raster, "pan.tif", 5.0, (200, 240))
    north_up = degrees_raster(make_raster, "ms.tif", 0.0002, (64, 80))
    source = gdal.Open(north_up)
    west, step, _, north, _, _ = source.GetGeoTransform()
    place = (west, step, 0.0, north - 64 * step, 0.0, step)
    flipped = make_raster("flipped.tif", source.ReadAsArray()[::-1].copy(), place, epsg=4326)
    with (
        open_pair(PairConfig(pan, north_up), log.progress) as one,
        open_pair(PairConfig(pan, flipped), log.progress) as two,
    ):
        assert two.ms_grid.x == pytest.approx(one.ms_grid.x, abs=1e-3)
        assert two.ms_grid.y == pytest.approx(one.ms_grid.y, abs=1e-3)
        np.testing.assert_allclose(
            two.read_ms(Window(5, 5, 40, 40))[0], one.read_ms(Window(5, 5, 40, 40))[0], atol=2.0
        )


def test_reading_a_warped_ms_leaves_the_block_cache_empty(make_raster, log):
    pan = metres_raster(make_raster, "pan.tif", 5.0, (200, 240))
    ms = degrees_raster(make_raster, "ms.tif", 0.0002, (64, 80))
    before = gdal.GetCacheUsed()
    with open_pair(PairConfig(pan, ms), log.progress) as pair:
        pair.read_ms(whole(pair.ms_grid))
        assert gdal.GetCacheUsed() <= before


def test_the_files_of_a_warped_pair_are_those_of_its_inputs(make_raster, log):
    pan = metres_raster(make_raster, "pan.tif", 5.0, (200, 240))
    ms = degrees_raster(make_raster, "ms.tif", 0.0002, (64, 80))
    with open_pair(PairConfig(pan, ms), log.progress) as pair:
        assert {pan, ms} <= set(pair.files)


def test_a_colour_table_is_warned_of(make_pan, make_raster, log):
    ms = make_raster("ms.tif", np.ones((1, 10, 12), np.uint8))
    dataset = gdal.Open(ms, gdal.GA_Update)
    table = gdal.ColorTable()
    table.SetColorEntry(1, (9, 8, 7, 255))
    dataset.GetRasterBand(1).SetColorTable(table)
    del dataset
    with open_pair(PairConfig(make_pan(), ms), log.progress):
        assert "colour table" in log.warnings[0]
