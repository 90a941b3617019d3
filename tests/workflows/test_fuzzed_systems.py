"""PAN and MS in different reference systems: every pixel lies where its own system says.

The number of examples grows by the factor GZAP_FUZZ, for long runs; the gate takes 1.
"""

import os
from dataclasses import dataclass

import numpy as np
import pytest

pytest.importorskip("osgeo")

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from osgeo import gdal, osr

from gzap_qgis.config import ClassicalConfig, ClassicalMethod, OutputConfig, PairConfig, Sensor
from gzap_qgis.progress import SILENT
from gzap_qgis.workflows.classical import classical
from tests.workflows.fuzzed import Image, Placed, missing, write

FACTOR = float(os.environ.get("GZAP_FUZZ", "1"))
PLAIN = ClassicalConfig(ClassicalMethod.EXP, coregister=False)
PAN_SYSTEM = 32631
# Share of a PAN pixel by which a number may lie beside its place.
NEAR = 0.1
# MS pixels from a hole or an edge within which interpolation guesses.
GUESSED = 6


@dataclass(frozen=True)
class Case:
    """A pair of ramps in two systems: PAN's pixels count metres, MS's what its system counts."""

    pan: Image
    ms: Image
    epsg: int


def through(source, target, points):
    """Places (..., 2), x before y, in another system."""
    systems = []
    for epsg in (source, target):
        system = osr.SpatialReference()
        system.ImportFromEPSG(epsg)
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        systems.append(system)
    found = osr.CoordinateTransformation(*systems).TransformPoints(points.reshape(-1, 2))
    return np.array(found)[:, :2].reshape(points.shape)


def mesh(place):
    """The centres of a raster's pixels, (rows, cols, 2)."""
    return np.stack(np.meshgrid(*place.centres()), -1)


def ramps(pan, points):
    """Two numbers that tell a place among PAN's pixels, of places in PAN's system, (2, ...)."""
    x, y = points[..., 0], points[..., 1]
    return np.stack([(x - pan.x) / pan.dx, (pan.y - y) / pan.dy]) * 50 + 10000


def beside(pan, epsg, ratio, turn):
    """An MS in another system that covers about as much ground as a PAN."""
    x, y = pan.x + 0.5 * pan.cols * pan.dx, pan.y - 0.5 * pan.rows * pan.dy
    steps = np.array([[x, y], [x + pan.dx, y], [x, y + pan.dy]])
    middle, east, north = through(PAN_SYSTEM, epsg, steps)
    dx, dy = np.hypot(*(east - middle)) * ratio, np.hypot(*(north - middle)) * ratio
    rows, cols = (round(1.1 * size / ratio) for size in (pan.rows, pan.cols))
    left, top = middle[0] - (0.5 * cols + turn) * dx, middle[1] + (0.5 * rows + turn) * dy
    return Placed(left, top, dx, dy, rows, cols)


@st.composite
def cases(draw):
    """A pair of known ramps in two systems."""
    zone = st.floats(-150000.0, 150000.0)
    size = draw(st.sampled_from((0.5, 2.0, 15.0)))
    west, north = 500000.0 + draw(zone), draw(st.floats(1e6, 7e6))
    pan = Placed(west, north, size, size, 72, 80, draw(st.booleans()))
    epsg = draw(st.sampled_from((4326, 3857, 32632, 2154)))
    ms = beside(pan, epsg, draw(st.sampled_from((2.0, 3.0, 4.0))), draw(st.floats(-1.0, 1.0)))
    rng = np.random.default_rng(draw(st.integers(0, 999)))
    holes = missing(draw(st.sampled_from(("none", "none", "corner"))), (ms.rows, ms.cols), rng)
    data = ramps(pan, through(epsg, PAN_SYSTEM, mesh(ms))).astype(np.float32)
    data[:, holes] = np.nan
    valid = np.broadcast_to(~holes, data.shape)
    grey = np.full((1, pan.rows, pan.cols), 500, np.uint16)
    return Case(
        Image(pan, grey, np.ones(grey.shape, bool), None),
        Image(ms, data, valid, float("nan")),
        epsg,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Where outputs go."""
    yield tmp_path_factory.mktemp("systems")
    gdal.RmdirRecursive("/vsimem/systems")


def away(case, points):
    """Which places lie well within MS, far from its edges and holes."""
    place = case.ms.place
    there = through(PAN_SYSTEM, case.epsg, points)
    rows, cols = place.indices(there[..., 0], there[..., 1])
    near = np.pad(case.ms.valid[0], GUESSED, constant_values=False)
    solid = np.ones((place.rows, place.cols), bool)
    for row in range(2 * GUESSED + 1):
        for col in range(2 * GUESSED + 1):
            solid &= near[row : row + place.rows, col : col + place.cols]
    row = np.clip(np.rint(rows).astype(int), 0, place.rows - 1)
    col = np.clip(np.rint(cols).astype(int), 0, place.cols - 1)
    return solid[row, col]


@settings(
    max_examples=int(60 * FACTOR),
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(cases())
def test_an_ms_in_another_system_lies_where_that_says(folder, case):
    pan = write("/vsimem/systems/pan.tif", case.pan, PAN_SYSTEM)
    ms = write("/vsimem/systems/ms.tif", case.ms, case.epsg)
    output = OutputConfig(folder / "out.tif")
    classical(PairConfig(pan, ms, Sensor.GENERIC), PLAIN, output, SILENT)
    dataset = gdal.Open(str(output.path))
    data = dataset.ReadAsArray()
    x, dx, _, y, _, dy = dataset.GetGeoTransform()
    points = mesh(Placed(x, y, dx, -dy, *data.shape[1:]))
    inside = away(case, points)
    error = np.abs(data - ramps(case.pan.place, points)) / 50
    assert inside.any()
    assert np.isfinite(data[:, inside]).all()
    assert error[:, inside].max() < NEAR
    event(f"{case.epsg}")
