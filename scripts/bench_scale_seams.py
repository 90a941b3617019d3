"""Whether the borders of tiles show in an image: differences of neighbours there and elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

Counts = NDArray[np.int64]

# Rows that are read at once.
ROWS = 256
LEVELS = 65536
# Sets of lines that are compared: the borders, and as many lines through tiles at each other place.
PLACES = 16


@dataclass(frozen=True)
class Differences:
    """How often neighbours differ by so much.

    Attributes:
        counts: Pairs of neighbours by the amount by which they differ, digital numbers.
    """

    counts: Counts

    @property
    def pairs(self) -> int:
        """Number of pairs."""
        return int(self.counts.sum())

    @property
    def mean(self) -> float:
        """Mean difference, digital numbers."""
        return float((self.counts * np.arange(len(self.counts))).sum() / max(self.pairs, 1))

    def share_below(self, share: float) -> int:
        """The difference that so large a share of the pairs does not exceed, digital numbers."""
        return int(np.searchsorted(np.cumsum(self.counts), share * self.pairs))

    @property
    def most(self) -> int:
        """The largest difference, digital numbers."""
        found = np.flatnonzero(self.counts)
        return int(found[-1]) if len(found) else 0

    def distance(self, other: Differences) -> float:
        """The two-sample statistic of Kolmogorov and Smirnov, 0 to 1."""
        first, second = (np.cumsum(d.counts) / max(d.pairs, 1) for d in (self, other))
        return float(np.abs(first - second).max())


@dataclass(frozen=True)
class Seams:
    """Differences of neighbours in an image.

    Attributes:
        borders: Across the borders of tiles.
        others: Across lines through tiles, each set at another distance from their borders.
        elsewhere: All but those across borders.
    """

    borders: Differences
    others: tuple[Differences, ...]
    elsewhere: Differences


def seams_of(path: Path, tile: int) -> Seams:
    """The differences of an image of integers, read strip by strip.

    Args:
        path: The image.
        tile: Side of a tile, pixels; the first begins at the image's corner.
    """
    dataset = gdal.Open(str(path))
    every, lines = np.zeros(LEVELS, np.int64), np.zeros((PLACES, LEVELS), np.int64)
    for number in range(1, dataset.RasterCount + 1):
        band = dataset.GetRasterBand(number)
        for row in range(0, dataset.RasterYSize, ROWS):
            # One row more, so that the last is compared with the first of the next strip.
            rows = min(ROWS + 1, dataset.RasterYSize - row)
            pixels = band.ReadAsArray(0, row, dataset.RasterXSize, rows).astype(np.int32)
            dataset.FlushCache()
            for found, first in (
                (np.abs(np.diff(pixels[:ROWS], axis=1)), 0),
                (np.abs(np.diff(pixels, axis=0)).T, row),
            ):
                every += np.bincount(found.ravel(), minlength=LEVELS)
                _add(found, first, tile, lines)
    borders, *others = (Differences(counts) for counts in lines)
    return Seams(borders, tuple(others), Differences(every - lines[0]))


def _add(found: NDArray[np.int32], first: int, tile: int, lines: Counts) -> None:
    """Count differences in place; column k lies between pixels ``first + k`` and the next."""
    behind = (first + 1 + np.arange(found.shape[1])) % tile
    for place, counts in enumerate(lines):
        counts += np.bincount(
            found[:, behind == place * tile // len(lines)].ravel(), minlength=LEVELS
        )
