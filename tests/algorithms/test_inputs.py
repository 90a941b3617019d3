import pytest

pytest.importorskip("qgis.core")

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QVariant

from gzap_qgis.algorithms.inputs import gdal_name, plain_values, read_scene
from gzap_qgis.errors import ConfigError, RasterError


@pytest.fixture
def feedback():
    return QgsProcessingFeedback()


@pytest.fixture
def algorithm(provider):
    return provider.algorithm("pansharpen").create()


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        (QVariant(), None),
        (None, None),
        ("2.5", "2.5"),
        (QgsProperty.fromExpression("1 + 2"), 3),
        (QgsProcessingOutputLayerDefinition("/a/b.tif"), "/a/b.tif"),
    ],
)
def test_values_lose_their_wrappers(context, given, plain):
    assert plain_values({"KEY": given}, context) == {"KEY": plain}


def test_a_temporary_output_counts_as_a_geotiff(context):
    definition = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT")
    assert plain_values({"OUTPUT": definition}, context)["OUTPUT"].endswith(".tif")


def test_files_keep_their_names(algorithm, scene, context, feedback):
    found = read_scene(algorithm, scene, context, feedback)
    assert found.rasters == {key: scene[key] for key in ("PANCHROMATIC", "SPECTRAL")}
    assert found.title == "ms"
    assert found.extent is None


def test_open_options_are_taken_off_with_a_warning(provider, scene, feedback):
    layer = QgsRasterLayer(scene["PANCHROMATIC"] + "|option:NUM_THREADS=2", "pan", "gdal")
    assert gdal_name(layer, feedback) == scene["PANCHROMATIC"]
    assert "NUM_THREADS=2" in feedback.textLog()


def test_a_zipped_raster_keeps_its_prefix(provider, feedback):
    layer = QgsRasterLayer("/vsizip//no/such.zip/pan.tif", "pan", "gdal")
    assert gdal_name(layer, feedback) == "/vsizip//no/such.zip/pan.tif"


def test_a_layer_of_a_map_service_is_refused(provider, feedback):
    source = "type=xyz&url=file:///no/{z}/{x}/{y}.png&zmax=3&zmin=0"
    layer = QgsRasterLayer(source, "streets", "wms")
    with pytest.raises(RasterError, match="streets comes from the data provider wms; only"):
        gdal_name(layer, feedback)


def test_a_raster_that_cannot_be_opened_is_named(algorithm, scene, context, feedback):
    with pytest.raises(RasterError, match=r"SPECTRAL is /no/such\.tif, which could not be opened"):
        read_scene(algorithm, {**scene, "SPECTRAL": "/no/such.tif"}, context, feedback)


def test_an_extent_in_the_images_crs_is_kept(algorithm, scene, context, feedback):
    parameters = {**scene, "EXTENT": "500010,500050,4799940,4799980"}
    found = read_scene(algorithm, parameters, context, feedback)
    assert found.extent == (500010.0, 4799940.0, 500050.0, 4799980.0)


def test_an_extent_in_another_crs_is_transformed(algorithm, scene, context, feedback):
    # By definition of UTM, easting 500000 lies on the zone's central meridian, 3 degrees east.
    parameters = {**scene, "EXTENT": "2.999,3.0,43.3,43.4 [EPSG:4326]"}
    found = read_scene(algorithm, parameters, context, feedback)
    assert found.extent[2] == pytest.approx(500000.0, abs=1e-3)


@pytest.mark.parametrize("left_out", [None, "", QVariant()])
def test_an_extent_that_is_left_out_is_none(algorithm, scene, context, feedback, left_out):
    found = read_scene(algorithm, {**scene, "EXTENT": left_out}, context, feedback)
    assert found.extent is None


@pytest.mark.parametrize("extent", ["5,5,1,2", "no extent"])
def test_an_extent_that_covers_nothing_is_refused(algorithm, scene, context, feedback, extent):
    with pytest.raises(ConfigError, match=f"EXTENT is {extent}, which covers nothing"):
        read_scene(algorithm, {**scene, "EXTENT": extent}, context, feedback)


def test_a_crs_given_only_in_qgis_is_warned_of(algorithm, scene, context, feedback):
    layer = QgsRasterLayer(scene["SPECTRAL"], "moved", "gdal")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    read_scene(algorithm, {**scene, "SPECTRAL": layer}, context, feedback)
    assert "EPSG:4326 was given to the layer moved in QGIS only" in feedback.textLog()


def test_no_crs_is_warned_of_when_the_files_count(algorithm, scene, context, feedback):
    read_scene(algorithm, scene, context, feedback)
    assert feedback.textLog() == ""
