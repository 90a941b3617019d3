"""The tiles of a product of SPOT or Pléiades, read without GDAL's driver for them in between.

That driver keeps the pixels of all tiles in GDAL's cache, from where nobody can remove them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from osgeo import gdal

from gzap_qgis.raster.bands import described, nodata_of, own_metadata
from gzap_qgis.raster.calls import collected
from gzap_qgis.raster.parts import Part, copy_place, part_of
from gzap_qgis.raster.virtual import Layer, Sheet, virtual

# Where GDAL keeps the product's description.
DOMAIN = "xml:dimap"

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
    text = dataset.GetMetadata(DOMAIN) if dataset.GetDriver().ShortName == "DIMAP" else None
    if not text:
        return []
    tree: Any = None
    with collected():
        tree = gdal.ParseXMLString(text[0])
    size = next(_found(tree, "NTILES_SIZE"), None)
    if size is None:
        return []
    height, width = int(_attribute(size, "nrows")), int(_attribute(size, "ncols"))
    files = {PurePath(name).name: name for name in dataset.GetFileList() or ()}
    tiles = []
    for node in _found(tree, "Data_File"):
        path = next(_found(node, "DATA_FILE_PATH"))
        name = files.get(PurePath(_attribute(path, "href")).name)
        if name is None:
            return []
        col, row = int(_attribute(node, "tile_C")) - 1, int(_attribute(node, "tile_R")) - 1
        tiles.append((col * width, row * height, part_of(name)))
    return tiles if _is_whole(tiles, dataset) else []


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


def _found(node: Any, name: str) -> Iterator[Any]:  # noqa: ANN401 - GDAL's tree is of nested lists
    """The elements of a name, wherever they are."""
    if not isinstance(node, list):
        return
    if node[1] == name:
        yield node
    for child in node[2:]:
        yield from _found(child, name)


def _attribute(node: Any, name: str) -> str:  # noqa: ANN401 - GDAL's tree is of nested lists
    """The text of an attribute; 0 where there is none."""
    for child in node[2:]:
        if child[1] == name:
            return str(child[2][1])
    return "0"
