"""The intensity that stands for PAN among the MS bands, and PAN equalised to it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core.classical.planes import Planes
from gzap_qgis.core.classical.regression import least_squares
from gzap_qgis.core.classical.statistics import Statistics
from gzap_qgis.core.pair import Image

Vector = NDArray[np.float64]


@dataclass(frozen=True)
class Intensity:
    """A weighted sum of bands above their haze, and the line that brings PAN to its numbers.

    Attributes:
        weights: Weight of each band, (C,).
        haze: Number of each band that counts as zero, (C,), digital number.
        mean: Mean of the intensity, weighted digital number.
        gain: Standard deviation of the intensity over that of low-passed PAN.
        pan_mean: Mean of low-passed PAN, digital number.
    """

    weights: Vector
    haze: Vector
    mean: float
    gain: float
    pan_mean: float

    def of(self, up: Image) -> Image:
        """The intensity of interpolated MS (C, H, W), as (H, W)."""
        out = np.full(up.shape[1:], -float(self.weights @ self.haze), dtype=np.float32)
        for weight, band in zip(self.weights, up):
            out += np.float32(weight) * band
        return out

    def equalised(self, planes: Planes) -> Image:
        """PAN with the intensity's mean and standard deviation, (H, W)."""
        out: Image = (planes.pan - np.float32(self.pan_mean)) * np.float32(self.gain) + np.float32(
            self.mean
        )
        return out


def regressed(statistics: Statistics, haze: Vector) -> Intensity:
    """The intensity whose weights best make low-passed PAN out of interpolated MS.

    Without a constant term, as a ratio of the two must not have one (Lolli et al., IEEE GRSL 2017;
    Vivone et al., IEEE GRSM 2021).

    Args:
        statistics: Those of a scene, with one low-passed PAN.
        haze: Number of each band that counts as zero, (C,), digital number.

    Returns:
        The intensity.
    """
    s, ms = statistics, statistics.ms
    low = s.low_pan(0)
    products, covariance = s.fine.products, s.fine.covariance
    weights = least_squares(products[ms, ms], products[ms, low])
    spread = max(float(weights @ covariance[ms, ms] @ weights), 0.0)
    pan_spread = float(covariance[low, low])
    gain = float(np.sqrt(spread / pan_spread)) if pan_spread > 0.0 else 0.0
    mean = float(weights @ (s.fine.mean[ms] - haze))
    return Intensity(weights, haze, mean, gain, float(s.fine.mean[low]))
