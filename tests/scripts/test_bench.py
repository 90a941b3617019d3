import json

import bench
import bench_report
import bench_studies
import numpy as np
import pytest

from gzap_qgis.config import Sensor, TrainingConfig
from gzap_qgis.grid import Grid, Window
from gzap_qgis.raster.template import Band, Template
from gzap_qgis.raster.write import create


def quality_row(name, fitted, base=0.9, size=(100, 100)):
    ways = {"interpolation": 0.8, "base": base, "fitted": fitted}
    scores = {way: {"q2n": q2n, "ergas": 2.0, "sam": 3.0} for way, q2n in ways.items()}
    return {
        "name": name,
        "sensor": "generic",
        "bands": 4,
        "ratio": 4.0,
        "size": size,
        "steps": 250,
        "fit_seconds": 1.0,
        "predict_seconds": 0.1,
        "held_back": 0.5,
        "losses": {"matched": 0.25},
        **scores,
    }


def section(*rows):
    machine = {"processor": "some", "processors": 2, "load": 0.0, "torch": "t", "yardstick": 0.2}
    return {"machine": machine, "rows": list(rows)}


def write(path, image, pixel):
    bands, rows, cols = image.shape
    grid = Grid(0.0, 0.0, pixel, pixel, rows, cols)
    with create(path, grid, Template("UInt16", (Band(),) * bands), ()) as sink:
        sink.write(Window(0, 0, rows, cols), image, np.ones(image.shape, dtype=bool))


@pytest.fixture
def pairs(tmp_path):
    """A folder with one pair, PAN 288 x 288 and MS 144 x 144 of blurred noise."""
    rng = np.random.default_rng(5)
    spectrum = np.fft.rfft2(rng.standard_normal((3, 288, 288)))
    frequency = np.hypot(np.fft.fftfreq(288)[:, None], np.fft.rfftfreq(288)[None])
    smooth = np.fft.irfft2(spectrum / (0.02 + frequency), (288, 288))
    fine = (1000 + 150 * (smooth[:2] + smooth[2]) / smooth.std()).astype(np.float32)
    folder = tmp_path / "pairs" / "l8-made"
    folder.mkdir(parents=True)
    write(folder / "pan.tif", fine.mean(axis=0)[None], 1.0)
    write(folder / "ms.tif", fine.reshape(2, 144, 2, 144, 2).mean(axis=(2, 4)), 2.0)
    return folder.parent


@pytest.fixture
def few_steps(monkeypatch, tmp_path):
    """A bench whose files lie in the test's folder and whose fits are short."""
    monkeypatch.setattr(bench, "FOLDER", tmp_path / "bench")
    monkeypatch.setattr(bench_studies, "quick_recipe", lambda: TrainingConfig(steps=3, checks=1))


@pytest.mark.parametrize(
    ("name", "sensor"),
    [
        ("wv2-rotterdam", Sensor.WORLDVIEW_2),
        ("pleiades-otb", Sensor.PLEIADES),
        ("qb-otb", Sensor.QUICKBIRD),
        ("landsat8-6", Sensor.LANDSAT_8),
        ("l7-tiny", Sensor.LANDSAT_7),
        ("s2-proxy", Sensor.GENERIC),
    ],
)
def test_a_pairs_name_tells_its_sensor(tmp_path, name, sensor):
    assert bench_studies.sensor_of(tmp_path / name) is sensor


def test_a_file_beside_the_pair_tells_its_sensor_before_the_name(tmp_path):
    folder = tmp_path / "l7-tiny"
    folder.mkdir()
    (folder / "sensor.txt").write_text("ikonos\n")
    assert bench_studies.sensor_of(folder) is Sensor.IKONOS


def test_each_ablated_recipe_lacks_one_level_of_the_whole():
    full = TrainingConfig()
    found = [(r.levels, bool(r.full_every)) for r in bench_studies.recipes(full).values()]
    assert found == [
        ((1.0, 0.5, 1.5), True),
        ((0.5, 1.5), True),
        ((1.0,), True),
        ((1.0, 0.5, 1.5), False),
    ]


def test_the_verdict_names_the_largest_loss_against_the_base():
    rows = [quality_row("a", 0.95), quality_row("b", 0.89), quality_row("c", 0.87)]
    assert "-0.0300 (c)" in bench_report.verdict(rows)


def test_the_verdict_says_so_where_nothing_is_lost():
    assert "base: none" in bench_report.verdict([quality_row("a", 0.95)])


def test_the_verdict_counts_pairs_that_beat_interpolation():
    rows = [quality_row("a", 0.95), quality_row("b", 0.7)]
    assert "interpolation on 1 of 2 pairs" in bench_report.verdict(rows)


def test_the_verdict_counts_large_pairs_apart():
    rows = [quality_row("a", 0.95), quality_row("b", 0.95, size=(59, 200))]
    assert "Of the 1 pairs" in bench_report.verdict(rows)


def test_the_verdict_counts_losses_in_ergas():
    row = quality_row("a", 0.95)
    row["fitted"]["ergas"] = 2.1
    verdict = bench_report.verdict([row, quality_row("b", 0.95)])
    assert "In ERGAS it loses to the base on 1, by 5.0 % at most." in verdict


def test_a_table_has_as_many_cells_in_each_line():
    lines = bench_report.table(["a", "b"], [["1", "2"], ["3", "4"]]).splitlines()
    assert {line.count("|") for line in lines} == {3}


def test_a_report_holds_only_what_was_measured():
    page = bench_report.report({"quality": section(quality_row("a", 0.95))})
    assert "## Quality" in page
    assert "## Reuse" not in page


def test_a_report_of_the_ablation_marks_a_level_that_was_left_out():
    row = {**quality_row("a", 0.95), "recipe": "one level"}
    assert "0.250 / - / -" in bench_report.report({"ablation": section(row)})


def test_a_report_of_the_ablation_ends_with_the_mean_of_each_recipe():
    rows = [{**quality_row(name, q2n), "recipe": "r"} for name, q2n in (("a", 0.8), ("b", 0.9))]
    page = bench_report.report({"ablation": section(*rows)})
    assert "| **mean** | r | 0.9000 | 0.8500 |" in page


def test_a_report_of_reuse_sets_the_reused_model_beside_the_own_fit():
    row = {**quality_row("a", 0.95), "donor": "b", "reused": {"q2n": 0.93}}
    page = bench_report.report({"reuse": section(row)})
    assert "| a | b | 0.8000 | 0.9000 | 0.9300 | 0.9500 |" in page


def test_a_report_of_time_tells_wall_and_processor_seconds():
    seconds = dict.fromkeys(("wall_seconds", "cpu_seconds", "fit_seconds", "sharpen_seconds"), 2.5)
    row = {"preset": "fast", "threads": 1, "peak_mib": 300.0, **seconds}
    page = bench_report.report({"timing": section(row)})
    assert "| fast | 1 | 2.5 | 2.5 | 2.5 | 2.5 | 300 |" in page


def test_a_quick_run_writes_its_results_and_page_beside_each_other(pairs, few_steps):
    assert bench.main(["--quick", "--pairs", str(pairs)]) == 0
    folder = bench.FOLDER / "quick"
    results = json.loads((folder / "results.json").read_text())
    assert [row["name"] for row in results["quality"]["rows"]] == ["l8-made"]
    assert "l8-made (landsat-8)" in (folder / "benchmarks.md").read_text()


def test_a_folder_without_pairs_is_refused(tmp_path, capsys):
    assert bench.main(["--pairs", str(tmp_path)]) == 1
    assert "holds no pairs" in capsys.readouterr().err
