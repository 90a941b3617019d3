"""Creation options before a run, when no image is open yet."""

from __future__ import annotations

from collections.abc import Sequence

from gzap_qgis.config import Layout
from gzap_qgis.raster.cog import require_options
from gzap_qgis.raster.options import parsed


def check_options(options: Sequence[str], layout: Layout = Layout.GEOTIFF) -> None:
    """Check that GDAL's driver for a layout is there and knows creation options.

    Args:
        options: Each ``NAME=VALUE``.
        layout: How the pixels will lie in the file.

    Raises:
        RasterError: If one has another form or an unknown name, or there is no such driver.
    """
    if layout is Layout.COG:
        require_options(options)
    else:
        parsed(options)
