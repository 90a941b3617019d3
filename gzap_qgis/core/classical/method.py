"""What a classical method is: what it asks for, how it learns, how it fuses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable, Protocol

from gzap_qgis.core.classical.planes import Planes
from gzap_qgis.core.classical.statistics import Statistics
from gzap_qgis.core.pair import Image


class Fusion(Protocol):
    """A method with the numbers that it took from a scene."""

    def fuse(self, planes: Planes) -> Image:
        """The fused image, (C, H, W), digital number."""
        ...


@dataclass(frozen=True)
class Method:
    """A classical method.

    Attributes:
        solve: Takes from a scene's statistics what the fusion needs.
        gains: The MTF gains of the low-passed PANs that it needs, from those of the bands.
    """

    solve: Callable[[Statistics, Sequence[float]], Fusion]
    gains: Callable[[Sequence[float]], tuple[float, ...]]


def no_gains(mtf: Sequence[float]) -> tuple[float, ...]:
    """No low-passed PAN is needed."""
    return ()


def mean_gain(mtf: Sequence[float]) -> tuple[float, ...]:
    """One low-passed PAN, as sharp as the bands are on average."""
    return (sum(mtf) / len(mtf),)


def distinct_gains(mtf: Sequence[float]) -> tuple[float, ...]:
    """A low-passed PAN for each different gain."""
    return tuple(sorted(set(mtf)))
