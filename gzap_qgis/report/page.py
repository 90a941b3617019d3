"""The whole report as one HTML page that loads nothing and runs nothing."""

from __future__ import annotations

from typing import Final

from gzap_qgis.report import words
from gzap_qgis.report.content import Content, Encode
from gzap_qgis.report.crops import crops
from gzap_qgis.report.figures import detail, histograms, spectra
from gzap_qgis.report.markup import paragraph, rich, safe, section
from gzap_qgis.report.quality_map import quality_map
from gzap_qgis.report.style import STYLE
from gzap_qgis.report.tables import compared_tables, index_table
from gzap_qgis.report.verdict import verdict

# A browser that obeys it can load nothing from outside, whatever the page says.
_POLICY: Final = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def page(content: Content, encode: Encode) -> str:
    """The report on one assessment.

    The same content gives the same page: there is no clock and no path in it but those given.

    Args:
        content: All that it says.
        encode: Writes a picture, (3, rows, cols) of uint8, as the bytes of a PNG file.

    Returns:
        HTML, to be written as UTF-8.
    """
    sections = [
        ("indices", words.INDICES, index_table(content)),
        ("map", words.WHERE, quality_map(content, encode)),
        ("crops", words.CROPS, crops(content, encode)),
        ("detail", words.DETAIL, detail(content)),
        ("spectra", words.SPECTRA, spectra(content)),
        ("histograms", words.HISTOGRAMS, histograms(content)),
        ("compared", words.COMPARED, compared_tables(content.compared)),
    ]
    filled = [part for part in sections if part[2]]
    links = "".join(f'<a href="#{name}">{rich(title)}</a>' for name, title, _ in filled)
    body = [
        f"<header><h1>{rich(words.TITLE)}</h1>",
        f'<p class="subject">{safe(content.compared.fused.name)}</p></header>',
        _verdict(content),
        f'<nav aria-label="{safe(words.CONTENTS)}">{links}</nav><main>',
        *(section(name, title, parts) for name, title, parts in filled),
        "</main>",
    ]
    return _document(f"{words.TITLE}: {content.compared.fused.name}", "\n".join(body))


def _verdict(content: Content) -> str:
    """What the figures say, before all figures."""
    said = verdict(content)
    more = "".join(f"<li>{rich(sentence)}</li>" for sentence in said.more)
    lead = paragraph(said.lead, "lead")
    parts = f'<h2 id="verdict-title">{rich(words.VERDICT)}</h2>{lead}<ul>{more}</ul>'
    return f'<section class="verdict" aria-labelledby="verdict-title">{parts}</section>'


def _document(title: str, body: str) -> str:
    """The page around its body."""
    return (
        f'<!DOCTYPE html>\n<html lang="{words.LANGUAGE}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{safe(title)}</title>\n<style>{STYLE}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )
