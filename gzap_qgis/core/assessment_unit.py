"""Ranges of the images of an assessment, the units that they speak of, and histograms."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core.pair import Mask
from gzap_qgis.errors import SceneError
from gzap_qgis.sentence import sentence

Values = NDArray[np.float64]
Counts = NDArray[np.int64]

# Numbers with fractions below this are taken for reflectance, which is 1 for a white surface.
REFLECTANCE_BELOW: Final = 2.0
# Numbers that reach this are taken for digital numbers.
DIGITAL_FROM: Final = 100.0
# Digital numbers of a reflectance of 1, as products have them.
DIGITAL_PER_REFLECTANCE: Final = 10_000.0
# Steps that the greatest number of a dark image, or of another physical unit, is resolved into.
LEAST_STEPS: Final = 1_000.0
# Bins in which the values are counted.
FINE_BINS: Final = 2048


@dataclass(frozen=True)
class Range:
    """What an image holds, over all parts that were joined.

    Attributes:
        low: Least number of each band, (C,).
        high: Greatest number of each band, (C,).
        total: Sum of each band, (C,).
        count: Pixels that hold a measurement.
        whole: Whether all of them are whole numbers.
        blank: Pixels that are zero in every band; where some are, zeros may be untagged fill.
    """

    low: tuple[float, ...]
    high: tuple[float, ...]
    total: tuple[float, ...]
    count: int
    whole: bool
    blank: int

    @property
    def means(self) -> Values:
        """Mean of each band, (C,); 0 where nothing was measured."""
        return np.array(self.total) / max(self.count, 1)

    @property
    def largest(self) -> float:
        """The greatest number of all bands; 0 where nothing was measured."""
        return max(self.high) if self.count else 0.0

    @property
    def extreme(self) -> float:
        """The number farthest from 0 of all bands; 0 where nothing was measured."""
        return max(map(abs, (*self.low, *self.high))) if self.count else 0.0

    @property
    def is_reflectance(self) -> bool:
        """Whether the numbers look like shares of the light: below 2, and not all whole."""
        return self.is_fractional and self.extreme < REFLECTANCE_BELOW

    @property
    def is_fractional(self) -> bool:
        """Whether whole numbers would not resolve the image."""
        return self.count > 0 and not self.whole and self.extreme < DIGITAL_FROM

    def joined(self, other: Range) -> Range:
        """The range of both parts."""
        return Range(
            tuple(map(min, self.low, other.low)),
            tuple(map(max, self.high, other.high)),
            tuple(one + two for one, two in zip(self.total, other.total)),
            self.count + other.count,
            self.whole and other.whole,
            self.blank + other.blank,
        )


def range_of(image: NDArray[Any], valid: Mask) -> Range:
    """The range of a part of an image.

    Args:
        image: Image, (C, H, W).
        valid: Where it holds a measurement in every band, (H, W).
    """
    blank = valid & (image == 0).all(0)
    pixels = image[:, valid & ~blank].astype(np.float64)
    if not pixels.size:
        bands = len(image)
        nothing = (math.inf,) * bands, (-math.inf,) * bands, (0.0,) * bands
        return Range(*nothing, 0, whole=True, blank=int(blank.sum()))
    return Range(
        tuple(map(float, pixels.min(1))),
        tuple(map(float, pixels.max(1))),
        tuple(map(float, pixels.sum(1))),
        pixels.shape[1],
        whole=bool((pixels == np.floor(pixels)).all()),
        blank=int(blank.sum()),
    )


def scale_of(image: Range) -> float:
    """By what an image is multiplied so that whole numbers resolve it.

    Returns:
        1 for digital numbers; 10,000 for reflectance, as products have it; for anything else that
        lies below 100 with fractions, such as radiance, the least power of ten that brings the
        number farthest from 0 to 1000.
    """
    if not image.is_fractional or image.extreme == 0:
        return 1.0
    if image.is_reflectance and image.extreme * DIGITAL_PER_REFLECTANCE >= DIGITAL_FROM:
        return DIGITAL_PER_REFLECTANCE
    return float(10.0 ** math.ceil(math.log10(LEAST_STEPS / image.extreme)))


def pan_scale_of(ms: Range, pan: Range) -> float:
    """By what PAN is multiplied: by the same as MS, unless only one of the two needs it."""
    return scale_of(ms) if ms.is_fractional and pan.is_fractional else scale_of(pan)


def require_one_unit(ms: Range, other: Range, name: str) -> None:
    """Check that an image has the unit of MS.

    Args:
        ms: Range of MS.
        other: Range of the image.
        name: What a sentence calls the image.

    Raises:
        SceneError: If one looks like reflectance and the other like digital numbers.
    """
    first = ms.is_reflectance and other.largest >= DIGITAL_FROM
    second = other.is_reflectance and ms.largest >= DIGITAL_FROM
    if first or second:
        raise SceneError(
            sentence(
                "{name} reaches {largest:.6g}, the multispectral image {ms_largest:.6g}: one holds "
                "reflectance, the other digital numbers. Expected one unit for both; multiply or "
                "divide one of them (Raster calculator) so that they agree.",
                name=name,
                largest=other.largest,
                ms_largest=ms.largest,
            )
        )


def require_measured(image: Range, name: str) -> None:
    """Check that an image holds measurements where the images overlap.

    Raises:
        SceneError: If it holds none.
    """
    if image.count == 0:
        raise SceneError(
            sentence(
                "{name} holds no measured pixel where the images overlap: all of it is NoData, "
                "masked or zero. Expected measurements; check its NoData value and its mask.",
                name=name,
            )
        )


@dataclass(frozen=True)
class Bins:
    """Bins of equal width, band by band.

    Attributes:
        low: Where the first bin of each band begins.
        high: Where its last bin ends.
    """

    low: tuple[float, ...]
    high: tuple[float, ...]

    @classmethod
    def over(cls, first: Range, second: Range) -> Bins:
        """Bins that hold both images."""
        both = first.joined(second)
        pairs = [(a, b) if a < b else (a, a + 1.0) for a, b in zip(both.low, both.high)]
        return cls(tuple(a for a, _ in pairs), tuple(b for _, b in pairs))

    def counts(self, image: NDArray[Any], valid: Mask) -> Counts:
        """Pixels of a part of an image in each bin, (C, bins).

        Args:
            image: Image, (C, H, W), its own unit.
            valid: Pixels that count, (H, W).
        """
        out = np.zeros((len(image), FINE_BINS), dtype=np.int64)
        for band, (low, high) in enumerate(zip(self.low, self.high)):
            place = (image[band][valid] - low) * (FINE_BINS / (high - low))
            index = np.clip(place, 0, FINE_BINS - 1).astype(np.int64)
            out[band] = np.bincount(index, minlength=FINE_BINS)
        return out


def trimmed(counts: Sequence[Counts], low: float, high: float, bins: int) -> tuple[Values, ...]:
    """Histograms of one band without the far ends that hold next to nothing.

    Args:
        counts: Pixels of each image in fine bins from ``low`` to ``high``, (fine,) each.
        low: Where the first fine bin begins.
        high: Where the last one ends.
        bins: Bins wanted, at most.

    Returns:
        Edges, (n + 1,), and the share of each image's pixels in every bin, (n,) each.
    """
    shares = [c / max(int(c.sum()), 1) for c in counts]
    level = np.cumsum(np.sum(shares, axis=0)) / len(shares)
    first = int(np.searchsorted(level, 0.0005))
    last = int(np.searchsorted(level, 0.9995)) + 1
    step = max(-(-(last - first) // bins), 1)
    starts = np.arange(first, last, step)
    edges = low + (high - low) * np.append(starts, starts[-1] + step) / len(counts[0])
    padded = [np.append(s, np.zeros(step)) for s in shares]
    grouped = [np.array([s[a : a + step].sum() for a in starts]) for s in padded]
    return (edges, *grouped)
