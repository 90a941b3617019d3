from xml.etree import ElementTree

import numpy as np
import pytest

from gzap_qgis.report.charts import Series, bars, lines, spread
from gzap_qgis.report.frame import BOTTOM, LEFT, RIGHT, TOP, Frame

# The data of this frame lie in a square of 200 by 200.
FRAME = Frame("A chart", "x", "y", (LEFT + 200 + RIGHT, TOP + 200 + BOTTOM))


def _points(element):
    return [tuple(map(float, point.split(","))) for point in element.get("points").split()]


def _texts(root):
    return [text.text for text in root.iter("text")]


def test_lines_go_through_their_values():
    root = ElementTree.fromstring(lines(FRAME, ["a", "b"], [Series("one", "red", (0.0, 100.0))]))
    # Two categories take half of the width each; 8 % of air above and below: 116 units of value.
    (line,) = [_points(element) for element in root.iter("polyline")]
    assert line == [
        (LEFT + 50, pytest.approx(TOP + 200 * 108 / 116, abs=0.006)),
        (LEFT + 150, pytest.approx(TOP + 200 * 8 / 116, abs=0.006)),
    ]


def test_a_value_that_is_missing_leaves_its_point_out():
    root = ElementTree.fromstring(
        lines(FRAME, ["a", "b", "c"], [Series("one", "red", (1.0, None, 2.0))])
    )
    assert len(list(root.iter("circle"))) == 2


def test_categories_and_series_are_named():
    root = ElementTree.fromstring(lines(FRAME, ["a", "b"], [Series("one", "red", (1.0, 2.0))]))
    assert {"a", "b", "one", "x", "y"} <= set(_texts(root))


def test_names_that_would_touch_are_left_out():
    many = [f"band{index}" for index in range(12)]
    root = ElementTree.fromstring(lines(FRAME, many, [Series("one", "red", (1.0,) * 12)]))
    shown = [name for name in many if name in _texts(root)]
    assert "band0" in shown
    assert len(shown) < 6


def test_bars_stand_on_zero_and_reach_their_values():
    root = ElementTree.fromstring(
        bars(FRAME, ["a"], [Series("one", "red", (50.0,)), Series("two", "blue", (100.0,))])
    )
    first, second = root.iter("rect")
    # From 0 to 108, which is 8 % of air above the largest.
    heights = [200 * 50 / 108, 200 * 100 / 108]
    for bar, height in zip((first, second), heights):
        assert float(bar.get("height")) == pytest.approx(height, abs=0.011)
        assert float(bar.get("y")) + float(bar.get("height")) == pytest.approx(TOP + 200, abs=0.011)
    # One group fills the width; 76 % of it, shared by two bars around the middle.
    assert float(first.get("x")) == pytest.approx(LEFT + 100 - 76, abs=0.006)
    assert float(second.get("x")) == pytest.approx(LEFT + 100, abs=0.006)


def test_bars_show_their_values_and_a_dash_for_none():
    root = ElementTree.fromstring(
        bars(FRAME, ["a"], [Series("one", "red", (0.25,)), Series("two", "blue", (None,))])
    )
    assert {"0.25", "—"} <= set(_texts(root))


@pytest.mark.parametrize(("value", "word"), [(0.0, "0"), (-2.0, "-2")])
def test_bars_of_nothing_and_below_have_an_axis(value, word):
    root = ElementTree.fromstring(bars(FRAME, ["a"], [Series("one", "red", (value,))]))
    assert any(word in text for text in _texts(root))
    heights = {float(bar.get("height")) for bar in root.iter("rect")}
    assert (heights == {0.0}) == (value == 0)


def test_a_spread_steps_over_its_bins():
    series = [Series("one", "red", (1.0, 3.0))]
    root = ElementTree.fromstring(spread(FRAME, np.array([0.0, 10.0, 20.0]), series))
    (outline,) = [_points(element) for element in root.iter("polyline")]
    # Shares of 0.25 and 0.75; the scale ends 5 % above the largest.
    low, high = (
        pytest.approx(TOP + 200 * (1 - s / (1.05 * 0.75)), abs=0.006) for s in (0.25, 0.75)
    )
    floor = TOP + 200
    assert outline == [
        (LEFT, floor),
        (LEFT, low),
        (LEFT + 100, low),
        (LEFT + 100, high),
        (LEFT + 200, high),
        (LEFT + 200, floor),
    ]


def test_spreads_are_relative_to_their_own_totals():
    many = [Series("one", "red", (1.0, 3.0)), Series("two", "blue", (100.0, 300.0))]
    root = ElementTree.fromstring(spread(FRAME, np.array([0.0, 1.0, 2.0]), many))
    first, second = (_points(element) for element in root.iter("polyline"))
    assert first == second


def test_an_empty_spread_can_be_drawn():
    series = [Series("one", "red", (0.0, 0.0))]
    assert spread(FRAME, np.array([0.0, 1.0, 2.0]), series).startswith("<svg")


@pytest.mark.parametrize("values", [(None, None), (1.0, float("nan"))])
def test_a_chart_of_nothing_is_refused(values):
    with pytest.raises(ValueError, match="at least one value"):
        lines(FRAME, ["a", "b"], [Series("one", "red", values)])


def test_a_value_too_few_is_refused():
    with pytest.raises(ValueError, match="1 values for 2 categories"):
        bars(FRAME, ["a", "b"], [Series("one", "red", (1.0,))])


def test_equal_values_can_be_drawn():
    assert "NaN" not in lines(FRAME, ["a", "b"], [Series("one", "red", (3.0, 3.0))])
