"""Make the report of the example scene and photograph it for docs/images.

The scene is sharpened by the classical method, so that a repeated run gives the same pictures.
Chromium shows the page without a screen and cut off from the network; it writes down all that is
asked for, and the run fails if the page asked for anything.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from gzap_qgis.config import (  # noqa: E402 - found through the line above
    AssessConfig,
    ClassicalConfig,
    OutputConfig,
    PairConfig,
    Sensor,
)
from gzap_qgis.progress import Progress  # noqa: E402
from gzap_qgis.workflows.assess import assess  # noqa: E402
from gzap_qgis.workflows.classical import classical  # noqa: E402

# As a user would give them, so that no folder of this machine is in the pictures.
SCENE = Path("examples/quickbird-toulouse")
FOLDER = Path("build/report")
PICTURES = ROOT / "docs" / "images"

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
WIDTH = 1100
TALLEST = 12_000
SECONDS = 120

# What a network log of Chromium calls the origin of a request that no page made.
NO_PAGE = "not an origin"
LOCAL = ("file:", "data:", "about:")

# A part of the page is cut where a section begins, or at white where it is longer than this.
PART = 1400
GAP = 24
MARGIN = 20

Pixels = NDArray[np.uint8]


def make_report(folder: Path) -> Path:
    """Sharpen the example scene, assess the result; returns the page."""
    folder.mkdir(parents=True, exist_ok=True)
    pair = PairConfig(str(SCENE / "pan.tif"), str(SCENE / "ms.tif"), Sensor.QUICKBIRD)
    fused, page = folder / "fused.tif", folder / "report.html"
    classical(pair, ClassicalConfig(), OutputConfig(fused), Progress())
    assess(pair, AssessConfig(str(fused), report=page), Progress())
    return page


def find_browser() -> str:
    """Path of a Chromium.

    Raises:
        SystemExit: If there is none.
    """
    found = next((path for path in map(shutil.which, BROWSERS) if path), None)
    if found is None:
        raise SystemExit(
            f"None of {', '.join(BROWSERS)} is on PATH. Install one, as by "
            "`apt-get install chromium`, and run this again."
        )
    return found


def photograph(page: Path, folder: Path) -> Path:
    """Show a page in a window as tall as it may need; returns the picture.

    Raises:
        SystemExit: If the browser fails, or the page asked the network for anything.
    """
    shot, log = folder / "page.png", folder / "network.json"
    shot.unlink(missing_ok=True)
    command = [
        find_browser(),
        "--headless",
        "--no-sandbox",
        "--hide-scrollbars",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        f"--user-data-dir={(folder / 'profile').resolve()}",
        f"--log-net-log={log.resolve()}",
        f"--window-size={WIDTH},{TALLEST}",
        f"--screenshot={shot.resolve()}",
        page.resolve().as_uri(),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    if done.returncode != 0 or not shot.exists():
        raise SystemExit(f"The browser failed: {done.stderr.strip()[-500:]}")
    asked = sorted(requests(json.loads(log.read_text())))
    if asked:
        raise SystemExit(f"The page asked the network for {', '.join(asked)}; it must not.")
    return shot


def requests(log: Mapping[str, Any]) -> set[str]:
    """The addresses that a page asked for, other than files and what it holds itself.

    Args:
        log: Network log of Chromium, which tells the page's own requests by their origin; its
            housekeeping has none.
    """
    every = (event.get("params", {}) for event in log["events"])
    asked = {
        str(one["url"])
        for one in every
        if "url" in one and one.get("initiator", NO_PAGE) != NO_PAGE
    }
    return {url for url in asked if not url.startswith(LOCAL)}


def cuts(pixels: Pixels) -> list[tuple[int, int]]:
    """First row and row after the last of each part of a page.

    Args:
        pixels: The page, (3, rows, cols), on white.

    Returns:
        Parts in their order, without the white around them. A part begins at the dark line above
        a section; one of more than ``PART`` rows is cut at the last wide white before that.
    """
    white = (pixels >= 250).all(axis=(0, 2))
    dark = (pixels < 60).all(axis=0).mean(axis=1) > 0.8
    starts = [row for row in np.flatnonzero(dark) if white[max(row - GAP, 0) : row].all()]
    edges = [0, *(int(row) for row in starts), pixels.shape[1]]
    parts = []
    for first, last in zip(edges[:-1], edges[1:]):
        for top, bottom in _shorter(white, first, last):
            inked = np.flatnonzero(~white[top:bottom])
            if inked.size:
                parts.append((top + int(inked[0]), top + int(inked[-1]) + 1))
    return parts


def _shorter(white: NDArray[np.bool_], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Pieces of some rows, each up to ``PART`` high where wide white allows it."""
    while last - first > PART:
        wide = [
            row
            for row in range(first + GAP, first + PART)
            if white[row - GAP : row].all() and not white[first:row].all()
        ]
        if not wide:
            break
        yield first, wide[-1]
        first = wide[-1]
    yield first, last


def write_parts(shot: Path, folder: Path) -> list[Path]:
    """Cut a photograph of the page and write its parts; returns their files."""
    source = gdal.Open(str(shot))
    pixels = source.ReadAsArray()[:3]
    for old in folder.glob("report-*.png"):
        old.unlink()
    files = []
    for index, (top, bottom) in enumerate(cuts(pixels), start=1):
        files.append(folder / f"report-{index}.png")
        _write(simpler(_framed(pixels[:, top:bottom])), files[-1])
    return files


def _framed(part: Pixels) -> Pixels:
    """A part with some white above and below."""
    return np.pad(part, ((0, 0), (MARGIN, MARGIN), (0, 0)), constant_values=255)


def simpler(part: Pixels) -> Pixels:
    """A picture with 64 shades of each colour, white and black among them: a smaller file."""
    return np.asarray(np.round(np.round(part / 255.0 * 63.0) * 255.0 / 63.0), dtype=np.uint8)


def _write(part: Pixels, path: Path) -> None:
    """Write a part as a PNG."""
    bands, rows, cols = part.shape
    memory = gdal.GetDriverByName("MEM").Create("", cols, rows, bands, gdal.GDT_Byte)
    memory.WriteArray(part)
    gdal.GetDriverByName("PNG").CreateCopy(str(path), memory, options=["ZLEVEL=9"])
    Path(f"{path}.aux.xml").unlink(missing_ok=True)


def main(arguments: Sequence[str]) -> None:
    """Make the report, photograph it, and say what was written."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--page", type=Path, help="a report that is there already")
    parser.add_argument("--pictures", type=Path, default=PICTURES, help="where the pictures go")
    chosen = parser.parse_args(arguments)
    os.chdir(ROOT)
    FOLDER.mkdir(parents=True, exist_ok=True)
    page = chosen.page or make_report(FOLDER)
    shot = photograph(page, FOLDER)
    chosen.pictures.mkdir(parents=True, exist_ok=True)
    for file in write_parts(shot, chosen.pictures):
        print(f"{file}: {file.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main(sys.argv[1:])
