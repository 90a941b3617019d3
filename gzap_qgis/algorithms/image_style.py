"""How QGIS shows a sharpened image: in natural colours, from its dark to its bright pixels."""

from __future__ import annotations

import math

from qgis.core import (
    Qgis,
    QgsContrastEnhancement,
    QgsMapLayer,
    QgsMultiBandColorRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsRasterRenderer,
    QgsSingleBandGrayRenderer,
)

from gzap_qgis.algorithms.true_colour import Colours, true_colour
from gzap_qgis.config import Sensor

# Share of the pixels at either end that may lie beyond black and white.
CUT = 0.02
# Pixels of a band that are looked at: QGIS waits meanwhile, and a scene may have a billion.
SAMPLE = 250_000


class ImageStyle(QgsProcessingLayerPostProcessorInterface):
    """Gives an image its colours when QGIS has loaded it."""

    def __init__(self, sensor: Sensor) -> None:
        """Remember whose bands they are.

        Args:
            sensor: The sensor; ``auto`` where it is unknown.
        """
        super().__init__()
        self._sensor = sensor

    def postProcessLayer(
        self,
        layer: QgsMapLayer,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Show red, green and blue, or one band in grey. NoData stays transparent."""
        del context, feedback
        if not isinstance(layer, QgsRasterLayer) or not layer.isValid():
            return
        bands = natural_bands(layer, self._sensor)
        layer.setRenderer(_grey(layer) if bands is None else _coloured(layer, bands))
        layer.triggerRepaint()


def natural_bands(layer: QgsRasterLayer, sensor: Sensor) -> Colours | None:
    """The red, green and blue band of a layer; None for one that is shown in grey."""
    provider = layer.dataProvider()
    numbers = range(1, layer.bandCount() + 1)
    # QGIS says "Band 3: R", and gives the file's own name nowhere else.
    names = [str(layer.bandName(number)).partition(": ")[2] for number in numbers]
    kinds = [provider.colorInterpretation(number) for number in numbers]
    # An enum of Python from QGIS 4 on, a number before.
    return true_colour(names, [int(getattr(kind, "value", kind)) for kind in kinds], sensor)


def _coloured(layer: QgsRasterLayer, bands: Colours) -> QgsRasterRenderer:
    """Three bands as red, green and blue; no band is taken for transparency."""
    renderer = QgsMultiBandColorRenderer(layer.dataProvider(), *bands)
    renderer.setRedContrastEnhancement(_stretch(layer, bands[0]))
    renderer.setGreenContrastEnhancement(_stretch(layer, bands[1]))
    renderer.setBlueContrastEnhancement(_stretch(layer, bands[2]))
    return renderer


def _grey(layer: QgsRasterLayer) -> QgsRasterRenderer:
    """The first band in grey."""
    renderer = QgsSingleBandGrayRenderer(layer.dataProvider(), 1)
    renderer.setContrastEnhancement(_stretch(layer, 1))
    return renderer


def _stretch(layer: QgsRasterLayer, band: int) -> QgsContrastEnhancement:
    """From black to white between two shares of a band's pixels."""
    provider = layer.dataProvider()
    low, high = provider.cumulativeCut(band, CUT, 1.0 - CUT, layer.extent(), SAMPLE)
    if not (math.isfinite(low) and math.isfinite(high)):
        low, high = 0.0, 1.0
    stretch = QgsContrastEnhancement(Qgis.DataType(provider.dataType(band)))
    stretch.setMinimumValue(low)
    stretch.setMaximumValue(high if high > low else low + 1.0)
    kind = QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
    stretch.setContrastEnhancementAlgorithm(kind)
    return stretch
