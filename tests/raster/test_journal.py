"""The journal: what was appended comes back, what is torn or foreign does not."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from gzap_qgis import paths
from gzap_qgis.errors import OutputError
from gzap_qgis.grid import Window
from gzap_qgis.raster.journal import HEAD, Pixels, open_journal, remove_journal

ROOT = Path(__file__).parents[2]
PIXELS = Pixels(np.dtype("uint16"), 2, 5, 8)
ONE, OTHER = b"1" * 32, b"2" * 32
WINDOWS = [Window(0, 0, 2, 3), Window(0, 3, 2, 5), Window(2, 0, 3, 8)]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "out.tif"


def numbers(window, seed=0, dtype="uint16"):
    rng = np.random.default_rng([seed, window.row, window.col])
    return rng.integers(0, 99, (2, window.rows, window.cols)).astype(dtype)


def filled(path, windows=WINDOWS, fingerprint=ONE):
    """Bytes of a journal with these tiles, and where each ends."""
    journal = open_journal(path, fingerprint, PIXELS)
    ends = []
    for window in windows:
        journal.append(window, numbers(window))
        ends.append(paths.journal_for(path).stat().st_size)
    journal.close()
    return paths.journal_for(path).read_bytes(), ends


def held(path, fingerprint=ONE):
    """The windows that a journal gives back; their numbers are checked."""
    journal = open_journal(path, fingerprint, PIXELS)
    found = dict(journal.tiles())
    journal.close()
    for window, given in found.items():
        np.testing.assert_array_equal(given, numbers(window))
    return list(found)


def test_tiles_come_back_in_their_order(path):
    filled(path)
    assert held(path) == WINDOWS
    assert held(path) == WINDOWS


def test_tiles_are_added_behind_those_that_were_there(path):
    filled(path, WINDOWS[:1])
    journal = open_journal(path, ONE, PIXELS)
    assert [window for window, _ in journal.tiles()] == WINDOWS[:1]
    journal.append(WINDOWS[1], numbers(WINDOWS[1]))
    assert journal.count == 2
    journal.close()
    assert held(path) == WINDOWS[:2]


@pytest.mark.parametrize("dtype", ["uint8", "int8", "int16", "int64", "float32", "float64"])
def test_numbers_of_any_type_come_back(path, dtype):
    kind = Pixels(np.dtype(dtype), 2, 5, 8)
    journal = open_journal(path, ONE, kind)
    journal.append(WINDOWS[0], numbers(WINDOWS[0], dtype=dtype))
    journal.close()
    journal = open_journal(path, ONE, kind)
    ((window, found),) = journal.tiles()
    journal.close()
    assert (window, found.dtype) == (WINDOWS[0], np.dtype(dtype))
    np.testing.assert_array_equal(found, numbers(WINDOWS[0], dtype=dtype))


def test_wherever_a_journal_is_torn_the_tiles_before_it_stay(path):
    whole, ends = filled(path)
    name = paths.journal_for(path)
    for length in range(len(whole)):
        name.write_bytes(whole[:length])
        expected = sum(end <= length for end in ends)
        assert held(path) == WINDOWS[:expected], length
        if expected:
            assert name.stat().st_size == ends[expected - 1]


def test_whichever_byte_is_damaged_no_wrong_tile_comes_back(path):
    whole, ends = filled(path)
    name = paths.journal_for(path)
    for place in range(0, len(whole), 7):
        damaged = bytearray(whole)
        damaged[place] ^= 0x41
        name.write_bytes(damaged)
        expected = 0 if place < HEAD else sum(end <= place for end in ends)
        assert held(path) == WINDOWS[:expected], place


def test_what_is_appended_after_a_torn_tail_comes_back(path):
    whole, _ = filled(path)
    paths.journal_for(path).write_bytes(whole[:-1])
    journal = open_journal(path, ONE, PIXELS)
    assert len(list(journal.tiles())) == 2
    journal.append(WINDOWS[2], numbers(WINDOWS[2]))
    journal.close()
    assert paths.journal_for(path).read_bytes() == whole


def test_another_fingerprint_begins_anew_and_says_so(path):
    filled(path)
    journal = open_journal(path, OTHER, PIXELS)
    assert journal.is_foreign
    assert list(journal.tiles()) == []
    journal.append(WINDOWS[0], numbers(WINDOWS[0]))
    journal.close()
    assert held(path, OTHER) == WINDOWS[:1]


def test_a_window_beyond_the_image_is_no_tile(path):
    filled(path)
    journal = open_journal(path, ONE, Pixels(np.dtype("uint16"), 2, 5, 4))
    assert [window for window, _ in journal.tiles()] == WINDOWS[:1]
    journal.close()


def test_a_journal_that_another_run_has_is_left_to_it(path):
    first = open_journal(path, ONE, PIXELS)
    assert open_journal(path, ONE, PIXELS) is None
    first.append(WINDOWS[0], numbers(WINDOWS[0]))
    remove_journal(path)
    first.close()
    assert held(path) == WINDOWS[:1]


HOLD = """
import sys, time
import numpy as np
from pathlib import Path
from gzap_qgis.raster.journal import Pixels, open_journal
journal = open_journal(Path(sys.argv[1]), b"1" * 32, Pixels(np.dtype("uint16"), 2, 40, 48))
print("open", flush=True)
time.sleep(60)
"""


def test_the_journal_of_a_killed_process_is_free(path):
    filled(path)
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], cwd=ROOT, stdout=subprocess.PIPE
    )
    assert process.stdout.readline().strip() == b"open"
    assert open_journal(path, ONE, PIXELS) is None
    process.kill()
    process.communicate(timeout=30)
    assert held(path) == WINDOWS


def test_an_empty_journal_does_not_stay(path):
    open_journal(path, ONE, PIXELS).close()
    assert os.listdir(path.parent) == []


def test_a_finished_journal_goes(path):
    filled(path)
    remove_journal(path)
    assert os.listdir(path.parent) == []
    remove_journal(path)


def test_cleaning_up_leaves_the_journal(path):
    filled(path)
    paths.remove_stale(path)
    assert os.listdir(path.parent) == [paths.journal_for(path).name]


def test_a_missing_folder_gets_a_sentence(tmp_path):
    with pytest.raises(OutputError, match=r"journal .* could not be written .*RESUME to no"):
        open_journal(tmp_path / "no" / "out.tif", ONE, PIXELS)
