"""The same pixels whatever the tiles, the memory and the threads, to one digital number."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("osgeo")

from gzap_qgis.config import Backbone, Geometry, OutputConfig, PairConfig, TilingConfig
from gzap_qgis.progress import Progress
from gzap_qgis.raster.pair import open_pair
from gzap_qgis.worker.local import LocalEngine
from gzap_qgis.workflows.priors import prior_file
from gzap_qgis.workflows.sharpen import SharpenJob, sharpen, sharpen_survey
from gzap_qgis.workflows.survey import survey_pair
from tests.core.scenes import Layout, learnable_pair, related_pair
from tests.workflows.rasters import CPU, load, output, write_pair

QUICKBIRD = Path(__file__).parents[2] / "examples" / "quickbird-toulouse"
TWO = replace(CPU, threads=2)


@dataclass(frozen=True)
class Way:
    """One way to the same image: tiles of a size, or of a memory, and threads."""

    tile: int = 512
    compute: object = CPU


def _image(pair, backbone, out, way):
    """A pair sharpened with a prior, and the share of its correction that was taken."""
    log, progress = [], Progress()
    with open_pair(pair, progress) as source:
        survey = survey_pair(source, pair, progress)
        model, tiling = prior_file(backbone).read_bytes(), TilingConfig(tile=way.tile)
        job = SharpenJob(source, survey, model, out, tiling)
        sharpen_survey(job, LocalEngine(way.compute), Progress(on_info=log.append))
    shares = next(text for text in log if text.startswith("Share of the network's correction"))
    assert max(map(float, shares.values["trust"].split())) > 0.3
    return load(out.path)


def _require_same(images, nodata=None):
    """Check images against the first: valid pixels, and what they hold."""
    first = images[0].data
    gaps = np.isnan(first) if first.dtype.kind == "f" else first == nodata
    span = min(np.ptp(band[~gap]) for band, gap in zip(first, gaps))
    most = 1e-4 * span if first.dtype.kind == "f" else 1
    for other in images[1:]:
        same = np.isnan(other.data) if first.dtype.kind == "f" else other.data == nodata
        np.testing.assert_array_equal(same, gaps)
        assert other.transform == images[0].transform
        change = np.abs(other.data.astype(float) - first.astype(float))[~gaps]
        assert change.max() <= most
        # A number rarely lies so near to the middle of two that it is rounded to the other.
        assert (change > 0.5).mean() < 1e-3


def _with_gaps(pair):
    """The pair with gaps and fill on both sides of where tiles of 256 and 512 pixels meet."""
    pair.ms[:, 60:67, 62:66] = 0
    pair.ms[1, 125:131, 20:22] = 0
    pair.pan[250:263, 506:520] = 0
    return pair


def _files(tmp_path, pair, **extra):
    ratio = 1 / pair.alignment.row_scale, 1 / pair.alignment.col_scale
    return write_pair(tmp_path / "pair", pair, Layout(*pair.pan.shape, ratio), **extra)


def test_tiles_of_256_512_and_1024_pixels_and_two_threads_give_the_same_pixels(tmp_path):
    pair = _with_gaps(learnable_pair(bands=2, side=560)[0])
    files = _files(tmp_path, pair, nodata=0)
    ways = [Way(), Way(256), Way(1024), Way(512, TWO)]
    images = [_image(files, Backbone.INR, output(tmp_path), way) for way in ways]
    _require_same(images, nodata=0)
    assert (images[0].data == 0).any()


@pytest.mark.parametrize("backbone", [Backbone.CNN, Backbone.TRANSFORMER, Backbone.MAMBA])
def test_tiles_and_threads_give_the_same_pixels_with_every_encoder(tmp_path, backbone):
    files = _files(tmp_path, learnable_pair(bands=2, side=340)[0])
    ways = [Way(512, TWO), Way(256)]
    _require_same([_image(files, backbone, output(tmp_path), way) for way in ways])


def test_tiles_of_floating_point_at_ratio_2_give_the_same_pixels(tmp_path):
    files = _files(tmp_path, learnable_pair(bands=2, side=300, ratio=2)[0], dtype="float32")
    ways = [Way(), Way(256)]
    _require_same([_image(files, Backbone.INR, output(tmp_path), way) for way in ways])


def test_tiles_at_a_fractional_ratio_in_the_geometry_of_ms_give_the_same_pixels(tmp_path):
    layout = Layout(340, 310, (3.3, 3.3), (0.4, 0.8), (0.6, -0.4))
    files = write_pair(tmp_path / "pair", related_pair(bands=2, layout=layout), layout)
    out, ways = output(tmp_path, geometry=Geometry.MS), [Way(), Way(256)]
    _require_same([_image(files, Backbone.TRANSFORMER, out, way) for way in ways])


@pytest.mark.parametrize("scale", [2.5, 5.7])
def test_tiles_of_an_output_of_another_pixel_size_give_the_same_pixels(tmp_path, scale):
    files = _files(tmp_path, learnable_pair(bands=2, side=320)[0], dtype="float32")
    out = output(tmp_path, scale=scale)
    ways = [Way(), Way(256)]
    _require_same([_image(files, Backbone.INR, out, way) for way in ways])


def test_memory_and_threads_do_not_change_the_pixels_of_a_real_scene(tmp_path):
    pair = PairConfig(str(QUICKBIRD / "pan.tif"), str(QUICKBIRD / "ms.tif"))
    extent = load(pair.ms).transform
    west, north = extent[0], extent[3]
    side = 280 * load(pair.pan).transform[1]
    images, log = [], []
    for compute in (CPU, replace(TWO, memory=256)):
        out = OutputConfig(tmp_path / "out.tif", extent=(west, north - side, west + side, north))
        sharpen(prior_file(Backbone.INR), pair, out, compute, Progress(on_info=log.append))
        images.append(load(out.path))
    _require_same(images)
    assert any("MEMORY allows 256 MiB" in text for text in log)
