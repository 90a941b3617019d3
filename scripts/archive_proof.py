"""Shows on an archive of many small scenes what gzap:archive promises; exit 1 if it does not.

Scenes are cut from real pairs and five of them are broken. Every other one must be sharpened and
the report must say why each of the five was not; a run that is killed half-way must leave whole
images alone, and its successor must do only what is missing, to the very same bytes. All that is
shown with the prior, with one model, with fits of a few scenes, and on a cluster of local workers.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from archive_proof_scenes import Archive, find_pairs, make_archive  # noqa: E402 - as above

from gzap_qgis.archive_config import ArchiveConfig, ArchiveMethod, ArchiveTable  # noqa: E402
from gzap_qgis.config import ComputeConfig, Device, FitConfig, PairConfig, Preset  # noqa: E402
from gzap_qgis.progress import SILENT  # noqa: E402

SHARED = ROOT.parent / "shared" / "data" / "pairs"
WORKERS = 4
# Scenes that are fitted.
FITTED = 6


@dataclass(frozen=True)
class Way:
    """How an archive is sharpened, as arguments of this script.

    Attributes:
        title: What is printed.
        method: ``prior``, ``gzap`` or ``trapan``.
        model: Model file, or empty.
        cluster: Address of a scheduler, or empty.
    """

    title: str
    method: str = "prior"
    model: str = ""
    cluster: str = ""


class Proof:
    """What was checked, and whether it holds."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.failed = 0

    def check(self, says: str, *, holds: bool) -> None:
        """Print what was checked, and remember whether it holds."""
        print(f"{'ok  ' if holds else 'FAIL'}  {says}", flush=True)
        self.failed += not holds


def command(way: Way, table: Path, folder: Path) -> list[str]:
    """This script as a process that sharpens an archive."""
    given = [str(table), str(folder), way.method, way.model, way.cluster]
    return [sys.executable, str(Path(__file__).resolve()), "--child", *given]


def sharpen(given: list[str]) -> None:
    """Sharpen an archive in this process, and print its counts."""
    from gzap_qgis.workflows.archive import sharpen_archive

    table, folder, method, model, cluster = given
    config = ArchiveConfig(
        Path(folder),
        model=Path(model) if model else None,
        method=ArchiveMethod(method),
        preset=Preset.FAST,
    )
    compute = ComputeConfig(Device.CPU, threads=1, cluster=cluster)
    summary = sharpen_archive(config, rows_of(Path(table)), compute, SILENT)
    counts = summary.counts
    print(json.dumps([counts.done, counts.skipped, counts.failed]))


def rows_of(table: Path) -> ArchiveTable:
    """The rows of a CSV file, as gzap:archive reads them through QGIS."""
    import csv

    from gzap_qgis.archive_config import ArchiveRow

    with table.open(encoding="utf-8", newline="") as file:
        rows = [ArchiveRow(row["pan"], row["ms"], row["output"]) for row in csv.DictReader(file)]
    return ArchiveTable(tuple(rows), table)


def run(way: Way, table: Path, folder: Path) -> list[int]:
    """Sharpen an archive in a process of its own; scenes done, skipped and failed."""
    done = subprocess.run(
        command(way, table, folder), stdout=subprocess.PIPE, text=True, check=True
    )
    counts: list[int] = json.loads(done.stdout.splitlines()[-1])
    return counts


def run_and_kill(way: Way, table: Path, folder: Path, half: int) -> None:
    """Begin to sharpen an archive, and kill the process once so many images are there."""
    process = subprocess.Popen(command(way, table, folder), stdout=subprocess.DEVNULL)
    while process.poll() is None and len(images(folder)) < half:
        time.sleep(0.002)
    # In the middle of a scene rather than at its end.
    time.sleep(random.uniform(0.05, 0.2))
    process.send_signal(signal.SIGKILL)
    process.wait()


def images(folder: Path) -> list[Path]:
    """The images below a folder that have their final names."""
    return [path for path in sorted(folder.rglob("*.tif")) if not path.name.startswith(".")]


def hidden(folder: Path) -> list[str]:
    """Files that a run has left behind."""
    return [path.name for path in folder.rglob(".*")]


def content(folder: Path) -> dict[str, bytes]:
    """The bytes of every image, by its place."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in images(folder)}


def report(folder: Path) -> dict[str, Any]:
    """What the report tells; no number in it is none."""

    def refuse(name: str) -> None:
        raise ValueError(name)

    text = (folder / "archive_report.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text, parse_constant=refuse)
    return found


def prove(proof: Proof, way: Way, archive: Archive, folder: Path) -> dict[str, bytes]:
    """Sharpen undisturbed, then killed half-way and started again; returns the images."""
    sound = archive.count - len(archive.broken)
    whole, torn = folder / "whole", folder / "torn"
    begun = time.perf_counter()
    counts = run(way, archive.table, whole)
    seconds = time.perf_counter() - begun
    proof.check(
        f"{way.title}: {counts[0]} of {archive.count} sharpened, {counts[2]} failed, in "
        f"{seconds:.0f} s",
        holds=counts == [sound, 0, len(archive.broken)],
    )
    expected = content(whole)
    proof.check(f"{way.title}: {len(expected)} images", holds=len(expected) == sound)
    prove_report(proof, way, archive, whole)
    run_and_kill(way, archive.table, torn, sound // 2)
    kept = {path: path.stat().st_mtime_ns for path in images(torn)}
    states = [entry["state"] for entry in report(torn)["scenes"]]
    proof.check(
        f"{way.title}: killed with {len(kept)} images, the report tells of "
        f"{states.count('done')}, left behind: {len(hidden(torn))} file(s)",
        holds=sound // 2 <= len(kept) < sound and len(kept) - states.count("done") in range(9),
    )
    alike = all(expected[str(path.relative_to(torn))] == path.read_bytes() for path in kept)
    proof.check(f"{way.title}: what the killed run left is whole", holds=alike)
    settle(torn)
    there = len(images(torn))
    counts = run(way, archive.table, torn)
    proof.check(
        f"{way.title}: started again, {counts[0]} sharpened, {counts[1]} skipped, {counts[2]} "
        "failed",
        holds=counts == [sound - there, there, len(archive.broken)],
    )
    untouched = all(path.stat().st_mtime_ns == before for path, before in kept.items())
    proof.check(f"{way.title}: no finished image was written again", holds=untouched)
    proof.check(f"{way.title}: the same bytes", holds=content(torn) == expected)
    proof.check(f"{way.title}: nothing left behind", holds=not hidden(torn) + hidden(whole))
    return expected


def settle(folder: Path) -> None:
    """Wait until workers of a cluster have ended what a killed client had asked for."""
    before = -1
    while before != len(images(folder)):
        before = len(images(folder))
        time.sleep(3.0)


def prove_report(proof: Proof, way: Way, archive: Archive, folder: Path) -> None:
    """The report names every broken scene with its reason, and no other."""
    entries = report(folder)["scenes"]
    reasons = {entry["scene"]: entry["reason"] for entry in entries if entry["state"] == "failed"}
    for number, reason in reasons.items():
        print(f"        scene {number}: {reason}")
    holds = reasons.keys() == archive.broken.keys() and all(
        word in reasons[number] for number, word in archive.broken.items()
    )
    proof.check(f"{way.title}: {len(reasons)} reasons", holds=holds)


@contextmanager
def farm(folder: Path, count: int) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A Dask scheduler and workers on this machine: its address and all processes, it first."""
    folder.mkdir(parents=True)
    place = folder / "scheduler.json"
    dask = [sys.executable, "-m"]
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}
    scheduler = [*dask, "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0"]
    worker = [*dask, "distributed.cli.dask_worker", "--scheduler-file", str(place), "--no-nanny"]
    commands = [
        [*scheduler, "--no-dashboard", "--scheduler-file", str(place)],
        *[[*worker, "--no-dashboard", "--nthreads", "1"]] * count,
    ]
    processes: list[subprocess.Popen[bytes]] = []
    with (folder / "log.txt").open("wb") as log:
        try:
            for words in commands:
                processes.append(
                    subprocess.Popen(words, cwd=folder, env=environment, stdout=log, stderr=log)
                )
                while not place.is_file() or not place.read_text(encoding="utf-8").endswith("}"):
                    time.sleep(0.1)
            yield json.loads(place.read_text(encoding="utf-8"))["address"], processes
        finally:
            for process in processes:
                process.kill()
                process.wait()


def prove_cluster(proof: Proof, archive: Archive, folder: Path, alone: dict[str, bytes]) -> None:
    """The same on a cluster; then with a worker that is killed half-way."""
    with farm(folder / "farm", WORKERS) as (address, processes):
        way = Way(f"cluster of {WORKERS}", cluster=address)
        made = prove(proof, way, archive, folder)
        proof.check("cluster: the same bytes as one process alone", holds=made == alone)
        told = run_and_hit(way, archive, folder / "bereft", processes[1])
        counts = json.loads(told.splitlines()[-1]) if told.strip() else []
        proof.check(
            f"cluster: a worker killed half-way, {counts} done, skipped, failed",
            holds=counts == [len(alone), 0, len(archive.broken)]
            and content(folder / "bereft") == alone,
        )
        lost = folder / "lost"
        run_and_hit(way, archive, lost, processes[0])
        state = report(lost)["state"]
        proof.check(f"cluster: scheduler killed half-way, {state}", holds=state == "broken off")
    counts = run(Way("alone"), archive.table, lost)
    proof.check(
        f"cluster: the rest done by one process alone, {counts[0]} sharpened, {counts[1]} skipped",
        holds=sum(counts[:2]) == len(alone) and counts[1] > 0 and content(lost) == alone,
    )


def run_and_hit(way: Way, archive: Archive, folder: Path, victim: subprocess.Popen[bytes]) -> str:
    """Sharpen an archive, and kill another process half-way; what the run printed."""
    process = subprocess.Popen(
        command(way, archive.table, folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    half = (archive.count - len(archive.broken)) // 2
    while process.poll() is None and len(images(folder)) < half:
        time.sleep(0.01)
    victim.kill()
    return process.communicate()[0]


def prove_in_qgis(proof: Proof, archive: Archive, folder: Path) -> None:
    """qgis_process reads the same table and finds nothing missing."""
    words = [str(ROOT / "scripts" / "qgis_process"), "run", "gzap:archive", "--json", "--"]
    given = [f"PAIRS={archive.table}", "METHOD=prior", f"FOLDER={folder}", "THREADS=1"]
    images(folder)[0].unlink()
    done = subprocess.run([*words, *given], stdout=subprocess.PIPE, text=True, check=True)
    found = json.loads(done.stdout[done.stdout.index("{") :])["results"]
    counts = [found[key] for key in ("DONE", "SKIPPED", "FAILED")]
    sound = archive.count - len(archive.broken)
    proof.check(
        f"qgis_process: one image removed, {counts} done, skipped, failed",
        holds=counts == [1, sound - 1, len(archive.broken)],
    )


def few(archive: Archive, count: int) -> Archive:
    """The first sound scenes of an archive and its first broken one."""
    first = min(archive.broken)
    lines = archive.table.read_text(encoding="utf-8").splitlines()
    chosen = [number for number in range(1, archive.count + 1) if number not in archive.broken]
    table = archive.table.with_name("few.csv")
    rows = [lines[number] for number in (*chosen[:count], first)]
    table.write_text("\n".join([lines[0], *rows]) + "\n", encoding="utf-8")
    return Archive(table, count + 1, {count + 1: archive.broken[first]})


def fitted_model(archive: Archive, path: Path) -> str:
    """A model fitted to the first scene."""
    from gzap_qgis.workflows.fit import fit_model

    first = rows_of(archive.table).rows[0]
    folder = archive.table.parent
    pair = PairConfig(str(folder / first.pan), str(folder / first.ms))
    fit = FitConfig(Preset.FAST, model=path)
    fit_model(pair, fit, ComputeConfig(Device.CPU, threads=1), SILENT)
    return str(path)


def main() -> int:
    """Prove everything, and return how many checks failed, 1 at most."""
    parser = argparse.ArgumentParser(description=__doc__)
    usual = SHARED if SHARED.is_dir() else ROOT / "examples"
    parser.add_argument("--pairs", type=Path, default=usual, help="folder of pairs")
    parser.add_argument("--count", type=int, default=200, help="number of scenes, 20 or more")
    parser.add_argument("--output", type=Path, default=ROOT / "build" / "archive_proof")
    parser.add_argument("--child", nargs=5, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        sharpen(given.child)
        return 0
    shutil.rmtree(given.output, ignore_errors=True)
    pairs = find_pairs(given.pairs)
    archive = make_archive(given.output / "scenes", pairs, given.count)
    print(f"{archive.count} scenes of {len(pairs)} pairs, {len(archive.broken)} of them broken.")
    proof = Proof()
    alone = prove(proof, Way("prior"), archive, given.output / "prior")
    prove_in_qgis(proof, archive, given.output / "prior" / "whole")
    model = fitted_model(archive, given.output / "model.safetensors")
    prove(proof, Way("one model", model=model), archive, given.output / "model")
    for method in ("gzap", "trapan"):
        part = few(archive, FITTED)
        prove(proof, Way(f"fits by {method}", method=method), part, given.output / method)
    prove_cluster(proof, archive, given.output / "cluster", alone)
    print(f"{proof.failed} check(s) failed." if proof.failed else "All checks hold.")
    if not proof.failed:
        shutil.rmtree(given.output)
    return min(proof.failed, 1)


if __name__ == "__main__":
    sys.exit(main())
