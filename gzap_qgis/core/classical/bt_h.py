"""BT-H: the Brovey transform of what lies above the haze of each band."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core.classical.intensity import Intensity, regressed
from gzap_qgis.core.classical.planes import Planes
from gzap_qgis.core.classical.ratio import guarded
from gzap_qgis.core.classical.statistics import Statistics
from gzap_qgis.core.pair import Image

Vector = NDArray[np.float64]

# How far below a band's least number its haze lies, standard deviations of the band.
BELOW_LEAST = 0.5


@dataclass(frozen=True)
class Modulation:
    """Every band above its haze is multiplied by equalised PAN over intensity."""

    intensity: Intensity

    def fuse(self, planes: Planes) -> Image:
        """The fused image, (C, H, W), digital number."""
        i = self.intensity
        ratio = guarded(i.equalised(planes), i.of(planes.up), i.mean)
        out = np.empty_like(planes.up)
        for band, (up, haze) in enumerate(zip(planes.up, i.haze.astype(np.float32))):
            clear = up if haze == 0 else np.maximum(up - haze, 0)
            out[band] = clear * ratio + haze
        return out


def haze_of(statistics: Statistics) -> Vector:
    """The number of each band that path radiance alone would give, (C,), digital number.

    No ground is black: the haze lies below the least number (Chavez, Remote Sensing of Environment
    1988), here by half a standard deviation, but not below zero where no number is.
    """
    low = statistics.low
    deviation = np.sqrt(np.diag(statistics.fine.covariance)[statistics.ms])
    haze = low - BELOW_LEAST * deviation
    return np.where(low >= 0.0, np.maximum(haze, 0.0), haze)


def solve(statistics: Statistics, mtf: Sequence[float]) -> Modulation:
    """The haze-corrected Brovey transform of a scene.

    Lolli et al. (IEEE GRSL 2017), as in the comparison of Vivone et al. (IEEE GRSM 2021), except
    that the haze needs no order of the bands.

    Args:
        statistics: Those of the scene, with one low-passed PAN.
        mtf: MTF gain of each band; not used.

    Returns:
        The fusion.
    """
    return Modulation(regressed(statistics, haze_of(statistics)))
