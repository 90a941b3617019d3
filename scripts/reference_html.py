"""The help pages that come with the plugin: small HTML files that load and run nothing."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from reference_page import Page, Parameter
from reference_words import Words

STYLE = """\
:root { color-scheme: light dark; --line: #c9d1d9; --soft: #57606a; --code: #eef1f4; }
@media (prefers-color-scheme: dark) {
:root { --line: #3d444d; --soft: #9aa4ae; --code: #262c33; } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; margin-bottom: 0; } h2 { font-size: 1.2rem; margin-top: 2rem; }
.soft { color: var(--soft); } .wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .6rem .4rem 0; }
th, td { text-align: left; vertical-align: top; }
code, pre { font: .9em ui-monospace, monospace; background: var(--code); border-radius: 4px; }
code { padding: .1em .3em; } pre { padding: .7rem; overflow-x: auto; }
"""


def help_page(page: Page, words: Words) -> str:
    """The help of one algorithm."""
    body = [
        f"<h1>{escape(page.title)}</h1>",
        f'<p class="soft"><code>gzap:{page.name}</code> · {escape(page.group)}</p>',
        f"<p><strong>{escape(page.summary)}</strong></p>" if page.summary else "",
        *("<p>" + "<br>\n".join(map(escape, lines)) + "</p>" for lines in page.text),
        _section(words.parameters, _parameters(page.parameters, words)),
        _section(words.outputs, _outputs(page, words)),
        _section(words.python, f"<pre>{escape(page.python())}</pre>"),
        _section(words.shell, f"<pre>{escape(page.shell())}</pre>"),
        _section(words.notes, _notes(page, words)),
        f'<p><a href="index.html">{escape(words.overview)}</a></p>',
    ]
    return _document(page.title, body, words)


def overview(pages: Sequence[Page], words: Words) -> str:
    """The list of all algorithms."""
    rows = [
        [
            f'<a href="{page.name}.html">{escape(page.title)}</a><br><code>gzap:{page.name}</code>',
            escape(page.summary),
        ]
        for page in pages
    ]
    body = [f"<h1>G-ZAP · {escape(words.overview)}</h1>", _table([], rows)]
    return _document(words.overview, body, words)


def _document(title: str, body: Sequence[str], words: Words) -> str:
    """A whole page."""
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{words.language}">',
            '<head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(title)} · G-ZAP</title>",
            f"<style>\n{STYLE}</style></head>",
            "<body>",
            *filter(None, body),
            "</body></html>",
            "",
        ]
    )


def _section(title: str, content: str) -> str:
    """A heading and what stands under it; empty where nothing does."""
    return f"<h2>{escape(title)}</h2>\n{content}" if content else ""


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table of cells that are HTML already; empty where there are no rows."""
    if not rows:
        return ""
    head = "".join(f"<th>{escape(text)}</th>" for text in heads)
    lines = ["<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows]
    top = [f"<tr>{head}</tr>"] if heads else []
    return "\n".join(['<div class="wide"><table>', *top, *lines, "</table></div>"])


def _parameters(parameters: Sequence[Parameter], words: Words) -> str:
    """The table of parameters."""
    heads = [words.label, words.kind, words.default, words.meaning]
    return _table(heads, [_row(found, words) for found in parameters])


def _row(found: Parameter, words: Words) -> list[str]:
    """The cells of one parameter."""
    mark = f'<br><span class="soft">({escape(words.advanced)})</span>' if found.advanced else ""
    absent = words.optional if found.optional else words.required
    default = f"<code>{escape(found.default)}</code>" if found.default else escape(absent)
    meaning = [escape(found.hint)] if found.hint else []
    if found.kind == "enum":
        choices = ", ".join(f"<code>{escape(word)}</code>" for word in found.choices)
        meaning.append(f"{escape(words.choices)}{words.colon}{choices}")
    kind = escape(words.kinds.get(found.kind, found.kind))
    if found.choices and found.kind != "enum":
        lowest, highest = found.choices
        kind += f", {escape(words.span.format(lowest=lowest, highest=highest))}"
    label = f"{escape(found.label)}<br><code>{found.key}</code>{mark}"
    return [label, kind, default, "<br>".join(meaning)]


def _outputs(page: Page, words: Words) -> str:
    """The table of outputs."""
    rows = [
        [f"<code>{out.key}</code>", escape(words.kinds.get(out.kind, out.kind)), escape(out.label)]
        for out in page.outputs
    ]
    return _table([words.key, words.kind, words.meaning], rows)


def _notes(page: Page, words: Words) -> str:
    """What holds for the algorithm as a whole."""
    notes = [words.cancel]
    if page.needs:
        notes.insert(0, words.network if "torch" in page.needs else words.arrays)
    return "<ul>" + "".join(f"<li>{escape(note)}</li>" for note in notes) + "</ul>"
