"""Plots of quality against time, as SVG."""

from __future__ import annotations

from pathlib import Path

import bench_cache
import bench_figures as figures
from bench_figures import Index, Results

from gzap_qgis.report.frame import Frame
from gzap_qgis.report.scatter import Point, scatter

NAMESPACE = "http://www.w3.org/2000/svg"
SIZE = (860, 480)
PLOTTED = {"benchmark_reduced.svg": figures.Q2N, "benchmark_full.svg": figures.HQNR}


def points(results: Results, index: Index) -> list[Point]:
    """Mean processor seconds and mean index of each method that has both."""
    values = figures.means(results, index)
    families = {method["name"]: method["family"] for method in results["methods"]}
    found = []
    for name in figures.names(results):
        spent = figures.mean_time(results, name)
        if spent is not None and name in values:
            short = name.partition(", ")[0] if name.endswith(", co-registered") else name
            found.append(Point(short, spent["cpu_seconds"], values[name], families[name]))
    return found


def plot(results: Results, index: Index) -> str:
    """Mean index against mean processor time; empty where fewer than two methods have both."""
    found = points(results, index)
    if len(found) < 2:
        return ""
    frame = Frame(
        title=f"Mean {index.label} against processor time",
        x="Processor seconds for 512 x 512 pixels, one thread",
        y=f"Mean {index.label}",
        size=SIZE,
        logarithmic=True,
    )
    return scatter(frame, found)


def standalone(svg: str) -> str:
    """A drawing that was made to stand inside a page, as a file of its own on white."""
    start, _, rest = svg.partition(">")
    opening = start.replace("<svg", f'<svg xmlns="{NAMESPACE}" font-family="sans-serif"', 1)
    return f'{opening}><rect width="100%" height="100%" fill="#fff"/>{rest}\n'


def draw(results: Results, folder: Path) -> list[str]:
    """Write all plots into a folder; returns their names."""
    drawn = []
    for name, index in PLOTTED.items():
        text = plot(results, index)
        if text:
            bench_cache.write_atomically(folder / name, standalone(text))
            drawn.append(name)
    return drawn
