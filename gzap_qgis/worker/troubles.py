"""Errors on their way from one process to the other and back."""

from __future__ import annotations

from typing import Optional

from gzap_qgis import errors
from gzap_qgis.errors import GzapError
from gzap_qgis.worker.messages import Trouble

# Causes that are named; the rest of a long chain says nothing new.
DEEPEST = 8


class ForeignError(Exception):
    """An error of the other process whose class means nothing in this one."""


def describe(error: BaseException, number: int = 0, depth: int = 0) -> Trouble:
    """An error as it travels.

    Args:
        error: The error.
        number: Number by which this process knows it again; 0 for none.
        depth: How many errors were raised from it.
    """
    given = error.args[0] if len(error.args) == 1 and isinstance(error.args[0], str) else None
    cause = error.__cause__ if depth < DEEPEST else None
    is_value = isinstance(error, ValueError) and not isinstance(error, GzapError)
    return Trouble(
        ValueError.__name__ if is_value else type(error).__name__,
        str(error) if given is None else given,
        None if cause is None else describe(cause, 0, depth + 1),
        number,
    )


def rebuilt(trouble: Trouble) -> Exception:
    """The error that the other process described, with what it was raised from."""
    error = _class(trouble.name)(trouble.text)
    if isinstance(error, ForeignError):
        error = ForeignError(f"{trouble.name}: {trouble.text}")
    error.__cause__ = _cause(trouble.cause)
    return error


def _cause(trouble: Optional[Trouble]) -> Optional[Exception]:
    """The cause of an error, if it has one."""
    return None if trouble is None else rebuilt(trouble)


def _class(name: str) -> type[Exception]:
    """The class of an error: one of ours, ``ValueError``, or one that stands for all others."""
    if name == ValueError.__name__:
        return ValueError
    found = getattr(errors, name, None)
    if isinstance(found, type) and issubclass(found, GzapError):
        return found
    return ForeignError
