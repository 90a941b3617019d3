"""What is taken once from the scene that is sharpened: offset, normalisation, injection gains."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core.fill import filled
from gzap_qgis.core.levels import MEASURED_SHARE, Ratio, blur
from gzap_qgis.core.pair import Image, Mask, Pair
from gzap_qgis.core.registration import Shift, covered
from gzap_qgis.core.registration_values import UNREGISTERED, Registration
from gzap_qgis.core.untagged import blank, without_fill

Vector = NDArray[np.float64]

# PAN pixels at PAN's edge that are not trusted: kernels reach over the edge there.
EDGE = 2.0
# How sharp PAN is made at MS's scale, as an exponent of the MTF gain. How sharp MS and PAN really
# are differs from pair to pair by more than any table tells; one half held best on all.
GUIDE_SHARPNESS = 0.5
# Share of a band's range that detail may reach beyond it.
BEYOND_RANGE = 1.0
# Correlation with PAN below which, and share of a band's standard deviation above which its
# detail is noise. Every band of the real pairs at hand that shows the ground is far from one.
NOISE_CORRELATION = 0.1
NOISE_DETAIL = 0.7


@dataclass(frozen=True)
class Scene:
    """Numbers that turn one scene into what a network reads, and its answer into the scene.

    Attributes:
        ratio: PAN pixels per MS pixel, rows and columns.
        shift: Offset of MS in PAN.
        mtf: MTF gain of each band at MS's Nyquist frequency.
        pan_mean: Mean of PAN, digital number.
        pan_std: Standard deviation of PAN, digital number.
        ms_mean: Mean of each band, (C,), digital number.
        ms_std: Standard deviation of each band, (C,), digital number.
        pan_detail: Strength of PAN's detail at MS's scale, PAN standard deviations.
        ms_low: Least number of each band, (C,), digital number.
        ms_high: Greatest number of each band, (C,), digital number.
        ms_ceiling: What no number of a saturated band can exceed, (C,), digital number; the
            greatest float32 for others.
        ms_detail: Strength of each band's detail at MS's scale, (C,), band standard deviations.
        gain: Injection gain of each band, (C,), band per PAN standard deviations.
        slope: Regression of each band on PAN at MS's scale, (C,), standard deviations.
        zero: What of each band the atmosphere and the sensor add to it, (C,), digital number.
        registration: Where single bands lie, and what of it is undone before MS is used.
    """

    ratio: Ratio
    shift: Shift
    mtf: tuple[float, ...]
    pan_mean: float
    pan_std: float
    ms_mean: Vector
    ms_std: Vector
    ms_low: Vector
    ms_high: Vector
    ms_ceiling: Vector
    pan_detail: float
    ms_detail: Vector
    gain: Vector
    slope: Vector
    zero: Vector
    registration: Registration = UNREGISTERED

    @property
    def correlation(self) -> Vector:
        """Correlation of each band's detail with PAN's at MS's scale, (C,)."""
        return self.gain * self.pan_detail / self.ms_detail

    @property
    def noisy(self) -> Mask:
        """Bands that hold little but noise, (C,).

        Nearly all that they vary by is detail, and PAN knows nothing of it. Blur makes up no noise:
        a network that undoes the blur would make it stronger.
        """
        out: Mask = (np.abs(self.correlation) < NOISE_CORRELATION) & (self.ms_detail > NOISE_DETAIL)
        return out


def alive(pairs: Sequence[Pair]) -> Mask:
    """Bands of which some pixel was measured, (C,)."""
    out: Mask = np.any([pair.ms_valid.any((1, 2)) for pair in pairs], axis=0)
    return out


def usable(pair: Pair, bands: Optional[Mask] = None) -> Mask:
    """MS pixels that statistics may rest on: measured in each band, not blank, (h, w).

    Args:
        pair: The pair.
        bands: Bands that count, (C,); None for those of which the pair holds some pixel.
    """
    known = alive([pair]) if bands is None else bands
    if not known.any():
        return np.zeros(pair.ms.shape[1:], dtype=bool)
    out: Mask = pair.ms_valid[known].all(0) & ~blank(pair)
    return out


def cleaned(pair: Pair, scene: Scene) -> Pair:
    """The pair with plausible numbers where nothing was measured, or where there is fill."""
    pan_mean = np.array([scene.pan_mean], dtype=np.float32)
    pan = filled(pair.pan[None], without_fill(pair).pan_valid[None], pan_mean)[0]
    valid = pair.ms_valid & ~blank(pair)[None]
    return replace(pair, pan=pan, ms=filled(pair.ms, valid, scene.ms_mean.astype(np.float32)))


def ratio_of(pair: Pair) -> Ratio:
    """PAN pixels per MS pixel, rows and columns."""
    return 1.0 / pair.alignment.row_scale, 1.0 / pair.alignment.col_scale


def moved(pair: Pair, shift: Shift) -> Pair:
    """The pair with MS moved onto PAN by the shift."""
    a = pair.alignment
    return replace(pair, alignment=a.shifted(-shift.rows * a.row_scale, -shift.cols * a.col_scale))


def normalise_ms(ms: Image, scene: Scene) -> Image:
    """MS in standard deviations around the scene's mean, (C, h, w)."""
    out: Image = (ms - scene.ms_mean[:, None, None].astype(np.float32)) / scene.ms_std[
        :, None, None
    ].astype(np.float32)
    return out


def normalise_pan(pan: Image, scene: Scene) -> Image:
    """PAN in standard deviations around the scene's mean, (H, W)."""
    out: Image = (pan - np.float32(scene.pan_mean)) / np.float32(scene.pan_std)
    return out


def denormalise_ms(ms: Image, scene: Scene) -> Image:
    """MS in digital numbers from standard deviations around the scene's mean, (C, h, w)."""
    std, mean = (v[:, None, None].astype(np.float32) for v in (scene.ms_std, scene.ms_mean))
    # What leaves the range of single precision is bounded afterwards.
    with np.errstate(over="ignore"):
        out: Image = ms * std + mean
    return out


@dataclass(frozen=True)
class Sample:
    """A block of the scene at MS's scale, normalised: the truth that a fit may look at.

    Attributes:
        ms: Multispectral image, (C, h, w), standard deviations.
        pan: PAN brought to MS's grid, (h, w), standard deviations.
        valid: Where both were measured, (C, h, w).
    """

    ms: Image
    pan: Image
    valid: Mask


def sample(pair: Pair, scene: Scene, sharpness: float) -> Sample:
    """A block at MS's scale.

    Args:
        pair: Block in digital numbers, already moved by the scene's shift.
        scene: The scene that it belongs to.
        sharpness: Exponent of the mean MTF gain: 1 blurs PAN like MS, 0 not at all.

    Returns:
        The sample.
    """
    size = (pair.ms.shape[1], pair.ms.shape[2])
    gain = float(np.mean(scene.mtf)) ** sharpness
    clean, pan_valid = cleaned(pair, scene), without_fill(pair).pan_valid
    inverse = pair.alignment.inverse()
    pan = blur(normalise_pan(clean.pan, scene), gain, size, inverse)
    valid = pair.ms_valid & (~blank(pair) & covered(pair, EDGE))[None]
    if not pan_valid.all():
        share = blur(pan_valid.astype(np.float32), gain, size, inverse)
        valid = valid & (share > MEASURED_SHARE)[None]
    return Sample(normalise_ms(clean.ms, scene), pan, valid)


def bounded(image: Image, up: Image, scene: Scene) -> Image:
    """An image without values that nothing in the scene makes plausible.

    As much as a band's range beyond the scene's own numbers, or beyond what interpolated MS holds
    at the pixel, is left to detail; numbers that are never negative stay so, and none of a
    saturated band is greater than the number at which it is saturated.

    Args:
        image: Fused image, (C, H, W), digital number.
        up: Interpolated MS, likewise.
        scene: The scene.

    Returns:
        Image, (C, H, W), digital number.
    """
    low = scene.ms_low[:, None, None].astype(np.float32)
    high = scene.ms_high[:, None, None].astype(np.float32)
    room = BEYOND_RANGE * (high - low)
    least = np.where(low >= 0, 0, np.minimum(up, low) - room)
    ceiling = scene.ms_ceiling[:, None, None].astype(np.float32)
    most = np.minimum(np.maximum(up, high) + room, ceiling)
    out: Image = np.clip(image, least, most).astype(np.float32)
    return out
