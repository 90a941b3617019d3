"""Statistics at MS's scale, window by window."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core import resample
from gzap_qgis.core.classical.ground import Ground, measured_only, plausible
from gzap_qgis.core.classical.moments import Moments, merged, moments_of
from gzap_qgis.core.levels import MEASURED_SHARE, blur
from gzap_qgis.core.mtf import sigma
from gzap_qgis.core.pair import Image, Mask, Pair
from gzap_qgis.core.registration import covered
from gzap_qgis.core.scene import moved, usable
from gzap_qgis.core.target import Reach, Target
from gzap_qgis.grid import Alignment, Window

Vector = NDArray[np.float64]

# Bins between a band's darkest and its median.
BINS = 4096
# The share of pixels below a percentile that stands for a band's dark end.
DARK_SHARE = 0.01
# MS pixels beyond a window that the blur of PAN and the filling of holes reach.
AROUND = 5


@dataclass(frozen=True)
class Coarse:
    """Statistics of C bands over some MS pixels.

    Attributes:
        moments: Of MS (C), blurred MS (C), PAN like MS and PAN by its own MTF, (2 C + 2).
        low: Least number of each band, (C,), digital number; infinite without pixels.
        counts: Pixels of each band by number, (C, BINS), from the ground's least number to its
            median; what lies beyond is counted at the ends.
    """

    moments: Moments
    low: Vector
    counts: NDArray[np.int64]


def pan_in_ms(target: Target) -> Alignment:
    """Where the pixels of PAN lie in MS by georeferencing."""
    inverse, ms = target.pan.inverse(), target.ms
    return Alignment(
        ms.row_scale * inverse.row_scale,
        ms.row_scale * inverse.row_offset + ms.row_offset,
        ms.col_scale * inverse.col_scale,
        ms.col_scale * inverse.col_offset + ms.col_offset,
    )


def coarse_reach(target: Target, ground: Ground, window: Window) -> Reach:
    """What must be read for the statistics of a window of MS."""
    a = pan_in_ms(target)
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
    inside = usable(pair) & covered(pair, 0.5 * max(ground.ratio) - 0.5 - 1e-6)
    if pair.pan_valid.all():
        return inside
    size = (pair.ms.shape[1], pair.ms.shape[2])
    gain = float(np.mean(ground.mtf))
    share = blur(pair.pan_valid.astype(np.float32), gain, size, pair.alignment.inverse())
    out: Mask = inside & (share > MEASURED_SHARE)
    return out


def take_coarse(ground: Ground, window: Window, reach: Reach, pair: Pair) -> Coarse:
    """The statistics of a window of MS.

    Args:
        ground: The scene's plain numbers.
        window: Window of MS.
        reach: What was read for it.
        pair: The pixels of ``reach``, digital numbers.

    Returns:
        The statistics.
    """
    known = moved(measured_only(pair), ground.shift)
    rows, cols = window.within(reach.ms)
    inside = _inside(known, ground)[rows, cols]
    clean = plausible(known, ground)
    size = (window.rows, window.cols)
    here = Window(rows.start, cols.start, *size)
    whole = Window(0, 0, *pair.pan.shape)
    a = clean.alignment.inverse().cropped(here, whole)
    gains = (float(np.mean(ground.mtf)), ground.pan_mtf)
    pans = [blur(clean.pan, gain, size, a)[None] for gain in gains]
    ms = clean.ms[:, rows, cols]
    every = np.concatenate([ms, _blurred(clean.ms, ground)[:, rows, cols], *pans])
    pixels = ms[:, inside]
    low = pixels.min(1, initial=np.inf).astype(np.float64)
    return Coarse(moments_of(every[:, inside]), low, _counts(pixels, ground))


def _counts(pixels: Image, ground: Ground) -> NDArray[np.int64]:
    """Pixels (C, n) of each band by number, (C, BINS)."""
    out = np.empty((len(pixels), BINS), dtype=np.int64)
    for band, values in enumerate(pixels):
        low, width = ground.ms_low[band], ground.ms_middle[band] - ground.ms_low[band]
        place = (values - low) * (BINS / width if width > 0.0 else 0.0)
        index = np.clip(place, 0, BINS - 1).astype(np.int64)
        out[band] = np.bincount(index, minlength=BINS)
    return out


def _joined(first: Coarse, second: Coarse) -> Coarse:
    """The statistics over the pixels of both."""
    return replace(
        first,
        moments=merged(first.moments, second.moments),
        low=np.minimum(first.low, second.low),
        counts=first.counts + second.counts,
    )


def gathered(parts: Iterable[Coarse]) -> Coarse:
    """The statistics over the pixels of all parts, of which there is at least one."""
    return reduce(_joined, parts)


def percentile(coarse: Coarse, ground: Ground) -> Vector:
    """The number of each band below which a hundredth of its pixels lie, (C,), digital number."""
    out = np.empty(len(coarse.counts))
    for band, counts in enumerate(coarse.counts):
        below = np.cumsum(counts)
        wanted = DARK_SHARE * below[-1]
        bin_ = int(np.searchsorted(below, wanted))
        inside = (wanted - (below[bin_] - counts[bin_])) / max(int(counts[bin_]), 1)
        width = (ground.ms_middle[band] - ground.ms_low[band]) / BINS
        out[band] = ground.ms_low[band] + width * (bin_ + min(max(inside, 0.0), 1.0))
    return out
