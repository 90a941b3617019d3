"""The low-pass filters with which the published full-resolution indices imitate a sensor."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import numpy as np

from gzap_qgis.core.metrics.blocks import Image, Mask, Values

# The published indices use 41 taps; ratios above 8, which they do not know, need more.
_TAPS: Final = 41
_TAPS_PER_RATIO: Final = 5


def kernel(gain: float, ratio: float) -> Values:
    """Gaussian filter designed by sampling its frequency response.

    The response falls to ``gain`` at the coarse Nyquist frequency; its inverse transform is
    tapered by a circular Kaiser window of beta 0.5 (Aiazzi et al., PE&RS 2006). As in the published
    indices it is not normalised (its sum is about 0.999), and as K samples span K - 1 intervals of
    frequency, what it passes there is gain^(K / (K - 1))², 0.282 for a gain of 0.30.

    Args:
        gain: MTF at the Nyquist frequency of the coarse grid, between 0 and 1.
        ratio: Coarse pixel size over fine pixel size, above 0.

    Returns:
        Weights, (K, K), K odd and at least 41; symmetric.

    Raises:
        ValueError: If ``gain`` or ``ratio`` is out of its range.
    """
    if not 0 < gain < 1 or not 0 < ratio < math.inf:
        raise ValueError(f"gain {gain} must lie between 0 and 1, ratio {ratio} above 0")
    taps = max(_TAPS, 2 * math.ceil(_TAPS_PER_RATIO * ratio / 2) + 1)
    offset = np.arange(taps) - taps // 2
    nyquist = (taps - 1) / (2 * ratio)
    response = gain ** ((offset / nyquist) ** 2)
    line = np.fft.fftshift(np.fft.ifft(np.fft.ifftshift(response)).real)
    radius = np.hypot(offset[:, None], offset) / (taps // 2)
    # Huang's construction interpolates the sampled window, so that is what the indices have.
    window = np.interp(radius, offset / (taps // 2), np.kaiser(taps, 0.5))
    return np.where(radius > 1, 0.0, np.outer(line, line) * window)


def lowpass(image: Image, gains: Sequence[float], ratio: float, valid: Mask = None) -> Values:
    """Blur each band by the filter of its gain, replicating the edge pixels.

    Where a mask is given, invalid pixels have no share in their neighbours' values.

    Args:
        image: Image, (C, H, W), any unit.
        gains: MTF gain of each band, C of them.
        ratio: Coarse pixel size over fine pixel size.
        valid: Pixels that count, (H, W); None for all.

    Returns:
        Blurred image, (C, H, W), the unit of ``image``; invalid pixels hold 0.

    Raises:
        ValueError: If the number of gains is not C, or a gain or the ratio is out of its range.
    """
    if len(gains) != len(image):
        raise ValueError(f"{len(gains)} gains for {len(image)} bands")
    out = np.zeros(image.shape)
    for band, gain in enumerate(gains):
        weights = kernel(gain, ratio)
        if valid is None:
            out[band] = _filter(image[band].astype(np.float64), weights)
        else:
            seen = _filter(valid.astype(np.float64), weights) / weights.sum()
            filled = np.where(valid, image[band], 0).astype(np.float64)
            out[band] = np.where(valid, _filter(filled, weights) / np.where(valid, seen, 1), 0)
    return out


def _filter(band: Values, weights: Values) -> Values:
    """Convolve one band (H, W) with a symmetric kernel (K, K), edges replicated."""
    reach = len(weights) // 2
    padded = np.pad(band, reach, mode="edge")
    shape = padded.shape
    spectrum = np.fft.rfft2(padded) * np.fft.rfft2(weights, shape)
    full = np.fft.irfft2(spectrum, shape)
    return np.asarray(full[2 * reach :, 2 * reach :], dtype=np.float64)
