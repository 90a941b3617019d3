import numpy as np
import pytest

from gzap_qgis.core.metrics.q2n import q2n
from gzap_qgis.core.metrics.r_q2n import r_q2n
from tests.core.metrics.scenes import noisy_pair


def test_r_q2n_is_one_where_the_reprojected_image_is_the_multispectral_image():
    ms, _ = noisy_pair((4, 40, 50))
    assert r_q2n(ms, ms) == pytest.approx(1, abs=1e-12)


def test_r_q2n_takes_the_multispectral_image_as_the_reference():
    ms, reprojected = noisy_pair((4, 64, 64))
    reprojected = 2 * reprojected
    valid = np.ones((64, 64), dtype=bool)
    valid[:9] = False
    assert r_q2n(ms, reprojected, valid) == q2n(ms, reprojected, valid)
    assert abs(r_q2n(ms, reprojected) - r_q2n(reprojected, ms)) > 0.01
