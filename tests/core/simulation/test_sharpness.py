import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gzap_qgis.core.simulation import sharpness
from tests.core.simulation.simulated import photograph


def _moments(kernel):
    """Variance along rows, along columns, and covariance of a kernel, square pixels."""
    index = np.arange(len(kernel)) - len(kernel) // 2
    rows, cols = index[:, None], index[None, :]
    return (kernel * rows**2).sum(), (kernel * cols**2).sum(), (kernel * rows * cols).sum()


def test_a_gaussian_damps_a_wave_as_its_spectrum_says():
    wave = np.cos(2 * np.pi * np.arange(96) / 8)[None, :].repeat(40, 0).astype(np.float32)
    out = sharpness.gaussian(wave, 1.5)
    passed = math.exp(-2 * (math.pi * 1.5 / 8) ** 2)
    np.testing.assert_allclose(out[:, 16:-16], passed * wave[:, 16:-16], atol=2e-3)


def test_a_narrow_gaussian_leaves_the_image():
    image = photograph(1, 16)
    assert sharpness.gaussian(image, 0.1) is image


@pytest.mark.parametrize("gain", [0.08, 0.3, 0.5, 0.51, 0.75, 0.98])
def test_optics_pass_their_gain_at_nyquist(gain):
    board = (1.0 - 2.0 * (np.arange(64) % 2))[None, None, :].repeat(32, 1).astype(np.float32)
    out = sharpness.optics(board, [gain])
    assert out[0, 16, 20] / board[0, 16, 20] == pytest.approx(gain, rel=0.02)


@pytest.mark.parametrize("gain", [0.0, 1.0])
def test_optics_that_no_gaussian_has_are_refused(gain):
    with pytest.raises(ValueError, match="between 0 and 1"):
        sharpness.own_sigma(gain)


def test_emphasis_adds_its_share_of_the_detail():
    image = photograph(2, 32)
    detail = image - sharpness.gaussian(image, 1.2)
    np.testing.assert_allclose(
        sharpness.emphasised(image, 0.5, 1.2), image + 0.5 * detail, rtol=1e-5
    )


@given(st.floats(0.5, 3.0), st.floats(0.0, math.pi))
def test_a_motion_spreads_along_its_direction_only(length, angle):
    kernel = sharpness.motion_kernel(length, angle)
    rows, cols, both = _moments(kernel)
    assert kernel.sum() == pytest.approx(1.0, abs=1e-5)
    # Sharing a point out to its neighbours widens by at most a quarter; the path by a twelfth of
    # its length squared.
    assert -1e-3 <= rows - length**2 / 12 * math.sin(angle) ** 2 <= 0.26
    assert -1e-3 <= cols - length**2 / 12 * math.cos(angle) ** 2 <= 0.26
    assert both == pytest.approx(length**2 / 12 * math.sin(angle) * math.cos(angle), abs=0.01)


def test_motion_along_columns_leaves_what_is_constant_along_them():
    image = np.arange(24, dtype=np.float32)[:, None].repeat(24, 1)
    out = sharpness.convolved(image, sharpness.motion_kernel(3.0, 0.0))
    np.testing.assert_allclose(out, image, atol=1e-4)


@given(st.floats(0.5, 1.5))
def test_a_disk_has_the_variance_of_a_disk(radius):
    kernel = sharpness.disk_kernel(radius)
    rows, cols, both = _moments(kernel)
    assert kernel.sum() == pytest.approx(1.0, abs=1e-5)
    assert rows == pytest.approx(cols, abs=1e-5)
    assert both == pytest.approx(0.0, abs=1e-5)
    # Its own r^2/4, and at most a sixth for gathering it in pixels.
    assert -0.1 <= rows - radius**2 / 4 <= 1 / 6


def test_convolution_by_a_moved_point_moves_the_image():
    kernel = np.zeros((3, 3), dtype=np.float32)
    kernel[0, 2] = 1.0
    image = photograph(2, 12)
    out = sharpness.convolved(image, kernel)
    np.testing.assert_array_equal(out[:, 1:, :-1], image[:, :-1, 1:])


def test_convolution_mirrors_at_the_edges():
    flat = np.full((1, 6, 6), 7.0, dtype=np.float32)
    out = sharpness.convolved(flat, sharpness.disk_kernel(1.5))
    np.testing.assert_allclose(out, flat, rtol=1e-5)
