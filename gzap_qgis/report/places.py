"""Which places of a scene a report shows: the best and the worst blocks, apart from each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.grid import Window
from gzap_qgis.report.content import BlockMap, Values

# Side of a crop, pixels of the fused image: large enough for a street, small enough to see pixels.
SIDE: Final = 128

Block = tuple[int, int]


@dataclass(frozen=True)
class Places:
    """Blocks of a map, (row, col).

    Attributes:
        best: The best first.
        worst: The worst first.
    """

    best: tuple[Block, ...]
    worst: tuple[Block, ...]


def choose(values: Values, count: int, apart: int) -> Places:
    """The best and the worst blocks of a map in which more is better.

    They are taken in turn, worst first, since that is what a reader looks for; a block closer than
    ``apart`` to one that was taken is passed over. Equal blocks are taken row by row.

    Args:
        values: (rows, cols), NaN where a block has no value.
        count: Most blocks of each kind.
        apart: Least distance between two of them, rows or columns, whichever is larger; at least 1.

    Returns:
        Blocks that have a value; fewer than asked for where the map is too small.

    Raises:
        ValueError: If ``count`` or ``apart`` is below 1.
    """
    if count < 1 or apart < 1:
        raise ValueError(f"count is {count} and apart {apart}; both must be at least 1.")
    left = np.isfinite(values)
    best: list[Block] = []
    worst: list[Block] = []
    for _ in range(count):
        for taken, sign in ((worst, 1.0), (best, -1.0)):
            if not left.any():
                break
            place = np.unravel_index(np.where(left, sign * values, np.inf).argmin(), left.shape)
            row, col = int(place[0]), int(place[1])
            taken.append((row, col))
            left = left & ~_near(left.shape, row, col, apart)
    return Places(tuple(best), tuple(worst))


def _near(shape: tuple[int, ...], row: int, col: int, apart: int) -> NDArray[np.bool_]:
    """Where a map is closer than ``apart`` to a block."""
    rows, cols = np.ogrid[: shape[0], : shape[1]]
    near: NDArray[np.bool_] = np.maximum(abs(rows - row), abs(cols - col)) < apart
    return near


def around(block: Block, quality: BlockMap, shape: tuple[int, int], step: int = 1) -> Window:
    """The crop around a block's centre, within the image.

    Args:
        block: (row, col) in the map.
        quality: The map.
        shape: Rows and columns of the fused image.
        step: The corner falls on a multiple of this, so that whole MS pixels are shown.

    Returns:
        A window of ``SIDE`` pixels a side, or the image's where that is smaller.
    """
    rows, cols = min(SIDE, shape[0]), min(SIDE, shape[1])
    row = quality.corner[0] + (block[0] + 0.5) * quality.block[0] - rows / 2
    col = quality.corner[1] + (block[1] + 0.5) * quality.block[1] - cols / 2
    return Window(
        _fitted(row, shape[0] - rows, step), _fitted(col, shape[1] - cols, step), rows, cols
    )


def _fitted(start: float, room: int, step: int) -> int:
    """The multiple of ``step`` from 0 to ``room`` next to ``start``."""
    return min(max(round(start / step), 0), room // step) * step
