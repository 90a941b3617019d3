"""How QGIS shows a map of quality: dark where the image is bad, bright where it is good."""

from __future__ import annotations

import math

from qgis.core import (
    QgsColorRampShader,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

# A ramp that rises evenly in brightness, also for those who do not see all colours.
RAMP = ("#440154", "#3b528b", "#21918c", "#5ec962", "#fde725")
# Share of the blocks at either end that may lie beyond the ramp.
CUT = 0.02
# Blocks that are looked at, at most: QGIS waits meanwhile.
SAMPLE = 250_000


class QualityStyle(QgsProcessingLayerPostProcessorInterface):
    """Gives a map of quality its colours when QGIS has loaded it."""

    def postProcessLayer(
        self,
        layer: QgsMapLayer,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Colour the first band, HQNR."""
        del context, feedback
        if not isinstance(layer, QgsRasterLayer):
            return
        low, high = _limits(layer)
        shader = QgsRasterShader()
        shader.setRasterShaderFunction(_colours(low, high))
        renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
        renderer.setClassificationMin(low)
        renderer.setClassificationMax(high)
        layer.setRenderer(renderer)
        layer.triggerRepaint()


def _limits(layer: QgsRasterLayer) -> tuple[float, float]:
    """Between which qualities the ramp runs: nearly all blocks, else 0 to 1."""
    low, high = layer.dataProvider().cumulativeCut(1, CUT, 1.0 - CUT, layer.extent(), SAMPLE)
    known = math.isfinite(low) and math.isfinite(high) and low < high
    return (float(low), float(high)) if known else (0.0, 1.0)


def _colours(low: float, high: float) -> QgsColorRampShader:
    """The ramp between two qualities."""
    stops = [QgsGradientStop(i / (len(RAMP) - 1), QColor(c)) for i, c in enumerate(RAMP)]
    ramp = QgsGradientColorRamp(QColor(RAMP[0]), QColor(RAMP[-1]), False, stops[1:-1])  # noqa: FBT003 - QGIS's own parameter
    function = QgsColorRampShader(low, high, ramp)
    function.classifyColorRamp(len(RAMP))
    return function
