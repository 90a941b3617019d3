"""The plugin: it registers the provider and takes it away again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication

from gzap_qgis.provider import GzapProvider

if TYPE_CHECKING:
    from qgis.gui import QgisInterface


class GzapPlugin:
    """What QGIS creates when it loads the plugin, with or without a window."""

    def __init__(self, iface: QgisInterface | None) -> None:
        """Begin unregistered.

        Args:
            iface: QGIS's window; None in qgis_process. The plugin adds nothing to it.
        """
        self._iface = iface
        self._provider: GzapProvider | None = None

    def initProcessing(self) -> None:
        """Register the provider; qgis_process calls this alone."""
        if self._provider is None:
            self._provider = GzapProvider()
            QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        """Register the provider in QGIS's window."""
        self.initProcessing()

    def unload(self) -> None:
        """Take the provider away."""
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
