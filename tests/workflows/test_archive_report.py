"""The report of an archive: strict, complete, and never in the way of a run."""

import json

import pytest

pytest.importorskip("osgeo")

from gzap_qgis.archive_config import ArchiveConfig, ArchiveMethod, ArchiveRow, ArchiveTable
from gzap_qgis.core.tasks import Machine
from gzap_qgis.workflows.archive_report import End, Ledger, Outcome, State, read_report
from gzap_qgis.workflows.archive_scenes import scenes_of


@pytest.fixture
def scenes(tmp_path):
    rows = tuple(ArchiveRow(f"p{n}.tif", "m.tif", f"o{n}") for n in range(3))
    return scenes_of(config(tmp_path), ArchiveTable(rows, tmp_path / "t.csv"))


def config(folder, **how):
    return ArchiveConfig(folder / "out", folder / "r.json", **how)


def ledger(folder, scenes, **how):
    return Ledger(config(folder, **how), scenes, "abc", "")


def told(folder):
    def refuse(name):
        raise ValueError(name)

    return json.loads((folder / "r.json").read_text(encoding="utf-8"), parse_constant=refuse)


def test_a_new_report_tells_that_every_scene_waits(scenes, tmp_path):
    ledger(tmp_path, scenes).write(End.RUNNING)
    found = told(tmp_path)
    assert (found["state"], found["ended"]) == ("running", None)
    assert found["counts"] == {"scenes": 3, "done": 0, "skipped": 0, "failed": 0, "waiting": 3}
    assert [entry["output"] for entry in found["scenes"]] == [
        str(tmp_path / "out" / f"o{n}.tif") for n in range(3)
    ]


def test_numbers_that_json_does_not_know_become_null(scenes, tmp_path):
    kept = ledger(tmp_path, scenes)
    figures = {"ratio": 4.0, "offset_row": float("nan"), "offset_col": float("-inf")}
    kept.enter(scenes[1], Outcome(State.DONE, None, 2.5, figures))
    kept.write(End.COMPLETE)
    entry = told(tmp_path)["scenes"][1]
    assert (entry["ratio"], entry["offset_row"], entry["offset_col"]) == (4.0, None, None)


def test_versions_and_machine_are_told(scenes, tmp_path):
    kept = ledger(tmp_path, scenes)
    kept.ran_on(Machine("2.1", "cuda", 4))
    kept.write(End.COMPLETE)
    found = told(tmp_path)
    assert found["machine"] == {"torch": "2.1", "device": "cuda", "threads": 4}
    assert set(found["versions"]) == {"G-ZAP", "GDAL", "numpy", "Python", "torch"}
    assert found["ended"] >= found["begun"]


def test_settings_of_a_fit_are_told_where_there_is_one(scenes, tmp_path):
    fitted = {"method": "gzap", "preset": "balanced", "seed": 0, "backbone": "inr"}
    expected = {
        ArchiveMethod.GZAP: fitted,
        ArchiveMethod.PRIOR: {"method": "prior", "preset": None, "seed": None, "backbone": "inr"},
    }
    for method, entries in expected.items():
        ledger(tmp_path, scenes, method=method).write(End.COMPLETE)
        assert {key: told(tmp_path)["settings"][key] for key in entries} == entries


def test_a_skipped_scene_keeps_what_the_earlier_report_knew(scenes, tmp_path):
    first = ledger(tmp_path, scenes)
    first.enter(scenes[0], Outcome(State.DONE, None, 2.5, {"rows": 32, "sensor": "ikonos"}))
    first.write(End.RUNNING)
    second = ledger(tmp_path, scenes)
    second.enter(scenes[0], Outcome(State.SKIPPED, "there"))
    second.enter(scenes[1], Outcome(State.SKIPPED, "there"))
    second.write(End.COMPLETE)
    known, unknown, _ = told(tmp_path)["scenes"]
    assert (known["state"], known["reason"], known["seconds"]) == ("skipped", "there", 2.5)
    assert (known["rows"], known["sensor"]) == (32, "ikonos")
    assert (unknown["state"], unknown["seconds"]) == ("skipped", None)
    assert "rows" not in unknown


def test_what_an_earlier_failure_was_is_not_told_of_a_skipped_scene(scenes, tmp_path):
    first = ledger(tmp_path, scenes)
    first.enter(scenes[0], Outcome(State.FAILED, "broken", 0.1))
    first.write(End.COMPLETE)
    second = ledger(tmp_path, scenes)
    second.enter(scenes[0], Outcome(State.SKIPPED, "there"))
    second.write(End.COMPLETE)
    entry = told(tmp_path)["scenes"][0]
    assert (entry["state"], entry["reason"]) == ("skipped", "there")


def test_the_settings_that_changed_since_the_earlier_report_are_known(scenes, tmp_path):
    assert ledger(tmp_path, scenes).changed == []
    ledger(tmp_path, scenes).write(End.COMPLETE)
    assert ledger(tmp_path, scenes).changed == []
    assert ledger(tmp_path, scenes, seed=7).changed == ["seed"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"[]",
        b'{"format": "another", "scenes": [], "settings": {}}',
        b'{"format": "gzap-archive-report", "scenes": 7, "settings": {}}',
        b'{"format": "gzap-archive-report"}',
        b"[" * 100_000,
    ],
)
def test_a_file_that_is_no_report_tells_nothing(tmp_path, content):
    (tmp_path / "r.json").write_bytes(content)
    assert read_report(tmp_path / "r.json") == {}


def test_entries_of_a_report_that_are_none_are_passed_over(scenes, tmp_path):
    damaged = {"format": "gzap-archive-report", "settings": {}, "scenes": [7, {"output": [1]}, {}]}
    (tmp_path / "r.json").write_text(json.dumps(damaged))
    kept = ledger(tmp_path, scenes)
    kept.enter(scenes[0], Outcome(State.SKIPPED, "there"))
    kept.write(End.COMPLETE)
    assert told(tmp_path)["counts"]["skipped"] == 1


def test_names_that_are_no_unicode_do_not_stop_the_report(tmp_path):
    rows = (ArchiveRow("p\udcff.tif", "grün.tif", "o"),)
    (scene,) = scenes_of(config(tmp_path), ArchiveTable(rows, tmp_path / "t.csv"))
    ledger(tmp_path, [scene]).write(End.RUNNING)
    entry = told(tmp_path)["scenes"][0]
    assert entry["ms"].endswith("grün.tif")
    assert entry["pan"].endswith("p\\udcff.tif") or entry["pan"].endswith("p\udcff.tif")
