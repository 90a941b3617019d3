"""The encoder of selective scans inside windows, in four directions.

The block is that of Gu and Dao (Mamba, 2023) with the heads of Dao and Gu (Mamba-2, ICML 2024):
input-dependent step, input and output of a linear recurrence, and a gate beside it. Scanning an
image in four directions, and a small convolution over the image before, after Liu and others
(VMamba, NeurIPS 2024). Ours: heads share the directions among them rather than each scanning in
all; the way winds to and fro, so that neighbours in a sequence are neighbours in the image; windows
lie on the scene's own MS grid, and a pixel beyond the image leaves the state as it is.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Optional

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - torch's own name for it

from gzap_qgis.core.crew import Watch
from gzap_qgis.core.encoders.convolution import band_after_band, conv, on_last
from gzap_qgis.core.encoders.scan import selective_scan
from gzap_qgis.core.encoders.windowed import WindowedEncoder
from gzap_qgis.core.encoders.windows import Windows

DIRECTIONS = 4
# Fresh steps and decays of a whole step lie evenly between these, as logarithms: the only head of a
# direction lies in the middle and halves its memory in seven pixels.
SHORTEST_STEP, LONGEST_STEP = 0.02, 0.5
SLOWEST, FASTEST = 0.5, 2.0
# Standard deviation of the weights that lead back to the residual path.
START = 0.02


@dataclass(frozen=True)
class ScanShape:
    """Sizes of a block.

    Attributes:
        inner: Channels inside it.
        heads: Heads of each direction.
        states: States of a head for each of its channels.
        window: Side of a window, pixels.
        chunk: Pixels of a scan that are worked out at once.
    """

    inner: int
    heads: int
    states: int
    window: int
    chunk: int


def _between(low: float, high: float, count: int) -> Tensor:
    """Logarithms of numbers in the middles of equal parts between two, (count,)."""
    share = (torch.arange(count) + 0.5) / count
    return math.log(low) + (math.log(high) - math.log(low)) * share


def ways(side: int) -> Tensor:
    """The order in which each direction visits a window's pixels, (4, side²).

    To and fro along rows, the same backwards, to and fro along columns, the same backwards.
    """
    grid = torch.arange(side * side).reshape(side, side)
    along = torch.stack([grid, grid.t()])
    along[:, 1::2] = along[:, 1::2].flip(-1)
    rows, cols = along.flatten(1)
    return torch.stack([rows, rows.flip(0), cols, cols.flip(0)])


class WindowScan(nn.Module):
    """Selective scans over the pixels of a window, each direction by its own heads."""

    def __init__(self, shape: ScanShape) -> None:
        """Build the scans."""
        super().__init__()
        self.shape = shape
        heads = DIRECTIONS * shape.heads
        self.select = nn.Linear(shape.inner, heads + 2 * DIRECTIONS * shape.states, bias=False)
        steps = _between(SHORTEST_STEP, LONGEST_STEP, shape.heads).exp()
        rates = _between(SLOWEST, FASTEST, shape.heads)
        # The inverse of softplus, so that a fresh step is the one that is meant.
        self.step_bias = nn.Parameter((steps + torch.log(-torch.expm1(-steps))).repeat(DIRECTIONS))
        self.log_rate = nn.Parameter(rates.repeat(DIRECTIONS))
        self.direct = nn.Parameter(torch.ones(shape.inner))
        way, first = ways(shape.window), torch.arange(DIRECTIONS)[:, None]
        there, back = way * DIRECTIONS + first, way.argsort(-1) + first * way.shape[1]
        self.register_buffer("there", there.flatten(), persistent=False)
        self.register_buffer("back", back.t().flatten(), persistent=False)

    def forward(self, cut: Tensor, missing: Optional[Tensor]) -> Tensor:
        """Scan.

        Args:
            cut: Windows of one or more bands, (C * n, L, inner).
            missing: Pixels that leave the state as it is, (n, L), or None.

        Returns:
            What the scans read off the states, (C * n, L, inner).
        """
        count, length, inner = cut.shape
        heads, states = self.shape.heads, self.shape.states
        chosen = self.select(cut)
        step = F.softplus(chosen[..., : DIRECTIONS * heads] + self.step_bias)
        if missing is not None:
            hidden = missing.repeat(count // len(missing), 1)[:, :, None]
            step = step.masked_fill(hidden, 0.0)
        x = cut.reshape(count, length, DIRECTIONS * heads, -1) * step[..., None]
        parts = [x, -self.log_rate.exp() * step, chosen[..., DIRECTIONS * heads :]]
        each = torch.cat([part.reshape(count, length, DIRECTIONS, -1) for part in parts], -1)
        ordered = each.flatten(1, 2).index_select(1, self.there)
        sizes = [inner // DIRECTIONS, heads, states, states]
        x, log_decay, b, c = ordered.reshape(count, DIRECTIONS, length, -1).split(sizes, -1)
        x = x.reshape(count, DIRECTIONS, length, heads, -1).transpose(2, 3)
        out = selective_scan(x, log_decay.transpose(2, 3), b, c, self.shape.chunk)
        again = out.transpose(2, 3).reshape(count, DIRECTIONS * length, -1)
        scanned = again.index_select(1, self.back).reshape(count, length, inner)
        return torch.addcmul(scanned, self.direct, cut)


class ScanBlock(nn.Module):
    """A gated scan on each band, after adding what the bands have in common at each pixel."""

    def __init__(self, width: int, shape: ScanShape) -> None:
        """Build the block for ``width`` channels."""
        super().__init__()
        self.common = conv(width, width)
        self.before = nn.LayerNorm(width)
        self.enter = nn.Linear(width, 2 * shape.inner)
        self.near = nn.Conv2d(
            shape.inner, shape.inner, 3, padding=1, padding_mode="replicate", groups=shape.inner
        )
        self.scan = WindowScan(shape)
        self.after = nn.LayerNorm(shape.inner)
        self.leave = nn.Linear(shape.inner, width)
        nn.init.normal_(self.leave.weight, std=START)
        nn.init.zeros_(self.leave.bias)

    def forward(self, feat: Tensor, windows: Windows, watch: Watch) -> Tensor:
        """Mix features, (C, h, w, F), one row a band; the size stays."""
        common = on_last(self.common, feat.mean(0, keepdim=True))
        missing = windows.missing(feat.device)

        def work(part: Tensor) -> Tensor:
            return self._residual(part + common, windows, missing)

        return band_after_band(work, feat, watch)

    def _residual(self, feat: Tensor, windows: Windows, missing: Optional[Tensor]) -> Tensor:
        """Bands with what the gated scan adds to them."""
        inside, gate = self.enter(self.before(feat)).chunk(2, -1)
        inside = F.silu(on_last(self.near, inside))
        scanned = windows.join(self.after(self.scan(windows.cut(inside), missing)))
        out: Tensor = feat + self.leave(scanned * F.silu(gate))
        return out


class MambaEncoder(WindowedEncoder):
    """A convolution, blocks of scans in windows that move to and fro, and a convolution."""

    def __init__(self, inputs: int, width: int, shape: ScanShape, blocks: int) -> None:
        """Build the encoder.

        Args:
            inputs: Planes of a band.
            width: Channels of a band's codes.
            shape: Sizes of the blocks.
            blocks: How many there are.
        """
        super().__init__(inputs, width, shape.window, blocks, lambda: ScanBlock(width, shape))
