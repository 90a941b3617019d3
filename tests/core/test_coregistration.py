from dataclasses import replace

import numpy as np
import pytest

from gzap_qgis.config import Sensor
from gzap_qgis.core.coregistration import coregistered
from gzap_qgis.core.scene import moved
from gzap_qgis.core.survey import survey_as
from tests.core.registered import APART, apart_pair, noisy, turned_pair
from tests.core.scenes import Layout, unrelated_pair

FOUR = Layout(320, 320)
TWO = Layout(192, 192, (2.0, 2.0))


def _found(pair):
    return coregistered([pair], Sensor.GENERIC)


def _places(scene):
    return np.array([(band.rows, band.cols) for band in scene.registration.bands])


@pytest.mark.parametrize("layout", [FOUR, TWO])
def test_shifts_of_each_band_are_found_to_a_tenth_of_a_pan_pixel(layout):
    _, scene = _found(noisy(apart_pair(APART, layout), 0.02))
    np.testing.assert_allclose(_places(scene), APART, atol=0.1)


@pytest.mark.parametrize("way", [(3.0, 3.0), (-3.0, 3.0), (3.0, -3.0), (-3.0, -3.0)])
def test_three_pixels_beside_a_common_offset_are_found_in_each_direction(way):
    shifts = [(1.5, -1.0), (1.5, -1.0), (1.5 + way[0], -1.0 + way[1])]
    _, scene = _found(apart_pair(shifts, FOUR))
    np.testing.assert_allclose(_places(scene), shifts, atol=0.1)
    assert [band.apart for band in scene.registration.bands] == [False, False, True]


def test_bands_that_were_moved_lie_where_all_do():
    blocks, scene = _found(apart_pair(APART, FOUR))
    _, again = _found(blocks[0])
    np.testing.assert_allclose(_places(again), [(scene.shift.rows, scene.shift.cols)] * 4, atol=0.1)


def test_moving_bands_makes_them_explain_pan_better():
    found = _found(apart_pair(APART, FOUR))[1].registration
    assert 1 - found.after < 0.8 * (1 - found.before)


def test_surely_found_bands_have_high_confidence():
    assert min(b.confidence for b in _found(apart_pair(APART, FOUR))[1].registration.bands) > 0.8


@pytest.mark.parametrize("degrees", [0.05, -0.05])
def test_a_turn_is_found_to_a_tenth_of_a_pixel_at_the_corner_and_undone(degrees):
    blocks, scene = _found(noisy(turned_pair(degrees, 512), 0.02))
    turn = scene.registration.turn
    assert np.radians(abs(turn.degrees - degrees)) * 256 * np.sqrt(2) < 0.1
    assert turn.undone
    left = _found(blocks[0])[1].registration.turn
    assert np.radians(abs(left.degrees)) * 256 * np.sqrt(2) < 0.1


def test_no_turn_is_sought_in_a_small_image():
    assert _found(apart_pair([(0.0, 0.0)] * 3, FOUR))[1].registration.turn is None


@pytest.mark.parametrize("share", [0.0, 0.1])
def test_bands_that_lie_on_each_other_stay_untouched(share):
    pair = noisy(apart_pair([(0.7, -0.4)] * 4, FOUR), share)
    blocks, scene = _found(pair)
    assert blocks[0] is pair
    assert scene.registration.moves is None
    assert scene.registration.before == scene.registration.after


def test_the_numbers_of_an_untouched_scene_are_those_of_its_survey():
    pair = apart_pair([(0.7, -0.4)] * 3, FOUR)
    found, plain = _found(pair)[1], survey_as([pair], Sensor.GENERIC)
    assert found.shift == plain.shift
    np.testing.assert_array_equal(found.gain, plain.gain)


def test_bands_that_have_nothing_to_do_with_pan_are_not_moved():
    assert _found(unrelated_pair(layout=FOUR))[1].registration.moves is None


@pytest.mark.parametrize("value", [0.0, 300.0])
def test_a_band_without_detail_is_not_found_and_the_others_are(value):
    pair = apart_pair(APART, FOUR)
    ms = pair.ms.copy()
    ms[1] = value
    bands = _found(replace(pair, ms=ms))[1].registration.bands
    assert (bands[1].apart, bands[1].confidence) == (False, 0.0)
    assert (bands[2].rows, bands[2].cols) == pytest.approx(APART[2], abs=0.1)


def test_a_band_of_which_nothing_was_measured_does_no_harm():
    pair = apart_pair(APART, FOUR)
    ms, valid = pair.ms.copy(), pair.ms_valid.copy()
    ms[1], valid[1] = np.nan, False
    bands = _found(replace(pair, ms=ms, ms_valid=valid))[1].registration.bands
    assert (bands[1].apart, bands[1].confidence) == (False, 0.0)
    assert (bands[2].rows, bands[2].cols) == pytest.approx(APART[2], abs=0.1)


def test_a_tiny_pair_is_left_alone():
    pair = apart_pair(APART, Layout(64, 64))
    blocks, scene = _found(pair)
    assert blocks[0] is pair
    assert scene.registration.bands == ()


def test_blocks_are_registered_together():
    pairs = [apart_pair(APART, Layout(256, 256), seed) for seed in (3, 7)]
    pairs[1] = replace(pairs[1], origin=(64, 0))
    blocks, scene = coregistered(pairs, Sensor.GENERIC)
    np.testing.assert_allclose(_places(scene), APART, atol=0.1)
    assert len(blocks) == 2


def test_pixels_without_a_measurement_have_no_say():
    pair = apart_pair(APART, FOUR)
    ms, valid = pair.ms.copy(), pair.ms_valid.copy()
    ms[:, 20:30, 8:40], valid[:, 20:30, 8:40] = 60000, False
    _, scene = _found(replace(pair, ms=ms, ms_valid=valid))
    np.testing.assert_allclose(_places(scene), APART, atol=0.1)


def test_a_scene_whose_parts_contradict_each_other_is_not_moved():
    left = apart_pair([(0.0, 0.0)] * 3, FOUR)
    right = apart_pair([(0.0, 0.0), (2.0, 1.0), (-2.0, -1.0)], FOUR)
    ms = np.concatenate([left.ms[:, :, :40], right.ms[:, :, 40:]], axis=2)
    assert _found(replace(left, ms=ms))[1].registration.moves is None


def test_the_common_place_of_moved_bands_is_the_scenes_offset():
    blocks, scene = _found(apart_pair([(1.0, 0.5), (1.0, 0.5), (-1.5, 2.0)], FOUR))
    aligned = moved(blocks[0], scene.shift)
    assert aligned.ms is blocks[0].ms
    assert (scene.shift.rows, scene.shift.cols) == pytest.approx((1.0, 0.5), abs=0.1)
