"""The scenes of an archive as tasks of a cluster: each is opened, sharpened and written there."""

from __future__ import annotations

import platform
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from gzap_qgis import paths
from gzap_qgis.archive_config import REPORT_NAME
from gzap_qgis.errors import GzapError, OutputError
from gzap_qgis.progress import Progress
from gzap_qgis.sentence import sentence
from gzap_qgis.worker.opening import open_engine
from gzap_qgis.workflows.archive_report import Outcome, State
from gzap_qgis.workflows.archive_scene import SceneJob, reason_of, work_on
from gzap_qgis.workflows.cluster import open_cluster
from gzap_qgis.workflows.cluster_worker import threads_here


@dataclass(frozen=True)
class Shared:
    """What all scenes share.

    Attributes:
        model: Bytes of the model that sharpens, or that the fits start from.
        folder: Folder of the outputs.
        sign: A file in it by which a worker knows that its folder is this machine's.
    """

    model: bytes
    folder: Path
    sign: Path


def work_there(given: tuple[Shared, SceneJob], progress: Progress) -> Outcome:
    """Sharpen one scene on a worker of a cluster, which writes the output itself.

    Args:
        given: What all scenes share, and the scene without its model.
        progress: Tells when nobody waits for the scene any more.
    """
    shared, job = given
    if not shared.sign.is_file():
        return Outcome(State.FAILED, _not_shared(shared.folder))
    threads = job.compute.threads or threads_here()
    job = replace(job, model=shared.model, compute=replace(job.compute, threads=threads))
    with open_engine(job.compute, progress) as engine:
        return work_on(job, engine, progress)


def _not_shared(folder: Path) -> str:
    """Why a worker cannot write where the client wants it."""
    return sentence(
        "The folder {folder} on the cluster's worker {worker} is not that of this machine. Choose "
        "a FOLDER that all machines reach under the same name.",
        folder=folder,
        worker=platform.node(),
    )


def work_on_cluster(
    jobs: Sequence[SceneJob], address: str, folder: Path, progress: Progress
) -> Generator[tuple[int, Outcome], None, None]:
    """Sharpen scenes on the workers of a cluster.

    Args:
        jobs: The scenes, of one model; their files and outputs lie where all workers find them.
        address: Address of the scheduler.
        folder: Folder of the outputs.
        progress: Asked whether to stop.

    Yields:
        The place of a job and what it came to, as they are done.

    Raises:
        GzapError: If the cluster cannot be reached or is lost, or the user stops.
    """
    if not jobs:
        return
    with _sign(folder) as sign, open_cluster(address, progress) as cluster:
        shared = Shared(jobs[0].model, folder, sign)
        with closing(cluster.run(work_there, map(_light, jobs), progress, shared)) as run:
            for index, found in run:
                yield index, _outcome(found)


@contextmanager
def _sign(folder: Path) -> Iterator[Path]:
    """A hidden file in a folder while the block runs; the next run removes that of a killed one.

    Raises:
        OutputError: If the folder refuses it.
    """
    paths.remove_stale(folder / REPORT_NAME)
    sign = paths.temporary_for(folder / REPORT_NAME)
    try:
        sign.touch(exist_ok=False)
    except OSError as error:
        raise OutputError(
            sentence(
                "The folder {parent} cannot be written to ({strerror}); choose a folder where "
                "new files are allowed.",
                parent=folder,
                strerror=error.strerror,
            )
        ) from error
    try:
        yield sign
    finally:
        with suppress(OSError):
            sign.unlink()


def _light(job: SceneJob) -> SceneJob:
    """A job as it travels: without its model, and with the worker's own process and machine."""
    return replace(job, model=b"", compute=replace(job.compute, interpreter=None, cluster=""))


def _outcome(found: object) -> Outcome:
    """What a task came to; an error that it ended with is why it failed."""
    if isinstance(found, GzapError):
        return Outcome(State.FAILED, reason_of(found))
    if not isinstance(found, Outcome):
        raise TypeError(f"A scene came to {type(found).__name__}.")
    return found
