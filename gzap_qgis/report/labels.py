"""Where names stand beside their points so that they cover little and their lines do not cross."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from gzap_qgis.report.svg import width

# Radius of a point and height of a name, SVG units.
RADIUS: Final = 5.0
HEIGHT: Final = 11.0

_GAP: Final = RADIUS + 4.0
# How far from its point a name may stand, gaps; farther than the second a line leads to it.
_FAR: Final = (1.0, 1.7, 2.6, 3.6, 4.8, 6.2, 7.8, 9.6, 12.0)
_LED: Final = 4.0 * RADIUS
# How often every name may move after all have a place.
_SWEEPS: Final = 4
# Costs beside that of a covered square unit: a gap of distance, a line over a name or another line,
# and one over a point, which a crowd of points may not spare.
_DISTANCE: Final = 0.5
_CROSSED: Final = 20.0
_POINT: Final = 5.0
_STEP: Final = 4.0

Box = tuple[float, float, float, float]
Place = tuple[float, float]


@dataclass(frozen=True)
class Label:
    """A name that has a place.

    Attributes:
        at: Where its text is anchored, SVG units.
        anchor: Which end of the text stands there: "start", "middle" or "end".
        box: Left, top, right and bottom of what it covers.
        point: The point that it names.
        far: How far it stands from the point, gaps.
    """

    at: Place
    anchor: str
    box: Box
    point: Place
    far: float

    @property
    def led(self) -> bool:
        """Whether a line leads from the point to the name."""
        return math.hypot(self.end[0] - self.point[0], self.end[1] - self.point[1]) > _LED

    @property
    def end(self) -> Place:
        """Where that line ends."""
        return self.at[0], self.at[1] - HEIGHT / 3


def around(place: Place) -> Box:
    """What a point covers."""
    x, y = place
    return x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS


def placed(names: Sequence[str], points: Sequence[Place], inside: Box) -> list[Label]:
    """A place for each name.

    Every name first takes the best place beside those before it, then each moves where it is
    better beside all others.

    Args:
        names: One for each point.
        points: Where the points are, SVG units.
        inside: Left, top, right and bottom of where names may stand.
    """
    marks = [around(point) for point in points]
    choices = [_choices(name, point) for name, point in zip(names, points)]
    found: list[Label] = []
    for mine in choices:
        found.append(_best(mine, found, marks, inside))
    for _ in range(_SWEEPS):
        before = list(found)
        for index, mine in enumerate(choices):
            others = [label for other, label in enumerate(found) if other != index]
            found[index] = _best(mine, others, marks, inside)
        if found == before:
            break
    return found


def _choices(name: str, point: Place) -> list[Label]:
    """Where a name may stand, the nearest first."""
    (x, y), wide, found = point, width(name, HEIGHT), []
    for far in _FAR:
        reach = far * _GAP
        slant = reach * math.sqrt(0.5)
        above, below = y - reach, y + reach + HEIGHT - 3
        for at, anchor in (
            ((x + reach, y + 4), "start"),
            ((x - reach, y + 4), "end"),
            ((x, above), "middle"),
            ((x, below), "middle"),
            ((x + slant, y + 4 - slant), "start"),
            ((x + slant, y + 4 + slant), "start"),
            ((x - slant, y + 4 - slant), "end"),
            ((x - slant, y + 4 + slant), "end"),
            ((x + _GAP, above), "start"),
            ((x + _GAP, below), "start"),
            ((x - _GAP, above), "end"),
            ((x - _GAP, below), "end"),
        ):
            left = at[0] - wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
            box = (left, at[1] - HEIGHT, left + wide, at[1] + 3)
            found.append(Label(at, anchor, box, point, far))
    return found


def _best(
    mine: Sequence[Label], others: Sequence[Label], marks: Sequence[Box], inside: Box
) -> Label:
    """The first of the cheapest places of a name beside others."""
    return min(mine, key=lambda label: _cost(label, others, marks, inside))


def _cost(label: Label, others: Sequence[Label], marks: Sequence[Box], inside: Box) -> float:
    """How much a name covers, leaves the frame, stands far off or crosses, square units."""
    boxes = [other.box for other in others]
    cost = 100.0 * _outside(label.box, inside) + _DISTANCE * (label.far - 1.0)
    cost += sum(_overlap(label.box, box) for box in (*boxes, *marks))
    crossings = sum(_crosses(other, label.box) for other in others)
    if label.led:
        own = around(label.point)
        crossings += sum(_crosses(label, box) for box in boxes)
        crossings += sum(other.led and _meet(label, other) for other in others)
        cost += _POINT * sum(_crosses(label, box) for box in marks if box != own)
    return cost + _CROSSED * crossings


def _overlap(one: Box, other: Box) -> float:
    """The area that two boxes share."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return max(across, 0.0) * max(down, 0.0)


def _outside(box: Box, inside: Box) -> float:
    """How far a box reaches over the edges of another, all edges together."""
    low = max(inside[0] - box[0], 0.0) + max(inside[1] - box[1], 0.0)
    return low + max(box[2] - inside[2], 0.0) + max(box[3] - inside[3], 0.0)


def _crosses(label: Label, box: Box) -> bool:
    """Whether the line of a name, if it has one, runs through a box."""
    if not label.led:
        return False
    (x, y), (u, v) = label.point, label.end
    steps = max(int(math.hypot(u - x, v - y) / _STEP), 1)
    return any(
        box[0] < x + (u - x) * i / steps < box[2] and box[1] < y + (v - y) * i / steps < box[3]
        for i in range(steps + 1)
    )


def _meet(one: Label, other: Label) -> bool:
    """Whether the lines of two names cross."""
    a, b, c, d = one.point, one.end, other.point, other.end
    return _turn(a, b, c) * _turn(a, b, d) < 0 and _turn(c, d, a) * _turn(c, d, b) < 0


def _turn(a: Place, b: Place, c: Place) -> float:
    """Above 0 where c lies on one side of the line through a and b, below 0 on the other."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
