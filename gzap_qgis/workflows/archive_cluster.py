"""The scenes of an archive as tasks of a cluster: each is opened, sharpened and written there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gzap_qgis.errors import GzapError
from gzap_qgis.progress import Progress
from gzap_qgis.worker.opening import open_engine
from gzap_qgis.workflows.archive_report import Outcome, State
from gzap_qgis.workflows.archive_scene import SceneJob, reason_of, work_on
from gzap_qgis.workflows.cluster import open_cluster
from gzap_qgis.workflows.cluster_worker import threads_here


def work_there(job: SceneJob, progress: Progress) -> Outcome:
    """Sharpen one scene on a worker of a cluster, which writes the output itself."""
    compute = replace(job.compute, threads=job.compute.threads or threads_here())
    with open_engine(compute, progress) as engine:
        return work_on(replace(job, compute=compute), engine, progress)


def work_on_cluster(
    address: str, jobs: Sequence[SceneJob], progress: Progress
) -> Iterator[tuple[int, Outcome]]:
    """Sharpen scenes on the workers of a cluster.

    Args:
        address: Address of the scheduler.
        jobs: The scenes; their files and outputs lie where all workers find them.
        progress: Told as scenes are done; asked whether to stop.

    Yields:
        The place of a job and what it came to, as they are done.

    Raises:
        GzapError: If the cluster cannot be reached or is lost, or the user stops.
    """
    sent = [
        replace(job, compute=replace(job.compute, interpreter=None, cluster="")) for job in jobs
    ]
    with open_cluster(address, progress) as cluster:
        for index, found in cluster.run(work_there, sent, progress):
            yield index, _outcome(found)


def _outcome(found: object) -> Outcome:
    """What a task came to; an error that it ended with is why it failed."""
    if isinstance(found, GzapError):
        return Outcome(State.FAILED, reason_of(found))
    if not isinstance(found, Outcome):
        raise TypeError(f"A scene came to {type(found).__name__}.")
    return found
