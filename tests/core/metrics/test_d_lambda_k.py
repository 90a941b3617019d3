import numpy as np
import pytest

from gzap_qgis.core.metrics.d_lambda_k import d_lambda_k, d_lambda_k_map
from gzap_qgis.core.metrics.lowpass import lowpass, reach
from gzap_qgis.core.metrics.q2n import q2n
from gzap_qgis.core.metrics.tally import Tally
from tests.core.metrics.scenes import parts, patchy_mask


def _scene(bands=4, side=64):
    return np.random.default_rng(0).integers(200, 1800, (bands, side, side)).astype(float)


def test_d_lambda_k_is_zero_where_the_blurred_image_is_the_multispectral_image():
    fused = _scene()
    expanded = lowpass(fused, (0.3,) * 4, 4)
    assert d_lambda_k(fused, expanded, (0.3,) * 4, 4) == pytest.approx(0, abs=1e-12)


def test_d_lambda_k_takes_the_multispectral_image_as_the_reference():
    fused, expanded = _scene(), 0.5 * lowpass(_scene(), (0.4,) * 4, 4)
    expected = 1 - q2n(expanded, lowpass(fused, (0.3,) * 4, 4))
    assert d_lambda_k(fused, expanded, (0.3,) * 4, 4) == pytest.approx(expected, abs=1e-12)


def test_d_lambda_k_grows_with_a_colour_cast():
    fused = _scene()
    expanded = lowpass(fused, (0.3,) * 4, 4)
    casts = [d_lambda_k(fused + cast, expanded, (0.3,) * 4, 4) for cast in (0, 100, 300)]
    assert casts[0] < casts[1] < casts[2]


def test_d_lambda_k_ignores_what_invalid_pixels_hold():
    fused = _scene()
    expanded = lowpass(fused, (0.3,) * 4, 4) + 20
    valid = np.ones((64, 64), dtype=bool)
    valid[:20, 30:] = False
    spoiled = np.where(valid, fused, np.nan)
    assert d_lambda_k(spoiled, expanded, (0.3,) * 4, 4, valid) == d_lambda_k(
        fused, expanded, (0.3,) * 4, 4, valid
    )


def test_d_lambda_k_of_a_constant_cast_is_the_closed_form():
    # Both are constant, so only the means speak. The shift of 10 over the deviation of a constant,
    # which is taken as the smallest number, is beyond all measure: Q2n is 0.
    expanded = np.full((2, 32, 32), 100.0)
    blurred = expanded + 10
    assert d_lambda_k_map(expanded, blurred) == pytest.approx(np.ones((1, 1)), abs=1e-12)
    assert d_lambda_k_map(expanded, expanded) == pytest.approx(np.zeros((1, 1)), abs=1e-12)


@pytest.mark.parametrize("masked", [False, True])
def test_d_lambda_k_of_the_parts_is_that_of_the_whole(masked):
    rng = np.random.default_rng(1)
    fused, expanded = rng.integers(200, 1800, (2, 3, 150, 170)).astype(float)
    valid = patchy_mask((150, 170)) if masked else np.ones((150, 170), dtype=bool)
    gains, tally = (0.3, 0.25, 0.3), Tally()
    for outer, inner in parts((150, 170), 64, reach(4)):
        here = (slice(None), *outer)
        own = (slice(None), *inner)
        blurred = lowpass(fused[here], gains, 4, valid[outer])[own]
        tally += Tally.of_map(d_lambda_k_map(expanded[here][own], blurred, valid[outer][inner]))
    whole = d_lambda_k(fused, expanded, gains, 4, valid)
    assert tally.mean() == pytest.approx(whole, abs=1e-9)
