"""Processes that are watched: their lines are passed on, and they end when the user stops."""

from __future__ import annotations

import os
import queue
import signal
import subprocess  # nosec B404 # runs the interpreter that the user agreed to, never a shell
import sys
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from gzap_qgis.errors import InstallError
from gzap_qgis.progress import Progress
from gzap_qgis.sentence import sentence
from gzap_qgis.worker.environment import clean_environment

_POLL = 0.2
_GRACE = 10.0
_LAST_LINES = 200

# Ends itself when the process that holds its input has gone, so that no pip outlives QGIS.
GUARD = """
import os, sys, threading
def _watch():
    while os.read(0, 1):
        continue
    os._exit(3)
threading.Thread(target=_watch, daemon=True).start()
"""


@dataclass(frozen=True)
class Watch:
    """Who looks at a process while it runs.

    Attributes:
        progress: Asked again and again whether the user wants to stop.
        on_line: Receives each line that the process says.
        on_tick: Called some times a second.
    """

    progress: Progress
    on_line: Callable[[str], None]
    on_tick: Callable[[], None]


@dataclass(frozen=True)
class Ended:
    """How a process ended.

    Attributes:
        code: Its exit code, 0 when all went well.
        lines: The last lines that it said.
    """

    code: int
    lines: tuple[str, ...]


def environment_for(interpreter: Path) -> dict[str, str]:
    """The variables that a process of another Python finds, none of QGIS's among them."""
    return clean_environment(interpreter, os.environ, os.name)


def answer_of(command: Sequence[str], environment: Mapping[str, str], seconds: float) -> str:
    """What a short command says; empty when it fails, cannot be started or takes too long."""
    try:
        ended = subprocess.run(  # nosec B603 # a list, no shell
            list(command),
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
            creationflags=_window_flags(),
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return ended.stdout.decode("utf-8", "replace").strip() if ended.returncode == 0 else ""


def run(command: Sequence[str], environment: Mapping[str, str], watch: Watch) -> Ended:
    """Run a command to its end.

    Raises:
        Cancelled: If the user stopped; the command and all that it started have ended then.
        InstallError: If it cannot be started.
    """
    process = _started(command, environment)
    lines: deque[str] = deque(maxlen=_LAST_LINES)
    said: queue.SimpleQueue[str] = queue.SimpleQueue()
    reader = threading.Thread(target=_read, args=(process.stdout, said), daemon=True)
    reader.start()
    try:
        while process.poll() is None:
            watch.progress.check()
            watch.on_tick()
            _drain(said, lines, watch)
            with suppress(subprocess.TimeoutExpired):
                process.wait(_POLL)
    finally:
        _end(process)
        # Its output ends when the last of its children has gone.
        reader.join(_GRACE)
    _drain(said, lines, watch)
    return Ended(process.returncode, tuple(lines))


def _started(command: Sequence[str], environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """A process in a group of its own, whose input stays open as long as we live.

    Raises:
        InstallError: If it cannot be started.
    """
    try:
        return subprocess.Popen(  # nosec B603 # a list, no shell
            list(command),
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=sys.platform != "win32",
            creationflags=_window_flags(),
        )
    except OSError as error:
        raise InstallError(
            sentence(
                "{program} could not be started ({reason}); name another Python in PYTHON.",
                program=command[0],
                reason=error.strerror or str(error),
            )
        ) from error


def _window_flags() -> int:
    """What keeps Windows from opening a console for the process."""
    return int(getattr(subprocess, "CREATE_NO_WINDOW", 0))


def _read(stream: IO[bytes] | None, said: queue.SimpleQueue[str]) -> None:
    """Put every line of a process into a queue, until it ends."""
    if stream is None:
        return
    with stream:
        for line in stream:
            said.put(line.decode("utf-8", "replace").rstrip())


def _drain(said: queue.SimpleQueue[str], lines: deque[str], watch: Watch) -> None:
    """Pass on what was said."""
    while not said.empty():
        line = said.get()
        if line:
            lines.append(line)
            watch.on_line(line)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process, with all that it started, and wait until it has."""
    if process.poll() is None:
        _kill(process)
        process.wait()
    if process.stdin is not None:
        process.stdin.close()


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a process and its children."""
    if sys.platform == "win32":
        command = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(command, capture_output=True, check=False)  # nosec B603 # Windows' own tool, a number as its argument
        return
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
