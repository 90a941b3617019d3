"""The page about whole scenes, made of what was measured."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

from bench_scale_run import Spent
from bench_scale_seams import Differences, Seams
from bench_times import processor

# What is promised: MiB of a peak, and by which share it may grow from the smallest scene on.
MOST_MIB, MOST_GROWTH = 2048, 0.10
MILLION = 1e6


@dataclass(frozen=True)
class Case:
    """One scene.

    Attributes:
        side: PAN pixels of a side.
        ours: gzap:sharpen.
        reference: gdal_pansharpen.
        size: Bytes of our image.
        seams: Differences of neighbours in it.
    """

    side: int
    ours: Spent
    reference: Spent
    size: int
    seams: Seams


@dataclass(frozen=True)
class Share:
    """One setting of MEMORY, MiB, and what a part of a scene and a fit took with it."""

    memory: int
    sharpened: Spent
    fitted: Spent


@dataclass(frozen=True)
class Facts:
    """All that was measured.

    Attributes:
        cases: Scenes, ascending.
        shares: Settings of MEMORY.
        pair: Name of the pair that the scenes are made of.
        ratio: PAN pixels per MS pixel.
        bands: Number of bands.
        part: Side of the part that is sharpened at each MEMORY, PAN pixels.
        load: Other work on the machine before anything was measured, processes that want to run.
    """

    cases: tuple[Case, ...]
    shares: tuple[Share, ...]
    pair: str
    ratio: int
    bands: int
    part: int
    load: float


def verdict(facts: Facts) -> list[str]:
    """What was promised and does not hold."""
    first, last = facts.cases[0], facts.cases[-1]
    failures = [
        f"{case.side} x {case.side} pixels took {case.ours.peak:.0f} MiB; {MOST_MIB} are promised"
        for case in facts.cases
        if case.ours.peak >= MOST_MIB
    ]
    if last.ours.peak > (1 + MOST_GROWTH) * first.ours.peak:
        failures.append(
            f"the peak grew from {first.ours.peak:.0f} to {last.ours.peak:.0f} MiB, by more than "
            f"{MOST_GROWTH:.0%}"
        )
    return failures


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table whose columns but the first hold numbers."""
    ruler = ["---", *("---:" for _ in head[1:])]
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, ruler, *rows])


def _sides(case: Case) -> str:
    """The size of a scene."""
    return f"{case.side:,} x {case.side:,}"


def _costs(facts: Facts) -> str:
    """Memory and time of each scene."""
    first = facts.cases[0]
    rows = []
    for case in facts.cases:
        pixels = case.side**2
        slower = case.ours.seconds / case.reference.seconds
        linear = (case.ours.seconds / pixels) / (first.ours.seconds / first.side**2)
        rows.append(
            [
                _sides(case),
                f"{case.ours.peak:.0f}",
                f"{case.ours.peak / first.ours.peak:.2f}",
                f"{case.ours.seconds:.0f}",
                f"{pixels / case.ours.seconds / MILLION:.2f}",
                f"{linear:.2f}",
                f"{case.reference.seconds:.0f}",
                f"{case.reference.peak:.0f}",
                f"{slower:.1f}",
                f"{case.size / MILLION:.0f}",
            ]
        )
    head = (
        *("Scene, PAN pixels", "Peak, MiB", "of the first"),
        *("Seconds", "Million pixels a second", "Time a pixel, of the first"),
        *("gdal_pansharpen, s", "its peak, MiB", "our time over its", "Image, MB"),
    )
    return _table(head, rows)


def _row(where: str, sets: Sequence[Differences], elsewhere: Differences) -> list[str]:
    """A row of the table of differences: numbers of one set, or the range of several."""
    columns = [
        [float(one.pairs) for one in sets],
        [one.mean for one in sets],
        [float(one.share_below(0.99)) for one in sets],
        [float(one.most) for one in sets],
        [one.distance(elsewhere) for one in sets],
    ]
    patterns = ("{:,.0f}", "{:.2f}", "{:.0f}", "{:.0f}", "{:.4f}")
    return [where, *(_range(pattern, found) for pattern, found in zip(patterns, columns))]


def _range(pattern: str, numbers: Sequence[float]) -> str:
    """Numbers as one, or as the smallest and the largest."""
    ends = dict.fromkeys(pattern.format(end(numbers)) for end in (min, max))
    return " to ".join(ends)


def _seams(facts: Facts) -> str:
    """Differences of neighbours across borders of tiles and elsewhere."""
    rows = []
    for case in facts.cases:
        seams, scene = case.seams, _sides(case)
        rows += [
            _row(f"{scene}, borders", [seams.borders], seams.elsewhere),
            _row(f"{scene}, other lines", seams.others, seams.elsewhere),
            _row(f"{scene}, elsewhere", [seams.elsewhere], seams.elsewhere),
        ]
    head = ("Pairs of neighbours", "Number", "Mean", "99 %", "Largest", "Distance")
    return _table(head, rows)


def _shares(facts: Facts) -> str:
    """Peaks at several settings of MEMORY."""
    rows = [
        [
            f"{share.memory}" if share.memory else "0 (automatic)",
            f"{share.sharpened.peak:.0f}",
            f"{share.sharpened.seconds:.0f}",
            f"{share.fitted.peak:.0f}",
            f"{share.fitted.seconds:.0f}",
        ]
        for share in facts.shares
    ]
    head = ("MEMORY, MiB", "Sharpening, peak MiB", "seconds", "Fit (fast), peak MiB", "seconds")
    return _table(head, rows)


def page(facts: Facts, threads: int) -> str:
    """The page, in Markdown."""
    smallest = _sides(facts.cases[0])
    return f"""# Whole scenes

Written by `make bench-scale`. The scenes are made of `{facts.pair}` ({facts.bands} bands, ratio
{facts.ratio}, UInt16): its images are repeated, each copy mirrored, and multiplied with smooth
fields of gain that are drawn from a seed, so that no two places are alike and no copy has an edge.

`gzap:sharpen` ran inside QGIS (`scripts/qgis_process`), with the bundled prior, the CPU and
THREADS={threads}; `gdal_pansharpen.py` with as many threads and the same creation options (tiled,
DEFLATE, predictor 2). They ran one at a time on {processor()} with {os.cpu_count()} processors.
A peak is the largest memory of all processes of a program together, looked at ten times a second;
QGIS itself is in it. Times hold everything, from the start of the program to its end. Before it
began, {facts.load:.1f} processes of others wanted to run.

## Memory and time

{_costs(facts)}

What a run holds does not depend on the scene: the blocks from which its numbers are taken, and a
few tiles. One thread reads the tiles to come, the network works on one, another thread writes those
that are done; at most two tiles wait between them. GDAL's own cache is emptied after each tile.

## Borders of tiles

Tiles are predicted together with what lies around them. The table shows the absolute differences of
neighbouring pixels, all bands and both directions, in digital numbers: across the borders of tiles;
across other lines through tiles, {len(facts.cases[0].seams.others)} sets at other distances from
the borders, each about as many as the borders, from the least to the greatest of the sets; and
everywhere but across borders. The distance is the two-sample statistic of Kolmogorov and Smirnov
between the differences of a row and those elsewhere, from 0 to 1. A seam would lift the borders out
of the range of the other lines.

{_seams(facts)}

## MEMORY

The advanced parameter MEMORY bounds what the network's work may take, beside what QGIS, Python and
torch take anyway. When a scene is sharpened it chooses the size of the tiles, which changes no
pixel; the scene's numbers are always taken from the same blocks. A fit learns from as many of its
blocks as fit, and from a part of one where not even one does; the log says so. Peaks of all
processes, for {facts.part:,} x {facts.part:,} pixels sharpened of the scene of {smallest}, and for
a fit of that scene:

{_shares(facts)}
"""
