import numpy as np

from gzap_qgis.core.classical import mtf_glp_fs
from tests.core.classical.scenery import planes_of, statistics_of

LOW = np.random.default_rng(0).uniform(50, 150, (2, 300))
PAN = LOW[0] + np.random.default_rng(1).normal(0, 5, 300)


def _solved(up, pan, low, mtf):
    fine = [*up, pan, *low]
    return mtf_glp_fs.solve(statistics_of(np.zeros((2 * len(up) + 1, 2)), fine, len(up)), mtf)


def test_the_gain_is_the_ratio_of_two_covariances():
    up = np.stack([2.0 * LOW[0] + 7.0, 100.0 - 0.5 * LOW[0]])
    made = _solved(up, PAN, LOW[:1], [0.3, 0.3])
    np.testing.assert_allclose(made.gains, [2.0, -0.5], rtol=1e-6)
    detail = (PAN - LOW[0]).astype(np.float32)
    fused = made.fuse(planes_of(up, PAN, LOW[:1]))
    np.testing.assert_allclose(fused[0, 0], up[0] + 2.0 * detail, atol=1e-3)
    np.testing.assert_allclose(fused[1, 0], up[1] - 0.5 * detail, atol=1e-3)


def test_each_band_is_compared_with_pan_of_its_own_sharpness():
    # Gains in ascending order say which low-passed PAN is whose.
    made = _solved(LOW, PAN, LOW, [0.35, 0.25])
    assert made.kinds == (1, 0)
    share = np.cov(LOW[0], PAN)[0, 1] / np.cov(LOW[1], PAN)[0, 1]
    np.testing.assert_allclose(made.gains, [share, 1.0 / share], rtol=1e-6)


def test_a_pan_without_detail_leaves_interpolated_ms():
    planes = planes_of(LOW, LOW[0], LOW[:1])
    made = _solved(LOW, LOW[0], LOW[:1], [0.3, 0.3])
    np.testing.assert_array_equal(made.fuse(planes), planes.up)


def test_a_constant_pan_gives_gains_of_zero():
    flat = np.full(300, 80.0)
    np.testing.assert_array_equal(_solved(LOW, flat, [flat], [0.3, 0.3]).gains, [0.0, 0.0])
