"""Whether an image that is asked for has room on its disk, before the work on it begins."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np

from gzap_qgis.config import Layout, OutputConfig
from gzap_qgis.errors import OutputError
from gzap_qgis.grid import Grid
from gzap_qgis.raster.template import Template, numpy_type
from gzap_qgis.sentence import sentence

GIB = 2**30
# Images of the ground take at least a quarter of their size when they are compressed.
LEAST_SHARE = 0.25


def _size(grid: Grid, template: Template) -> float:
    """Bytes of an image's pixels."""
    each = np.dtype(numpy_type(template.dtype)).itemsize
    return float(grid.rows) * grid.cols * len(template.bands) * each


def _share(output: OutputConfig) -> float:
    """Bytes on the disk, at least, over bytes of the pixels."""
    plain = any(option.upper().replace(" ", "") == "COMPRESS=NONE" for option in output.options)
    copies = 2 if output.layout is Layout.COG else 1
    return copies * (1.0 if plain else LEAST_SHARE)


def _free(folder: Path) -> float:
    """Free bytes of a folder's disk; infinite where nobody knows."""
    try:
        return float(shutil.disk_usage(folder).free)
    except OSError:
        return float("inf")


def require_room(output: OutputConfig, grid: Grid, template: Template) -> None:
    """Check before the work that an image may fit on its disk.

    How far it can be compressed is known only when it is written; what is refused here does not
    fit at a quarter of its size.

    Args:
        output: Where it is written, with which options.
        grid: Its grid.
        template: Its data type and bands.

    Raises:
        OutputError: If it cannot fit.
    """
    size, free = _size(grid, template), _free(output.path.parent)
    if size * _share(output) <= free:
        return
    raise OutputError(
        sentence(
            "{path} would hold {cols} x {rows} pixels of {bands} band(s), {size:.4g} GiB before "
            "compression, but only {free:.4g} GiB are free on its disk. Choose a larger "
            "PIXEL_SIZE, a smaller SCALE or EXTENT, or another disk.",
            path=output.path,
            cols=grid.cols,
            rows=grid.rows,
            bands=len(template.bands),
            size=size / GIB,
            free=free / GIB,
        )
    )
