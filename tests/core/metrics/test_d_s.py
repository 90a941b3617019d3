import numpy as np
import pytest

from gzap_qgis.core.metrics.d_s import d_s
from gzap_qgis.core.metrics.uqi import uqi


def _images():
    rng = np.random.default_rng(0)
    pan = rng.integers(200, 1800, (1, 64, 96)).astype(float)
    fused = pan + rng.integers(-200, 200, (3, 64, 96))
    return fused, pan


def test_d_s_is_zero_where_both_scales_resemble_pan_alike():
    fused, pan = _images()
    assert d_s(fused, pan, fused, pan) == pytest.approx(0, abs=1e-12)


def test_d_s_is_the_mean_over_the_bands_of_the_difference_of_uqi():
    fused, pan = _images()
    expanded, pan_lowpass = fused[::-1] + 50, pan[:, ::-1]
    expected = 0.0
    for band in range(3):
        high = uqi(fused[band : band + 1], pan)[0]
        low = uqi(expanded[band : band + 1], pan_lowpass)[0]
        expected += abs(high - low) / 3
    assert d_s(fused, pan, expanded, pan_lowpass) == pytest.approx(expected, abs=1e-12)


def test_d_s_ignores_what_invalid_pixels_hold():
    fused, pan = _images()
    valid = np.ones((64, 96), dtype=bool)
    valid[5:30, 30:80] = False
    spoiled = np.where(valid, fused, np.nan)
    assert d_s(spoiled, pan, fused + 9, pan, valid) == d_s(fused, pan, fused + 9, pan, valid)


def test_d_s_refuses_shapes_that_do_not_agree():
    fused, pan = _images()
    with pytest.raises(ValueError, match="shape"):
        d_s(fused, pan[:, :32], fused, pan)
