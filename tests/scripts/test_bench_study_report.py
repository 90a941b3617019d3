import bench_studies
from bench_report import report

from gzap_qgis.training_config import TrainingConfig
from tests.scripts import bench_results


def row(name, fitted, **more):
    ways = {"interpolation": 0.8, "base": 0.9, "fitted": fitted}
    scores = {way: {"q2n": q2n, "ergas": 2.0, "sam": 3.0} for way, q2n in ways.items()}
    return {"name": name, "held_back": 0.5, "losses": {"matched": 0.25}, **scores, **more}


def section(*rows):
    return {"machine": bench_results.MACHINE, "rows": list(rows)}


def test_each_ablated_recipe_lacks_one_level_of_the_whole():
    full = TrainingConfig()
    found = [(r.levels, bool(r.full_every)) for r in bench_studies.recipes(full).values()]
    assert found == [
        ((1.0, 0.5, 1.5), True),
        ((0.5, 1.5), True),
        ((1.0,), True),
        ((1.0, 0.5, 1.5), False),
    ]


def test_a_level_that_was_left_out_is_marked():
    page = report({"ablation": section(row("a", 0.95, recipe="one level"))})
    assert "0.250 / - / -" in page


def test_the_ablation_ends_with_the_mean_of_each_recipe():
    rows = [row(name, q2n, recipe="r") for name, q2n in (("a", 0.8), ("b", 0.9))]
    assert "| **mean** | r | 0.9000 | 0.8500 |" in report({"ablation": section(*rows)})
