"""MTF-GLP-HPM-R: MS modulated by PAN over low-passed PAN, after regression of one on the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core.classical.method import distinct_gains
from gzap_qgis.core.classical.planes import Planes
from gzap_qgis.core.classical.ratio import guarded
from gzap_qgis.core.classical.statistics import Statistics
from gzap_qgis.core.pair import Image

Vector = NDArray[np.float64]


@dataclass(frozen=True)
class RegressedModulation:
    """The numbers of a scene.

    Attributes:
        gains: Slope of each band on its low-passed PAN, (C,).
        ms_mean: Mean of each interpolated band, (C,), digital number.
        pan_mean: Mean of PAN, digital number.
        kinds: Which low-passed PAN each band is compared with, (C,).
    """

    gains: Vector
    ms_mean: Vector
    pan_mean: float
    kinds: tuple[int, ...]

    def fuse(self, planes: Planes) -> Image:
        """The fused image, (C, H, W), digital number."""
        out = np.empty_like(planes.up)
        for band, (gain, kind) in enumerate(zip(self.gains, self.kinds)):
            # PAN on the band's scale: multiplied through by the gain, which may then be zero.
            mean = float(self.ms_mean[band])
            constant = np.float32(mean - gain * self.pan_mean)
            above = np.float32(gain) * planes.pan + constant
            below = np.float32(gain) * planes.low[kind] + constant
            out[band] = planes.up[band] * guarded(above, below, mean)
        return out


def solve(statistics: Statistics, mtf: Sequence[float]) -> RegressedModulation:
    """Regression-based modulation of a scene (Vivone, Restaino, Chanussot, IEEE TGRS 2018).

    Each band is regressed on its low-passed PAN; the line through both means gives the constant
    that haze adds to PAN.

    Args:
        statistics: Those of the scene, with a low-passed PAN for each different gain.
        mtf: MTF gain of each band.

    Returns:
        The fusion; a PAN without contrast leaves interpolated MS.
    """
    s, every = statistics, distinct_gains(mtf)
    kinds = tuple(every.index(gain) for gain in mtf)
    place = [s.low_pan(kind) for kind in kinds]
    spread = np.diag(s.fine.covariance)[place]
    shared = s.fine.covariance[np.arange(s.bands), place]
    known = spread > 0.0
    gains = np.where(known, shared / np.where(known, spread, 1.0), 0.0)
    return RegressedModulation(gains, s.fine.mean[s.ms], float(s.fine.mean[s.pan]), kinds)
