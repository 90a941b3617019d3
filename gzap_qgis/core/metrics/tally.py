"""Sums over parts of a scene from which an index of the whole is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from gzap_qgis.core.metrics.blocks import Values


@dataclass(frozen=True)
class Tally:
    """Sums of quantities over what was counted; those of several parts are added up.

    Attributes:
        total: Sum of each quantity, such as one a band; the unit depends on the quantity.
        count: Number of pixels, windows or blocks that were counted, the same for all quantities.
    """

    total: tuple[float, ...] = ()
    count: int = 0

    def __add__(self, other: Tally) -> Tally:
        """The tally of both parts; ``Tally()``, that of nothing, changes nothing.

        Raises:
            ValueError: If the two sum different numbers of quantities.
        """
        if not self.total or not other.total:
            return other if not self.total else self
        if len(self.total) != len(other.total):
            raise ValueError(f"tallies of {len(self.total)} and {len(other.total)} quantities")
        return Tally(
            tuple(one + two for one, two in zip(self.total, other.total)), self.count + other.count
        )

    @classmethod
    def of(cls, sums: Values, count: int) -> Tally:
        """The tally of an array of sums, one of each quantity."""
        return cls(tuple(float(value) for value in np.atleast_1d(sums)), count)

    @classmethod
    def of_map(cls, figures: Values) -> Tally:
        """The tally of a block map.

        Args:
            figures: Figures of the blocks, (rows, cols) or (quantities, rows, cols); NaN in all
                quantities of a block that does not count.

        Returns:
            Sum of each quantity over the blocks that count.
        """
        layers = figures.reshape(-1, *figures.shape[-2:])
        counted = ~np.isnan(layers).any(axis=0)
        return cls.of(layers[:, counted].sum(axis=1, dtype=np.float64), int(counted.sum()))

    def means(self) -> Optional[Values]:
        """Mean of each quantity, (quantities,); None where nothing was counted."""
        return None if self.count == 0 else np.array(self.total) / self.count

    def mean(self) -> Optional[float]:
        """Mean over what was counted and over the quantities; None where nothing was counted."""
        means = self.means()
        return None if means is None else float(means.mean())
