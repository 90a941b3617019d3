"""BDSD-PC: band-dependent spatial detail with physical constraints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core.classical.planes import Planes
from gzap_qgis.core.classical.regression import non_negative
from gzap_qgis.core.classical.statistics import Statistics
from gzap_qgis.core.pair import Image

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class BdsdPc:
    """The numbers of a scene.

    Attributes:
        gains: What each band takes of PAN, (C,), zero or above.
        shares: What each band gives up of the bands, (C, C), zero or above.
    """

    gains: NDArray[np.float64]
    shares: Matrix

    def fuse(self, planes: Planes) -> Image:
        """The fused image, (C, H, W), digital number."""
        out = np.empty_like(planes.up)
        for band, gain in enumerate(self.gains):
            out[band] = planes.up[band] + np.float32(gain) * planes.pan
            for other in np.flatnonzero(self.shares[band]):
                out[band] -= np.float32(self.shares[band, other]) * planes.up[other]
        return out


def solve(statistics: Statistics, mtf: Sequence[float]) -> BdsdPc:
    """Band-dependent spatial detail of a scene (Vivone, IEEE TGRS 2019).

    At MS's scale, what a second blur takes from a band is explained by PAN, which may only be
    added, and by the blurred bands, which may only be taken away. PAN is there as sharp as MS, as
    the fused image is to be as sharp as PAN.

    Args:
        statistics: Those of the scene.
        mtf: MTF gain of each band; not used.

    Returns:
        The fusion.
    """
    s = statistics
    place = [s.pan_like_ms, *range(*s.blurred.indices(2 * s.bands))]
    sign = np.array([1.0] + [-1.0] * s.bands)
    products = s.coarse.products
    gram = products[np.ix_(place, place)] * np.outer(sign, sign)
    lost = products[:, s.ms] - products[:, s.blurred]
    found = [non_negative(gram, sign * lost[place, band]) for band in range(s.bands)]
    every = np.array(found)
    return BdsdPc(every[:, 0], every[:, 1:])
