"""The plugin: it registers the provider and the user's language, and takes both away again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from gzap_qgis.algorithms.language import language
from gzap_qgis.provider import GzapProvider

if TYPE_CHECKING:
    from qgis.gui import QgisInterface


def catalogue(code: str) -> Path:
    """The file with the texts of a language, given by its code such as ``de``."""
    return Path(__file__).parent / "i18n" / f"gzap_{code}.qm"


class GzapPlugin:
    """What QGIS creates when it loads the plugin, with or without a window."""

    def __init__(self, iface: QgisInterface | None) -> None:
        """Begin unregistered.

        Args:
            iface: QGIS's window; None in qgis_process. The plugin adds nothing to it.
        """
        self._iface = iface
        self._provider: GzapProvider | None = None
        self._translator: QTranslator | None = None

    def initProcessing(self) -> None:
        """Register the provider; qgis_process calls this alone."""
        if self._provider is not None:
            return
        # Before the provider: its algorithms say their texts when they are made.
        self._install_language()
        self._provider = GzapProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        """Register the provider in QGIS's window."""
        self.initProcessing()

    def unload(self) -> None:
        """Take the provider away, and the language."""
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None

    def _install_language(self) -> None:
        """Have the texts said in QGIS's language, if they are translated to it."""
        file = catalogue(language())
        translator = QTranslator()
        if file.is_file() and translator.load(str(file)):
            QCoreApplication.installTranslator(translator)
            self._translator = translator
