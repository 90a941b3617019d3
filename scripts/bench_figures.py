"""Figures out of the results of a benchmark: indices, means, ranks and which one is best."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from bench_methods import REFERENCE, Family

Results = Mapping[str, Any]
Values = Mapping[str, float]


@dataclass(frozen=True)
class Index:
    """A quality index as the page shows it.

    Attributes:
        key: Its name in the results.
        label: Its name on the page.
        resolution: Where it is taken, ``full`` or ``reduced``.
        digits: Digits behind the point.
        goal: The best value; None for the pair's own.
    """

    key: str
    label: str
    resolution: str
    digits: int
    goal: float | None

    def shown(self, value: float) -> str:
        """A value as text."""
        return f"{value:.{self.digits}f}"


Q2N = Index("Q2n", "Q2n", "reduced", 4, 1.0)
ERGAS = Index("ERGAS", "ERGAS", "reduced", 3, 0.0)
SAM = Index("SAM", "SAM", "reduced", 3, 0.0)
R_Q2N = Index("R_Q2n", "R-Q2n", "full", 4, 1.0)
R_ERGAS = Index("R_ERGAS", "R-ERGAS", "full", 3, 0.0)
HQNR = Index("HQNR", "HQNR", "full", 4, 1.0)
D_LAMBDA_K = Index("D_lambda_K", "D_lambda_K", "full", 4, 0.0)
D_S = Index("D_s", "D_s", "full", 4, 0.0)
D_RHO = Index("D_rho", "D_rho", "full", 4, None)
INDICES = (Q2N, ERGAS, SAM, R_Q2N, R_ERGAS, HQNR, D_LAMBDA_K, D_S, D_RHO)


def names(results: Results, *families: Family) -> list[str]:
    """Names of the methods of some families, or of all, in the order of the tables."""
    wanted = {family.value for family in families or Family}
    return [method["name"] for method in results["methods"] if method["family"] in wanted]


def names_of_all(results: Results) -> list[str]:
    """Names of the methods that are run on every pair, in the order of the tables."""
    return names(results, *(family for family in Family if family is not Family.OUTSIDE))


def names_of_pair(results: Results, pair: str) -> list[str]:
    """Names of the methods of a pair's table: those run elsewhere only where they were run."""
    seen = {row["method"] for row in results["rows"] if row["pair"] == pair}
    elsewhere = set(names(results, Family.OUTSIDE)) - seen
    return [name for name in names(results) if name not in elsewhere]


def pairs_outside(results: Results) -> list[str]:
    """Pairs that a method was run on elsewhere."""
    elsewhere = set(names(results, Family.OUTSIDE))
    seen = {row["pair"] for row in results["rows"] if row["method"] in elsewhere}
    return [pair["name"] for pair in results["pairs"] if pair["name"] in seen]


def pair_values(results: Results, index: Index, pair: str) -> dict[str, float]:
    """An index of a pair for each method that has one."""
    found = {}
    for row in results["rows"]:
        if row["pair"] == pair and row["resolution"] == index.resolution:
            value = row.get("scores", {}).get(index.key)
            if value is not None:
                found[row["method"]] = float(value)
    return found


def own(results: Results, pair: str) -> float | None:
    """D_rho of a pair's own MS against its reduced PAN."""
    found: float | None = next(one for one in results["pairs"] if one["name"] == pair)["own_d_rho"]
    return found


def distance(index: Index, value: float, goal: float | None) -> float | None:
    """How far a value is from the best one; None where that is unknown."""
    best = index.goal if index.goal is not None else goal
    return None if best is None else abs(value - best)


def best(index: Index, values: Values, goal: float | None = None) -> set[str]:
    """Names of those whose values are nearest to the best one, ties in what is shown included."""
    far = {name: distance(index, value, goal) for name, value in values.items()}
    known = {name: round(d, index.digits) for name, d in far.items() if d is not None}
    return {name for name, d in known.items() if d == min(known.values())}


def pairs_with(results: Results, index: Index) -> list[str]:
    """Pairs on which an index of some method is known."""
    every = [pair["name"] for pair in results["pairs"]]
    return [pair for pair in every if pair_values(results, index, pair)]


def means(results: Results, index: Index) -> dict[str, float]:
    """The mean of an index over all pairs, for each method that has it on every one of them.

    For an index that should equal the pair's own, the mean distance from that.
    """
    found: dict[str, list[float]] = {name: [] for name in names(results)}
    pairs = pairs_with(results, index)
    for pair in pairs:
        goal = own(results, pair) if index.goal is None else None
        for name, value in pair_values(results, index, pair).items():
            shown = value if index.goal is not None else distance(index, value, goal)
            if shown is not None and name in found:
                found[name].append(shown)
    return {name: fmean(some) for name, some in found.items() if some and len(some) == len(pairs)}


def ranking(index: Index, values: Values) -> list[str]:
    """Names from the best value to the worst; values of ``D_rho`` are distances here."""
    goal = index.goal or 0.0
    return sorted(values, key=lambda name: abs(values[name] - goal))


@dataclass(frozen=True)
class Margin:
    """How a method does on a pair beside the best of others.

    Attributes:
        pair: The pair.
        rival: The best of the others.
        gain: By how much the method is better; negative where it is worse.
    """

    pair: str
    rival: str
    gain: float


def margins(results: Results, index: Index, name: str, others: Sequence[str]) -> list[Margin]:
    """How a method does on each pair beside the best of others on that pair."""
    found = []
    for pair in pairs_with(results, index):
        values = pair_values(results, index, pair)
        rivals = {one: values[one] for one in others if one in values}
        if name in values and rivals:
            first = ranking(index, rivals)[0]
            goal = index.goal or 0.0
            gain = abs(rivals[first] - goal) - abs(values[name] - goal)
            found.append(Margin(pair, first, gain))
    return found


def seconds(results: Results, pair: str, name: str) -> float | None:
    """Seconds of wall time that a method took at PAN's pixels of a pair."""
    for row in results["rows"]:
        if (row["pair"], row["method"], row["resolution"]) == (pair, name, "full"):
            found: float | None = row.get("seconds")
            return found
    return None


def mean_seconds(results: Results, name: str) -> float | None:
    """The mean of `seconds` over all pairs; None where a pair has none."""
    found = [seconds(results, pair["name"], name) for pair in results["pairs"]]
    known = [one for one in found if one is not None]
    return fmean(known) if known and len(known) == len(found) else None


def mean_over(results: Results, index: Index, pairs: Sequence[str]) -> dict[str, float]:
    """The mean of an index over some pairs, for each method that has it on every one of them."""
    values = [pair_values(results, index, pair) for pair in pairs]
    return {
        name: fmean(one[name] for one in values)
        for name in (names(results) if values else [])
        if all(name in one for one in values)
    }


def mean_cpu_seconds(results: Results, name: str, pairs: Sequence[str]) -> float | None:
    """Mean processor seconds at PAN's pixels of some pairs; None where one of them has none."""
    found = [
        row["cpu_seconds"]
        for row in results["rows"]
        if row["method"] == name
        and row["pair"] in pairs
        and row["resolution"] == "full"
        and "cpu_seconds" in row
    ]
    return fmean(found) if found and len(found) == len(pairs) else None


def _ratio(rows: Sequence[Mapping[str, Any]], name: str) -> float:
    """The mean ratio of some seconds to the reference's; 1 for the reference itself."""
    if rows[0]["method"] == REFERENCE.name:
        return 1.0
    return fmean(row[name] / row["reference"][name] for row in rows)


def mean_time(results: Results, name: str) -> dict[str, float] | None:
    """Mean seconds of a method over the timed pairs, and its ratios to the reference's."""
    rows = [row for row in results["times"] if row["method"] == name and "seconds" in row]
    if not rows:
        return None
    return {
        "seconds": fmean(row["seconds"] for row in rows),
        "cpu_seconds": fmean(row["cpu_seconds"] for row in rows),
        "ratio": _ratio(rows, "seconds"),
        "cpu_ratio": _ratio(rows, "cpu_seconds"),
        "peak_mib": max(row["peak_mib"] for row in rows),
    }
