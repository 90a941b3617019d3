"""Charts as SVG text: lines over categories, spreads of values, bars side by side."""

from __future__ import annotations

import math
from collections.abc import Sequence, Sized
from dataclasses import dataclass
from typing import Final, Optional

import numpy as np

from gzap_qgis.report.axis import Axis
from gzap_qgis.report.content import Values
from gzap_qgis.report.frame import SMALL, Frame, floor, level, named, scale
from gzap_qgis.report.index_words import NO_VALUE
from gzap_qgis.report.svg import drawing, legend, number, polyline, stroke, text

# A number that may stand on a grid line.
_OVER: Final = f'{SMALL} stroke="#fff" stroke-width="3" paint-order="stroke"'


@dataclass(frozen=True)
class Series:
    """One line, or one bar of each group.

    Attributes:
        name: What it is.
        colour: A colour of ``svg``.
        values: One for each category; None where there is none.
        dashes: SVG dashes, so that lines differ without colour; empty for a full line.
    """

    name: str
    colour: str
    values: tuple[Optional[float], ...]
    dashes: str = ""


def lines(frame: Frame, categories: Sequence[str], series: Sequence[Series]) -> str:
    """Values of several series over the same categories, as spectra over bands.

    Raises:
        ValueError: If a series has not one value for each category, or no value is finite.
    """
    _check(categories, series)
    y = frame.vertical(*_room(_known(series)))
    x = frame.horizontal(-0.5, len(categories) - 0.5)
    parts = [level(frame, y), named(frame, x, categories)]
    for one in series:
        points = [
            (x.at(index), y.at(value))
            for index, value in enumerate(one.values)
            if value is not None
        ]
        parts.append(polyline(points, stroke(one.colour, one.dashes)))
        parts.extend(_dot(point, one.colour) for point in points)
    parts.append(_legend(frame, series))
    return drawing(frame.size, frame.title, parts)


def bars(frame: Frame, categories: Sequence[str], series: Sequence[Series]) -> str:
    """A group of bars, one of each series, for each category; from 0, each with its value.

    Raises:
        ValueError: If a series has not one value for each category, or no value is finite.
    """
    _check(categories, series)
    known = _known(series)
    low, high = _room([0.0, *known])
    below = min(known) < 0
    # Values that are all 0 have an axis too.
    y = frame.vertical(low if below else 0.0, 0.0 if below and max(known) <= 0 else high)
    x = frame.horizontal(-0.5, len(categories) - 0.5)
    wide = 0.76 * (x.at(1) - x.at(0)) / len(series)
    parts = [level(frame, y), named(frame, x, categories)]
    for place, one in enumerate(series):
        for index, value in enumerate(one.values):
            left = x.at(index) + (place - len(series) / 2) * wide
            parts.append(_bar((left, wide - 2), y, value, one.colour))
    parts.append(_legend(frame, series))
    return drawing(frame.size, frame.title, parts)


def spread(frame: Frame, edges: Values, series: Sequence[Series]) -> str:
    """Histograms over the same bins as stepped outlines, each relative to its own total.

    Args:
        frame: What stands around them.
        edges: (bins + 1,), ascending.
        series: Counts of each bin.

    Raises:
        ValueError: If a series has not one value for each bin, or the edges do not ascend.
    """
    _check(edges[1:], series)
    x = frame.horizontal(float(edges[0]), float(edges[-1]))
    shares = [_shares(one) for one in series]
    top = max(float(share.max()) for share in shares)
    y = frame.vertical(0.0, 1.05 * top if top > 0 else 1.0)
    parts = [floor(frame), scale(frame, x)]
    for one, share in zip(series, shares):
        points = [(x.at(float(edges[0])), y.at(0.0))]
        for left, right, value in zip(edges[:-1], edges[1:], share):
            points += [(x.at(float(left)), y.at(value)), (x.at(float(right)), y.at(value))]
        points.append((x.at(float(edges[-1])), y.at(0.0)))
        parts.append(_area(points, one.colour))
        parts.append(polyline(points, stroke(one.colour, one.dashes, 1.6)))
    parts.append(_legend(frame, series))
    return drawing(frame.size, frame.title, parts)


def _check(groups: Sized, series: Sequence[Series]) -> None:
    """Raise ValueError unless every series has one value for each category."""
    for one in series:
        if len(one.values) != len(groups):
            raise ValueError(f"{len(one.values)} values for {len(groups)} categories.")


def _known(series: Sequence[Series]) -> list[float]:
    """All values that there are."""
    known = [value for one in series for value in one.values if value is not None]
    if not known or not all(math.isfinite(value) for value in known):
        raise ValueError("A chart needs at least one value, and finite ones.")
    return known


def _room(values: Sequence[float]) -> tuple[float, float]:
    """A range that holds the values with some air."""
    low, high = min(values), max(values)
    air = 0.08 * (high - low) or 0.1 * abs(high) or 1.0
    return low - air, high + air


def _shares(one: Series) -> Values:
    """Counts divided by their sum."""
    counts = np.array([value or 0.0 for value in one.values])
    return counts / (counts.sum() or 1.0)


def _dot(point: tuple[float, float], colour: str) -> str:
    """A mark on a line."""
    return f'<circle cx="{number(point[0])}" cy="{number(point[1])}" r="3" fill="{colour}"/>'


def _area(points: Sequence[tuple[float, float]], colour: str) -> str:
    """A pale filling."""
    joined = " ".join(f"{number(x)},{number(y)}" for x, y in points)
    return f'<polygon points="{joined}" fill="{colour}" fill-opacity="0.10"/>'


def _bar(across: tuple[float, float], y: Axis, value: Optional[float], colour: str) -> str:
    """One bar with its value above it, or a dash where there is none."""
    left, wide = across
    middle = left + wide / 2
    if value is None:
        return text((middle, y.at(0.0) - 5), NO_VALUE, "middle", SMALL)
    top, bottom = sorted((y.at(value), y.at(0.0)))
    box = f'x="{number(left)}" y="{number(top)}" width="{number(wide)}"'
    label = text((middle, top - 4), f"{value:.2f}", "middle", _OVER) if wide >= 20 else ""
    return f'<rect {box} height="{number(bottom - top)}" fill="{colour}"/>{label}'


def _legend(frame: Frame, series: Sequence[Series]) -> str:
    """Names of the series above the data."""
    entries = [(one.name, one.colour, one.dashes) for one in series]
    return legend(entries, (20, 14), frame.size[0] - 20)
