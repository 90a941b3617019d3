"""The bridge from QGIS feedback to the progress that workflows report to."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback

from gzap_qgis.algorithms.language import spoken
from gzap_qgis.progress import Progress


def progress_of(feedback: QgsProcessingFeedback) -> Progress:
    """Progress whose reports, messages and cancellation go through ``feedback``."""
    return Progress(
        on_fraction=lambda fraction: feedback.setProgress(100.0 * fraction),
        on_info=lambda text: feedback.pushInfo(spoken(text)),
        on_warning=lambda text: feedback.pushWarning(spoken(text)),
        is_cancelled=feedback.isCanceled,
    )
