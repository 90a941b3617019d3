"""The encoder of dilated convolutions whose additions are gated at each pixel and channel.

Residual learning after He and others (CVPR 2016), dilated convolutions after Yu and Koltun (ICLR
2016). The gate weighs channels like that of Hu and others (SE, CVPR 2018), but from the pixel's own
features: pooled over an image it would depend on the tile that the pixel is read in.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - torch's own name for it

from gzap_qgis.core.crew import Watch
from gzap_qgis.core.encoders.convolution import band_after_band, conv
from gzap_qgis.core.encoders.windows import Origin

# Standard deviation of the weights that lead back to the residual path: small, so that a fresh
# encoder hardly differs from its first convolution.
START = 0.01


class GatedBlock(nn.Module):
    """A gated residual block on each band, after adding what the bands have in common."""

    def __init__(self, width: int, dilation: int) -> None:
        """Build the block for ``width`` channels; the first convolution is dilated."""
        super().__init__()
        self.common = conv(width, width)
        self.first = conv(width, width, dilation=dilation)
        self.second = conv(width, width)
        self.gate = nn.Conv2d(width, width, 1)
        for layer in (self.common, self.second):
            nn.init.normal_(layer.weight, std=START)
            nn.init.zeros_(layer.bias)

    def forward(self, feat: Tensor, watch: Watch) -> Tensor:
        """Mix features, (C, F, h, w), one row a band; the size stays."""
        common = self.common(feat.mean(0, keepdim=True))
        return band_after_band(lambda part: self._residual(part + common), feat, watch)

    def _residual(self, feat: Tensor) -> Tensor:
        """A band with what the convolutions add to it."""
        added = self.second(F.relu(self.first(feat)))
        return torch.addcmul(feat, added, torch.sigmoid(self.gate(added)))


class CnnEncoder(nn.Module):
    """A convolution and gated blocks of growing dilation."""

    def __init__(self, inputs: int, width: int, dilations: Sequence[int]) -> None:
        """Build the encoder.

        Args:
            inputs: Planes of a band.
            width: Channels of a band's codes.
            dilations: Dilation of each block.
        """
        super().__init__()
        self.stem = conv(inputs, width)
        self.blocks = nn.ModuleList(GatedBlock(width, dilation) for dilation in dilations)

    def forward(self, planes: Tensor, origin: Origin, watch: Watch) -> Tensor:
        """Encode the planes of each band.

        Args:
            planes: Planes, (C, inputs, h, w).
            origin: Ignored; nothing here is anchored to a grid.
            watch: Does the work; asked before each group of bands in a layer whether to stop.

        Returns:
            Codes, (C, width, h, w).
        """
        feat = band_after_band(self.stem, planes, watch)
        for block in self.blocks:
            feat = block(feat, watch)
        return feat
