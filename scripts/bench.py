"""Set every method side by side on every pair: quality, time and memory.

Results go to build/bench/results.json, where later runs add theirs, and as a page to
docs/benchmarks.md; those of --quick only to build/bench/quick. What is there already is not
measured again; an interrupted run goes on where it stopped.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import bench_cache  # noqa: E402 - found through the line above, as are those below
import bench_methods  # noqa: E402
import bench_outside  # noqa: E402
import bench_pairs  # noqa: E402
import bench_plots  # noqa: E402
import bench_report  # noqa: E402
import bench_runs  # noqa: E402
import bench_times  # noqa: E402
from bench_pairs import Crop  # noqa: E402
from bench_runs import JobError, Place, Row, Task  # noqa: E402

from gzap_qgis.config import Backbone, Phase, Preset  # noqa: E402
from gzap_qgis.errors import GeometryError  # noqa: E402

FOLDER = ROOT / "build" / "bench"
PAGE = ROOT / "docs" / "benchmarks.md"

# Pairs of a quick run, where they are there; else the first three.
QUICK = ("pleiades-otb-phr", "l7-fusebox-14", "wv2-spacenet6-1")

# What is measured on request: its name, and the function that does it. Their modules need torch,
# which those that have others do the work do not.
STUDIES = {
    "ablation": ("bench_studies", "ablation"),
    "convergence": ("bench_transfer", "convergence"),
    "reuse": ("bench_transfer", "reuse"),
    "trapan": ("bench_studies", "trapan"),
    "responses": ("bench_studies", "responses"),
    "timing": ("bench_studies", "timing"),
}

# Seconds between two writings of the results of a run that goes on.
PAUSE = 10.0


def default_pairs() -> Path:
    """The folder of pairs beside this checkout, or else the examples in it."""
    beside = ROOT.parent / "shared" / "data" / "pairs"
    return beside if beside.is_dir() else ROOT / "examples"


def chosen(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line, read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, default=default_pairs(), help="folder of pairs")
    parser.add_argument("--quick", action="store_true", help="three pairs, the main methods")
    parser.add_argument("--best", action="store_true", help="the preset best too")
    parser.add_argument("--main", action="store_true", help="no other encoders, starts, tunings")
    parser.add_argument("--workers", type=int, default=2, help="rows of quality at a time")
    parser.add_argument("--only", action="store_true", help="nothing but the studies asked for")
    for name in STUDIES:
        parser.add_argument(f"--{name}", action="store_true", help=f"measure {name} too")
    return parser.parse_args(arguments)


def machine() -> dict[str, Any]:
    """What a run was measured on."""
    torch = bench_methods.package_version("torch")
    return {
        "processor": bench_times.processor(),
        "processors": os.cpu_count(),
        "load": os.getloadavg()[0],
        "torch": f"torch {torch}, device cpu, 1 thread(s)",
        "yardstick": bench_times.yardstick(),
    }


def _git(*arguments: str) -> str:
    """What git says of this checkout; empty where it is none."""
    command = ["git", "-C", str(ROOT), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def commit() -> str:
    """The commit of this checkout, and whether the code differs from it."""
    changes = _git("status", "--porcelain", "--", "gzap_qgis", "scripts")
    return (_git("log", "-1", "--format=%h") or "unknown") + (", with changes" if changes else "")


def versions() -> dict[str, str]:
    """Versions of what takes part."""
    found = {"Python": platform.python_version(), **bench_methods.packages("numpy", "torch")()}
    found.update(bench_methods.gdal_version())
    if any(method.name.startswith("OTB") for method in bench_methods.methods([])):
        found.update(bench_methods.otb_version())
    return {**found, **{f"{b.value} prior": bench_methods.weights(b)[:8] for b in Backbone}}


def selected(folder: Path, options: argparse.Namespace) -> list[str]:
    """Names of the pairs of a run."""
    names = bench_pairs.pair_names(folder)
    if not options.quick:
        return names
    known = [name for name in names if name in QUICK]
    return known or names[: len(QUICK)]


@dataclass
class Report:
    """Results that are written while they grow.

    Attributes:
        target: The file of the results.
        results: All of them so far.
        begun: When the run began, seconds.
        written: When they were last written.
    """

    target: Path
    results: dict[str, Any]
    begun: float
    written: float = 0.0

    def write(self) -> None:
        """Write all results."""
        bench_cache.write_atomically(self.target, json.dumps(self.results, indent=1))
        self.written = time.monotonic()

    def add(self, name: str, row: Row) -> None:
        """Take in a row, and say so."""
        self.results[name].append(row)
        label = [str(row[key]) for key in ("pair", "resolution", "method", "work") if key in row]
        said = row.get("error") or f"{row['seconds']:.2f} s, {row['peak_mib']:.0f} MiB"
        spent = time.monotonic() - self.begun
        print(f"{spent:7.1f}  {name}: {', '.join(label)}: {said}", flush=True)
        if time.monotonic() - self.written > PAUSE:
            self.write()


def prepared(place: Place, folder: Path, names: Sequence[str]) -> list[tuple[Crop, list[Task]]]:
    """The pairs, cropped and degraded; those that cannot be are left out with a sentence."""
    found = []
    for name in names:
        try:
            crop = bench_pairs.crop(folder / name, place.crops)
            tasks = [bench_runs.full_task(crop), bench_runs.reduced_task(place, crop)]
        except (GeometryError, subprocess.CalledProcessError, JobError) as error:
            print(f"{name} is left out: {error}", file=sys.stderr, flush=True)
        else:
            found.append((crop, tasks))
    return found


def _own_d_rho(place: Place, task: Task) -> float | None:
    """D_rho of the true MS against reduced PAN, moved onto it; None where it is not defined."""
    if task.reference is None:
        return None
    moved = replace(task, phase=Phase.AUTO)
    found = bench_runs.score(place, moved, task.reference, bench_runs.scoring())["scores"]["D_rho"]
    return None if found is None else float(found)


def _pair(place: Place, crop: Crop, reduced: Task) -> dict[str, Any]:
    """What the page says of a pair."""
    return {
        "name": crop.name,
        "sensor": crop.sensor.value,
        "bands": crop.bands,
        "ratio": crop.ratio,
        "pan_size": crop.pan_size,
        "ms_size": crop.ms_size,
        "own_d_rho": _own_d_rho(place, reduced),
    }


def side_by_side(place: Place, options: argparse.Namespace, report: Report) -> None:
    """Measure quality, time and memory of every method."""
    presets = [Preset.FAST, *([] if options.quick else [Preset.BALANCED])]
    presets += [Preset.BEST] if options.best else []
    methods = bench_methods.methods(presets)
    methods = [method for method in methods if method.quick or not options.quick]
    methods = [method for method in methods if method.main or not options.main]
    pairs = prepared(place, options.pairs, selected(options.pairs, options))
    report.results.update(rows=[], times=[], large=[])
    report.results.update(machine=machine(), commit=commit(), versions=versions())
    report.results["methods"] = [{"name": m.name, "family": m.family.value} for m in methods]
    report.results["pairs"] = [_pair(place, crop, tasks[1]) for crop, tasks in pairs]
    plan = bench_runs.Plan([task for _, tasks in pairs for task in tasks], methods, options.workers)
    plan.rows(place, lambda row: report.add("rows", row))
    timed = bench_times.timed_tasks([tasks[0] for _, tasks in pairs])
    for row in bench_times.times(place, timed, [one for one in methods if one.timed]):
        report.add("times", row)
    source = [crop for crop, _ in pairs if bench_times.is_source(crop)]
    for crop in source[:1]:
        for row in bench_times.large(place, crop, methods):
            report.add("large", row)


def study(name: str, options: argparse.Namespace) -> dict[str, Any]:
    """Run a study, telling of each row."""
    import bench_studies

    from gzap_qgis.config import ComputeConfig, Device
    from gzap_qgis.training_config import training

    compute = ComputeConfig(Device.CPU, 1)
    bench = bench_studies.Bench(options.pairs, training(Preset.BALANCED), compute)
    section: dict[str, Any] = {"machine": machine(), "rows": []}
    module, function = STUDIES[name]
    for row in getattr(importlib.import_module(module), function)(bench):
        section["rows"].append(row)
        label = [str(row[key]) for key in ("name", "recipe", "preset") if key in row]
        print(f"{name}: {', '.join(label)}", flush=True)
    return section


def _page(results: dict[str, Any], page: Path) -> None:
    """Write the page and its plots, with what was run elsewhere on the same pairs."""
    results = bench_outside.merged(results, bench_outside.read(bench_outside.KEPT))
    folder = page.parent / "images"
    plots = bench_plots.draw(results, folder) if results.get("rows") else []
    bench_cache.write_atomically(page, bench_report.report(results, plots))


def main(arguments: Sequence[str]) -> int:
    """Measure what is asked for and write what it came to; returns an exit code."""
    options = chosen(arguments)
    if not bench_pairs.pair_names(options.pairs):
        print(
            f"{options.pairs} holds no pairs. Expected folders with pan.tif and ms.tif in it; "
            "name another folder with --pairs.",
            file=sys.stderr,
        )
        return 1
    folder = FOLDER / "quick" if options.quick else FOLDER
    page = folder / "benchmarks.md" if options.quick else PAGE
    target = folder / "results.json"
    results = json.loads(target.read_text(encoding="utf-8")) if target.exists() else {}
    bench_report.forget_old(results)
    report = Report(target, results, time.monotonic())
    if not options.only:
        side_by_side(Place(FOLDER), options, report)
        report.write()
    for name in STUDIES:
        if getattr(options, name):
            results[name] = study(name, options)
            report.write()
    _page(results, page)
    print(f"Written: {target} and {page}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
