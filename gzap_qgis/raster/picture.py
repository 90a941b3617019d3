"""Pictures as bytes, made by GDAL in memory."""

from __future__ import annotations

from uuid import uuid4

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from gzap_qgis.errors import RasterError
from gzap_qgis.raster.calls import collected, in_words
from gzap_qgis.sentence import sentence


def png(picture: NDArray[np.uint8]) -> bytes:
    """A picture in the PNG format.

    Args:
        picture: Red, green and blue, (3, H, W), 0 to 255.

    Returns:
        The bytes of a PNG file.

    Raises:
        RasterError: If this GDAL cannot write PNG.
        ValueError: If the picture has another shape or type.
    """
    if picture.ndim != 3 or len(picture) != 3 or picture.dtype != np.uint8:
        raise ValueError(f"picture is {picture.dtype} {picture.shape}; expected uint8 (3, H, W)")
    name = f"/vsimem/{uuid4().hex}.png"
    data = b""
    with collected() as (failures, _):
        try:
            _write(name, picture)
            data = _read(name)
        finally:
            _forget(name)
    if failures or not data:
        raise RasterError(
            sentence(
                "A picture of the report could not be made: {reason} Expected a GDAL with the "
                "PNG driver; leave REPORT empty, or install one.",
                reason=in_words(failures),
            )
        )
    return data


def _write(name: str, picture: NDArray[np.uint8]) -> None:
    """Write a picture to GDAL's memory."""
    height, width = picture.shape[1:]
    memory = gdal.GetDriverByName("MEM").Create("", width, height, 3, gdal.GDT_Byte)
    for index, plane in enumerate(picture, start=1):
        memory.GetRasterBand(index).WriteArray(np.ascontiguousarray(plane))
    driver = gdal.GetDriverByName("PNG")
    if driver is None:
        raise RuntimeError("GDAL has no PNG driver")
    copy = driver.CreateCopy(name, memory)
    if copy is not None:
        copy.FlushCache()
    del copy


def _forget(name: str) -> None:
    """Remove a file and what GDAL put beside it; what is not there, GDAL would fail to remove."""
    for path in (name, f"{name}.aux.xml"):
        if gdal.VSIStatL(path) is not None:
            gdal.Unlink(path)


def _read(name: str) -> bytes:
    """The bytes of a file in GDAL's memory; none if it is not there."""
    found = gdal.VSIStatL(name)
    file = None if found is None else gdal.VSIFOpenL(name, "rb")
    if file is None:
        return b""
    try:
        return bytes(gdal.VSIFReadL(1, found.size, file) or b"")
    finally:
        gdal.VSIFCloseL(file)
