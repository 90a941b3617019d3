"""An interrupted image goes on from its journal, and becomes the very file of one run."""

import os
from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal

from gzap_qgis import paths
from gzap_qgis.config import Layout, OutputConfig
from gzap_qgis.errors import Cancelled
from gzap_qgis.grid import Grid, Window
from gzap_qgis.progress import SILENT, Progress
from gzap_qgis.raster.resume import resumed_image
from gzap_qgis.raster.template import Band, Template
from gzap_qgis.raster.write import create
from gzap_qgis.tiles import tiles

GRID = Grid(1000.0, 5000.0, 0.5, 0.5, 300, 260)
TEMPLATE = Template("UInt16", (Band("a"), Band("b")), 0.0)
PIECES = list(tiles(300, 260, 128))


@pytest.fixture
def data(rng):
    return rng.uniform(-5, 2000, (2, 300, 260)).astype(np.float32)


@pytest.fixture
def output(tmp_path):
    return OutputConfig(tmp_path / "out.tif", resume=True)


def run(output, data, stop=None, fingerprint=b"same", log=None):
    """Write what is missing; stop before a tile; returns the tiles that were computed."""
    computed = []
    progress = SILENT if log is None else Progress(on_info=log.append, on_warning=log.append)
    with resumed_image(output, GRID, TEMPLATE, progress, fingerprint) as sink:
        for index, window in enumerate(PIECES):
            if index == stop:
                raise Cancelled
            if sink.holds(window):
                continue
            part = data[(slice(None), *window.within(Window(0, 0, 300, 260)))]
            sink.write(window, part, part > 0)
            computed.append(window)
    return computed


def interrupted(output, data, stop):
    with pytest.raises(Cancelled):
        run(output, data, stop)


def names(output):
    return sorted(os.listdir(output.path.parent))


@pytest.mark.parametrize("stop", range(1, len(PIECES)))
def test_a_resumed_run_computes_the_rest_and_gives_the_same_file(output, data, tmp_path, stop):
    run(replace(output, path=tmp_path / "whole.tif"), data)
    interrupted(output, data, stop)
    assert names(output) == [paths.journal_for(output.path).name, "whole.tif"]
    assert run(output, data) == PIECES[stop:]
    assert names(output) == ["out.tif", "whole.tif"]
    np.testing.assert_array_equal(
        gdal.Open(str(output.path)).ReadAsArray(),
        gdal.Open(str(tmp_path / "whole.tif")).ReadAsArray(),
    )
    assert output.path.read_bytes() == (tmp_path / "whole.tif").read_bytes()


def test_a_run_may_be_interrupted_again_and_again(output, data):
    for stop in (2, 3, 3, 5):
        interrupted(output, data, stop)
    assert run(output, data) == PIECES[5:]


def test_pixels_come_from_the_journal_and_not_from_a_new_computation(output, data):
    interrupted(output, data, 2)
    run(output, np.full_like(data, 7.0))
    written = gdal.Open(str(output.path)).ReadAsArray()
    expected = np.where(data[:, :128, :128] > 0, np.maximum(np.rint(data[:, :128, :128]), 1), 0)
    np.testing.assert_array_equal(written[:, :128, :128], expected)
    assert np.unique(written[:, 128:]).tolist() == [7]


def test_another_fingerprint_computes_everything_and_says_so(output, data):
    interrupted(output, data, 2)
    log = []
    assert run(output, data, fingerprint=b"other", log=log) == PIECES
    assert any("belongs to other images or settings" in text for text in log)


def test_another_kind_of_numbers_computes_everything(output, data, monkeypatch):
    interrupted(output, data, 2)
    floats = replace(TEMPLATE, dtype="Float32")
    with resumed_image(output, GRID, floats, SILENT, b"same") as sink:
        assert not any(sink.holds(window) for window in PIECES)
        sink.write(Window(0, 0, 300, 260), data, data > 0)


def test_the_log_says_how_to_go_on_and_what_was_taken(output, data):
    log = []
    with pytest.raises(Cancelled):
        run(output, data, 2, log=log)
    assert any("2 finished tile(s) are kept in a journal. Run again" in text for text in log)
    run(output, data, log=log)
    assert any("2 finished tile(s) of an interrupted run were taken" in text for text in log)


def test_without_the_wish_there_is_no_journal(output, data):
    interrupted(replace(output, resume=False), data, 3)
    assert names(output) == []


def test_a_run_without_the_wish_removes_an_old_journal_when_it_is_complete(output, data):
    interrupted(output, data, 3)
    interrupted(replace(output, resume=False), data, 3)
    assert names(output) == [paths.journal_for(output.path).name]
    with create(output.path, GRID, TEMPLATE, ()) as sink:
        sink.write(Window(0, 0, 300, 260), data, data > 0)
    assert names(output) == ["out.tif"]


def test_a_run_interrupted_before_its_first_tile_leaves_nothing(output, data):
    interrupted(output, data, 0)
    assert names(output) == []


def test_two_resumable_runs_to_one_output_both_end(output, data):
    log = []
    progress = Progress(on_warning=log.append)
    with resumed_image(output, GRID, TEMPLATE, progress, b"same") as first:
        first.write(PIECES[0], data[:, :128, :128], data[:, :128, :128] > 0)
        assert run(output, data, log=log) == PIECES
        assert any("Another run is writing" in text for text in log)
        rest = np.ones(data.shape, bool)
        first.write(Window(0, 0, 300, 260), np.full_like(data, 3.0), rest)
    assert np.unique(gdal.Open(str(output.path)).ReadAsArray()).tolist() == [3]
    assert names(output) == ["out.tif"]


@pytest.mark.skipif(gdal.GetDriverByName("COG") is None, reason="this GDAL writes no COG")
def test_a_cog_goes_on_too(output, data):
    cloud = replace(output, layout=Layout.COG)
    interrupted(cloud, data, 4)
    assert run(cloud, data) == PIECES[4:]
    assert names(output) == ["out.tif"]
