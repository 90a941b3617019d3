"""Frames over a stream of bytes: a mark, a length, and that many bytes."""

from __future__ import annotations

import struct
from typing import BinaryIO, Optional

from gzap_qgis.errors import WorkerError
from gzap_qgis.sentence import sentence

MARK = b"GZF1"
_HEAD = struct.Struct("<4sQ")
# More than any scene's blocks need; a length beyond it is damage.
LONGEST = 1 << 36
# Bytes that are asked of a stream at once.
PIECE = 1 << 24


def write_frame(stream: BinaryIO, data: bytes) -> None:
    """Write one frame and flush it.

    Raises:
        OSError: If the other side is gone.
    """
    stream.write(_HEAD.pack(MARK, len(data)))
    stream.write(data)
    stream.flush()


def read_frame(stream: BinaryIO) -> Optional[bytearray]:
    """The next frame; None at the end of the stream.

    Raises:
        WorkerError: If the stream ends within a frame, or holds something else.
    """
    head = _read(stream, _HEAD.size)
    if not head:
        return None
    if len(head) < _HEAD.size:
        raise _cut()
    mark, length = _HEAD.unpack(head)
    if mark != MARK or length > LONGEST:
        raise WorkerError(
            sentence(
                "What came from the process that runs the network is no message of G-ZAP; a "
                "program or a library there writes into the channel between the two. Run it again, "
                "or choose another Python interpreter in the settings of G-ZAP."
            )
        )
    data = _read(stream, length)
    if len(data) < length:
        raise _cut()
    return data


def _read(stream: BinaryIO, count: int) -> bytearray:
    """As many bytes as are asked for, or all that come before the end."""
    data = bytearray()
    while len(data) < count:
        piece = stream.read(min(count - len(data), PIECE))
        if not piece:
            break
        data += piece
    return data


def _cut() -> WorkerError:
    """The error for a stream that ends in the middle of a frame."""
    return WorkerError(
        sentence("A message from the process that runs the network broke off in the middle.")
    )
