"""An archive of many small scenes, cut from real pairs and varied, of which five are broken."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from gzap_qgis.config import PairConfig
from gzap_qgis.grid import Grid, Window, align
from gzap_qgis.progress import SILENT
from gzap_qgis.raster.pair import open_pair

# Sides of the windows of MS that are cut out, pixels, and of those of PAN, at most.
SIDES = (16, 20, 24, 28, 32)
PAN_SIDES = (64, 128)
# Share of a window that must hold measurements, and windows that are tried at most.
MEASURED, TRIES = 0.9, 200
# How half of the images of whole numbers become reflectance.
SCALED = [0.0, 1e4, 0.0, 1.0]


@dataclass(frozen=True)
class Pair:
    """A real pair and its grids."""

    name: str
    pan: str
    ms: str
    pan_grid: Grid
    ms_grid: Grid


@dataclass(frozen=True)
class Archive:
    """Scenes on the disk.

    Attributes:
        table: Their table, CSV.
        count: How many there are.
        broken: Why each broken one fails, in words of its reason, by its number.
    """

    table: Path
    count: int
    broken: Mapping[int, str]


def find_pairs(folder: Path) -> list[Pair]:
    """The pairs of a folder whose images lie north-up in one reference system."""
    found = []
    for pan in sorted(folder.rglob("pan.tif")):
        config = PairConfig(str(pan), str(pan.with_name("ms.tif")))
        with open_pair(config, SILENT) as source:
            as_stored = gdal.Open(config.ms).GetGeoTransform()
            if source.ms_grid.geotransform[1:3] == as_stored[1:3]:
                pair = Pair(pan.parent.name, config.pan, config.ms, source.pan_grid, source.ms_grid)
                found.append(pair)
    return found


def make_archive(folder: Path, pairs: Sequence[Pair], count: int) -> Archive:
    """Cut scenes from pairs in turn, break five of them, and write their table.

    Args:
        folder: Where they go.
        pairs: What they are cut from.
        count: How many.
    """
    chance = random.Random(6)
    rows = []
    for number in range(1, count + 1):
        pair = pairs[number % len(pairs)]
        scene = folder / f"{number:04d}"
        scene.mkdir(parents=True)
        _cut(pair, scene, chance)
        name = str(scene.relative_to(folder))
        rows.append([f"{name}/pan.tif", f"{name}/ms.tif", f"{pair.name}/{name}"])
    broken = {}
    for place, (word, damage) in enumerate(_DAMAGES.items()):
        number = (2 * place + 1) * count // (2 * len(_DAMAGES))
        damage(folder / f"{number:04d}")
        broken[number] = word
    table = folder / "archive.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["pan", "ms", "output"], *rows])
    return Archive(table, count, broken)


def _cut(pair: Pair, folder: Path, chance: random.Random) -> None:
    """Cut one scene out of a pair, where both images have measured."""
    ratio = pair.ms_grid.dy / pair.pan_grid.dy
    sides = [side for side in SIDES if PAN_SIDES[0] <= side * ratio <= PAN_SIDES[1]] or [SIDES[-1]]
    alignment = align(pair.ms_grid, pair.pan_grid)
    with open_pair(PairConfig(pair.pan, pair.ms), SILENT) as source:
        for _ in range(TRIES):
            ms = _inside(pair.ms_grid, chance.choice(sides), chance)
            pan = alignment.source_window(ms).clipped(pair.pan_grid.rows, pair.pan_grid.cols)
            if min(_measured(source.read_ms(ms)), _measured(source.read_pan(pan))) > MEASURED:
                break
    how = chance.choice([{}, {"outputType": gdal.GDT_Float32, "scaleParams": [SCALED]}])
    if gdal.Open(pair.ms).GetRasterBand(1).DataType == gdal.GDT_Float32:
        how = {}
    for name, origin, window in (("pan", pair.pan, pan), ("ms", pair.ms, ms)):
        place = [window.col, window.row, window.cols, window.rows]
        gdal.Translate(str(folder / f"{name}.tif"), origin, srcWin=place, **how)


def _measured(pixels: tuple[NDArray[np.float32], NDArray[np.bool_]]) -> float:
    """The share of pixels that hold something; scenes have borders of zeros that nothing names."""
    data, valid = pixels
    return float((valid & (data != 0)).mean())


def _inside(grid: Grid, side: int, chance: random.Random) -> Window:
    """A random window of a grid."""
    rows, cols = min(side, grid.rows), min(side, grid.cols)
    row, col = chance.randint(0, grid.rows - rows), chance.randint(0, grid.cols - cols)
    return Window(row, col, rows, cols)


def _lose(scene: Path) -> None:
    """Remove PAN."""
    (scene / "pan.tif").unlink()


def _truncate(scene: Path) -> None:
    """Cut MS off in the middle."""
    image = scene / "ms.tif"
    image.write_bytes(image.read_bytes()[: image.stat().st_size // 2])


def _move(scene: Path) -> None:
    """Put MS on other ground."""
    dataset = gdal.Open(str(scene / "ms.tif"), gdal.GA_Update)
    x, dx, rx, y, ry, dy = dataset.GetGeoTransform()
    dataset.SetGeoTransform((x + 1000 * dx, dx, rx, y + 1000 * dy, ry, dy))


def _swap(scene: Path) -> None:
    """Give each image the other's name."""
    (scene / "pan.tif").rename(scene / "other.tif")
    (scene / "ms.tif").rename(scene / "pan.tif")
    (scene / "other.tif").rename(scene / "ms.tif")


def _spoil(scene: Path) -> None:
    """Write a text where PAN should be."""
    (scene / "pan.tif").write_text("This is no image.\n", encoding="ascii")


# What is done to a scene, by a word of the reason why it then fails.
_DAMAGES: Mapping[str, Callable[[Path], None]] = {
    "No such file": _lose,
    "ms.tif": _truncate,
    "do not overlap": _move,
    "band": _swap,
    "could not be opened": _spoil,
}
