"""The parameter that bounds how much memory a run takes."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.algorithms.definitions import Definitions, Text, advanced, whole
from gzap_qgis.algorithms.preferences import preferences

translate = QCoreApplication.translate

# The largest that is taken, MiB.
MOST = 2**20


def memory() -> Definitions:
    """How much memory the network's work may take."""
    text = Text(
        translate("GZap", "Memory in MiB (0 = automatic)"),
        translate(
            "GZap",
            "How much memory the network's work may take, from 256, beside some 300 MiB for Python "
            "and torch. It decides how large the tiles are that are sharpened at once, which "
            "changes no pixel, and on how many pixels a network is fitted. Whole scenes take no "
            "more than small ones.",
        ),
    )
    return advanced(whole("MEMORY", text, preferences().memory, MOST))
