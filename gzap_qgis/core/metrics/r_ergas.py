"""R-ERGAS: the relative error of the fused image brought back to the multispectral pixels."""

from __future__ import annotations

from gzap_qgis.core.metrics.blocks import Image, Mask
from gzap_qgis.core.metrics.ergas import ergas


def r_ergas(ms: Image, reprojected: Image, ratio: float, valid: Mask = None) -> float:
    """ERGAS of the reprojected fused image against the multispectral image itself.

    For the reprojection see ``r_q2n`` (Scarpa and Ciotola, IEEE GRSL 2022).

    Args:
        ms: Multispectral image as delivered, (C, h, w), any unit: the reference.
        reprojected: Fused image after ``unit_lowpass``, sampled at the pixels of ``ms``, (C, h, w).
        ratio: Multispectral pixel size over panchromatic pixel size, above 0.
        valid: Pixels of ``ms`` that count, (h, w); None for all.

    Returns:
        Relative error, percent of the mean over the ratio; 0 is best. For parts of a scene use
        ``ergas_tally``.

    Raises:
        ValueError: As ``ergas``.
        GzapError: If no pixel counts, or no band's mean differs from 0.
    """
    return ergas(ms, reprojected, ratio, valid)
