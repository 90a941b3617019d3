import json

import numpy as np
import pytest

pytest.importorskip("osgeo")

from gzap_qgis.config import ClassicalConfig, ClassicalMethod, OutputConfig, PairConfig
from gzap_qgis.core.registration_values import BandPlace, Registration, Turn
from gzap_qgis.core.target import Reach
from gzap_qgis.grid import Window
from gzap_qgis.progress import Progress
from gzap_qgis.raster.pair import open_pair
from gzap_qgis.workflows.classical import classical
from gzap_qgis.workflows.reading import read
from gzap_qgis.workflows.registration import as_json, said
from gzap_qgis.workflows.survey import survey_pair, survey_unmoved
from tests.core.registered import APART, apart_pair
from tests.core.scenes import Layout
from tests.workflows.rasters import Place, write_raster

TOGETHER = ((0.0, 0.0),) * 4


def _files(folder, shifts, name="a"):
    pair = apart_pair(shifts, Layout(320, 320))
    pan = write_raster(folder / f"pan_{name}.tif", pair.pan)
    ms = write_raster(folder / f"ms_{name}.tif", pair.ms, Place(dy=4.0, dx=4.0))
    return PairConfig(str(pan), str(ms))


def _surveyed(pair, take=survey_pair):
    log = []
    with open_pair(pair, Progress()) as source:
        return take(source, pair, Progress(on_info=log.append)), " ".join(log)


def test_the_log_tells_where_bands_lie_how_sure_that_is_and_that_they_are_moved(tmp_path):
    survey, log = _surveyed(_files(tmp_path, APART))
    first = survey.scene.registration.bands[0]
    assert f"1: {first.rows:+.2f} {first.cols:+.2f} ({first.confidence:.2f})" in log
    assert "are moved onto the others" in log
    assert "held-back pixels MS now explains" in log


def test_the_log_tells_that_no_band_is_moved(tmp_path):
    survey, log = _surveyed(_files(tmp_path, TOGETHER))
    assert survey.scene.registration.moves is None
    assert "No band is moved by itself" in log


def test_a_survey_without_registration_leaves_bands_in_place(tmp_path):
    survey, log = _surveyed(_files(tmp_path, APART), survey_unmoved)
    assert survey.scene.registration.bands == ()
    assert "Band by band" not in log


def test_pixels_that_are_read_later_are_those_of_the_block(tmp_path):
    pair = _files(tmp_path, APART)
    survey, _ = _surveyed(pair)
    window = Window(20, 24, 16, 12)
    with open_pair(pair, Progress()) as source:
        part = read(source, Reach(Window(80, 96, 64, 48), window), survey.scene.registration.moves)
    rows, cols = window.within(Window(0, 0, 80, 80))
    np.testing.assert_array_equal(part.ms, survey.blocks[0].ms[:, rows, cols])


def _sharpened(folder, name, shifts):
    from osgeo import gdal

    config = ClassicalConfig(ClassicalMethod.GSA)
    out, log = folder / f"{name}.tif", []
    progress = Progress(on_info=log.append)
    summary = classical(_files(folder, shifts, name), config, OutputConfig(out), progress)
    return gdal.Open(str(out)).ReadAsArray().astype(np.float64), summary


def test_bands_that_lie_apart_are_sharpened_as_if_they_did_not(tmp_path):
    apart, summary = _sharpened(tmp_path, "apart", APART)
    together, _ = _sharpened(tmp_path, "together", TOGETHER)
    # The common place of the bands that lie apart is their own matter; the bands must agree on it.
    row, col = round(summary.offset_row), round(summary.offset_col)
    best = min(
        np.abs(np.roll(apart, (row + r, col + c), (1, 2)) - together)[:, 40:-40, 40:-40].mean()
        for r in (-1, 0, 1)
        for c in (-1, 0, 1)
    )
    assert best < 0.1 * together.std()
    assert all(place.apart for place in summary.registration.bands[1:])


def _known():
    bands = (BandPlace(0.25, -1.0, 0.9, apart=True), BandPlace(0.0, 0.1, 0.5, apart=False))
    return Registration(bands, Turn(0.05, 0.8, undone=True), 0.9, 0.95)


def test_scripts_read_the_places_of_bands():
    found = json.loads(as_json(_known()))
    assert found["bands"][0] == {"rows": 0.25, "cols": -1.0, "confidence": 0.9, "moved": True}
    assert (found["rotation"], found["rotation_undone"]) == (0.05, True)
    assert (found["fit_before"], found["fit_after"]) == (0.9, 0.95)


def test_nothing_is_said_where_nothing_was_looked_for():
    assert list(said(Registration())) == []
