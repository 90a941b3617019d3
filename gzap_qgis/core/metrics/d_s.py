"""D_s: the spatial distortion at full resolution."""

from __future__ import annotations

import numpy as np

from gzap_qgis.core.metrics.blocks import Image, Mask
from gzap_qgis.core.metrics.uqi import uqi


def d_s(fused: Image, pan: Image, expanded: Image, pan_lowpass: Image, valid: Mask = None) -> float:
    """Spatial distortion: how far the likeness to PAN differs between fused image and MS.

    D_s = mean over bands |UQI(fused_b, PAN) - UQI(MS_b expanded, PAN low-pass)|, in blocks of 32
    pixels (Alparone et al., PE&RS 2008; Vivone et al., IEEE GRSM 2021).

    Args:
        fused: Fused image, (C, H, W), digital number.
        pan: Panchromatic image, (1, H, W), digital number.
        expanded: Multispectral image interpolated to the grid of ``fused``, (C, H, W).
        pan_lowpass: ``pan`` decimated to the multispectral pixel size by an antialiased cubic
            kernel and interpolated back as ``expanded`` was, (1, H, W).
        valid: Pixels that count, (H, W); None for all.

    Returns:
        Distortion from 0 to 1; 0 is best.

    Raises:
        ValueError: If the shapes do not agree or a pixel that counts is not finite.
        GzapError: If no block is at least half valid.
    """
    high = uqi(np.broadcast_to(pan, (len(fused), *pan.shape[1:])), fused, valid)
    low = uqi(
        np.broadcast_to(pan_lowpass, (len(expanded), *pan_lowpass.shape[1:])), expanded, valid
    )
    return float(np.abs(high - low).mean())
