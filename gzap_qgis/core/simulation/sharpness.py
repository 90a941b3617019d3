"""Blur and sharpening: Gaussian, motion, disk, high-pass."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core import resample
from gzap_qgis.core.pair import Image

Kernel = NDArray[np.float32]

# A blur narrower than this moves less than a thousandth between pixels.
LEAST_SIGMA = 0.2
# Points on each pixel's side at which a disk, and on each pixel at which a path, is summed.
POINTS = 16


def gaussian(image: Image, sigma: float) -> Image:
    """An image blurred by a Gaussian, mirrored at its edges.

    Args:
        image: Image, (..., H, W).
        sigma: Standard deviation, pixels; below 0.2 the image is returned.

    Returns:
        Image, (..., H, W).
    """
    if sigma < LEAST_SIGMA:
        return image
    rows, cols = image.shape[-2:]
    return resample.apply(
        resample.gaussian(rows, rows, 1.0, 0.0, sigma),
        image,
        resample.gaussian(cols, cols, 1.0, 0.0, sigma),
    )


def own_sigma(gain: float) -> float:
    """Standard deviation of a Gaussian that, sampled on a grid, has a gain at that grid's Nyquist.

    On its own grid the Gaussian's spectrum folds at the Nyquist frequency and doubles there, so
    that ``mtf.sigma``, made for coarser grids, does not hold. Sampled at whole pixels the gain is
    ``(1 - 2q) / (1 + 2q)`` with ``q = exp(-1 / (2 s^2))`` for narrow Gaussians, and ``2p`` with
    ``p = exp(-(pi s)^2 / 2)`` for wide ones, the two forms of one theta function; either is right
    to one per cent on its side of a half.

    Args:
        gain: Gain at the Nyquist frequency of the image's own grid, above 0 and below 1.

    Returns:
        Standard deviation, pixels.

    Raises:
        ValueError: If ``gain`` is out of its range.
    """
    if not 0.0 < gain < 1.0:
        raise ValueError(f"gain is {gain}; it must lie between 0 and 1")
    if gain > 0.5:
        return 1.0 / math.sqrt(-2.0 * math.log((1.0 - gain) / (2.0 + 2.0 * gain)))
    return math.sqrt(-2.0 * math.log(0.5 * gain)) / math.pi


def optics(image: Image, gains: Sequence[float]) -> Image:
    """Each band as optics show it whose MTF has a gain at the image's own Nyquist frequency.

    Source: MS of tabled sensors has 0.2 to 0.55 (``mtf.ms_gains``) and is softened by resampling;
    real PAN differ by a factor of two (docs/network.md). The truth's gain is 0.08 to 0.75, PAN's
    0.35 to 0.98.

    Args:
        image: Bands, (C, H, W).
        gains: MTF gain of each band at the Nyquist frequency of its own grid, (C,).

    Returns:
        Bands, (C, H, W).
    """
    out: Image = np.stack([gaussian(band, own_sigma(gain)) for band, gain in zip(image, gains)])
    return out


def emphasised(image: Image, amount: float, sigma: float) -> Image:
    """An image whose detail finer than a Gaussian is strengthened or weakened.

    Source: products are delivered sharpened (MTF compensation) or smoothed by resampling.

    Args:
        image: Image, (..., H, W).
        amount: Detail added, as a share of what there is; -0.8 to 0.8.
        sigma: Standard deviation of the Gaussian, pixels; 0.5 to 4.

    Returns:
        Image, (..., H, W).
    """
    if amount == 0.0:
        return image
    out: Image = image + np.float32(amount) * (image - gaussian(image, sigma))
    return out


def motion_kernel(length: float, angle: float) -> Kernel:
    """Weights of a straight uniform movement during the exposure.

    Source: smear of push-broom sensors by imperfect synchronisation, at any angle.

    Args:
        length: Length of the path, pixels; 0.5 to 3.
        angle: Direction, radians counted from the columns' axis towards the rows'; 0 to pi.

    Returns:
        Weights, (K, K) with odd K, summing to 1.
    """
    count = max(math.ceil(length * POINTS), 1)
    along = ((np.arange(count) + 0.5) / count - 0.5) * length
    rows, cols = along * math.sin(angle), along * math.cos(angle)
    reach = math.ceil(0.5 * length) + 1
    index = np.arange(-reach, reach + 1)
    # Each point of the path is shared out to the four pixels around it.
    near_rows = np.clip(1.0 - np.abs(rows[:, None] - index), 0.0, None)
    near_cols = np.clip(1.0 - np.abs(cols[:, None] - index), 0.0, None)
    kernel = (near_rows[:, :, None] * near_cols[:, None, :]).sum(0)
    out: Kernel = (kernel / kernel.sum()).astype(np.float32)
    return out


def disk_kernel(radius: float) -> Kernel:
    """Weights of a disk: a lens out of focus.

    Source: geometric optics.

    Args:
        radius: Radius of the disk, pixels; 0.5 to 1.5.

    Returns:
        Weights, (K, K) with odd K, summing to 1: the part of each pixel that the disk covers.
    """
    reach = math.ceil(radius)
    fine = (np.arange((2 * reach + 1) * POINTS) + 0.5) / POINTS - reach - 0.5
    inside = (fine[:, None] ** 2 + fine[None, :] ** 2 <= radius**2).astype(np.float64)
    side = 2 * reach + 1
    kernel = inside.reshape(side, POINTS, side, POINTS).sum((1, 3))
    out: Kernel = (kernel / kernel.sum()).astype(np.float32)
    return out


def convolved(image: Image, kernel: Kernel) -> Image:
    """An image under the weights of a small kernel, mirrored at its edges.

    Args:
        image: Image, (..., H, W).
        kernel: Weights around a pixel, (K, K) with odd K.

    Returns:
        Image, (..., H, W).
    """
    reach = kernel.shape[0] // 2
    rows, cols = image.shape[-2:]
    edges = [(0, 0)] * (image.ndim - 2) + [(reach, reach)] * 2
    padded = np.pad(image, edges, mode="symmetric")
    out: Image = np.zeros(image.shape, dtype=np.float32)
    for row, col in np.argwhere(kernel > resample.NEGLIGIBLE):
        out += kernel[row, col] * padded[..., row : row + rows, col : col + cols]
    return out
