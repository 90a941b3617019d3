"""What is said when a worker ends: how it ended, why that may be, and its last words."""

from pathlib import Path

import pytest

from gzap_qgis.sentence import said
from gzap_qgis.worker.breakdown import broke_down, not_begun, silent
from gzap_qgis.worker.start import TOO_OLD

PYTHON = Path("python3")


@pytest.mark.parametrize(
    ("outcome", "how"),
    [
        (1, "it ended with exit code 1."),
        (-9, "it was ended by signal 9 (SIGKILL)."),
        (-11, "it was ended by signal 11 (SIGSEGV)."),
        (-250, "it was ended by signal 250 (unknown)."),
        (0xC0000005, "it ended with exit code 0xC0000005."),
    ],
)
def test_it_is_said_how_the_process_ended(outcome, how):
    assert f"in python3 broke down: {how} " in str(broke_down(PYTHON, outcome, []))


@pytest.mark.parametrize(
    "line",
    [
        "MemoryError",
        "numpy.core._exceptions._ArrayMemoryError: Unable to allocate 3.1 GiB",
        "RuntimeError: [enforce fail] DefaultCPUAllocator: can't allocate memory",
        "torch.cuda.OutOfMemoryError: CUDA out of memory. Tried to allocate 2 GiB",
        "terminate called after throwing an instance of 'std::bad_alloc'",
        "OSError: [WinError 1455] The paging file is too small for this operation to complete",
    ],
)
def test_what_libraries_say_when_memory_runs_out_is_understood(line):
    error = str(broke_down(PYTHON, 1, ["Traceback", line]))
    assert "Probably memory ran out: close other programs" in error
    assert error.endswith(f"Its last lines:\nTraceback\n{line}")


def test_another_end_is_not_blamed_on_memory():
    error = str(broke_down(PYTHON, 1, ["KeyError: 'answer'"]))
    assert "memory" not in error
    assert "Run it again" in error


def test_a_process_without_last_words_is_said_to_have_none():
    assert str(broke_down(PYTHON, 1, [])).endswith("It wrote no message.")


def test_a_python_that_is_too_old_is_named():
    error = str(not_begun(PYTHON, TOO_OLD, ["3.8"]))
    assert error.startswith("python3 is Python 3.8; G-ZAP needs Python 3.9 or later")


def test_silence_is_said_in_seconds():
    assert "no sign of life for 60 seconds" in str(silent(PYTHON, 60.0, []))


def test_all_parts_of_the_sentence_can_be_translated():
    text = broke_down(PYTHON, -9, ["line"]).args[0]
    assert said(text, lambda pattern: pattern.upper().replace("{", "{{").replace("}", "}}")) != text
    parts = []
    said(text, lambda pattern: parts.append(pattern) or pattern)
    assert len(parts) == 4
