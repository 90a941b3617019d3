"""Whether the files of a pair are still those of an earlier run, without reading their pixels."""

from __future__ import annotations

import os

from osgeo import gdal

from gzap_qgis.raster.calls import collected
from gzap_qgis.raster.pair import PairSource
from gzap_qgis.raster.template import Template

# What QGIS writes beside an image that is merely looked at. What of it counts, NoData and place, is
# seen in the open image; overviews are never read.
PASSED_OVER = (".aux.xml", ".ovr")


def identity(source: PairSource) -> list[str]:
    """Lines that change with the files of a pair, their place on the ground or their kind.

    Size and time of each file, to the nanosecond where the disk counts so, stand for its pixels.
    """
    names = {*source.files, source.pan.name, source.ms.name}
    files = sorted(name for name in names if not name.endswith(PASSED_OVER))
    return [
        *(_file(name) for name in files),
        *(repr(grid) for grid in (source.pan_grid, source.ms_grid)),
        *(repr(raster.nodata) for raster in (source.pan, source.ms)),
        *(_numbers(kind) for kind in (source.pan.template, source.ms.template, source.template)),
    ]


def _numbers(kind: Template) -> str:
    """What the numbers of an image are; names, colours and scales do not change them."""
    bits = [band.bits for band in kind.bands]
    return f"{kind.dtype} {kind.nodata!r} {bits}"


def _file(name: str) -> str:
    """Name, size and time of a file; of one that only GDAL can reach, what GDAL tells."""
    try:
        found = os.stat(name)
    except OSError:
        return f"{name} {_told(name)}"
    return f"{os.path.realpath(name)} {found.st_size} {found.st_mtime_ns}"


def _told(name: str) -> str:
    """Size and time of a file in an archive or on the network; empty where nothing is told."""
    found = None
    with collected():
        found = gdal.VSIStatL(name)
    return "" if found is None else f"{found.size} {found.mtime}"
