"""A lock on an open file that ends with the process, however that ends."""

from __future__ import annotations

import errno
import os
import sys

# Far behind the end of any file: Windows lets nobody read what is locked.
BEYOND = 1 << 40


def lock(handle: int) -> bool:
    """Lock an open file for as long as it is open.

    Args:
        handle: Number of the open file.

    Returns:
        Whether no other run has it. Where the disk knows no locks (some networks), True.
    """
    try:
        _lock(handle)
    except OSError as error:
        return error.errno not in (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
    return True


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        """Lock one byte that nobody reads."""
        place = os.lseek(handle, 0, os.SEEK_CUR)
        os.lseek(handle, BEYOND, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(handle, place, os.SEEK_SET)

else:
    import fcntl

    def _lock(handle: int) -> None:
        """Lock the whole file."""
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
