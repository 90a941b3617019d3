"""Whole archives of tiny scenes: what is done, skipped and failed, and starting again."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("torch")
pytest.importorskip("osgeo")

from gzap_qgis.archive_config import ArchiveMethod, ArchiveRow
from gzap_qgis.config import Preset
from gzap_qgis.errors import (
    Cancelled,
    ConfigError,
    ModelFileError,
    OutputError,
    RasterError,
    WorkerError,
)
from gzap_qgis.progress import Progress
from tests.worker.launchers import told
from tests.workflows.archives import (
    break_three,
    go,
    images,
    make_scenes,
    report,
    settings,
    table_of,
)
from tests.workflows.rasters import CPU, load

ROOT = Path(__file__).resolve().parents[2]
BROKEN = {2, 5, 8}


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """Four sound scenes: their folder, their table, and their images from an undisturbed run."""
    folder = tmp_path_factory.mktemp("sound")
    table = table_of(folder, make_scenes(folder, 4))
    assert go(settings(folder / "out"), table) == (4, 0, 0)
    return folder, table, images(folder / "out")


@pytest.fixture(scope="module")
def twelve(tmp_path_factory):
    """Twelve scenes of which three are broken, after one run: folder, table, counts."""
    folder = tmp_path_factory.mktemp("twelve")
    rows = make_scenes(folder, 12)
    break_three(folder, rows)
    table = table_of(folder, rows)
    return folder, table, go(settings(folder / "out"), table)


def states(folder):
    return {entry["scene"]: entry["state"] for entry in report(folder)["scenes"]}


def test_broken_scenes_fail_and_all_others_are_sharpened(twelve):
    folder, _, done = twelve
    assert done == (9, 0, 3)
    assert len(images(folder / "out")) == 9
    assert not list((folder / "out").glob(".*"))
    for number, state in states(folder / "out").items():
        assert state == ("failed" if number in BROKEN else "done")


def test_the_report_says_why_each_scene_failed(twelve):
    entries = report(twelve[0] / "out")["scenes"]
    missing, cut, far = (entries[number - 1]["reason"] for number in sorted(BROKEN))
    assert "No such file or directory" in missing
    assert "ms.tif" in cut
    assert "The images do not overlap" in far


def test_the_report_has_the_figures_of_each_image(twelve):
    folder = twelve[0] / "out"
    told = report(folder)
    assert told["state"] == "complete"
    assert told["counts"] == {"scenes": 12, "done": 9, "skipped": 0, "failed": 3, "waiting": 0}
    assert told["machine"]["device"] == "cpu"
    assert told["settings"]["method"] == "prior"
    entry = told["scenes"][0]
    assert (entry["rows"], entry["cols"], entry["sensor"]) == (32, 32, "generic")
    assert entry["seconds"] > 0
    assert load(entry["output"]).data.shape == (1, 32, 32)


def test_a_second_run_tries_what_failed_and_nothing_else(twelve):
    folder, table, _ = twelve
    before = {path: path.stat().st_mtime_ns for path in (folder / "out").glob("*.tif")}
    known = report(folder / "out")["scenes"][0]
    begun = []
    assert go(settings(folder / "out"), table, Progress(on_info=begun.append)) == (0, 9, 3)
    assert [text.split()[1] for text in begun if text.startswith("Scene ")] == ["2", "5", "8"]
    assert {path: path.stat().st_mtime_ns for path in before} == before
    entry = report(folder / "out")["scenes"][0]
    assert entry["state"] == "skipped"
    assert {key: entry[key] for key in ("rows", "seconds", "offset_row", "finished")} == {
        key: known[key] for key in ("rows", "seconds", "offset_row", "finished")
    }


def test_outputs_that_are_missing_are_made_again(sound, tmp_path):
    _, table, expected = sound
    out = tmp_path / "out"
    go(settings(out), table)
    for name in ("out0.tif", "out2.tif"):
        (out / name).unlink()
    assert go(settings(out), table) == (2, 2, 0)
    assert images(out) == expected


def test_overwrite_makes_all_anew(sound, tmp_path):
    _, table, expected = sound
    out = tmp_path / "out"
    out.mkdir()
    (out / "out1.tif").write_bytes(b"old")
    assert go(settings(out), table) == (3, 1, 0)
    assert (out / "out1.tif").read_bytes() == b"old"
    assert go(settings(out, overwrite=True), table) == (4, 0, 0)
    assert images(out) == expected


def test_a_scene_that_fails_leaves_the_output_that_was_there(sound, tmp_path):
    folder, table, _ = sound
    row = ArchiveRow("nowhere.tif", "s0/ms.tif", "out0")
    out = tmp_path / "out"
    out.mkdir()
    (out / "out0.tif").write_bytes(b"old")
    broken = table_of(folder, [row, *table.rows[1:2]])
    assert go(settings(out, overwrite=True), broken) == (1, 0, 1)
    assert (out / "out0.tif").read_bytes() == b"old"


KILLED = """
import os, signal, sys
from pathlib import Path
sys.path[:0] = [sys.argv[1]]
from gzap_qgis.archive_config import ArchiveRow
from gzap_qgis.progress import Progress
from tests.workflows.archives import go, settings, table_of
rows = [ArchiveRow(f"s{n}/pan.tif", f"s{n}/ms.tif", f"out{n}") for n in range(4)]
seen = []
def die(share):
    # Scene 3 of 4 is written and not yet in its place.
    if share >= 0.75 and seen[-1] < 0.75:
        os.kill(os.getpid(), signal.SIGKILL)
    seen.append(share)
go(settings(sys.argv[3]), table_of(Path(sys.argv[2]), rows), Progress(on_fraction=die))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_run_that_was_killed_goes_on_to_the_very_same_bytes(sound, tmp_path):
    folder, table, expected = sound
    out = tmp_path / "out"
    command = [sys.executable, "-c", KILLED, str(ROOT), str(folder), str(out)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert sorted(path.name for path in out.glob("out*")) == ["out0.tif", "out1.tif"]
    assert [path.name for path in out.glob(".out2*.tif")]
    assert report(out)["state"] == "running"
    assert list(states(out).values()) == ["done", "done", "waiting", "waiting"]
    assert go(settings(out), table) == (2, 2, 0)
    assert images(out) == expected
    assert sorted(path.name for path in out.iterdir()) == ["archive_report.json", *expected]


def test_a_cancel_keeps_finished_scenes_and_a_true_report(sound, tmp_path):
    _, table, expected = sound
    out, seen = tmp_path / "out", []
    progress = Progress(on_fraction=seen.append, is_cancelled=lambda: max(seen, default=0) > 0.52)
    with pytest.raises(Cancelled, match=r"2 of 4 scene\(s\) are sharpened and stay"):
        go(settings(out), table, progress)
    assert list(images(out)) == ["out0.tif", "out1.tif"]
    assert not list(out.glob(".*"))
    assert report(out)["state"] == "cancelled"
    assert list(states(out).values()) == ["done", "done", "waiting", "waiting"]
    assert go(settings(out), table) == (2, 2, 0)
    assert images(out) == expected


def test_an_interrupt_of_python_is_not_taken_for_a_broken_scene(sound, tmp_path):
    def interrupt(text):
        if text.startswith("Scene 2 of"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        go(settings(tmp_path), sound[1], Progress(on_info=interrupt))
    assert list(states(tmp_path).values()) == ["done", "waiting", "waiting", "waiting"]


def test_progress_only_grows_and_ends_at_the_whole(sound, tmp_path):
    seen = []
    go(settings(tmp_path), sound[1], Progress(on_fraction=seen.append))
    assert seen == sorted(seen)
    assert seen[-1] == pytest.approx(1.0)


def test_an_output_that_another_run_made_meanwhile_is_not_made_twice(sound, tmp_path):
    def other(text):
        if text.startswith("Scene 2 of"):
            (tmp_path / "out1.tif").write_bytes(b"of the other run")

    assert go(settings(tmp_path), sound[1], Progress(on_info=other)) == (3, 1, 0)
    assert (tmp_path / "out1.tif").read_bytes() == b"of the other run"


def test_each_scene_is_fitted_and_the_report_tells_how(learnt, tmp_path):
    row = ArchiveRow(learnt.pair.pan, learnt.pair.ms, "fitted")
    config = settings(tmp_path, method=ArchiveMethod.GZAP, preset=Preset.FAST, seed=3)
    assert go(config, table_of(tmp_path, [row])) == (1, 0, 0)
    told = report(tmp_path)
    entry = told["scenes"][0]
    assert entry["fitted"] is True
    assert entry["steps"] > 0
    assert 0 < entry["held_back_error"] < 1
    assert (told["settings"]["preset"], told["settings"]["seed"]) == ("fast", 3)


def test_a_model_file_sharpens_all_scenes(learnt, sound, tmp_path):
    config = settings(tmp_path, method=ArchiveMethod.GZAP, model=learnt.model)
    assert go(config, sound[1]) == (4, 0, 0)
    assert "fitted" not in report(tmp_path)["scenes"][0]
    assert report(tmp_path)["settings"]["model"] == str(learnt.model)


def test_a_file_that_is_no_model_ends_the_run_before_any_scene(sound, tmp_path):
    (tmp_path / "m.safetensors").write_bytes(b"nothing")
    config = settings(tmp_path / "out", model=tmp_path / "m.safetensors")
    with pytest.raises(ModelFileError):
        go(config, sound[1])
    assert not list((tmp_path / "out").iterdir())


def test_other_settings_than_those_of_the_skipped_outputs_are_told(learnt, sound, tmp_path):
    warned = []
    go(settings(tmp_path), sound[1])
    progress = Progress(on_warning=warned.append)
    go(settings(tmp_path), sound[1], progress)
    assert warned == []
    go(settings(tmp_path, model=learnt.model), sound[1], progress)
    assert len(warned) == 1
    assert "made with other settings (model" in warned[0]


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands for an interpreter")
def test_a_worker_that_breaks_down_costs_one_scene(sound, tmp_path):
    _, table, expected = sound
    interpreter, number = told(tmp_path)

    def kill(text):
        if text.startswith("Scene 2 of"):
            os.kill(int(number.read_text()), signal.SIGKILL)

    elsewhere = replace(CPU, interpreter=interpreter)
    done = go(settings(tmp_path / "out"), table, Progress(on_info=kill), elsewhere)
    assert done == (3, 0, 1)
    assert list(states(tmp_path / "out").values()) == ["done", "failed", "done", "done"]
    assert images(tmp_path / "out")["out3.tif"] == expected["out3.tif"]


def test_an_interpreter_that_is_not_there_ends_the_run_at_once(sound, tmp_path):
    nowhere = replace(CPU, interpreter=tmp_path / "no-python")
    with pytest.raises(WorkerError):
        go(settings(tmp_path / "out"), sound[1], compute=nowhere)


def test_outputs_may_lie_in_folders_of_the_folder(sound, tmp_path):
    folder, table, expected = sound
    row = replace(table.rows[0], output="2021/spring/out")
    assert go(settings(tmp_path), table_of(folder, [row])) == (1, 0, 0)
    assert images(tmp_path) == {str(Path("2021/spring/out.tif")): expected["out0.tif"]}


def test_rows_that_cannot_be_used_fail_and_the_others_are_done(sound, tmp_path):
    folder, table, _ = sound
    rows = [
        replace(table.rows[0], output="../outside"),
        replace(table.rows[0], output=str(tmp_path.parent / "outside")),
        ArchiveRow("", "s0/ms.tif", "x"),
        ArchiveRow("s0/pan.tif", "", "y"),
        table.rows[0],
    ]
    assert go(settings(tmp_path), table_of(folder, rows)) == (1, 0, 4)
    reasons = [entry["reason"] for entry in report(tmp_path)["scenes"]]
    assert "lies outside of FOLDER" in reasons[0]
    assert "lies outside of FOLDER" in reasons[1]
    assert "The row has no pan" in reasons[2]
    assert "The row has no ms" in reasons[3]


def test_a_folder_that_cannot_be_made_is_refused(sound, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError, match="cannot be made"):
        go(settings(tmp_path / "file" / "out"), sound[1])


def test_creation_options_that_gdal_does_not_know_are_refused_before_any_scene(sound, tmp_path):
    with pytest.raises(RasterError, match="COMPRESSION"):
        go(settings(tmp_path / "out", options=("COMPRESSION=ZSTD",)), sound[1])
    assert not (tmp_path / "out").exists()


def test_an_empty_table_is_refused(tmp_path):
    with pytest.raises(ConfigError, match="has no scene"):
        go(settings(tmp_path / "out"), table_of(tmp_path, []))
    assert not (tmp_path / "out").exists()


def test_a_report_that_cannot_be_written_anew_is_told_and_the_run_goes_on(sound, tmp_path):
    warned, place = [], tmp_path / "report"
    place.mkdir()

    def hinder(text):
        if text.startswith("Scene 2 of"):
            (place / "r.json").unlink()
            (place / "r.json").mkdir()
        if text.startswith("Scene 4 of"):
            (place / "r.json").rmdir()

    progress = Progress(on_info=hinder, on_warning=warned.append)
    done = go(settings(tmp_path / "out", report=place / "r.json"), sound[1], progress)
    assert done == (4, 0, 0)
    assert len(warned) == 2
    assert (place / "r.json").is_file()
