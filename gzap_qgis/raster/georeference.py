"""Where a raster lies on the ground: its grid, and whether two reference systems agree."""

from __future__ import annotations

import math
from enum import Enum
from typing import Any

from osgeo import gdal, osr

from gzap_qgis.errors import GeometryError
from gzap_qgis.grid import Grid
from gzap_qgis.raster.calls import checked
from gzap_qgis.sentence import sentence

# What GDAL gives for a raster without georeferencing.
IDENTITY = (0.0, 1.0, 0.0, 0.0, 0.0, 1.0)

# Share of a pixel by which a rotation may move a corner before the raster counts as rotated.
ROTATION_TOLERANCE = 1e-3


class Placement(Enum):
    """What says where the pixels of a raster lie on the ground."""

    NOWHERE = "nowhere"
    GRID = "grid"
    ROTATED = "rotated"
    GCPS = "gcps"
    RPC = "rpc"
    GEOLOCATION = "geolocation"


# Those whose pixels lie on no north-up grid until the raster is warped to one.
UNRECTIFIED = (Placement.ROTATED, Placement.GCPS, Placement.RPC, Placement.GEOLOCATION)


def placement_of(dataset: gdal.Dataset) -> Placement:
    """What says where a raster lies: the best of what it brings along.

    Rational polynomials are a model of the camera; six rotated numbers or a few control points
    beside them are a sketch, and a grid without a reference system counts pixels.
    """
    numbers, polynomials = geotransform_of(dataset), bool(dataset.GetMetadata("RPC"))
    if numbers is not None and _is_north_up(numbers, dataset):
        counts = polynomials and not dataset.GetProjection()
        return Placement.RPC if counts else Placement.GRID
    if polynomials:
        return Placement.RPC
    if numbers is not None:
        return Placement.ROTATED
    if dataset.GetGCPCount() > 0:
        return Placement.GCPS
    return Placement.GEOLOCATION if dataset.GetMetadata("GEOLOCATION") else Placement.NOWHERE


def in_words(placement: Placement) -> str:
    """A placement other than a grid as part of a sentence."""
    if placement is Placement.ROTATED:
        return sentence("a rotated, sheared or mirrored geotransform")
    if placement is Placement.GCPS:
        return sentence("ground control points")
    if placement is Placement.RPC:
        return sentence("rational polynomial coefficients (RPC)")
    return sentence("geolocation arrays")


def geotransform_of(dataset: gdal.Dataset) -> tuple[float, ...] | None:
    """GDAL's six numbers, or None for a raster without georeferencing."""
    numbers = dataset.GetGeoTransform(can_return_null=True)
    return None if numbers is None or tuple(numbers) == IDENTITY else tuple(numbers)


def grid_of(dataset: gdal.Dataset, name: str) -> Grid:
    """The north-up grid of a raster; a raster without georeferencing has unit pixels at 0, 0.

    Raises:
        GeometryError: If the raster is rotated, mirrored, or located by ground control points or
            rational polynomials only.
    """
    placement = placement_of(dataset)
    if placement in UNRECTIFIED:
        raise GeometryError(
            sentence(
                "{name} is located by {kind} only. Expected an image on a regular north-up grid; "
                "orthorectify or warp it first (for example with gdalwarp).",
                name=name,
                kind=in_words(placement),
            )
        )
    numbers = geotransform_of(dataset)
    if numbers is None:
        return local_grid(dataset)
    require_extent(numbers, name)
    rows, cols = dataset.RasterYSize, dataset.RasterXSize
    x, dx, _, y, _, dy = numbers
    top = y if dy < 0 else y + rows * dy
    return Grid(x, top, dx, abs(dy), rows, cols, crs_of(dataset, name))


def require_extent(numbers: tuple[float, ...], name: str) -> None:
    """Check that six numbers give pixels an area.

    Raises:
        GeometryError: If they do not, or are no numbers.
    """
    _, dx, row_x, _, col_y, dy = numbers
    if all(math.isfinite(value) for value in numbers) and dx * dy != row_x * col_y:
        return
    raise GeometryError(
        sentence(
            "{name} has the geotransform {numbers}, by which its pixels cover no ground. "
            "Georeference the image anew.",
            name=name,
            numbers=numbers,
        )
    )


def local_grid(dataset: gdal.Dataset) -> Grid:
    """Unit pixels at 0, 0: the grid of a raster whose place on the ground does not matter."""
    return Grid(0.0, 0.0, 1.0, 1.0, dataset.RasterYSize, dataset.RasterXSize)


def is_south_up(dataset: gdal.Dataset) -> bool:
    """Whether the first row is the southernmost."""
    numbers = geotransform_of(dataset)
    return numbers is not None and numbers[5] > 0


def crs_of(dataset: gdal.Dataset, name: str) -> str:
    """The reference system as WKT 2; empty for none, or for one without a place on Earth."""
    with checked(
        sentence("The coordinate reference system of {name} could not be read", name=name)
    ):
        return _wkt(dataset.GetSpatialRef())


def gcp_crs_of(dataset: gdal.Dataset, name: str) -> str:
    """The reference system of the ground control points as WKT 2; empty for none."""
    with checked(
        sentence("The coordinate reference system of {name} could not be read", name=name)
    ):
        return _wkt(dataset.GetGCPSpatialRef())


def _wkt(system: Any) -> str:  # noqa: ANN401 - osgeo ships no types
    """A reference system as WKT 2; empty for none, or for one without a place on Earth."""
    if system is None or system.IsLocal():
        return ""
    return str(system.ExportToWkt(["FORMAT=WKT2_2018"]))


def same_crs(first: str, second: str) -> bool:
    """Whether two reference systems, as WKT, give every place the same horizontal coordinates."""
    if first == second:
        return True
    return bool(
        _horizontal(first).IsSame(
            _horizontal(second),
            [
                "IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES",
                "CRITERION=EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS",
            ],
        )
    )


def label(crs: str) -> str:
    """A short name of a reference system for messages, such as ``EPSG:32631``."""
    if not crs:
        return sentence("none")
    system = system_of(crs)
    authority, code = system.GetAuthorityName(None), system.GetAuthorityCode(None)
    return f"{authority}:{code}" if authority and code else str(system.GetName())


def system_of(crs: str) -> Any:  # noqa: ANN401 - osgeo ships no types
    """A reference system with x before y."""
    system = osr.SpatialReference()
    with checked(sentence("A coordinate reference system could not be understood")):
        system.ImportFromWkt(crs)
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return system


def _horizontal(crs: str) -> Any:  # noqa: ANN401 - osgeo ships no types
    """A reference system without heights."""
    system = system_of(crs)
    system.StripVertical()
    return system


def _is_north_up(numbers: tuple[float, ...], dataset: gdal.Dataset) -> bool:
    """Whether six numbers are those of a north-up or south-up grid, up to rounding."""
    _, dx, row_x, _, col_y, dy = numbers
    drift_x = abs(row_x) * dataset.RasterYSize
    drift_y = abs(col_y) * dataset.RasterXSize
    limit = ROTATION_TOLERANCE
    return dx > 0 and drift_x <= limit * abs(dx) and drift_y <= limit * abs(dy)


def metres_per_unit(crs: str) -> float | None:
    """Metres in a map unit of a projected reference system; None where there is none.

    Args:
        crs: Reference system as WKT; empty for a local grid.

    Returns:
        Metres, or None for geographic, local and unknown systems.
    """
    if not crs:
        return None
    system = system_of(crs)
    if not system.IsProjected():
        return None
    return float(system.GetLinearUnits())


def is_geographic(crs: str) -> bool:
    """Whether a reference system, as WKT, counts degrees of longitude and latitude."""
    return bool(crs) and bool(system_of(crs).IsGeographic())


def gdal_version() -> str:
    """The release of the GDAL in use."""
    return str(gdal.VersionInfo("RELEASE_NAME"))
