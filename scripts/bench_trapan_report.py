"""What the studies of bench_trapan.py measured, as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from statistics import fmean
from typing import Any

from bench_tables import table
from bench_text import listed, wrapped

Row = Mapping[str, Any]

# A response is good where it explains this much of PAN.
GOOD = 0.95

# Differences of R2 that four digits do not show.
SHOWN = 5e-5

TRAPAN = """## What each part of TRA-PAN is worth

Measured with `TRAPAN=1` on whole pairs, degraded by their own ratio: fits of the balanced preset
from fresh weights, with all of TRA-PAN and without one part at a time. Means over the pairs that
can be fitted, and over seeds.
"""

RESPONSES = """## How well TRA-PAN learns the response of a sensor

Measured with `RESPONSES=1` on whole pairs at their full resolution. R2 is the share of the reduced
PAN's variance, on a part that is held back, that a response from MS explains.
"""


def _mean_row(variant: str, rows: Sequence[Row]) -> list[str]:
    """The cells of a variant's means."""
    mine = [row for row in rows if row["variant"] == variant]
    q2n, ergas, sam = (fmean(row[name] for row in mine) for name in ("q2n", "ergas", "sam"))
    return [variant, f"{q2n:.4f}", f"{ergas:.3f}", f"{sam:.3f}"]


def _pair_row(name: str, variants: Sequence[str], rows: Sequence[Row]) -> list[str]:
    """The cells of a pair: Q2n of each variant."""
    mine = [row for row in rows if row["name"] == name]
    means = (fmean(row["q2n"] for row in mine if row["variant"] == one) for one in variants)
    return [name, *(f"{value:.4f}" for value in means)]


def trapan(rows: Sequence[Row]) -> str:
    """The table of variants, the table of pairs, and which pairs do not count."""
    fitted = [row for row in rows if row["large_enough"]]
    small = dict.fromkeys(row["name"] for row in rows if not row["large_enough"])
    variants = list(dict.fromkeys(row["variant"] for row in rows))
    names = dict.fromkeys(row["name"] for row in fitted)
    parts = [
        table(["TRA-PAN", "Q2n", "ERGAS", "SAM"], [_mean_row(one, fitted) for one in variants]),
        table(["Q2n", *variants], [_pair_row(name, variants, fitted) for name in names]),
    ]
    if small:
        parts.append(wrapped(f"Too small at reduced resolution to be fitted: {listed([*small])}."))
    return "\n\n".join(parts)


def responses(rows: Sequence[Row]) -> str:
    """The table of responses and what it comes to."""
    cells = [[row["name"], f"{row['r2']:.4f}", f"{row['linear_r2']:.4f}"] for row in rows]
    good = sum(row["r2"] >= GOOD for row in rows)
    equal = sum(row["r2"] >= row["linear_r2"] - SHOWN for row in rows)
    told = (
        f"The learned response explains at least as much as least squares on {equal} of "
        f"{len(rows)} pairs, and {GOOD} or more on {good}."
    )
    return f"{table(['Pair', 'Learned, R2', 'Least squares, R2'], cells)}\n\n{wrapped(told)}"


PARTS: Mapping[str, tuple[str, Callable[[Sequence[Row]], str]]] = {
    "trapan": (TRAPAN, trapan),
    "responses": (RESPONSES, responses),
}
