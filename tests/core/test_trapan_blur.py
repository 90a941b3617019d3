from dataclasses import replace

import numpy as np
import pytest

from gzap_qgis.core.mtf import sigma
from gzap_qgis.core.survey import survey
from gzap_qgis.core.trapan_blur import (
    LEAST_GAIN,
    MOST_GAIN,
    Blur,
    judged,
    local_detail,
    refine_blur,
    softness,
    table_blur,
    tried_gains,
)
from gzap_qgis.errors import Cancelled
from gzap_qgis.progress import Progress
from tests.core.scenes import Layout, Mixture, make_pair, unrelated_pair, waves, whole_pair

SIDE = 256


def _pair(gains, own=0.2, seed=0):
    """A pair whose bands see one field, each behind its own gain, and a little of their own."""
    layout, common = Layout(SIDE, SIDE), waves(seed)
    a, (height, width) = layout.ms_in_pan, layout.ms_size
    rows = a.row_scale * np.arange(height) + a.row_offset
    cols = a.col_scale * np.arange(width) + a.col_offset
    bands = [
        Mixture((common, waves(seed + 1 + b)), (100.0, 100.0 * own), 400.0)
        for b in range(len(gains))
    ]
    blurred = [f.at(rows, cols, (sigma(g, 4), sigma(g, 4))) for f, g in zip(bands, gains)]
    pan = Mixture((common,), (80.0,), 500.0).at(np.arange(SIDE), np.arange(SIDE))
    return whole_pair(pan.astype(np.float32), np.stack(blurred).astype(np.float32), a.inverse())


def _refined(pair, table):
    scene = survey([pair], table)
    return refine_blur([pair], [judged(pair, scene)], scene)


@pytest.mark.parametrize("gain", [0.1, 0.2, 0.4, 0.6])
def test_a_gain_that_all_bands_share_is_found(gain):
    found = _refined(_pair([gain] * 3), [0.3] * 3)
    assert found.gain == pytest.approx(gain, abs=0.03)
    np.testing.assert_allclose(found.bands, gain, atol=0.04)


def test_gains_that_differ_between_bands_are_found():
    true = [0.15, 0.25, 0.4]
    np.testing.assert_allclose(_refined(_pair(true), [0.3] * 3).bands, true, atol=0.04)


def test_the_table_hardly_matters_where_the_pair_tells():
    pair = _pair([0.2] * 3)
    gains = [_refined(pair, [table] * 3).gain for table in (0.15, 0.5)]
    assert gains[0] == pytest.approx(gains[1], abs=0.02)


def test_bands_that_have_nothing_of_pan_stay_near_the_table():
    pair = unrelated_pair(layout=Layout(SIDE, SIDE))
    np.testing.assert_allclose(_refined(pair, [0.3] * 3).bands, 0.3, atol=0.1)


def test_a_constant_band_follows_the_others():
    pair = _pair([0.15] * 3)
    pair.ms[1] = 7.0
    found = _refined(pair, [0.3] * 3)
    np.testing.assert_allclose(found.bands, 0.15, atol=0.04)


def test_gains_stay_in_their_bounds():
    pair = make_pair(waves(0), [waves(0)], Layout(SIDE, SIDE))
    noise = np.random.default_rng(0).normal(size=pair.pan.shape).astype(np.float32)
    for odd in (pair, replace(pair, pan=noise)):
        found = _refined(odd, [0.3])
        assert LEAST_GAIN <= found.gain <= MOST_GAIN
        assert LEAST_GAIN <= found.bands[0] <= MOST_GAIN


def test_pan_is_softened_by_what_it_is_sharper_than_the_table_says():
    scene = survey([_pair([0.2] * 2)], [0.3] * 2)
    rows, cols = softness(Blur(0.27, (0.27, 0.27)), scene)
    # Widths add in squares.
    assert np.hypot(rows, sigma(0.3, 4)) == pytest.approx(sigma(0.27, 4))
    assert cols == pytest.approx(rows)


def test_pan_is_not_softened_where_it_is_no_sharper_and_never_by_much():
    scene = survey([_pair([0.2] * 2)], [0.3] * 2)
    assert softness(Blur(0.5, (0.5, 0.5)), scene) == (0.0, 0.0)
    assert softness(Blur(0.03, (0.03, 0.03)), scene) == pytest.approx((1.0, 1.0))


def test_too_few_pixels_leave_the_table():
    pair = _pair([0.1] * 2)
    scene = survey([pair], [0.3, 0.32])
    few = np.zeros(pair.ms.shape[1:], dtype=bool)
    few[20:24, 20:24] = True
    assert refine_blur([pair], [few], scene) == table_blur(scene)


def test_gaps_are_not_judged():
    pair = _pair([0.2] * 2)
    pair.ms_valid[0, 30, 31] = False
    pair.pan_valid[80:84, 160:164] = False
    inside = judged(pair, survey([pair], [0.3] * 2))
    assert not inside[30, 31]
    assert not inside[20, 40]
    assert inside[35, 35]


def test_the_detail_of_a_plane_is_none_away_from_the_edge():
    plane = np.add.outer(np.arange(20.0), 3 * np.arange(16.0)).astype(np.float32)
    np.testing.assert_allclose(local_detail(plane)[2:-2, 2:-2], 0, atol=1e-4)


def test_the_gains_that_are_tried_run_from_sharp_to_soft():
    gains = tried_gains()
    assert gains == sorted(gains, reverse=True)
    assert gains[0] == pytest.approx(MOST_GAIN)
    assert gains[-1] == pytest.approx(LEAST_GAIN)


def test_a_user_can_stop_it():
    pair = _pair([0.2])
    scene = survey([pair], [0.3])
    with pytest.raises(Cancelled):
        refine_blur([pair], [judged(pair, scene)], scene, Progress(is_cancelled=lambda: True))
