"""What runs on the workers of a cluster: who they are, and one task at a time."""

from __future__ import annotations

import platform
import threading
from asyncio import get_running_loop
from collections.abc import Callable
from configparser import ConfigParser
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from pickle import PickleBuffer  # nosec B403 # a view of bytes; nothing is unpickled here
from typing import Any, Optional, Union, cast

from gzap_qgis.errors import GzapError, WorkerError
from gzap_qgis.progress import Progress
from gzap_qgis.sentence import sentence
from gzap_qgis.worker.codec import decode, encode
from gzap_qgis.worker.messages import Trouble
from gzap_qgis.worker.opening import load_apart
from gzap_qgis.worker.troubles import describe, rebuilt
from gzap_qgis.workflows.cluster_memory import kept_memory

# Under this name a worker keeps what makes its tasks wait for each other.
TURN = "gzap_turn"
METADATA = Path(__file__).parents[1] / "metadata.txt"

# What is done with one item, and how it learns that it is not wanted any more.
Function = Callable[[Any, Progress], Any]
Buffer = Union[bytes, bytearray, memoryview]


@dataclass(frozen=True)
class Done:
    """What comes back of a task; bytes, since the other process may have another numpy.

    Attributes:
        value: What the function returned.
        said: The error that a user can put right, if there was one, and warnings.
    """

    value: bytes
    said: bytes

    def opened(self) -> tuple[object, list[str]]:
        """What the function returned, or its error in its place; and warnings.

        Raises:
            ImportError: If the value is made of what this process does not have.
        """
        from distributed.protocol.pickle import loads

        trouble, warnings = cast("tuple[Optional[Trouble], list[str]]", decode(self.said))
        return (loads(self.value) if trouble is None else rebuilt(trouble)), warnings


@dataclass(frozen=True)
class Greeting:
    """What a worker is.

    Attributes:
        plugin: Version of the plugin.
        python: Version of Python.
        torch: Version of torch.
        gdal: Version of GDAL.
        distributed: Version of Dask's distributed.
        threads: Tasks that Dask gives it at a time.
        lack: Why torch or GDAL cannot be imported; empty where both can.
    """

    plugin: str
    python: str
    torch: str
    gdal: str
    distributed: str
    threads: int
    lack: str = ""


def plugin_version() -> str:
    """The version in metadata.txt; empty where the file is not there."""
    metadata = ConfigParser(interpolation=None)
    metadata.read(METADATA, encoding="utf-8")
    return metadata.get("general", "version", fallback="")


def versions(distributed: str, threads: int) -> Greeting:
    """What this process is; imports torch and GDAL, which takes seconds."""
    found = {"torch": "", "osgeo": ""}
    lack = ""
    for name in found:
        try:
            load_apart(name)
            found[name] = str(import_module(name).__version__)
        except (ImportError, OSError, RuntimeError, AttributeError, SystemError) as error:
            # Libraries that are missing, of another system, or built for another numpy.
            lack = f"{name}: {error or type(error).__name__}"
    python = platform.python_version()
    return Greeting(
        plugin_version(), python, found["torch"], found["osgeo"], distributed, threads, lack
    )


async def greet(dask_worker: Any = None) -> Greeting:  # noqa: ANN401 - Dask hands over its worker
    """What a worker is; libraries are loaded beside its event loop, so that it stays in touch."""
    import distributed

    threads = int(dask_worker.state.nthreads)
    running = get_running_loop()
    return await running.run_in_executor(None, versions, str(distributed.__version__), threads)


async def beside(function: Function, item: object) -> Done:
    """Do something on a worker beside its tasks and its event loop."""
    return await get_running_loop().run_in_executor(None, _done, function, item, _never)


class Parcel:
    """A task on its way; where a worker unpacks it, the task is done.

    Dask's scheduler unpacks the function of every task, and would need this package, too. It is
    therefore given a function of Dask's own, which unpacks bytes.
    """

    def __init__(self, body: bytes, common: Optional[PickleBuffer]) -> None:
        """Pack a task: its function and item, and the place of what all tasks share."""
        self._given = (plugin_version(), body, common)

    def __reduce__(self) -> tuple[object, ...]:
        """What the worker calls to unpack it."""
        return perform, self._given


def perform(version: str, body: bytes, common: Optional[Buffer]) -> Done:
    """Do a task on a worker, after those that it is already doing.

    The threads of torch belong to the whole process. Two tasks at a time would take them from each
    other, and twice the memory.

    Args:
        version: Version of the client's plugin.
        body: Function and item.
        common: What all tasks share; None where they share nothing.

    Returns:
        What it came to.
    """
    from distributed.protocol.pickle import loads

    own = plugin_version()
    if version != own:
        return _packed(None, other_version(_address(), own, version), [])
    with _turn(), kept_memory():
        function, item = loads(body)
        whole = item if common is None else (loads(common), item)
        return _done(function, whole, _unwanted())


def other_version(worker: str, theirs: str, ours: str) -> WorkerError:
    """The error for a worker with another version of the plugin."""
    return WorkerError(
        sentence(
            "The cluster's worker {worker} has version {theirs} of G-ZAP, this QGIS {ours}. "
            "Install the same version on all of them and restart the workers.",
            worker=worker,
            theirs=theirs or "?",
            ours=ours or "?",
        )
    )


def threads_here() -> int:
    """Threads that the network may use on this worker: those that Dask has given it."""
    from distributed import get_worker

    return int(get_worker().state.nthreads)


def _done(function: Function, item: object, is_unwanted: Callable[[], bool]) -> Done:
    """What a function comes to."""
    warnings: list[str] = []
    progress = Progress(on_warning=warnings.append, is_cancelled=is_unwanted)
    try:
        return _packed(function(item, progress), None, warnings)
    except GzapError as error:
        return _packed(None, error, warnings)


def _packed(value: object, error: Optional[GzapError], warnings: list[str]) -> Done:
    """What came of a task, as it travels."""
    from distributed.protocol.pickle import dumps

    trouble = None if error is None else describe(error)
    return Done(dumps(value), encode((trouble, warnings)))


def _never() -> bool:
    """Somebody waits."""
    return False


def _address() -> str:
    """Where this worker is reached."""
    from distributed import get_worker

    return str(get_worker().address)


def _turn() -> threading.Lock:
    """What lets one task of this worker run at a time; it belongs to Dask's worker."""
    from distributed import get_worker

    turn: threading.Lock = vars(get_worker()).setdefault(TURN, threading.Lock())
    return turn


def _unwanted() -> Callable[[], bool]:
    """Tells whether nobody waits for this worker's present task any more."""
    from distributed import get_worker

    worker = get_worker()
    key = worker.get_current_task()

    def is_unwanted() -> bool:
        """Whether Dask has taken the task back."""
        task = worker.state.tasks.get(key)
        return task is None or task.state in ("cancelled", "released", "forgotten")

    return is_unwanted
