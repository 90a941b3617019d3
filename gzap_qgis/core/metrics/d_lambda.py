"""D_lambda: the first spectral distortion at full resolution, between the bands of an image."""

from __future__ import annotations

from typing import Optional

import numpy as np

from gzap_qgis.core.metrics.blocks import BLOCK, Image, Mask, no_block
from gzap_qgis.core.metrics.tally import Tally
from gzap_qgis.core.metrics.uqi import band_uqi_map


def d_lambda(fused: Image, expanded: Image, valid: Mask = None) -> Optional[float]:
    """Spectral distortion: how far the likeness between the bands differs from that in MS.

    D_lambda = mean over pairs of bands |UQI(fused_i, fused_j) - UQI(MS_i expanded, MS_j expanded)|,
    in blocks of 32 pixels (Alparone et al., PE&RS 2008).

    Args:
        fused: Fused image, (C, H, W), any unit.
        expanded: Multispectral image interpolated to the grid of ``fused``, (C, H, W).
        valid: Pixels that count, (H, W); None for all.

    Returns:
        Distortion from 0 to 2; 0 is best. None for one band, which has no likeness to another.

    Raises:
        ValueError: If the shapes do not agree or a pixel that counts is not finite.
        GzapError: If no block is at least half valid.
    """
    if fused.shape != expanded.shape:
        raise ValueError(f"fused has shape {fused.shape}, expanded {expanded.shape}")
    if len(fused) == 1:
        return None
    high, low = (Tally.of_map(band_uqi_map(image, valid)) for image in (fused, expanded))
    if high.count == 0:
        raise no_block(BLOCK)
    return d_lambda_of(high, low)


def d_lambda_of(fused: Tally, expanded: Tally) -> Optional[float]:
    """D_lambda from the tallies of ``band_uqi_map`` of the fused and of the expanded image.

    Returns:
        As ``d_lambda``; None for one band or where no block was counted.
    """
    high, low = fused.means(), expanded.means()
    if high is None or low is None or not high.size:
        return None
    return float(np.abs(high - low).mean())
