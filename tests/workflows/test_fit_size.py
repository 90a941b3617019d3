"""On how many pixels a network is fitted for a memory."""

from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("osgeo")

from gzap_qgis.config import Sensor
from gzap_qgis.core.pair import Pair
from gzap_qgis.core.scene import usable
from gzap_qgis.core.survey import survey_as
from gzap_qgis.errors import Cancelled
from gzap_qgis.grid import Alignment
from gzap_qgis.progress import Progress
from gzap_qgis.worker.local import LocalEngine
from gzap_qgis.workflows.fit import FitJob, fit_model, fit_survey
from gzap_qgis.workflows.fit_size import (
    LEAST_SIDE,
    blocks_to_fit,
    fit_memory,
    pixels_for,
)
from gzap_qgis.workflows.survey import Survey
from tests.core.scenes import learnable_pair
from tests.workflows.rasters import CPU, fast

SQUARE = (4.0, 4.0)
# Peaks of one thread on the CPU, torch 2.13: side and number of blocks, bands, ratio, MiB.
MEASURED = [
    (256, 1, 4, 4, 150),
    (512, 4, 4, 4, 240),
    (768, 1, 4, 4, 208),
    (768, 4, 1, 4, 184),
    (768, 4, 4, 4, 404),
    (768, 4, 8, 4, 576),
    (768, 4, 12, 4, 890),
    (1152, 1, 4, 4, 275),
    (1152, 1, 8, 4, 422),
    (768, 4, 4, 2, 737),
    (768, 2, 8, 2, 735),
    (512, 4, 4, 2, 502),
]


@pytest.mark.parametrize(("side", "count", "bands", "ratio", "peak"), MEASURED)
def test_the_estimate_stays_above_what_was_measured(side, count, bands, ratio, peak):
    estimate = fit_memory(count * side * side, (ratio, ratio), bands)
    assert peak < estimate < 2 * peak


@pytest.mark.parametrize("memory", [256, 300, 1000, 5000])
@pytest.mark.parametrize("bands", [1, 4, 12])
def test_the_pixels_of_a_memory_fit_into_it(memory, bands):
    pixels = pixels_for(memory, SQUARE, bands)
    assert pixels > 0
    assert memory - 1 <= fit_memory(pixels, SQUARE, bands) <= memory


def test_no_pixels_fit_into_less_than_a_step_takes():
    assert pixels_for(100, SQUARE, 4) == 0


def _block(side=768, bands=4, first=0):
    """A block whose MS is measured from column ``first`` on; its numbers tell their place."""
    coarse = side // 4
    ms = np.arange(1, bands * coarse**2 + 1, dtype=np.float32).reshape(bands, coarse, coarse)
    valid = np.ones(ms.shape, bool)
    valid[:, :, :first] = False
    pan = np.arange(1, side**2 + 1, dtype=np.float32).reshape(side, side)
    return Pair(pan, pan > 0, ms, valid, Alignment(0.25, -0.375, 0.25, -0.375))


def _fitted(blocks, memory):
    log = []
    return blocks_to_fit(blocks, SQUARE, memory, Progress(on_info=log.append)), log


@pytest.mark.parametrize("memory", [0, 700, 100_000])
def test_the_usual_blocks_are_taken_where_they_fit_without_a_word(memory):
    blocks = [_block() for _ in range(6)]
    found, log = _fitted(blocks, memory)
    assert [id(block) for block in found] == [id(block) for block in blocks[:4]]
    assert log == []


def test_fewer_blocks_are_taken_from_less_memory():
    blocks = [_block() for _ in range(6)]
    counts = [len(_fitted(blocks, memory)[0]) for memory in (260, 300, 350, 420, 500)]
    assert counts == sorted(counts)
    assert counts[0] == 1
    assert counts[-1] == 4
    assert len(set(counts)) == 4


def test_the_log_says_that_a_fit_was_cut():
    log = _fitted([_block() for _ in range(4)], 350)[1]
    assert log == [
        "The network is fitted on 2 block(s) of up to 768 x 768 pixels: MEMORY allows 350 MiB for "
        "its work. With more it may learn more."
    ]


def test_a_block_that_is_too_large_is_cut_to_a_part_that_fits():
    found, log = _fitted([_block(1152)], 256)
    (part,) = found
    rows, cols = part.pan.shape
    assert rows == cols == 640
    assert fit_memory(rows * cols, SQUARE, 4) <= 256
    assert "640 x 640" in log[0]


def test_the_part_is_the_one_that_holds_most():
    part = _fitted([_block(1152, first=200)], 256)[0][0]
    # At the right edge of the block, where all that is measured lies.
    assert part.pan[0, -1] % 1152 == 0
    assert usable(part).sum() == 88 * part.ms.shape[1]
    assert part.alignment.col_scale == 0.25


def test_a_part_never_becomes_smaller_than_a_network_can_learn_from():
    part = _fitted([_block(1152, bands=60)], 256)[0][0]
    assert part.pan.shape == (LEAST_SIDE, LEAST_SIDE)


def test_a_narrow_block_is_cut_along_its_length_only():
    block = _block(1152)
    narrow = replace(block, pan=block.pan[:, :300], pan_valid=block.pan_valid[:, :300])
    found, log = _fitted([narrow], 256)
    assert found[0].pan.shape == (1152, 300)
    assert log == []
    found, _ = _fitted([replace(narrow, ms=np.repeat(narrow.ms, 4, 0))], 256)
    assert found[0].pan.shape == (320, 300)


def test_the_memory_of_a_run_bounds_its_fit():
    log = []
    # What follows the message is the fit itself, which need not be waited for.
    progress = Progress(on_info=log.append, is_cancelled=lambda: "640 x 640" in log[-1])
    pair = learnable_pair(bands=4, side=704)[0]
    survey = Survey([pair], survey_as([pair], Sensor.GENERIC), Sensor.GENERIC)
    with pytest.raises(Cancelled):
        fit_survey(FitJob(survey, fast(), None, 256), LocalEngine(CPU), progress)
    assert "1 block(s) of up to 640 x 640 pixels" in log[-1]


def test_a_small_scene_is_fitted_alike_whatever_the_memory(learnt, tmp_path):
    model = tmp_path / "model.safetensors"
    fit_model(learnt.pair, fast(model), replace(CPU, memory=256), Progress())
    assert model.read_bytes() == learnt.model.read_bytes()
