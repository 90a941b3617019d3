import pytest

from gzap_qgis.core.metrics.qnr import qnr


@pytest.mark.parametrize(
    ("d_lambda", "d_s", "expected"), [(0, 0, 1), (1, 0.2, 0), (0.25, 0.5, 0.375)]
)
def test_qnr_is_the_product_of_what_the_distortions_leave(d_lambda, d_s, expected):
    assert qnr(d_lambda, d_s) == pytest.approx(expected, abs=1e-12)


def test_qnr_is_not_defined_where_d_lambda_is_not():
    assert qnr(None, 0.1) is None
