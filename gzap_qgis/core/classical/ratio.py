"""The ratio by which a modulation method multiplies a band, kept calm in dark places."""

from __future__ import annotations

import numpy as np

from gzap_qgis.core.pair import Image

# Detail is divided by at least this share of the denominator's mean: in shadows and over dark
# water a denominator may pass through zero, and noise would decide.
LEAST_SHARE = 0.2
# No pixel is made brighter than so many times what MS shows, nor negative.
GREATEST = 10.0


def guarded(above: Image, below: Image, mean: float) -> Image:
    """``above`` over ``below``, which is 1 plus their difference over ``below``.

    Args:
        above: Numerator, (H, W).
        below: Denominator, (H, W), the unit of ``above``.
        mean: Mean of the denominator over the scene; one that is not positive makes every ratio 1.

    Returns:
        Ratio, (H, W), from 0 to 10; the difference is divided by at least a fifth of the mean, so
        that without detail the ratio is 1 however dark it is.
    """
    if not mean > 0.0:
        return np.ones_like(above)
    floor = np.float32(LEAST_SHARE * mean)
    ratio = 1.0 + (above - below) / np.maximum(below, floor)
    out: Image = np.clip(ratio, 0.0, GREATEST).astype(np.float32)
    return out
