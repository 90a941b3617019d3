"""Progress, messages and cancellation of a long run, independent of who shows them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from gzap_qgis.errors import Cancelled
from gzap_qgis.sentence import sentence


def _ignore_text(text: str) -> None:
    """Drop a message."""


def _ignore_fraction(fraction: float) -> None:
    """Drop a report."""


def _never() -> bool:
    """Nobody asks to stop."""
    return False


@dataclass(frozen=True)
class Progress:
    """Four callbacks and the share of the whole run that this part of it covers.

    Attributes:
        on_fraction: Receives the finished share of the whole run, 0 to 1.
        on_info: Receives a sentence for the log.
        on_warning: Receives a sentence that the user should not miss.
        is_cancelled: Tells whether the user asked to stop.
        start: Share of the whole run that was finished when this part began, 0 to 1.
        stop: Share of the whole run that is finished when this part ends, 0 to 1.
    """

    on_fraction: Callable[[float], None] = _ignore_fraction
    on_info: Callable[[str], None] = _ignore_text
    on_warning: Callable[[str], None] = _ignore_text
    is_cancelled: Callable[[], bool] = _never
    start: float = 0.0
    stop: float = 1.0

    def step(self, fraction: float) -> None:
        """Report the finished share of this part, 0 to 1.

        Raises:
            Cancelled: If the user asked to stop.
        """
        self.check()
        self.on_fraction(self.start + (self.stop - self.start) * min(max(fraction, 0.0), 1.0))

    def check(self) -> None:
        """Give the user a chance to stop where there is nothing to report.

        Raises:
            Cancelled: If the user asked to stop.
        """
        if self.is_cancelled():
            raise Cancelled(sentence("The run was cancelled; nothing was written."))

    def info(self, text: str) -> None:
        """Log a sentence."""
        self.on_info(text)

    def warn(self, text: str) -> None:
        """Log a sentence that the user should not miss."""
        self.on_warning(text)

    def part(self, start: float, stop: float) -> Progress:
        """Progress of the part of this part that runs from ``start`` to ``stop``, both 0 to 1."""
        width = self.stop - self.start
        return replace(self, start=self.start + width * start, stop=self.start + width * stop)


# Nobody watches and nobody stops.
SILENT = Progress()
