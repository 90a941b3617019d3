"""What encoders that work inside windows share: a convolution, blocks, and a convolution."""

from __future__ import annotations

from collections.abc import Callable

from torch import Tensor, nn

from gzap_qgis.core.crew import Watch
from gzap_qgis.core.encoders.convolution import band_after_band, conv
from gzap_qgis.core.encoders.windows import Origin, windows_over


class WindowedEncoder(nn.Module):
    """A convolution, blocks in windows that move to and fro by half a side, and a convolution."""

    def __init__(
        self, inputs: int, width: int, side: int, blocks: int, make: Callable[[], nn.Module]
    ) -> None:
        """Build the encoder.

        Args:
            inputs: Planes of a band.
            width: Channels of a band's codes.
            side: Side of a window, MS pixels.
            blocks: How many blocks there are.
            make: Makes a fresh block, which takes features (C, h, w, F), windows and watch.
        """
        super().__init__()
        self.side = side
        self.stem = conv(inputs, width)
        self.blocks = nn.ModuleList(make() for _ in range(blocks))
        self.norm = nn.LayerNorm(width)
        self.tail = conv(width, width)

    def forward(self, planes: Tensor, origin: Origin, watch: Watch) -> Tensor:
        """Encode the planes of each band.

        Args:
            planes: Planes, (C, inputs, h, w).
            origin: Row and column of the first pixel in the scene's MS grid.
            watch: Does the work; asked before each group of bands in a layer whether to stop.

        Returns:
            Codes, (C, width, h, w).
        """
        first = band_after_band(self.stem, planes, watch)
        feat = first.permute(0, 2, 3, 1)
        size = (planes.shape[2], planes.shape[3])
        for index, block in enumerate(self.blocks):
            shift = self.side // 2 * (index % 2)
            feat = block(feat, windows_over(size, origin, self.side, shift), watch)
        return first + band_after_band(self._leave, feat, watch)

    def _leave(self, feat: Tensor) -> Tensor:
        """What features (C, h, w, F) add to the first convolution, (C, F, h, w)."""
        out: Tensor = self.tail(self.norm(feat).permute(0, 3, 1, 2))
        return out
