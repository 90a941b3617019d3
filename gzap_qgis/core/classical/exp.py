"""EXP: MS interpolated to PAN's pixels, with nothing added; what every method is measured by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gzap_qgis.core.classical.planes import Planes
from gzap_qgis.core.classical.statistics import Statistics
from gzap_qgis.core.pair import Image


@dataclass(frozen=True)
class Exp:
    """Interpolation alone."""

    def fuse(self, planes: Planes) -> Image:
        """The interpolated MS, (C, H, W), digital number."""
        return planes.up


def solve(statistics: Statistics, mtf: Sequence[float]) -> Exp:
    """Interpolation, which takes nothing from a scene."""
    return Exp()
