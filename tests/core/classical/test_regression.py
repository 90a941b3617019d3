from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gzap_qgis.core.classical.regression import least_squares, non_negative


def _problem(seed, columns, rows=40):
    rng = np.random.default_rng(seed)
    mixed = rng.normal(0, 1, (rows, columns)) @ rng.normal(0, 1, (columns, columns))
    a = mixed * rng.uniform(0.01, 100, columns) + rng.uniform(0, 3)
    return a, rng.normal(0, 1, rows) + a[:, 0] * 0.01


def _error(a, b, x):
    return float(((a @ x - b) ** 2).sum())


def _best_of_all_sets(a, b):
    """The least error over every choice of weights that are free, the others being zero."""
    best = float((b**2).sum())
    for chosen in product([False, True], repeat=a.shape[1]):
        if any(chosen):
            x = np.linalg.lstsq(a[:, list(chosen)], b, rcond=None)[0]
            if (x >= 0).all():
                best = min(best, _error(a[:, list(chosen)], b, x))
    return best


def test_least_squares_finds_the_mix():
    a, _ = _problem(0, 4)
    wanted = np.array([0.5, -2.0, 0.0, 3.0])
    np.testing.assert_allclose(least_squares(a.T @ a, a.T @ (a @ wanted)), wanted, atol=1e-7)


def test_least_squares_leaves_out_a_regressor_that_is_zero():
    a = np.array([[1.0, 0.0], [2.0, 0.0], [3.0, 0.0]])
    np.testing.assert_allclose(least_squares(a.T @ a, a.T @ a[:, 0]), [1.0, 0.0], atol=1e-12)


def test_equal_regressors_share_the_weight():
    a = np.array([[1.0, 1.0], [2.0, 2.0], [4.0, 4.0]])
    np.testing.assert_allclose(least_squares(a.T @ a, a.T @ a[:, 0]), [0.5, 0.5], atol=1e-9)


@settings(deadline=None)
@given(seed=st.integers(0, 10_000), columns=st.integers(1, 6))
def test_non_negative_is_the_best_of_all_sets(seed, columns):
    a, b = _problem(seed, columns)
    found = non_negative(a.T @ a, a.T @ b)
    assert (found >= 0).all()
    best = _best_of_all_sets(a, b)
    assert _error(a, b, found) == pytest.approx(best, rel=1e-7, abs=1e-9)


@settings(deadline=None)  # The first example loads scipy.
@given(seed=st.integers(0, 10_000), columns=st.integers(1, 14))
def test_non_negative_agrees_with_an_independent_solver(seed, columns):
    optimize = pytest.importorskip("scipy.optimize")
    a, b = _problem(seed, columns)
    expected = optimize.nnls(a, b)[1] ** 2
    assert _error(a, b, non_negative(a.T @ a, a.T @ b)) == pytest.approx(expected, rel=1e-6)


def test_non_negative_keeps_a_solution_without_negative_weights():
    a, _ = _problem(3, 3)
    wanted = np.array([1.0, 0.5, 2.0])
    np.testing.assert_allclose(non_negative(a.T @ a, a.T @ (a @ wanted)), wanted, rtol=1e-6)


def test_non_negative_gives_nothing_where_every_direction_is_wrong():
    a = np.array([[1.0, 2.0], [3.0, 1.0]])
    np.testing.assert_array_equal(non_negative(a.T @ a, -a.T @ np.ones(2)), [0.0, 0.0])


def test_equal_and_empty_regressors_give_finite_weights():
    a = np.array([[1.0, 1.0, 0.0], [2.0, 2.0, 0.0], [4.0, 4.0, 0.0]])
    found = non_negative(a.T @ a, a.T @ a[:, 0])
    assert np.isfinite(found).all()
    np.testing.assert_allclose(a @ found, a[:, 0], rtol=1e-6)
