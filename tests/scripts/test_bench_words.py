import bench_figures as figures
import bench_words as words
import pytest
from bench_text import ordinal

from tests.scripts import bench_results

OURS = "balanced"


@pytest.fixture
def results():
    return bench_results.results()


@pytest.mark.parametrize(
    ("number", "word"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (22, "22nd")],
)
def test_an_ordinal_ends_as_it_is_spoken(number, word):
    assert ordinal(number) == word


def test_the_first_is_compared_with_the_next(results):
    expected = (
        "By mean Q2n, *balanced* is 1st of 5: 0.8900, 0.0400 better than the next, "
        "*gsa, co-registered* (0.8500)."
    )
    assert words.rank(results, figures.Q2N, OURS) == expected


def test_others_are_compared_with_the_first(results):
    assert "*exp* is 4th of 5: 0.6500, 0.2400 worse than the first" in words.rank(
        results, figures.Q2N, "exp"
    )


def test_no_rank_is_told_of_a_method_without_a_mean(results):
    assert words.rank(results, figures.Q2N, "unknown") == ""


def test_losses_are_named_with_pair_rival_and_margin(results):
    expected = (
        "In Q2n it loses on 1 of 2 pairs: second (0.0200 worse than *gsa*). "
        "On average it is 0.0150 better."
    )
    assert words.against(results, figures.Q2N, OURS, ["gsa", "gsa, co-registered"]) == expected


def test_no_loss_is_told_as_none(results):
    expected = "In Q2n it loses on 0 of 2 pairs. On average it is 0.2400 better."
    assert words.against(results, figures.Q2N, OURS, ["exp"]) == expected


def test_a_mean_loss_is_told_as_worse(results):
    assert words.against(results, figures.Q2N, "exp", ["gsa"]).endswith("it is 0.1750 worse.")


def test_only_the_largest_losses_are_named():
    results = bench_results.results()
    names = [f"pair {number}" for number in range(9)]
    results["pairs"] = [bench_results.pair(name, 0.1) for name in names]
    results["rows"] = []
    for number, name in enumerate(names):
        results["rows"].append(bench_results.reduced_row(name, "gsa", 0.9))
        results["rows"].append(bench_results.reduced_row(name, OURS, 0.89 - 0.01 * number))
    told = words.against(results, figures.Q2N, OURS, ["gsa"])
    assert "pair 8 (0.0900 worse" in told
    assert "pair 2" not in told
    assert "and 3 more by less." in told


def test_wins_over_another_method_are_counted(results):
    assert words.wins(results, figures.Q2N, OURS, "gsa") == "*gsa* on 1 of 2"


def test_failures_are_told_with_their_reason(results):
    row = results["rows"][3]
    row["error"] = "no memory"
    assert "*gdal_pansharpen* on first (reduced resolution): no memory" in words.failures(results)


def test_an_image_judged_on_fewer_pixels_is_named(results):
    for row in results["rows"]:
        row["share"] = 0.5 if row["method"] == "gsa" and row["pair"] == "first" else 0.99
    told = words.partial(results)
    assert "*gsa* on first (reduced resolution, 50 % of its pixels) and *gsa* on first" in told
    assert "exp" not in told


def test_nothing_is_said_of_pixels_where_all_images_count_the_same(results):
    assert words.partial(results) == ""


def test_pairs_without_a_fit_are_named(results):
    for row in results["rows"]:
        if row["method"] == OURS:
            row["steps"] = 0 if row["pair"] == "second" else 250
    told = words.unfitted(results, OURS)
    assert told.endswith(": at reduced resolution second; at full resolution second.")


def test_nothing_is_said_where_every_pair_was_fitted(results):
    assert words.unfitted(results, OURS) == ""


def test_the_verdict_speaks_of_the_balanced_fit(results):
    results["methods"].append({"name": "cnn, balanced", "family": "ours"})
    assert words.ours(results) == OURS


def test_without_ours_there_is_no_verdict(results):
    results["methods"] = results["methods"][:-1]
    assert words.verdict(results) == []


def test_the_verdict_counts_the_rows_chosen_from_with_hindsight(results):
    assert any("among all 3 rows" in part.replace("\n", " ") for part in words.verdict(results))


def test_a_standing_names_where_a_method_does_not_beat_the_best_and_by_how_much():
    title, text = words.standing(bench_results.with_prior(), "prior alone")
    told = text.replace("\n  ", " ").splitlines()
    assert title == "*prior alone* at reduced resolution, in Q2n:"
    assert told[0] == (
        "- It beats the best of the 2 classical methods, as delivered, on 1 of 2 pairs; not on "
        "second (0.2000 worse than *gsa*)."
    )
    assert told[1].startswith("- It beats the best of the 1 classical methods, co-registered, on 0")
    assert told[2] == "- It beats interpolation on 2 of 2 pairs."


def test_a_tie_with_the_regression_is_not_a_win():
    told = words.standing(bench_results.with_prior(), "prior alone")[1].splitlines()[-2:]
    assert " ".join(told).startswith("- It beats the regression that it corrects on 1 of 2 pairs;")


def test_the_verdict_begins_with_the_prior_then_the_fit():
    parts = words.verdict(bench_results.with_prior())
    assert parts[0].startswith("*prior alone*")
    assert parts[2].startswith("*balanced*")


def test_nothing_is_said_of_a_standing_without_rivals(results):
    results["methods"] = results["methods"][-1:]
    results["rows"] = [row for row in results["rows"] if row["method"] == OURS]
    assert words.standing(results, OURS) == []


def test_the_timed_pairs_and_the_load_are_told(results):
    results["times"][0]["load"] = 2.1
    expected = "The pairs are first. The machine's load was 0.5 on average and 2.1 at most"
    assert words.busy(results).startswith(expected)


def test_the_cost_is_told_in_times_of_the_reference(results):
    assert "5 and 5 times what *gdal_pansharpen* takes" in words.cost(results)
