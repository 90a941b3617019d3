"""Measure scales that are not the sensor's own: pairs degraded by fractions, and beyond PAN.

Results go to build/bench/scales.json and as a page to docs/offscale.md. What was measured with
this code before is not measured again.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import asdict, dataclass
from enum import Enum
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import bench  # noqa: E402 - found through the line above, as are those below
import bench_cache  # noqa: E402
import bench_methods  # noqa: E402
import bench_pairs  # noqa: E402
import bench_runs  # noqa: E402
import bench_scales_page  # noqa: E402
from bench_runs import JobError, Place, Row  # noqa: E402

from gzap_qgis.config import Backbone, Preset, Sensor, Start  # noqa: E402
from gzap_qgis.errors import GeometryError  # noqa: E402
from gzap_qgis.grid import EDGE_TOLERANCE, Grid, Window, touched  # noqa: E402
from gzap_qgis.raster.read import open_raster  # noqa: E402
from gzap_qgis.training_config import training  # noqa: E402

RESULTS = bench.FOLDER / "scales.json"
PAGE = ROOT / "docs" / "offscale.md"

# By how much pairs are degraded.
RATIOS = (1.5, 2.7, 3.3, 5.1)
# MS pixels along the shorter side of a pair that takes part, and of the longest of a truth.
LEAST_MS, SIDE = 100, 192
# Pixels of an image that stands for finer ground truth; longest side of its middle that is used.
FINER_SIDE = 384
# Pixels of degraded MS along its shorter side without which nothing beyond PAN is asked.
LEAST_BEYOND = 30
# Images from which pairs are simulated for what lies beyond PAN.
FINER = "naip*.tif"
# What judges.
SCORES = "gzap_qgis.core.metrics.q2n"
# Raise it when crops, or what is made of them, change.
EDITION = 1


class Way(str, Enum):
    """What a pair is degraded to: PAN by the same ratio, left as it is, or beyond its pixels."""

    BOTH = "both"
    MS = "ms"
    BEYOND = "beyond"


@dataclass(frozen=True)
class Case:
    """A degraded pair and its truth.

    Attributes:
        name: Name of the pair or image.
        scale: The truth's pixels along the side of one of the degraded MS.
        way: How PAN was degraded.
        sensor: Sensor of the pair.
        pan: PAN's file.
        ms: The degraded MS's file.
        truth: The file of the given MS, or of the finer image.
    """

    name: str
    scale: float
    way: Way
    sensor: Sensor
    pan: Path
    ms: Path
    truth: Path

    def job(self) -> dict[str, Any]:
        """What every job on this pair needs, as JSON can hold it."""
        told = {"task": "scales", **asdict(self)}
        return {name: str(v) if isinstance(v, Path) else v for name, v in told.items()}


def _grid(path: Path) -> Grid:
    """The grid of a raster."""
    source = open_raster(str(path))
    try:
        return source.grid
    finally:
        source.close()


def windows(pan: Grid, ms: Grid, side: int) -> tuple[Window, Window]:
    """The pixels of PAN that cover a part of MS, and that part.

    Args:
        pan: PAN's grid.
        ms: MS's grid, in the same reference system.
        side: Longest side of the part, MS pixels: the middle of the whole pixels that PAN covers,
            so that what both share begins at the corner of one.

    Raises:
        GeometryError: If PAN covers none.
    """
    west, south, east, north = pan.bounds
    row, rows = _middle((ms.y - north) / ms.dy, (ms.y - south) / ms.dy, ms.rows, side)
    col, cols = _middle((west - ms.x) / ms.dx, (east - ms.x) / ms.dx, ms.cols, side)
    part = Window(row, col, rows, cols)
    return touched(pan, ms.crop(part).bounds), part


def _middle(first: float, last: float, count: int, side: int) -> tuple[int, int]:
    """First and number of the middle ``side`` whole pixels between two edges, both in pixels."""
    low = max(int(-(-(first - EDGE_TOLERANCE) // 1)), 0)
    high = min(int((last + EDGE_TOLERANCE) // 1), count)
    kept = min(high - low, side)
    return low + (high - low - kept) // 2, kept


def _cut(windows_of: Mapping[Path, Window], into: Path) -> None:
    """Write windows of rasters into a folder under their own names, all or none."""
    part = into.with_name(f".{into.name}")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    for path, window in windows_of.items():
        place = [str(n) for n in (window.col, window.row, window.cols, window.rows)]
        command = ["gdal_translate", "-q", "-srcwin", *place, str(path), str(part / path.name)]
        subprocess.run(command, check=True)
    part.rename(into)


def _crop(place: Place, name: str, files: Sequence[Path], side: int) -> Path:
    """The folder of a crop, made where it is not there yet: of PAN and MS, or of one image."""
    about = {"files": [bench_cache.digest(path) for path in files], "side": side}
    key = bench_cache.fingerprint({"scales": about, "edition": EDITION})
    into = place.crops / f"{name}-{key[:12]}"
    if not into.is_dir():
        pan, ms = windows(_grid(files[0]), _grid(files[-1]), side)
        wanted: dict[Path, Window] = {files[0]: pan, files[-1]: ms}
        _cut(wanted, into)
    return into


def _degraded(place: Place, crop: Path, sensor: Sensor, scale: float) -> tuple[Path, Path]:
    """PAN and MS of a pair, degraded by a ratio."""
    job = {
        "task": "simulate",
        "pan": str(crop / "pan.tif"),
        "ms": str(crop / "ms.tif"),
        "sensor": sensor.value,
        "ratio": scale,
    }
    return _made(place, job, ["gzap_qgis.workflows.simulate"], ("pan_reduced", "ms_reduced"))


def _simulated(place: Place, image: Path) -> tuple[Path, Path]:
    """PAN and MS of a pair simulated from one image."""
    job = {"task": "scales", "kind": "simulate", "image": str(image), "sensor": "generic"}
    return _made(place, job, ["gzap_qgis.core.wald"], ("pan", "ms"))


def _made(
    place: Place, job: Row, modules: Sequence[str], outputs: tuple[str, str]
) -> tuple[Path, Path]:
    """PAN and MS that a job writes, made where they are not there yet."""
    given = [name for name in ("pan", "ms", "image") if name in job]
    inputs: Row = {name: bench_cache.digest(Path(job[name])) for name in given}
    about = {**job, **inputs, "code": bench_cache.code_digest(modules), "edition": EDITION}
    key = bench_cache.fingerprint({"scales": about})
    folder = place.reduced(key)
    files = folder / "pan.tif", folder / "ms.tif"

    def work() -> Row:
        folder.mkdir(parents=True, exist_ok=True)
        return bench_runs.run({**job, outputs[0]: str(files[0]), outputs[1]: str(files[1])})

    bench_runs.once(place, key, work, *files)
    return files


def cases_of_pair(place: Place, folder: Path) -> Iterator[Case]:
    """A pair degraded by every ratio, both ways, and by twice its own."""
    files, sensor = [folder / "pan.tif", folder / "ms.tif"], bench_pairs.sensor_of(folder)
    pan, ms = map(_grid, files)
    if min(ms.rows, ms.cols) < LEAST_MS:
        return
    crop, name = _crop(place, folder.name, files, SIDE), folder.name
    truth = crop / "ms.tif"
    for scale in RATIOS:
        less, coarse = _degraded(place, crop, sensor, scale)
        yield Case(name, scale, Way.BOTH, sensor, less, coarse, truth)
        yield Case(name, scale, Way.MS, sensor, crop / "pan.tif", coarse, truth)
    twice = 2.0 * round(ms.dx / pan.dx)
    if min(ms.rows, ms.cols) / twice < LEAST_BEYOND:
        return
    crop = _crop(place, folder.name, files, max(ms.rows, ms.cols))
    less, coarse = _degraded(place, crop, sensor, twice)
    yield Case(name, twice, Way.BEYOND, sensor, less, coarse, crop / "ms.tif")


def cases_of_image(place: Place, path: Path) -> Iterator[Case]:
    """A pair simulated from an image that is finer than its PAN."""
    crop = _crop(place, path.stem, [path], FINER_SIDE)
    pan, ms = _simulated(place, crop / path.name)
    yield Case(path.stem, 8.0, Way.BEYOND, Sensor.GENERIC, pan, ms, crop / path.name)


def cases(place: Place, options: argparse.Namespace) -> list[Case]:
    """All that is measured; what cannot be degraded is left out with a sentence."""
    images = sorted(options.finer.glob(FINER)) if options.finer.is_dir() else []
    pairs = [options.pairs / name for name in bench_pairs.pair_names(options.pairs)]
    found: list[Case] = []
    for path in (*pairs, *images):
        made = cases_of_pair(place, path) if path in pairs else cases_of_image(place, path)
        try:
            found += made
        except (GeometryError, subprocess.CalledProcessError, JobError) as error:
            print(f"{path.name} is left out: {error}", file=sys.stderr, flush=True)
    return found


def identity(kind: str, preset: Preset) -> Row:
    """All that a kind of image depends on beside the pair, as JSON can hold it."""
    about = {"edition": EDITION, "kind": kind}
    if kind == "classical":
        code = bench_cache.code_digest(["gzap_qgis.workflows.classical", SCORES])
        return {**about, "code": code, "versions": bench_methods.packages("numpy")()}
    return {
        **about,
        "code": bench_cache.code_digest(["gzap_qgis.workflows.pansharpen", SCORES]),
        "versions": bench_methods.packages("numpy", "torch")(),
        "recipe": repr(training(preset, Start.PRIOR)),
        "weights": bench_methods.weights(Backbone.INR),
    }


def measured(place: Place, case: Case, kind: str, preset: Preset) -> Row:
    """What one kind of image of a case came to.

    Raises:
        JobError: If it cannot be made.
    """
    about = identity(kind, preset)
    images = [bench_cache.digest(path) for path in (case.pan, case.ms, case.truth)]
    given = {"scale": case.scale, "sensor": case.sensor.value, "images": images}
    key = bench_cache.fingerprint({"scales": given, **about})

    def work() -> Row:
        found = bench_runs.run({**case.job(), "kind": kind, "preset": preset.value})
        bench_runs.require_same(about, identity(kind, preset))
        return found

    return bench_runs.once(place, key, work)


def row(place: Place, case: Case, preset: Preset) -> Row:
    """A case and the scores of all its images; ``error`` says why where that failed."""
    told = {"name": case.name, "scale": case.scale, "way": case.way.value}
    try:
        if case.way is Way.BEYOND:
            return {**told, **measured(place, case, "beyond", preset)}
        classical = measured(place, case, "classical", preset)["scores"]
        ours = measured(place, case, "ours", preset)["scores"]
    except JobError as error:
        return {**told, "error": str(error)}
    return {**told, "ours": ours, "classical": classical}


def chosen(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line, read."""
    parser = argparse.ArgumentParser(description=__doc__)
    pairs = bench.default_pairs()
    parser.add_argument("--pairs", type=Path, default=pairs, help="folder of pairs")
    finer = pairs.parent / "pretraining"
    parser.add_argument("--finer", type=Path, default=finer, help="folder of finer images")
    presets = [preset.value for preset in Preset]
    parser.add_argument("--preset", choices=presets, default=Preset.BALANCED.value)
    parser.add_argument("--workers", type=int, default=2, help="cases at a time")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> int:
    """Measure, and write what it came to; returns an exit code."""
    options = chosen(arguments)
    place, preset = Place(bench.FOLDER), Preset(options.preset)
    every = cases(place, options)
    if not every:
        print(f"{options.pairs} holds no pair with {LEAST_MS} MS pixels a side.", file=sys.stderr)
        return 1
    with ThreadPoolExecutor(options.workers) as pool:
        futures = [pool.submit(row, place, case, preset) for case in every]
        for future in as_completed(futures):
            print(bench_scales_page.line(future.result()), flush=True)
    found = {"rows": [future.result() for future in futures], "preset": preset.value}
    results = {**found, "commit": bench.commit(), "side": SIDE}
    bench_cache.write_atomically(RESULTS, json.dumps(results, indent=1))
    bench_cache.write_atomically(PAGE, bench_scales_page.page(results))
    print(f"Written: {RESULTS} and {PAGE}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
