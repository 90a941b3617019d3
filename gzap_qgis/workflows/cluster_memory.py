"""How a cluster's worker keeps memory while it is at a task.

Dask's nanny starts workers with MALLOC_TRIM_THRESHOLD_ at 64 KiB, so that they give freed memory
back to the system at once. The network takes and frees many pieces of megabytes for every tile, and
the system then clears each of them anew, which takes longer than the network itself.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Optional

# What glibc's mallopt calls the freed memory that is kept, and the piece that is mapped by itself.
TRIM_THRESHOLD, MMAP_THRESHOLD = -1, -3
# Bytes of both during a task; the second is the largest that glibc allows.
KEPT, MAPPED = 256 * 2**20, 32 * 2**20
# Bytes above which glibc maps a piece by itself where nothing else is said.
USUAL = 128 * 2**10
TRIM_VARIABLE, MMAP_VARIABLE = "MALLOC_TRIM_THRESHOLD_", "MALLOC_MMAP_THRESHOLD_"


@contextmanager
def kept_memory() -> Iterator[None]:
    """Keep freed memory while the block runs, where the environment tells to give it back."""
    set_to = _mallopt()
    trim, mapped = os.environ.get(TRIM_VARIABLE, ""), os.environ.get(MMAP_VARIABLE, "")
    if set_to is None or not trim.isdecimal():
        yield
        return
    set_to(TRIM_THRESHOLD, KEPT)
    set_to(MMAP_THRESHOLD, MAPPED)
    try:
        yield
    finally:
        set_to(TRIM_THRESHOLD, int(trim))
        set_to(MMAP_THRESHOLD, int(mapped) if mapped.isdecimal() else USUAL)


def _mallopt() -> Optional[Callable[[int, int], int]]:
    """The function of glibc; None on other systems and with other libraries."""
    if not sys.platform.startswith("linux"):
        return None
    function = getattr(ctypes.CDLL(None), "mallopt", None)
    if function is None:
        return None

    def set_to(what: int, number: int) -> int:
        """Set one of glibc's numbers."""
        return int(function(what, number))

    return set_to
