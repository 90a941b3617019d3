"""A scene whose PAN is brought to larger pixels, for an output that is coarser than PAN."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from gzap_qgis.config import Geometry
from gzap_qgis.core import resample
from gzap_qgis.core.levels import MEASURED_SHARE, Ratio, coarser, resampled
from gzap_qgis.core.pair import Pair
from gzap_qgis.core.registration import NO_SHIFT, Shift
from gzap_qgis.core.scene import Scene, alive, moved, ratio_of
from gzap_qgis.core.survey import regressed
from gzap_qgis.core.target import SAME, Target, plan
from gzap_qgis.core.untagged import without_fill


def _factor(target: Target) -> Ratio:
    """PAN pixels per working pixel, rows and columns; 1 where PAN's are larger."""
    working = plan(target, Geometry.PAN, NO_SHIFT)
    return max(working.pan.row_scale, 1.0), max(working.pan.col_scale, 1.0)


def _coarsened(pair: Pair, factor: Ratio) -> Pair:
    """A pair with PAN's pixels so many times as high and wide."""
    rows, cols = pair.pan.shape
    size, place = coarser((rows, cols), factor)
    share = resample.apply(
        resample.area(size[0], rows, place.row_scale, place.row_offset),
        pair.pan_valid.astype(np.float32),
        resample.area(size[1], cols, place.col_scale, place.col_offset),
    )
    pan = resampled(pair.pan, size, place)
    alignment = place.then(pair.alignment)
    return replace(pair, pan=pan, pan_valid=share > MEASURED_SHARE, alignment=alignment)


def at_target(blocks: Sequence[Pair], scene: Scene, target: Target) -> tuple[Sequence[Pair], Scene]:
    """Blocks of a scene and its numbers as an output needs them.

    Where the output is coarser than PAN, PAN is brought to its pixels, and how strongly its detail
    is injected is asked anew at that ratio: less lies between MS and the output than between MS and
    PAN.

    Args:
        blocks: Blocks of the scene, digital numbers.
        scene: Its numbers.
        target: The output grid.

    Returns:
        The very same where the output is not coarser than PAN. The scene's offset counts the
        pixels of its PAN.
    """
    factor = _factor(target)
    if max(factor) <= 1.0 + SAME:
        return blocks, scene
    pairs = [_coarsened(without_fill(block), factor) for block in blocks]
    shift = replace(
        scene.shift, rows=scene.shift.rows / factor[0], cols=scene.shift.cols / factor[1]
    )
    found = replace(scene, ratio=ratio_of(pairs[0]), shift=shift)
    return pairs, regressed([moved(pair, shift) for pair in pairs], found, alive(pairs))


def pan_shift(scene: Scene, target: Target) -> Shift:
    """The scene's offset in pixels of the given PAN, which may be smaller than the scene's."""
    rows = target.pan.row_scale / target.ms.row_scale / scene.ratio[0]
    cols = target.pan.col_scale / target.ms.col_scale / scene.ratio[1]
    return replace(scene.shift, rows=scene.shift.rows * rows, cols=scene.shift.cols * cols)
