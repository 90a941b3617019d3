import demo
import numpy as np
import pytest

from gzap_qgis.config import Geometry

STILL = (0.0, 0.0)


@pytest.fixture(scope="module")
def ms():
    return demo.read_image(demo.SCENE / "ms.tif")


@pytest.fixture(scope="module")
def pan():
    return demo.read_image(demo.SCENE / "pan.tif")


def test_the_example_has_four_bands_at_a_quarter_of_pans_resolution(pan, ms):
    assert (pan.shape, ms.shape) == ((1, 500, 500), (4, 125, 125))


def test_the_nearest_pixels_of_images_without_an_offset_are_blocks(ms):
    expected = ms.repeat(4, axis=1).repeat(4, axis=2)
    assert (demo.nearest(demo.PAIR, STILL) == expected).all()


def test_an_offset_of_four_pixels_moves_the_nearest_pixels_by_a_block():
    still, moved = demo.nearest(demo.PAIR, STILL), demo.nearest(demo.PAIR, (4.0, -8.0))
    assert (moved[:, 4:, :-8] == still[:, :-4, 8:]).all()


def test_the_picture_shows_the_part_that_all_panels_share(pan):
    image = demo.nearest(demo.PAIR, STILL)
    sizes = {panel.pixels.shape for panel in demo.panels(image, image, pan, image)}
    assert sizes == {(demo.CROP.rows, demo.CROP.cols, 3)}


def test_an_interpolated_image_has_the_bands_of_ms_and_the_pixels_of_pan(tmp_path):
    demo.interpolate(demo.PAIR, tmp_path / "interpolated.tif", Geometry.PAN)
    image = demo.read_image(tmp_path / "interpolated.tif")
    assert image.shape == (4, 500, 500)
    assert np.isfinite(image).all()


def test_a_table_has_a_line_for_each_image():
    lines = demo.table({"Q2n": "1"}, {"interpolated": {"Q2n": 0.5}, "sharpened": {"Q2n": 0.9}})
    assert lines.splitlines()[2:] == ["interpolated  0.5000", "sharpened     0.9000"]


def test_a_table_leaves_out_what_is_not_defined():
    assert demo.table({"Q2n": "1"}, {"a": {"Q2n": None}}).splitlines()[-1] == "a"


def test_a_table_sets_numbers_flush_right():
    table = demo.aligned_table([["", "Q2n"], ["interpolated", "1"]])
    assert table == "              Q2n\ninterpolated    1"


@pytest.mark.slow
def test_the_scenes_own_d_rho_is_between_0_and_1(tmp_path):
    assert 0.0 < demo.own_d_rho(demo.reduce(tmp_path)) < 1.0
