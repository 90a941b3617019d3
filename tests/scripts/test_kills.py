"""Killing runs: what the check finds, and that it finds nothing after a few kills."""

import random
import sys
from types import SimpleNamespace

import pytest

pytest.importorskip("torch")
pytest.importorskip("osgeo")

import kills

NEW = {"out.tif": b"new"}


@pytest.fixture
def ground(tmp_path):
    (tmp_path / "own").mkdir()
    return kills.Ground("sharpen", tmp_path / "given", tmp_path / "own", qgis=False)


def looked(ground):
    tally = kills.Tally()
    kills.look(ground, NEW, tally)
    return tally


@pytest.mark.parametrize(("content", "state"), [(kills.OLD, "old"), (b"new", "new")])
def test_the_old_and_the_new_file_are_fine(ground, content, state):
    (ground.own / "out.tif").write_bytes(content)
    tally = looked(ground)
    assert tally.violations == []
    assert dict(tally.states) == {state: 1}


def test_a_hidden_file_is_counted_and_fine(ground):
    (ground.own / "out.tif").write_bytes(kills.OLD)
    (ground.own / ".out.tif.gzap-0-1-2-3.tif").touch()
    tally = looked(ground)
    assert (tally.hidden, tally.violations) == (1, [])


@pytest.mark.parametrize("content", [b"ne", b"", None])
def test_a_half_or_missing_file_is_found(ground, content):
    if content is not None:
        (ground.own / "out.tif").write_bytes(content)
    assert looked(ground).violations == ["sharpen: out.tif is neither the old nor the new file."]


def test_a_file_that_nobody_asked_for_is_found(ground):
    for name in ("out.tif", "out.tif.aux.xml"):
        (ground.own / name).write_bytes(kills.OLD)
    assert looked(ground).violations == ["sharpen: out.tif.aux.xml was left behind."]


def test_a_half_report_is_found(tmp_path):
    whole, half = tmp_path / "a.json", tmp_path / "b.json"
    whole.write_text('{"scenes": []}')
    half.write_text('{"scenes": [')
    assert (kills.is_json(whole), kills.is_json(half)) == (True, False)


def test_moments_are_spread_over_the_run_and_thicker_at_its_end():
    found = sorted(kills.moments(100, random.Random(1), 0.0))
    assert found[0] < 0.05
    assert sum(share > 0.85 for share in found) > 30
    assert max(b - a for a, b in zip(found, found[1:])) < 0.06
    assert all(share >= 0.5 for share in kills.moments(40, random.Random(2), 0.5))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_few_kills_lose_nothing(tmp_path):
    how = SimpleNamespace(seed=5, qgis=False)
    tally = kills.kill_runs(6, tmp_path, 64, how)
    assert tally.violations == []
    assert sum(tally.kills.values()) == 6
    assert set(tally.kills) == set(kills.SHARES)
