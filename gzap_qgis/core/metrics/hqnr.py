"""HQNR: both distortions at full resolution in one figure."""

from __future__ import annotations

from gzap_qgis.core.metrics.blocks import Values


def hqnr(d_lambda_k: float, d_s: float) -> float:
    """Hybrid quality with no reference, (1 - D_lambda_K)(1 - D_s) (Aiazzi et al., 2014).

    Args:
        d_lambda_k: Khan's spectral distortion.
        d_s: Spatial distortion.

    Returns:
        Quality; 1 is best. It follows the true quality loosely: read it beside other indices.
    """
    return (1.0 - d_lambda_k) * (1.0 - d_s)


def hqnr_map(d_lambda_k: Values, d_s: Values) -> Values:
    """HQNR block by block, where a scene is good and where it is bad.

    Args:
        d_lambda_k: ``d_lambda_k_map``, (rows, cols) of blocks.
        d_s: ``d_s_map``, (rows, cols) of blocks.

    Returns:
        Quality of each block, (rows, cols); NaN where a block does not count. Its mean is not the
        HQNR of the scene.
    """
    return (1.0 - d_lambda_k) * (1.0 - d_s)
