"""A worker gives the very bytes, pixels, reports and errors that this process would give."""

import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")

import torch

from gzap_qgis.config import Backbone, ComputeConfig, Device, Geometry, Method, Preset, Sensor
from gzap_qgis.core.gallery import Gallery
from gzap_qgis.core.tasks import FitTask, PretrainTask, SharpenTask
from gzap_qgis.errors import Cancelled, DeviceError, ModelFileError, RasterError
from gzap_qgis.grid import Window
from gzap_qgis.progress import SILENT, Progress
from gzap_qgis.training_config import training
from gzap_qgis.worker.opening import open_engine
from tests.core.galleries import small_gallery
from tests.core.scenes import pan_target, read
from tests.worker.launchers import PYTHON

pytestmark = pytest.mark.usefixtures("one_thread")

SHORT = replace(training(Preset.FAST), steps=3, checks=1)
QUICK = FitTask(Sensor.GENERIC, SHORT, seed=0)
OTHER = Path("/usr/bin/python3")


@pytest.fixture
def one_thread():
    """One CPU thread of torch, put back afterwards."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="module")
def model(local, scene):
    """Bytes of a model that was fitted in this process."""
    pair, numbers = scene
    return local.fit([pair], numbers, QUICK, SILENT).model


@pytest.fixture(scope="module")
def taught(local, scene):
    """Bytes of a model whose correction is in use."""
    pair, numbers = scene
    task = replace(QUICK, training=replace(training(Preset.FAST), steps=40, checks=2))
    result = local.fit([pair], numbers, task, SILENT)
    assert result.fitted
    return result.model


def _sharpened(engine, scene, model):
    pair, numbers = scene
    task = SharpenTask(model, pan_target(pair), Geometry.PAN)
    made = engine.sharpener([pair], numbers, task, SILENT)
    window = Window(8, 8, 96, 96)
    return made, made.predict(window, read(pair, made.reach(window)), SILENT)


@pytest.mark.parametrize("backbone", list(Backbone))
def test_a_fit_gives_the_same_bytes_as_in_this_process(local, remote, scene, backbone):
    task, (pair, numbers) = replace(QUICK, backbone=backbone), scene
    here, there = (e.fit([pair], numbers, task, SILENT) for e in (local, remote))
    assert there.model == here.model
    assert (there.log, there.fitted, there.large_enough) == (here.log, here.fitted, True)


def test_what_trapan_learns_is_the_same_as_in_this_process(local, remote, scene):
    task, (pair, numbers) = replace(QUICK, method=Method.TRAPAN), scene
    here, there = (e.fit([pair], numbers, task, SILENT) for e in (local, remote))
    assert here.learned is not None
    assert (there.model, there.learned) == (here.model, here.learned)


def test_pixels_are_the_same_as_in_this_process(local, remote, scene, taught):
    here, image = _sharpened(local, scene, taught)
    there, same = _sharpened(remote, scene, taught)
    assert here.trust.max() > 0
    np.testing.assert_array_equal(there.trust, here.trust)
    np.testing.assert_array_equal(same.image, image.image)
    np.testing.assert_array_equal(same.valid, image.valid)


def test_what_must_be_read_is_the_same_as_in_this_process(local, remote, scene, model):
    here, there = (_sharpened(engine, scene, model)[0] for engine in (local, remote))
    window = Window(64, 0, 40, 80)
    assert there.reach(window) == here.reach(window)


def test_a_model_has_the_same_card_as_in_this_process(local, remote, model):
    assert remote.model_card(model) == local.model_card(model)


def test_progress_is_told_in_the_same_steps_as_in_this_process(local, remote, scene):
    told = ([], [])
    for engine, fractions in zip((local, remote), told):
        progress = Progress(on_fraction=fractions.append, start=0.1, stop=0.7)
        engine.fit([scene[0]], scene[1], QUICK, progress)
    assert told[1] == told[0]
    assert len(told[0]) == 3


def test_the_engine_says_what_it_runs_on(remote):
    seat = remote.describe()
    assert seat.interpreter == PYTHON
    assert (seat.machine.torch, seat.machine.device) == (str(torch.__version__), "cpu")
    assert seat.machine.threads == 1


def test_what_is_no_model_is_refused_in_the_words_of_this_process(local, remote):
    said = []
    for engine in (local, remote):
        with pytest.raises(ModelFileError) as caught:
            engine.model_card(b"no model")
        said.append(str(caught.value))
    assert said[0] == said[1]


def test_a_worker_goes_on_after_an_error(remote, model):
    with pytest.raises(ModelFileError):
        remote.model_card(b"no model")
    assert remote.model_card(model).backbone is Backbone.INR


@pytest.mark.skipif(torch.cuda.is_available(), reason="needs a machine without CUDA")
def test_a_missing_device_is_said_when_the_run_begins():
    compute = ComputeConfig(Device.CUDA, interpreter=PYTHON)
    with pytest.raises(DeviceError, match="DEVICE is cuda, but"), open_engine(compute, SILENT):
        pass


def test_a_fit_can_be_stopped_and_the_worker_goes_on(remote, scene, model):
    told = []
    slow = replace(QUICK, training=replace(training(Preset.BEST), steps=100_000))
    progress = Progress(on_fraction=told.append, is_cancelled=lambda: len(told) >= 2)
    with pytest.raises(Cancelled, match=r"The run was cancelled; nothing was written\."):
        remote.fit([scene[0]], scene[1], slow, progress)
    assert len(told) == 2
    assert remote.model_card(model).backbone is Backbone.INR


def test_a_run_that_is_cancelled_while_a_worker_starts_ends_at_once():
    compute = ComputeConfig(Device.CPU, 1, interpreter=PYTHON)
    stop = Progress(is_cancelled=lambda: True)
    with pytest.raises(Cancelled), open_engine(compute, stop):
        pass


def _pretrained(engine, gallery, **how):
    kept = []
    task = PretrainTask(Backbone.INR, how.pop("steps", 2), 0)
    result = engine.pretrain(gallery, task, how.pop("progress", SILENT), kept.append)
    return result, kept


@pytest.fixture(scope="module")
def gallery():
    return small_gallery()


def test_a_prior_is_trained_to_the_same_bytes_with_the_same_checkpoints(local, remote, gallery):
    here, there = (_pretrained(engine, gallery) for engine in (local, remote))
    assert there[0] == here[0]
    assert there[1] == here[1]
    assert len(here[1]) == 2


def test_a_training_that_is_stopped_keeps_its_checkpoint(remote, gallery):
    told = []
    progress = Progress(on_fraction=told.append, is_cancelled=lambda: bool(told))
    kept = []
    with pytest.raises(Cancelled):
        remote.pretrain(gallery, PretrainTask(Backbone.INR, 10_000, 0), progress, kept.append)
    assert len(kept) == 1


class Unreadable:
    """A picture, or a pair, that raises when it is read."""

    rows = cols = 400
    bands = 3
    ratio = 4.0

    def __init__(self, error):
        self.error = error
        self.asked = 0

    def read(self, window):
        self.asked += 1
        raise self.error


def test_an_error_of_whoever_reads_comes_back_as_the_very_same(remote):
    error = RasterError("The disk is gone.")
    with pytest.raises(RasterError) as caught:
        _pretrained(remote, Gallery([Unreadable(error)], []))
    assert caught.value is error


def test_a_window_that_holds_nothing_is_passed_over_as_in_this_process(local, remote, gallery):
    asked = []
    for engine in (local, remote):
        lost = Unreadable(ValueError("nothing there"))
        _pretrained(engine, Gallery(gallery.pictures, [lost]), steps=1)
        asked.append(lost.asked)
    assert asked[0] == asked[1] > 0


def test_a_mistake_of_whoever_reads_is_raised_here():
    lost = Unreadable(ZeroDivisionError("a mistake"))
    compute = ComputeConfig(Device.CPU, 1, interpreter=PYTHON)
    with pytest.raises(ZeroDivisionError), open_engine(compute, SILENT) as engine:
        _pretrained(engine, Gallery([lost], []))


def _torch_of(python):
    """Version of torch of another Python; empty where there is none."""
    try:
        asked = subprocess.run(
            [str(python), "-E", "-c", "import torch; print(torch.__version__)"],
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:
        return ""
    return asked.stdout.strip()


def test_another_torch_agrees_within_a_digital_number(local, scene, taught):
    version = _torch_of(OTHER)
    if version in ("", str(torch.__version__)):
        pytest.skip(f"{OTHER} has no torch other than this Python's")
    with open_engine(ComputeConfig(Device.CPU, 1, interpreter=OTHER), SILENT) as engine:
        assert engine.describe().machine.torch == version
        other = _sharpened(engine, scene, taught)[1].image
    assert np.abs(np.rint(other) - np.rint(_sharpened(local, scene, taught)[1].image)).max() <= 1
