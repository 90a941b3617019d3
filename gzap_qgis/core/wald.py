"""Wald's protocol: a pair degraded by its own ratio, whose truth is the MS that it came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gzap_qgis.core import resample
from gzap_qgis.core.levels import MEASURED_SHARE, Size, blur_bands, coarser
from gzap_qgis.core.pair import Image, Mask, Pair
from gzap_qgis.core.registration import covered
from gzap_qgis.core.scene import blank, ratio_of
from gzap_qgis.grid import Alignment, Window


@dataclass(frozen=True)
class Reduced:
    """A degraded pair and its truth.

    Attributes:
        pair: The degraded pair; its PAN lies on the grid of ``truth``.
        truth: MS of the original pair where PAN covers it, (C, H, W), digital number.
        valid: Where the truth was measured and is not blank, (H, W).
    """

    pair: Pair
    truth: Image
    valid: Mask


def _antialiased(pan: Image, size: Size, a: Alignment) -> Image:
    """PAN decimated by the antialiased cubic, the protocol's convention, (h, w)."""
    return resample.apply(
        resample.antialiased(size[0], pan.shape[0], a.row_scale, a.row_offset),
        pan,
        resample.antialiased(size[1], pan.shape[1], a.col_scale, a.col_offset),
    )


def _box(mask: Mask) -> Window:
    """The window of the rows and columns in which a mask holds anything."""
    rows, cols = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    return Window(
        int(rows[0]), int(cols[0]), int(rows[-1] - rows[0] + 1), int(cols[-1] - cols[0] + 1)
    )


def reduce_pair(pair: Pair, mtf: Sequence[float]) -> Reduced:
    """Degrade a pair by its own ratio (Wald et al., PE&RS 1997), in its georeferenced geometry.

    Args:
        pair: The whole pair, digital numbers.
        mtf: MTF gain of each band.

    Returns:
        The degraded pair and its truth.
    """
    box = _box(covered(pair, -0.5))
    rows, cols = box.within(Window(0, 0, *pair.ms.shape[1:]))
    truth = pair.ms[:, rows, cols]
    seen = Window(0, 0, *pair.pan.shape)
    pan = _antialiased(pair.pan, (box.rows, box.cols), pair.alignment.inverse().cropped(box, seen))
    size, alignment = coarser((box.rows, box.cols), ratio_of(pair))
    fill = blank(pair)[rows, cols]
    share = blur_bands(fill.astype(np.float32), [0.3], size, alignment)[0]
    ms = np.where(share > 0.5, 0.0, blur_bands(truth, mtf, size, alignment)).astype(np.float32)
    measured = pair.ms_valid[:, rows, cols]
    ms_valid = blur_bands(measured.astype(np.float32), mtf, size, alignment) > MEASURED_SHARE
    seen_share = _antialiased(
        pair.pan_valid.astype(np.float32),
        (box.rows, box.cols),
        pair.alignment.inverse().cropped(box, seen),
    )
    reduced = Pair(pan, seen_share > MEASURED_SHARE, ms, ms_valid, alignment.inverse())
    return Reduced(reduced, truth, measured.all(0) & ~fill)
