"""Dask clusters of real processes on this machine, and what their tasks do in tests."""

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from gzap_qgis.errors import RasterError
from gzap_qgis.sentence import sentence

CHECKOUT = Path(__file__).parents[2]
# Tries, a tenth of a second each, until a process of a cluster is ready.
TRIES = 1200
# No dashboard; what remains of its server takes any free port.
NO_PAGES = ("--no-dashboard", "--dashboard-address", "127.0.0.1:0")
# A task that has ended two workers is given up, not four.
FEW_DEATHS = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}


@dataclass
class Farm:
    """A scheduler and its workers.

    Attributes:
        folder: Where they keep what they write.
        scheduler: The scheduler's process.
        address: The scheduler's address.
        workers: The workers' processes.
        is_light: Whether workers find a torch that is but a name, which saves them seconds.
    """

    folder: Path
    scheduler: subprocess.Popen
    address: str
    workers: list = field(default_factory=list)
    is_light: bool = False

    def grow(self, count, *options, **variables):
        """Start workers without QGIS; returns their processes."""
        command = [*_dask("worker"), self.address, "--no-nanny", *NO_PAGES]
        command += ["--nthreads", "1", "--local-directory", str(self.folder), *options]
        folders = [_package(self.folder, "qgis", "raise ImportError('no QGIS on a worker')")]
        if self.is_light:
            folders.append(_package(self.folder, "torch", "__version__ = '0'"))
        path = os.pathsep.join(map(str, [*folders, CHECKOUT]))
        new = [
            _started(command, self.folder, {"PYTHONPATH": path, **variables}) for _ in range(count)
        ]
        self.workers += new
        return new

    def end(self):
        """End every process."""
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()


def _package(folder, name, source):
    """A folder with a package that stands before others of its name."""
    package = folder / f"with_{name}" / name
    package.mkdir(parents=True, exist_ok=True)
    (package / "__init__.py").write_text(f"{source}\n")
    return package.parent


def _dask(what):
    return [sys.executable, "-m", f"distributed.cli.dask_{what}"]


def _started(command, folder, variables):
    environment = {**os.environ, "OMP_NUM_THREADS": "1", **variables}
    with (folder / f"{len(list(folder.glob('*.log')))}.log").open("wb") as log:
        return subprocess.Popen(command, env=environment, stdout=log, stderr=log, cwd=folder)


def begin(folder, count):
    """A scheduler on a free port of this machine, and workers that have found it."""
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / "scheduler.json"
    command = [*_dask("scheduler"), "--host", "127.0.0.1", "--port", "0", *NO_PAGES]
    scheduler = _started([*command, "--scheduler-file", str(place)], folder, FEW_DEATHS)
    wait_until(lambda: place.is_file() and place.read_text().rstrip().endswith("}"))
    farm = Farm(folder, scheduler, json.loads(place.read_text())["address"])
    farm.grow(count)
    wait_until(lambda: len(registered(farm)) == count)
    return farm


def registered(farm):
    """The addresses of the workers that have found the scheduler."""
    import asyncio

    from distributed.core import rpc

    async def ask():
        async with rpc(farm.address) as scheduler:
            return await scheduler.ncores()

    return asyncio.run(ask())


def wait_until(is_so):
    """Wait until something is so."""
    for _ in range(TRIES):
        if is_so():
            return
        time.sleep(0.1)
    raise TimeoutError("It did not come about.")


def kill(process):
    """End a process at once, as a lack of memory does."""
    process.send_signal(signal.SIGKILL)
    process.wait()


# What tasks do


def double(item, progress):
    del progress
    return 2 * item


def fail(item, progress):
    """Fail in the way that the item names."""
    progress.warn(sentence("Something about {item}.", item=item))
    if item == "user":
        raise RasterError(sentence("{item} cannot be read.", item=item))
    if item == "programmer":
        raise KeyError(item)
    return item


def linger(item, progress):
    """Write a file, work until nobody wants it any more, write another."""
    Path(f"{item}.begun").touch()
    while not progress.is_cancelled():
        time.sleep(0.05)
    Path(f"{item}.ended").touch()
    return item


def die(item, progress):
    """End the worker."""
    del item, progress
    os.kill(os.getpid(), signal.SIGKILL)


def process_of(item, progress):
    """The worker's process, and whether it has imported QGIS."""
    del item, progress
    return os.getpid(), "qgis" in sys.modules


def shared(given, progress):
    """What all tasks share with this task's own item."""
    del progress
    return given


def meet(count, progress):
    """Leave a sign of this worker, and wait until so many workers have left one."""
    Path(f"{os.getpid()}.met").touch()
    while len(list(Path().glob("*.met"))) < count and not progress.is_cancelled():
        time.sleep(0.05)


def at_a_time(item, progress):
    """When a task began and ended, by one clock of the machine."""
    del item, progress
    begun = time.monotonic()
    time.sleep(0.2)
    return begun, time.monotonic()


def quick_or_linger(item, progress):
    return item if item == "quick" else linger(item, progress)
