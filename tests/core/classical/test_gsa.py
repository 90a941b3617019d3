import numpy as np
import pytest

from gzap_qgis.core.classical import gsa
from tests.core.classical.scenery import planes_of, statistics_of

UP = np.random.default_rng(0).uniform(50, 150, (2, 300))
DETAIL = np.random.default_rng(1).normal(0, 5, 300)
DETAIL -= DETAIL.mean()
MIX = 0.7 * UP[0] + 0.4 * UP[1]


def _solved(ms, pan_at_ms, up, pan):
    coarse = [*ms, *ms, pan_at_ms]
    return gsa.solve(statistics_of(coarse, [*up, pan], len(up)), [0.3] * len(up))


def test_the_weights_come_from_ms_scale_and_an_offset_does_not_matter():
    made = _solved(UP, MIX + 50.0, UP, MIX)
    np.testing.assert_allclose(made.weights, [0.7, 0.4], rtol=1e-6)


def test_a_pan_that_ms_explains_leaves_interpolated_ms():
    planes = planes_of(UP, MIX + 50.0)
    fused = _solved(UP, MIX, UP, MIX + 50.0).fuse(planes)
    np.testing.assert_allclose(fused, planes.up, atol=1e-3)


def test_what_ms_does_not_explain_enters_with_the_regression_gain():
    planes = planes_of(UP, MIX + DETAIL)
    fused = _solved(UP, MIX, UP, MIX + DETAIL).fuse(planes)
    for band in range(2):
        gain = np.cov(MIX, UP[band])[0, 1] / MIX.var(ddof=1)
        np.testing.assert_allclose(fused[band, 0], UP[band] + gain * DETAIL, atol=1e-3)


def test_one_band_becomes_pan_on_its_own_scale():
    pan = 4.0 * UP[0] + DETAIL
    fused = _solved(UP[:1], 4.0 * UP[0], UP[:1], pan).fuse(planes_of(UP[:1], pan))
    np.testing.assert_allclose(fused[0, 0], pan / 4.0, atol=1e-3)


def test_the_gains_weighted_add_up_to_one():
    made = _solved(UP, MIX + DETAIL, UP, MIX)
    assert made.weights @ made.gains == pytest.approx(1.0, rel=1e-9)
