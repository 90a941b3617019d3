"""The study of scales that are not the sensor's own: its crops, its scores, its page."""

import argparse
import json
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("osgeo")

import bench_scales
import bench_scales_job as job
from bench_runs import Place
from bench_scales import Way, windows
from bench_scales_page import gains, line, page
from osgeo import gdal

from gzap_qgis.core import resample
from gzap_qgis.grid import Grid, align, overlap

EXAMPLE = Path(__file__).parents[2] / "examples" / "quickbird-toulouse"


def write(path, image, pixel=1.0, corner=(0.0, 0.0)):
    """Write bands (C, H, W) as a GeoTIFF of 16-bit numbers."""
    bands, rows, cols = image.shape
    raster = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, bands, gdal.GDT_UInt16)
    raster.SetGeoTransform((corner[0], pixel, 0.0, corner[1], 0.0, -pixel))
    raster.WriteArray(image.astype(np.uint16))
    return path


def smooth(rows, cols, bands=3):
    """Bands without fine detail."""
    row, col = np.meshgrid(np.arange(rows), np.arange(cols), indexing="ij")
    waves = [np.sin(row / 9 + k) + np.cos(col / 7 - k) for k in range(bands)]
    return (500 + 150 * np.stack(waves)).astype(np.float32)


# Crops


def test_what_pan_and_a_crop_of_ms_share_begins_at_the_corner_of_an_ms_pixel():
    pan, ms = Grid(3.3, 98.6, 1.0, 1.0, 90, 80), Grid(0.0, 100.0, 2.0, 2.0, 60, 60)
    pan_window, ms_window = windows(pan, ms, 30)
    part = ms.crop(ms_window)
    west, _, _, north = overlap(pan.crop(pan_window).bounds, part.bounds)
    assert (ms_window.rows, ms_window.cols) == (30, 30)
    assert (west, north) == (part.x, part.y)


def test_a_crop_holds_no_pixel_that_pan_does_not_cover():
    pan, ms = Grid(3.3, 98.6, 1.0, 1.0, 40, 40), Grid(0.0, 100.0, 2.0, 2.0, 60, 60)
    window = windows(pan, ms, 50)[1]
    assert (window.row, window.col, window.rows, window.cols) == (1, 2, 19, 19)


def test_a_pair_is_degraded_both_ways_by_every_ratio(tmp_path):
    found = list(bench_scales.cases_of_pair(Place(tmp_path), EXAMPLE))
    ways = [(case.scale, case.way) for case in found]
    assert ways == [(s, w) for s in bench_scales.RATIOS for w in (Way.BOTH, Way.MS)]
    sizes = {case.ms: gdal.Open(str(case.ms)).RasterXSize for case in found}
    assert list(sizes.values()) == [int(125 / s) for s in bench_scales.RATIOS]


def test_small_pairs_take_no_part(tmp_path):
    write(tmp_path / "pan.tif", smooth(198, 198, 1))
    write(tmp_path / "ms.tif", smooth(99, 99), 2.0)
    assert list(bench_scales.cases_of_pair(Place(tmp_path), tmp_path)) == []


def test_a_pair_of_an_image_shows_the_ground_of_the_image(tmp_path):
    image = write(tmp_path / "image.tif", smooth(160, 176))
    (case,) = bench_scales.cases_of_image(Place(tmp_path / "made"), image)
    grids = [job.read_whole(path)[2] for path in (case.pan, case.ms, case.truth)]
    assert [(grid.rows, grid.cols) for grid in grids] == [(80, 88), (20, 22), (160, 176)]
    assert grids[0].bounds == grids[1].bounds == grids[2].bounds


# Scores


def test_an_image_that_is_the_truth_has_the_best_scores(tmp_path):
    truth = write(tmp_path / "truth.tif", smooth(96, 96))
    assert job.scored(truth, truth, 2.0) == {"q2n": pytest.approx(1.0), "ergas": 0.0}


def test_an_image_of_finer_pixels_is_averaged_onto_the_truth(tmp_path):
    fine = np.round(smooth(192, 192))
    fine[:, ::2] += 40
    fine[:, 1::2] -= 40
    mean = fine.reshape(3, 96, 2, 96, 2).mean((2, 4))
    truth = write(tmp_path / "truth.tif", np.round(mean), 2.0)
    found = job.scored(truth, write(tmp_path / "fine.tif", fine), 2.0)
    assert found["q2n"] > 0.999


def test_a_pixel_of_displacement_costs(tmp_path):
    image = smooth(97, 97)
    truth = write(tmp_path / "truth.tif", image[:, :-1, :-1])
    moved = write(tmp_path / "moved.tif", image[:, 1:, 1:])
    assert job.scored(truth, moved, 2.0)["q2n"] < 0.995


def test_ground_that_an_image_does_not_reach_does_not_count(tmp_path):
    image = smooth(96, 96)
    truth = write(tmp_path / "truth.tif", image)
    part = write(tmp_path / "part.tif", image[:, :70, :80])
    assert job.scored(truth, part, 2.0)["q2n"] == pytest.approx(1.0)


def test_reflectances_are_judged_as_digital_numbers():
    image = smooth(96, 96) / 10_000
    found = job.indices(image, image, np.ones((96, 96), dtype=bool), 2.0)
    assert found["q2n"] == pytest.approx(1.0)


def test_bicubic_enlargement_keeps_the_place():
    image = smooth(48, 48)
    coarse, fine = Grid(0, 0, 2, 2, 48, 48), Grid(0, 0, 1, 1, 96, 96)
    out = job.brought(image, align(fine, coarse), (96, 96), resample.antialiased)
    mean = out.reshape(3, 48, 2, 48, 2).mean((2, 4))
    np.testing.assert_allclose(mean[:, 2:-2, 2:-2], image[:, 2:-2, 2:-2], atol=2.0)


# The page


def case_row(way="both", ours=(0.95, 2.0), **more):
    scores = {"exp": {"q2n": 0.90, "ergas": 2.1}, "gsa": {"q2n": 0.91, "ergas": 2.2}}
    told = {"name": "a", "scale": 2.7, "way": way}
    return {**told, "ours": {"q2n": ours[0], "ergas": ours[1]}, "classical": scores, **more}


def beyond_row(ours=(0.95, 2.0)):
    row = case_row("beyond", ours, scale=8.0)
    del row["classical"]
    return {**row, "bicubic": {"q2n": 0.94, "ergas": 2.5}, "spline": {"q2n": 0.9, "ergas": 3.0}}


def results(*rows):
    return {"rows": list(rows), "preset": "fast", "side": 192, "commit": "abc"}


def test_each_index_is_compared_with_its_own_best():
    assert gains(case_row()) == pytest.approx((0.04, 0.1))


def test_beyond_pan_the_other_is_bicubic():
    assert gains(beyond_row()) == pytest.approx((0.01, 0.5))


def test_the_page_tells_where_ours_is_worse():
    text = page(results(case_row(), case_row(ours=(0.905, 2.0), scale=5.1))).replace("\n", " ")
    assert "no worse in both indices on 1 of 2; not on a at 5.1 (Q2n -0.0050" in text


def test_the_page_has_a_table_for_each_way_that_was_measured():
    text = page(results(case_row(), beyond_row()))
    assert "## PAN degraded too" in text
    assert "## Beyond PAN" in text
    assert "## PAN as it is" not in text


def test_the_page_tells_what_failed():
    row = {"name": "a", "scale": 2.7, "way": "both", "error": "no memory"}
    assert "Failed: a, both, 2.7: no memory." in page(results(row))
    assert line(row).endswith("no memory")


def test_a_run_without_pairs_says_what_it_expects(tmp_path, capsys):
    assert bench_scales.main(["--pairs", str(tmp_path), "--finer", str(tmp_path)]) == 1
    assert "holds no pair with 100 MS pixels a side" in capsys.readouterr().err


def test_a_case_can_be_handed_to_another_process(tmp_path):
    case = next(bench_scales.cases_of_pair(Place(tmp_path), EXAMPLE))
    assert json.loads(json.dumps(case.job()))["scale"] == 1.5


def test_images_beside_the_pairs_are_found(tmp_path):
    write(tmp_path / "naip.tif", smooth(160, 160))
    options = argparse.Namespace(pairs=tmp_path / "none", finer=tmp_path)
    (tmp_path / "none").mkdir()
    (case,) = bench_scales.cases(Place(tmp_path / "made"), options)
    assert (case.name, case.way) == ("naip", Way.BEYOND)
