"""A worker whose memory is bounded by the system goes on in smaller parts."""

import re
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")

from gzap_qgis.config import Backbone, ComputeConfig, Device, Geometry, Sensor
from gzap_qgis.core.scene import survey_as
from gzap_qgis.core.tasks import SharpenTask
from gzap_qgis.grid import Window
from gzap_qgis.progress import SILENT, Progress
from gzap_qgis.worker.opening import open_engine
from gzap_qgis.workflows.priors import prior_file
from tests.core.scenes import learnable_pair, pan_target, read
from tests.worker.launchers import shell

pytestmark = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs Linux")

SIDE = 1000
# KiB beyond what a small window takes: two thirds of what the whole takes, twice what a quarter of
# it takes.
ROOM = 150_000
# Threads share one arena: each of its own would take address space in no predictable amount.
START = 'export MALLOC_ARENA_MAX=1\nexec "$PYTHON" "$@"'


def _taken(number):
    """The memory of its own that a worker has taken, KiB."""
    status = Path(f"/proc/{number.read_text().strip()}/status").read_text()
    return int(re.search(r"VmPeak:\s+(\d+)", status)[1])


def _predicted(engine, pair, side, progress=SILENT):
    """A window of a scene, and the shares of the bands that the network is trusted with."""
    small = learnable_pair(bands=3, side=160)[0]
    model = prior_file(Backbone.INR).read_bytes()
    task = SharpenTask(model, pan_target(pair), Geometry.PAN)
    made = engine.sharpener([small], survey_as([small], Sensor.GENERIC), task, progress)
    window = Window(0, 0, side, side)
    return made.predict(window, read(pair, made.reach(window)), progress).image, made.trust


def _compute(interpreter):
    return ComputeConfig(Device.CPU, 1, interpreter=interpreter)


def test_a_worker_whose_memory_runs_out_gives_the_same_pixels_in_parts(tmp_path, local):
    pair = learnable_pair(bands=3, side=SIDE)[0]
    number, warned = tmp_path / "pid", []
    with open_engine(_compute(shell(tmp_path, f"echo $$ > '{number}'\n{START}")), SILENT) as engine:
        _predicted(engine, pair, 64)
        limit = _taken(number) + ROOM
    limited = shell(tmp_path, f"ulimit -v {limit}\n{START}")
    with open_engine(_compute(limited), SILENT) as engine:
        image, trust = _predicted(engine, pair, SIDE, Progress(on_warning=warned.append))
    assert trust.max() > 0
    whole, _ = _predicted(local, pair, SIDE)
    assert np.abs(image - whole).max() < 1e-4 * np.ptp(pair.ms)
    assert [text.values["side"] for text in warned] == [SIDE]
