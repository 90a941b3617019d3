import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "qgis_process"

pytestmark = pytest.mark.skipif(
    not any(shutil.which(name) for name in ("qgis_process", "qgis_process.bin")),
    reason="needs QGIS",
)

CONCATENATE = ("run", "native:stringconcatenation", "--json", "--")


def run(*arguments, script=SCRIPT, cwd=None):
    return subprocess.run(
        [script, *arguments], cwd=cwd, capture_output=True, text=True, check=False
    )


def concatenation(done):
    return json.loads(done.stdout)["results"]["CONCATENATION"]


@pytest.fixture
def left_behind(tmp_path):
    """A temporary of an output, left there by a process that has ended."""
    output = tmp_path / "fused image.tif"
    code = "import sys; from pathlib import Path; from gzap_qgis.paths import temporary_for; "
    code += "path = temporary_for(Path(sys.argv[1])); path.touch(); print(path)"
    done = subprocess.run(
        [sys.executable, "-c", code, output], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return output, Path(done.stdout.strip())


@pytest.fixture
def interrupted(left_behind, tmp_path):
    """A run that was interrupted while QGIS started."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    run("--version")  # makes the profile, so that the run below starts at once
    child = subprocess.Popen(
        [SCRIPT, *CONCATENATE, "INPUT_1=a", "INPUT_2=b", f"OUTPUT={left_behind[0]}"],
        env={**os.environ, "TMPDIR": str(scratch)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    deadline = time.monotonic() + 120
    while not any(scratch.iterdir()) and time.monotonic() < deadline:
        time.sleep(0.02)
    time.sleep(0.3)
    child.send_signal(signal.SIGINT)
    child.communicate(timeout=120)
    return child.returncode, scratch


def test_arguments_with_spaces_arrive_unchanged():
    done = run(*CONCATENATE, "INPUT_1=a b  c", "INPUT_2= d=e")
    assert concatenation(done) == "a b  c d=e"


def test_a_link_with_spaces_works_from_any_folder(tmp_path):
    folder = tmp_path / "some folder"
    folder.mkdir()
    link = folder / "my qgis process"
    link.symlink_to(SCRIPT)
    done = run(*CONCATENATE, "INPUT_1=a", "INPUT_2=b", script=link, cwd=folder)
    assert concatenation(done) == "ab"


def test_the_plugin_is_enabled():
    done = run("list", "--json")
    assert "gzap" in json.loads(done.stdout)["providers"]


def test_success_is_exit_code_0():
    assert run(*CONCATENATE, "INPUT_1=a", "INPUT_2=b").returncode == 0


def test_the_exit_code_of_a_failure_comes_back():
    assert run("run", "native:nosuchalgorithm").returncode == 1


def test_an_interrupted_run_ends_with_130(interrupted):
    assert interrupted[0] == 128 + signal.SIGINT


def test_an_interrupted_run_leaves_no_temporary_folder(interrupted):
    assert list(interrupted[1].iterdir()) == []


def test_an_interrupted_run_removes_the_temporaries_of_its_outputs(left_behind, interrupted):
    assert not left_behind[1].exists()
