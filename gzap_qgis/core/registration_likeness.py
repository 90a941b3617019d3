"""How far single bands agree with PAN, window by window, whatever the sign of their contrast."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from gzap_qgis.core.registration_windows import Numbers, Values, Windows, plane_free
from gzap_qgis.progress import SILENT, Progress

# A band never explains more than this share of PAN's variance in a window, nor less noise stays.
MOST_LIKE = 0.999
# Weaker detail of a window counts as none.
LEAST_POWER = 1e-12


@dataclass(frozen=True)
class Likeness:
    """How a band and PAN agree in each window, and how that changes with the band's place.

    Attributes:
        logs: Log-likelihood of each window, (C, W).
        score: Its slope along rows and columns, (C, W, 2), per PAN pixel.
        weight: Its curvature, (C, W, 2, 2), per PAN pixel squared.
    """

    logs: Numbers
    score: Numbers
    weight: Numbers


def likeness(windows: Windows, offset: Numbers) -> Likeness:
    """How bands agree with PAN: in each window, a band is PAN times a number, plus noise.

    The number may be negative, and is another in each window, so that a near infrared band over
    fields and towns has its say.

    Args:
        windows: The windows.
        offset: PAN pixels by which each window of each band is moved, (C, W, 2) or (C, 1, 2).
    """
    parts = [_of_band(windows, band, offset[band]) for band in range(len(windows.bands))]
    return Likeness(
        np.stack([p.logs for p in parts]),
        np.stack([p.score for p in parts]),
        np.stack([p.weight for p in parts]),
    )


def logs_at(windows: Windows, offset: Numbers) -> Numbers:
    """The log-likelihood alone, (C, W); arguments as of ``likeness``."""
    count, size = windows.bands.shape[1:]
    out = []
    for band, place in enumerate(offset):
        row, col = windows.weights(0, place[:, 0])[0], windows.weights(1, place[:, 1])[0]
        pan = plane_free((row @ windows.pan @ col.swapaxes(-1, -2)).reshape(count, size))
        out.append(_agreement(windows, pan, slice(band, band + 1))[0])
    return np.stack(out)


def _of_band(windows: Windows, band: int, offset: Numbers) -> Likeness:
    """The likeness of one band."""
    ms = windows.bands[band]
    pan, down, right = _sampled(windows, offset)
    power = np.maximum(_dot(pan, pan), LEAST_POWER)
    energy = np.maximum(_dot(ms, ms), LEAST_POWER)
    slope = _dot(ms, pan) / power
    like = np.minimum(slope * slope * power / energy, MOST_LIKE)
    here = windows.known[band] & (energy > LEAST_POWER)
    worth = np.where(here, ms.shape[1] / (energy * (1.0 - like)), 0.0)
    rest = ms - _each(slope) * pan
    steep = [_each(slope) * (way - _each(_dot(way, pan) / power) * pan) for way in (down, right)]
    return Likeness(
        np.where(here, -0.5 * ms.shape[1] * np.log1p(-like), 0.0),
        np.stack([worth * _dot(way, rest) for way in steep], axis=-1),
        np.stack([np.stack([worth * _dot(a, b) for b in steep], -1) for a in steep], -1),
    )


def _sampled(windows: Windows, offset: Numbers) -> tuple[Values, Values, Values]:
    """PAN as a band sees it, and its slopes along rows and columns, (W, n) each."""
    count, size = windows.bands.shape[1:]
    row, row_slope = windows.weights(0, offset[:, 0])
    col, col_slope = (each.swapaxes(-1, -2) for each in windows.weights(1, offset[:, 1]))
    left = row @ windows.pan
    each = (left @ col, row_slope @ windows.pan @ col, left @ col_slope)
    pan, down, right = (plane_free(one.reshape(count, size)) for one in each)
    return pan, down, right


def _each(values: Numbers) -> Values:
    """A number of each window, ready to multiply its pixels, (W, 1)."""
    return values[:, None].astype(np.float32)


def _dot(first: Values, second: Values) -> Numbers:
    """Inner product of each window's pixels, (W,)."""
    out: Numbers = np.einsum("wn,wn->w", first, second).astype(np.float64)
    return out


EVERY = slice(None)


def _agreement(windows: Windows, pan: Values, chosen: slice = EVERY) -> Numbers:
    """Log-likelihood of each window of some bands beside one sampling of PAN, (C, W)."""
    bands, size = windows.bands[chosen], pan.shape[1]
    power = np.maximum(_dot(pan, pan), LEAST_POWER)
    energy = np.maximum(np.einsum("cwn,cwn->cw", bands, bands), LEAST_POWER)
    inner = np.einsum("cwn,wn->cw", bands, pan)
    like = np.minimum(inner * inner / (energy * power), MOST_LIKE)
    out: Numbers = np.where(windows.known[chosen], -0.5 * size * np.log1p(-like), 0.0)
    return out


def nearly(windows: Windows, reach: float, progress: Progress = SILENT) -> Numbers:
    """The best offset of each band on a grid of half MS pixels, (C, 2), PAN pixels.

    Args:
        windows: The windows.
        reach: How far offsets are looked for, PAN pixels.
        progress: Asked now and then whether to stop.
    """
    rows, cols = (_grid(reach, 0.5 * step) for step in windows.step)
    count, size = windows.bands.shape[1:]
    right = [windows.weights(1, np.array([c]))[0].swapaxes(-1, -2) for c in cols]
    logs = np.empty((len(windows.bands), len(rows), len(cols)))
    for i, row in enumerate(rows):
        progress.check()
        left = windows.weights(0, np.array([row]))[0] @ windows.pan
        for j, col in enumerate(right):
            pan = plane_free((left @ col).reshape(count, size))
            logs[:, i, j] = _agreement(windows, pan).sum(1)
    best = [np.unravel_index(int(one.argmax()), one.shape) for one in logs]
    return np.array([(rows[i], cols[j]) for i, j in best])


def sampled_at(windows: Windows, offset: Numbers) -> Values:
    """PAN as MS sees it at one offset for all windows, (W, n), without mean and slope.

    Args:
        windows: The windows.
        offset: Row and column, (2,), PAN pixels.
    """
    row = windows.weights(0, offset[:1])[0]
    col = windows.weights(1, offset[1:])[0].swapaxes(-1, -2)
    return plane_free((row @ windows.pan @ col).reshape(windows.bands.shape[1:]))


def _grid(reach: float, step: float) -> Numbers:
    """Offsets up to ``reach`` both ways in steps, with zero among them."""
    most = math.floor(reach / step)
    return step * np.arange(-most, most + 1)
