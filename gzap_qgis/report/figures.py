"""The charts of the report: spectra, spreads of values, detail by bands."""

from __future__ import annotations

from gzap_qgis.report import charts, words
from gzap_qgis.report.content import Content, Histogram, Spectrum
from gzap_qgis.report.frame import Frame
from gzap_qgis.report.markup import captioned, paragraph, safe
from gzap_qgis.report.svg import BLACK, BLUE, ORANGE
from gzap_qgis.report.verdict import names

_DASHES = "5 3"


def point_name(index: int) -> str:
    """What a point is called on the map and above its spectrum."""
    return f"P{index + 1}"


def detail(content: Content) -> list[str]:
    """D_rho of each band beside the pair's own; nothing where there is no value at all."""
    rho = content.rho
    if not any(value is not None for band in rho for value in (band.fused, band.own)):
        return []
    bands = names(content.compared)
    width = max(286.0, 90.0 + 86.0 * len(rho))
    chart = charts.bars(
        Frame(words.DETAIL_ALT, y=words.DETAIL_AXIS, size=(width, 250.0)),
        bands,
        [
            charts.Series(words.OWN, BLUE, tuple(band.own for band in rho)),
            charts.Series(words.FUSED, ORANGE, tuple(band.fused for band in rho)),
        ],
    )
    note = paragraph(words.DETAIL_NOTE)
    return [f'<div class="beside"><div class="chart">{chart}</div>{note}</div>']


def spectra(content: Content) -> list[str]:
    """One chart for each point."""
    if not content.spectra:
        return []
    bands = _short(content)
    shown = [_spectrum(index, one, bands, content) for index, one in enumerate(content.spectra)]
    return [paragraph(words.SPECTRA_NOTE), f'<div class="charts">{"".join(shown)}</div>']


def _spectrum(index: int, one: Spectrum, bands: list[str], content: Content) -> str:
    """The values of one point over the bands."""
    name = point_name(index)
    series = [
        charts.Series(words.MS, BLUE, one.ms, _DASHES),
        charts.Series(words.FUSED, ORANGE, one.fused),
    ]
    if one.reference:
        series.append(charts.Series(words.REFERENCE, BLACK, one.reference, "2 3"))
    frame = Frame(words.spectrum_alt(name), words.BAND, content.compared.unit or words.VALUE)
    chart = charts.lines(frame, bands, series)
    return captioned(chart, safe(words.point_title(name, *one.place)))


def histograms(content: Content) -> list[str]:
    """One chart for each band."""
    if not content.histograms:
        return []
    bands = names(content.compared)
    shown = [_histogram(name, one, content) for name, one in zip(bands, content.histograms)]
    return [paragraph(words.HISTOGRAMS_NOTE), f'<div class="charts">{"".join(shown)}</div>']


def _histogram(name: str, one: Histogram, content: Content) -> str:
    """The spread of one band's values."""
    frame = Frame(words.histogram_alt(name), content.compared.unit or words.VALUE, words.SHARE)
    series = [
        charts.Series(words.MS, BLUE, tuple(float(count) for count in one.ms), _DASHES),
        charts.Series(words.FUSED, ORANGE, tuple(float(count) for count in one.fused)),
    ]
    return captioned(charts.spread(frame, one.edges, series), safe(name))


def _short(content: Content) -> list[str]:
    """Names of the bands for below an axis; their numbers where the names are long."""
    given = names(content.compared)
    if max(len(name) for name in given) <= 6:
        return list(given)
    return [str(index + 1) for index in range(len(given))]
