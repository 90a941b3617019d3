"""The numbers that a run reports beside the files that it writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingOutputDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
)
from qgis.PyQt.QtCore import QCoreApplication

if TYPE_CHECKING:
    from gzap_qgis.core.registration_values import Registration
    from gzap_qgis.workflows.classical import ClassicalSummary
    from gzap_qgis.workflows.fit import FitSummary
    from gzap_qgis.workflows.sharpen import SharpenSummary
    from gzap_qgis.workflows.simulate import SimulateSummary

Numbers = list[QgsProcessingOutputNumber]

translate = QCoreApplication.translate


def _outputs(labels: dict[str, str]) -> Numbers:
    """Output definitions from their labels by key."""
    return [QgsProcessingOutputNumber(key, label) for key, label in labels.items()]


def sensor_output() -> list[QgsProcessingOutputDefinition]:
    """The sensor as a text that SENSOR of a later step of a model takes."""
    return [QgsProcessingOutputString("SENSOR_USED", str(translate("GZap", "Sensor in use")))]


def scene_outputs() -> list[QgsProcessingOutputDefinition]:
    """The sensor, and the numbers that describe how PAN and MS lie to each other."""
    numbers = _outputs(
        {
            "RATIO": translate("GZap", "Multispectral over panchromatic pixel size"),
            "OFFSET_ROW": translate("GZap", "Offset down (panchromatic pixels)"),
            "OFFSET_COL": translate("GZap", "Offset to the right (panchromatic pixels)"),
            "OFFSET_CONFIDENCE": translate("GZap", "Confidence of the offset (0 to 1)"),
        }
    )
    places = QgsProcessingOutputString(
        "REGISTRATION", str(translate("GZap", "Bands' places (JSON)"))
    )
    return [*sensor_output(), *numbers, places]


def fit_outputs() -> Numbers:
    """The numbers of a fit."""
    return _outputs(
        {
            "FITTED": translate("GZap", "Network in use (1), or regression alone (0)"),
            "STEPS": translate("GZap", "Steps of the fit"),
            "FIT_SECONDS": translate("GZap", "Seconds for the fit"),
            "LOSS_BASE": translate("GZap", "Held-back loss of the regression"),
            "LOSS_FITTED": translate("GZap", "Held-back loss of the network"),
        }
    )


def sharpen_outputs() -> Numbers:
    """The numbers of a sharpened image."""
    return _outputs(
        {
            "ROWS": translate("GZap", "Rows of the result"),
            "COLS": translate("GZap", "Columns of the result"),
            "OUTPUT_PIXEL_SIZE": translate("GZap", "Pixel size of the result (map units)"),
            "SHARPEN_SECONDS": translate("GZap", "Seconds for sharpening"),
        }
    )


def _places(registration: Registration) -> str:
    """Where each band lies, as scripts read it."""
    from gzap_qgis.workflows.registration import as_json

    return as_json(registration)


def fit_numbers(summary: FitSummary) -> dict[str, object]:
    """The values of ``fit_outputs`` and ``scene_outputs``."""
    return {
        "FITTED": int(summary.fitted),
        "STEPS": summary.steps,
        "FIT_SECONDS": summary.fit_seconds,
        "LOSS_BASE": summary.held_back_base,
        "LOSS_FITTED": summary.held_back_fitted,
        "RATIO": summary.ratio,
        "OFFSET_ROW": summary.offset_row,
        "OFFSET_COL": summary.offset_col,
        "OFFSET_CONFIDENCE": summary.offset_confidence,
        "REGISTRATION": _places(summary.registration),
        "SENSOR_USED": summary.sensor.value,
    }


def sharpen_numbers(summary: SharpenSummary) -> dict[str, object]:
    """The values of ``sharpen_outputs`` and ``scene_outputs``."""
    return {
        "ROWS": summary.rows,
        "COLS": summary.cols,
        "OUTPUT_PIXEL_SIZE": summary.pixel_size,
        "SHARPEN_SECONDS": summary.sharpen_seconds,
        "RATIO": summary.ratio,
        "OFFSET_ROW": summary.offset_row,
        "OFFSET_COL": summary.offset_col,
        "OFFSET_CONFIDENCE": summary.offset_confidence,
        "REGISTRATION": _places(summary.registration),
        "SENSOR_USED": summary.sensor.value,
    }


def classical_numbers(summary: ClassicalSummary) -> dict[str, object]:
    """The values of ``sharpen_outputs`` and ``scene_outputs`` without a network."""
    return {
        "ROWS": summary.rows,
        "COLS": summary.cols,
        "OUTPUT_PIXEL_SIZE": summary.pixel_size,
        "SHARPEN_SECONDS": summary.seconds,
        "RATIO": summary.ratio,
        "OFFSET_ROW": summary.offset_row,
        "OFFSET_COL": summary.offset_col,
        "OFFSET_CONFIDENCE": summary.offset_confidence,
        "REGISTRATION": _places(summary.registration),
        "SENSOR_USED": summary.sensor.value,
    }


def degradation_outputs() -> list[QgsProcessingOutputDefinition]:
    """The sensor and the numbers of a degraded pair."""
    numbers = _outputs(
        {
            "RATIO_ROWS": translate("GZap", "Degraded over given pixel height"),
            "RATIO_COLS": translate("GZap", "Degraded over given pixel width"),
            "PAN_ROWS": translate("GZap", "Rows of the degraded panchromatic image"),
            "PAN_COLS": translate("GZap", "Columns of the degraded panchromatic image"),
            "MS_ROWS": translate("GZap", "Rows of the degraded multispectral image"),
            "MS_COLS": translate("GZap", "Columns of the degraded multispectral image"),
            "OFFSET_ROW": translate("GZap", "Offset undone, down (panchromatic pixels)"),
            "OFFSET_COL": translate("GZap", "Offset undone, to the right (panchromatic pixels)"),
            "OFFSET_CONFIDENCE": translate("GZap", "Confidence of the offset (0 to 1)"),
        }
    )
    return [*sensor_output(), *numbers]


def degradation_numbers(summary: SimulateSummary) -> dict[str, object]:
    """The values of ``degradation_outputs``."""
    return {
        "RATIO_ROWS": summary.ratio_rows,
        "RATIO_COLS": summary.ratio_cols,
        "PAN_ROWS": summary.pan_size[0],
        "PAN_COLS": summary.pan_size[1],
        "MS_ROWS": summary.ms_size[0],
        "MS_COLS": summary.ms_size[1],
        "OFFSET_ROW": summary.offset_row,
        "OFFSET_COL": summary.offset_col,
        "OFFSET_CONFIDENCE": summary.offset_confidence,
        "SENSOR_USED": summary.sensor.value,
    }
