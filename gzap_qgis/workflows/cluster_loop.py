"""An event loop in a thread of its own, for the client of a cluster."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from concurrent.futures import Future, wait
from threading import Thread
from types import TracebackType
from typing import Any, TypeVar

from gzap_qgis.progress import Progress

Answer = TypeVar("Answer")

# Seconds between two questions whether the user wants to stop.
POLL = 0.1
# Seconds that what is under way may take to end with the loop.
END = 5.0


def _ignore(loop: asyncio.AbstractEventLoop, context: Mapping[str, Any]) -> None:
    """Drop what nobody waited for."""
    del loop, context


class Loop:
    """An event loop that runs in a thread until the end of a ``with`` statement."""

    def __init__(self) -> None:
        """Start the thread."""
        # The kind of loop that Dask can use on every system.
        self._loop = asyncio.SelectorEventLoop()
        # What Dask leaves behind when a connection ends is no message for users of QGIS.
        self._loop.set_exception_handler(_ignore)
        self._thread = Thread(target=self._run, name="gzap-cluster", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        """Run the loop until it is stopped."""
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()

    def start(self, work: Coroutine[Any, Any, Answer]) -> Future[Answer]:
        """Begin a piece of work in the loop."""
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def call(self, work: Coroutine[Any, Any, Answer], progress: Progress) -> Answer:
        """Have a piece of work done, which ends when the user stops.

        Raises:
            Cancelled: If the user stops.
        """
        future = self.start(work)
        try:
            while not wait([future], POLL).done:
                progress.check()
        except BaseException:
            future.cancel()
            raise
        return future.result()

    def soon(self, what: Callable[[], object]) -> None:
        """Have something short done in the loop."""
        self._loop.call_soon_threadsafe(what)

    def last(self, work: Coroutine[Any, Any, None]) -> None:
        """Have a piece of work done that belongs to an end, and wait for it a few seconds."""
        future = self.start(work)
        if not wait([future], END).done:
            future.cancel()

    def __enter__(self) -> Loop:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End what is under way, the loop and the thread."""
        wait([self.start(self._end())], 2 * END)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(END)
        if not self._thread.is_alive():
            self._loop.close()

    async def _end(self) -> None:
        """End what is under way in the loop."""
        left = asyncio.all_tasks() - {asyncio.current_task()}
        for task in left:
            task.cancel()
        if left:
            await asyncio.wait(left, timeout=END)
        await self._loop.shutdown_asyncgens()
