"""What a query adds up for each target pixel, in a way that stays in the processor's cache.

A target pixel takes a hidden vector from each of its four nearest codes, cuts it off below zero and
weighs it by the opposite area. That is linear before the cut and after it, and the weights are the
product of one of the row and one of the column. So all that depends on the column alone is done on
the coarse rows, and what is cut off is made for some rows at once and never kept: it is made again
for the gradient.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Optional

import torch
from torch import Tensor

# Numbers that are cut off at once: on the CPU what its cache holds, elsewhere what memory allows.
CPU_AT_ONCE = 1 << 18
AT_ONCE = 1 << 26


@dataclass(frozen=True)
class Axis:
    """The two nearest codes of each target pixel along an axis.

    Attributes:
        index: Which codes, (2, n).
        relative: Place of the target pixel relative to each, (2, n), codes.
        weight: Share of each, (2, n), 0 to 1.
    """

    index: Tensor
    relative: Tensor
    weight: Tensor


def axis_of(position: Tensor, size: int) -> Axis:
    """The nearest codes along an axis of ``size`` codes of positions (n,), codes."""
    low = torch.floor(position)
    share = position - low
    index = low.long()
    return Axis(
        torch.stack([index, index + 1]).clamp(0, size - 1),
        torch.stack([share, share - 1.0]),
        torch.stack([1.0 - share, share]),
    )


def along_cols(code: Tensor, step: Tensor, cols: Axis) -> Tensor:
    """Both weighted hidden vectors of each target column, as far as the row does not matter.

    Args:
        code: Codes, (C, h, w, F).
        step: What a column's relative place adds to a hidden vector, (F,).
        cols: The columns.

    Returns:
        Strips of the coarse rows, (C, h, 2, W * F).
    """
    near = code.index_select(2, cols.index.flatten())
    placed = near + cols.relative.reshape(-1, 1) * step
    weighted = placed * cols.weight.reshape(-1, 1)
    return weighted.reshape(*code.shape[:2], 2, -1)


def along_rows(strips: Tensor, step: Tensor, rows: Axis, cols: Axis) -> Tensor:
    """The weighted sum over the four hidden vectors of each target pixel, cut off below zero.

    Args:
        strips: What ``along_cols`` returns.
        step: What a row's relative place adds to a hidden vector, (F,).
        rows: The rows.
        cols: The columns.

    Returns:
        Hidden features, (C, H, W, F).
    """
    slope = (cols.weight.reshape(-1, 1) * step).reshape(2, -1)
    out: Tensor = _Sum.apply(strips, slope, rows)
    return out.unflatten(2, (-1, len(step)))


@dataclass(frozen=True)
class _Part:
    """Some target rows, which are worked on at once, band after band.

    Attributes:
        place: The rows.
        near: The coarse rows that they lie between.
        index: Which of ``near`` each of the two neighbours of each row is, (2 n,).
        relative: Place of the row relative to it, (2 n, 1, 1), codes.
        weight: Its share, (2 n,), 0 to 1.
    """

    place: slice
    near: slice
    index: Tensor
    relative: Tensor
    weight: Tensor

    def hidden(self, strips: Tensor, slope: Tensor) -> Tensor:
        """Hidden vectors before they are cut off, (2 n, 2, W * F), of a band's strips."""
        found = strips[self.near].index_select(0, self.index)
        return found.addcmul_(self.relative, slope)

    def origins(self) -> Tensor:
        """What each coarse row, and last the slope, gave to each hidden vector, (m + 1, 2 n)."""
        into = self.weight.new_zeros(self.near.stop - self.near.start + 1, len(self.index))
        into.scatter_(0, self.index[None], self.weight[None])
        into[-1] = self.weight * self.relative.flatten()
        return into


def _parts(strips: Tensor, rows: Axis) -> Iterator[_Part]:
    """All target rows, in parts."""
    most = CPU_AT_ONCE if strips.device.type == "cpu" else AT_ONCE
    step = max(most // (4 * strips.shape[-1]), 1)
    for first in range(0, rows.index.shape[1], step):
        place = slice(first, min(first + step, rows.index.shape[1]))
        index, relative, weight = (
            part[:, place].t().flatten() for part in (rows.index, rows.relative, rows.weight)
        )
        low = int(index.min())
        near = slice(low, int(index.max()) + 1)
        yield _Part(place, near, index - low, relative[:, None, None], weight)


class _Sum(torch.autograd.Function):
    """The sum over hidden vectors, and its gradient from hidden vectors that are made again."""

    @staticmethod
    def forward(
        ctx: Any,  # noqa: ANN401 - torch gives it no type
        strips: Tensor,
        slope: Tensor,
        rows: Axis,
    ) -> Tensor:
        """The sum, (C, H, W * F)."""
        ctx.save_for_backward(strips, slope)
        ctx.rows = rows
        out = strips.new_empty(len(strips), rows.index.shape[1], strips.shape[-1])
        for part in _parts(strips, rows):
            four = part.weight.repeat_interleave(2).view(-1, 1, 4)
            for band, of_band in zip(strips, out):
                hidden = part.hidden(band, slope).clamp_min_(0.0).view(len(four), 4, -1)
                torch.bmm(four, hidden, out=of_band[part.place].unsqueeze(1))
        return out

    @staticmethod
    def backward(
        ctx: Any,  # noqa: ANN401 - torch gives it no type
        by_sum: Tensor,
    ) -> tuple[Optional[Tensor], ...]:
        """Gradients by strips and by slope."""
        strips, slope = ctx.saved_tensors
        by_strips, by_slope = torch.zeros_like(strips), torch.zeros_like(slope)
        for part in _parts(strips, ctx.rows):
            origins = part.origins()
            for band, of_band, found in zip(strips, by_sum, by_strips):
                flowing = part.hidden(band, slope).gt_(0.0)
                flowing.view(-1, 2, *slope.shape).mul_(of_band[part.place][:, None, None])
                sums = (origins @ flowing.flatten(1)).view(-1, *slope.shape)
                found[part.near] += sums[:-1]
                by_slope += sums[-1]
        return by_strips, by_slope, None
