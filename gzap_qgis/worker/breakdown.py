"""What to tell a user when the process that runs the network does not do its work."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from pathlib import Path

from gzap_qgis.errors import WorkerError
from gzap_qgis.sentence import sentence
from gzap_qgis.worker.start import TOO_OLD

# What libraries say, in lower case, where memory has run out.
MEMORY_WORDS = (
    "memoryerror",
    "out of memory",
    "bad_alloc",
    "allocate memory",
    "unable to allocate",
    "not enough memory",
    "paging file",
)
# Ends of a process that Windows calls by such numbers are more readable in hexadecimal digits.
LARGE_CODE = 0x80000000
# A signal by which systems end processes when memory runs out.
KILLED = 9


def broke_down(interpreter: Path, outcome: int, lines: Sequence[str]) -> WorkerError:
    """The error for a process that ended in the middle of its work.

    Args:
        interpreter: Its Python.
        outcome: Its exit code, or minus the signal that ended it.
        lines: The last lines that it wrote.
    """
    return WorkerError(
        sentence(
            "The process that runs the network in {interpreter} broke down: {how}. {advice} "
            "{last_lines}",
            interpreter=interpreter,
            how=_how(outcome),
            advice=_advice(outcome, lines),
            last_lines=_last(lines),
        )
    )


def not_begun(interpreter: Path, outcome: int, lines: Sequence[str]) -> WorkerError:
    """The error for a process that ended before it could say what it is; see ``broke_down``."""
    if outcome == TOO_OLD:
        return WorkerError(
            sentence(
                "{interpreter} is Python {version}; G-ZAP needs Python 3.9 or later for the "
                "network. Name another interpreter in Settings > Options > Processing > Providers "
                "> G-ZAP, or run gzap:runtime.",
                interpreter=interpreter,
                version=lines[-1] if lines else "2",
            )
        )
    return WorkerError(
        sentence(
            "The process that should run the network in {interpreter} did not begin: {how}. Is it "
            "a Python interpreter that has torch? Name one in Settings > Processing > "
            "Providers > G-ZAP, or run gzap:runtime. {last_lines}",
            interpreter=interpreter,
            how=_how(outcome),
            last_lines=_last(lines),
        )
    )


def silent(interpreter: Path, seconds: float, lines: Sequence[str]) -> WorkerError:
    """The error for a process from which nothing came for so many seconds."""
    return WorkerError(
        sentence(
            "The process that runs the network in {interpreter} gave no sign of life for "
            "{seconds:.0f} seconds and was ended. Close other programs and run it again; if "
            "it happens again, set THREADS to 1 and DEVICE to cpu. {last_lines}",
            interpreter=interpreter,
            seconds=seconds,
            last_lines=_last(lines),
        )
    )


def _how(outcome: int) -> str:
    """How a process ended, as a phrase."""
    if outcome < 0:
        return sentence(
            "it was ended by signal {number} ({name})", number=-outcome, name=_signal(-outcome)
        )
    code = f"0x{outcome:08X}" if outcome >= LARGE_CODE else str(outcome)
    return sentence("it ended with exit code {code}", code=code)


def _signal(number: int) -> str:
    """The name of a signal."""
    known = {each.value: each.name for each in signal.Signals}
    return known.get(number, "unknown")


def _advice(outcome: int, lines: Sequence[str]) -> str:
    """What the user can do about it."""
    said = "\n".join(lines).lower()
    if -outcome == KILLED or any(word in said for word in MEMORY_WORDS):
        return sentence(
            "Probably memory ran out: close other programs, choose fewer THREADS or a smaller "
            "MEMORY in the settings of G-ZAP, or set DEVICE to cpu."
        )
    return sentence("Run it again; if it happens again, report the lines below.")


def _last(lines: Sequence[str]) -> str:
    """The last lines that a process wrote, as a phrase."""
    if not lines:
        return sentence("It wrote no message.")
    return sentence("Its last lines:\n{lines}", lines="\n".join(lines))
