"""What this process and a worker say to each other once both know that they understand it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Union

# Raised by one whenever what travels changes; both sides must have the same.
PROTOCOL = 1


@dataclass(frozen=True)
class Call:
    """This process asks the worker to do something.

    Attributes:
        method: What.
        given: With what.
        start: Share of the whole run that is finished when it begins, 0 to 1.
        stop: Share of the whole run that is finished when it ends, 0 to 1.
    """

    method: str
    given: tuple[object, ...]
    start: float
    stop: float


@dataclass(frozen=True)
class Cancel:
    """The user asked to stop what the worker is doing."""


@dataclass(frozen=True)
class Beat:
    """The worker is alive."""


@dataclass(frozen=True)
class Fraction:
    """The finished share of the whole run, 0 to 1."""

    share: float


@dataclass(frozen=True)
class Said:
    """A sentence for the log; one that the user should not miss is a warning."""

    text: str
    is_warning: bool


@dataclass(frozen=True)
class Ask:
    """The worker asks this process for something that only this process can do.

    Attributes:
        method: What.
        given: With what.
    """

    method: str
    given: tuple[object, ...]


@dataclass(frozen=True)
class Trouble:
    """An error on its way to the other side.

    Attributes:
        name: Name of its class.
        text: What it says.
        cause: What it was raised from.
        number: Number of the error in this process that it is, if it began there.
    """

    name: str
    text: str
    cause: Optional[Trouble] = None
    number: int = 0


@dataclass(frozen=True)
class Answer:
    """What a call, or a question, came to."""

    value: object


@dataclass(frozen=True)
class Failure:
    """What went wrong with a call, or a question."""

    trouble: Trouble


Message = Union[Call, Cancel, Beat, Fraction, Said, Ask, Answer, Failure]
