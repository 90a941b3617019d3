"""Output files: written under a hidden name beside the final one, then put in place at once.

A hidden name tells which process owns it, so that a later run can remove what a killed one left:
``.NAME.gzap-HOST-PID-START-TOKEN.SUFFIX``, where HOST is a checksum of the machine's name, START
the process's start time where the system tells it, and TOKEN random.
"""

from __future__ import annotations

import os
import platform
import re
import secrets
import sys
import time
import zlib
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from gzap_qgis.errors import OutputError
from gzap_qgis.sentence import sentence

# A temporary whose owner cannot be asked is taken for abandoned after so many seconds.
ABANDONED_AFTER = 24 * 3600.0

# What GDAL and others write beside a raster and what would be wrong beside a new one.
SIDE_FILES = (".aux.xml", ".msk", ".ovr")

_OWNER = re.compile(r"(?P<host>[0-9a-f]{8})-(?P<pid>\d+)-(?P<start>\d+)-[0-9a-f]{8}(?=\.|$)")


def temporary_for(path: Path) -> Path:
    """A new hidden name beside ``path``, with its suffix, that tells its owner."""
    pid = os.getpid()
    owner = f"{_host()}-{pid}-{_start_of(pid)}-{secrets.token_hex(4)}"
    return path.with_name(f"{_prefix(path)}{owner}{path.suffix}")


def journal_for(path: Path) -> Path:
    """The hidden name beside ``path`` under which a run keeps what it has finished.

    It is no temporary: ``remove_stale`` leaves it, since a later run goes on from it.
    """
    return path.with_name(f"{_prefix(path)}journal")


def remove_stale(path: Path) -> None:
    """Remove the temporaries, and their side files, that dead runs to ``path`` left behind.

    A temporary that cannot be removed stays: it takes room but harms nothing.
    """
    prefix = _prefix(path)
    try:
        names = sorted(os.listdir(path.parent))
    except OSError:
        return
    for name in names:
        owner = _OWNER.match(name[len(prefix) :]) if name.startswith(prefix) else None
        if owner is not None and _is_abandoned(owner, path.with_name(name)):
            _remove(path.with_name(name))


def remove_temporary(temporary: Path) -> None:
    """Remove a temporary and what was written beside it under its name, as far as possible."""
    try:
        names = sorted(os.listdir(temporary.parent))
    except OSError:
        # The whole folder has gone.
        return
    for name in names:
        if name.startswith(temporary.stem):
            _remove(temporary.with_name(name))


def same_file(first: Path, second: Path) -> bool:
    """Whether two names lead to one file, by device and inode, else by their resolved names."""
    try:
        return os.path.samefile(first, second)
    except OSError:
        return _resolved(first) == _resolved(second)


def require_writable_folder(path: Path) -> None:
    """Check, by creating a temporary, that the output file ``path`` can be written.

    Raises:
        OutputError: If ``path`` is a folder, or its folder does not exist or refuses new files.
    """
    if path.is_dir():
        raise OutputError(
            sentence(
                "{path} is a folder; choose the name of a file in it for the output.", path=path
            )
        )
    if not path.parent.is_dir():
        raise OutputError(
            sentence(
                "The folder {parent} does not exist, so {path} cannot be written there; create "
                "it or choose another folder.",
                parent=path.parent,
                path=path.name,
            )
        )
    temporary = temporary_for(path)
    try:
        os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        os.remove(temporary)
    except OSError as error:
        raise OutputError(
            sentence(
                "The folder {parent} cannot be written to ({strerror}); choose a folder where "
                "new files are allowed.",
                parent=path.parent,
                strerror=error.strerror,
            )
        ) from error


def replace(temporary: Path, path: Path) -> None:
    """Put a finished temporary in the place of ``path``, with the files written beside it.

    Side files of the file that was there before (statistics, masks, overviews) go: they do not
    describe the new one.

    Raises:
        OutputError: If the system refuses; the file that was there before then stays.
    """
    try:
        os.replace(temporary, path)
        for suffix in SIDE_FILES:
            _remove(path.with_name(path.name + suffix))
        _move_side_files(temporary, path)
        sync_folder(path)
    except OSError as error:
        raise OutputError(
            sentence(
                "The finished output could not be moved to {path} ({strerror}); close the "
                "programs that have this file open, or choose another name.",
                path=path,
                strerror=error.strerror,
            )
        ) from error


def replace_all(moves: Sequence[tuple[Path, Path]]) -> None:
    """Put finished temporaries in the places of their files: all of them, or none.

    Args:
        moves: Temporary and final name of each file.

    Raises:
        OutputError: If the system refuses one; all files that were there before then stay.
    """
    kept: list[tuple[Path, Path | None]] = []
    for temporary, path in moves:
        old = None
        try:
            old = _kept(path)
            os.replace(temporary, path)
        except OSError as error:
            _restore(kept if old is None else [*kept, (path, old)])
            raise OutputError(
                sentence(
                    "The finished output could not be moved to {path} ({strerror}); close the "
                    "programs that have this file open, or choose another name.",
                    path=path,
                    strerror=error.strerror,
                )
            ) from error
        kept.append((path, old))
    for (temporary, path), (_, old) in zip(moves, kept):
        if old is not None:
            _remove(old)
        for suffix in SIDE_FILES:
            _remove(path.with_name(path.name + suffix))
        with suppress(OSError):
            _move_side_files(temporary, path)
        sync_folder(path)


def _kept(path: Path) -> Path | None:
    """A second, hidden name of the file that is there; None if there is none.

    Raises:
        OSError: If the system refuses.
    """
    if not path.is_file():
        return None
    second = temporary_for(path)
    try:
        os.link(path, second)
    except OSError:
        # Not every disk knows second names.
        os.replace(path, second)
    return second


def _restore(kept: Sequence[tuple[Path, Path | None]]) -> None:
    """Put the files back that were there before, and remove those that were not."""
    for path, old in kept:
        if old is None:
            _remove(path)
        else:
            with suppress(OSError):
                os.replace(old, path)
                # Two names of one file both stay when one is given the other's place.
                _remove(old)


def sync(path: Path) -> None:
    """Make the system write a file to its disk now, so that a failure shows here.

    Raises:
        OSError: If the disk refuses.
    """
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(path: Path) -> None:
    """Make the system write the name of ``path`` to its disk, where it can be told to.

    A new name that only memory knows is lost with the power, though the file's content is safe.
    """
    if sys.platform == "win32":
        # Windows opens no folders.
        return
    # Some disks in networks refuse; the name is there all the same.
    with suppress(OSError):
        handle = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def write_bytes(path: Path, data: bytes) -> None:
    """Write a small file so that ``path`` holds either all of it or what it held before.

    Raises:
        OutputError: If the folder or the disk refuses.
    """
    temporary = staged(path, data)
    try:
        replace(temporary, path)
    except BaseException:
        _remove(temporary)
        raise


def staged(path: Path, data: bytes) -> Path:
    """Write a small file, complete and safe on the disk, under a hidden name beside ``path``.

    Returns:
        The hidden name, for ``replace`` or ``replace_all``, else for ``remove_temporary``.

    Raises:
        OutputError: If the folder or the disk refuses; nothing is left then.
    """
    require_writable_folder(path)
    remove_stale(path)
    temporary = temporary_for(path)
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        _remove(temporary)
        raise OutputError(
            sentence(
                "{path} could not be written ({strerror}); free some room on the disk or choose "
                "another folder.",
                path=path,
                strerror=error.strerror,
            )
        ) from error
    except BaseException:
        _remove(temporary)
        raise
    return temporary


def _move_side_files(temporary: Path, path: Path) -> None:
    """Give the files written beside a temporary the names that belong to ``path``."""
    stem = temporary.stem
    for name in sorted(os.listdir(temporary.parent)):
        if name.startswith(stem):
            os.replace(path.with_name(name), path.with_name(path.stem + name[len(stem) :]))


def _prefix(path: Path) -> str:
    """How the names of all temporaries of ``path`` begin."""
    return f".{path.name}.gzap-"


def _host() -> str:
    """Checksum of this machine's name: 8 hexadecimal digits."""
    return f"{zlib.crc32(platform.node().encode()):08x}"


def _start_of(pid: int) -> int:
    """When a process started, in ticks since the system did; 0 where the system does not tell."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
        return int(fields.rpartition(")")[2].split()[19])
    except (OSError, IndexError, ValueError):
        return 0


def _is_abandoned(owner: re.Match[str], temporary: Path) -> bool:
    """Whether the process that owned a temporary has ended."""
    # On Windows os.kill would end the process that it is meant to find.
    if owner["host"] != _host() or sys.platform == "win32":
        return _age(temporary) > ABANDONED_AFTER
    pid, start = int(owner["pid"]), int(owner["start"])
    return not _is_running(pid) or (start != 0 and _start_of(pid) != start)


def _is_running(pid: int) -> bool:
    """Whether a process of this number exists (POSIX)."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _age(path: Path) -> float:
    """Seconds since a file was last written; 0 if it is gone."""
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return 0.0


def _remove(path: Path) -> None:
    """Remove a file if it is there and the system lets us."""
    try:
        os.remove(path)
    except OSError:
        return


def _resolved(path: Path) -> str:
    """The absolute name behind links, in the case that the system compares."""
    return os.path.normcase(os.path.realpath(path))
