"""A large scene made of a small pair, to see what a large one costs."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from gzap_qgis.core.pair import Image
from gzap_qgis.grid import Grid, Window
from gzap_qgis.raster.read import open_raster
from gzap_qgis.raster.template import Template
from gzap_qgis.raster.write import create

# Largest and smallest brightness of a copy, relative to the pair's.
GAINS = (0.7, 1.3)


def mirrored(image: Image, rows: int, cols: int) -> Image:
    """An image continued by its mirror images down and to the right, (C, rows, cols)."""
    down, across = rows - image.shape[1], cols - image.shape[2]
    out: Image = np.pad(image, ((0, 0), (0, max(down, 0)), (0, max(across, 0))), mode="symmetric")
    return out[:, :rows, :cols]


def gains(shape: tuple[int, int]) -> Image:
    """A brightness for each copy of a pair, (rows, cols), the same for PAN and MS."""
    rng = np.random.default_rng(0)
    return rng.uniform(*GAINS, shape).astype(np.float32)


def brightened(image: Image, block: tuple[int, int]) -> Image:
    """An image with a brightness of its own in each block of so many rows and columns."""
    rows, cols = image.shape[1:]
    factors = gains((-(-rows // block[0]), -(-cols // block[1])))
    spread = factors.repeat(block[0], axis=0).repeat(block[1], axis=1)[:rows, :cols]
    return image * spread


def _read(path: Path) -> tuple[Image, Grid, Template]:
    """All of a raster."""
    source = open_raster(str(path))
    try:
        grid = source.grid
        return source.read(Window(0, 0, grid.rows, grid.cols))[0], grid, source.template
    finally:
        source.close()


def _enlarge(source: Path, target: Path, block: int, side: int) -> None:
    """Write one image of the large scene, ``side`` square, of copies that are ``block`` square."""
    image, grid, template = _read(source)
    large = brightened(mirrored(image[:, :block, :block], side, side), (block, block))
    whole = Grid(grid.x, grid.y, grid.dx, grid.dy, side, side, grid.crs)
    with create(target, whole, template, ()) as sink:
        sink.write(Window(0, 0, side, side), large, np.ones(large.shape, dtype=bool))


def enlarge(source: Path, target: Path, side: int) -> None:
    """Write a scene of ``side`` by ``side`` pixels of PAN.

    Args:
        source: Folder of a pair with a whole ratio; its upper left square is what is copied.
        target: Folder for pan.tif and ms.tif of the scene; made where it is not there.
        side: Rows and columns of PAN, a multiple of the ratio.
    """
    target.mkdir(parents=True, exist_ok=True)
    pan, ms = _read(source / "pan.tif")[1], _read(source / "ms.tif")[1]
    ratio = round(ms.dx / pan.dx)
    block = min(ms.rows, ms.cols, pan.rows // ratio, pan.cols // ratio)
    _enlarge(source / "pan.tif", target / "pan.tif", block * ratio, side)
    _enlarge(source / "ms.tif", target / "ms.tif", block, side // ratio)
