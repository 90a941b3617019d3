"""Tasks on the workers of a Dask cluster.

A task is a function of a module of this package, called as ``function(item, progress)``. Workers
have this package and what the function needs, but no QGIS.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from queue import Empty
from typing import Any

from gzap_qgis.errors import GzapError
from gzap_qgis.progress import Progress
from gzap_qgis.sentence import sentence
from gzap_qgis.workflows.cluster_client import PATIENCE, Client, Patience, connected
from gzap_qgis.workflows.cluster_greeting import Roll
from gzap_qgis.workflows.cluster_loop import POLL
from gzap_qgis.workflows.cluster_tasks import Outcome, Tasks, failed, opened
from gzap_qgis.workflows.cluster_worker import Done, Function, beside

# Tasks for each worker that are under way at a time: one in work and one that waits beside it.
AHEAD = 2


class Cluster:
    """The workers of a scheduler; made by ``open_cluster``."""

    def __init__(self, client: Client, roll: Roll) -> None:
        """Join built parts."""
        self._client = client
        self._roll = roll

    @property
    def workers(self) -> int:
        """How many workers there are now."""
        return len(self._client.workers)

    def compare_torch(self, version: str, progress: Progress) -> None:
        """Warn if a worker's torch is not the one that is named, which changes last digits."""
        self._roll.compare_torch(version, progress)

    def everywhere(
        self, function: Function, item: object, progress: Progress
    ) -> Mapping[str, object]:
        """Do one thing on every worker, beside its tasks.

        Returns:
            What it came to, or the GzapError that it ended with, by the worker's address; nothing
            of a worker that goes meanwhile.

        Raises:
            Cancelled: If the user stops.
            WorkerError: If the cluster is lost.
        """
        asked = self._client.ask(beside, (function, item), self._client.workers)
        answers = self._client.loop.call(asked, progress)
        return {
            worker: _answered(answer)
            for worker, answer in answers.items()
            if not isinstance(answer, OSError)
        }

    def run(
        self,
        function: Function,
        items: Iterable[object],
        progress: Progress,
        common: object = None,
    ) -> Generator[tuple[int, Any], None, None]:
        """Do something with every item on some worker, and yield as it gets done.

        Only a few items for each worker are taken and sent at a time, and only two outcomes are
        held here at a time, however many there are. When a worker dies, another one does its
        tasks again.

        Args:
            function: ``function(item, progress)``, of a module of this package. Its progress is
                not shown; it tells when nobody waits for the outcome any more.
            items: What it is called with; values that can be pickled.
            progress: Asked several times a second whether to stop; hears each warning once.
            common: What all calls share, sent once; unless it is None, the function is called with
                a pair of it and an item.

        Yields:
            The number of an item, and what the function returned; or in its place the GzapError
            that it raised, and a WorkerError where it failed in another way.

        Raises:
            Cancelled: If the user stops.
            WorkerError: If the cluster is lost.
        """
        tasks = Tasks(self._client, function, common)
        feed = enumerate(items)
        warned: set[str] = set()
        try:
            while self._feed(tasks, feed) or tasks.under_way:
                number, (value, warnings) = self._next(tasks, progress)
                for text in dict.fromkeys(warnings):
                    if text not in warned:
                        progress.warn(text)
                warned.update(warnings)
                yield number, value
                tasks.taken()
        finally:
            tasks.forget()

    def _feed(self, tasks: Tasks, feed: Iterator[tuple[int, object]]) -> bool:
        """Send as many items as there is room for; whether there may be more."""
        while len(tasks.under_way) < AHEAD * max(self.workers, 1):
            number, item = next(feed, (-1, None))
            if number < 0:
                return False
            tasks.send(number, item)
        return True

    def _next(self, tasks: Tasks, progress: Progress) -> tuple[int, Outcome]:
        """The number and the outcome of the next task that comes to its end.

        Raises:
            Cancelled: If the user stops.
            WorkerError: If the cluster is lost.
        """
        while True:
            progress.check()
            try:
                number, outcome = tasks.news.get(timeout=POLL)
            except Empty:
                self._client.require_alive()
                tasks.require_sound()
                self._roll.hear_newcomers(progress)
                continue
            tasks.under_way.pop(number)
            return number, outcome


def _answered(answer: object) -> object:
    """What a worker answered, with an error of ours in place of any other."""
    if isinstance(answer, Done):
        return opened(answer)[0]
    return answer if isinstance(answer, GzapError) else failed(answer)


def require_done(outcome: object) -> Any:  # noqa: ANN401 - what comes back depends on the function
    """An outcome of ``Cluster.run``, unless it is an error.

    Raises:
        GzapError: The error.
    """
    if isinstance(outcome, GzapError):
        raise outcome
    return outcome


@contextmanager
def open_cluster(
    address: str, progress: Progress, patience: Patience = PATIENCE
) -> Iterator[Cluster]:
    """The workers of a Dask scheduler, each of which has shown that it can do its work.

    Args:
        address: Address of the scheduler, such as tcp://10.0.0.5:8786.
        progress: Hears of the workers; asked several times a second whether to stop.
        patience: How long to wait for the scheduler.

    Yields:
        The cluster.

    Raises:
        Cancelled: If the user stops.
        WorkerError: If Dask is not installed here, the scheduler does not answer, it has no
            worker, or a worker lacks something or has another version.
    """
    with connected(address, progress, patience) as client:
        roll = Roll(client)
        roll.greet_newcomers(progress)
        roll.require_workers()
        progress.info(
            sentence(
                "Cluster {address}: {count} worker(s).",
                address=address,
                count=len(client.workers),
            )
        )
        yield Cluster(client, roll)
