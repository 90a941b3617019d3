"""UQI: the universal image quality index of Wang and Bovik, band by band."""

from __future__ import annotations

import numpy as np

from gzap_qgis.core.metrics.blocks import BLOCK, Image, Mask, Values, strips

# A variance below this share of the squared mean is rounding of a constant: float64 leaves about
# 1e-30, while the faintest real variation of float32 data is about 1e-18.
_FLAT = 1e-24


def uqi(reference: Image, image: Image, valid: Mask = None, block: int = BLOCK) -> Values:
    """Mean universal quality index of each band over square blocks.

    UQI = [2 cov(a, b) / (var a + var b)] [2 mean a mean b / (mean² a + mean² b)] (Wang and Bovik,
    IEEE Signal Processing Letters 2002, equation 1). Each factor is 1 where its denominator is 0:
    two constant blocks are compared by their means alone, and two blocks of zeros are equal. Blocks
    lie side by side; edges are mirrored; blocks less than half valid do not count.

    Args:
        reference: Image, (C, H, W), any unit.
        image: Image, (C, H, W), any unit.
        valid: Pixels that count, (H, W); None for all.
        block: Side of a block, pixels.

    Returns:
        Index of each band, (C,), from -1 to 1; 1 for equal images. Symmetric in the images.

    Raises:
        ValueError: If the shapes do not agree or a pixel that counts is not finite.
        GzapError: If no block is at least half valid.
    """
    if reference.shape != image.shape:
        raise ValueError(f"reference has shape {reference.shape}, image {image.shape}")
    parts = [_block_uqi(*part) for part in strips(reference, image, valid, block)]
    return np.asarray(np.concatenate(parts).mean(axis=0), dtype=np.float64)


def _block_uqi(first: Values, second: Values, weight: Values) -> Values:
    """UQI of each block and band, (N, C)."""
    weight = weight[:, None]
    count = weight.sum(axis=2)
    mean_1, mean_2 = first.sum(axis=2) / count, second.sum(axis=2) / count
    first = (first - mean_1[:, :, None]) * weight
    second = (second - mean_2[:, :, None]) * weight
    covariance = (first * second).sum(axis=2)
    spread = (first**2).sum(axis=2) + (second**2).sum(axis=2)
    level = mean_1**2 + mean_2**2
    flat = spread <= _FLAT * count * level
    structure = np.where(flat, 1.0, 2 * covariance / np.where(flat, 1.0, spread))
    luminance = np.where(level == 0, 1.0, 2 * mean_1 * mean_2 / np.where(level == 0, 1.0, level))
    return np.asarray(structure * luminance, dtype=np.float64)
