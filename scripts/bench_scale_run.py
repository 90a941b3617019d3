"""Programs run one at a time, with their time and the memory of all that they start; on Linux."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
MIB = 2**20
# Seconds between two looks at a program, and between two lines that say that it still runs.
LOOK, TELL = 0.1, 30.0
# Characters of a failed program's last words that are shown.
LAST_WORDS = 2000


class RunError(Exception):
    """A program failed."""


@dataclass(frozen=True)
class Spent:
    """What a program took.

    Attributes:
        seconds: Wall time.
        peak: Largest memory of all its processes together, MiB, by looks.
        single: Largest memory that one of its processes ever held, MiB, as the system has it.
    """

    seconds: float
    peak: float
    single: float


def run(command: Sequence[str], log: Path, say: Callable[[str], None]) -> Spent:
    """Run a program to its end.

    Args:
        command: The program and its arguments.
        log: Where what it prints goes.
        say: Hears now and then that it still runs.

    Raises:
        RunError: If it fails.
    """
    begun = told = time.monotonic()
    peak = single = 0.0
    with log.open("wb") as out:
        child = subprocess.Popen(command, stdout=out, stderr=out, start_new_session=True)
        try:
            while child.poll() is None:
                now, highest = memory(child.pid)
                peak, single = max(peak, now), max(single, highest)
                if time.monotonic() - told > TELL:
                    told = time.monotonic()
                    say(f"  {told - begun:.0f} s, {now:.0f} MiB")
                time.sleep(LOOK)
        finally:
            _end(child)
    if child.returncode:
        words = log.read_text(errors="replace")[-LAST_WORDS:]
        raise RunError(f"{' '.join(command)} ended with {child.returncode}:\n{words}")
    return Spent(time.monotonic() - begun, peak, single)


def _end(child: subprocess.Popen[bytes]) -> None:
    """End a program that still runs, so that it can clean up."""
    if child.poll() is None:
        os.killpg(child.pid, signal.SIGTERM)
        child.wait()


def memory(root: int) -> tuple[float, float]:
    """Memory of a process and all below it, and the most that one of them ever held, MiB."""
    below: dict[int, list[int]] = defaultdict(list)
    for entry in PROC.iterdir():
        if entry.name.isdigit():
            below[_parent(entry)].append(int(entry.name))
    total = highest = 0.0
    waiting = [root]
    while waiting:
        one = waiting.pop()
        waiting += below[one]
        now, most = _held(PROC / str(one))
        total, highest = total + now, max(highest, most)
    return total, highest


def _parent(process: Path) -> int:
    """The process that started one; 0 where it has gone."""
    try:
        # The name in brackets may hold anything.
        return int((process / "stat").read_text().rpartition(")")[2].split()[1])
    except (OSError, IndexError):
        return 0


def _held(process: Path) -> tuple[float, float]:
    """Memory that a process holds, and the most it ever held, MiB; 0 where it has gone."""
    try:
        lines = (process / "status").read_text().splitlines()
    except OSError:
        return 0.0, 0.0
    found = {line.split(":")[0]: line.split()[1] for line in lines if line.startswith("Vm")}
    return int(found.get("VmRSS", 0)) / 1024, int(found.get("VmHWM", 0)) / 1024
