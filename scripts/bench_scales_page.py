"""The page about scales that are not the sensor's own, made of what was measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import fmean
from typing import Any

from bench_tables import table
from bench_text import listed, wrapped

Row = Mapping[str, Any]
Results = Mapping[str, Any]

INTRODUCTION = """# Scales that are not the sensor's own

`SCALE` and `PIXEL_SIZE` ask for an image at any pixel size. Here pairs are degraded by ratios that
no sensor has, and images at the scale of the true multispectral image (MS) are set beside it: the
more alike, the higher Q2n and the lower ERGAS. `make bench-scales` writes this page.
"""

METHOD = """## How it was measured

- Pairs whose MS has 100 pixels a side or more; the middle {side} pixels of MS at most are the
  truth. MS is blurred by the sensor's MTF and decimated by 1.5, 2.7, 3.3 and 5.1.
- *PAN degraded too*: PAN is decimated by the same ratio, as `gzap:simulate` with `RATIO` does it.
  *PAN as it is*: it keeps its own pixels, so that they are up to twenty times smaller than those of
  degraded MS.
- Ours is `gzap:pansharpen` with the preset {preset} and `SCALE` the ratio of degradation, in MS's
  geometry: it lies on the pixels of the truth.
- The classical image is the best of {count} on that pair, chosen with hindsight and for each index
  by itself: seven methods as delivered and co-registered, at PAN's pixels. It is brought to the
  truth by area averaging, or by the cubic spline where the truth's pixels are smaller than PAN's.
- 20 pixels along each edge do not count.
"""

BEYOND = """## Beyond PAN

Pairs degraded by twice their own ratio, so that PAN's pixels are twice as large as those of the
truth, and pairs simulated from aerial images (PAN the mean of the bands at twice the image's
pixels, MS at eight times). *Ours* is made with `SCALE` at half of PAN's pixels; *bicubic* is our
image at PAN's pixels enlarged by cubic convolution.
"""

WAYS = {"both": "PAN degraded too", "ms": "PAN as it is"}


def _best(row: Row) -> tuple[tuple[float, str], tuple[float, str]]:
    """Best Q2n and best ERGAS of the classical methods, and whose they are."""
    scores = row["classical"]
    return (
        max((score["q2n"], name) for name, score in scores.items()),
        min((score["ergas"], name) for name, score in scores.items()),
    )


def gains(row: Row) -> tuple[float, float]:
    """By how much ours is better than what it is compared with, in Q2n and in ERGAS."""
    ours = row["ours"]
    if "classical" in row:
        (q2n, _), (ergas, _) = _best(row)
    else:
        q2n, ergas = row["bicubic"]["q2n"], row["bicubic"]["ergas"]
    return ours["q2n"] - q2n, ergas - ours["ergas"]


def line(row: Row) -> str:
    """A row as a line of the screen."""
    told = f"{row['name']}, {row['way']}, {row['scale']:g}"
    if "error" in row:
        return f"{told}: {row['error']}"
    better = gains(row)
    return (
        f"{told}: Q2n {row['ours']['q2n']:.4f} ({better[0]:+.4f}), "
        f"ERGAS {row['ours']['ergas']:.3f} ({better[1]:+.3f} better)"
    )


def _bold(text: str, gain: float) -> str:
    """A figure, bold where it is no worse."""
    return f"**{text}**" if gain >= 0 else text


def _cells(row: Row) -> list[str]:
    """The cells of a pair and a ratio."""
    (q2n, first), (ergas, second) = _best(row)
    ours, better = row["ours"], gains(row)
    return [
        row["name"],
        f"{row['scale']:g}",
        _bold(f"{ours['q2n']:.4f}", better[0]),
        f"{q2n:.4f}",
        first,
        _bold(f"{ours['ergas']:.3f}", better[1]),
        f"{ergas:.3f}",
        second,
    ]


def _losses(rows: Sequence[Row]) -> str:
    """On how many rows ours is better in both indices, and where it is not."""
    failed = [row for row in rows if min(gains(row)) < 0]
    items = [
        f"{row['name']} at {row['scale']:g} (Q2n {gains(row)[0]:+.4f}, ERGAS {-gains(row)[1]:+.3f})"
        for row in failed
    ]
    mean = [fmean(gains(row)[k] for row in rows) for k in (0, 1)]
    start = f"Ours is no worse in both indices on {len(rows) - len(failed)} of {len(rows)}"
    end = f"On the mean its Q2n is {mean[0]:+.4f}, its ERGAS {-mean[1]:+.3f} beside the other."
    return wrapped(f"{start}; not on {listed(items)}. {end}" if items else f"{start}. {end}")


def _way(rows: Sequence[Row], way: str) -> list[str]:
    """The section of one way of degrading PAN."""
    mine = [row for row in rows if row["way"] == way and "error" not in row]
    if not mine:
        return []
    header = ["Pair", "Ratio", "Q2n", "best classical", "by", "ERGAS", "best classical", "by"]
    return [f"## {WAYS[way]}", _losses(mine), table(header, [_cells(row) for row in mine])]


def _beyond(rows: Sequence[Row]) -> list[str]:
    """The section on pixels smaller than PAN's."""
    mine = [row for row in rows if row["way"] == "beyond" and "error" not in row]
    if not mine:
        return []
    cells = []
    for row in mine:
        better = gains(row)
        pairs = zip(("q2n", "ergas"), (4, 3), better)
        figures = [
            text
            for key, digits, gain in pairs
            for text in (
                _bold(f"{row['ours'][key]:.{digits}f}", gain),
                f"{row['bicubic'][key]:.{digits}f}",
            )
        ]
        cells.append([row["name"], f"{row['scale']:g}", *figures])
    header = ["Pair or image", "SCALE", "Q2n", "bicubic", "ERGAS", "bicubic"]
    return [BEYOND.rstrip(), _losses(mine), table(header, cells)]


def page(results: Results) -> str:
    """The whole page, Markdown.

    Args:
        results: Rows, preset, the truth's longest side, and the commit.
    """
    rows = results["rows"]
    count = max((len(row["classical"]) for row in rows if "classical" in row), default=0)
    method = METHOD.format(side=results["side"], preset=results["preset"], count=count)
    errors = [line(row) for row in rows if "error" in row]
    parts = [
        INTRODUCTION.rstrip(),
        *(part for way in WAYS for part in _way(rows, way)),
        *_beyond(rows),
        method.rstrip(),
        *([wrapped(f"Failed: {'; '.join(errors)}.")] if errors else []),
        f"Measured at commit {results['commit']}.",
    ]
    return "\n\n".join(parts) + "\n"
