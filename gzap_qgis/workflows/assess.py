"""Tell how good a fused image is, and where it is bad."""

from __future__ import annotations

from collections.abc import Callable

from gzap_qgis.config import AssessConfig, PairConfig
from gzap_qgis.progress import Progress
from gzap_qgis.report.language import ENGLISH, Language
from gzap_qgis.report.words import TITLE
from gzap_qgis.workflows.assess_outputs import begin_map, table_bytes, write_together
from gzap_qgis.workflows.assess_report import Shown, page_bytes
from gzap_qgis.workflows.assess_run import examine, opened_rasters
from gzap_qgis.workflows.assess_values import Assessment, BandFigures

__all__ = ["Assessment", "BandFigures", "assess", "page_language"]


def page_language(code: str, translate: Callable[[str], str]) -> Language:
    """The language of the report: English where it is not translated, whatever was asked for.

    Args:
        code: The language's name in HTML.
        translate: Gives the translation of a pattern, or the pattern itself where it has none.
    """
    return ENGLISH if translate(TITLE.pattern) == TITLE.pattern else Language(code, translate)


def assess(
    pair: PairConfig, config: AssessConfig, progress: Progress, language: Language = ENGLISH
) -> Assessment:
    """Judge a fused image by its pair, and by the true image where that is known.

    The indices at full resolution need no truth; those against a reference do. What is written, if
    anything, is named in ``config``.

    Args:
        pair: PAN and MS.
        config: The fused image, how it is compared, and what is written.
        progress: Progress, log and cancellation.
        language: Of the report; the table's keys are the same in every language.

    Returns:
        The indices, and what they rest on.

    Raises:
        GzapError: If anything is wrong that the user can put right, or the user stops.
    """
    with opened_rasters(pair, config, progress) as opened:
        shown = examine(pair, config, opened, progress)
        page = b"" if config.report is None else page_bytes(shown, progress, language)
    for note in shown.assessment.notes:
        progress.info(note)
    # The last chance to stop: what is written is written whole.
    progress.step(1.0)
    _write(shown, page)
    return shown.assessment


def _write(shown: Shown, page: bytes) -> None:
    """Write what is wanted: all of it, or after a failure nothing."""
    config = shown.config
    files = []
    if config.table is not None:
        files.append((config.table, table_bytes(shown.assessment)))
    if config.report is not None:
        files.append((config.report, page))
    rasters = []
    if config.map is not None:
        rasters.append(begin_map(config.map, shown.judged.maps, shown.opened.fused.grid))
    write_together(files, rasters)
