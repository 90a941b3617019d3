"""Calls of a worker, one at a time: progress, messages, questions, a wish to stop, and its end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from gzap_qgis.errors import Cancelled, GzapError, WorkerError
from gzap_qgis.progress import Progress
from gzap_qgis.sentence import sentence
from gzap_qgis.worker import breakdown
from gzap_qgis.worker.codec import decode, encode
from gzap_qgis.worker.greeting import Greeting, require_fit
from gzap_qgis.worker.messages import (
    Answer,
    Ask,
    Call,
    Cancel,
    Failure,
    Fraction,
    Message,
    Said,
)
from gzap_qgis.worker.process import Ended, Process
from gzap_qgis.worker.troubles import describe, rebuilt

Answers = Mapping[str, Callable[..., Any]]


@dataclass(frozen=True)
class Patience:
    """How long to wait for a worker, in polls, so that the sleep of a laptop does not count.

    Attributes:
        poll: Seconds of a poll.
        begin: Polls until a worker has greeted; torch from a slow disk takes minutes.
        silence: Polls without any message.
        stopping: Polls from the wish to stop, or the last question after it, until it is ended.
    """

    poll: float = 0.1
    begin: int = 3000
    silence: int = 600
    stopping: int = 80


PATIENCE = Patience()
NO_ANSWERS: Answers = {}


@dataclass
class _Watch:
    """What is counted during one call.

    Attributes:
        progress: Progress of the call.
        quiet: Polls since the last message.
        stopping: Polls since the worker was told to stop; None if it was not.
    """

    progress: Progress
    quiet: int = 0
    stopping: Optional[int] = None


class Conversation:
    """Everything that is said between this process and one worker."""

    def __init__(self, process: Process, interpreter: Path, patience: Patience) -> None:
        """Talk to a process that was started with an interpreter."""
        self._process = process
        self._interpreter = interpreter
        self._patience = patience
        self._own: tuple[Optional[Exception], int] = (None, 0)

    def begin(self, progress: Progress) -> None:
        """Wait until the worker has greeted.

        Raises:
            Cancelled: If the user stops.
            WorkerError: If it does not greet, or cannot do the network's work.
        """
        for _ in range(self._patience.begin):
            progress.check()
            news = self._process.news(self._patience.poll)
            if isinstance(news, Greeting):
                require_fit(news, str(self._interpreter))
                return
            if news is not None:
                outcome = self._process.outcome()
                raise breakdown.not_begun(self._interpreter, outcome, self._process.last_lines())
        raise self._fell_silent(self._patience.begin)

    def call(
        self,
        method: str,
        given: tuple[object, ...],
        progress: Progress,
        answers: Answers = NO_ANSWERS,
    ) -> Any:  # noqa: ANN401 - what comes back depends on the method
        """Have something done.

        Args:
            method: What.
            given: With what.
            progress: Hears how it goes, and says when to stop.
            answers: What the worker may ask meanwhile.

        Returns:
            What it came to.

        Raises:
            Cancelled: If the user stops.
            GzapError: If something is wrong that the user can put right.
        """
        self._send(Call(method, given, progress.start, progress.stop))
        watch = _Watch(progress)
        while True:
            self._poll(watch)
            message = self._next(watch)
            if isinstance(message, Answer):
                return message.value
            if isinstance(message, Failure):
                raise self._error(message)
            if isinstance(message, Ask):
                watch.stopping = None if watch.stopping is None else 0
                self._send(self._reply(message, answers))
            else:
                _tell(message, watch)

    def _send(self, message: Message) -> None:
        """Send a message."""
        self._process.send(encode(message))

    def _poll(self, watch: _Watch) -> None:
        """Pass on the user's wish to stop; end a worker that does not follow it."""
        if watch.stopping is None:
            if watch.progress.is_cancelled():
                watch.stopping = 0
                self._send(Cancel())
        elif watch.stopping > self._patience.stopping:
            self._process.kill()
            watch.progress.check()
            raise _stopped()

    def _next(self, watch: _Watch) -> object:
        """The next message; None where none came within a poll."""
        news = self._process.news(self._patience.poll)
        if news is None:
            watch.quiet += 1
            if watch.stopping is not None:
                watch.stopping += 1
            elif watch.quiet > self._patience.silence:
                raise self._fell_silent(watch.quiet)
            return None
        watch.quiet = 0
        if isinstance(news, (Ended, WorkerError)):
            raise self._end(watch, news)
        return decode(news) if isinstance(news, bytearray) else news

    def _end(self, watch: _Watch, news: object) -> GzapError:
        """The error for a worker from which nothing more will come."""
        outcome = self._process.outcome()
        if watch.stopping is not None:
            return _stopped()
        if isinstance(news, WorkerError) and outcome == 0:
            return news
        return breakdown.broke_down(self._interpreter, outcome, self._process.last_lines())

    def _fell_silent(self, polls: int) -> WorkerError:
        """The error for a worker that says nothing; it is ended."""
        self._process.kill()
        seconds = polls * self._patience.poll
        return breakdown.silent(self._interpreter, seconds, self._process.last_lines())

    def _reply(self, question: Ask, answers: Answers) -> Message:
        """The answer to a question of the worker."""
        try:
            return Answer(answers[question.method](*question.given))
        except (GzapError, ValueError) as error:
            self._own = (error, self._own[1] + 1)
            return Failure(describe(error, self._own[1]))

    def _error(self, failure: Failure) -> Exception:
        """The error that ended a call; one that began here is the very same again."""
        own, number = self._own
        if own is not None and failure.trouble.number == number:
            return own
        return rebuilt(failure.trouble)


def _stopped() -> Cancelled:
    """The error for a run that the user stopped, in the words of ``Progress``."""
    return Cancelled(sentence("The run was cancelled; nothing was written."))


def _tell(message: object, watch: _Watch) -> None:
    """Pass on what a worker tells; after a wish to stop no more is finished."""
    if isinstance(message, Fraction) and watch.stopping is None:
        watch.progress.on_fraction(message.share)
    elif isinstance(message, Said):
        tell = watch.progress.warn if message.is_warning else watch.progress.info
        tell(message.text)
