import math

import numpy as np
import pytest

from gzap_qgis.core import resample
from gzap_qgis.core.mtf import sigma

OPERATORS = {
    "gaussian": lambda t, s, scale, offset: resample.gaussian(t, s, scale, offset, 0.5 * scale),
    "antialiased": resample.antialiased,
    "spline": resample.spline,
    "area": resample.area,
}


def _decimation(source, ratio, shift=0.0):
    """Size of the coarse grid, and its area-aligned scale and offset."""
    return int(source / ratio), ratio, 0.5 * (ratio - 1) + shift


@pytest.mark.parametrize("name", OPERATORS)
@pytest.mark.parametrize("ratio", [0.25, 1.0, 2.0, 3.9, 4.0, 5.3])
def test_rows_sum_to_one(name, ratio):
    target, scale, offset = _decimation(60, ratio, shift=0.3)
    matrix = OPERATORS[name](target, 60, scale, offset)
    np.testing.assert_allclose(matrix.sum(1), 1.0, atol=2e-6)


@pytest.mark.parametrize("name", OPERATORS)
def test_a_constant_image_stays_constant_at_unequal_ratios(name):
    rows = OPERATORS[name](*(15, 60), 3.9, 1.2)
    cols = OPERATORS[name](*(11, 60), 5.3, 2.4)
    out = resample.apply(rows, np.full((2, 60, 60), 7.0, np.float32), cols)
    assert out.shape == (2, 15, 11)
    np.testing.assert_allclose(out, 7.0, rtol=1e-5)


@pytest.mark.parametrize("name", OPERATORS)
@pytest.mark.parametrize("ratio", [2.0, 3.9, 4.0, 5.3])
def test_a_ramp_keeps_its_phase_away_from_the_edges(name, ratio):
    source = 120
    target, scale, offset = _decimation(source, ratio, shift=0.2)
    out = OPERATORS[name](target, source, scale, offset) @ np.arange(source, dtype=np.float64)
    place = scale * np.arange(target) + offset
    inside = (place > 12.5) & (place < source - 13.5)
    assert inside.sum() > 15
    # Fine pixels. Widened by a fraction, Keys' kernel has a first moment of its own, and so has a
    # footprint that cuts pixels which are constant over their width.
    tolerance = {"antialiased": 0.01 * ratio, "area": 0.03}.get(name, 2e-3)
    np.testing.assert_allclose(out[inside], place[inside], atol=tolerance)


@pytest.mark.parametrize("ratio", [2.0, 3.9, 4.0, 5.3])
def test_spline_keeps_a_ramp_that_it_refines(ratio):
    place = np.arange(40 * ratio) / ratio - 0.5 + 0.5 / ratio
    out = resample.spline(len(place), 40, 1 / ratio, place[0]) @ np.arange(40, dtype=np.float64)
    inside = (place > 12) & (place < 27)
    np.testing.assert_allclose(out[inside], place[inside], atol=1e-5)


def test_rows_and_columns_take_their_own_ratio_and_phase():
    rows = resample.gaussian(20, 80, 3.9, 1.1, 2.0)
    cols = resample.gaussian(18, 80, 4.2, 2.3, 2.2)
    down, across = np.mgrid[0:80, 0:80].astype(np.float32)
    inner = (slice(3, -3), slice(3, -3))
    row_place = np.broadcast_to(3.9 * np.arange(20)[:, None] + 1.1, (20, 18))
    col_place = np.broadcast_to(4.2 * np.arange(18) + 2.3, (20, 18))
    np.testing.assert_allclose(resample.apply(rows, down, cols)[inner], row_place[inner], atol=5e-3)
    np.testing.assert_allclose(
        resample.apply(rows, across, cols)[inner], col_place[inner], atol=5e-3
    )


@pytest.mark.parametrize("name", ["spline", "antialiased", "area"])
def test_an_aligned_grid_of_the_same_size_is_left_as_it_is(name):
    np.testing.assert_allclose(OPERATORS[name](17, 17, 1.0, 0.0), np.eye(17), atol=1e-6)


def test_spline_reproduces_source_pixels_of_a_shifted_window():
    matrix = resample.spline(6, 17, 2.0, 3.0)
    np.testing.assert_allclose(matrix, np.eye(17)[3:15:2], atol=1e-6)


def test_spline_interpolates_a_smooth_wave_between_its_samples():
    place = np.arange(320) / 8 - 0.4375
    out = resample.spline(320, 40, 1 / 8, -0.4375) @ np.cos(0.6 * np.arange(40))
    inside = (place > 12) & (place < 27)
    np.testing.assert_allclose(out[inside], np.cos(0.6 * place[inside]), atol=1e-3)


@pytest.mark.parametrize("gain", [0.15, 0.3, 0.5])
@pytest.mark.parametrize("ratio", [2.0, 3.9, 4.0, 5.3])
def test_gaussian_passes_the_mtf_gain_at_the_coarse_nyquist_frequency(gain, ratio):
    source = 400
    spread = sigma(gain, ratio)
    matrix = resample.gaussian(1, source, ratio, source / 2 + 0.3, spread)
    wave = np.exp(2j * math.pi * (np.arange(source) - source / 2 - 0.3) / (2 * ratio))
    response = complex((matrix @ wave)[0])
    # The usual design widens the spread by 41/40, which takes at most 0.02 off the gain.
    assert abs(response) == pytest.approx(gain, abs=0.022)
    assert response.imag == pytest.approx(0.0, abs=2e-3)


def test_area_keeps_the_integral_of_an_image_that_it_covers():
    values = np.random.default_rng(0).random(53)
    matrix = resample.area(10, 53, 5.3, 0.5 * 4.3)
    assert 5.3 * (matrix @ values).sum() == pytest.approx(values.sum(), rel=1e-5)


def test_area_is_the_plain_mean_at_a_whole_ratio():
    values = np.random.default_rng(0).random(12)
    matrix = resample.area(3, 12, 4.0, 1.5)
    np.testing.assert_allclose(matrix @ values, values.reshape(3, 4).mean(1), rtol=1e-6)


def test_area_weighs_pixels_by_what_a_footprint_covers_of_them():
    np.testing.assert_allclose(resample.area(1, 4, 1.5, 1.0), [[1 / 6, 2 / 3, 1 / 6, 0]], atol=1e-6)


def test_area_of_a_footprint_outside_takes_the_nearest_pixel():
    np.testing.assert_array_equal(resample.area(1, 3, 1.0, -5.0), [[1, 0, 0]])


@pytest.mark.parametrize("name", ["gaussian", "antialiased", "spline"])
def test_the_image_is_mirrored_at_its_edge(name):
    values = np.random.default_rng(1).random(24)
    mirrored = np.concatenate([values[::-1], values, values[::-1]])
    own = OPERATORS[name](12, 24, 2.0, 0.5) @ values
    wide = OPERATORS[name](12, 72, 2.0, 24.5) @ mirrored
    np.testing.assert_allclose(own, wide, atol=1e-5)


def test_apply_is_the_product_of_its_matrices():
    rng = np.random.default_rng(3)
    image = rng.normal(500, 100, (2, 40, 30)).astype(np.float32)
    rows = resample.gaussian(13, 40, 3.1, 0.7, 1.4)
    cols = resample.spline(77, 30, 0.39, -0.2)
    expected = rows.astype(np.float64) @ image @ cols.T.astype(np.float64)
    np.testing.assert_allclose(resample.apply(rows, image, cols), expected, rtol=1e-5)


def test_along_rows_takes_weights_that_lie_anywhere():
    image = np.arange(12, dtype=np.float32).reshape(4, 3)
    matrix = np.array([[1, 0, 0, 0], [0, 0, 0, 2], [0.5, 0, 0, 0.5], [0, 0, 0, 0]], np.float32)
    np.testing.assert_allclose(resample.along_rows(matrix, image), matrix @ image, atol=1e-6)
