"""An interrupted sharpening goes on where it stopped, and only where nothing else changed."""

import os
from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("osgeo")

from osgeo import gdal

from gzap_qgis import paths
from gzap_qgis.config import Area, Geometry, Layout, OutputConfig, Sensor, TilingConfig
from gzap_qgis.errors import Cancelled
from gzap_qgis.progress import Progress
from gzap_qgis.raster.pair import open_pair
from gzap_qgis.worker.local import LocalEngine
from gzap_qgis.workflows.resuming import fingerprint
from gzap_qgis.workflows.sharpen import SharpenJob, sharpen, sharpen_survey
from gzap_qgis.workflows.survey import survey_pair
from tests.core import scenes
from tests.workflows.rasters import CPU, Place, load, related_files, write_raster

TILES = TilingConfig(tile=64)


class CountedSharpener:
    """A sharpener that remembers which tiles it was asked for."""

    def __init__(self, sharpener, asked):
        self.sharpener, self.asked = sharpener, asked
        self.trust, self.reach = sharpener.trust, sharpener.reach

    def predict(self, tile, pixels, progress):
        self.asked.append(tile)
        return self.sharpener.predict(tile, pixels, progress)


class CountedEngine(LocalEngine):
    """The engine of this process, with a memory of the tiles that it was asked for."""

    def __init__(self):
        super().__init__(CPU)
        self.asked = []

    def sharpener(self, *given):
        return CountedSharpener(super().sharpener(*given), self.asked)


@pytest.fixture
def engine():
    return CountedEngine()


@pytest.fixture
def predicted(engine):
    return engine.asked


def run(learnt, engine, output, progress=None, tiling=TILES):
    """Sharpen in tiles of 64 x 64 pixels: 9 of them."""
    with open_pair(learnt.pair, Progress()) as source:
        survey = survey_pair(source, learnt.pair, Progress())
        job = SharpenJob(source, survey, learnt.model.read_bytes(), output, tiling)
        sharpen_survey(job, engine, progress or Progress())


def stopped_at(share):
    """Progress that is cancelled once so much is done."""
    told = [0.0]
    return Progress(on_fraction=told.append, is_cancelled=lambda: told[-1] >= share)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
def test_only_the_rest_is_computed_and_the_file_is_that_of_one_run(
    learnt, engine, predicted, tmp_path, share
):
    whole = OutputConfig(tmp_path / "whole.tif")
    run(learnt, engine, whole)
    every = list(predicted)
    assert len(every) == 9
    output = OutputConfig(tmp_path / "out.tif", resume=True)
    with pytest.raises(Cancelled):
        run(learnt, engine, output, stopped_at(share))
    assert paths.journal_for(output.path).exists()
    assert not output.path.exists()
    predicted.clear()
    log = []
    run(learnt, engine, output, Progress(on_info=log.append))
    assert 0 < len(predicted) < 9
    assert predicted == every[-len(predicted) :]
    taken = 9 - len(predicted)
    assert any(f"{taken} finished tile(s) of an interrupted run" in text for text in log)
    assert output.path.read_bytes() == whole.path.read_bytes()
    assert sorted(os.listdir(tmp_path)) == ["out.tif", "whole.tif"]


@pytest.mark.skipif(gdal.GetDriverByName("COG") is None, reason="this GDAL writes no COG")
def test_a_run_of_which_all_tiles_are_kept_asks_the_network_for_none(
    learnt, engine, predicted, tmp_path
):
    output = OutputConfig(tmp_path / "out.tif", resume=True, layout=Layout.COG)
    with pytest.raises(Cancelled):
        run(learnt, engine, output, stopped_at(0.85))
    assert len(predicted) == 9
    predicted.clear()
    run(learnt, engine, output)
    assert len(predicted) == 0
    assert load(output.path).data.shape == (4, 160, 160)


@pytest.mark.parametrize(
    "change",
    [{"tiling": TilingConfig(tile=80)}, {"output": {"geometry": Geometry.MS}}],
    ids=["tiles", "geometry"],
)
def test_with_another_setting_everything_is_computed(learnt, engine, predicted, tmp_path, change):
    output = OutputConfig(tmp_path / "out.tif", resume=True)
    with pytest.raises(Cancelled):
        run(learnt, engine, output, stopped_at(0.5))
    predicted.clear()
    log = []
    changed = replace(output, **change.get("output", {}))
    tiling = change.get("tiling", TILES)
    run(learnt, engine, changed, Progress(on_info=log.append), tiling)
    assert len(predicted) == (4 if tiling.tile == 80 else 9)
    assert any("belongs to other images or settings" in text for text in log)


def test_a_stopped_run_of_the_workflow_is_taken_up_by_the_workflow(learnt, tmp_path):
    output = OutputConfig(tmp_path / "out.tif", scale=16.0, resume=True)
    whole = OutputConfig(tmp_path / "whole.tif", scale=16.0)
    with pytest.raises(Cancelled):
        sharpen(learnt.model, learnt.pair, output, CPU, stopped_at(0.7))
    assert paths.journal_for(output.path).exists()
    log = []
    sharpen(learnt.model, learnt.pair, output, CPU, Progress(on_info=log.append))
    sharpen(learnt.model, learnt.pair, whole, CPU, Progress())
    assert any("of an interrupted run were taken" in text for text in log)
    assert output.path.read_bytes() == whole.path.read_bytes()


# The fingerprint


@pytest.fixture
def files(tmp_path):
    return related_files(tmp_path, scenes.Layout(96, 96))


def print_of(pair, output, model=b"m", facts=(64,)):
    with open_pair(pair, Progress()) as source:
        return fingerprint(source, model, output, facts)


def test_a_fingerprint_is_the_same_for_the_same_files_and_settings(files, tmp_path):
    output = OutputConfig(tmp_path / "out.tif")
    assert print_of(files, output) == print_of(files, output)
    assert print_of(files, output) == print_of(
        files, replace(output, path=tmp_path / "b.tif", overviews=True, options=("COMPRESS=LZW",))
    )


@pytest.mark.parametrize(
    "change",
    [{"geometry": Geometry.MS}, {"mask": Area(b"polygon")}, {"options": ("nbits=11",)}],
)
def test_a_setting_of_the_output_changes_the_fingerprint(files, tmp_path, change):
    output = OutputConfig(tmp_path / "out.tif")
    assert print_of(files, output) != print_of(files, replace(output, **change))


def test_model_tiles_and_sensor_change_the_fingerprint(files, tmp_path):
    output = OutputConfig(tmp_path / "out.tif")
    prints = {
        print_of(files, output),
        print_of(files, output, model=b"n"),
        print_of(files, output, facts=(65,)),
        print_of(files, output, facts=(64, Sensor.QUICKBIRD.value)),
    }
    assert len(prints) == 4


@pytest.mark.parametrize("which", ["pan", "ms"])
def test_a_file_that_was_written_again_changes_the_fingerprint(files, tmp_path, which):
    output = OutputConfig(tmp_path / "out.tif")
    before = print_of(files, output)
    found = os.stat(tmp_path / f"{which}.tif")
    os.utime(tmp_path / f"{which}.tif", ns=(found.st_atime_ns, found.st_mtime_ns + 1000))
    assert print_of(files, output) != before


def test_statistics_and_overviews_that_qgis_wrote_change_nothing(files, tmp_path):
    output = OutputConfig(tmp_path / "out.tif")
    before = print_of(files, output)
    dataset = gdal.Open(files.ms)
    dataset.GetRasterBand(1).ComputeStatistics(False)  # noqa: FBT003 - GDAL's own
    dataset.BuildOverviews("NEAREST", [2])
    del dataset
    assert {"ms.tif.aux.xml", "ms.tif.ovr"} <= set(os.listdir(tmp_path))
    assert print_of(files, output) == before


def test_a_nodata_value_that_was_set_changes_the_fingerprint(files, tmp_path):
    output = OutputConfig(tmp_path / "out.tif")
    before, found = print_of(files, output), os.stat(tmp_path / "ms.tif")
    data = load(tmp_path / "ms.tif").data
    place = load(tmp_path / "ms.tif").transform
    write_raster(tmp_path / "ms.tif", np.asarray(data), Place(place[0], place[3], 4, 4), nodata=3)
    os.utime(tmp_path / "ms.tif", ns=(found.st_atime_ns, found.st_mtime_ns))
    assert print_of(files, output) != before
