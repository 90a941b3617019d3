"""Rows of methods that others wrote and that were run elsewhere with their authors' programs.

Nothing of these programs is kept here. What their images came to is kept in a file beside the page,
which shows it on the pairs that they were run on.

Usage: bench_outside.py FOLDER scores the images of a folder as a benchmark scores its own, and
writes that file. The folder holds the images, as GeoTIFFs on the grid that a benchmark asks for,
and runs.json: "networks" (name, source and about of each), "machine", and "runs" (method, pair,
resolution, image, seconds, cpu_seconds and peak_mib of each).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import bench_cache  # noqa: E402 - found through the line above, as are those below
import bench_pairs  # noqa: E402
import bench_runs  # noqa: E402
from bench_figures import Results  # noqa: E402
from bench_methods import Family  # noqa: E402
from bench_runs import JobError, Place, Row, Task  # noqa: E402
from bench_text import wrapped  # noqa: E402

KEPT = ROOT / "docs" / "benchmarks_outside.json"
FOLDER = ROOT / "build" / "bench"

PARAGRAPH = (
    "*Run outside*: networks of others, each run by its authors' own program outside of this "
    "repository on the pairs that have rows of it below, on one thread of a processor, and scored "
    "like everything else. They have no means over all pairs, and a dash where no run was made. "
    "Each has two rows: with MS where "
    "its georeferencing says, and *co-registered*, with the offset that is undone for the "
    "classical methods undone for them too. These programs take arrays in which every pixel of MS "
    "covers whole pixels of PAN, so MS (at reduced resolution PAN) was brought to such a grid by "
    "splines of fifth order and nothing else was resampled; 16 mirrored pixels around the scene "
    "keep its edges from the wrapping filters of these programs and were cut off afterwards. They "
    "were told the MTF of the sensor that the scores assume."
)


def read(path: Path) -> Results:
    """What was kept; empty where nothing was."""
    if not path.exists():
        return {"networks": [], "machine": "", "rows": []}
    found: Results = json.loads(path.read_text(encoding="utf-8"))
    return found


def merged(results: Results, kept: Results) -> dict[str, Any]:
    """Results with the rows that were kept of their pairs, after their own.

    Args:
        results: What bench.py measured; not changed.
        kept: What `read` returned.
    """
    pairs = {pair["name"] for pair in results.get("pairs", [])}
    rows = [row for row in kept["rows"] if row["pair"] in pairs]
    if not rows:
        return dict(results)
    names = dict.fromkeys(row["method"] for row in rows)
    methods = [{"name": name, "family": Family.OUTSIDE.value} for name in names]
    return {
        **results,
        "methods": [*results["methods"], *methods],
        "rows": [*results["rows"], *rows],
        "outside": {"networks": kept["networks"], "machine": kept["machine"]},
    }


def told(results: Results) -> list[str]:
    """How the methods were run elsewhere: a paragraph, and a list with an item for each network."""
    about = results.get("outside")
    if about is None:
        return []
    items = [
        wrapped(f"*{network['name']}* ({network['source']}): {network['about']}", "- ", "  ")
        for network in about["networks"]
    ]
    return [wrapped(f"{PARAGRAPH} {about['machine']}"), "\n".join(items)]


def _tasks(pairs: Path, names: Sequence[str]) -> dict[tuple[str, str], Task]:
    """The pairs of some names at both resolutions."""
    place, found = Place(FOLDER), {}
    for name in names:
        crop = bench_pairs.crop(pairs / name, place.crops)
        for task in (bench_runs.full_task(crop), bench_runs.reduced_task(place, crop)):
            found[name, task.resolution.value] = task
    return found


def scored(runs: Sequence[Row], folder: Path, pairs: Path) -> list[Row]:
    """The rows of some runs, with the scores of their images.

    Args:
        runs: What runs.json says of them.
        folder: Where their images lie.
        pairs: The folder of pairs.

    Raises:
        JobError: If an image cannot be scored.
    """
    tasks = _tasks(pairs, list(dict.fromkeys(run["pair"] for run in runs)))
    about, rows = bench_runs.scoring(), []
    for run in runs:
        task = tasks[run["pair"], run["resolution"]]
        scores = bench_runs.score(Place(FOLDER), task, folder / run["image"], about)
        rows.append({name: value for name, value in run.items() if name != "image"} | scores)
    return rows


def main(arguments: Sequence[str]) -> int:
    """Score the images of a folder and keep what it came to; returns an exit code."""
    import bench

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of images and runs.json")
    parser.add_argument("--pairs", type=Path, default=bench.default_pairs(), help="folder of pairs")
    parser.add_argument("--output", type=Path, default=KEPT, help="the file that is written")
    options = parser.parse_args(arguments)
    found = json.loads((options.folder / "runs.json").read_text(encoding="utf-8"))
    try:
        rows = scored(found["runs"], options.folder, options.pairs)
    except JobError as error:
        print(f"Nothing is written: {error}", file=sys.stderr)
        return 1
    kept = {"networks": found["networks"], "machine": found["machine"], "rows": rows}
    bench_cache.write_atomically(options.output, json.dumps(kept, indent=1) + "\n")
    print(f"Written: {options.output}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
