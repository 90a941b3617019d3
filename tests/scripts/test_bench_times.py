from dataclasses import replace
from pathlib import Path

import bench_methods
import bench_times
import pytest
from bench_methods import Family
from bench_pairs import Crop
from bench_runs import Place, Resolution, Task

from gzap_qgis.config import Sensor


@pytest.fixture
def task(tmp_path):
    for name in ("pan.tif", "ms.tif"):
        (tmp_path / name).write_text(name)
    pan, ms = tmp_path / "pan.tif", tmp_path / "ms.tif"
    return Task("made", Resolution.FULL, "generic", pan, ms, "UInt16")


@pytest.fixture
def place(tmp_path):
    return Place(tmp_path / "bench")


@pytest.fixture
def reference(monkeypatch):
    method = bench_methods.command("fast", ["sh", "-c", "echo > {output}"], dict)
    monkeypatch.setattr(bench_times, "REFERENCE", method)
    return method


def slow(tmp_path, seconds):
    """A method that takes some time and counts how often it runs."""
    text = f"echo run >> {tmp_path}/runs; sleep {seconds}; echo > {{output}}"
    return bench_methods.Method("slow", Family.TOOL, "command", {"command": ["sh", "-c", text]})


def crop(ratio, bands):
    paths, sizes = (Path("pan.tif"), Path("ms.tif")), ((513, 512), (128, 128))
    return Crop("made", Sensor.GENERIC, *paths, bands, ratio, *sizes, "UInt16")


def test_a_method_is_timed_beside_the_reference(place, task, reference, tmp_path):
    (row,) = bench_times.times(place, [task], [slow(tmp_path, 0.3)])
    assert row["seconds"] >= 0.3
    assert row["reference"]["seconds"] > 0.0


def test_a_time_is_the_median_of_three_runs(place, task, reference, tmp_path):
    list(bench_times.times(place, [task], [slow(tmp_path, 0)]))
    assert (tmp_path / "runs").read_text().count("run") == 3


def test_a_method_is_not_timed_twice(place, task, reference, tmp_path):
    first = list(bench_times.times(place, [task], [slow(tmp_path, 0)]))
    assert list(bench_times.times(place, [task], [slow(tmp_path, 0)])) == first
    assert (tmp_path / "runs").read_text().count("run") == 3


def test_another_machine_is_timed_anew(place, task, reference, tmp_path, monkeypatch):
    list(bench_times.times(place, [task], [slow(tmp_path, 0)]))
    monkeypatch.setattr(bench_times, "host", lambda: ["another", 64])
    list(bench_times.times(place, [task], [slow(tmp_path, 0)]))
    assert (tmp_path / "runs").read_text().count("run") == 6


def test_a_method_that_fails_has_no_time(place, task, reference):
    broken = bench_methods.command("broken", ["sh", "-c", "echo no luck; exit 1"], dict)
    (row,) = bench_times.times(place, [task], [broken])
    assert "no luck" in row["error"]
    assert "seconds" not in row


def test_known_pairs_are_timed_where_they_are_there(task):
    tasks = [task, replace(task, name=bench_times.TIMED[0])]
    assert bench_times.timed_tasks(tasks) == tasks[1:]


def test_three_pairs_are_timed_where_none_is_known(task):
    tasks = [replace(task, name=name) for name in "abcd"]
    assert bench_times.timed_tasks(tasks) == tasks[:3]


@pytest.mark.parametrize(
    ("ratio", "bands", "is_one"), [(4.0002, 4, True), (4, 3, False), (2, 4, False)]
)
def test_a_large_scene_is_made_of_four_bands_at_ratio_4(ratio, bands, is_one):
    assert bench_times.is_source(crop(ratio, bands)) is is_one
