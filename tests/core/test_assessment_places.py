"""The places that a report shows, and the scene seen from afar."""

import numpy as np
import pytest

from gzap_qgis.core.assessment_places import (
    find_places,
    overview_part,
    overview_step,
    place_window,
    smoothed,
)
from gzap_qgis.grid import Window


def _quality(rows=30, cols=40, seed=0):
    return np.random.default_rng(seed).uniform(0.8, 0.9, (rows, cols))


def test_the_best_and_the_worst_places_are_found_first():
    quality = _quality()
    quality[4:7, 5:8], quality[20:23, 30:33] = 0.98, 0.1
    quality[5, 6], quality[21, 31] = 0.99, 0.09
    found = find_places(quality, 3)
    assert (found.best[0], found.worst[0]) == ((5, 6), (21, 31))
    assert len(found.best) == len(found.worst) == 3


def test_a_place_is_that_of_the_block_that_stands_out():
    quality = _quality()
    quality[5, 6] = 0.0
    assert find_places(quality, 1).worst == ((5, 6),)


def test_places_lie_apart():
    found = find_places(_quality(), 3)
    every = [*found.best, *found.worst]
    for index, (row, col) in enumerate(every):
        for other_row, other_col in every[:index]:
            assert max(abs(row - other_row), abs(col - other_col)) >= 4


def test_places_lie_where_blocks_count():
    quality = np.full((20, 20), np.nan)
    quality[3, 4], quality[15, 16] = 0.5, 0.9
    found = find_places(quality, 3)
    assert (found.worst, found.best) == (((3, 4),), ((15, 16),))


@pytest.mark.parametrize("quality", [np.full((3, 3), np.nan), np.empty((0, 4))])
def test_nothing_that_counts_has_no_places(quality):
    found = find_places(quality, 3)
    assert found.best == found.worst == ()


def test_a_map_is_left_as_it_was():
    quality = _quality()
    before = quality.copy()
    find_places(quality, 3)
    np.testing.assert_array_equal(quality, before)


def test_smoothing_is_the_mean_of_the_blocks_that_count():
    quality = np.array([[1.0, 2.0, np.nan], [3.0, 4.0, 5.0]])
    found = smoothed(quality)
    assert found[0, 0] == pytest.approx(2.5)
    assert found[1, 2] == pytest.approx((2 + 4 + 5) / 3)
    assert np.isnan(found[0, 2])


@pytest.mark.parametrize(
    ("block", "size", "expected"),
    [
        ((5, 7), (1000, 1000), Window(112, 176, 128, 128)),
        ((0, 0), (1000, 1000), Window(0, 0, 128, 128)),
        ((31, 31), (1000, 1000), Window(872, 872, 128, 128)),
        ((0, 1), (50, 90), Window(0, 0, 50, 90)),
    ],
)
def test_a_place_is_shown_around_its_block_inside_the_image(block, size, expected):
    assert place_window(block, *size) == expected


@pytest.mark.parametrize(
    ("size", "step"), [((600, 600), 1), ((641, 10), 2), ((4096, 4096), 8), ((10**5, 10**5), 32)]
)
def test_an_overview_is_some_hundred_pixels_wide(size, step):
    assert overview_step(*size) == step


def test_an_overview_is_the_mean_of_what_counts():
    image = np.arange(30, dtype=np.float32).reshape(1, 5, 6)
    valid = np.ones((5, 6), dtype=bool)
    valid[0, 0] = valid[2:4, 4:] = False
    found = overview_part(image, valid, 2)
    assert found.shape == (1, 3, 3)
    assert found[0, 0, 0] == pytest.approx((1 + 6 + 7) / 3)
    assert np.isnan(found[0, 1, 2])
    assert found[0, 2, 1] == pytest.approx((26 + 27) / 2)
