"""Which pixels of a part of a scene have their whole neighbourhood in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Optional

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core.metrics.blocks import Image, Mask, Values, nothing_valid, row_strips
from gzap_qgis.errors import GzapError
from gzap_qgis.sentence import sentence

Inner = Optional[tuple[slice, slice]]


@dataclass(frozen=True)
class Neighbourhood:
    """The square of pixels that the figure of a pixel rests on.

    Attributes:
        before: Rows above the pixel, and columns left of it.
        behind: Rows below it, and columns right of it.
    """

    before: int
    behind: int

    @property
    def side(self) -> int:
        """Pixels a side."""
        return self.before + 1 + self.behind

    def error(self, shape: tuple[int, ...]) -> GzapError:
        """The error for an image of (H, W) in which no pixel has a valid neighbourhood."""
        if min(shape) < self.side:
            return nothing_valid(
                sentence(
                    "{shape}x{shape2} pixels, fewer than {side} a side",
                    shape=shape[0],
                    shape2=shape[1],
                    side=self.side,
                )
            )
        return nothing_valid(sentence("no {side}x{side} pixels that are all valid", side=self.side))

    def strips(self, shape: tuple[int, ...], inner: Inner) -> Iterator[tuple[slice, slice]]:
        """The pixels with a whole neighbourhood, a few rows at a time.

        Args:
            shape: Rows and columns of the part.
            inner: Rows and columns of the part that count; None for all.

        Yields:
            Rows and columns that hold the neighbourhoods of some of the pixels that count and of no
            other pixels.
        """
        rows, cols = (slice(0, shape[0]), slice(0, shape[1])) if inner is None else inner
        top, bottom = max(rows.start, self.before), min(rows.stop, shape[0] - self.behind)
        left, right = max(cols.start, self.before), min(cols.stop, shape[1] - self.behind)
        if right <= left:
            return
        for strip in row_strips(bottom - top, right - left):
            yield (
                slice(top + strip.start - self.before, top + strip.stop + self.behind),
                slice(left - self.before, right + self.behind),
            )

    def whole(self, valid: Mask, strip: tuple[slice, slice]) -> NDArray[np.bool_]:
        """Which neighbourhoods in a strip are valid throughout, (rows, cols) of neighbourhoods."""
        height, width = (part.stop - part.start - self.side + 1 for part in strip)
        if valid is None or valid[strip].all():
            return np.ones((height, width), dtype=np.bool_)
        here = valid[strip]
        rows = here[:height].copy()
        for shift in range(1, self.side):
            rows &= here[shift : shift + height]
        out = rows[:, :width].copy()
        for shift in range(1, self.side):
            out &= rows[:, shift : shift + width]
        return out


def measured_strip(band: Image, valid: Mask, strip: tuple[slice, slice]) -> Values:
    """A strip of a band (H, W) as float64, 0 where it is not valid."""
    part = band[strip].astype(np.float64)
    return part if valid is None else np.where(valid[strip], part, 0.0)
