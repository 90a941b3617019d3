"""Bands made from other bands: mixes, curves, reversals, unrelated parts, colour.

Sensors with four to ten bands are rarer than photographs. What a pansharpener must learn is how the
detail of a band may relate to PAN's: alike, weaker, reversed, or not at all. The operators here
make bands of each kind from any image. Images are shares of full scale, mostly 0 to 1.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from gzap_qgis.core.pair import Image


def mixed(image: Image, weights: Sequence[float]) -> Image:
    """A weighted sum of bands.

    Source: random normalised spectral weights, as in simulated PAN. Positive weights that sum to 1
    make a broader band; a positive and a negative one add the contrast of two bands, as vegetation
    has between red and near infrared.

    Args:
        image: Bands, (K, H, W).
        weights: Weight of each band, (K,); drawn from -1.2 to 2.2, summing to 1.

    Returns:
        Band, (H, W).
    """
    out: Image = np.zeros(image.shape[1:], dtype=np.float32)
    for plane, weight in zip(image, weights):
        if weight != 0.0:
            out += np.float32(weight) * plane
    return out


def curved(band: Image, gamma: float) -> Image:
    """A band raised to a power, negative numbers taken as 0.

    Source: tone curves of cameras (gamma 0.45 to 2.2), kept to 0.6 to 1.7.
    """
    clipped: Image = np.maximum(band, np.float32(0.0))
    if gamma == 1.0:
        return clipped
    out: Image = np.power(clipped, np.float32(gamma))
    return out


def rippled(band: Image, depth: float, periods: float, phase: float) -> Image:
    """A band with a wave added that runs over its values: surfaces change their order.

    Ours: a curve that does not grow throughout stands for surfaces that are bright in one band and
    dark in another, which neither a mix nor a power of a grey image can give.

    Args:
        band: Band, (H, W).
        depth: Height of the wave; 0 to 0.25.
        periods: Waves over full scale; 0.4 to 1.25.
        phase: Place of the wave, periods; 0 to 1.

    Returns:
        Band, (H, W).
    """
    if depth == 0.0:
        return band
    angle = np.float32(2.0 * math.pi) * (np.float32(periods) * band + np.float32(phase))
    out: Image = band + np.float32(depth) * np.sin(angle)
    return out


def reversed_by(band: Image, share: float) -> Image:
    """A band turned towards its negative about half of full scale.

    Source: contrast reversal between visible and near-infrared bands over vegetation and water.

    Args:
        band: Band, (H, W).
        share: 0 leaves it, 1 gives its negative; 0, or 0.6 to 1.

    Returns:
        Band, (H, W): ``(1 - 2 share) band + share``.
    """
    if share == 0.0:
        return band
    out: Image = np.float32(1.0 - 2.0 * share) * band + np.float32(share)
    return out


def blended(band: Image, other: Image, share: float) -> Image:
    """A band of which a share is taken from another one.

    Source: PAN's response reaches beyond the bands of MS.

    Args:
        band: Band, (H, W).
        other: The other band, (H, W).
        share: Share of ``other``; 0 to 0.4.

    Returns:
        Band, (H, W).
    """
    if share == 0.0:
        return band
    out: Image = np.float32(1.0 - share) * band + np.float32(share) * other
    return out


def regional(band: Image, regions: Image, contrast: float) -> Image:
    """A band whose contrast is another in some regions.

    Ours: how a band's detail relates to PAN's depends on land cover. Vegetation that is dark in the
    visible is bright in the near infrared, while roofs look alike in both.

    Args:
        band: Band, (H, W).
        regions: 0 where the band stays, 1 where its contrast changes, (H, W).
        contrast: Contrast there, as a share of what it is elsewhere; -0.7 to 1.

    Returns:
        Band, (H, W): turned about its mean.
    """
    if contrast == 1.0:
        return band
    change = np.float32(contrast - 1.0) * regions
    out: Image = band + change * (band - np.float32(band.mean()))
    return out


def alienated(band: Image, detail: Image, share: float) -> Image:
    """A band to which detail is added that no other band shows.

    Ours: thermal, cirrus and short-wave bands follow PAN loosely.

    Args:
        band: Band, (H, W).
        detail: Detail around 0 of another place, (H, W).
        share: Share of ``detail``; 0 to 1.

    Returns:
        Band, (H, W).
    """
    if share == 0.0:
        return band
    out: Image = band + np.float32(share) * detail
    return out


def elsewhere(band: Image, place: int) -> Image:
    """A band (H, W) of another place with the same texture.

    Ours: detail of the same statistics that follows no other band.

    Args:
        band: Band, (H, W).
        place: 0 turns it by half a circle, 1 mirrors its rows, 2 mirrors its columns.

    Returns:
        Band, (H, W).
    """
    down, right = ((-1, -1), (-1, 1), (1, -1))[place]
    return band[::down, ::right]


def jittered(image: Image, gains: Sequence[float], offsets: Sequence[float]) -> Image:
    """Colour jitter: each band times its gain, plus its offset.

    Source: radiometric differences between sensors and haze. The third number of the usual jitter,
    gamma, is that of ``curved``.

    Args:
        image: Bands, (C, H, W).
        gains: Gain of each band, (C,); 0.4 to 1.6.
        offsets: Offset of each band, (C,); 0.02 to 0.3.

    Returns:
        Bands, (C, H, W).
    """
    gain = np.asarray(gains, dtype=np.float32)[:, None, None]
    out: Image = image * gain + np.asarray(offsets, dtype=np.float32)[:, None, None]
    return out


def shuffled(image: Image, order: Sequence[int]) -> Image:
    """Bands in another order, or some of them: band ``i`` is the given band ``order[i]``."""
    out: Image = np.ascontiguousarray(image[list(order)])
    return out
