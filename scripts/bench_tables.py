"""Tables of a benchmark as Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import bench_figures as figures
from bench_figures import INDICES, Index, Results


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table, the first column flush left and the others flush right."""
    marks = ["---", *["---:"] * (len(header) - 1)]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in [header, marks, *rows])


def _column(
    names: Sequence[str], index: Index, values: figures.Values, best: set[str]
) -> list[str]:
    """An index of each method, the best in bold, a dash where there is none."""
    cells = []
    for name in names:
        shown = index.shown(values[name]) if name in values else "-"
        cells.append(f"**{shown}**" if name in best else shown)
    return cells


def _seconds(found: Sequence[float | None]) -> list[str]:
    """Seconds of each method, a dash where there are none."""
    return ["-" if one is None else f"{one:.1f}" for one in found]


def _transposed(columns: Sequence[Sequence[str]]) -> list[list[str]]:
    """Columns of cells as rows."""
    return [list(row) for row in zip(*columns)]


def pair_table(results: Results, pair: str) -> str:
    """Every index and the seconds of every method on one pair."""
    names = figures.names_of_pair(results, pair)
    goal = figures.own(results, pair)
    columns: list[list[str]] = [names]
    for index in INDICES:
        values = figures.pair_values(results, index, pair)
        columns.append(_column(names, index, values, figures.best(index, values, goal)))
    columns.append(_seconds([figures.seconds(results, pair, name) for name in names]))
    return table(["", *(index.label for index in INDICES), "s"], _transposed(columns))


def mean_table(results: Results) -> str:
    """The mean of every index and of the seconds over all pairs."""
    names = figures.names_of_all(results)
    columns: list[list[str]] = [names]
    labels = []
    for index in INDICES:
        values = figures.means(results, index)
        columns.append(_column(names, index, values, figures.best(index, values, 0.0)))
        labels.append(index.label if index.goal is not None else f"{index.label} off own")
    columns.append(_seconds([figures.mean_seconds(results, name) for name in names]))
    return table(["", *labels, "s"], _transposed(columns))


def time_table(results: Results) -> str:
    """Time and memory of every method, each beside the reference in the same run."""
    rows = []
    for name in figures.names(results):
        spent = figures.mean_time(results, name)
        if spent is not None:
            rows.append(
                [
                    name,
                    f"{spent['seconds']:.2f}",
                    f"{spent['cpu_seconds']:.2f}",
                    f"{spent['ratio']:.1f}",
                    f"{spent['cpu_ratio']:.1f}",
                    f"{spent['peak_mib']:.0f}",
                ]
            )
    return table(["", "Wall, s", "CPU, s", "Wall ratio", "CPU ratio", "Peak memory, MiB"], rows)


def large_table(rows: Sequence[dict[str, Any]]) -> str:
    """Time and memory of work on the large scene."""
    cells = [
        [
            row["work"],
            f"{row['seconds']:.1f}",
            f"{row['cpu_seconds']:.1f}",
            f"{row['peak_mib']:.0f}",
        ]
        for row in rows
        if "seconds" in row
    ]
    return table(["", "Wall, s", "CPU, s", "Peak memory, MiB"], cells)
