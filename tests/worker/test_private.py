import pytest

from gzap_qgis.errors import InstallError
from gzap_qgis.worker.private import Contents, Room, State, alone, begin, bytes_in, finish, remove

CONTENTS = Contents(torch="2.9.0", numpy="2.0.0", python="3.12.1", cuda="", device="cpu")


@pytest.fixture
def room(tmp_path):
    return Room(tmp_path / "deep" / "room")


@pytest.fixture
def complete(room):
    begin(room)
    room.interpreter.parent.mkdir(parents=True)
    room.interpreter.write_text("python")
    finish(room, CONTENTS)
    return room


def names_in(room):
    return sorted(path.name for path in room.folder.iterdir())


def test_before_anything_is_done_there_is_nothing(room):
    assert room.state() is State.ABSENT
    assert room.contents() is None
    assert room.size_mb() == 0


def test_begun_it_is_incomplete(room):
    begin(room)
    assert room.state() is State.INCOMPLETE


def test_finished_it_is_complete_and_knows_what_it_holds(complete):
    assert complete.state() is State.COMPLETE
    assert complete.contents() == CONTENTS


def test_without_its_python_it_is_not_complete(complete):
    complete.interpreter.unlink()
    assert complete.state() is State.INCOMPLETE


def test_a_note_that_cannot_be_read_counts_for_none(complete):
    (complete.folder / "complete.json").write_text('{"torch": 1')
    assert complete.state() is State.INCOMPLETE


def test_beginning_again_keeps_what_was_downloaded_and_nothing_else(room):
    begin(room)
    room.cache.mkdir()
    (room.cache / "page").write_text("torch")
    room.environment.mkdir()
    (room.temporary / "half").write_text("half")
    begin(room)
    assert names_in(room) == ["cache", "gzap-runtime.txt", "temporary"]
    assert (room.cache / "page").read_text() == "torch"
    assert list(room.temporary.iterdir()) == []


def test_finishing_drops_what_only_the_build_needed(room):
    begin(room)
    room.cache.mkdir()
    finish(room, CONTENTS)
    assert names_in(room) == ["complete.json", "gzap-runtime.txt"]


def test_a_folder_of_others_is_neither_taken_nor_removed(room):
    room.folder.mkdir(parents=True)
    (room.folder / "mine.txt").write_text("mine")
    assert room.state() is State.FOREIGN
    with pytest.raises(InstallError, match="did not make"):
        begin(room)
    with pytest.raises(InstallError, match="nothing was removed"):
        remove(room)
    assert names_in(room) == ["mine.txt"]


def test_what_a_user_put_beside_it_outlives_the_removal(complete):
    (complete.folder / "mine.txt").write_text("mine")
    remove(complete)
    assert names_in(complete) == ["mine.txt"]


def test_a_link_is_removed_and_what_it_leads_to_stays(room, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "mine.txt").write_text("mine")
    begin(room)
    room.environment.symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    remove(room)
    assert (tmp_path / "elsewhere" / "mine.txt").exists()
    assert not room.environment.is_symlink()


def test_no_second_run_works_in_the_same_folder(room):
    with alone(room), pytest.raises(InstallError, match="Another run"), alone(room):
        pass
    with alone(room):
        begin(room)
    assert names_in(room) == ["gzap-runtime.txt", "temporary"]


def test_a_run_that_did_nothing_leaves_no_folder(room):
    with alone(room):
        assert room.state() is State.ABSENT
    assert not room.folder.exists()


def test_bytes_are_those_of_all_files(tmp_path):
    (tmp_path / "a").write_bytes(b"12345")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "b").write_bytes(b"123")
    assert bytes_in(tmp_path) == 8
