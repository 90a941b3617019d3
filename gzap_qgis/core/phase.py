"""Where the pixels of MS lie among those of PAN and of a fused image, by each of the phases."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from gzap_qgis.config import Geometry, Phase
from gzap_qgis.core.mtf import sigma
from gzap_qgis.core.pair import Pair
from gzap_qgis.core.registration import NO_SHIFT, SEARCH_REACH, Shift, estimate_shift
from gzap_qgis.core.scene import Scene, usable
from gzap_qgis.core.target import Target, placed
from gzap_qgis.core.untagged import blank
from gzap_qgis.grid import Alignment, Window
from gzap_qgis.progress import SILENT, Progress

# The 23-tap interpolator of published tables has MS half a PAN pixel further down and right.
HALF_PIXEL = Shift(0.5, 0.5, 0.0, 0.0)
# A part's offset counts where the band explains this share of PAN's variance there ...
TRUSTED_FIT = 0.5
# ... the band's is believed if that of its parts scatters by no more than this: clouds, which each
# band sees elsewhere, and shadows, which not all bands see alike, move some parts only ...
TRUSTED_SPREAD = 0.3
# ... and if it differs from the scene's by no more than this; all in PAN pixels.
TRUSTED_DISTANCE = 2.0
# Parts of a scene from which the offsets of single bands are taken.
MOST_PARTS = 4


@dataclass(frozen=True)
class Phasing:
    """How far MS lies off its georeferenced place.

    Attributes:
        phase: What these offsets come from.
        shift: Offset of MS as a whole.
        bands: Offset of each band where the fused image is brought back to it, C of them.
        found: What each band by itself says, C of them; empty where nothing was estimated.
    """

    phase: Phase
    shift: Shift
    bands: tuple[Shift, ...]
    found: tuple[Shift, ...] = ()


def phasing(
    phase: Phase, scene: Scene, pairs: Sequence[Pair], progress: Progress = SILENT
) -> Phasing:
    """The offsets that a phase stands for.

    Args:
        phase: The phase.
        scene: The scene, whose offset ``auto`` takes.
        pairs: Blocks of the scene, the best measured first.
        progress: Asked now and then whether to stop.

    Returns:
        The offsets.

    Raises:
        Cancelled: If the user stops.
    """
    count = len(scene.mtf)
    if phase is Phase.AREA:
        return Phasing(phase, NO_SHIFT, (NO_SHIFT,) * count)
    if phase is Phase.INTERP23:
        return Phasing(phase, HALF_PIXEL, (HALF_PIXEL,) * count)
    if count == 1:
        return Phasing(phase, scene.shift, (scene.shift,), (scene.shift,))
    parts = pairs[:MOST_PARTS] if len(pairs) > 1 else _quarters(pairs[0])
    found = tuple(_of_band(scene, parts, band, progress) for band in range(count))
    return Phasing(phase, scene.shift, tuple(trusted(f, scene.shift) for f in found), found)


def trusted(band: Shift, scene: Shift) -> Shift:
    """A band's own offset, or the scene's where the band's is not to be believed.

    Args:
        band: Offset of the band, without confidence where its parts contradict each other.
        scene: Offset of the scene.
    """
    distance = math.hypot(band.rows - scene.rows, band.cols - scene.cols)
    return band if band.confidence > 0.0 and distance <= TRUSTED_DISTANCE else scene


def agreed(parts: Sequence[Shift]) -> Shift:
    """The offset on which the parts of a band agree.

    Args:
        parts: What each part by itself says.

    Returns:
        Mean of the parts in which the band explains PAN well. Its confidence is 1, or 0 where fewer
        than two such parts are, or they contradict each other.
    """
    known = [part for part in parts if part.fit >= TRUSTED_FIT]
    if not known:
        return replace(NO_SHIFT, fit=float(np.mean([part.fit for part in parts])))
    rows, cols = [part.rows for part in known], [part.cols for part in known]
    agree = len(known) > 1 and max(np.std(rows), np.std(cols)) <= TRUSTED_SPREAD
    return Shift(
        rows=float(np.mean(rows)),
        cols=float(np.mean(cols)),
        confidence=1.0 if agree else 0.0,
        fit=float(np.mean([part.fit for part in known])),
    )


def _of_band(scene: Scene, parts: Sequence[Pair], band: int, progress: Progress) -> Shift:
    """The offset that one band by itself says."""
    gain = scene.mtf[band]
    blur = (sigma(gain, scene.ratio[0]), sigma(gain, scene.ratio[1]))
    return agreed(
        [estimate_shift([_only(part, band)], [usable(part)], blur, progress) for part in parts]
    )


def _quarters(pair: Pair) -> list[Pair]:
    """The four quarters of a block, each with the PAN around it."""
    height, width = pair.ms.shape[1:]
    rows, cols = (height + 1) // 2, (width + 1) // 2
    starts = [(row, col) for row in (0, height - rows) for col in (0, width - cols)]
    return [_part(pair, Window(row, col, rows, cols)) for row, col in starts]


def _part(pair: Pair, ms: Window) -> Pair:
    """A window of MS with the PAN around it."""
    around = pair.alignment.inverse().source_window(ms).grown(4 * SEARCH_REACH)
    pan = around.clipped(*pair.pan.shape)
    if min(pan.rows, pan.cols) < 1:
        return pair
    return pair.part(pan, ms)


def _only(pair: Pair, band: int) -> Pair:
    """The pair with one band of MS; PAN's zeros are unmeasured if MS has blank areas."""
    valid = pair.pan_valid
    if blank(pair).any():
        valid = valid & (pair.pan != 0)
    part = slice(band, band + 1)
    return replace(pair, pan_valid=valid, ms=pair.ms[part], ms_valid=pair.ms_valid[part])


@dataclass(frozen=True)
class Layout:
    """A fused image beside its pair, by geometry and phase.

    Attributes:
        rows: Rows of the fused image.
        cols: Columns of the fused image.
        pan: Where its pixels lie in PAN.
        ms: Where its pixels lie in MS.
        reduced: Where MS's pixels lie in PAN when PAN is reduced to them.
        bands: Where MS's pixels lie in the fused image, band by band.
        pan_size: Rows and columns of PAN.
        ms_size: Rows and columns of MS.
    """

    rows: int
    cols: int
    pan: Alignment
    ms: Alignment
    reduced: Alignment
    bands: tuple[Alignment, ...]
    pan_size: tuple[int, int]
    ms_size: tuple[int, int]

    @property
    def ratio(self) -> tuple[float, float]:
        """Fused pixels per MS pixel, rows and columns."""
        return 1.0 / self.ms.row_scale, 1.0 / self.ms.col_scale


def layout(target: Target, geometry: Geometry, offsets: Phasing) -> Layout:
    """Lay a fused image beside its pair.

    The phases ``auto`` and ``area`` say where MS truly lies, so that PAN is reduced just there.
    ``interp23`` says how published tables interpolate, while they reduce PAN by area: PAN is then
    reduced at the georeferenced place and interpolated half a pixel off it, as MS is.

    Args:
        target: The fused image's grid beside those of the pair, by georeferencing.
        geometry: Whose geometry the fused image has.
        offsets: How far MS lies off its georeferenced place.

    Returns:
        The layout.
    """
    pan, ms = placed(target, geometry, offsets.shift)
    reduced = ms.inverse().then(pan)
    if offsets.phase is Phase.INTERP23:
        reduced = reduced.shifted(-offsets.shift.rows, -offsets.shift.cols)
    per_row, per_col = 1.0 / pan.row_scale, 1.0 / pan.col_scale
    bands = tuple(
        ms.inverse().shifted(
            (band.rows - offsets.shift.rows) * per_row, (band.cols - offsets.shift.cols) * per_col
        )
        for band in offsets.bands
    )
    return Layout(
        target.rows, target.cols, pan, ms, reduced, bands, target.pan_size, target.ms_size
    )
