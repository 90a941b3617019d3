"""A scene sharpened by four worker processes: the pixels of one process, whatever happens."""

import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("osgeo")
pytest.importorskip("distributed")

from osgeo import gdal

from gzap_qgis.config import OutputConfig, TilingConfig
from gzap_qgis.errors import Cancelled, WorkerError
from gzap_qgis.progress import SILENT, Progress
from gzap_qgis.raster.pair import open_pair
from gzap_qgis.worker.opening import open_engine
from gzap_qgis.workflows.cluster_sharpen import fleet_of, remote_of
from gzap_qgis.workflows.pansharpen import pansharpen
from gzap_qgis.workflows.sharpen import SharpenJob, sharpen, sharpen_survey
from gzap_qgis.workflows.survey import survey_pair
from tests.core.scenes import Layout
from tests.workflows import clusters
from tests.workflows.rasters import CPU, fast, load, output, related_files

TILE = 64


@pytest.fixture(scope="module")
def farm(tmp_path_factory):
    """Four workers; a test that ends one starts another."""
    farm = clusters.begin(tmp_path_factory.mktemp("farm"), 4)
    yield farm
    farm.end()


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    """A pair of 25 tiles."""
    return related_files(tmp_path_factory.mktemp("scene"), Layout(320, 320), 3)


def _sharpened(learnt, pair, out, compute=CPU, progress=SILENT):
    """Sharpen in small tiles; returns the pixels."""
    with (
        open_engine(compute, SILENT) as engine,
        fleet_of(compute, engine, SILENT) as fleet,
        open_pair(pair, SILENT) as source,
    ):
        remote = remote_of(fleet, pair, source, SILENT)
        survey = survey_pair(source, pair, SILENT)
        model, tiling = learnt.model.read_bytes(), TilingConfig(tile=TILE)
        job = SharpenJob(source, survey, model, out, tiling, remote=remote)
        sharpen_survey(job, engine, progress)
    return load(out.path).data


@pytest.fixture(scope="module")
def alone(learnt, scene, tmp_path_factory):
    """The pixels of one process."""
    return _sharpened(learnt, scene, output(tmp_path_factory.mktemp("alone")))


def _when_it_has_begun(what):
    """Progress that does something once, after the first tiles."""
    done = []

    def on_fraction(fraction):
        if fraction > 0.1 and not done:
            done.append(fraction)
            what()

    return Progress(on_fraction=on_fraction)


# The same pixels


def test_four_workers_give_the_pixels_of_one_process(farm, learnt, scene, alone, tmp_path):
    compute = replace(CPU, cluster=farm.address)
    np.testing.assert_array_equal(_sharpened(learnt, scene, output(tmp_path), compute), alone)


def test_a_worker_killed_half_way_does_not_change_a_pixel(farm, learnt, scene, alone, tmp_path):
    compute = replace(CPU, cluster=farm.address)
    progress = _when_it_has_begun(lambda: clusters.kill(farm.workers.pop(0)))
    pixels = _sharpened(learnt, scene, output(tmp_path), compute, progress)
    farm.grow(1)
    np.testing.assert_array_equal(pixels, alone)


def test_a_fit_here_and_its_sharpening_there_give_the_pixels_of_one_process(farm, tmp_path):
    pair = related_files(tmp_path, Layout(64, 64))
    here, there = OutputConfig(tmp_path / "here.tif"), OutputConfig(tmp_path / "there.tif")
    pansharpen(pair, fast(), here, CPU, SILENT)
    pansharpen(pair, fast(), there, replace(CPU, cluster=farm.address), SILENT)
    np.testing.assert_array_equal(load(there.path).data, load(here.path).data)


def test_relative_names_reach_the_workers(farm, learnt, tmp_path, monkeypatch):
    pair = related_files(tmp_path, Layout(64, 64))
    monkeypatch.chdir(tmp_path)
    relative = replace(pair, pan=Path(pair.pan).name, ms=Path(pair.ms).name)
    compute = replace(CPU, cluster=farm.address)
    sharpen(learnt.model, relative, output(tmp_path), compute, SILENT)
    assert load(tmp_path / "out.tif").data.shape == (3, 64, 64)


def test_a_run_goes_on_from_the_tiles_of_a_cluster(farm, learnt, scene, alone, tmp_path):
    out, asked = output(tmp_path, resume=True), threading.Event()
    compute = replace(CPU, cluster=farm.address)
    progress = replace(_when_it_has_begun(asked.set), is_cancelled=asked.is_set)
    with pytest.raises(Cancelled):
        _sharpened(learnt, scene, out, compute, progress)
    begun = []
    log = Progress(on_fraction=begun.append)
    np.testing.assert_array_equal(_sharpened(learnt, scene, out, compute, log), alone)
    # What the first run had made was not made again.
    assert len(begun) < 25
    assert list(tmp_path.iterdir()) == [out.path]


# Refusals and faults


def test_images_that_workers_cannot_open_get_a_sentence_that_names_the_folder(
    farm, learnt, scene, tmp_path
):
    name = "/vsimem/pan_of_this_process.tif"
    gdal.GetDriverByName("GTiff").CreateCopy(name, gdal.Open(scene.pan)).FlushCache()
    compute = replace(CPU, cluster=farm.address)
    try:
        with pytest.raises(WorkerError, match="all workers reach under the same name"):
            sharpen(learnt.model, replace(scene, pan=name), output(tmp_path), compute, SILENT)
    finally:
        gdal.Unlink(name)
    assert not any(tmp_path.iterdir())


def test_other_images_under_the_same_names_are_refused(farm, scene, tmp_path):
    """A worker's folder of that name holds something else: here, the file changes meanwhile."""
    pair = related_files(tmp_path, Layout(64, 64))
    compute = replace(CPU, cluster=farm.address)
    with (
        open_engine(compute, SILENT) as engine,
        fleet_of(compute, engine, SILENT) as fleet,
        open_pair(pair, SILENT) as source,
    ):
        Path(pair.pan).unlink()
        Path(pair.pan).symlink_to(scene.pan)
        with pytest.raises(WorkerError, match="other images there than here"):
            remote_of(fleet, pair, source, SILENT)


def test_a_worker_of_another_version_is_refused(farm, learnt, scene, tmp_path):
    other = tmp_path / "other"
    package = other / "gzap_qgis"
    package.mkdir(parents=True)
    for entry in (clusters.CHECKOUT / "gzap_qgis").iterdir():
        if entry.name not in ("metadata.txt", "__pycache__"):
            (package / entry.name).symlink_to(entry)
    (package / "metadata.txt").write_text("[general]\nversion=0.0.1\n")
    (worker,) = farm.grow(1, PYTHONPATH=str(other))
    clusters.wait_until(lambda: len(clusters.registered(farm)) == 5)
    compute = replace(CPU, cluster=farm.address)
    try:
        with pytest.raises(WorkerError, match=r"has version 0\.0\.1"):
            sharpen(learnt.model, scene, output(tmp_path), compute, SILENT)
    finally:
        farm.workers.remove(worker)
        clusters.kill(worker)


def test_cancel_ends_the_run_and_leaves_what_was_there(farm, learnt, scene, tmp_path):
    out, asked = output(tmp_path), threading.Event()
    out.path.write_bytes(b"what was there")
    begun = _when_it_has_begun(asked.set)
    progress = replace(begun, is_cancelled=asked.is_set)
    with pytest.raises(Cancelled):
        _sharpened(learnt, scene, out, replace(CPU, cluster=farm.address), progress)
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [
        ("out.tif", b"what was there")
    ]


def test_a_scheduler_killed_half_way_leaves_what_was_there(learnt, scene, tmp_path):
    farm = clusters.begin(tmp_path / "farm", 1)
    folder = tmp_path / "out"
    folder.mkdir()
    out = output(folder)
    out.path.write_bytes(b"what was there")
    progress = _when_it_has_begun(lambda: clusters.kill(farm.scheduler))
    try:
        with pytest.raises(WorkerError, match="does not answer any more"):
            _sharpened(learnt, scene, out, replace(CPU, cluster=farm.address), progress)
    finally:
        farm.end()
    assert [(p.name, p.read_bytes()) for p in folder.iterdir()] == [("out.tif", b"what was there")]
