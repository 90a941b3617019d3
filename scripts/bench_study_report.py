"""What the studies that bench.py makes on request measured, as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from statistics import fmean
from typing import Any

import bench_transfer_report
import bench_trapan_report
from bench_tables import table

Row = Mapping[str, Any]

ABLATION = """## What each level of the fit is worth

Measured with `ABLATION=1` on whole pairs: fits without one of the three kinds of level that a fit
learns from, which are the pair's own ratio, other ratios and full resolution. *Held back* is the
squared error on the part of the scene that the fit does not see, relative to the base's; the losses
are means over the last tenth of the steps.
"""

TIMING = """## From the start of QGIS to the file

Measured with `TIMING=1`.
`gzap:pansharpen` with a preset, and `gzap:sharpen` with the prior alone, for 512 x 512 pixels of
PAN and 8 bands, on the CPU, from the start of QGIS to the written file.
"""


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


def _timing(rows: Sequence[Row]) -> str:
    """The table of time and memory."""
    keys = ("wall_seconds", "cpu_seconds", "fit_seconds", "sharpen_seconds")
    cells = [
        [row["preset"], str(row["threads"])]
        + [f"{row[key]:.1f}" for key in keys]
        + [f"{row['peak_mib']:.0f}"]
        for row in rows
    ]
    header = ["Work", "Threads", "Wall, s", "CPU, s", "Fit, s", "Sharpen, s", "Peak memory, MiB"]
    return table(header, cells)


PARTS: Mapping[str, tuple[str, Callable[[Sequence[Row]], str]]] = {
    "ablation": (ABLATION, _ablation),
    **bench_transfer_report.PARTS,
    **bench_trapan_report.PARTS,
    "timing": (TIMING, _timing),
}
