"""SAM: the spectral angle, how far the colour of a pixel is turned."""

from __future__ import annotations

import numpy as np

from gzap_qgis.core.metrics.blocks import Image, Mask, check, nothing_valid


def sam(reference: Image, image: Image, valid: Mask = None) -> float:
    """Mean angle between the spectra of two images.

    The angle of two vectors (Yuhas, Goetz and Boardman, 1992) is 2 atan2(|u - v|, |u + v|) of the
    unit vectors, which is exact for small angles, where the arc cosine is not. A pixel that is zero
    in all bands of either image has no direction and does not count.

    Args:
        reference: True image, (C, H, W), any unit.
        image: Image to judge, (C, H, W), any unit.
        valid: Pixels that count, (H, W); None for all.

    Returns:
        Mean angle, degrees, from 0 to 180. Scaling a pixel does not change it.

    Raises:
        ValueError: If the shapes do not agree or a pixel that counts is not finite.
        GzapError: If no pixel counts.
    """
    if reference.shape != image.shape:
        raise ValueError(f"reference has shape {reference.shape}, image {image.shape}")
    check(reference, image, valid)
    counted = (reference != 0).any(axis=0) & (image != 0).any(axis=0)
    if valid is not None:
        counted &= valid
    if not counted.any():
        raise nothing_valid("no valid pixel that is above zero in both images")
    first, second = (part[:, counted].astype(np.float64) for part in (reference, image))
    first /= np.linalg.norm(first, axis=0)
    second /= np.linalg.norm(second, axis=0)
    apart, together = np.linalg.norm(first - second, axis=0), np.linalg.norm(first + second, axis=0)
    return float(np.degrees(2 * np.arctan2(apart, together)).mean())
