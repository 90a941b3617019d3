"""Where a run's network works: in this process, or in a worker of its own."""

from __future__ import annotations

import os
import sys
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
        apart.submit(_import_with_its_own_symbols, module).result()


def _import_with_its_own_symbols(module: str) -> None:
    """Import a module; libraries that come with it use their own linear algebra, not QGIS's.

    On Linux a library takes a function from the program first. QGIS's program brings a
    BLAS and a LAPACK along, whose last digits are others; torch would use these, and a fit
    would not repeat from QGIS to a script or a worker. No other system looks there, and none knows
    this flag.
    """
    deep = getattr(os, "RTLD_DEEPBIND", 0)
    if not deep:
        import_module(module)
        return
    flags = sys.getdlopenflags()
    sys.setdlopenflags(flags | deep)
    try:
        import_module(module)
    finally:
        sys.setdlopenflags(flags)


@contextmanager
def open_engine(
    compute: ComputeConfig, progress: Progress, patience: Patience = PATIENCE
) -> Iterator[Engine]:
    """The engine of one run; a worker, if there is one, serves all of it and ends with it.

    Args:
        compute: Device, threads, and the interpreter of the worker, or None for this process.
        progress: Asked whether to stop while a worker starts; hears of devices of no use.
        patience: How long to wait for a worker.

    Yields:
        The engine.

    Raises:
        Cancelled: If the user stops.
        DeviceError: If the device is not there, or of no use.
        WorkerError: If a worker cannot do its work.
    """
    if compute.interpreter is None:
        load_apart("gzap_qgis.worker.local")
        from gzap_qgis.worker.local import local_engine

        yield local_engine(compute, progress)
        return
    from gzap_qgis.worker.process import Process
    from gzap_qgis.worker.remote import remote_engine

    process = Process(compute.interpreter)
    try:
        talk = Conversation(process, compute.interpreter, patience)
        yield remote_engine(talk, compute, progress)
    finally:
        process.close()
