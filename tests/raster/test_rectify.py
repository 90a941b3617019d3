"""Images that lie on no grid are brought to one, and land where they belong."""

import numpy as np
import pytest
from osgeo import gdal

from gzap_qgis.config import PairConfig
from gzap_qgis.errors import GeometryError, RasterError
from gzap_qgis.grid import Window
from gzap_qgis.progress import Progress
from gzap_qgis.raster.georeference import label
from gzap_qgis.raster.pair import open_pair
from tests.raster.analytic import (
    CENTRE,
    Camera,
    affine,
    errors,
    misplacement,
    slope_in,
    system,
    transformed,
    write,
    write_dem,
)

# Share of a PAN pixel by which anything may be misplaced.
TOLERANCE = 0.1
PAN_SHAPE, MS_SHAPE = (240, 280), (60, 70)


class Log:
    def __init__(self):
        self.infos, self.warnings = [], []
        self.progress = Progress(on_info=self.infos.append, on_warning=self.warnings.append)


@pytest.fixture
def log():
    return Log()


def turned(angle, pixel):
    """Six numbers of an image that is turned around its first corner by degrees."""
    east, south = np.cos(np.radians(angle)) * pixel, np.sin(np.radians(angle)) * pixel
    return CENTRE[0], east, south, CENTRE[1], south, -east


def place_by_numbers(path, shape, numbers, epsg=32631):
    dataset = write(path, shape, affine(numbers), 1 if shape == PAN_SHAPE else 4)
    dataset.SetGeoTransform(numbers)
    dataset.SetProjection(system(f"EPSG:{epsg}").ExportToWkt())
    dataset.FlushCache()
    return str(path)


def bent(pixel):
    """A ground that no polynomial of first order describes."""
    plain = affine(turned(12, pixel))

    def to_ground(pixels):
        ground = plain(pixels)
        east, north = (ground - CENTRE).T / 200.0
        return ground + np.stack([3.0 * east * north, 2.0 * east**2], axis=1)

    return to_ground


def place_by_points(path, shape, pixel, crs="EPSG:32631", steps=9):
    dataset = write(path, shape, bent(pixel), 1 if shape == PAN_SHAPE else 4)
    rows, cols = shape
    pixels = np.array(
        [(x, y) for x in np.linspace(0, cols, steps) for y in np.linspace(0, rows, steps)]
    )
    ground = transformed(bent(pixel)(pixels - 0.5), "EPSG:32631", crs)
    points = [gdal.GCP(*g, 0.0, *p) for g, p in zip(ground.tolist(), pixels.tolist())]
    dataset.SetGCPs(points, system(crs).ExportToWkt())
    dataset.FlushCache()
    return str(path)


def place_by_rpc(path, camera, ratio=1, height=None, **how):
    shape = PAN_SHAPE if ratio == 1 else MS_SHAPE
    dataset = write(path, shape, camera.to_ground(ratio, height), 1 if ratio == 1 else 4)
    dataset.SetMetadata(camera.rpc(ratio, **how), "RPC")
    dataset.FlushCache()
    return str(path)


def both_misplaced(pair, log, metres=0.5):
    """By how many PAN pixels PAN and MS are misplaced at most."""
    with open_pair(pair, log.progress) as source:
        return (
            misplacement(source.pan, source.pan_grid, metres),
            misplacement(source.ms, source.ms_grid, metres),
        )


@pytest.mark.parametrize("angle", [0.4, 17, 90, 135, 200])
def test_a_rotated_pair_lands_where_it_belongs(tmp_path, log, angle):
    pan = place_by_numbers(tmp_path / "pan.tif", PAN_SHAPE, turned(angle, 0.5))
    ms = place_by_numbers(tmp_path / "ms.tif", MS_SHAPE, turned(angle, 2.0))
    assert max(both_misplaced(PairConfig(pan, ms), log)) <= TOLERANCE


def test_a_rotated_image_is_not_blurred(tmp_path, log):
    pan = place_by_numbers(tmp_path / "pan.tif", PAN_SHAPE, turned(100, 0.5))
    ms = place_by_numbers(tmp_path / "ms.tif", MS_SHAPE, turned(100, 2.0))
    with open_pair(PairConfig(pan, ms), log.progress) as source:
        error, inner = errors(source.ms, source.ms_grid)
    assert np.abs(error[inner]).max() < 3.0


@pytest.mark.parametrize("which", ["pan", "ms"])
def test_one_rotated_image_lands_on_the_other(tmp_path, log, which):
    angles = {"pan": 0, "ms": 0, which: 25}
    pan = place_by_numbers(tmp_path / "pan.tif", PAN_SHAPE, turned(angles["pan"], 0.5))
    ms = place_by_numbers(tmp_path / "ms.tif", MS_SHAPE, turned(angles["ms"], 2.0))
    assert max(both_misplaced(PairConfig(pan, ms), log)) <= TOLERANCE


def test_a_sheared_pair_lands_where_it_belongs(tmp_path, log):
    def numbers(pixel):
        return CENTRE[0], pixel, 0.3 * pixel, CENTRE[1], 0.1 * pixel, -pixel

    pan = place_by_numbers(tmp_path / "pan.tif", PAN_SHAPE, numbers(0.5))
    ms = place_by_numbers(tmp_path / "ms.tif", MS_SHAPE, numbers(2.0))
    assert max(both_misplaced(PairConfig(pan, ms), log)) <= TOLERANCE


@pytest.mark.parametrize(
    ("numbers", "turn"),
    [
        ((1000.0, -0.5, 0.0, 5000.0, 0.0, -0.5), lambda image: image[:, ::-1]),
        ((1000.0, -0.5, 0.0, 5000.0, 0.0, 0.5), lambda image: image[::-1, ::-1]),
        ((1000.0, 0.0, 0.5, 5000.0, 0.5, 0.0), lambda image: image.T[::-1]),
        ((1000.0, 0.0, 0.5, 5000.0, -0.5, 0.0), lambda image: image.T),
    ],
)
def test_mirrors_and_right_angles_keep_every_pixel(make_raster, log, rng, numbers, turn):
    image = rng.integers(1, 60000, (40, 48)).astype(np.uint16)
    pan = make_raster("pan.tif", image, numbers)
    ms = make_raster("ms.tif", np.ones((30, 30), np.uint16), (970, 2, 0, 5050, 0, -2))
    with open_pair(PairConfig(pan, ms), log.progress) as pair:
        grid = pair.pan_grid
        data, valid = pair.read_pan(Window(0, 0, grid.rows, grid.cols))
    assert valid.all()
    np.testing.assert_array_equal(data, turn(image))


def test_the_log_states_the_grid(tmp_path, log):
    pan = place_by_numbers(tmp_path / "pan.tif", PAN_SHAPE, turned(17, 0.5))
    ms = place_by_numbers(tmp_path / "ms.tif", MS_SHAPE, turned(17, 2.0))
    with open_pair(PairConfig(pan, ms), log.progress) as pair:
        grid = pair.pan_grid
        assert (pair.ms_grid.dx / grid.dx, pair.ms_grid.dy / grid.dy) == (4.0, 4.0)
    assert "pan.tif is located by a rotated, sheared or mirrored geotransform" in log.infos[0]
    assert f"EPSG:32631, {grid.cols} x {grid.rows} pixels of 0.5 x 0.5 map units" in log.infos[0]
    assert "ms.tif" in log.infos[1]


@pytest.mark.parametrize("crs", ["EPSG:32631", "EPSG:4326", "EPSG:3857"])
def test_a_pair_with_control_points_lands_where_it_belongs(tmp_path, log, crs):
    pan = place_by_points(tmp_path / "pan.tif", PAN_SHAPE, 0.5, crs)
    ms = place_by_points(tmp_path / "ms.tif", MS_SHAPE, 2.0, crs)
    assert max(both_misplaced(PairConfig(pan, ms), log)) <= TOLERANCE
    assert crs in log.infos[0]


def test_control_points_in_another_system_than_pans_are_followed(tmp_path, log):
    pan = place_by_points(tmp_path / "pan.tif", PAN_SHAPE, 0.5)
    ms = place_by_points(tmp_path / "ms.tif", MS_SHAPE, 2.0, "EPSG:32630")
    assert max(both_misplaced(PairConfig(pan, ms), log)) <= TOLERANCE


def test_a_bundle_with_polynomials_lands_where_it_belongs(tmp_path, log):
    camera = Camera()
    pan = place_by_rpc(tmp_path / "pan.tif", camera)
    ms = place_by_rpc(tmp_path / "ms.tif", camera, 4)
    assert max(both_misplaced(PairConfig(pan, ms), log)) <= TOLERANCE
    assert "in EPSG:32631" in log.infos[0]


def test_polynomials_count_before_a_grid_of_bare_pixels(tmp_path, log):
    camera = Camera()
    names = [place_by_rpc(tmp_path / f"{ratio}.tif", camera, ratio) for ratio in (1, 4)]
    for name in names:
        dataset = gdal.Open(name, gdal.GA_Update)
        dataset.SetGeoTransform((0.0, 1.0, 0.0, 0.0, 0.0, -1.0))
        del dataset
    assert max(both_misplaced(PairConfig(*names), log)) <= TOLERANCE


def test_without_heights_pans_own_counts_for_both(tmp_path, log):
    camera = Camera()
    pan = place_by_rpc(tmp_path / "pan.tif", camera)
    ms = place_by_rpc(tmp_path / "ms.tif", camera, 4, height_offset=90.0)
    assert max(both_misplaced(PairConfig(pan, ms), log)) <= TOLERANCE
    assert "all ground is taken to lie 150 m above the ellipsoid" in log.warnings[0]


def test_the_log_says_how_far_off_higher_ground_appears(tmp_path, log):
    camera = Camera()
    pan = place_by_rpc(tmp_path / "pan.tif", camera)
    ms = place_by_rpc(tmp_path / "ms.tif", camera, 4)
    higher = write(tmp_path / "h.tif", PAN_SHAPE, camera.to_ground())
    del higher
    middle = np.array([[139.5, 119.5]])
    low = camera.to_ground()(middle)
    high = camera.to_ground(height=lambda places: np.full(len(places), 250.0))(middle)
    with open_pair(PairConfig(pan, ms), log.progress):
        pass
    assert f"appears {np.hypot(*(high - low)[0]):.0f} m off its place" in log.warnings[0]


def test_a_bundle_with_polynomials_follows_the_heights(tmp_path, log):
    camera = Camera()
    height = slope_in(camera)
    pan = place_by_rpc(tmp_path / "pan.tif", camera, 1, height)
    ms = place_by_rpc(tmp_path / "ms.tif", camera, 4, height)
    dem = write_dem(tmp_path / "dem.tif", camera, height)
    assert max(both_misplaced(PairConfig(pan, ms, dem=dem), log)) <= TOLERANCE
    assert min(both_misplaced(PairConfig(pan, ms), log)) > 5


def test_heights_that_do_not_reach_are_told_of(tmp_path, log):
    camera = Camera()
    pan = place_by_rpc(tmp_path / "pan.tif", camera)
    ms = place_by_rpc(tmp_path / "ms.tif", camera, 4)
    flat = write_dem(tmp_path / "dem.tif", camera, lambda places: np.full(len(places), 150.0), 12)
    assert max(both_misplaced(PairConfig(pan, ms, dem=flat), log)) <= TOLERANCE
    assert "dem.tif does not cover the whole image: beyond it the ground" in log.warnings[0]


def test_heights_in_another_system_are_followed(tmp_path, log):
    camera = Camera()
    height = slope_in(camera)
    degrees = write_dem(tmp_path / "degrees.tif", camera, height)
    dem = str(tmp_path / "dem.tif")
    gdal.Warp(dem, degrees, dstSRS="EPSG:32630", resampleAlg="bilinear")
    pan = place_by_rpc(tmp_path / "pan.tif", camera, 1, height)
    ms = place_by_rpc(tmp_path / "ms.tif", camera, 4, height)
    assert max(both_misplaced(PairConfig(pan, ms, dem=dem), log)) <= TOLERANCE


def test_polynomials_land_on_a_pan_in_another_system(tmp_path, log):
    camera = Camera()
    west, north = transformed([(CENTRE[0] - 60, CENTRE[1] + 50)], "EPSG:32631", "EPSG:32630")[0]
    numbers = (float(west), 0.5, 0.0, float(north), 0.0, -0.5)

    def to_ground(pixels):
        return transformed(affine(numbers)(pixels), "EPSG:32630", "EPSG:32631")

    dataset = write(tmp_path / "pan.tif", PAN_SHAPE, to_ground)
    dataset.SetGeoTransform(numbers)
    dataset.SetProjection(system("EPSG:32630").ExportToWkt())
    del dataset
    pair = PairConfig(str(tmp_path / "pan.tif"), place_by_rpc(tmp_path / "ms.tif", camera, 4))
    assert max(both_misplaced(pair, log)) <= TOLERANCE


def test_an_orthorectified_ms_lands_on_a_pan_with_polynomials(tmp_path, log):
    pan = place_by_rpc(tmp_path / "pan.tif", Camera())
    north = (CENTRE[0] - 90, 2.0, 0.0, CENTRE[1] + 80, 0.0, -2.0)
    ms = place_by_numbers(tmp_path / "ms.tif", (80, 90), north)
    assert max(both_misplaced(PairConfig(pan, ms), log)) <= TOLERANCE


def test_outside_of_the_image_nothing_is_valid(tmp_path, log):
    pan = place_by_numbers(tmp_path / "pan.tif", PAN_SHAPE, turned(45, 0.5))
    ms = place_by_numbers(tmp_path / "ms.tif", MS_SHAPE, turned(45, 2.0))
    with open_pair(PairConfig(pan, ms), log.progress) as pair:
        _, valid = pair.read_pan(Window(0, 0, pair.pan_grid.rows, pair.pan_grid.cols))
        assert pair.template.nodata is not None
    assert not valid[[0, 0, -1, -1], [0, -1, 0, -1]].any()
    assert valid.sum() == pytest.approx(240 * 280, rel=0.01)


def test_pixels_are_the_same_in_every_window(tmp_path, log):
    camera = Camera()
    pan = place_by_rpc(tmp_path / "pan.tif", camera)
    ms = place_by_rpc(tmp_path / "ms.tif", camera, 4)
    with open_pair(PairConfig(pan, ms), log.progress) as pair:
        whole = Window(0, 0, pair.pan_grid.rows, pair.pan_grid.cols)
        data, _ = pair.read_pan(whole)
        window = Window(61, 57, 150, 163)
        part, _ = pair.read_pan(window)
    rows, cols = window.within(whole)
    np.testing.assert_array_equal(part, data[rows, cols])


def test_reading_leaves_the_block_cache_empty(tmp_path, log):
    camera = Camera()
    pan = place_by_rpc(tmp_path / "pan.tif", camera)
    ms = place_by_rpc(tmp_path / "ms.tif", camera, 4)
    before = gdal.GetCacheUsed()
    with open_pair(PairConfig(pan, ms), log.progress) as pair:
        pair.read_pan(Window(0, 0, 200, 200))
        pair.read_ms(Window(0, 0, 50, 50))
        assert gdal.GetCacheUsed() <= before


def test_control_points_on_a_line_are_refused(tmp_path, log):
    dataset = write(tmp_path / "pan.tif", PAN_SHAPE, affine(turned(0, 0.5)))
    points = [gdal.GCP(CENTRE[0] + k, CENTRE[1] + k, 0.0, 2.0 * k, 2.0 * k) for k in range(5)]
    dataset.SetGCPs(points, system("EPSG:32631").ExportToWkt())
    del dataset
    ms = place_by_numbers(tmp_path / "ms.tif", MS_SHAPE, turned(0, 2.0))
    with pytest.raises(GeometryError, match=r"pan\.tif has 5 ground control .*do not span an area"):
        open_pair(PairConfig(str(tmp_path / "pan.tif"), ms), log.progress)


@pytest.mark.parametrize(
    "numbers", [(0, 1, 2, 0, 2, 4), (0, 1, 0, 0, 0, 0), (0, np.nan, 1, 0, 1, 1)]
)
def test_a_geotransform_without_ground_is_refused(make_raster, log, numbers):
    pan = make_raster("pan.tif", np.ones((40, 48), np.uint16), numbers)
    ms = make_raster("ms.tif", np.ones((10, 12), np.uint16))
    with pytest.raises(GeometryError, match=r"pan\.tif has the geotransform .*cover no ground"):
        open_pair(PairConfig(pan, ms), log.progress)


def test_polynomials_that_lead_nowhere_are_refused(tmp_path, log):
    camera = Camera()
    dataset = write(tmp_path / "pan.tif", PAN_SHAPE, camera.to_ground())
    zeros = " ".join(["0"] * 20)
    dataset.SetMetadata({**camera.rpc(), "LINE_NUM_COEFF": zeros, "SAMP_NUM_COEFF": zeros}, "RPC")
    del dataset
    ms = place_by_rpc(tmp_path / "ms.tif", camera, 4)
    with pytest.raises(GeometryError, match=r"pan\.tif could not be placed .*orthorectify"):
        open_pair(PairConfig(str(tmp_path / "pan.tif"), ms), log.progress)


@pytest.mark.parametrize("dem", ["none.tif", "pan.tif"])
def test_heights_that_cannot_be_used_are_refused(tmp_path, log, dem):
    camera = Camera()
    pan = place_by_rpc(tmp_path / "pan.tif", camera)
    ms = place_by_rpc(tmp_path / "ms.tif", camera, 4)
    with pytest.raises(RasterError, match=r"The DEM .*Choose a raster of heights"):
        open_pair(PairConfig(pan, ms, dem=str(tmp_path / dem)), log.progress)


def test_heights_that_nothing_needs_are_told_of(tmp_path, log):
    pan = place_by_numbers(tmp_path / "pan.tif", PAN_SHAPE, turned(0, 0.5))
    ms = place_by_numbers(tmp_path / "ms.tif", MS_SHAPE, turned(0, 2.0))
    dem = write_dem(tmp_path / "dem.tif", Camera(), slope_in(Camera()))
    with open_pair(PairConfig(pan, ms, dem=dem), log.progress):
        assert log.infos == [
            "The DEM is not used: neither image is located by an RPC, which needs it."
        ]


def test_polynomials_beside_a_pan_without_any_place_are_refused(make_raster, tmp_path, log):
    pan = make_raster("pan.tif", np.ones((40, 48), np.uint16), None, epsg=None)
    ms = place_by_rpc(tmp_path / "ms.tif", Camera(), 4)
    with pytest.raises(GeometryError, match="is georeferenced but"):
        open_pair(PairConfig(pan, ms), log.progress)


def test_a_bundle_on_the_southern_half_is_in_its_own_zone(tmp_path, log):
    camera = Camera()
    camera.lon, camera.lat = -70.5, -33.4
    for name, ratio in (("pan.tif", 1), ("ms.tif", 4)):
        place_by_rpc(tmp_path / name, camera, ratio)
    pair = PairConfig(str(tmp_path / "pan.tif"), str(tmp_path / "ms.tif"))
    with open_pair(pair, log.progress) as source:
        assert label(source.pan_grid.crs) == "EPSG:32719"


def place_by_arrays(path, shape, pixel):
    """An image whose places stand in two rasters of longitudes and latitudes, one a pixel."""
    dataset = write(path, shape, bent(pixel), 1 if shape == PAN_SHAPE else 4)
    corners = np.stack(np.indices(shape)[::-1], axis=-1).reshape(-1, 2) - 0.5
    degrees = transformed(bent(pixel)(corners), "EPSG:32631", "EPSG:4326")
    items = {"SRS": system("EPSG:4326").ExportToWkt()}
    for axis, values in zip("XY", degrees.T):
        name = f"{path}.{axis}.tif"
        array = gdal.GetDriverByName("GTiff").Create(name, *shape[::-1], 1, gdal.GDT_Float64)
        array.GetRasterBand(1).WriteArray(values.reshape(shape))
        array.FlushCache()
        items.update({f"{axis}_DATASET": name, f"{axis}_BAND": "1"})
    items.update(PIXEL_OFFSET="0", LINE_OFFSET="0", PIXEL_STEP="1", LINE_STEP="1")
    dataset.SetMetadata(items, "GEOLOCATION")
    dataset.FlushCache()
    return str(path)


def test_a_pair_with_geolocation_arrays_lands_where_it_belongs(tmp_path, log):
    pan = place_by_arrays(tmp_path / "pan.tif", PAN_SHAPE, 0.5)
    ms = place_by_arrays(tmp_path / "ms.tif", MS_SHAPE, 2.0)
    assert max(both_misplaced(PairConfig(pan, ms), log)) <= TOLERANCE
    assert "geolocation arrays" in log.infos[0]
