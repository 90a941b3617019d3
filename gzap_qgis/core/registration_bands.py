"""Where each band of a multispectral image lies in PAN, and how far the two are turned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np

from gzap_qgis.core.pair import Mask
from gzap_qgis.core.registration_likeness import Likeness, likeness, logs_at
from gzap_qgis.core.registration_windows import Numbers, Windows
from gzap_qgis.progress import SILENT, Progress

# Steps that refine all offsets together, and those that add a turn; the largest of them, MS pixels.
STEPS = 4
STEPS_OF_TURN = 3
LARGEST_STEP = 0.4
# Keeps the step of what nothing tells about small.
RIDGE = 1e-6
# A band whose windows all lack detail is not found.
LEAST_WEIGHT = 1e-3


class Turning(Enum):
    """Whether a turn of MS is sought."""

    SOUGHT = "sought"
    KEPT = "kept"


@dataclass(frozen=True, eq=False)
class Places:
    """Offsets of all bands, and the turn that is common to them.

    Attributes:
        offset: Rows and columns, (C, 2), PAN pixels.
        turn: How far the turn moves a pixel at ``radius`` from the centre, PAN pixels.
        radius: PAN pixels.
    """

    offset: Numbers
    turn: float
    radius: float

    def of(self, windows: Windows) -> Numbers:
        """How far each window of each band is moved, (C, W or 1, 2), PAN pixels."""
        if not self.turn:
            return self.offset[:, None, :]
        return self.offset[:, None, :] + self.turn * lever(windows, self.radius)

    def stepped(self, step: Numbers, most: float) -> Places:
        """The places moved by a step, (2 C + 1,), no band by more than ``most``."""
        move = np.clip(step[:-1].reshape(-1, 2), -most, most)
        return Places(self.offset + move, self.turn + float(step[-1]), self.radius)


def lever(windows: Windows, radius: float) -> Numbers:
    """How a turn of one PAN pixel at ``radius`` moves each window, (W, 2)."""
    out: Numbers = np.stack([windows.place[:, 1], -windows.place[:, 0]], axis=-1) / radius
    return out


@dataclass(frozen=True, eq=False)
class Found:
    """The best places, how sure they are, and those by each half of the scene alone.

    Attributes:
        places: The best places.
        error: Standard error of each band's offset, (C,), PAN pixels.
        turn_error: That of the turn at the radius, PAN pixels.
        halves: The best places by windows of the other fold, for each of the two.
    """

    places: Places
    error: Numbers
    turn_error: float
    halves: tuple[Places, Places]


@dataclass(frozen=True, eq=False)
class _Equations:
    """The normal equations of a step of all offsets and the turn, (n, n) and (n,)."""

    matrix: Numbers
    side: Numbers

    def solved(self) -> Numbers:
        """The step."""
        out: Numbers = np.linalg.solve(self.matrix, self.side)
        return out


def refined(windows: Windows, start: Places, turns: Turning, progress: Progress = SILENT) -> Found:
    """The places at which bands and PAN agree best, all together.

    Gauss and Newton's steps on the sum of the likelihoods of all windows.

    Args:
        windows: The windows.
        start: Places less than an MS pixel off the best.
        turns: Whether the turn is sought or stays.
        progress: Asked before each step whether to stop.
    """
    places, every = start, np.ones(len(windows.fold), dtype=np.bool_)
    arm, most = lever(windows, start.radius), LARGEST_STEP * min(windows.step)
    for _ in range(STEPS if turns is Turning.KEPT else STEPS_OF_TURN):
        progress.check()
        here = likeness(windows, places.of(windows))
        places = places.stepped(_equations(here, arm, every, turns).solved(), most)
    here = likeness(windows, places.of(windows))
    error = _errors(here, arm, _equations(here, arm, every, turns))
    parts = [
        places.stepped(_equations(here, arm, windows.fold != fold, turns).solved(), most)
        for fold in (0, 1)
    ]
    halves = (parts[0], parts[1])
    apart = np.abs(halves[0].offset - halves[1].offset).max(1)
    return Found(
        places,
        np.maximum(error[:-1].reshape(-1, 2).max(1), 0.5 * apart),
        max(float(error[-1]), 0.5 * abs(halves[0].turn - halves[1].turn)),
        halves,
    )


def _equations(here: Likeness, arm: Numbers, chosen: Mask, turns: Turning) -> _Equations:
    """The normal equations of a step, from some windows."""
    weight, score, arm = here.weight[:, chosen], here.score[:, chosen], arm[chosen]
    size = 2 * len(score) + 1
    matrix, side = np.zeros((size, size)), np.zeros(size)
    for band in range(len(score)):
        at = slice(2 * band, 2 * band + 2)
        matrix[at, at], side[at] = weight[band].sum(0), score[band].sum(0)
        matrix[at, -1] = matrix[-1, at] = np.einsum("wij,wj->i", weight[band], arm)
    matrix[-1, -1] = np.einsum("wi,cwij,wj->", arm, weight, arm)
    side[-1] = np.einsum("wi,cwi->", arm, score)
    if turns is Turning.KEPT:
        matrix[-1], matrix[:, -1], side[-1] = 0.0, 0.0, 0.0
    # A band without any detail stays where it is.
    return _Equations(matrix + RIDGE * np.eye(size), side)


def _errors(here: Likeness, arm: Numbers, equations: _Equations) -> Numbers:
    """Standard errors of all offsets and the turn, (2 C + 1,), from how windows scatter."""
    count = here.score.shape[1]
    parts = here.score.transpose(1, 0, 2).reshape(count, -1)
    turning = np.einsum("cwi,wi->w", here.score, arm)
    scatter = np.concatenate([parts, turning[:, None]], axis=1)
    spread = scatter.T @ scatter
    inverse = np.linalg.inv(equations.matrix)
    known = np.append(here.weight.sum(1).trace(axis1=1, axis2=2).repeat(2) > LEAST_WEIGHT, True)
    error = np.sqrt(np.maximum(np.diag(inverse @ spread @ inverse), 0.0))
    out: Numbers = np.where(known, error, np.inf)
    return out


def gains(windows: Windows, halves: Sequence[Places], before: Sequence[Places]) -> Numbers:
    """What places gain over others in windows that had no say in them, (C, W).

    Args:
        windows: The windows.
        halves: Places from windows of the other fold, for each fold.
        before: Other places, for each fold.
    """
    logs = [[logs_at(windows, each.of(windows)) for each in places] for places in (halves, before)]
    fold = windows.fold[None] == 0
    after, other = (np.where(fold, each[0], each[1]) for each in logs)
    out: Numbers = after - other
    return out
