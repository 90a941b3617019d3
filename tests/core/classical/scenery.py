"""Running a classical method on arrays, whole or by tiles, and pixels of known statistics."""

from dataclasses import replace

import numpy as np

from gzap_qgis.config import ClassicalMethod, Geometry, Sensor
from gzap_qgis.core.classical.ground import take_ground
from gzap_qgis.core.classical.moments import moments_of
from gzap_qgis.core.classical.planes import Planes
from gzap_qgis.core.classical.sharpener import ClassicalSharpener
from gzap_qgis.core.classical.statistics import Statistics
from gzap_qgis.core.registration import NO_SHIFT, Shift
from gzap_qgis.core.target import Fused
from gzap_qgis.tiles import tiles
from tests.core.scenes import pan_target, read

METHODS = list(ClassicalMethod)
SHARPENING = [m for m in METHODS if m is not ClassicalMethod.EXP]


def sharpener(pair, method, shift=None, geometry=Geometry.PAN, sensor=Sensor.GENERIC):
    """The method on PAN's own grid."""
    offset = NO_SHIFT if shift is None else Shift(*shift, 1.0, 1.0)
    ground = take_ground([pair], sensor, offset)
    return ClassicalSharpener(method, ground, pan_target(pair), geometry)


def learnt(made, pair, ms_side, side):
    """The method's numbers, from windows of these sides."""
    coarse = (
        made.take_ms(w, read(pair, made.ms_reach(w))) for w in tiles(*pair.ms.shape[1:], ms_side)
    )
    fine = (made.take(w, read(pair, made.reach(w))) for w in tiles(*pair.pan.shape, side))
    return made.solve(coarse, fine)


def sharpened(pair, method, ms_side=4096, side=4096, **how):
    """The fused image and its mask, made of tiles of these sides."""
    made = sharpener(pair, method, **how)
    fusion = learnt(made, pair, ms_side, side)
    image = np.zeros((len(pair.ms), *pair.pan.shape), dtype=np.float32)
    valid = np.zeros(image.shape, dtype=bool)
    for tile in tiles(*pair.pan.shape, side):
        part = made.fuse(fusion, tile, read(pair, made.reach(tile)))
        rows, cols = slice(tile.row, tile.row + tile.rows), slice(tile.col, tile.col + tile.cols)
        image[:, rows, cols], valid[:, rows, cols] = part.image, part.valid
    return Fused(image, valid)


def statistics_of(coarse, fine, bands):
    """Statistics of given pixels: rows of ``coarse`` and ``fine`` in the order that they have."""
    fine = np.asarray(fine, dtype=np.float64)
    return Statistics(
        bands,
        moments_of(np.asarray(coarse, dtype=np.float64)),
        moments_of(fine),
        fine[:bands].min(1),
    )


def planes_of(up, pan, low=()):
    """Planes of one row of pixels."""
    up, pan = np.asarray(up, np.float32), np.asarray(pan, np.float32)
    low = np.asarray(low, np.float32).reshape(-1, len(pan))
    return Planes(up[:, None], pan[None], low[:, None])


def brighter(pair, factor, offset=0.0):
    """The pair with other numbers in PAN."""
    return replace(pair, pan=pair.pan * np.float32(factor) + np.float32(offset))
