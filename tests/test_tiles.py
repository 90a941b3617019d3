import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gzap_qgis.grid import Window
from gzap_qgis.tiles import spread, tiles

sides = st.integers(1, 90)


def counted(rows, cols, windows):
    """How often each pixel is covered."""
    count = np.zeros((rows, cols), int)
    for window in windows:
        assert window == window.clipped(rows, cols)
        count[window.row : window.row + window.rows, window.col : window.col + window.cols] += 1
    return count


@given(sides, sides, st.integers(1, 100))
def test_tiles_cover_every_pixel_exactly_once(rows, cols, size):
    assert (counted(rows, cols, tiles(rows, cols, size)) == 1).all()


def test_tiles_run_row_by_row_and_the_last_are_smaller():
    assert list(tiles(3, 5, 2)) == [
        Window(0, 0, 2, 2),
        Window(0, 2, 2, 2),
        Window(0, 4, 2, 1),
        Window(2, 0, 1, 2),
        Window(2, 2, 1, 2),
        Window(2, 4, 1, 1),
    ]


def test_a_tile_of_no_pixels_is_a_programming_error():
    with pytest.raises(ValueError, match="size is 0"):
        list(tiles(3, 3, 0))


@pytest.mark.parametrize("shape", [(10, 10), (15, 15), (3, 15), (1, 1)])
def test_a_small_image_is_taken_whole(shape):
    assert spread(*shape, 10, 2) == [Window(0, 0, *shape)]


def test_a_large_image_gets_blocks_from_edge_to_edge():
    assert spread(100, 50, 10, 2) == [
        Window(0, 0, 10, 10),
        Window(0, 40, 10, 10),
        Window(90, 0, 10, 10),
        Window(90, 40, 10, 10),
    ]


def test_a_single_block_lies_in_the_middle():
    assert spread(101, 51, 11, 1) == [Window(45, 20, 11, 11)]


def test_a_long_strip_gets_blocks_of_its_own_height():
    assert spread(4, 100, 10, 2) == [Window(0, 0, 4, 10), Window(0, 90, 4, 10)]


@given(sides, sides, st.integers(1, 40), st.integers(1, 5))
def test_spread_blocks_lie_within_the_image_and_are_at_most_count_squared(rows, cols, block, count):
    windows = spread(rows, cols, block, count)
    assert len(windows) == len(set(windows)) <= count**2
    counted(rows, cols, windows)


@given(st.integers(1, 40), st.integers(1, 5), st.integers(0, 50), st.integers(0, 50))
def test_blocks_do_not_overlap_where_there_is_room(block, count, more_rows, more_cols):
    rows, cols = block * (count + 1) + more_rows, block * (count + 1) + more_cols
    assert counted(rows, cols, spread(rows, cols, block, count)).max() == 1


@pytest.mark.parametrize(("block", "count"), [(0, 2), (10, 0)])
def test_spread_of_nothing_is_a_programming_error(block, count):
    with pytest.raises(ValueError, match="at least 1"):
        spread(100, 100, block, count)
