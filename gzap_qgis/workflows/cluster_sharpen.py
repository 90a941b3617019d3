"""The tiles of one scene, sharpened by the workers of a cluster."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from typing import Any, Optional, cast

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.config import ComputeConfig, PairConfig
from gzap_qgis.core.scene import Scene, Vector
from gzap_qgis.core.target import Fused
from gzap_qgis.core.tasks import SharpenTask
from gzap_qgis.errors import GzapError, RasterError, WorkerError
from gzap_qgis.grid import Grid, Window
from gzap_qgis.progress import SILENT, Progress
from gzap_qgis.raster.pair import PairSource, open_pair
from gzap_qgis.sentence import sentence
from gzap_qgis.worker.codec import decode, encode
from gzap_qgis.worker.engine import Engine
from gzap_qgis.worker.opening import load_apart
from gzap_qgis.workflows.cluster import Cluster, open_cluster, require_done
from gzap_qgis.workflows.cluster_worker import threads_here
from gzap_qgis.workflows.frame import Result
from gzap_qgis.workflows.pipeline import read_ahead
from gzap_qgis.workflows.reading import read

# Tiles of a task: the more, the less often a worker opens the images; a worker that dies loses so
# many. Each worker shall have several tasks, so that all come to their end at the same time.
MOST_TILES, TASKS_PER_WORKER = 8, 4
# Bytes of a task's pixels, at most, where that leaves one tile.
MOST_BYTES = 64 * 2**20
# Side of the window by which images are told from each other, PAN pixels.
GLANCE = 64
# Numbers of two processes that differ by no more than this share are the same: GDAL's versions
# warp a little differently.
SAME = 1e-4


@dataclass(frozen=True)
class Sight:
    """What tells whether two processes see the same pair.

    Attributes:
        sizes: Rows and columns of PAN and of MS, and MS's bands.
        numbers: Where their pixels lie, and what some of them hold.
    """

    sizes: tuple[int, ...]
    numbers: tuple[float, ...]


@dataclass(frozen=True)
class Scenery:
    """The images as a worker opens them, and what the client saw in them.

    Attributes:
        pair: Their names; paths are absolute.
        sight: What the client saw.
    """

    pair: PairConfig
    sight: Sight


@dataclass(frozen=True)
class ClusterJob:
    """What all tasks of one image share.

    Attributes:
        scenery: The images.
        work: Their numbers, and what is asked for, as bytes that any numpy can read.
        trust: Share of the network's correction that each band takes, 0 to 1.
        compute: Device and threads.
    """

    scenery: Scenery
    work: bytes
    trust: tuple[float, ...]
    compute: ComputeConfig


@dataclass(frozen=True)
class Fleet:
    """The cluster that a run is sent to.

    Attributes:
        cluster: Its workers.
        compute: Device and threads of the network there.
    """

    cluster: Cluster
    compute: ComputeConfig


@dataclass(frozen=True)
class Remote:
    """A cluster whose workers see a pair.

    Attributes:
        fleet: The cluster.
        scenery: The pair.
    """

    fleet: Fleet
    scenery: Scenery

    def job(self, scene: Scene, task: SharpenTask, trust: Vector) -> ClusterJob:
        """What all tasks of an image of the pair share."""
        share = tuple(float(value) for value in trust)
        return ClusterJob(self.scenery, encode((scene, task)), share, self.fleet.compute)


@contextmanager
def fleet_of(
    compute: ComputeConfig, engine: Engine, progress: Progress
) -> Iterator[Optional[Fleet]]:
    """The cluster that a run is sent to; None where it stays on this machine."""
    if not compute.cluster:
        yield None
        return
    with open_cluster(compute.cluster, progress) as cluster:
        cluster.compare_torch(engine.describe().machine.torch, progress)
        # What is meant for this machine alone.
        yield Fleet(cluster, replace(compute, cluster="", interpreter=None))


def remote_of(
    fleet: Optional[Fleet], pair: PairConfig, source: PairSource, progress: Progress
) -> Optional[Remote]:
    """A cluster that has shown before the work that every worker sees the images.

    Raises:
        Cancelled: If the user stops.
        WorkerError: If one does not, or sees others under the same names.
    """
    if fleet is None:
        return None
    scenery = Scenery(_named_anywhere(pair), _sight(source))
    for worker, answer in fleet.cluster.everywhere(look, scenery, progress).items():
        if isinstance(answer, WorkerError):
            raise answer
        if isinstance(answer, GzapError):
            raise WorkerError(
                sentence(
                    "The cluster's worker {worker} cannot use the images: {reason} Put them into a "
                    "folder that all workers reach under the same name.",
                    worker=worker,
                    reason=answer.args[0],
                )
            ) from answer
    return Remote(fleet, scenery)


def _named_anywhere(pair: PairConfig) -> PairConfig:
    """A pair whose files are named from the root."""
    return replace(
        pair,
        pan=_absolute(pair.pan),
        ms=_absolute(pair.ms),
        pan_parts=tuple(map(_absolute, pair.pan_parts)),
        ms_parts=tuple(map(_absolute, pair.ms_parts)),
        dem=None if pair.dem is None else _absolute(pair.dem),
    )


def look(scenery: Scenery, progress: Progress) -> None:
    """Check on a worker that it sees the client's images.

    Raises:
        GzapError: If it cannot open them, or they are others.
    """
    with _opened(scenery, progress):
        return


def predict_tiles(given: tuple[ClusterJob, Sequence[Window]], progress: Progress) -> bytes:
    """Predict tiles on a worker.

    Args:
        given: What is asked for, and the tiles.
        progress: Asked whether to stop.

    Returns:
        The pixels of the tiles, in their order, as bytes that any numpy can read.
    """
    job, pieces = given
    scene, task = cast("tuple[Scene, SharpenTask]", decode(job.work))
    load_apart("gzap_qgis.worker.local")
    from gzap_qgis.worker.local import local_engine

    compute = replace(job.compute, threads=job.compute.threads or threads_here())
    engine = local_engine(compute, progress)
    sharpener = engine.trusted_sharpener(job.trust, scene, task, progress)
    asked, moves = ((tile, sharpener.reach(tile)) for tile in pieces), scene.registration.moves
    with (
        _opened(job.scenery, progress) as source,
        read_ahead(asked, lambda one: read(source, one[1], moves), progress) as found,
    ):
        return encode([sharpener.predict(tile, pixels, progress) for (tile, _), pixels in found])


@contextmanager
def predicted_on(
    fleet: Fleet, job: ClusterJob, pieces: Sequence[Window], progress: Progress
) -> Iterator[Iterator[Result]]:
    """Tiles and their pixels, predicted on a cluster.

    Yields:
        The tiles in the order in which they get done.
    """
    batches = _batches(pieces, fleet.cluster.workers, job.scenery.sight.sizes[-1])
    outcomes = fleet.cluster.run(predict_tiles, batches, progress, job)
    with closing(outcomes):
        yield _results(batches, outcomes, len(pieces))


def _results(
    batches: Sequence[Sequence[Window]], outcomes: Iterator[tuple[int, Any]], count: int
) -> Iterator[Result]:
    """The tiles of tasks that got done."""
    done = 0
    for number, outcome in outcomes:
        predicted = cast("list[Fused]", decode(require_done(outcome)))
        for tile, fused in zip(batches[number], predicted):
            done += 1
            yield Result(tile, fused, done / count)


def _batches(pieces: Sequence[Window], workers: int, bands: int) -> list[Sequence[Window]]:
    """The tiles of each task: neighbours, so that they read the same blocks."""
    fair = -(-len(pieces) // max(workers * TASKS_PER_WORKER, 1))
    heaviest = max((tile.rows * tile.cols for tile in pieces), default=1) * bands * 5
    size = max(min(fair, MOST_TILES, MOST_BYTES // heaviest), 1)
    return [pieces[start : start + size] for start in range(0, len(pieces), size)]


@contextmanager
def _opened(scenery: Scenery, progress: Progress) -> Iterator[PairSource]:
    """The images on a worker; the client has told its log of them already.

    Raises:
        RasterError: If they are not those that the client sees.
    """
    with open_pair(scenery.pair, replace(SILENT, is_cancelled=progress.is_cancelled)) as source:
        if not _is_same(_sight(source), scenery.sight):
            raise RasterError(
                sentence(
                    "{pan} and {ms} hold other images there than here.",
                    pan=scenery.pair.pan,
                    ms=scenery.pair.ms,
                )
            )
        yield source


def _sight(source: PairSource) -> Sight:
    """What a process sees in an open pair."""
    grids = (source.pan_grid, source.ms_grid)
    pan, ms = map(_middle, grids)
    sizes = tuple(side for grid in grids for side in (grid.rows, grid.cols))
    places = [number for grid in grids for number in grid.geotransform]
    held = [_mean(*source.read_pan(pan)), _mean(*source.read_ms(ms))]
    return Sight((*sizes, source.ms.bands), (*places, *held))


def _mean(data: NDArray[np.float32], valid: NDArray[np.bool_]) -> float:
    """Mean of valid pixels; 0 where there are none."""
    return float(data[valid].mean(dtype=np.float64)) if valid.any() else 0.0


def _is_same(first: Sight, second: Sight) -> bool:
    """Whether two processes see the same pair, maybe through different versions of GDAL."""
    return first.sizes == second.sizes and np.allclose(
        first.numbers, second.numbers, rtol=SAME, atol=SAME
    )


def _middle(grid: Grid) -> Window:
    """A small window in the middle of an image."""
    rows, cols = min(GLANCE, grid.rows), min(GLANCE, grid.cols)
    return Window((grid.rows - rows) // 2, (grid.cols - cols) // 2, rows, cols)


def _absolute(name: str) -> str:
    """A path from the root; what names no file stays as it is."""
    return os.path.abspath(name) if os.path.exists(name) else name
