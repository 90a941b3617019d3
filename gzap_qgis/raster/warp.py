"""Bringing a raster into another coordinate reference system while it is read."""

from __future__ import annotations

from osgeo import gdal

from gzap_qgis.raster.read import RasterSource
from gzap_qgis.raster.template import numpy_type

# Largest error of the interpolated coordinates, output pixels.
COORDINATE_ERROR = 0.01


def warped(source: RasterSource, crs: str) -> RasterSource:
    """A virtual raster in another reference system; nothing is computed before it is read.

    Pixels come by cubic interpolation of valid pixels; those outside the source are invalid.

    Args:
        source: The open source, closed together with what is returned.
        crs: Reference system to bring it into, WKT.

    Raises:
        RasterError: If there is no transformation between the two systems.
    """
    nodata = nodata_values(source)

    def make(dataset: gdal.Dataset) -> gdal.Dataset:
        """The virtual dataset."""
        return gdal.Warp(
            "",
            dataset,
            format="VRT",
            dstSRS=crs,
            resampleAlg="cubic",
            errorThreshold=COORDINATE_ERROR,
            srcNodata=nodata,
            dstNodata=nodata,
            dstAlpha=True,
            # Else a pixel that is invalid in one band is filled from the others.
            warpOptions=["UNIFIED_SRC_NODATA=NO"],
        )

    return source.derived(make)


def nodata_values(source: RasterSource) -> str | None:
    """NoData values of all bands in GDAL's notation, or None if there are none.

    A floating point image without NoData gets NaN, so that its NaN pixels do not spread.
    """
    declared = [value for value in source.nodata if value is not None]
    if not declared:
        return "nan" if numpy_type(source.dtype).kind == "f" else None
    return " ".join(repr(declared[0] if value is None else value) for value in source.nodata)
