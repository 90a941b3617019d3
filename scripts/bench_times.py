"""What sharpening costs: repeated runs beside a reference, and a large scene.

Here one job runs at a time, so that none waits for another.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

import bench_cache
import bench_pairs
import bench_runs
from bench_methods import REFERENCE, Method
from bench_runs import JobError, Place, Row, Task

from gzap_qgis.config import Phase

ROOT = Path(__file__).resolve().parent.parent

REPEATS = 3

# One thread's work that figures of other machines can be measured by.
YARDSTICK = """
import time
import numpy
matrix = numpy.random.default_rng(0).standard_normal((1024, 1024), dtype=numpy.float32)
times = []
for _ in range(5):
    begun = time.perf_counter()
    for _ in range(10):
        matrix @ matrix
    times.append(time.perf_counter() - begun)
print(min(times))
"""

# Pairs that are timed, where they are there: 4 bands and ratio 4, 6 and 10 bands and ratio 2.
TIMED = ("pleiades-otb-phr", "l7-fusebox-14", "landsat8-6-gppnn")

# Rows and columns of the large scene's PAN.
LARGE_SIDE = 4096
# What a large scene is made of: four bands, MS pixels four times PAN's.
LARGE_BANDS, LARGE_RATIO = 4, 4

# Methods that are run on it; the last one's image is assessed.
LARGE = ("gdal_pansharpen", "OTB RCS", "exp, co-registered", "gsa, co-registered")

# Words in braces stand for files.
ASSESS = (
    str(ROOT / "scripts" / "qgis_process"),
    *("run", "gzap:assess", "--json", "--"),
    *("FUSED={fused}", "PANCHROMATIC={pan}", "SPECTRAL={ms}", "SENSOR={sensor}"),
    *("REPORT={report}", "TABLE={table}", "MAP={map}"),
)


def processor() -> str:
    """The name of the processor."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def yardstick() -> float:
    """Seconds of ten products of two 1024 x 1024 float32 matrices by numpy on one thread."""
    one = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    done = subprocess.run(
        [sys.executable, "-c", YARDSTICK],
        env={**os.environ, **one},
        stdout=subprocess.PIPE,
        check=True,
    )
    return float(done.stdout)


def host() -> list[Any]:
    """What times of this machine are not to be mixed up with."""
    return [processor(), os.cpu_count()]


def timed_tasks(tasks: Sequence[Task]) -> list[Task]:
    """The tasks whose runs are repeated: those of TIMED, or else the first three."""
    known = [task for task in tasks if task.name in TIMED]
    return known or list(tasks[:REPEATS])


def _spent(task: Task, method: Method) -> Row:
    """One run whose image nobody keeps."""
    with tempfile.TemporaryDirectory() as folder:
        output = str(Path(folder) / "fused.tif")
        return bench_runs.run(
            {"task": method.task, **task.job(), **method.parameters, "output": output}
        )


def _median(runs: Sequence[Row]) -> Row:
    """The median of each figure of some runs."""
    return {name: median(run[name] for run in runs) for name in runs[0]}


def _repeated(task: Task, method: Method) -> Row:
    """A method and the reference by turns; medians of both, and the processor's load."""
    identity = method.identity()
    pairs = [(_spent(task, REFERENCE), _spent(task, method)) for _ in range(REPEATS)]
    bench_runs.require_same(identity, method.identity())
    return {
        **_median([mine for _, mine in pairs]),
        "reference": _median([theirs for theirs, _ in pairs]),
        "load": os.getloadavg()[0],
    }


def times(place: Place, tasks: Sequence[Task], methods: Sequence[Method]) -> Iterator[Row]:
    """Time and memory of each method on each task, the reference's measured beside it."""
    reference = REFERENCE.identity()
    for method in methods:
        identity = method.identity()
        for task in tasks:
            keys = [bench_runs.fuse_key(task, one) for one in (identity, reference)]
            key = bench_cache.fingerprint({"times": keys, "repeats": REPEATS, "host": host()})
            told = {"pair": task.name, "method": method.name}
            try:
                found = bench_runs.once(place, key, partial(_repeated, task, method))
                yield {**told, **found}
            except JobError as error:
                yield {**told, "error": str(error)}


def is_source(crop: bench_pairs.Crop) -> bool:
    """Whether the large scene can be made of a crop."""
    return crop.bands == LARGE_BANDS and round(crop.ratio) == LARGE_RATIO


def large_task(place: Place, crop: bench_pairs.Crop) -> Task:
    """The large scene made of a crop.

    Raises:
        JobError: If it cannot be made.
    """
    inputs = [bench_cache.digest(path) for path in (crop.pan, crop.ms)]
    key = bench_cache.fingerprint({"large": inputs, "side": LARGE_SIDE, "edition": 1})
    folder = place.folder / "large" / key[:12]
    pan, ms = folder / "pan.tif", folder / "ms.tif"
    small = bench_runs.full_task(crop)
    job = {"task": "enlarge", **small.job(), "output": str(folder), "side": LARGE_SIDE}
    bench_runs.once(place, key, lambda: bench_runs.run(job), pan, ms)
    return replace(small, pan=pan, ms=ms)


def _sharpened(place: Place, task: Task, method: Method) -> tuple[Path, Row]:
    """The large scene sharpened on this machine."""
    return bench_runs.fuse(place, task, method, {**method.identity(), "host": host()})


def _ways(task: Task, image: Path, folder: Path) -> dict[str, dict[str, Any]]:
    """Jobs that assess an image with all outputs: by the workflow, and inside QGIS."""
    names = {"report": "report.html", "table": "table.json", "map": "map.tif"}
    outputs = {name: str(folder / file) for name, file in names.items()}
    job = {**task.job(), **outputs, "fused": str(image), "output": outputs["table"]}
    ways = {"assess": {**job, "task": "assess", "phase": Phase.AUTO.value, "border": 0}}
    if shutil.which("qgis_process") or shutil.which("qgis_process.bin"):
        ways["gzap:assess in QGIS"] = {**job, "task": "command", "command": ASSESS}
    return ways


def _judged(place: Place, task: Task, image: Path) -> Iterator[tuple[str, Row]]:
    """Time and memory of assessing the large scene."""
    parts = [bench_cache.digest(path) for path in (task.pan, task.ms, image)]
    code = bench_cache.code_digest(["gzap_qgis.workflows.assess"], ignored=bench_cache.VOCABULARY)
    about = {**bench_runs.scoring(), "whole": code, "host": host()}
    for name, job in _ways(task, image, place.folder / "large").items():
        key = bench_cache.fingerprint({"judge": parts, "way": name, **about})
        yield name, bench_runs.once(place, key, partial(bench_runs.run, job))


def large(place: Place, crop: bench_pairs.Crop, methods: Sequence[Method]) -> Iterator[Row]:
    """Time and memory of work on a scene of 4096 x 4096 pixels and 4 bands.

    Args:
        place: Where everything is kept.
        crop: What the scene is made of.
        methods: Those of them that LARGE names are run, and what the last of these gives is judged.
    """
    told = {"pair": crop.name}
    try:
        task = large_task(place, crop)
        for method in (method for method in methods if method.name in LARGE):
            image, spent = _sharpened(place, task, method)
            yield {**told, "work": method.name, **spent}
        for name, spent in _judged(place, task, image):
            yield {**told, "work": name, **spent}
    except JobError as error:
        yield {**told, "work": "", "error": str(error)}
