import numpy as np
import pytest

from gzap_qgis.core.classical import bdsd_pc
from tests.core.classical.scenery import planes_of, statistics_of

RNG = np.random.default_rng(0)
BLURRED = RNG.uniform(50, 150, (2, 400))
PAN = RNG.uniform(50, 150, 400)


def _solved(lost):
    coarse = [*(BLURRED + lost), *BLURRED, PAN]
    return bdsd_pc.solve(statistics_of(coarse, np.zeros((3, 2)), 2), [0.3] * 2)


def test_the_coefficients_that_made_the_loss_are_found():
    lost = np.stack([0.5 * PAN - 0.2 * BLURRED[0] - 0.3 * BLURRED[1], 0.8 * PAN - 0.9 * BLURRED[1]])
    made = _solved(lost)
    np.testing.assert_allclose(made.gains, [0.5, 0.8], rtol=1e-6)
    np.testing.assert_allclose(made.shares, [[0.2, 0.3], [0.0, 0.9]], atol=1e-6)


def test_coefficients_of_the_wrong_sign_are_zero():
    made = _solved(np.stack([-0.5 * PAN, 0.4 * BLURRED[0]]))
    assert (made.gains >= 0).all()
    assert (made.shares >= 0).all()
    assert made.gains[0] == pytest.approx(0.0, abs=1e-12)


def test_fusing_adds_pan_and_takes_from_the_bands():
    made = bdsd_pc.BdsdPc(np.array([0.5, 0.0]), np.array([[0.2, 0.3], [0.0, 0.0]]))
    fused = made.fuse(planes_of([[10.0], [20.0]], [40.0]))
    np.testing.assert_allclose(fused[:, 0, 0], [10 + 20 - 2 - 6, 20], rtol=1e-6)


def test_scaling_the_bands_scales_the_gain():
    lost = np.stack([0.5 * PAN - 0.4 * BLURRED[0]] * 2)
    coarse = [*(BLURRED + lost), *BLURRED, 10.0 * PAN]
    made = bdsd_pc.solve(statistics_of(coarse, np.zeros((3, 2)), 2), [0.3] * 2)
    np.testing.assert_allclose(made.gains, _solved(lost).gains / 10.0, rtol=1e-6)
