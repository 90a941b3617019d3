"""QNR: the older quality at full resolution, from D_lambda and D_s."""

from __future__ import annotations

from typing import Optional


def qnr(d_lambda: Optional[float], d_s: float) -> Optional[float]:
    """Quality with no reference, (1 - D_lambda)(1 - D_s) (Alparone et al., PE&RS 2008).

    Args:
        d_lambda: Spectral distortion between the bands; None where it is not defined.
        d_s: Spatial distortion.

    Returns:
        Quality; 1 is best. None where ``d_lambda`` is.
    """
    return None if d_lambda is None else (1.0 - d_lambda) * (1.0 - d_s)
