"""Q2n: the quality index of multiband images, each pixel one hypercomplex number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

import numpy as np

from gzap_qgis.core.metrics.blocks import (
    BLOCK,
    Image,
    Mask,
    Values,
    block_map,
    check_alike,
    moments,
    no_block,
)
from gzap_qgis.core.metrics.tally import Tally


def q2n(reference: Image, image: Image, valid: Mask = None, block: int = BLOCK) -> float:
    """Mean Q2n of an image against a reference over square blocks.

    Each pixel is a hypercomplex number of 2^n parts, one a band, the missing ones constant. Both
    images of a block are shifted and scaled by the reference's mean and deviation of each band to
    x and y; the index of the block is

        2 |cov(x, y*)| / (var x + var y) · 2 |mean x| |mean y| / (|mean x|² + |mean y|²)

    (Garzelli and Nencini, IEEE GRSL 2009; Alparone et al., IEEE GRSL 2004 for four bands), with
    the conventions of the published tables: values rounded to whole digital numbers first, blocks
    side by side with mirrored edges. A block in which neither image varies has the last factor
    alone. Negative numbers stay: the published code, made for unsigned data, would clip them to
    0, which matters where an interpolated image overshoots. In a block with a constant
    reference band any variation of the image in that band outweighs all other bands, and the
    index is near 0.

    Args:
        reference: True image, (C, H, W), digital number. Data in [0, 1], such as reflectance, would
            round to nothing: multiply them by 10,000.
        image: Image to judge, (C, H, W), the same unit. The index is not symmetric.
        valid: Pixels that count, (H, W); None for all. Blocks less than half valid do not count.
        block: Side of a block, pixels.

    Returns:
        Index from 0 to 1; 1 for equal images.

    Raises:
        ValueError: If the shapes do not agree, a pixel that counts is not finite, or the reference
            is in [0, 1] with fractions.
        GzapError: If no block is at least half valid.
    """
    check_alike(reference, image, valid)
    check_digital_numbers(reference, valid)
    mean = Tally.of_map(q2n_map(reference, image, valid, block)).mean()
    if mean is None:
        raise no_block(block)
    return mean


def q2n_map(reference: Image, image: Image, valid: Mask = None, block: int = BLOCK) -> Values:
    """Q2n of each block, as ``q2n`` has it; the mean over all blocks is that of the image.

    A part of a scene gives the scene's blocks if it begins on a multiple of ``block`` and ends on
    one or at the scene's edge, the last part no narrower than a block. The unit is not checked, for
    a dark part does not show it: see ``check_digital_numbers``.

    Args:
        reference: True image, (C, H, W), digital number.
        image: Image to judge, (C, H, W), the same unit.
        valid: Pixels that count, (H, W); None for all.
        block: Side of a block, pixels.

    Returns:
        Index of each block, (rows, cols) of blocks, from 0 to 1; NaN where less than half is valid.

    Raises:
        ValueError: If the shapes do not agree or a pixel that counts is not finite.
    """
    check_alike(reference, image, valid)
    figures: Values = block_map(_block_q2n, (reference, image), valid, block)[0]
    return figures


def product_signs(parts: int) -> Values:
    """Signs of the products of the units of a hypercomplex algebra: e_i e_j = sign · e_(i xor j).

    Built by doubling: (a, b)(c, d) = (a c - d* b, a* d* + c b*), the rule of the published tables;
    it has the second half of the usual Cayley-Dickson product conjugated.

    Args:
        parts: Number of units, a power of two.

    Returns:
        Signs +1 and -1, (parts, parts).
    """
    signs = np.ones((1, 1))
    while len(signs) < parts:
        conjugate = _conjugate(len(signs))
        signs = np.block(
            [
                [signs, np.outer(conjugate, conjugate) * signs],
                [conjugate[:, None] * signs.T, -conjugate * signs.T],
            ]
        )
    return signs


def _conjugate(parts: int) -> Values:
    """Signs of the conjugate: + for the real unit, - for the others."""
    return np.where(np.arange(parts) == 0, 1.0, -1.0)


def check_digital_numbers(reference: Image, valid: Mask = None) -> None:
    """Raise for a whole image that rounding to whole numbers would destroy.

    Args:
        reference: True image of the whole scene, (C, H, W).
        valid: Pixels that count, (H, W); None for all.

    Raises:
        ValueError: If all that counts lies in [-1, 1] and some of it is no whole number.
    """
    if not np.issubdtype(reference.dtype, np.floating):
        return
    counted = np.True_ if valid is None else valid
    largest = max(np.abs(band).max(where=counted, initial=0) for band in reference)
    if largest > 1:
        return
    if any(((band != np.floor(band)) & counted).any() for band in reference):
        raise ValueError("reference lies in [0, 1]; Q2n needs digital numbers")


def _block_q2n(blocks: Sequence[Values], weight: Optional[Values]) -> Values:
    """Q2n of each block, (N, 1), from the two images' blocks (N, C, P) and weights (N, P).

    The product is bilinear and constant bands have no covariance, so the (C, C) covariance matrix
    of a block and the signs of the units say all that the pixels' products would.
    """
    first, second = (moments(np.floor(part + 0.5), weight) for part in blocks)
    degrees = first.count - 1
    scale_1 = np.sqrt(first.energy / degrees)
    scale_1 = np.where(scale_1 == 0, np.finfo(np.float64).eps, scale_1)
    # The published code leaves bands whose reference has mean 0 unscaled.
    scale_2 = np.where(first.mean == 0, 1.0, scale_1)
    spread = (first.energy / scale_1**2 + second.energy / scale_2**2).sum(axis=1) / degrees[:, 0]
    covariance = _cross(first.deviation, second.deviation) / degrees[:, :, None]
    covariance /= scale_1[:, :, None] * scale_2[:, None]
    luminance = _luminance((second.mean - first.mean) / scale_2 + 1)
    structure = 2 * _modulus(covariance) / np.where(spread == 0, 1.0, spread)
    return np.asarray(np.where(spread == 0, 1.0, structure) * luminance)[:, None]


def _cross(first: Values, second: Values) -> Values:
    """Sums of products of every band of one image with every band of the other, (N, C, C).

    A matrix product would do, but inside QGIS the library behind it can be fifty times slower.
    """
    count, bands, pixels = first.shape
    out = np.empty((count, bands, bands))
    product = np.empty((count, pixels))
    for one in range(bands):
        for two in range(bands):
            np.multiply(first[:, one], second[:, two], out=product)
            product.sum(axis=1, out=out[:, one, two])
    return out


def _units(bands: int) -> int:
    """The power of two that holds ``bands``."""
    return 1 << (bands - 1).bit_length()


def _modulus(covariance: Values) -> Values:
    """Modulus of the hypercomplex covariance of x and y*, (N,), from its parts (N, C, C)."""
    bands = covariance.shape[1]
    units = _units(bands)
    signs = (product_signs(units) * _conjugate(units))[:bands, :bands]
    index = np.arange(bands)[:, None] ^ np.arange(bands)
    terms = covariance * signs
    sums = [terms[:, index == unit].sum(axis=1) for unit in range(units)]
    return np.asarray(np.sqrt(np.sum(np.square(sums), axis=0)), dtype=np.float64)


def _luminance(mean: Values) -> Values:
    """2 |m| |n| / (|m|² + |n|²) of m = (1, 1, ...) and n = ``mean`` padded with ones, (N,)."""
    bands = mean.shape[1]
    units = _units(bands)
    square = (mean**2).sum(axis=1) + units - bands
    return np.asarray(2 * np.sqrt(units * square) / (units + square), dtype=np.float64)
