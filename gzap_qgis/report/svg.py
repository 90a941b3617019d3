"""Pieces of SVG: texts and names made safe, lines, legends, and the colours of all charts."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Final
from unicodedata import east_asian_width

INK: Final = "#1d2733"
SOFT: Final = "#5b6775"
LINE: Final = "#d9dee4"
# Told apart by readers who see red and green alike, and by lightness in a grey print.
BLUE: Final = "#0b5fa5"
ORANGE: Final = "#d9730d"
BLACK: Final = "#1d2733"
OTHERS: Final = (BLUE, ORANGE, "#0a8f6d", "#a6449a", "#6b7480", "#8a6d00", "#c2304a", "#4f8fd0")

# Mean width of a character over its height, for what has to fit.
CHARACTER: Final = 0.58
# Height of the letters of a legend, SVG units, as in the style sheet.
_LETTERS: Final = 12.0
# A share of them that can still be read.
_SMALLEST: Final = 0.6


def number(value: float) -> str:
    """A coordinate with at most two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if "." in f"{value:.2f}" else f"{value:.0f}"


def width(words: str, height: float) -> float:
    """About how wide a text is, SVG units; ``height`` is its font size.

    Characters of East Asia are as wide as they are high.
    """
    wide = sum(east_asian_width(character) in "WF" for character in words)
    return height * (CHARACTER * (len(words) - wide) + wide)


def text(place: tuple[float, float], words: str, anchor: str = "middle", style: str = "") -> str:
    """A text element.

    Args:
        place: x and y of its anchor, SVG units.
        words: What it says; escaped here.
        anchor: Which end of the text stands there: "start", "middle" or "end".
        style: More attributes, already safe.
    """
    x, y = place
    attributes = f' text-anchor="{anchor}"' + (f" {style}" if style else "")
    return f'<text x="{number(x)}" y="{number(y)}"{attributes}>{escape(words)}</text>'


def line(start: tuple[float, float], end: tuple[float, float], style: str) -> str:
    """A straight line; ``style`` are attributes, already safe."""
    (x1, y1), (x2, y2) = start, end
    ends = f'x1="{number(x1)}" y1="{number(y1)}" x2="{number(x2)}" y2="{number(y2)}"'
    return f"<line {ends} {style}/>"


def polyline(points: Sequence[tuple[float, float]], style: str) -> str:
    """A broken line through points; ``style`` are attributes, already safe."""
    joined = " ".join(f"{number(x)},{number(y)}" for x, y in points)
    return f'<polyline points="{joined}" fill="none" {style}/>'


def drawing(size: tuple[float, float], title: str, parts: Sequence[str]) -> str:
    """A whole SVG.

    Args:
        size: Width and height.
        title: What it shows, for those who cannot see it; escaped here.
        parts: Its elements.
    """
    width, height = (number(side) for side in size)
    words = escape(title, quote=True)
    return (
        f'<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" '
        f'aria-label="{words}">{"".join(parts)}</svg>'
    )


def standalone(chart: str) -> str:
    """A chart as a file of its own: with the name space, a font and a white ground.

    Args:
        chart: What a function of ``charts`` or ``scatter`` returned.
    """
    head = '<svg xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" font-size="12" '
    start, rest = chart.split(">", 1)
    ground = '<rect width="100%" height="100%" fill="#fff"/>'
    return start.replace("<svg ", head, 1) + ">" + ground + rest + "\n"


def legend(
    entries: Sequence[tuple[str, str, str]], corner: tuple[float, float], room: float
) -> str:
    """Names beside a stroke of their colour, in a row.

    Args:
        entries: Name, colour, and dashes ("" for a full line) of each.
        corner: x and y of the first stroke.
        room: Width that the row may take; its letters are smaller where it would take more.
    """
    x, y = corner
    needed = sum(width(name, _LETTERS) for name, _, _ in entries)
    left = room - 26 * len(entries) - 18 * (len(entries) - 1)
    share = min(1.0, max(_SMALLEST, left / max(needed, 1.0)))
    letters = share * _LETTERS
    smaller = f'font-size="{number(letters)}"' if share < 1 else ""
    parts = []
    for name, colour, dashes in entries:
        style = f'stroke="{colour}" stroke-width="2.5"' + _dashed(dashes)
        parts.append(line((x, y), (x + 20, y), style))
        parts.append(text((x + 26, y + 4), name, "start", smaller))
        x += 26 + width(name, letters) + 18
    return "".join(parts)


def _dashed(dashes: str) -> str:
    """The attribute for a dashed line, or nothing."""
    return f' stroke-dasharray="{dashes}"' if dashes else ""


def stroke(colour: str, dashes: str = "", width: float = 2.0) -> str:
    """The attributes of a drawn line."""
    return f'stroke="{colour}" stroke-width="{number(width)}" stroke-linejoin="round"' + _dashed(
        dashes
    )
