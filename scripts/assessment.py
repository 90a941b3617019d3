"""Whole pairs sharpened in memory and judged: what demo.py and bench.py have in common."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from gzap_qgis.config import ComputeConfig, Geometry, Sensor, TrainingConfig
from gzap_qgis.core import port, resample, wald
from gzap_qgis.core.fit import FitLog
from gzap_qgis.core.levels import interpolate
from gzap_qgis.core.metrics.d_lambda_k import d_lambda_k
from gzap_qgis.core.metrics.d_rho import d_rho
from gzap_qgis.core.metrics.d_s import d_s
from gzap_qgis.core.metrics.ergas import ergas
from gzap_qgis.core.metrics.hqnr import hqnr
from gzap_qgis.core.metrics.q2n import q2n
from gzap_qgis.core.metrics.sam import sam
from gzap_qgis.core.mtf import ms_gains
from gzap_qgis.core.pair import Image, Pair
from gzap_qgis.core.registration import covered
from gzap_qgis.core.scene import Scene, cleaned, moved, ratio_of, survey_as, usable
from gzap_qgis.core.target import Reach, Target
from gzap_qgis.grid import Alignment, Window
from gzap_qgis.progress import Progress
from gzap_qgis.raster.pair import open_pair
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
class FullScores:
    """Indices without a truth, at PAN's pixel size.

    Attributes:
        d_lambda_k: Spectral distortion, 0 is best.
        d_s: Spatial distortion, 0 is best.
        hqnr: Both in one, 1 is best.
        d_rho: Mean over bands of one less the local correlation with PAN.
    """

    d_lambda_k: float
    d_s: float
    hqnr: float
    d_rho: float


@dataclass(frozen=True)
class Trial:
    """What is tried on a degraded pair.

    Attributes:
        sensor: Sensor of the pair, never ``auto``.
        training: The recipe of the fit.
        compute: Device and threads.
        seed: Seed of the fit.
    """

    sensor: Sensor
    training: TrainingConfig
    compute: ComputeConfig
    seed: int = 0


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
    with open_pair(str(folder / "pan.tif"), str(folder / "ms.tif"), Progress()) as source:
        pan, ms = source.pan_grid, source.ms_grid
        everything = Reach(Window(0, 0, pan.rows, pan.cols), Window(0, 0, ms.rows, ms.cols))
        return read(source, everything)


def _size(image: Image) -> tuple[int, int]:
    """Rows and columns of an image."""
    return image.shape[-2], image.shape[-1]


def _cut(pair: Pair, reach: Reach) -> Pair:
    """The pixels that a prediction reads."""
    pan = reach.pan.within(Window(0, 0, *_size(pair.pan)))
    ms = (slice(None), *reach.ms.within(Window(0, 0, *_size(pair.ms))))
    alignment = pair.alignment.cropped(reach.pan, reach.ms)
    return Pair(pair.pan[pan], pair.pan_valid[pan], pair.ms[ms], pair.ms_valid[ms], alignment)


def predict_whole(pair: Pair, scene: Scene, model: bytes, compute: ComputeConfig) -> Image:
    """A pair sharpened at PAN's pixels in the geometry of MS, (C, H, W), digital number."""
    rows, cols = _size(pair.pan)
    same = Alignment(1.0, 0.0, 1.0, 0.0)
    target = Target(rows, cols, same, pair.alignment, (rows, cols), _size(pair.ms))
    task = port.SharpenTask(model, target, Geometry.MS)
    sharpener = port.sharpener([pair], scene, task, compute)
    window = Window(0, 0, rows, cols)
    return sharpener.predict(window, _cut(pair, sharpener.reach(window))).image


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
    task = port.FitTask(trial.sensor, trial.training, trial.seed)
    result = port.fit([pair], scene, task, compute, Progress())
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


def interpolated(pair: Pair, scene: Scene) -> Image:
    """MS interpolated at PAN's pixels, in PAN's geometry, (C, H, W), digital number."""
    aligned = moved(cleaned(pair, scene), scene.shift)
    return interpolate(aligned.ms, _size(pair.pan), aligned.alignment)


def nearest(pair: Pair, scene: Scene) -> Image:
    """The nearest pixel of MS at each of PAN's, in PAN's geometry, (C, H, W), digital number."""
    a = moved(pair, scene.shift).alignment
    rows, cols = pair.pan.shape
    down = np.rint(a.row_scale * np.arange(rows) + a.row_offset).astype(np.intp)
    across = np.rint(a.col_scale * np.arange(cols) + a.col_offset).astype(np.intp)
    down = np.clip(down, 0, pair.ms.shape[1] - 1)
    across = np.clip(across, 0, pair.ms.shape[2] - 1)
    out: Image = pair.ms[:, down][:, :, across]
    return out


def pan_at_ms(pair: Pair, scene: Scene) -> Image:
    """PAN decimated by the antialiased cubic kernel where MS really lies, (1, h, w)."""
    inverse = moved(pair, scene.shift).alignment.inverse()
    (height, width), (rows, cols) = pair.ms.shape[1:], pair.pan.shape
    down = resample.apply(
        resample.antialiased(height, rows, inverse.row_scale, inverse.row_offset),
        cleaned(pair, scene).pan,
        resample.antialiased(width, cols, inverse.col_scale, inverse.col_offset),
    )
    return down[None]


def score_full(pair: Pair, scene: Scene, image: Image) -> FullScores:
    """Indices without a truth of an image at PAN's pixels, in PAN's geometry.

    Args:
        pair: The pair, digital numbers; wholly valid where PAN is.
        scene: Its numbers.
        image: Image to judge, (C, H, W), digital number.

    Returns:
        The scores.
    """
    expanded, pan, ratio = interpolated(pair, scene), pair.pan[None], scene.ratio[0]
    low = interpolate(pan_at_ms(pair, scene), _size(pair.pan), moved(pair, scene.shift).alignment)
    valid = pair.pan_valid
    spectral = d_lambda_k(image, expanded, scene.mtf, ratio, valid)
    spatial = d_s(image, pan, expanded, low, valid)
    likeness = float(d_rho(image, pan, ratio, valid).mean())
    return FullScores(spectral, spatial, hqnr(spectral, spatial), likeness)


def own_d_rho(pair: Pair, scene: Scene) -> float:
    """D_rho of MS itself against PAN at MS's pixels: what a sharpened image should come near."""
    valid = usable(pair) & covered(moved(pair, scene.shift), 0.0)
    return float(d_rho(pair.ms, pan_at_ms(pair, scene), scene.ratio[0], valid).mean())


def aligned_table(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells as lines of text: the first column flush left, the others flush right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = []
    for row in rows:
        first = row[0].ljust(widths[0])
        others = [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
        lines.append("  ".join([first, *others]).rstrip())
    return "\n".join(lines)
