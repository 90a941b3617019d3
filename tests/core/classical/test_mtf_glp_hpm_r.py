import numpy as np

from gzap_qgis.core.classical import mtf_glp_hpm_r
from tests.core.classical.scenery import planes_of, statistics_of

LOW = np.random.default_rng(0).uniform(50, 150, 300)
PAN = LOW + np.random.default_rng(1).normal(0, 5, 300)
PAN += LOW.mean() - PAN.mean()


def _solved(up, pan, low):
    fine = [*up, pan, low]
    statistics = statistics_of(np.zeros((2 * len(up) + 1, 2)), fine, len(up))
    return mtf_glp_hpm_r.solve(statistics, [0.3] * len(up))


def test_bands_that_are_a_line_of_pan_become_that_line_of_sharp_pan():
    up = np.stack([2.0 * LOW + 10.0, 300.0 - 0.5 * LOW])
    fused = _solved(up, PAN, LOW).fuse(planes_of(up, PAN, LOW))
    np.testing.assert_allclose(fused[0, 0], 2.0 * PAN + 10.0, rtol=1e-4)
    np.testing.assert_allclose(fused[1, 0], 300.0 - 0.5 * PAN, rtol=1e-4)


def test_a_band_unrelated_to_pan_stays_as_it_is():
    up = np.array([[100.0, 100.0, 120.0, 120.0]])
    low = np.array([50.0, 60.0, 50.0, 60.0])
    pan = np.array([53.0, 57.0, 47.0, 63.0])
    fused = _solved(up, pan, low).fuse(planes_of(up, pan, low))
    np.testing.assert_allclose(fused[:, 0], up, rtol=1e-5)


def test_a_constant_pan_leaves_interpolated_ms():
    flat, up = np.full(300, 80.0), np.stack([LOW, 2 * LOW])
    planes = planes_of(up, flat, flat)
    np.testing.assert_array_equal(_solved(up, flat, flat).fuse(planes), planes.up)
