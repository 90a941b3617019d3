"""How a style stays alive until QGIS has used it."""

from __future__ import annotations

from functools import cache

from qgis.core import QgsProcessingLayerPostProcessorInterface
from qgis.PyQt import sip


def kept(
    style: QgsProcessingLayerPostProcessorInterface,
) -> QgsProcessingLayerPostProcessorInterface:
    """The style, held for as long as QGIS has it.

    QGIS calls a post-processor only while Python holds it, which must be longer than the algorithm
    lives, and deletes it with the context of the run, after which it can serve no other.
    """
    held = _held()
    held[:] = [each for each in held if not sip.isdeleted(each)]
    held.append(style)
    return style


@cache
def _held() -> list[QgsProcessingLayerPostProcessorInterface]:
    """The styles of runs whose contexts live."""
    return []
