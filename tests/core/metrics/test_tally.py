import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gzap_qgis.core.metrics.tally import Tally


def test_the_mean_of_a_tally_is_its_total_over_its_count():
    assert Tally((3.0,), 4).mean() == 0.75


def test_means_are_those_of_each_quantity():
    np.testing.assert_array_equal(Tally((3.0, 5.0), 2).means(), [1.5, 2.5])


def test_the_mean_of_several_quantities_is_the_mean_of_their_means():
    assert Tally((3.0, 5.0), 2).mean() == 2


def test_a_tally_of_nothing_has_no_mean():
    assert Tally().mean() is None
    assert Tally((0.0, 0.0), 0).means() is None


def test_tallies_are_added_quantity_by_quantity():
    assert Tally((1.0, 2.0), 3) + Tally((10.0, 20.0), 4) == Tally((11.0, 22.0), 7)


def test_the_empty_tally_changes_nothing():
    tally = Tally((1.0, 2.0), 3)
    assert Tally() + tally == tally + Tally() == tally


def test_tallies_of_different_quantities_are_not_added():
    with pytest.raises(ValueError, match="2 and 1 quantities"):
        Tally((1.0, 2.0), 3) + Tally((1.0,), 3)


def test_the_tally_of_a_map_leaves_out_blocks_that_do_not_count():
    figures = np.array([[0.5, np.nan], [0.25, 1.0]])
    assert Tally.of_map(figures) == Tally((1.75,), 3)


def test_the_tally_of_a_map_of_bands_sums_each_band():
    figures = np.array([[[0.5, np.nan]], [[0.25, np.nan]]])
    assert Tally.of_map(figures) == Tally((0.5, 0.25), 1)


def test_the_tally_of_a_map_without_any_block_counts_nothing():
    assert Tally.of_map(np.full((2, 3), np.nan)).mean() is None


@given(st.lists(st.tuples(st.integers(-99, 99), st.integers(0, 9)), min_size=1))
def test_the_order_in_which_parts_are_added_does_not_matter(parts):
    tallies = [Tally((float(total),), count) for total, count in parts]
    assert sum(tallies, Tally()) == sum(reversed(tallies), Tally())
