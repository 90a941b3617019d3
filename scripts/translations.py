"""Keep the catalogues of translations in step with the code.

Usage: translations.py update | check

update takes every text of the code into i18n/gzap_<language>.ts, keeps what is translated, drops
what is gone, and compiles the catalogues that QGIS loads (.qm) with Qt's lrelease. check says what
is missing and changes nothing.
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from string import Formatter

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from gzap_qgis import errors  # noqa: E402 - found through the line above

PLUGIN = ROOT / "gzap_qgis"
CATALOGUES = ROOT / "i18n"
# Languages as Qt names them, by the names of their catalogues.
LANGUAGES = {"de": "de_DE", "fr": "fr_FR", "es": "es_ES", "zh": "zh_CN"}
CONTEXT = "GZap"
# Where Debian keeps lrelease beside PATH.
FOLDERS = ("/usr/lib/qt6/bin", "/usr/lib/qt5/bin")

# What shows its first argument to users: errors that they can put right, and the log.
SHOWN = frozenset(
    {name for name, kind in vars(errors).items() if isinstance(kind, type)}
    | {"QgsProcessingException", "info", "warn", "pushInfo", "pushWarning", "reportError"}
)

Catalogue = dict[str, str]


def texts(source: str) -> Iterator[str]:
    """The texts in a file's code that users may see: literals of translate() and sentence()."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            place = {"translate": 1, "sentence": 0}.get(_called(node))
            if place is not None and len(node.args) > place:
                yield from _literal(node.args[place])


def _called(node: ast.Call) -> str:
    """The last part of the name of what is called."""
    function = node.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _literal(node: ast.expr) -> Iterator[str]:
    """The text of a node that is one."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value


def code_files() -> list[Path]:
    """The files of the plugin's code."""
    return sorted(path for path in PLUGIN.rglob("*.py") if "__pycache__" not in path.parts)


def all_texts() -> list[str]:
    """Every text of the plugin's code, each once, in the order of the files."""
    found = (text for path in code_files() for text in texts(path.read_text(encoding="utf-8")))
    return list(dict.fromkeys(found))


def all_untranslatable() -> list[str]:
    """Every text of the plugin's code that users see and that no catalogue can hold."""
    return [
        f"{path.relative_to(ROOT)}, {fault}"
        for path in code_files()
        for fault in untranslatable(path.read_text(encoding="utf-8"))
    ]


def untranslatable(source: str) -> Iterator[str]:
    """The texts in a file's code that users see and that no catalogue can hold: bare literals."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and node.args and _called(node) in SHOWN:
            shown = node.args[0]
            if isinstance(shown, (ast.JoinedStr, ast.Constant)) and ast.unparse(shown) != "''":
                yield f"line {shown.lineno}: {ast.unparse(shown)}"


def read_catalogue(path: Path) -> Catalogue:
    """The finished translations of a .ts file by their English texts; none if it is not there."""
    if not path.is_file():
        return {}
    messages = ET.parse(path).getroot().iter("message")
    pairs = ((_text(m, "source"), m.find("translation")) for m in messages)
    return {
        source: found.text
        for source, found in pairs
        if found is not None and found.text and found.get("type") != "unfinished"
    }


def _text(message: ET.Element, name: str) -> str:
    """The text of a part of a message."""
    return message.findtext(name) or ""


def catalogue_xml(language: str, sources: Sequence[str], catalogue: Mapping[str, str]) -> str:
    """A .ts file with a message for every text, those without a translation marked so."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for source in sources:
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = source
        translation = ET.SubElement(message, "translation")
        translation.text = catalogue.get(source, "")
        if not translation.text:
            translation.set("type", "unfinished")
    ET.indent(root, " ")
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
        + ET.tostring(root, encoding="unicode")
        + "\n"
    )


def places(text: str) -> set[str]:
    """The values that a text leaves room for; how a number is written is up to the language."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def faults(sources: Sequence[str], catalogue: Mapping[str, str]) -> list[str]:
    """What is wrong with a catalogue: texts without translation, and with other values."""
    found = [f"not translated: {text!r}" for text in sources if text not in catalogue]
    found += [f"no longer said: {text!r}" for text in catalogue if text not in set(sources)]
    for text in sources:
        if text in catalogue:
            found += _differences(text, catalogue[text])
    return found


def _differences(text: str, translation: str) -> Iterator[str]:
    """How a translation departs from its text where it must not."""
    try:
        if places(text) != places(translation):
            yield f"other values than in {text!r}: {translation!r}"
    except ValueError as error:
        yield f"cannot be filled in ({error}): {translation!r}"
    if _edges(text) != _edges(translation):
        yield f"other blanks at its ends than {text!r}: {translation!r}"
    words = set(re.findall(r"gzap:\w+|\b[A-Z]+_[A-Z_]+\b", text))
    lost = sorted(word for word in words if word not in translation)
    if lost:
        yield f"without {', '.join(lost)}, which are names: {translation!r}"


def _edges(text: str) -> tuple[bool, bool]:
    """Whether a text begins and ends with a blank."""
    return text[:1].isspace(), text[-1:].isspace()


def find_lrelease() -> str:
    """Qt's compiler of catalogues.

    Raises:
        FileNotFoundError: If there is none.
    """
    for name in ("lrelease", "lrelease-qt6", "lrelease-qt5", *(f"{f}/lrelease" for f in FOLDERS)):
        found = shutil.which(name)
        if found is not None:
            return found
    raise FileNotFoundError(
        "Qt's lrelease was not found; on Debian install qttools5-dev-tools, which has it."
    )


def update() -> list[str]:
    """Bring all catalogues up to date and compile them; what they still lack."""
    lrelease, sources, lacking = find_lrelease(), all_texts(), []
    for name, language in LANGUAGES.items():
        path = CATALOGUES / f"gzap_{name}.ts"
        known = read_catalogue(path)
        kept = {text: known[text] for text in sources if text in known}
        path.write_text(catalogue_xml(language, sources, kept), encoding="utf-8")
        target = path.with_suffix(".qm")
        subprocess.run([lrelease, "-silent", str(path), "-qm", str(target)], check=True)
        lacking += [f"{path.name}: {fault}" for fault in faults(sources, kept)]
    return lacking


def check() -> list[str]:
    """What the code and the catalogues lack."""
    sources = all_texts()
    return [f"not translatable: {fault}" for fault in all_untranslatable()] + [
        f"gzap_{name}.ts: {fault}"
        for name in LANGUAGES
        for fault in faults(sources, read_catalogue(CATALOGUES / f"gzap_{name}.ts"))
    ]


def main(arguments: Sequence[str]) -> int:
    """Update or check the catalogues; returns an exit code."""
    if len(arguments) != 1 or arguments[0] not in ("update", "check"):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        lacking = update() if arguments[0] == "update" else check()
    except FileNotFoundError as error:
        lacking = [str(error)]
    for fault in lacking:
        print(fault, file=sys.stderr)
    if not lacking:
        print(f"{len(all_texts())} texts, complete in {', '.join(LANGUAGES)}")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
