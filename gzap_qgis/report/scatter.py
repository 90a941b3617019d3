"""A scatter of named points, as quality against time, whose names do not cover each other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from gzap_qgis.report.axis import Axis
from gzap_qgis.report.frame import BOTTOM, LEFT, RIGHT, TOP, Frame, level, scale
from gzap_qgis.report.labels import HEIGHT, RADIUS, Place, placed
from gzap_qgis.report.svg import CHARACTER, OTHERS, SOFT, drawing, line, number, text

_AIR: Final = 0.08


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
    parts.extend(_names(frame, points, places, groups))
    for point, place in zip(points, places):
        parts.append(_mark(place, groups.index(point.group)))
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


def _colour(group: int) -> str:
    """The colour of a group."""
    return OTHERS[group % len(OTHERS)]


def _mark(place: Place, group: int) -> str:
    """A disc, a square or a diamond, by group, so that colour is not all that tells them apart."""
    x, y = place
    style = f'fill="{_colour(group)}" stroke="#fff"'
    if group % 3 == 0:
        return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(RADIUS)}" {style}/>'
    side = 1.8 * RADIUS
    corner = f'x="{number(x - side / 2)}" y="{number(y - side / 2)}"'
    turn = f' transform="rotate(45 {number(x)} {number(y)})"' if group % 3 == 2 else ""
    return f'<rect {corner} width="{number(side)}" height="{number(side)}" {style}{turn}/>'


def _groups(groups: Sequence[str]) -> str:
    """The legend: a mark and a name for each group."""
    parts, x = [], LEFT + RADIUS
    for index, group in enumerate(groups):
        parts.append(_mark((x, 14.0), index))
        parts.append(text((x + 10, 18.0), group, "start", 'font-size="12"'))
        x += 10 + 12 * CHARACTER * len(group) + 24
    return "".join(parts)


def _names(
    frame: Frame, points: Sequence[Point], places: Sequence[Place], groups: Sequence[str]
) -> list[str]:
    """The names in their groups' colours, each with a line to its point where it stands far off."""
    width, height = frame.size
    inside = (LEFT, TOP - 6, width - RIGHT, height - BOTTOM)
    named = [(point, place) for point, place in zip(points, places) if point.name]
    found = placed([point.name for point, _ in named], [place for _, place in named], inside)
    lines = [line(label.point, label.end, f'stroke="{SOFT}"') for label in found if label.led]
    texts = []
    for label, (point, _) in zip(found, named):
        style = f'font-size="{number(HEIGHT)}" fill="{_colour(groups.index(point.group))}"'
        texts.append(text(label.at, point.name, label.anchor, style))
    return [*lines, *texts]
