"""What the studies of bench_transfer.py measured, as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from statistics import fmean
from typing import Any

from bench_tables import table
from bench_text import listed, wrapped

Row = Mapping[str, Any]

# A fit has settled where its mean Q2n is so close to that of the longest fit from fresh weights.
SETTLED = 0.002

# A difference that a table of four digits does not show.
SHOWN = 5e-5

CONVERGENCE = """## How soon a fit settles

Measured with `CONVERGENCE=1` on whole pairs, degraded by their own ratio; Q2n, 1 thread, seed 0.
Unlike in the rows above every pixel counts, edges too, in this and the next two sections. Each
length is a run of its own, whose learning rate falls within these steps: the first steps of a
longer run are worse. *From scratch* starts with fresh weights, which give the regression, *from the
prior* with the weights that come with the plugin; both change all weights.
"""

REUSE = """## Reuse of a model

Measured with `REUSE=1` on whole pairs, degraded by their own ratio. A model is fitted to each pair,
from the prior with the balanced preset, and sharpens every pair as it is, whatever its sensor,
ratio and bands. Columns are pairs that are sharpened. Above is the Q2n of the regression, of the
prior alone and of the pair's own model; below what another pair's model gains or loses against it.
"""


def _stays(rows: Sequence[Row]) -> str:
    """Which pairs could not be fitted."""
    names = [row["name"] for row in rows if not row["fitted"]]
    return f"Too small at reduced resolution to be fitted: {listed(names)}." if names else ""


def courses(rows: Sequence[Row]) -> dict[str, dict[int, float]]:
    """Mean Q2n by the number of steps, of either start, over the pairs that were fitted."""
    fitted = [row for row in rows if row["fitted"]]
    found = {}
    for start, before in (("scratch", "base"), ("full", "prior")):
        steps = [int(name) for name in fitted[0][start]]
        means = {n: fmean(row[start][str(n)] for row in fitted) for n in steps}
        found[start] = {0: fmean(row[before] for row in fitted), **means}
    return found


def first_within(course: Mapping[int, float], goal: float) -> str:
    """The first number of steps whose Q2n is close enough to a goal, in words."""
    steps = [number for number, value in course.items() if value >= goal - SETTLED]
    return f"after {steps[0]} steps" if steps else f"not within {max(course)} steps"


def _course_words(rows: Sequence[Row], found: Mapping[str, Mapping[int, float]]) -> str:
    """Where a fit from scratch ends, and how soon either start comes close to that."""
    longest = max(found["scratch"])
    goal = found["scratch"][longest]
    return (
        f"On the mean over the {sum(row['fitted'] for row in rows)} pairs that can be fitted, a "
        f"fit from scratch of {longest} steps ends at {goal:.4f}. Within {SETTLED} of that is one "
        f"from scratch {first_within(found['scratch'], goal)}, and one from the prior "
        f"{first_within(found['full'], goal)}."
    )


def _freeze_words(rows: Sequence[Row]) -> str:
    """What freeze tuning trains and what it brings."""
    fitted = [row for row in rows if row["fitted"]]
    longest = max(fitted[0]["full"], key=int)
    prior, freeze = (fmean(row[name] for row in fitted) for name in ("prior", "freeze"))
    full = fmean(row["full"][longest] for row in fitted)
    gain = full - prior
    share = f", {100 * (freeze - prior) / gain:.0f} % of that gain" if gain > 0 else ""
    return (
        f"Freeze tuning changes {100 * fitted[0]['trained']:.1f} % of the weights. On the mean "
        f"over these pairs the prior alone has {prior:.4f}, {longest} steps of full tuning "
        f"{full:.4f} and of freeze tuning {freeze:.4f}{share}."
    )


def _course_row(row: Row) -> list[str]:
    """The cells of a pair."""
    ends = [
        max(row[start].items(), key=lambda one: int(one[0]))[1] for start in ("scratch", "full")
    ]
    return [row["name"], *(f"{v:.4f}" for v in (row["base"], row["prior"], *ends, row["freeze"]))]


def convergence(rows: Sequence[Row]) -> str:
    """The table of lengths, what it comes to, and the table of pairs."""
    found = courses(rows)
    lengths = [
        [str(steps), *(f"{found[start][steps]:.4f}" for start in ("scratch", "full"))]
        for steps in found["scratch"]
    ]
    header = ["Pair", "Regression", "Prior", "From scratch", "From the prior", "Freeze"]
    parts = [
        table(["Steps", "From scratch", "From the prior"], lengths),
        wrapped(_course_words(rows, found)),
        wrapped(_freeze_words(rows)),
        table(header, [_course_row(row) for row in rows if row["fitted"]]),
        wrapped(_stays(rows)),
    ]
    return "\n\n".join(part for part in parts if part)


def losses(rows: Sequence[Row]) -> dict[bool, list[float]]:
    """Q2n lost against a pair's own model, with models of its own sensor (True) and of others.

    Pairs that cannot be fitted count neither as those that give nor as those that take.
    """
    fitted = [row for row in rows if row["fitted"]]
    found: dict[bool, list[float]] = {True: [], False: []}
    for row in fitted:
        for giver in fitted:
            if giver["name"] != row["name"]:
                lost = row["models"][row["name"]] - row["models"][giver["name"]]
                found[giver["sensor"] == row["sensor"]].append(lost)
    return found


def _loss_words(rows: Sequence[Row]) -> str:
    """The mean losses within a sensor and across sensors."""
    names = {True: "within a sensor", False: "across sensors"}
    items = [
        f"{names[same]} {fmean(some):.4f} ({len(some)} ways, at most {max(some):.4f})"
        for same, some in losses(rows).items()
        if some
    ]
    if not items:
        return ""
    return (
        f"Mean loss of Q2n against the own model, between pairs that are fitted: {listed(items)}."
    )


def _base_words(rows: Sequence[Row]) -> str:
    """How often a model makes a pair worse than the regression, and how much."""
    gains = [
        (row["models"][name] - row["base"], name, row["name"])
        for row in rows
        for name in row["models"]
    ]
    worse = [one for one in gains if one[0] < -SHOWN]
    start = f"Below the regression it is in {len(worse)} of {len(gains)} ways"
    if not worse:
        return f"{start}."
    gain, giver, taker = min(worse)
    return f"{start}, at worst by {-gain:.4f}, with the model of {giver} on {taker}."


def reuse(rows: Sequence[Row]) -> str:
    """The matrix of reuse and what it comes to."""
    names = [row["name"] for row in rows]
    cells = [
        ["*regression*", *(f"{row['base']:.4f}" for row in rows)],
        ["*prior alone*", *(f"{row['prior']:.4f}" for row in rows)],
        ["*own model*", *(f"{row['models'][row['name']]:.4f}" for row in rows)],
    ]
    for number, giver in enumerate(names, start=1):
        gains = (row["models"][giver] - row["models"][row["name"]] for row in rows)
        shown = [f"{v:+.4f}" if name != giver else "" for v, name in zip(gains, names)]
        cells.append([f"{number} {giver}", *shown])
    matrix = table(["Model of", *(str(n) for n in range(1, len(names) + 1))], cells)
    texts = (_loss_words(rows), _base_words(rows), _stays(rows))
    return "\n\n".join([matrix, *(wrapped(text) for text in texts if text)])


PARTS: Mapping[str, tuple[str, Callable[[Sequence[Row]], str]]] = {
    "convergence": (CONVERGENCE, convergence),
    "reuse": (REUSE, reuse),
}
