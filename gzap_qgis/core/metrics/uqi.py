"""UQI: the universal image quality index of Wang and Bovik, band by band."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

import numpy as np

from gzap_qgis.core.metrics.blocks import (
    BLOCK,
    Image,
    Mask,
    Moments,
    Values,
    block_map,
    check,
    moments,
    no_block,
)
from gzap_qgis.core.metrics.tally import Tally

# A variance below this share of the squared mean is rounding of a constant: float64 leaves about
# 1e-30, while the faintest real variation of float32 data is about 1e-18.
_FLAT = 1e-24


def uqi(reference: Image, image: Image, valid: Mask = None, block: int = BLOCK) -> Values:
    """Mean universal quality index of each band over square blocks.

    UQI = [2 cov(a, b) / (var a + var b)] [2 mean a mean b / (mean² a + mean² b)] (Wang and Bovik,
    IEEE Signal Processing Letters 2002, equation 1). Each factor is 1 where its denominator is 0:
    two constant blocks are compared by their means alone, and two blocks of zeros are equal. Blocks
    lie side by side; edges are mirrored; blocks less than half valid do not count. As an index of
    the reduced resolution it is averaged over the bands.

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
    means = Tally.of_map(uqi_map(reference, image, valid, block)).means()
    if means is None:
        raise no_block(block)
    return means


def uqi_map(first: Image, second: Image, valid: Mask = None, block: int = BLOCK) -> Values:
    """UQI of each block and band, as ``uqi`` has it; the mean over all blocks is the image's.

    A part of a scene gives the scene's blocks if it begins on a multiple of ``block`` and ends on
    one or at the scene's edge, the last part no narrower than a block.

    Args:
        first: Image, (C, H, W), or (1, H, W) to be compared with every band of ``second``.
        second: Image, (C, H, W).
        valid: Pixels that count, (H, W); None for all.
        block: Side of a block, pixels.

    Returns:
        Index of each block, (C, rows, cols) of blocks; NaN where less than half is valid.

    Raises:
        ValueError: If the shapes do not agree or a pixel that counts is not finite.
    """
    if len(first) not in (1, len(second)):
        raise ValueError(f"first has {len(first)} bands; it must have 1 or {len(second)}")
    check(first, second, valid)
    return block_map(_block_uqi, (first, second), valid, block)


def band_pairs(bands: int) -> list[tuple[int, int]]:
    """Every two of the bands, in the order (0, 1), (0, 2), ... (1, 2), ..."""
    return [(one, two) for one in range(bands) for two in range(one + 1, bands)]


def band_uqi_map(image: Image, valid: Mask = None, block: int = BLOCK) -> Values:
    """UQI of each block between every two bands of one image.

    Args:
        image: Image, (C, H, W), any unit.
        valid: Pixels that count, (H, W); None for all.
        block: Side of a block, pixels.

    Returns:
        Index of each block, (C (C - 1) / 2, rows, cols) of blocks, in the order of ``band_pairs``;
        NaN where less than half is valid.

    Raises:
        ValueError: If the shapes do not agree or a pixel that counts is not finite.
    """
    check(image, image, valid)
    return block_map(_block_band_uqi, (image,), valid, block)


def _block_uqi(blocks: Sequence[Values], weight: Optional[Values]) -> Values:
    """UQI of each block and band, (N, C), of two images."""
    first, second = (moments(part, weight) for part in blocks)
    bands = range(second.mean.shape[1])
    single = first.mean.shape[1] == 1
    return np.stack([_figure(first, 0 if single else b, second, b) for b in bands], axis=1)


def _block_band_uqi(blocks: Sequence[Values], weight: Optional[Values]) -> Values:
    """UQI of each block between every two bands, (N, pairs), of one image."""
    image = moments(blocks[0], weight)
    pairs = band_pairs(image.mean.shape[1])
    figures = [_figure(image, one, image, two) for one, two in pairs]
    return np.stack(figures, axis=1) if figures else np.empty((len(image.mean), 0))


def _figure(first: Moments, one: int, second: Moments, two: int) -> Values:
    """UQI of each block, (N,), between a band of one image and a band of another."""
    covariance = (first.deviation[:, one] * second.deviation[:, two]).sum(axis=1)
    spread = first.energy[:, one] + second.energy[:, two]
    mean_1, mean_2 = first.mean[:, one], second.mean[:, two]
    level = mean_1**2 + mean_2**2
    flat = spread <= _FLAT * first.count[:, 0] * level
    structure = np.where(flat, 1.0, 2 * covariance / np.where(flat, 1.0, spread))
    luminance = np.where(level == 0, 1.0, 2 * mean_1 * mean_2 / np.where(level == 0, 1.0, level))
    return np.asarray(structure * luminance, dtype=np.float64)
