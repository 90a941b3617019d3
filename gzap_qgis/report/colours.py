"""What is shown in which colour: the bands for a screen, their stretch, the ramp of a map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final, Optional

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.config import Sensor
from gzap_qgis.report.content import Image, Values

Pixels = NDArray[np.uint8]
Triple = tuple[int, int, int]

# What is not defined, in every picture.
NOTHING: Final = 236

_NAMES: Final[tuple[frozenset[str], ...]] = (
    frozenset({"red", "r", "rouge", "rot", "rojo", "rosso", "vermelho", "rood"}),
    frozenset({"green", "g", "vert", "grün", "gruen", "verde", "groen"}),
    frozenset({"blue", "b", "bleu", "blau", "azul", "blu", "blauw"}),
)
# What a name may hold beside the colour.
_BESIDE: Final = frozenset({"band", "bande", "banda", "sr", "nm", "um"})
# Numbers of red, green and blue in the products of sensors that count their bands.
_NUMBERS: Final[Mapping[Sensor, tuple[str, str, str]]] = {
    Sensor.LANDSAT_7: ("3", "2", "1"),
    Sensor.LANDSAT_8: ("4", "3", "2"),
}
# Only Sentinel-2 has a band of this number, and there red, green and blue are 4, 3 and 2.
_SENTINEL_2: Final = "8a"
_BLUE_FIRST: Final[Triple] = (2, 1, 0)
_COASTAL_FIRST: Final[Triple] = (3, 2, 1)
_WORLDVIEW_8: Final[Triple] = (4, 2, 1)


class Source(Enum):
    """How the three bands were found."""

    NAMES = "names"
    INTERPRETATION = "interpretation"
    SENSOR = "sensor"
    FIRST = "first"
    GREY = "grey"


@dataclass(frozen=True)
class Shown:
    """Bands that a screen shows.

    Attributes:
        bands: Those shown as red, green and blue, counted from 0.
        source: How they were found.
    """

    bands: Triple
    source: Source


@dataclass(frozen=True)
class Limits:
    """Between which values a picture is stretched.

    Attributes:
        low: Shown darkest, of each band.
        high: Shown brightest, of each band.
    """

    low: tuple[float, ...]
    high: tuple[float, ...]


def true_colour(image: Image, sensor: str) -> Shown:
    """The bands to show as red, green and blue.

    Args:
        image: The image; its band names come first, then its colour interpretation.
        sensor: Value of its sensor; a value that is not in the list says nothing.

    Returns:
        The three bands; the first three where nothing tells, one band as grey where there are
        fewer than three.
    """
    count = len(image.bands)
    if count < 3:
        return Shown((0, 0, 0), Source.GREY)
    known = {member.value: member for member in Sensor}.get(sensor, Sensor.GENERIC)
    named = _by_name(image.bands) or _by_number(image.bands, known)
    if named is not None:
        return Shown(named, Source.NAMES)
    interpreted = _by_name(image.colours)
    if interpreted is not None:
        return Shown(interpreted, Source.INTERPRETATION)
    ordered = _by_sensor(known, count)
    if ordered is not None:
        return Shown(ordered, Source.SENSOR)
    return Shown((0, 1, 2), Source.FIRST)


def _by_name(names: Sequence[str]) -> Optional[Triple]:
    """Where red, green and blue are if each is named once."""
    found = [
        [index for index, name in enumerate(names) if _says(name, colour)] for colour in _NAMES
    ]
    if any(len(places) != 1 for places in found):
        return None
    return found[0][0], found[1][0], found[2][0]


def _says(name: str, colour: frozenset[str]) -> bool:
    """Whether a band's name is that colour, as "B4 - Red" is; "Red edge" is not, nor is "B2"."""
    lower = name.strip().lower()
    if len(lower) == 1:
        return lower in colour
    words = "".join(c if c.isalpha() else " " for c in lower).split()
    plain = [word for word in words if len(word) > 1 and word not in _BESIDE]
    return len(plain) == 1 and plain[0] in colour


def _by_number(names: Sequence[str], sensor: Sensor) -> Optional[Triple]:
    """Where red, green and blue are by band numbers whose meaning is certain."""
    numbers = [_number(name) for name in names]
    wanted = _NUMBERS.get(sensor)
    if _SENTINEL_2 in numbers:
        wanted = ("4", "3", "2")
    if wanted is None or any(numbers.count(number) != 1 for number in wanted):
        return None
    return numbers.index(wanted[0]), numbers.index(wanted[1]), numbers.index(wanted[2])


def _number(name: str) -> str:
    """The "4" of "B4", "b04" or "SR_B4"; empty for any other name."""
    last = name.lower().replace("-", "_").split("_")[-1]
    if not last.startswith("b"):
        return ""
    return last[1:].lstrip("0")


def _by_sensor(sensor: Sensor, bands: int) -> Optional[Triple]:
    """Where red, green and blue are in the order in which a sensor's products list them."""
    if sensor is Sensor.LANDSAT_7:
        return _BLUE_FIRST if bands in (4, 6) else None
    if sensor is Sensor.LANDSAT_8:
        return _COASTAL_FIRST if bands >= 5 else _BLUE_FIRST
    if sensor in (Sensor.WORLDVIEW_2, Sensor.WORLDVIEW_3) and bands == 8:
        return _WORLDVIEW_8
    if sensor in (Sensor.AUTO, Sensor.GENERIC) or bands != 4:
        return None
    return _BLUE_FIRST


def limits(image: Values, low: float = 2.0, high: float = 98.0) -> Limits:
    """Percentiles of each band, between which a picture is stretched.

    Args:
        image: (bands, rows, cols), NaN where nothing counts.
        low: Percentile shown darkest.
        high: Percentile shown brightest.

    Returns:
        Limits of each band; 0 and 1 for a band without any value.
    """
    pairs = []
    for band in image:
        finite = band[np.isfinite(band)]
        pairs.append(np.percentile(finite, (low, high)) if finite.size else (0.0, 1.0))
    return Limits(tuple(float(p[0]) for p in pairs), tuple(float(p[1]) for p in pairs))


def stretched(image: Values, between: Limits) -> Pixels:
    """An image as a screen shows it.

    Args:
        image: (3, rows, cols), or (1, rows, cols) for grey; NaN where nothing counts.
        between: Limits of its bands.

    Returns:
        (3, rows, cols); pale grey where any band is NaN.
    """
    low, high = (np.asarray(side)[:, None, None] for side in (between.low, between.high))
    valid = np.isfinite(image).all(axis=0)
    span = np.where(high > low, high - low, 1.0)
    share = np.clip((np.where(valid, image, low) - low) / span, 0.0, 1.0)
    screen = np.where(valid, np.round(255.0 * share), NOTHING).astype(np.uint8)
    return np.ascontiguousarray(np.broadcast_to(screen, (3, *screen.shape[1:])))
