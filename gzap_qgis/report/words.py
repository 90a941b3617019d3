"""What the report says around its figures, each text in one place, so that it can be translated.

Every text is a ``Sentence``: English until a page in another language says it. It is plain, without
markup: what prints it escapes it. An underscore in the name of an index, as in "D_s", makes what
follows a subscript. Words that belong together are one pattern, since no two languages put them in
the same order; one thing and many things are two patterns.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce
from typing import Final

from gzap_qgis.report.colours import Source
from gzap_qgis.sentence import Sentence, sentence

TITLE: Final = sentence("Assessment of a pansharpened image")
VERDICT: Final = sentence("What the figures say")
COMPARED: Final = sentence("What was compared")
INDICES: Final = sentence("Every index")
DETAIL: Final = sentence("Detail, band by band")
WHERE: Final = sentence("Where it is good and where it is not")
CROPS: Final = sentence("A look at the best and worst places")
SPECTRA: Final = sentence("Spectra at a few points")
HISTOGRAMS: Final = sentence("How the values are spread")
CONTENTS: Final = sentence("On this page")

PAN: Final = sentence("PAN")
MS: Final = sentence("MS")
FUSED: Final = sentence("Fused")
REFERENCE: Final = sentence("Reference")
OWN: Final = sentence("The pair's own")


def title(file: str) -> Sentence:
    """What the browser's tab shows."""
    return sentence("Assessment of a pansharpened image: {file}", file=file)


def band(number: int) -> Sentence:
    """A band without a name."""
    return sentence("Band {number}", number=number)


# --- lists ---------------------------------------------------------------------------------------


def listed(parts: Sequence[str]) -> str:
    """Parts with commas and an "and"; at least one."""
    if len(parts) == 1:
        return parts[0]
    return sentence("{first} and {last}", first=reduce(_comma, parts[:-1]), last=parts[-1])


def in_a_row(parts: Sequence[str]) -> str:
    """Parts that hold commas or an "and" themselves; at least one."""
    return reduce(_semicolon, parts)


def _comma(first: str, following: str) -> Sentence:
    """A list and what follows in it."""
    return sentence("{first}, {following}", first=first, following=following)


def _semicolon(first: str, following: str) -> Sentence:
    """A list of longer parts and what follows in it."""
    return sentence("{first}; {following}", first=first, following=following)


# --- pictures and charts -------------------------------------------------------------------------

MS_OWN: Final = sentence("MS, in its own pixels")
OVERVIEW: Final = sentence("The fused image")
UNDEFINED: Final = sentence("not defined")
VALUE: Final = sentence("value")
SHARE: Final = sentence("share of pixels")
BAND: Final = sentence("band")
MAP_NOTE: Final = sentence(
    "Frames are the places shown below, crosses the points whose spectra are shown. Blocks beyond "
    "an end of the scale have the colour of that end."
)
CROPS_NOTE: Final = sentence(
    "Places are chosen by a block of the map and those around it; the figures are those of this "
    "block. It is in the middle, unless the image ends near it. Pale grey does not count. Rows and "
    "columns count from 0."
)
NO_PLACES: Final = sentence("No block of this image has a value, so no place is shown.")
SPECTRA_NOTE: Final = sentence(
    "Each line joins the values of one pixel of MS over its bands. The fused image is shown as the "
    "sensor would see it there: the closer the lines, the better the colours are kept. The scales "
    "do not start at 0."
)
HISTOGRAMS_NOTE: Final = sentence(
    "Both should have the same place and shape; the fused image reaches a little further to both "
    "sides, since fine detail is brighter and darker than its mean."
)
DETAIL_NOTE: Final = sentence(
    "How little each band's fine detail follows PAN's (D_\u03c1), beside that of MS and PAN one "
    "scale coarser. A higher bar than the pair's own speaks of blur, a lower one of detail that "
    "was taken from PAN too freely. The pair's own is a guide, since detail differs from scale to "
    "scale."
)
SOURCES: Final[Mapping[Source, Sentence]] = {
    Source.NAMES: sentence("by their names"),
    Source.INTERPRETATION: sentence("by the file's colour interpretation"),
    Source.SENSOR: sentence("by the usual order of this sensor's bands"),
    Source.FIRST: sentence("the first three, since nothing tells which are red, green and blue"),
}


def shown(bands: Sequence[str], source: Source) -> Sentence:
    """Which bands the pictures show."""
    if source is Source.GREY:
        return sentence("The pictures show {band} in grey.", band=bands[0])
    return sentence(
        "The pictures show {red}, {green} and {blue} as red, green and blue ({source}). MS and "
        "the fused image are stretched alike, from the 2nd to the 98th percentile of MS in each "
        "place; PAN by itself.",
        red=bands[0],
        green=bands[1],
        blue=bands[2],
        source=SOURCES[source],
    )


def best_place(number: int) -> Sentence:
    """One of the best places."""
    return sentence("Best {number}", number=number)


def worst_place(number: int) -> Sentence:
    """One of the worst places."""
    return sentence("Worst {number}", number=number)


def place(rows: tuple[int, int], cols: tuple[int, int]) -> Sentence:
    """Where a crop lies in the fused image."""
    return sentence(
        "rows {top} to {bottom}, columns {left} to {right}",
        top=rows[0],
        bottom=rows[1],
        left=cols[0],
        right=cols[1],
    )


def centre(x: str, y: str) -> Sentence:
    """Where the middle of a crop lies on the map."""
    return sentence("centre at {x}, {y}", x=x, y=y)


def crop_alt(image: str, name: str) -> Sentence:
    """What a crop shows, for those who cannot see it."""
    return sentence("{image} at place {name}", image=image, name=name)


def map_title(index: str, side: int) -> Sentence:
    """Above the map."""
    return sentence("{index} in blocks of {side} pixels", index=index, side=side)


def map_alt(index: str, low: str, high: str) -> Sentence:
    """What the map shows, for those who cannot see it."""
    return sentence(
        "Map of {index} by blocks, from {low} to {high}", index=index, low=low, high=high
    )


RAMP_ALT: Final = sentence("Scale of colours from dark blue, worse, to pale yellow, better")


def point(number: int) -> Sentence:
    """A point on the map."""
    return sentence("P{number}", number=number)


def point_title(name: str, row: float, col: float) -> Sentence:
    """Above one spectrum."""
    return sentence("{name}: row {row:.0f}, column {col:.0f}", name=name, row=row, col=col)


def spectrum_alt(name: str) -> Sentence:
    """What a spectrum shows, for those who cannot see it."""
    return sentence("Values over the bands at {name}, MS beside the fused image", name=name)


def histogram_alt(name: str) -> Sentence:
    """What a histogram shows, for those who cannot see it."""
    return sentence("Spread of the values of {name}, MS beside the fused image", name=name)


DETAIL_AXIS: Final = sentence("D\u03c1 (0: just as PAN)")
DETAIL_ALT: Final = sentence("D_\u03c1 of each band, the fused image beside the pair's own")
