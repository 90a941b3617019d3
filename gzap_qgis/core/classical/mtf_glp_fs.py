"""MTF-GLP-FS: PAN's detail beyond MS's MTF, with gains regressed at full scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core.classical.method import distinct_gains
from gzap_qgis.core.classical.planes import Planes
from gzap_qgis.core.classical.statistics import Statistics
from gzap_qgis.core.pair import Image

Vector = NDArray[np.float64]

# A covariance below this share of PAN's variance says nothing about a gain.
LEAST_COVARIANCE = 1e-9


@dataclass(frozen=True)
class Injection:
    """The numbers of a scene.

    Attributes:
        gains: What each band takes of PAN's detail, (C,).
        kinds: Which low-passed PAN each band is compared with, (C,).
    """

    gains: Vector
    kinds: tuple[int, ...]

    def fuse(self, planes: Planes) -> Image:
        """The fused image, (C, H, W), digital number."""
        out = np.empty_like(planes.up)
        for band, (gain, kind) in enumerate(zip(self.gains, self.kinds)):
            detail = planes.pan - planes.low[kind]
            out[band] = planes.up[band] + np.float32(gain) * detail
        return out


def solve(statistics: Statistics, mtf: Sequence[float]) -> Injection:
    """Injection with full-scale regression of a scene (Vivone, Restaino, Chanussot, IEEE TIP 2018).

    The gain of a band is its covariance with PAN over that of its low-passed PAN with PAN.

    Args:
        statistics: Those of the scene, with a low-passed PAN for each different gain.
        mtf: MTF gain of each band.

    Returns:
        The fusion; a PAN without contrast gives gains of zero.
    """
    s, every = statistics, distinct_gains(mtf)
    kinds = tuple(every.index(gain) for gain in mtf)
    with_pan = s.fine.covariance[s.pan]
    below = with_pan[[s.low_pan(kind) for kind in kinds]]
    known = below > LEAST_COVARIANCE * max(float(with_pan[s.pan]), 0.0)
    gains = np.where(known, with_pan[s.ms] / np.where(known, below, 1.0), 0.0)
    return Injection(gains, kinds)
