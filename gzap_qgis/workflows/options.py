"""Creation options before a run, when no image is open yet."""

from __future__ import annotations

from collections.abc import Sequence

from gzap_qgis.raster.options import parsed


def check_options(options: Sequence[str]) -> None:
    """Check that GDAL's GeoTIFF driver knows creation options.

    Args:
        options: Each ``NAME=VALUE``.

    Raises:
        RasterError: If one has another form or an unknown name.
    """
    parsed(options)
