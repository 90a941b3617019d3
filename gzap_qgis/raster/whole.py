"""Whether all that a TIFF says it holds is on the disk.

From GDAL 3.10 on, the last bytes of overviews may be lost on a full disk without any error: only
libtiff prints a line. The file is then shorter than its own directory says.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from osgeo import gdal

from gzap_qgis.raster.calls import collected
from gzap_qgis.sentence import sentence


def missing(path: Path) -> list[str]:
    """What is wrong with a closed file; empty if it is as long as its blocks need.

    Args:
        path: Any file; one that is no TIFF holds no blocks that could be missing.
    """
    end, dataset = 0, None
    with collected() as (failures, _):
        dataset = gdal.OpenEx(str(path), gdal.OF_RASTER)
        if dataset is None:
            raise RuntimeError("the file cannot be opened again")
        end = max(_ends(dataset), default=0)
        # Closes it; nothing was changed.
        dataset = None
    size = os.stat(path).st_size
    if end > size:
        failures.append(
            sentence("the file has {size} bytes, but should have {end}", size=size, end=end)
        )
    return failures


def _ends(dataset: Any) -> Iterator[int]:  # noqa: ANN401 - osgeo ships no types
    """Where each block of an image and of its overviews ends in the file."""
    pixels = dataset.GetMetadataItem("INTERLEAVE", "IMAGE_STRUCTURE") == "PIXEL"
    for number in range(1, 2 if pixels else dataset.RasterCount + 1):
        band = dataset.GetRasterBand(number)
        yield from _ends_of(band)
        for level in range(band.GetOverviewCount()):
            yield from _ends_of(band.GetOverview(level))


def _ends_of(band: Any) -> Iterator[int]:  # noqa: ANN401 - osgeo ships no types
    """Where each block of a band ends in the file."""
    wide, high = band.GetBlockSize()
    for row in range(-(-band.YSize // high)):
        for col in range(-(-band.XSize // wide)):
            start = band.GetMetadataItem(f"BLOCK_OFFSET_{col}_{row}", "TIFF")
            length = band.GetMetadataItem(f"BLOCK_SIZE_{col}_{row}", "TIFF")
            if start and length:
                yield int(start) + int(length)
