import json

import bench
import bench_cache
import bench_methods
import bench_runs
import numpy as np
import pytest
from bench_methods import Family

from gzap_qgis.config import ClassicalMethod
from gzap_qgis.grid import Grid, Window
from gzap_qgis.raster.template import Band, Template
from gzap_qgis.raster.write import create


def write(path, image, pixel):
    bands, rows, cols = image.shape
    grid = Grid(0.0, 0.0, pixel, pixel, rows, cols)
    with create(path, grid, Template("UInt16", (Band(),) * bands), ()) as sink:
        sink.write(Window(0, 0, rows, cols), image, np.ones(image.shape, dtype=bool))


@pytest.fixture(scope="module")
def pairs(tmp_path_factory):
    """A folder with one pair, PAN 192 x 192 and MS 96 x 96 of blurred noise."""
    rng = np.random.default_rng(5)
    spectrum = np.fft.rfft2(rng.standard_normal((3, 192, 192)))
    frequency = np.hypot(np.fft.fftfreq(192)[:, None], np.fft.rfftfreq(192)[None])
    smooth = np.fft.irfft2(spectrum / (0.02 + frequency), (192, 192))
    fine = (1000 + 150 * (smooth[:2] + smooth[2]) / smooth.std()).astype(np.float32)
    folder = tmp_path_factory.mktemp("pairs") / "l8-made"
    folder.mkdir()
    write(folder / "pan.tif", fine.mean(axis=0)[None], 1.0)
    write(folder / "ms.tif", fine.reshape(2, 96, 2, 96, 2).mean(axis=(2, 4)), 2.0)
    return folder.parent


def two_methods(presets):
    families = (Family.CLASSICAL, Family.COREGISTERED)
    return [bench_methods.classical(ClassicalMethod.EXP, family) for family in families]


def quick(pairs, folder, counted):
    """A quick run with two methods; the tasks of the jobs that it did are counted."""
    run = bench_runs.run

    def counting(job):
        counted.append(job["task"])
        return run(job)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bench, "FOLDER", folder)
        patch.setattr(bench_methods, "methods", two_methods)
        patch.setattr(bench_runs, "run", counting)
        code = bench.main(["--quick", "--pairs", str(pairs), "--workers", "1"])
    return code, json.loads((folder / "quick" / "results.json").read_text())


@pytest.fixture(scope="module")
def finished(pairs, tmp_path_factory):
    """The folder, the results and the jobs of a quick run."""
    folder, jobs = tmp_path_factory.mktemp("bench"), []
    code, results = quick(pairs, folder, jobs)
    assert code == 0
    return folder, results, jobs


def test_a_run_has_a_row_for_each_pair_resolution_and_method(finished):
    rows = finished[1]["rows"]
    found = {(row["pair"], row["resolution"], row["method"]) for row in rows}
    methods = ("exp", "exp, co-registered")
    assert found == {("l8-made", size, name) for size in ("full", "reduced") for name in methods}
    assert len(rows) == 4


def test_rows_hold_scores_time_and_memory(finished):
    for row in finished[1]["rows"]:
        assert "error" not in row
        assert row["seconds"] > 0.0
        assert 10.0 < row["peak_mib"] < 2000.0
    reduced = [row for row in finished[1]["rows"] if row["resolution"] == "reduced"]
    assert all(0.0 < row["scores"]["Q2n"] < 1.0 for row in reduced)


def test_times_hold_the_reference_of_the_same_run(finished):
    for row in finished[1]["times"]:
        assert row["reference"]["seconds"] > 0.0


def test_a_pair_tells_its_own_d_rho(finished):
    assert 0.0 <= finished[1]["pairs"][0]["own_d_rho"] <= 1.0


def test_a_quick_run_writes_its_page_beside_its_results(finished):
    page = (finished[0] / "quick" / "benchmarks.md").read_text()
    assert "### l8-made" in page


def test_a_second_run_does_no_job(finished, pairs):
    jobs = []
    _, results = quick(pairs, finished[0], jobs)
    assert jobs == []
    assert results["rows"] == finished[1]["rows"]


def test_an_interrupted_run_goes_on_with_what_is_missing(finished, pairs):
    folder = finished[0]
    image = sorted((folder / "fused").glob("*.tif"))[0]
    before = {row["method"]: row["scores"] for row in finished[1]["rows"]}
    image.unlink()
    jobs = []
    _, results = quick(pairs, folder, jobs)
    assert jobs == ["classical"]
    assert {row["method"]: row["scores"] for row in results["rows"]} == before


def test_the_results_of_studies_are_kept(finished, pairs):
    target = finished[0] / "quick" / "results.json"
    results = json.loads(target.read_text())
    row = {"preset": "fast", "threads": 1, "peak_mib": 300.0}
    row.update(wall_seconds=2.5, cpu_seconds=2.5, fit_seconds=2.5, sharpen_seconds=2.5)
    results["timing"] = {"machine": results["machine"], "rows": [row]}
    bench_cache.write_atomically(target, json.dumps(results))
    assert quick(pairs, finished[0], [])[1]["timing"]["rows"] == [row]


def test_a_pair_that_cannot_be_read_is_left_out_with_a_sentence(finished, pairs, capsys):
    folder = pairs / "broken"
    folder.mkdir()
    for name in ("pan.tif", "ms.tif"):
        (folder / name).write_text("no image")
    _, results = quick(pairs, finished[0], [])
    assert [pair["name"] for pair in results["pairs"]] == ["l8-made"]
    assert "broken is left out" in capsys.readouterr().err


def test_a_folder_without_pairs_is_refused(tmp_path, capsys):
    assert bench.main(["--pairs", str(tmp_path)]) == 1
    assert "holds no pairs" in capsys.readouterr().err
