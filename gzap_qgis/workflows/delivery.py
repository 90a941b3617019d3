"""What can be told of a delivered image before a run, without reading a pixel."""

from __future__ import annotations

from gzap_qgis.raster.delivery import is_on_grid


def lies_on_grid(name: str) -> bool:
    """Whether a raster is used on the grid that its file says; False if it is warped to one.

    Args:
        name: The raster, as GDAL opens it; one that it cannot open is left to the run.
    """
    return is_on_grid(name)
