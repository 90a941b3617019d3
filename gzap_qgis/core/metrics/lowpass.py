"""The low-pass filters with which the published full-resolution indices imitate a sensor."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, Union

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core.metrics.blocks import Image, Mask, Values

# Coarse pixel size over fine pixel size: of rows and columns alike, or of each.
Ratio = Union[float, tuple[float, float]]

# The published indices use 41 taps; ratios above 8, which they do not know, need more.
_TAPS: Final = 41
_TAPS_PER_RATIO: Final = 5


def reach(ratio: Ratio) -> int:
    """Pixels beyond a pixel on which its blurred value rests: the halo that a part needs."""
    return max(_TAPS // 2, math.ceil(_TAPS_PER_RATIO * max(_sides(ratio)) / 2))


def kernel(gain: float, ratio: Ratio) -> Values:
    """Gaussian filter designed by sampling its frequency response.

    The response falls to ``gain`` at the coarse Nyquist frequency; its inverse transform is
    tapered by a circular Kaiser window of beta 0.5 (Aiazzi et al., PE&RS 2006). As in the published
    indices it is not normalised (its sum is about 0.999), and as K samples span K - 1 intervals of
    frequency, what it passes there is gain^(K / (K - 1))², 0.282 for a gain of 0.30.

    Args:
        gain: MTF at the Nyquist frequency of the coarse grid, between 0 and 1.
        ratio: Coarse pixel size over fine pixel size, above 0; one number, or one for rows and one
            for columns.

    Returns:
        Weights, (K, K), K odd and at least 41; symmetric.

    Raises:
        ValueError: If ``gain`` or ``ratio`` is out of its range.
    """
    if not 0 < gain < 1 or not all(0 < side < math.inf for side in _sides(ratio)):
        raise ValueError(f"gain {gain} must lie between 0 and 1, ratio {ratio} above 0")
    half = reach(ratio)
    offset = np.arange(-half, half + 1)
    rows, cols = (_line(gain, side, offset) for side in _sides(ratio))
    radius = np.hypot(offset[:, None], offset) / half
    # Huang's construction interpolates the sampled window, so that is what the indices have.
    window = np.interp(radius, offset / half, np.kaiser(len(offset), 0.5))
    return np.where(radius > 1, 0.0, np.outer(rows, cols) * window)


def lowpass(image: Image, gains: Sequence[float], ratio: Ratio, valid: Mask = None) -> Values:
    """Blur each band by the published filter of its gain, replicating the edge pixels.

    Where a mask is given, invalid pixels have no share in their neighbours' values. A part with a
    halo of ``reach`` pixels has the pixels of the whole, but for rounding.

    Args:
        image: Image, (C, H, W), any unit.
        gains: MTF gain of each band, C of them.
        ratio: Coarse pixel size over fine pixel size, one number or one for rows and one for
            columns.
        valid: Pixels that count, (H, W); None for all.

    Returns:
        Blurred image, (C, H, W), the unit of ``image``; invalid pixels hold 0.

    Raises:
        ValueError: If the number of gains is not C, or a gain or the ratio is out of its range.
    """
    return blur(image, [kernel(gain, ratio) for gain in gains], valid)


def unit_lowpass(image: Image, gains: Sequence[float], ratio: Ratio, valid: Mask = None) -> Values:
    """Blur each band as ``lowpass``, by filters that sum to 1, so that a constant stays.

    The indices that bring the fused image down to MS and compare it there use these (Scarpa and
    Ciotola, IEEE GRSL 2022).

    Args:
        image: Image, (C, H, W), any unit.
        gains: MTF gain of each band, C of them.
        ratio: Coarse pixel size over fine pixel size, one number or one for rows and one for
            columns.
        valid: Pixels that count, (H, W); None for all.

    Returns:
        Blurred image, (C, H, W), the unit of ``image``; invalid pixels hold 0.

    Raises:
        ValueError: If the number of gains is not C, or a gain or the ratio is out of its range.
    """
    kernels = [kernel(gain, ratio) for gain in gains]
    return blur(image, [weights / weights.sum() for weights in kernels], valid)


def blur(image: Image, kernels: Sequence[Values], valid: Mask = None) -> Values:
    """Blur each band by its kernel, replicating the edge pixels.

    Args:
        image: Image, (C, H, W), any unit.
        kernels: Weights of each band, (K, K), K odd; symmetric.
        valid: Pixels that count, (H, W); None for all.

    Returns:
        Blurred image, (C, H, W), the unit of ``image``; invalid pixels hold 0.

    Raises:
        ValueError: If the number of kernels is not C.
    """
    if len(kernels) != len(image):
        raise ValueError(f"{len(kernels)} gains for {len(image)} bands")
    if valid is not None and valid.all():
        valid = None
    out = np.zeros(image.shape)
    shares: dict[bytes, Values] = {}
    for band, weights in enumerate(kernels):
        if valid is None:
            out[band] = _filter(image[band], weights)
            continue
        key = weights.tobytes()
        if key not in shares:
            # Never near 0 at a valid pixel: all negative weights of such a kernel together come to
            # 0.6 of the central one at most.
            share = _filter(valid, weights) / weights.sum()
            shares[key] = np.where(valid, share, 1.0)
        blurred = _filter(np.where(valid, image[band], 0.0), weights)
        out[band] = np.where(valid, blurred / shares[key], 0.0)
    return out


def _sides(ratio: Ratio) -> tuple[float, float]:
    """The ratio of rows and that of columns."""
    return ratio if isinstance(ratio, tuple) else (ratio, ratio)


def _line(gain: float, ratio: float, offset: NDArray[np.int64]) -> Values:
    """Inverse transform of the sampled response along one axis, (K,), before the window."""
    nyquist = (len(offset) - 1) / (2 * ratio)
    response = gain ** ((offset / nyquist) ** 2)
    return np.fft.fftshift(np.fft.ifft(np.fft.ifftshift(response)).real)


def _filter(band: Image, weights: Values) -> Values:
    """Convolve one band (H, W) with a symmetric kernel (K, K), edges replicated."""
    half = len(weights) // 2
    padded = np.pad(band.astype(np.float64), half, mode="edge")
    height, width = (_fast_size(size) for size in padded.shape)
    spectrum = np.fft.rfft2(padded, (height, width))
    spectrum *= np.fft.rfft2(weights, (height, width))
    full = np.fft.irfft2(spectrum, (height, width))
    return np.asarray(full[2 * half : padded.shape[0], 2 * half : padded.shape[1]])


def _fast_size(size: int) -> int:
    """The next number without prime factors above 5, whose Fourier transform is fast."""
    while True:
        rest = size
        for factor in (2, 3, 5):
            while rest % factor == 0:
                rest //= factor
        if rest == 1:
            return size
        size += 1
