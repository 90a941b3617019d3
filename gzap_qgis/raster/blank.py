"""A new GeoTIFF that has its place, bands and NoData, and no pixels yet."""

from __future__ import annotations

from typing import Any

from osgeo import gdal

from gzap_qgis.grid import Grid
from gzap_qgis.raster.template import Band, Template


def blank(name: str, grid: Grid, template: Template, chosen: dict[str, str]) -> Any:  # noqa: ANN401 - osgeo ships no types
    """Create a dataset.

    Args:
        name: A path, or any name that GDAL creates.
        grid: Its grid.
        template: Data type, bands, NoData and metadata.
        chosen: Values of creation options by their names.

    Raises:
        RuntimeError: If GDAL made none; ``collected`` turns it into a failure.
    """
    dataset = gdal.GetDriverByName("GTiff").Create(
        name,
        grid.cols,
        grid.rows,
        len(template.bands),
        gdal.GetDataTypeByName("Byte" if "PIXELTYPE" in chosen else template.dtype),
        [f"{key}={value}" for key, value in chosen.items()],
    )
    if dataset is None:
        raise RuntimeError("GDAL created no file")
    _describe(dataset, grid, template)
    return dataset


def _describe(dataset: Any, grid: Grid, template: Template) -> None:  # noqa: ANN401 - osgeo ships no types
    """Give a new dataset its place, NoData, metadata and bands."""
    dataset.SetGeoTransform(grid.geotransform)
    if grid.crs:
        dataset.SetProjection(grid.crs)
    dataset.SetMetadata({**dict(template.metadata), "AREA_OR_POINT": "Area"})
    for index, band in enumerate(template.bands, start=1):
        _describe_band(dataset.GetRasterBand(index), band, template.nodata)


def _describe_band(target: Any, band: Band, nodata: float | None) -> None:  # noqa: ANN401 - osgeo ships no types
    """Give a band its name, colour, scale, offset, unit, NoData and metadata."""
    if band.metadata:
        target.SetMetadata(dict(band.metadata))
    if band.name:
        target.SetDescription(band.name)
    if band.colour not in (gdal.GCI_Undefined, gdal.GCI_PaletteIndex):
        target.SetColorInterpretation(band.colour)
    if nodata is not None:
        # GDAL takes no float for the NoData value of these types.
        whole = gdal.GetDataTypeName(target.DataType) in ("Int64", "UInt64")
        target.SetNoDataValue(int(nodata) if whole else nodata)
    if band.scale is not None:
        target.SetScale(band.scale)
    if band.offset is not None:
        target.SetOffset(band.offset)
    if band.unit:
        target.SetUnitType(band.unit)
