import pytest
from hypothesis import given
from hypothesis import strategies as st

from gzap_qgis.report.axis import Axis, plain, powers, ticks


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0.0, 1.0, [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]),
        (0.7, 1.0, [0.7, 0.8, 0.9, 1.0]),
        (-1.0, 1.0, [-1.0, -0.5, 0.0, 0.5, 1.0]),
        (183.0, 417.0, [200.0, 250.0, 300.0, 350.0, 400.0]),
    ],
)
def test_ticks_are_round(low, high, expected):
    assert ticks(low, high) == pytest.approx(expected)


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6))
def test_ticks_lie_within_the_range_and_there_are_some(low, width):
    found = ticks(low, low + width)
    slack = 1e-6 * width + 1e-9 * abs(low)
    assert 2 <= len(found) <= 7
    assert all(low - slack <= tick <= low + width + slack for tick in found)


@pytest.mark.parametrize("bad", [(1.0, 1.0), (2.0, 1.0), (float("nan"), 1.0), (0.0, float("inf"))])
def test_an_empty_range_has_no_ticks(bad):
    with pytest.raises(ValueError, match="low < high"):
        ticks(*bad)


def test_powers_are_one_two_and_five_in_a_short_range():
    assert powers(0.2, 12.0) == pytest.approx([0.2, 0.5, 1, 2, 5, 10])


def test_powers_of_a_long_range_are_those_of_ten():
    assert powers(0.01, 1000.0) == pytest.approx([0.01, 0.1, 1, 10, 100, 1000])


def test_a_logarithmic_range_starts_above_zero():
    with pytest.raises(ValueError, match="0 < low"):
        powers(0.0, 1.0)


def test_positions_are_linear():
    axis = Axis(10.0, 20.0, 100.0, 300.0)
    assert [axis.at(value) for value in (10, 15, 20)] == [100, 200, 300]


def test_positions_may_run_upwards():
    assert Axis(0.0, 1.0, 200.0, 50.0).at(1.0) == 50.0


def test_equal_factors_are_equally_far_apart_on_a_logarithmic_axis():
    axis = Axis(1.0, 100.0, 0.0, 200.0, logarithmic=True)
    assert [axis.at(value) for value in (1, 10, 100)] == pytest.approx([0, 100, 200])


@pytest.mark.parametrize(
    ("value", "expected"), [(0.0, "0"), (0.25, "0.25"), (1500.0, "1500"), (2.5e7, "2.5e+07")]
)
def test_a_label_has_as_few_digits_as_tell_it(value, expected):
    assert plain(value) == expected
