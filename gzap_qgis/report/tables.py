"""The tables of the report: what was compared, and every index."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from gzap_qgis.report import compared_words, index_words, words
from gzap_qgis.report.content import Compared, Content, Image
from gzap_qgis.report.indices import INDICES, Better, Group, Index, missing, printed
from gzap_qgis.report.language import Language
from gzap_qgis.report.markup import paragraph, rich, row, safe, table
from gzap_qgis.report.verdict import names, ratio
from gzap_qgis.sentence import Sentence

_GROUPS: Final[Mapping[Group, Sentence]] = {
    Group.TRUTH: index_words.AGAINST_TRUTH,
    Group.BACK: index_words.SEEN_BACK,
    Group.FULL: index_words.WITHOUT_TRUTH,
}
_WAYS: Final[Mapping[Better, Sentence]] = {
    Better.HIGHER: index_words.HIGHER,
    Better.LOWER: index_words.LOWER,
    Better.OWN: index_words.COMPARE,
}


def index_table(content: Content, language: Language) -> list[str]:
    """Every index in its group; without a true image its group comes last."""
    order = [Group.TRUTH, Group.BACK, Group.FULL]
    if content.compared.reference is None:
        order = [Group.BACK, Group.FULL, Group.TRUTH]
    rows = []
    for group in order:
        rows.append(
            f'<tr class="group"><th scope="rowgroup" colspan="{len(index_words.HEADINGS)}">'
            f"{rich(language.say(_GROUPS[group]))}</th></tr>"
        )
        rows += [_index_row(index, content, language) for index in INDICES if index.group is group]
    headings = [language.say(heading) for heading in index_words.HEADINGS]
    note = paragraph(language.say(index_words.INDICES_NOTE), "note")
    return [table(headings, rows, "indices"), note]


def _index_row(index: Index, content: Content, language: Language) -> str:
    """One index, or why it has no value."""
    value = content.indices.get(index.key)
    shown = f'<span class="value">{safe(printed(index, value))}</span>' if value is not None else ""
    why = f'<span class="why">{rich(language.say(missing(index, content.compared)))}</span>'
    cells = [
        shown or why,
        safe(language.say(index.best or _own_best(index, content))),
        safe(language.say(_WAYS[index.better])),
        rich(language.say(index_words.MEANINGS[index.key])),
    ]
    return row(rich(index_words.NAMES[index.key]), cells)


def _own_best(index: Index, content: Content) -> Sentence:
    """What the pair itself has, where it is known."""
    own = [band.own for band in content.rho if band.own is not None]
    return (
        index_words.own_best(printed(index, sum(own) / len(own))) if own else index_words.OWN_BEST
    )


def compared_tables(compared: Compared, language: Language) -> list[str]:
    """The images and the settings."""
    images = [(words.FUSED, compared.fused), (words.PAN, compared.pan), (words.MS, compared.ms)]
    if compared.reference is not None:
        images.append((words.REFERENCE, compared.reference))
    rows = [
        _image_row(language.say(name), image, compared.map_unit, language) for name, image in images
    ]
    settings = [
        row(rich(language.say(name)), [safe(language.say(value))])
        for name, value in _settings(compared)
        if value
    ]
    return [
        table([language.say(heading) for heading in compared_words.IMAGES], rows, "images"),
        table([language.say(heading) for heading in compared_words.SETTINGS], settings, "settings"),
    ]


def _image_row(name: str, image: Image, unit: str, language: Language) -> str:
    """One image."""
    grid = image.grid
    cells = [
        f'<span class="file">{safe(image.name)}</span>',
        safe(language.say(compared_words.size(grid.rows, grid.cols))),
        safe(language.say(compared_words.pixel(f"{grid.dx:.6g}", f"{grid.dy:.6g}", unit))),
        safe(compared_words.band_count(image.bands)),
        safe(language.say(image.dtype or compared_words.UNKNOWN)),
    ]
    return row(rich(name), cells)


def _settings(compared: Compared) -> list[tuple[str, str]]:
    """Name and value of all that shaped the figures; an empty value is not shown."""
    versions = ", ".join(f"{name} {value}" for name, value in compared.versions.items())
    return [
        (compared_words.VALID, _share(compared.valid_share)),
        (compared_words.RATIO, f"{ratio(compared):.4g}"),
        (compared_words.SENSOR, compared.sensor or compared_words.UNKNOWN),
        (compared_words.GEOMETRY, compared_words.GEOMETRIES[compared.geometry]),
        (compared_words.PHASE, compared_words.PHASES[compared.phase]),
        (compared_words.OFFSET, compared_words.offset(*compared.offset)),
        (compared_words.OFFSETS, compared_words.band_offsets(names(compared), compared.offsets)),
        (compared_words.UNIT, compared.unit or compared_words.UNKNOWN),
        (compared_words.CRS, compared.crs),
        (compared_words.BORDER, compared_words.pixels(compared.border) if compared.border else ""),
        *((compared_words.NOTE, note) for note in compared.notes),
        (compared_words.VERSIONS, versions),
    ]


def _share(share: float) -> str:
    """A share in percent that reads as all or nothing only where it is."""
    if share in (0.0, 1.0):
        return f"{100 * share:.0f} %"
    return f"{min(max(100 * share, 0.1), 99.9):.1f} %"
