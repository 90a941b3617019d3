"""Statistics at PAN's scale, window by window."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core.classical.moments import Moments, merged, moments_of
from gzap_qgis.core.classical.planes import Planes
from gzap_qgis.core.pair import Mask

Vector = NDArray[np.float64]


@dataclass(frozen=True)
class Fine:
    """Statistics of C bands over some output pixels.

    Attributes:
        moments: Of interpolated MS (C), PAN and the low-passed PANs (L), (C + 1 + L).
        low: Least number of each interpolated band, (C,), digital number; infinite without pixels.
    """

    moments: Moments
    low: Vector


def take_fine(planes: Planes, inside: Mask) -> Fine:
    """The statistics of some planes where both images were measured, (H, W)."""
    every = np.concatenate([planes.up, planes.pan[None], planes.low])[:, inside]
    low = every[: len(planes.up)].min(1, initial=np.inf).astype(np.float64)
    return Fine(moments_of(every), low)


def _joined(first: Fine, second: Fine) -> Fine:
    """The statistics over the pixels of both."""
    return Fine(merged(first.moments, second.moments), np.minimum(first.low, second.low))


def gathered(parts: Iterable[Fine]) -> Fine:
    """The statistics over the pixels of all parts, of which there is at least one."""
    return reduce(_joined, parts)
