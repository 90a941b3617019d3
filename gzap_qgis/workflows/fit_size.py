"""On how many pixels a network is fitted so that the work fits into memory."""

from __future__ import annotations

from collections.abc import Sequence

from gzap_qgis.config import TilingConfig
from gzap_qgis.core.pair import Pair
from gzap_qgis.core.scene import usable
from gzap_qgis.grid import Window
from gzap_qgis.progress import Progress
from gzap_qgis.sentence import sentence
from gzap_qgis.workflows.blocks import part_of

# MiB that a step of a fit takes at most, whatever the blocks.
STEP = 200
# Bytes that a fit keeps and needs in passing, at most, for each PAN pixel of its blocks, for each
# band of it, and for each band of an MS pixel. docs/scale.md lists the peaks that these stay above.
PER_PIXEL, PER_BAND, PER_MS_BAND = 10, 14, 250
# Sides of a part of a block, PAN pixels: the smallest, and the step between two.
LEAST_SIDE, SIDE_STEP = 256, 64
MIB = 2**20

Ratio = tuple[float, float]


def fit_memory(pixels: int, ratio: Ratio, bands: int) -> float:
    """MiB that a fit takes at most, beside what its process takes anyway.

    Args:
        pixels: PAN pixels of all its blocks.
        ratio: PAN pixels per MS pixel, rows and columns.
        bands: Number of bands.
    """
    return STEP + pixels * _bytes(ratio, bands) / MIB


def pixels_for(memory: int, ratio: Ratio, bands: int) -> int:
    """PAN pixels on which a network can be fitted in so many MiB; 0 where none can."""
    return max(int((memory - STEP) * MIB / _bytes(ratio, bands)), 0)


def _bytes(ratio: Ratio, bands: int) -> float:
    """Bytes of a PAN pixel."""
    return PER_PIXEL + bands * (PER_BAND + PER_MS_BAND / (ratio[0] * ratio[1]))


def blocks_to_fit(
    blocks: Sequence[Pair], ratio: Ratio, memory: int, progress: Progress
) -> list[Pair]:
    """The blocks that a fit learns from, as many and as large as the memory allows.

    Args:
        blocks: Blocks of the scene, the best measured first.
        ratio: PAN pixels per MS pixel, rows and columns.
        memory: MiB; 0 for as much as the usual number of blocks takes.
        progress: Hears where the memory leaves less than that.

    Returns:
        At least one block; a part of the first where that is too large.
    """
    usual = list(blocks[: TilingConfig().fitted])
    if not memory:
        return usual
    room = pixels_for(memory, ratio, len(usual[0].ms))
    kept: list[Pair] = []
    for block in usual:
        if block.pan.size > room:
            break
        room -= block.pan.size
        kept.append(block)
    if len(kept) == len(usual):
        return usual
    kept = kept or [_best_part(usual[0], _side(room))]
    rows, cols = kept[0].pan.shape
    progress.info(
        sentence(
            "The network is fitted on {count} block(s) of up to {cols} x {rows} pixels: MEMORY "
            "allows {memory} MiB for its work. With more it may learn more.",
            count=len(kept),
            cols=cols,
            rows=rows,
            memory=memory,
        )
    )
    return kept


def _side(pixels: int) -> int:
    """Side of the largest part of a block with so many pixels, but for the smallest side."""
    return max(int(pixels**0.5) // SIDE_STEP * SIDE_STEP, LEAST_SIDE)


def _best_part(block: Pair, side: int) -> Pair:
    """The part of a block that holds most; the first of nine places where several do."""
    rows, cols = block.pan.shape
    high, wide = min(side, rows), min(side, cols)
    places = [
        Window(row, col, high, wide)
        for row in dict.fromkeys((0, (rows - high) // 2, rows - high))
        for col in dict.fromkeys((0, (cols - wide) // 2, cols - wide))
    ]
    parts = [part_of(block, place) for place in places]
    return max(parts, key=lambda part: int(usable(part).sum()))
