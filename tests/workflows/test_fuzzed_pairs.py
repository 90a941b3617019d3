"""Pairs on random grids, with random holes: every pixel lies where it was measured.

The number of examples grows by the factor GZAP_FUZZ, for long runs; the gate takes 1.
"""

import os
from dataclasses import dataclass, replace

import numpy as np
import pytest

pytest.importorskip("osgeo")

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from osgeo import gdal

from gzap_qgis.config import ClassicalConfig, ClassicalMethod, OutputConfig, PairConfig, Sensor
from gzap_qgis.errors import GeometryError, GzapError, SceneError
from gzap_qgis.grid import Window
from gzap_qgis.progress import SILENT
from gzap_qgis.raster.pair import open_pair
from gzap_qgis.workflows.classical import classical
from gzap_qgis.workflows.frame import frame_of, target_of
from tests.workflows.fuzzed import Case, cases, write

FACTOR = float(os.environ.get("GZAP_FUZZ", "1"))
PLAIN = ClassicalConfig(ClassicalMethod.EXP, coregister=False)
# Share of a PAN pixel by which a number may lie beside its place.
NEAR = 0.1
# MS pixels from a hole or an edge within which interpolation guesses.
GUESSED = 4
# MS pixels by which a number may lie beside its place there.
LOOSE = 2.5
# Measured pixels without which a scene is refused.
LEAST = 16


def often(examples):
    """The settings of a repeatable run."""
    return settings(
        max_examples=int(examples * FACTOR),
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Writes a case; returns its pair and where an output may go."""
    folder = tmp_path_factory.mktemp("fuzzed")

    def make(case):
        pan = write("/vsimem/fuzzed/pan.tif", case.pan, case.epsg)
        ms = write("/vsimem/fuzzed/ms.tif", case.ms, case.epsg)
        return PairConfig(pan, ms, Sensor.GENERIC), OutputConfig(folder / "out.tif")

    yield make
    gdal.RmdirRecursive("/vsimem/fuzzed")


@dataclass(frozen=True)
class Made:
    """An output: its pixels, its centres' coordinates and bounds, and its NoData value."""

    data: np.ndarray
    x: np.ndarray
    y: np.ndarray
    bounds: tuple
    nodata: object


def load(path):
    """What was written."""
    dataset = gdal.Open(str(path))
    data = dataset.ReadAsArray()
    data = data.reshape(-1, *data.shape[-2:])
    x, dx, _, y, _, dy = dataset.GetGeoTransform()
    rows, cols = data.shape[1:]
    return Made(
        data,
        x + (np.arange(cols) + 0.5) * dx,
        y + (np.arange(rows) + 0.5) * dy,
        (x, y + rows * dy, x + cols * dx, y),
        dataset.GetRasterBand(1).GetNoDataValue(),
    )


def common(first, second):
    """The rectangle common to two bounds; empty where west is not below east."""
    return (
        max(first[0], second[0]),
        max(first[1], second[1]),
        min(first[2], second[2]),
        min(first[3], second[3]),
    )


def holes(made):
    """Where an output holds NoData."""
    if made.nodata is None:
        return np.zeros(made.data.shape, bool)
    if np.isnan(made.nodata):
        return np.isnan(made.data)
    return made.data == made.data.dtype.type(made.nodata)


def sampled(image, mask, made):
    """A mask of an image at an output's pixels, and where rounding decides the pixel."""
    rows, cols = image.place.indices(made.x, made.y)
    row = np.clip(np.rint(rows).astype(int), 0, image.place.rows - 1)
    col = np.clip(np.rint(cols).astype(int), 0, image.place.cols - 1)
    tie = _tie(rows)[:, None] | _tie(cols)[None, :]
    return mask[:, row][:, :, col], tie


def _tie(index):
    """Where an index lies half-way between two pixels but for rounding."""
    return np.abs(index - np.floor(index) - 0.5) < 1e-4


def eroded(valid, times):
    """Where all pixels so near are valid and inside, (bands, rows, cols)."""
    out = valid
    for _ in range(times):
        wide = np.pad(out, ((0, 0), (1, 1), (1, 1)))
        out = wide[:, :-2] & wide[:, 1:-1] & wide[:, 2:]
        out = out[:, :, :-2] & out[:, :, 1:-1] & out[:, :, 2:]
    return out


def require_grid(case, made):
    """The output covers the common ground and at most a pixel more."""
    pan = case.pan.place
    west, south, east, north = common(pan.bounds, case.ms.place.bounds)
    for inner, outer, pixel in (
        (made.bounds[0], west, pan.dx),
        (east, made.bounds[2], pan.dx),
        (made.bounds[1], south, pan.dy),
        (north, made.bounds[3], pan.dy),
    ):
        assert -0.01 * pixel <= outer - inner < pixel


def require_validity(case, made):
    """Pixels are valid where both images measured, and nowhere else; returns where they are."""
    ms, tie = sampled(case.ms, case.ms.valid, made)
    pan, pan_tie = sampled(case.pan, case.pan.valid, made)
    known = np.broadcast_to(~(tie | pan_tie), ms.shape)
    valid = ~holes(made)
    np.testing.assert_array_equal(valid[known], (ms & pan)[known])
    return valid


def require_place(case, made, valid):
    """Valid pixels hold what their band is at their own coordinates."""
    pan, ms = case.pan.place, case.ms.place
    error = np.abs(made.data.astype(float) - case.ramps.at(made.x, made.y))
    rounding = 0.0 if made.data.dtype.kind == "f" else 1.3
    inside, _ = sampled(case.ms, eroded(case.ms.valid, GUESSED), made)
    fine = NEAR * case.ramps.steps(pan.dx, pan.dy) + rounding + 1e-6 * case.ramps.high
    loose = LOOSE * case.ramps.steps(ms.dx, ms.dy) + rounding
    allowed = np.where(inside, fine[:, None, None], loose[:, None, None])
    beside = valid & (error > allowed)
    assert not beside.any(), (error / allowed)[valid].max()
    return bool((inside & valid).any())


def is_refused_rightly(case, error):
    """Whether two images truly share too little for what was said."""
    if len(str(error).split()) < 8 or not str(error).endswith("."):
        return False
    west, south, east, north = common(case.pan.place.bounds, case.ms.place.bounds)
    if west >= east or south >= north:
        return isinstance(error, GeometryError)
    if isinstance(error, GeometryError):
        ms, pan = case.ms.place, case.pan.place
        return "finer" in str(error) and min(ms.dx / pan.dx, ms.dy / pan.dy) < 1.01
    whole = (case.ms.valid.all(0)).sum(), case.pan.valid.sum()
    pan, ms = case.pan.place, case.ms.place
    cells = (east - west) * (north - south) / (ms.dx * ms.dy)
    fine = (east - west) * (north - south) / (pan.dx * pan.dy)
    lost = (~case.ms.valid.all(0)).sum(), (~case.pan.valid).sum()
    return isinstance(error, SceneError) and (
        min(cells - lost[0], fine - lost[1], *whole) < LEAST + 4
    )


@often(1200)
@given(cases())
def test_every_pixel_lies_where_it_was_measured(files, case: Case):
    pair, output = files(case)
    try:
        classical(pair, PLAIN, output, SILENT)
    except GzapError as error:
        event("refused")
        if not is_refused_rightly(case, error):
            raise
        return
    made = load(output.path)
    assert made.data.shape[0] == len(case.ms.data)
    assert made.data.dtype == case.ms.data.dtype
    if case.ms.nodata is not None:
        assert made.nodata == pytest.approx(case.ms.nodata, nan_ok=True)
    require_grid(case, made)
    valid = require_validity(case, made)
    event("judged" if require_place(case, made, valid) else "judged loosely")


# Raster files alone


def windows(place):
    """A window of an image."""

    def make(rows, cols):
        (top, bottom), (left, right) = sorted(rows), sorted(cols)
        return Window(top, left, bottom - top + 1, right - left + 1)

    row, col = st.integers(0, place.rows - 1), st.integers(0, place.cols - 1)
    return st.builds(make, st.tuples(row, row), st.tuples(col, col))


def require_read(image, read, window):
    """A window holds the pixels of its rows and columns, and zero where nothing was measured."""
    data, valid = read(window)
    rows, cols = window.within(Window(0, 0, image.place.rows, image.place.cols))
    expected = np.where(image.valid, image.data, 0).astype(np.float32)[:, rows, cols]
    np.testing.assert_array_equal(valid.reshape(expected.shape), image.valid[:, rows, cols])
    np.testing.assert_array_equal(data.reshape(expected.shape), expected)


def require_frame(source, case, output):
    """An output grid of any pixel size lies on the common ground, and its pixels where it says."""
    frame = frame_of(source, output)
    grid = frame.grid
    west, south, east, north = common(case.pan.place.bounds, case.ms.place.bounds)
    left, bottom, right, top = grid.bounds
    assert left >= west - grid.dx
    assert right <= east + grid.dx
    assert bottom >= south - grid.dy
    assert top <= north + grid.dy
    assert (right - left) > 0.5 * (east - west) - grid.dx
    target = target_of(source, frame)
    x = grid.x + (np.arange(grid.cols) + 0.5) * grid.dx
    y = grid.y - (np.arange(grid.rows) + 0.5) * grid.dy
    for image, alignment in ((case.pan, target.pan), (case.ms, target.ms)):
        rows, cols = image.place.indices(x, y)
        reckoned = alignment.row_scale * np.arange(grid.rows) + alignment.row_offset
        np.testing.assert_allclose(reckoned, rows, atol=1e-3)
        reckoned = alignment.col_scale * np.arange(grid.cols) + alignment.col_offset
        np.testing.assert_allclose(reckoned, cols, atol=1e-3)


@often(900)
@given(cases(), st.data(), st.floats(0.3, 12.0))
def test_windows_and_grids_of_any_pixel_size_lie_where_the_files_say(files, case, data, scale):
    pair, output = files(case)
    try:
        source = open_pair(pair, SILENT)
    except GzapError as error:
        if not is_refused_rightly(case, error):
            raise
        return
    with source:
        pan, ms = case.pan.place, case.ms.place
        require_read(case.pan, source.read_pan, data.draw(windows(pan)))
        require_read(case.ms, source.read_ms, data.draw(windows(ms)))
        require_frame(source, case, output)
        try:
            require_frame(source, case, replace(output, scale=scale))
        except GeometryError as error:
            if "larger than the ground" not in str(error):
                raise
