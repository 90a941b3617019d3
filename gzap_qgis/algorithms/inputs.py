"""What must be read from QGIS on its main thread: layers, extents and typed values."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterRasterLayer,
    QgsProperty,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QCoreApplication, QVariant

from gzap_qgis.algorithms.delivery_inputs import (
    lies_on_grid,
    own_extent,
    part_layers,
    read_mask,
)
from gzap_qgis.config import Area
from gzap_qgis.errors import ConfigError, RasterError
from gzap_qgis.grid import Bounds
from gzap_qgis.sentence import sentence

translate = QCoreApplication.translate

Parameters = dict[str, object]


@dataclass(frozen=True)
class Scene:
    """What a run keeps of the layers that it was given.

    Attributes:
        rasters: Name under which GDAL opens each raster, by parameter; empty where one was left
            out.
        title: Name of the multispectral layer; empty where none was given.
        extent: West, south, east, north, map units; None when not given.
        extent_crs: CRS of ``extent`` as WKT; empty for that of PAN.
        parts: Names of further files of an image, by parameter.
        mask: Polygons outside of which nothing is wanted; None when not given.
    """

    rasters: dict[str, str]
    title: str
    extent: Bounds | None
    extent_crs: str = ""
    parts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    mask: Area | None = None


@dataclass(frozen=True)
class Pan:
    """The panchromatic layer, and the name under which GDAL opens it."""

    layer: QgsRasterLayer
    name: str


def plain_values(parameters: Parameters, context: QgsProcessingContext) -> Parameters:
    """The parameters with QGIS's own wrappers taken off; NULL becomes None."""
    return {key: _plain(value, context) for key, value in parameters.items()}


def _plain(value: object, context: QgsProcessingContext) -> object:
    """One value without QGIS's wrappers."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty):
        value = value.value(context.expressionContext())[0]
    if value == QgsProcessing.TEMPORARY_OUTPUT:
        return "temporary.tif"  # QGIS chooses the real name, with this ending, when the run begins.
    return None if isinstance(value, QVariant) and value.isNull() else value


def read_scene(
    algorithm: QgsProcessingAlgorithm,
    parameters: Parameters,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> Scene:
    """The names of all rasters that an algorithm declares, the extent and the mask.

    Raises:
        RasterError: If an input is no raster that GDAL opens.
        ConfigError: If the extent is empty or cannot be expressed in PAN's CRS.
    """
    values = plain_values(parameters, context)
    layers = {
        key: _layer(algorithm, parameters, key, context)
        for key in raster_parameters(algorithm)
        if values.get(key) not in (None, "")
    }
    parts = part_layers(algorithm, values, context)
    for layer in (*layers.values(), *chain.from_iterable(parts.values())):
        _warn_of_other_crs(layer, feedback)
    names = {key: gdal_name(layer, feedback) for key, layer in layers.items()}
    extent, crs = None, ""
    if values.get("EXTENT") not in (None, ""):
        pan = Pan(layers["PANCHROMATIC"], names["PANCHROMATIC"])
        extent, crs = _placed_extent(algorithm, parameters, context, pan)
    mask = None
    if values.get("MASK") not in (None, ""):
        mask = read_mask(algorithm, parameters, context, feedback)
    return Scene(
        rasters=names,
        title=layers["SPECTRAL"].name() if "SPECTRAL" in layers else "",
        extent=extent,
        extent_crs=crs,
        parts={key: tuple(gdal_name(each, feedback) for each in parts[key]) for key in parts},
        mask=mask,
    )


def raster_parameters(algorithm: QgsProcessingAlgorithm) -> list[str]:
    """The names of the parameters that take a raster layer."""
    kind = QgsProcessingParameterRasterLayer
    return [str(d.name()) for d in algorithm.parameterDefinitions() if isinstance(d, kind)]


def _layer(
    algorithm: QgsProcessingAlgorithm,
    parameters: Parameters,
    key: str,
    context: QgsProcessingContext,
) -> QgsRasterLayer:
    """The raster layer of a parameter, open."""
    layer = algorithm.parameterAsRasterLayer(parameters, key, context)
    if layer is None or not layer.isValid():
        raise RasterError(
            sentence(
                "{key} is {value}, which could not be opened as a raster; choose a raster layer or "
                "file that QGIS can show.",
                key=key,
                value=parameters.get(key),
            )
        )
    return layer


def require_gdal(layer: QgsRasterLayer) -> None:
    """Check that GDAL opens what is behind a layer.

    Raises:
        RasterError: If it does not (a WMS or XYZ service, for example).
    """
    provider = layer.providerType()
    if provider != "gdal":
        raise RasterError(
            sentence(
                "The layer {layer} comes from the data provider {provider}; only rasters that GDAL "
                "opens can be used. Export the layer to a GeoTIFF and choose that file.",
                layer=layer.name(),
                provider=provider,
            )
        )


def gdal_name(layer: QgsRasterLayer, feedback: QgsProcessingFeedback) -> str:
    """The name under which GDAL opens the raster behind a layer.

    Raises:
        RasterError: If the layer does not come from GDAL.
    """
    require_gdal(layer)
    options = _decoded(layer).get("openOptions")
    if options:
        warning = translate(
            "GZap",
            "The layer {layer} has the open options {options}; they are not used, the file is "
            "opened as it is.",
        )
        feedback.pushWarning(warning.format(layer=layer.name(), options=", ".join(options)))
    return plain_name(layer)


def plain_name(layer: QgsRasterLayer) -> str:
    """The name under which GDAL opens what is behind a layer from GDAL."""
    parts = _decoded(layer)
    parts.pop("openOptions", None)
    return str(QgsProviderRegistry.instance().encodeUri("gdal", parts))


def _decoded(layer: QgsRasterLayer) -> dict[str, Any]:
    """The parts of a layer's source."""
    return dict(QgsProviderRegistry.instance().decodeUri("gdal", layer.source()))


def _file_crs(layer: QgsRasterLayer) -> QgsCoordinateReferenceSystem:
    """The CRS in the file, which is what a run goes by; the layer's where the file has none."""
    crs = layer.dataProvider().crs()
    return crs if crs.isValid() else layer.crs()


def _warn_of_other_crs(layer: QgsRasterLayer, feedback: QgsProcessingFeedback) -> None:
    """Say so when the CRS that the user gave to a layer is not the one in its file."""
    if layer.crs() != layer.dataProvider().crs():
        warning = translate(
            "GZap",
            "The CRS {crs} was given to the layer {layer} in QGIS only; what its file says is "
            "used. Assign the projection to the file to change that.",
        )
        feedback.pushWarning(warning.format(crs=layer.crs().authid(), layer=layer.name()))


def _placed_extent(
    algorithm: QgsProcessingAlgorithm,
    parameters: Parameters,
    context: QgsProcessingContext,
    pan: Pan,
) -> tuple[Bounds, str]:
    """The extent parameter and its CRS as WKT; empty for that of PAN.

    QGIS shows an image that lies on no grid in a CRS and a place of its own choice, so that the
    extent then is handed on as it was given.
    """
    if lies_on_grid(pan.name):
        found = algorithm.parameterAsExtent(parameters, "EXTENT", context, _file_crs(pan.layer))
        return _bounds(found, parameters), ""
    found, crs = own_extent(algorithm, parameters, context)
    return _bounds(found, parameters), crs


def _bounds(found: QgsRectangle, parameters: Parameters) -> Bounds:
    """An extent as west, south, east, north, map units."""
    bounds = (found.xMinimum(), found.yMinimum(), found.xMaximum(), found.yMaximum())
    if found.isEmpty() or not all(math.isfinite(edge) for edge in bounds):
        raise ConfigError(
            sentence(
                "EXTENT is {extent}, which covers nothing in the CRS of PANCHROMATIC; it must read "
                "west,east,south,north, with [EPSG:code] behind for another CRS.",
                extent=parameters["EXTENT"],
            )
        )
    return bounds
