"""Where a run's network works: in this process, or in a worker of its own."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from importlib import import_module

from gzap_qgis.config import ComputeConfig
from gzap_qgis.progress import Progress
from gzap_qgis.worker.conversation import PATIENCE, Conversation, Patience
from gzap_qgis.worker.engine import Engine


def load_apart(module: str) -> None:
    """Import a module, and torch with it for the first time, in a thread that ends with that.

    torch's bindings remember the Python state of the thread that imports them, and use it whenever
    that thread comes again. QGIS runs tasks on threads that it keeps, each time with a new Python
    state: a second run would work with the freed state of the first, and take QGIS down.
    """
    with ThreadPoolExecutor(max_workers=1) as apart:
        apart.submit(import_module, module).result()


@contextmanager
def open_engine(
    compute: ComputeConfig, progress: Progress, patience: Patience = PATIENCE
) -> Iterator[Engine]:
    """The engine of one run; a worker, if there is one, serves all of it and ends with it.

    Args:
        compute: Device, threads, and the interpreter of the worker, or None for this process.
        progress: Asked whether to stop while a worker starts.
        patience: How long to wait for a worker.

    Yields:
        The engine.

    Raises:
        Cancelled: If the user stops.
        DeviceError: If the device is not there.
        WorkerError: If a worker cannot do its work.
    """
    if compute.interpreter is None:
        load_apart("gzap_qgis.worker.local")
        from gzap_qgis.worker.local import LocalEngine

        yield LocalEngine(compute)
        return
    from gzap_qgis.worker.process import Process
    from gzap_qgis.worker.remote import remote_engine

    process = Process(compute.interpreter)
    try:
        talk = Conversation(process, compute.interpreter, patience)
        yield remote_engine(talk, compute, progress)
    finally:
        process.close()
