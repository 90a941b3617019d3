"""The ratio by which a modulation method multiplies a band, kept finite in dark places."""

from __future__ import annotations

import numpy as np

from gzap_qgis.core.pair import Image

# A denominator is at least this share of its mean: over dark water, noise in it would decide.
LEAST_SHARE = 0.01
# No pixel is made brighter than so many times what MS shows, nor negative.
GREATEST = 10.0


def guarded(above: Image, below: Image, mean: float) -> Image:
    """``above`` over ``below`` where that means something.

    Args:
        above: Numerator, (H, W).
        below: Denominator, (H, W), the unit of ``above``.
        mean: Mean of the denominator over the scene; one that is not positive makes every ratio 1.

    Returns:
        Ratio, (H, W), from 0 to 10; the denominator counts as at least a hundredth of its mean.
    """
    if not mean > 0.0:
        return np.ones_like(above)
    floor = np.float32(LEAST_SHARE * mean)
    out: Image = np.clip(above / np.maximum(below, floor), 0.0, GREATEST).astype(np.float32)
    return out
