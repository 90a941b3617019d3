"""What the algorithms share: how they are listed, how inputs are read, how errors are shown."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingParameterRasterDestination,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from gzap_qgis.algorithms.checks import check_inputs
from gzap_qgis.algorithms.feedback import Step, progress_of
from gzap_qgis.algorithms.image_style import ImageStyle
from gzap_qgis.algorithms.inputs import Parameters, Scene, plain_values, read_scene
from gzap_qgis.algorithms.language import RESOURCES, help_page, spoken
from gzap_qgis.algorithms.post_processing import kept
from gzap_qgis.algorithms.requirements import NETWORK, what_to_install
from gzap_qgis.algorithms.settings import Values, choice
from gzap_qgis.config import Area, Sensor
from gzap_qgis.errors import DeviceError, GzapError
from gzap_qgis.grid import Bounds
from gzap_qgis.progress import Progress

Results = dict[str, object]


@dataclass(frozen=True)
class Request:
    """All that one run of an algorithm needs to know.

    Attributes:
        values: Plain values by parameter; destinations and rasters are names of files.
        extent: West, south, east, north, map units; None when not given.
        progress: Where the run reports.
        extent_crs: CRS of ``extent`` as WKT; empty for that of PAN.
        mask: Polygons outside of which nothing is wanted; None when not given.
    """

    values: Values
    extent: Bounds | None
    progress: Progress
    extent_crs: str = ""
    mask: Area | None = None


def icon_file(name: str = "") -> str:
    """Path of the icon of an algorithm, by its name without the provider's; else the plugin's."""
    own = RESOURCES / "icons" / f"{name}.svg"
    return str(own if name and own.is_file() else RESOURCES / "icon.svg")


@contextmanager
def errors_for_qgis() -> Iterator[None]:
    """Turn every error that a user can put right into the exception whose text QGIS shows.

    Raises:
        QgsProcessingException: In place of a GzapError, with its sentence.
    """
    try:
        yield
    except GzapError as error:
        raise QgsProcessingException(reason(error)) from error


def reason(error: GzapError) -> str:
    """The sentence of an error in the user's language."""
    return spoken(error.args[0]) if error.args else str(error)


class GzapAlgorithm(QgsProcessingAlgorithm):
    """An algorithm that reads rasters, if it declares any, and calls one workflow.

    A subclass declares its name, texts and parameters, checks its settings in ``check`` and calls
    its workflow in ``work``.

    Attributes:
        needed: Python packages without which it cannot run.
    """

    needed: tuple[str, ...] = NETWORK

    def __init__(self) -> None:
        """Begin without inputs; ``prepareAlgorithm`` reads them."""
        super().__init__()
        self._scene: Scene | None = None

    def check(self, values: Values) -> None:
        """Read all settings once.

        Raises:
            GzapError: If one is out of range or two contradict each other.
        """
        raise NotImplementedError

    def work(self, request: Request) -> Results:
        """Call the workflow and return the outputs other than files.

        Raises:
            GzapError: If the run cannot be done.
        """
        raise NotImplementedError

    def result_names(self) -> dict[str, str]:
        """What an image's layer is called behind the scene's name, by parameter."""
        return {"OUTPUT": str(QCoreApplication.translate("GZap", "pansharpened"))}

    def steps(self) -> list[Step]:
        """The steps that the log names; none where a run is one step."""
        return []

    def style(self, key: str, sensor: Sensor) -> QgsProcessingLayerPostProcessorInterface:
        """How QGIS shows the image of a parameter, given the sensor; ``auto`` is unknown."""
        del key
        return ImageStyle(sensor)

    def createInstance(self) -> GzapAlgorithm:
        """A new object of the same class."""
        return type(self)()

    def group(self) -> str:
        """The group under which the toolbox shows the algorithm."""
        return str(QCoreApplication.translate("GZap", "Pansharpening"))

    def groupId(self) -> str:
        """The group's fixed name."""
        return "pansharpening"

    def icon(self) -> QIcon:
        """The algorithm's icon."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """The algorithm's icon as a file."""
        return icon_file(self.name())

    def helpUrl(self) -> str:
        """The help page on this machine."""
        return help_page(self.name())

    def canExecute(self) -> tuple[bool, str]:
        """Whether the needed packages are installed, and if not, what to install."""
        sentence = what_to_install(self.needed)
        return not sentence, sentence

    def checkParameterValues(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Whether the values can be used, and if not, a sentence that says why."""
        acceptable, why = super().checkParameterValues(parameters, context)
        try:
            self.check(plain_values(parameters, context))
            if acceptable:
                check_inputs(self, parameters, context)
        except GzapError as error:
            return False, reason(error)
        return bool(acceptable), str(why)

    def prepareAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """Read the layers, on the main thread, and log what was asked for."""
        provider = self.provider()
        version = provider.versionInfo() if provider else ""
        call = self.asPythonCommand(parameters, context)
        versions = f"G-ZAP {version}, QGIS {Qgis.QGIS_VERSION}; {call}"
        feedback.pushInfo(versions)
        with errors_for_qgis():
            # Scripts and models come here without having asked canExecute.
            sentence = what_to_install(self.needed)
            if sentence:
                raise DeviceError(sentence)
            self._scene = read_scene(self, parameters, context, feedback)
        return True

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Run the workflow, on a worker thread."""
        scene = self._scene
        if scene is None:
            raise ValueError("processAlgorithm was called before prepareAlgorithm")
        files = self._destinations(parameters, context)
        values = {
            **plain_values(parameters, context),
            **files,
            **scene.rasters,
            **scene.parts,
        }
        with errors_for_qgis():
            progress = progress_of(feedback, self.steps())
            request = Request(values, scene.extent, progress, scene.extent_crs, scene.mask)
            numbers = self.work(request)
            sensor = choice({**values, **numbers}, "SENSOR_USED", Sensor.AUTO)
        for key in self.result_names():
            self._name_result(key, files.get(key, ""), context)
            self._style_result(key, files.get(key, ""), sensor, context)
        return {**{key: name for key, name in files.items() if name}, **numbers}

    def _destinations(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> dict[str, str]:
        """The files to write, by parameter; an optional one that was left out is empty."""
        files = {}
        for definition in self.destinationParameterDefinitions():
            key = str(definition.name())
            is_raster = isinstance(definition, QgsProcessingParameterRasterDestination)
            read = self.parameterAsOutputLayer if is_raster else self.parameterAsFileOutput
            files[key] = str(read(parameters, key, context))
        return files

    def _name_result(self, key: str, path: str, context: QgsProcessingContext) -> None:
        """Name a result's layer after the scene, unless a model or the user named it.

        A model that gives it no name of its own calls it by its key.
        """
        if not path or self._scene is None or not context.willLoadLayerOnCompletion(path):
            return
        details = context.layerToLoadOnCompletionDetails(path)
        if details.name in (self.parameterDefinition(key).description(), key):
            details.name = f"{self._scene.title} {self.result_names()[key]}"

    def _style_result(
        self, key: str, path: str, sensor: Sensor, context: QgsProcessingContext
    ) -> None:
        """Have a result's layer shown in its colours, also at the end of a model or a batch."""
        if path and context.willLoadLayerOnCompletion(path):
            style = kept(self.style(key, sensor))
            context.layerToLoadOnCompletionDetails(path).setPostProcessor(style)
