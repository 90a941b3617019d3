import numpy as np

from gzap_qgis.core.classical.ratio import guarded


def _row(*values):
    return np.array([values], dtype=np.float32)


def test_the_ratio_is_plain_where_nothing_is_dark():
    np.testing.assert_allclose(
        guarded(_row(45, 50, 120), _row(30, 100, 80), 100.0), [[1.5, 0.5, 1.5]]
    )


def test_detail_in_the_dark_is_divided_by_a_fifth_of_the_mean():
    found = guarded(_row(2.0, 2.0, 2.0), _row(0.5, 0.0, -3.0), 100.0)
    np.testing.assert_allclose(found, [[1.075, 1.1, 1.25]], rtol=1e-6)


def test_without_detail_the_ratio_is_one_however_dark_it_is():
    np.testing.assert_array_equal(guarded(_row(3, 0, -2), _row(3, 0, -2), 100.0), [[1, 1, 1]])


def test_the_ratio_stays_between_zero_and_ten():
    np.testing.assert_array_equal(guarded(_row(-50, 5000), _row(50, 50), 100.0), [[0.0, 10.0]])


def test_without_a_positive_mean_nothing_is_modulated():
    np.testing.assert_array_equal(guarded(_row(3, 4), _row(1, 2), 0.0), [[1.0, 1.0]])
    np.testing.assert_array_equal(guarded(_row(3, 4), _row(1, 2), -7.0), [[1.0, 1.0]])
