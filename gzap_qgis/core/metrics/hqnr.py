"""HQNR: both distortions at full resolution in one figure."""

from __future__ import annotations


def hqnr(d_lambda_k: float, d_s: float) -> float:
    """Hybrid quality with no reference, (1 - D_lambda_K)(1 - D_s) (Aiazzi et al., 2014).

    Args:
        d_lambda_k: Khan's spectral distortion.
        d_s: Spatial distortion.

    Returns:
        Quality; 1 is best. It follows the true quality loosely: read it beside other indices.
    """
    return (1.0 - d_lambda_k) * (1.0 - d_s)
