"""Plots of quality against time, as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import bench_cache
import bench_figures as figures
from bench_figures import Index, Results
from bench_methods import Family

from gzap_qgis.report.frame import Frame
from gzap_qgis.report.scatter import Point, scatter

NAMESPACE = "http://www.w3.org/2000/svg"
SIZE = (900, 520)
PLOTTED = {"benchmark_reduced.svg": figures.Q2N, "benchmark_full.svg": figures.HQNR}

# All methods on the pairs of those that were run elsewhere: one panel above the other.
TOGETHER = "benchmark_together.svg"
PANELS = (figures.Q2N, figures.HQNR)

TIME = "Processor seconds for 512 x 512 pixels, one thread"


def _short(name: str, family: str) -> str:
    """A name as a plot has it, whose legend tells that a classical method was co-registered."""
    return name.partition(", ")[0] if family == Family.COREGISTERED.value else name


def points(results: Results, index: Index) -> list[Point]:
    """Mean processor seconds and mean index of each method that has both."""
    values = figures.means(results, index)
    families = {method["name"]: method["family"] for method in results["methods"]}
    found = []
    for name in figures.names(results):
        spent = figures.mean_time(results, name)
        if spent is not None and name in values:
            family = families[name]
            found.append(Point(_short(name, family), spent["cpu_seconds"], values[name], family))
    return found


def points_together(results: Results, index: Index, pairs: Sequence[str]) -> list[Point]:
    """As `points`, over some pairs, with what was run elsewhere; time is that of those pairs."""
    values = figures.mean_over(results, index, pairs)
    outside = figures.names(results, Family.OUTSIDE)
    found = []
    for method in results["methods"]:
        name, family = method["name"], method["family"]
        shown = name in outside or figures.mean_time(results, name) is not None
        spent = figures.mean_cpu_seconds(results, name, pairs)
        if shown and spent is not None and name in values:
            found.append(Point(_short(name, family), spent, values[name], family))
    return found


def _drawn(found: Sequence[Point], index: Index, title: str) -> str:
    """A plot of points; empty where they are fewer than two."""
    if len(found) < 2:
        return ""
    label = f"Mean {index.label}, {index.resolution} resolution"
    return scatter(Frame(title=title, x=TIME, y=label, size=SIZE, logarithmic=True), found)


def plot(results: Results, index: Index) -> str:
    """Mean index against mean processor time; empty where fewer than two methods have both."""
    return _drawn(points(results, index), index, f"Mean {index.label} against processor time")


def stacked(panels: Sequence[str]) -> str:
    """Drawings of one size, each under the one before."""
    width, height = SIZE
    placed = [
        panel.replace("<svg", f'<svg y="{number * height}"', 1)
        for number, panel in enumerate(panels)
    ]
    high = len(panels) * height
    box = f'viewBox="0 0 {width} {high}" width="{width}" height="{high}"'
    return f'<svg {box} role="img" aria-label="Quality against time">{"".join(placed)}</svg>'


def together(results: Results) -> str:
    """Every method on the pairs of those that were run elsewhere; empty without one of these."""
    pairs = figures.pairs_outside(results)
    found = {index: points_together(results, index, pairs) for index in PANELS}
    if not all(_has_outside(points) for points in found.values()):
        return ""
    return stacked(
        [
            _drawn(points, index, f"Mean {index.label} against processor time")
            for index, points in found.items()
        ]
    )


def _has_outside(found: Sequence[Point]) -> bool:
    """Whether one of some points is of a network that was run elsewhere."""
    return any(point.group == Family.OUTSIDE.value for point in found)


def standalone(svg: str) -> str:
    """A drawing that was made to stand inside a page, as a file of its own on white."""
    start, _, rest = svg.partition(">")
    opening = start.replace("<svg", f'<svg xmlns="{NAMESPACE}" font-family="sans-serif"', 1)
    return f'{opening}><rect width="100%" height="100%" fill="#fff"/>{rest}\n'


def draw(results: Results, folder: Path) -> list[str]:
    """Write all plots into a folder; returns their names."""
    texts = {TOGETHER: together(results)}
    texts.update({name: plot(results, index) for name, index in PLOTTED.items()})
    drawn = {name: text for name, text in texts.items() if text}
    for name, text in drawn.items():
        bench_cache.write_atomically(folder / name, standalone(text))
    return list(drawn)
