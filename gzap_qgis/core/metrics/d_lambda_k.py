"""D_lambda_K: Khan's spectral distortion at full resolution."""

from __future__ import annotations

from collections.abc import Sequence

from gzap_qgis.core.metrics.blocks import BLOCK, Image, Mask, Values
from gzap_qgis.core.metrics.lowpass import Ratio, lowpass
from gzap_qgis.core.metrics.q2n import q2n, q2n_map


def d_lambda_k(
    fused: Image, expanded: Image, gains: Sequence[float], ratio: Ratio, valid: Mask = None
) -> float:
    """Spectral distortion: how far the fused image, blurred as the sensor blurs, is from MS.

    D_lambda_K = 1 - Q2n(MS expanded, MTF(fused)), both on the panchromatic grid, in blocks of 32
    pixels (Khan et al., IEEE TGRS 2009; Vivone et al., IEEE GRSM 2021).

    Args:
        fused: Fused image, (C, H, W), digital number.
        expanded: Multispectral image interpolated to the grid of ``fused``, (C, H, W), digital
            number.
        gains: MTF gain of each band at the multispectral Nyquist frequency, C of them.
        ratio: Multispectral pixel size over the pixel size of ``fused``, one number or one for rows
            and one for columns.
        valid: Pixels that count, (H, W); None for all.

    Returns:
        Distortion from 0 to 1; 0 is best.

    Raises:
        ValueError: As ``q2n``, or if a gain or the ratio is out of its range.
        GzapError: If no block is at least half valid.
    """
    return 1.0 - q2n(expanded, lowpass(fused, gains, ratio, valid), valid)


def d_lambda_k_map(
    expanded: Image, blurred: Image, valid: Mask = None, block: int = BLOCK
) -> Values:
    """D_lambda_K of each block; the mean over all blocks is that of the image.

    Args:
        expanded: Multispectral image interpolated to PAN's grid, (C, H, W), digital number.
        blurred: Fused image after ``lowpass``, (C, H, W), digital number.
        valid: Pixels that count, (H, W); None for all.
        block: Side of a block, pixels.

    Returns:
        Distortion of each block, (rows, cols) of blocks; NaN where less than half is valid. For
        parts of a scene see ``q2n_map``.

    Raises:
        ValueError: As ``q2n_map``.
    """
    return 1.0 - q2n_map(expanded, blurred, valid, block)
