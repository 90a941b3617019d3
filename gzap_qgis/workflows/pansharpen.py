"""Fit a network to a pair and sharpen that pair, in one step."""

from __future__ import annotations

from dataclasses import dataclass

from gzap_qgis import paths
from gzap_qgis.config import ComputeConfig, FitConfig, OutputConfig, PairConfig
from gzap_qgis.errors import OutputError
from gzap_qgis.progress import Progress
from gzap_qgis.raster.pair import open_pair
from gzap_qgis.sentence import sentence
from gzap_qgis.worker.opening import open_engine
from gzap_qgis.workflows.cluster_sharpen import fleet_of, remote_of
from gzap_qgis.workflows.fit import (
    FitJob,
    FitSummary,
    fit_survey,
    read_start,
    require_model_place,
    say_versions,
)
from gzap_qgis.workflows.frame import frame_of, target_of
from gzap_qgis.workflows.sharpen import SharpenJob, SharpenSummary, require_output, sharpen_survey
from gzap_qgis.workflows.survey import survey_pair


@dataclass(frozen=True)
class PansharpenSummary:
    """What both steps came to.

    Attributes:
        fit: The fit.
        sharpen: The sharpening.
    """

    fit: FitSummary
    sharpen: SharpenSummary


def _require_two_files(fit: FitConfig, output: OutputConfig) -> None:
    """Check before the work that the model and the image do not replace each other."""
    if fit.model is not None and paths.same_file(fit.model, output.path):
        raise OutputError(
            sentence(
                "MODEL and OUTPUT both name {path}. Choose a file of its own for each.",
                path=output.path,
            )
        )


def pansharpen(
    pair: PairConfig,
    fit: FitConfig,
    output: OutputConfig,
    compute: ComputeConfig,
    progress: Progress,
) -> PansharpenSummary:
    """Fit a network to a pair and sharpen the pair with it.

    The model file, if one is wanted, is written when the image is complete, so that a run that is
    stopped leaves nothing.

    Args:
        pair: The rasters.
        fit: How to fit, and where the model goes if it is kept.
        output: What is written.
        compute: Device, threads and process of the network.
        progress: Progress, log and cancellation.

    Returns:
        What it came to.

    Raises:
        GzapError: If anything is wrong that the user can put right, or the user stops.
    """
    with open_engine(compute, progress) as engine:
        say_versions(engine, progress)
        init = read_start(fit, engine, progress)
        _require_two_files(fit, output)
        start = () if fit.init is None else (fit.init,)
        with fleet_of(compute, engine, progress) as fleet, open_pair(pair, progress) as source:
            require_output(source, pair, output, start)
            require_model_place(fit, source, pair)
            remote = remote_of(fleet, pair, source, progress)
            # A fit that is made for one image learns at the ratio of that image.
            target = target_of(source, frame_of(source, output))
            survey = survey_pair(source, pair, progress.part(0.0, 0.05)).at(target)
            fit_job = FitJob(survey, fit, init, compute.memory)
            model, fitted = fit_survey(fit_job, engine, progress.part(0.05, 0.8))
            job = SharpenJob(source, survey, model, output, memory=compute.memory, remote=remote)
            summary = sharpen_survey(job, engine, progress.part(0.8, 1.0))
            if fit.model is not None:
                paths.write_bytes(fit.model, model)
    return PansharpenSummary(fitted, summary)
