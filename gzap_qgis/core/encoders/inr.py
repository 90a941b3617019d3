"""The encoder of residual convolutions, the smallest of the four."""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - torch's own name for it

from gzap_qgis.core.crew import Watch
from gzap_qgis.core.encoders.convolution import band_after_band, conv
from gzap_qgis.core.encoders.windows import Origin


class BandMixer(nn.Module):
    """A residual block on each band, after adding what the bands have in common at each pixel."""

    def __init__(self, width: int) -> None:
        """Build the block for ``width`` channels."""
        super().__init__()
        self.common = conv(width, width)
        self.first = conv(width, width)
        self.second = conv(width, width)

    def forward(self, feat: Tensor, watch: Watch) -> Tensor:
        """Mix features, (C, F, h, w), one row a band; the size stays."""
        common = self.common(feat.mean(0, keepdim=True))
        return band_after_band(lambda part: self._mixed(part + common), feat, watch)

    def _mixed(self, feat: Tensor) -> Tensor:
        """A band with what the convolutions add to it."""
        out: Tensor = feat + self.second(F.relu(self.first(feat)))
        return out


class InrEncoder(nn.Sequential):
    """A convolution and residual blocks in which the bands meet in their mean."""

    def __init__(self, inputs: int, width: int, blocks: int) -> None:
        """Build the encoder.

        Args:
            inputs: Planes of a band.
            width: Channels of a band's codes.
            blocks: Residual blocks.
        """
        super().__init__(conv(inputs, width), nn.ReLU(), *(BandMixer(width) for _ in range(blocks)))

    def forward(self, planes: Tensor, origin: Origin, watch: Watch) -> Tensor:
        """Encode the planes of each band.

        Args:
            planes: Planes, (C, inputs, h, w).
            origin: Ignored; nothing here is anchored to a grid.
            watch: Does the work; asked before each group of bands in a layer whether to stop.

        Returns:
            Codes, (C, width, h, w).
        """
        stem, relu, *mixers = self
        feat = band_after_band(lambda part: relu(stem(part)), planes, watch)
        for mixer in mixers:
            feat = mixer(feat, watch)
        return feat
