"""The Processing provider: it lists the algorithms."""

from __future__ import annotations

from configparser import ConfigParser
from pathlib import Path

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtCore import QCoreApplication, QTimer
from qgis.PyQt.QtGui import QIcon

from gzap_qgis.algorithms.archive import ArchiveAlgorithm
from gzap_qgis.algorithms.assess import AssessAlgorithm
from gzap_qgis.algorithms.base import icon_file
from gzap_qgis.algorithms.classical import ClassicalAlgorithm
from gzap_qgis.algorithms.fit import FitAlgorithm
from gzap_qgis.algorithms.models import add_models, model_folder
from gzap_qgis.algorithms.pansharpen import PansharpenAlgorithm
from gzap_qgis.algorithms.preferences import preferences
from gzap_qgis.algorithms.pretrain import PretrainAlgorithm
from gzap_qgis.algorithms.requirements import ARRAYS, NETWORK, what_to_install
from gzap_qgis.algorithms.runtime import RuntimeAlgorithm
from gzap_qgis.algorithms.settings_page import add_page, processing_is_loaded, remove_page
from gzap_qgis.algorithms.sharpen import SharpenAlgorithm
from gzap_qgis.algorithms.simulate import SimulateAlgorithm


def plugin_version() -> str:
    """The version in metadata.txt; empty when the file is not there."""
    metadata = ConfigParser(interpolation=None)
    metadata.read(Path(__file__).parent / "metadata.txt", encoding="utf-8")
    return metadata.get("general", "version", fallback="")


class GzapProvider(QgsProcessingProvider):
    """The algorithms of this plugin."""

    def __init__(self) -> None:
        """Begin without algorithms; QGIS asks for them."""
        super().__init__()
        self._is_unloaded = False

    def id(self) -> str:
        """The fixed name that stands before the algorithms' names."""
        return "gzap"

    def name(self) -> str:
        """The name that the toolbox shows."""
        return str(QCoreApplication.translate("GZap", "G-ZAP pansharpening"))

    def longName(self) -> str:
        """The name with the version, for the list of providers."""
        return f"{self.name()} {plugin_version()}".strip()

    def versionInfo(self) -> str:
        """The plugin's version."""
        return plugin_version()

    def icon(self) -> QIcon:
        """The plugin's icon."""
        return QIcon(icon_file())

    def svgIconPath(self) -> str:
        """The plugin's icon as a file."""
        return icon_file()

    def load(self) -> bool:
        """List the algorithms and show the settings."""
        self._add_settings()
        if not processing_is_loaded():
            # QGIS may load this plugin before Processing: once more when it has loaded all.
            QTimer.singleShot(0, self._add_settings)
        self.refreshAlgorithms()
        return True

    def unload(self) -> None:
        """Take the settings off the page."""
        self._is_unloaded = True
        remove_page()

    def _add_settings(self) -> None:
        """Show the settings, unless the provider has gone meanwhile."""
        if not self._is_unloaded:
            add_page(self.icon())

    def warningMessage(self) -> str:
        """What to do when something is missing, in one line, which is what QGIS shows of it."""
        sentence = what_to_install(NETWORK)
        if not sentence or what_to_install(ARRAYS) or preferences().interpreter is not None:
            return sentence
        return str(
            QCoreApplication.translate(
                "GZap",
                'No PyTorch yet: "Set up torch" gets it. Classical methods, assessment and '
                "simulation run without.",
            )
        )

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        """The endings of the images that are written, the preferred one first."""
        return ["tif", "tiff"]

    def supportsNonFileBasedOutput(self) -> bool:
        """Whether results may go to memory or a database; they are files."""
        return False

    def loadAlgorithms(self) -> None:
        """List the algorithms."""
        for algorithm in (
            PansharpenAlgorithm(),
            FitAlgorithm(),
            SharpenAlgorithm(),
            ArchiveAlgorithm(),
            ClassicalAlgorithm(),
            SimulateAlgorithm(),
            AssessAlgorithm(),
            PretrainAlgorithm(),
            RuntimeAlgorithm(),
        ):
            self.addAlgorithm(algorithm)
        add_models(self, model_folder())
