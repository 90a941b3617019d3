"""Writes the reference of every algorithm from the code: docs/reference and resources/help.

The navigation in mkdocs.yml gets its lines, too.

``make reference`` writes, ``--check`` only says which pages are not those that the code gives.
Both run QGIS without a screen and with settings of its own, so that what a developer has set
does not show.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
PAGES = ROOT / "docs" / "reference"
HELP = ROOT / "resources" / "help"
SITE = ROOT / "mkdocs.yml"
# The navigation's lines of the reference lie between its overview and the next heading.
LISTED = re.compile(r"(?<=- reference/index\.md\n)(?:      - .*\n)*")


def generated() -> dict[Path, str]:
    """Every page by its file."""
    from qgis.PyQt.QtCore import QCoreApplication, QTranslator
    from reference_html import help_page, overview
    from reference_markdown import reference_index, reference_page
    from reference_read import read_pages
    from reference_words import LANGUAGES

    files = {}
    for words in LANGUAGES:
        translator = QTranslator()
        # gzap_de.qm, or gzap_zh_CN.qm with a country behind.
        catalogues = sorted((ROOT / "i18n").glob(f"*_{words.language}[._-]*"))
        if any(translator.load(str(found)) for found in catalogues if found.suffix == ".qm"):
            QCoreApplication.installTranslator(translator)
        pages = read_pages()
        QCoreApplication.removeTranslator(translator)
        folder = HELP / words.language
        files[folder / "index.html"] = overview(pages, words)
        files.update({folder / f"{page.name}.html": help_page(page, words) for page in pages})
        if words.language == "en":
            files[PAGES / "index.md"] = reference_index(pages)
            files.update({PAGES / f"{page.name}.md": reference_page(page) for page in pages})
            lines = [f'      - "{page.title}": reference/{page.name}.md\n' for page in pages]
            files[SITE] = LISTED.sub("".join(lines), _read(SITE))
    return files


def differing(files: Mapping[Path, str]) -> list[Path]:
    """Pages that are missing, are not what the code gives, or stand for nothing any more."""
    found = {SITE, *PAGES.glob("*"), *HELP.glob("*/*")}
    stale = [path for path, text in files.items() if path not in found or _read(path) != text]
    return sorted([*stale, *(found - files.keys())])


def _read(path: Path) -> str:
    """A page as it lies there."""
    return path.read_bytes().decode("utf-8")


def write(files: Mapping[Path, str]) -> None:
    """Bring the pages up to date."""
    for path in differing(files):
        if path in files:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(files[path].encode("utf-8"))
        else:
            path.unlink()
        print(path.relative_to(ROOT))


def main() -> int:
    """Write or check the pages; returns the exit code."""
    with tempfile.TemporaryDirectory() as settings:
        os.environ.update(QGIS_CUSTOM_CONFIG_PATH=settings, XDG_RUNTIME_DIR=settings)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from qgis.core import QgsApplication

        application = QgsApplication([], GUIenabled=False)
        application.initQgis()
        files = generated()
        application.exitQgis()
    if sys.argv[1:] != ["--check"]:
        write(files)
        return 0
    stale = differing(files)
    for path in stale:
        print(f"{path.relative_to(ROOT)} is not what the code gives; run make reference.")
    return int(bool(stale))


if __name__ == "__main__":
    sys.exit(main())
