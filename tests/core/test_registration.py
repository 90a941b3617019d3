from dataclasses import replace

import numpy as np
import pytest

from gzap_qgis.core.mtf import sigma
from gzap_qgis.core.registration import MOST_SIDE, NO_SHIFT, covered, estimate_shift
from tests.core.scenes import GAIN, Layout, related_pair

SHIFTS = [(0.0, 0.0), (0.4, -0.7), (-1.3, 0.25), (2.6, 1.9), (-3.4, -4.1)]


def _estimate(pairs, usable=None):
    ratio = 1 / pairs[0].alignment.row_scale, 1 / pairs[0].alignment.col_scale
    masks = usable or [np.ones(p.ms.shape[1:], dtype=bool) for p in pairs]
    return estimate_shift(pairs, masks, (sigma(GAIN, ratio[0]), sigma(GAIN, ratio[1])))


@pytest.mark.parametrize("shift", SHIFTS)
@pytest.mark.parametrize("ratio", [2.0, 4.0])
def test_a_known_shift_is_found_to_a_tenth_of_a_pan_pixel(shift, ratio):
    pair = related_pair(7, layout=Layout(144, 144, (ratio, ratio), (0.0, 0.0), shift))
    found = _estimate([pair])
    assert (found.rows, found.cols) == pytest.approx(shift, abs=0.1)


def test_a_known_shift_is_found_at_unequal_ratios_between_grids_that_do_not_nest():
    layout = Layout(160, 160, (3.9, 5.3), (1.7, 0.4), (1.2, -0.8))
    found = _estimate([related_pair(8, layout=layout)])
    assert (found.rows, found.cols) == pytest.approx((1.2, -0.8), abs=0.1)


def test_several_blocks_are_searched_together():
    pairs = [related_pair(s, layout=Layout(96, 96, shift=(0.8, 0.6))) for s in (1, 20)]
    found = _estimate(pairs)
    assert (found.rows, found.cols) == pytest.approx((0.8, 0.6), abs=0.1)


def test_confidence_is_high_where_the_shift_explains_pan():
    found = _estimate([related_pair(7, layout=Layout(144, 144, shift=(2.6, 1.9)))])
    assert found.confidence > 0.6
    assert found.fit > 0.9


def test_confidence_is_low_where_the_georeferenced_place_is_right():
    assert _estimate([related_pair(7, layout=Layout(144, 144))]).confidence < 0.05


def test_a_tiny_pair_is_not_moved():
    assert _estimate([related_pair(layout=Layout(48, 48))]) == NO_SHIFT


def test_a_pair_without_usable_pixels_is_not_moved():
    pair = related_pair(layout=Layout(144, 144))
    assert _estimate([pair], [np.zeros(pair.ms.shape[1:], dtype=bool)]) == NO_SHIFT


def test_pixels_that_are_not_usable_have_no_say():
    pair = related_pair(7, layout=Layout(144, 144, shift=(1.5, -0.5)))
    usable = np.ones(pair.ms.shape[1:], dtype=bool)
    usable[10:20, 8:30] = False
    wrong = replace(pair, ms=np.where(usable, pair.ms, np.float32(60000)))
    assert _estimate([wrong], [usable]) == _estimate([pair], [usable])


def test_a_band_that_repeats_another_does_not_matter():
    pair = related_pair(7, layout=Layout(144, 144, shift=(1.5, -0.5)))
    doubled = replace(
        pair, ms=np.concatenate([pair.ms, pair.ms]), ms_valid=np.tile(pair.ms_valid, (2, 1, 1))
    )
    first, second = _estimate([pair]), _estimate([doubled])
    assert (first.rows, first.cols) == pytest.approx((second.rows, second.cols), abs=1e-6)


def test_covered_leaves_a_margin_at_pans_edge():
    pair = related_pair(layout=Layout(96, 96))
    out = covered(pair, 6.0)
    # Centres lie at 1.5, 5.5, 9.5 ... 89.5, 93.5 of 96 PAN pixels.
    assert not out[:2].any()
    assert not out[:, -2:].any()
    assert out[2:-2, 2:-2].all()


def test_bands_that_do_not_explain_pan_move_nothing():
    pair = related_pair(3, layout=Layout(144, 144, shift=(1.0, 1.0)))
    noise = np.random.default_rng(0).normal(500, 100, pair.ms.shape).astype(np.float32)
    found = _estimate([replace(pair, ms=noise)])
    assert (found.rows, found.cols, found.confidence) == (0.0, 0.0, 0.0)
    assert found.fit < 0.2


def test_a_constant_pan_moves_nothing():
    pair = related_pair(3, layout=Layout(144, 144, shift=(1.0, 1.0)))
    found = _estimate([replace(pair, pan=np.full_like(pair.pan, 300.0))])
    assert (found.rows, found.cols) == (0.0, 0.0)


def test_the_middle_of_a_large_block_tells_the_shift_of_the_whole():
    layout = Layout(640, 600, (2.0, 2.0), (0.5, 0.0), (1.4, -0.6))
    pair = related_pair(7, layout=layout)
    assert max(pair.ms.shape[1:]) > MOST_SIDE
    found = _estimate([pair])
    assert (found.rows, found.cols) == pytest.approx((1.4, -0.6), abs=0.1)
