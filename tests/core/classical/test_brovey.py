import numpy as np

from gzap_qgis.core.classical import brovey
from tests.core.classical.scenery import planes_of, statistics_of

LOW = np.random.default_rng(0).uniform(50, 150, 200)
PAN = LOW + np.random.default_rng(1).normal(0, 5, 200)
PAN += LOW.mean() - PAN.mean()


def test_one_band_becomes_pan_on_its_own_scale():
    up = LOW[None] / 2.0
    made = brovey.solve(statistics_of(np.zeros((3, 2)), [*up, PAN, LOW], 1), [0.3])
    np.testing.assert_allclose(made.fuse(planes_of(up, PAN, LOW))[0, 0], PAN / 2.0, rtol=1e-4)


def test_the_relation_of_the_bands_stays():
    up = np.stack([LOW, 0.5 * LOW + 10, 90.0 - 0.3 * LOW])
    made = brovey.solve(statistics_of(np.zeros((7, 2)), [*up, PAN, LOW], 3), [0.3] * 3)
    planes = planes_of(up, PAN, LOW)
    fused = made.fuse(planes)
    np.testing.assert_allclose(fused / fused[:1], planes.up / planes.up[:1], rtol=1e-4)
