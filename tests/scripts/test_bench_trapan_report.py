import bench_trapan_report as trapan
import pytest


def row(name, variant, q2n, **more):
    scores = {"q2n": q2n, "ergas": 10 * (1 - q2n), "sam": 20 * (1 - q2n)}
    return {"name": name, "variant": variant, "seed": 0, "large_enough": True, **scores, **more}


@pytest.fixture
def rows():
    """Two pairs that are fitted and one that is too small, two variants each."""
    values = {"a": (0.9, 0.8), "b": (0.8, 0.8)}
    found = []
    for name, (whole, less) in values.items():
        found += [row(name, "whole", whole), row(name, "without a part", less)]
    return [*found, row("tiny", "whole", 0.1, large_enough=False)]


def test_a_variant_has_its_means_over_the_pairs_that_are_fitted(rows):
    assert "| whole | 0.8500 | 1.500 | 3.000 |" in trapan.trapan(rows)


def test_a_pair_has_a_row_with_every_variant(rows):
    told = trapan.trapan(rows)
    assert "| Q2n | whole | without a part |" in told
    assert "| a | 0.9000 | 0.8000 |" in told


def test_seeds_of_a_pair_are_averaged(rows):
    told = trapan.trapan([*rows, row("a", "whole", 0.7, seed=1)])
    assert "| a | 0.8000 | 0.8000 |" in told


def test_pairs_that_are_too_small_are_named(rows):
    assert trapan.trapan(rows).endswith("Too small at reduced resolution to be fitted: tiny.")


def test_responses_are_counted_against_least_squares_and_a_good_fit():
    rows = [
        {"name": "a", "r2": 0.97, "linear_r2": 0.96},
        {"name": "b", "r2": 0.90, "linear_r2": 0.90},
        {"name": "c", "r2": 0.80, "linear_r2": 0.85},
    ]
    told = trapan.responses(rows).replace("\n1.", " 1.")
    assert "| c | 0.8000 | 0.8500 |" in told
    assert "on 2 of 3 pairs, and 0.95 or more on 1." in told
