import math

import numpy as np
import pytest

from gzap_qgis.core.metrics.lowpass import kernel, lowpass, reach, unit_lowpass
from tests.core.metrics.scenes import parts, patchy_mask, real_crops


@pytest.mark.parametrize(("gain", "ratio"), [(0.30, 4), (0.23, 2), (0.55, 3.3), (0.15, 8)])
def test_kernel_has_nearly_the_gain_at_the_coarse_nyquist_frequency(gain, ratio):
    weights = kernel(gain, ratio)
    taps = np.arange(len(weights)) - len(weights) // 2
    passed = (weights * np.cos(math.pi * taps / ratio)).sum()
    design = len(taps) / (len(taps) - 1)
    assert passed == pytest.approx(gain**design**2, abs=0.003)


def test_kernel_at_ratio_four_has_the_41_taps_and_the_sum_of_the_published_indices():
    weights = kernel(0.30, 4)
    assert weights.shape == (41, 41)
    assert weights.sum() == pytest.approx(0.9987, abs=2e-4)


def test_kernel_is_a_gaussian_of_the_published_width():
    weights = kernel(0.30, 4)
    line = weights[20]
    width = math.sqrt(-0.5 / math.log(line[21] / line[20]))
    assert width == pytest.approx(2.03, abs=0.01)


def test_kernel_has_more_taps_at_high_ratios():
    weights = kernel(0.30, 16)
    assert len(weights) % 2 == 1
    assert abs(weights[0]).max() < 1e-5 * weights.max()


@pytest.mark.parametrize(("gain", "ratio"), [(0, 4), (1, 4), (0.3, 0), (np.nan, 4), (0.3, np.nan)])
def test_kernel_refuses_numbers_out_of_range(gain, ratio):
    with pytest.raises(ValueError, match="must lie between"):
        kernel(gain, ratio)


def test_lowpass_answers_a_point_with_the_kernel():
    point = np.zeros((1, 61, 55))
    point[0, 30, 27] = 1
    expected = np.zeros((61, 55))
    expected[10:51, 7:48] = kernel(0.3, 4)
    np.testing.assert_allclose(lowpass(point, (0.3,), 4)[0], expected, atol=1e-12)


def test_lowpass_replicates_the_edges():
    constant = np.full((1, 5, 7), 100.0)
    expected = np.full((1, 5, 7), 100 * kernel(0.3, 4).sum())
    np.testing.assert_allclose(lowpass(constant, (0.3,), 4), expected, rtol=1e-12)


def test_lowpass_filters_each_band_by_its_gain():
    image = np.random.default_rng(0).random((2, 30, 30))
    both = lowpass(image, (0.2, 0.4), 4)
    np.testing.assert_allclose(both[1:], lowpass(image[1:], (0.4,), 4), atol=1e-12)


def test_lowpass_with_all_valid_is_lowpass_without_a_mask():
    image = np.random.default_rng(0).random((2, 30, 20))
    valid = np.ones((30, 20), dtype=bool)
    np.testing.assert_allclose(
        lowpass(image, (0.3, 0.3), 4, valid), lowpass(image, (0.3, 0.3), 4), atol=1e-12
    )


def test_lowpass_keeps_invalid_pixels_out_of_their_neighbours():
    valid = np.ones((40, 40), dtype=bool)
    valid[10:25, 5:20] = False
    image = np.where(valid, 100.0, np.nan)[None]
    blurred = lowpass(image, (0.3,), 4, valid)[0]
    np.testing.assert_allclose(blurred[valid], 100 * kernel(0.3, 4).sum(), rtol=1e-9)
    assert (blurred[~valid] == 0).all()


@pytest.mark.parametrize("gain", [0.05, 0.3, 0.55, 0.9])
@pytest.mark.parametrize("ratio", [1.1, 2, 3.4, (1.0, 5.5)])
def test_negative_weights_of_a_kernel_never_outweigh_its_centre(gain, ratio):
    weights = kernel(gain, ratio)
    assert weights[weights < 0].sum() > -0.6 * weights[20, 20]


def test_lowpass_refuses_another_number_of_gains():
    with pytest.raises(ValueError, match="3 gains for 2 bands"):
        lowpass(np.ones((2, 8, 8)), (0.3, 0.3, 0.3), 4)


@pytest.mark.parametrize("masked", [False, True])
@pytest.mark.parametrize("ratio", [4, 2, (3.0, 9.5)])
def test_lowpass_of_the_parts_is_that_of_the_whole(ratio, masked):
    image = np.random.default_rng(0).integers(0, 2000, (2, 150, 170)).astype(float)
    valid = patchy_mask((150, 170)) if masked else np.ones((150, 170), dtype=bool)
    whole = lowpass(image, (0.3, 0.2), ratio, valid)
    for outer, inner in parts((150, 170), 64, reach(ratio)):
        here = (slice(None), *outer)
        part = lowpass(image[here], (0.3, 0.2), ratio, valid[outer])
        own = (slice(None), *inner)
        np.testing.assert_allclose(part[own], whole[here][own], atol=1e-8)


def test_kernel_of_unequal_ratios_is_narrower_where_the_ratio_is_smaller():
    weights = kernel(0.3, (2, 4))
    np.testing.assert_allclose(weights, kernel(0.3, (4, 2)).T)
    down, across = weights[:, 20], weights[20]
    np.testing.assert_allclose(across / across[20], kernel(0.3, 4)[20] / kernel(0.3, 4)[20, 20])
    np.testing.assert_allclose(down / down[20], kernel(0.3, 2)[20] / kernel(0.3, 2)[20, 20])


def test_kernel_of_two_equal_ratios_is_that_of_one():
    np.testing.assert_array_equal(kernel(0.3, (4, 4)), kernel(0.3, 4))


def test_reach_is_that_of_the_kernel():
    assert [reach(ratio) for ratio in (2, 4, 16, (2, 12.5))] == [20, 20, 40, 32]
    assert len(kernel(0.3, (2, 12.5))) == 65


def test_unit_lowpass_keeps_a_constant():
    constant = np.full((2, 9, 50), 100.0)
    np.testing.assert_allclose(unit_lowpass(constant, (0.3, 0.2), (2, 4)), constant, rtol=1e-12)


def test_unit_lowpass_is_lowpass_over_the_sum_of_its_kernel():
    image = np.random.default_rng(0).random((1, 30, 30))
    expected = lowpass(image, (0.3,), 4) / kernel(0.3, 4).sum()
    np.testing.assert_allclose(unit_lowpass(image, (0.3,), 4), expected, rtol=1e-9)


def test_lowpass_equals_scipys_convolution_on_real_crops():
    ndimage = pytest.importorskip("scipy.ndimage")
    for image, _ in real_crops(50, 77):
        expected = [ndimage.convolve(band, kernel(0.3, 4), mode="nearest") for band in image]
        np.testing.assert_allclose(lowpass(image, (0.3,) * 4, 4), expected, rtol=1e-9)
