"""How large tiles are for a memory, and that pixels do not depend on it."""

from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("osgeo")

from gzap_qgis.config import Backbone
from gzap_qgis.core.target import Target
from gzap_qgis.grid import Alignment
from gzap_qgis.progress import Progress
from gzap_qgis.raster.pair import open_pair
from gzap_qgis.worker.local import LocalEngine
from gzap_qgis.workflows.sharpen import SharpenJob, sharpen, sharpen_survey
from gzap_qgis.workflows.survey import survey_pair
from gzap_qgis.workflows.tile_size import tile_for, working_memory, working_ratio
from tests.workflows.rasters import CPU, load, output

SQUARE = (4.0, 4.0)
# Peaks of one thread on the CPU, torch 2.13: encoder, side, bands, ratio, MiB.
MEASURED = [
    (Backbone.INR, 256, 4, 4, 78),
    (Backbone.INR, 512, 4, 4, 109),
    (Backbone.INR, 1024, 4, 4, 308),
    (Backbone.INR, 512, 12, 4, 197),
    (Backbone.INR, 512, 4, 2, 219),
    (Backbone.INR, 512, 1, 4, 86),
    (Backbone.CNN, 256, 4, 4, 78),
    (Backbone.CNN, 512, 4, 4, 116),
    (Backbone.CNN, 1024, 4, 4, 351),
    (Backbone.CNN, 512, 12, 4, 222),
    (Backbone.CNN, 512, 4, 2, 208),
    (Backbone.CNN, 512, 1, 4, 88),
    (Backbone.TRANSFORMER, 256, 4, 4, 96),
    (Backbone.TRANSFORMER, 512, 4, 4, 227),
    (Backbone.TRANSFORMER, 1024, 4, 4, 646),
    (Backbone.TRANSFORMER, 512, 12, 4, 464),
    (Backbone.TRANSFORMER, 512, 4, 2, 515),
    (Backbone.TRANSFORMER, 512, 1, 4, 148),
    (Backbone.MAMBA, 256, 4, 4, 128),
    (Backbone.MAMBA, 512, 4, 4, 308),
    (Backbone.MAMBA, 1024, 4, 4, 875),
    (Backbone.MAMBA, 512, 12, 4, 428),
    (Backbone.MAMBA, 512, 4, 2, 739),
    (Backbone.MAMBA, 512, 1, 4, 208),
]


@pytest.mark.parametrize(("backbone", "side", "bands", "ratio", "peak"), MEASURED)
def test_the_estimate_stays_above_what_was_measured(backbone, side, bands, ratio, peak):
    estimate = working_memory(side, (ratio, ratio), bands, backbone)
    assert peak < estimate < 2.5 * peak


@pytest.mark.parametrize("backbone", list(Backbone))
@pytest.mark.parametrize("bands", [1, 4, 20])
@pytest.mark.parametrize("ratio", [(2.0, 2.0), SQUARE, (3.0, 5.0)])
def test_a_tile_fits_into_its_memory(backbone, bands, ratio):
    side = tile_for(512, ratio, bands, backbone)
    assert 64 <= side <= 1024
    assert working_memory(side, ratio, bands, backbone) <= 512


def test_more_memory_never_makes_tiles_smaller():
    sides = [tile_for(memory, SQUARE, 4, Backbone.INR) for memory in range(1, 4096, 50)]
    assert sides == sorted(sides)
    assert (sides[0], sides[-1]) == (64, 1024)


def test_the_smallest_tile_is_taken_where_none_fits():
    assert tile_for(1, SQUARE, 20, Backbone.MAMBA) == 64


@pytest.mark.parametrize(
    ("pixel", "expected"), [(1.0, (4.0, 4.0)), (2.0, (4.0, 4.0)), (0.5, (8.0, 8.0))]
)
def test_the_network_works_on_pans_pixels_or_finer_ones(pixel, expected):
    def lies(scale):
        return Alignment(scale, 0.0, scale, 0.0)

    target = Target(10, 10, lies(pixel), lies(pixel / 4), (40, 40), (10, 10))
    assert working_ratio(target) == expected


def test_pixels_do_not_depend_on_the_memory(learnt, tmp_path):
    images, log, progress = [], [], Progress()
    with open_pair(learnt.pair, progress) as source:
        survey = survey_pair(source, learnt.pair, progress)
        for memory in (0, 1):
            model, out = learnt.model.read_bytes(), output(tmp_path)
            job = SharpenJob(source, survey, model, out, memory=memory)
            sharpen_survey(job, LocalEngine(CPU), Progress(on_info=log.append))
            images.append(load(out.path).data.astype(int))
    assert np.abs(images[0] - images[1]).max() <= 1
    assert "Tiles of 64 x 64 pixels: MEMORY allows 1 MiB for the network's work." in log


def test_the_memory_of_a_run_decides_its_tiles(learnt, tmp_path):
    log = []
    compute = replace(CPU, memory=256)
    sharpen(learnt.model, learnt.pair, output(tmp_path), compute, Progress(on_info=log.append))
    assert any("MEMORY allows 256 MiB" in text for text in log)
