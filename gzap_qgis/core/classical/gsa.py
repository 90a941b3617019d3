"""GSA: Gram-Schmidt sharpening with an intensity found by regression."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core.classical.planes import Planes
from gzap_qgis.core.classical.regression import least_squares
from gzap_qgis.core.classical.statistics import Statistics
from gzap_qgis.core.pair import Image

Vector = NDArray[np.float64]


@dataclass(frozen=True)
class Gsa:
    """The numbers of a scene.

    Attributes:
        weights: Weight of each band in the intensity, (C,).
        gains: Share of the intensity's error that each band takes, (C,).
        ms_mean: Mean of each interpolated band, (C,), digital number.
        pan_mean: Mean of PAN, digital number.
    """

    weights: Vector
    gains: Vector
    ms_mean: Vector
    pan_mean: float

    def fuse(self, planes: Planes) -> Image:
        """The fused image, (C, H, W), digital number."""
        offset = float(self.weights @ self.ms_mean) - self.pan_mean
        error = planes.pan + np.float32(offset)
        for weight, band in zip(self.weights, planes.up):
            error -= np.float32(weight) * band
        out = np.empty_like(planes.up)
        for band, gain in enumerate(self.gains):
            out[band] = planes.up[band] + np.float32(gain) * error
        return out


def solve(statistics: Statistics, mtf: Sequence[float]) -> Gsa:
    """Adaptive Gram-Schmidt sharpening of a scene (Aiazzi, Baronti, Selva, IEEE TGRS 2007).

    The weights come from MS's scale, where PAN is regressed on MS; the gains from PAN's.

    Args:
        statistics: Those of the scene.
        mtf: MTF gain of each band; not used.

    Returns:
        The fusion.
    """
    s, ms = statistics, statistics.ms
    coarse, fine = s.coarse.covariance, s.fine.covariance
    weights = least_squares(coarse[ms, ms], coarse[ms, s.pan_like_ms])
    shared = fine[ms, ms] @ weights
    spread = float(weights @ shared)
    gains = shared / spread if spread > 0.0 else np.zeros(s.bands)
    return Gsa(weights, gains, s.fine.mean[ms], float(s.fine.mean[s.pan]))
