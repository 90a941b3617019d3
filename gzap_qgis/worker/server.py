"""The first thing that a worker does: keep its channel to itself, greet, and serve."""

from __future__ import annotations

import faulthandler
import os
import sys
from typing import BinaryIO

from gzap_qgis.worker.greeting import greet, write_greeting


def _private_streams() -> tuple[BinaryIO, BinaryIO]:
    """The two ends that lead to QGIS, out of reach of whatever else this process reads and writes.

    What is printed goes to the error stream from here on, and who reads finds nothing.
    """
    given, taken = os.dup(0), os.dup(1)
    with open(os.devnull, "rb") as nothing:
        os.dup2(nothing.fileno(), 0)
    os.dup2(2, 1)
    if sys.platform == "win32":
        import msvcrt

        for each in (given, taken):
            msvcrt.setmode(each, os.O_BINARY)
    return os.fdopen(given, "rb"), os.fdopen(taken, "wb")


def serve() -> None:
    """Greet, then do what is asked until the other side is gone."""
    if sys.version_info >= (3, 14):
        # Python's own lines alone: those of C would push out what happened.
        faulthandler.enable(all_threads=False, c_stack=False)
    else:
        faulthandler.enable(all_threads=False)
    given, taken = _private_streams()
    greeting = greet()
    write_greeting(taken, greeting)
    if greeting.reason:
        return
    # Not before numpy is known to be there.
    from gzap_qgis.worker.service import Service

    Service(given, taken).run()
