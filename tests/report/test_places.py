import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gzap_qgis.grid import Window
from gzap_qgis.report.content import BlockMap
from gzap_qgis.report.places import SIDE, Places, around, choose


def _map(values, block=32, corner=(0, 0)):
    return BlockMap("HQNR", np.asarray(values, dtype=float), (block, block), corner)


def test_best_and_worst_are_the_extremes():
    values = np.array([[0.5, 0.9, 0.4], [0.6, 0.2, 0.7]])
    assert choose(values, 2, 1) == Places(best=((0, 1), (1, 2)), worst=((1, 1), (0, 2)))


def test_a_neighbour_of_a_taken_block_is_passed_over():
    values = np.array([[0.1, 0.2, 0.5, 0.6, 0.9]])
    assert choose(values, 2, 2) == Places(best=((0, 4),), worst=((0, 0), (0, 2)))


def test_a_block_without_a_value_is_never_taken():
    values = np.array([[np.nan, 0.3, np.nan]])
    assert choose(values, 3, 1) == Places(best=(), worst=((0, 1),))


def test_a_map_without_values_has_no_places():
    assert choose(np.full((3, 4), np.nan), 2, 1) == Places((), ())


@pytest.mark.parametrize(("count", "apart"), [(0, 1), (1, 0)])
def test_a_count_or_distance_below_one_is_refused(count, apart):
    with pytest.raises(ValueError, match="at least 1"):
        choose(np.zeros((2, 2)), count, apart)


@given(st.integers(0, 1000), st.integers(1, 4), st.integers(1, 4))
def test_places_have_values_and_are_apart(seed, count, apart):
    rng = np.random.default_rng(seed)
    values = np.where(rng.random((7, 9)) < 0.3, np.nan, rng.random((7, 9)))
    places = choose(values, count, apart)
    taken = [*places.best, *places.worst]
    assert all(np.isfinite(values[place]) for place in taken)
    for index, (row, col) in enumerate(taken):
        for other_row, other_col in taken[:index]:
            assert max(abs(row - other_row), abs(col - other_col)) >= apart


def test_a_crop_lies_around_its_block():
    quality = _map(np.zeros((20, 20)))
    # The block's centre is row 176 and column 336; half of 128 before it.
    assert around((5, 10), quality, (640, 640)) == Window(112, 272, SIDE, SIDE)


def test_a_crop_begins_on_a_multiple_of_the_step():
    quality = _map(np.zeros((20, 20)), corner=(2, 3))
    window = around((5, 10), quality, (640, 640), step=4)
    assert (window.row, window.col) == (112, 276)


@given(st.integers(0, 9), st.integers(0, 9), st.integers(1, 4))
def test_a_crop_stays_within_the_image(row, col, step):
    window = around((row, col), _map(np.zeros((10, 10))), (321, 325), step)
    assert window.clipped(321, 325) == window
    assert window.row % step == 0
    assert window.col % step == 0


def test_a_small_image_is_its_own_crop():
    assert around((0, 0), _map([[1.0]]), (40, 50)) == Window(0, 0, 40, 50)
