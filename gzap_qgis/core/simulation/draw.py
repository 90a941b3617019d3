"""Recipes drawn at random. The ranges and where they come from are tabled in docs/priors.md."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from gzap_qgis.config import Sensor
from gzap_qgis.core.mtf import ms_gains
from gzap_qgis.core.simulation.recipe import (
    BandRecipe,
    MsRecipe,
    PanRecipe,
    Places,
    Recipe,
    Smear,
    SmearKind,
    WaldRecipe,
)

Draw = np.random.Generator

MOST_BANDS: Final = 10
# Half of all ratios are those of sensors; most of these have 4.
RATIOS: Final = (2.0, 2.0, 3.0, 4.0, 4.0, 4.0)
RATIO_RANGE: Final = (1.5, 6.0)
SIDES: Final = (48, 64)
# Sensors have these band counts more often than others.
BAND_COUNTS: Final = (3, 4, 4, 4, 6, 7, 8, 8)
# Sensors whose gains are believed: unknown ones more often than each of the others.
SENSORS: Final = (
    Sensor.GENERIC,
    Sensor.GENERIC,
    Sensor.GENERIC,
    Sensor.QUICKBIRD,
    Sensor.IKONOS,
    Sensor.GEOEYE_1,
    Sensor.WORLDVIEW_2,
    Sensor.WORLDVIEW_3,
    Sensor.PLEIADES,
    Sensor.LANDSAT_8,
)
MTF_RANGE: Final = (0.08, 0.8)
MOST_SHIFT: Final = 1.5
MOST_BAND_SHIFT: Final = 0.3
# Full scale of 8, 10, 11, 12 bits, and reflectance times 10,000; an image fills a part of it.
FULL_SCALES: Final = (255.0, 1023.0, 2047.0, 2047.0, 4095.0, 4095.0, 10000.0)
# Haze and land cover are drawn at so many places along a side.
FIELD_SIDE: Final = 5


def _chance(draw: Draw, share: float) -> bool:
    """Whether something happens that happens in so many cases."""
    return bool(draw.random() < share)


def _between(draw: Draw, low: float, high: float) -> float:
    """A number of a range, each as likely."""
    return float(draw.uniform(low, high))


def _weights(draw: Draw, sources: int) -> tuple[float, ...]:
    """Weights of a band's mix: positive, or with the contrast of two bands added."""
    weights = draw.dirichlet(np.ones(sources))
    if sources > 1 and _chance(draw, 0.3):
        first, second = draw.choice(sources, 2, replace=False)
        contrast = _between(draw, 0.2, 1.2)
        weights[first] += contrast
        weights[second] -= contrast
    return tuple(float(w) for w in weights)


def _own(band: int, sources: int) -> tuple[float, ...]:
    """Weights of one band of the image as it is."""
    return tuple(1.0 if source == band % sources else 0.0 for source in range(sources))


def _band(draw: Draw, band: int, sources: int) -> BandRecipe:
    """How one band is made; measured spectra, where there are some, are kept more often."""
    direct = _chance(draw, 0.75 if sources > 3 else 0.5) and band < max(sources, 2)
    weights = _own(band, sources) if direct else _weights(draw, sources)
    calm = direct and sources > 3
    deep = _chance(draw, 0.05 if calm else 0.45 if sources == 1 else 0.25)
    return BandRecipe(
        weights,
        gamma=_between(draw, 0.6, 1.7) if not calm else 1.0,
        ripple=(
            _between(draw, 0.03, 0.25) if deep else 0.0,
            _between(draw, 0.4, 1.25),
            _between(draw, 0.0, 1.0),
        ),
        reversal=_between(draw, 0.6, 1.0) if _chance(draw, 0.02 if calm else 0.05) else 0.0,
        place=int(draw.integers(3)),
        contrast=_between(draw, -0.7, 1.0) if _chance(draw, 0.15 if calm else 0.65) else 1.0,
        alien=_between(draw, 0.1, 1.0) if _chance(draw, 0.15 if calm else 0.55) else 0.0,
        emphasis=_between(draw, -0.8, 0.4) if _chance(draw, 0.3) else 0.0,
        width=_between(draw, 1.0, 4.0),
    )


def _smear(draw: Draw, share: float) -> Smear:
    """A blur that is not Gaussian, in so many cases."""
    if not _chance(draw, share):
        return Smear()
    if _chance(draw, 0.5):
        return Smear(SmearKind.MOTION, _between(draw, 0.5, 3.0), _between(draw, 0.0, math.pi))
    return Smear(SmearKind.DISK, _between(draw, 0.5, 1.5))


def _places(draw: Draw, low: float, high: float) -> Places:
    """Numbers of a range at a regular grid of places."""
    field = draw.uniform(low, high, (FIELD_SIDE, FIELD_SIDE))
    return tuple(tuple(float(v) for v in row) for row in field)


def _haze(draw: Draw) -> Places:
    """Haze of some strength, or none."""
    if not _chance(draw, 0.15):
        return ()
    return _places(draw, 0.0, _between(draw, 0.03, 0.3))


def _pan(draw: Draw, bands: int, sources: int) -> PanRecipe:
    """How PAN is made: random weights over a random subset of the bands, and what they lack."""
    used = draw.random(bands) < 0.7
    used[int(draw.integers(bands))] = True
    weights = np.where(used, draw.uniform(0.15, 1.0, bands), 0.0)
    weights /= weights.sum()
    return PanRecipe(
        tuple(float(w) for w in weights),
        extra=_band(draw, bands, sources),
        extra_share=_between(draw, 0.05, 0.4) if _chance(draw, 0.4) else 0.0,
        haze=_haze(draw),
        gamma=_between(draw, 0.8, 1.25) if _chance(draw, 0.3) else 1.0,
        optics=_between(draw, 0.35, 0.98),
        smear=_smear(draw, 0.1),
        emphasis=_between(draw, -0.5, 0.8) if _chance(draw, 0.25) else 0.0,
        gain=_between(draw, 0.4, 1.2),
        read=_log(draw, 3e-4, 6e-3),
        shot=_log(draw, 1e-7, 4e-5),
    )


def _log(draw: Draw, low: float, high: float) -> float:
    """A number of a range, each order of magnitude as likely."""
    return float(math.exp(draw.uniform(math.log(low), math.log(high))))


def _believed(draw: Draw, bands: int) -> tuple[float, ...]:
    """MTF gains of a sensor of the table, or of one that is not there."""
    if _chance(draw, 0.15):
        return (_between(draw, 0.2, 0.55),) * bands
    return ms_gains(SENSORS[int(draw.integers(len(SENSORS)))], bands)


def _true(draw: Draw, nominal: tuple[float, ...]) -> tuple[float, ...]:
    """MTF gains that are really there: off the believed ones together and each by itself."""
    common = _between(draw, 0.65, 1.45) if _chance(draw, 0.7) else 1.0
    low, high = MTF_RANGE
    return tuple(min(max(g * common * _between(draw, 0.93, 1.07), low), high) for g in nominal)


def _shift(draw: Draw) -> tuple[float, float]:
    """Misregistration of the scene, mostly small."""
    if _chance(draw, 0.7):
        rows, cols = np.clip(draw.normal(0.0, 0.25, 2), -MOST_SHIFT, MOST_SHIFT)
    else:
        rows, cols = draw.uniform(-MOST_SHIFT, MOST_SHIFT, 2)
    return float(rows), float(cols)


def _shifts(draw: Draw, bands: int) -> tuple[tuple[float, float], ...]:
    """Misregistration of each band beside that; none in half of the cases."""
    drawn = np.clip(draw.normal(0.0, 0.1, (bands, 2)), -MOST_BAND_SHIFT, MOST_BAND_SHIFT)
    if _chance(draw, 0.5):
        drawn[:] = 0.0
    return tuple((float(rows), float(cols)) for rows, cols in drawn)


def _ms(draw: Draw, nominal: tuple[float, ...]) -> MsRecipe:
    """How truth and MS are made."""
    bands = len(nominal)
    sharp = _log(draw, 0.09, 0.68)
    return MsRecipe(
        optics=tuple(sharp * _between(draw, 0.9, 1.1) for _ in nominal),
        smear=_smear(draw, 0.05),
        gains=tuple(float(g) for g in draw.uniform(0.4, 1.6, bands)),
        offsets=tuple(float(g) for g in draw.uniform(0.02, 0.3, bands)),
        mtf=_true(draw, nominal),
        shift=_shift(draw),
        shifts=_shifts(draw, bands),
        read=_log(draw, 2e-4, 4e-3),
        shot=_log(draw, 1e-7, 2e-5),
    )


def _ratio(draw: Draw) -> float:
    """Half of the ratios are those of sensors, half any."""
    if _chance(draw, 0.5):
        return RATIOS[int(draw.integers(len(RATIOS)))]
    return _between(draw, *RATIO_RANGE)


def _count(draw: Draw) -> int:
    """Number of bands: of a sensor in three of four cases, any in the fourth."""
    if _chance(draw, 0.75):
        return BAND_COUNTS[int(draw.integers(len(BAND_COUNTS)))]
    return int(draw.integers(1, MOST_BANDS + 1))


def _wald(draw: Draw, bands: int, sources: int) -> WaldRecipe:
    """Which bands of a real pair are kept, and how it is degraded."""
    kept = draw.permutation(sources)[: min(bands, sources)]
    return WaldRecipe(
        tuple(int(k) for k in kept),
        ratio=None if _chance(draw, 0.5) else _ratio(draw),
        guide=None if _chance(draw, 0.5) else _between(draw, 0.2, 0.75),
    )


def draw_recipe(generator: np.random.Generator, bands: int) -> Recipe:
    """Every number of one pair.

    Args:
        generator: Where they come from; the same state gives the same recipe.
        bands: Bands of the image, or of the real pair's MS, from which the pair is to be made.

    Returns:
        The recipe.

    Raises:
        ValueError: If ``bands`` is below 1.
    """
    if bands < 1:
        raise ValueError(f"bands is {bands}; it must be 1 or more")
    draw, count = generator, _count(generator)
    nominal = _believed(draw, count)
    recipes = tuple(_band(draw, band, bands) for band in range(count))
    return Recipe(
        sources=bands,
        side=int(draw.integers(SIDES[0], SIDES[1] + 1)),
        ratio=_ratio(draw),
        reduction=_between(draw, 1.0, 2.0) if bands > 3 else _log(draw, 1.5, 5.0),
        reduction_gain=_between(draw, 0.45, 0.8),
        bands=recipes,
        regions=_places(draw, -0.5, 1.5),
        order=tuple(int(b) for b in draw.permutation(count)),
        pan=_pan(draw, count, bands),
        ms=_ms(draw, nominal),
        nominal=nominal,
        wald=_wald(draw, count, bands),
        scale=FULL_SCALES[int(draw.integers(len(FULL_SCALES)))] * _between(draw, 0.2, 0.5),
        step=1.0,
        seed=int(draw.integers(2**31)),
    )
