import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gzap_qgis.core.metrics.uqi import uqi
from gzap_qgis.errors import GzapError


def _noisy_pair(shape, seed=0):
    rng = np.random.default_rng(seed)
    reference = rng.integers(200, 1800, shape).astype(np.float32)
    return reference, reference + rng.integers(-300, 300, shape).astype(np.float32)


def test_uqi_of_equal_images_is_one_in_every_band():
    reference, _ = _noisy_pair((3, 64, 40))
    assert uqi(reference, reference) == pytest.approx(np.ones(3), abs=1e-12)


def test_uqi_of_a_hand_computed_block():
    # a = 1 2 3 4, b = 2 4 6 8: covariance 2.5, variances 1.25 and 5, means 2.5 and 5.
    reference = np.array([[[1.0, 2.0], [3.0, 4.0]]])
    expected = (2 * 2.5 / (1.25 + 5)) * (2 * 2.5 * 5 / (2.5**2 + 5**2))
    assert uqi(reference, 2 * reference, block=2) == pytest.approx([expected], abs=1e-12)


def test_uqi_equals_the_definition_block_by_block():
    reference, image = _noisy_pair((2, 64, 96))
    expected = np.zeros(2)
    for band in range(2):
        for row in (0, 32):
            for col in (0, 32, 64):
                a, b = (x[band, row : row + 32, col : col + 32].ravel() for x in (reference, image))
                (var_a, cov), (_, var_b) = np.cov(a, b)
                level = a.mean() * b.mean() / (a.mean() ** 2 + b.mean() ** 2)
                expected[band] += 4 * cov * level / (var_a + var_b) / 6
    assert uqi(reference, image) == pytest.approx(expected, abs=1e-6)


def test_uqi_of_a_negative_image_is_that_of_both_factors():
    # Both factors change their sign, so their product does not.
    reference, _ = _noisy_pair((1, 32, 32))
    assert uqi(reference, -reference) == pytest.approx([1], abs=1e-12)


def test_uqi_is_minus_one_for_inverted_contrast_around_the_same_mean():
    reference, _ = _noisy_pair((1, 32, 32))
    inverted = 2 * reference.mean(dtype=np.float64) - reference.astype(np.float64)
    assert uqi(reference, inverted) == pytest.approx([-1], abs=1e-9)


@pytest.mark.parametrize(
    ("first", "second", "expected"), [(0.1, 0.1, 1), (0, 0, 1), (0.1, 0.3, 0.6), (0, 5, 0)]
)
def test_uqi_of_constant_images_compares_their_means(first, second, expected):
    ones = np.ones((1, 37, 32))
    assert uqi(first * ones, second * ones) == pytest.approx([expected], abs=1e-12)


def test_uqi_of_a_constant_and_a_varying_image_is_zero():
    reference, _ = _noisy_pair((1, 32, 32))
    assert uqi(reference, np.full_like(reference, 0.1)) == pytest.approx([0], abs=1e-12)


def test_uqi_does_not_call_faint_variation_constant():
    faint = np.full((1, 32, 32), 1000, dtype=np.float32)
    faint[0, ::2] = np.nextafter(np.float32(1000), np.float32(2000))
    inverted = faint[:, ::-1]
    assert uqi(faint, inverted) == pytest.approx([-1], abs=1e-3)


def test_uqi_ignores_what_invalid_pixels_hold():
    reference, image = _noisy_pair((2, 64, 64))
    valid = np.random.default_rng(1).random((64, 64)) < 0.8
    spoiled = np.where(valid, image, np.inf)
    np.testing.assert_array_equal(uqi(reference, spoiled, valid), uqi(reference, image, valid))


def test_uqi_of_a_half_valid_block_is_that_of_its_valid_pixels():
    reference, image = _noisy_pair((2, 32, 32))
    valid = np.zeros((32, 32), dtype=bool)
    valid[16:] = True
    halves = uqi(reference[:, 16:], image[:, 16:])
    assert uqi(reference, image, valid) == pytest.approx(halves, abs=1e-12)


def test_uqi_of_nothing_valid_says_what_to_do():
    reference, image = _noisy_pair((2, 32, 32))
    with pytest.raises(GzapError, match="check their NoData values"):
        uqi(reference, image, np.zeros((32, 32), dtype=bool))


def test_uqi_refuses_shapes_that_do_not_agree():
    with pytest.raises(ValueError, match="shape"):
        uqi(np.ones((2, 32, 32)), np.ones((1, 32, 32)))


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 50), st.integers(1, 50), st.integers(0, 2**32 - 1))
def test_uqi_is_symmetric_and_within_one(height, width, seed):
    reference, image = _noisy_pair((1, height, width), seed)
    there, back = uqi(reference, image), uqi(image, reference)
    assert there == pytest.approx(back, abs=1e-12)
    assert np.abs(there).max() <= 1 + 1e-12
