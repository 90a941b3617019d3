import numpy as np
import pytest

from gzap_qgis.core.metrics.d_lambda_k import d_lambda_k
from gzap_qgis.core.metrics.lowpass import lowpass
from gzap_qgis.core.metrics.q2n import q2n


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
