"""What a raster is called in a report: its colours, its reference system, its unit."""

from __future__ import annotations

from osgeo import gdal, osr

from gzap_qgis.raster.calls import checked
from gzap_qgis.raster.georeference import label
from gzap_qgis.raster.read import RasterSource
from gzap_qgis.sentence import sentence


def colour_names(source: RasterSource) -> tuple[str, ...]:
    """GDAL's name of the colour that each band stands for, such as ``Red`` or ``Undefined``."""
    return tuple(
        str(gdal.GetColorInterpretationName(band.colour)) for band in source.template.bands
    )


def crs_name(crs: str) -> str:
    """Name and code of a reference system given as WKT; empty for none."""
    if not crs:
        return ""
    name, code = str(_system(crs).GetName()), label(crs)
    return name if code == name else f"{name} ({code})"


def map_unit(crs: str) -> str:
    """Unit of the coordinates of a reference system given as WKT; empty if unknown."""
    if not crs:
        return ""
    system = _system(crs)
    if system.IsGeographic():
        return "°"
    if not system.IsProjected():
        return ""
    return "m" if system.GetLinearUnits() == 1.0 else str(system.GetLinearUnitsName())


def _system(crs: str) -> osr.SpatialReference:
    """A reference system."""
    system = osr.SpatialReference()
    with checked(sentence("A coordinate reference system could not be understood")):
        system.ImportFromWkt(crs)
    return system
