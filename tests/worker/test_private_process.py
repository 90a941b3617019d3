import os
import subprocess
import sys

import pytest

from gzap_qgis.errors import Cancelled, InstallError
from gzap_qgis.progress import SILENT
from gzap_qgis.worker.private_process import GUARD, Watch, answer_of, run
from tests.worker.runtimes import Diary, processes_with

PYTHON = sys.executable
SLEEPS = "import time; print('asleep', flush=True); time.sleep(600)"


def watch(heard):
    return Watch(SILENT, heard.append, SILENT.check)


def test_lines_are_passed_on_and_the_end_is_told():
    heard = []
    script = "import sys; print('one'); print(); print('two', file=sys.stderr); sys.exit(4)"
    ended = run([PYTHON, "-u", "-c", script], dict(os.environ), watch(heard))
    assert heard == ["one", "two"]
    assert (ended.code, ended.lines) == (4, ("one", "two"))


def test_bytes_that_are_no_text_do_no_harm():
    script = r"import sys; sys.stdout.buffer.write(b'\xff\xfe ok\n')"
    ended = run([PYTHON, "-c", script], dict(os.environ), watch([]))
    assert ended.lines[0].endswith(" ok")


def test_cancelled_it_ends_with_all_that_it_started(tmp_path):
    name = str(tmp_path / "child.py")
    (tmp_path / "child.py").write_text(SLEEPS)
    script = f"import subprocess, sys; subprocess.run([sys.executable, {name!r}])"
    diary = Diary(lambda: bool(diary.lines))
    with pytest.raises(Cancelled):
        run(
            [PYTHON, "-c", script],
            dict(os.environ),
            Watch(diary.progress, diary.lines.append, diary.progress.check),
        )
    assert processes_with(name) == []


def test_a_program_that_is_not_there_is_said(tmp_path):
    with pytest.raises(InstallError, match="could not be started"):
        run([str(tmp_path / "nothing")], {}, watch([]))


def test_a_guarded_process_ends_when_its_input_does():
    process = subprocess.Popen(
        [PYTHON, "-c", GUARD + SLEEPS], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout.readline().strip() == b"asleep"
    process.communicate(timeout=60)
    assert process.returncode == 3


def test_the_answer_of_a_command_that_fails_or_takes_too_long_is_empty(tmp_path):
    environment = dict(os.environ)
    assert answer_of([PYTHON, "-c", "print(1)"], environment, 60.0) == "1"
    assert answer_of([PYTHON, "-c", "print(1); exit(1)"], environment, 60.0) == ""
    assert answer_of([PYTHON, "-c", SLEEPS], environment, 0.5) == ""
    assert answer_of([str(tmp_path / "nothing")], environment, 60.0) == ""
