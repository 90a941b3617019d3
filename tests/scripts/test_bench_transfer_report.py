import bench_transfer_report as transfer
import pytest
from bench_report import report

from tests.scripts import bench_results

SCRATCH = {"8": 0.70, "16": 0.79, "250": 0.80}


def course_row(name="a", **more):
    row = {
        "name": name,
        "fitted": True,
        "base": 0.60,
        "prior": 0.75,
        "freeze": 0.80,
        "trained": 0.149,
        "scratch": SCRATCH,
        "full": {"8": 0.7985, "16": 0.82, "250": 0.85},
    }
    return {**row, **more}


def small_row(name="tiny"):
    row = course_row(name, fitted=False)
    del row["scratch"], row["full"]
    return row


def reuse_row(name, sensor, models, **more):
    row = {"name": name, "sensor": sensor, "fitted": True, "base": 0.5, "prior": 0.6}
    return {**row, "models": models, **more}


@pytest.fixture
def matrix():
    """Two scenes of one sensor and one of another."""
    return [
        reuse_row("a", "x", {"a": 0.90, "b": 0.89, "c": 0.85}),
        reuse_row("b", "x", {"a": 0.77, "b": 0.80, "c": 0.81}),
        reuse_row("c", "y", {"a": 0.49, "b": 0.68, "c": 0.70}),
    ]


def section(rows):
    return {"machine": bench_results.MACHINE, "rows": rows}


def said(text):
    return text.replace("\n", " ")


def test_a_course_begins_with_what_the_fit_starts_from():
    found = transfer.courses([course_row()])
    assert (found["scratch"][0], found["full"][0]) == (0.60, 0.75)


def test_pairs_that_cannot_be_fitted_do_not_count_in_a_course():
    rows = [course_row(), small_row()]
    assert transfer.courses(rows) == transfer.courses(rows[:1])


def test_a_course_is_the_mean_over_pairs():
    rows = [course_row(), course_row("b", scratch={**SCRATCH, "250": 0.90})]
    assert transfer.courses(rows)["scratch"][250] == pytest.approx(0.85)


def test_the_first_length_within_the_margin_is_told_for_both_starts():
    told = said(transfer.convergence([course_row()]))
    assert "of 250 steps ends at 0.8000" in told
    assert "from scratch after 250 steps, and one from the prior after 8 steps" in told


def test_a_goal_that_is_not_reached_is_told():
    assert transfer.first_within({0: 0.1, 8: 0.2}, 0.5) == "not within 8 steps"


def test_freeze_tuning_is_told_with_its_share_of_the_gain():
    told = said(transfer.convergence([course_row()]))
    assert "changes 14.9 % of the weights" in told
    assert "of freeze tuning 0.8000, 50 % of that gain" in told


def test_no_share_is_told_of_a_gain_that_is_none():
    row = course_row(full={"8": 0.7, "16": 0.7, "250": 0.7})
    assert "of that gain" not in transfer.convergence([row])


def test_pairs_that_stay_at_the_prior_are_named():
    told = transfer.convergence([course_row(), small_row()])
    assert told.endswith("Too small at reduced resolution to be fitted: tiny.")


def test_losses_are_parted_by_sensor(matrix):
    found = transfer.losses(matrix)
    assert found[True] == pytest.approx([0.01, 0.03])
    assert found[False] == pytest.approx([0.05, -0.01, 0.21, 0.02])


def test_pairs_that_were_not_fitted_neither_give_nor_take(matrix):
    matrix[1]["fitted"] = False
    found = transfer.losses(matrix)
    assert found[True] == []
    assert found[False] == pytest.approx([0.05, 0.21])


def test_mean_losses_are_told_with_their_number_and_the_largest(matrix):
    told = said(transfer.reuse(matrix))
    assert "within a sensor 0.0200 (2 ways, at most 0.0300)" in told
    assert "across sensors 0.0675 (4 ways, at most 0.2100)" in told


def test_a_model_that_is_worse_than_the_regression_is_told(matrix):
    told = said(transfer.reuse(matrix))
    assert "in 1 of 9 ways, at worst by 0.0100, with the model of a on c." in told


def test_no_model_below_the_regression_is_told_as_none(matrix):
    matrix[2]["models"]["a"] = 0.5
    assert "Below the regression it is in 0 of 9 ways." in said(transfer.reuse(matrix))


def test_the_matrix_holds_gains_against_the_own_model_and_none_on_its_diagonal(matrix):
    page = report({"reuse": section(matrix)})
    assert "| *own model* | 0.9000 | 0.8000 | 0.7000 |" in page
    assert "| 1 a |  | -0.0300 | -0.2100 |" in page


def test_lines_of_the_studies_are_at_most_100_characters(matrix):
    page = report({"reuse": section(matrix), "convergence": section([course_row()])})
    assert max(len(line) for line in page.splitlines() if not line.startswith("|")) <= 100
