import numpy as np
import pytest

from gzap_qgis.core.levels import (
    blur,
    blur_bands,
    coarser,
    interpolate,
    make_level,
    make_reduced,
    measured,
)
from gzap_qgis.core.mtf import sigma
from tests.core.scenes import GAIN, Layout, related_fields, related_pair, waves


def _plane(rows=64, cols=64, seed=0):
    return waves(seed).at(np.arange(rows), np.arange(cols)).astype(np.float32)


@pytest.mark.parametrize("ratio", [(2.0, 2.0), (4.0, 4.0), (3.9, 5.3)])
def test_coarser_aligns_the_corners_of_both_grids(ratio):
    size, a = coarser((60, 70), ratio)
    assert size == (int(60 / ratio[0]), int(70 / ratio[1]))
    assert a.row_offset - a.row_scale / 2 == pytest.approx(-0.5, abs=1e-12)
    assert a.col_offset - a.col_scale / 2 == pytest.approx(-0.5, abs=1e-12)


@pytest.mark.parametrize("ratio", [(2.0, 2.0), (4.0, 4.0), (3.9, 5.3)])
def test_blur_is_that_of_a_gaussian_in_closed_form(ratio):
    field = waves(3)
    size, a = coarser((80, 80), ratio)
    out = blur(_plane(80, 80, 3), GAIN, size, a)
    rows = a.row_scale * np.arange(size[0]) + a.row_offset
    cols = a.col_scale * np.arange(size[1]) + a.col_offset
    spread = (sigma(GAIN, ratio[0]), sigma(GAIN, ratio[1]))
    inner = (slice(3, -3), slice(3, -3))
    # Standard deviations of a field of unit variance.
    np.testing.assert_allclose(out[inner], field.at(rows, cols, spread)[inner], atol=5e-3)


def test_blur_bands_blurs_each_band_by_its_own_gain():
    image = np.stack([_plane(), _plane(seed=1)])
    size, a = coarser((64, 64), (4.0, 4.0))
    out = blur_bands(image, [0.2, 0.4], size, a)
    np.testing.assert_allclose(out[0], blur(image[0], 0.2, size, a), atol=1e-6)
    np.testing.assert_allclose(out[1], blur(image[1], 0.4, size, a), atol=1e-6)


def test_blur_bands_blurs_one_plane_once_for_each_gain():
    plane = _plane()
    size, a = coarser((64, 64), (4.0, 4.0))
    out = blur_bands(plane, [0.2, 0.4, 0.2], size, a)
    np.testing.assert_array_equal(out[0], out[2])
    np.testing.assert_allclose(out[1], blur(plane, 0.4, size, a), atol=1e-6)


def test_a_level_keeps_its_parts_in_step():
    pair = related_pair(layout=Layout(64, 72, (4.0, 4.0)))
    level = make_level(pair.ms, pair.pan, [GAIN] * 3, pair.alignment)
    assert level.up.shape == level.detail.shape == (3, 64, 72)
    assert level.pan_low.shape == pair.ms.shape
    assert level.ratio == pytest.approx((4.0, 4.0))
    low = interpolate(level.pan_low, (64, 72), pair.alignment)
    np.testing.assert_allclose(low + level.detail, np.stack([pair.pan] * 3), rtol=1e-5)


def test_pan_that_varies_slowly_has_no_detail():
    rows, cols = np.mgrid[0:96, 0:96]
    pan = np.cos(2 * np.pi * (rows + 2 * cols) / 300).astype(np.float32)
    level = make_level(np.zeros((1, 24, 24), np.float32), pan, [GAIN], related_pair().alignment)
    assert np.abs(level.detail[0, 16:-16, 16:-16]).max() < 0.02


def test_pan_brought_to_ms_meets_ms_of_the_same_scene():
    pan, _ = related_fields(0, 1)
    layout = Layout(96, 96, (3.9, 4.2), (1.3, 0.6))
    a, (height, width) = layout.ms_in_pan, layout.ms_size
    rows = a.row_scale * np.arange(height) + a.row_offset
    cols = a.col_scale * np.arange(width) + a.col_offset
    truth = pan.at(rows, cols, (sigma(GAIN, 3.9), sigma(GAIN, 4.2)))
    image = pan.at(np.arange(96), np.arange(96)).astype(np.float32)
    level = make_level(truth[None].astype(np.float32), image, [GAIN], a.inverse())
    inner = (slice(3, -3), slice(3, -3))
    # Digital numbers; PAN's standard deviation is 80.
    np.testing.assert_allclose(level.pan_low[0][inner], truth[inner], atol=0.5)


def test_a_reduced_level_has_ms_as_its_target():
    ms, pan = np.stack([_plane(40, 40, s) for s in range(2)]), _plane(40, 40, 5)
    level = make_reduced(ms, pan, [GAIN] * 2, (4.0, 4.0))
    assert level.ms.shape == (2, 10, 10)
    assert level.up.shape == ms.shape
    np.testing.assert_array_equal(level.pan, pan)


def _level():
    ms = np.stack([_plane(40, 40, s) for s in range(2)])
    return make_reduced(ms, _plane(40, 40, 5), [GAIN] * 2, (4.0, 4.0))


def test_everything_counts_where_everything_was_measured():
    assert measured(np.ones((2, 40, 40), dtype=bool), _level()).all()


def test_a_gap_takes_away_what_it_touches_in_its_own_band_only():
    valid = np.ones((2, 40, 40), dtype=bool)
    valid[0, 20:22, 20:22] = False
    out = measured(valid, _level())
    assert not out[0, 18:24, 18:24].any()
    assert out[0, :6, :6].all()
    assert out[1].all()


def test_pixels_that_count_do_not_depend_on_the_gaps():
    rng = np.random.default_rng(0)
    ms, pan = np.stack([_plane(80, 80, s) for s in range(2)]), _plane(80, 80, 5)
    valid = np.ones(ms.shape, dtype=bool)
    valid[:, 30:36, 50:57] = False
    noisy = np.where(valid, ms, rng.normal(0, 1, ms.shape)).astype(np.float32)
    first, second = (make_reduced(x, pan, [GAIN] * 2, (4.0, 4.0)) for x in (ms, noisy))
    counts = measured(valid, first)
    assert counts.mean() > 0.6
    # Standard deviations: the spline's tail beyond the pixels next to a gap.
    assert np.abs(first.up - second.up)[counts].max() < 0.06
