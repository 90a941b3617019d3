"""How far the correction of a network is to be trusted, judged where the truth is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import torch
from numpy.typing import NDArray

from gzap_qgis.core.crops import Crop, Supervised, judged_crops
from gzap_qgis.core.network import FusionNetwork
from gzap_qgis.progress import SILENT, Progress

# Target pixels that a judgement must rest on.
LEAST_PIXELS = 64
# Mean squared error of the base, units of detail, below which a band counts as constant.
FLAT = 1e-8
# Longest side of a judged crop, target pixels: more would cost more than it tells.
LONGEST = 96


@dataclass(frozen=True)
class Judgement:
    """Sums over the judged pixels, band by band.

    Attributes:
        base: Squared error of the base, (C,).
        fitted: Squared error of the base with the whole correction, (C,).
        product: Base error times correction, (C,).
        power: Squared correction, (C,).
        pixels: Judged pixels of the best covered band.
    """

    base: NDArray[np.float64]
    fitted: NDArray[np.float64]
    product: NDArray[np.float64]
    power: NDArray[np.float64]
    pixels: int

    def trust(self) -> float:
        """Share of the correction, 0 to 1, that leaves the least error relative to the base."""
        weight = self._weight()
        best = float((weight * self.product).sum() / max(float((weight * self.power).sum()), 1e-12))
        return min(max(best, 0.0), 1.0)

    def band_trust(self) -> NDArray[np.float64]:
        """Share of each band's correction, 0 to 1, that leaves the least error, (C,)."""
        best: NDArray[np.float64] = self.product / np.maximum(self.power, 1e-12)
        return np.clip(best, 0.0, 1.0)

    def left(self, trust: float) -> float:
        """Mean over bands of the squared error that a share of the correction leaves of the base's.

        Args:
            trust: The share.
        """
        error = self.base - 2.0 * trust * self.product + trust * trust * self.power
        weight = self._weight()
        return float((error * weight).sum() / max(int((weight > 0.0).sum()), 1))

    def _weight(self) -> NDArray[np.float64]:
        """The inverse of each band's base error; 0 for a band that leaves nothing to mend, (C,)."""
        flat = self.base <= FLAT * max(self.pixels, 1)
        return np.where(flat, 0.0, 1.0 / np.where(flat, 1.0, self.base))


def _sums(crop: Crop, network: FusionNetwork, progress: Progress) -> NDArray[np.float64]:
    """The four sums of a judgement and the pixel count, (5, C)."""
    answer = network.by_band(crop.inputs, progress)
    truth, weight = crop.reference, crop.weight
    products = [truth * truth, (truth - answer) ** 2, truth * answer, answer * answer]
    # On the CPU, since MPS has no numbers of 64 bits.
    rows = [(p * weight).cpu().double().sum((1, 2)) for p in products]
    rows.append(weight.cpu().double().sum((1, 2)))
    out: NDArray[np.float64] = torch.stack(rows).numpy()
    return out


def judge(crops: Sequence[Crop], network: FusionNetwork, progress: Progress = SILENT) -> Judgement:
    """Judge a network's correction on crops; there must be at least one."""
    found = network.crew.each([partial(_sums, crop, network, progress) for crop in crops])
    total = np.sum(found, axis=0)
    return Judgement(total[0], total[1], total[2], total[3], int(total[4].max()))


def held_back_crops(levels: Sequence[Supervised]) -> list[Crop]:
    """The pixels that a fit does not learn from."""
    return [c for level in levels for c in judged_crops(level, LONGEST, level.held_back)]


def every_crop(levels: Sequence[Supervised]) -> list[Crop]:
    """Pixels from everywhere."""
    return [
        c for level in levels for c in judged_crops(level, LONGEST, level.held_back + level.train)
    ]


def can_judge(crops: Sequence[Crop]) -> bool:
    """Whether a judgement on these crops would rest on enough pixels."""
    return sum(float(crop.weight.sum((1, 2)).max()) for crop in crops) >= LEAST_PIXELS
