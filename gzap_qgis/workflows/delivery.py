"""What can be told of a delivered image before a run, without reading a pixel."""

from __future__ import annotations

from gzap_qgis.raster.delivery import images_in, is_on_grid


def lies_on_grid(name: str) -> bool:
    """Whether a raster is used on the grid that its file says; False if it is warped to one.

    Args:
        name: The raster, as GDAL opens it; one that it cannot open is left to the run.
    """
    return is_on_grid(name)


def is_container(name: str) -> bool:
    """Whether a run chooses an image among several that a file holds.

    Args:
        name: The file, as GDAL opens it; one that it cannot open is left to the run.
    """
    return len(images_in(name)) > 0
