"""How values become positions along an axis, and which round values stand beside it."""

from __future__ import annotations

import math
from dataclasses import dataclass


def ticks(low: float, high: float, count: int = 5) -> list[float]:
    """Round numbers from ``low`` to ``high``: about ``count`` steps of 1, 2, 2.5 or 5 times ten^n.

    Raises:
        ValueError: If the range is empty or not finite, or ``count`` is below 1.
    """
    if not (math.isfinite(low) and math.isfinite(high) and low < high and count >= 1):
        raise ValueError(f"low is {low}, high {high}, count {count}; a range needs low < high.")
    rough = (high - low) / count
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * s for s in (1.0, 2.0, 2.5, 5.0, 10.0) if power * s >= rough * (1 - 1e-9))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [round(index * step, 12) for index in range(first, last + 1)]


def powers(low: float, high: float) -> list[float]:
    """Ticks 1, 2, 5 times ten^n from ``low`` to ``high``, only 1 where these are many.

    Raises:
        ValueError: If ``low`` is not above 0 or ``high`` not above ``low``.
    """
    if not 0 < low < high < math.inf:
        raise ValueError(f"low is {low}, high {high}; a logarithmic range needs 0 < low < high.")
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    steps = (1.0, 2.0, 5.0) if last - first <= 3 else (1.0,)
    every = [step * 10.0**power for power in range(first, last + 1) for step in steps]
    return [value for value in every if low * (1 - 1e-9) <= value <= high * (1 + 1e-9)]


def plain(value: float) -> str:
    """A tick's label: as few digits as tell it."""
    return f"{value:.10g}" if 1e-4 <= abs(value) < 1e6 or value == 0 else f"{value:.3g}"


@dataclass(frozen=True)
class Axis:
    """How values become positions.

    Attributes:
        low: Value at ``start``.
        high: Value at ``end``.
        start: Position of ``low``, SVG units.
        end: Position of ``high``; smaller than ``start`` on an axis that points up.
        logarithmic: Whether equal factors are equally far apart; needs values above 0.
    """

    low: float
    high: float
    start: float
    end: float
    logarithmic: bool = False

    def at(self, value: float) -> float:
        """Position of a value."""
        low, high = self.low, self.high
        if self.logarithmic:
            low, high, value = math.log(low), math.log(high), math.log(value)
        return self.start + (self.end - self.start) * (value - low) / (high - low)

    def ticks(self, count: int = 5) -> list[float]:
        """Round values along it."""
        return (
            powers(self.low, self.high) if self.logarithmic else ticks(self.low, self.high, count)
        )
