"""What a pretraining writes and says, and that it goes on after any interruption."""

import os
import signal
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

pytest.importorskip("torch")
pytest.importorskip("osgeo")

from gzap_qgis.config import Backbone, PretrainConfig
from gzap_qgis.core.model_file import read_model
from gzap_qgis.errors import (
    Cancelled,
    ConfigError,
    ModelFileError,
    OutputError,
    SceneError,
)
from gzap_qgis.network_config import backbone_of
from gzap_qgis.progress import Progress
from gzap_qgis.workflows.pretrain import PretrainSummary, pretrain
from gzap_qgis.workflows.sharpen import sharpen
from tests.core.galleries import textured
from tests.core.scenes import Layout
from tests.workflows.rasters import CPU, load, output, related_files, write_raster

ROOT = Path(__file__).parents[2]
STEPS = 20


@pytest.fixture(scope="module")
def images(tmp_path_factory):
    """Two small images and a small pair."""
    folder = tmp_path_factory.mktemp("images")
    for seed in range(2):
        write_raster(folder / f"{seed}.tif", textured(seed, side=96), dtype="uint8")
    related_files(folder / "scene", Layout(160, 160))
    return folder


@dataclass(frozen=True)
class Trained:
    """An uninterrupted training."""

    config: PretrainConfig
    summary: PretrainSummary
    log: list
    polls: int


@pytest.fixture(scope="module")
def trained(images, tmp_path_factory):
    config = PretrainConfig(images, tmp_path_factory.mktemp("prior") / "p.safetensors", steps=STEPS)
    log, polls = [], []
    progress = Progress(on_info=log.append, is_cancelled=lambda: bool(polls.append(0)))
    return Trained(config, pretrain(config, CPU, progress), log, len(polls))


def stopped_at(poll):
    """Progress whose user stops at one poll and ever after."""
    polls = []

    def is_cancelled():
        polls.append(0)
        return len(polls) >= poll

    return Progress(is_cancelled=is_cancelled)


def test_a_training_writes_a_model_and_nothing_else(trained):
    model = trained.config.model
    assert os.listdir(model.parent) == [model.name]
    found = read_model(model.read_bytes())
    assert backbone_of(found.config.encoder) is Backbone.INR
    assert found.notes["steps"] == STEPS


def test_a_training_sums_up_what_it_came_to(trained):
    summary = trained.summary
    assert (summary.steps, summary.resumed_at) == (STEPS, 0)
    assert (summary.images, summary.pairs) == (2, 1)
    assert 0.5 < summary.loss < 1.5
    assert summary.seconds > 0


@pytest.mark.parametrize(
    "part",
    [
        "device cpu, 1 thread(s)",
        f"encoder inr, {STEPS} steps, seed 0.",
        "Found 2 image(s) and 1 real pair(s).",
        "p.checkpoint. Should this run be stopped or killed, run it again",
        f"Steps 0 to {STEPS} took",
    ],
)
def test_the_log_states_what_was_run_on_what(trained, part):
    assert any(part in text for text in trained.log)


def test_a_prior_sharpens_what_it_has_not_seen(trained, tmp_path):
    pair = related_files(tmp_path / "other", Layout(96, 96), bands=5)
    sharpen(trained.config.model, pair, output(tmp_path), CPU, Progress())
    assert load(output(tmp_path).path).data.shape == (5, 96, 96)


@pytest.mark.parametrize("share", [0.8, 0.95])
def test_a_stopped_training_goes_on_to_the_same_weights(trained, tmp_path, share):
    config = replace(trained.config, model=tmp_path / "p.safetensors")
    checkpoint = tmp_path / "p.checkpoint"
    with pytest.raises(Cancelled, match=r"p\.checkpoint keeps what was learnt: to go on, run"):
        pretrain(config, CPU, stopped_at(round(share * trained.polls)))
    assert os.listdir(tmp_path) == [checkpoint.name]
    summary = pretrain(replace(config, resume=checkpoint), CPU, Progress())
    assert 0 < summary.resumed_at < STEPS
    assert config.model.read_bytes() == trained.config.model.read_bytes()
    assert os.listdir(tmp_path) == [config.model.name]


def test_a_training_that_was_stopped_before_it_began_says_that_nothing_was_written(
    trained, tmp_path
):
    config = replace(trained.config, model=tmp_path / "p.safetensors")
    with pytest.raises(Cancelled, match="nothing was written"):
        pretrain(config, CPU, stopped_at(1))
    assert os.listdir(tmp_path) == []


RUN = """
import sys
from pathlib import Path
from gzap_qgis.config import *
from gzap_qgis.progress import Progress
from gzap_qgis.workflows.pretrain import pretrain
images, model, steps, resume = sys.argv[1:]
config = PretrainConfig(
    Path(images), Path(model), steps=int(steps), resume=Path(resume) if resume else None
)
told = Progress(lambda share: print(share, flush=True))
pretrain(config, ComputeConfig(Device.CPU, 1), told)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_training_killed_at_any_moment_and_resumed_ends_with_the_same_weights(trained, tmp_path):
    model, checkpoint = tmp_path / "p.safetensors", tmp_path / "p.checkpoint"
    command = [sys.executable, "-c", RUN, str(trained.config.images), str(model), str(STEPS)]
    # Which moment it is after the first checkpoint depends on the machine.
    with subprocess.Popen([*command, ""], cwd=ROOT, stdout=subprocess.PIPE) as process:
        while not checkpoint.exists():
            assert process.stdout.readline(), "ended without a checkpoint"
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    assert not model.exists()
    subprocess.run([*command, str(checkpoint)], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    assert model.read_bytes() == trained.config.model.read_bytes()
    assert os.listdir(tmp_path) == [model.name]


def test_an_old_checkpoint_is_put_aside_and_said(trained, tmp_path):
    config = replace(trained.config, model=tmp_path / "p.safetensors", steps=1)
    (tmp_path / "p.checkpoint").write_bytes(b"old")
    warned = []
    pretrain(config, CPU, Progress(on_warning=warned.append))
    assert any("this run starts anew" in text for text in warned)
    assert sorted(os.listdir(tmp_path)) == ["p.old.checkpoint", "p.safetensors"]
    assert (tmp_path / "p.old.checkpoint").read_bytes() == b"old"


# Refusals


@pytest.mark.parametrize("change", [{"seed": 1}, {"backbone": Backbone.CNN}, {"steps": 21}])
def test_a_checkpoint_of_another_run_is_refused_and_stays(trained, tmp_path, change):
    config = replace(trained.config, model=tmp_path / "p.safetensors")
    checkpoint = tmp_path / "p.checkpoint"
    with pytest.raises(Cancelled):
        pretrain(config, CPU, stopped_at(round(0.9 * trained.polls)))
    before = checkpoint.read_bytes()
    with pytest.raises(ModelFileError, match="other settings or other images"):
        pretrain(replace(config, resume=checkpoint, **change), CPU, Progress())
    assert checkpoint.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "sentence"), [(None, "cannot be read"), (b"no checkpoint", r"\. |;")]
)
def test_what_is_no_checkpoint_is_refused(trained, tmp_path, content, sentence):
    path = tmp_path / "x.checkpoint"
    if content is not None:
        path.write_bytes(content)
    config = replace(trained.config, model=tmp_path / "p.safetensors", resume=path)
    with pytest.raises(ModelFileError, match=sentence):
        pretrain(config, CPU, Progress())


@pytest.mark.parametrize(
    ("model", "resume", "sentence"),
    [
        ("p.checkpoint", None, "that is how checkpoints end"),
        ("p.safetensors", "p.safetensors", "MODEL and RESUME both name"),
        ("missing/p.safetensors", None, "does not exist"),
    ],
)
def test_files_that_cannot_be_written_are_said_before_the_work(
    trained, tmp_path, model, resume, sentence
):
    told = []
    config = replace(
        trained.config, model=tmp_path / model, resume=tmp_path / resume if resume else None
    )
    with pytest.raises(OutputError, match=sentence):
        pretrain(config, CPU, Progress(on_fraction=told.append))
    assert told == []


def test_a_folder_without_images_is_said(tmp_path):
    (tmp_path / "empty").mkdir()
    config = PretrainConfig(tmp_path / "empty", tmp_path / "p.safetensors")
    with pytest.raises(SceneError, match="hold no image"):
        pretrain(config, CPU, Progress())


def test_a_missing_folder_is_said(tmp_path):
    config = PretrainConfig(tmp_path / "missing", tmp_path / "p.safetensors")
    with pytest.raises(ConfigError, match="which is no folder"):
        pretrain(config, CPU, Progress())
