import math

import numpy as np
import pytest

from gzap_qgis.core.metrics.ssim import HALO, ssim, ssim_tally
from gzap_qgis.errors import GzapError
from tests.core.metrics.scenes import noisy_pair, patchy_mask, real_crops, total


def test_ssim_of_two_constants_is_the_closed_form():
    # Nothing varies, so only the means speak: (2 m n + C1) / (m² + n² + C1), C1 = 1.
    first, second = np.full((1, 11, 11), 20), np.full((1, 11, 11), 30)
    assert ssim(first, second, 100) == pytest.approx(1201 / 1301, abs=1e-12)


def test_ssim_of_one_window_is_the_definition():
    reference, image = noisy_pair((1, 11, 11))
    offset = np.arange(-5, 6)
    weights = np.exp(-(offset[:, None] ** 2 + offset**2) / (2 * 1.5**2))
    weights /= weights.sum()
    m, n = (weights * reference[0]).sum(), (weights * image[0]).sum()
    a, b = reference[0] - m, image[0] - n
    var_a, var_b, cov = ((weights * part).sum() for part in (a * a, b * b, a * b))
    c1, c2 = (0.01 * 2047) ** 2, (0.03 * 2047) ** 2
    expected = (2 * m * n + c1) * (2 * cov + c2) / ((m**2 + n**2 + c1) * (var_a + var_b + c2))
    assert ssim(reference, image, 2047) == pytest.approx(expected, abs=1e-12)


def test_ssim_of_equal_images_is_one():
    image, _ = noisy_pair((3, 20, 30))
    assert ssim(image, image, 2047) == pytest.approx(1, abs=1e-12)


def test_ssim_does_not_change_with_the_unit():
    reference, image = noisy_pair((3, 20, 30))
    scaled = ssim(reference / 1e4, image / 1e4, 0.2047)
    assert scaled == pytest.approx(ssim(reference, image, 2047), abs=1e-9)


def test_ssim_is_the_mean_over_the_bands():
    reference, image = noisy_pair((3, 20, 30))
    single = [ssim(reference[b : b + 1], image[b : b + 1], 2047) for b in range(3)]
    assert ssim(reference, image, 2047) == pytest.approx(np.mean(single), abs=1e-12)


def test_ssim_of_a_shifted_level_is_that_of_its_means_alone():
    reference, _ = noisy_pair((1, 11, 11))
    shifted = ssim(reference, reference + 500, 2047)
    offset = np.arange(-5, 6)
    weights = np.exp(-(offset[:, None] ** 2 + offset**2) / (2 * 1.5**2))
    m, c1 = (weights * reference[0]).sum() / weights.sum(), (0.01 * 2047) ** 2
    assert shifted == pytest.approx((2 * m * (m + 500) + c1) / (m**2 + (m + 500) ** 2 + c1))


@pytest.mark.parametrize("masked", [False, True])
def test_ssim_of_the_parts_is_that_of_the_whole(masked):
    images = noisy_pair((3, 150, 170))
    valid = patchy_mask((150, 170)) if masked else None
    tally = total(lambda a, b, *rest: ssim_tally(a, b, 2047, *rest), images, valid, HALO)
    assert tally.count == ssim_tally(*images, 2047, valid).count
    assert tally.mean() == pytest.approx(ssim(*images, 2047, valid), abs=1e-12)


def test_ssim_counts_only_windows_of_valid_pixels():
    reference, image = noisy_pair((2, 30, 40))
    valid = np.zeros((30, 40), dtype=bool)
    valid[3:17, 4:31] = True
    spoiled = np.where(valid, image, np.nan)
    expected = ssim(reference[:, 3:17, 4:31], image[:, 3:17, 4:31], 2047)
    assert ssim(reference, spoiled, 2047, valid) == pytest.approx(expected, abs=1e-12)


def test_ssim_of_an_image_smaller_than_its_window_says_what_was_found():
    with pytest.raises(GzapError, match="10x40 pixels, fewer than 11 a side"):
        ssim(np.ones((1, 10, 40)), np.ones((1, 10, 40)), 255)


@pytest.mark.parametrize("peak", [0, -1, math.inf, math.nan])
def test_ssim_refuses_a_peak_that_is_none(peak):
    with pytest.raises(ValueError, match="peak"):
        ssim(np.ones((1, 11, 11)), np.ones((1, 11, 11)), peak)


def test_ssim_equals_torchmetrics_on_real_crops():
    torch = pytest.importorskip("torch")
    image_metrics = pytest.importorskip("torchmetrics.functional.image")
    for reference, image in real_crops(64, 96):
        _, full = image_metrics.structural_similarity_index_measure(
            torch.from_numpy(image)[None],
            torch.from_numpy(reference)[None],
            data_range=2047.0,
            return_full_image=True,
        )
        # Its mean takes in windows over the mirrored edges; ours does not.
        expected = float(full[..., HALO:-HALO, HALO:-HALO].mean())
        assert ssim(reference, image, 2047) == pytest.approx(expected, abs=1e-9)
