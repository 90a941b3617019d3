"""Reads pages of the reference from the real algorithms in QGIS."""

from __future__ import annotations

import re
import sys
from typing import Any

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QTextDocument
from reference_examples import EXAMPLES, PLACEHOLDERS
from reference_page import Output, Page, Parameter

from gzap_qgis.provider import GzapProvider

Flag = QgsProcessingParameterDefinition.Flag


def read_pages() -> list[Page]:
    """The pages of all algorithms in the language that is installed, by their names."""
    provider = GzapProvider()
    provider.refreshAlgorithms()
    # Texts are read while the provider lives, since it owns the algorithms.
    return sorted((_page(found) for found in provider.algorithms()), key=lambda page: page.name)


def _page(algorithm: Any) -> Page:  # noqa: ANN401 - QGIS carries no types
    """What one algorithm says about itself."""
    parameters = tuple(_parameter(found) for found in _shown(algorithm))
    name = str(algorithm.name())
    return Page(
        name=name,
        title=str(algorithm.displayName()),
        group=str(algorithm.group()),
        summary=_plain(str(algorithm.shortDescription())),
        text=_paragraphs(algorithm),
        parameters=parameters,
        outputs=tuple(
            Output(str(found.name()), str(found.description()), str(found.type()))
            for found in algorithm.outputDefinitions()
        ),
        # A graphical model names nothing itself; those that come along run the network.
        needs=tuple(getattr(algorithm, "needed", ("torch",))),
        example=EXAMPLES.get(name) or _example(parameters),
    )


def _shown(algorithm: Any) -> list[Any]:  # noqa: ANN401 - QGIS carries no types
    """The parameters that a dialog shows."""
    found = algorithm.parameterDefinitions()
    return [definition for definition in found if not definition.flags() & Flag.FlagHidden]


def _parameter(definition: Any) -> Parameter:  # noqa: ANN401 - QGIS carries no types
    """One parameter."""
    flags = definition.flags()
    return Parameter(
        key=str(definition.name()),
        label=str(definition.description()),
        kind=_kind(definition),
        default=_default(definition),
        choices=_choices(definition),
        advanced=bool(flags & Flag.FlagAdvanced),
        optional=bool(flags & Flag.FlagOptional),
        hint=" ".join(line for part in _split(_plain(str(definition.help()))) for line in part),
    )


def _kind(definition: Any) -> str:  # noqa: ANN401 - QGIS carries no types
    """What a parameter takes."""
    if isinstance(definition, QgsProcessingParameterNumber):
        whole = definition.dataType() == QgsProcessingParameterNumber.Type.Integer
        return "whole" if whole else "number"
    if isinstance(definition, QgsProcessingParameterFile):
        folder = definition.behavior() == QgsProcessingParameterFile.Behavior.Folder
        return "folder" if folder else "file"
    return str(definition.type())


def _default(definition: Any) -> str:  # noqa: ANN401 - QGIS carries no types
    """A default as scripts write it."""
    value = definition.defaultValue()
    if isinstance(definition, QgsProcessingParameterBoolean):
        return "true" if value else "false"
    if isinstance(definition, QgsProcessingParameterEnum) and isinstance(value, int):
        return str(definition.options()[value])
    return "" if value is None else str(value)


def _choices(definition: Any) -> tuple[str, ...]:  # noqa: ANN401 - QGIS carries no types
    """The words of a choice, or the lowest and highest number; else empty."""
    if isinstance(definition, QgsProcessingParameterEnum):
        return tuple(str(word) for word in definition.options())
    if not isinstance(definition, QgsProcessingParameterNumber):
        return ()
    bounds = definition.minimum(), definition.maximum()
    if max(abs(bound) for bound in bounds) >= min(sys.float_info.max, 2.0**63):
        return ()
    return tuple(f"{bound:.15g}" for bound in bounds)


def _paragraphs(algorithm: Any) -> tuple[tuple[str, ...], ...]:  # noqa: ANN401 - QGIS carries no types
    """What an algorithm does, in words."""
    return _split(_plain(str(algorithm.shortHelpString())))


def _split(text: str) -> tuple[tuple[str, ...], ...]:
    """Paragraphs of lines."""
    parts = re.split(r"\n\s*\n", text.strip())
    return tuple(
        tuple(line.strip() for line in part.split("\n") if line.strip()) for part in parts if part
    )


def _plain(text: str) -> str:
    """The text without markup."""
    if not Qt.mightBeRichText(text):
        return text
    document = QTextDocument()
    document.setHtml(text)
    return str(document.toPlainText()).replace("\n", "\n\n")


def _example(parameters: tuple[Parameter, ...]) -> dict[str, str]:
    """An example of an algorithm that has none of its own: what must be given."""
    return {
        found.key: PLACEHOLDERS.get(found.kind, "...")
        for found in parameters
        if not found.optional and not found.default
    }
