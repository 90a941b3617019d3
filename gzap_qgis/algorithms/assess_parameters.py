"""The parameters and number outputs of gzap:assess."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.algorithms.definitions import Definitions, Text, advanced, choice, hinted, whole
from gzap_qgis.config import AssessConfig

if TYPE_CHECKING:
    from gzap_qgis.workflows.assess_values import Assessment

translate = QCoreApplication.translate


def fused() -> Definitions:
    """The image that is judged."""
    text = Text(
        translate("GZap", "Pansharpened image"),
        translate(
            "GZap",
            "The image to judge, by any method or program. It has the pixel size of the "
            "panchromatic and the bands of the multispectral image, and may cover a part of them.",
        ),
    )
    return [hinted(QgsProcessingParameterRasterLayer("FUSED", text.label), text)]


def reference() -> Definitions:
    """The true image."""
    text = Text(
        translate("GZap", "Reference (true) image"),
        translate(
            "GZap",
            "Only where the truth is known: after a simulation, the multispectral image that was "
            "degraded. It lies on the pixels of the pansharpened image.",
        ),
    )
    definition = QgsProcessingParameterRasterLayer("REFERENCE", text.label, optional=True)
    return [hinted(definition, text)]


def comparison() -> Definitions:
    """How the images are compared."""
    phase = Text(
        translate("GZap", "Place of the multispectral pixels"),
        translate(
            "GZap",
            "auto estimates from the images how far the multispectral one lies off its place, "
            "area trusts the georeferencing, interp23 takes the interpolation of published tables "
            "(half a panchromatic pixel off). Compare only figures that were computed in one way.",
        ),
    )
    geometry = Text(
        translate("GZap", "Geometry of the pansharpened image"),
        translate(
            "GZap",
            "Where the images lie some pixels apart: pan if it lies on the panchromatic image "
            "(most programs), ms if it lies on the multispectral one.",
        ),
    )
    border = Text(
        translate("GZap", "Border to leave out (pixels)"),
        translate(
            "GZap",
            "Pixels of the pansharpened image along each edge that do not count, from 0 to 1000, "
            "where at least 100 remain. Published tables with a reference leave out 20.",
        ),
    )
    return [
        *advanced(
            choice("PHASE", phase, AssessConfig.phase),
            choice("GEOMETRY", geometry, AssessConfig.geometry),
            whole("BORDER", border, AssessConfig.border, 1000),
        )
    ]


def files() -> Definitions:
    """What is written."""
    return [_report(), _table(), _map()]


def _report() -> QgsProcessingParameterDefinition:
    """The page; it is made unless the user skips it."""
    text = Text(
        translate("GZap", "Report"),
        translate(
            "GZap",
            "A page for any browser: the figures with their meaning, the best and the worst "
            "places, a map of quality, spectra and histograms.",
        ),
    )
    # The ending in the filter makes QGIS list the page in its results viewer.
    definition = QgsProcessingParameterFileDestination(
        "REPORT", text.label, fileFilter=translate("GZap", "Web page") + " (*.html)", optional=True
    )
    return hinted(definition, text)


def _table() -> QgsProcessingParameterDefinition:
    """The figures for programs."""
    text = Text(
        translate("GZap", "Table of figures"),
        translate("GZap", "The same figures as JSON, for scripts: one file for each run."),
    )
    definition = QgsProcessingParameterFileDestination(
        "TABLE",
        text.label,
        fileFilter=translate("GZap", "JSON") + " (*.json)",
        optional=True,
        createByDefault=False,
    )
    return hinted(definition, text)


def _map() -> QgsProcessingParameterDefinition:
    """The map of quality."""
    text = Text(
        translate("GZap", "Map of quality"),
        translate(
            "GZap",
            "A GeoTIFF with HQNR, D_lambda_K and D_s of each block of 32 x 32 pixels: where the "
            "image is good and where it is bad.",
        ),
    )
    definition = QgsProcessingParameterRasterDestination(
        "MAP", text.label, optional=True, createByDefault=False
    )
    return hinted(definition, text)


def index_outputs() -> list[QgsProcessingOutputNumber]:
    """The indices; one that is not defined is left out of a run's results."""
    return [QgsProcessingOutputNumber(key.upper(), text) for key, text in meanings().items()]


def meanings() -> dict[str, str]:
    """What each index tells, in a line."""
    return {
        "D_lambda": translate("GZap", "D_lambda: distortion between the bands (0 is best)"),
        "D_lambda_K": translate("GZap", "D_lambda_K: distortion of the spectra (0 is best)"),
        "D_s": translate("GZap", "D_s: distortion of the detail (0 is best)"),
        "QNR": translate("GZap", "QNR: D_lambda and D_s in one figure (1 is best)"),
        "HQNR": translate("GZap", "HQNR: D_lambda_K and D_s in one figure (1 is best)"),
        "R_Q2n": translate("GZap", "R-Q2n: likeness to the multispectral image (1 is best)"),
        "R_SAM": translate("GZap", "R-SAM: angle to its spectra (degrees, 0 is best)"),
        "R_ERGAS": translate("GZap", "R-ERGAS: relative error against it (0 is best)"),
        "D_rho": translate("GZap", "D_rho: detail unlike PAN's (near the pair's own is best)"),
        "Q2n": translate("GZap", "Q2n: likeness to the reference (1 is best)"),
        "UQI": translate("GZap", "UQI: the same, band by band (1 is best)"),
        "SAM": translate("GZap", "SAM: angle to its spectra (degrees, 0 is best)"),
        "ERGAS": translate("GZap", "ERGAS: relative error against it (0 is best)"),
        "SCC": translate("GZap", "SCC: likeness of the edges (1 is best)"),
        "PSNR": translate("GZap", "PSNR: signal over noise (decibel, high is good)"),
        "SSIM": translate("GZap", "SSIM: likeness of structures (1 is best)"),
    }


def index_numbers(assessment: Assessment) -> dict[str, object]:
    """The values of ``index_outputs`` that are defined."""
    return {key.upper(): value for key, value in assessment.indices.items() if value is not None}


def index_lines(assessment: Assessment) -> list[str]:
    """The figures as lines of a log: index, value, meaning; then those of each band."""
    texts = meanings()
    lines = [
        f"{key:<11}{value:>9.4f}   {_meaning(texts[key])}"
        for key, value in assessment.indices.items()
        if value is not None
    ]
    heading = translate(
        "GZap",
        "Band, D_rho, the pair's own D_rho one scale coarser, offset down and to the right "
        "(panchromatic pixels):",
    )
    return [*lines, str(heading), *_band_lines(assessment)]


def _meaning(text: str) -> str:
    """What stands behind the colon, which is wide in Chinese."""
    return re.split(": ?|\uff1a", text, maxsplit=1)[-1]


def _band_lines(assessment: Assessment) -> list[str]:
    """D_rho of each band beside the pair's own, and the offset at which it was judged."""
    return [
        f"{band.name or number:<11}{_figure(band.d_rho):>9}{_figure(band.d_rho_own):>9}"
        f"{band.offset[0]:>+9.2f}{band.offset[1]:>+9.2f}"
        for number, band in enumerate(assessment.bands, start=1)
    ]


def _figure(value: float | None) -> str:
    """A figure, or a dash where it is not defined."""
    return "-" if value is None else f"{value:.4f}"
