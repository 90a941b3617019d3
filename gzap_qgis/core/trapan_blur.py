"""How PAN must be blurred to be as sharp as MS: the spatial degradation that a pair itself shows.

What a pair shows is the blur between its two images: PAN, blurred so and sampled at MS's pixels, is
best explained by the bands. How sharp MS is beside the ground itself, which the table tells, no
pair shows, since PAN is no sharper than its own optics. Only the first is refined.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core.levels import MEASURED_SHARE, blur
from gzap_qgis.core.mtf import sigma
from gzap_qgis.core.pair import Image, Mask, Pair
from gzap_qgis.core.registration import covered
from gzap_qgis.core.scene import Scene, cleaned, normalise_ms, normalise_pan, usable
from gzap_qgis.progress import SILENT, Progress

Vector = NDArray[np.float64]

# Gains that optics and resampling together leave at MS's Nyquist frequency.
LEAST_GAIN, MOST_GAIN = 0.03, 0.85
# Widths tried between the two bounds.
TRIED = 15
# Pull to the table, per squared logarithm of the width over the table's: it decides only where
# what is left unexplained hardly depends on the blur.
COMMON_PULL = 0.02
BAND_PULL = 0.1
# Widest blur between PAN and the image that is asked for, MS pixels.
MOST_SOFTNESS = 0.25
# PAN pixels from PAN's edge that are not judged, per pixel of the ratio.
EDGE = 2.0
# Side of the neighbourhood whose mean is taken off, MS pixels: detail is what tells of blur.
NEAR = 5
# Variance of detail below which a band says nothing.
FLAT = 1e-10
# Pixels without which the table is kept.
LEAST_PIXELS = 100


@dataclass(frozen=True)
class Blur:
    """How PAN is blurred to MS's sharpness.

    Attributes:
        gain: Gain at MS's Nyquist frequency that makes PAN as sharp as the bands together.
        bands: The same for each band by itself.
    """

    gain: float
    bands: tuple[float, ...]


def table_blur(scene: Scene) -> Blur:
    """The blur of the sensor's table, as if PAN were perfectly sharp."""
    return Blur(float(np.mean(scene.mtf)), scene.mtf)


def softness(found: Blur, scene: Scene) -> tuple[float, float]:
    """How much sharper PAN is than an image that the table's blur turns into MS.

    The table says how a sharp image becomes MS. Where PAN needs a wider blur than that to become as
    sharp as MS, it is sharper than that image; a fused image that is consistent with MS cannot
    have all of PAN's sharpness then. Widths of Gaussians add in squares.

    Args:
        found: The blur that makes PAN as sharp as MS.
        scene: Its scene, with the table.

    Returns:
        Standard deviations of the blur between the two, rows and columns, PAN pixels: 0 where PAN
        is no sharper, and a quarter of an MS pixel at most.
    """
    table = table_blur(scene).gain
    if found.gain >= table:
        return 0.0, 0.0
    rows, cols = (
        min(math.sqrt(sigma(found.gain, r) ** 2 - sigma(table, r) ** 2), MOST_SOFTNESS * r)
        for r in scene.ratio
    )
    return rows, cols


def judged(pair: Pair, scene: Scene) -> Mask:
    """MS pixels that were measured together with all of their PAN, (h, w)."""
    inside: Mask = usable(pair) & covered(pair, EDGE * max(scene.ratio))
    if pair.pan_valid.all():
        return inside
    size = (pair.ms.shape[1], pair.ms.shape[2])
    share = blur(pair.pan_valid.astype(np.float32), 0.3, size, pair.alignment.inverse())
    out: Mask = inside & (share > MEASURED_SHARE)
    return out


def local_detail(image: Image) -> Image:
    """An image less the mean of its neighbourhood, (..., h, w), the unit of ``image``."""
    half = NEAR // 2
    edge = [(0, 0)] * (image.ndim - 2) + [(half, half)] * 2
    padded = np.pad(image, edge, mode="symmetric")
    rows, cols = image.shape[-2:]
    tall = np.sum([padded[..., k : k + rows, :] for k in range(NEAR)], axis=0)
    total = np.sum([tall[..., k : k + cols] for k in range(NEAR)], axis=0)
    out: Image = (image - total / NEAR**2).astype(np.float32)
    return out


def tried_gains() -> list[float]:
    """The gains that are tried, at even steps of the width's logarithm, sharpest first."""
    widths = np.geomspace(-math.log(MOST_GAIN), -math.log(LEAST_GAIN), TRIED)
    return [math.exp(-w) for w in widths]


@dataclass(frozen=True)
class _Products:
    """Sums of products over the judged pixels, blurred PAN by each of the tried gains.

    Attributes:
        bands: Of the bands with each other, (C, C).
        mixed: Of the bands with PAN, (T, C).
        pan: Of PAN with itself, (T,).
        pixels: How many.
    """

    bands: Vector
    mixed: Vector
    pan: Vector
    pixels: int


def _products(pair: Pair, scene: Scene, chosen: Mask, progress: Progress) -> _Products:
    """The products of one block; band by band, since large matrix products can be slow here."""
    clean = cleaned(pair, scene)
    pan = normalise_pan(clean.pan, scene)
    size = (pair.ms.shape[1], pair.ms.shape[2])
    bands = local_detail(normalise_ms(clean.ms, scene))[:, chosen].astype(np.float64)
    mixed, power = [], []
    for gain in tried_gains():
        progress.check()
        low = local_detail(blur(pan, gain, size, pair.alignment.inverse()))[chosen]
        mixed.append([float((low * band).sum()) for band in bands])
        power.append(float((low.astype(np.float64) ** 2).sum()))
    own = np.array([[float((a * b).sum()) for b in bands] for a in bands])
    return _Products(own, np.array(mixed), np.array(power), int(chosen.sum()))


def _left(bands: Vector, mixed: Vector, pan: Vector) -> Vector:
    """Share of PAN's detail that bands leave unexplained at each tried gain, (T,)."""
    ridge = 1e-6 * max(float(np.trace(bands)) / len(bands), FLAT)
    weights = np.linalg.solve(bands + ridge * np.eye(len(bands)), mixed.T)
    explained = (mixed * weights.T).sum(1) / np.maximum(pan, FLAT)
    out: Vector = np.clip(1.0 - explained, 1e-6, 1.0)
    return out


def _best(left: Vector, start: float, pull: float) -> float:
    """The gain with the least cost: a logarithm of what is left, and a pull to ``start``."""
    place = np.log([-math.log(g) for g in tried_gains()])
    away = 0.5 * (place - math.log(-math.log(start)))
    cost = np.log(left) + pull * away**2
    k = int(np.clip(int(cost.argmin()), 1, TRIED - 2))
    low, middle, high = cost[k - 1 : k + 2]
    curvature = low - 2.0 * middle + high
    move = 0.0 if curvature <= 0 else float(np.clip(0.5 * (low - high) / curvature, -1.0, 1.0))
    return math.exp(-math.exp(place[k] + move * (place[1] - place[0])))


def refine_blur(
    pairs: Sequence[Pair], chosen: Sequence[Mask], scene: Scene, progress: Progress = SILENT
) -> Blur:
    """The blur that makes PAN as sharp as MS, started from the table and bounded.

    The common gain is where a linear combination of the bands explains most of PAN's detail. A
    band's own gain is where its detail correlates best with PAN's, and is drawn to the common one
    the more, the less of the band's detail is PAN's.

    Args:
        pairs: Blocks in digital numbers, already moved by the scene's shift.
        chosen: MS pixels of each block that take part, (h, w).
        scene: Their scene; its ``mtf`` is the table.
        progress: Asked now and then whether to stop.

    Returns:
        The blur; that of the table where fewer than 100 pixels take part.
    """
    parts = [_products(p, scene, m, progress) for p, m in zip(pairs, chosen) if m.any()]
    table = table_blur(scene)
    if sum(part.pixels for part in parts) < LEAST_PIXELS:
        return table
    bands = np.sum([part.bands for part in parts], axis=0)
    mixed = np.sum([part.mixed for part in parts], axis=0)
    pan = np.sum([part.pan for part in parts], axis=0)
    gain = _best(_left(bands, mixed, pan), table.gain, COMMON_PULL)
    wider = math.log(gain) / math.log(table.gain)
    own = []
    for band, known in enumerate(scene.mtf):
        start = float(np.clip(known**wider, LEAST_GAIN, MOST_GAIN))
        if bands[band, band] <= FLAT * max(float(np.trace(bands)), FLAT):
            own.append(start)
            continue
        left = _left(bands[band : band + 1, band : band + 1], mixed[:, band : band + 1], pan)
        own.append(_best(left, start, BAND_PULL))
    return Blur(round(gain, 4), tuple(round(g, 4) for g in own))
