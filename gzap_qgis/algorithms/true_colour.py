"""Which bands of an image are red, green and blue."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gzap_qgis.config import Sensor

Colours = tuple[int, int, int]

# GDAL's and QGIS's numbers for bands of these colours.
RED, GREEN, BLUE = 3, 4, 5
# How bands are called, in the languages of those who name them.
_WORDS = (
    frozenset({"red", "r", "rot", "rouge", "rojo", "红", "红波段"}),
    frozenset({"green", "g", "grün", "gruen", "vert", "verde", "绿", "绿波段"}),
    frozenset({"blue", "b", "blau", "bleu", "azul", "蓝", "蓝波段"}),
)
# A band with such a word beside its colour is another one: red edge, coastal blue, green I.
_OTHERS = frozenset({"edge", "coastal", "re", "i"})


def true_colour(names: Sequence[str], colours: Sequence[int], sensor: Sensor) -> Colours | None:
    """The numbers of the red, green and blue band, from 1.

    Args:
        names: Name of each band; empty where it has none.
        colours: QGIS's number of each band's colour.
        sensor: The sensor, or ``auto`` where it is unknown.

    Returns:
        The three numbers by names, else by colours, else in the order of the sensor's bands; None
        for less than three bands.
    """
    if len(names) < 3:
        return None
    return (
        _by_words(names) or _by_colours(colours) or _by_numbers(names) or _by_order(names, sensor)
    )


def _by_words(names: Sequence[str]) -> Colours | None:
    """Where each colour names exactly one band."""
    words = [frozenset(re.findall(r"[^\W\d_]+", name.lower())) for name in names]
    return _each_once(
        [[i for i, w in enumerate(words, 1) if w & colour and not w & _OTHERS] for colour in _WORDS]
    )


def _by_colours(colours: Sequence[int]) -> Colours | None:
    """Where each colour is that of exactly one band."""
    return _each_once(
        [[i for i, c in enumerate(colours, 1) if c == wanted] for wanted in (RED, GREEN, BLUE)]
    )


def _by_numbers(names: Sequence[str]) -> Colours | None:
    """Where the bands carry numbers: those of Landsat 4 to 7, else of Landsat 8 or Sentinel-2."""
    found = [re.search(r"(?:^|[^a-z])b(?:and)?[ _]?0?(\d{1,2})$", name.lower()) for name in names]
    numbers = [int(each.group(1)) if each else 0 for each in found]
    old = {1, 2, 3, 4, 5, 7} == set(numbers)
    wanted = (3, 2, 1) if old else (4, 3, 2)
    return _each_once([[i for i, n in enumerate(numbers, 1) if n == one] for one in wanted])


def _by_order(names: Sequence[str], sensor: Sensor) -> Colours:
    """Where the bands stand in the order of wavelength, as sensors' products mostly have them."""
    count = len(names)
    if count == 3 and sensor in (Sensor.AUTO, Sensor.GENERIC):
        return 1, 2, 3  # a photograph
    if count == 8:
        return 5, 3, 2  # coastal, blue, green, yellow, red, red edge, two of near infrared
    if count >= 7:
        return 4, 3, 2  # coastal, blue, green, red: Landsat 8, Sentinel-2
    return 3, 2, 1


def _each_once(found: Sequence[Sequence[int]]) -> Colours | None:
    """The three bands, if there is one for each colour."""
    if any(len(bands) != 1 for bands in found):
        return None
    red, green, blue = (bands[0] for bands in found)
    return red, green, blue
