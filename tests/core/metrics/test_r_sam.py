import numpy as np
import pytest

from gzap_qgis.core.metrics.r_sam import r_sam


def test_r_sam_is_the_angle_between_the_spectra():
    ms, reprojected = np.array([[[1.0]], [[0.0]]]), np.array([[[2.0]], [[2.0]]])
    assert r_sam(ms, reprojected) == pytest.approx(45, abs=1e-9)


def test_r_sam_leaves_out_invalid_pixels():
    ms, reprojected = np.array([[[1.0, 1]], [[0, 0]]]), np.array([[[2.0, np.nan]], [[2, 0]]])
    assert r_sam(ms, reprojected, np.array([[True, False]])) == pytest.approx(45, abs=1e-9)
