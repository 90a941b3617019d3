import numpy as np

from gzap_qgis.core.classical.ratio import guarded


def _row(*values):
    return np.array([values], dtype=np.float32)


def test_the_ratio_is_plain_where_nothing_is_dark():
    np.testing.assert_allclose(
        guarded(_row(3, 50, 120), _row(2, 100, 80), 100.0), [[1.5, 0.5, 1.5]]
    )


def test_a_dark_denominator_counts_as_a_hundredth_of_its_mean():
    found = guarded(_row(2.0, 2.0, 2.0), _row(0.5, 0.0, -3.0), 100.0)
    np.testing.assert_allclose(found, [[2.0, 2.0, 2.0]])


def test_the_ratio_stays_between_zero_and_ten():
    np.testing.assert_array_equal(guarded(_row(-5, 5000), _row(50, 50), 100.0), [[0.0, 10.0]])


def test_without_a_positive_mean_nothing_is_modulated():
    np.testing.assert_array_equal(guarded(_row(3, 4), _row(1, 2), 0.0), [[1.0, 1.0]])
    np.testing.assert_array_equal(guarded(_row(3, 4), _row(1, 2), -7.0), [[1.0, 1.0]])
