import numpy as np
import pytest

from gzap_qgis.core.metrics.hqnr import hqnr, hqnr_map


@pytest.mark.parametrize(
    ("d_lambda_k", "d_s", "expected"),
    [(0, 0, 1), (1, 0.2, 0), (0.0232, 0.0813, 0.8974), (0.25, 0.5, 0.375)],
)
def test_hqnr_is_the_product_of_what_the_distortions_leave(d_lambda_k, d_s, expected):
    assert hqnr(d_lambda_k, d_s) == pytest.approx(expected, abs=5e-5)


def test_hqnr_map_is_hqnr_block_by_block():
    spectral, spatial = np.array([[0.25, np.nan]]), np.array([[0.5, np.nan]])
    np.testing.assert_array_equal(hqnr_map(spectral, spatial), [[0.375, np.nan]])
