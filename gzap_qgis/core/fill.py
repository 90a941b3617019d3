"""Plausible numbers where nothing was measured, so that kernels do not spread a fill value."""

from __future__ import annotations

import numpy as np

from gzap_qgis.core.pair import Image, Mask

# Pixels farther than this from every measured one take the mean.
REACH = 4


def _spread(image: Image) -> Image:
    """Separable triangle-weighted sum within ``REACH`` pixels, zero outside, (..., H, W)."""
    out = image
    weights = [1.0 - abs(k) / (REACH + 1.0) for k in range(-REACH, REACH + 1)]
    for axis in (-2, -1):
        size = out.shape[axis]
        pad = [(0, 0)] * out.ndim
        pad[axis] = (REACH, REACH)
        padded = np.pad(out, pad)
        total = np.zeros_like(out)
        for k, weight in enumerate(weights):
            total += np.float32(weight) * np.take(padded, range(k, k + size), axis=axis)
        out = total
    return out


def filled(image: Image, valid: Mask, mean: Image) -> Image:
    """An image whose invalid pixels take the weighted mean of valid ones near them.

    The value at a pixel depends on pixels within four of it only, so that a part of an image is
    filled like the whole.

    Args:
        image: Bands, (C, H, W).
        valid: Where they hold a measurement, (C, H, W).
        mean: What to take where nothing valid is near, (C,), the unit of ``image``.

    Returns:
        Image, (C, H, W); ``image`` itself where all is valid.
    """
    if valid.all():
        return image
    weight = _spread(valid.astype(np.float32))
    total = _spread(np.where(valid, image, 0.0).astype(np.float32))
    near = np.where(weight > 0, total / np.maximum(weight, 1e-6), mean[:, None, None])
    out: Image = np.where(valid, image, near).astype(np.float32)
    return out
