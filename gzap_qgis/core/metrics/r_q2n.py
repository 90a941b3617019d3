"""R-Q2n: Q2n of the fused image brought back to the multispectral pixels."""

from __future__ import annotations

from gzap_qgis.core.metrics.blocks import Image, Mask
from gzap_qgis.core.metrics.q2n import q2n


def r_q2n(ms: Image, reprojected: Image, valid: Mask = None) -> float:
    """Q2n of the reprojected fused image against the multispectral image itself.

    What a consistent fused image must reproduce when it is blurred by the sensor's MTF and
    decimated where the multispectral pixels really lie (Scarpa and Ciotola, IEEE GRSL 2022).

    Args:
        ms: Multispectral image as delivered, (C, h, w), digital number: the reference.
        reprojected: Fused image after ``unit_lowpass``, sampled at the pixels of ``ms``, (C, h, w),
            digital number.
        valid: Pixels of ``ms`` that count, (h, w); None for all.

    Returns:
        Index from 0 to 1; 1 is best. For parts of a scene use ``q2n_map``.

    Raises:
        ValueError: As ``q2n``.
        GzapError: If no block is at least half valid.
    """
    return q2n(ms, reprojected, valid)
