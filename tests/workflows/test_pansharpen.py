"""Both steps in one run: repeatable, to be stopped, and safe for the files that are there."""

import hashlib
import locale
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("osgeo")

import torch
from osgeo import gdal

from gzap_qgis.config import Geometry, OutputConfig, Preset, Start
from gzap_qgis.errors import Cancelled, GeometryError, ModelFileError, OutputError, RasterError
from gzap_qgis.progress import Progress
from gzap_qgis.training_config import training
from gzap_qgis.workflows.pansharpen import pansharpen
from gzap_qgis.workflows.sharpen import sharpen
from tests.core.scenes import Layout
from tests.workflows.rasters import CPU, fast, load, output, related_files

ROOT = Path(__file__).parents[2]
STEPS = training(Preset.FAST).steps


def _digest(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


@dataclass(frozen=True)
class Ran:
    """A finished run: its folder, what it came to, its polls and shares of the work."""

    folder: Path
    summary: object
    polls: int
    shares: list


@pytest.fixture(scope="module")
def ran(learnt, tmp_path_factory):
    folder = tmp_path_factory.mktemp("ran")
    polls, shares = [], []
    progress = Progress(on_fraction=shares.append, is_cancelled=lambda: bool(polls.append(0)))
    config = fast(folder / "m.safetensors")
    summary = pansharpen(learnt.pair, config, output(folder), CPU, progress)
    return Ran(folder, summary, len(polls), shares)


@pytest.fixture
def small(tmp_path_factory):
    """A pair too small to learn from, so that a run takes no time."""
    return related_files(tmp_path_factory.mktemp("small"), Layout(64, 64))


def test_both_files_are_there_and_nothing_else(ran):
    assert sorted(os.listdir(ran.folder)) == ["m.safetensors", "out.tif"]
    assert load(ran.folder / "out.tif").data.shape == (4, 160, 160)


def test_the_summary_tells_of_both_steps(ran):
    assert ran.summary.fit.fitted
    assert ran.summary.fit.steps == STEPS
    assert (ran.summary.sharpen.rows, ran.summary.sharpen.cols) == (160, 160)
    assert ran.summary.sharpen.pixel_size == 1.0


def test_progress_only_grows_and_ends_at_one(ran):
    assert ran.shares == sorted(ran.shares)
    assert ran.shares[-1] == 1.0


def test_a_run_asks_after_each_part_step_and_tile_whether_to_stop(ran):
    # The block that is read, the survey, the steps, the judgement of the model, and the tile.
    assert ran.polls >= STEPS + 4


def test_the_same_seed_gives_the_same_bytes_of_both_files(ran, learnt, tmp_path):
    pansharpen(learnt.pair, fast(tmp_path / "m.safetensors"), output(tmp_path), CPU, Progress())
    for name in ("m.safetensors", "out.tif"):
        assert _digest(tmp_path / name) == _digest(ran.folder / name)


def test_the_two_steps_one_after_the_other_give_the_same_bytes(ran, learnt, tmp_path):
    assert _digest(learnt.model) == _digest(ran.folder / "m.safetensors")
    sharpen(learnt.model, learnt.pair, output(tmp_path), CPU, Progress())
    assert _digest(tmp_path / "out.tif") == _digest(ran.folder / "out.tif")


def test_another_seed_gives_another_model(ran, learnt, tmp_path):
    config = fast(tmp_path / "m.safetensors", seed=1)
    pansharpen(learnt.pair, config, output(tmp_path), CPU, Progress())
    assert _digest(tmp_path / "m.safetensors") != _digest(ran.folder / "m.safetensors")


def test_the_model_is_an_optional_output(small, tmp_path):
    pansharpen(small, fast(), output(tmp_path), CPU, Progress())
    assert os.listdir(tmp_path) == ["out.tif"]


def test_files_that_were_there_are_replaced(small, tmp_path):
    for name in ("m.safetensors", "out.tif"):
        (tmp_path / name).write_bytes(b"old")
    pansharpen(small, fast(tmp_path / "m.safetensors"), output(tmp_path), CPU, Progress())
    assert sorted(os.listdir(tmp_path)) == ["m.safetensors", "out.tif"]
    assert (tmp_path / "m.safetensors").stat().st_size > 1000
    assert load(tmp_path / "out.tif").data.shape == (3, 64, 64)


# Stopping


class Stop:
    """Asks to stop at one poll and ever after, and counts."""

    def __init__(self, at):
        self.at, self.polls = at, 0

    def __call__(self):
        self.polls += 1
        return self.polls >= self.at


MOMENTS = {"first": 0.0, "survey": 0.02, "fit": 0.5, "end of fit": 0.97, "sharpen": 1.0}


@pytest.mark.parametrize("moment", list(MOMENTS))
@pytest.mark.parametrize("old", [["m.safetensors", "out.tif"], []], ids=["old files", "no files"])
def test_a_stopped_run_leaves_everything_as_it_was(ran, learnt, tmp_path, moment, old):
    for name in old:
        (tmp_path / name).write_bytes(b"old")
    stop = Stop(max(round(MOMENTS[moment] * ran.polls), 1))
    with pytest.raises(Cancelled, match="nothing was written"):
        pansharpen(
            learnt.pair,
            fast(tmp_path / "m.safetensors"),
            output(tmp_path),
            CPU,
            Progress(is_cancelled=stop),
        )
    assert stop.polls == stop.at
    assert sorted(os.listdir(tmp_path)) == old
    assert [name for name in old if (tmp_path / name).read_bytes() != b"old"] == []


# The process


def _process():
    return (
        torch.get_num_threads(),
        torch.initial_seed(),
        torch.get_rng_state().tolist(),
        torch.get_default_dtype(),
        torch.is_grad_enabled(),
        torch.are_deterministic_algorithms_enabled(),
        np.random.get_state()[1].tolist(),
        gdal.GetUseExceptions(),
        gdal.GetCacheMax(),
        gdal.GetConfigOption("GDAL_NUM_THREADS"),
        locale.setlocale(locale.LC_ALL),
        os.getcwd(),
        dict(os.environ),
    )


@pytest.fixture(params=[True, False], ids=["exceptions", "no exceptions"])
def unusual_process(request):
    """Two threads, and GDAL's exceptions on and off: put back afterwards."""
    threads, exceptions = torch.get_num_threads(), gdal.GetUseExceptions()
    torch.set_num_threads(2)
    (gdal.UseExceptions if request.param else gdal.DontUseExceptions)()
    yield
    torch.set_num_threads(threads)
    (gdal.UseExceptions if exceptions else gdal.DontUseExceptions)()


@pytest.mark.usefixtures("unusual_process")
@pytest.mark.parametrize("at", [None, 5], ids=["finished", "stopped"])
def test_a_run_leaves_the_process_as_it_was(learnt, small, tmp_path, at):
    before = _process()
    if at is None:
        config = fast(start=Start.MODEL, init=learnt.model)
        pansharpen(small, config, output(tmp_path), CPU, Progress())
    else:
        with pytest.raises(Cancelled):
            pansharpen(learnt.pair, fast(), output(tmp_path), CPU, Progress(is_cancelled=Stop(at)))
    assert _process() == before


# Refusals, all before the work begins


def _refused(pair, fit, out, kind, sentence):
    """Run what must be refused with a sentence before anything is read of the pixels."""
    told = []
    with pytest.raises(kind, match=sentence):
        pansharpen(pair, fit, out, CPU, Progress(on_fraction=told.append))
    assert told == []


@pytest.mark.parametrize("which", ["pan", "ms"])
def test_an_output_that_is_an_input_is_refused_and_stays(small, tmp_path, which):
    link = tmp_path / "other name.tif"
    link.symlink_to(getattr(small, which))
    before = link.read_bytes()
    _refused(small, fast(), OutputConfig(link), OutputError, "also an input")
    assert link.read_bytes() == before


@pytest.mark.parametrize("which", ["pan", "ms"])
def test_a_model_in_the_place_of_an_input_is_refused_and_stays(small, tmp_path, which):
    name = Path(getattr(small, which))
    before = name.read_bytes()
    _refused(small, fast(name), output(tmp_path), OutputError, "also an input")
    assert name.read_bytes() == before
    assert os.listdir(tmp_path) == []


def test_a_model_and_an_image_under_one_name_are_refused(small, tmp_path):
    out = output(tmp_path)
    _refused(small, fast(out.path), out, OutputError, "MODEL")
    assert os.listdir(tmp_path) == []


def test_an_image_in_the_place_of_the_model_to_start_from_is_refused(learnt, small, tmp_path):
    init = tmp_path / "init.safetensors"
    init.write_bytes(learnt.model.read_bytes())
    config = fast(start=Start.MODEL, init=init)
    _refused(small, config, OutputConfig(init), OutputError, "also an input")
    assert init.read_bytes() == learnt.model.read_bytes()


def test_a_wrong_model_to_start_from_is_refused_before_the_fit(small, tmp_path):
    (tmp_path / "init").write_bytes(b"no model")
    config = fast(start=Start.MODEL, init=tmp_path / "init")
    _refused(small, config, output(tmp_path), ModelFileError, r"\. |;")


def test_missing_folders_are_said_before_the_fit(small, tmp_path):
    missing = tmp_path / "missing"
    _refused(small, fast(missing / "m"), output(tmp_path), OutputError, "does not exist")
    _refused(small, fast(), output(missing), OutputError, "does not exist")
    assert os.listdir(tmp_path) == []


def test_an_extent_outside_the_pair_is_said_before_the_fit(small, tmp_path):
    out = output(tmp_path, extent=(0.0, 0.0, 10.0, 10.0))
    _refused(small, fast(), out, GeometryError, "EXTENT lies outside")


def test_a_pixel_larger_than_the_scene_is_said_before_the_fit(small, tmp_path):
    out = output(tmp_path, pixel_size=100.0, geometry=Geometry.MS)
    _refused(small, fast(), out, GeometryError, "smaller PIXEL_SIZE")


# Disks


def _run(command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 40 kB in memory."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root on Linux")
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = _run(["mount", "-t", "tmpfs", "-o", "size=40k", "none", str(disk)])
    if mounted.returncode != 0:
        pytest.skip(f"no disk in memory can be mounted here: {mounted.stderr}")
    yield disk
    _run(["umount", "-l", str(disk)])


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() == 0, reason="root runs the disk tests directly"
)
def test_the_disk_tests_pass_in_a_namespace_of_our_own(tmp_path):
    if _run(["unshare", "-rm", "true"]).returncode != 0:
        pytest.skip("this system lets no user mount a disk in a namespace")
    options = ["-q", "-p", "no:cacheprovider", f"--basetemp={tmp_path / 'inside'}"]
    only = ["-k", "disk and not namespace", __file__]
    ran = _run(["unshare", "-rm", sys.executable, "-m", "pytest", *options, *only])
    assert ran.returncode == 0, ran.stdout
    assert "passed" in ran.stdout


def test_a_full_disk_under_the_image_is_said_and_keeps_the_old_files(small, small_disk):
    old = {"m.safetensors": b"old model", "out.tif": b"old image"}
    for name, content in old.items():
        (small_disk / name).write_bytes(content)
    out = output(small_disk, scale=8.0)
    with pytest.raises(RasterError, match=r"disk of .* is full: out\.tif could not be written"):
        pansharpen(small, fast(small_disk / "m.safetensors"), out, CPU, Progress())
    assert {name: (small_disk / name).read_bytes() for name in os.listdir(small_disk)} == old


def test_a_full_disk_under_the_model_is_said_and_keeps_the_old_model(small, small_disk, tmp_path):
    model = small_disk / "m.safetensors"
    model.write_bytes(b"old")
    with pytest.raises(OutputError, match=r"m\.safetensors could not be written .* free some room"):
        pansharpen(small, fast(model), output(tmp_path), CPU, Progress())
    assert os.listdir(small_disk) == ["m.safetensors"]
    assert model.read_bytes() == b"old"


@pytest.mark.parametrize("which", ["model", "image"])
def test_a_read_only_disk_is_said_before_the_fit(small, small_disk, tmp_path, which):
    old = small_disk / "old"
    old.write_bytes(b"old")
    assert _run(["mount", "-o", "remount,bind,ro", str(small_disk)]).returncode == 0
    fit = fast(old if which == "model" else None)
    out = OutputConfig(old if which == "image" else tmp_path / "out.tif")
    _refused(small, fit, out, OutputError, "cannot be written to")
    assert old.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["disk"]


# A process killed while it writes

RUN_AND_WAIT = """
import sys, time
from pathlib import Path
from gzap_qgis.config import *
from gzap_qgis.progress import Progress
from gzap_qgis.workflows.pansharpen import pansharpen
def wait(share):
    if share > 0.99:
        print("writing", flush=True)
        time.sleep(60)
pan, ms, folder = sys.argv[1:]
fit = FitConfig(Preset.FAST, start=Start.SCRATCH, model=Path(folder, "m.safetensors"))
out = OutputConfig(Path(folder, "out.tif"))
pansharpen(PairConfig(pan, ms), fit, out, ComputeConfig(Device.CPU, 1), Progress(wait))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("old", [["m.safetensors", "out.tif"], []], ids=["old files", "no files"])
def test_a_killed_run_keeps_the_old_files_and_the_next_one_cleans_up(small, tmp_path, old):
    for name in old:
        (tmp_path / name).write_bytes(b"old")
    command = [sys.executable, "-c", RUN_AND_WAIT, small.pan, small.ms, str(tmp_path)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
    assert process.stdout.readline() == b"writing\n"
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=30)
    left = [name for name in os.listdir(tmp_path) if name not in old]
    assert left
    assert all(name.startswith(".out.tif.gzap-") for name in left)
    assert [name for name in old if (tmp_path / name).read_bytes() != b"old"] == []
    pansharpen(small, fast(tmp_path / "m.safetensors"), output(tmp_path), CPU, Progress())
    assert sorted(os.listdir(tmp_path)) == ["m.safetensors", "out.tif"]
