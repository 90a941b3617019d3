"""How the report names what was compared; see ``words`` for how texts are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from gzap_qgis.config import Geometry, Phase
from gzap_qgis.report.words import in_a_row
from gzap_qgis.sentence import Sentence, sentence

IMAGES: Final = (
    sentence("Image"),
    sentence("File"),
    sentence("Pixels"),
    sentence("Pixel size"),
    sentence("Bands"),
    sentence("Type"),
)
SETTINGS: Final = (sentence("Setting"), sentence("Value"))
RATIO: Final = sentence("Ratio of the pixel sizes")
SENSOR: Final = sentence("Sensor whose optics were used")
GEOMETRY: Final = sentence("Geometry of the fused image")
PHASE: Final = sentence("Where the pixels of MS lie")
OFFSET: Final = sentence("Real place of MS, from its georeferenced one")
OFFSETS: Final = sentence("The same, band by band")
VALID: Final = sentence("Pixels that count")
UNIT: Final = sentence("Unit of the values")
CRS: Final = sentence("Reference system")
BORDER: Final = sentence("Left out along each edge")
VERSIONS: Final = sentence("Versions")
UNKNOWN: Final = sentence("not known")
NOTE: Final = sentence("Note")

GEOMETRIES: Final[Mapping[Geometry, Sentence]] = {
    Geometry.PAN: sentence("that of PAN; MS was moved onto it"),
    Geometry.MS: sentence("that of MS; PAN was moved onto it"),
}
PHASES: Final[Mapping[Phase, Sentence]] = {
    Phase.AUTO: sentence("where the pair itself says (auto)"),
    Phase.AREA: sentence("where georeferencing says (area)"),
    Phase.INTERP23: sentence(
        "half a PAN pixel down and right, as published tables have it (interp23)"
    ),
}


def size(rows: int, cols: int) -> Sentence:
    """Rows and columns of an image."""
    return sentence("{cols:,} wide, {rows:,} high", cols=cols, rows=rows)


def pixel(width: str, height: str, unit: str) -> str:
    """Size of a pixel."""
    if width == height:
        return f"{width} {unit}".strip()
    if unit:
        return sentence("{width} by {height} {unit}", width=width, height=height, unit=unit)
    return sentence("{width} by {height}", width=width, height=height)


def band_count(names: Sequence[str]) -> str:
    """How many bands, and their names where they have any."""
    known = [name for name in names if name]
    return f"{len(names)} ({', '.join(known)})" if known else str(len(names))


def offset(rows: float, cols: float) -> Sentence:
    """How far MS lies off."""
    if abs(rows) < 0.005 and abs(cols) < 0.005:
        return sentence("no offset")
    return sentence("{way} (PAN pixels)", way=_directed(rows, cols))


def band_offsets(names: Sequence[str], offsets: Sequence[tuple[float, float]]) -> str:
    """How far each band of MS lies off; empty where that is not known."""
    ways = [
        sentence("{band} {way}", band=name, way=_directed(*offset))
        for name, offset in zip(names, offsets)
    ]
    return in_a_row(ways) if ways else ""


def _directed(rows: float, cols: float) -> Sentence:
    """A way over an image."""
    down, right = abs(rows), abs(cols)
    if rows >= 0 and cols >= 0:
        return sentence("{rows:.2f} down and {cols:.2f} right", rows=down, cols=right)
    if rows >= 0:
        return sentence("{rows:.2f} down and {cols:.2f} left", rows=down, cols=right)
    if cols >= 0:
        return sentence("{rows:.2f} up and {cols:.2f} right", rows=down, cols=right)
    return sentence("{rows:.2f} up and {cols:.2f} left", rows=down, cols=right)


def pixels(count: int) -> Sentence:
    """A number of pixels."""
    if count == 1:
        return sentence("{count} pixel", count=count)
    return sentence("{count} pixels", count=count)
