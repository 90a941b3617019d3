"""The charts of the report: spectra, spreads of values, detail by bands."""

from __future__ import annotations

from gzap_qgis.report import charts, words
from gzap_qgis.report.content import Content, Histogram, Spectrum
from gzap_qgis.report.frame import Frame
from gzap_qgis.report.language import Language
from gzap_qgis.report.markup import captioned, paragraph, safe
from gzap_qgis.report.svg import BLACK, BLUE, ORANGE
from gzap_qgis.report.verdict import names

_DASHES = "5 3"


def detail(content: Content, language: Language) -> list[str]:
    """D_rho of each band beside the pair's own; nothing where there is no value at all."""
    rho = content.rho
    if not any(value is not None for band in rho for value in (band.fused, band.own)):
        return []
    bands = _named(content, language)
    say = language.say
    width = max(286.0, 90.0 + 86.0 * len(rho))
    chart = charts.bars(
        Frame(say(words.DETAIL_ALT), y=say(words.DETAIL_AXIS), size=(width, 250.0)),
        bands,
        [
            charts.Series(say(words.OWN), BLUE, tuple(band.own for band in rho)),
            charts.Series(say(words.FUSED), ORANGE, tuple(band.fused for band in rho)),
        ],
    )
    note = paragraph(say(words.DETAIL_NOTE))
    return [f'<div class="beside"><div class="chart">{chart}</div>{note}</div>']


def spectra(content: Content, language: Language) -> list[str]:
    """One chart for each point."""
    if not content.spectra:
        return []
    shown = [_spectrum(index, one, content, language) for index, one in enumerate(content.spectra)]
    note = paragraph(language.say(words.SPECTRA_NOTE))
    return [note, f'<div class="charts">{"".join(shown)}</div>']


def _spectrum(index: int, one: Spectrum, content: Content, language: Language) -> str:
    """The values of one point over the bands."""
    say, name = language.say, words.point(index + 1)
    series = [
        charts.Series(say(words.MS), BLUE, one.ms, _DASHES),
        charts.Series(say(words.FUSED), ORANGE, one.fused),
    ]
    if one.reference:
        series.append(charts.Series(say(words.REFERENCE), BLACK, one.reference, "2 3"))
    unit = say(content.compared.unit or words.VALUE)
    frame = Frame(say(words.spectrum_alt(name)), say(words.BAND), unit)
    chart = charts.lines(frame, _short(_named(content, language)), series)
    return captioned(chart, safe(say(words.point_title(name, *one.place))))


def histograms(content: Content, language: Language) -> list[str]:
    """One chart for each band."""
    if not content.histograms:
        return []
    bands = _named(content, language)
    shown = [
        _histogram(name, one, content, language) for name, one in zip(bands, content.histograms)
    ]
    note = paragraph(language.say(words.HISTOGRAMS_NOTE))
    return [note, f'<div class="charts">{"".join(shown)}</div>']


def _histogram(name: str, one: Histogram, content: Content, language: Language) -> str:
    """The spread of one band's values."""
    say = language.say
    unit = say(content.compared.unit or words.VALUE)
    frame = Frame(say(words.histogram_alt(name)), unit, say(words.SHARE))
    series = [
        charts.Series(say(words.MS), BLUE, tuple(float(count) for count in one.ms), _DASHES),
        charts.Series(say(words.FUSED), ORANGE, tuple(float(count) for count in one.fused)),
    ]
    return captioned(charts.spread(frame, one.edges, series), safe(name))


def _named(content: Content, language: Language) -> list[str]:
    """What to call each band."""
    return [language.say(name) for name in names(content.compared)]


def _short(given: list[str]) -> list[str]:
    """Names of the bands for below an axis; their numbers where the names are long."""
    if max(len(name) for name in given) <= 6:
        return given
    return [str(index + 1) for index in range(len(given))]
