"""Interpolation to the fused grid and back: by hand, against closed forms, and part by part."""

import numpy as np
import pytest

from gzap_qgis.config import Phase
from gzap_qgis.core import resample
from gzap_qgis.core.expand import (
    REACH,
    expand,
    interp23,
    interpolator,
    reduce,
    reduction_reach,
    sample_bands,
    spline,
    taps,
)
from gzap_qgis.grid import Alignment, Window
from tests.core.scenes import waves

# Float32 weights and pixels around 1.
ROUNDING = 2e-6


def _image(rows, cols, seed=0):
    return np.random.default_rng(seed).uniform(0, 1, (2, rows, cols)).astype(np.float32)


# The 23 taps


def test_one_stage_is_the_published_filter():
    found = taps(2)
    assert len(found) == 23
    assert found[11] == 1.0
    assert found[10] == pytest.approx(2 * 0.305334091185, abs=1e-15)
    assert found[0] == pytest.approx(2 * -0.000060081482, abs=1e-15)
    np.testing.assert_array_equal(found, found[::-1])


@pytest.mark.parametrize("ratio", [2, 4, 8])
def test_every_fine_pixel_takes_weights_that_sum_to_one(ratio):
    found = taps(ratio)
    middle = len(found) // 2
    for phase in range(ratio):
        # The published decimals sum to one within 1e-4 only.
        assert found[(middle + phase) % ratio :: ratio].sum() == pytest.approx(1, abs=2e-4)


def test_two_stages_are_one_after_the_other():
    once = np.zeros(2 * len(taps(2)) - 1)
    once[::2] = taps(2)
    np.testing.assert_allclose(taps(4), np.convolve(once, taps(2)), atol=1e-15)


@pytest.mark.parametrize("ratio", [0, 1, 3, 6])
def test_other_ratios_are_refused(ratio):
    with pytest.raises(ValueError, match="23-tap"):
        taps(ratio)


@pytest.mark.parametrize("ratio", [2, 4, 8])
def test_a_pixel_lands_half_its_side_after_its_first_fine_pixel(ratio):
    image = np.zeros((1, 32, 32), np.float32)
    image[0, 16, 10] = 1.0
    place = Alignment(1 / ratio, -0.5, 1 / ratio, -0.5)
    fine = expand(image, (32 * ratio, 32 * ratio), place, interp23)[0]
    row, col = 16 * ratio + ratio // 2, 10 * ratio + ratio // 2
    assert fine[row, col] == fine.max() == pytest.approx(1.0, abs=1e-6)
    np.testing.assert_allclose(fine[row - 8 : row], fine[row + 8 : row : -1], atol=1e-7)


def test_the_weights_do_not_depend_on_where_a_window_begins():
    whole = interp23(64, 40, 0.25, -0.5)
    # From fine pixel 24 and from pixel 3 on.
    part = interp23(40, 37, 0.25, -0.5 + 24 * 0.25 - 3)
    np.testing.assert_array_equal(part[:, 12:25], whole[24:, 15:28])


# The spline


@pytest.mark.parametrize(
    ("target", "source", "scale", "offset"),
    [(100, 30, 0.25, -0.3), (30, 100, 3.3, 1.2), (40, 40, 1.0, 0.37), (16, 3, 0.2, -0.4)],
)
def test_the_spline_is_that_of_a_system_of_equations(target, source, scale, offset):
    expected = resample.spline(target, source, scale, offset)
    np.testing.assert_allclose(spline(target, source, scale, offset), expected, atol=3e-7)


def test_the_spline_reproduces_a_pixel_on_which_it_lies():
    np.testing.assert_allclose(spline(20, 20, 1.0, 0.0), np.eye(20), atol=1e-7)


def test_a_constant_stays_constant():
    image = np.full((1, 20, 20), 700.0, np.float32)
    fine = expand(image, (77, 61), Alignment(0.26, -0.4, 0.31, 0.2), spline)
    np.testing.assert_allclose(fine, 700.0, rtol=ROUNDING)


# Which of the two


@pytest.mark.parametrize(
    ("phase", "ratio", "place", "expected"),
    [
        (Phase.INTERP23, 4, 2.0, interp23),
        (Phase.INTERP23, 2, 1.0, interp23),
        (Phase.INTERP23, 4.00025, 2.0, interp23),
        (Phase.INTERP23, 3, 2.0, spline),
        (Phase.INTERP23, 4, 1.5, spline),
        (Phase.AREA, 4, 2.0, spline),
        (Phase.AUTO, 4, 2.0, spline),
    ],
)
def test_the_taps_serve_their_phase_where_pixels_fall_on_pixels(phase, ratio, place, expected):
    axis = (1 / ratio, -place / ratio)
    assert interpolator(phase, Alignment(*axis, *axis)) is expected


# Parts


@pytest.mark.parametrize(
    ("weights", "place"),
    [
        (interp23, Alignment(0.25, -0.5, 0.25, -0.5)),
        (spline, Alignment(0.3, -0.2, 0.27, 0.1)),
    ],
)
def test_a_part_with_its_halo_has_the_pixels_of_the_whole(weights, place):
    image = _image(64, 70)
    whole = expand(image, (220, 240), place, weights)
    window = Window(96, 64, 48, 80)
    around = place.source_window(window).grown(REACH).clipped(64, 70)
    rows, cols = around.within(Window(0, 0, 64, 70))
    part = expand(image[:, rows, cols], (48, 80), place.cropped(window, around), weights)
    np.testing.assert_allclose(part, whole[:, 96:144, 64:144], atol=ROUNDING)


def test_a_reduced_part_has_the_pixels_of_the_whole():
    image = _image(200, 180)
    place = Alignment(3.5, 1.1, 4.0, 1.5)
    whole = reduce(image, (50, 40), place)
    window = Window(16, 9, 12, 20)
    around = place.source_window(window).grown(reduction_reach((3.5, 4.0))).clipped(200, 180)
    rows, cols = around.within(Window(0, 0, 200, 180))
    part = reduce(image[:, rows, cols], (12, 20), place.cropped(window, around))
    np.testing.assert_allclose(part, whole[:, 16:28, 9:29], atol=ROUNDING)


# Back


def test_each_band_is_sampled_where_it_lies():
    field = waves(3, finest=0.1)
    fine = field.at(np.arange(96), np.arange(96)).astype(np.float32)
    places = [Alignment(4.0, 20.0, 4.0, 21.5), Alignment(4.0, 20.25, 4.0, 20.0)]
    found = sample_bands(np.stack([fine, fine]), (12, 12), places)
    for band, place in zip(found, places):
        index = np.arange(12)
        rows = place.row_scale * index + place.row_offset
        cols = place.col_scale * index + place.col_offset
        np.testing.assert_allclose(band, field.at(rows, cols), atol=5e-3)


def test_a_sample_on_a_pixel_is_that_pixel():
    image = _image(40, 40)
    found = sample_bands(image, (10, 10), [Alignment(4.0, 2.0, 4.0, 2.0)] * 2)
    np.testing.assert_allclose(found, image[:, 2::4, 2::4], atol=1e-6)
