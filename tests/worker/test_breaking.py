"""Whatever becomes of a worker, there is a sentence about it, and nothing of it is left behind."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("torch")

import gzap_qgis
from gzap_qgis.config import ComputeConfig, Device, Preset, Sensor
from gzap_qgis.core.tasks import FitTask
from gzap_qgis.errors import Cancelled, WorkerError
from gzap_qgis.progress import SILENT, Progress
from gzap_qgis.training_config import training
from gzap_qgis.worker.conversation import Patience
from gzap_qgis.worker.opening import open_engine
from tests.worker.launchers import PYTHON, blocking, is_alive, python, shell, told

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs signals and shell scripts")

ENDLESS = FitTask(Sensor.GENERIC, replace(training(Preset.BEST), steps=100_000), 0)


def _compute(interpreter):
    return ComputeConfig(Device.CPU, 1, interpreter=interpreter)


def _begin(interpreter):
    with open_engine(_compute(interpreter), SILENT):
        pass


def _pid(number):
    return int(number.read_text())


def _fit_and(signalled, folder, scene, patience, progress=None):
    """Fit endlessly, and send the worker a signal after its first step."""
    interpreter, number = told(folder)

    def strike(share):
        os.kill(_pid(number), signalled)

    progress = progress or Progress(on_fraction=strike)
    with open_engine(_compute(interpreter), SILENT, patience) as engine:
        engine.fit([scene[0]], scene[1], ENDLESS, progress)


def test_a_worker_that_is_killed_is_said_with_the_likely_reason(tmp_path, scene):
    threads = threading.active_count()
    with pytest.raises(WorkerError, match=r"ended by signal 9 \(SIGKILL\)\. Probably memory ran"):
        _fit_and(signal.SIGKILL, tmp_path, scene, Patience())
    assert not is_alive(_pid(tmp_path / "pid"))
    assert threading.active_count() == threads


def test_a_worker_that_crashes_is_said_with_its_last_lines(tmp_path, scene):
    with pytest.raises(WorkerError, match=r"\(SIGSEGV\)(.|\n)*Segmentation fault"):
        _fit_and(signal.SIGSEGV, tmp_path, scene, Patience())


def test_what_crashed_a_worker_is_said_however_many_lines_come_behind(tmp_path):
    lines = "echo 'Fatal Python error: Segmentation fault'; seq -f 'File %g' 99"
    with pytest.raises(WorkerError, match=r"Segmentation fault\n(.|\n)*File 99"):
        _begin(shell(tmp_path, f"({lines}) >&2; kill -SEGV $$"))


def test_a_worker_that_hangs_is_ended(tmp_path, scene):
    with pytest.raises(WorkerError, match="gave no sign of life for 4 seconds and was ended"):
        _fit_and(signal.SIGSTOP, tmp_path, scene, Patience(silence=40))
    assert not is_alive(_pid(tmp_path / "pid"))


def test_a_worker_that_does_not_stop_is_ended_in_the_same_words(tmp_path, scene):
    interpreter, number = told(tmp_path)
    stopped = []

    def strike(share):
        os.kill(_pid(number), signal.SIGSTOP)
        stopped.append(share)

    progress = Progress(on_fraction=strike, is_cancelled=lambda: bool(stopped))
    with (
        pytest.raises(Cancelled, match=r"The run was cancelled; nothing was written\."),
        open_engine(_compute(interpreter), SILENT, Patience(stopping=3)) as engine,
    ):
        engine.fit([scene[0]], scene[1], ENDLESS, progress)
    assert not is_alive(_pid(number))


def test_a_run_that_ends_leaves_no_process_and_no_thread(tmp_path):
    interpreter, number = told(tmp_path)
    threads = threading.active_count()
    with open_engine(_compute(interpreter), SILENT):
        assert is_alive(_pid(number))
    assert not is_alive(_pid(number))
    assert threading.active_count() == threads


def test_an_error_in_a_run_leaves_no_process(tmp_path):
    interpreter, number = told(tmp_path)
    with pytest.raises(ZeroDivisionError), open_engine(_compute(interpreter), SILENT):
        raise ZeroDivisionError
    assert not is_alive(_pid(number))


def test_two_workers_do_not_disturb_each_other(tmp_path, scene, remote):
    folder = tmp_path / "second"
    folder.mkdir()
    with pytest.raises(WorkerError):
        _fit_and(signal.SIGKILL, folder, scene, Patience())
    quick = replace(ENDLESS, training=replace(training(Preset.FAST), steps=1, checks=1))
    assert remote.fit([scene[0]], scene[1], quick, SILENT).log.steps == 1


def test_memory_that_runs_out_is_said(tmp_path):
    interpreter, number = told(tmp_path)
    with open_engine(_compute(interpreter), SILENT):
        status = Path(f"/proc/{_pid(number)}/status")
        if not status.exists():
            pytest.skip("needs /proc")
        lines = status.read_text().splitlines()
        peak = next(int(line.split()[1]) for line in lines if line.startswith("VmPeak"))
    limited = shell(tmp_path, f'ulimit -v {peak + 100_000}\nexec "$PYTHON" "$@"')
    with (
        pytest.raises(WorkerError, match=r"Probably memory ran out(.|\n)*MemoryError"),
        open_engine(_compute(limited), SILENT) as engine,
    ):
        engine.model_card(bytes(300_000_000))


def test_an_interpreter_that_is_not_there_is_said(tmp_path):
    with pytest.raises(WorkerError, match=r"nowhere cannot be started \(No such file"):
        _begin(tmp_path / "nowhere")


def test_a_folder_is_no_interpreter(tmp_path):
    with pytest.raises(WorkerError, match="cannot be started"):
        _begin(tmp_path)


def test_a_program_that_is_no_python_is_said(tmp_path):
    with pytest.raises(WorkerError, match=r"did not begin: it ended with exit code 3(.|\n)*Hello"):
        _begin(shell(tmp_path, "echo Hello\nexit 3"))


def test_a_python_without_numpy_is_said_with_the_reason(tmp_path):
    with pytest.raises(WorkerError, match=r"needs \(numpy: No module named 'numpy'\)\. Install"):
        _begin(python(tmp_path, blocking("numpy")))


def test_a_python_without_torch_is_said_with_the_reason(tmp_path):
    with pytest.raises(WorkerError, match=r"needs \(torch: No module named 'torch'\)\. Install"):
        _begin(python(tmp_path, blocking("torch")))


def test_a_torch_that_is_too_old_is_said(tmp_path):
    old = "import torch\ntorch.__version__ = '1.12.1+cpu'"
    with pytest.raises(WorkerError, match=r"has torch 1.12.1\+cpu; G-ZAP needs 1.13 or later"):
        _begin(python(tmp_path, old))


def test_a_python_that_is_too_old_is_said(tmp_path):
    with pytest.raises(WorkerError, match=r"is Python 3\.8; G-ZAP needs Python 3\.9 or later"):
        _begin(python(tmp_path, "import sys\nsys.version_info = (3, 8, 1)"))


def test_what_an_interpreter_prints_does_no_harm(tmp_path):
    noisy = "import os, sys\nos.write(1, b'Welcome' * 5000)\nprint('to the lab', flush=True)"
    _begin(python(tmp_path, noisy))


def test_a_worker_of_another_version_is_said(tmp_path):
    other = "import sys\nsys.path.insert(0, '{}')\nimport gzap_qgis.worker.greeting as g\n"
    other = other.format(Path(gzap_qgis.__file__).parent.parent) + "g.PROTOCOL = 0\n"
    other += "import importlib.util as u\nkeep = dict(sys.modules)\n"
    other += "u.module_from_spec = lambda spec: keep['gzap_qgis']\n"
    with pytest.raises(WorkerError, match="of another version of the plugin; restart QGIS"):
        _begin(python(tmp_path, other))


def test_the_environment_of_qgis_does_not_lead_a_worker_astray(tmp_path, monkeypatch):
    (tmp_path / "torch.py").write_text("raise SystemError('poisoned')")
    monkeypatch.setenv("PYTHONHOME", str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("PROJ_DATA", str(tmp_path))
    monkeypatch.setenv("LD_PRELOAD", str(tmp_path / "none.so"))
    monkeypatch.chdir(tmp_path)
    _begin(PYTHON)


def test_neighbours_of_the_plugin_hide_no_package_of_the_interpreter(tmp_path):
    package = Path(gzap_qgis.__file__).parent
    ours = shutil.ignore_patterns("resources", "i18n", "__pycache__")
    shutil.copytree(package, tmp_path / "gzap_qgis", ignore=ours)
    (tmp_path / "torch.py").write_text("raise SystemError('a neighbour')")
    (tmp_path / "gzap_qgis" / "worker" / "queue.py").write_text("raise SystemError('a neighbour')")
    start = tmp_path / "gzap_qgis" / "worker" / "start.py"
    ended = subprocess.run(
        [str(PYTHON), "-E", str(start)], input=b"", capture_output=True, check=False
    )
    assert b'"reason": ""' in ended.stdout
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_a_worker_ends_when_qgis_dies(tmp_path):
    interpreter, number = told(tmp_path)
    host = f"""
import os, signal, sys
from pathlib import Path
sys.path.insert(0, {str(Path(gzap_qgis.__file__).parent.parent)!r})
from gzap_qgis.config import ComputeConfig, Device
from gzap_qgis.progress import SILENT
from gzap_qgis.worker.opening import open_engine
with open_engine(ComputeConfig(Device.CPU, 1, interpreter=Path({str(interpreter)!r})), SILENT):
    os.kill(os.getpid(), signal.SIGKILL)
"""
    ended = subprocess.run([sys.executable, "-c", host], check=False, capture_output=True)
    assert ended.returncode == -signal.SIGKILL
    for _ in range(600):
        if not is_alive(_pid(number)):
            break
        time.sleep(0.1)
    assert not is_alive(_pid(number))
