"""Pairs on disk: small GeoTIFFs made of the synthetic scenes, and what a written image holds."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

from gzap_qgis.config import (
    ComputeConfig,
    Device,
    FitConfig,
    OutputConfig,
    PairConfig,
    Preset,
    Sensor,
    Start,
)
from tests.core.scenes import Blobs, Layout, Mixture, make_pair, related_fields

CPU = ComputeConfig(Device.CPU, threads=1)
ORIGIN = (500000.0, 4800000.0)
TYPES = {
    "uint8": gdal.GDT_Byte,
    "uint16": gdal.GDT_UInt16,
    "int16": gdal.GDT_Int16,
    "float32": gdal.GDT_Float32,
}


def wkt(code):
    system = osr.SpatialReference()
    system.ImportFromEPSG(code)
    return system.ExportToWkt()


@dataclass(frozen=True)
class Place:
    """Upper-left corner, pixel height and width, and reference system of a raster."""

    x: float = ORIGIN[0]
    y: float = ORIGIN[1]
    dy: float = 1.0
    dx: float = 1.0
    epsg: object = 32631


def _typed(data, dtype):
    if np.dtype(dtype).kind == "f":
        return data.astype(dtype)
    limits = np.iinfo(dtype)
    return np.clip(np.rint(data), limits.min, limits.max).astype(dtype)


def write_raster(path, data, place=None, dtype="uint16", **extra):
    """Write (bands, rows, cols) or (rows, cols); returns the path.

    ``extra``: ``nodata``, and ``names``, ``colours`` and ``scales`` (scale, offset) of each band.
    """
    place = place or Place()
    data = _typed(data.reshape(-1, *data.shape[-2:]), dtype)
    bands, rows, cols = data.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, bands, TYPES[dtype])
    dataset.SetGeoTransform((place.x, place.dx, 0.0, place.y, 0.0, -place.dy))
    if place.epsg is not None:
        dataset.SetProjection(wkt(place.epsg))
    for number, plane in enumerate(data, start=1):
        band = dataset.GetRasterBand(number)
        _describe(band, number - 1, extra)
        band.WriteArray(plane)
    dataset.FlushCache()
    return path


def _describe(band, index, extra):
    if "colours" in extra:
        band.SetColorInterpretation(extra["colours"][index])
    if "names" in extra:
        band.SetDescription(extra["names"][index])
    if "scales" in extra:
        band.SetScale(extra["scales"][index][0])
        band.SetOffset(extra["scales"][index][1])
    if extra.get("nodata") is not None:
        band.SetNoDataValue(extra["nodata"])


def ms_place(layout, pan):
    """Where MS lies, by its layout, beside a PAN at ``pan``."""
    return Place(
        pan.x + layout.corner[1] * pan.dx,
        pan.y - layout.corner[0] * pan.dy,
        pan.dy * layout.ratio[0],
        pan.dx * layout.ratio[1],
        pan.epsg,
    )


def write_pair(folder, pair, layout=None, place=None, **extra):
    """Write a pair of arrays as pan.tif and ms.tif; returns what a workflow takes."""
    place, layout = place or Place(), layout or Layout(*pair.pan.shape)
    folder.mkdir(parents=True, exist_ok=True)
    pan = write_raster(folder / "pan.tif", pair.pan, place, extra.get("dtype", "uint16"))
    ms = write_raster(folder / "ms.tif", pair.ms, ms_place(layout, place), **extra)
    return PairConfig(str(pan), str(ms), Sensor.GENERIC)


def related_files(folder, layout, bands=3, **extra):
    """A pair whose bands share most of their detail with PAN, on disk."""
    pan, fields = related_fields(3, bands)
    return write_pair(folder, make_pair(pan, fields, layout), layout, **extra)


def blob_files(folder, layout, centre, **extra):
    """A pair that shows one Gaussian blob at a row and column of PAN, on rough ground, on disk."""
    ground, grounds = related_fields(3, 3)
    blob = Blobs(*(np.array([v]) for v in (3000.0, *centre, 3.0)))
    pan = Mixture((ground, blob), (0.25, 1.0))
    fields = [Mixture((g, blob), (0.25, w)) for g, w in zip(grounds, (1.0, 0.8, 0.6))]
    return write_pair(folder, make_pair(pan, fields, layout), layout, **extra)


def fast(model=None, **how):
    """The settings of the shortest fit, from scratch unless another start is named."""
    return FitConfig(Preset.FAST, **{"start": Start.SCRATCH, "model": model, **how})


def output(folder, **how):
    """Where and how an image is written."""
    return OutputConfig(Path(folder) / "out.tif", **how)


@dataclass(frozen=True)
class Written:
    """What a file holds."""

    data: np.ndarray
    transform: tuple
    dataset: gdal.Dataset

    def bands(self):
        return [self.dataset.GetRasterBand(n + 1) for n in range(self.dataset.RasterCount)]


def load(path):
    """Read a written image; single bands too come as (bands, rows, cols)."""
    dataset = gdal.Open(str(path))
    data = dataset.ReadAsArray()
    return Written(data.reshape(-1, *data.shape[-2:]), dataset.GetGeoTransform(), dataset)
