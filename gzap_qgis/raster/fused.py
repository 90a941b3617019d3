"""A fused image, and the true one where it is known, opened beside the pair that it is made of."""

from __future__ import annotations

from dataclasses import replace
from types import TracebackType

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.errors import GeometryError, RasterError
from gzap_qgis.grid import Grid, Window
from gzap_qgis.raster.georeference import label, same_crs
from gzap_qgis.raster.pair import PairSource
from gzap_qgis.raster.read import RasterSource, open_raster
from gzap_qgis.sentence import sentence

# Relative difference of two pixel sizes that still are one; positions are computed exactly.
SIZE_TOLERANCE = 1e-3
# Share of a pixel by which a reference's pixels may lie beside those of the fused image.
PLACE_TOLERANCE = 0.01


class FusedSource:
    """An open image on a known grid. Close it, or use it in a ``with`` statement.

    Attributes:
        source: The raster.
        grid: Its grid in the pair's coordinate system.
    """

    def __init__(self, source: RasterSource, grid: Grid, first: tuple[int, int] = (0, 0)) -> None:
        """Take over an open raster.

        Args:
            source: The raster.
            grid: The part of its grid that is read.
            first: Row and column of the raster at which ``grid`` begins.
        """
        self.source, self.grid, self._first = source, grid, first

    def read(self, window: Window) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        """Values of a window of ``grid``, (bands, rows, cols), and where all are valid."""
        row, col = self._first
        place = Window(window.row + row, window.col + col, window.rows, window.cols)
        data, valid = self.source.read(place)
        return data, valid.all(0)

    def part(self, window: Window) -> FusedSource:
        """The same open file, of which only a window of ``grid`` is read."""
        row, col = self._first
        return FusedSource(
            self.source, self.grid.crop(window), (row + window.row, col + window.col)
        )

    def close(self) -> None:
        """Release the file."""
        self.source.close()

    def __enter__(self) -> FusedSource:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Release the file."""
        self.close()


def open_fused(name: str, pair: PairSource) -> FusedSource:
    """Open a fused image and check that it belongs to a pair.

    Args:
        name: A path, or any name that GDAL opens.
        pair: The open pair.

    Raises:
        GeometryError: If it has another reference system or pixel size than PAN.
        RasterError: If it cannot be read, or has another number of bands than MS.
    """
    source = open_raster(name)
    try:
        _require_bands(source, pair, sentence("The fused image"))
        _require_system(source, pair, sentence("The fused image"))
        grid = _grid(source, pair, sentence("The fused image"))
        _require_size(source, grid, pair)
        return FusedSource(source, grid)
    except BaseException:
        source.close()
        raise


def open_reference(name: str, fused: Grid, pair: PairSource) -> FusedSource:
    """Open a true image and check that it lies on the pixels of a fused one and covers it.

    Args:
        name: A path, or any name that GDAL opens.
        fused: Grid of the fused image, or of the part of it that is judged.
        pair: The open pair.

    Returns:
        The true image, on ``fused``.

    Raises:
        GeometryError: If its pixels lie elsewhere.
        RasterError: If it cannot be read, or has another number of bands than MS.
    """
    source = open_raster(name)
    try:
        _require_bands(source, pair, sentence("The reference"))
        _require_system(source, pair, sentence("The reference"))
        grid = _grid(source, pair, sentence("The reference"))
        return FusedSource(source, fused, _place(source, grid, fused))
    except BaseException:
        source.close()
        raise


def _require_bands(source: RasterSource, pair: PairSource, title: str) -> None:
    """Raise unless an image has as many bands as MS."""
    if source.bands != pair.ms.bands:
        raise RasterError(
            sentence(
                "{title} {source} has {bands} band(s), the multispectral image {ms} has "
                "{ms_bands}. Expected the same bands in both; choose the sharpened image of this "
                "multispectral image, or swap the inputs if they were exchanged.",
                title=title,
                source=source.name,
                bands=source.bands,
                ms=pair.ms.name,
                ms_bands=pair.ms.bands,
            )
        )


def _require_system(source: RasterSource, pair: PairSource, title: str) -> None:
    """Raise unless an image is georeferenced as the pair is."""
    if source.is_georeferenced != pair.pan.is_georeferenced and not _on_one_local_grid(
        source, pair
    ):
        known, unknown = (source, pair.pan) if source.is_georeferenced else (pair.pan, source)
        raise GeometryError(
            sentence(
                "{known} is georeferenced but {unknown} is not. Expected all images or none; "
                "georeference {unknown} first.",
                known=known.name,
                unknown=unknown.name,
            )
        )
    own, wanted = source.grid.crs, pair.pan_grid.crs
    same = same_crs(own, wanted) if own and wanted else own == wanted
    if not same:
        raise GeometryError(
            sentence(
                "{title} {source} is in the coordinate reference system {crs}, the "
                "panchromatic image in {pan_crs}. Expected one for both; warp {source} to that of "
                "the panchromatic image, or assign it if it is missing.",
                title=title,
                source=source.name,
                crs=label(own),
                pan_crs=label(wanted),
            )
        )


def _on_one_local_grid(source: RasterSource, pair: PairSource) -> bool:
    """Whether an image and PAN count pixels from 0, 0, one of them in so many words.

    So do images that were made of others without georeferencing.
    """
    grids = (source.grid, pair.pan_grid)
    return all(not grid.crs and grid.x == grid.y == 0.0 for grid in grids)


def _grid(source: RasterSource, pair: PairSource, title: str) -> Grid:
    """The grid of an image; that of PAN where none is georeferenced."""
    if source.is_georeferenced or pair.pan.is_georeferenced:
        return replace(source.grid, crs=pair.pan_grid.crs)
    if (source.grid.rows, source.grid.cols) != (pair.pan_grid.rows, pair.pan_grid.cols):
        raise GeometryError(
            sentence(
                "{title} {source} has {cols} x {rows} pixels, the panchromatic image {pan_cols} x "
                "{pan_rows}. Without georeferencing both must cover the same ground, edge to edge, "
                "with the same pixels; georeference the images, or choose an image of that size.",
                title=title,
                source=source.name,
                cols=source.grid.cols,
                rows=source.grid.rows,
                pan_cols=pair.pan_grid.cols,
                pan_rows=pair.pan_grid.rows,
            )
        )
    return pair.pan_grid


def _one_size(first: Grid, second: Grid) -> bool:
    """Whether the pixels of two grids have one size."""
    return max(abs(first.dx / second.dx - 1), abs(first.dy / second.dy - 1)) <= SIZE_TOLERANCE


def _require_size(source: RasterSource, grid: Grid, pair: PairSource) -> None:
    """Raise unless a fused image has PAN's pixel size."""
    pan = pair.pan_grid
    if not _one_size(grid, pan):
        raise GeometryError(
            sentence(
                "The fused image {source} has pixels of {dx:.6g} x {dy:.6g} map units, the "
                "panchromatic image of {pan_dx:.6g} x {pan_dy:.6g}. The indices are defined at the "
                "panchromatic pixel size only; sharpen to that size (leave pixel size and scale "
                "empty), or resample the fused image.",
                source=source.name,
                dx=grid.dx,
                dy=grid.dy,
                pan_dx=pan.dx,
                pan_dy=pan.dy,
            )
        )


def _place(source: RasterSource, grid: Grid, fused: Grid) -> tuple[int, int]:
    """Row and column of a reference at which the fused image begins.

    Raises:
        GeometryError: If its pixels lie elsewhere, or it does not cover the fused image.
    """
    row, col = (grid.y - fused.y) / fused.dy, (fused.x - grid.x) / fused.dx
    off = max(abs(row - round(row)), abs(col - round(col)))
    drift = max(fused.rows * abs(grid.dy / fused.dy - 1), fused.cols * abs(grid.dx / fused.dx - 1))
    if off > PLACE_TOLERANCE or drift > PLACE_TOLERANCE:
        raise GeometryError(
            sentence(
                "The pixels of the reference {source} ({dx:.6g} x {dy:.6g} map units from "
                "{x:.10g}, {y:.10g}) are not those of the fused image ({fused_dx:.6g} x "
                "{fused_dy:.6g} from {fused_x:.10g}, {fused_y:.10g}). Expected the same pixels; "
                "resample the reference to the fused image (for example with gdalwarp).",
                source=source.name,
                dx=grid.dx,
                dy=grid.dy,
                x=grid.x,
                y=grid.y,
                fused_dx=fused.dx,
                fused_dy=fused.dy,
                fused_x=fused.x,
                fused_y=fused.y,
            )
        )
    first = round(row), round(col)
    last = first[0] + fused.rows, first[1] + fused.cols
    if min(first) < 0 or last[0] > grid.rows or last[1] > grid.cols:
        raise GeometryError(
            sentence(
                "The reference {source} covers only a part of the fused image. Expected all of "
                "it; choose a larger reference, or clip the fused image to the reference.",
                source=source.name,
            )
        )
    return first
