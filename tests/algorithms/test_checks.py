"""What is refused before a run because the inputs cannot fit together."""

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from tests.algorithms.conftest import write


@pytest.fixture
def refused(provider, context):
    """Why the values of an algorithm are refused before a run; empty where they are not."""

    def refused(name, values):
        algorithm = provider.algorithm(name).create()
        acceptable, reason = algorithm.checkParameterValues(values, context)
        assert acceptable == (reason == "")
        return reason

    return refused


@pytest.fixture
def values(scene):
    return {**scene, "OUTPUT": "TEMPORARY_OUTPUT"}


@pytest.mark.parametrize("name", ["classical", "pansharpen", "sharpen"])
def test_two_images_that_fit_are_accepted(refused, values, name):
    assert refused(name, values) == ""


def test_one_image_for_both_is_refused(refused, values):
    both = {**values, "PANCHROMATIC": values["SPECTRAL"]}
    assert "PANCHROMATIC and SPECTRAL are both ms" in refused("pansharpen", both)


def test_a_panchromatic_image_of_two_bands_is_refused(refused, values, tmp_path):
    write(tmp_path / "two.tif", np.ones((2, 96, 96), np.uint16), 1.0)
    reason = refused("classical", {**values, "PANCHROMATIC": str(tmp_path / "two.tif")})
    assert "The panchromatic image two has 2 bands; it must have one" in reason


def test_transparency_counts_as_no_band(refused, values, tmp_path):
    from osgeo import gdal

    write(tmp_path / "two.tif", np.ones((2, 96, 96), np.uint16), 1.0)
    dataset = gdal.Open(str(tmp_path / "two.tif"), gdal.GA_Update)
    dataset.GetRasterBand(2).SetColorInterpretation(gdal.GCI_AlphaBand)
    del dataset
    assert refused("classical", {**values, "PANCHROMATIC": str(tmp_path / "two.tif")}) == ""


def test_swapped_images_are_refused(refused, values):
    swapped = {
        **values,
        "PANCHROMATIC": values["SPECTRAL"],
        "SPECTRAL": values["PANCHROMATIC"],
    }
    assert "Were the two swapped?" in refused("classical", swapped)


@pytest.mark.parametrize("key", ["PANCHROMATIC", "SPECTRAL"])
def test_an_output_that_is_an_input_is_refused(refused, values, key):
    reason = refused("classical", {**values, "OUTPUT": values[key]})
    assert "OUTPUT would replace" in reason
    assert key in reason


def test_an_extent_elsewhere_is_refused(refused, values):
    away = {**values, "EXTENT": "600000,600100,4700000,4700100"}
    assert "EXTENT lies outside the panchromatic image pan" in refused("sharpen", away)


def test_an_extent_in_another_crs_is_seen_where_it_lies(refused, values):
    inside = {**values, "EXTENT": "3.0002,3.0008,43.3300,43.3700 [EPSG:4326]"}
    outside = {**values, "EXTENT": "4.0002,4.0008,43.3300,43.3700 [EPSG:4326]"}
    assert refused("sharpen", inside) == ""
    assert "EXTENT lies outside" in refused("sharpen", outside)


@pytest.mark.parametrize(
    ("name", "settings", "sentence"),
    [
        ("sharpen", {"MODEL": "/no/m.safetensors"}, "MODEL is /no/m.safetensors"),
        ("pansharpen", {"START": "model", "INIT": "/no/m"}, "INIT is /no/m, but there is no such"),
        ("fit", {"START": "model", "INIT": "/no/m", "MODEL": "m"}, "INIT is /no/m"),
        ("classical", {"OPTIONS": "COMPRES=LZW"}, "creation option COMPRES is unknown"),
    ],
)
def test_what_is_not_there_is_refused(refused, values, name, settings, sentence):
    assert sentence in refused(name, {**values, **settings})


@pytest.mark.parametrize("key", ["IMAGES", "RESUME"])
def test_a_training_on_what_is_not_there_is_refused(refused, tmp_path, key):
    values = {"IMAGES": str(tmp_path), "MODEL": "TEMPORARY_OUTPUT", key: "/no/such"}
    assert f"{key} is /no/such, but there is no such" in refused("pretrain", values)


def test_a_layer_that_is_not_there_yet_is_left_to_the_run(refused, values):
    later = {**values, "SPECTRAL": "/no/such/yet.tif"}
    assert "swapped" not in refused("classical", later)


def test_a_layer_of_a_map_service_is_refused(provider, values):
    from qgis.core import QgsProcessingContext, QgsProject, QgsRasterLayer

    project = QgsProject()
    service = QgsRasterLayer("type=xyz&url=file:///none/{z}/{x}/{y}.png", "tiles", "wms")
    project.addMapLayer(service)
    context = QgsProcessingContext()
    context.setProject(project)
    algorithm = provider.algorithm("classical").create()
    found = algorithm.checkParameterValues({**values, "SPECTRAL": service.id()}, context)
    project.clear()
    assert found[0] is False
    assert "The layer tiles comes from the data provider wms" in found[1]


def test_a_geotiffs_option_is_refused_for_a_cog(refused, values):
    wanted = {**values, "LAYOUT": "cog", "OPTIONS": "TILED=YES"}
    assert "TILED is unknown to Cloud Optimized GeoTIFF" in refused("classical", wanted)
    assert refused("classical", {**wanted, "OPTIONS": "BLOCKSIZE=256"}) == ""
