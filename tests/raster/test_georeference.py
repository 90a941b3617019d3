import pytest
from osgeo import osr

from gzap_qgis.raster.georeference import label, same_crs


def wkt(definition):
    system = osr.SpatialReference()
    system.SetFromUserInput(definition)
    return system.ExportToWkt(["FORMAT=WKT2_2018"])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("EPSG:32631", "EPSG:32631"),
        ("EPSG:32631", "+proj=utm +zone=31 +datum=WGS84 +units=m"),
        ("EPSG:4326", "OGC:CRS84"),
        ("EPSG:32631", "EPSG:32631+5773"),
    ],
)
def test_systems_with_the_same_horizontal_coordinates_are_the_same(first, second):
    assert same_crs(wkt(first), wkt(second))
    assert same_crs(wkt(second), wkt(first))


@pytest.mark.parametrize(
    ("first", "second"),
    [("EPSG:32631", "EPSG:32632"), ("EPSG:32631", "EPSG:4326"), ("EPSG:4326", "EPSG:4258")],
)
def test_systems_with_other_coordinates_differ(first, second):
    assert not same_crs(wkt(first), wkt(second))


def test_labels_name_the_authority_or_else_the_system():
    assert label(wkt("EPSG:32631")) == "EPSG:32631"
    assert label("") == "none"
    assert label(wkt("+proj=laea +lat_0=10 +lon_0=3 +datum=WGS84")) == "unknown"
