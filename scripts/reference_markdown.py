"""The pages of the reference in the documentation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from reference_page import Page, Parameter
from reference_words import ENGLISH

# Where the documentation says more: the title and the file, as seen from docs/reference.
FURTHER: Mapping[str, Sequence[tuple[str, str]]] = MappingProxyType(
    {
        "pansharpen": (("Choosing settings", "choosing"), ("The network and its fit", "network")),
        "fit": (("Batch, models, scripts", "automation"), ("The network and its fit", "network")),
        "sharpen": (("Choosing settings", "choosing"), ("Priors", "priors")),
        "archive": (("An archive of scenes", "archive"),),
        "classical": (("Classical methods", "classical"),),
        "simulate": (("Quality", "quality"), ("Recipes", "recipes")),
        "assess": (("The report", "report"), ("Quality", "quality")),
        "pretrain": (("Priors", "priors"),),
        "runtime": (("A private Python with PyTorch", "runtime"), ("Install", "install")),
        "sharpen_and_assess": (("Batch, models, scripts", "automation"), ("The report", "report")),
        "fit_once_sharpen_many": (("Batch, models, scripts", "automation"),),
    }
)


def reference_page(page: Page) -> str:
    """The page of one algorithm."""
    parts = [
        f"# {page.title}",
        f"`gzap:{page.name}`, group *{page.group}*.",
        page.summary,
        *("  \n".join(map(_text, lines)) for lines in page.text),
        _section("Parameters", _parameters(page.parameters)),
        _section("Outputs", _outputs(page)),
        f"## Example\n\n```python\n{page.python()}\n```\n\n```sh\n{page.shell()}\n```",
        f"## Notes\n\n{_notes(page)}",
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def reference_index(pages: Sequence[Page]) -> str:
    """The list of all algorithms."""
    rows = [
        f"| [{_cell(page.title)}]({page.name}.md) | `gzap:{page.name}` | {_cell(page.summary)} |"
        for page in pages
    ]
    top = (
        "# Reference\n\nEvery algorithm with all its parameters. These pages and the help behind "
        "the dialogs' *Help* button are\nmade from the code by `make reference`.\n\n"
        "| Algorithm | Name in scripts | Does |\n| --- | --- | --- |\n"
    )
    return top + "\n".join(rows) + "\n"


def _section(title: str, content: str) -> str:
    """A heading and what stands under it; empty where nothing does."""
    return f"## {title}\n\n{content}" if content else ""


def _text(line: str) -> str:
    """A line whose characters mean nothing to Markdown."""
    for character in "\\`*_<[":
        line = line.replace(character, f"\\{character}")
    return line


def _cell(line: str) -> str:
    """The same inside a table."""
    return _text(line).replace("|", "\\|")


def _parameters(parameters: Sequence[Parameter]) -> str:
    """The table of parameters."""
    if not parameters:
        return ""
    head = "| Label, key | Type | Default | Meaning |\n| --- | --- | --- | --- |\n"
    return head + "\n".join(_row(found) for found in parameters)


def _row(found: Parameter) -> str:
    """The line of one parameter."""
    mark = "<br>*(advanced)*" if found.advanced else ""
    absent = ENGLISH.optional if found.optional else ENGLISH.required
    default = f"`{found.default}`" if found.default else absent
    kind = ENGLISH.kinds.get(found.kind, found.kind)
    meaning = _cell(found.hint)
    if found.kind == "enum":
        words = ", ".join(f"`{word}`" for word in found.choices)
        meaning = f"{meaning} {ENGLISH.choices}: {words}.".strip()
    elif found.choices:
        kind += ", " + ENGLISH.span.format(lowest=found.choices[0], highest=found.choices[1])
    return f"| {_cell(found.label)}<br>`{found.key}`{mark} | {kind} | {default} | {meaning} |"


def _outputs(page: Page) -> str:
    """The table of outputs."""
    if not page.outputs:
        return ""
    rows = [
        f"| `{out.key}` | {ENGLISH.kinds.get(out.kind, out.kind)} | {_cell(out.label)} |"
        for out in page.outputs
    ]
    return "| Key | Type | Meaning |\n| --- | --- | --- |\n" + "\n".join(rows)


def _notes(page: Page) -> str:
    """What holds for the algorithm as a whole, and where to read on."""
    notes = [ENGLISH.cancel]
    if page.needs:
        notes.insert(0, ENGLISH.network if "torch" in page.needs else ENGLISH.arrays)
    links = [f"[{title}](../{name}.md)" for title, name in FURTHER.get(page.name, ())]
    if links:
        notes.append(f"Read on: {', '.join(links)}.")
    return "\n".join(f"- {note}" for note in notes)
