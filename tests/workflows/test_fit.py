"""What a fit writes, says and refuses, and that it can be stopped at any moment."""

from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("osgeo")

import torch

from gzap_qgis.config import Backbone, ComputeConfig, Device, Preset, Sensor, Start, Tuning
from gzap_qgis.core.model_file import read_model
from gzap_qgis.core.port import base_model
from gzap_qgis.errors import Cancelled, ConfigError, DeviceError, ModelFileError, OutputError
from gzap_qgis.network_config import backbone_of
from gzap_qgis.progress import Progress
from gzap_qgis.training_config import training
from gzap_qgis.workflows.fit import fit_model
from gzap_qgis.workflows.priors import prior_file
from gzap_qgis.workflows.sharpen import sharpen
from tests.core.scenes import Layout
from tests.workflows.rasters import CPU, fast, load, output, related_files

STEPS = training(Preset.FAST).steps


@pytest.fixture
def small(tmp_path):
    """A pair too small to learn from."""
    return related_files(tmp_path / "small", Layout(64, 64))


def test_a_fit_writes_a_model_that_tells_how_it_came_to_be(learnt):
    notes = read_model(learnt.model.read_bytes()).notes
    assert (notes["sensor"], notes["seed"], notes["steps"]) == ("generic", 0, STEPS)
    assert (notes["bands"], notes["ratio"]) == (4, [4.0, 4.0])


def test_a_fit_sums_up_what_it_came_to(learnt):
    summary = learnt.summary
    assert summary.fitted
    assert (summary.steps, summary.ratio) == (STEPS, 4.0)
    assert summary.held_back_fitted < 0.9 < summary.held_back_base == 1.0
    assert summary.fit_seconds > 0


@pytest.mark.parametrize(
    "part",
    [
        "device cpu, 1 thread(s)",
        "PAN 160 x 160, MS 40 x 40 pixels, 4 band(s), ratio 4 x 4.",
        "Fit: method gzap, preset fast, start scratch, encoder inr, tuning full, seed 0.",
        "Loss of each level at the end: ",
        "off its georeferenced place; confidence ",
        "Kept the weights of step ",
    ],
)
def test_the_log_states_what_was_run_on_what(learnt, part):
    assert any(part in text for text in learnt.log)


def test_a_fit_asks_at_each_step_whether_to_stop(learnt):
    assert learnt.polls > STEPS


def test_too_small_a_pair_is_said_and_keeps_the_base(small, tmp_path):
    model, yardstick = tmp_path / "m.safetensors", tmp_path / "base.safetensors"
    yardstick.write_bytes(base_model())
    warned = []
    summary = fit_model(small, fast(model), CPU, Progress(on_warning=warned.append))
    assert (summary.fitted, summary.steps, summary.held_back_fitted) == (False, 0, 1.0)
    assert any("too small to learn from" in text for text in warned)
    images = []
    for path in (model, yardstick):
        out = replace(output(tmp_path), path=tmp_path / f"{path.stem}.tif")
        sharpen(path, small, out, CPU, Progress())
        images.append(load(out.path).data)
    np.testing.assert_array_equal(*images)


def test_a_fit_may_start_from_a_model(learnt, small, tmp_path):
    model, log = tmp_path / "m.safetensors", []
    config = fast(model, start=Start.MODEL, init=learnt.model)
    fit_model(small, config, CPU, Progress(on_info=log.append))
    assert read_model(model.read_bytes()).notes["started_from"] == "model"
    assert any("start model" in text for text in log)


def test_a_fit_may_start_from_the_prior(small, tmp_path):
    model, log = tmp_path / "m.safetensors", []
    config = fast(model, start=Start.PRIOR, backbone=Backbone.CNN)
    fit_model(small, config, CPU, Progress(on_info=log.append))
    found = read_model(model.read_bytes())
    assert (found.notes["started_from"], backbone_of(found.config.encoder)) == (
        "prior",
        Backbone.CNN,
    )
    assert any("cnn.safetensors: encoder cnn, pretrained in" in text for text in log)


def test_a_model_keeps_its_own_encoder_and_the_log_says_so(learnt, small, tmp_path):
    model, log = tmp_path / "m.safetensors", []
    config = fast(model, start=Start.MODEL, init=learnt.model, backbone=Backbone.MAMBA)
    fit_model(small, config, CPU, Progress(on_info=log.append))
    assert backbone_of(read_model(model.read_bytes()).config.encoder) is Backbone.INR
    assert any("BACKBONE is mamba, but" in text and "encoder inr" in text for text in log)


@pytest.mark.parametrize("backbone", list(Backbone))
def test_a_fit_from_scratch_has_the_encoder_that_was_asked_for(small, tmp_path, backbone):
    model = tmp_path / "m.safetensors"
    fit_model(small, fast(model, backbone=backbone), CPU, Progress())
    assert backbone_of(read_model(model.read_bytes()).config.encoder) is backbone


def test_too_small_a_pair_keeps_the_weights_of_the_start(learnt, small, tmp_path):
    model, warned = tmp_path / "m.safetensors", []
    config = fast(model, start=Start.MODEL, init=learnt.model)
    fit_model(small, config, CPU, Progress(on_warning=warned.append))
    assert any("the weights of the start are used as they are" in text for text in warned)


def test_frozen_encoders_stay_as_they_were(learnt, tmp_path):
    model = tmp_path / "m.safetensors"
    config = fast(model, start=Start.MODEL, init=learnt.model, tuning=Tuning.FREEZE, seed=1)
    fit_model(learnt.pair, config, CPU, Progress())
    before = read_model(learnt.model.read_bytes()).network.state_dict()
    after = read_model(model.read_bytes()).network.state_dict()
    same = {name for name in before if torch.equal(before[name], after[name])}
    assert same
    assert same != set(before)


def test_a_model_in_the_place_of_the_prior_is_refused(small):
    prior = prior_file(Backbone.INR)
    before = prior.read_bytes()
    with pytest.raises(OutputError, match="also an input"):
        fit_model(small, fast(prior, start=Start.PRIOR), CPU, Progress())
    assert prior.read_bytes() == before


def test_a_fit_may_write_over_the_model_that_it_starts_from(small, tmp_path):
    model = tmp_path / "m.safetensors"
    fit_model(small, fast(model), CPU, Progress())
    fit_model(small, fast(model, start=Start.MODEL, init=model), CPU, Progress())
    assert read_model(model.read_bytes()).notes["started_from"] == "model"


# Stopping


class Stop:
    """Asks to stop at one poll and ever after, and counts."""

    def __init__(self, at):
        self.at, self.polls = at, 0

    def __call__(self):
        self.polls += 1
        return self.polls >= self.at


MOMENTS = {"first": 0.0, "survey": 0.01, "early": 0.1, "middle": 0.5, "late": 0.95, "last": 1.0}


@pytest.mark.parametrize("moment", list(MOMENTS))
def test_a_stopped_fit_leaves_everything_as_it_was(learnt, tmp_path, moment):
    model = tmp_path / "m.safetensors"
    model.write_bytes(b"old")
    stop = Stop(max(round(MOMENTS[moment] * learnt.polls), 1))
    with pytest.raises(Cancelled, match="nothing was written"):
        fit_model(learnt.pair, fast(model), CPU, Progress(is_cancelled=stop))
    assert stop.polls == stop.at
    assert list(tmp_path.iterdir()) == [model]
    assert model.read_bytes() == b"old"


# Refusals


def _nowhere(learnt):
    """A pair of files that do not exist, so that reading them would be refused first."""
    return replace(learnt.pair, pan="/nowhere/pan.tif", ms="/nowhere/ms.tif")


def test_a_fit_without_a_place_for_the_model_is_refused(learnt):
    with pytest.raises(ConfigError, match="MODEL"):
        fit_model(learnt.pair, fast(None), CPU, Progress())


def test_a_model_of_a_newer_version_to_start_from_is_refused_before_reading(learnt, tmp_path):
    newer = tmp_path / "newer.safetensors"
    newer.write_bytes(learnt.model.read_bytes().replace(b'"version":"2"', b'"version":"9"'))
    config = fast(tmp_path / "m.safetensors", start=Start.MODEL, init=newer)
    with pytest.raises(ModelFileError, match="version 9"):
        fit_model(_nowhere(learnt), config, CPU, Progress())


def test_a_missing_model_to_start_from_is_refused_before_reading(learnt, tmp_path):
    config = fast(tmp_path / "m.safetensors", start=Start.MODEL, init=tmp_path / "no.safetensors")
    with pytest.raises(ModelFileError, match="cannot be read"):
        fit_model(_nowhere(learnt), config, CPU, Progress())


@pytest.mark.parametrize("which", ["pan", "ms"])
def test_a_model_in_the_place_of_an_input_is_refused_and_stays(learnt, which, tmp_path):
    link = tmp_path / "other name.tif"
    link.symlink_to(getattr(learnt.pair, which))
    before = link.read_bytes()
    with pytest.raises(OutputError, match="also an input"):
        fit_model(learnt.pair, fast(link), CPU, Progress())
    assert link.read_bytes() == before


def test_a_missing_folder_is_said_before_the_fit(learnt, tmp_path):
    told = []
    with pytest.raises(OutputError, match="does not exist"):
        fit_model(
            learnt.pair,
            fast(tmp_path / "missing" / "m.safetensors"),
            CPU,
            Progress(on_fraction=told.append),
        )
    assert told == []


def test_a_missing_device_is_said_before_the_rasters_are_read(learnt, tmp_path):
    torch = pytest.importorskip("torch")
    if torch.cuda.is_available():
        pytest.skip("needs a machine without CUDA")
    with pytest.raises(DeviceError, match="DEVICE is cuda"):
        fit_model(
            replace(_nowhere(learnt), sensor=Sensor.AUTO),
            fast(tmp_path / "m.safetensors"),
            ComputeConfig(Device.CUDA),
            Progress(),
        )
