"""R-SAM: the spectral angle of the fused image brought back to the multispectral pixels."""

from __future__ import annotations

from gzap_qgis.core.metrics.blocks import Image, Mask
from gzap_qgis.core.metrics.sam import sam


def r_sam(ms: Image, reprojected: Image, valid: Mask = None) -> float:
    """Mean spectral angle between the reprojected fused image and the multispectral image itself.

    For the reprojection see ``r_q2n`` (Scarpa and Ciotola, IEEE GRSL 2022).

    Args:
        ms: Multispectral image as delivered, (C, h, w), any unit.
        reprojected: Fused image after ``unit_lowpass``, sampled at the pixels of ``ms``, (C, h, w).
        valid: Pixels of ``ms`` that count, (h, w); None for all.

    Returns:
        Mean angle, degrees; 0 is best. For parts of a scene use ``sam_tally``.

    Raises:
        ValueError: As ``sam``.
        GzapError: If no pixel counts.
    """
    return sam(ms, reprojected, valid)
