"""Bringing an image that lies on no north-up grid to one while it is read."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from osgeo import gdal

from gzap_qgis.errors import GeometryError
from gzap_qgis.grid import Grid
from gzap_qgis.progress import Progress
from gzap_qgis.raster.georeference import (
    UNRECTIFIED,
    Placement,
    crs_of,
    gcp_crs_of,
    geotransform_of,
    in_words,
    label,
    require_extent,
)
from gzap_qgis.raster.ground import Ground, Heights, Way
from gzap_qgis.raster.read import RasterSource
from gzap_qgis.raster.terrain import centre_utm, say_heights, warn_uncovered
from gzap_qgis.raster.warp import nodata_values
from gzap_qgis.sentence import sentence

# Largest error of the interpolated coordinates, pixels of the image.
PLACE_ERROR = 0.0025
# Significant digits of a pixel size that is not known exactly.
DIGITS = 4
# Share by which the ratio of two pixel sizes may miss a whole number and still is meant to be it.
NEARLY_WHOLE = 0.01
# Relative error of a rotation by a right angle that is due to rounding.
RIGHT_ANGLE = 1e-9
# Pixels around the outline, since ground between its points may reach beyond.
AROUND = 2
# A grid of so many times the pixels of the image shows that its places make no sense.
LARGEST_GROWTH = 256
# Control points that place every pixel, and the share by which they must lie off one line.
LEAST_POINTS = 3
SPREAD = 1e-6


@dataclass(frozen=True)
class Wish:
    """The grid that an image is to be brought to.

    Attributes:
        crs: Reference system, WKT; empty for the image's own, or metres for an RPC.
        beside: PAN's grid, with which MS's pixels nest if they can; None for PAN.
        heights: How high the ground is; None where no RPC asks.
    """

    crs: str = ""
    beside: Grid | None = None
    heights: Heights | None = None


def is_unrectified(source: RasterSource) -> bool:
    """Whether an image must be brought to a grid before its pixels can be used."""
    return source.placement in UNRECTIFIED


def rectified(source: RasterSource, wish: Wish, progress: Progress) -> RasterSource:
    """A virtual north-up raster; nothing is computed before it is read.

    Pixels come by one cubic interpolation of valid pixels; those outside the image are invalid.

    Args:
        source: The open image, closed together with what is returned.
        wish: The grid.
        progress: Hears what grid it is.

    Raises:
        GeometryError: If the image cannot be placed on the ground.
        RasterError: If there is no transformation into the reference system.
    """
    way = Way(source.placement, wish.heights)

    def make(dataset: gdal.Dataset) -> gdal.Dataset:
        """The virtual dataset."""
        own = _own_crs(dataset, source.name, way)
        # Without a system of its own the image cannot be brought into another.
        crs = wish.crs if own and wish.crs else own
        beside = wish.beside if crs and wish.beside and wish.beside.crs == crs else None
        ground = Ground(dataset, source.name, way, crs)
        grid = _upright(dataset, own, crs) or _grid(ground, crs, beside)
        _say(grid, source, progress)
        if source.placement is Placement.RPC and wish.heights is not None:
            say_heights(dataset, source.name, wish.heights, progress)
            warn_uncovered(ground.outline(), crs, wish.heights, progress)
        return _warp(dataset, grid, way, nodata_values(source))

    return source.derived(make)


def _own_crs(dataset: gdal.Dataset, name: str, way: Way) -> str:
    """The reference system in which an image says where it lies, WKT 2."""
    if way.placement is Placement.RPC and way.heights is not None:
        return centre_utm(dataset, name, way.heights)
    if way.placement is Placement.GCPS:
        _require_spread(dataset, name)
        return gcp_crs_of(dataset, name)
    if way.placement is Placement.GEOLOCATION:
        return str(dataset.GetMetadata("GEOLOCATION").get("SRS", ""))
    require_extent(dataset.GetGeoTransform(), name)
    return crs_of(dataset, name)


def _require_spread(dataset: gdal.Dataset, name: str) -> None:
    """Raise unless ground control points span an area, in the image and on the ground."""
    points = dataset.GetGCPs()
    places = [(point.GCPPixel, point.GCPLine, point.GCPX, point.GCPY) for point in points]
    if len(points) >= LEAST_POINTS and all(
        _spans([(place[k], place[k + 1]) for place in places]) for k in (0, 2)
    ):
        return
    raise GeometryError(
        sentence(
            "{name} has {count} ground control point(s), which do not span an area. Expected 3 or "
            "more that do not lie on one line; georeference the image anew.",
            name=name,
            count=len(points),
        )
    )


def _spans(points: list[tuple[float, float]]) -> bool:
    """Whether points lie on no common line."""
    offsets = np.asarray(points, dtype=np.float64)
    offsets = offsets - offsets.mean(axis=0)
    if not np.isfinite(offsets).all():
        return False
    spread = np.linalg.svd(offsets, compute_uv=False)
    return bool(spread[1] > SPREAD * spread[0])


def _upright(dataset: gdal.Dataset, own: str, crs: str) -> Grid | None:
    """The very pixels of an image that is only mirrored or turned by right angles.

    None where pixels have to be interpolated.
    """
    numbers = geotransform_of(dataset)
    if numbers is None or dataset.GetMetadata("RPC") or own != crs:
        return None
    x, dx, row_x, y, col_y, dy = numbers
    rows, cols = dataset.RasterYSize, dataset.RasterXSize
    straight, turned = (
        max(abs(dx) * cols, abs(dy) * rows),
        max(abs(row_x) * rows, abs(col_y) * cols),
    )
    if min(straight, turned) > RIGHT_ANGLE * max(straight, turned):
        return None
    if straight < turned:
        rows, cols = cols, rows
        dx, dy = row_x, col_y
    west, north = min(x, x + cols * dx), max(y, y + rows * dy)
    return Grid(west, north, abs(dx), abs(dy), rows, cols, crs)


def _grid(ground: Ground, crs: str, beside: Grid | None) -> Grid:
    """Square pixels of the image's own size over its outline."""
    outline = ground.outline()
    west, south = (float(value) for value in outline.min(axis=0))
    east, north = (float(value) for value in outline.max(axis=0))
    dx, dy = (_rounded(size) for size in ground.pixel())
    x, y = 0.0, 0.0
    if beside is not None:
        dx, dy = _nested(dx, beside.dx), _nested(dy, beside.dy)
        x, y = beside.x, beside.y
    left, right = math.floor((west - x) / dx) - AROUND, math.ceil((east - x) / dx) + AROUND
    top, bottom = math.floor((y - north) / dy) - AROUND, math.ceil((y - south) / dy) + AROUND
    return Grid(x + left * dx, y - top * dy, dx, dy, bottom - top, right - left, crs)


def _rounded(size: float) -> float:
    """A size to so many significant digits, that it can be read."""
    return float(f"{size:.{DIGITS}g}")


def _nested(size: float, fine: float) -> float:
    """A pixel size as a multiple of a finer one, where it was meant to be one."""
    whole = round(size / fine)
    if whole < 1 or abs(size / fine / whole - 1.0) > NEARLY_WHOLE:
        return size
    return whole * fine


def _say(grid: Grid, source: RasterSource, progress: Progress) -> None:
    """Tell the log what grid an image is brought to.

    Raises:
        GeometryError: If the image would have to grow beyond reason.
    """
    if grid.rows * grid.cols > LARGEST_GROWTH * source.grid.rows * source.grid.cols:
        raise GeometryError(
            sentence(
                "{name} would become {cols} x {rows} pixels on a north-up grid in {crs}: its place "
                "({kind}) cannot be right. Check it, or orthorectify the image first.",
                name=source.name,
                cols=grid.cols,
                rows=grid.rows,
                crs=label(grid.crs),
                kind=in_words(source.placement),
            )
        )
    progress.info(
        sentence(
            "{name} is located by {kind}: it is brought to a north-up grid in {crs}, {cols} x "
            "{rows} pixels of {dx:.10g} x {dy:.10g} map units, by cubic interpolation while it is "
            "read.",
            name=source.name,
            kind=in_words(source.placement),
            crs=label(grid.crs),
            cols=grid.cols,
            rows=grid.rows,
            dx=grid.dx,
            dy=grid.dy,
        )
    )


def _warp(dataset: gdal.Dataset, grid: Grid, way: Way, nodata: str | None) -> gdal.Dataset:
    """The virtual dataset on a grid."""
    # Heights vary from pixel to pixel, so that coordinates between pixels cannot be interpolated.
    rough = way.heights is not None and way.heights.dem is not None
    return gdal.Warp(
        "",
        dataset,
        format="VRT",
        dstSRS=grid.crs or None,
        outputBounds=grid.bounds,
        width=grid.cols,
        height=grid.rows,
        resampleAlg="cubic",
        errorThreshold=0.0 if rough else PLACE_ERROR,
        transformerOptions=way.options,
        srcNodata=nodata,
        dstNodata=nodata,
        dstAlpha=True,
        # The first: else a pixel that is invalid in one band is filled from the others. The rest:
        # else GDAL compares the sides of tiles, which turned images exchange, and blurs.
        warpOptions=["UNIFIED_SRC_NODATA=NO", "XSCALE=1", "YSCALE=1"],
    )
