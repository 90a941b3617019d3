import numpy as np
import pytest

from gzap_qgis.core.classical import brovey, bt_h
from tests.core.classical.scenery import planes_of, statistics_of

LOW = np.random.default_rng(0).uniform(50, 150, 200)
PAN = LOW + np.random.default_rng(1).normal(0, 5, 200)
PAN += LOW.mean() - PAN.mean()


def _statistics(up):
    return statistics_of(np.zeros((2 * len(up) + 1, 2)), [*up, PAN, LOW], len(up))


@pytest.mark.parametrize(
    ("band", "haze"),
    [
        ([10.0, 14.0], 9.0),  # half of the deviation of 2 below the least number
        ([1.0, 13.0], 0.0),  # not below zero
        ([-5.0, 3.0], -7.0),  # unless numbers are
        ([8.0, 8.0], 8.0),
    ],
)
def test_haze_lies_below_the_least_number(band, haze):
    found = bt_h.haze_of(statistics_of(np.zeros((3, 2)), [band, band, band], 1))
    assert found == pytest.approx([haze], abs=1e-6)


def test_without_haze_it_is_brovey():
    up = np.stack([LOW - LOW.min(), 0.5 * (LOW - LOW.min())])
    planes = planes_of(up, PAN, LOW)
    ours, other = (m.solve(_statistics(up), [0.3] * 2).fuse(planes) for m in (bt_h, brovey))
    np.testing.assert_array_equal(ours, other)


def test_what_lies_above_the_haze_keeps_its_relation():
    up = np.stack([LOW + 200, 0.5 * LOW + 300])
    made = bt_h.solve(_statistics(up), [0.3] * 2)
    planes, haze = planes_of(up, PAN, LOW), made.intensity.haze[:, None, None]
    assert (haze > 100).all()
    clear, before = made.fuse(planes) - haze, planes.up - haze
    np.testing.assert_allclose(clear / clear[:1], before / before[:1], rtol=1e-3)
