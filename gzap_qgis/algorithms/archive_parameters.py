"""The parameters and outputs of gzap:archive, and what its values mean."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.algorithms import file_parameters, settings
from gzap_qgis.algorithms.definitions import (
    Definitions,
    Text,
    advanced,
    choice,
    creation_options,
    hinted,
    optional_model_file,
    yes_no,
)
from gzap_qgis.algorithms.settings import Values, text
from gzap_qgis.archive_config import ArchiveConfig, ArchiveMethod
from gzap_qgis.config import PairConfig, Preset, Sensor
from gzap_qgis.errors import ConfigError
from gzap_qgis.sentence import sentence

if TYPE_CHECKING:
    from gzap_qgis.workflows.archive import ArchiveSummary

translate = QCoreApplication.translate


def scenes() -> Definitions:
    """The table of the scenes."""
    table = Text(
        translate("GZap", "Table of scenes (pan, ms, output)"),
        translate(
            "GZap",
            "A CSV file, a GeoPackage or another layer with the columns pan, ms and output; each "
            "row is a scene. Images may be named relative to the table's folder, outputs are named "
            "relative to the folder of the results. Where output is empty, the result is called "
            "after the panchromatic image.",
        ),
    )
    kinds = [QgsProcessing.SourceType.TypeVector]
    return [hinted(QgsProcessingParameterFeatureSource("PAIRS", table.label, kinds), table)]


def ways() -> Definitions:
    """What sharpens: one model for all scenes, a fit to each, or the prior."""
    model = Text(
        translate("GZap", "Model file (empty = by the method below)"),
        translate(
            "GZap",
            "A .safetensors file that gzap:fit, gzap:pansharpen or gzap:pretrain wrote. It "
            "sharpens all scenes without a fit, which takes seconds for each.",
        ),
    )
    method = Text(
        translate("GZap", "Method without a model file"),
        translate(
            "GZap",
            "gzap and trapan fit a network to each scene, which takes the effort below for each. "
            "prior fits nothing: the trained weights that come with the plugin sharpen all scenes, "
            "in seconds for each.",
        ),
    )
    return [
        optional_model_file("MODEL", model),
        choice("METHOD", method, ArchiveConfig.method),
    ]


def again() -> Definitions:
    """What becomes of outputs that are there."""
    overwrite = Text(
        translate("GZap", "Make existing results anew"),
        translate(
            "GZap",
            "No skips every scene whose result is there already, so that a second run does only "
            "what is missing. Yes sharpens all scenes again; a result is replaced only when the "
            "new one is complete.",
        ),
    )
    return [yes_no("OVERWRITE", overwrite, default=ArchiveConfig.overwrite)]


def cluster() -> Definitions:
    """Which cluster sharpens whole scenes, if any."""
    words = Text(
        translate("GZap", "Dask cluster (empty = this machine)"),
        translate(
            "GZap",
            "The address of a Dask scheduler, such as tcp://10.0.0.5:8786. Each of its workers "
            "reads, fits, sharpens and writes whole scenes; they need G-ZAP, numpy, GDAL, torch "
            "and distributed, no QGIS. Images and folder must have the same names everywhere.",
        ),
    )
    definition = QgsProcessingParameterString("CLUSTER", words.label, "", optional=True)
    return advanced(hinted(definition, words))


def writing() -> Definitions:
    """How the images are written."""
    options = Text(
        translate("GZap", "Creation options"),
        translate(
            "GZap",
            "GeoTIFF creation options, such as COMPRESS=ZSTD|BIGTIFF=YES. Left empty, the image is "
            "tiled and compressed without loss (DEFLATE).",
        ),
    )
    return [*file_parameters.layout(), *advanced(creation_options("OPTIONS", options))]


def destinations() -> Definitions:
    """Where the images and the report go."""
    folder = Text(
        translate("GZap", "Folder of the results"),
        translate(
            "GZap",
            "Made if it is not there. With a cluster, a folder that all machines reach under the "
            "same name.",
        ),
    )
    report = Text(
        translate("GZap", "Report (empty = in the folder above)"),
        translate(
            "GZap",
            "A JSON file that tells of every scene whether it was sharpened, skipped or failed, "
            "and why; written anew after each scene. Left out, it is archive_report.json in the "
            "folder of the results.",
        ),
    )
    files = QgsProcessingParameterFileDestination(
        "REPORT", report.label, fileFilter="JSON (*.json)", optional=True, createByDefault=False
    )
    return [
        hinted(QgsProcessingParameterFolderDestination("FOLDER", folder.label), folder),
        hinted(files, report),
    ]


def outputs() -> list[QgsProcessingOutputNumber]:
    """The numbers of a run."""
    labels = {
        "DONE": translate("GZap", "Scenes sharpened"),
        "SKIPPED": translate("GZap", "Scenes skipped"),
        "FAILED": translate("GZap", "Scenes failed"),
    }
    return [QgsProcessingOutputNumber(key, label) for key, label in labels.items()]


def results(summary: ArchiveSummary) -> dict[str, object]:
    """The values of ``outputs``, and the report's name, which may have been left out."""
    counts = summary.counts
    return {
        "DONE": counts.done,
        "SKIPPED": counts.skipped,
        "FAILED": counts.failed,
        "REPORT": str(summary.report),
    }


def archive_config(values: Values, weights: Path | None = None) -> ArchiveConfig:
    """How the scenes are sharpened, from which priors, and what is written.

    Raises:
        ConfigError: If a setting is out of range, or FOLDER is left out.
    """
    folder, report = text(values, "FOLDER"), text(values, "REPORT")
    if not folder:
        raise ConfigError(
            sentence("FOLDER is empty; choose the folder in which the results are written.")
        )
    method: ArchiveMethod = settings.choice(values, "METHOD", ArchiveConfig.method)
    preset: Preset = settings.choice(values, "PRESET", ArchiveConfig.preset)
    sensor: Sensor = settings.choice(values, "SENSOR", PairConfig.sensor)
    return ArchiveConfig(
        folder=Path(folder),
        report=Path(report) if report else None,
        model=settings.model_file(values),
        method=method,
        preset=preset,
        sensor=sensor,
        backbone=settings.backbone(values),
        seed=settings.whole_number(values, "SEED", ArchiveConfig.seed),
        weights=weights,
        options=settings.creation_options(values, "OPTIONS"),
        layout=settings.layout(values),
        overviews=settings.yes_no(values, "OVERVIEWS", default=ArchiveConfig.overviews),
        overwrite=settings.yes_no(values, "OVERWRITE", default=ArchiveConfig.overwrite),
    )
