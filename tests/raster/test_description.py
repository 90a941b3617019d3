import numpy as np
import pytest
from osgeo import gdal

from gzap_qgis.raster.description import colour_names, crs_name, map_unit
from gzap_qgis.raster.read import open_raster
from tests.raster.conftest import wkt


def test_colours_have_gdals_names(make_raster):
    colours = [gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_Undefined]
    name = make_raster("a.tif", np.ones((3, 4, 4), np.uint16), colours=colours)
    with open_raster(name) as source:
        assert colour_names(source) == ("Red", "Green", "Undefined")


@pytest.mark.parametrize(
    ("code", "name", "unit"),
    [
        (32631, "WGS 84 / UTM zone 31N (EPSG:32631)", "m"),
        (4326, "WGS 84 (EPSG:4326)", "°"),
        (2264, "NAD83 / North Carolina (ftUS) (EPSG:2264)", "US survey foot"),
    ],
)
def test_a_reference_system_has_a_name_and_a_unit(code, name, unit):
    assert (crs_name(wkt(code)), map_unit(wkt(code))) == (name, unit)


def test_no_reference_system_has_neither():
    assert (crs_name(""), map_unit("")) == ("", "")
