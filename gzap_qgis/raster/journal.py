"""The journal of an image: its finished tiles, kept beside it until the image is complete.

A head of ``MAGIC``, a fingerprint of all that decides the pixels, and a checksum of both; then one
record for each tile: its window, the length of its numbers, a checksum of these, and the numbers
themselves, little-endian and compressed. Records are only ever appended. What a killed run left
half written, or a power cut destroyed, does not agree with its checksum: there the journal is cut.
"""

from __future__ import annotations

import os
import struct
import sys
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import FileIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from gzap_qgis import paths
from gzap_qgis.errors import OutputError
from gzap_qgis.grid import Window
from gzap_qgis.raster.lock import lock
from gzap_qgis.sentence import sentence

MAGIC = b"GZAPJRN1"
MARK = b"TILE"
# Bytes of a fingerprint.
FINGERPRINT = 32
# After so many bytes the system is made to write to its disk, so that a power cut costs no more.
SYNC_EVERY = 64 << 20

_FIELDS = struct.Struct("<4s4IQ")
_CHECKSUM = struct.Struct("<I")
# Bytes of the head.
HEAD = len(MAGIC) + FINGERPRINT + _CHECKSUM.size


@dataclass(frozen=True)
class Pixels:
    """What the numbers of an image are.

    Attributes:
        dtype: NumPy type of a number.
        bands: Number of bands.
        rows: Rows of the image.
        cols: Columns of the image.
    """

    dtype: np.dtype[np.generic]
    bands: int
    rows: int
    cols: int

    def numbers_in(self, window: Window) -> int:
        """How many numbers a window holds."""
        return self.bands * window.rows * window.cols

    def is_inside(self, window: Window) -> bool:
        """Whether a window holds pixels, all of them of the image."""
        return 0 not in (window.rows, window.cols) and window == window.clipped(
            self.rows, self.cols
        )


class Journal:
    """An open journal that no other run has open.

    Attributes:
        is_foreign: Whether it held tiles of other images or settings, which are gone now.
        count: Number of tiles that were read from it or added to it.
    """

    def __init__(self, file: FileIO, path: Path, pixels: Pixels) -> None:
        """Take over a locked file."""
        self.is_foreign = False
        self.count = 0
        self._file = file
        self._path = path
        self._pixels = pixels
        self._unsynced = 0

    def begin(self, fingerprint: bytes) -> None:
        """Read the head; write it anew where it is missing, damaged or another run's.

        Raises:
            OSError: If the disk refuses.
        """
        head = MAGIC + fingerprint
        whole = head + _CHECKSUM.pack(zlib.crc32(head))
        found = self._read(len(whole))
        if found == whole:
            return
        self.is_foreign = found.startswith(MAGIC)
        self._cut(0)
        self._write(whole)
        self._sync()
        paths.sync_folder(self._path)

    def tiles(self) -> Iterator[tuple[Window, NDArray[np.generic]]]:
        """The tiles that it holds, once; what follows the last whole one is cut off."""
        end = HEAD
        self._file.seek(end)
        while True:
            found = self._record()
            if found is None:
                break
            end = self._file.tell()
            self.count += 1
            yield found
        # What cannot be cut off is written over.
        with suppress(OSError):
            self._cut(end)

    def append(self, window: Window, numbers: NDArray[np.generic]) -> None:
        """Add a tile.

        Args:
            window: Where it lies in the image.
            numbers: As they are written, (bands, rows, cols).

        Raises:
            OSError: If the disk is full or refuses; the tiles before it stay.
        """
        raw = np.ascontiguousarray(numbers, _stored(self._pixels.dtype)).tobytes()
        packed = zlib.compress(raw, 1)
        fields = _FIELDS.pack(MARK, window.row, window.col, window.rows, window.cols, len(packed))
        end = self._file.tell()
        try:
            self._write(fields + packed + _checksum(fields, packed))
            self._unsynced += len(packed)
            if self._unsynced >= SYNC_EVERY:
                self._sync()
        except OSError:
            with suppress(OSError):
                self._cut(end)
            raise
        self.count += 1

    def close(self) -> None:
        """Release the journal, and keep it if there is any tile in it."""
        if not self.count:
            self.remove()
            return
        with suppress(OSError):
            self._sync()
        with suppress(OSError):
            self._file.close()

    def remove(self) -> None:
        """Release the journal and remove it: the image is complete."""
        _remove(self._file, self._path)

    def _record(self) -> tuple[Window, NDArray[np.generic]] | None:
        """The next tile; None where there is none that agrees with its checksum."""
        try:
            fields = self._read(_FIELDS.size)
            if len(fields) < _FIELDS.size:
                return None
            mark, row, col, rows, cols, length = _FIELDS.unpack(fields)
            window = Window(row, col, rows, cols)
            if mark != MARK or not self._pixels.is_inside(window) or length > self._left():
                return None
            packed = self._read(length)
            checksum = self._read(_CHECKSUM.size)
        except OSError:
            return None
        return self._unpacked(window, packed) if checksum == _checksum(fields, packed) else None

    def _unpacked(self, window: Window, packed: bytes) -> tuple[Window, NDArray[np.generic]] | None:
        """A window with its numbers; None if they are not as many as it has pixels."""
        stored = _stored(self._pixels.dtype)
        expected = self._pixels.numbers_in(window) * stored.itemsize
        try:
            raw = zlib.decompressobj().decompress(packed, expected + 1)
        except zlib.error:
            return None
        if len(raw) != expected:
            return None
        shape = (self._pixels.bands, window.rows, window.cols)
        return window, np.frombuffer(raw, stored).reshape(shape).astype(self._pixels.dtype)

    def _left(self) -> int:
        """Bytes behind the place that is read."""
        return os.fstat(self._file.fileno()).st_size - self._file.tell()

    def _read(self, length: int) -> bytes:
        """So many bytes, or as many as there are."""
        parts = []
        while length:
            part = self._file.read(length)
            if not part:
                break
            parts.append(part)
            length -= len(part)
        return b"".join(parts)

    def _write(self, data: bytes) -> None:
        """Write all of it; a disk that is nearly full takes a part without an error."""
        rest = memoryview(data)
        while rest:
            rest = rest[self._file.write(rest) :]

    def _cut(self, end: int) -> None:
        """Go to a place and cut off what follows."""
        self._file.seek(end)
        self._file.truncate()

    def _sync(self) -> None:
        """Make the system write to its disk."""
        os.fsync(self._file.fileno())
        self._unsynced = 0


def open_journal(path: Path, fingerprint: bytes, pixels: Pixels) -> Journal | None:
    """Open the journal of an image, or begin one.

    Args:
        path: Final name of the image.
        fingerprint: Digest of all that decides the pixels, 32 bytes.
        pixels: What the image's numbers are.

    Returns:
        The journal, or None while another run to the same image has it.

    Raises:
        OutputError: If the folder or the disk refuses.
        ValueError: If the fingerprint has another length.
    """
    if len(fingerprint) != FINGERPRINT:
        raise ValueError(f"Expected {FINGERPRINT} bytes, got {len(fingerprint)}.")
    name = paths.journal_for(path)
    file: FileIO | None = None
    try:
        file = _locked(name)
        if file is None:
            return None
        journal = Journal(file, name, pixels)
        journal.begin(fingerprint)
    except OSError as error:
        if file is not None:
            file.close()
        raise OutputError(
            sentence(
                "The journal {path} could not be written ({strerror}). Free some room, choose "
                "another folder, or set RESUME to no.",
                path=name,
                strerror=error.strerror,
            )
        ) from error
    return journal


def remove_journal(path: Path) -> None:
    """Remove the journal of an image that is complete, unless another run is at it."""
    name = paths.journal_for(path)
    with suppress(OSError):
        file = FileIO(name, "r+")
        if lock(file.fileno()):
            _remove(file, name)
        else:
            file.close()


def _locked(name: Path) -> FileIO | None:
    """The open file of a journal that is ours alone; None if another run has it.

    Raises:
        OSError: If the system refuses.
    """
    while True:
        handle = os.open(name, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        file = FileIO(handle, "r+")
        if not lock(file.fileno()):
            file.close()
            return None
        if _is_still(name, file):
            return file
        # Another run removed it between the two calls.
        file.close()


def _is_still(name: Path, file: FileIO) -> bool:
    """Whether an open file still has its name."""
    try:
        return os.path.samestat(os.stat(name), os.fstat(file.fileno()))
    except FileNotFoundError:
        return False


def _remove(file: FileIO, name: Path) -> None:
    """Remove a locked file and close it, in the order that the system wants."""
    with suppress(OSError):
        os.remove(name)
    with suppress(OSError):
        file.close()
    if sys.platform == "win32":
        # Open files cannot be removed there.
        with suppress(OSError):
            os.remove(name)


def _checksum(fields: bytes, packed: bytes) -> bytes:
    """What a record ends with."""
    return _CHECKSUM.pack(zlib.crc32(packed, zlib.crc32(fields)))


def _stored(kind: np.dtype[np.generic]) -> np.dtype[np.generic]:
    """The type of a number in the journal: little-endian."""
    return kind.newbyteorder("<")
