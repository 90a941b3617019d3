"""The pairs of a benchmark, and the crops of them that are sharpened."""

from __future__ import annotations

import json
import math
import os
import shutil
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import bench_cache

from gzap_qgis.config import Sensor
from gzap_qgis.errors import GeometryError
from gzap_qgis.grid import EDGE_TOLERANCE, Bounds, Grid, Window

# Longest side of a crop, PAN pixels.
SIDE = 512

# Raise it when the crops of a pair change.
EDITION = 2

# Sensors by the beginning of a pair's name; a file sensor.txt in its folder comes first.
SENSORS = {
    "wv2": Sensor.WORLDVIEW_2,
    "ple": Sensor.PLEIADES,
    "qb-": Sensor.QUICKBIRD,
    "quickbird": Sensor.QUICKBIRD,
    "l8-": Sensor.LANDSAT_8,
    "landsat8": Sensor.LANDSAT_8,
    "l7-": Sensor.LANDSAT_7,
}


@dataclass(frozen=True)
class Crop:
    """A pair as it is sharpened.

    Attributes:
        name: Name of the pair.
        sensor: Its sensor, never ``auto``.
        pan: PAN's file.
        ms: MS's file.
        bands: Bands of MS.
        ratio: MS pixel size over PAN pixel size.
        pan_size: Rows and columns of PAN.
        ms_size: Rows and columns of MS.
        numbers: GDAL's name of MS's data type.
    """

    name: str
    sensor: Sensor
    pan: Path
    ms: Path
    bands: int
    ratio: float
    pan_size: tuple[int, int]
    ms_size: tuple[int, int]
    numbers: str


def pair_names(folder: Path) -> list[str]:
    """Names of the pairs in a folder."""
    found = (path.parent for path in folder.glob("*/pan.tif"))
    return sorted(path.name for path in found if (path / "ms.tif").exists())


def sensor_of(folder: Path) -> Sensor:
    """The sensor of a pair: as sensor.txt says, or by the folder's name, or generic."""
    told = folder / "sensor.txt"
    if told.exists():
        return Sensor(told.read_text(encoding="utf-8").strip())
    known = (sensor for start, sensor in SENSORS.items() if folder.name.startswith(start))
    return next(known, Sensor.GENERIC)


def described(path: Path) -> dict[str, Any]:
    """What gdalinfo says of a raster.

    Raises:
        subprocess.CalledProcessError: If it cannot read it.
    """
    done = subprocess.run(["gdalinfo", "-json", str(path)], capture_output=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _grid(info: dict[str, Any]) -> Grid:
    """The grid of a raster; one unit a pixel where it is not georeferenced."""
    cols, rows = info["size"]
    x, dx, _, y, _, dy = info.get("geoTransform", (0.0, 1.0, 0.0, 0.0, 0.0, -1.0))
    return Grid(x, y, dx, -dy, rows, cols)


def _inner(first: float, last: float, count: int) -> tuple[int, int]:
    """First index and number of the whole pixels between two edges, both in pixels."""
    low = max(math.ceil(first - EDGE_TOLERANCE), 0)
    high = min(math.floor(last + EDGE_TOLERANCE), count)
    return low, high - low


def _middle(inner: tuple[int, int], ratio: float, side: int) -> tuple[int, int]:
    """The middle of a run of MS pixels: at most ``side`` of PAN's, a whole multiple of the ratio.

    Such a multiple lets a pair that is degraded by its own ratio cover the same ground.
    """
    first, count = inner
    whole = round(ratio) if abs(ratio - round(ratio)) < EDGE_TOLERANCE else 1
    kept = min(count, round(side / ratio))
    kept = max(kept // whole * whole, min(count, 1))
    return first + (count - kept) // 2, kept


def _inside(grid: Grid, bounds: Bounds) -> tuple[tuple[int, int], tuple[int, int]]:
    """First index and number of the whole pixels of a grid inside some bounds, rows and columns.

    Raises:
        GeometryError: If there is none.
    """
    west, south, east, north = bounds
    rows = _inner((grid.y - north) / grid.dy, (grid.y - south) / grid.dy, grid.rows)
    cols = _inner((west - grid.x) / grid.dx, (east - grid.x) / grid.dx, grid.cols)
    if min(rows[1], cols[1]) < 1:
        raise GeometryError("PAN and MS have no whole pixel in common; choose images of one scene.")
    return rows, cols


def windows(pan: Grid, ms: Grid, side: int) -> tuple[Window, Window]:
    """The crops of PAN and of MS: whole pixels of MS around the middle, and PAN inside them.

    PAN does not reach beyond MS, where some programs write nothing.

    Args:
        pan: PAN's grid.
        ms: MS's grid, in the same reference system.
        side: Longest side, PAN pixels.

    Returns:
        Window of PAN, which lies inside that of MS; window of MS.

    Raises:
        GeometryError: If the two have no whole pixel in common.
    """
    rows, cols = _inside(ms, pan.bounds)
    row, height = _middle(rows, ms.dy / pan.dy, side)
    col, width = _middle(cols, ms.dx / pan.dx, side)
    window = Window(row, col, height, width)
    (row, height), (col, width) = _inside(pan, ms.crop(window).bounds)
    return Window(row, col, height, width), window


def _translate(source: Path, window: Window, target: Path) -> None:
    """Write a window of a raster with all that the raster has."""
    place = [str(number) for number in (window.col, window.row, window.cols, window.rows)]
    command = ["gdal_translate", "-q", "-srcwin", *place, str(source), str(target)]
    subprocess.run(command, check=True)


def _cut(folder: Path, into: Path) -> None:
    """Write the crops of a pair into a folder, both or none."""
    pan, ms = _grid(described(folder / "pan.tif")), described(folder / "ms.tif")
    ms_grid = _grid(ms)
    if "geoTransform" not in ms:
        ms_grid = replace(ms_grid, dx=pan.cols / ms_grid.cols, dy=pan.rows / ms_grid.rows)
    pan_window, ms_window = windows(pan, ms_grid, SIDE)
    part = into.with_name(f".{into.name}.{os.getpid()}")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    _translate(folder / "pan.tif", pan_window, part / "pan.tif")
    _translate(folder / "ms.tif", ms_window, part / "ms.tif")
    part.rename(into)


def crop(folder: Path, crops: Path) -> Crop:
    """The crop of a pair, made where it is not there yet.

    Args:
        folder: Holds pan.tif and ms.tif.
        crops: Where crops lie, each in a folder named after the pair and its bytes.

    Raises:
        GeometryError: If the two have no whole pixel in common.
        subprocess.CalledProcessError: If GDAL cannot read or write.
    """
    files = [bench_cache.digest(folder / name) for name in ("pan.tif", "ms.tif")]
    key = bench_cache.fingerprint({"files": files, "side": SIDE, "edition": EDITION})
    into = crops / f"{folder.name}-{key[:12]}"
    if not into.is_dir():
        _cut(folder, into)
    return opened(folder.name, sensor_of(folder), into)


def opened(name: str, sensor: Sensor, folder: Path) -> Crop:
    """The pair in a folder, as it is."""
    pan, ms = described(folder / "pan.tif"), described(folder / "ms.tif")
    ratio = pan["size"][1] / ms["size"][1]
    if "geoTransform" in ms:
        ratio = ms["geoTransform"][5] / pan["geoTransform"][5]
    return Crop(
        name=name,
        sensor=sensor,
        pan=folder / "pan.tif",
        ms=folder / "ms.tif",
        bands=len(ms["bands"]),
        ratio=ratio,
        pan_size=(pan["size"][1], pan["size"][0]),
        ms_size=(ms["size"][1], ms["size"][0]),
        numbers=ms["bands"][0]["type"],
    )
