"""The benchmark of whole scenes: its scenes, its watching, its seams, its page."""

import sys
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("osgeo")

import bench_scale
from bench_scale_page import Case, Facts, Share, page, verdict
from bench_scale_run import RunError, Spent, run
from bench_scale_scene import SceneError, make_scene, mirrored, part_of, read_source
from bench_scale_seams import PLACES, Differences, Seams, seams_of
from osgeo import gdal

EXAMPLE = Path(__file__).parents[2] / "examples" / "quickbird-toulouse"
linux = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs Linux")


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    folder = tmp_path_factory.mktemp("scene")
    return make_scene(read_source(EXAMPLE), 1402, folder)


def _pixels(path):
    data = gdal.Open(str(path)).ReadAsArray()
    return data.reshape(-1, *data.shape[-2:]).astype(float)


# Scenes


def test_a_scene_has_the_size_the_grid_and_the_bands_that_are_asked_for(scene):
    pan, ms = map(gdal.Open, map(str, scene))
    assert (pan.RasterXSize, pan.RasterYSize, pan.RasterCount) == (1400, 1400, 1)
    assert (ms.RasterXSize, ms.RasterYSize, ms.RasterCount) == (350, 350, 4)
    assert pan.GetGeoTransform()[0] == ms.GetGeoTransform()[0]
    assert ms.GetGeoTransform()[1] == pytest.approx(4 * pan.GetGeoTransform()[1])
    assert pan.GetProjection() == ms.GetProjection() != ""


def test_the_same_seed_gives_the_same_scene_and_another_seed_another(scene, tmp_path):
    source = read_source(EXAMPLE)
    for name, seed in (("same", 0), ("other", 1)):
        (tmp_path / name).mkdir()
        make_scene(source, 1402, tmp_path / name, seed)
    first, same, other = (
        _pixels(path) for path in (scene[1], tmp_path / "same/ms.tif", tmp_path / "other/ms.tif")
    )
    np.testing.assert_array_equal(first, same)
    assert np.abs(first - other).mean() > 1


def test_pan_and_ms_of_a_scene_show_the_same_ground(scene):
    pan, ms = map(_pixels, scene)
    coarse = pan[0].reshape(350, 4, 350, 4).mean((1, 3))
    mean = ms.mean(0)
    assert np.corrcoef(coarse.ravel(), mean.ravel())[0, 1] > 0.8


def test_copies_join_without_an_edge_and_differ_from_each_other(scene):
    pan = _pixels(scene[0])[0]
    steps = np.abs(np.diff(pan, axis=1)).mean(0)
    # The first copy ends behind pixel 499; mirrored, its last pixel comes again.
    assert steps[499] < np.median(steps)
    assert np.abs(pan[:, :500] - pan[:, 500:1000][:, ::-1]).mean() > 2


def test_mirrored_copies_run_back_and_forth():
    assert list(mirrored(np.arange(9), 3)) == [0, 1, 2, 2, 1, 0, 0, 1, 2]


def test_a_part_of_a_scene_is_an_extent_from_its_corner(scene):
    x, dx, _, y, _, dy = gdal.Open(str(scene[0])).GetGeoTransform()
    west, east, south, north = map(float, part_of(scene[0], 100).split(","))
    assert (west, north) == (x, y)
    assert (east - west) / dx == pytest.approx(100)
    assert (south - north) / dy == pytest.approx(100)


def test_a_folder_without_a_pair_is_refused(tmp_path):
    with pytest.raises(SceneError, match=r"pan\.tif is no UInt16 image"):
        read_source(tmp_path)


# Seams

TILE = 32


def _image(path, pixels):
    rows, cols = pixels.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, 1, gdal.GDT_UInt16)
    dataset.GetRasterBand(1).WriteArray(pixels.astype(np.uint16))
    dataset.FlushCache()
    return path


def _noise(rows=640, cols=512):
    return np.random.default_rng(2).integers(100, 200, (rows, cols))


def test_every_pair_of_neighbours_is_counted_once(tmp_path):
    seams = seams_of(_image(tmp_path / "a.tif", _noise()), TILE)
    assert seams.borders.pairs == 640 * (512 // TILE - 1) + 512 * (640 // TILE - 1)
    assert seams.borders.pairs + seams.elsewhere.pairs == 640 * 511 + 639 * 512
    assert len(seams.others) == PLACES - 1


def test_no_seam_is_seen_where_there_is_none(tmp_path):
    seams = seams_of(_image(tmp_path / "a.tif", _noise()), TILE)
    distances = [one.distance(seams.elsewhere) for one in seams.others]
    assert seams.borders.distance(seams.elsewhere) <= 1.5 * max(distances)


def test_a_seam_of_a_few_numbers_is_seen(tmp_path):
    pixels = _noise()
    # Every other tile is brighter.
    rows, cols = np.arange(640) // TILE % 2, np.arange(512) // TILE % 2
    pixels = pixels + 15 * (rows[:, None] ^ cols[None, :])
    seams = seams_of(_image(tmp_path / "a.tif", pixels), TILE)
    distances = [one.distance(seams.elsewhere) for one in seams.others]
    assert seams.borders.distance(seams.elsewhere) > 2 * max(distances)
    assert seams.borders.mean > max(one.mean for one in seams.others)


def test_differences_know_their_mean_their_share_and_their_greatest():
    found = Differences(np.array([50, 30, 0, 19, 1]))
    assert (found.pairs, found.most, found.share_below(0.99)) == (100, 4, 3)
    assert found.mean == pytest.approx((30 + 57 + 4) / 100)
    assert found.distance(found) == 0
    assert found.distance(Differences(np.array([0, 0, 0, 0, 5]))) == pytest.approx(0.99)


# Programs


@linux
def test_a_programs_memory_counts_what_it_starts(tmp_path):
    hold = "import time; held = bytearray(80 << 20); time.sleep(1.5)"
    start = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {hold!r}])"
    spent = run([sys.executable, "-c", start], tmp_path / "log", print)
    assert spent.peak > spent.single >= 80
    assert spent.seconds > 1


@linux
def test_a_program_that_fails_is_told_with_its_last_words(tmp_path):
    command = [sys.executable, "-c", "import sys; print('the reason'); sys.exit(3)"]
    with pytest.raises(RunError, match="ended with 3:\nthe reason"):
        run(command, tmp_path / "log", print)


# The whole


def test_the_environment_says_what_is_measured(tmp_path):
    job = bench_scale.job_of({"SIDES": "3000 1500", "FOLDER": str(tmp_path), "KEEP": "1"})
    assert (job.sides, job.folder, job.threads, job.keep) == ((1500, 3000), tmp_path, 1, True)
    usual = bench_scale.job_of({})
    assert (usual.sides, usual.pair, usual.keep) == ((5000, 20000), EXAMPLE, False)


def test_both_programs_write_with_the_same_options(tmp_path):
    ours = bench_scale.sharpen_command(tmp_path, tmp_path / "a.tif", 1, ())
    other = bench_scale.gdal_command(tmp_path, tmp_path / "b.tif", 1)
    given = next(word for word in ours if word.startswith("OPTIONS="))
    options = [other[k + 1] for k, word in enumerate(other) if word == "-co"]
    assert given == "OPTIONS=" + "|".join(options)


def test_a_scene_for_which_the_disk_is_too_small_is_refused(tmp_path):
    job = bench_scale.job_of({"SIDES": "10000000", "FOLDER": str(tmp_path)})
    with pytest.raises(bench_scale.RoomError, match="name another FOLDER or smaller SIDES"):
        bench_scale.require_room(job)


def _facts(*peaks):
    counts = Differences(np.array([60, 30, 10]))
    seams = Seams(counts, (counts, counts), counts)
    cases = tuple(
        Case(side, Spent(seconds, peak, peak), Spent(5, 90, 90), 10**7, seams)
        for side, seconds, peak in zip((5000, 20000), (50.0, 800.0), peaks)
    )
    share = Share(256, Spent(9, 500, 500), Spent(8, 600, 600))
    return Facts(cases, (share,), "some-pair", 4, 4, 2048, 0.3)


def test_the_page_holds_what_was_measured():
    text = page(_facts(700.0, 714.0), 1)
    assert "| 20,000 x 20,000 | 714 | 1.02 | 800 | 0.50 | 1.00 | 5 | 90 | 160.0 | 10 |" in text
    assert "| 5,000 x 5,000, other lines | 100 | 0.50 | 2 | 2 | 0.0000 |" in text
    assert "| 256 | 500 | 9 | 600 | 8 |" in text
    assert max(map(len, (line for line in text.splitlines() if "|" not in line))) <= 110


@pytest.mark.parametrize(
    ("peaks", "words"),
    [
        ((700.0, 760.0), []),
        ((700.0, 780.0), ["the peak grew"]),
        ((2000.0, 2060.0), ["took 2060 MiB"]),
    ],
)
def test_what_does_not_hold_is_said(peaks, words):
    failures = verdict(_facts(*peaks))
    assert len(failures) == len(words)
    assert all(word in failure for word, failure in zip(words, failures))
