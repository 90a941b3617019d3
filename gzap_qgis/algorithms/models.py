"""Graphical models that come with the plugin: files of the model designer, shown as algorithms."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsMessageLog,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingDestinationParameter,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelOutput,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingProvider,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from gzap_qgis.algorithms.base import icon_file
from gzap_qgis.algorithms.inputs import Parameters
from gzap_qgis.algorithms.model_texts import Branch, ModelText, index_labels, like_ours, model_texts

translate = QCoreApplication.translate


def model_folder() -> Path:
    """Where the models' files lie."""
    return Path(__file__).parent.parent / "resources" / "models"


def add_models(provider: QgsProcessingProvider, files: Path) -> None:
    """Add the models to a provider behind the algorithms that they are made of.

    A model whose file cannot be read is left out, and QGIS's log says so.

    Args:
        provider: The provider; it holds its algorithms by now.
        files: The folder with the models' files.
    """
    for name, text in model_texts().items():
        model = ShippedModel(files / f"{name}.model3", text)
        if model.readable:
            model.complete(provider)
            provider.addAlgorithm(model)
            continue
        message = translate(
            "GZap",
            "The graphical model {path} cannot be read, so that gzap:{name} is not listed. "
            "Install the plugin again.",
        ).format(path=model.sourceFilePath(), name=name)
        QgsMessageLog.logMessage(message, "G-ZAP", Qgis.MessageLevel.Warning)


class ShippedModel(QgsProcessingModelAlgorithm):
    """A model that is listed like an algorithm, in the user's language.

    Attributes:
        readable: Whether its file could be read.
    """

    def __init__(self, path: Path, text: ModelText) -> None:
        """Read the model's file.

        Args:
            path: The file; its name is the model's fixed name.
            text: What the model says about itself.
        """
        super().__init__()
        self._path = path
        self._text = text
        self.readable = bool(self.fromFile(str(path)))
        self.setSourceFilePath(str(path))
        labels = index_labels()
        for child, output in self._shown():
            if output.name() in labels:
                self.addOutput(
                    QgsProcessingOutputNumber(_key(child, output), labels[output.name()])
                )
        self._translate()

    def _shown(self) -> Iterator[tuple[QgsProcessingModelChildAlgorithm, QgsProcessingModelOutput]]:
        """Each output of the model with the child that gives it."""
        for child in self.childAlgorithms().values():
            for output in child.modelOutputs().values():
                yield child, output

    def complete(self, provider: QgsProcessingProvider) -> None:
        """Add the outputs that QGIS does not find as long as the provider is not registered."""
        for child, output in self._shown():
            key = _key(child, output)
            algorithm = provider.algorithm(child.algorithmId().partition(":")[2])
            source = algorithm.parameterDefinition(output.name()) if algorithm else None
            if source is not None and self.parameterDefinition(key) is None:
                definition = source.clone()
                definition.setName(key)
                self.addParameter(definition)
        self._translate()

    def _translate(self) -> None:
        """Put the user's language and this version's defaults onto the definitions."""
        known = like_ours()
        for definition in self.parameterDefinitions():
            key = str(definition.name())
            if key in known:
                definition.setDescription(known[key].description())
                definition.setHelp(known[key].help())
                definition.setDefaultValue(known[key].defaultValue())
            if key in self._text.labels:
                definition.setDescription(self._text.labels[key].label)
                definition.setHelp(self._text.labels[key].hint)
            if isinstance(definition, QgsProcessingDestinationParameter):
                definition.setCreateByDefault(True)
            if key in self._text.optional:
                flag = QgsProcessingParameterDefinition.Flag.FlagOptional
                definition.setFlags(definition.flags() | flag)

    def createInstance(self) -> QgsProcessingAlgorithm:
        """A new object of the same model."""
        return ShippedModel(self._path, self._text)

    def name(self) -> str:
        """The fixed name, without the provider's."""
        return self._path.stem

    def displayName(self) -> str:
        """The name that the toolbox shows."""
        return self._text.title

    def group(self) -> str:
        """The group under which the toolbox shows the model."""
        return str(translate("GZap", "Workflows"))

    def groupId(self) -> str:
        """The group's fixed name."""
        return "models"

    def icon(self) -> QIcon:
        """The plugin's icon."""
        return QIcon(icon_file())

    def svgIconPath(self) -> str:
        """The plugin's icon as a file."""
        return icon_file()

    def shortDescription(self) -> str:
        """One sentence for tooltips."""
        return self._text.summary

    def shortHelpString(self) -> str:
        """What the dialog shows beside the parameters."""
        return self._text.explanation

    def tags(self) -> list[str]:
        """Words by which the toolbox finds the model."""
        return self._text.tags.split(",")

    def canExecute(self) -> tuple[bool, str]:
        """Whether each algorithm of the model can run, and if not, the first one's reason."""
        complete, reason = super().canExecute()
        for child in self.childAlgorithms().values():
            algorithm = child.algorithm()
            able, own_reason = algorithm.canExecute() if algorithm else (True, "")
            if not able:
                return False, str(own_reason)
        return bool(complete), str(reason)

    def checkParameterValues(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Whether the values can be used, and if not, a sentence that says why."""
        for branch in self._text.branches:
            sentence = _refusal(branch, parameters)
            if sentence:
                return False, sentence
        acceptable, reason = super().checkParameterValues(parameters, context)
        return bool(acceptable), str(reason)


def _key(child: QgsProcessingModelChildAlgorithm, output: QgsProcessingModelOutput) -> str:
    """What scripts and results call an output of a model."""
    return f"{child.childId()}:{output.name()}"


def _refusal(branch: Branch, values: Parameters) -> str:
    """Why a branch can neither run nor be left out; empty where it can."""
    given = [key for key in (branch.pan, branch.ms) if values.get(key) not in (None, "")]
    if len(given) == 1:
        missing = branch.ms if given[0] == branch.pan else branch.pan
        return str(
            translate(
                "GZap", "{given} is given but {missing} is empty; give both images or neither."
            )
        ).format(given=given[0], missing=missing)
    if given and values.get(branch.output) in (None, ""):
        return str(
            translate(
                "GZap",
                "{given} is given but {missing} is empty; name the file that the sharpened image "
                "goes to.",
            )
        ).format(given=given[0], missing=branch.output)
    return ""
