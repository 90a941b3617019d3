"""Where images for pretraining come from: what core asks of whoever reads them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from gzap_qgis.core.pair import Image, Mask, Pair
from gzap_qgis.grid import Window


class Picture(Protocol):
    """One image of any size, read by windows."""

    @property
    def rows(self) -> int:
        """Rows, pixels."""

    @property
    def cols(self) -> int:
        """Columns, pixels."""

    @property
    def bands(self) -> int:
        """Number of bands."""

    def read(self, window: Window) -> tuple[Image, Mask]:
        """A window: pixels (C, h, w), digital number, and where they were measured (h, w)."""


class RealPair(Protocol):
    """A panchromatic and a multispectral image of one scene, read by windows of MS."""

    @property
    def rows(self) -> int:
        """Rows of MS, pixels."""

    @property
    def cols(self) -> int:
        """Columns of MS, pixels."""

    @property
    def bands(self) -> int:
        """Number of MS bands."""

    @property
    def ratio(self) -> float:
        """PAN pixels per MS pixel."""

    def read(self, window: Window) -> Pair:
        """A window of MS with the PAN that covers it, digital numbers."""


@dataclass(frozen=True)
class Gallery:
    """What a prior is trained on, in an order that does not depend on the file system.

    Attributes:
        pictures: Single images, from which pairs are simulated.
        pairs: Real pairs, which are degraded.
    """

    pictures: Sequence[Picture]
    pairs: Sequence[RealPair]
