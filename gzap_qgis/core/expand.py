"""MS and PAN on the grid of a fused image, and the fused image back on MS's grid.

All of it is separable, and a part with its halo has the pixels of the whole: at the edges of the
scene images are mirrored. The published 23-tap interpolator wraps around instead; the two differ
within 11 MS pixels of the edges.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.config import Phase
from gzap_qgis.core import resample
from gzap_qgis.core.pair import Image
from gzap_qgis.core.resample import Matrix
from gzap_qgis.grid import Alignment

Size = tuple[int, int]
# Weights (target, source) from the two sizes, source pixels per target pixel, and the source index
# of target pixel 0.
Weights = Callable[[int, int, float, float], Matrix]

# Pixels beyond those around a position that its interpolated value rests on.
REACH = resample.SPLINE_REACH
# Share of a pixel by which a ratio or a place may miss a whole number.
WHOLE = 1e-3

# One half of the symmetric low-pass filter of 23 taps that doubles an image, as published tables
# have it (Aiazzi, Alparone, Baronti and Garzelli, IEEE TGRS 2002).
_HALF_FILTER = (
    0.5,
    0.305334091185,
    0.0,
    -0.072698593239,
    0.0,
    0.021809577942,
    0.0,
    -0.005192756653,
    0.0,
    0.000807762146,
    0.0,
    -0.000060081482,
)


def taps(ratio: int) -> NDArray[np.float64]:
    """Response of the 23-tap interpolator to one pixel.

    Each stage doubles the image: zeros between the pixels, then the filter, whose sum is 2.

    Args:
        ratio: Power of two, 2 or more.

    Returns:
        Weights, (2 n + 1,), around the pixel's place, fine pixels.

    Raises:
        ValueError: If ``ratio`` is no power of two.
    """
    if not is_power_of_two(ratio):
        raise ValueError(f"ratio is {ratio}; the 23-tap interpolator needs 2, 4, 8, ...")
    half = 2.0 * np.array(_HALF_FILTER)
    stage = np.concatenate([half[:0:-1], half])
    response = np.ones(1)
    while ratio > 1:
        spaced = np.zeros(2 * len(response) - 1)
        spaced[::2] = response
        response = np.convolve(spaced, stage)
        ratio //= 2
    return response


def is_power_of_two(number: int) -> bool:
    """Whether a whole number is 2, 4, 8, ..."""
    return number > 1 and number & (number - 1) == 0


def interp23(target: int, source: int, scale: float, offset: float) -> Matrix:
    """Weights of the 23-tap interpolator.

    Args:
        target: Number of target pixels.
        source: Number of source pixels.
        scale: Source pixels per target pixel, one over a power of two.
        offset: Source index of target pixel 0, such that source pixels lie on target pixels.

    Returns:
        Weights, (target, source). Edges are mirrored.
    """
    ratio = round(1.0 / scale)
    response = taps(ratio)
    reach = len(response) // 2
    first = round(-offset * ratio)
    place = np.arange(target) - first
    around = reach // ratio + 1
    index = place[:, None] // ratio + np.arange(-around, around + 1)
    distance = place[:, None] - ratio * index
    weights = np.where(abs(distance) <= reach, response[np.clip(distance + reach, 0, 2 * reach)], 0)
    return resample.scattered(source, index, weights)


def spline(target: int, source: int, scale: float, offset: float) -> Matrix:
    """Weights of interpolation by the cardinal cubic spline, those of ``resample.spline``.

    The cardinal spline is the sum over k of sqrt(3) z^|k| B(x - k), B the cubic B-spline and
    z = sqrt(3) - 2. It has fallen below 1e-6 after 12 pixels, so that the weights need no system of
    equations, whose solution takes long for large images.

    Args:
        target: Number of target pixels.
        source: Number of source pixels.
        scale: Source pixels per target pixel.
        offset: Source index of target pixel 0.

    Returns:
        Weights, (target, source), each row summing to 1. Edges are mirrored.
    """
    centre = scale * np.arange(target, dtype=np.float64) + offset
    index = np.floor(centre).astype(np.int64)[:, None] + np.arange(1 - REACH, REACH + 1)
    weights = _cardinal(index - centre[:, None])
    return resample.scattered(source, index, weights / weights.sum(1, keepdims=True))


def _cardinal(distance: NDArray[np.float64]) -> NDArray[np.float64]:
    """The cardinal cubic spline at so many pixels from its centre."""
    pole = math.sqrt(3.0) - 2.0
    total = np.zeros_like(distance)
    for k in range(-REACH - 2, REACH + 3):
        total += math.sqrt(3.0) * pole ** abs(k) * resample.cubic_bspline(distance - k)
    return total


def interpolator(phase: Phase, alignment: Alignment) -> Weights:
    """How an image is interpolated to a finer grid.

    Args:
        phase: The phase.
        alignment: Where the fine pixels lie in the image.

    Returns:
        ``interp23`` for that phase where the ratio is a power of two and the image's pixels lie on
        fine pixels, else ``spline``.
    """
    if phase is not Phase.INTERP23:
        return spline
    axes = (
        (alignment.row_scale, alignment.row_offset),
        (alignment.col_scale, alignment.col_offset),
    )
    return interp23 if all(_has_taps(scale, offset) for scale, offset in axes) else spline


def _has_taps(scale: float, offset: float) -> bool:
    """Whether the 23-tap interpolator exists for a ratio and a place."""
    ratio = 1.0 / scale
    place = -offset * ratio
    whole = abs(ratio - round(ratio)) < WHOLE and abs(place - round(place)) < WHOLE
    return whole and is_power_of_two(round(ratio))


def expand(image: Image, size: Size, alignment: Alignment, weights: Weights) -> Image:
    """An image interpolated to a finer grid.

    Args:
        image: Image, (..., h, w), with ``REACH`` pixels around those that the fine grid touches.
        size: Rows and columns of the fine grid.
        alignment: Where the fine pixels lie in ``image``.
        weights: ``interp23`` or ``spline``.

    Returns:
        Image on the fine grid, (..., H, W), the unit of ``image``.
    """
    rows, cols = image.shape[-2:]
    return resample.apply(
        weights(size[0], rows, alignment.row_scale, alignment.row_offset),
        image,
        weights(size[1], cols, alignment.col_scale, alignment.col_offset),
    )


def reduce(image: Image, size: Size, alignment: Alignment) -> Image:
    """An image brought to a coarser grid by the antialiased cubic, as published tables do with PAN.

    Args:
        image: Image, (..., H, W), with ``reduction_reach`` pixels around the coarse positions.
        size: Rows and columns of the coarse grid.
        alignment: Where the coarse pixels lie in ``image``.

    Returns:
        Image on the coarse grid, (..., h, w), the unit of ``image``.
    """
    return expand(image, size, alignment, resample.antialiased)


def reduction_reach(ratio: tuple[float, float]) -> int:
    """Fine pixels beyond those around a coarse position on which its reduced value rests."""
    return math.ceil(2.0 * max(*ratio, 1.0)) + 2


def sample_bands(image: Image, size: Size, alignments: Sequence[Alignment]) -> Image:
    """Each band of an image sampled by the spline at places of its own.

    Args:
        image: Bands, (C, H, W), with ``REACH`` pixels around the places.
        size: Rows and columns of the samples.
        alignments: Where the samples of each band lie in ``image``, C of them.

    Returns:
        Samples, (C, h, w), the unit of ``image``.
    """
    out = np.empty((len(image), *size), dtype=np.float32)
    for place in set(alignments):
        bands = [b for b, other in enumerate(alignments) if other == place]
        out[bands] = expand(image[bands], size, place, spline)
    return out
