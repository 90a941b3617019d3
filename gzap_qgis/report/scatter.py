"""A scatter of named points, as quality against time, whose names do not cover each other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from gzap_qgis.report.axis import Axis
from gzap_qgis.report.frame import BOTTOM, LEFT, RIGHT, TOP, Frame, level, scale
from gzap_qgis.report.svg import CHARACTER, OTHERS, SOFT, drawing, line, number, text

_RADIUS: Final = 5.0
_HEIGHT: Final = 11.0
_AIR: Final = 0.08

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Point:
    """One named point.

    Attributes:
        name: What stands beside it; may be empty.
        x: Value along the horizontal axis; above 0 where that is logarithmic.
        y: Value along the vertical axis.
        group: Points of one group share colour and shape and one entry of the legend.
    """

    name: str
    x: float
    y: float
    group: str = ""


def scatter(frame: Frame, points: Sequence[Point]) -> str:
    """Points with their names beside them.

    Args:
        frame: Words and size; its ``logarithmic`` suits times.
        points: At least one, all finite.

    Returns:
        SVG text.

    Raises:
        ValueError: If there is no point, or one is not finite, or not above 0 on a logarithmic
            axis.
    """
    _check(frame, points)
    x = frame.horizontal(*_across(frame, [point.x for point in points]))
    y = frame.vertical(*_padded([point.y for point in points]))
    groups = list(dict.fromkeys(point.group for point in points))
    places = [(x.at(point.x), y.at(point.y)) for point in points]
    parts = [level(frame, y), _uprights(frame, x), scale(frame, x)]
    for point, place in zip(points, places):
        parts.append(_mark(place, groups.index(point.group)))
    parts.extend(_names(frame, [point.name for point in points], places))
    if groups != [""]:
        parts.append(_groups(groups))
    return drawing(frame.size, frame.title, parts)


def _check(frame: Frame, points: Sequence[Point]) -> None:
    """Raise ValueError for what cannot be drawn."""
    if not points:
        raise ValueError("A scatter needs at least one point.")
    for point in points:
        if not (math.isfinite(point.x) and math.isfinite(point.y)):
            raise ValueError(f"{point.name} lies at {point.x}, {point.y}, which is not finite.")
        if frame.logarithmic and point.x <= 0:
            raise ValueError(f"{point.name} lies at {point.x}; a logarithmic axis starts above 0.")


def _across(frame: Frame, values: Sequence[float]) -> tuple[float, float]:
    """The range of the horizontal axis."""
    if not frame.logarithmic:
        return _padded(values)
    low, high = _padded([math.log10(value) for value in values])
    return 10.0**low, 10.0**high


def _padded(values: Sequence[float]) -> tuple[float, float]:
    """A range that holds the values with air on both sides."""
    low, high = min(values), max(values)
    air = _AIR * (high - low) or 0.1 * abs(high) or 1.0
    return low - air, high + air


def _uprights(frame: Frame, x: Axis) -> str:
    """Vertical grid lines."""
    low, high = TOP, frame.size[1] - BOTTOM
    return "".join(
        line((x.at(tick), low), (x.at(tick), high), 'stroke="#eceff2"') for tick in x.ticks()
    )


def _mark(place: tuple[float, float], group: int) -> str:
    """A disc, a square or a diamond, by group, so that colour is not all that tells them apart."""
    x, y = place
    style = f'fill="{OTHERS[group % len(OTHERS)]}" stroke="#fff"'
    if group % 3 == 0:
        return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(_RADIUS)}" {style}/>'
    side = 1.8 * _RADIUS
    corner = f'x="{number(x - side / 2)}" y="{number(y - side / 2)}"'
    turn = f' transform="rotate(45 {number(x)} {number(y)})"' if group % 3 == 2 else ""
    return f'<rect {corner} width="{number(side)}" height="{number(side)}" {style}{turn}/>'


def _groups(groups: Sequence[str]) -> str:
    """The legend: a mark and a name for each group."""
    parts, x = [], LEFT + _RADIUS
    for index, group in enumerate(groups):
        parts.append(_mark((x, 14.0), index))
        parts.append(text((x + 10, 18.0), group, "start", 'font-size="12"'))
        x += 10 + 12 * CHARACTER * len(group) + 24
    return "".join(parts)


def _names(frame: Frame, names: Sequence[str], places: Sequence[tuple[float, float]]) -> list[str]:
    """Each name at that side of its point where it covers least."""
    taken: list[Box] = [(x - _RADIUS, y - _RADIUS, x + _RADIUS, y + _RADIUS) for x, y in places]
    parts = []
    for name, place in zip(names, places):
        if not name:
            continue
        sides = _sides(place, name)
        costs = [_cost(frame, box, taken) for box, _, _ in sides]
        box, at, anchor = sides[costs.index(min(costs))]
        taken.append(box)
        if math.hypot(at[0] - place[0], at[1] - place[1]) > 4 * _RADIUS:
            parts.append(line(place, (at[0], at[1] - _HEIGHT / 3), f'stroke="{SOFT}"'))
        parts.append(text(at, name, anchor, f'font-size="{number(_HEIGHT)}"'))
    return parts


def _sides(place: tuple[float, float], name: str) -> list[tuple[Box, tuple[float, float], str]]:
    """Where a name may stand, the best first: its box, its anchor, and which end that is."""
    x, y = place
    wide, gap = CHARACTER * _HEIGHT * len(name), _RADIUS + 4
    sides = []
    for far in (1.0, 2.6, 4.5, 7.0, 10.0):
        drop = far * gap
        for at, anchor in (
            ((x + gap * far, y + 4), "start"),
            ((x - gap * far, y + 4), "end"),
            ((x, y - drop), "middle"),
            ((x, y + drop + _HEIGHT - 3), "middle"),
            ((x + gap, y - drop), "start"),
            ((x + gap, y + drop + _HEIGHT - 3), "start"),
            ((x - gap, y - drop), "end"),
            ((x - gap, y + drop + _HEIGHT - 3), "end"),
        ):
            left = at[0] - wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
            box = (left, at[1] - _HEIGHT, left + wide, at[1] + 3)
            sides.append((box, at, anchor))
    return sides


def _cost(frame: Frame, box: Box, taken: Sequence[Box]) -> float:
    """How much a name would cover or leave the frame, square units."""
    left, top, right, bottom = box
    outside = max(LEFT - left, 0) + max(right - frame.size[0] + RIGHT, 0)
    outside += max(TOP - 6 - top, 0) + max(bottom - frame.size[1] + BOTTOM, 0)
    covered = sum(
        max(0.0, min(right, other[2]) - max(left, other[0]))
        * max(0.0, min(bottom, other[3]) - max(top, other[1]))
        for other in taken
    )
    return covered + 100 * outside
