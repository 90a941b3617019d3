"""Resampling between aligned grids as two matrices, one for rows and one for columns.

Every operator here is separable: blurring and decimation at any ratio and phase, interpolation,
and area integration all are ``rows @ image @ columns.T``. Where a kernel leaves the image, the
image is mirrored at its edge (the edge pixel repeated), or the weights that stay are normalised.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core.pair import Image

Matrix = NDArray[np.float32]

# A Gaussian is cut where it has fallen below 4e-4 of its centre.
GAUSSIAN_REACH = 4.0
# Weights smaller than this change no digital number.
NEGLIGIBLE = 1e-7
# The cubic spline's prefilter has fallen below 1e-6 of its centre after so many pixels.
SPLINE_REACH = 12
# Numbers that are resampled at once: what a processor keeps near it.
AT_ONCE = 1 << 16


def _band(matrix: Matrix) -> tuple[NDArray[np.int64], Matrix]:
    """The weights of each row that are not negligible, side by side.

    Args:
        matrix: Weights, (n, size).

    Returns:
        First column of each row, (n,), and its weights from there on, (n, taps).
    """
    counts = np.abs(matrix) > NEGLIGIBLE
    first = counts.argmax(1)
    last = matrix.shape[1] - 1 - counts[:, ::-1].argmax(1)
    taps = int((last - first).max()) + 1
    first = np.minimum(first, matrix.shape[1] - taps)
    return first, np.take_along_axis(matrix, first[:, None] + np.arange(taps), 1)


def along_rows(matrix: Matrix, image: Image) -> Image:
    """Resample an image along its rows.

    A matrix product would do, but which library computes it is not ours to choose: inside QGIS it
    can be one that takes fifty times longer, and most weights are zero anyway.

    Args:
        matrix: Weights of the rows, (H', H).
        image: Image, (..., H, W), any unit.

    Returns:
        Resampled image, (..., H', W), the unit of ``image``.
    """
    first, weights = _band(matrix)
    planes = image.reshape(-1, *image.shape[-2:])
    out = np.zeros((len(planes), len(matrix), image.shape[-1]), dtype=np.float32)
    most = max(AT_ONCE // max(out[:1].size, 1), 1)
    for start in range(0, len(planes), most):
        some, into = planes[start : start + most], out[start : start + most]
        for tap in range(weights.shape[1]):
            part = some.take(first + tap, axis=1)
            part *= weights[:, tap, None]
            into += part
    return out.reshape(*image.shape[:-2], *out.shape[1:])


def apply(rows: Matrix, image: Image, cols: Matrix) -> Image:
    """Resample an image by its two matrices.

    Args:
        rows: Weights of the rows, (H', H).
        image: Image, (..., H, W), any unit.
        cols: Weights of the columns, (W', W).

    Returns:
        Resampled image, (..., H', W'), the unit of ``image``.
    """
    tall = along_rows(rows, image)
    turned = along_rows(cols, np.ascontiguousarray(tall.swapaxes(-1, -2)))
    out: Image = np.ascontiguousarray(turned.swapaxes(-1, -2))
    return out


def _positions(size: int, scale: float, offset: float) -> NDArray[np.float64]:
    """Source index of each of ``size`` target pixels, (size,), pixels."""
    return scale * np.arange(size, dtype=np.float64) + offset


def _mirrored(index: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """Indices beyond an image of ``size`` pixels mirrored at its edges into it."""
    period = np.mod(index, 2 * size)
    folded: NDArray[np.int64] = np.minimum(period, 2 * size - 1 - period)
    return folded


def scattered(size: int, index: NDArray[np.int64], weights: NDArray[np.float64]) -> Matrix:
    """Dense matrix (n, size) with the weights (n, k) added at the mirrored columns (n, k)."""
    matrix = np.zeros((len(index), size))
    rows = np.repeat(np.arange(len(index)), index.shape[1])
    np.add.at(matrix, (rows, _mirrored(index, size).ravel()), weights.ravel())
    return matrix.astype(np.float32)


def gaussian(target: int, source: int, scale: float, offset: float, sigma: float) -> Matrix:
    """Weights of blurring by a Gaussian and sampling it.

    Args:
        target: Number of target pixels.
        source: Number of source pixels.
        scale: Source pixels per target pixel.
        offset: Source index of target pixel 0.
        sigma: Standard deviation, source pixels.

    Returns:
        Weights, (target, source), each row summing to 1 over the pixels inside the image.
    """
    centre = _positions(target, scale, offset)[:, None]
    reach = max(math.ceil(GAUSSIAN_REACH * sigma), 1)
    index = np.round(centre).astype(np.int64) + np.arange(-reach, reach + 1)
    weights = np.exp(-0.5 * ((index - centre) / sigma) ** 2)
    weights /= weights.sum(1, keepdims=True)
    return scattered(source, index, weights)


def _keys(distance: NDArray[np.float64]) -> NDArray[np.float64]:
    """Cubic convolution kernel with a = -1/2 (Keys, IEEE TASSP 1981)."""
    d = np.abs(distance)
    near = (1.5 * d - 2.5) * d * d + 1.0
    far = ((-0.5 * d + 2.5) * d - 4.0) * d + 2.0
    return np.where(d <= 1.0, near, np.where(d <= 2.0, far, 0.0))


def antialiased(target: int, source: int, scale: float, offset: float) -> Matrix:
    """Weights of decimation by a cubic kernel widened to the target pixel.

    Args:
        target: Number of target pixels.
        source: Number of source pixels.
        scale: Source pixels per target pixel; below 1 the kernel is not widened.
        offset: Source index of target pixel 0.

    Returns:
        Weights, (target, source), each row summing to 1.
    """
    width = max(scale, 1.0)
    centre = _positions(target, scale, offset)[:, None]
    reach = math.ceil(2.0 * width) + 1
    index = np.round(centre).astype(np.int64) + np.arange(-reach, reach + 1)
    weights = _keys((index - centre) / width)
    weights /= weights.sum(1, keepdims=True)
    return scattered(source, index, weights)


def cubic_bspline(distance: NDArray[np.float64]) -> NDArray[np.float64]:
    """The cubic B-spline at so many pixels from its centre."""
    d = np.abs(distance)
    near = 2.0 / 3.0 - d * d * (1.0 - 0.5 * d)
    return np.where(d < 1.0, near, np.maximum(2.0 - d, 0) ** 3 / 6.0)


def spline(target: int, source: int, scale: float, offset: float) -> Matrix:
    """Weights of interpolation by the cardinal cubic spline.

    Args:
        target: Number of target pixels.
        source: Number of source pixels.
        scale: Source pixels per target pixel.
        offset: Source index of target pixel 0.

    Returns:
        Weights, (target, source), each row summing to 1. A row whose target lies on a source
        pixel reproduces that pixel.
    """
    centre = _positions(target, scale, offset)[:, None]
    index = np.floor(centre).astype(np.int64) + np.arange(-1, 3)
    basis = scattered(source, index, cubic_bspline(index - centre)).astype(np.float64)
    samples = np.diag(np.full(source, 4.0 / 6.0))
    side = np.arange(source - 1)
    samples[side, side + 1] = samples[side + 1, side] = 1.0 / 6.0
    samples[0, 0] += 1.0 / 6.0
    samples[-1, -1] += 1.0 / 6.0
    return np.linalg.solve(samples.T, basis.T).T.astype(np.float32)


def area(target: int, source: int, scale: float, offset: float) -> Matrix:
    """Weights of the mean over the target pixel's footprint.

    Args:
        target: Number of target pixels.
        source: Number of source pixels.
        scale: Source pixels per target pixel.
        offset: Source index of target pixel 0.

    Returns:
        Weights, (target, source), each row summing to 1 over the covered source pixels; a row
        that covers none takes the nearest source pixel.
    """
    centre = _positions(target, scale, offset)[:, None]
    low, high = centre - 0.5 * scale, centre + 0.5 * scale
    pixel = np.arange(source)[None, :]
    cover = np.clip(np.minimum(high, pixel + 0.5) - np.maximum(low, pixel - 0.5), 0.0, None)
    empty = cover.sum(1) <= 0.0
    nearest = np.clip(np.round(centre[empty, 0]), 0, source - 1).astype(np.int64)
    cover[np.flatnonzero(empty), nearest] = 1.0
    out: Matrix = (cover / cover.sum(1, keepdims=True)).astype(np.float32)
    return out
