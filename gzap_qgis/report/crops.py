"""PAN, MS and the fused image side by side at a few places."""

from __future__ import annotations

import math

from gzap_qgis.report import colours, words
from gzap_qgis.report.content import Compared, Content, Crop, Encode, Values
from gzap_qgis.report.index_words import NAMES
from gzap_qgis.report.indices import figure
from gzap_qgis.report.language import Language
from gzap_qgis.report.markup import captioned, data, paragraph, picture, rich, safe
from gzap_qgis.report.verdict import names
from gzap_qgis.sentence import Sentence


def crop_names(content: Content) -> list[Sentence]:
    """What each place is called: best and worst, each counted from 1."""
    counts = {True: 0, False: 0}
    called = []
    for crop in content.crops:
        counts[crop.worst] += 1
        kind = words.worst_place if crop.worst else words.best_place
        called.append(kind(counts[crop.worst]))
    return called


def shown(compared: Compared) -> colours.Shown:
    """The bands of all pictures: MS's own names tell first, then those of the fused image."""
    first = colours.true_colour(compared.ms, compared.sensor)
    if first.source in (colours.Source.NAMES, colours.Source.INTERPRETATION):
        return first
    second = colours.true_colour(compared.fused, compared.sensor)
    told = (colours.Source.NAMES, colours.Source.INTERPRETATION)
    alike = len(compared.fused.bands) == len(compared.ms.bands)
    return second if alike and second.source in told else first


def crops(content: Content, encode: Encode, language: Language) -> list[str]:
    """Every place with its three pictures; a sentence where there is none."""
    if not content.crops:
        return [paragraph(language.say(words.NO_PLACES))]
    bands = shown(content.compared)
    called = names(content.compared)
    note = words.shown([called[index] for index in bands.bands], bands.source)
    notes = [paragraph(language.say(note)), paragraph(language.say(words.CROPS_NOTE), "note")]
    return notes + [
        _place(name, crop, content.compared, encode, language)
        for name, crop in zip(crop_names(content), content.crops)
    ]


def _place(
    name: Sentence, crop: Crop, compared: Compared, encode: Encode, language: Language
) -> str:
    """One place."""
    bands = shown(compared)
    chosen = list(bands.bands[:1] if bands.source is colours.Source.GREY else bands.bands)
    ms, fused, pan = crop.ms[chosen], crop.fused[chosen], crop.pan[None]
    alike = colours.limits(ms)
    grey = data(colours.stretched(pan, colours.limits(pan)), encode)
    coarse = data(colours.stretched(ms, alike), encode)
    fine = data(colours.stretched(fused, alike), encode)
    alts = [
        language.say(words.crop_alt(image, name)) for image in (words.PAN, words.MS, words.FUSED)
    ]
    pictures = [
        _framed(picture(grey, alts[0]), crop, language.say(words.PAN)),
        _framed(_ms(crop, coarse, alts[1]), crop, language.say(words.MS_OWN)),
        _framed(picture(fine, alts[2]), crop, language.say(words.FUSED)),
    ]
    kind = "worst" if crop.worst else "best"
    return (
        f'<article class="place {kind}"><h3>{safe(language.say(name))}</h3>'
        f'<p class="where">{_where(crop, compared, language)}</p>'
        f'<div class="three">{"".join(pictures)}</div></article>'
    )


def _framed(inner: str, crop: Crop, caption: str) -> str:
    """A picture in the shape of the crop."""
    shape = f"aspect-ratio:{crop.window.cols}/{crop.window.rows}"
    return captioned(f'<div class="pixels" style="{shape}">{inner}</div>', safe(caption))


def _ms(crop: Crop, address: str, alt: str) -> str:
    """MS where its pixels lie in the window; what reaches beyond is cut by the frame."""
    rows, cols = crop.window.rows, crop.window.cols
    top, left, bottom, right = crop.ms_edges or (0.0, 0.0, float(rows), float(cols))
    style = (
        f"top:{100 * top / rows:.4f}%;left:{100 * left / cols:.4f}%;"
        f"height:{100 * (bottom - top) / rows:.4f}%;width:{100 * (right - left) / cols:.4f}%"
    )
    return f'<img src="{address}" alt="{safe(alt)}" style="{style}">'


def _where(crop: Crop, compared: Compared, language: Language) -> str:
    """Where a place lies and what its block has."""
    window = crop.window
    rows = window.row, window.row + window.rows - 1
    cols = window.col, window.col + window.cols - 1
    parts = [language.say(words.place(rows, cols))]
    if compared.crs or compared.map_unit:
        parts.append(language.say(words.centre(*_on_map(crop, compared))))
    parts += [
        f"{NAMES[key]}\u00a0{figure(key, value)}"
        for key, value in crop.figures.items()
        if key in NAMES
    ]
    return rich(" · ".join(parts))


def _on_map(crop: Crop, compared: Compared) -> tuple[str, str]:
    """Easting and northing of the middle of a place, with the digits that its pixels carry."""
    grid, window = compared.fused.grid, crop.window
    x = grid.x + (window.col + window.cols / 2) * grid.dx
    y = grid.y - (window.row + window.rows / 2) * grid.dy
    digits = max(0, math.ceil(-math.log10(min(grid.dx, grid.dy))))
    return f"{x:.{digits}f}", f"{y:.{digits}f}"


def overview(content: Content, values: Values, encode: Encode) -> str:
    """The whole fused image as the address of its picture."""
    bands = shown(content.compared)
    chosen = list(bands.bands[:1] if bands.source is colours.Source.GREY else bands.bands)
    return data(colours.stretched(values[chosen], colours.limits(values[chosen])), encode)
