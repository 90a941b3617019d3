import numpy as np
import pytest
from osgeo import gdal, osr


def wkt(code):
    system = osr.SpatialReference()
    system.ImportFromEPSG(code)
    return system.ExportToWkt()


TYPES = {
    "uint8": gdal.GDT_Byte,
    "uint16": gdal.GDT_UInt16,
    "int16": gdal.GDT_Int16,
    "int32": gdal.GDT_Int32,
    "float32": gdal.GDT_Float32,
    "complex64": gdal.GDT_CFloat32,
}
UNIT = (1000.0, 2.0, 0.0, 5000.0, 0.0, -2.0)


def describe(dataset, extra):
    for number in range(1, dataset.RasterCount + 1):
        band = dataset.GetRasterBand(number)
        if "colours" in extra:
            band.SetColorInterpretation(extra["colours"][number - 1])
        if "names" in extra:
            band.SetDescription(extra["names"][number - 1])
        if extra.get("nodata") is not None:
            band.SetNoDataValue(extra["nodata"])


def fill(dataset, data, mask):
    for number, plane in enumerate(data, start=1):
        dataset.GetRasterBand(number).WriteArray(plane)
    if mask is not None:
        dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
        dataset.GetRasterBand(1).GetMaskBand().WriteArray(mask.astype(np.uint8) * 255)


@pytest.fixture
def make_raster(tmp_path):
    """Writes a GeoTIFF from an array (bands, rows, cols) or (rows, cols); returns its name."""

    def make(name, data, geotransform=UNIT, epsg=32631, **extra):
        data = data.reshape(-1, *data.shape[-2:])
        path = str(tmp_path / name)
        bands, rows, cols = data.shape
        dataset = gdal.GetDriverByName("GTiff").Create(
            path, cols, rows, bands, TYPES[data.dtype.name], extra.get("options", [])
        )
        if geotransform is not None:
            dataset.SetGeoTransform(geotransform)
        if epsg is not None:
            dataset.SetProjection(wkt(epsg))
        describe(dataset, extra)
        fill(dataset, data, extra.get("mask"))
        dataset.FlushCache()
        return path

    return make


@pytest.fixture
def rng():
    return np.random.default_rng(7)
