"""Whole pairs degraded, sharpened in memory and judged, for the studies of bench_studies.py."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

import numpy as np

from gzap_qgis.config import ComputeConfig, Geometry, PairConfig, Sensor, Tuning
from gzap_qgis.core import port, wald
from gzap_qgis.core.levels import interpolate
from gzap_qgis.core.metrics.ergas import ergas
from gzap_qgis.core.metrics.q2n import q2n
from gzap_qgis.core.metrics.sam import sam
from gzap_qgis.core.mtf import ms_gains
from gzap_qgis.core.pair import Image, Pair
from gzap_qgis.core.scene import Scene, cleaned, ratio_of
from gzap_qgis.core.survey import survey_as
from gzap_qgis.core.target import Reach, Target
from gzap_qgis.core.tasks import FitLog, FitResult, FitTask, SharpenTask
from gzap_qgis.grid import Alignment, Window
from gzap_qgis.progress import Progress
from gzap_qgis.raster.pair import open_pair
from gzap_qgis.training_config import TrainingConfig
from gzap_qgis.workflows.reading import read

# Data below this are reflectances, which Q2n would round to nothing.
LARGEST_REFLECTANCE = 2.0
REFLECTANCE_UNIT = 10_000.0


@dataclass(frozen=True)
class Scores:
    """Indices against a known truth.

    Attributes:
        q2n: Q2n, 1 is best.
        ergas: ERGAS, percent over ratio, 0 is best.
        sam: Spectral angle, degrees, 0 is best.
    """

    q2n: float
    ergas: float
    sam: float


@dataclass(frozen=True)
class Trial:
    """What is tried on a degraded pair.

    Attributes:
        sensor: Sensor of the pair, never ``auto``.
        training: The recipe of the fit.
        compute: Device and threads.
        seed: Seed of the fit.
        init: Bytes of the model that the fit starts from, or None for fresh weights.
        tuning: Which weights the fit changes.
    """

    sensor: Sensor
    training: TrainingConfig
    compute: ComputeConfig
    seed: int = 0
    init: Optional[bytes] = None
    tuning: Tuning = Tuning.FULL


@dataclass(frozen=True)
class Outcome:
    """A degraded pair sharpened in three ways.

    Attributes:
        interpolation: Scores of MS interpolated in its own geometry.
        base: Scores of the classical base.
        fitted: Scores of the fitted network.
        log: What happened in the fit.
        fit_seconds: Wall time of survey and fit.
        predict_seconds: Wall time of the prediction.
        size: Rows and columns of the degraded MS, pixels.
    """

    interpolation: Scores
    base: Scores
    fitted: Scores
    log: FitLog
    fit_seconds: float
    predict_seconds: float
    size: tuple[int, int]


def read_pair(folder: Path) -> Pair:
    """All of ``pan.tif`` and ``ms.tif`` in a folder, digital numbers."""
    with open_pair(
        PairConfig(str(folder / "pan.tif"), str(folder / "ms.tif")), Progress()
    ) as source:
        pan, ms = source.pan_grid, source.ms_grid
        everything = Reach(Window(0, 0, pan.rows, pan.cols), Window(0, 0, ms.rows, ms.cols))
        return read(source, everything)


def _size(image: Image) -> tuple[int, int]:
    """Rows and columns of an image."""
    return image.shape[-2], image.shape[-1]


def predict_whole(pair: Pair, scene: Scene, model: bytes, compute: ComputeConfig) -> Image:
    """A pair sharpened at PAN's pixels in the geometry of MS, (C, H, W), digital number."""
    rows, cols = _size(pair.pan)
    same = Alignment(1.0, 0.0, 1.0, 0.0)
    target = Target(rows, cols, same, pair.alignment, (rows, cols), _size(pair.ms))
    task = SharpenTask(model, target, Geometry.MS)
    sharpener = port.sharpener([pair], scene, task, compute)
    window = Window(0, 0, rows, cols)
    reach = sharpener.reach(window)
    return sharpener.predict(window, pair.part(reach.pan, reach.ms)).image


def score(reduced: wald.Reduced, image: Image) -> Scores:
    """Indices of an image against the truth of a degraded pair, both in digital numbers.

    Numbers below 0 count as 0, as an image file of unsigned numbers would hold them.
    """
    valid, truth = reduced.valid, reduced.truth
    unit = REFLECTANCE_UNIT if truth[:, valid].max() < LARGEST_REFLECTANCE else 1.0
    first = np.where(valid, truth * unit, 0.0)
    second = np.where(valid, np.clip(image * unit, 0.0, None), 0.0)
    ratio = ratio_of(reduced.pair)[0]
    return Scores(
        q2n(first, second, valid), ergas(first, second, ratio, valid), sam(first, second, valid)
    )


def degrade(pair: Pair, sensor: Sensor) -> wald.Reduced:
    """A pair degraded by its own ratio with the optics of a sensor."""
    return wald.reduce_pair(pair, ms_gains(sensor, len(pair.ms)))


def fit(reduced: wald.Reduced, scene: Scene, trial: Trial) -> FitResult:
    """Fit a network to a degraded pair, whose truth it does not see."""
    task = FitTask(trial.sensor, trial.training, trial.seed, init=trial.init, tuning=trial.tuning)
    return port.fit([reduced.pair], scene, task, trial.compute, Progress())


def quality(reduced: wald.Reduced, scene: Scene, model: bytes, compute: ComputeConfig) -> float:
    """Q2n of a degraded pair sharpened with a model."""
    return score(reduced, predict_whole(reduced.pair, scene, model, compute)).q2n


def try_out(reduced: wald.Reduced, trial: Trial) -> Outcome:
    """Sharpen a degraded pair by interpolation, by the base and by a fitted network.

    Args:
        reduced: The degraded pair and its truth.
        trial: How to fit.

    Returns:
        The scores of all three.
    """
    pair, compute = reduced.pair, trial.compute
    begun = time.perf_counter()
    scene = survey_as([pair], trial.sensor)
    result = fit(reduced, scene, trial)
    fitted = time.perf_counter()
    image = predict_whole(pair, scene, result.model, compute)
    predicted = time.perf_counter()
    up = interpolate(cleaned(pair, scene).ms, _size(pair.pan), pair.alignment)
    return Outcome(
        interpolation=score(reduced, up),
        base=score(reduced, predict_whole(pair, scene, port.base_model(), compute)),
        fitted=score(reduced, image),
        log=result.log,
        fit_seconds=fitted - begun,
        predict_seconds=predicted - fitted,
        size=_size(pair.ms),
    )
