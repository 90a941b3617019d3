"""What every classical method takes from a scene before it is worked through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.config import Sensor
from gzap_qgis.core.fill import filled
from gzap_qgis.core.levels import Ratio
from gzap_qgis.core.mtf import ms_gains
from gzap_qgis.core.pair import Mask, Pair
from gzap_qgis.core.registration import Shift
from gzap_qgis.core.scene import alive, ratio_of, usable
from gzap_qgis.core.survey import LEAST_PIXELS
from gzap_qgis.core.untagged import blank, pan_fill
from gzap_qgis.errors import SceneError
from gzap_qgis.sentence import sentence

Vector = NDArray[np.float64]


@dataclass(frozen=True)
class Ground:
    """Optics, place and plain numbers of a scene.

    Attributes:
        ratio: PAN pixels per MS pixel, rows and columns.
        shift: Offset of MS in PAN.
        mtf: MTF gain of each band at MS's Nyquist frequency.
        pan_mean: Mean of PAN over some blocks, digital number.
        ms_mean: Mean of each band over some blocks, (C,), digital number.
        bands: Bands of which some pixel was measured, (C,).
    """

    ratio: Ratio
    shift: Shift
    mtf: tuple[float, ...]
    pan_mean: float
    ms_mean: Vector
    bands: Mask


def measured_only(pair: Pair) -> Pair:
    """The pair with untagged fill counted as not measured."""
    valid = pair.ms_valid & ~blank(pair)[None]
    return replace(pair, pan_valid=pair.pan_valid & ~pan_fill(pair), ms_valid=valid)


def plausible(pair: Pair, ground: Ground) -> Pair:
    """A pair out of ``measured_only`` with plausible numbers where nothing was measured."""
    pan_mean = np.array([ground.pan_mean], dtype=np.float32)
    pan = filled(pair.pan[None], pair.pan_valid[None], pan_mean)[0]
    ms = filled(pair.ms, pair.ms_valid, ground.ms_mean.astype(np.float32))
    return replace(pair, pan=pan, ms=ms)


def take_ground(blocks: Sequence[Pair], sensor: Sensor, shift: Shift) -> Ground:
    """The optics, place and plain numbers of a scene.

    Args:
        blocks: Blocks of the scene, digital numbers.
        sensor: Sensor of the pair, never ``auto``.
        shift: Offset of MS in PAN to undo.

    Returns:
        The ground.

    Raises:
        SceneError: If there are too few measured pixels.
    """
    blocks = [measured_only(b) for b in blocks]
    bands = alive(blocks)
    ms = np.concatenate([b.ms[:, usable(b, bands)] for b in blocks], axis=1)
    pan = np.concatenate([b.pan[b.pan_valid] for b in blocks])
    _require_pixels(ms.shape[1], len(pan))
    return Ground(
        ratio=ratio_of(blocks[0]),
        shift=shift,
        mtf=ms_gains(sensor, len(ms)),
        pan_mean=float(pan.mean(dtype=np.float64)),
        ms_mean=ms.mean(1, dtype=np.float64),
        bands=bands,
    )


def _require_pixels(ms: int, pan: int) -> None:
    """Raise unless enough pixels of both images were measured."""
    if min(ms, pan) < LEAST_PIXELS:
        raise SceneError(
            sentence(
                "Where the two images overlap, {ms} multispectral and {pan} panchromatic pixels "
                "hold a measurement; at least {least_pixels} of each are needed. Check the "
                "NoData values and masks of both images.",
                ms=ms,
                pan=pan,
                least_pixels=LEAST_PIXELS,
            )
        )
