"""QGIS without its window: start it, add Processing and this plugin, and end it in good order.

The scripts beside this one share it. Copy it for a script of your own.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qgis.core import QgsApplication


@contextmanager
def qgis_with_gzap() -> Iterator[None]:
    """QGIS with Processing and G-ZAP, from the installed plugin or from this checkout."""
    # No screen is needed; a choice that the user has made stays.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QgsApplication([], GUIenabled=False)
    application.initQgis()
    sys.path.insert(0, str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from processing.core.Processing import Processing

    from gzap_qgis import classFactory

    Processing.initialize()
    plugin = classFactory(None)
    plugin.initProcessing()
    try:
        yield
    finally:
        plugin.unload()
        application.exitQgis()
