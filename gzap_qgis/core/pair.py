"""The value that enters core: a block of a panchromatic and a multispectral image."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.grid import Alignment, Window

Image = NDArray[np.float32]
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Pair:
    """PAN and MS of one place, each on its own grid.

    Attributes:
        pan: Panchromatic image, (H, W), digital number.
        pan_valid: Where ``pan`` holds a measurement, (H, W).
        ms: Multispectral image, (C, h, w), digital number.
        ms_valid: Where ``ms`` holds a measurement, (C, h, w).
        alignment: Where the pixels of PAN lie in MS by georeferencing.
        origin: Row and column of the first MS pixel in the scene's MS.
    """

    pan: Image
    pan_valid: Mask
    ms: Image
    ms_valid: Mask
    alignment: Alignment
    origin: tuple[int, int] = (0, 0)

    def part(self, pan: Window, ms: Window) -> Pair:
        """A window of PAN and a window of MS, both inside the pair's own."""
        pan_rows, pan_cols = pan.within(Window(0, 0, *self.pan.shape))
        rows, cols = ms.within(Window(0, 0, *self.ms.shape[1:]))
        return Pair(
            self.pan[pan_rows, pan_cols],
            self.pan_valid[pan_rows, pan_cols],
            self.ms[:, rows, cols],
            self.ms_valid[:, rows, cols],
            self.alignment.cropped(pan, ms),
            (self.origin[0] + ms.row, self.origin[1] + ms.col),
        )
