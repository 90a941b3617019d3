"""Areas on the ground: extents in another reference system, and polygons that mask pixels."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, ogr, osr

from gzap_qgis.config import Area
from gzap_qgis.errors import GeometryError, RasterError
from gzap_qgis.grid import Bounds, Grid, Window, touched
from gzap_qgis.raster.calls import checked, collected
from gzap_qgis.raster.georeference import label, same_crs, system_of
from gzap_qgis.sentence import sentence

# Pieces into which a long edge is cut, since it is bent in another reference system.
PIECES = 256
# Points along each side of an extent, likewise.
ALONG = 33


def extent_in(extent: Bounds, own: str, crs: str) -> Bounds:
    """The bounds of an extent in another reference system.

    Args:
        extent: West, south, east, north, units of its own system.
        own: Its own reference system, WKT; empty for ``crs``.
        crs: The other one, WKT; empty for a local grid, on which nothing is changed.

    Raises:
        GeometryError: If it has no place in the other system.
    """
    if not own or not crs or same_crs(own, crs):
        return extent
    west, south, east, north = extent
    steps = np.linspace(0.0, 1.0, ALONG)
    xs, ys = west + steps * (east - west), south + steps * (north - south)
    edge = [(x, y) for x in xs for y in (south, north)] + [(x, y) for y in ys for x in (west, east)]
    found = np.full((1, 2), np.nan)
    with collected():
        way = osr.CoordinateTransformation(system_of(own), system_of(crs))
        found = np.asarray(way.TransformPoints(edge), dtype=np.float64)[:, :2]
    if not np.isfinite(found).all():
        raise GeometryError(
            sentence(
                "EXTENT could not be brought from {own} into {crs}. Choose an extent inside the "
                "panchromatic image.",
                own=label(own),
                crs=label(crs),
            )
        )
    (west, south), (east, north) = found.min(axis=0).tolist(), found.max(axis=0).tolist()
    return west, south, east, north


class Stencil:
    """Polygons laid on a grid; holds nothing as large as the grid.

    Attributes:
        window: The pixels of the grid that the polygons touch.
    """

    def __init__(self, area: Area, grid: Grid) -> None:
        """Bring the polygons onto the grid.

        Raises:
            GeometryError: If they have no place in its reference system, or do not touch it.
            RasterError: If they are no polygons.
        """
        shape = _shape(area, grid.crs)
        self.window = _touched(shape, grid)
        self._layer, self._source = _layer(_in_pixels(shape, grid))

    def read(self, window: Window) -> NDArray[np.bool_]:
        """Which pixels of a window of the grid have their centres in a polygon, (rows, cols)."""
        target = gdal.GetDriverByName("MEM").Create("", window.cols, window.rows, 1, gdal.GDT_Byte)
        target.SetGeoTransform((window.col, 1.0, 0.0, window.row, 0.0, 1.0))
        with checked(sentence("MASK could not be drawn")):
            gdal.RasterizeLayer(target, [1], self._layer, burn_values=[1])
        drawn: NDArray[np.uint8] = target.ReadAsArray()
        return np.asarray(drawn, dtype=np.bool_)


def _shape(area: Area, crs: str) -> ogr.Geometry:
    """The polygons in a reference system; as they are on a local grid."""
    shape = None
    with collected():
        shape = ogr.CreateGeometryFromWkb(area.wkb)
    if shape is None or shape.IsEmpty():
        raise RasterError(sentence("MASK holds no polygon. Choose a layer with polygons."))
    if not area.crs or not crs or same_crs(area.crs, crs):
        return shape
    west, east, south, north = shape.GetEnvelope()
    shape.Segmentize(max(east - west, north - south) / PIECES)
    code = ogr.OGRERR_FAILURE
    with collected():
        code = shape.Transform(osr.CoordinateTransformation(system_of(area.crs), system_of(crs)))
    if code != ogr.OGRERR_NONE or not all(map(math.isfinite, shape.GetEnvelope())):
        raise GeometryError(
            sentence(
                "MASK could not be brought from {own} into {crs}. Choose polygons inside the "
                "panchromatic image.",
                own=label(area.crs),
                crs=label(crs),
            )
        )
    return shape


def _touched(shape: ogr.Geometry, grid: Grid) -> Window:
    """The pixels within the bounds of polygons."""
    west, east, south, north = shape.GetEnvelope()
    try:
        return touched(grid, (west, south, east, north))
    except GeometryError as error:
        raise GeometryError(
            sentence(
                "MASK lies outside the ground that the two images share. Choose polygons inside "
                "it, or leave MASK empty."
            )
        ) from error


def _in_pixels(shape: ogr.Geometry, grid: Grid) -> ogr.Geometry:
    """The polygons in columns and rows: whole numbers can be taken off these without rounding.

    A pixel thus is in a polygon or not whichever window it is asked for in.
    """
    found = ogr.Geometry(ogr.wkbMultiPolygon)
    parts = [shape] if shape.GetGeometryName() == "POLYGON" else list(_parts(shape))
    for part in parts:
        polygon = ogr.Geometry(ogr.wkbPolygon)
        for ring in _parts(part):
            moved = ogr.Geometry(ogr.wkbLinearRing)
            points = np.asarray(ring.GetPoints(), dtype=np.float64)[:, :2]
            cols, rows = (points[:, 0] - grid.x) / grid.dx, (grid.y - points[:, 1]) / grid.dy
            for col, row in zip(cols.tolist(), rows.tolist()):
                moved.AddPoint_2D(col, row)
            polygon.AddGeometry(moved)
        found.AddGeometry(polygon)
    return found


def _parts(shape: ogr.Geometry) -> list[ogr.Geometry]:
    """The parts of a geometry."""
    return [shape.GetGeometryRef(index) for index in range(shape.GetGeometryCount())]


def _layer(shape: ogr.Geometry) -> tuple[Any, Any]:
    """A layer in memory that holds polygons, and the dataset that keeps it alive."""
    layer: Any = None
    source: Any = None
    with checked(sentence("MASK could not be drawn")):
        # One driver serves both from GDAL 3.11 on.
        driver = ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")
        source = driver.CreateDataSource("")
        layer = source.CreateLayer("area", None, ogr.wkbMultiPolygon)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(shape)
        layer.CreateFeature(feature)
    return layer, source
