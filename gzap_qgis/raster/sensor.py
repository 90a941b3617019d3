"""Which satellite took an image, as far as its metadata and names tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from osgeo import gdal

from gzap_qgis.config import Sensor
from gzap_qgis.raster.calls import collected
from gzap_qgis.sentence import Sentence, sentence

# Metadata items that name the satellite in the products of makers and archives, without the parts
# of a name that differ (IMD.satId, SPACECRAFT_ID, MISSION and so on), upper case.
_ITEMS: Final = re.compile(
    r"(^|[._:])(SATELLITE(_?(ID|NAME))?|SAT_?ID|SENSOR(_?(ID|NAME|TYPE))?|SPACECRAFT(_?(ID|NAME))?"
    r"|MISSION(_?(ID|NAME))?|PLATFORM(_?(ID|NAME))?|INSTRUMENT|TIFFTAG_IMAGEDESCRIPTION"
    r"|LANDSAT_(PRODUCT|SCENE)_ID|PRODUCT_ID)$"
)
# Signs of a value that are shown; descriptions can fill pages.
LONGEST: Final = 60
_DOMAINS: Final = ("", "IMAGERY", "IMD")

# How each satellite is written, upper case with one space for each sign that is no letter or digit.
# Those whose optics are not in the table count as generic, whatever their pixels look like.
_SPELLINGS: Final = (
    (Sensor.QUICKBIRD, r"QB0?2|QUICK ?BIRD( ?0?2)?"),
    (Sensor.IKONOS, r"IK0?[12]|IKONOS( ?[12])?"),
    (Sensor.GEOEYE_1, r"GE0?1|GEO ?EYE ?0?1"),
    (Sensor.WORLDVIEW_2, r"WV0?2|WORLD ?VIEW ?0?2"),
    (Sensor.WORLDVIEW_3, r"WV0?3|WORLD ?VIEW ?0?3"),
    (Sensor.WORLDVIEW_4, r"WV0?4|WORLD ?VIEW ?0?4"),
    (Sensor.GAOFEN_2, r"GF ?2|GAOFEN ?2"),
    (Sensor.PLEIADES, r"PHR( ?1?[AB])?|PLEIADES(?! NEO)( ?1[AB])?"),
    (Sensor.SPOT_6, r"SPOT ?[67]"),
    (Sensor.LANDSAT_7, r"LE0?7|LE7\d{13}[A-Z]{3}\d\d|LANDSAT ?7"),
    (Sensor.LANDSAT_8, r"LC0?[89]|LC8\d{13}[A-Z]{3}\d\d|LANDSAT ?[89]|OLI( TIRS)?"),
    (
        Sensor.GENERIC,
        r"KOMPSAT( ?\d?A?)|PNEO|PLEIADES NEO|SENTINEL ?2[ABC]?|S2[ABC]|EO1|ALOS|SKYSAT|SPOT ?5",
    ),
)


@dataclass(frozen=True)
class Clue:
    """A satellite, and what speaks for it.

    Attributes:
        sensor: The satellite; ``generic`` for one whose optics are not tabled.
        reason: What was found and where, as part of a sentence.
    """

    sensor: Sensor
    reason: Sentence


def sensor_clue(names: Sequence[str]) -> Clue | None:
    """The satellite that the images of a scene name.

    Metadata count before names of bands, these before names of files; what names two satellites
    says nothing.

    Args:
        names: Names of the images, as GDAL opens them.

    Returns:
        The clue; None where nothing is named.
    """
    for found in (_from_metadata, _from_bands, _from_names):
        clues = list(found(names))
        if clues:
            return clues[0] if len({clue.sensor for clue in clues}) == 1 else None
    return None


def _from_metadata(names: Sequence[str]) -> Iterator[Clue]:
    """What the metadata of the images name."""
    for name in names:
        for key, value in _items(name):
            if not _ITEMS.search(key.upper()):
                continue
            for sensor in _named(value):
                text = sentence(
                    "{file} has {key} {value}", file=_file(name), key=key, value=value[:LONGEST]
                )
                yield Clue(sensor, text)


def _from_bands(names: Sequence[str]) -> Iterator[Clue]:
    """What the names of the bands name."""
    for name in names:
        for band in _band_names(name):
            for sensor in _named(band):
                text = sentence("{file} has a band {band}", file=_file(name), band=band)
                yield Clue(sensor, text)


def _from_names(names: Sequence[str]) -> Iterator[Clue]:
    """What the names of the files name."""
    for name in names:
        for sensor in _named(_file(name)):
            yield Clue(sensor, sentence("a file is called {file}", file=_file(name)))


def _items(name: str) -> list[tuple[str, str]]:
    """Metadata of an image; mission and its number are one item."""
    found: list[tuple[str, str]] = []
    with collected():
        dataset = gdal.OpenEx(name, gdal.OF_RASTER | gdal.OF_READONLY)
        domains = [] if dataset is None else [dataset.GetMetadata(d) or {} for d in _DOMAINS]
        for items in domains:
            if {"MISSION", "MISSION_INDEX"} <= items.keys():
                items["MISSION"] = f"{items['MISSION']} {items['MISSION_INDEX']}"
            found += [(str(key), str(value)) for key, value in items.items()]
    return found


def _band_names(name: str) -> list[str]:
    """Names of the bands of an image."""
    found: list[str] = []
    with collected():
        dataset = gdal.OpenEx(name, gdal.OF_RASTER | gdal.OF_READONLY)
        numbers = range(0 if dataset is None else dataset.RasterCount)
        found += [str(dataset.GetRasterBand(number + 1).GetDescription()) for number in numbers]
    return found


def _file(name: str) -> str:
    """The last part of a name."""
    return PurePath(name.replace("\\", "/")).name


def _named(text: str) -> list[Sensor]:
    """The satellites that a text names, as words of their own."""
    words = re.sub(r"[^A-Z0-9]+", " ", text.upper()).strip()
    return [s for s, spelling in _SPELLINGS if re.search(rf"(?<!\S)({spelling})(?!\S)", words)]
