"""What bench.py measured, as Markdown."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping, Sequence
from statistics import fmean
from typing import Any

Row = Mapping[str, Any]
Section = Mapping[str, Any]

# Degraded MS pixels along the shorter side from which a pair counts as large enough to learn from.
LARGE = 60

OPENING = """# Benchmarks

Measured by `make bench PAIRS=folder`, where each folder inside `folder` holds one scene as
`pan.tif` and `ms.tif`, and a `sensor.txt` if its name does not tell the sensor. With
`ABLATION=1 REUSE=1 TIMING=1` it measures all of this page.

The scenes are real: QuickBird and Pleiades of the Orfeo ToolBox's test data, WorldView-2 of
SpaceNet 6, Landsat 7 and 8 of the U.S. Geological Survey, and bands of Sentinel-2 (Copernicus) in
which 20 m stand for PAN and 60 m for MS.
"""

QUALITY = """## Quality where the truth is known

Each pair is degraded by its own ratio and sharpened back; the original MS is the truth (Wald's
protocol, in the geometry of MS). *Interpolated* is MS alone by the cubic spline, *base* the
regression on PAN's detail that the network starts from, *fitted* what the plugin gives with the
preset `balanced` and seed 0: the three numbers of a cell, in this order. Q2n is best at 1, ERGAS
and SAM (degrees) at 0. The sensor in brackets is the one whose optics the fit imitates. A scene
that is too small to learn from keeps the base; its fit has no steps.
"""

ABLATION = """## What each level of the fit is worth

The same without one of the three kinds of level that a fit learns from: the pair's own ratio,
other ratios, full resolution. *Held back* is the squared error on the part of the scene that the
fit does not see, relative to the base's; the losses are means over the last tenth of the steps.
"""

REUSE = """## Reuse of a model

A model fitted to one scene of 4 bands at ratio 4 sharpens degraded Landsat-8 scenes of 7 bands at
ratio 2 as it is; beside it a model fitted to the scene itself. Q2n.
"""

TIMING = """## Time and memory

`gzap:pansharpen` for 512 x 512 pixels of PAN and 8 bands, on the CPU, from the start of QGIS to
the written file.
"""


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table, the first column flush left and the others flush right."""
    marks = ["---", *["---:"] * (len(header) - 1)]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in [header, marks, *rows])


def _three(row: Row, index: str, digits: int) -> str:
    """One index of the three ways, in one cell."""
    ways = ("interpolation", "base", "fitted")
    return " / ".join(f"{row[way][index]:.{digits}f}" for way in ways)


def gain(row: Row) -> float:
    """Q2n of the fitted network less that of the base."""
    return float(row["fitted"]["q2n"] - row["base"]["q2n"])


def _quality_row(row: Row) -> list[str]:
    """A pair's cells."""
    height, width = row["size"]
    return [
        f"{row['name']} ({row['sensor']})",
        str(row["bands"]),
        f"{row['ratio']:.3g}",
        f"{width} x {height}",
        _three(row, "q2n", 4),
        f"{gain(row):+.4f}",
        _three(row, "ergas", 2),
        _three(row, "sam", 2),
        str(row["steps"]),
        f"{row['fit_seconds']:.1f}",
        f"{row['predict_seconds']:.1f}",
    ]


def verdict(rows: Sequence[Row]) -> str:
    """What the table of quality comes to, in words."""
    better = sum(row["fitted"]["q2n"] > row["interpolation"]["q2n"] for row in rows)
    large = [row for row in rows if min(row["size"]) >= LARGE]
    worst = min(rows, key=gain)
    loss = f"{gain(worst):+.4f} ({worst['name']})" if gain(worst) < 0 else "none"
    return (
        f"In Q2n, fitted beats interpolation on {better} of {len(rows)} pairs. Its largest loss "
        f"against the base: {loss}. Of the {len(large)} pairs with at least {LARGE} degraded MS "
        f"pixels a side, {sum(gain(row) > 0 for row in large)} beat the base. "
        f"{_losses(rows, 'ergas')} {_losses(rows, 'sam')}"
    )


def _losses(rows: Sequence[Row], index: str) -> str:
    """On how many pairs an index that is best at 0 says that the base is better, in words."""
    worse = [row for row in rows if row["fitted"][index] > row["base"][index]]
    sentence = f"In {index.upper()} it loses to the base on {len(worse)}"
    if not worse:
        return f"{sentence}."
    share = max(row["fitted"][index] / row["base"][index] - 1.0 for row in worse)
    return f"{sentence}, by {100.0 * share:.1f} % at most."


def _quality(rows: Sequence[Row]) -> str:
    """The table of quality and its verdict."""
    header = ["Pair", "Bands", "Ratio", "Degraded MS", "Q2n", "Fitted less base", "ERGAS", "SAM"]
    cells = [_quality_row(row) for row in rows]
    return (
        table([*header, "Steps", "Fit, s", "Predict, s"], cells) + "\n\n" + _wrapped(verdict(rows))
    )


def _ablation_row(row: Row) -> list[str]:
    """The cells of a pair and a recipe."""
    names = ("matched", "cross", "full")
    losses = [f"{row['losses'][n]:.3f}" if n in row["losses"] else "-" for n in names]
    figures = [f"{row['base']['q2n']:.4f}", f"{row['fitted']['q2n']:.4f}"]
    figures += [f"{row['fitted']['ergas']:.3f}", f"{row['held_back']:.3f}"]
    return [row["name"], row["recipe"], *figures, " / ".join(losses)]


def _mean_row(recipe: str, rows: Sequence[Row]) -> list[str]:
    """The cells of a recipe's means over all pairs."""
    mine = [row for row in rows if row["recipe"] == recipe]
    q2n = [fmean(row[way]["q2n"] for row in mine) for way in ("base", "fitted")]
    error = fmean(row["fitted"]["ergas"] for row in mine)
    held_back = fmean(row["held_back"] for row in mine)
    figures = [f"{q2n[0]:.4f}", f"{q2n[1]:.4f}", f"{error:.3f}", f"{held_back:.3f}"]
    return ["**mean**", recipe, *figures, ""]


def _ablation(rows: Sequence[Row]) -> str:
    """The table of the ablation, means of each recipe last."""
    recipes = dict.fromkeys(row["recipe"] for row in rows)
    cells = [_ablation_row(row) for row in rows] + [_mean_row(name, rows) for name in recipes]
    header = ["Pair", "Levels", "Q2n, base", "Q2n", "ERGAS", "Held back"]
    return table([*header, "Loss: own ratio / other ratios / full resolution"], cells)


def _reuse(rows: Sequence[Row]) -> str:
    """The table of reuse."""
    cells = [
        [row["name"], row["donor"]]
        + [f"{row[way]['q2n']:.4f}" for way in ("interpolation", "base", "reused", "fitted")]
        for row in rows
    ]
    return table(["Scene", "Model of", "Interpolated", "Base", "Reused", "Own fit"], cells)


def _timing(rows: Sequence[Row]) -> str:
    """The table of time and memory."""
    keys = ("wall_seconds", "cpu_seconds", "fit_seconds", "sharpen_seconds")
    cells = [
        [row["preset"], str(row["threads"])]
        + [f"{row[key]:.1f}" for key in keys]
        + [f"{row['peak_mib']:.0f}"]
        for row in rows
    ]
    header = ["Preset", "Threads", "Wall, s", "CPU, s", "Fit, s", "Sharpen, s", "Peak memory, MiB"]
    return table(header, cells)


PARTS: Mapping[str, tuple[str, Callable[[Sequence[Row]], str]]] = {
    "quality": (QUALITY, _quality),
    "ablation": (ABLATION, _ablation),
    "reuse": (REUSE, _reuse),
    "timing": (TIMING, _timing),
}


def _wrapped(text: str) -> str:
    """A paragraph in lines of at most 100 characters."""
    return textwrap.fill(text, 100, break_long_words=False, break_on_hyphens=False)


def _circumstances(section: Section) -> str:
    """Where and how a section was measured."""
    m = section["machine"]
    return (
        f"Machine: {m['processor']}, {m['processors']} processors, load {m['load']:.1f} at the "
        f"start; {m['torch']}. Ten products of 1024 x 1024 matrices by numpy took one thread "
        f"{m['yardstick']:.2f} s in the same run."
    )


def report(results: Mapping[str, Section]) -> str:
    """The page of all that was measured."""
    pieces = [OPENING.strip()]
    for name, (introduction, body) in PARTS.items():
        section = results.get(name)
        if section and section["rows"]:
            pieces += [
                introduction.strip(),
                body(section["rows"]),
                _wrapped(_circumstances(section)),
            ]
    return "\n\n".join(pieces) + "\n"
