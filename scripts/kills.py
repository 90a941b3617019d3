#!/usr/bin/env python3
"""Kill runs at random moments, and check that nothing is lost, half written or left behind.

Sharpening, fitting and archives run in processes of their own, with files of earlier runs in the
place of their outputs. Each is killed by SIGKILL at a random moment of its duration, a quarter of
them near its end, where files are put in their places. Then every output must hold, byte by byte,
either what was there before or what a run that nobody stops writes. At the end such a run must
leave no hidden file behind.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

import kills_jobs  # noqa: E402 - found through the line above

OLD = b"what an earlier run has written"
# Share of each job among the kills.
SHARES = {"sharpen": 0.3, "resume": 0.2, "fit": 0.2, "archive": 0.3}
# Shares of a run's time between which it is killed; each fourth time near the end.
SPAN, NEAR_END = (0.0, 1.02), (0.85, 1.05)
# Share of a run of qgis_process that is its own beginning and loads libraries.
STARTING = 0.5


@dataclass(frozen=True)
class Ground:
    """Where a job is done.

    Attributes:
        name: The job.
        given: Folder of its inputs.
        own: Folder of its outputs.
        qgis: Whether it is done through qgis_process.
    """

    name: str
    given: Path
    own: Path
    qgis: bool

    @property
    def job(self) -> kills_jobs.Job:
        """The job itself."""
        return kills_jobs.JOBS[self.name]


@dataclass
class Tally:
    """What was seen.

    Attributes:
        kills: How often each job was killed.
        states: How many kills found the outputs old, partly new, or new.
        hidden: After how many kills hidden files were left.
        violations: What must not be, in words.
    """

    kills: Counter[str] = field(default_factory=Counter)
    states: Counter[str] = field(default_factory=Counter)
    hidden: int = 0
    violations: list[str] = field(default_factory=list)


@contextmanager
def importing_from(folder: Path) -> Iterator[None]:
    """Processes that are started in here find the modules of a folder."""
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join([str(folder), *([before] if before else [])])
    try:
        yield
    finally:
        if before is None:
            del os.environ["PYTHONPATH"]
        else:
            os.environ["PYTHONPATH"] = before


def run_here(ground: Ground, seconds: float | None) -> float:
    """Do a job in a process that is forked off a fresh one; kill it after so many seconds.

    Returns:
        Seconds that it took.

    Raises:
        RuntimeError: If it fails of itself.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["kills_jobs"])
    heard, ready = context.Pipe(duplex=False)
    arguments = (ground.name, ground.given, ground.own, ready)
    process = context.Process(target=kills_jobs.perform, args=arguments)
    with importing_from(ROOT / "scripts"):
        process.start()
    ready.close()
    heard.recv()
    begun = time.perf_counter()
    process.join(seconds)
    process.kill()
    process.join()
    if process.exitcode not in (0, -signal.SIGKILL):
        raise RuntimeError(f"{ground.name} failed with exit code {process.exitcode}.")
    return time.perf_counter() - begun


def run_in_qgis(ground: Ground, seconds: float | None) -> float:
    """Do a job through qgis_process; kill that after so many seconds.

    Returns:
        Seconds that it took.

    Raises:
        RuntimeError: If it fails of itself.
    """
    command = [str(ROOT / "scripts" / "qgis_process"), "run"]
    begun = time.perf_counter()
    quiet = subprocess.DEVNULL
    script = subprocess.Popen(
        [*command, *ground.job.arguments(ground.given, ground.own)], stdout=quiet, stderr=quiet
    )
    try:
        code = script.wait(seconds)
    except subprocess.TimeoutExpired:
        for child in children(script.pid):
            os.killpg(child, signal.SIGKILL)
        script.wait()
    else:
        if code:
            raise RuntimeError(f"{ground.name} failed with exit code {code}.")
    return time.perf_counter() - begun


def children(pid: int) -> list[int]:
    """Numbers of a process's children (Linux); scripts/qgis_process puts each in a group."""
    return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def run(ground: Ground, seconds: float | None = None) -> float:
    """Do a job, and kill it after so many seconds; returns how many it took."""
    return run_in_qgis(ground, seconds) if ground.qgis else run_here(ground, seconds)


def reset(ground: Ground) -> None:
    """Put the files of an earlier run in the place of the outputs."""
    ground.own.mkdir(parents=True, exist_ok=True)
    for name in ground.job.outputs:
        (ground.own / name).write_bytes(OLD)


def look(ground: Ground, finished: dict[str, bytes], tally: Tally) -> None:
    """Check the folder of a job that was killed."""
    job, found = ground.job, set(os.listdir(ground.own))
    new = 0
    for name in job.outputs:
        content = (ground.own / name).read_bytes() if name in found else b""
        new += content == finished[name]
        if content not in (OLD, finished[name]):
            tally.violations.append(f"{ground.name}: {name} is neither the old nor the new file.")
    for name in job.reports:
        if name in found and not is_json(ground.own / name):
            tally.violations.append(f"{ground.name}: {name} is no whole JSON file.")
    hidden = {name for name in found if name.startswith(".") and ".gzap-" in name}
    for name in sorted(found - hidden - {*job.outputs, *job.reports}):
        tally.violations.append(f"{ground.name}: {name} was left behind.")
    tally.hidden += bool(hidden)
    tally.states["old" if new == 0 else "new" if new == len(job.outputs) else "partly new"] += 1


def is_json(path: Path) -> bool:
    """Whether a file is a whole JSON document."""
    try:
        json.loads(path.read_text(encoding="utf-8"))
    except ValueError:
        return False
    return True


def moments(count: int, rng: random.Random, begin: float) -> list[float]:
    """Shares of a run's time at which it is killed, spread over all of it, in random order."""
    found = []
    for index in range(count):
        low, high = NEAR_END if index % 4 == 3 else (max(SPAN[0], begin), SPAN[1])
        found.append(low + (high - low) * (index + rng.random()) / count)
    rng.shuffle(found)
    return found


def finish(ground: Ground) -> tuple[dict[str, bytes], float]:
    """Let a job end; returns its outputs and its seconds."""
    reset(ground)
    seconds = run(ground)
    return {name: (ground.own / name).read_bytes() for name in ground.job.outputs}, seconds


def play(ground: Ground, count: int, rng: random.Random, tally: Tally) -> None:
    """Kill a job so many times, then let it end and see that it cleans up."""
    finished, seconds = finish(ground)
    for share in moments(count, rng, STARTING if ground.qgis else 0.0):
        reset(ground)
        run(ground, share * seconds)
        look(ground, finished, tally)
        tally.kills[ground.name] += 1
    again, _ = finish(ground)
    if again != finished:
        tally.violations.append(f"{ground.name}: the run after the kills wrote another file.")
    for name in sorted({*os.listdir(ground.own)} - {*ground.job.outputs, *ground.job.reports}):
        tally.violations.append(f"{ground.name}: {name} was not swept by the run after the kills.")


def kill_runs(count: int, folder: Path, side: int, how: argparse.Namespace) -> Tally:
    """Kill so many runs over a scene of ``side`` PAN pixels.

    Args:
        count: Number of kills, shared out among the jobs.
        folder: Where inputs and outputs are written.
        side: Side of the scene.
        how: ``seed`` of every random choice, and whether ``qgis`` is used.

    Returns:
        What was seen.
    """
    rng, tally, left = random.Random(how.seed), Tally(), count
    kills_jobs.prepare(folder / "given", side)
    for place, (name, share) in enumerate(SHARES.items(), start=1):
        number = left if place == len(SHARES) else min(left, max(1, round(count * share)))
        left -= number
        play(Ground(name, folder / "given", folder / name, how.qgis), number, rng, tally)
        print(f"{name}: {number} kills, {len(tally.violations)} violation(s) so far.", flush=True)
    return tally


def main(arguments: Sequence[str]) -> int:
    """Kill runs and print what was seen; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", "--number", type=int, default=100, help="number of kills")
    parser.add_argument("--seed", type=int, default=0, help="seed of the moments")
    parser.add_argument("--side", type=int, default=256, help="side of the scene, PAN pixels")
    parser.add_argument("--qgis", action="store_true", help="through qgis_process")
    how = parser.parse_args(arguments)
    folder = Path(tempfile.mkdtemp(prefix="gzap-kills-"))
    try:
        tally = kill_runs(how.number, folder, how.side, how)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"Kills: {sum(tally.kills.values())} ({dict(tally.kills)}).")
    print(f"Outputs afterwards: {dict(tally.states)}; hidden files left by {tally.hidden}.")
    print("\n".join(tally.violations) or "Nothing was lost, half written or left behind.")
    return 1 if tally.violations else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
