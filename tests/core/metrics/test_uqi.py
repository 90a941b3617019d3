import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gzap_qgis.core.metrics.tally import Tally
from gzap_qgis.core.metrics.uqi import band_pairs, band_uqi_map, uqi, uqi_map
from gzap_qgis.errors import GzapError
from tests.core.metrics.scenes import parts, patchy_mask, real_crops


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


def test_uqi_map_has_nan_only_where_a_block_does_not_count():
    reference, image = _noisy_pair((2, 64, 96))
    valid = np.ones((64, 96), dtype=bool)
    valid[:17, 32:64] = False
    figures = uqi_map(reference, image, valid)
    expected = np.array([[[False, True, False], [False] * 3]] * 2)
    np.testing.assert_array_equal(np.isnan(figures), expected)
    means = np.nanmean(figures, axis=(1, 2))
    assert means == pytest.approx(uqi(reference, image, valid), abs=1e-12)


@pytest.mark.parametrize("masked", [False, True])
def test_uqi_of_the_parts_is_that_of_the_whole(masked):
    reference, image = _noisy_pair((3, 150, 170))
    valid = patchy_mask((150, 170)) if masked else np.ones((150, 170), dtype=bool)
    tallies = [
        Tally.of_map(uqi_map(reference[:, rows, cols], image[:, rows, cols], valid[rows, cols]))
        for (rows, cols), _ in parts((150, 170), 64, 0)
    ]
    whole = uqi(reference, image, valid)
    assert sum(tallies, Tally()).means() == pytest.approx(whole, abs=1e-12)


def test_uqi_map_compares_one_band_with_every_other():
    reference, image = _noisy_pair((3, 64, 64))
    single = uqi_map(reference[:1], image)
    repeated = uqi_map(np.repeat(reference[:1], 3, axis=0), image)
    np.testing.assert_array_equal(single, repeated)


def test_uqi_map_refuses_numbers_of_bands_that_do_not_agree():
    with pytest.raises(ValueError, match="first has 2 bands"):
        uqi_map(np.ones((2, 32, 32)), np.ones((3, 32, 32)))


def test_band_uqi_map_compares_every_two_bands():
    image, _ = _noisy_pair((4, 64, 64))
    figures = band_uqi_map(image)
    for (one, two), figure in zip(band_pairs(4), figures):
        np.testing.assert_allclose(figure, uqi_map(image[one][None], image[two][None])[0])
    assert band_pairs(4)[:3] == [(0, 1), (0, 2), (0, 3)]
    assert len(figures) == 6


def test_band_uqi_map_of_one_band_is_empty():
    assert band_uqi_map(np.ones((1, 32, 64))).shape == (0, 1, 2)


def test_uqi_of_one_block_equals_sewar_on_real_crops():
    # With a flat window as large as the block and constants that vanish, SSIM is UQI. The package's
    # own uqi takes means for sums and gives 0.99 where the definition gives 0.93.
    sewar = pytest.importorskip("sewar")
    for reference, image in real_crops(32, 32):
        expected = [
            sewar.ssim(a, b, ws=32, K1=1e-9, K2=1e-9, MAX=1.0)[0] for a, b in zip(reference, image)
        ]
        assert uqi(reference, image) == pytest.approx(np.array(expected), abs=1e-9)


def test_uqi_of_one_block_equals_torchmetrics_on_real_crops():
    # A Gaussian window much wider than the block is flat.
    torch = pytest.importorskip("torch")
    image_metrics = pytest.importorskip("torchmetrics.functional.image")
    for reference, image in real_crops(31, 31):
        expected = image_metrics.universal_image_quality_index(
            torch.from_numpy(image)[None],
            torch.from_numpy(reference)[None],
            kernel_size=(31, 31),
            sigma=(1e6, 1e6),
        )
        figure = uqi(reference, image, block=31).mean()
        assert figure == pytest.approx(float(expected), abs=1e-6)
