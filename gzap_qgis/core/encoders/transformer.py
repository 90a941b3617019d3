"""The encoder of multi-head attention inside windows.

Windows that move by half a side from block to block, and a bias by relative position, after Liu and
others (Swin Transformer, ICCV 2021); a convolution at each end as in Liang and others (SwinIR, ICCV
Workshops 2021). Windows lie on the scene's own MS grid and pixels beyond the image are masked, so
that nothing is wrapped round and a tile's codes are those of the whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - torch's own name for it

from gzap_qgis.core.crew import Watch
from gzap_qgis.core.encoders.convolution import band_after_band, conv, on_last
from gzap_qgis.core.encoders.windowed import WindowedEncoder
from gzap_qgis.core.encoders.windows import Windows

# Standard deviation of the weights that lead back to the residual path: small, so that a fresh
# encoder hardly differs from its first convolution.
START = 0.02


@dataclass(frozen=True)
class AttentionShape:
    """Sizes of a block.

    Attributes:
        width: Channels.
        heads: Heads that share them.
        window: Side of a window, pixels.
        expansion: Channels inside the MLP over ``width``.
    """

    width: int
    heads: int
    window: int
    expansion: int


def relative_positions(side: int) -> Tensor:
    """Which of (2 side - 1)² places each pixel of a window has from each, (side², side²)."""
    axis = torch.arange(side)
    row, col = axis.repeat_interleave(side), axis.repeat(side)
    rows = row[:, None] - row + side - 1
    cols = col[:, None] - col + side - 1
    return rows * (2 * side - 1) + cols


class WindowAttention(nn.Module):
    """Multi-head attention among the pixels of a window."""

    def __init__(self, width: int, heads: int, side: int) -> None:
        """Build the attention of ``heads`` heads in windows of ``side`` pixels a side."""
        super().__init__()
        self.heads = heads
        self.three = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.bias = nn.Parameter(START * torch.randn(heads, (2 * side - 1) ** 2))
        self.register_buffer("place", relative_positions(side), persistent=False)
        nn.init.normal_(self.out.weight, std=START)
        nn.init.zeros_(self.out.bias)

    def offsets(self, missing: Optional[Tensor]) -> Tensor:
        """What is added to every score, the same for all bands.

        Args:
            missing: Pixels that nothing may attend to, (n, L), or None.

        Returns:
            Bias by relative position, minus infinity at missing pixels, (n or 1, heads, L, L).
        """
        bias = self.bias[:, self.place][None]
        if missing is None:
            return bias
        return bias.masked_fill(missing[:, None, None, :], float("-inf"))

    def forward(self, cut: Tensor, offsets: Tensor) -> Tensor:
        """Attend.

        Args:
            cut: Windows of one or more bands, (C * n, L, F).
            offsets: What ``offsets`` returns for them.

        Returns:
            What the attention adds, (C * n, L, F).
        """
        count, length, width = cut.shape
        split = self.three(cut).reshape(count, length, 3, self.heads, width // self.heads)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        score = (query * (width // self.heads) ** -0.5) @ key.transpose(-1, -2)
        score = (score.reshape(-1, *offsets.shape) + offsets).reshape(score.shape)
        mixed = (score.softmax(-1) @ value).transpose(1, 2).reshape(count, length, width)
        out: Tensor = self.out(mixed)
        return out


class AttentionBlock(nn.Module):
    """Attention and an MLP on each band, after adding what the bands have in common."""

    def __init__(self, shape: AttentionShape) -> None:
        """Build the block."""
        super().__init__()
        width = shape.width
        self.common = conv(width, width)
        self.before_attention = nn.LayerNorm(width)
        self.attention = WindowAttention(width, shape.heads, shape.window)
        self.before_mlp = nn.LayerNorm(width)
        self.first = nn.Linear(width, shape.expansion * width)
        self.second = nn.Linear(shape.expansion * width, width)
        nn.init.normal_(self.second.weight, std=START)
        nn.init.zeros_(self.second.bias)

    def forward(self, feat: Tensor, windows: Windows, watch: Watch) -> Tensor:
        """Mix features, (C, h, w, F), one row a band; the size stays."""
        common = on_last(self.common, feat.mean(0, keepdim=True))
        offsets = self.attention.offsets(windows.missing(feat.device))

        def work(part: Tensor) -> Tensor:
            return self._residual(part + common, windows, offsets)

        return band_after_band(work, feat, watch)

    def _residual(self, feat: Tensor, windows: Windows, offsets: Tensor) -> Tensor:
        """Bands with what attention and MLP add to them."""
        cut = windows.cut(self.before_attention(feat))
        feat = feat + windows.join(self.attention(cut, offsets))
        out: Tensor = feat + self.second(F.gelu(self.first(self.before_mlp(feat))))
        return out


class TransformerEncoder(WindowedEncoder):
    """A convolution, blocks of attention in windows that move to and fro, and a convolution."""

    def __init__(self, inputs: int, shape: AttentionShape, blocks: int) -> None:
        """Build the encoder.

        Args:
            inputs: Planes of a band.
            shape: Sizes of the blocks.
            blocks: How many there are.
        """
        super().__init__(inputs, shape.width, shape.window, blocks, lambda: AttentionBlock(shape))
