"""Measure quality, and on request what the parts of the fit are worth, reuse, time and memory.

Results go to build/bench/results.json, where later runs add theirs, and as a page to
docs/benchmarks.md; those of --quick only to build/bench/quick.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import bench_report  # noqa: E402 - found through the line above, as are those below
import bench_studies  # noqa: E402

from gzap_qgis.config import ComputeConfig, Device, Preset, training  # noqa: E402
from gzap_qgis.core import port  # noqa: E402

FOLDER = ROOT / "build" / "bench"
PAGE = ROOT / "docs" / "benchmarks.md"

# Pairs of a quick run.
QUICK = 2

WAYS = ("interpolation", "base", "reused", "fitted")


def default_pairs() -> Path:
    """The folder of pairs beside this checkout, or else the examples in it."""
    beside = ROOT.parent / "shared" / "data" / "pairs"
    return beside if beside.is_dir() else ROOT / "examples"


def _processor() -> str:
    """The name of the processor."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def machine(compute: ComputeConfig) -> dict[str, Any]:
    """What a study ran on."""
    return {
        "processor": _processor(),
        "processors": os.cpu_count(),
        "load": os.getloadavg()[0],
        "torch": port.describe_compute(compute),
        "yardstick": bench_studies.yardstick(),
    }


def study(
    name: str, bench: bench_studies.Bench, rows: Iterator[bench_studies.Row]
) -> dict[str, Any]:
    """Run a study, telling of each row."""
    section: dict[str, Any] = {"machine": machine(bench.compute), "rows": []}
    for row in rows:
        section["rows"].append(row)
        label = [str(row[key]) for key in ("name", "recipe", "donor", "preset") if key in row]
        q2n = [f"{way} {row[way]['q2n']:.4f}" for way in WAYS if way in row]
        print(f"{name}: {', '.join(label)}: {', '.join(q2n) or dict(row)}", flush=True)
    return section


def chosen(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line, read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, default=default_pairs(), help="folder of pairs")
    parser.add_argument("--quick", action="store_true", help="two pairs, few steps")
    parser.add_argument("--threads", type=int, default=1, help="CPU threads")
    parser.add_argument("--only", action="store_true", help="leave out the table of quality")
    for name in ("ablation", "reuse", "timing"):
        parser.add_argument(f"--{name}", action="store_true", help=f"measure {name} too")
    return parser.parse_args(arguments)


def studies(
    options: argparse.Namespace, bench: bench_studies.Bench
) -> dict[str, Iterator[bench_studies.Row]]:
    """The studies that were asked for, not yet run."""
    names = bench_studies.pair_names(bench.folder)
    found = {"quality": bench_studies.quality(bench, names[:QUICK] if options.quick else names)}
    if options.only:
        del found["quality"]
    for name in ("ablation", "reuse", "timing"):
        if getattr(options, name):
            found[name] = getattr(bench_studies, name)(bench)
    return found


def main(arguments: Sequence[str]) -> int:
    """Run the studies and write what they came to; returns an exit code."""
    options = chosen(arguments)
    if not bench_studies.pair_names(options.pairs):
        print(
            f"{options.pairs} holds no pairs. Expected folders with pan.tif and ms.tif in it; "
            "name another folder with --pairs.",
            file=sys.stderr,
        )
        return 1
    recipe = bench_studies.quick_recipe() if options.quick else training(Preset.BALANCED)
    compute = ComputeConfig(Device.CPU, options.threads)
    bench = bench_studies.Bench(options.pairs, recipe, compute)
    folder = FOLDER / "quick" if options.quick else FOLDER
    page = folder / "benchmarks.md" if options.quick else PAGE
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "results.json"
    results = json.loads(target.read_text(encoding="utf-8")) if target.exists() else {}
    for name, rows in studies(options, bench).items():
        results[name] = study(name, bench, rows)
        target.write_text(json.dumps(results, indent=1), encoding="utf-8")
    page.write_text(bench_report.report(results), encoding="utf-8")
    print(f"Written: {target} and {page}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
