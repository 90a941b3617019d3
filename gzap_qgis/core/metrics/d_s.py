"""D_s: the spatial distortion at full resolution."""

from __future__ import annotations

from typing import Optional

import numpy as np

from gzap_qgis.core.metrics.blocks import BLOCK, Image, Mask, Values, no_block
from gzap_qgis.core.metrics.tally import Tally
from gzap_qgis.core.metrics.uqi import uqi_map


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
        Distortion from 0 to 2, in practice below 1; 0 is best.

    Raises:
        ValueError: If the shapes do not agree or a pixel that counts is not finite.
        GzapError: If no block is at least half valid.
    """
    if len(pan) != 1 or len(pan_lowpass) != 1 or fused.shape != expanded.shape:
        raise ValueError(
            f"shapes {fused.shape}, {expanded.shape}, {pan.shape} and {pan_lowpass.shape} are not "
            "those of two images of (C, H, W) and two of (1, H, W)"
        )
    high = Tally.of_map(uqi_map(pan, fused, valid))
    figure = d_s_of(high, Tally.of_map(uqi_map(pan_lowpass, expanded, valid)))
    if figure is None:
        raise no_block(BLOCK)
    return figure


def d_s_of(high: Tally, low: Tally) -> Optional[float]:
    """D_s from the tallies of two maps of UQI.

    Args:
        high: Tally of ``uqi_map(pan, fused)``.
        low: Tally of ``uqi_map(pan_lowpass, expanded)``.

    Returns:
        As ``d_s``; None where no block was counted.
    """
    above, below = high.means(), low.means()
    if above is None or below is None:
        return None
    return float(np.abs(above - below).mean())


def d_s_map(high: Values, low: Values) -> Values:
    """Spatial distortion block by block.

    Its mean is at least D_s, for in D_s the differences of single blocks cancel each other.

    Args:
        high: ``uqi_map(pan, fused)``, (C, rows, cols) of blocks.
        low: ``uqi_map(pan_lowpass, expanded)``, (C, rows, cols) of blocks.

    Returns:
        Mean over the bands of the absolute difference, (rows, cols) of blocks; NaN where a block
        does not count.
    """
    return np.asarray(np.abs(high - low).mean(axis=0), dtype=np.float64)
