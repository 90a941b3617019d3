"""What a network sees of a scene at one resolution, and what it is asked to reproduce there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gzap_qgis.core import resample
from gzap_qgis.core.mtf import sigma
from gzap_qgis.core.pair import Image, Mask
from gzap_qgis.grid import Alignment

Ratio = tuple[float, float]
Size = tuple[int, int]

# A pixel counts as measured when at least this share of what it is made of was measured.
MEASURED_SHARE = 0.99


@dataclass(frozen=True)
class Level:
    """PAN on a target grid, MS on a coarser one, and the classical quantities between the two.

    All images are in standard deviations of the scene's PAN or MS band.

    Attributes:
        ms: Multispectral image, (C, h, w).
        pan: Panchromatic image on the target grid, (H, W).
        pan_low: PAN blurred like each band and sampled on MS's grid, (C, h, w).
        up: ``ms`` interpolated to the target grid, (C, H, W).
        detail: ``pan`` less its interpolated ``pan_low``, (C, H, W).
        alignment: Where the target pixels lie in MS.
    """

    ms: Image
    pan: Image
    pan_low: Image
    up: Image
    detail: Image
    alignment: Alignment

    @property
    def ratio(self) -> Ratio:
        """Target pixels per MS pixel, rows and columns."""
        return 1.0 / self.alignment.row_scale, 1.0 / self.alignment.col_scale


def blur(image: Image, gain: float, size: Size, alignment: Alignment) -> Image:
    """An image blurred by the MTF of a coarser grid and sampled there.

    Args:
        image: Image on the fine grid, (..., H, W).
        gain: MTF gain at the Nyquist frequency of the coarse grid.
        size: Rows and columns of the coarse grid.
        alignment: Where the coarse pixels lie in the fine grid.

    Returns:
        Image on the coarse grid, (..., h, w), the unit of ``image``.
    """
    a = alignment
    rows, cols = image.shape[-2:]
    row_sigma, col_sigma = sigma(gain, a.row_scale), sigma(gain, a.col_scale)
    return resample.apply(
        resample.gaussian(size[0], rows, a.row_scale, a.row_offset, row_sigma),
        image,
        resample.gaussian(size[1], cols, a.col_scale, a.col_offset, col_sigma),
    )


def blur_bands(image: Image, gains: Sequence[float], size: Size, alignment: Alignment) -> Image:
    """Each band blurred by its own MTF; a single plane (H, W) is blurred once for each gain.

    Args:
        image: Bands (C, H, W), or one plane (H, W).
        gains: MTF gain of each band.
        size: Rows and columns of the coarse grid.
        alignment: Where the coarse pixels lie in the fine grid.

    Returns:
        Bands on the coarse grid, (C, h, w), the unit of ``image``.
    """
    out = np.empty((len(gains), *size), dtype=np.float32)
    for gain in set(gains):
        bands = [b for b, g in enumerate(gains) if g == gain]
        out[bands] = blur(image if image.ndim == 2 else image[bands], gain, size, alignment)
    return out


def interpolate(image: Image, size: Size, alignment: Alignment) -> Image:
    """An image interpolated by the cubic spline at the pixels of a target grid.

    Args:
        image: Image, (..., h, w).
        size: Rows and columns of the target grid.
        alignment: Where the target pixels lie in ``image``.

    Returns:
        Image on the target grid, (..., H, W), the unit of ``image``.
    """
    a = alignment
    rows, cols = image.shape[-2:]
    return resample.apply(
        resample.spline(size[0], rows, a.row_scale, a.row_offset),
        image,
        resample.spline(size[1], cols, a.col_scale, a.col_offset),
    )


def resampled(image: Image, size: Size, alignment: Alignment) -> Image:
    """An image at the pixels of a target grid, without aliasing where that is coarser.

    Args:
        image: Image, (..., h, w).
        size: Rows and columns of the target grid.
        alignment: Where the target pixels lie in ``image``.

    Returns:
        Image on the target grid, (..., H, W), the unit of ``image``; by the antialiased cubic along
        an axis on which the target is coarser, else by the cubic spline.
    """
    a = alignment
    rows, cols = image.shape[-2:]
    down = resample.antialiased if a.row_scale > 1.0 else resample.spline
    across = resample.antialiased if a.col_scale > 1.0 else resample.spline
    return resample.apply(
        down(size[0], rows, a.row_scale, a.row_offset),
        image,
        across(size[1], cols, a.col_scale, a.col_offset),
    )


def make_level(ms: Image, pan: Image, gains: Sequence[float], alignment: Alignment) -> Level:
    """The level at which PAN lies on the target grid.

    Args:
        ms: Multispectral image, (C, h, w).
        pan: Panchromatic image on the target grid, (H, W).
        gains: MTF gain of each band.
        alignment: Where the target pixels lie in MS.

    Returns:
        The level.
    """
    height, width = ms.shape[1:]
    pan_low = blur_bands(pan, gains, (height, width), alignment.inverse())
    size = (pan.shape[0], pan.shape[1])
    detail = np.empty((len(gains), *size), dtype=np.float32)
    for gain in set(gains):
        bands = [b for b, g in enumerate(gains) if g == gain]
        detail[bands] = pan - interpolate(pan_low[bands[0]], size, alignment)
    return Level(ms, pan, pan_low, interpolate(ms, size, alignment), detail, alignment)


def coarser(size: Size, ratio: Ratio) -> tuple[Size, Alignment]:
    """Size of the area-aligned grid that is coarser by ``ratio``, and where its pixels lie.

    Args:
        size: Rows and columns of the fine grid.
        ratio: Fine pixels per coarse pixel, rows and columns.

    Returns:
        Rows and columns of the coarse grid, and the place of its pixels in the fine one.
    """
    rows, cols = ratio
    alignment = Alignment(rows, 0.5 * (rows - 1.0), cols, 0.5 * (cols - 1.0))
    return (max(int(size[0] / rows), 1), max(int(size[1] / cols), 1)), alignment


def make_reduced(ms: Image, pan_at_ms: Image, gains: Sequence[float], ratio: Ratio) -> Level:
    """The level at which the true MS is the reference: its input is MS degraded by ``ratio``.

    Args:
        ms: Multispectral image, (C, h, w).
        pan_at_ms: PAN brought to MS's grid, (h, w).
        gains: MTF gain of each band.
        ratio: MS pixels per degraded pixel, rows and columns.

    Returns:
        The level (Wald et al., PE&RS 1997); the reference is ``ms`` itself.
    """
    size, alignment = coarser((ms.shape[1], ms.shape[2]), ratio)
    return make_level(blur_bands(ms, gains, size, alignment), pan_at_ms, gains, alignment.inverse())


def measured(valid: Mask, level: Level) -> Mask:
    """Target pixels whose reference and whose input were both measured.

    Args:
        valid: Measured pixels of the reference, which lies on the target grid, (C, H, W).
        level: The level made of it.

    Returns:
        Mask, (C, H, W).
    """
    if valid.all():
        return valid
    size = (level.ms.shape[1], level.ms.shape[2])
    gains = [0.3] * len(valid)
    share = blur_bands(valid.astype(np.float32), gains, size, level.alignment.inverse())
    a = level.alignment
    rows, cols = valid.shape[1:]
    spread = resample.apply(
        resample.antialiased(rows, size[0], a.row_scale, a.row_offset),
        (share < MEASURED_SHARE).astype(np.float32),
        resample.antialiased(cols, size[1], a.col_scale, a.col_offset),
    )
    out: Mask = valid & (spread < 1e-3)
    return out
