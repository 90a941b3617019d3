"""What bench.py measures on request: parts of the fits, and time and memory in QGIS.

Each study returns rows that JSON can hold.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import assessment
import bench_trapan
from bench_methods import PRIOR
from bench_pairs import pair_names, sensor_of

from gzap_qgis.config import ComputeConfig, Preset
from gzap_qgis.training_config import TrainingConfig

ROOT = Path(__file__).resolve().parent.parent

Row = Mapping[str, Any]

ABLATED = ("pleiades-otb-phr", "l7-fusebox-14", "landsat8-6-gppnn", "qb-otb-toulouse-ortho2")

TIMED = "pleiades-otb-phr"
TIMED_SIDE = 512
TIMED_BANDS = (1, 2, 3, 4, 1, 2, 3, 4)

# Runs a command, its output into a file. A process counts the memory of the one that it was forked
# from, so that a small one has to stand between a command and this script.
STOPWATCH = """
import json
import os
import subprocess
import sys
import time
begun = time.perf_counter()
with open(sys.argv[1], "wb") as stdout:
    child = subprocess.Popen(sys.argv[2:], stdout=stdout)
_, status, usage = os.wait4(child.pid, 0)
print(json.dumps({
    "wall_seconds": time.perf_counter() - begun,
    "cpu_seconds": usage.ru_utime + usage.ru_stime,
    "peak_mib": usage.ru_maxrss / 1024,
}))
sys.exit(status != 0)
"""


@dataclass(frozen=True)
class Bench:
    """What every study needs.

    Attributes:
        folder: Folder of pairs, each a folder with pan.tif and ms.tif.
        recipe: The recipe of every fit.
        compute: Device and threads.
    """

    folder: Path
    recipe: TrainingConfig
    compute: ComputeConfig

    def trial(self, name: str) -> assessment.Trial:
        """The fit of a pair."""
        return assessment.Trial(sensor_of(self.folder / name), self.recipe, self.compute)

    def every(self) -> list[str]:
        """Names of all pairs."""
        return pair_names(self.folder)

    def present(self, names: Sequence[str]) -> list[str]:
        """Those of some pairs that the folder holds."""
        return [name for name in names if (self.folder / name / "pan.tif").exists()]


def _outcome_row(outcome: assessment.Outcome) -> dict[str, Any]:
    """The numbers of an outcome."""
    row = asdict(outcome)
    log = row.pop("log")
    row["held_back"] = min((1.0, *log["held_back"]))
    row["steps"] = log["steps"]
    row["losses"] = log["losses"]
    return row


def recipes(full: TrainingConfig) -> dict[str, TrainingConfig]:
    """The whole recipe, and what is left of it without one kind of level."""
    return {
        "all three levels": full,
        "without the pair's own ratio": replace(full, levels=(0.5, 1.5)),
        "without the other ratios": replace(full, levels=(1.0,)),
        "without full resolution": replace(full, full_every=0),
    }


def ablation(bench: Bench) -> Iterator[Row]:
    """Scores of some pairs without one kind of level at a time."""
    for name in bench.present(ABLATED):
        trial = bench.trial(name)
        pair = assessment.read_pair(bench.folder / name)
        reduced = assessment.degrade(pair, trial.sensor)
        for recipe, config in recipes(bench.recipe).items():
            outcome = assessment.try_out(reduced, replace(trial, training=config))
            yield {"name": name, "recipe": recipe, **_outcome_row(outcome)}


def trapan(bench: Bench) -> Iterator[Row]:
    """Scores of every pair with the whole of TRA-PAN and without one part at a time."""
    study = bench_trapan.Study(bench.folder, bench.recipe, bench.compute)
    return bench_trapan.trapan_ablation(study)


def responses(bench: Bench) -> Iterator[Row]:
    """How well TRA-PAN learns the response of each pair at its full resolution."""
    return bench_trapan.responses(bench.folder)


def _crop(folder: Path, into: Path) -> None:
    """Write the timed pair: 512 x 512 pixels of PAN, and MS below them with its bands twice."""
    side = TIMED_SIDE // 4
    bands = [word for band in TIMED_BANDS for word in ("-b", str(band))]
    windows = {"pan.tif": [TIMED_SIDE, TIMED_SIDE], "ms.tif": [side, side]}
    for name, size in windows.items():
        command = ["gdal_translate", "-q", "-srcwin", "0", "0", *map(str, size)]
        command += bands if name == "ms.tif" else []
        subprocess.run([*command, str(folder / name), str(into / name)], check=True)


def _command(pair: Path, work: str, threads: int) -> list[str]:
    """What sharpens a pair inside QGIS: with a preset of a fit, or with the prior alone."""
    command = [str(ROOT / "scripts" / "qgis_process"), "run"]
    alone = work == PRIOR
    command += ["gzap:sharpen" if alone else "gzap:pansharpen", "--json", "--"]
    command += [] if alone else [f"PRESET={work}", "START=prior"]
    command += [f"PANCHROMATIC={pair / 'pan.tif'}", f"SPECTRAL={pair / 'ms.tif'}"]
    command += [f"OUTPUT={pair / 'fused.tif'}", "SENSOR=pleiades"]
    return [*command, f"THREADS={threads}", "DEVICE=cpu"]


def _timed_run(pair: Path, work: str, threads: int) -> Row:
    """Sharpen a pair by qgis_process, and take its time and memory.

    Raises:
        SystemExit: If it fails; its own words are on the screen by then.
    """
    command = _command(pair, work, threads)
    watch = [sys.executable, "-c", STOPWATCH, str(pair / "results.json"), *command]
    done = subprocess.run(watch, stdout=subprocess.PIPE, check=False)
    if done.returncode != 0:
        raise SystemExit(1)
    results = json.loads((pair / "results.json").read_text(encoding="utf-8"))["results"]
    return {
        "preset": work,
        "threads": threads,
        **json.loads(done.stdout),
        "fit_seconds": results.get("FIT_SECONDS", 0.0),
        "sharpen_seconds": results["SHARPEN_SECONDS"],
    }


def timing(bench: Bench) -> Iterator[Row]:
    """Time and memory in QGIS for 512 x 512 pixels and 8 bands, with QGIS's start."""
    if not bench.present([TIMED]):
        return
    with tempfile.TemporaryDirectory() as folder:
        _crop(bench.folder / TIMED, Path(folder))
        for work in (PRIOR, Preset.FAST.value, Preset.BALANCED.value):
            yield _timed_run(Path(folder), work, bench.compute.threads)
