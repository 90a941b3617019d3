"""What a sensor adds: shot and read noise, quantisation."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gzap_qgis.core.pair import Image


def noisy(
    image: Image, read: Sequence[float], shot: Sequence[float], generator: np.random.Generator
) -> Image:
    """Bands with read noise and shot noise, both Gaussian.

    The variance at a pixel is ``read**2 + shot * value`` (Foi et al., IEEE TIP 2008).

    Args:
        image: Bands, (C, H, W), digital number.
        read: Standard deviation of each band's read noise, (C,), digital number.
        shot: Variance of each band's shot noise over its value, (C,), digital number.
        generator: Where the noise comes from.

    Returns:
        Bands, (C, H, W), digital number.
    """
    spread = np.square(np.asarray(read, dtype=np.float32))[:, None, None]
    spread = spread + np.asarray(shot, dtype=np.float32)[:, None, None] * np.maximum(image, 0)
    drawn = generator.standard_normal(image.shape, dtype=np.float32)
    out: Image = image + np.sqrt(spread) * drawn
    return out


def quantised(image: Image, step: float) -> Image:
    """An image in whole steps, not below 0; a step of 0 leaves it."""
    if step == 0.0:
        return image
    out: Image = np.maximum(np.round(image / np.float32(step)), 0) * np.float32(step)
    return out
