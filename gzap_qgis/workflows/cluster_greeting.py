"""Whether the workers of a cluster can do the work: versions and what they lack."""

from __future__ import annotations

from gzap_qgis.errors import WorkerError
from gzap_qgis.progress import Progress
from gzap_qgis.sentence import sentence
from gzap_qgis.workflows.cluster_client import Client, last_line
from gzap_qgis.workflows.cluster_worker import Greeting, greet, other_version, plugin_version


class Roll:
    """The workers that have greeted."""

    def __init__(self, client: Client) -> None:
        """Begin with none."""
        self._client = client
        self._known: dict[str, Greeting] = {}
        self._torch = ""

    def greet_newcomers(self, progress: Progress) -> None:
        """Greet the workers that came since the last time.

        Raises:
            Cancelled: If the user stops.
            WorkerError: If one cannot do the work.
        """
        new = [worker for worker in self._client.workers if worker not in self._known]
        if not new:
            return
        for worker, answer in self._client.ask(greet, (), new, progress).items():
            if isinstance(answer, OSError):
                # It has gone again, of which the scheduler will tell.
                continue
            greeting = _sound(worker, answer)
            self._known[worker] = greeting
            _tell(worker, greeting, progress)
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
