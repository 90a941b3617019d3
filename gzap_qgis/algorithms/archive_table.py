"""The table of an archive, read on QGIS's main thread into plain rows."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    NULL,
    QgsFeatureRequest,
    QgsFields,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProperty,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from gzap_qgis.algorithms.inputs import Parameters
from gzap_qgis.archive_config import ArchiveRow, ArchiveTable
from gzap_qgis.errors import ConfigError
from gzap_qgis.sentence import sentence

COLUMNS = ("pan", "ms", "output")


def read_table(
    algorithm: QgsProcessingAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> ArchiveTable:
    """The rows of PAIRS that name anything, and the file that they stand in.

    Raises:
        ConfigError: If PAIRS is no table that QGIS opens, or lacks a column.
    """
    source = algorithm.parameterAsSource(parameters, "PAIRS", context)
    if source is None:
        raise ConfigError(
            sentence(
                "PAIRS is {value}, which could not be opened as a table; choose a CSV file, a "
                "GeoPackage or a layer of the project.",
                value=parameters.get("PAIRS"),
            )
        )
    places = _places(source.fields())
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    # Whatever shapes a layer has beside its columns, and however wrong they are.
    anyway = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    rows = [
        ArchiveRow(*(_text(feature.attribute(place)) for place in places))
        for feature in source.getFeatures(request, anyway)
    ]
    filled = tuple(row for row in rows if row.pan or row.ms or row.output)
    return ArchiveTable(filled, _file(_layer(algorithm, parameters, context)))


def _places(fields: QgsFields) -> list[int]:
    """Where the columns stand; their names are taken without regard to case and blanks.

    Raises:
        ConfigError: If one is missing.
    """
    names = [str(field.name()) for field in fields]
    plain = [name.strip("\ufeff \t").lower() for name in names]
    missing = [column for column in COLUMNS if column not in plain]
    if missing:
        found = ", ".join(name.replace("\0", "") for name in names)
        raise ConfigError(
            sentence(
                "The table PAIRS has no column {missing}; it has: {found}. Name the columns pan, "
                "ms and output in its first row, and save it as CSV in UTF-8 or as GeoPackage.",
                missing=", ".join(missing),
                found=found or "-",
            )
        )
    return [plain.index(column) for column in COLUMNS]


def _text(value: object) -> str:
    """The value of a cell as text; empty where there is none."""
    if value is None or value == NULL:
        return ""
    if isinstance(value, (QDate, QDateTime)):
        return str(value.toString(Qt.DateFormat.ISODate))
    return str(value).strip()


def _layer(
    algorithm: QgsProcessingAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> QgsVectorLayer | None:
    """The layer of the table, also where only its selected rows are taken."""
    value = parameters["PAIRS"]
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    if isinstance(value, QgsProperty):
        value = value.value(context.expressionContext())[0]
    return algorithm.parameterAsVectorLayer({"PAIRS": value}, "PAIRS", context)


def _file(layer: QgsVectorLayer | None) -> Path | None:
    """The file that a layer lies in; None where it lies in none, such as in memory."""
    if layer is None:
        return None
    registry = QgsProviderRegistry.instance()
    path = registry.decodeUri(layer.providerType(), layer.source()).get("path")
    return Path(str(path)) if path and Path(str(path)).is_file() else None
