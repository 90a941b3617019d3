"""What can be seen of the inputs before a run, without reading a pixel."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsRectangle,
)

from gzap_qgis.algorithms.delivery_inputs import holds_several, lies_on_grid
from gzap_qgis.algorithms.inputs import (
    Parameters,
    plain_name,
    plain_values,
    raster_parameters,
    require_gdal,
)
from gzap_qgis.algorithms.requirements import ARRAYS, missing_packages
from gzap_qgis.algorithms.settings import Values, creation_options, layout, text
from gzap_qgis.config import Layout
from gzap_qgis.errors import ConfigError, GeometryError, OutputError, RasterError
from gzap_qgis.sentence import sentence

# GDAL's and QGIS's number for a band of transparency.
ALPHA = 6
# PAN may be coarser than MS by rounding alone.
TOLERANCE = 1.01


@dataclass(frozen=True)
class Sight:
    """What a layer tells without its pixels.

    Attributes:
        name: Its name in QGIS.
        source: What QGIS opened.
        gdal: The name under which GDAL opens it.
        file: The file behind it; empty where there is none.
        bands: Bands that hold data.
        pixel: Width of a pixel, map units.
        crs: Its CRS.
        extent: Its extent in that CRS.
        holds_several: Whether its file holds several images, one of which the run chooses.
    """

    name: str
    source: str
    gdal: str
    file: str
    bands: int
    pixel: float
    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle
    holds_several: bool


def check_inputs(
    algorithm: QgsProcessingAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> None:
    """Speak before the run where layers, files and the extent cannot fit together.

    What cannot be told yet, such as a layer that a model will make, is left to the run.

    Raises:
        GzapError: If something is wrong that the user can put right.
    """
    values = plain_values(parameters, context)
    given = [key for key in raster_parameters(algorithm) if values.get(key) not in (None, "")]
    layers = {key: algorithm.parameterAsRasterLayer(parameters, key, context) for key in given}
    sights = {key: _sight(layer) for key, layer in layers.items() if _is_open(layer)}
    if not any(sight.holds_several for sight in sights.values()):
        _check_pair(sights)
    _check_options(values)
    _check_outputs(algorithm, values, sights)
    pan = sights.get("PANCHROMATIC")
    if values.get("EXTENT") not in (None, "") and pan is not None and _is_all(pan, values):
        _check_extent(algorithm.parameterAsExtent(parameters, "EXTENT", context, pan.crs), pan)


def require_file(values: Values, key: str) -> None:
    """Check that the file of an input parameter is there, if one is named.

    Raises:
        ConfigError: If it is not.
    """
    name = text(values, key)
    if name and not Path(name).is_file():
        raise ConfigError(
            sentence(
                "{key} is {name}, but there is no such file; choose another one.",
                key=key,
                name=name,
            )
        )


def require_folder(values: Values, key: str) -> None:
    """Check that the folder of an input parameter is there, if one is named.

    Raises:
        ConfigError: If it is not.
    """
    name = text(values, key)
    if name and not Path(name).is_dir():
        raise ConfigError(
            sentence(
                "{key} is {name}, but there is no such folder; choose another one.",
                key=key,
                name=name,
            )
        )


def _is_open(layer: QgsRasterLayer | None) -> bool:
    """Whether there is a layer already; one that is not is refused when it is read."""
    return layer is not None and layer.isValid()


def _sight(layer: QgsRasterLayer) -> Sight:
    """What a layer tells.

    Raises:
        RasterError: If it does not come from GDAL.
    """
    require_gdal(layer)
    provider = layer.dataProvider()
    kinds = [provider.colorInterpretation(band + 1) for band in range(layer.bandCount())]
    # An enum of Python from QGIS 4 on, a number before.
    numbers = [int(getattr(kind, "value", kind)) for kind in kinds]
    parts = QgsProviderRegistry.instance().decodeUri("gdal", layer.source())
    return Sight(
        name=layer.name(),
        source=layer.source(),
        gdal=plain_name(layer),
        file=str(parts.get("path", "")),
        bands=sum(number != ALPHA for number in numbers),
        pixel=abs(layer.rasterUnitsPerPixelX()),
        crs=provider.crs(),
        extent=_normal(layer.extent()),
        holds_several=holds_several(plain_name(layer)),
    )


def _normal(extent: QgsRectangle) -> QgsRectangle:
    """An extent whose west lies west of its east; that of a mirrored image may not."""
    return QgsRectangle(
        min(extent.xMinimum(), extent.xMaximum()),
        min(extent.yMinimum(), extent.yMaximum()),
        max(extent.xMinimum(), extent.xMaximum()),
        max(extent.yMinimum(), extent.yMaximum()),
    )


def _is_all(pan: Sight, values: Values) -> bool:
    """Whether a layer shows all of PAN, and where a run has it."""
    return not values.get("PAN_PARTS") and not pan.holds_several and lies_on_grid(pan.gdal)


def _check_pair(sights: dict[str, Sight]) -> None:
    """Whether PAN and MS can be what they are said to be."""
    pan, ms = sights.get("PANCHROMATIC"), sights.get("SPECTRAL")
    if pan is None:
        return
    if ms is not None:
        _require_two_rasters(pan, ms)
        _require_finer(pan, ms)
    if pan.bands != 1:
        raise RasterError(
            sentence(
                "The panchromatic image {name} has {bands} bands; it must have one. Choose the "
                "image with a single, finer band, or take that band out of the file first.",
                name=pan.name,
                bands=pan.bands,
            )
        )


def _require_two_rasters(pan: Sight, ms: Sight) -> None:
    """The same raster is not both."""
    if pan.source == ms.source:
        raise RasterError(
            sentence(
                "PANCHROMATIC and SPECTRAL are both {name}; choose the fine image of one band "
                "and the coarser image of several bands.",
                name=pan.name,
            )
        )


def _require_finer(pan: Sight, ms: Sight) -> None:
    """PAN's pixels are the smaller ones, where both are measured in the same way."""
    if pan.crs.isValid() and pan.crs == ms.crs and pan.pixel > TOLERANCE * ms.pixel:
        raise GeometryError(
            sentence(
                "The panchromatic image {pan} has pixels of {coarse:.6g}, the multispectral image "
                "{ms} of {fine:.6g} map units; the panchromatic image must be the finer one. Were "
                "the two swapped?",
                pan=pan.name,
                coarse=pan.pixel,
                ms=ms.name,
                fine=ms.pixel,
            )
        )


def _check_outputs(
    algorithm: QgsProcessingAlgorithm, values: Values, sights: dict[str, Sight]
) -> None:
    """No file is both read and written."""
    # Not when QGIS starts: it brings much of the standard library along.
    from gzap_qgis import paths

    for definition in algorithm.destinationParameterDefinitions():
        name = text(values, str(definition.name()))
        for key, sight in sights.items():
            if name and sight.file and paths.same_file(Path(name), Path(sight.file)):
                raise OutputError(
                    sentence(
                        "{output} would replace {file}, which is the input {input}. Choose another "
                        "name.",
                        output=str(definition.name()),
                        file=name,
                        input=key,
                    )
                )


def _check_options(values: Values) -> None:
    """GDAL knows the creation options, and can write what the layout asks for."""
    options, wanted = creation_options(values, "OPTIONS"), layout(values)
    if (not options and wanted is Layout.GEOTIFF) or missing_packages(ARRAYS):
        return
    from gzap_qgis.workflows.options import check_options

    check_options(options, wanted)


def _check_extent(wanted: QgsRectangle, pan: Sight) -> None:
    """The extent touches the image; one that covers nothing at all is refused when it is read."""
    if not wanted.isEmpty() and not wanted.intersects(pan.extent):
        raise GeometryError(
            sentence(
                "EXTENT lies outside the panchromatic image {name}. Choose an extent inside it, or "
                "leave EXTENT empty.",
                name=pan.name,
            )
        )
