"""A worker's desk: calls come in, are done one after the other, and answers go out."""

from __future__ import annotations

import os
import queue
import sys
import threading
import time
import traceback
from typing import BinaryIO, Union

from gzap_qgis.errors import GzapError
from gzap_qgis.progress import Progress
from gzap_qgis.worker.channel import read_frame, write_frame
from gzap_qgis.worker.codec import decode, encode
from gzap_qgis.worker.duties import Duties
from gzap_qgis.worker.messages import (
    Answer,
    Ask,
    Beat,
    Call,
    Cancel,
    Failure,
    Fraction,
    Message,
    Said,
)
from gzap_qgis.worker.troubles import describe, rebuilt

# Seconds between two signs of life.
BEAT = 1.0


class Service:
    """Messages in and out of a worker.

    One thread reads, one tells each second that the process lives, and the main thread works.
    """

    def __init__(self, given: BinaryIO, taken: BinaryIO) -> None:
        """Take the two ends that lead to QGIS's process."""
        self._given = given
        self._taken = taken
        self._writing = threading.Lock()
        self._calls: queue.Queue[Call] = queue.Queue()
        self._replies: queue.Queue[Union[Answer, Failure]] = queue.Queue()
        self._stop = threading.Event()
        self._from_host: tuple[Exception | None, int] = (None, 0)
        self._duties = Duties(self.ask)

    def run(self) -> None:
        """Work until the other side is gone, which ends this process."""
        for task in (self._read, self._beat):
            threading.Thread(target=task, daemon=True).start()
        while True:
            self._do(self._calls.get())

    def _read(self) -> None:
        """Take what comes; when nothing more can come, nobody needs this process any longer."""
        code = 1
        try:
            data = read_frame(self._given)
            while data is not None:
                self._take(decode(data))
                data = read_frame(self._given)
            code = 0
        finally:
            if code:
                traceback.print_exc()
            sys.stderr.flush()
            # At once, whatever the other threads do: nothing is open but the channel.
            os._exit(code)

    def _take(self, message: object) -> None:
        """Put a message where it is waited for."""
        if isinstance(message, Call):
            self._stop.clear()
            self._calls.put(message)
        elif isinstance(message, Cancel):
            self._stop.set()
        elif isinstance(message, (Answer, Failure)):
            self._replies.put(message)

    def _beat(self) -> None:
        """Tell again and again that this process lives."""
        beat = encode(Beat())
        while True:
            time.sleep(BEAT)
            self._write(beat)

    def _send(self, message: Message) -> None:
        """Send a message."""
        self._write(encode(message))

    def _write(self, data: bytes) -> None:
        """Write a frame; if the other side is gone, ``_read`` ends this process meanwhile."""
        try:
            with self._writing:
                write_frame(self._taken, data)
        except OSError:
            threading.Event().wait()

    def ask(self, method: str, *given: object) -> object:
        """Ask QGIS's process for something.

        Returns:
            What it answers.

        Raises:
            GzapError: If something is wrong there that the user can put right.
            ValueError: If what is asked for cannot be had.
        """
        self._send(Ask(method, given))
        reply = self._replies.get()
        if isinstance(reply, Answer):
            return reply.value
        error = rebuilt(reply.trouble)
        self._from_host = (error, reply.trouble.number)
        raise error

    def _do(self, call: Call) -> None:
        """Do one call and tell what it came to; a mistake of ours ends the process."""
        try:
            value = self._duties.do(call.method, call.given, self._progress(call))
        except (GzapError, ValueError) as error:
            host_error, number = self._from_host
            known = number if error is host_error else 0
            if not known and not isinstance(error, GzapError):
                raise
            self._send(Failure(describe(error, known)))
        else:
            self._send(Answer(value))

    def _progress(self, call: Call) -> Progress:
        """Progress of a call: what it tells goes out, and a wish to stop comes in."""
        return Progress(
            on_fraction=lambda share: self._send(Fraction(share)),
            on_info=lambda text: self._send(Said(text, is_warning=False)),
            on_warning=lambda text: self._send(Said(text, is_warning=True)),
            is_cancelled=self._stop.is_set,
            start=call.start,
            stop=call.stop,
        )
