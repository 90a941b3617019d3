import math

import numpy as np
import pytest

from gzap_qgis.core.metrics.d_rho import d_rho, d_rho_tally, halo
from gzap_qgis.errors import GzapError
from tests.core.metrics.scenes import patchy_mask, real_crops, total


def _images(bands=2, height=14, width=17):
    rng = np.random.default_rng(0)
    pan = rng.integers(200, 1800, (1, height, width)).astype(float)
    return pan + rng.integers(-500, 500, (bands, height, width)), pan


def _window(values, row, col, half):
    return values[row - half + 1 : row + half + 1, col - half + 1 : col + half + 1]


def _detail(values, row, col, half):
    return values[row, col] - _window(values, row, col, half).mean()


def _rho_at(first, second, row, col, half):
    """Correlation of the details in the window of one pixel, pixel by pixel."""
    sums = np.zeros(3)
    for i in range(row - half + 1, row + half + 1):
        for j in range(col - half + 1, col + half + 1):
            a, b = _detail(first, i, j, half), _detail(second, i, j, half)
            sums += (a * b, a * a, b * b)
    return sums[0] / math.sqrt(sums[1] * sums[2])


@pytest.mark.parametrize(("ratio", "half"), [(2, 1), (1.5, 1), (4, 2), (3.9, 2), (5.3, 3)])
def test_d_rho_equals_the_definition_window_by_window(ratio, half):
    fused, pan = _images()
    low, high = 2 * (half - 1), 2 * half
    rhos = [
        _rho_at(fused[1], pan[0], row, col, half)
        for row in range(low, 14 - high)
        for col in range(low, 17 - high)
    ]
    assert d_rho(fused, pan, ratio)[1] == pytest.approx(1 - np.mean(rhos), abs=1e-12)


def test_d_rho_of_a_scaled_and_shifted_pan_is_zero():
    _, pan = _images()
    assert d_rho(3 * pan + 100, pan, 4) == pytest.approx([0], abs=1e-12)


def test_d_rho_of_the_negative_of_pan_is_two():
    _, pan = _images()
    assert d_rho(-pan, pan, 4) == pytest.approx([2], abs=1e-12)


def test_d_rho_of_two_images_without_detail_is_zero():
    assert d_rho(np.full((1, 9, 9), 0.1), np.full((1, 9, 9), 0.3), 3) == pytest.approx([0])


def test_d_rho_of_an_image_without_detail_is_one():
    _, pan = _images()
    assert d_rho(np.full_like(pan, 0.1), pan, 4) == pytest.approx([1], abs=1e-12)


def test_d_rho_counts_only_what_rests_on_valid_pixels():
    fused, pan = _images(height=20, width=30)
    valid = np.zeros((20, 30), dtype=bool)
    valid[3:17, 4:21] = True
    spoiled = np.where(valid, fused, np.nan)
    expected = d_rho(fused[:, 3:17, 4:21], pan[:, 3:17, 4:21], 4)
    assert d_rho(spoiled, pan, 4, valid) == pytest.approx(expected, abs=1e-12)


def test_d_rho_of_an_image_smaller_than_its_windows_says_what_was_found():
    fused, pan = _images(height=6, width=6)
    with pytest.raises(GzapError, match="6x6 pixels, fewer than 7 a side"):
        d_rho(fused, pan, 4)


def test_d_rho_without_a_wholly_valid_window_says_what_was_found():
    fused, pan = _images()
    valid = np.ones((14, 17), dtype=bool)
    valid[::5, ::5] = False
    with pytest.raises(GzapError, match="no 7x7 pixels that are all valid"):
        d_rho(fused, pan, 4, valid)


def test_d_rho_refuses_a_pan_of_several_bands():
    fused, _ = _images()
    with pytest.raises(ValueError, match="pan has 2 bands"):
        d_rho(fused, fused, 4)


@pytest.mark.parametrize("ratio", [0, -1, math.nan, math.inf])
def test_d_rho_refuses_a_ratio_that_is_none(ratio):
    fused, pan = _images()
    with pytest.raises(ValueError, match="ratio"):
        d_rho(fused, pan, ratio)


@pytest.mark.parametrize("masked", [False, True])
@pytest.mark.parametrize("ratio", [2, 3.9, 5])
def test_d_rho_of_the_parts_is_that_of_the_whole(ratio, masked):
    fused, pan = _images(3, 150, 170)
    valid = patchy_mask((150, 170)) if masked else None
    tally = total(
        lambda a, b, mask, inner: d_rho_tally(a, b, ratio, mask, inner),
        (fused, pan),
        valid,
        halo(ratio),
    )
    assert tally.count == d_rho_tally(fused, pan, ratio, valid).count
    assert tally.means() == pytest.approx(d_rho(fused, pan, ratio, valid), abs=1e-12)


def test_d_rho_equals_scipys_filters_on_real_crops():
    ndimage = pytest.importorskip("scipy.ndimage")
    for fused, other in real_crops(48, 60):
        pan = other[:1]
        a, b = (
            image - ndimage.uniform_filter(image, (0, 4, 4), origin=(0, -1, -1))
            for image in (fused, pan)
        )
        products = (a * b, a * a, b * b)
        ab, aa, bb = (
            ndimage.uniform_filter(part, (0, 4, 4), origin=(0, -1, -1))[:, 2:-4, 2:-4]
            for part in products
        )
        expected = (1 - ab / np.sqrt(aa * bb)).mean(axis=(1, 2))
        assert d_rho(fused, pan, 4) == pytest.approx(expected, abs=1e-9)
