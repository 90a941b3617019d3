"""The windows of an assessment: they partition, begin on blocks, and read no more than is there."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gzap_qgis.config import Geometry, Phase
from gzap_qgis.core.assessment_plan import (
    fused_reads,
    inside,
    ms_frame,
    ms_reads,
    ms_side,
    near,
    nominal,
    parts,
    tile_side,
    union,
)
from gzap_qgis.core.phase import Phasing, layout
from gzap_qgis.core.registration import Shift
from gzap_qgis.core.target import Target
from gzap_qgis.grid import Alignment, Window

OWN = Alignment(1.0, 0.0, 1.0, 0.0)


def _layout(rows=128, cols=160, ratio=4.0, shift=(0.0, 0.0)):
    ms = Alignment(1 / ratio, 0.5 / ratio - 0.5, 1 / ratio, 0.5 / ratio - 0.5)
    size = (int(rows / ratio), int(cols / ratio))
    target = Target(rows, cols, OWN, ms, (rows, cols), size)
    moved = Shift(*shift, 0.5, 0.9)
    return layout(target, Geometry.PAN, Phasing(Phase.AUTO, moved, (moved, moved)))


@given(st.integers(1, 700), st.integers(1, 700), st.sampled_from([32, 64, 256]))
def test_parts_cover_every_pixel_once_and_begin_on_blocks(rows, cols, side):
    seen = np.zeros((rows, cols), dtype=int)
    found = parts(Window(5, 7, rows, cols), side)
    for part in found:
        assert (part.row - 5) % 32 == (part.col - 7) % 32 == 0
        assert min(part.rows, part.cols) >= 32 or len(found) == 1 or min(rows, cols) < 32
        seen[part.row - 5 : part.row - 5 + part.rows, part.col - 7 : part.col - 7 + part.cols] += 1
    assert (seen == 1).all()


def test_a_rest_narrower_than_a_block_joins_the_last_part():
    assert [p.cols for p in parts(Window(0, 0, 64, 159), 64)] == [64, 95]
    assert [p.cols for p in parts(Window(0, 0, 64, 160), 64)] == [64, 64, 32]


@pytest.mark.parametrize(
    ("ratio", "expected"),
    [((4.0, 4.0), 4.0), ((4.00025, 4.00025), 4.0), ((1.9946, 1.9941), 2.0), ((3.5, 3.5), 3.5)],
)
def test_the_nominal_ratio_is_whole_where_it_nearly_is(ratio, expected):
    assert nominal(ratio) == pytest.approx(expected, abs=1e-9)


def test_tiles_of_many_bands_are_smaller_but_never_less_than_a_block():
    assert tile_side(4) == tile_side(8) == 512
    assert tile_side(9) == 256
    assert tile_side(200) == 64
    assert tile_side(10**6) == 32


def test_windows_of_ms_are_whole_blocks_as_large_as_a_tile():
    assert ms_side(512, (4.0, 4.0)) == 128
    assert ms_side(512, (3.3, 3.3)) == 128
    assert ms_side(64, (4.0, 4.0)) == 32


def test_the_frame_of_ms_holds_the_centres_that_lie_in_the_fused_image():
    assert ms_frame(_layout()) == Window(0, 0, 32, 40)
    # Two pixels down and right: the last centre lies beyond, the first still inside.
    assert ms_frame(_layout(shift=(2.5, 2.5))) == Window(0, 0, 31, 39)
    assert ms_frame(_layout(shift=(-2.5, 0.0))) == Window(1, 0, 31, 40)


def test_a_fused_image_between_centres_has_no_frame():
    target = Target(
        1, 1, Alignment(1, 0, 1, 0), Alignment(0.25, -0.375, 0.25, -0.375), (64, 64), (16, 16)
    )
    moved = Shift(0.0, 0.0, 0.0, 0.0)
    found = ms_frame(layout(target, Geometry.PAN, Phasing(Phase.AREA, moved, (moved,))))
    assert (found.rows, found.cols) == (0, 0)


@given(
    st.sampled_from([2.0, 3.3, 4.0]),
    st.tuples(st.floats(-3, 3), st.floats(-3, 3)),
    st.integers(0, 3),
    st.integers(0, 4),
)
def test_reads_hold_their_window_and_stay_inside_the_images(ratio, shift, row, col):
    place = _layout(ratio=ratio, shift=shift)
    fused = fused_reads(place, Window(32 * row, 32 * col, 32, 32))
    small = min(place.ms_size[0], 4), min(place.ms_size[1], 4)
    back = ms_reads(place, Window(row, col, *small))
    for reads in (fused, back):
        for window, size in (
            (reads.fused, (place.rows, place.cols)),
            (reads.pan, place.pan_size),
            (reads.ms, place.ms_size),
        ):
            assert window == window.clipped(*size)
            assert min(window.rows, window.cols) >= 1
    assert union(fused.fused, fused.inner) == fused.fused
    assert union(back.ms, back.inner) == back.ms


def test_a_window_beyond_an_image_is_its_nearest_pixel():
    assert near(Window(40, -9, 5, 3), (20, 30)) == Window(19, 0, 1, 1)


def test_inside_counts_centres_up_to_the_edge():
    found = inside(Alignment(0.5, -0.5, 1.0, -1.0), Window(0, 0, 5, 4), (2, 2))
    # Rows at -0.5, 0, 0.5, 1, 1.5 and columns at -1, 0, 1, 2 of an image of 2 by 2 pixels.
    np.testing.assert_array_equal(found.all(1), [False] * 5)
    np.testing.assert_array_equal(found[:, 1], [True] * 5)
    np.testing.assert_array_equal(found[2], [False, True, True, False])
