from dataclasses import fields, replace

import numpy as np
import pytest

from gzap_qgis.core import scene as scenes
from gzap_qgis.core.injection import base, modulation
from gzap_qgis.core.levels import make_level, make_reduced, measured
from gzap_qgis.core.registration import Shift
from gzap_qgis.core.survey import STEADY_PIXELS, survey
from tests.core.scenes import (
    GAIN,
    Layout,
    Mixture,
    make_pair,
    related_pair,
    unrelated_pair,
    waves,
)

LAYOUT = Layout(160, 160)
UNBOUNDED = np.finfo(np.float32).max


def _survey(pair):
    return survey([pair], [GAIN] * len(pair.ms))


def _level(pair, scene):
    aligned = scenes.moved(pair, scene.shift)
    return make_level(
        scenes.normalise_ms(aligned.ms, scene),
        scenes.normalise_pan(aligned.pan, scene),
        scene.mtf,
        aligned.alignment,
    )


def _numbers(scene):
    """Every number of a scene but its shift, in one row."""
    parts = [
        getattr(scene, f.name) for f in fields(scene) if f.name not in ("shift", "registration")
    ]
    return np.concatenate([np.atleast_1d(np.asarray(p, dtype=np.float64)) for p in parts])


def test_survey_finds_mean_and_deviation_of_what_was_measured():
    pair = related_pair(layout=LAYOUT)
    scene = _survey(pair)
    np.testing.assert_allclose(scene.ms_mean, pair.ms.mean((1, 2)), rtol=1e-5)
    np.testing.assert_allclose(scene.ms_std, pair.ms.std((1, 2)), rtol=1e-4)
    assert scene.pan_mean == pytest.approx(pair.pan.mean(), rel=1e-5)
    assert scene.pan_std == pytest.approx(pair.pan.std(), rel=1e-4)


def test_survey_finds_ratio_and_shift():
    pair = related_pair(layout=Layout(160, 160, (4.0, 3.9), (0.5, 0.0), (1.5, -0.6)))
    scene = _survey(pair)
    assert scene.ratio == pytest.approx((4.0, 3.9))
    assert (scene.shift.rows, scene.shift.cols) == pytest.approx((1.5, -0.6), abs=0.1)


def test_a_pair_moved_by_its_shift_has_none_left():
    pair = related_pair(layout=Layout(160, 160, shift=(1.5, -0.6)))
    again = _survey(scenes.moved(pair, _survey(pair).shift))
    assert (again.shift.rows, again.shift.cols) == pytest.approx((0.0, 0.0), abs=0.05)


def test_moved_adds_the_shift_to_the_place_where_pan_is_sampled():
    pair = related_pair(layout=LAYOUT)
    before = pair.alignment.inverse()
    after = scenes.moved(pair, Shift(1.25, -0.5, 1.0, 1.0)).alignment.inverse()
    assert after.row_offset - before.row_offset == pytest.approx(1.25)
    assert after.col_offset - before.col_offset == pytest.approx(-0.5)


def test_gain_is_the_regression_of_detail_steadied_by_that_of_the_image():
    pair = related_pair(layout=LAYOUT)
    scene = _survey(pair)
    part = scenes.sample(scenes.moved(pair, scene.shift), scene, scenes.GUIDE_SHARPNESS)
    level = make_reduced(part.ms, part.pan, scene.mtf, scene.ratio)
    counts = measured(part.valid, level).all(0)
    for band in range(3):
        pan = (level.detail * modulation(level, scene))[band][counts].astype(np.float64)
        ms = (part.ms[band] - level.up[band])[counts].astype(np.float64)
        slope = np.linalg.lstsq(pan[:, None], ms, rcond=None)[0][0]
        share = counts.sum() / (counts.sum() + STEADY_PIXELS)
        expected = share * slope + (1 - share) * scene.slope[band]
        assert scene.gain[band] == pytest.approx(expected, abs=1e-3)


def test_correlation_orders_the_bands_by_what_they_share_with_pan():
    correlation = _survey(related_pair(bands=4, layout=LAYOUT)).correlation
    assert (np.diff(correlation) < 0).all()
    assert correlation[0] > 0.8
    assert np.abs(correlation).max() <= 1.0


def test_gain_is_near_zero_where_bands_and_pan_are_unrelated():
    assert np.abs(_survey(unrelated_pair(layout=Layout(224, 224))).correlation).max() < 0.2


def test_gain_follows_the_sign_of_the_relation():
    field = waves(0)
    pan, band = Mixture((field,), (80.0,), 500.0), Mixture((field,), (-40.0,), 300.0)
    assert _survey(make_pair(pan, [band], LAYOUT)).correlation[0] < -0.8


def test_base_of_a_linear_function_of_pan_is_close_to_the_truth():
    field = waves(0)
    pan, band = Mixture((field,), (80.0,), 500.0), Mixture((field,), (40.0,), 300.0)
    pair = make_pair(pan, [band], LAYOUT)
    scene = _survey(pair)
    level = _level(pair, scene)
    index = np.arange(160)
    truth = scenes.normalise_ms(band.at(index, index)[None].astype(np.float32), scene)
    inner = (slice(None), slice(16, -16), slice(16, -16))
    interpolated = ((level.up - truth)[inner] ** 2).mean()
    injected = ((base(level, scene) - truth)[inner] ** 2).mean()
    assert injected < 0.1 * interpolated


def test_base_is_the_interpolation_where_the_gain_is_zero():
    pair = related_pair(layout=LAYOUT)
    scene = replace(_survey(pair), gain=np.zeros(3))
    level = _level(pair, scene)
    np.testing.assert_array_equal(base(level, scene), level.up)


def test_base_injects_detail_by_each_bands_gain():
    pair = related_pair(layout=LAYOUT)
    scene = replace(_survey(pair), gain=np.array([0.0, 0.5, -2.0]))
    level = _level(pair, scene)
    detail = modulation(level, scene) * level.detail
    expected = level.up + np.array([0.0, 0.5, -2.0])[:, None, None] * detail
    np.testing.assert_allclose(base(level, scene), expected, atol=1e-5)


def test_a_band_that_is_brighter_than_pan_tells_takes_more_detail():
    pair = related_pair(layout=LAYOUT)
    scene = _survey(pair)
    level = _level(pair, scene)
    brighter = replace(level, up=level.up + 0.5)
    usual, more = modulation(level, scene), modulation(brighter, scene)
    within = (usual > 0.3) & (usual < 1.7)
    assert within.mean() > 0.9
    assert (more[within] > usual[within]).all()
    assert more.min() >= 0.1 - 1e-6
    assert more.max() <= 1.9 + 1e-6


def test_a_band_that_follows_pan_takes_the_same_detail_everywhere():
    pair = related_pair(layout=LAYOUT)
    scene = _survey(pair)
    level = _level(pair, scene)
    slope = scene.slope[:, None, None]
    following = replace(level, up=(slope * (level.pan - level.detail)).astype(np.float32))
    found = modulation(following, scene)
    # Where the regression foretells next to no light, the bound shows.
    assert (np.abs(found - 1.0) < 1e-4).mean() > 0.99


def test_an_offset_of_all_numbers_changes_no_modulation():
    pair = related_pair(layout=LAYOUT)
    higher = replace(pair, ms=pair.ms + 1000.0)
    usual, other = (_survey(p) for p in (pair, higher))
    np.testing.assert_allclose(
        modulation(_level(pair, usual), usual),
        modulation(_level(higher, other), other),
        atol=1e-3,
    )


def test_normalising_and_back_changes_nothing():
    pair = related_pair(layout=LAYOUT)
    scene = _survey(pair)
    back = scenes.denormalise_ms(scenes.normalise_ms(pair.ms, scene), scene)
    np.testing.assert_allclose(back, pair.ms, rtol=1e-5)


def test_normalised_images_have_mean_zero_and_deviation_one():
    pair = related_pair(layout=LAYOUT)
    scene = _survey(pair)
    ms, pan = scenes.normalise_ms(pair.ms, scene), scenes.normalise_pan(pair.pan, scene)
    np.testing.assert_allclose(ms.mean((1, 2)), 0, atol=1e-4)
    np.testing.assert_allclose(ms.std((1, 2)), 1, atol=1e-4)
    assert (pan.mean(), pan.std()) == pytest.approx((0, 1), abs=1e-4)


def _with_gap(pair, value):
    """The pair with a corner of MS in which nothing was measured."""
    valid = pair.ms_valid.copy()
    valid[:, :9, :12] = False
    return replace(pair, ms=np.where(valid, pair.ms, np.float32(value)), ms_valid=valid)


@pytest.mark.parametrize("value", [0.0, -9999.0, 65535.0])
def test_what_invalid_ms_pixels_hold_does_not_matter(value):
    pair = related_pair(layout=LAYOUT)
    first, second = _survey(_with_gap(pair, 1.0)), _survey(_with_gap(pair, value))
    assert first.shift == second.shift
    np.testing.assert_allclose(_numbers(first), _numbers(second), rtol=1e-4, atol=1e-5)


def test_blank_ms_pixels_count_like_invalid_ones():
    pair = related_pair(layout=LAYOUT)
    tagged = _with_gap(pair, 0.0)
    untagged = replace(tagged, ms_valid=np.ones_like(tagged.ms_valid))
    np.testing.assert_allclose(
        _numbers(_survey(untagged)), _numbers(_survey(tagged)), rtol=1e-4, atol=1e-5
    )


def _with_pan_gap(pair, value):
    """The pair with a part of PAN in which nothing was measured."""
    valid = pair.pan_valid.copy()
    valid[:50, :40] = False
    return replace(pair, pan=np.where(valid, pair.pan, np.float32(value)), pan_valid=valid)


@pytest.mark.parametrize("value", [0.0, -9999.0, np.nan])
def test_what_invalid_pan_pixels_hold_does_not_matter(value):
    pair = related_pair(layout=Layout(160, 160, shift=(0.7, -0.4)))
    first, second = _survey(_with_pan_gap(pair, 500.0)), _survey(_with_pan_gap(pair, value))
    assert (first.shift.rows, first.shift.cols) == pytest.approx((0.7, -0.4), abs=0.1)
    assert (second.shift.rows, second.shift.cols) == pytest.approx((0.7, -0.4), abs=0.1)
    np.testing.assert_allclose(_numbers(first), _numbers(second), rtol=1e-2, atol=1e-3)


def test_pan_pixels_of_zero_do_not_enter_mean_and_deviation():
    pair = related_pair(layout=LAYOUT)
    pair.pan[:40] = 0
    scene = _survey(pair)
    assert scene.pan_mean == pytest.approx(pair.pan[40:].mean(), rel=1e-4)
    assert scene.pan_std == pytest.approx(pair.pan[40:].std(), rel=1e-4)


def test_a_sample_does_not_count_where_pan_does_not_reach():
    pair = related_pair(layout=LAYOUT)
    scene = _survey(pair)
    narrow = replace(pair, pan=pair.pan[:120], pan_valid=pair.pan_valid[:120])
    valid = scenes.sample(narrow, scene, 1.0).valid
    assert not valid[:, 30:].any()
    assert valid[:, 1:29, 1:-1].all()


def test_usable_pixels_are_measured_in_each_band_and_not_blank():
    pair = related_pair(layout=LAYOUT)
    pair.ms_valid[1, 2, 3] = False
    pair.ms[:, 4, 5] = 0
    pair.ms[0, 6, 7] = 0
    out = scenes.usable(pair)
    assert not out[2, 3]
    assert not out[4, 5]
    assert out[6, 7]
    assert out.sum() == out.size - 2


def test_cleaned_leaves_measured_pixels_and_takes_fill_values_away():
    pair = _with_pan_gap(_with_gap(related_pair(layout=LAYOUT), -9999.0), np.nan)
    scene = _survey(related_pair(layout=LAYOUT))
    clean = scenes.cleaned(pair, scene)
    np.testing.assert_array_equal(clean.ms[pair.ms_valid], pair.ms[pair.ms_valid])
    np.testing.assert_array_equal(clean.pan[pair.pan_valid], pair.pan[pair.pan_valid])
    assert clean.ms.min() > 0
    assert clean.pan.min() > 0


def test_a_sample_does_not_count_where_pan_or_ms_is_missing():
    pair = related_pair(layout=LAYOUT)
    scene = _survey(pair)
    part = scenes.sample(_with_pan_gap(_with_gap(pair, 0.0), 0.0), scene, 1.0)
    assert not part.valid[:, :9, :12].any()
    assert not part.valid[:, :12, :10].any()
    assert part.valid[:, 16:38, 16:38].all()


def test_a_sample_as_blurred_as_ms_shows_pan_like_ms():
    pan = Mixture((waves(0),), (80.0,), 500.0)
    pair = make_pair(pan, [pan], LAYOUT)
    scene = _survey(pair)
    part = scenes.sample(pair, scene, 1.0)
    # Both in standard deviations, PAN's being larger than that of the blurred band.
    expected = part.ms[0] * scene.ms_std[0] / scene.pan_std
    inner = (slice(3, -3), slice(3, -3))
    offset = (scene.ms_mean[0] - scene.pan_mean) / scene.pan_std
    np.testing.assert_allclose(part.pan[inner], (expected + offset)[inner], atol=0.01)


def test_less_sharpness_blurs_pan_less():
    pair = related_pair(layout=LAYOUT)
    scene = _survey(pair)
    spreads = [scenes.sample(pair, scene, s).pan.std() for s in (0.35, 0.5, 1.0)]
    assert spreads[0] > spreads[1] > spreads[2]


def test_a_band_without_variation_gets_finite_numbers():
    pair = related_pair(layout=LAYOUT)
    pair.ms[1] = 300.0
    scene = _survey(pair)
    assert np.isfinite(_numbers(scene)).all()
    assert scene.gain[1] == pytest.approx(0.0, abs=1e-6)


def test_several_blocks_count_as_one_scene():
    pair = related_pair(layout=LAYOUT)
    once, twice = _survey(pair), survey([pair, pair], [GAIN] * 3)
    # Twice the pixels tell the gain of detail more surely: it counts more beside the slope.
    part = scenes.sample(scenes.moved(pair, once.shift), once, scenes.GUIDE_SHARPNESS)
    level = make_reduced(part.ms, part.pan, once.mtf, once.ratio)
    count = measured(part.valid, level).all(0).sum()
    shares = [n / (n + STEADY_PIXELS) for n in (count, 2 * count)]
    detail = (once.gain - (1 - shares[0]) * once.slope) / shares[0]
    expected = shares[1] * detail + (1 - shares[1]) * once.slope
    np.testing.assert_allclose(twice.gain, expected, rtol=1e-6)
    same = replace(twice, gain=once.gain)
    np.testing.assert_allclose(_numbers(same), _numbers(once), rtol=1e-6)


def test_the_edge_of_untagged_fill_does_not_draw_the_offset():
    pair = related_pair(7, layout=Layout(240, 240, shift=(1.5, -2.5)))
    ms, pan = pair.ms.copy(), pair.pan.copy()
    # The fill ends at the same georeferenced place in both, which the offset does not move.
    ms[:, :, :30], pan[:, :120] = 0.0, 0.0
    shift = _survey(replace(pair, ms=ms, pan=pan)).shift
    assert (shift.rows, shift.cols) == pytest.approx((1.5, -2.5), abs=0.1)


def test_a_constant_band_has_no_detail_and_an_exact_base():
    pair = related_pair(7, layout=Layout(144, 144))
    ms = pair.ms.copy()
    ms[1] = 500.0
    flat = replace(pair, ms=ms)
    scene = _survey(flat)
    level = _level(flat, scene)
    error = (base(level, scene)[1] - scenes.normalise_ms(ms, scene)[1].mean()) / (
        scene.ms_detail[1]
    )
    assert np.abs(error).max() < 1e-3


def test_bounded_leaves_what_the_scene_makes_plausible():
    pair = related_pair(layout=LAYOUT)
    scene = _survey(pair)
    middle = 0.5 * (scene.ms_low + scene.ms_high)
    image = np.broadcast_to(middle[:, None, None], (3, 4, 4)).astype(np.float32)
    np.testing.assert_array_equal(scenes.bounded(image, image, scene), image)


def test_bounded_stops_overshoot_as_far_as_the_range_beyond_the_scene():
    pair = related_pair(layout=LAYOUT)
    scene = replace(_survey(pair), ms_low=np.full(3, 100.0), ms_high=np.full(3, 500.0))
    up = np.full((3, 1, 4), 300.0, np.float32)
    image = np.tile(np.array([[-900.0, 50.0, 550.0, 5000.0]], np.float32), (3, 1, 1))
    expected = np.tile(np.array([[0.0, 50.0, 550.0, 900.0]], np.float32), (3, 1, 1))
    np.testing.assert_allclose(scenes.bounded(image, up, scene), expected)


def test_bounded_follows_bright_ms_that_the_survey_did_not_see():
    scene = replace(
        _survey(related_pair(layout=LAYOUT)), ms_low=np.full(3, -100.0), ms_high=np.full(3, 500.0)
    )
    up = np.full((3, 1, 2), 2000.0, np.float32)
    image = np.tile(np.array([[-5000.0, 5000.0]], np.float32), (3, 1, 1))
    expected = np.tile(np.array([[-700.0, 2600.0]], np.float32), (3, 1, 1))
    np.testing.assert_allclose(scenes.bounded(image, up, scene), expected)


def _saturated(share, level=2047.0):
    pair = related_pair(layout=LAYOUT)
    bright = pair.ms[1] >= np.quantile(pair.ms[1], 1 - share)
    pair.ms[1] = np.minimum(pair.ms[1], level - 1)
    pair.ms[1, bright] = level
    return _survey(pair)


def test_nothing_exceeds_the_number_at_which_a_band_is_saturated():
    scene = _saturated(0.1)
    np.testing.assert_array_equal(scene.ms_ceiling, [UNBOUNDED, 2047, UNBOUNDED])
    image, up = (np.full((3, 2, 2), value, np.float32) for value in (9000.0, 2100.0))
    bounded = scenes.bounded(image, up, scene)
    np.testing.assert_array_equal(bounded[1], 2047)
    assert (bounded[[0, 2]] > 2100).all()


@pytest.mark.parametrize("level", [2046.0, 2048.0, 2047.5, 127.0])
def test_a_plateau_at_another_number_is_no_saturation(level):
    assert (_saturated(0.1, level).ms_ceiling == UNBOUNDED).all()


def test_a_few_bright_pixels_are_no_saturation():
    assert (_saturated(0.001).ms_ceiling == UNBOUNDED).all()


def test_a_band_of_noise_is_told_from_bands_that_show_the_ground():
    pair = related_pair(layout=LAYOUT)
    pair.ms[1] = np.random.default_rng(0).normal(5000, 10, pair.ms[1].shape)
    np.testing.assert_array_equal(_survey(pair).noisy, [False, True, False])


def test_bands_that_pan_does_not_know_are_no_noise_where_they_are_smooth():
    pair = related_pair(layout=LAYOUT)
    rows, cols = np.mgrid[0:40, 0:40] / 40
    pair.ms[1] = 300 + 50 * np.sin(3 * rows + 2 * cols)
    assert not _survey(pair).noisy.any()
