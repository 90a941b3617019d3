"""ERGAS: the relative error of all bands in one figure."""

from __future__ import annotations

import numpy as np

from gzap_qgis.core.metrics.blocks import Image, Mask, check, nothing_valid


def ergas(reference: Image, image: Image, ratio: float, valid: Mask = None) -> float:
    """Relative global error of a synthesised image.

    ERGAS = 100 / ratio · sqrt(mean over bands of MSE_b / mean_b²), mean_b of the reference (Wald,
    Data Fusion, 2002). A band whose reference has mean 0 has no relative error and does not count.

    Args:
        reference: True image, (C, H, W), any unit.
        image: Image to judge, (C, H, W), the same unit.
        ratio: Multispectral pixel size over panchromatic pixel size, above 0.
        valid: Pixels that count, (H, W); None for all.

    Returns:
        Relative error, percent of the mean over the ratio; 0 for equal images.

    Raises:
        ValueError: If the shapes do not agree, ``ratio`` is not above 0, or a pixel that counts is
            not finite.
        GzapError: If no pixel counts, or no band's mean differs from 0.
    """
    if reference.shape != image.shape:
        raise ValueError(f"reference has shape {reference.shape}, image {image.shape}")
    if not 0 < ratio < np.inf:
        raise ValueError(f"ratio is {ratio}; it must be above 0 and finite")
    check(reference, image, valid)
    errors = []
    for first, second in zip(reference, image):
        true = (first if valid is None else first[valid]).astype(np.float64)
        mean = true.mean()
        if mean != 0:
            errors.append(
                (((second if valid is None else second[valid]) - true) ** 2).mean() / mean**2
            )
    if not errors:
        raise nothing_valid("no band with a mean other than 0")
    return float(100 / ratio * np.sqrt(np.mean(errors)))
