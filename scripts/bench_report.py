"""The page of a benchmark, as Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import bench_figures as figures
import bench_outside
import bench_plots
import bench_tables as tables
import bench_words as words
from bench_figures import Results
from bench_study_report import PARTS
from bench_text import listed, wrapped

OPENING = """# Benchmarks

Written by `make bench`, which fits, sharpens and scores every pair in a folder of pairs
(`PAIRS=folder`; each folder in it holds one scene as `pan.tif` and `ms.tif`, and a `sensor.txt` if
its name does not tell the sensor). `QUICK=1` is a subset. Results are kept by what they depend on
(pixels, settings, code), so that a second run does nothing and an interrupted one goes on.

The scenes are real: QuickBird and Pleiades of the Orfeo ToolBox's test data, WorldView-2 of
SpaceNet 6, Landsat 7 and 8 of the U.S. Geological Survey, and bands of Sentinel-2 (Copernicus) in
which 20 m stand for PAN and 60 m for MS. Of larger ones the middle 512 x 512 pixels of PAN are
taken, on whole pixels of MS.
"""

ROWS = """## What is compared

- `exp` to `mtf-glp-hpm-r`: `gzap:classical` as published, each image where its georeferencing says.
- *co-registered*: the same after the offset between PAN and MS has been estimated and undone.
- *gdal_pansharpen*: GDAL's weighted Brovey, with its defaults. *OTB RCS* and *OTB Bayes*: Orfeo
  ToolBox's BundleToPerfectSensor with its default method and its Bayesian fusion.
- *base alone*: the regression that the network corrects, without a network.
- *prior alone*: `gzap:sharpen` without a model: the weights that come with the plugin, which have
  seen none of these pairs ([what they have seen](model-cards/images.md)), and no fit.
- *fast*, *balanced*, *best*: `gzap:pansharpen`, the prior fitted to the pair, by preset, seed 0.
- *balanced, freeze*: as *balanced*, with frozen encoders; *balanced, from scratch*: with fresh
  weights instead of the prior; *trapan*: by TRA-PAN instead of G-ZAP.
- *cnn*, *transformer* and *mamba*: the prior alone and *fast* with another encoder of MS.

Q2n, ERGAS and SAM (degrees) are taken where the truth is known: the pair is degraded by its own
ratio (Wald's protocol), sharpened in the geometry of MS, and compared with MS itself; 20 pixels
along each edge do not count where 100 remain. The other indices need no truth and are taken at
PAN's pixels, in PAN's geometry, with MS where its estimated offset puts it. Q2n, R-Q2n and HQNR are
best at 1; ERGAS, SAM, R-ERGAS, D_lambda_K and D_s at 0; D_rho where it equals that of the pair
itself, MS against reduced PAN: below it PAN's detail has been overdone. Bold is the best of a
column. The last column has seconds of wall time at PAN's pixels, on one thread, without imports,
while other rows may have been worked on; [below](#time-and-memory) are some measured alone.
"""

MEANS = """## Means over all pairs

Of D_rho the mean distance from the pair's own. A method that failed on a pair has no mean.
"""

TIMES = """## Time and memory

One thread, one run at a time, the median of three, then the mean over these pairs. Time is that of
the work without imports; for programs of others, of the whole process. Memory is the largest of the
whole process. Ratios are to *gdal_pansharpen* measured by turns with the method.
"""

LARGE = """## A large scene

4096 x 4096 pixels of PAN and four bands, made of copies of one pair at different brightness;
*assess* writes the report, the table and the map, and judges what *gsa, co-registered* gave.
"""

PLOTS = "Further up is better, further left is faster; time is on a logarithmic scale."
MEANS_PLOTTED = "Means over all pairs."
TOGETHER = (
    "The first plot, in two parts, has all methods on the pairs that the networks outside were run "
    "on: {pairs}; its times are those of the tables below, in processor seconds. The others have "
    "means over all pairs, and times measured alone."
)

PAIRS = """## Each pair"""


def forget_old(results: dict[str, Any]) -> None:
    """Remove in place what earlier editions measured and this one does not show."""
    results.pop("quality", None)
    reuse = results.get("reuse", {}).get("rows", [])
    if any("models" not in row for row in reuse):
        results.pop("reuse")


def circumstances(machine: dict[str, Any]) -> str:
    """Where a study was measured, and how busy that was."""
    return f"{where(machine)} The load was {machine['load']:.1f} at the start."


def where(machine: dict[str, Any]) -> str:
    """Where something was measured."""
    m = machine
    return (
        f"Machine: {m['processor']}, {m['processors']} processors; {m['torch']}. Ten products of "
        f"1024 x 1024 matrices by numpy took one thread {m['yardstick']:.2f} s in the same run."
    )


def made_of(results: Results) -> str:
    """The commit and the versions."""
    told = ", ".join(f"{name} {version}" for name, version in results["versions"].items())
    return f"Commit {results['commit']}; {told}."


def _pictures(results: Results, plots: Sequence[str], folder: str) -> list[str]:
    """The plots as Markdown, the one of all methods under a heading and what it is of."""
    if not plots:
        return []
    words = f"{PLOTS} {MEANS_PLOTTED}"
    if bench_plots.TOGETHER in plots:
        words = f"{PLOTS} {TOGETHER.format(pairs=listed(figures.pairs_outside(results)))}"
    pictures = [f"![Quality against processor time]({folder}/{name})" for name in plots]
    return ["## Quality against time", wrapped(words), *pictures]


def _times(results: Results) -> list[str]:
    """Time and memory of the methods."""
    if not any("seconds" in row for row in results["times"]):
        return []
    parts = [TIMES.strip(), tables.time_table(results), wrapped(words.busy(results))]
    return [*parts, wrapped(words.cost(results))]


def _large(results: Results) -> list[str]:
    """Time and memory of work on the large scene."""
    if not any("seconds" in row for row in results["large"]):
        return []
    return [LARGE.strip(), tables.large_table(results["large"])]


def _pair(results: Results, pair: dict[str, Any]) -> list[str]:
    """One pair: what it is, and every index of every method."""
    (pan_rows, pan_cols), (rows, cols) = pair["pan_size"], pair["ms_size"]
    goal = figures.own(results, pair["name"])
    told = "is not defined" if goal is None else f"is {goal:.4f}"
    about = (
        f"Sensor {pair['sensor']}, {pair['bands']} bands, ratio {pair['ratio']:.3g}, PAN {pan_cols}"
        f" x {pan_rows}, MS {cols} x {rows}; D_rho of the pair itself {told}."
    )
    return [f"### {pair['name']}", wrapped(about), tables.pair_table(results, pair["name"])]


def _quality(results: Results, plots: Sequence[str], folder: str) -> list[str]:
    """All that sets the methods side by side."""
    if not results.get("rows"):
        return []
    parts = [ROWS.strip(), *bench_outside.told(results)]
    parts += ["## In short", *words.verdict(results), *_pictures(results, plots, folder)]
    parts += [MEANS.strip(), tables.mean_table(results)]
    parts += [*_times(results), *_large(results), PAIRS]
    for pair in results["pairs"]:
        parts += _pair(results, pair)
    return [*parts, "## Where", wrapped(where(results["machine"])), wrapped(made_of(results))]


def _studies(results: Results) -> list[str]:
    """The studies that were ever asked for."""
    parts = []
    for name, (introduction, body) in PARTS.items():
        section = results.get(name)
        if section and section["rows"]:
            parts += [introduction.strip(), body(section["rows"])]
            parts.append(wrapped(circumstances(section["machine"])))
    return parts


def report(results: Results, plots: Sequence[str] = (), folder: str = "images") -> str:
    """The page of all that was measured.

    Args:
        results: What bench.py wrote.
        plots: File names of the plots.
        folder: Where they lie, from the page.
    """
    parts = [OPENING.strip(), *_quality(results, plots, folder), *_studies(results)]
    return "\n\n".join(parts) + "\n"
