"""The fusion network: an implicit representation of MS features, queried at any coordinate.

Deep work per band stays on the MS grid; PAN's features are computed once for all bands; on the
target grid each band costs a query and two light convolutions. Bands share every weight and see
each other only through a mean over the bands at a pixel, so that one network serves any number of
bands, in any order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - torch's own name for it

from gzap_qgis.core.crew import Crew, Watch
from gzap_qgis.core.encoders.cnn import CnnEncoder
from gzap_qgis.core.encoders.convolution import band_after_band, conv
from gzap_qgis.core.encoders.inr import InrEncoder
from gzap_qgis.core.encoders.mamba import MambaEncoder, ScanShape
from gzap_qgis.core.encoders.transformer import AttentionShape, TransformerEncoder
from gzap_qgis.core.encoders.windows import Origin
from gzap_qgis.core.query import along_cols, along_rows, axis_of
from gzap_qgis.grid import Window
from gzap_qgis.network_config import (
    CnnConfig,
    EncoderConfig,
    MambaConfig,
    NetworkConfig,
    TransformerConfig,
)
from gzap_qgis.progress import SILENT, Progress

MS_INPUTS = 5
PAN_INPUTS = 3
# MS pixels that the planes' contrast reaches, and those that unfolded codes and query do.
CONTRAST_REACH, QUERY_REACH = 2, 2
# Target pixels that the answer at one depends on: contrast, both layers of PAN, both that refine.
TARGET_REACH = 6
# The two answers of the head: a share of the injected detail, and a residual.
OUTPUTS = 2
# Longest side of a part of a target grid that is evaluated at once on the CPU, pixels. Memory of
# larger feature maps goes back to the system after each operation, and to be given new, empty
# memory takes longer than the operation.
CPU_PART = 272


@dataclass(frozen=True)
class Query:
    """Where the pixels of a target grid lie in the MS grid, one axis at a time.

    Attributes:
        rows: MS row of each target row, (H,), MS pixels.
        cols: MS column of each target column, (W,), MS pixels.
        cell: Height and width of a target pixel, (2,), MS pixels.
    """

    rows: Tensor
    cols: Tensor
    cell: Tensor


@dataclass(frozen=True)
class NetworkInput:
    """One level of a scene, as the network reads it.

    Attributes:
        ms: Multispectral image, (C, h, w), standard deviations.
        pan_low: PAN blurred and decimated to MS's grid, (C, h, w), standard deviations.
        correlation: Correlation of each band's detail with PAN's, (C,).
        ms_detail: Strength of each band's detail, (C,), standard deviations.
        pan: PAN on the target grid, (H, W), standard deviations.
        detail: PAN's detail, (H, W), in units of its own strength.
        injected: Detail that the base injects, (C, H, W), units of each band's detail.
        query: Where the target grid lies in MS.
        origin: Row and column of the first MS pixel in the scene's MS grid, to which the windows
            of an encoder are anchored.
    """

    ms: Tensor
    pan_low: Tensor
    correlation: Tensor
    ms_detail: Tensor
    pan: Tensor
    detail: Tensor
    injected: Tensor
    query: Query
    origin: Origin = (0, 0)


def local_contrast(image: Tensor) -> Tensor:
    """An image less the mean of its 5 by 5 neighbourhood, edge pixels repeated, (C, H, W)."""
    padded = F.pad(image[None], (2, 2, 2, 2), mode="replicate")
    return image - F.avg_pool2d(padded, 5, stride=1)[0]


class INRConv(nn.Module):
    """Features at any coordinate: an MLP on the four nearest codes, weighted by opposite areas.

    The local implicit function of Chen, Liu and Wang (LIIF, CVPR 2021), its codes unfolded with
    their eight neighbours. The MLP's first layer is linear in code, relative coordinate and cell,
    so the code's part is applied once on the coarse grid, as a convolution. Its last layer is
    linear, so the area weights are applied before it, and it is one with the refining convolution
    that follows. Both are exact.
    """

    def __init__(self, width: int, hidden: int) -> None:
        """Build the query of codes with ``width`` channels."""
        super().__init__()
        self.code = conv(width, hidden)
        self.row = nn.Parameter(torch.empty(hidden).uniform_(-0.5, 0.5))
        self.col = nn.Parameter(torch.empty(hidden).uniform_(-0.5, 0.5))
        self.cell = nn.Parameter(torch.empty(hidden, 2).uniform_(-0.5, 0.5))

    def forward(self, feat: Tensor, query: Query) -> Tensor:
        """Query codes.

        Args:
            feat: Codes on the coarse grid, (C, F, h, w).
            query: Where the target pixels lie in the coarse grid.

        Returns:
            Hidden features on the target grid, (C, hidden, H, W).
        """
        return self.at(self.unfolded(feat, query.cell), query)

    def unfolded(self, feat: Tensor, cell: Tensor) -> Tensor:
        """What a query takes of codes, whichever pixels it asks for, (C, h, w, hidden).

        Args:
            feat: Codes on the coarse grid, (C, F, h, w).
            cell: Height and width of a target pixel, (2,), coarse pixels.
        """
        code = self.code(feat) + (self.cell @ cell)[None, :, None, None]
        return code.permute(0, 2, 3, 1).contiguous()

    def at(self, code: Tensor, query: Query) -> Tensor:
        """Hidden features on the target grid, (C, hidden, H, W), from ``unfolded`` codes."""
        rows, cols = axis_of(query.rows, code.shape[1]), axis_of(query.cols, code.shape[2])
        strips = along_cols(code, self.col, cols)
        return along_rows(strips, self.row, rows, cols).permute(0, 3, 1, 2)


class FusionNetwork(nn.Module):
    """The whole network: both encoders, the query, and the two refining convolutions.

    Attributes:
        reach: MS pixels around a target pixel that its answer depends on.
        crew: Who works on it.
    """

    def __init__(
        self,
        ms_encoder: nn.Module,
        pan_encoder: nn.Module,
        inr: INRConv,
        refine: nn.ModuleDict,
        reach: int,
    ) -> None:
        """Join built parts.

        Args:
            ms_encoder: Planes, origin and progress in, codes of every band out.
            pan_encoder: PAN's features.
            inr: The query.
            refine: Holds query, pan, detail and head.
            reach: MS pixels around a target pixel that its answer depends on.
        """
        super().__init__()
        self.reach = reach
        self.crew = Crew()
        self.ms_encoder = ms_encoder
        self.pan_encoder = pan_encoder
        self.inr = inr
        self.refine = refine

    def encode_ms(self, level: NetworkInput, progress: Progress = SILENT) -> Tensor:
        """Codes of every band on the MS grid, (C, F, h, w); asks at each layer whether to stop."""
        ones = torch.ones_like(level.ms)
        strength = level.ms_detail[:, None, None]
        planes = [
            level.ms,
            local_contrast(level.ms) / strength,
            level.pan_low,
            local_contrast(level.pan_low) / strength,
            ones * level.correlation[:, None, None],
        ]
        # With the channels last in memory, convolutions need not bring them there first.
        stacked = torch.stack(planes, -1).permute(0, 3, 1, 2)
        codes: Tensor = self.ms_encoder(stacked, level.origin, Watch(self.crew, progress))
        return codes

    def encode_pan(self, level: NetworkInput) -> Tensor:
        """PAN's part of the first refining convolution, (1, K, H, W), the same for every band."""
        planes = torch.stack([level.pan, level.detail, local_contrast(level.pan[None])[0]], -1)
        out: Tensor = self.refine["pan"](self.pan_encoder(planes.permute(2, 0, 1)[None]))
        return out

    def refine_band(self, feat: Tensor, pan: Tensor, injected: Tensor) -> Tensor:
        """The answer for bands whose features are queried, (C, H, W), units of their detail.

        Args:
            feat: Queried features, (C, hidden, H, W).
            pan: PAN's part, (1, K, H, W).
            injected: Detail that the base injects, (C, H, W), units of the band's detail.
        """
        own = injected[:, None]
        hidden = self.refine["query"](feat).add_(pan).add_(self.refine["detail"](own)).relu_()
        share, residual = self.refine["head"](hidden).unbind(1)
        return torch.addcmul(residual, share, injected)

    def forward(self, level: NetworkInput) -> Tensor:
        """The correction of the base.

        Args:
            level: A level of a scene.

        Returns:
            Correction on the target grid, (C, H, W), in units of each band's detail.
        """
        codes = self.inr(self.encode_ms(level), level.query)
        return self.refine_band(codes, self.encode_pan(level), level.injected)

    def by_band(self, level: NetworkInput, progress: Progress = SILENT) -> Tensor:
        """The correction, part after part, band after band and without gradients.

        Memory stays small, and what an operation leaves behind stays in the processor's cache.

        Args:
            level: A level of a scene.
            progress: Asked before each band whether to stop.

        Returns:
            What ``forward`` returns, (C, H, W).
        """
        with torch.no_grad():
            code = self._codes(level, progress)
            answer = torch.empty_like(level.injected)
        whole = Window(0, 0, *level.pan.shape)

        def put(place: Window) -> None:
            """Work out a part and put it in its place."""
            near = place.grown(TARGET_REACH).clipped(whole.rows, whole.cols)
            with torch.no_grad():
                found = self._part(code, narrowed(level, near), progress)
                answer[(slice(None), *place.within(whole))] = found[
                    (slice(None), *place.within(near))
                ]

        self.crew.each([partial(put, place) for place in parts(whole, level.pan.device)])
        return answer

    def _codes(self, level: NetworkInput, progress: Progress) -> Tensor:
        """What queries take of all of MS, (C, h, w, hidden)."""

        def unfolded(part: Tensor) -> Tensor:
            return self.inr.unfolded(part, level.query.cell)

        return band_after_band(
            unfolded, self.encode_ms(level, progress), Watch(self.crew, progress)
        )

    def _part(self, code: Tensor, level: NetworkInput, progress: Progress) -> Tensor:
        """The correction of a part of the target grid, (C, H, W), from codes of all of MS."""
        code, level = _nearest(code, level)
        pan = self.encode_pan(level)
        answers = []
        for band in range(len(code)):
            progress.check()
            feat = self.inr.at(code[band : band + 1], level.query)
            answers.append(self.refine_band(feat, pan, level.injected[band : band + 1]))
        return torch.cat(answers)


def parts(whole: Window, device: torch.device) -> Iterator[Window]:
    """The parts of a target grid that are evaluated at once: of equal size, on the CPU small.

    Args:
        whole: All of the target grid.
        device: Where the network runs.

    Yields:
        Windows that cover every pixel exactly once.
    """
    longest = CPU_PART if device.type == "cpu" else max(whole.rows, whole.cols)
    rows, cols = (-(-size // -(-size // longest)) for size in (whole.rows, whole.cols))
    for row in range(0, whole.rows, rows):
        for col in range(0, whole.cols, cols):
            yield Window(row, col, rows, cols).clipped(whole.rows, whole.cols)


def narrowed(inputs: NetworkInput, target: Window) -> NetworkInput:
    """A level of which only a window of the target grid is asked for, with all of its MS."""
    rows, cols = target.within(Window(0, 0, *inputs.pan.shape))
    query = inputs.query
    return replace(
        inputs,
        pan=inputs.pan[rows, cols],
        detail=inputs.detail[rows, cols],
        injected=inputs.injected[:, rows, cols],
        query=Query(query.rows[rows], query.cols[cols], query.cell),
    )


def _nearest(code: Tensor, level: NetworkInput) -> tuple[Tensor, NetworkInput]:
    """Of codes of all of MS, (C, h, w, hidden), those that the query asks for, and the level."""
    query = level.query
    top, rows = _span(query.rows, code.shape[1])
    left, cols = _span(query.cols, code.shape[2])
    # Whole numbers are taken off exactly.
    moved = Query(query.rows - top, query.cols - left, query.cell)
    return code[:, top : top + rows, left : left + cols], replace(level, query=moved)


def _span(position: Tensor, size: int) -> tuple[int, int]:
    """First and number of the codes along an axis that positions (n,) lie between."""
    first = min(max(int(torch.floor(position.min())), 0), size - 1)
    last = min(max(int(torch.floor(position.max())) + 1, first), size - 1)
    return first, last - first + 1


def _ms_encoder(config: EncoderConfig) -> nn.Module:
    """An encoder of MS with fresh weights."""
    c = config
    if isinstance(c, CnnConfig):
        return CnnEncoder(MS_INPUTS, c.width, c.dilations)
    if isinstance(c, TransformerConfig):
        shape = AttentionShape(c.width, c.heads, c.window, c.expansion)
        return TransformerEncoder(MS_INPUTS, shape, c.blocks)
    if isinstance(c, MambaConfig):
        scanning = ScanShape(c.inner, c.heads, c.states, c.window, c.chunk)
        return MambaEncoder(MS_INPUTS, c.width, scanning, c.blocks)
    return InrEncoder(MS_INPUTS, c.width, c.blocks)


def build_network(config: NetworkConfig) -> FusionNetwork:
    """A network with fresh weights; its head is zero, so that it answers with the base.

    Args:
        config: Sizes of the network.

    Returns:
        The network, on the CPU; its weights come from torch's current generator.
    """
    ms_encoder = _ms_encoder(config.encoder)
    pan_encoder = nn.Sequential(
        conv(PAN_INPUTS, config.pan_width),
        nn.ReLU(),
        conv(config.pan_width, config.pan_width),
        nn.ReLU(),
    )
    refine = nn.ModuleDict(
        {
            "query": conv(config.hidden, config.refined),
            "pan": conv(config.pan_width, config.refined),
            "detail": conv(1, config.refined),
            "head": conv(config.refined, OUTPUTS),
        }
    )
    head = refine["head"]
    nn.init.zeros_(head.weight)
    nn.init.zeros_(head.bias)
    inr = INRConv(config.encoder.width, config.hidden)
    reach = CONTRAST_REACH + config.encoder.reach + QUERY_REACH
    return FusionNetwork(ms_encoder, pan_encoder, inr, refine, reach)
