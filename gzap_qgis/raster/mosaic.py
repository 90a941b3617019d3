"""One image made of several files: tiles side by side, or bands on top of each other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from gzap_qgis.errors import GeometryError, RasterError
from gzap_qgis.progress import Progress
from gzap_qgis.raster.calls import checked
from gzap_qgis.raster.georeference import Placement, in_words, label, same_crs
from gzap_qgis.raster.parts import Part, copy_place, named_bands, part_of, same_ground
from gzap_qgis.raster.read import open_dataset
from gzap_qgis.raster.template import is_representable
from gzap_qgis.raster.virtual import Layer, Sheet, valid_sheet, virtual
from gzap_qgis.sentence import sentence

# Share of a pixel by which a tile may miss the grid of the first one; it is then moved onto it.
ON_GRID = 0.01


@dataclass(frozen=True)
class _Laid:
    """A tile, and the column and row of its first pixel in the whole."""

    part: Part
    col: int
    row: int

    @property
    def box(self) -> tuple[int, int, int, int]:
        """First column and row, and those behind the last."""
        return self.col, self.row, self.col + self.part.size[0], self.row + self.part.size[1]


def mosaic(names: Sequence[str], progress: Progress) -> gdal.Dataset:
    """Tiles as one virtual raster; where they overlap, the first counts.

    Args:
        names: The files, the first one first.
        progress: Hears what they became.

    Raises:
        GeometryError: If they do not lie on one grid.
        RasterError: If their bands or types differ, or one cannot be read.
    """
    return _tiled(_read(names, progress), progress)


def mosaic_or_stack(names: Sequence[str], progress: Progress) -> gdal.Dataset:
    """Tiles, or files of the same pixels whose bands are put together, as one virtual raster.

    Args:
        names: The files, the first one first.
        progress: Hears what they became.

    Raises:
        GeometryError: If they lie neither on one grid nor on the same pixels.
        RasterError: If their types or, for tiles, their bands differ, or one cannot be read.
    """
    parts = _read(names, progress)
    if all(same_ground(parts[0], part) for part in parts[1:]):
        return _stacked(parts, progress)
    return _tiled(parts, progress)


def _read(names: Sequence[str], progress: Progress) -> list[Part]:
    """What each file brings along."""
    parts = []
    for name in names:
        progress.check()
        parts.append(part_of(name))
    return parts


def _stacked(parts: Sequence[Part], progress: Progress) -> gdal.Dataset:
    """The bands of all files, in their order."""
    parts = named_bands(parts)
    first = parts[0]
    for part in parts[1:]:
        _require_equal(first, part, sentence("data type"), first.dtype, part.dtype)
    layers = [
        Layer(part.dtype, [_sheet(part, index, (0, 0))], part.bands[index], part.nodata[index])
        for part in parts
        for index in range(len(part.bands))
    ]
    mask = [_mask_sheet(part, (0, 0)) for part in parts if part.mask][:1]
    progress.info(
        sentence(
            "{count} files show the same pixels: their bands are put together as {bands}.",
            count=len(parts),
            bands=", ".join(layer.band.name for layer in layers),
        )
    )
    dataset = virtual(first.size, layers, mask)
    dataset.SetMetadata(dict(first.metadata))
    copy_place(open_dataset(first.name), dataset)
    return dataset


def _tiled(parts: Sequence[Part], progress: Progress) -> gdal.Dataset:
    """Tiles side by side."""
    first = parts[0]
    for part in parts:
        _require_tile(first, part)
    laid = [_lay(first, part, progress) for part in parts]
    parts = [tile.part for tile in laid]
    left, top = min(tile.col for tile in laid), min(tile.row for tile in laid)
    laid = [_Laid(tile.part, tile.col - left, tile.row - top) for tile in laid]
    size = max(tile.box[2] for tile in laid), max(tile.box[3] for tile in laid)
    covered = _covered(laid)
    _say(laid, size, covered, progress)
    # The first file is drawn last.
    order = laid[::-1]
    layers = [
        Layer(
            first.dtype,
            [_sheet(tile.part, index, (tile.col, tile.row)) for tile in order],
            first.bands[index],
            _gap(parts, index),
        )
        for index in range(len(first.bands))
    ]
    unknown = not covered.all() and any(layer.nodata is None for layer in layers)
    masked = unknown or any(part.mask for part in parts)
    mask = [_mask_sheet(tile.part, (tile.col, tile.row)) for tile in order] if masked else []
    return _on_ground(virtual(size, layers, mask), first, left, top)


def _on_ground(dataset: gdal.Dataset, first: Part, left: int, top: int) -> gdal.Dataset:
    """The whole with its place, given the column and row at which it begins in the first file."""
    x, dx, _, y, _, dy = first.numbers or (0.0,) * 6
    with checked(sentence("The place of {name} could not be taken over", name=first.name)):
        dataset.SetMetadata(dict(first.metadata))
        dataset.SetGeoTransform((x + left * dx, dx, 0.0, y + top * dy, 0.0, dy))
        if first.crs:
            dataset.SetProjection(first.crs)
    return dataset


def _gap(parts: Sequence[Part], index: int) -> float | None:
    """The NoData value of a band that can stand in gaps; None where no file has one."""
    declared = (part.nodata[index] for part in parts)
    return next(
        (v for v in declared if v is not None and is_representable(v, parts[0].dtype)), None
    )


def _sheet(part: Part, index: int, at: tuple[int, int]) -> Sheet:
    """A band of a file, laid down."""
    return Sheet(
        name=part.name,
        band=str(part.numbered[index]),
        size=part.size,
        dtype=part.dtype,
        block=part.block,
        at=at,
        nodata=part.nodata[index],
        masked=bool(part.mask),
    )


def _mask_sheet(part: Part, at: tuple[int, int]) -> Sheet:
    """The mask of a file, laid down so that it hides no valid pixel."""
    if not part.mask:
        return valid_sheet(part.size, at)
    dtype = part.dtype if part.mask.isdigit() else "Byte"
    return Sheet(part.name, part.mask, part.size, dtype, part.block, at, nodata=0.0)


def _covered(laid: Sequence[_Laid]) -> NDArray[np.int_]:
    """How many tiles cover each field between the edges of all tiles."""
    boxes = np.array([tile.box for tile in laid])
    cols, rows = np.unique(boxes[:, [0, 2]]), np.unique(boxes[:, [1, 3]])
    count = np.zeros((len(rows) - 1, len(cols) - 1), dtype=np.int_)
    for left, top, right, bottom in boxes:
        down = slice(*np.searchsorted(rows, (top, bottom)))
        across = slice(*np.searchsorted(cols, (left, right)))
        count[down, across] += 1
    return count


def _say(
    laid: Sequence[_Laid], size: tuple[int, int], covered: NDArray[np.int_], progress: Progress
) -> None:
    """Tell the log what the tiles became."""
    progress.info(
        sentence(
            "{count} tiles make an image of {cols} x {rows} pixels.",
            count=len(laid),
            cols=size[0],
            rows=size[1],
        )
    )
    if covered.max() > 1:
        progress.info(sentence("Where tiles overlap, the one that was named first counts."))
    if not covered.all():
        progress.info(sentence("Gaps between the tiles count as NoData."))


def _require_tile(first: Part, part: Part) -> None:
    """Raise unless a file can lie beside the first one."""
    nowhere = Placement.NOWHERE
    if part.placement is not Placement.GRID:
        kind = sentence("nothing") if part.placement is nowhere else in_words(part.placement)
        raise GeometryError(
            sentence(
                "{name} is located by {kind}: only tiles on a north-up grid can be joined. Choose "
                "the one file that describes all tiles (such as DIM_*.XML, .TIL or .VRT), or "
                "orthorectify the tiles first.",
                name=part.name,
                kind=kind,
            )
        )
    _require_equal(first, part, sentence("number of bands"), len(first.bands), len(part.bands))
    _require_equal(first, part, sentence("data type"), first.dtype, part.dtype)
    if first.crs != part.crs and not (first.crs and part.crs and same_crs(first.crs, part.crs)):
        _require_equal(first, part, sentence("reference system"), label(first.crs), label(part.crs))
    for size, fine, wide in zip(part.size, part.pixel, first.pixel):
        if abs(fine / wide - 1.0) * size > ON_GRID:
            _require_equal(first, part, sentence("pixel size"), f"{wide:.10g}", f"{fine:.10g}")


def _require_equal(first: Part, part: Part, what: str, expected: object, found: object) -> None:
    """Raise if two files of one image differ."""
    if expected != found:
        raise RasterError(
            sentence(
                "{name} cannot be joined to {first}: its {what} is {found}, not {expected}. Choose "
                "files of one image, or convert them first.",
                name=part.name,
                first=first.name,
                what=what,
                found=found,
                expected=expected,
            )
        )


def _lay(first: Part, part: Part, progress: Progress) -> _Laid:
    """A tile on the grid of the first one, interpolated if it lies beside it."""
    numbers, origin = part.numbers or (0.0,) * 6, first.numbers or (0.0,) * 6
    col = (numbers[0] - origin[0]) / first.pixel[0]
    row = (numbers[3] - origin[3]) / first.pixel[1]
    off = max(abs(col - round(col)), abs(row - round(row)))
    if off <= ON_GRID:
        return _Laid(part, round(col), round(row))
    progress.warn(
        sentence(
            "The pixels of {name} lie {off:.2f} of a pixel beside those of {first}: they are "
            "brought onto them by cubic interpolation.",
            name=part.name,
            off=off,
            first=first.name,
        )
    )
    box = math.floor(col), math.floor(row), part.size[0] + 1, part.size[1] + 1
    return _Laid(_interpolated(first, part, box), box[0], box[1])


def _interpolated(first: Part, part: Part, box: tuple[int, int, int, int]) -> Part:
    """A tile on whole pixels of the first one: first column and row, columns and rows."""
    col, row, cols, rows = box
    x, dx, _, y, _, dy = first.numbers or (0.0,) * 6
    edges = [(x + col * dx, x + (col + cols) * dx), (y + row * dy, y + (row + rows) * dy)]
    (west, east), (south, north) = map(sorted, edges)
    text = ""
    with checked(sentence("{name} could not be transformed", name=part.name)):
        warped = gdal.Warp(
            "",
            open_dataset(part.name),
            format="VRT",
            outputBounds=(west, south, east, north),
            width=cols,
            height=rows,
            resampleAlg="cubic",
            dstAlpha=True,
            warpOptions=["UNIFIED_SRC_NODATA=NO"],
        )
        text = str(warped.GetMetadata("xml:VRT")[0])
    return replace(
        part,
        name=text,
        size=(cols, rows),
        numbered=tuple(range(1, len(part.bands) + 1)),
        mask=str(len(part.bands) + 1),
        block=(min(cols, 512), min(rows, 128)),
    )
