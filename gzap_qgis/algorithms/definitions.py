"""How parameters are built: fixed choices, numbers, files, their help and their place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from qgis.core import (
    Qgis,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

Definitions = list[QgsProcessingParameterDefinition]


@dataclass(frozen=True)
class Text:
    """What a dialog says about a parameter.

    Attributes:
        label: The words above its field.
        hint: A sentence or two of help.
    """

    label: str
    hint: str


def hinted(
    definition: QgsProcessingParameterDefinition, text: Text
) -> QgsProcessingParameterDefinition:
    """The definition with its help."""
    definition.setHelp(text.hint)
    return definition


def advanced(*definitions: QgsProcessingParameterDefinition) -> Definitions:
    """The definitions, shown only under "Advanced parameters"."""
    flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    for definition in definitions:
        definition.setFlags(definition.flags() | flag)
    return list(definitions)


def choice(key: str, text: Text, default: Enum) -> QgsProcessingParameterDefinition:
    """A choice among the values of ``default``'s enum, as the exact words."""
    words = [str(member.value) for member in type(default)]
    definition = QgsProcessingParameterEnum(
        key, text.label, words, defaultValue=default.value, usesStaticStrings=True
    )
    return hinted(definition, text)


def yes_no(key: str, text: Text, *, default: bool) -> QgsProcessingParameterDefinition:
    """A question that is answered by yes or no."""
    return hinted(QgsProcessingParameterBoolean(key, text.label, default), text)


def whole(key: str, text: Text, default: int, highest: int) -> QgsProcessingParameterDefinition:
    """A whole number from 0 to ``highest``."""
    kind = QgsProcessingParameterNumber.Type.Integer
    definition = QgsProcessingParameterNumber(
        key, text.label, kind, default, minValue=0, maxValue=highest
    )
    return hinted(definition, text)


def optional_size(key: str, text: Text, decimals: int) -> QgsProcessingParameterDefinition:
    """A number above 0 that may be left out, with so many decimals in a dialog."""
    kind = QgsProcessingParameterNumber.Type.Double
    definition = QgsProcessingParameterNumber(key, text.label, kind, optional=True, minValue=0.0)
    definition.setMetadata({"widget_wrapper": {"decimals": decimals}})
    return hinted(definition, text)


def optional_model_file(key: str, text: Text) -> QgsProcessingParameterDefinition:
    """A model file of any name that may be left out."""
    definition = QgsProcessingParameterFile(key, text.label, optional=True, fileFilter=_models())
    return hinted(definition, text)


def _models() -> str:
    """What a file dialog shows; without ``(*)`` QGIS would refuse names with other endings."""
    models = QCoreApplication.translate("GZap", "G-ZAP models")
    everything = QCoreApplication.translate("GZap", "All files")
    return f"{models} (*.safetensors);;{everything} (*)"


def creation_options(key: str, text: Text) -> QgsProcessingParameterDefinition:
    """GDAL creation options, with the widget that QGIS has for them."""
    definition = QgsProcessingParameterString(key, text.label, "", optional=True)
    wrapper = {"widget_type": "rasteroptions"}
    if Qgis.QGIS_VERSION_INT < 33800:
        room = "processing.algs.gdal.ui.RasterOptionsWidget"
        wrapper = {"class": f"{room}.RasterOptionsWidgetWrapper"}
    definition.setMetadata({"widget_wrapper": wrapper})
    return hinted(definition, text)
