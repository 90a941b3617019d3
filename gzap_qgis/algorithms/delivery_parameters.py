"""The parameters of images as they are delivered: further files, heights, a mask of polygons."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.algorithms.definitions import Definitions, Text, advanced, hinted

if TYPE_CHECKING:
    from gzap_qgis.algorithms.base import Request
    from gzap_qgis.config import OutputConfig

translate = QCoreApplication.translate

# The parameters that take several rasters.
PARTS = ("PAN_PARTS", "MS_PARTS")


def delivery() -> Definitions:
    """Further files of the two images, and the heights of the ground."""
    pan = Text(
        translate("GZap", "Further tiles of the panchromatic image"),
        translate(
            "GZap",
            "If the image comes as several tiles: all but the one chosen above. They lie on one "
            "grid; where they overlap, the first counts.",
        ),
    )
    ms = Text(
        translate("GZap", "Further files of the multispectral image"),
        translate(
            "GZap",
            "Further tiles, or single bands of the same pixels (Landsat's B3, B4 and so on), which "
            "are put behind the bands chosen above in this order.",
        ),
    )
    dem = Text(
        translate("GZap", "Heights of the ground (DEM)"),
        translate(
            "GZap",
            "Only for images in sensor geometry (RPC): places them on the ground. Metres above the "
            "ellipsoid. Left empty, one height counts everywhere; the log says how far off that "
            "is.",
        ),
    )
    kind = QgsProcessing.SourceType.TypeRaster
    return advanced(
        hinted(
            QgsProcessingParameterMultipleLayers("PAN_PARTS", pan.label, kind, optional=True), pan
        ),
        hinted(QgsProcessingParameterMultipleLayers("MS_PARTS", ms.label, kind, optional=True), ms),
        hinted(QgsProcessingParameterRasterLayer("DEM", dem.label, optional=True), dem),
    )


def mask() -> Definitions:
    """Polygons outside of which nothing is sharpened."""
    text = Text(
        translate("GZap", "Mask (polygons)"),
        translate(
            "GZap",
            "Only pixels whose centres lie in these polygons are kept, the rest becomes NoData; "
            "the result is as large as the polygons need.",
        ),
    )
    definition = QgsProcessingParameterFeatureSource(
        "MASK", text.label, [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
    )
    return advanced(hinted(definition, text))


def placed(output: OutputConfig, request: Request) -> OutputConfig:
    """The output with the polygons and the reference system of the extent that a run was given."""
    return replace(output, extent_crs=request.extent_crs, mask=request.mask)
