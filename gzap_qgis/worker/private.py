"""The private environment on the disk: where it lies, what state it is in, how it is removed.

Its folder holds a file that says whose it is, written first; the environment; the cache and the
temporary files of a build; and a file that says that it is complete, written last.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from enum import Enum
from pathlib import Path

from gzap_qgis import paths
from gzap_qgis.errors import InstallError, OutputError
from gzap_qgis.sentence import sentence

_MEGABYTE = 1_000_000
_OURS = "gzap-runtime.txt"
_COMPLETE = "complete.json"
_LOCK = "building"
_PARTS = ("environment", "cache", "temporary")
_NOTE = """This folder belongs to the QGIS plugin gzap_qgis.

It holds a Python environment with torch and numpy, built by the algorithm gzap:runtime, and is
removed by the same algorithm with ACTION=remove. Keep nothing of your own here.
"""


class State(str, Enum):
    """What there is of an environment."""

    ABSENT = "absent"
    INCOMPLETE = "incomplete"
    COMPLETE = "complete"
    FOREIGN = "foreign"


@dataclass(frozen=True)
class Contents:
    """What a complete environment holds.

    Attributes:
        torch: Version of torch.
        numpy: Version of numpy.
        python: Version of Python.
        cuda: CUDA version that torch was built for; empty for a build without.
        device: What it can compute on: ``cpu``, ``cuda`` or ``mps``.
    """

    torch: str
    numpy: str
    python: str
    cuda: str
    device: str


@dataclass(frozen=True)
class Room:
    """The folder of a private environment.

    Attributes:
        folder: The folder itself.
    """

    folder: Path

    @property
    def environment(self) -> Path:
        """Folder of the environment."""
        return self.folder / "environment"

    @property
    def cache(self) -> Path:
        """Folder of what was downloaded; a build that goes on uses it."""
        return self.folder / "cache"

    @property
    def temporary(self) -> Path:
        """Folder for the temporary files of a build."""
        return self.folder / "temporary"

    @property
    def interpreter(self) -> Path:
        """The environment's Python."""
        if sys.platform == "win32":
            return self.environment / "Scripts" / "python.exe"
        return self.environment / "bin" / "python"

    def state(self) -> State:
        """What there is; the environment itself is not asked."""
        if not _holds_anything(self.folder):
            return State.ABSENT
        if not (self.folder / _OURS).is_file():
            return State.FOREIGN
        if self.contents() is None or not self.interpreter.exists():
            return State.INCOMPLETE
        return State.COMPLETE

    def contents(self) -> Contents | None:
        """What the file of a complete environment says; None if there is no such file."""
        try:
            facts = json.loads((self.folder / _COMPLETE).read_text(encoding="utf-8"))
            return Contents(**{name: str(facts[name]) for name in Contents.__annotations__})
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def size_mb(self) -> float:
        """Megabytes on the disk."""
        return bytes_in(self.folder) / _MEGABYTE


def begin(room: Room) -> None:
    """Take the folder, and clear what a build that did not end left of its environment.

    What was downloaded stays. A half-written package can look whole to pip, so the environment
    itself is always made anew.

    Raises:
        InstallError: If the folder holds other files or cannot be written.
    """
    if room.state() is State.FOREIGN:
        raise InstallError(
            sentence(
                "The folder {folder} holds files that gzap:runtime did not make; choose an empty "
                "or a new folder for FOLDER.",
                folder=room.folder,
            )
        )
    try:
        room.folder.mkdir(parents=True, exist_ok=True)
        paths.write_bytes(room.folder / _OURS, _NOTE.encode())
        _drop(room.folder / _COMPLETE)
        for part in (room.environment, room.temporary):
            _drop(part)
        room.temporary.mkdir()
    except (OSError, OutputError) as error:
        raise _not_writable(room.folder, error) from error


def finish(room: Room, contents: Contents) -> None:
    """Say that the environment is complete, and drop what only the build needed.

    Raises:
        InstallError: If the folder cannot be written.
    """
    try:
        for part in (room.cache, room.temporary):
            _drop(part)
        paths.write_bytes(room.folder / _COMPLETE, json.dumps(asdict(contents)).encode())
    except (OSError, OutputError) as error:
        raise _not_writable(room.folder, error) from error


def remove(room: Room) -> None:
    """Remove the environment; files that are not ours stay.

    Raises:
        InstallError: If the folder is not ours, or a file cannot be removed.
    """
    if room.state() is State.FOREIGN:
        raise InstallError(
            sentence(
                "The folder {folder} was not made by gzap:runtime, so nothing was removed; choose "
                "the folder of the environment for FOLDER.",
                folder=room.folder,
            )
        )
    try:
        # The file that says whose the folder is goes last, so that a second try finds it.
        for name in (_COMPLETE, *_PARTS, _OURS):
            _drop(room.folder / name)
    except OSError as error:
        raise InstallError(
            sentence(
                "{file} could not be removed ({reason}); close the programs and runs that use it, "
                "and run this again.",
                file=error.filename or room.folder,
                reason=error.strerror or str(error),
            )
        ) from error


@contextmanager
def alone(room: Room) -> Iterator[None]:
    """Keep other runs away from the folder; an empty one goes in the end.

    Raises:
        InstallError: If another run builds or removes there, or the folder cannot be written.
    """
    lock = room.folder / _LOCK
    own = paths.temporary_for(lock)
    try:
        room.folder.mkdir(parents=True, exist_ok=True)
        paths.remove_stale(lock)
        own.touch()
    except OSError as error:
        raise _not_writable(room.folder, error) from error
    try:
        _require_no_other(room, own)
        yield
    finally:
        _drop(own)
        with suppress(OSError):
            room.folder.rmdir()


def _require_no_other(room: Room, own: Path) -> None:
    """Check that no other run has announced itself.

    Raises:
        InstallError: If one has.
    """
    others = [path for path in room.folder.glob(f".{_LOCK}.gzap-*") if path != own]
    if others:
        raise InstallError(
            sentence(
                "Another run builds or removes {folder}; wait until it has ended. If there is "
                "none, delete {file}.",
                folder=room.folder,
                file=others[0],
            )
        )


def bytes_in(folder: Path) -> int:
    """Bytes of all files in a folder; links and files that vanish meanwhile count nothing."""
    total = 0
    for parent, _, names in os.walk(folder):
        for name in names:
            try:
                total += os.lstat(os.path.join(parent, name)).st_size
            except OSError:
                continue
    return total


def free_mb(folder: Path) -> float:
    """Free megabytes on the disk where a folder is or will be."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return shutil.disk_usage(folder).free / _MEGABYTE


def _holds_anything(folder: Path) -> bool:
    """Whether there is a folder with more than locks in it, or something else of that name."""
    try:
        return any(not path.name.startswith(f".{_LOCK}.") for path in folder.iterdir())
    except FileNotFoundError:
        return False
    except OSError:
        return True


def _drop(path: Path) -> None:
    """Remove a file, a link or a folder, if it is there.

    Raises:
        OSError: If the system refuses.
    """
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif path.exists() or path.is_symlink():
        path.unlink()


def _not_writable(folder: Path, error: OSError) -> InstallError:
    """The sentence for a folder that refuses files."""
    return InstallError(
        sentence(
            "The folder {folder} cannot be written ({reason}); choose another for FOLDER, on a "
            "disk with room.",
            folder=folder,
            reason=error.strerror or str(error),
        )
    )
