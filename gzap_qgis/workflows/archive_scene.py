"""One scene of an archive: opened, fitted where that is wanted, sharpened and written."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from gzap_qgis.config import ComputeConfig, FitConfig, OutputConfig, PairConfig
from gzap_qgis.errors import Cancelled, GzapError, OutputError, WorkerError
from gzap_qgis.progress import Progress
from gzap_qgis.raster.pair import open_pair
from gzap_qgis.sentence import sentence
from gzap_qgis.worker.engine import Engine
from gzap_qgis.workflows.archive_report import Outcome, State
from gzap_qgis.workflows.fit import FitJob, FitSummary, fit_survey
from gzap_qgis.workflows.registration import figures_of
from gzap_qgis.workflows.sharpen import SharpenJob, SharpenSummary, require_output, sharpen_survey
from gzap_qgis.workflows.survey import survey_pair


@dataclass(frozen=True)
class SceneJob:
    """All that the work on one scene needs to know, also on another machine.

    Attributes:
        pair: The rasters.
        output: What is written.
        model: Bytes of the model that sharpens, or that the fit starts from.
        fit: How the scene is fitted; None to sharpen with ``model`` as it is.
        compute: Device, threads and memory of the network.
        others: Files that the output must not replace.
    """

    pair: PairConfig
    output: OutputConfig
    model: bytes
    fit: Optional[FitConfig]
    compute: ComputeConfig
    others: tuple[Path, ...] = ()


def work_on(job: SceneJob, engine: Engine, progress: Progress) -> Outcome:
    """Sharpen one scene; what is wrong with it becomes the reason why it failed.

    Args:
        job: The scene.
        engine: Fits and predicts.
        progress: Told after each step and tile.

    Returns:
        What it came to.

    Raises:
        Cancelled: If the user stops.
    """
    begun = time.perf_counter()
    try:
        figures = _sharpened(job, engine, progress)
    except Cancelled:
        raise
    except GzapError as error:
        broke = isinstance(error, WorkerError)
        return Outcome(State.FAILED, reason_of(error), time.perf_counter() - begun, broke=broke)
    except MemoryError:
        why = sentence(
            "Memory ran out. Set a smaller MEMORY or fewer THREADS, or sharpen this scene alone."
        )
        return Outcome(State.FAILED, why, time.perf_counter() - begun)
    seconds, machine = time.perf_counter() - begun, engine.describe().machine
    return Outcome(State.DONE, None, seconds, figures, machine)


def _sharpened(job: SceneJob, engine: Engine, progress: Progress) -> dict[str, object]:
    """Sharpen the scene; returns what the image and the fit came to.

    Raises:
        GzapError: If the scene cannot be sharpened.
    """
    make_folder(job.output.path.parent)
    share = 0.0 if job.fit is None else 0.8
    with open_pair(job.pair, progress) as source:
        require_output(source, job.pair, job.output, job.others)
        survey = survey_pair(source, job.pair, progress.part(0.0, 0.1))
        model, fitted = job.model, None
        if job.fit is not None:
            fit_job = FitJob(survey, job.fit, job.model, job.compute.memory)
            model, fitted = fit_survey(fit_job, engine, progress.part(0.1, share))
        image = SharpenJob(source, survey, model, job.output, memory=job.compute.memory)
        made = sharpen_survey(image, engine, progress.part(max(share, 0.1), 1.0))
    return {**_image_figures(made), **_fit_figures(fitted)}


def reason_of(error: GzapError) -> str:
    """The sentence of an error, which still can be said in another language."""
    return error.args[0] if error.args and isinstance(error.args[0], str) else str(error)


def make_folder(folder: Path) -> None:
    """Make a folder for outputs, and those above it, if it is not there.

    Raises:
        OutputError: If the system refuses.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            sentence(
                "The folder {folder} cannot be made ({reason}); choose another one.",
                folder=folder,
                reason=error.strerror,
            )
        ) from error


def _image_figures(made: SharpenSummary) -> dict[str, object]:
    """The numbers of an image, as the report has them."""
    return {
        "rows": made.rows,
        "cols": made.cols,
        "pixel_size": made.pixel_size,
        "ratio": made.ratio,
        "offset_row": made.offset_row,
        "offset_col": made.offset_col,
        "offset_confidence": made.offset_confidence,
        "registration": figures_of(made.registration),
        "sensor": made.sensor.value,
    }


def _fit_figures(fitted: Optional[FitSummary]) -> dict[str, object]:
    """The numbers of a fit, as the report has them; none where nothing was fitted."""
    if fitted is None:
        return {}
    return {
        "fitted": fitted.fitted,
        "steps": fitted.steps,
        "fit_seconds": fitted.fit_seconds,
        "held_back_error": fitted.held_back_fitted,
    }
