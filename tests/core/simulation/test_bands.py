import numpy as np
import pytest

from gzap_qgis.core.simulation import bands
from tests.core.simulation.simulated import photograph

BAND = np.array([[0.0, 0.25], [0.5, 1.0]], dtype=np.float32)


def test_a_mix_is_the_weighted_sum():
    image = np.stack([BAND, 2 * BAND])
    np.testing.assert_allclose(bands.mixed(image, [0.5, -1.0]), -1.5 * BAND)


def test_a_curve_is_a_power():
    np.testing.assert_allclose(bands.curved(BAND, 2.0), BAND**2)


def test_a_curve_takes_negative_numbers_as_zero():
    np.testing.assert_array_equal(bands.curved(-BAND, 0.7), np.zeros_like(BAND))


def test_a_ripple_at_a_quarter_of_its_period_is_its_depth():
    out = bands.rippled(np.full((1, 1), 0.25, dtype=np.float32), 0.2, 1.0, 0.0)
    assert out[0, 0] == pytest.approx(0.45, abs=1e-6)


def test_a_whole_reversal_is_the_negative():
    np.testing.assert_allclose(bands.reversed_by(BAND, 1.0), 1 - BAND)


def test_reversal_turns_the_correlation():
    band = photograph(1)[0] / 255
    assert np.corrcoef(band.ravel(), bands.reversed_by(band, 0.7).ravel())[0, 1] < -0.999


def test_a_blend_takes_its_share():
    np.testing.assert_allclose(bands.blended(BAND, 1 - BAND, 0.5), np.full((2, 2), 0.5))


def test_contrast_changes_in_regions_only():
    regions = np.array([[0.0, 1.0], [0.0, 1.0]], dtype=np.float32)
    mean = BAND.mean()
    expected = BAND.copy()
    expected[:, 1] = mean - 0.5 * (BAND[:, 1] - mean)
    np.testing.assert_allclose(bands.regional(BAND, regions, -0.5), expected, rtol=1e-6)


def test_alien_detail_is_added_by_its_share():
    np.testing.assert_allclose(bands.alienated(BAND, BAND - 0.5, 0.5), 1.5 * BAND - 0.25)


@pytest.mark.parametrize(("place", "corner"), [(0, (1, 1)), (1, (1, 0)), (2, (0, 1))])
def test_elsewhere_is_mirrored(place, corner):
    assert bands.elsewhere(BAND, place)[0, 0] == BAND[corner]


def test_jitter_is_a_gain_and_an_offset_for_each_band():
    out = bands.jittered(np.stack([BAND, BAND]), [2.0, 0.5], [0.1, 0.0])
    np.testing.assert_allclose(out, np.stack([2 * BAND + 0.1, 0.5 * BAND]), rtol=1e-6)


def test_shuffling_keeps_every_band():
    image = photograph(4, 8)
    out = bands.shuffled(image, [2, 0, 3, 1])
    np.testing.assert_array_equal(out[[1, 3, 0, 2]], image)


def test_neutral_numbers_leave_a_band():
    band = photograph(1, 8)[0] / 255
    regions = np.ones_like(band)
    out = bands.curved(bands.rippled(bands.reversed_by(band, 0.0), 0.0, 1.0, 0.3), 1.0)
    out = bands.alienated(bands.regional(bands.blended(out, 0 * band, 0.0), regions, 1.0), band, 0)
    np.testing.assert_array_equal(out, band)
