from dataclasses import replace

import numpy as np
import pytest

from gzap_qgis.config import Geometry
from gzap_qgis.core.coarser import at_target, pan_shift
from gzap_qgis.core.registration import Shift
from gzap_qgis.core.survey import survey
from gzap_qgis.core.target import OWN, Target, plan
from gzap_qgis.grid import Alignment
from tests.core.scenes import GAIN, Layout, pan_target, related_pair

MOVED = Shift(1.5, -0.75, 0.8, 0.9)


def _scene(pair, shift=MOVED):
    return replace(survey([pair], [GAIN] * len(pair.ms)), shift=shift)


def _target(pair, factor):
    """The output whose pixels are so many of PAN's, from its corner on."""
    pan = Alignment(factor, (factor - 1) / 2, factor, (factor - 1) / 2)
    rows, cols = (int(size / factor) for size in pair.pan.shape)
    return Target(rows, cols, pan, pan.then(pair.alignment), pair.pan.shape, pair.ms.shape[1:])


@pytest.mark.parametrize("factor", [1.0, 0.7])
def test_a_scene_stays_as_it_is_for_an_output_that_is_not_coarser_than_pan(factor):
    pair = related_pair()
    scene = _scene(pair)
    blocks, found = at_target([pair], scene, _target(pair, factor))
    assert blocks[0] is pair
    assert found is scene


def test_for_a_coarser_output_pan_has_its_pixels():
    pair = related_pair(layout=Layout(96, 96))
    blocks, scene = at_target([pair], _scene(pair), _target(pair, 1.6))
    assert blocks[0].pan.shape == (60, 60)
    assert blocks[0].alignment == pytest.approx(Alignment(0.4, -0.3, 0.4, -0.3))
    assert scene.ratio == pytest.approx((2.5, 2.5))


def test_the_offset_counts_the_pixels_of_the_scenes_pan():
    pair = related_pair(layout=Layout(96, 96))
    target = _target(pair, 1.5)
    scene = at_target([pair], _scene(pair), target)[1]
    assert (scene.shift.rows, scene.shift.cols) == pytest.approx((1.0, -0.5))
    back = pan_shift(scene, target)
    assert (back.rows, back.cols) == pytest.approx((1.5, -0.75))


def test_the_offset_of_a_scene_at_pans_own_ratio_stays():
    pair = related_pair()
    shift = pan_shift(_scene(pair), pan_target(pair))
    assert (shift.rows, shift.cols) == pytest.approx((MOVED.rows, MOVED.cols))


def test_a_gap_of_pan_stays_a_gap():
    pair = related_pair(layout=Layout(96, 96))
    pair.pan_valid[30:33, 40:44] = False
    blocks, _ = at_target([pair], _scene(pair), _target(pair, 2.0))
    gap = np.zeros((48, 48), dtype=bool)
    gap[15:17, 20:22] = True
    np.testing.assert_array_equal(~blocks[0].pan_valid, gap)


@pytest.mark.parametrize(("scale", "parts"), [(0.5, 3), (1.0, 2), (1.4, 1), (3.9, 1)])
def test_an_output_pixel_is_divided_until_some_parts_make_up_one_of_ms(scale, parts):
    pair = related_pair(layout=Layout(96, 96))
    target = _target(pair, 4.0 / scale)
    working = plan(target, Geometry.PAN, replace(MOVED, rows=0.0, cols=0.0))
    assert working.output.row_scale == parts
    assert working.pan.row_scale == pytest.approx(4.0 / scale / parts)
    # The first part's edge is that of the output's first pixel.
    first = working.output.row_offset - (parts - 1) / 2
    edge = working.pan.row_scale * (first - 0.5) + working.pan.row_offset
    assert edge == pytest.approx(-0.5)


def test_pans_own_pixels_serve_where_parts_would_be_finer():
    pair = related_pair(layout=Layout(96, 96, (1.5, 1.5)))
    working = plan(_target(pair, 1.2), Geometry.PAN, replace(MOVED, rows=0.0, cols=0.0))
    assert working.pan == OWN
