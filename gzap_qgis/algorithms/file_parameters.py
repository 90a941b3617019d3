"""The parameters of the output file: its layout, its overviews, its journal."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.algorithms.definitions import Definitions, Text, advanced, choice, yes_no
from gzap_qgis.config import OutputConfig

translate = QCoreApplication.translate


def layout() -> Definitions:
    """How the pixels lie in the file, and whether smaller copies lie beside them."""
    kind = Text(
        translate("GZap", "Layout of the file"),
        translate(
            "GZap",
            "geotiff is read by everything. cog is a Cloud Optimized GeoTIFF: always with "
            "overviews, quick to show over the network; creation options are then those of GDAL's "
            "COG driver. It takes twice the room on the disk while it is written.",
        ),
    )
    overviews = Text(
        translate("GZap", "Build overviews"),
        translate(
            "GZap",
            "Smaller copies inside the file, so that large images are shown at once at any zoom. "
            "The file grows by about a third. A cog always has them.",
        ),
    )
    return advanced(
        choice("LAYOUT", kind, OutputConfig.layout),
        yes_no("OVERVIEWS", overviews, default=OutputConfig.overviews),
    )


def resume() -> Definitions:
    """Whether a run can go on where an earlier one was interrupted."""
    text = Text(
        translate("GZap", "Go on after an interruption"),
        translate(
            "GZap",
            "Keeps finished tiles in a hidden journal beside the result. If the run is cancelled, "
            "fails or is killed, run it again with the same settings: it takes the tiles from the "
            "journal and computes only the rest. The journal goes when the image is complete. It "
            "takes about as much room as the image.",
        ),
    )
    return advanced(yes_no("RESUME", text, default=OutputConfig.resume))
