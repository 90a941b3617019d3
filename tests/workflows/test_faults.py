"""Inputs that go, users who stop at any moment, runs that meet: nothing is lost or half."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("osgeo")

from osgeo import gdal

from gzap_qgis.config import (
    ClassicalConfig,
    ClassicalMethod,
    Layout,
    OutputConfig,
    PairConfig,
    TilingConfig,
)
from gzap_qgis.errors import Cancelled, RasterError
from gzap_qgis.progress import Progress
from gzap_qgis.raster.pair import open_pair
from gzap_qgis.workflows.classical import classical
from tests.core import scenes
from tests.workflows.rasters import CPU, load, related_files

ROOT = Path(__file__).parents[2]
OLD = b"what was there before"
MOVED = ClassicalConfig(ClassicalMethod.MTF_GLP_FS)


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    """600 x 600 pixels: four tiles of 512, and an overview."""
    return related_files(tmp_path_factory.mktemp("pair"), scenes.Layout(600, 600))


@pytest.fixture
def copied(pair, tmp_path):
    """The pair in a folder of its own, where it can be harmed."""
    names = [shutil.copy(name, tmp_path / Path(name).name) for name in (pair.pan, pair.ms)]
    return PairConfig(*map(str, names), pair.sensor)


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "out.tif").write_bytes(OLD)
    return folder / "out.tif"


def assert_untouched(out):
    assert os.listdir(out.parent) == ["out.tif"]
    assert out.read_bytes() == OLD


class Patience:
    """Progress whose user stops at the k-th question whether to stop."""

    def __init__(self, moment):
        self.moment, self.asked = moment, 0

    def stop(self):
        self.asked += 1
        return self.asked >= self.moment

    def progress(self):
        return Progress(is_cancelled=self.stop)


def assert_stoppable(run, out, every=1, last=0):
    """A run stops at each moment, leaving what was there; returns at how many it did.

    Only each so many-th moment is tried before the last ones.
    """
    counted = Patience(sys.maxsize)
    run(counted.progress())
    whole = out.read_bytes()
    out.write_bytes(OLD)
    tried = [k for k in range(1, counted.asked + 1) if k % every == 0 or k > counted.asked - last]
    stopped = 0
    for moment in tried:
        # How often a run asks while it waits for its threads differs from run to run.
        try:
            run(Patience(moment).progress())
        except Cancelled:
            assert_untouched(out)
            stopped += 1
        else:
            assert out.read_bytes() == whole
            assert os.listdir(out.parent) == ["out.tif"]
            out.write_bytes(OLD)
    return stopped


# Cancel at any moment


@pytest.mark.parametrize("layout", [Layout.GEOTIFF, Layout.COG])
def test_a_classical_run_stopped_at_any_moment_leaves_what_was_there(pair, out, layout):
    if layout is Layout.COG and gdal.GetDriverByName("COG") is None:
        pytest.skip("this GDAL writes no Cloud Optimized GeoTIFF")
    output = OutputConfig(out, layout=layout, overviews=True)
    exp = ClassicalConfig(ClassicalMethod.EXP, coregister=False)
    assert assert_stoppable(lambda progress: classical(pair, exp, output, progress), out) >= 6


def test_a_sharpening_stopped_at_any_moment_leaves_what_was_there(learnt, out):
    from gzap_qgis.worker.local import LocalEngine
    from gzap_qgis.workflows.sharpen import SharpenJob, sharpen_survey
    from gzap_qgis.workflows.survey import survey_pair

    with open_pair(learnt.pair, Progress()) as source:
        survey = survey_pair(source, learnt.pair, Progress())
        west, _, _, north = source.overlap
        # Two tiles.
        output = OutputConfig(out, extent=(west, north - 40, west + 80, north))
        model, tiling = learnt.model.read_bytes(), TilingConfig(tile=64)
        job = SharpenJob(source, survey, model, output, tiling)
        stopped = assert_stoppable(
            lambda progress: sharpen_survey(job, LocalEngine(CPU), progress), out, 9, 16
        )
    assert stopped >= 16


# Inputs that go under our hands


def at(share, action):
    """Progress that does something once, when so much of a run is done."""
    done = []

    def hear(fraction):
        if fraction >= share and not done:
            done.append(action())

    return Progress(on_fraction=hear)


@pytest.mark.parametrize("share", [0.0, 0.2, 0.4])
@pytest.mark.parametrize("which", ["pan", "ms"])
def test_an_input_that_is_cut_short_gets_a_sentence(copied, out, which, share):
    def cut():
        os.truncate(getattr(copied, which), 3000)

    with pytest.raises(RasterError, match=rf"{which}\.tif could not be read"):
        classical(copied, MOVED, OutputConfig(out), at(share, cut))
    assert_untouched(out)


@pytest.mark.parametrize("which", ["pan", "ms"])
def test_an_input_that_is_removed_gets_a_sentence_or_is_read_to_its_end(copied, out, which):
    whole = out.with_name("whole.tif")
    classical(copied, MOVED, OutputConfig(whole), Progress())
    expected = whole.read_bytes()
    whole.unlink()
    try:
        classical(
            copied, MOVED, OutputConfig(out), at(0.3, lambda: os.remove(getattr(copied, which)))
        )
    except (RasterError, PermissionError):
        assert_untouched(out)
    else:
        # An open file stays until it is closed, except on Windows, which refuses to remove it.
        assert out.read_bytes() == expected


@pytest.mark.parametrize("which", ["pan", "ms"])
def test_an_input_that_is_replaced_by_noise_never_gives_a_half_file(copied, out, which):
    def spoil():
        name = getattr(copied, which)
        size = os.stat(name).st_size
        with open(name, "r+b") as file:
            file.write(np.random.default_rng(1).bytes(size))

    try:
        classical(copied, MOVED, OutputConfig(out), at(0.3, spoil))
    except RasterError:
        assert_untouched(out)
    else:
        assert load(out).data.shape == (3, 600, 600)
    assert os.listdir(out.parent) == ["out.tif"]


def test_an_input_that_is_gone_before_it_is_opened_gets_a_sentence(copied, out):
    os.remove(copied.ms)
    with pytest.raises(RasterError, match=r"ms\.tif could not be opened as a raster"):
        classical(copied, MOVED, OutputConfig(out), Progress())
    assert_untouched(out)


# Two runs to one output

RUN = """
import sys
from pathlib import Path
from gzap_qgis.config import *
from gzap_qgis.progress import Progress
from gzap_qgis.workflows.classical import classical
pan, ms, out, method = sys.argv[1:]
print("ready", flush=True)
sys.stdin.readline()
config = ClassicalConfig(ClassicalMethod(method))
classical(PairConfig(pan, ms), config, OutputConfig(Path(out)), Progress())
"""


def test_of_two_processes_with_one_output_both_end_and_one_image_stays_whole(pair, out):
    methods = ("exp", "gsa")
    singles = []
    for method in methods:
        path = out.parent.parent / f"{method}.tif"
        config = ClassicalConfig(ClassicalMethod(method))
        classical(PairConfig(pair.pan, pair.ms), config, OutputConfig(path), Progress())
        singles.append(path.read_bytes())
    commands = [[sys.executable, "-c", RUN, pair.pan, pair.ms, str(out), each] for each in methods]
    pipe = subprocess.PIPE
    runs = [subprocess.Popen(each, cwd=ROOT, stdin=pipe, stdout=pipe) for each in commands]
    assert [run.stdout.readline().strip() for run in runs] == [b"ready", b"ready"]
    for run in runs:
        run.stdin.write(b"go\n")
        run.stdin.flush()
    for run in runs:
        run.communicate(timeout=120)
    assert [run.returncode for run in runs] == [0, 0]
    assert out.read_bytes() in singles
    assert os.listdir(out.parent) == ["out.tif"]
