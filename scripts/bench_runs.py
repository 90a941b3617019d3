"""Who does the work of a benchmark: jobs in processes of their own, each at most once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

import bench_cache
from bench_methods import Method, packages
from bench_pairs import Crop

from gzap_qgis.config import Geometry, Phase

ROOT = Path(__file__).resolve().parent.parent
WORKER = ROOT / "scripts" / "bench_worker.py"

# Pixels left out along each edge where the truth is known, as tables in the literature do.
BORDER = 20

# One thread, whatever a library would take by itself.
ONE_THREAD = (
    "GDAL_NUM_THREADS",
    "ITK_GLOBAL_DEFAULT_NUMBER_OF_THREADS",
    "MKL_NUM_THREADS",
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
)

Row = dict[str, Any]


class JobError(Exception):
    """A job failed; its message is the last line of what it said."""


class Resolution(str, Enum):
    """Where an image is judged: at PAN's pixels, or a step down where MS is the truth."""

    FULL = "full"
    REDUCED = "reduced"


@dataclass(frozen=True)
class Task:
    """A pair at one resolution, ready to be sharpened.

    Attributes:
        name: Name of the pair.
        resolution: Full or reduced.
        sensor: Sensor of the pair.
        pan: PAN's file.
        ms: MS's file.
        numbers: GDAL's name of the data type of MS.
        reference: The true image; None where nobody knows it.
        phase: Where MS is taken to lie when an image is judged.
    """

    name: str
    resolution: Resolution
    sensor: str
    pan: Path
    ms: Path
    numbers: str
    reference: Path | None = None
    phase: Phase = Phase.AUTO

    @property
    def geometry(self) -> Geometry:
        """Whose geometry the sharpened image has: the truth's where it is known."""
        return Geometry.MS if self.resolution is Resolution.REDUCED else Geometry.PAN

    def job(self) -> dict[str, Any]:
        """What every job on this pair needs, as JSON can hold it."""
        return {
            "pan": str(self.pan),
            "ms": str(self.ms),
            "sensor": self.sensor,
            "geometry": self.geometry.value,
            "numbers": self.numbers,
        }


@dataclass(frozen=True)
class Place:
    """Where a benchmark keeps what it makes.

    Attributes:
        folder: The folder of all of it.
    """

    folder: Path

    @property
    def store(self) -> bench_cache.Store:
        """Finished results."""
        return bench_cache.Store(self.folder / "cache")

    @property
    def crops(self) -> Path:
        """Folder of the crops."""
        return self.folder / "crops"

    def image(self, key: str) -> Path:
        """The file of a sharpened image."""
        return self.folder / "fused" / f"{key}.tif"

    def reduced(self, key: str) -> Path:
        """The folder of a degraded pair."""
        return self.folder / "reduced" / key


def run(job: Mapping[str, Any]) -> Row:
    """Do a job in a process of its own, on one thread.

    Raises:
        JobError: If it fails.
    """
    command = [sys.executable, str(WORKER), json.dumps(job)]
    environment = {**os.environ, **dict.fromkeys(ONE_THREAD, "1")}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        said = done.stderr.strip().splitlines() or [f"exit code {done.returncode}"]
        raise JobError(said[-1])
    result: Row = json.loads(done.stdout.strip().splitlines()[-1])
    return result


def once(place: Place, key: str, work: Callable[[], Row], *files: Path) -> Row:
    """The result under a key, worked out only where it or one of its files is missing."""
    found = place.store.find(key)
    if found is not None and all(file.exists() for file in files):
        return found
    result = work()
    place.store.keep(key, result)
    return result


def require_same(before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
    """Check that nothing that a result depends on has changed while it was worked out.

    Raises:
        JobError: If something has.
    """
    if any(before.get(name) != value for name, value in after.items()):
        raise JobError("The code changed while it ran; run the benchmark again.")


def fuse_key(task: Task, identity: Mapping[str, Any]) -> str:
    """The fingerprint of an image that a method makes of a pair."""
    inputs = [bench_cache.digest(path) for path in (task.pan, task.ms)]
    given = {"sensor": task.sensor, "geometry": task.geometry.value}
    return bench_cache.fingerprint({"fuse": identity, "inputs": inputs, **given})


def fuse(place: Place, task: Task, method: Method, identity: Mapping[str, Any]) -> tuple[Path, Row]:
    """An image that a method makes of a pair, and what it cost.

    Raises:
        JobError: If the method fails.
    """
    key = fuse_key(task, identity)
    target = place.image(key)

    def work() -> Row:
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f"part-{target.name}")
        part.unlink(missing_ok=True)
        job = {"task": method.task, **task.job(), **method.parameters, "output": str(part)}
        spent = run(job)
        require_same(identity, method.identity())
        part.replace(target)
        return spent

    return target, once(place, key, work, target)


def scoring() -> dict[str, Any]:
    """All that scores depend on beside the images, as JSON can hold it."""
    code = bench_cache.code_digest(["gzap_qgis.workflows.assess"])
    return {"edition": 2, "code": code, "versions": packages("numpy")()}


def score(place: Place, task: Task, image: Path, about: Mapping[str, Any]) -> Row:
    """The indices of an image, ``scores``, and the share of its pixels that they count, ``share``.

    Args:
        place: Where everything is kept.
        task: The pair that it was made of.
        image: Its file.
        about: What `scoring` says.

    Raises:
        JobError: If it cannot be scored.
    """
    reduced = task.resolution is Resolution.REDUCED
    job: dict[str, Any] = {
        "task": "assess",
        **task.job(),
        "fused": str(image),
        "phase": task.phase.value,
        "border": BORDER if reduced else 0,
    }
    if task.reference is not None:
        job["reference"] = str(task.reference)
    files = ("pan", "ms", "fused", "reference")
    parts = {name: bench_cache.digest(Path(job[name])) for name in files if name in job}
    key = bench_cache.fingerprint({"score": {**job, **parts}, **about})

    def work() -> Row:
        found = run(job)
        require_same(about, scoring())
        return found

    found = once(place, key, work)
    return {name: found[name] for name in ("scores", "share")}


def full_task(crop: Crop) -> Task:
    """A pair as it is."""
    return Task(crop.name, Resolution.FULL, crop.sensor.value, crop.pan, crop.ms, crop.numbers)


def reduced_task(place: Place, crop: Crop) -> Task:
    """A pair degraded by its own ratio, whose truth is its MS.

    Raises:
        JobError: If it cannot be degraded.
    """
    code = bench_cache.code_digest(["gzap_qgis.workflows.simulate"])
    inputs = [bench_cache.digest(path) for path in (crop.pan, crop.ms)]
    about = {"code": code, "sensor": crop.sensor.value, "versions": packages("numpy")()}
    key = bench_cache.fingerprint({"simulate": inputs, **about})
    folder = place.reduced(key)
    pan, ms = folder / "pan.tif", folder / "ms.tif"

    def work() -> Row:
        folder.mkdir(parents=True, exist_ok=True)
        job = full_task(crop).job()
        return run({"task": "simulate", **job, "pan_reduced": str(pan), "ms_reduced": str(ms)})

    once(place, key, work, pan, ms)
    whole = full_task(crop)
    return replace(
        whole,
        resolution=Resolution.REDUCED,
        pan=pan,
        ms=ms,
        reference=crop.ms,
        phase=Phase.AREA,
    )


def row(
    place: Place,
    task: Task,
    method: Method,
    identity: Mapping[str, Any],
    about: Mapping[str, Any],
) -> Row:
    """A pair sharpened by a method and scored; ``error`` says why where that failed."""
    told: Row = {"pair": task.name, "resolution": task.resolution.value, "method": method.name}
    try:
        image, spent = fuse(place, task, method, identity)
        return {**told, **spent, **score(place, task, image, about)}
    except JobError as error:
        return {**told, "error": str(error)}


@dataclass(frozen=True)
class Plan:
    """What a benchmark sets side by side.

    Attributes:
        tasks: The pairs.
        methods: The methods.
        workers: Rows that are worked on at a time.
    """

    tasks: list[Task]
    methods: list[Method]
    workers: int

    def rows(self, place: Place, tell: Callable[[Row], None]) -> list[Row]:
        """A row for each pair and method, in that order.

        Args:
            place: Where everything is kept.
            tell: Hears of each row when it is there, in the order in which they come.
        """
        identities = {method.name: method.identity() for method in self.methods}
        about = scoring()
        with ThreadPoolExecutor(self.workers) as pool:
            futures = [
                pool.submit(row, place, task, method, identities[method.name], about)
                for task in self.tasks
                for method in self.methods
            ]
            try:
                for future in as_completed(futures):
                    tell(future.result())
            except BaseException:
                pool.shutdown(cancel_futures=True)
                raise
            return [future.result() for future in futures]
