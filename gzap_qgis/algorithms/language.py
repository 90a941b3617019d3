"""The language that the user reads: sentences, catalogues and help pages in it."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.sentence import said

# What catalogues and pages are there for when there are none in the user's language.
FALLBACK = "en"
RESOURCES = Path(__file__).parent.parent / "resources"


def spoken(text: str) -> str:
    """A sentence from any room in the user's language; other text as it is."""
    return said(text, lambda pattern: str(QCoreApplication.translate("GZap", pattern)))


def language() -> str:
    """The language of QGIS as its code of two letters, such as ``de`` or ``zh``."""
    # Chinese is zh_CN, zh-Hans or zh_TW; the catalogues are named by the language alone.
    code = QgsApplication.locale().replace("-", "_").partition("_")[0].lower()
    return code if code.isalpha() else FALLBACK


def help_page(name: str) -> str:
    """Address of the help page of an algorithm on this machine, in the user's language if it is.

    Args:
        name: The algorithm's name without the provider's.

    Returns:
        A ``file`` address; empty where no page came along.
    """
    for code in (language(), FALLBACK):
        page = RESOURCES / "help" / code / f"{name}.html"
        if page.is_file():
            return page.as_uri()
    return ""
