import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gzap_qgis.core.metrics.q2n import product_signs, q2n, q2n_map
from gzap_qgis.core.metrics.tally import Tally
from gzap_qgis.errors import GzapError
from tests.core.metrics.scenes import parts, patchy_mask, real_crops


def _noisy_pair(shape, seed=0):
    rng = np.random.default_rng(seed)
    reference = rng.integers(200, 1800, shape)
    return reference, reference + rng.integers(-300, 300, shape)


def _hamilton(p, q):
    """Product of quaternions (4, ...) by Hamilton's rules i² = j² = k² = ijk = -1."""
    a, b, c, d = p
    e, f, g, h = q
    return np.array(
        [
            a * e - b * f - c * g - d * h,
            a * f + b * e + c * h - d * g,
            a * g - b * h + c * e + d * f,
            a * h + b * g - c * f + d * e,
        ]
    )


def _star(p):
    return np.concatenate([p[:1], -p[1:]])


def _cayley_dickson(p, q):
    """Product of hypercomplex numbers (2^n, ...): (a, b)(c, d) = (ac - d b*, a* d + c b)."""
    if len(p) == 1:
        return p * q
    half = len(p) // 2
    a, b, c, d = p[:half], p[half:], q[:half], q[half:]
    return np.concatenate(
        [
            _cayley_dickson(a, c) - _cayley_dickson(d, _star(b)),
            _cayley_dickson(_star(a), d) + _cayley_dickson(c, b),
        ]
    )


def _twisted(p):
    """The same number with every second half conjugated, from the smallest halves up."""
    if len(p) == 1:
        return p
    half = len(p) // 2
    return np.concatenate([_twisted(p[:half]), _star(_twisted(p[half:]))])


def _q_of_block(reference, image, multiply):
    """Q2n of one block straight from the definition, pixel products and all, (2^n, P) each."""
    mean = reference.mean(axis=1, keepdims=True)
    deviation = reference.std(axis=1, ddof=1, keepdims=True)
    x, y = (reference - mean) / deviation + 1, _star((image - mean) / deviation + 1)
    count = x.shape[1]
    unbiased = count / (count - 1)
    mean_x, mean_y = x.mean(axis=1), y.mean(axis=1)
    size_x, size_y = (mean_x**2).sum(), (mean_y**2).sum()
    covariance = unbiased * (multiply(x, y).mean(axis=1) - multiply(mean_x, mean_y))
    spread = unbiased * ((x**2).sum(0).mean() - size_x + (y**2).sum(0).mean() - size_y)
    level = 2 * np.sqrt(size_x * size_y) / (size_x + size_y)
    return 2 * np.sqrt((covariance**2).sum()) / spread * level


def test_q2n_of_an_image_with_itself_is_one():
    reference, _ = _noisy_pair((5, 70, 50))
    assert q2n(reference, reference) == pytest.approx(1, abs=1e-12)


def test_q2n_of_four_bands_equals_the_definition_with_hamilton_quaternions():
    reference, image = _noisy_pair((4, 32, 32))
    expected = _q_of_block(reference.reshape(4, -1), image.reshape(4, -1), _hamilton)
    assert q2n(reference, image) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("bands", [1, 2, 8, 16])
def test_q2n_equals_the_definition_with_the_cayley_dickson_product(bands):
    reference, image = _noisy_pair((bands, 32, 32), seed=bands)
    expected = _q_of_block(
        reference.reshape(bands, -1),
        image.reshape(bands, -1),
        lambda p, q: _cayley_dickson(_twisted(p), _twisted(q)),
    )
    assert q2n(reference, image) == pytest.approx(expected, abs=1e-12)


def test_q2n_of_three_bands_is_that_of_four_with_an_empty_one():
    reference, image = _noisy_pair((3, 64, 64))
    empty = np.zeros((1, 64, 64), dtype=reference.dtype)
    padded = q2n(np.concatenate([reference, empty]), np.concatenate([image, empty]))
    assert q2n(reference, image) == pytest.approx(padded, abs=1e-12)


def test_q2n_is_the_mean_over_its_blocks():
    reference, image = _noisy_pair((4, 32, 96))
    blocks = [q2n(reference[..., k : k + 32], image[..., k : k + 32]) for k in (0, 32, 64)]
    assert q2n(reference, image) == pytest.approx(np.mean(blocks), abs=1e-12)


def test_q2n_mirrors_the_edges_up_to_whole_blocks():
    reference, image = _noisy_pair((2, 40, 50))
    pad = ((0, 0), (0, 24), (0, 14))
    mirrored = q2n(np.pad(reference, pad, "symmetric"), np.pad(image, pad, "symmetric"))
    assert q2n(reference, image) == pytest.approx(mirrored, abs=1e-12)


def test_q2n_mirrors_an_image_much_smaller_than_a_block_several_times():
    reference, image = _noisy_pair((2, 5, 7))
    pad = ((0, 0), (0, 27), (0, 25))
    mirrored = q2n(np.pad(reference, pad, "symmetric"), np.pad(image, pad, "symmetric"))
    assert q2n(reference, image) == pytest.approx(mirrored, abs=1e-12)


def test_q2n_of_a_large_image_is_the_mean_over_its_strips():
    reference, image = _noisy_pair((1, 640, 512))
    halves = [q2n(reference[:, k : k + 320], image[:, k : k + 320]) for k in (0, 320)]
    assert q2n(reference, image) == pytest.approx(np.mean(halves), abs=1e-12)


def test_q2n_of_a_scaled_band_is_the_closed_form():
    # y = a x: covariance a, spread 1 + a², and the mean of y moves by (a - 1) mean / deviation.
    reference, _ = _noisy_pair((1, 32, 32))
    shift = reference.mean() / reference.std(ddof=1)
    level = 2 * (1 + shift) / (1 + (1 + shift) ** 2)
    assert q2n(reference, 2 * reference) == pytest.approx(4 / 5 * level, abs=1e-12)


def test_q2n_is_not_symmetric():
    reference, image = _noisy_pair((4, 32, 32))
    assert abs(q2n(reference, image // 2) - q2n(image // 2, reference)) > 0.01


def test_q2n_rounds_to_whole_digital_numbers():
    reference, image = _noisy_pair((4, 32, 32))
    assert q2n(reference + 0.3, image - 0.4) == q2n(reference, image)


def test_q2n_refuses_reflectance():
    reference, image = _noisy_pair((4, 32, 32))
    with pytest.raises(ValueError, match="digital numbers"):
        q2n(reference / 10000, image / 10000)


def test_q2n_of_two_constant_images_compares_their_means():
    ones = np.ones((2, 32, 32))
    assert q2n(100 * ones, 100 * ones) == 1
    assert q2n(0 * ones, 0 * ones) == 1


def test_q2n_of_a_constant_reference_and_a_varying_image_is_zero():
    reference = np.full((2, 32, 32), 100)
    assert q2n(reference, _noisy_pair((2, 32, 32))[0]) == pytest.approx(0, abs=1e-9)


def test_q2n_ignores_what_invalid_pixels_hold():
    reference, image = _noisy_pair((3, 64, 64))
    valid = np.random.default_rng(1).random((64, 64)) < 0.8
    spoiled = np.where(valid, image, np.nan)
    assert q2n(reference, spoiled, valid) == q2n(reference, image, valid)


def test_q2n_leaves_out_blocks_less_than_half_valid():
    reference, image = _noisy_pair((3, 32, 64))
    valid = np.ones((32, 64), dtype=bool)
    valid[:17, 32:] = False
    expected = q2n(reference[..., :32], image[..., :32])
    assert q2n(reference, image, valid) == pytest.approx(expected, abs=1e-12)


def test_q2n_of_a_half_valid_block_counts_its_valid_pixels_alone():
    # Mirroring the valid half fills the block with the same values, each twice: the moments are
    # the same but for the divisor n - 1, which the index cancels.
    reference, image = _noisy_pair((4, 32, 32))
    valid = np.zeros((32, 32), dtype=bool)
    valid[:16] = True
    halves = q2n(reference[:, :16], image[:, :16])
    assert q2n(reference, image, valid) == pytest.approx(halves, abs=1e-3)


def test_q2n_of_nothing_valid_says_what_to_do():
    reference, image = _noisy_pair((3, 32, 32))
    with pytest.raises(GzapError, match="check their NoData values"):
        q2n(reference, image, np.zeros((32, 32), dtype=bool))


def test_q2n_of_too_scattered_valid_pixels_says_what_was_found():
    reference, image = _noisy_pair((3, 32, 32))
    valid = np.arange(1024).reshape(32, 32) % 3 == 0
    with pytest.raises(GzapError, match="at least half valid"):
        q2n(reference, image, valid)


@pytest.mark.parametrize("shape", [(3, 32, 31), (2, 32, 32), (32, 32)])
def test_q2n_refuses_shapes_that_do_not_agree(shape):
    with pytest.raises(ValueError, match="shape"):
        q2n(np.ones((3, 32, 32)), np.ones(shape))


def test_q2n_refuses_a_mask_of_another_grid():
    with pytest.raises(ValueError, match="valid has shape"):
        q2n(np.ones((3, 32, 32)), np.ones((3, 32, 32)), np.ones((32, 31), dtype=bool))


def test_q2n_refuses_nan_that_counts():
    reference, image = (part.astype(float) for part in _noisy_pair((3, 32, 32)))
    image[1, 2, 3] = np.nan
    with pytest.raises(ValueError, match="NaN"):
        q2n(reference, image)


def test_q2n_refuses_a_block_of_one_pixel():
    reference, image = _noisy_pair((3, 32, 32))
    with pytest.raises(ValueError, match="block is 1"):
        q2n(reference, image, block=1)


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 9), st.integers(1, 40), st.integers(1, 40), st.integers(0, 2**32 - 1))
def test_q2n_lies_between_zero_and_one(bands, height, width, seed):
    rng = np.random.default_rng(seed)
    reference = rng.integers(0, rng.integers(1, 3000) + 1, (bands, height, width))
    image = rng.integers(0, rng.integers(1, 3000) + 1, (bands, height, width))
    assert 0 <= q2n(reference, image) <= 1 + 1e-12


@pytest.mark.parametrize("parts", [2, 4, 8])
def test_product_signs_are_those_of_an_algebra_that_multiplies_lengths(parts):
    rng = np.random.default_rng(parts)
    p, q = rng.normal(size=(2, parts))
    product = np.zeros(parts)
    signs = product_signs(parts)
    for i in range(parts):
        for j in range(parts):
            product[i ^ j] += signs[i, j] * p[i] * q[j]
    assert np.linalg.norm(product) == pytest.approx(np.linalg.norm(p) * np.linalg.norm(q))


def test_q2n_map_has_nan_only_where_a_block_does_not_count():
    reference, image = _noisy_pair((3, 64, 96))
    valid = np.ones((64, 96), dtype=bool)
    valid[:17, 32:64] = False
    figures = q2n_map(reference, image, valid)
    np.testing.assert_array_equal(np.isnan(figures), [[False, True, False], [False] * 3])
    assert np.nanmean(figures) == pytest.approx(q2n(reference, image, valid), abs=1e-12)


@pytest.mark.parametrize("masked", [False, True])
def test_q2n_of_the_parts_is_that_of_the_whole(masked):
    reference, image = _noisy_pair((3, 150, 170))
    valid = patchy_mask((150, 170)) if masked else np.ones((150, 170), dtype=bool)
    tallies = [
        Tally.of_map(q2n_map(reference[:, rows, cols], image[:, rows, cols], valid[rows, cols]))
        for (rows, cols), _ in parts((150, 170), 64, 0)
    ]
    whole = q2n(reference, image, valid)
    assert sum(tallies, Tally()).mean() == pytest.approx(whole, abs=1e-12)


def test_q2n_map_of_a_dark_part_does_not_take_it_for_reflectance():
    dark = np.full((3, 32, 32), 0.4)
    assert q2n_map(dark, dark)[0, 0] == 1


def test_q2n_does_not_change_its_arguments():
    reference, image = (part.astype(float) for part in _noisy_pair((3, 64, 64)))
    kept = reference.copy(), image.copy()
    q2n(reference, image, np.random.default_rng(1).random((64, 64)) < 0.8)
    np.testing.assert_array_equal(reference, kept[0])
    np.testing.assert_array_equal(image, kept[1])


@pytest.mark.parametrize("bands", [1, 2, 3, 4, 6, 8])
def test_q2n_equals_sewar_on_real_crops(bands):
    sewar = pytest.importorskip("sewar")
    for reference, image in real_crops(64, 96):
        # More bands than the sensor has: the same once more, upside down.
        first, second = (
            np.concatenate([part, part[:, ::-1]])[:bands] for part in (reference, image)
        )
        expected = sewar.q2n(first.transpose(1, 2, 0), second.transpose(1, 2, 0), ws=32)
        assert q2n(first, second) == pytest.approx(expected, abs=1e-9)


def test_q2n_equals_sewar_where_edges_are_mirrored():
    sewar = pytest.importorskip("sewar")
    for reference, image in real_crops(50, 77):
        expected = sewar.q2n(reference.transpose(1, 2, 0), image.transpose(1, 2, 0), ws=32)
        assert q2n(reference, image) == pytest.approx(expected, abs=1e-9)
