"""Which bands are shown as red, green and blue."""

import pytest

pytest.importorskip("qgis.core")

from gzap_qgis.algorithms.true_colour import true_colour
from gzap_qgis.config import Sensor

NONE = 0


def chosen(names, colours=(), sensor=Sensor.AUTO):
    return true_colour(names, colours or [NONE] * len(names), sensor)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["B", "G", "R", "NIR"], (3, 2, 1)),
        (["Red", "Green", "Blue", "Near infrared"], (1, 2, 3)),
        (["Coastal blue", "Blue", "Green", "Yellow", "Red", "Red edge", "N1", "N2"], (5, 3, 2)),
        (["nir", "rouge", "vert", "bleu"], (2, 3, 4)),
        (["Band 1 blau", "Band 2 grün", "Band 3 rot"], (3, 2, 1)),
        (["B2", "B3", "B4", "B8"], (3, 2, 1)),
        (["SR_B1", "SR_B2", "SR_B3", "SR_B4", "SR_B5"], (4, 3, 2)),
        (["B1", "B2", "B3", "B4", "B5", "B7"], (3, 2, 1)),
        (["蓝", "绿", "红", "近红外"], (3, 2, 1)),
    ],
)
def test_names_of_bands_decide(names, expected):
    assert chosen(names) == expected


def test_colours_decide_where_there_are_no_names():
    assert chosen([""] * 4, [NONE, 5, 4, 3]) == (4, 3, 2)


def test_names_count_before_colours():
    assert chosen(["R", "G", "B"], [5, 4, 3]) == (1, 2, 3)


@pytest.mark.parametrize(
    ("count", "sensor", "expected"),
    [
        (3, Sensor.AUTO, (1, 2, 3)),
        (3, Sensor.QUICKBIRD, (3, 2, 1)),
        (4, Sensor.IKONOS, (3, 2, 1)),
        (4, Sensor.AUTO, (3, 2, 1)),
        (6, Sensor.LANDSAT_7, (3, 2, 1)),
        (7, Sensor.LANDSAT_8, (4, 3, 2)),
        (8, Sensor.WORLDVIEW_2, (5, 3, 2)),
        (13, Sensor.AUTO, (4, 3, 2)),
    ],
)
def test_else_the_order_of_the_wavelengths_decides(count, sensor, expected):
    assert chosen([""] * count, sensor=sensor) == expected


@pytest.mark.parametrize("count", [1, 2])
def test_less_than_three_bands_have_no_colours(count):
    assert chosen(["R", "G"][:count]) is None
