"""How large a tile may be so that the network's work on it fits into memory."""

from __future__ import annotations

from gzap_qgis.config import Backbone
from gzap_qgis.core.target import BLUR_REACH, MS_REACH, Target
from gzap_qgis.network_config import encoder_of

# Sides of a tile, pixels: the smallest, the largest, and the step between two.
LEAST, MOST, STEP = 64, 1024, 64
# MS pixels beyond the encoder's reach on which a pixel depends: the query and the filling of gaps.
BEYOND_ENCODER = 8
# MiB that the network and the tiles that wait to be written or were read ahead take at most.
BESIDE = 60
# Bytes that the network takes at most for each pixel that is read around a tile, and for each band
# of it. docs/worker.md lists the peaks that these and the next stay above.
PER_PIXEL, PER_BAND = 60, 12
# Bytes that an encoder takes at most for each MS pixel, and for each band of it.
PER_MS_PIXEL = {
    Backbone.INR: (500, 600),
    Backbone.CNN: (500, 600),
    Backbone.TRANSFORMER: (1500, 1200),
    Backbone.MAMBA: (3000, 1700),
}
MIB = 2**20

Ratio = tuple[float, float]


def working_ratio(target: Target) -> Ratio:
    """Pixels that the network works on per MS pixel, rows and columns.

    Those are the output's, or PAN's where the output is coarser.
    """
    return (
        max(target.pan.row_scale, 1.0) / target.ms.row_scale,
        max(target.pan.col_scale, 1.0) / target.ms.col_scale,
    )


def working_memory(side: int, ratio: Ratio, bands: int, backbone: Backbone) -> float:
    """MiB that the network takes at most for a tile, beside what its process takes anyway.

    Args:
        side: Side of the tile, pixels that the network works on.
        ratio: Such pixels per MS pixel, rows and columns.
        bands: Number of bands.
        backbone: What encodes MS.
    """
    around = max(MS_REACH, encoder_of(backbone).reach + BEYOND_ENCODER) + BLUR_REACH
    rows, cols = (side / one + 2 * around for one in ratio)
    ms = rows * cols
    fine = ms * ratio[0] * ratio[1]
    once, each = PER_MS_PIXEL[backbone]
    needed = fine * (PER_PIXEL + PER_BAND * bands) + ms * (once + each * bands)
    return BESIDE + needed / MIB


def tile_for(memory: int, ratio: Ratio, bands: int, backbone: Backbone) -> int:
    """Side of the largest tile that the network can work on in so much memory.

    Args:
        memory: MiB.
        ratio: Pixels that the network works on per MS pixel, rows and columns.
        bands: Number of bands.
        backbone: What encodes MS.

    Returns:
        From 64 to 1024 pixels; 64 also where that takes more.
    """
    fitting = [
        side
        for side in range(LEAST, MOST + 1, STEP)
        if working_memory(side, ratio, bands, backbone) <= memory
    ]
    return max(fitting, default=LEAST)
