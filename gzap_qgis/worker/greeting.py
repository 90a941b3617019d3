"""The first message of a worker: who it is, and what it lacks.

Only the standard library is needed, so that a Python without numpy and torch can greet, too.
"""

from __future__ import annotations

import json
import platform
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from importlib import import_module
from typing import BinaryIO, Optional

from gzap_qgis.errors import WorkerError
from gzap_qgis.sentence import sentence
from gzap_qgis.worker.messages import PROTOCOL

# Stands before the greeting. Whatever comes before it was written by others and is passed over.
SIGN = b"\x00GZAP-WORKER\x01"
# Bytes of others before the sign, at most.
MOST_NOISE = 1 << 20
OLDEST_TORCH = (1, 13)


@dataclass(frozen=True)
class Greeting:
    """What a worker is.

    Attributes:
        protocol: Version of what travels.
        python: Version of its Python.
        numpy: Version of numpy; empty where it cannot be imported.
        torch: Version of torch; empty where it cannot be imported.
        reason: Why one of the two cannot be imported; empty where both can.
    """

    protocol: int
    python: str
    numpy: str = ""
    torch: str = ""
    reason: str = ""


def greet() -> Greeting:
    """What this process is; imports numpy and torch, which takes seconds."""
    found: dict[str, str] = {}
    for name in ("numpy", "torch"):
        try:
            found[name] = str(import_module(name).__version__)
        except (ImportError, OSError, RuntimeError, AttributeError, SystemError) as error:
            # Libraries that are missing, of another system, or built for another numpy.
            found["reason"] = f"{name}: {error or type(error).__name__}"
            break
    return Greeting(PROTOCOL, platform.python_version(), **found)


def write_greeting(stream: BinaryIO, greeting: Greeting) -> None:
    """Write the sign and one line."""
    stream.write(SIGN + json.dumps(asdict(greeting)).encode() + b"\n")
    stream.flush()


def read_greeting(stream: BinaryIO) -> tuple[Optional[Greeting], bytes]:
    """The greeting, or None where the stream ends without one, and what was written before it."""
    noise = bytearray()
    while not noise.endswith(SIGN):
        piece = stream.read(1)
        if not piece or len(noise) > MOST_NOISE:
            return None, bytes(noise)
        noise += piece
    line = stream.readline(MOST_NOISE)
    return _greeting(line), bytes(noise[: -len(SIGN)])


def _greeting(line: bytes) -> Optional[Greeting]:
    """The greeting in a line; None if it is none."""
    try:
        entry = json.loads(line)
    except ValueError:
        return None
    known = {each.name for each in fields(Greeting)}
    if not isinstance(entry, Mapping) or not {"protocol", "python"} <= set(entry) <= known:
        return None
    return Greeting(**entry)


def require_fit(greeting: Greeting, interpreter: str) -> None:
    """Raise unless a worker can do the network's work for this version of the plugin.

    Raises:
        WorkerError: If it lacks something, or is of another version.
    """
    if greeting.protocol != PROTOCOL:
        raise WorkerError(
            sentence(
                "The process that runs the network in {interpreter} is of another version of the "
                "plugin; restart QGIS.",
                interpreter=interpreter,
            )
        )
    if greeting.reason:
        raise WorkerError(
            sentence(
                "The Python interpreter {interpreter} (Python {python}) cannot import what the "
                "network needs ({reason}). Install numpy and torch there, name another interpreter "
                "in Settings > Options > Processing > Providers > G-ZAP, or run gzap:runtime.",
                interpreter=interpreter,
                python=greeting.python,
                reason=greeting.reason,
            )
        )
    if _version(greeting.torch) < OLDEST_TORCH:
        raise WorkerError(
            sentence(
                "The Python interpreter {interpreter} has torch {torch}; G-ZAP needs {oldest} or "
                "later. Install a newer torch there, name another interpreter in Settings > "
                "Processing > Providers > G-ZAP, or run gzap:runtime.",
                interpreter=interpreter,
                torch=greeting.torch,
                oldest=".".join(map(str, OLDEST_TORCH)),
            )
        )


def _version(text: str) -> tuple[int, ...]:
    """The first two numbers of a version; what is no number counts as 0."""
    parts = text.split(".")[:2]
    return tuple(int(part) if part.isdecimal() else 0 for part in parts)
