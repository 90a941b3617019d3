"""The map of quality by blocks, with its legend and the places and points on it."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from gzap_qgis.report import words
from gzap_qgis.report.axis import Axis, plain
from gzap_qgis.report.content import BlockMap, Content, Encode, Values
from gzap_qgis.report.crops import crop_names, overview
from gzap_qgis.report.index_words import NAMES
from gzap_qgis.report.language import Language
from gzap_qgis.report.markup import captioned, data, paragraph, picture, rich, safe
from gzap_qgis.report.ramp import coloured, ramp
from gzap_qgis.report.svg import line, number, text
from gzap_qgis.report.svg import width as text_width

# The scale ends on multiples of this.
_STEP = 0.05
_LEGEND = (420.0, 44.0)
# How much wider names in bold are than plain text of their size.
BOLD = 1.25


def quality_map(content: Content, encode: Encode, language: Language) -> list[str]:
    """The fused image beside the map; nothing where no block has a value."""
    quality = content.quality
    if quality is None or not np.isfinite(quality.values).any():
        return []
    say = language.say
    low, high = span(quality.values)
    grid = content.compared.fused.grid
    shape = (grid.rows, grid.cols)
    marks = _marks(content, shape, language)
    title = say(words.map_title(NAMES[quality.key], quality.block[0]))
    panels = []
    if content.overview is not None:
        image = _image(
            overview(content, content.overview, encode),
            (0.0, 0.0, float(shape[0]), float(shape[1])),
        )
        name = say(words.OVERVIEW)
        panels.append(captioned(_panel(shape, image + marks, name), safe(name)))
    blocks = _image(data(coloured(quality.values, low, high), encode), _extent(quality))
    alt = say(words.map_alt(NAMES[quality.key], f"{low:.2f}", f"{high:.2f}"))
    panels.append(captioned(_panel(shape, blocks + marks, alt), safe(title)))
    return [
        f'<div class="maps">{"".join(panels)}</div>',
        legend(low, high, encode, language),
        paragraph(say(words.MAP_NOTE), "note"),
    ]


def span(values: Values) -> tuple[float, float]:
    """Ends of the scale: multiples of 0.05 around the middle 96 % of the values.

    Args:
        values: (rows, cols), at least one of them finite.
    """
    low, high = np.nanpercentile(values, (2.0, 98.0))
    first, last = math.floor(low / _STEP + 1e-9), math.ceil(high / _STEP - 1e-9)
    if first >= last:
        # One value everywhere: 0 and less, the worst there is, must not have the best colour.
        first, last = (last - 1, last) if last > 0 else (last, last + 1)
    return round(_STEP * first, 2), round(_STEP * last, 2)


def legend(low: float, high: float, encode: Encode, language: Language) -> str:
    """The scale of colours with its values, and what is not defined.

    The scale is a picture, since browsers leave backgrounds out of prints.
    """
    width, height = _LEGEND
    axis = Axis(low, high, 20.0, width - 20.0)
    parts = []
    for tick in axis.ticks(5):
        at = axis.at(tick)
        parts.append(line((at, 0), (at, 6), 'stroke="#5b6775"'))
        parts.append(text((at, 20), plain(tick), "middle", 'font-size="12"'))
    colours = data(np.ascontiguousarray(ramp().T[:, None, :]), encode)
    scale = (
        f'<div class="scale">{picture(colours, language.say(words.RAMP_ALT))}'
        f'<svg viewBox="0 0 {number(width)} {number(height - 18)}" aria-hidden="true">'
        f"{''.join(parts)}</svg></div>"
    )
    return (
        f'<div class="legend">{scale}<span class="swatch"></span> '
        f"<span>{rich(language.say(words.UNDEFINED))}</span></div>"
    )


def _extent(quality: BlockMap) -> tuple[float, float, float, float]:
    """Row, column, rows and columns that a map covers, pixels of the fused image."""
    rows, cols = quality.values.shape
    return (
        float(quality.corner[0]),
        float(quality.corner[1]),
        float(rows * quality.block[0]),
        float(cols * quality.block[1]),
    )


def _image(address: str, extent: tuple[float, float, float, float]) -> str:
    """A picture laid over part of the fused image."""
    row, col, rows, cols = (number(side) for side in extent)
    return (
        f'<image href="{address}" x="{col}" y="{row}" width="{cols}" height="{rows}" '
        'preserveAspectRatio="none" style="image-rendering:pixelated"/>'
    )


def _panel(shape: tuple[int, int], inner: str, alt: str) -> str:
    """One of the two maps, in pixels of the fused image."""
    return (
        f'<svg class="map" viewBox="0 0 {shape[1]} {shape[0]}" role="img" '
        f'aria-label="{safe(alt)}">{inner}</svg>'
    )


def _marks(content: Content, shape: tuple[int, int], language: Language) -> str:
    """Frames of the places and crosses at the points, each with its name."""
    size = max(shape) / 28
    parts = []
    for name, crop in zip(crop_names(content), content.crops):
        window = crop.window
        for kind in ("halo", "frame"):
            parts.append(
                f'<rect class="{kind}" x="{window.col}" y="{window.row}" '
                f'width="{window.cols}" height="{window.rows}"/>'
            )
        label = language.say(name)
        # A long word must not lose its number under the next frame or at the edge of the picture.
        room = (window.cols - size / 2) / (BOLD * text_width(label, size))
        place = (window.col + size / 4, window.row + size)
        parts.append(_name(place, label, size * min(1.0, room)))
    for index, one in enumerate(content.spectra):
        row, col = one.place[0] + 0.5, one.place[1] + 0.5
        parts += _cross((col, row), size / 2.5)
        beside = col + size / 2 if col < shape[1] - 2 * size else col - 2 * size
        below = row + size if row < shape[0] - size else row - size / 3
        parts.append(_name((beside, below), language.say(words.point(index + 1)), size))
    return "".join(parts)


def _cross(place: tuple[float, float], arm: float) -> Sequence[str]:
    """A cross that is seen on dark and on light."""
    x, y = place
    return [
        line(start, end, f'class="{kind}"')
        for kind in ("halo", "frame")
        for start, end in (((x - arm, y), (x + arm, y)), ((x, y - arm), (x, y + arm)))
    ]


def _name(place: tuple[float, float], name: str, size: float) -> str:
    """A name that is seen on dark and on light."""
    return text(place, name, "start", f'class="mark" font-size="{number(size)}"')
