"""Whole runs whose network works in another process: the same files, words and ends."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("osgeo")

import gzap_qgis
from gzap_qgis.config import Backbone, PretrainConfig, Start
from gzap_qgis.errors import Cancelled, ModelFileError
from gzap_qgis.progress import Progress
from gzap_qgis.workflows.pansharpen import pansharpen
from gzap_qgis.workflows.pretrain import pretrain
from gzap_qgis.workflows.priors import prior_file
from gzap_qgis.workflows.sharpen import sharpen
from tests.core.scenes import Layout
from tests.workflows.rasters import CPU, fast, load, output, related_files

PYTHON = Path(sys.executable)
ELSEWHERE = replace(CPU, interpreter=PYTHON)


def _log():
    """A progress, and everything that it was told."""
    told = []
    return Progress(told.append, told.append, told.append), told


def _timeless(told):
    """What was told without the interpreter's name and the seconds that something took."""
    texts = [text.replace(f" in {PYTHON}", "") if isinstance(text, str) else text for text in told]
    return [t.partition(" steps took ")[0] if isinstance(t, str) else t for t in texts]


@pytest.fixture(scope="module")
def both(learnt, tmp_path_factory):
    """The same scene pansharpened in this process and in another: folders and logs."""
    made = []
    for compute in (CPU, ELSEWHERE):
        folder = tmp_path_factory.mktemp("run")
        progress, told = _log()
        fit = fast(folder / "model.safetensors")
        pansharpen(learnt.pair, fit, output(folder), compute, progress)
        made.append((folder, told))
    return made


def test_a_worker_makes_the_same_model_file(both):
    here, there = ((folder / "model.safetensors").read_bytes() for folder, _ in both)
    assert there == here


def test_a_worker_makes_the_same_pixels(both):
    here, there = (load(folder / "out.tif") for folder, _ in both)
    np.testing.assert_array_equal(there.data, here.data)
    assert there.transform == here.transform


def test_a_worker_tells_the_same_log_and_progress(both):
    here, there = (_timeless(told) for _, told in both)
    assert there == here


def test_the_log_names_the_interpreter_of_a_worker(both):
    assert f" in {PYTHON}, device cpu, 1 thread(s)." in both[1][1][0]


def test_a_run_that_is_stopped_leaves_nothing(learnt, tmp_path):
    told = []
    progress = Progress(told.append, is_cancelled=lambda: len(told) > 40)
    with pytest.raises(Cancelled, match=r"nothing was written\."):
        pansharpen(
            learnt.pair, fast(tmp_path / "m.safetensors"), output(tmp_path), ELSEWHERE, progress
        )
    assert list(tmp_path.iterdir()) == []


def test_a_prior_is_trained_on_images_that_this_process_reads(tmp_path):
    models = []
    related_files(tmp_path / "images" / "pair", Layout(256, 256))
    for name, compute in (("here", CPU), ("there", ELSEWHERE)):
        model = tmp_path / f"{name}.safetensors"
        config = PretrainConfig(tmp_path / "images", model, Backbone.INR, steps=1)
        pretrain(config, compute, Progress())
        models.append(model.read_bytes())
    assert models[0] == models[1]


def test_priors_of_the_users_folder_are_used_and_named(learnt, tmp_path):
    weights, log = tmp_path / "weights", []
    weights.mkdir()
    (weights / "inr.safetensors").write_bytes(prior_file(Backbone.INR).read_bytes())
    fit = fast(start=Start.PRIOR, weights=weights)
    pansharpen(learnt.pair, fit, output(tmp_path), CPU, Progress(on_info=log.append))
    assert any(f"Model {weights / 'inr.safetensors'}: encoder inr" in text for text in log)


def test_a_damaged_prior_of_the_users_folder_is_refused(learnt, tmp_path):
    (tmp_path / "inr.safetensors").write_bytes(b"no model")
    fit = fast(start=Start.PRIOR, weights=tmp_path)
    with pytest.raises(ModelFileError):
        pansharpen(learnt.pair, fit, output(tmp_path), ELSEWHERE, Progress())


WITHOUT_TORCH = """
import pkgutil, sys
from importlib import import_module

class Hide:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] == "torch":
            raise ModuleNotFoundError("No module named 'torch'", name=name)

sys.meta_path.insert(0, Hide())
sys.path.insert(0, sys.argv[1])
"""


def _without_torch(code, *given):
    """Run code in a Python that finds no torch; its output."""
    root = str(Path(gzap_qgis.__file__).parent.parent)
    ended = subprocess.run(
        [sys.executable, "-c", WITHOUT_TORCH + code, root, *map(str, given)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.split()


def test_every_workflow_can_be_imported_without_torch():
    names = _without_torch(
        "import gzap_qgis.workflows as room\n"
        "for each in pkgutil.iter_modules(room.__path__):\n"
        "    import_module(f'gzap_qgis.workflows.{each.name}')\n"
        "    print(each.name)\n"
    )
    assert {"fit", "sharpen", "pansharpen", "pretrain", "priors", "assess"} <= set(names)


def test_a_python_without_torch_sharpens_with_a_worker(learnt, tmp_path):
    out = tmp_path / "out.tif"
    _without_torch(
        "from pathlib import Path\n"
        "from gzap_qgis.config import ComputeConfig, Device, OutputConfig, PairConfig, Sensor\n"
        "from gzap_qgis.progress import SILENT\n"
        "from gzap_qgis.workflows.sharpen import sharpen\n"
        "model, pan, ms, out, python = sys.argv[2:]\n"
        "compute = ComputeConfig(Device.CPU, 1, interpreter=Path(python))\n"
        "pair = PairConfig(pan, ms, Sensor.GENERIC)\n"
        "sharpen(Path(model), pair, OutputConfig(Path(out)), compute, SILENT)\n",
        learnt.model,
        learnt.pair.pan,
        learnt.pair.ms,
        out,
        PYTHON,
    )
    (tmp_path / "here").mkdir()
    sharpen(learnt.model, learnt.pair, output(tmp_path / "here"), CPU, Progress())
    np.testing.assert_array_equal(load(out).data, load(tmp_path / "here" / "out.tif").data)
