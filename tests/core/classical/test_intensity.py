import numpy as np
import pytest

from gzap_qgis.core.classical.intensity import regressed
from tests.core.classical.scenery import planes_of, statistics_of

MS = np.random.default_rng(0).uniform(50, 150, (2, 200))
NO_HAZE = np.zeros(2)


def _statistics(ms, pan, low):
    return statistics_of(np.zeros((5, 2)), [*ms, pan, low], 2)


def test_the_weights_are_those_that_made_pan():
    low = 0.7 * MS[0] + 0.4 * MS[1]
    found = regressed(_statistics(MS, low, low), NO_HAZE)
    np.testing.assert_allclose(found.weights, [0.7, 0.4], rtol=1e-6)
    np.testing.assert_allclose(found.of(planes_of(MS, low).up)[0], low, rtol=1e-5)
    # The intensity is PAN already, so that nothing is left to equalise.
    assert found.gain == pytest.approx(1.0, rel=1e-6)
    np.testing.assert_allclose(found.equalised(planes_of(MS, low))[0], low, rtol=1e-5)


def test_equalised_pan_has_the_intensitys_mean_and_deviation():
    low = 0.7 * MS[0] + 0.4 * MS[1] + 300.0
    found = regressed(_statistics(MS, low, low), NO_HAZE)
    planes = planes_of(MS, low)
    intensity, pan = found.of(planes.up), found.equalised(planes)
    np.testing.assert_allclose(pan.mean(), intensity.mean(), rtol=1e-5)
    np.testing.assert_allclose(pan.std(), intensity.std(), rtol=1e-5)


def test_haze_is_taken_from_each_band():
    low = 0.7 * MS[0] + 0.4 * MS[1]
    haze = np.array([10.0, 30.0])
    found = regressed(_statistics(MS, low, low), haze)
    np.testing.assert_allclose(found.of(planes_of(MS, low).up)[0], low - 7.0 - 12.0, rtol=1e-4)
    assert found.mean == pytest.approx(low.mean() - 19.0, rel=1e-5)


def test_a_constant_pan_is_equalised_to_the_mean():
    flat = np.full(200, 80.0)
    found = regressed(_statistics(MS, flat, flat), NO_HAZE)
    np.testing.assert_allclose(found.equalised(planes_of(MS, flat)), found.mean, rtol=1e-6)
