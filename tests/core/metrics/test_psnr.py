import math

import numpy as np
import pytest

from gzap_qgis.core.metrics.psnr import peak_of, psnr, psnr_of, psnr_tally
from gzap_qgis.core.metrics.tally import Tally
from gzap_qgis.errors import GzapError
from tests.core.metrics.scenes import noisy_pair, patchy_mask, real_crops, total


def test_psnr_of_a_hand_computed_case():
    # Errors of a tenth and of a hundredth of the peak: 20 and 40 decibel, 30 on average.
    reference = np.zeros((2, 3, 4))
    image = reference + np.array([100, 10])[:, None, None]
    assert psnr(reference, image, 1000) == pytest.approx(30, abs=1e-12)


def test_psnr_of_equal_images_is_a_hundred():
    reference, _ = noisy_pair((3, 9, 9))
    assert psnr(reference, reference, 2047) == 100


def test_psnr_grows_up_to_its_largest_value():
    reference = np.zeros((1, 4, 4))
    figures = [psnr(reference, reference + error, 1) for error in (1, 1e-3, 1e-5, 1e-9)]
    assert figures == pytest.approx([0, 60, 100, 100], abs=1e-9)


def test_psnr_of_a_tenfold_error_is_twenty_decibel_lower():
    reference, image = noisy_pair((3, 20, 20))
    worse = reference + 10 * (image - reference)
    assert psnr(reference, worse, 2047) == pytest.approx(psnr(reference, image, 2047) - 20)


def test_psnr_does_not_change_with_the_unit():
    reference, image = noisy_pair((3, 20, 20))
    scaled = psnr(reference / 1e4, image / 1e4, 2047 / 1e4)
    assert scaled == pytest.approx(psnr(reference, image, 2047), abs=1e-9)


def test_psnr_of_unsigned_integers_does_not_wrap_around():
    reference, image = np.full((1, 4, 4), 11, np.uint8), np.full((1, 4, 4), 10, np.uint8)
    assert psnr(reference, image, 10) == pytest.approx(20, abs=1e-12)


@pytest.mark.parametrize("masked", [False, True])
def test_psnr_of_the_parts_is_that_of_the_whole(masked):
    images = noisy_pair((3, 150, 170))
    valid = patchy_mask((150, 170)) if masked else None
    tally = total(lambda a, b, mask, _: psnr_tally(a, b, mask), images, valid, 0)
    assert psnr_of(tally, 2047) == pytest.approx(psnr(*images, 2047, valid), abs=1e-9)


def test_psnr_leaves_out_invalid_pixels():
    reference, image = np.zeros((1, 1, 2)), np.array([[[1.0, np.nan]]])
    assert psnr(reference, image, 10, np.array([[True, False]])) == pytest.approx(20, abs=1e-12)


def test_psnr_of_nothing_valid_says_what_to_do():
    with pytest.raises(GzapError, match="check their NoData values"):
        psnr(np.ones((1, 3, 3)), np.ones((1, 3, 3)), 255, np.zeros((3, 3), dtype=bool))


def test_psnr_of_a_tally_of_nothing_is_not_defined():
    assert psnr_of(Tally(), 255) is None


@pytest.mark.parametrize("peak", [0, -1, math.inf, math.nan])
def test_psnr_refuses_a_peak_that_is_none(peak):
    with pytest.raises(ValueError, match="peak"):
        psnr(np.ones((1, 3, 3)), np.ones((1, 3, 3)), peak)


@pytest.mark.parametrize(
    ("largest", "peak"),
    [(0, 255), (255, 255), (256, 511), (2047, 2047), (2048, 4095), (1e5, 131071)],
)
def test_the_peak_is_that_of_the_bit_depth_that_holds_the_largest_value(largest, peak):
    assert peak_of(largest) == peak


def test_psnr_of_each_band_equals_sewar_on_real_crops():
    sewar = pytest.importorskip("sewar")
    for reference, image in real_crops(64, 96):
        expected = [sewar.psnr(a, b, MAX=2047) for a, b in zip(reference, image)]
        assert psnr(reference, image, 2047) == pytest.approx(np.mean(expected), abs=1e-9)
