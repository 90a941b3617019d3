from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gzap_qgis.core.levels import coarser
from gzap_qgis.core.pair import Pair
from gzap_qgis.core.registration import estimate_shift
from gzap_qgis.core.scene import ratio_of, usable
from gzap_qgis.core.simulation.recipe import Smear, SmearKind
from gzap_qgis.core.simulation.simulate import normalised, simulate_pair, smeared, spread
from gzap_qgis.core.wald import reduce_pair
from tests.core.simulation.simulated import drawn, photograph, plain, whole


def _pair(recipe, image=None):
    image = photograph(recipe.sources) if image is None else image
    return simulate_pair(image, whole(image), recipe)


def _bytes(reduced):
    pair = reduced.pair
    arrays = (pair.pan, pair.pan_valid, pair.ms, pair.ms_valid, reduced.truth, reduced.valid)
    return [np.ascontiguousarray(array).tobytes() for array in arrays]


@pytest.mark.parametrize("ratio", [2.0, 2.5, 4.0])
def test_ms_is_the_truth_degraded_by_walds_protocol(ratio):
    recipe = plain(ratio)
    reduced = _pair(recipe)
    rows, cols = reduced.truth.shape[1:]
    finer = (round(rows * ratio), round(cols * ratio))
    place = coarser(finer, (ratio, ratio))[1].inverse()
    pan = np.ones(finer, dtype=np.float32)
    given_pair = Pair(
        pan, pan > 0, reduced.truth, np.ones(reduced.truth.shape, dtype=np.bool_), place
    )
    expected = reduce_pair(given_pair, recipe.ms.mtf)
    np.testing.assert_allclose(reduced.pair.ms, expected.pair.ms, rtol=1e-5)
    assert ratio_of(reduced.pair) == pytest.approx(ratio_of(expected.pair))


@pytest.mark.parametrize("ratio", [1.7, 2.0, 3.3, 6.0])
def test_a_pair_has_the_size_that_its_recipe_says(ratio):
    recipe = plain(ratio, side=12)
    reduced = _pair(recipe)
    side = int(np.ceil(12 * ratio))
    assert reduced.pair.ms.shape == (3, 12, 12)
    assert reduced.truth.shape == (3, side, side)
    assert reduced.pair.pan.shape == reduced.valid.shape == (side, side)
    assert ratio_of(reduced.pair) == pytest.approx((ratio, ratio))


def test_pan_is_the_weighted_sum_of_the_bands():
    recipe = plain()
    even = replace(recipe, ms=replace(recipe.ms, optics=(recipe.pan.optics,) * 3))
    reduced = _pair(even)
    np.testing.assert_allclose(reduced.pair.pan, reduced.truth.mean(0), rtol=1e-4, atol=1e-2)


def test_the_offset_of_ms_is_the_one_that_registration_finds():
    recipe = plain(side=40)
    moved = replace(recipe, ms=replace(recipe.ms, mtf=(0.3,) * 3, shift=(0.75, -1.0)))
    pair = _pair(moved).pair
    shift = estimate_shift([pair], [usable(pair)], (2.03, 2.03))
    assert (shift.rows, shift.cols) == pytest.approx((0.75, -1.0), abs=0.1)


def test_bands_may_lie_apart():
    recipe = plain()
    apart = replace(recipe, ms=replace(recipe.ms, shifts=((0.0, 0.0), (0.3, 0.0), (0.0, 0.0))))
    first, second = _pair(recipe).pair.ms, _pair(apart).pair.ms
    assert [np.array_equal(a, b) for a, b in zip(first, second)] == [True, False, True]


@settings(deadline=None, max_examples=15)
@given(st.integers(0, 2**31), st.integers(1, 5))
def test_the_same_seed_gives_the_same_bytes(seed, bands):
    image = photograph(bands, 150)
    first, second = (_pair(drawn(seed, bands), image) for _ in range(2))
    assert _bytes(first) == _bytes(second)


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 2**31), st.integers(1, 5))
def test_drawn_pairs_are_finite_whole_numbers_that_fit_together(seed, bands):
    recipe = drawn(seed, bands)
    reduced = _pair(recipe, photograph(bands, 150))
    pair = reduced.pair
    assert pair.pan.shape == reduced.truth.shape[1:] == reduced.valid.shape
    assert len(pair.ms) == len(reduced.truth) == len(recipe.nominal)
    assert {a.dtype for a in (pair.pan, pair.ms, reduced.truth)} == {np.dtype(np.float32)}
    for image in (pair.pan, pair.ms):
        assert np.isfinite(image).all()
        np.testing.assert_array_equal(image, np.round(image))
        assert 0 <= image.min() <= image.max() <= 65535
    assert np.isfinite(reduced.truth).all()
    assert reduced.truth.std() > 0


@pytest.mark.parametrize("side", [5, 17, 60])
def test_a_small_image_gives_a_small_pair(side):
    reduced = _pair(drawn(3), photograph(3, side))
    assert min(reduced.pair.ms.shape) >= 1
    assert max(reduced.pair.pan.shape) <= side


def test_of_a_large_image_the_middle_is_taken():
    recipe = plain(side=8)
    image = photograph(3, 100)
    middle = image[:, 34:66, 34:66]
    assert _bytes(_pair(recipe, image)) == _bytes(_pair(recipe, middle))


def test_nothing_is_said_where_nothing_was_measured():
    recipe = plain()
    image, valid = photograph(3, 48), np.ones((48, 48), dtype=np.bool_)
    valid[:16] = False
    image[:, :16] = 1e6
    reduced = simulate_pair(image, valid, recipe)
    pair = reduced.pair
    assert not reduced.valid[:16].any()
    assert not pair.ms_valid[:, :4].any()
    assert pair.ms_valid[:, 8:].all()
    assert (pair.pan[:16] == 0).all()
    assert (pair.ms[~pair.ms_valid] == 0).all()
    assert pair.pan.max() < 2000


def test_what_is_not_a_number_counts_as_unmeasured():
    image = photograph(3, 48)
    image[1, 10, 10] = np.nan
    reduced = _pair(plain(), image)
    assert not reduced.valid[10, 10]
    assert np.isfinite(reduced.truth).all()


def test_a_constant_image_is_refused():
    with pytest.raises(ValueError, match="every band is constant"):
        _pair(plain(), np.full((3, 48, 48), 9.0, dtype=np.float32))


def test_an_unmeasured_image_is_refused():
    image = photograph(3, 48)
    with pytest.raises(ValueError, match="fewer than 16"):
        simulate_pair(image, np.zeros((48, 48), dtype=np.bool_), plain())


def test_other_bands_than_the_recipes_are_refused():
    with pytest.raises(ValueError, match="has 4 bands; the recipe is for 3"):
        _pair(plain(), photograph(4))


def test_normalised_bands_run_from_their_darkest_to_their_brightest():
    image = np.linspace(100, 300, 10201, dtype=np.float32).reshape(1, 101, 101)
    out = normalised(image, whole(image))
    assert out.ravel()[51] == pytest.approx(0.0, abs=1e-4)
    assert out.ravel()[-52] == pytest.approx(1.0, abs=1e-4)


def test_a_field_is_spread_over_the_whole_image():
    out = spread(((2.0, 2.0), (2.0, 2.0)), (7, 9))
    np.testing.assert_allclose(out, np.full((7, 9), 2.0), rtol=1e-6)


@pytest.mark.parametrize("kind", [SmearKind.MOTION, SmearKind.DISK])
def test_a_smear_takes_detail_away(kind):
    image = photograph(1, 32)
    assert smeared(image, Smear(kind, 1.5, 0.4)).std() < 0.8 * image.std()
