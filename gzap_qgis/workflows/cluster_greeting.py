"""Whether the workers of a cluster can do the work: versions and what they lack."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from typing import Any, Optional

from gzap_qgis.errors import GzapError, WorkerError
from gzap_qgis.progress import Progress
from gzap_qgis.sentence import sentence
from gzap_qgis.workflows.cluster_client import Client, dask_version, last_line
from gzap_qgis.workflows.cluster_worker import Greeting, greet, other_version, plugin_version


class Roll:
    """The workers that have greeted."""

    def __init__(self, client: Client) -> None:
        """Begin with none."""
        self._client = client
        self._known: dict[str, Greeting] = {}
        self._torch = ""
        self._asked: Optional[Future[Mapping[str, Any]]] = None

    def greet_newcomers(self, progress: Progress) -> None:
        """Greet the workers that came since the last time.

        Raises:
            Cancelled: If the user stops.
            WorkerError: If one cannot do the work.
        """
        asked = self._client.ask(greet, (), self._newcomers())
        self._hear(self._client.loop.call(asked, progress), progress)

    def hear_newcomers(self, progress: Progress) -> None:
        """Greet the workers that came since the last time, without waiting for their answers.

        Raises:
            WorkerError: If one cannot do the work.
        """
        if self._asked is None:
            new = self._newcomers()
            if new:
                self._asked = self._client.loop.start(self._client.ask(greet, (), new))
        elif self._asked.done():
            asked, self._asked = self._asked, None
            self._hear(asked.result(), progress)

    def _newcomers(self) -> list[str]:
        """Workers that have not greeted."""
        return [worker for worker in self._client.workers if worker not in self._known]

    def _hear(self, answers: Mapping[str, Any], progress: Progress) -> None:
        """Take note of greetings."""
        for worker, answer in answers.items():
            if isinstance(answer, OSError):
                # It has gone again, of which the scheduler will tell.
                continue
            greeting = _sound(worker, answer)
            self._known[worker] = greeting
            _tell(worker, greeting, progress)
            _compare_dask(worker, greeting, progress)
            self._compare(worker, greeting, progress)

    def require_workers(self) -> None:
        """Raise unless there is a worker.

        Raises:
            WorkerError: If there is none.
        """
        if not self._known:
            raise WorkerError(
                sentence(
                    "The cluster at {address} has no worker. Start at least one (see the page "
                    "on clusters in the documentation), or leave CLUSTER empty.",
                    address=self._client.address,
                )
            )

    def compare_torch(self, version: str, progress: Progress) -> None:
        """Warn of every worker whose torch is another than the one that is named."""
        self._torch = version
        for worker, greeting in self._known.items():
            self._compare(worker, greeting, progress)

    def _compare(self, worker: str, greeting: Greeting, progress: Progress) -> None:
        """Warn if a worker's torch is another than the one that was named."""
        if not self._torch or greeting.torch == self._torch:
            return
        progress.warn(
            sentence(
                "The cluster's worker {worker} has torch {theirs}, this run {ours}: single pixels "
                "may differ by one digital number.",
                worker=worker,
                theirs=greeting.torch,
                ours=self._torch,
            )
        )


def _sound(worker: str, answer: object) -> Greeting:
    """A worker's greeting.

    Raises:
        WorkerError: If it cannot do the work.
    """
    if isinstance(answer, GzapError):
        raise answer
    if not isinstance(answer, Greeting):
        raise _lacking(worker, last_line(answer))
    ours = plugin_version()
    if answer.plugin != ours:
        raise other_version(worker, answer.plugin, ours)
    if answer.lack:
        raise _lacking(worker, answer.lack)
    return answer


def _lacking(worker: str, reason: str) -> WorkerError:
    """The error for a worker that cannot load what it needs."""
    return WorkerError(
        sentence(
            "The cluster's worker {worker} cannot load what the work needs ({reason}). Install "
            "the plugin's package, numpy, GDAL and torch for its Python, and restart it.",
            worker=worker,
            reason=reason,
        )
    )


def _tell(worker: str, greeting: Greeting, progress: Progress) -> None:
    """Tell the log what a worker is."""
    progress.info(
        sentence(
            "Worker {worker}: Python {python}, torch {torch}, GDAL {gdal}, {threads} thread(s).",
            worker=worker,
            python=greeting.python,
            torch=greeting.torch,
            gdal=greeting.gdal,
            threads=greeting.threads,
        )
    )


def _compare_dask(worker: str, greeting: Greeting, progress: Progress) -> None:
    """Warn if a worker's Dask is another than this process's."""
    ours = dask_version()
    if greeting.distributed == ours:
        return
    progress.warn(
        sentence(
            "The cluster's worker {worker} has distributed {theirs}, QGIS's Python {ours}: they "
            "may not understand each other. Install one version everywhere.",
            worker=worker,
            theirs=greeting.distributed,
            ours=ours,
        )
    )
