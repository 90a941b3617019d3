"""The tiles of a product of SPOT or Pléiades, read without GDAL's driver for them in between.

That driver keeps the pixels of all tiles in GDAL's cache, from where nobody can remove them.
"""

from __future__ import annotations

import re

from osgeo import gdal

from gzap_qgis.raster.bands import described, nodata_of, own_metadata
from gzap_qgis.raster.parts import Part, copy_place, part_of
from gzap_qgis.raster.virtual import Layer, Sheet, virtual

# How files of tiles are named: row and column from 1 on.
_NUMBERED = re.compile(r"R(?P<row>\d+)C(?P<col>\d+)\.[^.]+$", re.IGNORECASE)

Tile = tuple[int, int, Part]


def without_driver(dataset: gdal.Dataset) -> gdal.Dataset:
    """A product as a virtual raster of its tiles; itself where it is anything else.

    Args:
        dataset: Any open dataset.
    """
    tiles = _tiles(dataset)
    if not tiles:
        return dataset
    numbers = range(1, dataset.RasterCount + 1)
    layers = [
        Layer(
            tiles[0][2].dtype,
            [_sheet(tile, number) for tile in tiles],
            described(dataset.GetRasterBand(number)),
            nodata_of(dataset.GetRasterBand(number)),
        )
        for number in numbers
    ]
    made = virtual((dataset.RasterXSize, dataset.RasterYSize), layers)
    made.SetMetadata(dict(own_metadata(dataset.GetMetadata())))
    copy_place(dataset, made)
    return made


def _sheet(tile: Tile, number: int) -> Sheet:
    """A band of a tile, laid down."""
    col, row, part = tile
    nodata = part.nodata[number - 1]
    return Sheet(part.name, str(number), part.size, part.dtype, part.block, (col, row), nodata)


def _tiles(dataset: gdal.Dataset) -> list[Tile]:
    """First column and row of each tile, and the tile; none unless they make up the product."""
    if dataset.GetDriver().ShortName != "DIMAP":
        return []
    named = [(_NUMBERED.search(name), name) for name in dataset.GetFileList() or ()]
    parts = {(int(m["row"]), int(m["col"])): part_of(name) for m, name in named if m}
    lefts = _begins({col: part.size[0] for (_, col), part in parts.items()})
    tops = _begins({row: part.size[1] for (row, _), part in parts.items()})
    tiles = [(lefts[col], tops[row], part) for (row, col), part in parts.items()]
    return tiles if tiles and _is_whole(tiles, dataset) else []


def _begins(sizes: dict[int, int]) -> dict[int, int]:
    """Where each column or row of tiles begins, from their sizes by number."""
    begins, reached = {}, 0
    for number in sorted(sizes):
        begins[number], reached = reached, reached + sizes[number]
    return begins


def _is_whole(tiles: list[Tile], dataset: gdal.Dataset) -> bool:
    """Whether tiles have all bands of a product and cover it without overlap."""
    whole = dataset.RasterXSize * dataset.RasterYSize
    area = 0
    for col, row, part in tiles:
        right, bottom = col + part.size[0], row + part.size[1]
        inside = right <= dataset.RasterXSize and bottom <= dataset.RasterYSize
        if not inside or part.mask or len(part.bands) != dataset.RasterCount:
            return False
        area += part.size[0] * part.size[1]
    same = len({part.dtype for _, _, part in tiles}) == 1
    return same and area == whole and len({tile[:2] for tile in tiles}) == len(tiles)
