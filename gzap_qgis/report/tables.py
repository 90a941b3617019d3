"""The tables of the report: what was compared, and every index."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from gzap_qgis.report import words
from gzap_qgis.report.content import Compared, Content, Image
from gzap_qgis.report.indices import INDICES, Better, Group, Index, missing, printed
from gzap_qgis.report.markup import paragraph, rich, row, safe, table
from gzap_qgis.report.verdict import names, ratio

_GROUPS: Final[Mapping[Group, str]] = {
    Group.TRUTH: words.AGAINST_TRUTH,
    Group.BACK: words.SEEN_BACK,
    Group.FULL: words.WITHOUT_TRUTH,
}
_WAYS: Final[Mapping[Better, str]] = {
    Better.HIGHER: words.HIGHER,
    Better.LOWER: words.LOWER,
    Better.OWN: words.COMPARE,
}


def index_table(content: Content) -> list[str]:
    """Every index in its group; without a true image its group comes last."""
    order = [Group.TRUTH, Group.BACK, Group.FULL]
    if content.compared.reference is None:
        order = [Group.BACK, Group.FULL, Group.TRUTH]
    rows = []
    for group in order:
        rows.append(
            f'<tr class="group"><th scope="rowgroup" colspan="{len(words.HEADINGS)}">'
            f"{rich(_GROUPS[group])}</th></tr>"
        )
        rows += [_index_row(index, content) for index in INDICES if index.group is group]
    return [table(words.HEADINGS, rows, "indices"), paragraph(words.INDICES_NOTE, "note")]


def _index_row(index: Index, content: Content) -> str:
    """One index, or why it has no value."""
    value = content.indices.get(index.key)
    shown = f'<span class="value">{safe(printed(index, value))}</span>' if value is not None else ""
    why = f'<span class="why">{rich(missing(index, content.compared))}</span>'
    cells = [
        shown or why,
        safe(index.best or _own_best(index, content)),
        safe(_WAYS[index.better]),
        rich(words.MEANINGS[index.key]),
    ]
    return row(rich(words.NAMES[index.key]), cells)


def _own_best(index: Index, content: Content) -> str:
    """What the pair itself has, where it is known."""
    own = [band.own for band in content.rho if band.own is not None]
    return words.own_best(printed(index, sum(own) / len(own))) if own else words.OWN_BEST


def compared_tables(compared: Compared) -> list[str]:
    """The images and the settings."""
    images = [(words.FUSED, compared.fused), (words.PAN, compared.pan), (words.MS, compared.ms)]
    if compared.reference is not None:
        images.append((words.REFERENCE, compared.reference))
    rows = [_image_row(name, image, compared.map_unit) for name, image in images]
    settings = [row(rich(name), [safe(value)]) for name, value in _settings(compared) if value]
    return [table(words.IMAGES, rows, "images"), table(words.SETTINGS, settings, "settings")]


def _image_row(name: str, image: Image, unit: str) -> str:
    """One image."""
    grid = image.grid
    cells = [
        f'<span class="file">{safe(image.name)}</span>',
        safe(words.size(grid.rows, grid.cols)),
        safe(words.pixel(f"{grid.dx:.6g}", f"{grid.dy:.6g}", unit)),
        safe(words.band_count(image.bands)),
        safe(image.dtype or words.UNKNOWN),
    ]
    return row(rich(name), cells)


def _settings(compared: Compared) -> list[tuple[str, str]]:
    """Name and value of all that shaped the figures; an empty value is not shown."""
    versions = ", ".join(f"{name} {value}" for name, value in compared.versions.items())
    per_band = "; ".join(
        words.band_offset(name, *offset) for name, offset in zip(names(compared), compared.offsets)
    )
    return [
        (words.VALID, _share(compared.valid_share)),
        (words.RATIO, f"{ratio(compared):.4g}"),
        (words.SENSOR, compared.sensor or words.UNKNOWN),
        (words.GEOMETRY, words.GEOMETRIES[compared.geometry]),
        (words.PHASE, words.PHASES[compared.phase]),
        (words.OFFSET, words.offset(*compared.offset)),
        (words.OFFSETS, per_band),
        (words.UNIT, compared.unit or words.UNKNOWN),
        (words.CRS, compared.crs),
        (words.BORDER, words.pixels(compared.border) if compared.border else ""),
        *((words.NOTE, note) for note in compared.notes),
        (words.VERSIONS, versions),
    ]


def _share(share: float) -> str:
    """A share in percent that reads as all or nothing only where it is."""
    if share in (0.0, 1.0):
        return f"{100 * share:.0f} %"
    return f"{min(max(100 * share, 0.1), 99.9):.1f} %"
