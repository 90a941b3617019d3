"""Pixel and map geometry as pure functions and frozen values.

A pixel index counts pixel centres: index 0 is the centre of the first pixel, so that its edges
are at -0.5 and 0.5. Rows run south, columns run east.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from gzap_qgis.errors import GeometryError
from gzap_qgis.sentence import sentence

# Share of a pixel by which edges may miss each other before a pixel counts as touched.
EDGE_TOLERANCE = 1e-3

# Relative difference below which two pixel sizes are one.
SAME_SIZE = 1e-6

Bounds = tuple[float, float, float, float]


@dataclass(frozen=True)
class Window:
    """A rectangle of pixels.

    Attributes:
        row: First row; may be negative before it is clipped.
        col: First column.
        rows: Number of rows.
        cols: Number of columns.
    """

    row: int
    col: int
    rows: int
    cols: int

    def grown(self, margin: int) -> Window:
        """This window with ``margin`` pixels more on each side."""
        return Window(
            self.row - margin, self.col - margin, self.rows + 2 * margin, self.cols + 2 * margin
        )

    def clipped(self, rows: int, cols: int) -> Window:
        """The part of this window inside an image of ``rows`` by ``cols``; may be empty."""
        top, left = min(max(self.row, 0), rows), min(max(self.col, 0), cols)
        bottom = min(max(self.row + self.rows, top), rows)
        right = min(max(self.col + self.cols, left), cols)
        return Window(top, left, bottom - top, right - left)

    def within(self, outer: Window) -> tuple[slice, slice]:
        """Row and column slices of this window in an array that holds ``outer``."""
        top, left = self.row - outer.row, self.col - outer.col
        return slice(top, top + self.rows), slice(left, left + self.cols)


@dataclass(frozen=True)
class Grid:
    """A north-up pixel grid on the ground.

    Attributes:
        x: Easting of the upper-left corner, map units.
        y: Northing of the upper-left corner, map units.
        dx: Pixel width, map units, positive.
        dy: Pixel height, map units, positive.
        rows: Number of rows.
        cols: Number of columns.
        crs: Coordinate reference system as WKT; empty for a local grid.
    """

    x: float
    y: float
    dx: float
    dy: float
    rows: int
    cols: int
    crs: str = ""

    @property
    def bounds(self) -> Bounds:
        """West, south, east, north, map units."""
        return self.x, self.y - self.rows * self.dy, self.x + self.cols * self.dx, self.y

    @property
    def geotransform(self) -> tuple[float, float, float, float, float, float]:
        """GDAL's six numbers."""
        return self.x, self.dx, 0.0, self.y, 0.0, -self.dy

    def crop(self, window: Window) -> Grid:
        """The grid of a window of this one."""
        return replace(
            self,
            x=self.x + window.col * self.dx,
            y=self.y - window.row * self.dy,
            rows=window.rows,
            cols=window.cols,
        )


@dataclass(frozen=True)
class Alignment:
    """Where the pixels of a target grid lie in a source grid, as pixel indices of each axis.

    ``source_row = row_scale * target_row + row_offset``, likewise for columns.

    Attributes:
        row_scale: Source rows per target row.
        row_offset: Source row of target row 0.
        col_scale: Source columns per target column.
        col_offset: Source column of target column 0.
    """

    row_scale: float
    row_offset: float
    col_scale: float
    col_offset: float

    def cropped(self, target: Window, source: Window) -> Alignment:
        """The alignment between a window of the target and a window of the source."""
        return replace(
            self,
            row_offset=self.row_offset + self.row_scale * target.row - source.row,
            col_offset=self.col_offset + self.col_scale * target.col - source.col,
        )

    def shifted(self, rows: float, cols: float) -> Alignment:
        """The alignment with the target moved by so many source pixels."""
        return replace(self, row_offset=self.row_offset + rows, col_offset=self.col_offset + cols)

    def inverse(self) -> Alignment:
        """Where the pixels of the source lie in the target."""
        return Alignment(
            1.0 / self.row_scale,
            -self.row_offset / self.row_scale,
            1.0 / self.col_scale,
            -self.col_offset / self.col_scale,
        )

    def then(self, further: Alignment) -> Alignment:
        """Where the target's pixels lie in a third grid, by way of the source.

        Args:
            further: Where the pixels of the source lie in the third grid.
        """
        return Alignment(
            self.row_scale * further.row_scale,
            further.row_scale * self.row_offset + further.row_offset,
            self.col_scale * further.col_scale,
            further.col_scale * self.col_offset + further.col_offset,
        )

    def source_window(self, target: Window) -> Window:
        """The smallest window of source pixels that holds the centres of ``target``'s pixels."""
        top, rows = _span(self.row_scale, self.row_offset, target.row, target.rows)
        left, cols = _span(self.col_scale, self.col_offset, target.col, target.cols)
        return Window(top, left, rows, cols)


def _span(scale: float, offset: float, first: int, count: int) -> tuple[int, int]:
    """First source index and number of source indices around ``count`` target indices."""
    low = math.floor(scale * first + offset)
    high = math.ceil(scale * (first + count - 1) + offset)
    return low, high - low + 1


def align(target: Grid, source: Grid) -> Alignment:
    """Where the pixel centres of ``target`` lie in ``source``; both in one CRS."""
    return Alignment(
        row_scale=target.dy / source.dy,
        row_offset=(source.y - target.y) / source.dy + 0.5 * target.dy / source.dy - 0.5,
        col_scale=target.dx / source.dx,
        col_offset=(target.x - source.x) / source.dx + 0.5 * target.dx / source.dx - 0.5,
    )


def overlap(first: Bounds, second: Bounds) -> Bounds:
    """The rectangle common to two, map units.

    Raises:
        GeometryError: If they have nothing in common.
    """
    west, south = max(first[0], second[0]), max(first[1], second[1])
    east, north = min(first[2], second[2]), min(first[3], second[3])
    if west >= east or south >= north:
        raise GeometryError(
            sentence(
                "The images do not overlap: one covers {first}, the other {second}. Choose "
                "a panchromatic and a multispectral image of one scene.",
                first=_in_words(first),
                second=_in_words(second),
            )
        )
    return west, south, east, north


def _in_words(bounds: Bounds) -> str:
    """Bounds as a phrase of a message."""
    west, south, east, north = bounds
    return sentence(
        "x {west:.10g} to {east:.10g} and y {south:.10g} to {north:.10g}",
        west=west,
        east=east,
        south=south,
        north=north,
    )


def touched(grid: Grid, bounds: Bounds) -> Window:
    """The pixels of ``grid`` that ``bounds`` touch by more than a thousandth of a pixel.

    Raises:
        GeometryError: If there are none.
    """
    west, south, east, north = overlap(grid.bounds, bounds)
    left = math.floor((west - grid.x) / grid.dx + EDGE_TOLERANCE)
    right = math.ceil((east - grid.x) / grid.dx - EDGE_TOLERANCE)
    top = math.floor((grid.y - north) / grid.dy + EDGE_TOLERANCE)
    bottom = math.ceil((grid.y - south) / grid.dy - EDGE_TOLERANCE)
    return Window(top, left, max(bottom - top, 1), max(right - left, 1)).clipped(
        grid.rows, grid.cols
    )


def output_grid(pan: Grid, common: Bounds, pixel: tuple[float, float]) -> Grid:
    """The grid of an image sharpened to a pixel size.

    Args:
        pan: PAN's grid.
        common: Ground that PAN and MS share, map units.
        pixel: Height and width of an output pixel, map units.

    Returns:
        At PAN's pixel size, the pixels of PAN's own grid that touch ``common``. Otherwise the whole
        pixels that fit into ``common``, from its upper-left corner on.

    Raises:
        GeometryError: If not one whole pixel fits.
    """
    height, width = pixel
    if abs(height / pan.dy - 1.0) < SAME_SIZE and abs(width / pan.dx - 1.0) < SAME_SIZE:
        return pan.crop(touched(pan, common))
    west, south, east, north = common
    rows = math.floor((north - south) / height + EDGE_TOLERANCE)
    cols = math.floor((east - west) / width + EDGE_TOLERANCE)
    if min(rows, cols) < 1:
        raise GeometryError(
            sentence(
                "An output pixel of {width:.10g} by {height:.10g} map units is larger than the "
                "ground that the two images share ({first}). Choose a smaller PIXEL_SIZE.",
                width=width,
                height=height,
                first=_in_words(common),
            )
        )
    return Grid(west, north, width, height, rows, cols, pan.crs)
