"""What is taken once from the scene: offset, statistics, regressions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from gzap_qgis.config import Sensor
from gzap_qgis.core.injection import modulation
from gzap_qgis.core.levels import make_reduced, measured
from gzap_qgis.core.mtf import ms_gains, sigma
from gzap_qgis.core.pair import Image, Mask, Pair
from gzap_qgis.core.registration import covered, estimate_shift
from gzap_qgis.core.scene import (
    GUIDE_SHARPNESS,
    Sample,
    Scene,
    Vector,
    alive,
    moved,
    ratio_of,
    sample,
    usable,
)
from gzap_qgis.core.untagged import without_fill
from gzap_qgis.errors import SceneError
from gzap_qgis.progress import SILENT, Progress
from gzap_qgis.sentence import sentence

# Measured pixels without which a scene has no statistics.
LEAST_PIXELS = 16
# Pixels of a band's highest number that make it saturated, where all bits of that number are set.
SATURATED_PIXELS = 16
# No sensor saturates at fewer than eight bits.
LEAST_SATURATION = 255
# Detail weaker than this share of a band's standard deviation counts as none.
LEAST_DETAIL = 1e-4
# Percentile of a band that counts as its darkest, and how far below that the band's zero is taken
# to lie, as a share of the way from there to the mean.
DARK_PERCENTILE = 0.2
BELOW_DARK = 0.1
# Pixels at which the gains of detail and of the image count alike.
STEADY_PIXELS = 1500


def _moments(values: Sequence[Image]) -> tuple[Vector, Vector]:
    """Mean and standard deviation of each band over several blocks of pixels (C, n)."""
    every = np.concatenate(values, axis=1).astype(np.float64)
    std = every.std(1)
    return every.mean(1), np.where(std > 0.0, std, 1.0)


def _ceiling(values: Sequence[Image], high: Vector) -> Vector:
    """Where many pixels of a band hold a number like 2047, that number; else the greatest, (C,).

    Args:
        values: Pixels of some blocks, each (C, n), digital number.
        high: Greatest number of each band, (C,).
    """
    count = sum((part == high[:, None]).sum(1) for part in values)
    bits = np.log2(np.maximum(high, 1.0) + 1.0)
    full = (bits == np.round(bits)) & (high >= LEAST_SATURATION)
    return np.where(full & (count >= SATURATED_PIXELS), high, np.finfo(np.float32).max)


def _zero(values: Sequence[Image], mean: Vector) -> Vector:
    """What of each band carries no ground: somewhat below its darkest pixels, (C,).

    Args:
        values: Pixels of some blocks, each (C, n), digital number.
        mean: Mean of each band, (C,), digital number.
    """
    every = np.concatenate(values, axis=1).astype(np.float64)
    dark: Vector = np.percentile(every, DARK_PERCENTILE, axis=1, method="inverted_cdf")
    # A constant band has no darkest pixels; far below them nothing is modulated.
    span = np.where(mean > dark, mean - dark, np.maximum(np.abs(mean), 1.0))
    return dark - BELOW_DARK * span


def _slope(samples: Sequence[Sample], known: Mask) -> Vector:
    """Regression of each band on PAN at MS's scale, (C,), standard deviations."""
    inside = [part.valid[known].all(0) for part in samples]
    pan = np.concatenate([p.pan[i] for p, i in zip(samples, inside)]).astype(np.float64)
    ms = np.concatenate([p.ms[:, i] for p, i in zip(samples, inside)], axis=1).astype(np.float64)
    if len(pan) < 2:
        return np.zeros(len(ms))
    pan = pan - pan.mean()
    slope: Vector = (ms * pan).mean(1) / max(float((pan * pan).mean()), LEAST_DETAIL**2)
    return slope


def _detail_statistics(
    samples: Sequence[Sample], scene: Scene, known: Mask
) -> tuple[float, Vector, Vector]:
    """PAN's and MS's detail at MS's scale, and the gain by which one predicts the other.

    Bands without a measurement, which ``known`` leaves out, have no say in where both are known.
    """
    pans, bands = [], []
    for part in samples:
        level = make_reduced(part.ms, part.pan, scene.mtf, scene.ratio)
        inside = measured(part.valid, level)[known].all(0)
        pans.append((level.detail * modulation(level, scene))[:, inside])
        bands.append((part.ms - level.up)[:, inside])
    pan = np.concatenate(pans, axis=1).astype(np.float64)
    ms = np.concatenate(bands, axis=1).astype(np.float64)
    if pan.shape[1] < 2:
        return 1.0, np.ones(len(ms)), np.zeros(len(ms))
    variance = np.maximum((pan * pan).mean(1), LEAST_DETAIL**2)
    gain = (pan * ms).mean(1) / variance
    strength = np.sqrt((ms * ms).mean(1))
    # A constant band has no detail; a unit of 1 keeps rounding errors from counting as some.
    strength = np.where(strength < LEAST_DETAIL, 1.0, strength)
    # Few pixels tell a gain of detail badly; that of the image itself then steadies it.
    known_share = pan.shape[1] / (pan.shape[1] + STEADY_PIXELS)
    gain = known_share * gain + (1.0 - known_share) * scene.slope
    return float(np.sqrt(variance.mean())), strength, gain


def _require_pixels(pairs: Sequence[Pair]) -> None:
    """Raise unless some pixels of both images were measured."""
    bands = alive(pairs)
    count = sum(int((usable(pair, bands) & covered(pair, -0.5)).sum()) for pair in pairs)
    measured_pan = sum(int((p.pan_valid & (p.pan != 0)).sum()) for p in pairs)
    if count < LEAST_PIXELS or measured_pan < LEAST_PIXELS:
        raise SceneError(
            sentence(
                "Where the two images overlap, {count} multispectral and {measured_pan} "
                "panchromatic pixels hold a measurement; at least {least_pixels} of each are "
                "needed. Check the NoData values and masks of both images.",
                count=count,
                measured_pan=measured_pan,
                least_pixels=LEAST_PIXELS,
            )
        )


def survey(pairs: Sequence[Pair], mtf: Sequence[float], progress: Progress = SILENT) -> Scene:
    """The numbers of a scene, from blocks of it.

    Args:
        pairs: Blocks of the scene, in digital numbers.
        mtf: MTF gain of each band.
        progress: Asked now and then whether to stop.

    Returns:
        The scene.

    Raises:
        SceneError: If there are too few pixels measured in both images.
    """
    _require_pixels(pairs)
    ratio = ratio_of(pairs[0])
    blur = (
        float(np.mean([sigma(g, ratio[0]) for g in mtf])),
        float(np.mean([sigma(g, ratio[1]) for g in mtf])),
    )
    pairs, bands = [without_fill(p) for p in pairs], alive(pairs)
    masks = [usable(p, bands) for p in pairs]
    shift = estimate_shift(pairs, masks, blur, progress)
    aligned = [moved(p, shift) for p in pairs]
    progress.check()
    pixels = [p.ms[:, m] for p, m in zip(pairs, masks) if m.any()]
    ms_mean, ms_std = _moments(pixels)
    pan_mean, pan_std = _moments([p.pan[p.pan_valid & (p.pan != 0)][None] for p in pairs])
    high = np.max([part.max(1) for part in pixels], axis=0).astype(np.float64)
    scene = Scene(
        ratio,
        shift,
        tuple(mtf),
        float(pan_mean[0]),
        float(pan_std[0]),
        ms_mean,
        ms_std,
        np.min([part.min(1) for part in pixels], axis=0).astype(np.float64),
        high,
        _ceiling(pixels, high),
        1.0,
        np.ones(len(mtf)),
        np.zeros(len(mtf)),
        np.zeros(len(mtf)),
        _zero(pixels, ms_mean),
    )
    return regressed(aligned, scene, bands)


def regressed(aligned: Sequence[Pair], scene: Scene, bands: Mask) -> Scene:
    """A scene with its regressions of MS on PAN, at its ratio.

    Args:
        aligned: Blocks of the scene, moved by its shift.
        scene: Its other numbers.
        bands: Bands of which some pixel was measured, (C,).
    """
    samples = [sample(p, scene, GUIDE_SHARPNESS) for p in aligned]
    scene = replace(scene, slope=_slope(samples, bands))
    pan_detail, ms_detail, gain = _detail_statistics(samples, scene, bands)
    return replace(scene, pan_detail=pan_detail, ms_detail=ms_detail, gain=gain)


def survey_as(pairs: Sequence[Pair], sensor: Sensor, progress: Progress = SILENT) -> Scene:
    """The numbers of a scene that a sensor took, from blocks of it in digital numbers.

    Raises:
        Cancelled: If the user stops.
        SceneError: If there are too few pixels measured in both images.
    """
    return survey(pairs, ms_gains(sensor, len(pairs[0].ms)), progress)
