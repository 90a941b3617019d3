from dataclasses import replace

import numpy as np
import pytest

from gzap_qgis.config import Geometry
from gzap_qgis.core.registration import NO_SHIFT, Shift
from gzap_qgis.core.target import (
    MS_REACH,
    OWN,
    Target,
    is_translation,
    nearest,
    plan,
    validity,
    windows_of,
)
from gzap_qgis.grid import Alignment, Window
from tests.core.scenes import Layout, pan_target, read, related_pair

MOVED = Shift(2.0, -3.0, 1.0, 1.0)
FOUR = Alignment(0.25, -0.375, 0.25, -0.375)


def _pan_target(size=128):
    return Target(size, size, OWN, FOUR, (size, size), (size // 4, size // 4))


def test_plan_takes_pans_own_grid_at_pans_pixel_size():
    target = replace(_pan_target(), rows=40, cols=50, pan=Alignment(1.0, 8.0, 1.0, 12.0))
    working = plan(target, Geometry.PAN, NO_SHIFT)
    assert (working.rows, working.cols) == (128, 128)
    assert working.output == Alignment(1.0, 8.0, 1.0, 12.0)


def test_in_pans_geometry_a_shift_moves_ms_by_its_ms_pixels():
    working = plan(_pan_target(), Geometry.PAN, MOVED)
    assert working.pan == OWN
    assert working.ms == Alignment(0.25, -0.875, 0.25, 0.375)


def test_in_the_geometry_of_ms_a_shift_moves_pan():
    working = plan(_pan_target(), Geometry.MS, MOVED)
    first = working.output
    assert working.pan.row_offset + first.row_offset == 2.0
    assert working.pan.col_offset + first.col_offset == -3.0
    assert working.ms.row_offset + 0.25 * first.row_offset == -0.375


def test_a_grid_between_pans_pixels_is_worked_on_itself():
    target = replace(_pan_target(), pan=Alignment(1.0, 0.5, 1.0, 0.5))
    working = plan(target, Geometry.PAN, NO_SHIFT)
    assert working.pan.row_offset % 1 == 0.5
    assert working.output.row_scale == 1.0


@pytest.mark.parametrize(
    ("alignment", "expected"),
    [(OWN, True), (Alignment(1, 3, 1, -2), True), (Alignment(1, 0.5, 1, 0), False), (FOUR, False)],
)
def test_only_a_move_by_whole_pixels_is_a_translation(alignment, expected):
    assert is_translation(alignment) is expected


def test_a_window_reads_the_ms_pixels_that_its_answer_depends_on():
    target = _pan_target(512)
    windows = windows_of(target, plan(target, Geometry.PAN, NO_SHIFT), Window(256, 256, 64, 64))
    assert windows.inner == Window(256, 256, 64, 64)
    assert windows.reach.ms.row <= 64 - MS_REACH
    assert windows.reach.ms.row + windows.reach.ms.rows >= 80 + MS_REACH
    assert windows.reach.pan == windows.outer


def test_what_is_read_for_a_window_does_not_grow_with_the_image():
    sizes = [
        windows_of(t, plan(t, Geometry.PAN, NO_SHIFT), Window(256, 256, 64, 64)).reach
        for t in (_pan_target(512), _pan_target(4096))
    ]
    assert sizes[0] == sizes[1]


def test_nearest_pixels_stay_inside_the_source():
    rows, cols = nearest(Alignment(0.25, -0.375, 0.25, 1.9), Window(0, 0, 8, 8), Window(0, 0, 2, 3))
    np.testing.assert_array_equal(rows, [0, 0, 0, 0, 1, 1, 1, 1])
    np.testing.assert_array_equal(cols, [2] * 8)


def _judged(pair):
    target = pan_target(pair)
    working = plan(target, Geometry.PAN, NO_SHIFT)
    windows = windows_of(target, working, Window(0, 0, *pair.pan.shape))
    return validity(windows, working, read(pair, windows.reach))


def test_an_unmeasured_ms_pixel_covers_its_footprint_in_its_band_alone():
    pair = related_pair(layout=Layout(64, 64))
    gap = pair.ms_valid.copy()
    gap[1, 3, 5] = False
    valid, _ = _judged(replace(pair, ms_valid=gap))
    expected = np.ones((3, 64, 64), bool)
    expected[1, 12:16, 20:24] = False
    np.testing.assert_array_equal(valid, expected)


def test_an_ms_pixel_of_zeros_is_blank():
    pair = related_pair(layout=Layout(64, 64))
    ms = pair.ms.copy()
    ms[:, 2, 2] = 0
    _, dark = _judged(replace(pair, ms=ms))
    assert dark[8:12, 8:12].all()
    assert dark.sum() == 16
