"""Independent pieces of work at once, each on a thread of its own that shares it with no other.

Threads inside an operation of torch wait for each other at its end, and how they part a sum among
them changes its last digits. Pieces that are whole by themselves wait once, and what they come to
does not depend on how many are worked on at once.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, Optional, TypeVar

import torch

from gzap_qgis.progress import SILENT, Progress

Result = TypeVar("Result")


@dataclass(frozen=True)
class Crew:
    """How many pieces of work are done at once.

    Attributes:
        size: Threads, the calling one among them, 1 or more.
    """

    size: int = 1

    def each(self, works: Sequence[Callable[[], Result]]) -> list[Result]:
        """Do pieces of work, none of which may depend on another.

        Args:
            works: The pieces. Gradients are asked for in each unless it says otherwise itself.

        Returns:
            What they came to, in their order.

        Raises:
            BaseException: What the first of the pieces raised that failed. No other piece is begun
                after that, and those that were are waited for.
        """
        queue = _Queue(works)
        others = [
            threading.Thread(target=queue.help, daemon=True)
            for _ in range(min(self.size, len(works)) - 1)
        ]
        for other in others:
            other.start()
        queue.work()
        for other in others:
            other.join()
        return queue.results()


@dataclass(frozen=True)
class Watch:
    """Who does a network's work, and who is asked meanwhile whether to stop.

    Attributes:
        crew: Does pieces of the work at once.
        progress: Is asked.
    """

    crew: Crew = field(default_factory=Crew)
    progress: Progress = SILENT

    def check(self) -> None:
        """Give the user a chance to stop.

        Raises:
            Cancelled: If the user asked to stop.
        """
        self.progress.check()


class _Queue(Generic[Result]):
    """Pieces of work, some of them begun, some done."""

    def __init__(self, works: Sequence[Callable[[], Result]]) -> None:
        """Begin with none of them."""
        self._works = works
        self._lock = threading.Lock()
        self._begun = 0
        self._done: dict[int, Result] = {}
        self._failed: dict[int, BaseException] = {}

    def help(self) -> None:
        """Work on a new thread."""
        # A thread's first question takes over how many threads an operation may have.
        torch.get_num_threads()
        self.work()

    def work(self) -> None:
        """Do one piece after the other until none is left, or one has failed."""
        index = self._next()
        while index is not None:
            try:
                self._done[index] = self._works[index]()
            # Whatever it is, it is raised again where the work was asked for.
            except BaseException as error:  # noqa: BLE001
                self._failed[index] = error
            index = self._next()

    def _next(self) -> Optional[int]:
        """The number of a piece that nobody has begun; None if there is none, or one failed."""
        with self._lock:
            if self._failed or self._begun == len(self._works):
                return None
            self._begun += 1
            return self._begun - 1

    def results(self) -> list[Result]:
        """What all pieces came to."""
        # Neither the queue nor this frame may hold what a failed piece had allocated.
        failed, self._failed = self._failed, {}
        try:
            if failed:
                raise failed[min(failed)]
            return [self._done[index] for index in range(len(self._works))]
        finally:
            failed.clear()
