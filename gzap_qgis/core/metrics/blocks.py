"""What the indices share: checks of the two images, and their square blocks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, Optional

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.errors import GzapError

Image = NDArray[Any]
Mask = Optional[NDArray[np.bool_]]
Values = NDArray[np.float64]

BLOCK: Final = 32
# Pixels worked on at a time, so that a whole scene needs no more memory than a crop.
_STRIP_PIXELS: Final = 2**18


def check(first: Image, second: Image, valid: Mask) -> None:
    """Raise unless two images and a mask share one grid and are finite wherever they count.

    Args:
        first: Image, (C, H, W).
        second: Image, (D, H, W).
        valid: Pixels that count, (H, W); None for all.

    Raises:
        ValueError: If the shapes do not agree, or a pixel that counts is NaN or infinite.
        GzapError: If no pixel counts.
    """
    if first.ndim != 3 or second.ndim != 3 or first.shape[1:] != second.shape[1:]:
        raise ValueError(
            f"shapes {first.shape} and {second.shape} are not (bands, H, W) of one grid"
        )
    if valid is not None and valid.shape != first.shape[1:]:
        raise ValueError(f"valid has shape {valid.shape}; the images have {first.shape[1:]}")
    counted = first.shape[1] * first.shape[2] if valid is None else int(valid.sum())
    if counted == 0:
        raise nothing_valid("no pixel that is valid in both images")
    for image in (first, second):
        finite = np.isfinite(image).all(axis=0)
        if not (finite if valid is None else finite | ~valid).all():
            raise ValueError("an image is NaN or infinite at a pixel that counts as valid")


def nothing_valid(found: str) -> GzapError:
    """The error for images that leave nothing to measure."""
    return GzapError(
        f"The images have {found}; an index needs some. Choose images that overlap where both "
        "hold measurements, or check their NoData values."
    )


def strips(
    first: Image, second: Image, valid: Mask, block: int = BLOCK
) -> Iterator[tuple[Values, Values, Values]]:
    """Cut two images into square blocks and hand them out strip by strip.

    Right and bottom edges are mirrored, the edge pixel repeated, up to a whole block. A block
    counts where at least half of its pixels are valid; its invalid pixels have weight and value 0.

    Args:
        first: Image, (C, H, W).
        second: Image, (D, H, W).
        valid: Pixels that count, (H, W); None for all.
        block: Side of a block, pixels, 2 or more.

    Yields:
        First image (N, C, block²), second image (N, D, block²) and weights 0 or 1 (N, block²) of
        the N blocks of a strip that count; strips without such a block are left out.

    Raises:
        ValueError: As ``check``, or if ``block`` is below 2.
        GzapError: If no block counts.
    """
    check(first, second, valid)
    if block < 2:
        raise ValueError(f"block is {block}; it must be 2 or more")
    height, width = first.shape[1:]
    mask = np.ones((height, width), dtype=np.bool_) if valid is None else valid
    rows, cols = _mirrored(height, block), _mirrored(width, block)
    step = block * max(1, _STRIP_PIXELS // (block * len(cols)))
    empty = True
    for start in range(0, len(rows), step):
        here = np.ix_(rows[start : start + step], cols)
        weight = _cut(mask[here][None].astype(np.float64), block)[:, 0]
        keep = 2 * weight.sum(axis=1) >= block * block
        if keep.any():
            empty = False
            weight = weight[keep]
            yield (
                _counted(first[:, here[0], here[1]], block, keep, weight),
                _counted(second[:, here[0], here[1]], block, keep, weight),
                weight,
            )
    if empty:
        raise nothing_valid(f"no block of {block}x{block} pixels that is at least half valid")


def _mirrored(size: int, block: int) -> NDArray[np.intp]:
    """Indices 0, 1, ... size-1, size-1, size-2, ... up to the next whole block."""
    index = np.arange(-(-size // block) * block) % (2 * size)
    return np.where(index < size, index, 2 * size - 1 - index)


def _cut(image: Values, block: int) -> Values:
    """Blocks of an image whose sides are whole blocks, (C, H, W) to (N, C, block²)."""
    bands, height, width = image.shape
    parts = image.reshape(bands, height // block, block, width // block, block)
    return parts.transpose(1, 3, 0, 2, 4).reshape(-1, bands, block * block)


def _counted(image: Image, block: int, keep: NDArray[np.bool_], weight: Values) -> Values:
    """The blocks of ``keep`` as float64, with 0 where the weight is 0."""
    return np.where(weight[:, None] > 0, _cut(image.astype(np.float64), block)[keep], 0.0)
