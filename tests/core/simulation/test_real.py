from dataclasses import replace

import numpy as np
import pytest

from gzap_qgis.core.pair import Pair
from gzap_qgis.core.scene import ratio_of
from gzap_qgis.core.simulation.real import simulate_wald
from gzap_qgis.core.wald import reduce_pair
from gzap_qgis.grid import Alignment
from tests.core.simulation.simulated import drawn, photograph, plain

INNER = (slice(4, -4), slice(4, -4))


def _real(bands=3, side=48):
    """A pair of ratio 2 without content in common, which does not matter here."""
    pan, ms = photograph(1, 2 * side, 1)[0] + 1, photograph(bands, side) + 1
    place = Alignment(0.5, -0.25, 0.5, -0.25)
    return Pair(pan, pan > 0, ms, ms > 0, place)


def _wald(recipe, **changes):
    return replace(recipe, wald=replace(recipe.wald, **changes))


def test_with_its_own_ratio_and_the_cubic_it_is_walds_protocol():
    pair, recipe = _real(), plain()
    out, expected = simulate_wald(pair, recipe), reduce_pair(pair, recipe.ms.mtf)
    np.testing.assert_array_equal(out.truth, expected.truth)
    np.testing.assert_allclose(out.pair.ms, expected.pair.ms, rtol=1e-5)
    np.testing.assert_allclose(out.pair.pan[INNER], expected.pair.pan[INNER], rtol=1e-4)
    assert out.pair.alignment == expected.pair.alignment


def test_another_ratio_gives_coarser_ms():
    out = simulate_wald(_real(), _wald(plain(), ratio=3.2))
    assert out.pair.ms.shape == (3, 15, 15)
    assert ratio_of(out.pair) == pytest.approx((3.2, 3.2))


def test_a_soft_guide_is_softer_than_the_cubic():
    cubic, soft = (
        simulate_wald(_real(), _wald(plain(), guide=gain)).pair.pan[INNER] for gain in (None, 0.2)
    )
    assert soft.std() < 0.8 * cubic.std()


def test_bands_are_kept_in_the_order_of_the_recipe():
    pair = _real()
    out = simulate_wald(pair, _wald(plain(), order=(2, 0)))
    np.testing.assert_array_equal(out.truth, pair.ms[[2, 0]])


def test_fill_and_gaps_are_not_truth():
    pair = _real()
    pair.ms[:, :10] = 0
    pair.ms_valid[0, 30, 30] = False
    out = simulate_wald(pair, plain())
    assert not out.valid[:10].any()
    assert not out.valid[30, 30]
    assert not out.pair.ms_valid[:, :4].any()
    assert not out.pair.ms_valid[0, 15, 15]
    assert out.pair.ms_valid[1, 15, 15]
    assert np.isfinite(out.pair.ms).all()


def test_the_same_recipe_gives_the_same_bytes():
    first, second = (simulate_wald(_real(5), drawn(4, 5)) for _ in range(2))
    assert first.pair.ms.tobytes() == second.pair.ms.tobytes()
    assert first.pair.pan.tobytes() == second.pair.pan.tobytes()


def test_a_blank_pair_is_refused():
    pair = _real()
    with pytest.raises(ValueError, match="fewer than 16"):
        simulate_wald(replace(pair, ms=np.zeros_like(pair.ms)), plain())


def test_a_constant_pan_is_refused():
    pair = _real()
    with pytest.raises(ValueError, match="constant"):
        simulate_wald(replace(pair, pan=np.ones_like(pair.pan)), plain())


def test_other_bands_than_the_recipes_are_refused():
    with pytest.raises(ValueError, match="has 4 bands; the recipe is for 3"):
        simulate_wald(_real(4), plain())
