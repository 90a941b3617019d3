import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gzap_qgis.core.simulation.draw import RATIOS, draw_recipe
from gzap_qgis.core.simulation.recipe import source_size
from tests.core.simulation.simulated import drawn

SEEDS = st.integers(0, 2**32 - 1)
SOURCES = st.integers(1, 12)


@given(SEEDS, SOURCES)
def test_the_geometry_lies_in_its_ranges(seed, sources):
    recipe = drawn(seed, sources)
    assert 48 <= recipe.side <= 64
    assert 1.5 <= recipe.ratio <= 6.0
    assert 1.0 <= recipe.reduction <= 5.0
    assert max(map(abs, recipe.ms.shift)) <= 1.5
    assert np.abs(recipe.ms.shifts).max() <= 0.3
    assert max(source_size(recipe)) <= 64 * 6 * 5


@given(SEEDS, SOURCES)
def test_every_gain_is_one_of_an_mtf(seed, sources):
    recipe = drawn(seed, sources)
    gains = (*recipe.nominal, *recipe.ms.mtf, *recipe.ms.optics, recipe.pan.optics)
    assert all(0.05 <= gain <= 0.98 for gain in gains)


@given(SEEDS, SOURCES)
def test_each_band_has_its_numbers(seed, sources):
    recipe = drawn(seed, sources)
    count = len(recipe.bands)
    assert 1 <= count <= 10
    assert sorted(recipe.order) == list(range(count))
    each = (recipe.nominal, recipe.ms.mtf, recipe.ms.optics, recipe.ms.gains, recipe.ms.shifts)
    assert {len(numbers) for numbers in (*each, recipe.pan.weights)} == {count}


@given(SEEDS, SOURCES)
def test_weights_sum_to_one_and_those_of_pan_are_not_negative(seed, sources):
    recipe = drawn(seed, sources)
    assert all(sum(band.weights) == pytest.approx(1.0) for band in recipe.bands)
    assert all(len(band.weights) == sources for band in recipe.bands)
    assert sum(recipe.pan.weights) == pytest.approx(1.0)
    assert min(recipe.pan.weights) >= 0.0


@given(SEEDS, SOURCES)
def test_a_real_pair_keeps_each_band_once_at_most(seed, sources):
    order = drawn(seed, sources).wald.order
    assert 1 <= len(order) <= sources
    assert len(set(order)) == len(order)
    assert set(order) <= set(range(sources))


def test_half_of_the_ratios_are_those_of_sensors():
    ratios = [drawn(seed).ratio for seed in range(400)]
    assert 0.42 < np.isin(ratios, RATIOS).mean() < 0.58


def test_the_same_state_gives_the_same_recipe():
    assert drawn(7) == drawn(7)


def test_another_state_gives_another_recipe():
    generator = np.random.default_rng(7)
    assert draw_recipe(generator, 3) != draw_recipe(generator, 3)


def test_no_band_is_refused():
    with pytest.raises(ValueError, match="bands is 0"):
        drawn(0, 0)
