"""Scenes of arrays for the tests of the assessment: read and judged window by window."""

from dataclasses import dataclass

import numpy as np

from gzap_qgis.config import Geometry, Phase
from gzap_qgis.core.assessment import BackSums, FullSums, TrueSums, joined
from gzap_qgis.core.assessment_plan import fused_reads, ms_frame, ms_reads, parts
from gzap_qgis.core.assessment_tile import (
    Part,
    Setup,
    judge_back,
    judge_full,
    judge_true,
    prepared,
)
from gzap_qgis.core.expand import interpolator
from gzap_qgis.core.phase import Phasing, layout
from gzap_qgis.core.registration import Shift
from gzap_qgis.core.target import Target
from gzap_qgis.grid import Window
from tests.core.scenes import GAIN, IDENTITY, Layout, make_pair, related_fields


@dataclass(frozen=True)
class Arrays:
    """All pixels of a scene, and how it is judged."""

    part: Part
    setup: Setup


def arrays(made=None, phase=Phase.AREA, shift=(0.0, 0.0), *, holes=False, geometry=Geometry.PAN):
    """A scene whose fused image is the truth and some noise, and whose reference is the truth."""
    made = made or Layout(192, 224)
    pan, fields = related_fields(1, 3)
    pair = make_pair(pan, fields, made)
    index = np.arange(made.rows), np.arange(made.cols)
    truth = np.stack([field.at(*index) for field in fields]).astype(np.float32)
    rng = np.random.default_rng(0)
    fused = np.rint(truth + rng.normal(0, 20, truth.shape)).astype(np.float32)
    masks = [np.ones(s, dtype=bool) for s in (truth.shape[1:], pair.ms.shape[1:], pair.pan.shape)]
    if holes:
        masks[0][70:90, 100:150] = False
        masks[1][3:9, 4:6] = False
        masks[2][150:158, 20:60] = False
    part = Part(fused, masks[0], pair.pan, masks[2], pair.ms, masks[1], truth, masks[0])
    target = Target(
        made.rows, made.cols, IDENTITY, pair.alignment, pair.pan.shape, pair.ms.shape[1:]
    )
    moved = Shift(*shift, 0.5, 0.9)
    place = layout(target, geometry, Phasing(phase, moved, (moved,) * 3))
    setup = Setup(
        place,
        (GAIN,) * 3,
        interpolator(phase, place.ms),
        scale=1.0,
        pan_scale=1.0,
        ms_mean=pair.ms.mean((1, 2)).astype(float),
        pan_mean=float(pair.pan.mean()),
        has_fill=False,
        peak=1023.0,
    )
    return Arrays(part, setup)


def cut(scene, reads):
    """The pixels of some reads."""
    every = scene.part
    fused = reads.fused.within(Window(0, 0, *every.fused.shape[1:]))
    pan = reads.pan.within(Window(0, 0, *every.pan.shape))
    ms = reads.ms.within(Window(0, 0, *every.ms.shape[1:]))
    return prepared(
        Part(
            every.fused[(slice(None), *fused)],
            every.fused_valid[fused],
            every.pan[pan],
            every.pan_valid[pan],
            every.ms[(slice(None), *ms)],
            every.ms_valid[ms],
            every.reference[(slice(None), *fused)],
            every.reference_valid[fused],
        ),
        scene.setup,
    )


def judged(scene, side):
    """Sums over a scene judged in windows of so many pixels, and the map of its blocks."""
    place, setup = scene.setup.layout, scene.setup
    full, back, true = FullSums(), BackSums(), TrueSums()
    maps = np.full((3, -(-place.rows // 32), -(-place.cols // 32)), np.nan)
    for window in parts(Window(0, 0, place.rows, place.cols), side):
        reads = fused_reads(place, window)
        part = cut(scene, reads)
        found = judge_full(part, reads, setup)
        full, true = joined(full, found.sums), joined(true, judge_true(part, reads, setup))
        row, col = window.row // 32, window.col // 32
        rows, cols = found.maps.shape[1:]
        maps[:, row : row + rows, col : col + cols] = found.maps
    for window in parts(ms_frame(place), max(side // 4 // 32, 1) * 32):
        reads = ms_reads(place, window)
        back = joined(back, judge_back(cut(scene, reads), reads, setup))
    return full, back, true, maps
