"""The images at PAN's scale that every classical method combines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gzap_qgis.core.levels import blur, interpolate
from gzap_qgis.core.pair import Image, Pair
from gzap_qgis.core.target import OWN, Windows, Working


@dataclass(frozen=True)
class Planes:
    """MS and PAN on one window of the output, digital number.

    Attributes:
        up: MS interpolated to the output, (C, H, W).
        pan: PAN, (H, W).
        low: PAN blurred to MS's sharpness, sampled on MS's grid and interpolated back, once for
            each MTF gain that was asked for, (L, H, W).
    """

    up: Image
    pan: Image
    low: Image


def make_planes(pair: Pair, windows: Windows, working: Working, gains: Sequence[float]) -> Planes:
    """The planes of the judged window of a piece of work.

    PAN takes the same way to MS's scale and back that MS's interpolation takes, so that the detail
    that is added begins where MS's ends, at any ratio and phase.

    Args:
        pair: The pixels of ``windows.reach``, without holes.
        windows: The piece of work.
        working: Its working grid.
        gains: MTF gains of the low-passed PANs.

    Returns:
        The planes.
    """
    inner, outer, reach = windows.inner, windows.outer, windows.reach
    pan = pair.pan
    if working.pan != OWN:
        pan = interpolate(pan, (outer.rows, outer.cols), working.pan.cropped(outer, reach.pan))
    size = (inner.rows, inner.cols)
    here = working.ms.cropped(inner, reach.ms)
    around = working.ms.cropped(outer, reach.ms).inverse()
    coarse = [blur(pan, gain, (reach.ms.rows, reach.ms.cols), around) for gain in gains]
    low = np.zeros((0, *size), dtype=np.float32)
    if coarse:
        low = interpolate(np.stack(coarse), size, here)
    rows, cols = inner.within(outer)
    return Planes(interpolate(pair.ms, size, here), pan[rows, cols], low)
