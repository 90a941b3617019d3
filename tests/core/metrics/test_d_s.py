import numpy as np
import pytest

from gzap_qgis.core.metrics.d_s import d_s, d_s_map, d_s_of
from gzap_qgis.core.metrics.tally import Tally
from gzap_qgis.core.metrics.uqi import uqi, uqi_map
from tests.core.metrics.scenes import noisy_pair, parts, patchy_mask


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


def test_d_s_of_a_hand_computed_case():
    # Constant blocks are compared by 2 m n / (m² + n²): 0.8 at PAN's scale, 0.6 at that of MS.
    ones = np.ones((1, 32, 32))
    assert d_s(2 * ones, ones, 3 * ones, ones) == pytest.approx(0.2, abs=1e-12)


def test_d_s_does_not_change_with_the_unit():
    fused, pan = _images()
    images = (fused, pan, fused[::-1] + 50, pan[:, ::-1])
    scaled = d_s(*(image / 1e4 for image in images))
    assert scaled == pytest.approx(d_s(*images), abs=1e-12)


@pytest.mark.parametrize("masked", [False, True])
def test_d_s_of_the_parts_is_that_of_the_whole(masked):
    fused, expanded = noisy_pair((3, 150, 170))
    pan, low = noisy_pair((1, 150, 170), seed=1)
    valid = patchy_mask((150, 170)) if masked else np.ones((150, 170), dtype=bool)
    above, below = Tally(), Tally()
    for outer, _ in parts((150, 170), 64, 0):
        here = (slice(None), *outer)
        above += Tally.of_map(uqi_map(pan[here], fused[here], valid[outer]))
        below += Tally.of_map(uqi_map(low[here], expanded[here], valid[outer]))
    whole = d_s(fused, pan, expanded, low, valid)
    assert d_s_of(above, below) == pytest.approx(whole, abs=1e-12)


def test_d_s_of_a_tally_of_nothing_is_not_defined():
    assert d_s_of(Tally(), Tally()) is None


def test_d_s_map_is_the_difference_of_each_block():
    high = np.array([[[0.9, np.nan]], [[0.5, np.nan]]])
    low = np.array([[[0.7, np.nan]], [[0.9, np.nan]]])
    np.testing.assert_allclose(d_s_map(high, low), [[0.3, np.nan]])


def test_d_s_of_a_scene_of_one_block_is_that_of_the_map():
    fused, pan = _images()
    fused, pan = fused[:, :32, :32], pan[:, :32, :32]
    expanded, low = fused[::-1] + 50, pan[:, ::-1]
    figures = d_s_map(uqi_map(pan, fused), uqi_map(low, expanded))
    assert figures[0, 0] == pytest.approx(d_s(fused, pan, expanded, low), abs=1e-12)
