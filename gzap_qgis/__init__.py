"""Zero-shot pansharpening at any scale for QGIS."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from gzap_qgis.plugin import GzapPlugin


def classFactory(iface: QgisInterface | None) -> GzapPlugin:
    """Create the plugin; QGIS calls this when it loads it."""
    from gzap_qgis.plugin import GzapPlugin

    return GzapPlugin(iface)
