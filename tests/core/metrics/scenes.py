"""What tests of the indices share: images, made and real, and scenes cut into parts."""

from pathlib import Path

import numpy as np
import pytest

from gzap_qgis.core.metrics.lowpass import lowpass

EXAMPLE = Path(__file__).parents[3] / "examples" / "quickbird-toulouse"


def noisy_pair(shape, seed=0):
    """Whole digital numbers and the same with noise, (C, H, W) each, float64."""
    rng = np.random.default_rng(seed)
    reference = rng.integers(200, 1800, shape).astype(float)
    return reference, reference + rng.integers(-300, 300, shape)


def patchy_mask(shape, seed=0):
    """A mask with a large gap and a few single gaps."""
    valid = np.random.default_rng(seed).random(shape) < 0.998
    valid[shape[0] // 3 : shape[0] // 2, shape[1] // 4 : shape[1] // 2] = False
    return valid


def parts(shape, size, halo):
    """Parts of an image of ``shape``: slices of a part with its halo, and of its pixels in that.

    The parts begin on multiples of ``size``; the last one takes a rest below 32 pixels along.
    """
    return [
        ((rows, cols), (inner_rows, inner_cols))
        for rows, inner_rows in _spans(shape[0], size, halo)
        for cols, inner_cols in _spans(shape[1], size, halo)
    ]


def _spans(length, size, halo):
    starts = [start for start in range(0, length, size) if start == 0 or length - start >= 32]
    for start, stop in zip(starts, [*starts[1:], length]):
        first, last = max(start - halo, 0), min(stop + halo, length)
        yield slice(first, last), slice(start - first, stop - first)


def total(tally, images, valid, halo):
    """Sum of ``tally(*parts of images, part of valid, inner)`` over the parts of a scene."""
    shape = images[0].shape[1:]
    sums = [
        tally(
            *(image[(slice(None), *outer)] for image in images),
            None if valid is None else valid[outer],
            inner,
        )
        for outer, inner in parts(shape, 64, halo)
    ]
    return sum(sums[1:], sums[0])


def real_images():
    """QuickBird's MS of Toulouse and two images like it, (4, 125, 125) each, digital numbers.

    The first of the two is blurred, the second has detail of PAN added.
    """
    gdal = pytest.importorskip("osgeo.gdal")
    ms = gdal.Open(str(EXAMPLE / "ms.tif")).ReadAsArray().astype(float)
    pan = gdal.Open(str(EXAMPLE / "pan.tif")).ReadAsArray().astype(float)
    pan = pan.reshape(125, 4, 125, 4).mean(axis=(1, 3))[None]
    gains = (0.34, 0.32, 0.30, 0.22)
    blurred = np.round(lowpass(ms, gains, 4))
    sharpened = np.round(ms + 0.7 * (pan - lowpass(pan, (0.15,), 4)))
    return ms, blurred, sharpened


def real_crops(height, width):
    """Pairs of crops (reference, image) of the real images, (4, height, width) each."""
    ms, blurred, sharpened = real_images()
    corners = [(0, 0), (125 - height, 11), (17, 125 - width)]
    return [
        (
            ms[:, row : row + height, col : col + width],
            image[:, row : row + height, col : col + width],
        )
        for row, col in corners
        for image in (blurred, sharpened)
    ]
