"""Brovey: every band is multiplied by PAN over the intensity of MS."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gzap_qgis.core.classical.bt_h import Modulation
from gzap_qgis.core.classical.intensity import regressed
from gzap_qgis.core.classical.statistics import Statistics


def solve(statistics: Statistics, mtf: Sequence[float]) -> Modulation:
    """The Brovey transform of a scene.

    Gillespie, Kahle and Walker (Remote Sensing of Environment 1987), with the weights of the
    intensity found by least squares instead of being equal.

    Args:
        statistics: Those of the scene, with one low-passed PAN.
        mtf: MTF gain of each band; not used.

    Returns:
        The fusion.
    """
    return Modulation(regressed(statistics, np.zeros(statistics.bands)))
