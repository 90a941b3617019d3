"""The whole report as one HTML page that loads nothing and runs nothing."""

from __future__ import annotations

from typing import Final

from gzap_qgis.report import words
from gzap_qgis.report.content import Content, Encode
from gzap_qgis.report.crops import crops
from gzap_qgis.report.figures import detail, histograms, spectra
from gzap_qgis.report.language import Language
from gzap_qgis.report.markup import paragraph, rich, safe, section
from gzap_qgis.report.quality_map import quality_map
from gzap_qgis.report.style import STYLE
from gzap_qgis.report.tables import compared_tables, index_table
from gzap_qgis.report.verdict import verdict

# A browser that obeys it can load nothing from outside, whatever the page says.
_POLICY: Final = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def page(content: Content, encode: Encode, language: Language) -> str:
    """The report on one assessment.

    The same content gives the same page: there is no clock and no path in it but those given.

    Args:
        content: All that it says.
        encode: Writes a picture, (3, rows, cols) of uint8, as the bytes of a PNG file.
        language: In which it says it.

    Returns:
        HTML, to be written as UTF-8.
    """
    sections = [
        ("indices", words.INDICES, index_table(content, language)),
        ("map", words.WHERE, quality_map(content, encode, language)),
        ("crops", words.CROPS, crops(content, encode, language)),
        ("detail", words.DETAIL, detail(content, language)),
        ("spectra", words.SPECTRA, spectra(content, language)),
        ("histograms", words.HISTOGRAMS, histograms(content, language)),
        ("compared", words.COMPARED, compared_tables(content.compared, language)),
    ]
    filled = [(name, language.say(title), parts) for name, title, parts in sections if parts]
    links = "".join(f'<a href="#{name}">{rich(title)}</a>' for name, title, _ in filled)
    body = [
        f"<header><h1>{rich(language.say(words.TITLE))}</h1>",
        f'<p class="subject">{safe(content.compared.fused.name)}</p></header>',
        _verdict(content, language),
        f'<nav aria-label="{safe(language.say(words.CONTENTS))}">{links}</nav><main>',
        *(section(name, title, parts) for name, title, parts in filled),
        "</main>",
    ]
    title = language.say(words.title(content.compared.fused.name))
    return _document(title, "\n".join(body), language.code)


def _verdict(content: Content, language: Language) -> str:
    """What the figures say, before all figures."""
    found, say = verdict(content), language.say
    more = "".join(f"<li>{rich(say(sentence))}</li>" for sentence in found.more)
    lead = paragraph(say(found.lead), "lead")
    parts = f'<h2 id="verdict-title">{rich(say(words.VERDICT))}</h2>{lead}<ul>{more}</ul>'
    return f'<section class="verdict" aria-labelledby="verdict-title">{parts}</section>'


def _document(title: str, body: str, code: str) -> str:
    """The page around its body."""
    return (
        f'<!DOCTYPE html>\n<html lang="{safe(code)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{safe(title)}</title>\n<style>{STYLE}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )
