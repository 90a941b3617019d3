"""The network on pairs on random grids: patterns stay where they were measured, at any pixel size.

The number of examples grows by the factor GZAP_FUZZ, for long runs; the gate takes 1.
"""

import os
from dataclasses import dataclass

import numpy as np
import pytest

pytest.importorskip("osgeo")
pytest.importorskip("torch")

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from osgeo import gdal

from gzap_qgis.config import OutputConfig, PairConfig, Sensor
from gzap_qgis.core.mtf import sigma
from gzap_qgis.core.port import base_model
from gzap_qgis.progress import SILENT
from gzap_qgis.workflows.sharpen import sharpen
from tests.core.scenes import GAIN, Mixture, waves
from tests.workflows.fuzzed import Image, Placed, missing, write
from tests.workflows.rasters import CPU

FACTOR = float(os.environ.get("GZAP_FUZZ", "1"))
# Share of a pixel by which the whole image may lie beside its place: of PAN's, or of the output's
# where that is coarser, on whose few pixels it is measured.
NEAR = 0.1
# PAN pixels of an offset that the images do not have, but some hundred pixels of one band suggest.
FOUND = 0.6
# PAN pixels along each edge that are not judged.
EDGE = 8


@dataclass(frozen=True)
class Job:
    """A pair on disk to be, how it is sharpened, and its bands as fields over PAN's indices."""

    pan: Image
    ms: Image
    fields: tuple
    epsg: object
    size: dict


def _fields(seed, bands):
    """PAN and bands that share their detail, of waves of 4.5 PAN pixels and more."""
    common = waves(seed, finest=0.22)
    own = [waves(seed + 1 + band, finest=0.22) for band in range(bands)]
    grey = Mixture((common,), (800.0,), 5000.0)
    return grey, tuple(
        Mixture((common, field), (900.0, 300.0), 4000.0 + 500 * band)
        for band, field in enumerate(own)
    )


def _seen(place, pan, field, ratio):
    """A field as a sensor of a grid sees it, digital numbers."""
    x, y = place.centres()
    blur = (0.0, 0.0) if ratio is None else tuple(sigma(GAIN, one) for one in ratio)
    rows, cols = pan.indices(x, y)
    return field.at(rows, cols, blur)


def _holed(place, planes, pattern, rng):
    """An image with some pixels missing."""
    gone = missing(pattern, (place.rows, place.cols), rng)
    data = np.rint(planes).astype(np.uint16)
    data[:, gone] = 65535
    return Image(place, data, np.broadcast_to(~gone, data.shape), 65535.0)


@st.composite
def jobs(draw):
    """A pair of related bands on random grids, and an output of random pixel size."""
    pixel = 10.0 ** draw(st.floats(-1.0, 2.0))
    down = draw(st.sampled_from((2.0, 2.0, 3.0, 3.7, 4.0, 4.0)))
    across = draw(st.sampled_from((down, down, 2.5)))
    far = st.sampled_from((0.0, 5e5, -3e6, 1e8))
    pan = Placed(draw(far), draw(far), pixel, pixel * draw(st.sampled_from((1.0, 1.3))), 84, 92)
    corner = st.sampled_from((0.0, -0.5, 0.5, 1.3, -2.7, 6.0))
    ms = Placed(
        pan.x + draw(corner) * pan.dx,
        pan.y - draw(corner) * pan.dy,
        pan.dx * across,
        pan.dy * down,
        int(84 / down),
        int(92 / across),
        draw(st.booleans()),
    )
    grey, fields = _fields(draw(st.integers(0, 50)), draw(st.integers(1, 5)))
    rng = np.random.default_rng(draw(st.integers(0, 999)))
    patterns = st.sampled_from(("none", "none", "border", "rows", "block", "corner"))
    seen = np.stack([_seen(ms, pan, field, (down, across)) for field in fields])
    size = draw(
        st.one_of(
            st.just({}),
            st.floats(0.8, 8.0).map(lambda scale: {"scale": scale}),
            st.floats(0.5, 3.0).map(lambda share: {"pixel_size": share * pixel}),
        )
    )
    return Job(
        _holed(pan, _seen(pan, pan, grey, None)[None], draw(patterns), rng),
        _holed(ms, seen, draw(patterns), rng),
        fields,
        draw(st.sampled_from((32631, None))),
        size,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with a model that answers with the base."""
    made = tmp_path_factory.mktemp("networks")
    (made / "base.safetensors").write_bytes(base_model())
    yield made
    gdal.RmdirRecursive("/vsimem/networks")


def displacement(image, truth):
    """Rows and columns by which an image lies beside the truth, pixels, by least squares."""
    down, across = np.gradient(truth)
    inside = np.isfinite(image)
    columns = [one[inside] for one in (down, across, truth, np.ones_like(truth))]
    found = np.linalg.lstsq(np.stack(columns, 1), (image - truth)[inside], rcond=None)[0]
    return -found[:2]


def judged(job, path):
    """Largest displacement of a band, PAN pixels, and how well it shows the truth."""
    dataset = gdal.Open(str(path))
    data = dataset.ReadAsArray().reshape(-1, dataset.RasterYSize, dataset.RasterXSize)
    x, dx, _, y, _, dy = dataset.GetGeoTransform()
    place = Placed(x, y, dx, -dy, *data.shape[1:])
    pan = job.pan.place
    image = np.where(data == 65535, np.nan, data.astype(float))
    rows, cols = (max(round(EDGE * p / o), 1) for p, o in ((pan.dy, -dy), (pan.dx, dx)))
    image[:, :rows] = image[:, -rows:] = np.nan
    image[:, :, :cols] = image[:, :, -cols:] = np.nan
    worst = 0.0
    for band, field in zip(image, job.fields):
        truth = _seen(place, pan, field, None)
        moved = displacement(band, truth) * (-dy / pan.dy, dx / pan.dx)
        worst = max(worst, *np.abs(moved))
    return worst, np.isfinite(image).mean()


@settings(
    max_examples=int(110 * FACTOR),
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(jobs())
def test_a_pattern_stays_at_its_place_at_any_pixel_size(folder, job):
    pan = write("/vsimem/networks/pan.tif", job.pan, job.epsg)
    ms = write("/vsimem/networks/ms.tif", job.ms, job.epsg)
    output = OutputConfig(folder / "out.tif", **job.size)
    pair = PairConfig(pan, ms, Sensor.GENERIC)
    summary = sharpen(folder / "base.safetensors", pair, output, CPU, SILENT)
    worst, share = judged(job, output.path)
    coarser = max(1.0, summary.pixel_size / job.pan.place.dx)
    found = max(abs(summary.offset_row), abs(summary.offset_col))
    assert found < FOUND
    # The image lies where the pair's own offset says, which is measured on few pixels here.
    assert worst <= NEAR * coarser + found
    event("with its whole" if share > 0.6 else "with holes")
