"""What the figures of a benchmark come to, in words, the bad ones too."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

import bench_figures as figures
from bench_figures import Index, Margin, Results
from bench_methods import BASE, PRIOR, REFERENCE, Family
from bench_text import listed, ordinal, wrapped

from gzap_qgis.config import ClassicalMethod, Preset

# An image that counts less than this share of the pixels of others is not judged like them.
MOST = 0.98

# Losses that are named one by one.
NAMED = 6


def rank(results: Results, index: Index, name: str) -> str:
    """Where the mean of a method stands among those of all, and by what margin."""
    values = figures.means(results, index)
    if name not in values or len(values) < 2:
        return ""
    order = figures.ranking(index, values)
    place = order.index(name)
    other = order[1] if place == 0 else order[0]
    margin = index.shown(abs(values[name] - values[other]))
    words = "better than the next" if place == 0 else "worse than the first"
    return (
        f"By mean {index.label}, *{name}* is {ordinal(place + 1)} of {len(order)}: "
        f"{index.shown(values[name])}, {margin} {words}, *{other}* ({index.shown(values[other])})."
    )


def _loss(index: Index, margin: Margin) -> str:
    """A loss on one pair, as an item of a list."""
    return f"{margin.pair} ({index.shown(abs(margin.gain))} worse than *{margin.rival}*)"


def against(results: Results, index: Index, name: str, others: Sequence[str]) -> str:
    """On how many pairs a method loses to the best of others on that pair, where, by how much."""
    found = figures.margins(results, index, name, others)
    if not found:
        return ""
    losses = sorted((one for one in found if one.gain < 0), key=lambda one: one.gain)
    mean = fmean(one.gain for one in found)
    direction = "better" if mean >= 0 else "worse"
    start = f"In {index.label} it loses on {len(losses)} of {len(found)} pairs"
    end = f" On average it is {index.shown(abs(mean))} {direction}."
    if not losses:
        return f"{start}.{end}"
    items = [_loss(index, one) for one in losses[:NAMED]]
    if len(losses) > NAMED:
        items.append(f"{len(losses) - NAMED} more by less")
    return f"{start}: {listed(items)}.{end}"


def wins(results: Results, index: Index, name: str, other: str) -> str:
    """On how many pairs a method beats another one."""
    found = figures.margins(results, index, name, [other])
    if not found:
        return ""
    won = sum(one.gain > 0 for one in found)
    return f"*{other}* on {won} of {len(found)}"


def outside(results: Results, name: str) -> list[str]:
    """On how many of their pairs a method beats each network that was run elsewhere."""
    others = figures.names(results, Family.OUTSIDE)
    lines = []
    for index in (figures.Q2N, figures.ERGAS, figures.SAM, figures.HQNR, figures.R_Q2N):
        beaten = [wins(results, index, name, other) for other in others if other != name]
        if any(beaten):
            lines.append(f"In {index.label} it beats {listed([one for one in beaten if one])}.")
    if not lines:
        return []
    return [f"*{name}* beside networks that were run outside, on their pairs:", _bullets(lines)]


def _group(results: Results, family: Family, suffix: str) -> tuple[str, list[str]]:
    """A family of classical methods, as a sentence calls its best."""
    names = figures.names(results, family)
    return f"the best of the {len(names)} classical methods, {suffix},", names


def beats(results: Results, name: str, label: str, others: Sequence[str]) -> str:
    """On how many pairs a method's Q2n beats the best of others, where not, and by how much."""
    found = figures.margins(results, figures.Q2N, name, others)
    if not found:
        return ""
    failed = sorted((one for one in found if one.gain <= 0), key=lambda one: one.gain)
    start = f"It beats {label} on {len(found) - len(failed)} of {len(found)} pairs"
    items = [_loss(figures.Q2N, one) for one in failed]
    return f"{start}; not on {listed(items)}." if items else f"{start}."


def standing(results: Results, name: str) -> list[str]:
    """How a method's Q2n stands beside classical methods, interpolation and the regression."""
    groups = (
        _group(results, Family.CLASSICAL, "as delivered"),
        _group(results, Family.COREGISTERED, "co-registered"),
        ("interpolation", [ClassicalMethod.EXP.value]),
        ("the regression that it corrects", [BASE]),
    )
    lines = [beats(results, name, *group) for group in groups if name not in group[1]]
    if not any(lines):
        return []
    return [f"*{name}* at reduced resolution, in Q2n:", _bullets(lines)]


def failures(results: Results) -> str:
    """What did not run, and why."""
    rows = [row for row in results["rows"] if "error" in row]
    items = [
        f"*{row['method']}* on {row['pair']} ({row['resolution']} resolution): {row['error']}"
        for row in rows
    ]
    return f"Failed: {'; '.join(items)}." if items else ""


def partial(results: Results) -> str:
    """Which images were judged on clearly fewer pixels than others of the same pair."""
    most: dict[tuple[str, str], float] = {}
    rows = [row for row in results["rows"] if "share" in row]
    for row in rows:
        pair = (row["pair"], row["resolution"])
        most[pair] = max(most.get(pair, 0.0), row["share"])
    items = [
        f"*{row['method']}* on {row['pair']} ({row['resolution']} resolution, "
        f"{100 * row['share']:.0f} % of its pixels)"
        for row in rows
        if row["share"] < MOST * most[row["pair"], row["resolution"]]
    ]
    if not items:
        return ""
    return (
        "Some files mark pixels as NoData that others hold, and their indices leave these out: "
        f"{listed(items)}."
    )


def unfitted(results: Results, name: str) -> str:
    """On which pairs a fit had too little to learn from."""
    found: dict[str, list[str]] = {}
    for row in results["rows"]:
        if row["method"] == name and row.get("steps") == 0:
            found.setdefault(row["resolution"], []).append(row["pair"])
    items = [f"at {size} resolution {listed(pairs)}" for size, pairs in found.items()]
    if not items:
        return ""
    return (
        f"Too small to learn from, so that *{name}* gives what it starts from: {'; '.join(items)}."
    )


def ours(results: Results) -> str:
    """The name of the fit that the page speaks of; empty where no network was run."""
    names = figures.names(results, Family.OURS)
    preferred = (Preset.BALANCED.value, Preset.FAST.value, PRIOR)
    return next((name for name in preferred if name in names), (names or [""])[-1])


def _bullets(lines: Sequence[str]) -> str:
    """A Markdown list of those lines that say something."""
    return "\n".join(wrapped(line, "- ", "  ") for line in lines if line)


def verdict(results: Results) -> list[str]:
    """Paragraphs and lists on how ours does."""
    name = ours(results)
    if not name:
        return []
    classical = figures.names(results, Family.CLASSICAL, Family.COREGISTERED)
    tools = figures.names(results, Family.TOOL)
    headline = (figures.Q2N, figures.ERGAS, figures.SAM, figures.HQNR, figures.R_Q2N)
    hindsight = (
        f"*{name}* beside the best classical method of each pair, chosen with hindsight for each "
        f"index among all {len(classical)} rows of them:"
    )
    beaten = [wins(results, figures.Q2N, name, other) for other in tools]
    tools_text = f"In Q2n it beats {listed([one for one in beaten if one])}." if any(beaten) else ""
    parts = [
        *(standing(results, PRIOR) if name != PRIOR else []),
        *standing(results, name),
        _bullets([rank(results, index, name) for index in headline]),
        wrapped(hindsight),
        _bullets([against(results, index, name, classical) for index in headline]),
        wrapped(tools_text),
        *outside(results, name),
        *map(wrapped, (unfitted(results, name), partial(results), failures(results))),
    ]
    return [part for part in parts if part]


def busy(results: Results) -> str:
    """Which pairs were timed, and how busy the machine was meanwhile."""
    rows = [row for row in results["times"] if "load" in row]
    loads = [row["load"] for row in rows]
    pairs = listed(list(dict.fromkeys(row["pair"] for row in rows)))
    return (
        f"The pairs are {pairs}. The machine's load was {fmean(loads):.1f} on average and "
        f"{max(loads):.1f} at most, the work itself included."
    )


def cost(results: Results) -> str:
    """What ours costs beside the reference, in words."""
    spent = figures.mean_time(results, ours(results))
    if spent is None:
        return ""
    return (
        f"*{ours(results)}* takes {spent['seconds']:.1f} s of wall time and "
        f"{spent['cpu_seconds']:.1f} s of processor time on average over these pairs, "
        f"{spent['ratio']:.0f} and {spent['cpu_ratio']:.0f} times what *{REFERENCE.name}* takes "
        f"beside it, and at most {spent['peak_mib']:.0f} MiB."
    )
