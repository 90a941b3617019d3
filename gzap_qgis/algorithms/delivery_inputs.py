"""What must be read from QGIS of images as they are delivered: files, extents, polygons."""

from __future__ import annotations

import re

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.algorithms.delivery_parameters import PARTS
from gzap_qgis.algorithms.requirements import ARRAYS, missing_packages
from gzap_qgis.config import Area
from gzap_qgis.errors import ConfigError, RasterError
from gzap_qgis.sentence import sentence

translate = QCoreApplication.translate

# Four numbers and nothing behind them.
_NUMBERS = re.compile(r"\s*(-?[\d.]+(e-?\d+)?\s*(,\s*|$)){4}", re.IGNORECASE)


def part_layers(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, object],
    context: QgsProcessingContext,
) -> dict[str, list[QgsRasterLayer]]:
    """The further files of both images, by parameter; only parameters that hold some.

    Raises:
        RasterError: If one is no raster.
    """
    found = {}
    for key in PARTS:
        if algorithm.parameterDefinition(key) is None or not parameters.get(key):
            continue
        layers = algorithm.parameterAsLayerList(parameters, key, context)
        if not layers or not all(_is_raster(layer) for layer in layers):
            raise RasterError(
                sentence(
                    "{key} is {value}, of which not all could be opened as rasters; choose files "
                    "that QGIS can show.",
                    key=key,
                    value=parameters[key],
                )
            )
        found[key] = list(layers)
    return found


def _is_raster(layer: object) -> bool:
    """Whether a layer is an open raster."""
    return isinstance(layer, QgsRasterLayer) and bool(layer.isValid())


def lies_on_grid(name: str) -> bool:
    """Whether a run leaves a raster on the grid that QGIS shows it on."""
    if missing_packages(ARRAYS):
        return True
    from gzap_qgis.workflows.delivery import lies_on_grid as found

    return found(name)


def holds_several(name: str) -> bool:
    """Whether a run chooses an image among several that a file holds."""
    if missing_packages(ARRAYS):
        return False
    from gzap_qgis.workflows.delivery import is_container

    return is_container(name)


def own_extent(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, object],
    context: QgsProcessingContext,
) -> tuple[QgsRectangle, str]:
    """An extent in its own reference system, and that system as WKT; empty for that of the run."""
    found = algorithm.parameterAsExtent(parameters, "EXTENT", context)
    value = parameters["EXTENT"]
    bare = isinstance(value, QgsRectangle) and not isinstance(value, QgsReferencedRectangle)
    if bare or _NUMBERS.fullmatch(str(value)):
        return found, ""
    return found, wkt_of(algorithm.parameterAsExtentCrs(parameters, "EXTENT", context))


def wkt_of(crs: QgsCoordinateReferenceSystem) -> str:
    """A reference system as WKT 2; empty for none."""
    return (
        str(crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2019)) if crs.isValid() else ""
    )


def read_mask(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, object],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> Area | None:
    """The polygons of MASK, made valid; those that are selected where the user says so.

    Raises:
        ConfigError: If there are none.
    """
    source = algorithm.parameterAsSource(parameters, "MASK", context)
    if source is None:
        raise ConfigError(
            sentence(
                "MASK is {value}, which could not be opened; choose a layer with polygons.",
                value=parameters.get("MASK"),
            )
        )
    polygons, mended = _polygons(source)
    if not polygons:
        raise ConfigError(
            sentence(
                "MASK is {name}, which holds no polygon; choose a layer with polygons, and check "
                "what is selected in it.",
                name=source.sourceName(),
            )
        )
    if mended:
        warning = translate("GZap", "{count} polygon(s) of MASK were not valid and were mended.")
        feedback.pushWarning(warning.format(count=mended))
    whole = QgsGeometry.collectGeometry(polygons)
    return Area(wkb=bytes(whole.asWkb()), crs=wkt_of(source.sourceCrs()))


def _polygons(source: QgsProcessingFeatureSource) -> tuple[list[QgsGeometry], int]:
    """All polygons one by one, and how many had to be mended."""
    flag = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    polygons: list[QgsGeometry] = []
    mended = 0
    for feature in source.getFeatures(QgsFeatureRequest(), flag):
        geometry = feature.geometry()
        if not _is_polygon(geometry):
            continue
        geometry.convertToStraightSegment()
        if not geometry.isGeosValid():
            geometry, mended = geometry.makeValid(), mended + 1
        polygons += [part for part in geometry.asGeometryCollection() if _is_polygon(part)]
    return polygons, mended


def _is_polygon(geometry: QgsGeometry) -> bool:
    """Whether a geometry has an area."""
    polygon = QgsWkbTypes.GeometryType.PolygonGeometry
    return not geometry.isEmpty() and geometry.type() == polygon
