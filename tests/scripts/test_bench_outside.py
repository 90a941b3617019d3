import copy
import json

import bench_figures as figures
import bench_outside
import bench_plots
import bench_report
import bench_tables
import bench_words
import numpy as np
import pytest

from gzap_qgis.grid import Grid, Window
from gzap_qgis.raster.template import Band, Template
from gzap_qgis.raster.write import create
from tests.scripts import bench_results

NETWORK = {"name": "Net", "source": "somewhere, 1.0", "about": "by its defaults."}

RUN = {"pair": "made", "resolution": "full", "method": "Net", "seconds": 2.0}


def kept(pair, q2n):
    """One network that was run elsewhere on one pair, twice as good at full resolution."""
    rows = [
        {**bench_results.reduced_row(pair, "Net", q2n), "cpu_seconds": 5.0},
        {**bench_results.full_row(pair, "Net", 0.9), "cpu_seconds": 80.0},
    ]
    return {"networks": [NETWORK], "machine": "One thread of some.", "rows": rows}


@pytest.fixture
def results():
    return bench_outside.merged(bench_results.results(), kept("first", 0.5))


def write(path, image, pixel):
    bands, rows, cols = image.shape
    grid = Grid(0.0, 0.0, pixel, pixel, rows, cols)
    with create(path, grid, Template("UInt16", (Band(),) * bands), ()) as sink:
        sink.write(Window(0, 0, rows, cols), image, np.ones(image.shape, dtype=bool))


def test_a_file_that_is_not_there_holds_no_rows(tmp_path):
    assert bench_outside.read(tmp_path / "none.json")["rows"] == []


def test_what_is_kept_is_read_as_it_was_written(tmp_path):
    path = tmp_path / "kept.json"
    path.write_text(json.dumps(kept("first", 0.5)))
    assert bench_outside.read(path) == kept("first", 0.5)


def test_the_results_themselves_are_not_changed():
    before = bench_results.results()
    after = copy.deepcopy(before)
    bench_outside.merged(after, kept("first", 0.5))
    assert after == before


def test_rows_of_pairs_that_were_not_measured_are_left_out():
    before = bench_results.results()
    assert bench_outside.merged(before, kept("unknown", 0.5)) == before


def test_studies_alone_take_no_rows():
    assert bench_outside.merged({"timing": {}}, kept("first", 0.5)) == {"timing": {}}


def test_a_network_run_outside_stands_in_the_tables_of_its_pairs_only(results):
    assert "| Net | 0.5000 |" in bench_tables.pair_table(results, "first")
    assert "Net" not in bench_tables.pair_table(results, "second")


def test_a_network_run_outside_has_no_means(results):
    assert "Net" not in bench_tables.mean_table(results)
    assert "of 5:" in bench_words.rank(results, figures.Q2N, "balanced")


def test_the_page_says_how_a_network_was_run(results):
    page = bench_report.report(results)
    assert "- *Net* (somewhere, 1.0): by its defaults." in page
    assert "One thread of some." in " ".join(page.split())


def test_the_page_says_on_how_many_pairs_a_network_is_beaten(results):
    assert "- In Q2n it beats *Net* on 1 of 1." in bench_report.report(results)


def test_a_page_without_such_networks_does_not_speak_of_them():
    assert "outside" not in bench_report.report(bench_results.results())


def test_the_pairs_of_the_plot_are_those_of_the_networks(results):
    assert figures.pairs_outside(results) == ["first"]


def test_a_network_that_lacks_one_of_these_pairs_stands_in_no_plot():
    found = kept("first", 0.5)
    others = [{**row, "method": "Other", "pair": "second"} for row in found["rows"]]
    merged = bench_outside.merged(
        bench_results.results(), {**found, "rows": [*found["rows"], *others]}
    )
    pairs = figures.pairs_outside(merged)
    names = {point.name for point in bench_plots.points_together(merged, figures.Q2N, pairs)}
    assert pairs == ["first", "second"]
    assert "balanced" in names
    assert not names & {"Net", "Other"}
    assert bench_plots.together(merged) == ""


def test_all_methods_stand_in_one_plot_over_the_pairs_of_the_networks(results):
    points = {
        point.name: point
        for point in bench_plots.points_together(results, figures.Q2N, ["first"])
        if point.group != "classical, co-registered"
    }
    assert set(points) == {"exp", "gsa", "gdal_pansharpen", "balanced", "Net"}
    assert (points["Net"].x, points["Net"].y) == (80.0, 0.5)
    assert (points["balanced"].x, points["balanced"].y) == (0.4, 0.95)


def test_the_plot_of_all_methods_is_drawn_first(results, tmp_path):
    names = bench_plots.draw(results, tmp_path)
    assert names[0] == bench_plots.TOGETHER
    assert (tmp_path / names[0]).read_text().count("Net</text>") == 2


def test_the_page_names_the_pairs_of_the_plot_of_all_methods(results, tmp_path):
    page = bench_report.report(results, bench_plots.draw(results, tmp_path))
    assert "that the networks outside were run on: first;" in " ".join(page.split())


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A pair in a folder of pairs, and a folder for its images with one run of it."""
    rng = np.random.default_rng(0)
    fine = rng.uniform(200.0, 800.0, (2, 32, 32)).repeat(2, 1).repeat(2, 2).astype(np.float32)
    pair = tmp_path / "pairs" / "made"
    pair.mkdir(parents=True)
    write(pair / "pan.tif", fine.mean(axis=0)[None], 1.0)
    write(pair / "ms.tif", fine[:, ::2, ::2], 2.0)
    write(tmp_path / "image.tif", fine, 1.0)
    told = {"networks": [NETWORK], "machine": "", "runs": [{**RUN, "image": "image.tif"}]}
    (tmp_path / "runs.json").write_text(json.dumps(told))
    monkeypatch.setattr(bench_outside, "FOLDER", tmp_path / "bench")
    return tmp_path


def kept_of(folder):
    """What the script says of a folder: its exit code and the file that it wrote."""
    output = folder / "kept.json"
    words = [str(folder), "--pairs", str(folder / "pairs"), "--output", str(output)]
    return bench_outside.main(words), output


def test_images_of_a_folder_are_scored_and_their_runs_kept(folder):
    code, output = kept_of(folder)
    (row,) = bench_outside.read(output)["rows"]
    assert code == 0
    assert {name: row[name] for name in RUN} == RUN
    assert row["scores"]["R_Q2n"] > 0.5
    assert "image" not in row


def test_nothing_is_written_where_an_image_cannot_be_scored(folder, capsys):
    (folder / "image.tif").write_bytes(b"no image")
    code, output = kept_of(folder)
    assert code == 1
    assert "Nothing is written: " in capsys.readouterr().err
    assert not output.exists()
