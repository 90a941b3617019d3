"""A process of another Python: started in a clean environment, heard, ended and reaped."""

from __future__ import annotations

import os
import queue
import signal
import subprocess  # nosec B404 # runs the Python that the user named, with fixed arguments
import sys
import threading
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Optional, Union, cast

from gzap_qgis.errors import WorkerError
from gzap_qgis.sentence import sentence
from gzap_qgis.worker.channel import read_frame, write_frame
from gzap_qgis.worker.environment import clean_environment
from gzap_qgis.worker.greeting import Greeting, read_greeting

START = Path(__file__).with_name("start.py")
# Lines of the process's errors that are kept.
LAST_LINES = 25
# How Python begins to tell of a crash; the functions that it was in come behind.
CRASH = "Fatal Python error"
# Characters of such a line that are kept, and bytes that are read as one line.
LONGEST_LINE, MOST_BYTES = 200, 1 << 16
# Seconds that a process which should end, or a thread that reads from it, may take for it.
ENDING = 5.0


@dataclass(frozen=True)
class Ended:
    """Nothing more comes from the process."""


News = Union[Greeting, bytearray, WorkerError, Ended]


class Process:
    """The process of one worker; ``close`` it, whatever happened.

    Three threads move what travels, so that nobody who works with it ever waits for a pipe.
    """

    def __init__(self, interpreter: Path) -> None:
        """Start it.

        Raises:
            WorkerError: If the system cannot run the interpreter.
        """
        self._child = _start(interpreter)
        self._outbox: queue.Queue[Optional[bytes]] = queue.Queue()
        self._inbox: queue.Queue[News] = queue.Queue()
        self._lines: deque[str] = deque(maxlen=LAST_LINES)
        self._crash = ""
        self._threads = [
            threading.Thread(target=task, daemon=True)
            for task in (self._write, self._read, self._listen)
        ]
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        """Its number."""
        return self._child.pid

    def send(self, data: bytes) -> None:
        """Send a frame some time soon."""
        self._outbox.put(data)

    def news(self, seconds: float) -> Optional[News]:
        """What came first of what was not yet asked for; None if nothing comes in time."""
        try:
            return self._inbox.get(timeout=seconds)
        except queue.Empty:
            return None

    def last_lines(self) -> tuple[str, ...]:
        """The last lines that it wrote for people, behind what crashed it if they do not say."""
        lines = tuple(self._lines)
        return lines if not self._crash or self._crash in lines else (self._crash, *lines)

    def outcome(self) -> int:
        """How it ended: its exit code, or minus the signal; it is ended if it has not."""
        try:
            code = self._child.wait(ENDING)
        except subprocess.TimeoutExpired:
            self.kill()
            code = self._child.wait(ENDING)
        # What it wrote at the very end.
        self._threads[2].join(ENDING)
        return code

    def kill(self) -> None:
        """End it at once, with whatever it started."""
        if self._child.poll() is not None:
            return
        if sys.platform == "win32":
            self._child.kill()
            return
        with suppress(ProcessLookupError):
            os.killpg(self._child.pid, signal.SIGKILL)

    def close(self) -> None:
        """Let it end, or end it; nothing of it remains."""
        self._outbox.put(None)
        try:
            self._child.wait(ENDING)
        except subprocess.TimeoutExpired:
            self.kill()
            with suppress(subprocess.TimeoutExpired):
                self._child.wait(ENDING)
        for thread in self._threads:
            thread.join(ENDING)
        # A pipe that something else still holds open is left to the thread that reads it.
        for pipe, thread in zip((self._child.stdout, self._child.stderr), self._threads[1:]):
            if pipe is not None and not thread.is_alive():
                pipe.close()

    def _write(self) -> None:
        """Send frame by frame; the end of the stream tells the process to end."""
        stream = cast("BinaryIO", self._child.stdin)
        data = self._outbox.get()
        # It may be gone, which the thread that reads finds out.
        with suppress(OSError):
            while data is not None:
                write_frame(stream, data)
                data = self._outbox.get()
        with suppress(OSError):
            stream.close()

    def _read(self) -> None:
        """Take the greeting and then frame by frame."""
        stream = cast("BinaryIO", self._child.stdout)
        greeting, noise = read_greeting(stream)
        for line in noise.splitlines():
            self._note(line)
        try:
            if greeting is not None:
                self._inbox.put(greeting)
                data = read_frame(stream)
                while data is not None:
                    self._inbox.put(data)
                    data = read_frame(stream)
        except WorkerError as error:
            self._inbox.put(error)
        finally:
            self._inbox.put(Ended())

    def _listen(self) -> None:
        """Keep the last lines that it writes for people."""
        stream = cast("BinaryIO", self._child.stderr)
        line = stream.readline(MOST_BYTES)
        while line:
            self._note(line)
            line = stream.readline(MOST_BYTES)

    def _note(self, line: bytes) -> None:
        """Keep a line that is not empty."""
        text = line.decode("utf-8", "replace").strip()
        if text:
            self._lines.append(text[:LONGEST_LINE])
        if text.startswith(CRASH):
            self._crash = text[:LONGEST_LINE]


def _start(interpreter: Path) -> subprocess.Popen[bytes]:
    """The started process.

    Its own session keeps what interrupts QGIS from it; where QGIS dies, the end of its input ends
    it.
    """
    command = [str(interpreter), "-E", "-u", "-X", "utf8", str(START)]
    try:
        return subprocess.Popen(  # nosec B603 # no shell; the interpreter is the user's own choice
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=clean_environment(interpreter, os.environ, os.name),
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, ValueError) as error:
        raise WorkerError(
            sentence(
                "The Python interpreter {interpreter} cannot be started ({reason}). Name an "
                "existing one that has torch in Settings > Options > Processing > Providers > "
                "G-ZAP, or run gzap:runtime.",
                interpreter=interpreter,
                reason=getattr(error, "strerror", None) or str(error),
            )
        ) from error
