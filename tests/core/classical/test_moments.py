import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gzap_qgis.core.classical.moments import gathered, merged, moments_of


def test_moments_of_four_pixels_are_those_by_hand():
    found = moments_of(np.array([[1.0, 2.0, 3.0, 6.0], [2.0, 2.0, 4.0, 4.0]]))
    assert found.count == 4
    np.testing.assert_allclose(found.mean, [3.0, 3.0])
    np.testing.assert_allclose(found.covariance, [[3.5, 1.5], [1.5, 1.0]])
    np.testing.assert_allclose(found.products, [[12.5, 10.5], [10.5, 10.0]])


@given(cuts=st.lists(st.integers(0, 60), max_size=4), seed=st.integers(0, 1000))
def test_parts_together_are_the_whole(cuts, seed):
    values = np.random.default_rng(seed).normal(50, 20, (3, 60))
    parts = np.split(values, sorted(cuts), axis=1)
    found, whole = gathered(moments_of(p) for p in parts), moments_of(values)
    assert found.count == 60
    np.testing.assert_allclose(found.mean, whole.mean, rtol=1e-12)
    np.testing.assert_allclose(found.scatter, whole.scatter, rtol=1e-9)


def test_numbers_far_from_zero_lose_no_digits():
    near = np.random.default_rng(0).normal(0, 1, (2, 500))
    far = merged(moments_of(near[:, :200] + 3e5), moments_of(near[:, 200:] + 3e5))
    np.testing.assert_allclose(far.covariance, np.cov(near, bias=True), rtol=1e-9, atol=1e-10)


def test_no_pixels_have_no_spread():
    found = merged(moments_of(np.zeros((2, 0))), moments_of(np.zeros((2, 0))))
    assert found.count == 0
    assert found.covariance == pytest.approx(np.zeros((2, 2)), abs=0)


def test_what_varies_by_rounding_alone_is_constant():
    noise = np.random.default_rng(0).normal(0, 1e-4, (2, 500))
    covariance = moments_of(noise + np.array([[1000.0], [1.0]])).covariance
    assert covariance[0, 0] == covariance[0, 1] == covariance[1, 0] == 0
    assert covariance[1, 1] > 0
