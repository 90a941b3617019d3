import numpy as np
import pytest

from gzap_qgis.config import PairConfig
from gzap_qgis.errors import GeometryError, RasterError
from gzap_qgis.grid import Window
from gzap_qgis.progress import SILENT
from gzap_qgis.raster.fused import open_fused, open_reference
from gzap_qgis.raster.pair import open_pair

PAN = (1000.0, 0.5, 0.0, 5000.0, 0.0, -0.5)
MS = (1000.0, 2.0, 0.0, 5000.0, 0.0, -2.0)


@pytest.fixture
def pair(make_raster):
    pan = make_raster("pan.tif", np.full((40, 48), 100, np.uint16), PAN)
    ms = make_raster("ms.tif", np.full((2, 10, 12), 50, np.uint16), MS)
    with open_pair(PairConfig(pan, ms), SILENT) as source:
        yield source


@pytest.fixture
def image(rng):
    return rng.integers(1, 900, (2, 40, 48)).astype(np.uint16)


def _place(x, y, size=0.5):
    return (x, size, 0.0, y, 0.0, -size)


def test_a_fused_image_is_read_with_one_mask_for_all_bands(pair, make_raster, image):
    image[0, 3, 4] = image[1, 5, 6] = 0
    with open_fused(make_raster("f.tif", image, PAN, nodata=0), pair) as fused:
        data, valid = fused.read(Window(2, 3, 10, 12))
    np.testing.assert_array_equal(data[1], image[1, 2:12, 3:15])
    assert not valid[1, 1]
    assert not valid[3, 3]
    assert valid.sum() == 118


def test_a_part_is_read_from_its_own_corner(pair, make_raster, image):
    with open_fused(make_raster("f.tif", image, PAN), pair) as fused:
        part = fused.part(Window(8, 4, 20, 30)).part(Window(1, 2, 10, 10))
        data, _ = part.read(Window(3, 0, 2, 2))
        assert (part.grid.x, part.grid.y) == (1003.0, 4995.5)
    np.testing.assert_array_equal(data, image[:, 12:14, 6:8])


def test_a_south_up_image_is_read_north_up(pair, make_raster, image):
    south = (1000.0, 0.5, 0.0, 4980.0, 0.0, 0.5)
    with open_fused(make_raster("f.tif", image[:, ::-1], south), pair) as fused:
        data, _ = fused.read(Window(0, 0, 40, 48))
    np.testing.assert_array_equal(data, image)


def test_a_part_of_the_pairs_ground_is_accepted_between_pans_pixels(pair, make_raster, image):
    name = make_raster("f.tif", image[:, :20, :20], _place(1003.3, 4997.2))
    with open_fused(name, pair) as fused:
        assert (fused.grid.x, fused.grid.y) == (1003.3, 4997.2)


@pytest.mark.parametrize("size", [0.5004, 0.4996])
def test_a_pixel_size_that_differs_by_less_than_a_thousandth_is_pans(
    pair, make_raster, image, size
):
    with open_fused(make_raster("f.tif", image, _place(1000.0, 5000.0, size)), pair) as fused:
        assert fused.grid.dx == size


@pytest.mark.parametrize("size", [0.502, 1.0, 2.0, 0.25])
def test_another_pixel_size_is_refused(pair, make_raster, image, size):
    with pytest.raises(GeometryError, match="pixel size only"):
        open_fused(make_raster("f.tif", image, _place(1000.0, 5000.0, size)), pair)


def test_other_bands_are_refused(pair, make_raster, image):
    with pytest.raises(RasterError, match=r"1 band\(s\).* has 2"):
        open_fused(make_raster("f.tif", image[:1], PAN), pair)


@pytest.mark.parametrize("epsg", [32630, None])
def test_another_reference_system_is_refused(pair, make_raster, image, epsg):
    with pytest.raises(GeometryError, match="coordinate reference system"):
        open_fused(make_raster("f.tif", image, PAN, epsg), pair)


def test_an_image_without_a_place_is_refused(pair, make_raster, image):
    with pytest.raises(GeometryError, match="georeferenced"):
        open_fused(make_raster("f.tif", image, None, None), pair)


def test_a_missing_file_is_refused(pair, tmp_path):
    with pytest.raises(RasterError):
        open_fused(str(tmp_path / "none.tif"), pair)


def test_a_larger_reference_is_read_where_the_fused_image_lies(pair, make_raster, image):
    with open_fused(make_raster("f.tif", image, PAN), pair) as fused:
        grid = fused.grid.crop(Window(5, 6, 20, 20))
        with open_reference(make_raster("r.tif", image, PAN), grid, pair) as reference:
            data, _ = reference.read(Window(1, 2, 3, 4))
            assert reference.grid == grid
    np.testing.assert_array_equal(data, image[:, 6:9, 8:12])


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (_place(1000.1, 5000.0), "not those"),
        (_place(1000.0, 5000.0, 0.501), "not those"),
        (_place(1002.0, 5000.0), "only a part"),
        (_place(1000.0, 5001.0), "only a part"),
    ],
)
def test_a_reference_elsewhere_is_refused(pair, make_raster, image, place, told):
    with (
        open_fused(make_raster("f.tif", image, PAN), pair) as fused,
        pytest.raises(GeometryError, match=told),
    ):
        open_reference(make_raster("r.tif", image, place), fused.grid, pair)


def test_without_georeferencing_all_images_have_one_size(make_raster, image):
    pan = make_raster("pan.tif", np.full((40, 48), 100, np.uint16), None, None)
    ms = make_raster("ms.tif", np.full((2, 10, 12), 50, np.uint16), None, None)
    with open_pair(PairConfig(pan, ms), SILENT) as pair:
        with open_fused(make_raster("f.tif", image, None, None), pair) as fused:
            assert fused.grid == pair.pan_grid
        with pytest.raises(GeometryError, match="47 x 40 pixels"):
            open_fused(make_raster("g.tif", image[:, :, 1:], None, None), pair)
        with pytest.raises(GeometryError, match="georeferenced"):
            open_fused(make_raster("h.tif", image, PAN, None), pair)


def test_what_was_made_of_images_without_georeferencing_belongs_to_them(make_raster, image):
    pan = make_raster("pan.tif", np.full((40, 48), 100, np.uint16), None, None)
    ms = make_raster("ms.tif", np.full((2, 10, 12), 50, np.uint16), None, None)
    # Their grid in so many words, as a sharpened image of the two has it.
    made = make_raster("f.tif", image, _place(0.0, 0.0, 1.0), None)
    with open_pair(PairConfig(pan, ms), SILENT) as pair, open_fused(made, pair) as fused:
        assert fused.grid == pair.pan_grid


def test_the_given_ms_is_the_truth_of_a_pair_degraded_without_georeferencing(make_raster, image):
    pan = make_raster("p.tif", np.full((40, 48), 100, np.uint16), _place(0.0, 0.0, 1.0), None)
    ms = make_raster("m.tif", np.full((2, 10, 12), 50, np.uint16), _place(0.0, 0.0, 4.0), None)
    given = make_raster("given.tif", image, None, None)
    with (
        open_pair(PairConfig(pan, ms), SILENT) as pair,
        open_fused(make_raster("f.tif", image, _place(0.0, 0.0, 1.0), None), pair) as fused,
        open_reference(given, fused.grid, pair) as reference,
    ):
        data, _ = reference.read(Window(1, 2, 3, 4))
    np.testing.assert_array_equal(data, image[:, 1:4, 2:6])
