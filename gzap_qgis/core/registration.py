"""The sub-pixel offset between a panchromatic and a multispectral image of one scene."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core import resample
from gzap_qgis.core.pair import Mask, Pair
from gzap_qgis.grid import Window
from gzap_qgis.progress import SILENT, Progress

Residuals = NDArray[np.float64]

# Offsets are looked for this far from the georeferenced place, PAN pixels.
SEARCH_REACH = 5
# Offsets of the fine search around the best whole pixel, PAN pixels.
FINE_STEP = 0.25
# Share of PAN's variance that MS must explain before an offset is believed.
LEAST_FIT = 0.2
# Side of the part of a block that is searched, MS pixels.
MOST_SIDE = 256
# MS pixels that a regression needs to be worth a search.
MIN_PIXELS = 100


@dataclass(frozen=True)
class Shift:
    """Where MS really lies in PAN.

    Attributes:
        rows: PAN rows to add to the georeferenced place before PAN is sampled, pixels.
        cols: PAN columns, likewise.
        confidence: Share of PAN's variance left unexplained by MS at the georeferenced place that
            the shift explains, 0 to 1.
        fit: Share of the variance of PAN, brought to MS, that a linear combination of the MS
            bands explains at the shift, 0 to 1.
    """

    rows: float
    cols: float
    confidence: float
    fit: float


NO_SHIFT = Shift(0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True)
class _Block:
    """One block ready for the search: an orthonormal basis of MS, and PAN."""

    pair: Pair
    sigma: tuple[float, float]
    inside: Mask
    basis: NDArray[np.float64]

    def pan_at_ms(
        self, rows: Sequence[float], cols: Sequence[float], progress: Progress
    ) -> NDArray[np.float64]:
        """Blurred PAN sampled at MS's pixels moved by each offset, (rows, cols, pixels)."""
        inverse = self.pair.alignment.inverse()
        height, width = self.inside.shape
        left = [
            resample.gaussian(
                height, len(self.pair.pan), inverse.row_scale, inverse.row_offset + d, self.sigma[0]
            )
            for d in rows
        ]
        right = [
            resample.gaussian(
                width,
                self.pair.pan.shape[1],
                inverse.col_scale,
                inverse.col_offset + d,
                self.sigma[1],
            )
            for d in cols
        ]
        sampled = []
        for a in left:
            progress.check()
            turned = np.ascontiguousarray(resample.along_rows(a, self.pair.pan).T)
            sampled.append([resample.along_rows(b, turned).T[self.inside] for b in right])
        return np.asarray(sampled, dtype=np.float64)

    def residuals(
        self, rows: Sequence[float], cols: Sequence[float], progress: Progress
    ) -> tuple[Residuals, float]:
        """Squares that MS leaves unexplained at each offset (rows, cols), and PAN's total."""
        pan = self.pan_at_ms(rows, cols, progress)
        pan -= pan.mean(-1, keepdims=True)
        total = (pan * pan).sum(-1)
        explained = ((pan @ self.basis) ** 2).sum(-1)
        return (total - explained) / np.maximum(total, 1e-30) * total.mean(), float(total.mean())


def covered(pair: Pair, margin: float) -> Mask:
    """MS pixels whose centre lies in PAN at least ``margin`` PAN pixels from its edge, (h, w)."""
    inverse = pair.alignment.inverse()
    height, width = pair.ms.shape[1:]
    row = inverse.row_scale * np.arange(height) + inverse.row_offset
    col = inverse.col_scale * np.arange(width) + inverse.col_offset
    rows, cols = pair.pan.shape
    row_inside = (row >= margin) & (row <= rows - 1 - margin)
    col_inside = (col >= margin) & (col <= cols - 1 - margin)
    return row_inside[:, None] & col_inside[None, :]


def _pan_whole(pair: Pair, margin: float) -> Mask:
    """MS pixels with no unmeasured PAN pixel up to ``margin`` PAN pixels away, (h, w)."""
    inverse = pair.alignment.inverse()
    height, width = pair.ms.shape[1:]
    rows, cols = (np.arange(size) for size in pair.pan.shape)
    row = inverse.row_scale * np.arange(height) + inverse.row_offset
    col = inverse.col_scale * np.arange(width) + inverse.col_offset
    row_near = (np.abs(row[:, None] - rows) <= margin).astype(np.float32)
    col_near = (np.abs(col[:, None] - cols) <= margin).astype(np.float32)
    missing = resample.apply(row_near, (~pair.pan_valid).astype(np.float32), col_near)
    out: Mask = missing == 0
    return out


def _middle(pair: Pair, usable: Mask) -> tuple[Pair, Mask]:
    """The middle of a block, at most ``MOST_SIDE`` MS pixels a side, with the PAN around it.

    More pixels would make the search slower and no surer.
    """
    height, width = usable.shape
    if max(height, width) <= MOST_SIDE:
        return pair, usable
    rows, cols = min(height, MOST_SIDE), min(width, MOST_SIDE)
    ms = Window((height - rows) // 2, (width - cols) // 2, rows, cols)
    around = pair.alignment.inverse().source_window(ms.grown(1))
    pan = around.grown(2 * SEARCH_REACH).clipped(*pair.pan.shape)
    if min(pan.rows, pan.cols) < 1:
        return pair, usable
    r, c = ms.within(Window(0, 0, height, width))
    return pair.part(pan, ms), usable[r, c]


def _prepare(pair: Pair, usable: Mask, sigma: tuple[float, float]) -> _Block:
    """The block with the basis of its usable MS pixels."""
    margin = SEARCH_REACH + 2.0 * max(sigma)
    inside = usable & covered(pair, margin)
    if not pair.pan_valid.all():
        inside &= _pan_whole(pair, margin)
        # Beyond the margin the blur still reads a little: what it reads must be a plausible number.
        mean = pair.pan[pair.pan_valid].mean() if inside.any() else np.float32(0)
        pair = replace(pair, pan=np.where(pair.pan_valid, pair.pan, mean))
    if inside.sum() < MIN_PIXELS or not np.ptp(pair.pan):
        return _Block(pair, sigma, inside, np.zeros((int(inside.sum()), 0)))
    bands = pair.ms[:, inside].astype(np.float64).T
    bands -= bands.mean(0)
    basis, size = np.linalg.qr(bands)
    strength = np.abs(np.diag(size))
    return _Block(pair, sigma, inside, basis[:, strength > 1e-9 * max(strength.max(), 1e-30)])


def _search(
    blocks: Sequence[_Block], rows: Sequence[float], cols: Sequence[float], progress: Progress
) -> tuple[Residuals, float]:
    """Unexplained squares over all blocks at each offset, and PAN's total."""
    parts = [block.residuals(rows, cols, progress) for block in blocks]
    left: Residuals = np.sum([p[0] for p in parts], axis=0)
    return left, float(sum(p[1] for p in parts))


def _vertex(low: float, middle: float, high: float) -> float:
    """Where a parabola through three values at -1, 0 and 1 is lowest, within half a step."""
    curvature = low - 2.0 * middle + high
    if curvature <= 0.0:
        return 0.0
    return float(np.clip(0.5 * (low - high) / curvature, -0.5, 0.5))


def _around(centre: float) -> list[float]:
    """Offsets of the fine search around a whole pixel, PAN pixels."""
    return [centre + FINE_STEP * k for k in range(-5, 6)]


def estimate_shift(
    pairs: Sequence[Pair],
    usable: Sequence[Mask],
    sigma: tuple[float, float],
    progress: Progress = SILENT,
) -> Shift:
    """The offset at which blurred PAN is best a linear combination of the MS bands.

    Whole pixels first, then quarter pixels, then the vertex of a parabola in each axis.

    Args:
        pairs: Blocks of one scene.
        usable: MS pixels of each block that may take part, (h, w).
        sigma: Standard deviation of the MS blur along rows and columns, PAN pixels.
        progress: Asked now and then whether to stop.

    Returns:
        The offset; zero, with no confidence, if fewer than 100 pixels are usable, or if MS explains
        less than a fifth of PAN.
    """
    middles = [_middle(p, u) for p, u in zip(pairs, usable)]
    blocks = [_prepare(p, u, sigma) for p, u in middles]
    blocks = [b for b in blocks if b.basis.shape[1] > 0]
    if not blocks:
        return NO_SHIFT
    coarse = [float(d) for d in range(-SEARCH_REACH, SEARCH_REACH + 1)]
    left, total = _search(blocks, coarse, coarse, progress)
    nominal = float(left[SEARCH_REACH, SEARCH_REACH])
    row, col = np.unravel_index(int(left.argmin()), left.shape)
    rows, cols = _around(coarse[row]), _around(coarse[col])
    fine, total = _search(blocks, rows, cols, progress)
    r, c = (int(i) for i in np.unravel_index(int(fine.argmin()), fine.shape))
    best = float(fine[r, c])
    fit = float(np.clip(1.0 - best / total, 0.0, 1.0)) if total > 0.0 else 0.0
    if fit < LEAST_FIT:
        return replace(NO_SHIFT, fit=fit)
    r, c = min(max(r, 1), len(rows) - 2), min(max(c, 1), len(cols) - 2)
    return Shift(
        rows=rows[r] + FINE_STEP * _vertex(fine[r - 1, c], fine[r, c], fine[r + 1, c]),
        cols=cols[c] + FINE_STEP * _vertex(fine[r, c - 1], fine[r, c], fine[r, c + 1]),
        confidence=float(np.clip(1.0 - best / max(nominal, 1e-30), 0.0, 1.0)),
        fit=fit,
    )
