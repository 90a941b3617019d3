import bench_figures as figures
import pytest
from bench_methods import Family

from tests.scripts import bench_results

OURS = "balanced"
RIVALS = ("exp", "gsa", "gsa, co-registered")


@pytest.fixture
def results():
    return bench_results.results()


def without(results, pair, method, resolution="reduced"):
    """The results with one row failed."""
    for row in results["rows"]:
        if (row["pair"], row["method"], row["resolution"]) == (pair, method, resolution):
            del row["scores"]
            row["error"] = "no memory"
    return results


def test_names_of_one_family_keep_their_order(results):
    assert figures.names(results, Family.CLASSICAL) == ["exp", "gsa"]


def test_values_of_a_pair_are_those_of_its_resolution(results):
    assert figures.pair_values(results, figures.Q2N, "first")["gsa"] == 0.8
    assert figures.pair_values(results, figures.HQNR, "second")["gsa"] == 0.85


def test_a_failed_row_has_no_value(results):
    found = figures.pair_values(without(results, "first", "gsa"), figures.Q2N, "first")
    assert "gsa" not in found
    assert len(found) == 4


def test_an_index_that_is_not_defined_has_no_value(results):
    results["rows"][0]["scores"]["Q2n"] = None
    assert "exp" not in figures.pair_values(results, figures.Q2N, "first")


def test_a_mean_is_over_all_pairs(results):
    assert figures.means(results, figures.Q2N)["exp"] == pytest.approx(0.65)


def test_a_method_that_failed_on_a_pair_has_no_mean(results):
    means = figures.means(without(results, "first", "gsa"), figures.Q2N)
    assert "gsa" not in means
    assert "exp" in means


def test_a_pair_on_which_nothing_is_known_does_not_count(results):
    for method in bench_results.METHODS:
        without(results, "first", method)
    assert figures.means(results, figures.Q2N)["exp"] == pytest.approx(0.6)


def test_the_mean_of_d_rho_is_the_distance_to_the_pairs_own(results):
    expected = (abs(0.05 - 0.1) + abs(0.17 - 0.15)) / 2
    assert figures.means(results, figures.D_RHO)[OURS] == pytest.approx(expected)


def test_the_best_value_is_the_one_nearest_to_the_goal():
    assert figures.best(figures.Q2N, {"a": 0.9, "b": 0.95}) == {"b"}
    assert figures.best(figures.ERGAS, {"a": 2.0, "b": 3.0}) == {"a"}
    assert figures.best(figures.D_RHO, {"a": 0.1, "b": 0.3}, 0.25) == {"b"}


def test_values_that_look_equal_are_both_the_best():
    assert figures.best(figures.Q2N, {"a": 0.90001, "b": 0.90003, "c": 0.8}) == {"a", "b"}


def test_nothing_is_best_where_the_goal_is_unknown():
    assert figures.best(figures.D_RHO, {"a": 0.1}, None) == set()


def test_a_ranking_begins_with_the_best():
    assert figures.ranking(figures.SAM, {"a": 2.0, "b": 1.0}) == ["b", "a"]
    assert figures.ranking(figures.HQNR, {"a": 0.2, "b": 0.1}) == ["a", "b"]


def test_margins_are_taken_to_the_best_rival_of_each_pair(results):
    first, second = figures.margins(results, figures.Q2N, OURS, RIVALS)
    assert (first.pair, first.rival) == ("first", "gsa, co-registered")
    assert first.gain == pytest.approx(0.05)
    assert (second.pair, second.rival) == ("second", "gsa")
    assert second.gain == pytest.approx(-0.02)


def test_a_margin_in_an_error_is_positive_where_the_error_is_smaller(results):
    first, second = figures.margins(results, figures.ERGAS, OURS, RIVALS)
    assert first.gain == pytest.approx(0.5)
    assert second.gain == pytest.approx(-0.2)


def test_mean_time_holds_the_ratios_to_the_reference(results):
    spent = figures.mean_time(results, OURS)
    assert (spent["seconds"], spent["ratio"], spent["cpu_ratio"]) == (5.0, 5.0, 5.0)


def test_the_reference_takes_as_long_as_itself(results):
    assert figures.mean_time(results, "gdal_pansharpen")["ratio"] == 1.0


def test_a_method_that_was_not_timed_has_no_time(results):
    assert figures.mean_time({**results, "times": []}, OURS) is None
