"""Where a scene is best and worst, and what is seen of it from afar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core.assessment_plan import Flags
from gzap_qgis.core.metrics.blocks import BLOCK
from gzap_qgis.grid import Window

Values = NDArray[np.float64]
Block = tuple[int, int]

# Side of a place that is shown, fused pixels.
PLACE: Final = 128
# Pixels along the longer side of an overview, at least half as many.
OVERVIEW: Final = 640


@dataclass(frozen=True)
class Places:
    """Blocks, (row, col) each, none near another.

    Attributes:
        best: The best ones, the best first.
        worst: The worst ones, the worst first.
    """

    best: tuple[Block, ...]
    worst: tuple[Block, ...]


def smoothed(quality: Values) -> Values:
    """Mean of each block and those around it that count, NaN where the block itself does not."""
    padded = np.pad(quality, 1, constant_values=np.nan)
    rows, cols = quality.shape
    around = [padded[r : r + rows, c : c + cols] for r in range(3) for c in range(3)]
    counted = ~np.isnan(around)
    total = np.where(counted, around, 0.0).sum(0)
    return np.where(np.isnan(quality), np.nan, total / np.maximum(counted.sum(0), 1))


def find_places(quality: Values, count: int) -> Places:
    """The best and the worst places of a scene, apart from each other.

    Args:
        quality: Quality of the blocks, (rows, cols); NaN where one does not count.
        count: Places of each kind, at most.

    Returns:
        The places; fewer where there is no room for more.
    """
    left = smoothed(quality)
    chosen: tuple[list[Block], list[Block]] = ([], [])
    for _ in range(count):
        for kind, pick in zip(chosen, (np.nanargmin, np.nanargmax)):
            if not np.isnan(left).all():
                kind.append(_extreme(quality, _block(pick(left), left), pick))
                _clear(left, kind[-1])
    worst, best = chosen
    return Places(tuple(best), tuple(worst))


def _block(index: np.intp, quality: Values) -> Block:
    """Row and column of a block from its number."""
    row, col = np.unravel_index(int(index), quality.shape)
    return int(row), int(col)


def _extreme(quality: Values, block: Block, pick: Callable[[Values], np.intp]) -> Block:
    """The best or worst of a block and those around it, which made its place stand out."""
    top, left = max(block[0] - 1, 0), max(block[1] - 1, 0)
    around = quality[top : block[0] + 2, left : block[1] + 2]
    row, col = _block(pick(around), around)
    return top + row, left + col


def _clear(quality: Values, block: Block) -> None:
    """Take a place and those that overlap it from a map, in place."""
    reach = PLACE // BLOCK
    row, col = block
    quality[max(row - reach, 0) : row + reach + 1, max(col - reach, 0) : col + reach + 1] = np.nan


def place_window(block: Block, rows: int, cols: int) -> Window:
    """The window that shows a block and what lies around it, inside an image."""
    height, width = min(PLACE, rows), min(PLACE, cols)
    top = block[0] * BLOCK + BLOCK // 2 - height // 2
    left = block[1] * BLOCK + BLOCK // 2 - width // 2
    return Window(min(max(top, 0), rows - height), min(max(left, 0), cols - width), height, width)


def overview_step(rows: int, cols: int) -> int:
    """Fused pixels along a side of a pixel of the overview: 1, 2, 4 ... 32."""
    step = 1
    while step < BLOCK and max(rows, cols) > OVERVIEW * step:
        step *= 2
    return step


def overview_part(image: NDArray[Any], valid: Flags, step: int) -> NDArray[np.float32]:
    """A part of an image seen from afar.

    Args:
        image: Image, (C, H, W).
        valid: Where it counts, (H, W).
        step: Pixels along a side that become one.

    Returns:
        Means, (C, ceil(H / step), ceil(W / step)); NaN where nothing counts.
    """
    rows, cols = -image.shape[1] % step, -image.shape[2] % step
    values = np.pad(np.where(valid, image, 0.0), ((0, 0), (0, rows), (0, cols)))
    share = np.pad(valid, ((0, rows), (0, cols)))[None].astype(np.float64)
    count = _summed(share, step)
    return np.where(count > 0, _summed(values, step) / np.maximum(count, 1), np.nan).astype(
        np.float32
    )


def _summed(image: NDArray[Any], step: int) -> Values:
    """Sums of the cells of an image (C, H, W) whose sides are whole cells."""
    bands, height, width = image.shape
    cells = image.reshape(bands, height // step, step, width // step, step)
    return np.asarray(cells.sum(axis=(2, 4), dtype=np.float64))
