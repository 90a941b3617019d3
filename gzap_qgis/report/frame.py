"""What stands around the data of a chart: its size, axes, grid lines and words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from gzap_qgis.report.axis import Axis, plain
from gzap_qgis.report.svg import CHARACTER, LINE, SOFT, line, number, text, width

# Room around the data, SVG units.
LEFT: Final = 62.0
RIGHT: Final = 14.0
TOP: Final = 34.0
BOTTOM: Final = 44.0
# Height of a chart for each of its horizontal grid lines, at least four of which it has.
_PER_TICK: Final = 70.0
SMALL: Final = f'font-size="11" fill="{SOFT}"'


@dataclass(frozen=True)
class Frame:
    """What stands around the data.

    Attributes:
        title: What the chart shows, for those who cannot see it.
        x: Words under the horizontal axis.
        y: Words above the vertical axis.
        size: Width and height, SVG units.
        logarithmic: Whether equal factors are equally far apart on the horizontal axis.
    """

    title: str
    x: str = ""
    y: str = ""
    size: tuple[float, float] = (256.0, 210.0)
    logarithmic: bool = False

    def vertical(self, low: float, high: float) -> Axis:
        """The axis that points up."""
        return Axis(low, high, self.size[1] - BOTTOM, TOP)

    def horizontal(self, low: float, high: float) -> Axis:
        """The axis that points right."""
        return Axis(low, high, LEFT, self.size[0] - RIGHT, self.logarithmic)


def level(frame: Frame, y: Axis) -> str:
    """Grid lines with their values, and the words above them."""
    parts = []
    for tick in y.ticks(max(4, round(frame.size[1] / _PER_TICK))):
        at = y.at(tick)
        parts.append(line((LEFT, at), (frame.size[0] - RIGHT, at), f'stroke="{LINE}"'))
        parts.append(text((LEFT - 7, at + 4), plain(tick), "end", SMALL))
    parts.append(floor(frame))
    return "".join(parts)


def floor(frame: Frame) -> str:
    """The line under the data and the words of both axes."""
    width, height = frame.size
    return "".join(
        [
            line((LEFT, height - BOTTOM), (width - RIGHT, height - BOTTOM), f'stroke="{SOFT}"'),
            text(((LEFT + width - RIGHT) / 2, height - 8), frame.x, "middle", SMALL),
            text(
                (13, (TOP + height - BOTTOM) / 2),
                frame.y,
                "middle",
                f'{SMALL} transform="rotate(-90 13 {number((TOP + height - BOTTOM) / 2)})"',
            ),
        ]
    )


def named(frame: Frame, x: Axis, categories: Sequence[str]) -> str:
    """Names of the categories, every second one or fewer where they would touch."""
    longest = max(width(name, 11) for name in categories) + 11 * CHARACTER
    every = max(1, math.ceil(longest / (x.at(1) - x.at(0))))
    return "".join(
        text((x.at(index), frame.size[1] - BOTTOM + 17), name, "middle", SMALL)
        for index, name in enumerate(categories)
        if index % every == 0
    )


def scale(frame: Frame, x: Axis) -> str:
    """Values along the horizontal axis."""
    parts = []
    for tick in x.ticks(4):
        at, bottom = x.at(tick), frame.size[1] - BOTTOM
        parts.append(line((at, bottom), (at, bottom + 5), f'stroke="{SOFT}"'))
        parts.append(text((at, bottom + 18), plain(tick), "middle", SMALL))
    return "".join(parts)
