"""A worker whose memory runs out goes on in smaller parts and tells so, or ends in a sentence."""

import os

import numpy as np
import pytest

pytest.importorskip("torch")

from gzap_qgis.config import Backbone, ComputeConfig, Device, Geometry
from gzap_qgis.core.tasks import SharpenTask
from gzap_qgis.errors import DeviceError
from gzap_qgis.grid import Window
from gzap_qgis.progress import SILENT, Progress
from gzap_qgis.worker.opening import open_engine
from gzap_qgis.workflows.priors import prior_file
from tests.core.scenes import pan_target, read
from tests.worker.launchers import python

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs scripts that can be executed")

WHOLE = Window(0, 0, 160, 160)


def _narrow(folder, most):
    """An interpreter whose torch has no memory for images of more pixels."""
    return python(
        folder,
        f"""
    import torch.nn.functional as F

    conv2d = F.conv2d

    def narrow(image, *given):
        if image.shape[-1] * image.shape[-2] > {most}:
            raise RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate")
        return conv2d(image, *given)

    F.conv2d = narrow
    """,
    )


def _predicted(engine, scene, progress=SILENT):
    """The whole of a scene, sharpened with a prior."""
    pair, numbers = scene
    model = prior_file(Backbone.INR).read_bytes()
    task = SharpenTask(model, pan_target(pair), Geometry.PAN)
    made = engine.sharpener([pair], numbers, task, SILENT)
    assert made.trust.max() > 0.1
    return made.predict(WHOLE, read(pair, made.reach(WHOLE)), progress).image


def test_a_worker_whose_memory_runs_out_gives_the_same_pixels_in_parts(tmp_path, local, scene):
    told = []
    compute = ComputeConfig(Device.CPU, 1, interpreter=_narrow(tmp_path, 120 * 120))
    with open_engine(compute, SILENT) as engine:
        image = _predicted(engine, scene, Progress(on_warning=told.append))
    change = np.abs(image - _predicted(local, scene)).max()
    assert change < 1e-4 * np.ptp(scene[0].ms)
    assert [(text.values["side"], text.values["part"]) for text in told] == [(160, 80)]


def test_a_worker_that_has_no_memory_even_for_the_smallest_part_says_so(tmp_path, scene):
    told = []
    compute = ComputeConfig(Device.CPU, 1, interpreter=_narrow(tmp_path, 66 * 66))
    with (
        open_engine(compute, SILENT) as engine,
        pytest.raises(DeviceError, match=r"smallest piece of work \(Default.*\)\. Close other"),
    ):
        _predicted(engine, scene, Progress(on_warning=told.append))
    assert [text.values["part"] for text in told] == [80, 64]
