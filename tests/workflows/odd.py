"""Deliveries as they come: writing odd files, and what a run makes of them."""

from pathlib import Path

import numpy as np
from osgeo import gdal, osr

from gzap_qgis.config import (
    Backbone,
    ClassicalConfig,
    ClassicalMethod,
    ComputeConfig,
    Device,
    OutputConfig,
    PairConfig,
    Sensor,
)
from gzap_qgis.progress import Progress
from gzap_qgis.workflows.classical import classical
from tests.core.scenes import Layout, make_pair, related_fields

WEST, NORTH = 500000.0, 4800000.0
TYPES = {
    "uint8": gdal.GDT_Byte,
    "uint16": gdal.GDT_UInt16,
    "int16": gdal.GDT_Int16,
    "uint32": gdal.GDT_UInt32,
    "int32": gdal.GDT_Int32,
    "float32": gdal.GDT_Float32,
    "float64": gdal.GDT_Float64,
    "complex64": gdal.GDT_CFloat32,
}
EXP = ClassicalConfig(ClassicalMethod.EXP, coregister=False)


def scene(bands=3, side=64, ratio=4.0):
    """PAN (side, side) and MS (bands, side / ratio, side / ratio), digital numbers near 500."""
    pan, fields = related_fields(3, bands)
    layout = Layout(side, side, ratio=(ratio, ratio))
    made = make_pair(pan, fields, layout)
    return made.pan, made.ms


def typed(data, dtype):
    """Numbers of a type, rounded and clipped."""
    if np.dtype(dtype).kind in "fc":
        return data.astype(dtype)
    limits = np.iinfo(dtype)
    return np.clip(np.rint(data), limits.min, limits.max).astype(dtype)


def place(pixel, west=WEST, north=NORTH):
    """A geotransform of square pixels."""
    return (west, pixel, 0.0, north, 0.0, -pixel)


def write(path, data, where, dtype="uint16", **how):
    """Write a GeoTIFF; ``how``: epsg, wkt, nodata, options, mask, alpha, palette."""
    data = typed(np.asarray(data).reshape(-1, *np.shape(data)[-2:]), dtype)
    bands, rows, cols = data.shape
    # Else GDAL takes the fourth of four bands of Byte for transparency.
    options = ["ALPHA=NO", "PHOTOMETRIC=MINISBLACK", *how.get("options", [])]
    driver = gdal.GetDriverByName("GTiff")
    dataset = driver.Create(str(path), cols, rows, bands, TYPES[dtype], options)
    if where is not None:
        dataset.SetGeoTransform(where)
    if how.get("epsg", 32631) is not None:
        dataset.SetProjection(how.get("wkt") or wkt(how.get("epsg", 32631)))
    for number, plane in enumerate(data, start=1):
        _fill(dataset.GetRasterBand(number), plane, how)
    if how.get("alpha"):
        dataset.GetRasterBand(bands).SetColorInterpretation(gdal.GCI_AlphaBand)
    if "mask" in how:
        dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
        dataset.GetRasterBand(1).GetMaskBand().WriteArray(how["mask"].astype(np.uint8) * 255)
    dataset.FlushCache()
    return str(path)


def _fill(band, plane, how):
    """Pixels and description of a band."""
    if how.get("nodata") is not None:
        band.SetNoDataValue(how["nodata"])
    if "scale" in how:
        band.SetScale(how["scale"][0])
        band.SetOffset(how["scale"][1])
    if how.get("palette"):
        colours = gdal.ColorTable()
        colours.SetColorEntry(1, (255, 0, 0, 255))
        band.SetColorTable(colours)
    band.WriteArray(plane)


def wkt(epsg):
    """A reference system's text."""
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    return system.ExportToWkt()


def pair_of(folder, pan, ms, dtype="uint16", **how):
    """Write a pair; ``pan_how`` and ``ms_how`` are for one of the two, ``how`` for both."""
    pan_how, ms_how = how.pop("pan_how", {}), how.pop("ms_how", {})
    ratio = np.shape(pan)[-1] / np.shape(ms)[-1]
    first = {"dtype": dtype, **how, **pan_how}
    second = {"dtype": dtype, **how, **ms_how}
    return PairConfig(
        write(folder / "pan.tif", pan, first.pop("where", place(1.0)), **first),
        write(folder / "ms.tif", ms, second.pop("where", place(ratio)), **second),
        Sensor.GENERIC,
    )


def exp(pair, output, log=None):
    """Interpolation."""
    classical(pair, EXP, output, _told(log))


def modulated(pair, output, log=None):
    """The classical method that users get."""
    classical(pair, ClassicalConfig(coregister=False), output, _told(log))


def prior(pair, output, log=None):
    """The network as it comes."""
    from gzap_qgis.workflows.priors import prior_file
    from gzap_qgis.workflows.sharpen import sharpen

    model = prior_file(Backbone.INR, None)
    sharpen(model, pair, output, ComputeConfig(Device.CPU, threads=1), _told(log))


def _told(log):
    """A progress that keeps what the user is told."""
    return Progress() if log is None else Progress(on_info=log.append, on_warning=log.append)


def sharpened(pair, run, name="out.tif", log=None):
    """Pixels, where they are valid, and the NoData value of what a run writes beside PAN."""
    path = Path(pair.pan).parent / name
    run(pair, OutputConfig(path), log)
    return pixels(path)


def pixels(path):
    """Pixels (bands, rows, cols), where they are valid, and the NoData value."""
    dataset = gdal.Open(str(path))
    data = dataset.ReadAsArray()
    data = data.reshape(-1, *data.shape[-2:])
    nodata = dataset.GetRasterBand(1).GetNoDataValue()
    if nodata is None:
        return data, np.ones(data.shape, bool), None
    return data, ~np.isnan(data) if np.isnan(nodata) else data != nodata, nodata
