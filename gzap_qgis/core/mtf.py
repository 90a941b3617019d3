"""How far a sensor blurs each band: MTF gains at the Nyquist frequency, sigma of the blur."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from gzap_qgis.config import Sensor

GENERIC_MS_GAIN: Final = 0.30
GENERIC_PAN_GAIN: Final = 0.15

# The gains that the pansharpening literature uses (Vivone et al., IEEE TGRS 2015 and GRSM 2021, and
# the makers' data sheets cited there), bands in the order of the sensor's product, which is by
# wavelength: coastal, blue, green, yellow, red, red edge, near infrared 1 and 2 where there are 8.
_MS_GAINS: Final[Mapping[Sensor, tuple[tuple[float, ...], ...]]] = {
    Sensor.QUICKBIRD: ((0.34, 0.32, 0.30, 0.22),),
    Sensor.IKONOS: ((0.26, 0.28, 0.29, 0.28),),
    Sensor.GEOEYE_1: ((0.23,) * 4,),
    Sensor.WORLDVIEW_4: ((0.23,) * 4,),
    Sensor.WORLDVIEW_2: ((0.35,) * 7 + (0.27,), (0.35,) * 4),
    Sensor.WORLDVIEW_3: (
        (0.325, 0.355, 0.360, 0.350, 0.365, 0.360, 0.335, 0.315),
        (0.355, 0.360, 0.365, 0.335),
    ),
    Sensor.PLEIADES: ((0.30,) * 4,),
    Sensor.LANDSAT_8: ((0.55, 0.55, 0.55, 0.53),),
}

_PAN_GAINS: Final[Mapping[Sensor, float]] = {
    Sensor.QUICKBIRD: 0.15,
    Sensor.IKONOS: 0.17,
    Sensor.GEOEYE_1: 0.16,
    Sensor.WORLDVIEW_4: 0.16,
    Sensor.WORLDVIEW_2: 0.11,
    Sensor.WORLDVIEW_3: 0.14,
    Sensor.PLEIADES: 0.15,
    Sensor.LANDSAT_8: 0.15,
}


@dataclass(frozen=True)
class _Signature:
    """What marks the products of one sensor: PAN pixel in metres, ratio, band counts."""

    sensor: Sensor
    gsd: tuple[float, float]
    ratio: float
    bands: frozenset[int]


# Only what no other common sensor shares. Left out on purpose, because several sensors fit: 4 bands
# at 0.3 m (WorldView-3 and -4), at 0.4 to 0.5 m (GeoEye-1, Pleiades, WorldView-2 and -3), at 0.7 m
# and above (KOMPSAT-3, then IKONOS, Gaofen-2, KOMPSAT-2), and 6 bands at 15 m (Landsat-7, or
# Landsat-8 without coastal; Landsat-7 has the generic gains anyway).
_SIGNATURES: Final[tuple[_Signature, ...]] = (
    _Signature(Sensor.WORLDVIEW_3, (0.28, 0.36), 4.0, frozenset({8})),
    _Signature(Sensor.WORLDVIEW_2, (0.45, 0.56), 4.0, frozenset({8})),
    _Signature(Sensor.QUICKBIRD, (0.58, 0.69), 4.0, frozenset({3, 4})),
    _Signature(Sensor.SPOT_6, (1.45, 1.65), 4.0, frozenset({3, 4})),
    _Signature(Sensor.LANDSAT_8, (14.0, 16.0), 2.0, frozenset({3, 4, 5, 7, 8, 9, 10, 11})),
)
# Products are resampled and reprojected: a ratio of 3.9 still speaks of a sensor with ratio 4.
_RATIO_TOLERANCE: Final = 0.05


def ms_gains(sensor: Sensor, bands: int) -> tuple[float, ...]:
    """Gain of each multispectral band's MTF at the Nyquist frequency of the multispectral grid.

    A known sensor with a band count that is not in the table (three bands of QuickBird, seven of
    Landsat-8) has the mean of its tabled gains in every band, because which bands these are is
    unknown; a sensor without an entry has 0.30 in every band.

    Args:
        sensor: Sensor of the image; ``auto`` counts as unknown (see ``guess_sensor``).
        bands: Number of multispectral bands, 1 or more, in the order of wavelength.

    Returns:
        One gain a band, between 0 and 1.

    Raises:
        ValueError: If ``bands`` is below 1.
    """
    if bands < 1:
        raise ValueError(f"bands is {bands}; it must be 1 or more")
    known = _MS_GAINS.get(sensor, ((GENERIC_MS_GAIN,),))
    for gains in known:
        if len(gains) == bands:
            return gains
    return (round(sum(known[0]) / len(known[0]), 4),) * bands


def pan_gain(sensor: Sensor) -> float:
    """Gain of the panchromatic band's MTF at its own Nyquist frequency; 0.15 where unknown."""
    return _PAN_GAINS.get(sensor, GENERIC_PAN_GAIN)


def sigma(gain: float, ratio: float) -> float:
    """Standard deviation of the Gaussian point spread whose MTF has ``gain`` at the coarse Nyquist.

    A Gaussian of standard deviation s passes exp(-2 (pi s f)^2) of the frequency f; at the coarse
    Nyquist frequency f = 1 / (2 ratio) this equals ``gain`` for s = (ratio / pi) sqrt(-2 ln gain).
    The factor 41/40 is that of the usual 41-tap design, whose figures are thus met (Aiazzi et al.,
    PE&RS 2006; Vivone et al., IEEE GRSM 2021).

    Args:
        gain: MTF at the Nyquist frequency of the coarse grid, between 0 and 1, both excluded.
        ratio: Coarse pixel size over fine pixel size, any real number above 0.

    Returns:
        Standard deviation, fine pixels.

    Raises:
        ValueError: If ``gain`` or ``ratio`` is out of its range.
    """
    if not 0 < gain < 1:
        raise ValueError(f"gain is {gain}; it must lie between 0 and 1")
    if not 0 < ratio < math.inf:
        raise ValueError(f"ratio is {ratio}; it must be above 0 and finite")
    return (41 / 40) * (ratio / math.pi) * math.sqrt(-2 * math.log(gain))


def guess_sensor(bands: int, ratio: float, pan_gsd: float | None) -> Sensor:
    """Sensor that an image pair of this shape can only come from, else ``generic``.

    Conservative: a wrong sensor blurs more wrongly than the generic one, so every combination that
    two common sensors share is generic, and so is every pair without a pixel size on the ground.

    Args:
        bands: Number of multispectral bands.
        ratio: Multispectral pixel size over panchromatic pixel size.
        pan_gsd: Panchromatic pixel size on the ground, metre; None where unknown.

    Returns:
        A sensor, never ``auto``.
    """
    if pan_gsd is None:
        return Sensor.GENERIC
    for signature in _SIGNATURES:
        low, high = signature.gsd
        near = abs(ratio / signature.ratio - 1) <= _RATIO_TOLERANCE
        if near and low <= pan_gsd <= high and bands in signature.bands:
            return signature.sensor
    return Sensor.GENERIC
