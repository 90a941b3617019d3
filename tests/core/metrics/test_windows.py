import numpy as np
import pytest

from gzap_qgis.core.metrics.windows import Neighbourhood


def _covered(neighbourhood, shape, inner):
    """How often each pixel is the centre of a neighbourhood that is handed out."""
    times = np.zeros(shape, dtype=int)
    for rows, cols in neighbourhood.strips(shape, inner):
        before, behind = neighbourhood.before, neighbourhood.behind
        times[
            rows.start + before : rows.stop - behind, cols.start + before : cols.stop - behind
        ] += 1
    return times


@pytest.mark.parametrize("shape", [(9, 7), (400, 300), (3, 70000)])
def test_strips_hold_every_whole_neighbourhood_once(shape):
    expected = np.zeros(shape, dtype=int)
    expected[1:-1, 1:-1] = 1
    np.testing.assert_array_equal(_covered(Neighbourhood(1, 1), shape, None), expected)


def test_strips_keep_to_the_pixels_that_count():
    expected = np.zeros((20, 30), dtype=int)
    expected[5:11, 2:26] = 1
    inner = (slice(5, 11), slice(0, 30))
    np.testing.assert_array_equal(_covered(Neighbourhood(2, 4), (20, 30), inner), expected)


def test_a_part_smaller_than_a_neighbourhood_has_no_strips():
    assert list(Neighbourhood(2, 4).strips((6, 30), None)) == []
    assert list(Neighbourhood(2, 4).strips((30, 6), None)) == []


def test_a_neighbourhood_is_whole_where_all_its_pixels_are_valid():
    valid = np.ones((8, 9), dtype=bool)
    valid[4, 5] = False
    whole = Neighbourhood(1, 2).whole(valid, (slice(0, 8), slice(0, 9)))
    expected = np.ones((5, 6), dtype=bool)
    expected[1:5, 2:6] = False
    np.testing.assert_array_equal(whole, expected)


def test_every_neighbourhood_is_whole_without_a_mask():
    assert Neighbourhood(1, 2).whole(None, (slice(0, 8), slice(3, 9))).shape == (5, 3)
