"""Sentences and lines of a page."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

# Characters of a line.
LINE = 100


def wrapped(text: str, first: str = "", others: str = "") -> str:
    """A paragraph in lines of at most 100 characters, each begun by some characters."""
    return textwrap.fill(
        text,
        LINE,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th and so on."""
    special = {1: "st", 2: "nd", 3: "rd"}
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else special.get(number % 10, 'th')}"


def listed(items: Sequence[str]) -> str:
    """Items in a row, the last after "and"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"
