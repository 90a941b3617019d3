"""A gallery whose files stay with QGIS: its sizes travel, and windows are asked for one by one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from gzap_qgis.core.gallery import Gallery
from gzap_qgis.core.pair import Image, Mask, Pair
from gzap_qgis.grid import Window

# Asks the process that reads files; Any: what comes back depends on the question.
Question = Callable[..., Any]
# The questions.
PICTURE, PAIR, KEEP = "picture", "pair", "keep"


@dataclass(frozen=True)
class PictureFacts:
    """Sizes of one picture, pixels, and its number of bands."""

    rows: int
    cols: int
    bands: int


@dataclass(frozen=True)
class PairFacts:
    """Sizes of MS of one real pair, pixels, its bands, and PAN pixels per MS pixel."""

    rows: int
    cols: int
    bands: int
    ratio: float


def facts(gallery: Gallery) -> tuple[list[PictureFacts], list[PairFacts]]:
    """What a worker has to know of a gallery before it asks for windows."""
    return (
        [PictureFacts(one.rows, one.cols, one.bands) for one in gallery.pictures],
        [PairFacts(one.rows, one.cols, one.bands, one.ratio) for one in gallery.pairs],
    )


@dataclass(frozen=True)
class FarPicture:
    """A picture that another process reads.

    Attributes:
        number: Its place in the gallery.
        rows: Rows, pixels.
        cols: Columns, pixels.
        bands: Number of bands.
        ask: Asks that process.
    """

    number: int
    rows: int
    cols: int
    bands: int
    ask: Question = field(repr=False, compare=False)

    def read(self, window: Window) -> tuple[Image, Mask]:
        """A window: pixels (C, h, w), digital number, and where they were measured (h, w)."""
        image, valid = self.ask(PICTURE, self.number, window)
        return image, valid


@dataclass(frozen=True)
class FarPair:
    """A pair that another process reads.

    Attributes:
        number: Its place in the gallery.
        rows: Rows of MS, pixels.
        cols: Columns of MS, pixels.
        bands: Number of MS bands.
        ratio: PAN pixels per MS pixel.
        ask: Asks that process.
    """

    number: int
    rows: int
    cols: int
    bands: int
    ratio: float
    ask: Question = field(repr=False, compare=False)

    def read(self, window: Window) -> Pair:
        """A window of MS with the PAN that covers it, digital numbers."""
        pair: Pair = self.ask(PAIR, self.number, window)
        return pair


def far_gallery(pictures: list[PictureFacts], pairs: list[PairFacts], ask: Question) -> Gallery:
    """The gallery as a worker sees it."""
    return Gallery(
        [FarPicture(n, one.rows, one.cols, one.bands, ask) for n, one in enumerate(pictures)],
        [FarPair(n, one.rows, one.cols, one.bands, one.ratio, ask) for n, one in enumerate(pairs)],
    )
