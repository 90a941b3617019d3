"""What a fit makes small."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor


def supervised_loss(answer: Tensor, reference: Tensor, weight: Tensor) -> Tensor:
    """Weighted mean absolute error of the correction.

    Args:
        answer: Correction, (C, H, W), units of each band's detail.
        reference: What it should be, likewise.
        weight: How much each pixel counts, (C, H, W); zero leaves it out.

    Returns:
        Scalar, units of detail.
    """
    return ((answer - reference).abs() * weight).sum() / (weight > 0).sum().clamp(min=1)


@dataclass(frozen=True)
class Degradation:
    """The sensor's blur and decimation of a crop, one pair of matrices for each band.

    Attributes:
        rows: Weights along rows, (C, h, H).
        cols: Weights along columns, (C, w, W).
    """

    rows: Tensor
    cols: Tensor

    def apply(self, image: Tensor) -> Tensor:
        """Degrade an image, (C, H, W) to (C, h, w)."""
        return torch.matmul(torch.matmul(self.rows, image), self.cols.transpose(-1, -2))


def spectral_loss(fused: Tensor, ms: Tensor, degradation: Degradation, weight: Tensor) -> Tensor:
    """Mean absolute error between the degraded fused image and the multispectral image.

    The consistency property of Wald et al. (PE&RS 1997) as a loss.

    Args:
        fused: Fused image, (C, H, W), standard deviations.
        ms: Multispectral image, (C, h, w), standard deviations.
        degradation: The sensor's.
        weight: How much each MS pixel of each band counts, (C, h, w).

    Returns:
        Scalar, units of ``weight`` times a standard deviation.
    """
    error = (degradation.apply(fused) - ms).abs() * weight
    return error.sum() / (weight > 0).sum().clamp(min=1)


def spatial_loss(seen: Tensor, pan: Tensor, weight: Tensor) -> Tensor:
    """Mean absolute error between PAN and the fused image seen through PAN's response.

    Args:
        seen: What PAN's response gives of the fused image, (H, W), standard deviations.
        pan: What it should give, (H, W), standard deviations.
        weight: How much each pixel counts, (H, W).

    Returns:
        Scalar, units of ``weight`` times a standard deviation.
    """
    return ((seen - pan).abs() * weight).sum() / (weight > 0).sum().clamp(min=1)
