"""What the indices share: checks of the two images, and their square blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Callable, Final, Optional

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.errors import GzapError
from gzap_qgis.sentence import sentence

Image = NDArray[Any]
Mask = Optional[NDArray[np.bool_]]
Values = NDArray[np.float64]
# Blocks of an image (N, C, block²) with weights (N, block²), None where all pixels count.
Figure = Callable[[Sequence[Values], Optional[Values]], Values]

BLOCK: Final = 32
# Pixels worked on at a time: what the processor's cache holds is worked on fastest.
_STRIP_PIXELS: Final = 2**16


def check(first: Image, second: Image, valid: Mask) -> None:
    """Raise unless two images and a mask share one grid and are finite wherever they count.

    Args:
        first: Image, (C, H, W).
        second: Image, (D, H, W).
        valid: Pixels that count, (H, W); None for all.

    Raises:
        ValueError: If the shapes do not agree, or a pixel that counts is NaN or infinite.
    """
    if first.ndim != 3 or second.ndim != 3 or first.shape[1:] != second.shape[1:]:
        raise ValueError(
            f"shapes {first.shape} and {second.shape} are not (bands, H, W) of one grid"
        )
    if valid is not None and valid.shape != first.shape[1:]:
        raise ValueError(f"valid has shape {valid.shape}; the images have {first.shape[1:]}")
    for image in (first, second):
        for band in image:
            finite = np.isfinite(band)
            if not (finite.all() or (valid is not None and (finite | ~valid).all())):
                raise ValueError("an image is NaN or infinite at a pixel that counts as valid")


def check_alike(reference: Image, image: Image, valid: Mask) -> None:
    """Raise as ``check``, or unless both images have the same number of bands.

    Raises:
        ValueError: If the shapes do not agree, or a pixel that counts is NaN or infinite.
    """
    if reference.shape != image.shape:
        raise ValueError(f"reference has shape {reference.shape}, image {image.shape}")
    check(reference, image, valid)


def nothing_valid(found: str) -> GzapError:
    """The error for images that leave nothing to measure."""
    return GzapError(
        sentence(
            "The images have {found}; an index needs some. Choose images that overlap where "
            "both hold measurements, or check their NoData values.",
            found=found,
        )
    )


def no_block(block: int) -> GzapError:
    """The error for images without a block that counts."""
    return nothing_valid(
        sentence("no block of {block}x{block} pixels that is at least half valid", block=block)
    )


def row_strips(rows: int, cols: int, multiple: int = 1) -> Iterator[slice]:
    """Rows of an image, a few at a time, such that a processor's cache holds them.

    Args:
        rows: Rows of the image.
        cols: Columns of the image.
        multiple: What the number of rows of each strip but the last is a multiple of.

    Yields:
        Slices that cover every row once.
    """
    step = multiple * max(1, _STRIP_PIXELS // (multiple * max(cols, 1)))
    for start in range(0, rows, step):
        yield slice(start, min(start + step, rows))


def measured(image: Image, valid: Mask, rows: slice) -> Values:
    """Some rows of an image (C, H, W) as float64, 0 where they are not valid."""
    part = image[:, rows].astype(np.float64)
    return part if valid is None else np.where(valid[rows], part, 0.0)


def block_map(figure: Figure, images: Sequence[Image], valid: Mask, block: int) -> Values:
    """Figures of the square blocks of images, strip by strip.

    Right and bottom edges are mirrored, the edge pixel repeated, up to a whole block. A block
    counts where at least half of its pixels are valid; its invalid pixels have weight and value 0.

    Args:
        figure: Gives the figures (N, quantities) of N blocks.
        images: Images of one grid, (C, H, W) each.
        valid: Pixels that count, (H, W); None for all.
        block: Side of a block, pixels, 2 or more.

    Returns:
        Figures, (quantities, rows, cols) of blocks; NaN where a block does not count.

    Raises:
        ValueError: If ``block`` is below 2.
    """
    if block < 2:
        raise ValueError(f"block is {block}; it must be 2 or more")
    height, width = images[0].shape[1:]
    rows, cols = _mirrored(height, block), _mirrored(width, block)
    parts = []
    for strip in row_strips(len(rows), len(cols), block):
        here = rows[strip]
        cuts = [_cut(_picked(image, here, cols), block) for image in images]
        weight = None if valid is None else _cut(_picked(valid[None], here, cols), block)[:, 0]
        parts.append(_figures(figure, cuts, weight))
    flat = np.concatenate(parts)
    return np.moveaxis(flat.reshape(len(rows) // block, len(cols) // block, -1), -1, 0)


def _figures(figure: Figure, cuts: Sequence[Values], weight: Optional[Values]) -> Values:
    """Figures of all blocks of a strip, (N, quantities), NaN where a block does not count."""
    if weight is None or weight.all():
        return figure(cuts, None)
    keep = 2 * weight.sum(axis=1) >= weight.shape[1]
    weight = weight[keep]
    kept = figure([np.where(weight[:, None] > 0, cut[keep], 0.0) for cut in cuts], weight)
    out = np.full((len(keep), kept.shape[1]), np.nan)
    out[keep] = kept
    return out


def _mirrored(size: int, block: int) -> NDArray[np.intp]:
    """Indices 0, 1, ... size-1, size-1, size-2, ... up to the next whole block."""
    index = np.arange(-(-size // block) * block) % (2 * size)
    return np.where(index < size, index, 2 * size - 1 - index)


def _picked(image: Image, rows: NDArray[np.intp], cols: NDArray[np.intp]) -> Image:
    """Rows and columns of an image, without a copy where they are its own in its own order."""
    if rows[-1] - rows[0] == len(rows) - 1:
        image = image[:, rows[0] : rows[-1] + 1]
    else:
        image = image[:, rows]
    return image if len(cols) == image.shape[2] else image[:, :, cols]


def _cut(image: Image, block: int) -> Values:
    """Blocks of an image whose sides are whole blocks, (C, H, W) to (N, C, block²)."""
    bands, height, width = image.shape
    parts = image.reshape(bands, height // block, block, width // block, block)
    blocks = np.ascontiguousarray(parts.transpose(1, 3, 0, 2, 4), dtype=np.float64)
    return blocks.reshape(-1, bands, block * block)


@dataclass(frozen=True)
class Moments:
    """What the indices need of the blocks of an image.

    Attributes:
        count: Pixels of each block that count, (N, 1).
        mean: Mean of each band, (N, C).
        deviation: Values less their mean, 0 where a pixel does not count, (N, C, block²).
        energy: Sum of the squared deviations, (N, C).
    """

    count: Values
    mean: Values
    deviation: Values
    energy: Values


def moments(blocks: Values, weight: Optional[Values]) -> Moments:
    """Moments of blocks (N, C, block²) with weights 0 or 1 (N, block²), None for all 1."""
    pixels = blocks.shape[2]
    count = np.full((len(blocks), 1), float(pixels))
    if weight is not None:
        count = weight.sum(axis=1, keepdims=True)
    mean = blocks.sum(axis=2) / count
    deviation = blocks - mean[:, :, None]
    if weight is not None:
        deviation *= weight[:, None]
    return Moments(count, mean, deviation, np.square(deviation).sum(axis=2))
