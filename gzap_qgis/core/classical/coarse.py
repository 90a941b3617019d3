"""Statistics at MS's scale, window by window."""

from __future__ import annotations

import math

import numpy as np

from gzap_qgis.core import resample
from gzap_qgis.core.classical.ground import Ground, measured_only, plausible
from gzap_qgis.core.classical.moments import Moments, moments_of
from gzap_qgis.core.levels import MEASURED_SHARE, blur
from gzap_qgis.core.mtf import sigma
from gzap_qgis.core.pair import Image, Mask, Pair
from gzap_qgis.core.registration import covered
from gzap_qgis.core.scene import moved, usable
from gzap_qgis.core.target import Reach, Target
from gzap_qgis.grid import Window

# MS pixels beyond a window that the blur of PAN and the filling of holes reach.
AROUND = 5


def coarse_reach(target: Target, ground: Ground, window: Window) -> Reach:
    """What must be read for the statistics of a window of MS."""
    a = target.pan.inverse().then(target.ms)
    shift = ground.shift
    inverse = a.shifted(-shift.rows * a.row_scale, -shift.cols * a.col_scale).inverse()
    widest = max(sigma(gain, r) for gain in ground.mtf for r in ground.ratio)
    margin = math.ceil(resample.GAUSSIAN_REACH * widest) + AROUND
    ms = window.grown(margin).clipped(*target.ms_size)
    pan = inverse.source_window(window.grown(AROUND + 1)).clipped(*target.pan_size)
    return Reach(pan, ms)


def _blurred(ms: Image, ground: Ground) -> Image:
    """MS blurred by its MTF once more and not decimated, (C, h, w)."""
    size, out = ms.shape[1:], np.empty_like(ms)
    for gain in set(ground.mtf):
        bands = [b for b, g in enumerate(ground.mtf) if g == gain]
        rows, cols = (
            resample.gaussian(n, n, 1.0, 0.0, sigma(gain, r)) for n, r in zip(size, ground.ratio)
        )
        out[bands] = resample.apply(rows, ms[bands], cols)
    return out


def _inside(pair: Pair, ground: Ground) -> Mask:
    """MS pixels that were measured in each band and whose ground PAN shows wholly, (h, w)."""
    inside = usable(pair, ground.bands) & covered(pair, 0.5 * max(ground.ratio) - 0.5 - 1e-6)
    if pair.pan_valid.all():
        return inside
    size = (pair.ms.shape[1], pair.ms.shape[2])
    gain = float(np.mean(ground.mtf))
    share = blur(pair.pan_valid.astype(np.float32), gain, size, pair.alignment.inverse())
    out: Mask = inside & (share > MEASURED_SHARE)
    return out


def take_coarse(ground: Ground, window: Window, reach: Reach, pair: Pair) -> Moments:
    """The moments of a window of MS.

    Args:
        ground: The scene's plain numbers.
        window: Window of MS.
        reach: What was read for it.
        pair: The pixels of ``reach``, digital numbers.

    Returns:
        The moments of MS (C), MS blurred once more (C), and PAN as sharp as MS, (2 C + 1).
    """
    known = moved(measured_only(pair), ground.shift)
    rows, cols = window.within(reach.ms)
    inside = _inside(known, ground)[rows, cols]
    clean = plausible(known, ground)
    size = (window.rows, window.cols)
    here = Window(rows.start, cols.start, *size)
    whole = Window(0, 0, *pair.pan.shape)
    a = clean.alignment.inverse().cropped(here, whole)
    pan = blur(clean.pan, float(np.mean(ground.mtf)), size, a)
    ms = clean.ms[:, rows, cols]
    every = np.concatenate([ms, _blurred(clean.ms, ground)[:, rows, cols], pan[None]])
    return moments_of(every[:, inside])
