"""The language that a page speaks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from gzap_qgis.sentence import said


@dataclass(frozen=True)
class Language:
    """A language and how texts come into it.

    Attributes:
        code: Its name in HTML, such as "de".
        translate: Gives the translation of a pattern, or the pattern itself where it has none.
    """

    code: str = "en"
    translate: Callable[[str], str] = str

    def say(self, text: object) -> str:
        """A text in this language; what is no ``Sentence``, as the name of a file, stays."""
        return said(text, self.translate)


ENGLISH: Final = Language()
