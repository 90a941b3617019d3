import numpy as np
import pytest

from gzap_qgis.core.metrics.r_ergas import r_ergas


def test_r_ergas_is_relative_to_the_mean_of_the_multispectral_image():
    # An error of 1 on a mean of 10 at ratio 4: 100 / 4 · 0.1.
    ms = np.full((1, 3, 3), 10.0)
    assert r_ergas(ms, ms + 1, 4) == pytest.approx(2.5, abs=1e-12)


def test_r_ergas_leaves_out_invalid_pixels():
    ms, reprojected = np.full((1, 1, 2), 10.0), np.array([[[11.0, np.nan]]])
    figure = r_ergas(ms, reprojected, 4, np.array([[True, False]]))
    assert figure == pytest.approx(2.5, abs=1e-12)
