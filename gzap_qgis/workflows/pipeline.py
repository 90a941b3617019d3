"""Reading ahead and writing behind, each in a thread of its own, while the caller works.

Only a few tiles are held at a time, so that memory does not grow with the scene. Whoever makes the
tiles in between is free to make them one by one, several at a time or out of order.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from types import TracebackType
from typing import Generic, TypeVar

from gzap_qgis.progress import Progress

Given = TypeVar("Given")
Made = TypeVar("Made")

# Tiles that are read before their turn, and tiles that wait to be written, at most.
AHEAD, BEHIND = 2, 2
# Seconds between two looks at whether the user wants to stop.
POLL = 0.1


class Lane(Generic[Given, Made]):
    """A thread that does one kind of work, thing by thing, in the order in which it gets them.

    Use it in a ``with`` statement, at whose end, however it comes, the thread has ended and no
    work is under way any more; what was not begun is dropped.
    """

    def __init__(self, work: Callable[[Given], Made], progress: Progress) -> None:
        """Begin a lane.

        Args:
            work: What is done with each thing; every call comes from the lane's own thread.
            progress: Asked while the caller waits whether to stop.
        """
        self._work = work
        self._progress = progress
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="gzap-lane")
        self._begun: deque[Future[Made]] = deque()

    def __len__(self) -> int:
        """Number of things that were put in and not yet taken out."""
        return len(self._begun)

    @property
    def is_ready(self) -> bool:
        """Whether the next thing can be taken without waiting."""
        return bool(self._begun) and self._begun[0].done()

    def put(self, given: Given) -> None:
        """Have something worked on; never waits."""
        self._begun.append(self._thread.submit(self._work, given))

    def take(self) -> Made:
        """What became of the thing that was put in first.

        Raises:
            Cancelled: If the user stops before it is ready.
            Exception: The very error that the work on it ended with.
        """
        first = self._begun[0]
        while not wait([first], POLL).done:
            self._progress.check()
        return self._begun.popleft().result()

    def __enter__(self) -> Lane[Given, Made]:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Wait for the work under way and end the thread."""
        self._thread.shutdown(wait=True, cancel_futures=True)
        self._begun.clear()


@contextmanager
def read_ahead(
    things: Iterable[Given], read: Callable[[Given], Made], progress: Progress
) -> Iterator[Iterator[tuple[Given, Made]]]:
    """Read things before their turn, in a thread of its own.

    Args:
        things: What is read, in this order; drawn in the caller's thread, a few ahead.
        read: Reads one; every call comes from the same thread, which is not the caller's.
        progress: Asked while the caller waits whether to stop.

    Yields:
        Each thing and what was read, in order. An error of ``read`` comes in the thing's turn.
    """
    with Lane(read, progress) as lane:
        yield _in_turn(lane, things)


def _in_turn(lane: Lane[Given, Made], things: Iterable[Given]) -> Iterator[tuple[Given, Made]]:
    """Each thing with what the lane made of it, the lane being a few things ahead."""
    waiting: deque[Given] = deque()
    for thing in things:
        lane.put(thing)
        waiting.append(thing)
        if len(waiting) > AHEAD:
            yield waiting.popleft(), lane.take()
    while waiting:
        yield waiting.popleft(), lane.take()


@contextmanager
def write_behind(
    write: Callable[[Given], None], progress: Progress
) -> Iterator[Callable[[Given], None]]:
    """Write things in a thread of its own while the caller makes the next.

    At a clean end of the ``with`` statement all of them are written; after an exception those whose
    turn has not come are dropped.

    Args:
        write: Writes one; every call comes from the same thread, which is not the caller's.
        progress: Asked while the caller waits whether to stop.

    Yields:
        A function that hands over a thing. It waits while too many are unwritten, and raises the
        error of a write that failed.
    """
    with Lane(write, progress) as lane:

        def hand_over(thing: Given) -> None:
            """Have a thing written."""
            while lane.is_ready or len(lane) >= BEHIND:
                lane.take()
            lane.put(thing)

        yield hand_over
        while len(lane):
            lane.take()
