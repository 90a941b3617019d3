import numpy as np
import pytest

from gzap_qgis.grid import Grid
from gzap_qgis.report.colours import (
    NOTHING,
    Limits,
    Shown,
    Source,
    limits,
    stretched,
    true_colour,
)
from gzap_qgis.report.content import Image


def _image(bands, colours=()):
    return Image("ms.tif", Grid(0.0, 0.0, 1.0, 1.0, 8, 8), tuple(bands), tuple(colours))


@pytest.mark.parametrize(
    ("bands", "expected"),
    [
        (("Blue", "Green", "Red", "NIR"), (2, 1, 0)),
        (("R", "G", "B", "N"), (0, 1, 2)),
        (("rouge", "vert", "bleu"), (0, 1, 2)),
        (("NIR", "Grün", "Rot", "Blau"), (2, 1, 3)),
        (("Band 1 - Blue", "Band 2 - Green", "Band 3 - Red"), (2, 1, 0)),
        (("coastal", "blue", "green", "yellow", "red", "red edge"), (4, 2, 1)),
    ],
)
def test_bands_are_found_by_their_names(bands, expected):
    assert true_colour(_image(bands), "generic") == Shown(expected, Source.NAMES)


def test_numbered_bands_of_landsat_8_are_certain():
    bands = ("SR_B2", "SR_B3", "SR_B4", "SR_B5")
    assert true_colour(_image(bands), "landsat-8") == Shown((2, 1, 0), Source.NAMES)


def test_numbered_bands_of_sentinel_2_are_known_by_its_band_8a():
    bands = ("B02", "B03", "B04", "B8A")
    assert true_colour(_image(bands), "generic") == Shown((2, 1, 0), Source.NAMES)


def test_numbered_bands_of_an_unknown_sensor_tell_nothing():
    bands = ("B1", "B2", "B3", "B4", "B5")
    assert true_colour(_image(bands), "generic").source is Source.FIRST


def test_a_red_edge_is_not_red():
    bands = ("blue", "green", "red edge")
    assert true_colour(_image(bands), "generic").source is Source.FIRST


def test_names_given_twice_tell_nothing():
    assert true_colour(_image(("red", "red", "green", "blue")), "generic").source is Source.FIRST


def test_the_colour_interpretation_tells_where_names_do_not():
    image = _image(("", "", "", ""), ("Blue", "Green", "Red", "Undefined"))
    assert true_colour(image, "pleiades") == Shown((2, 1, 0), Source.INTERPRETATION)


@pytest.mark.parametrize(
    ("sensor", "count", "expected"),
    [
        ("quickbird", 4, (2, 1, 0)),
        ("pleiades", 4, (2, 1, 0)),
        ("worldview-2", 4, (2, 1, 0)),
        ("worldview-3", 8, (4, 2, 1)),
        ("landsat-8", 7, (3, 2, 1)),
        ("landsat-8", 4, (2, 1, 0)),
        ("landsat-7", 6, (2, 1, 0)),
    ],
)
def test_a_sensor_has_its_order(sensor, count, expected):
    assert true_colour(_image([""] * count), sensor) == Shown(expected, Source.SENSOR)


@pytest.mark.parametrize(("sensor", "count"), [("generic", 4), ("quickbird", 3), ("ikonos", 5)])
def test_an_unknown_order_shows_the_first_three(sensor, count):
    assert true_colour(_image([""] * count), sensor) == Shown((0, 1, 2), Source.FIRST)


@pytest.mark.parametrize("count", [1, 2])
def test_fewer_than_three_bands_are_grey(count):
    assert true_colour(_image([""] * count), "quickbird") == Shown((0, 0, 0), Source.GREY)


def test_limits_are_percentiles_of_what_counts():
    band = np.append(np.arange(101.0), np.nan)[None, None]
    assert limits(band) == Limits((2.0,), (98.0,))


def test_a_band_without_values_has_limits():
    assert limits(np.full((1, 2, 2), np.nan)) == Limits((0.0,), (1.0,))


def test_a_stretch_runs_from_black_to_white_and_clips():
    image = np.array([[[-5.0, 0.0, 5.0, 10.0, 20.0]]])
    screen = stretched(image, Limits((0.0,), (10.0,)))
    assert screen.shape == (3, 1, 5)
    assert screen[0, 0].tolist() == [0, 0, 128, 255, 255]


def test_what_does_not_count_is_pale_in_all_three():
    image = np.array([[[1.0]], [[np.nan]], [[1.0]]])
    screen = stretched(image, Limits((0.0,) * 3, (1.0,) * 3))
    assert screen[:, 0, 0].tolist() == [NOTHING] * 3


def test_a_constant_band_can_be_stretched():
    assert stretched(np.full((1, 1, 1), 7.0), Limits((7.0,), (7.0,))).max() == 0
