"""Which of the offsets that were found are undone: those that held-back pixels confirm."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Optional

import numpy as np

from gzap_qgis.core.pair import Mask, Pair
from gzap_qgis.core.registration import SEARCH_REACH
from gzap_qgis.core.registration_bands import Found, Places, Turning, gains, refined
from gzap_qgis.core.registration_likeness import logs_at, nearly
from gzap_qgis.core.registration_moves import Moves
from gzap_qgis.core.registration_values import UNREGISTERED, BandPlace, Registration, Turn
from gzap_qgis.core.registration_windows import Numbers, Optics, Windows, cut
from gzap_qgis.progress import SILENT, Progress

# How far a band is looked for, PAN pixels: a common offset of three, and three more of its own.
REACH = SEARCH_REACH + 1.0
# Windows in each half of a scene without which nothing is moved.
LEAST_WINDOWS = 16
# Offsets that are not worth an interpolation, PAN pixels.
LEAST_OFFSET = 0.1
# A band is clear if its standard error is at most this, PAN pixels ...
MOST_ERROR = 0.15
# ... and moved if PAN explains so much of what was left unexplained of it in held-back windows ...
LEAST_GAIN = 0.01
# ... and the gain of the windows is so many times its standard error.
SURE = 4.0
SURE_TURN = 2.0
# The standard error of an offset whose confidence is a half, PAN pixels.
HALF_SURE = 0.1
# PAN pixels along each side without which a turn cannot be told from offsets.
LEAST_SIDE = 500
# Largest turn that is sought, radian: a tenth of a degree.
MOST_TURN = math.radians(0.1)
# Parts along each side of a scene, each of which is asked whether it agrees with a band's place;
# clouds, which each band sees elsewhere, lie in some of them. A part has so many windows, and
# objects where its loss is so many times its standard error.
PARTS = 4
LEAST_PART = 4
OBJECTION = 1.5
# Share of parts that may object, and share of bands that may meet with more objections: else the
# scene is torn, and nothing is moved.
MOST_OBJECTIONS = 0.15
MOST_TORN = 0.4


def register(
    pairs: Sequence[Pair],
    usable: Sequence[Mask],
    sigma: tuple[float, float],
    means: Sequence[float],
    progress: Progress = SILENT,
) -> Registration:
    """Where each band lies in PAN, and what of it is worth undoing.

    Args:
        pairs: Blocks of one scene.
        usable: MS pixels of each block that may take part, (h, w).
        sigma: Standard deviation of the MS blur along rows and columns, PAN pixels.
        means: Mean of each band, digital number.
        progress: Asked now and then whether to stop.

    Returns:
        The registration.
    """
    centre, sides = _extent(pairs)
    windows = cut(pairs, usable, Optics(sigma, REACH + 1.0, centre))
    if windows is None or min(np.bincount(windows.fold, minlength=2)) < LEAST_WINDOWS:
        return UNREGISTERED
    radius = max(float(np.abs(windows.place).max()), 1.0)
    start = Places(nearly(windows, REACH, progress), 0.0, radius)
    still = refined(windows, start, Turning.KEPT, progress)
    if min(sides) < LEAST_SIDE:
        return _registration(windows, still, None, (centre, means))
    turned = refined(windows, _nearly_turned(windows, still.places), Turning.SOUGHT, progress)
    turn = replace(_turn(turned), undone=_is_turned(windows, still, turned))
    return _registration(windows, turned if turn.undone else still, turn, (centre, means))


def _extent(pairs: Sequence[Pair]) -> tuple[tuple[float, float], Numbers]:
    """The centre of the blocks in MS, and how many PAN pixels they span, rows and columns."""
    first = np.min([p.origin for p in pairs], axis=0)
    last = np.max([np.add(p.origin, p.ms.shape[1:]) for p in pairs], axis=0)
    a, middle = pairs[0].alignment, 0.5 * (first + last - 1.0)
    sides: Numbers = np.round((last - first) / np.array([a.row_scale, a.col_scale]))
    return (float(middle[0]), float(middle[1])), sides


def _nearly_turned(windows: Windows, places: Places) -> Places:
    """The best turn on a grid, where a turn may move the scene's edge by half an MS pixel."""
    step = 0.5 * min(windows.step)
    most = math.floor(min(MOST_TURN * places.radius, REACH) / step)
    each = [replace(places, turn=step * k) for k in range(-most, most + 1)]
    if most == 0:
        return places
    logs = [float(logs_at(windows, one.of(windows)).sum()) for one in each]
    return each[int(np.argmax(logs))]


def _is_turned(windows: Windows, still: Found, turned: Found) -> bool:
    """Whether a turn is large and sure enough to be undone."""
    size, error = abs(turned.places.turn), turned.turn_error
    if size < max(LEAST_OFFSET, SURE * error):
        return False
    gain = gains(windows, turned.halves, still.halves).sum(0)
    return _surely(gain) >= SURE_TURN


def _surely(gain: Numbers) -> float:
    """The mean gain of windows as a multiple of its standard error."""
    return float(gain.mean() / max(gain.std() / math.sqrt(gain.size), 1e-9))


def _turn(found: Found) -> Turn:
    """What is told of a turn that is left."""
    degrees = math.degrees(found.places.turn / found.places.radius)
    return Turn(degrees, _confidence(found.turn_error), undone=False)


def _confidence(error: float) -> float:
    """How sure an offset with a standard error is, 0 to 1."""
    return 1.0 / (1.0 + (error / HALF_SURE) ** 2)


def _registration(
    windows: Windows,
    found: Found,
    turn: Optional[Turn],
    plain: tuple[tuple[float, float], Sequence[float]],
) -> Registration:
    """What is told of a scene, and what is moved.

    Args:
        windows: The windows.
        found: The places of the bands.
        turn: The turn, if one was sought.
        plain: The scene's centre in MS, and the mean of each band.
    """
    offset = found.places.offset
    clear = (found.error <= MOST_ERROR) & (np.abs(offset).max(1) < REACH)
    common = _common(offset[clear], found.error[clear]) if clear.any() else np.zeros(2)
    apart = clear & (np.hypot(*(offset - common).T) >= LEAST_OFFSET)
    if apart.any():
        apart &= _confirmed(windows, found, common, apart)
    bands = tuple(
        BandPlace(float(row), float(col), _confidence(error), bool(is_apart))
        for (row, col), error, is_apart in zip(offset, found.error, apart)
    )
    residual = np.where(apart[:, None], offset - common, 0.0)
    angle = found.places.turn / found.places.radius
    moves = _moves(residual, angle, windows.step, plain) if apart.any() or angle else None
    return Registration(bands, turn, moves=moves)


def _common(offset: Numbers, error: Numbers) -> Numbers:
    """The offset that most bands share, the surer ones counting more, (2,)."""
    weight = 1.0 / (error**2 + LEAST_OFFSET**2)
    out = []
    for values in offset.T:
        order = np.argsort(values)
        half = np.searchsorted(np.cumsum(weight[order]), 0.5 * weight.sum())
        out.append(values[order[half]])
    return np.array(out)


def _confirmed(windows: Windows, found: Found, common: Numbers, asked: Mask) -> Mask:
    """Bands whose own place held-back windows like clearly better than the common one, (C,)."""
    every = np.broadcast_to(common, found.places.offset.shape)
    before = [replace(half, offset=every) for half in found.halves]
    gain = gains(windows, found.halves, before)
    pixels = windows.bands.shape[-1]
    share = 1.0 - np.exp(-2.0 * gain.mean(1) / pixels)
    sure = np.array([_surely(each) for each in gain])
    better: Mask = asked & (share >= LEAST_GAIN) & (sure >= SURE)
    torn = np.array([_objections(windows, each) > MOST_OBJECTIONS for each in gain])
    return np.zeros_like(better) if (better & torn).sum() > MOST_TORN * better.sum() else better


def _objections(windows: Windows, gain: Numbers) -> float:
    """Share of the scene's parts that a band's own place makes clearly worse."""
    first, last = windows.place.min(0), windows.place.max(0)
    place = (windows.place - first) / np.maximum(last - first, 1e-9) * (PARTS - 1e-6)
    part = place.astype(np.int64) @ np.array([PARTS, 1])
    asked = [gain[part == each] for each in np.unique(part)]
    told = [_surely(each) for each in asked if len(each) >= LEAST_PART]
    return float(np.mean([each < -OBJECTION for each in told])) if told else 0.0


def _moves(
    residual: Numbers,
    angle: float,
    step: tuple[float, float],
    plain: tuple[tuple[float, float], Sequence[float]],
) -> Moves:
    """Where pixels of MS are taken from, so that bands lie where all do.

    Args:
        residual: How far each band lies off the common place, (C, 2), PAN pixels.
        angle: How far MS lies turned clockwise, radian.
        step: PAN rows and columns per MS pixel.
        plain: The scene's centre in MS, and the mean of each band.
    """
    away = -residual / np.array(step)
    return Moves(
        tuple(away[:, 0].tolist()),
        tuple(away[:, 1].tolist()),
        (-angle * step[1] / step[0], angle * step[0] / step[1]),
        plain[0],
        tuple(float(mean) for mean in plain[1]),
    )
