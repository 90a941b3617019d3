"""The parameter for many machines, and what its value means."""

from __future__ import annotations

import re
from collections.abc import Mapping

from qgis.core import QgsProcessingParameterString
from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.algorithms.definitions import Definitions, Text, advanced, hinted
from gzap_qgis.errors import ConfigError
from gzap_qgis.sentence import sentence

translate = QCoreApplication.translate

# A way to talk to a scheduler, if it is named, a machine, and a port.
_ADDRESS = re.compile(r"([a-z][a-z0-9+]*://)?[^\s/@]+:\d{1,5}")


def cluster() -> Definitions:
    """Which cluster does the work, if any."""
    words = Text(
        translate("GZap", "Dask cluster (empty = this machine)"),
        translate(
            "GZap",
            "The address of a Dask scheduler, such as tcp://10.0.0.5:8786. Its workers sharpen; "
            "they need G-ZAP, numpy, GDAL, torch and distributed, no QGIS, and must find the "
            "images under the same names. A fit stays on this machine.",
        ),
    )
    definition = QgsProcessingParameterString("CLUSTER", words.label, "", optional=True)
    return advanced(hinted(definition, words))


def address(values: Mapping[str, object]) -> str:
    """Address of the cluster's scheduler; empty for this machine alone.

    Raises:
        ConfigError: If it is no address.
    """
    found = str(values.get("CLUSTER") or "").strip()
    if found and not _ADDRESS.fullmatch(found):
        raise ConfigError(
            sentence(
                "CLUSTER is {address}; it must be the address of a Dask scheduler, such as "
                "tcp://10.0.0.5:8786, or be left empty.",
                address=found,
            )
        )
    return found
