"""Windows of features that are anchored to the scene's own MS grid.

Windows lie where the scene's rows and columns are multiples of their side, or half a side beside
those, whatever part of the scene is looked at. Windows that the part holds only in part are
completed by pixels that are masked.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 - torch's own name for it

# Row and column, in the scene's MS grid, of the first pixel of a part of it.
Origin = tuple[int, int]


@dataclass(frozen=True)
class Windows:
    """How windows cover a part of a scene.

    Attributes:
        side: Side of a window, pixels.
        rows: Rows of the part.
        cols: Columns of the part.
        top: Rows by which the windows begin before the part.
        left: Columns by which they begin before it.
    """

    side: int
    rows: int
    cols: int
    top: int
    left: int

    @property
    def down(self) -> int:
        """Windows from top to bottom."""
        return -(-(self.top + self.rows) // self.side)

    @property
    def across(self) -> int:
        """Windows from left to right."""
        return -(-(self.left + self.cols) // self.side)

    @property
    def _pads(self) -> tuple[int, int, int, int]:
        """Missing columns at the left and right, and rows at the top and bottom."""
        right = self.across * self.side - self.left - self.cols
        bottom = self.down * self.side - self.top - self.rows
        return self.left, right, self.top, bottom

    def cut(self, feat: Tensor) -> Tensor:
        """Features (C, rows, cols, F) as windows (C * windows, side * side, F), zero where none."""
        if any(self._pads):
            feat = F.pad(feat, (0, 0, *self._pads))
        count, _, _, width = feat.shape
        split = feat.reshape(count, self.down, self.side, self.across, self.side, width)
        return split.transpose(2, 3).reshape(-1, self.side * self.side, width)

    def join(self, cut: Tensor) -> Tensor:
        """Windows (C * windows, side * side, F) as features (C, rows, cols, F)."""
        side, width = self.side, cut.shape[-1]
        split = cut.reshape(-1, self.down, self.across, side, side, width).transpose(2, 3)
        whole = split.reshape(-1, self.down * side, self.across * side, width)
        rows = slice(self.top, self.top + self.rows)
        return whole[:, rows, self.left : self.left + self.cols]

    def missing(self, device: torch.device) -> Optional[Tensor]:
        """Which pixels of the windows (windows, side * side) are none of the part; None if none."""
        if not any(self._pads):
            return None
        there = torch.ones(1, self.rows, self.cols, 1, device=device)
        return self.cut(there)[:, :, 0] < 0.5


def windows_over(size: tuple[int, int], origin: Origin, side: int, shift: int) -> Windows:
    """The windows that cover a part of a scene.

    Args:
        size: Rows and columns of the part.
        origin: Place of its first pixel in the scene.
        side: Side of a window, pixels.
        shift: Pixels by which all windows lie before multiples of ``side``.

    Returns:
        The windows.
    """
    return Windows(side, *size, (origin[0] + shift) % side, (origin[1] + shift) % side)
