"""Sentences that are written in English and can be said in another language."""

from __future__ import annotations

from collections.abc import Callable, Mapping


class Sentence(str):
    """English text that still knows the pattern and the values that it was made of.

    It is a plain string to everyone but the one who shows it to a user.

    Attributes:
        pattern: The English text with ``{name}`` where a value stands.
        values: What stands there, by name.
    """

    pattern: str
    values: Mapping[str, object]

    def __reduce__(self) -> tuple[object, ...]:
        """Copies and pickles know the pattern, too."""
        return _made, (self.pattern, dict(self.values))


def _made(pattern: str, values: Mapping[str, object]) -> Sentence:
    """A sentence from its parts."""
    text = Sentence(pattern.format_map(values))
    text.pattern = pattern
    text.values = values
    return text


def sentence(pattern: str, /, **values: object) -> Sentence:
    """English text made of a pattern and values.

    Args:
        pattern: Text with ``{name}`` or ``{name:format}`` for each value; always a literal, from
            which the catalogues of translations are made.
        values: The values; one that is a sentence itself is translated with the whole.

    Returns:
        The text.
    """
    return _made(pattern, values)


def said(text: object, translate: Callable[[str], str]) -> str:
    """A text in the language of ``translate``.

    Args:
        text: The text, or an error with it; text that is no ``Sentence`` is passed through.
        translate: Gives the translation of a pattern, or the pattern itself where it has none.

    Returns:
        The text; in English where the translation lacks a value or names one that is not there.
    """
    if isinstance(text, BaseException) and len(text.args) == 1:
        text = text.args[0]
    if not isinstance(text, Sentence):
        return str(text)
    values = {name: _value_said(value, translate) for name, value in text.values.items()}
    try:
        return translate(text.pattern).format_map(values)
    except (KeyError, IndexError, ValueError):
        return text.pattern.format_map(values)


def _value_said(value: object, translate: Callable[[str], str]) -> object:
    """A value in the language of ``translate``; numbers keep what formats need."""
    return said(value, translate) if isinstance(value, (str, BaseException)) else value
