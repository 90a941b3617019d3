"""Fit a network to a pair of rasters and write it as a model file."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Optional

from gzap_qgis import paths
from gzap_qgis.config import ComputeConfig, FitConfig, PairConfig, Sensor, Start
from gzap_qgis.core.registration_values import Registration
from gzap_qgis.core.tasks import FitResult, FitTask
from gzap_qgis.errors import ConfigError, ModelFileError
from gzap_qgis.progress import Progress
from gzap_qgis.raster.georeference import gdal_version
from gzap_qgis.raster.pair import PairSource, open_pair
from gzap_qgis.raster.write import refuse_same
from gzap_qgis.sentence import sentence
from gzap_qgis.training_config import training
from gzap_qgis.worker.engine import Engine
from gzap_qgis.worker.opening import open_engine
from gzap_qgis.workflows.cards import describe
from gzap_qgis.workflows.fit_size import blocks_to_fit
from gzap_qgis.workflows.priors import prior_file
from gzap_qgis.workflows.survey import Survey, survey_pair


@dataclass(frozen=True)
class FitJob:
    """One fit.

    Attributes:
        survey: The scene.
        fit: How to fit.
        init: Bytes of the model that it starts from; None for a start from scratch.
        memory: MiB that the fit may take; 0 for as much as its usual blocks do.
    """

    survey: Survey
    fit: FitConfig
    init: Optional[bytes]
    memory: int = 0


@dataclass(frozen=True)
class FitSummary:
    """What a fit came to.

    Attributes:
        fitted: Whether the network is in use; else the classical base alone.
        steps: Steps of the optimiser.
        fit_seconds: Wall time of the fit.
        ratio: PAN pixels per MS pixel.
        offset_row: Offset of MS in PAN, rows, PAN pixels.
        offset_col: Offset of MS in PAN, columns, PAN pixels.
        offset_confidence: Confidence of the offset, 0 to 1.
        registration: Where single bands lie, and what of it was undone.
        sensor: Sensor whose optics were assumed, never ``auto``.
        held_back_base: Held-back squared error of the base, relative to itself.
        held_back_fitted: Held-back squared error that the fit left of it.
    """

    fitted: bool
    steps: int
    fit_seconds: float
    ratio: float
    offset_row: float
    offset_col: float
    offset_confidence: float
    registration: Registration
    sensor: Sensor
    held_back_base: float
    held_back_fitted: float


def read_model_file(path: Path) -> bytes:
    """The bytes of a model file.

    Raises:
        ModelFileError: If it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise ModelFileError(
            sentence(
                "The model file {path} cannot be read ({reason}). Choose an existing file that "
                "gzap:fit has written.",
                path=path,
                reason=error.strerror,
            )
        ) from error


def say_versions(engine: Engine, progress: Progress) -> None:
    """Tell the log what the run runs on."""
    seat = engine.describe()
    known = {"gdal": gdal_version(), **asdict(seat.machine)}
    if seat.interpreter is None:
        progress.info(
            sentence("GDAL {gdal}, torch {torch}, device {device}, {threads} thread(s).", **known)
        )
        return
    progress.info(
        sentence(
            "GDAL {gdal}, torch {torch} in {interpreter}, device {device}, {threads} thread(s).",
            interpreter=seat.interpreter,
            **known,
        )
    )


def _start_file(fit: FitConfig) -> Optional[Path]:
    """The model file to start from; None for a start from scratch."""
    if fit.start is Start.PRIOR:
        return prior_file(fit.backbone, fit.weights)
    return fit.init if fit.start is Start.MODEL else None


def read_start(fit: FitConfig, engine: Engine, progress: Progress) -> Optional[bytes]:
    """The model that a fit starts from, asked for before the work, telling the log.

    Args:
        fit: How to fit.
        engine: Reads models.
        progress: Hears what the model is.

    Returns:
        Bytes of the model file; None for a start from scratch.

    Raises:
        ModelFileError: If it cannot be read, or is no model.
    """
    path = _start_file(fit)
    if path is None:
        return None
    init = read_model_file(path)
    card = engine.model_card(init)
    progress.info(describe(path, card))
    if card.backbone is not fit.backbone:
        progress.info(
            sentence(
                "BACKBONE is {asked}, but the model file that the fit starts from has the encoder "
                "{found}, which stays.",
                asked=fit.backbone.value,
                found=card.backbone.value,
            )
        )
    return init


def fit_survey(job: FitJob, engine: Engine, progress: Progress) -> tuple[bytes, FitSummary]:
    """Fit a network to a surveyed scene, telling the log.

    Args:
        job: The scene, how to fit, and what to start from.
        engine: Fits.
        progress: Told after each step.

    Returns:
        Bytes of the model file, and what the fit came to.
    """
    fit, survey = job.fit, job.survey
    progress.info(
        sentence(
            "Fit: method {method}, preset {preset}, start {start}, encoder {encoder}, tuning "
            "{tuning}, seed {seed}.",
            method=fit.method.value,
            preset=fit.preset.value,
            start=fit.start.value,
            encoder=fit.backbone.value,
            tuning=fit.tuning.value,
            seed=fit.seed,
        )
    )
    begun = time.perf_counter()
    blocks = blocks_to_fit(survey.blocks, survey.scene.ratio, job.memory, progress)
    result = engine.fit(blocks, survey.scene, _task(job), progress)
    seconds = time.perf_counter() - begun
    _say_learned(result, progress)
    _say_result(result, seconds, progress)
    return result.model, _summary(survey, result, seconds)


def _task(job: FitJob) -> FitTask:
    """What core is asked for."""
    return FitTask(
        sensor=job.survey.sensor,
        training=training(job.fit.preset, job.fit.start, job.fit.tuning),
        seed=job.fit.seed,
        init=job.init,
        method=job.fit.method,
        backbone=job.fit.backbone,
        tuning=job.fit.tuning,
        origin=job.fit.start,
    )


def _say_learned(result: FitResult, progress: Progress) -> None:
    """Tell the log what TRA-PAN learned of the sensor, if it did."""
    if result.learned is None:
        return
    seen = result.learned
    correction = sentence("without a correction by a small network")
    if seen.share > 0:
        correction = sentence("with a correction by a small network")
    progress.info(
        sentence(
            "PAN's response to the bands: {weights}, {correction}; it explains {share:.2f} % of "
            "PAN on {pixels} held-back pixels, least squares {linear:.2f} %.",
            weights=" ".join(f"{weight:+.3f}" for weight in seen.weights),
            correction=correction,
            share=100 * seen.r2,
            pixels=seen.pixels,
            linear=100 * seen.linear_r2,
        )
    )
    progress.info(
        sentence(
            "PAN becomes as sharp as MS by a blur of gain {gain:.2f} at MS's Nyquist frequency, "
            "band by band {bands}; the sensor's table has {known}.",
            gain=seen.blur.gain,
            bands=" ".join(f"{gain:.2f}" for gain in seen.blur.bands),
            known=" ".join(f"{gain:.2f}" for gain in result.scene.mtf),
        )
    )


def _say_result(result: FitResult, seconds: float, progress: Progress) -> None:
    """Tell the log how the fit went."""
    log = result.log
    if not result.large_enough:
        progress.warn(_too_small(result))
        return
    losses = ", ".join(f"{name} {value:.4f}" for name, value in log.losses.items())
    progress.info(sentence("Loss of each level at the end: {losses}.", losses=losses))
    progress.info(_judged(result))
    progress.info(_kept(result, seconds))


def _judged(result: FitResult) -> str:
    """What the judge of a fit said on the way."""
    history = " ".join(f"{value:.3f}" for value in result.log.held_back)
    if result.whole:
        return sentence(
            "The scene is small: all of it was learnt from. Its error relative to the regression, "
            "at each check: {history}.",
            history=history,
        )
    return sentence(
        "Held-back error relative to the regression, at each check: {history}.", history=history
    )


def _too_small(result: FitResult) -> str:
    """What is used where a scene is too small to learn from."""
    if result.fitted:
        return sentence(
            "The scene is too small to learn from; the weights of the start are used as they are."
        )
    return sentence(
        "The scene is too small to learn from; the regression on PAN's detail is used alone."
    )


def _kept(result: FitResult, seconds: float) -> str:
    """What was kept of a fit."""
    log = result.log
    if not result.fitted:
        return sentence(
            "The held-back part preferred the regression on PAN's detail; it is used alone."
        )
    kept = sentence("the start")
    if log.best_step:
        kept = sentence("step {step}", step=log.best_step)
    return sentence(
        "Kept the weights of {kept} with {share:.0f} % of their correction; {steps} steps took "
        "{seconds:.1f} s.",
        kept=kept,
        share=100 * log.trust,
        steps=log.steps,
        seconds=seconds,
    )


def _summary(survey: Survey, result: FitResult, seconds: float) -> FitSummary:
    """The numbers of a fit."""
    scene, shift = survey.told, survey.told.shift
    return FitSummary(
        fitted=result.fitted,
        steps=result.log.steps,
        fit_seconds=seconds,
        ratio=scene.ratio[0],
        offset_row=shift.rows,
        offset_col=shift.cols,
        offset_confidence=shift.confidence,
        registration=scene.registration,
        sensor=survey.sensor,
        held_back_base=1.0,
        held_back_fitted=min((1.0, *result.log.held_back)) if result.fitted else 1.0,
    )


def require_model_place(fit: FitConfig, source: PairSource, pair: PairConfig) -> None:
    """Check before the work that the model file can be written, if one is wanted."""
    if fit.model is None:
        return
    refuse_same(fit.model, [pair.pan, pair.ms, *source.files])
    if fit.start is Start.PRIOR:
        refuse_same(fit.model, [str(prior_file(fit.backbone, fit.weights))])
    paths.require_writable_folder(fit.model)


def fit_model(
    pair: PairConfig, fit: FitConfig, compute: ComputeConfig, progress: Progress
) -> FitSummary:
    """Fit a network to a pair and write it to ``fit.model``.

    Args:
        pair: The rasters.
        fit: How to fit, and where the model goes.
        compute: Device, threads and process of the network.
        progress: Progress, log and cancellation.

    Returns:
        What the fit came to.

    Raises:
        GzapError: If anything is wrong that the user can put right, or the user stops.
    """
    if fit.model is None:
        raise ConfigError(
            sentence("No file is named for the model; choose where MODEL is written.")
        )
    with open_engine(compute, progress) as engine:
        say_versions(engine, progress)
        init = read_start(fit, engine, progress)
        with open_pair(pair, progress) as source:
            require_model_place(fit, source, pair)
            survey = survey_pair(source, pair, progress.part(0.0, 0.1))
        job = FitJob(survey, fit, init, compute.memory)
        model, summary = fit_survey(job, engine, progress.part(0.1, 0.98))
    # The last chance to stop: once the model is written, the run has come to its end.
    progress.step(1.0)
    paths.write_bytes(fit.model, model)
    return summary
