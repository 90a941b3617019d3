"""The client of a Dask scheduler, in an event loop of its own."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from gzap_qgis.errors import WorkerError
from gzap_qgis.progress import Progress
from gzap_qgis.sentence import sentence
from gzap_qgis.workflows.cluster_loop import Loop

# Loggers that Dask sets up for the whole process when it is imported.
LOGGERS = ("distributed", "distributed.client", "tornado", "tornado.application", "bokeh")


@dataclass(frozen=True)
class Patience:
    """How long to wait for a scheduler.

    Attributes:
        connect: Seconds until it answers for the first time.
        poll: Seconds between two questions whether it is there.
        answer: Seconds for the answer to such a question.
        silent: Questions in a row without an answer.
        empty: Answers in a row that name no worker.
        greet: Seconds for a worker to load what it needs, and to look at images.
        close: Seconds until it has heard that this client goes.
    """

    connect: float = 10.0
    poll: float = 1.0
    answer: float = 20.0
    silent: int = 3
    empty: int = 60
    greet: float = 300.0
    close: float = 3.0


PATIENCE = Patience()


class Client:
    """What is said to one scheduler; made by ``connected``.

    Attributes:
        address: The scheduler's address.
        workers: Addresses of the workers at the last look.
        dask: Dask's client, which only work in the loop may use.
        loop: The loop.
    """

    def __init__(self, dask: Any, loop: Loop, address: str, patience: Patience) -> None:  # noqa: ANN401 - Dask's client counts as Any
        """Talk through a connected client of Dask."""
        self.dask = dask
        self.loop = loop
        self.address = address
        self.workers: tuple[str, ...] = ()
        self._patience = patience
        self._silent = 0
        self._empty = 0

    async def look(self) -> None:
        """See which workers there are."""
        try:
            asked = self.dask.scheduler.ncores()
            cores = await asyncio.wait_for(asked, self._patience.answer)
        except (OSError, asyncio.TimeoutError):
            self._silent += 1
            return
        self._silent = 0
        self.workers = tuple(sorted(cores))
        self._empty = 0 if self.workers else self._empty + 1

    async def watch(self) -> None:
        """Look now and then."""
        while self.dask.status == "running":
            await asyncio.sleep(self._patience.poll)
            await self.look()

    def require_alive(self) -> None:
        """Raise unless the scheduler and at least one worker are there, or may come back.

        Raises:
            WorkerError: If they have gone.
        """
        if self.dask.status != "running" or self._silent >= self._patience.silent:
            raise self.lost()
        if self._empty >= self._patience.empty:
            raise WorkerError(
                sentence(
                    "The last worker of the cluster at {address} has gone. Start workers again, "
                    "and then this run.",
                    address=self.address,
                )
            )

    def lost(self) -> WorkerError:
        """The error for a scheduler that has gone."""
        return WorkerError(
            sentence(
                "The cluster's scheduler at {address} does not answer any more. Start the cluster "
                "again, and then this run; or leave CLUSTER empty.",
                address=self.address,
            )
        )

    async def ask(
        self,
        function: Any,  # noqa: ANN401 - Dask calls it in its own way
        given: tuple[object, ...],
        workers: Sequence[str],
    ) -> Mapping[str, Any]:
        """What an asynchronous function comes to on workers, or why it fails, by their addresses.

        Raises:
            WorkerError: If the scheduler is lost.
        """
        if not workers:
            return {}
        asked = {
            worker: asyncio.ensure_future(
                self.dask.run(function, *given, workers=[worker], on_error="return")
            )
            for worker in workers
        }
        try:
            await asyncio.wait(asked.values(), timeout=self._patience.greet)
            return {worker: self._answer(worker, one) for worker, one in asked.items()}
        finally:
            for one in asked.values():
                one.cancel()

    def _answer(self, worker: str, asked: asyncio.Future[Mapping[str, Any]]) -> Any:  # noqa: ANN401 - what the worker answers
        """A worker's answer, or why there is none.

        Raises:
            WorkerError: If the scheduler is lost.
        """
        if not asked.done():
            return WorkerError(
                sentence(
                    "The cluster's worker {worker} gave no answer for {seconds:.0f} seconds. End "
                    "it, and start this run again.",
                    worker=worker,
                    seconds=self._patience.greet,
                )
            )
        error = asked.exception()
        if error is None:
            return asked.result().get(worker, ConnectionError(worker))
        if isinstance(error, OSError):
            raise self.lost() from error
        return error

    async def close(self) -> None:
        """Tell the scheduler that this client goes, if it still listens."""
        try:
            await asyncio.wait_for(self.dask.close(), self._patience.close)
        except (OSError, asyncio.TimeoutError):
            # A scheduler that has gone need not be told.
            return


@contextmanager
def connected(address: str, progress: Progress, patience: Patience = PATIENCE) -> Iterator[Client]:
    """A client of a scheduler that has answered; whatever the scheduler does, it ends in seconds.

    Args:
        address: Address of the scheduler.
        progress: Asked several times a second whether to stop.
        patience: How long to wait.

    Raises:
        Cancelled: If the user stops.
        WorkerError: If Dask is not installed, or the scheduler does not answer.
    """
    with _quiet(address), Loop() as loop:
        client = loop.call(_client(address, loop, patience), progress)
        watching = loop.start(client.watch())
        try:
            yield client
        finally:
            watching.cancel()
            loop.last(client.close())


async def _client(address: str, loop: Loop, patience: Patience) -> Client:
    """A client of a scheduler that has answered.

    Raises:
        WorkerError: If it does not.
    """
    from distributed import Client as Dask

    try:
        dask = Dask(address, asynchronous=True, set_as_default=False, timeout=patience.connect)
        client = Client(dask, loop, address, patience)
    except (OSError, ValueError, RuntimeError, TypeError) as error:
        # No such kind of address, or certificates that cannot be read.
        raise _unreachable(address, error) from error
    try:
        await asyncio.wait_for(dask, patience.connect)
    except (OSError, ValueError, RuntimeError, TypeError, asyncio.TimeoutError) as error:
        await client.close()
        raise _unreachable(address, error) from error
    except asyncio.CancelledError:
        await client.close()
        raise
    await client.look()
    return client


def _unreachable(address: str, error: Exception) -> WorkerError:
    """The error for a scheduler that does not answer."""
    return WorkerError(
        sentence(
            "No Dask scheduler answers at {address} ({reason}). Check CLUSTER, that the scheduler "
            "runs and can be reached from here, and that it has the same version of distributed as "
            "QGIS's Python ({ours}).",
            address=address,
            reason=last_line(error),
            ours=dask_version(),
        )
    )


def dask_version() -> str:
    """The version of this process's Dask."""
    import distributed

    return str(distributed.__version__)


def last_line(error: object) -> str:
    """What an error says, in one line."""
    lines = str(error).strip().splitlines()
    return lines[-1].strip() if lines else type(error).__name__


@contextmanager
def _quiet(address: str) -> Iterator[None]:
    """Keep Dask's loggers silent; afterwards they are as they were before Dask was imported.

    Raises:
        WorkerError: If Dask is not installed.
    """
    loggers = [logging.getLogger(name) for name in LOGGERS]
    before = [(log.level, list(log.handlers), log.propagate, log.disabled) for log in loggers]
    try:
        _require_dask(address)
        for log in loggers:
            log.setLevel(logging.CRITICAL + 1)
        yield
    finally:
        for log, (level, handlers, propagate, disabled) in zip(loggers, before):
            log.setLevel(level)
            log.handlers[:] = handlers
            log.propagate, log.disabled = propagate, disabled


def _require_dask(address: str) -> None:
    """Import Dask.

    Raises:
        WorkerError: If it is not installed.
    """
    try:
        import distributed  # noqa: F401 - from here on it is there
    except ImportError as error:
        raise WorkerError(
            sentence(
                "CLUSTER is {address}, but QGIS's Python cannot import distributed, the part of "
                "Dask that clusters need ({reason}). Install it there (python3 -m pip install "
                "distributed, or Debian's python3-distributed), or leave CLUSTER empty.",
                address=address,
                reason=last_line(error),
            )
        ) from error
