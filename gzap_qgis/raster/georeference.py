"""Where a raster lies on the ground: its grid, and whether two reference systems agree."""

from __future__ import annotations

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
    numbers = geotransform_of(dataset)
    if numbers is None:
        _refuse_unrectified(dataset, name)
        return local_grid(dataset)
    rows, cols = dataset.RasterYSize, dataset.RasterXSize
    x, dx, row_x, y, col_y, dy = numbers
    _refuse_rotated(numbers, dataset, name)
    if dx <= 0:
        raise GeometryError(
            sentence(
                "{name} is mirrored: its columns run west (pixel width {dx:.10g}). Expected "
                "columns that run east; rewrite it with gdalwarp first.",
                name=name,
                dx=dx,
            )
        )
    del row_x, col_y
    top = y if dy < 0 else y + rows * dy
    return Grid(x, top, dx, abs(dy), rows, cols, crs_of(dataset, name))


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
        system = dataset.GetSpatialRef()
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
    system = _system(crs)
    authority, code = system.GetAuthorityName(None), system.GetAuthorityCode(None)
    return f"{authority}:{code}" if authority and code else str(system.GetName())


def _system(crs: str) -> Any:  # noqa: ANN401 - osgeo ships no types
    """A reference system with x before y."""
    system = osr.SpatialReference()
    with checked(sentence("A coordinate reference system could not be understood")):
        system.ImportFromWkt(crs)
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return system


def _horizontal(crs: str) -> Any:  # noqa: ANN401 - osgeo ships no types
    """A reference system without heights."""
    system = _system(crs)
    system.StripVertical()
    return system


def _refuse_unrectified(dataset: gdal.Dataset, name: str) -> None:
    """Raise for a raster that has a location, but no grid."""
    kind = ""
    if dataset.GetGCPCount() > 0:
        kind = sentence("{count} ground control points", count=dataset.GetGCPCount())
    elif dataset.GetMetadata("RPC"):
        kind = sentence("rational polynomial coefficients (RPC)")
    elif dataset.GetMetadata("GEOLOCATION"):
        kind = sentence("geolocation arrays")
    if kind:
        raise GeometryError(
            sentence(
                "{name} is located by {kind} only. Expected an image on a regular grid; "
                "orthorectify or warp it first (for example with gdalwarp).",
                name=name,
                kind=kind,
            )
        )


def _refuse_rotated(numbers: tuple[float, ...], dataset: gdal.Dataset, name: str) -> None:
    """Raise for a rotated or sheared raster."""
    _, dx, row_x, _, col_y, dy = numbers
    drift_x = abs(row_x) * dataset.RasterYSize
    drift_y = abs(col_y) * dataset.RasterXSize
    if drift_x > ROTATION_TOLERANCE * abs(dx) or drift_y > ROTATION_TOLERANCE * abs(dy):
        raise GeometryError(
            sentence(
                "{name} is rotated or sheared (geotransform {numbers}). Expected a north-up "
                "image; warp it first (for example with gdalwarp).",
                name=name,
                numbers=numbers,
            )
        )


def metres_per_unit(crs: str) -> float | None:
    """Metres in a map unit of a projected reference system; None where there is none.

    Args:
        crs: Reference system as WKT; empty for a local grid.

    Returns:
        Metres, or None for geographic, local and unknown systems.
    """
    if not crs:
        return None
    system = _system(crs)
    if not system.IsProjected():
        return None
    return float(system.GetLinearUnits())


def gdal_version() -> str:
    """The release of the GDAL in use."""
    return str(gdal.VersionInfo("RELEASE_NAME"))
