"""Pieces of HTML. Every text that enters one is escaped here; what comes out is safe."""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from html import escape
from typing import Final

from gzap_qgis.report.colours import Pixels
from gzap_qgis.report.content import Encode

# "D_s" and its kin, in texts of words.py. What stands beside them may be a letter of a script that
# puts no blanks between words.
_SUBSCRIPT: Final = re.compile("(?<![0-9A-Za-z_])D_([s\u03bb\u03c1K]+)(?![0-9A-Za-z_])")


def safe(text: str) -> str:
    """A text that may hold anything, for the inside of an element or an attribute."""
    return escape(text, quote=True)


def rich(text: str) -> str:
    """A text of ours, with the names of indices set as they are in print."""
    return _SUBSCRIPT.sub(r"D<sub>\1</sub>", safe(text))


def paragraph(text: str, kind: str = "") -> str:
    """A paragraph; ``kind`` is a class of the style sheet."""
    return f"<p{_class(kind)}>{rich(text)}</p>"


def section(name: str, title: str, parts: Sequence[str]) -> str:
    """A part of the page with its heading.

    Args:
        name: Its anchor, already safe.
        title: Its heading.
        parts: HTML.
    """
    return (
        f'<section id="{name}" aria-labelledby="{name}-title">'
        f'<h2 id="{name}-title">{rich(title)}</h2>{"".join(parts)}</section>'
    )


def row(heading: str, cells: Sequence[str]) -> str:
    """A row of a table; all are HTML."""
    return f'<tr><th scope="row">{heading}</th>{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'


def table(headings: Sequence[str], rows: Sequence[str], kind: str) -> str:
    """A table.

    Args:
        headings: Texts of its head.
        rows: HTML of its rows.
        kind: A class of the style sheet.
    """
    head = "".join(f'<th scope="col">{rich(heading)}</th>' for heading in headings)
    return (
        f'<div class="wide"><table class="{kind}"><thead><tr>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def data(pixels: Pixels, encode: Encode) -> str:
    """A picture, (3, rows, cols), as the address of itself."""
    return "data:image/png;base64," + base64.b64encode(encode(pixels)).decode("ascii")


def picture(address: str, alt: str, kind: str = "") -> str:
    """A picture from its ``data``; ``alt`` says what it shows."""
    return f'<img src="{address}" alt="{safe(alt)}"{_class(kind)}>'


def captioned(inner: str, caption: str, kind: str = "") -> str:
    """A figure with the words below it; ``inner`` and ``caption`` are HTML."""
    return f"<figure{_class(kind)}>{inner}<figcaption>{caption}</figcaption></figure>"


def _class(kind: str) -> str:
    """The attribute, or nothing."""
    return f' class="{kind}"' if kind else ""
