"""How high the ground of images in sensor geometry is taken to be, and what that costs."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, osr

from gzap_qgis.errors import RasterError
from gzap_qgis.progress import Progress
from gzap_qgis.raster.calls import collected, in_words
from gzap_qgis.raster.georeference import (
    Placement,
    crs_of,
    geotransform_of,
    system_of,
)
from gzap_qgis.raster.ground import Ground, Heights, Way
from gzap_qgis.raster.read import RasterSource
from gzap_qgis.sentence import sentence

# Metres of height for which the log says by how much ground is misplaced.
STEP = 100.0
# Beyond these latitudes UTM ends.
NORTHMOST, SOUTHMOST = 84.0, -80.0


def heights_of(
    sources: Sequence[RasterSource], dem: str | None, progress: Progress
) -> Heights | None:
    """One answer for all images of a scene, so that their pixels meet on the ground.

    Args:
        sources: The images, PAN first.
        dem: Raster of heights, or None.
        progress: Hears if the heights are of no use.

    Returns:
        The heights; None where no image is located by rational polynomials.

    Raises:
        RasterError: If the heights cannot be used, or an image's own height is no number.
    """
    seen = [source for source in sources if source.placement is Placement.RPC]
    if dem is not None:
        _require_heights(dem)
    if not seen:
        if dem is not None:
            progress.info(
                sentence("The DEM is not used: neither image is located by an RPC, which needs it.")
            )
        return None
    return Heights(seen[0].name, _own_height(seen[0]), dem)


def _own_height(source: RasterSource) -> float:
    """The height in the middle of what an image's coefficients were made for, metres."""
    text = source.rpc.get("HEIGHT_OFF", "")
    try:
        height = float(text.split()[0])
    except (ValueError, IndexError):
        height = math.nan
    if math.isfinite(height):
        return height
    raise RasterError(
        sentence(
            "The RPC of {name} has the height offset '{text}'; expected a number of metres. Order "
            "the image anew, or orthorectify it first.",
            name=source.name,
            text=text,
        )
    )


def _require_heights(name: str) -> None:
    """Check that a raster of heights can be used.

    Raises:
        RasterError: If it cannot be opened, or nobody knows where it lies.
    """
    dataset = None
    with collected() as (failures, _):
        dataset = gdal.OpenEx(name, gdal.OF_RASTER | gdal.OF_READONLY | gdal.OF_VERBOSE_ERROR)
    if dataset is None:
        raise RasterError(
            sentence(
                "The DEM {name} could not be opened: {reason} Choose a raster of heights.",
                name=name,
                reason=in_words(failures),
            )
        )
    if geotransform_of(dataset) is None or not crs_of(dataset, name):
        raise RasterError(
            sentence(
                "The DEM {name} has no georeferencing or no coordinate reference system. Choose a "
                "raster of heights, in metres, that has both.",
                name=name,
            )
        )


def utm_of(longitude: float, latitude: float) -> str:
    """The system of metres for a place on Earth, WGS 84, as WKT 2: UTM, or UPS at the poles."""
    if latitude > NORTHMOST or latitude < SOUTHMOST:
        code = 5041 if latitude > 0 else 5042
    else:
        zone = int(((longitude + 180.0) % 360.0) // 6.0) + 1
        code = (32600 if latitude >= 0 else 32700) + zone
    system = osr.SpatialReference()
    with collected():
        system.ImportFromEPSG(code)
    return str(system.ExportToWkt(["FORMAT=WKT2_2018"]))


def say_heights(dataset: gdal.Dataset, name: str, heights: Heights, progress: Progress) -> None:
    """Tell the log what heights are used, and how far off ground of another height appears.

    Once for both images: for the one that gives the height.
    """
    if name != heights.source:
        return
    if heights.dem is not None:
        progress.info(
            sentence(
                "Heights come from the DEM {dem}, as metres above the ellipsoid unless its "
                "reference system says otherwise; where it has none, {height:.0f} m count.",
                dem=heights.dem,
                height=heights.height,
            )
        )
        return
    progress.warn(
        sentence(
            "No DEM is given: all ground is taken to lie {height:.0f} m above the ellipsoid, the "
            "RPC's own height. In {name}, ground that is 100 m higher or lower appears {shift:.0f} "
            "m off its place; both images agree with each other.",
            height=heights.height,
            name=name,
            shift=_shift(dataset, name, heights),
        )
    )


def warn_uncovered(
    outline: NDArray[np.float64], crs: str, heights: Heights, progress: Progress
) -> None:
    """Tell the log if an image reaches beyond the raster of heights.

    Args:
        outline: Places on the ground of the image, (places, 2), map units.
        crs: Their reference system, WKT.
        heights: The heights.
        progress: Hears of it.
    """
    if heights.dem is None:
        return
    inside = False
    with collected():
        dataset = gdal.OpenEx(heights.dem, gdal.OF_RASTER | gdal.OF_READONLY)
        there = system_of(crs_of(dataset, heights.dem))
        way = osr.CoordinateTransformation(system_of(crs), there)
        points = np.asarray(way.TransformPoints(outline.tolist()), dtype=np.float64)
        inverse = gdal.InvGeoTransform(dataset.GetGeoTransform())
        cols = inverse[0] + points[:, 0] * inverse[1] + points[:, 1] * inverse[2]
        rows = inverse[3] + points[:, 0] * inverse[4] + points[:, 1] * inverse[5]
        width, height = dataset.RasterXSize, dataset.RasterYSize
        inside = bool(((cols >= 0) & (cols <= width) & (rows >= 0) & (rows <= height)).all())
    if not inside:
        progress.warn(
            sentence(
                "The DEM {dem} does not cover the whole image: beyond it the ground is taken to "
                "lie {height:.0f} m above the ellipsoid.",
                dem=heights.dem,
                height=heights.height,
            )
        )


def _shift(dataset: gdal.Dataset, name: str, heights: Heights) -> float:
    """Metres by which the centre of an image moves if the ground is ``STEP`` metres higher."""
    centre = [(dataset.RasterXSize / 2, dataset.RasterYSize / 2)]
    crs = centre_utm(dataset, name, heights)
    low, high = (
        Ground(dataset, name, Way(Placement.RPC, Heights(name, height)), crs).of(centre)[0]
        for height in (heights.height, heights.height + STEP)
    )
    return float(math.dist(low, high))


def centre_utm(dataset: gdal.Dataset, name: str, heights: Heights) -> str:
    """The system of metres for the centre of an image that rational polynomials locate, WKT 2."""
    system = osr.SpatialReference()
    with collected():
        system.ImportFromEPSG(4326)
    degrees = str(system.ExportToWkt(["FORMAT=WKT2_2018"]))
    way = Way(Placement.RPC, Heights(name, heights.height))
    ground = Ground(dataset, name, way, degrees)
    place = ground.of([(dataset.RasterXSize / 2, dataset.RasterYSize / 2)])[0]
    if not math.isfinite(place[0]):
        raise ground.unplaced(sentence("its centre meets no ground."))
    return utm_of(float(place[0]), float(place[1]))
