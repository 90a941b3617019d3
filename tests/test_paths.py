import os
import subprocess
import sys

import pytest

from gzap_qgis import paths
from gzap_qgis.errors import OutputError


def dead_pid():
    """Number of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def left_behind(path, pid, start="0"):
    """A temporary of ``path`` as a run with this process number would name it."""
    own = paths.temporary_for(path)
    host, _, _, token = own.name[len(f".{path.name}.gzap-") :].split(".")[0].split("-")
    return own.with_name(f".{path.name}.gzap-{host}-{pid}-{start}-{token}{path.suffix}")


def test_a_temporary_is_hidden_beside_its_output_and_keeps_the_suffix(tmp_path):
    temporary = paths.temporary_for(tmp_path / "out.tif")
    assert temporary.parent == tmp_path
    assert temporary.name.startswith(".out.tif.gzap-")
    assert temporary.suffix == ".tif"
    assert str(os.getpid()) in temporary.name


def test_two_temporaries_differ(tmp_path):
    path = tmp_path / "out.tif"
    assert paths.temporary_for(path) != paths.temporary_for(path)


posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows waits a day instead")


@posix
def test_what_a_dead_run_left_goes_with_its_side_files(tmp_path):
    path = tmp_path / "out.tif"
    stale = left_behind(path, dead_pid())
    for name in (stale.name, stale.name + ".aux.xml", stale.name + ".msk", stale.stem + ".tfw"):
        (tmp_path / name).touch()
    paths.remove_stale(path)
    assert os.listdir(tmp_path) == []


@posix
def test_a_process_number_that_was_given_again_counts_as_dead(tmp_path):
    if not os.path.exists("/proc/self/stat"):
        pytest.skip("this system does not tell when a process started")
    path = tmp_path / "out.tif"
    left_behind(path, os.getpid(), start="1").touch()
    paths.remove_stale(path)
    assert os.listdir(tmp_path) == []


def test_what_a_living_run_writes_stays(tmp_path):
    path = tmp_path / "out.tif"
    temporary = paths.temporary_for(path)
    temporary.touch()
    paths.remove_stale(path)
    assert os.listdir(tmp_path) == [temporary.name]


@posix
def test_other_outputs_and_other_files_stay(tmp_path):
    pid = dead_pid()
    names = [
        left_behind(tmp_path / "other.tif", pid).name,
        left_behind(tmp_path / "out.tif.tif", pid).name,
        left_behind(tmp_path / "out.png", pid).name,
        ".out.tif.gzap-notes.txt",
        "out.tif",
    ]
    for name in names:
        (tmp_path / name).touch()
    paths.remove_stale(tmp_path / "out.tif")
    assert sorted(os.listdir(tmp_path)) == sorted(names)


@pytest.mark.parametrize(("age", "stays"), [(3600, True), (2 * 24 * 3600, False)])
def test_what_another_machine_left_goes_after_a_day(tmp_path, age, stays):
    path = tmp_path / "out.tif"
    foreign = tmp_path / ".out.tif.gzap-00000000-1-0-0123abcd.tif"
    foreign.touch()
    then = foreign.stat().st_mtime - age
    os.utime(foreign, (then, then))
    paths.remove_stale(path)
    assert foreign.exists() is stays


def test_stale_files_of_a_missing_folder_are_no_matter(tmp_path):
    paths.remove_stale(tmp_path / "no" / "out.tif")
    assert os.listdir(tmp_path) == []


def test_links_to_one_file_are_the_same_file(tmp_path):
    (tmp_path / "a").touch()
    os.link(tmp_path / "a", tmp_path / "hard")
    assert paths.same_file(tmp_path / "a", tmp_path / "hard")
    assert paths.same_file(tmp_path / "a", tmp_path / "x" / ".." / "a")


def test_files_of_equal_content_are_not_the_same_file(tmp_path):
    (tmp_path / "a").touch()
    (tmp_path / "b").touch()
    assert not paths.same_file(tmp_path / "a", tmp_path / "b")


def test_names_of_missing_files_are_compared_resolved(tmp_path):
    assert paths.same_file(tmp_path / "no", tmp_path / "x" / ".." / "no")
    assert not paths.same_file(tmp_path / "no", tmp_path / "nope")


def test_a_writable_folder_passes_and_stays_empty(tmp_path):
    paths.require_writable_folder(tmp_path / "out.tif")
    assert os.listdir(tmp_path) == []


def test_a_missing_folder_gets_a_sentence(tmp_path):
    with pytest.raises(OutputError, match=r"folder .*no does not exist.*create it"):
        paths.require_writable_folder(tmp_path / "no" / "out.tif")


def test_a_folder_in_the_place_of_the_file_gets_a_sentence(tmp_path):
    with pytest.raises(OutputError, match="is a folder; choose the name of a file"):
        paths.require_writable_folder(tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="/proc refuses files on Linux only")
def test_a_folder_that_refuses_files_gets_a_sentence():
    with pytest.raises(OutputError, match="cannot be written to"):
        paths.require_writable_folder(paths.Path("/proc/out.tif"))


def test_replace_moves_side_files_along_and_removes_those_of_the_old_file(tmp_path):
    path = tmp_path / "out.tif"
    temporary = paths.temporary_for(path)
    for name in (path.name, path.name + ".aux.xml", path.name + ".ovr"):
        (tmp_path / name).write_text("old")
    for name in (temporary.name, temporary.name + ".aux.xml", temporary.stem + ".tfw"):
        (tmp_path / name).write_text("new")
    paths.replace(temporary, path)
    assert sorted(os.listdir(tmp_path)) == ["out.tfw", "out.tif", "out.tif.aux.xml"]
    assert {p.read_text() for p in tmp_path.iterdir()} == {"new"}


def test_replace_onto_a_folder_gets_a_sentence_and_keeps_both(tmp_path):
    path = tmp_path / "out.tif"
    path.mkdir()
    temporary = paths.temporary_for(path)
    temporary.touch()
    with pytest.raises(OutputError, match="could not be moved"):
        paths.replace(temporary, path)
    assert path.is_dir()


def test_written_bytes_replace_the_old_ones_whole(tmp_path):
    path = tmp_path / "model"
    path.write_bytes(b"a longer old content")
    paths.write_bytes(path, b"new")
    assert path.read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["model"]


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is a Linux device")
def test_a_failing_write_keeps_the_old_bytes_and_leaves_nothing(tmp_path, monkeypatch):
    path = tmp_path / "model"
    path.write_bytes(b"old")
    hidden = tmp_path / ".full"
    hidden.symlink_to("/dev/full")
    monkeypatch.setattr(paths, "temporary_for", lambda _: hidden)
    with pytest.raises(OutputError):
        paths.write_bytes(path, b"new")
    assert path.read_bytes() == b"old"


# Several files at once


def _moves(folder, *names):
    moves = []
    for name in names:
        temporary = paths.temporary_for(folder / name)
        temporary.write_text(f"new {name}")
        moves.append((temporary, folder / name))
    return moves


def _contents(folder):
    return {each.name: each.read_text() for each in folder.iterdir() if each.is_file()}


def test_all_temporaries_take_their_places_and_old_side_files_go(tmp_path):
    (tmp_path / "a.tif").write_text("old")
    (tmp_path / "a.tif.aux.xml").write_text("old")
    paths.replace_all(_moves(tmp_path, "a.tif", "b.tif"))
    assert _contents(tmp_path) == {"a.tif": "new a.tif", "b.tif": "new b.tif"}


def test_if_one_cannot_be_moved_all_old_files_stay(tmp_path):
    (tmp_path / "a.tif").write_text("old")
    (tmp_path / "a.tif.aux.xml").write_text("old")
    (tmp_path / "c.tif").mkdir()
    moves = _moves(tmp_path, "a.tif", "b.tif", "c.tif")
    with pytest.raises(OutputError, match=r"c\.tif"):
        paths.replace_all(moves)
    for temporary, _ in moves:
        paths.remove_temporary(temporary)
    assert _contents(tmp_path) == {"a.tif": "old", "a.tif.aux.xml": "old"}


def test_without_second_names_on_the_disk_the_old_files_come_back_too(tmp_path, monkeypatch):
    def refuse(*names):
        raise OSError("no links here")

    monkeypatch.setattr(os, "link", refuse)
    (tmp_path / "a.tif").write_text("old")
    (tmp_path / "b.tif").mkdir()
    moves = _moves(tmp_path, "a.tif", "b.tif")
    with pytest.raises(OutputError):
        paths.replace_all(moves)
    assert (tmp_path / "a.tif").read_text() == "old"
