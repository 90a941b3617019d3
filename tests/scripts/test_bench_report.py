from xml.etree import ElementTree

import bench_plots
import bench_report
import bench_tables
import pytest

from tests.scripts import bench_results


@pytest.fixture
def results():
    return bench_results.results()


def line_of(text, start):
    return next(line for line in text.splitlines() if line.startswith(f"| {start} |"))


def test_a_table_has_as_many_cells_in_each_line():
    lines = bench_tables.table(["a", "b"], [["1", "2"], ["3", "4"]]).splitlines()
    assert {line.count("|") for line in lines} == {3}


def test_the_best_of_each_column_is_bold(results):
    line = line_of(bench_tables.pair_table(results, "first"), "balanced")
    assert line.startswith("| balanced | **0.9500** | **0.500** | **1.000** |")


def test_d_rho_is_bold_where_it_equals_the_pairs_own(results):
    table = bench_tables.pair_table(results, "first")
    assert line_of(table, "gsa, co-registered").endswith("| **0.1000** | 0.5 |")
    assert line_of(table, "balanced").endswith("| 0.0500 | 0.5 |")


def test_a_failed_method_has_dashes(results):
    results["rows"] = [row for row in results["rows"] if row["method"] != "exp"]
    assert line_of(bench_tables.pair_table(results, "first"), "exp").count("| - ") == 10


def test_the_table_of_times_holds_seconds_ratios_and_memory(results):
    line = line_of(bench_tables.time_table(results), "gsa")
    assert line == "| gsa | 2.00 | 1.60 | 2.0 | 2.0 | 100 |"


def test_the_large_scene_is_told_with_its_memory(results):
    assert "| assess | 90.0 | 72.0 | 100 |" in bench_tables.large_table(results["large"])


def test_a_page_has_a_section_for_each_pair(results):
    page = bench_report.report(results)
    assert "### first" in page
    assert "### second" in page


def test_a_page_shows_the_d_rho_of_the_pair_itself(results):
    assert "D_rho of the pair itself is 0.1500." in bench_report.report(results)


def test_a_page_names_commit_versions_and_machine(results):
    page = bench_report.report(results)
    assert "Commit abc; Python 3.11." in page
    assert "Machine: some, 2 processors" in page


def test_a_page_links_the_plots(results):
    page = bench_report.report(results, ["plot.svg"])
    assert "](images/plot.svg)" in page


def test_lines_of_words_are_at_most_100_characters(results):
    lines = bench_report.report(results).splitlines()
    assert max(len(line) for line in lines if line[:1] not in ("|", "!")) <= 100


def test_a_page_without_results_holds_no_section():
    assert "##" not in bench_report.report({})


def test_a_page_keeps_a_study_that_was_measured_before(results):
    row = {"preset": "fast", "threads": 1, "peak_mib": 300.0}
    row.update(wall_seconds=2.5, cpu_seconds=2.5, fit_seconds=2.5, sharpen_seconds=2.5)
    results["timing"] = {"machine": bench_results.MACHINE, "rows": [row]}
    assert "| fast | 1 | 2.5 | 2.5 | 2.5 | 2.5 | 300 |" in bench_report.report(results)


def test_a_method_has_no_mean_seconds_where_it_failed_on_a_pair(results):
    row = next(row for row in results["rows"] if row["resolution"] == "full")
    del row["seconds"]
    table = bench_tables.mean_table(results)
    assert line_of(table, row["method"]).endswith("| - |")
    assert line_of(table, "balanced").endswith("| 0.5 |")


def test_a_study_in_the_shape_of_an_earlier_edition_is_forgotten():
    results = {"reuse": {"rows": [{"donor": "a"}]}, "timing": {"rows": []}}
    bench_report.forget_old(results)
    assert results == {"timing": {"rows": []}}


def test_a_study_in_the_present_shape_is_kept():
    results = {"reuse": {"rows": [{"models": {}}]}}
    bench_report.forget_old(results)
    assert "reuse" in results


def test_plots_are_drawn_of_means_and_times(results, tmp_path):
    names = bench_plots.draw(results, tmp_path)
    assert names == ["benchmark_reduced.svg", "benchmark_full.svg"]
    assert "gdal_pansharpen" in (tmp_path / names[0]).read_text()


def test_a_plot_is_a_picture_by_itself(results, tmp_path):
    name = bench_plots.draw(results, tmp_path)[0]
    root = ElementTree.parse(tmp_path / name).getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg"


def test_a_point_lies_at_the_processor_seconds_and_the_mean(results):
    points = bench_plots.points(results, bench_plots.figures.Q2N)
    last = points[-1]
    assert (last.name, last.x, last.group) == ("balanced", 4.0, "ours")
    assert last.y == pytest.approx(0.89)


def test_nothing_is_plotted_without_times(results, tmp_path):
    assert bench_plots.draw({**results, "times": []}, tmp_path) == []
