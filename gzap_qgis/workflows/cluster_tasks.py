"""The tasks of one run: sent, waited for, fetched, and taken back."""

from __future__ import annotations

import asyncio
import uuid
from concurrent.futures import Future
from itertools import count
from pickle import PickleBuffer  # nosec B403 # a view of bytes; nothing is unpickled here
from queue import SimpleQueue
from typing import Any

from gzap_qgis.errors import Cancelled, WorkerError
from gzap_qgis.progress import SILENT
from gzap_qgis.sentence import sentence
from gzap_qgis.workflows.cluster_client import Client, last_line
from gzap_qgis.workflows.cluster_worker import Done, Function, Parcel

# Outcomes that are held here at a time: one that is worked with, and one that comes meanwhile.
HELD = 2
# How often the outcome of one task may get lost on its way.
LOST_OUTCOMES = 5

# What a task came to, or the error in its place; and its warnings.
Outcome = tuple[Any, list[str]]


class Tasks:
    """The tasks of one run.

    Attributes:
        under_way: The waiting for each task, by its number.
        news: Numbers and outcomes of tasks that have come to their end, and their warnings.
    """

    def __init__(self, client: Client, function: Function, common: object) -> None:
        """Begin with none; all of them will share something, or None."""
        self.under_way: dict[int, Future[None]] = {}
        self.news: SimpleQueue[tuple[int, Outcome]] = SimpleQueue()
        self._client = client
        self._function = function
        self._name = f"gzap-{uuid.uuid4().hex}"
        self._room: asyncio.Semaphore = client.loop.call(_room(), SILENT)
        self._common: Any = None
        if common is not None:
            self._common = client.loop.call(self._shared(common), SILENT)
        self._dask: dict[int, Any] = {}

    def send(self, number: int, item: object) -> None:
        """Have a task done; its outcome becomes one of the news."""
        self.under_way[number] = self._client.loop.start(self._performed(number, item))

    def taken(self) -> None:
        """Make room for another outcome."""
        self._client.loop.soon(self._room.release)

    def require_sound(self) -> None:
        """Raise what ended the waiting for a task in a way that nobody foresaw."""
        for waiting in self.under_way.values():
            if waiting.done() and not waiting.cancelled():
                waiting.result()

    def forget(self) -> None:
        """Take back what is under way."""
        for waiting in self.under_way.values():
            waiting.cancel()
        self._client.loop.last(self._taken_back())

    async def _taken_back(self) -> None:
        """Have the scheduler end what is under way."""
        left = list(self._dask.values())
        self._dask.clear()
        if left and self._client.dask.status == "running":
            await self._client.dask.cancel(left, force=True)

    async def _shared(self, common: object) -> Any:  # noqa: ANN401 - a task of Dask
        """A task that gives what all others share, so that it outlives every worker."""
        from distributed.protocol.pickle import dumps

        key = f"{self._name}-common"
        return self._client.dask.submit(bytes, dumps(common), key=key, pure=False)

    def _sent(self, key: str, item: object) -> Any:  # noqa: ANN401 - a task of Dask
        """Send a task."""
        from distributed.protocol.pickle import dumps, loads

        body = dumps((self._function, item))
        submit = self._client.dask.submit
        if self._common is None:
            return submit(loads, dumps(Parcel(body, None)), key=key, pure=False)
        beside: list[PickleBuffer] = []
        parcel = dumps(Parcel(body, PickleBuffer(b"")), buffer_callback=beside.append)
        return submit(loads, parcel, buffers=[self._common], key=key, pure=False)

    async def _performed(self, number: int, item: object) -> None:
        """Have a task done, and again where Dask took it back without our asking."""
        for turn in count():
            task = self._sent(f"{self._name}-{number}-{turn}", item)
            self._dask[number] = task
            outcome = await self._outcome(task)
            self._dask.pop(number, None)
            task.release()
            if not isinstance(outcome[0], Cancelled):
                self.news.put((number, outcome))
                return
            self._room.release()

    async def _outcome(self, task: Any) -> Outcome:  # noqa: ANN401 - a task of Dask
        """What a task came to; it comes over once there is room for it.

        Raises:
            WorkerError: If the scheduler is lost, with which Dask takes every task back.
        """
        await task.exception()
        await self._room.acquire()
        for _ in range(LOST_OUTCOMES):
            error = await task.exception()
            if task.status == "error":
                return failed(error), []
            if task.status != "finished":
                raise self._client.lost()
            got = await self._client.dask.gather([task], errors="skip")
            if got:
                return opened(got[0])
        return failed(None), []


def opened(done: Done) -> Outcome:
    """What a task came to, and its warnings."""
    try:
        return done.opened()
    except (ImportError, AttributeError) as error:
        # Made by another version of numpy, mostly.
        return failed(error), []


async def _room() -> asyncio.Semaphore:
    """Room for outcomes; made in the loop, to which it belongs."""
    return asyncio.Semaphore(HELD)


def failed(error: object) -> WorkerError:
    """The error for a task that failed in a way of its own.

    Args:
        error: How; None where its outcome got lost.
    """
    from distributed import KilledWorker

    if isinstance(error, KilledWorker):
        return WorkerError(
            sentence(
                "A task ended one worker of the cluster after the other: memory probably ran out "
                "there. Give the workers more memory, or set a smaller MEMORY."
            )
        )
    root = _root(error)
    named = "" if root is None else f"{type(root).__name__}: {last_line(root)}"
    failure = WorkerError(
        sentence(
            "A task failed on a worker of the cluster: {reason}. The worker's own log says more.",
            reason=named or sentence("its result got lost"),
        )
    )
    if isinstance(error, Exception):
        failure.__cause__ = error
    return failure


def _root(error: object) -> object:
    """The error that an error began with."""
    while isinstance(error, BaseException) and error.__cause__ is not None:
        error = error.__cause__
    return error
