"""Small windows of a scene in which single bands are compared with PAN, sampled at any offset."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core.pair import Mask, Pair

Values = NDArray[np.float32]
Numbers = NDArray[np.float64]
Places = NDArray[np.int64]

# Side of a window, MS pixels, and of the frame that the smoothing of its edge reads.
SIDE = 8
FRAME = 1
FRAMED = (SIDE + 2 * FRAME, SIDE + 2 * FRAME)
# Windows along each side of a cell; cells like those of a chessboard make the two folds.
CELL = 2
# Share of windows that hold too little detail to say anything, where there are enough.
FLATTEST = 1.0 / 3.0
# Largest number of a window; sums of squares of larger ones leave single precision.
MOST_NUMBER = 1e12
# Most windows that are compared; more would make the search slower and no surer.
MOST = 512
# How far the blur of PAN is followed, standard deviations.
BLUR_REACH = 3.0
# Sum of a blur's weights below which they are not scaled to 1.
LEAST_WEIGHT = 1e-12
# Smoothing of both images before they are compared: what lies near MS's Nyquist frequency is
# aliased in MS, differently at each offset.
SMOOTHING = (0.25, 0.5, 0.25)


@dataclass(frozen=True, eq=False)
class Windows:
    """Windows of MS, and the PAN around each.

    Attributes:
        bands: Pixels of each band, smoothed, without mean and slope, (C, W, n).
        known: Where the band was measured all over the window, (C, W).
        pan: Pixels of PAN around each window, without mean, (W, K, K).
        first: PAN row and column of each window's first pixel in its part of ``pan``, (W, 2).
        step: PAN rows and columns per MS pixel.
        sigma: Standard deviation of the MS blur along rows and columns, PAN pixels.
        place: Where each window lies, off the scene's centre, PAN rows and columns, (W, 2).
        fold: The part of the scene that it belongs to, 0 or 1, (W,).
    """

    bands: Values
    known: Mask
    pan: Values
    first: Numbers
    step: tuple[float, float]
    sigma: tuple[float, float]
    place: Numbers
    fold: NDArray[np.int64]

    def weights(self, axis: int, offset: Numbers) -> tuple[Values, Values]:
        """Weights of PAN's pixels in each pixel of each window, and how they change with it.

        Args:
            axis: 0 for rows, 1 for columns.
            offset: PAN pixels by which each window is moved, (W,) or (1,) for all alike.

        Returns:
            Two of (W or 1, SIDE, K); one for all windows where they are alike.
        """
        first = self.first[:, axis] + offset
        if np.ptp(first) < 1e-9:
            first = first[:1]
        side = SIDE + 2 * FRAME
        centre = first[:, None] + self.step[axis] * (np.arange(side) - FRAME)
        sigma = np.float32(self.sigma[axis])
        pixel = np.arange(self.pan.shape[1 + axis], dtype=np.float64)
        away = (pixel - centre[..., None]).astype(np.float32)
        raw = np.exp(-0.5 * (away / sigma) ** 2)
        # A place beyond the part of PAN that was cut out shows nothing.
        raw /= np.maximum(raw.sum(-1, keepdims=True), np.float32(LEAST_WEIGHT))
        return _smoothed_rows(raw), _smoothed_rows(raw * (away / sigma**2))


def _smoothed_rows(weights: Values) -> Values:
    """Weights of a window with its frame, (W, side, K), smoothed to (W, SIDE, K)."""
    parts = [np.float32(w) * weights[:, k : k + SIDE] for k, w in enumerate(SMOOTHING)]
    out: Values = parts[0] + parts[1] + parts[2]
    return out


def plane_free(pixels: Values) -> Values:
    """Windows without their mean and slope.

    Args:
        pixels: Pixels of windows, (..., SIDE * SIDE).
    """
    line = np.arange(SIDE) - 0.5 * (SIDE - 1)
    rows, cols = np.meshgrid(line, line, indexing="ij")
    basis = np.stack([np.ones(SIDE * SIDE), rows.ravel(), cols.ravel()], axis=1)
    basis = (basis / np.linalg.norm(basis, axis=0)).astype(np.float32)
    out: Values = pixels - (pixels @ basis) @ basis.T
    return out


def _smoothed(pixels: Values) -> Values:
    """Windows with a frame, (..., side, side), smoothed to (..., SIDE, SIDE)."""
    rows = np.sum([w * pixels[..., k : k + SIDE, :] for k, w in enumerate(SMOOTHING)], axis=0)
    out: Values = np.sum([w * rows[..., k : k + SIDE] for k, w in enumerate(SMOOTHING)], axis=0)
    return out


@dataclass(frozen=True)
class Optics:
    """What a search for windows must know of a scene.

    Attributes:
        sigma: Standard deviation of the MS blur along rows and columns, PAN pixels.
        reach: PAN pixels by which the windows will be moved at most.
        centre: Row and column of the scene's centre in MS, pixels.
    """

    sigma: tuple[float, float]
    reach: float
    centre: tuple[float, float]


def cut(pairs: Sequence[Pair], usable: Sequence[Mask], optics: Optics) -> Optional[Windows]:
    """Windows spread over the blocks of a scene.

    Args:
        pairs: Blocks of one scene.
        usable: MS pixels of each that may take part, (h, w).
        optics: The blur, how far windows will be moved, and the scene's centre.

    Returns:
        The windows, or None where the scene holds none.
    """
    most = max(MOST // len(pairs), 16)
    found = [_cut(p, u, optics, most) for p, u in zip(pairs, usable)]
    parts = [one for one in found if one is not None]
    if not parts:
        return None
    return replace(
        parts[0],
        bands=np.concatenate([p.bands for p in parts], axis=1),
        known=np.concatenate([p.known for p in parts], axis=1),
        pan=np.concatenate([p.pan for p in parts]),
        first=np.concatenate([p.first for p in parts]),
        place=np.concatenate([p.place for p in parts]),
        fold=np.concatenate([p.fold for p in parts]),
    )


def _cut(pair: Pair, usable: Mask, optics: Optics, most: int) -> Optional[Windows]:
    """The windows of one block, or None where it holds none."""
    inverse = pair.alignment.inverse()
    step = (inverse.row_scale, inverse.col_scale)
    starts = _lattice(usable.shape, pair.origin)
    at = starts * np.array(step) + np.array([inverse.row_offset, inverse.col_offset])
    margin = [
        math.ceil(BLUR_REACH * s + optics.reach + FRAME * t) for s, t in zip(optics.sigma, step)
    ]
    size = [math.ceil(t * (SIDE - 1)) + 2 * m + 2 for t, m in zip(step, margin)]
    corner = np.floor(at).astype(np.int64) - margin
    inside = ((corner >= 0) & (corner + size <= pair.pan.shape)).all(1)
    starts, at, corner = starts[inside], at[inside], corner[inside]
    whole = _parts(usable, starts - FRAME, FRAMED).all((1, 2))
    whole &= _parts(pair.pan_valid, corner, size).all((1, 2))
    starts, at, corner = starts[whole], at[whole], corner[whole]
    if not len(starts):
        return None
    pan = _parts(pair.pan, corner, size).astype(np.float32)
    pan = _bearable(pan - pan.mean((1, 2), keepdims=True))
    kept = _informative(pan, most)
    starts, at, corner = starts[kept], at[kept], corner[kept]
    known = [_parts(band, starts - FRAME, FRAMED).all((1, 2)) for band in pair.ms_valid]
    framed = [
        np.where(whole[:, None, None], _parts(band, starts - FRAME, FRAMED), 0)
        for band, whole in zip(pair.ms, known)
    ]
    middle = starts + pair.origin + 0.5 * (SIDE - 1) - np.array(optics.centre)
    cell = (starts + pair.origin) // (CELL * SIDE)
    return Windows(
        bands=np.stack([_comparable(one) for one in framed]),
        known=np.stack(known),
        pan=pan[kept],
        first=at - corner,
        step=step,
        sigma=optics.sigma,
        place=middle * np.array(step),
        fold=cell.sum(1) % 2,
    )


def _lattice(size: tuple[int, ...], origin: tuple[int, int]) -> Places:
    """First pixels of the windows of a block, on one lattice for the whole scene, (W, 2)."""
    axes = []
    for length, begin in zip(size, origin):
        first = FRAME + (-begin - FRAME) % SIDE
        axes.append(np.arange(first, length - SIDE - FRAME + 1, SIDE))
    rows, cols = np.meshgrid(*axes, indexing="ij")
    out: Places = np.stack([rows.ravel(), cols.ravel()], axis=1).astype(np.int64)
    return out


def _parts(image: NDArray[Any], corner: Places, size: Sequence[int]) -> NDArray[Any]:
    """Parts of an image, (H, W), with their first pixels at given places, (W, rows, cols)."""
    rows = corner[:, 0, None, None] + np.arange(size[0])[:, None]
    cols = corner[:, 1, None, None] + np.arange(size[1])
    out: NDArray[Any] = image[rows, cols]
    return out


def _informative(pan: Values, most: int) -> Places:
    """Which windows to keep: the flattest third has no say, of the rest an even sample."""
    detail = pan.std((1, 2))
    if len(pan) <= most:
        return np.arange(len(pan), dtype=np.int64)
    rank = np.flatnonzero(detail >= np.quantile(detail, FLATTEST))
    count = min(most, len(rank))
    out: Places = rank[np.floor(np.arange(count) * (len(rank) / count)).astype(np.int64)]
    return out


def _bearable(values: Values) -> Values:
    """Windows whose squares stay within single precision: too large numbers are made smaller."""
    highest = float(np.abs(values).max(initial=0.0))
    return values if highest <= MOST_NUMBER else values * np.float32(MOST_NUMBER / highest)


def _comparable(framed: NDArray[Any]) -> Values:
    """A band's windows as they are compared, (W, n), from windows with their frame."""
    pixels = framed.astype(np.float32)
    pixels = _bearable(pixels - pixels.mean((1, 2), keepdims=True))
    return plane_free(_smoothed(pixels).reshape(len(pixels), -1))
