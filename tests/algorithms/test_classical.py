import numpy as np
import pytest

pytest.importorskip("qgis.core")

METHODS = ["exp", "brovey", "bt-h", "gsa", "bdsd-pc", "mtf-glp-fs", "mtf-glp-hpm-r"]


@pytest.fixture(scope="module")
def sharpened(run, scene, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("classical") / "o.tif")
    return run("classical", {**scene, "OUTPUT": path})


def test_the_result_has_the_pans_grid_and_the_bands_of_ms(sharpened, read):
    pixels, geotransform = read(sharpened["OUTPUT"])
    assert pixels.shape == (4, 96, 96)
    assert pixels.dtype == np.uint16
    assert geotransform == (500000.0, 1.0, 0.0, 4800000.0, 0.0, -1.0)


def test_the_numbers_describe_the_result(sharpened):
    assert (sharpened["ROWS"], sharpened["COLS"]) == (96, 96)
    assert sharpened["OUTPUT_PIXEL_SIZE"] == pytest.approx(1.0, abs=1e-9)
    assert sharpened["RATIO"] == pytest.approx(4.0, abs=1e-9)
    assert sharpened["SHARPEN_SECONDS"] > 0


def test_every_method_gives_another_image(run, scene, read, tmp_path):
    images = []
    # Without haze, as here, bt-h is brovey.
    for method in [m for m in METHODS if m != "bt-h"]:
        path = str(tmp_path / f"{method}.tif")
        run("classical", {**scene, "METHOD": method, "OUTPUT": path})
        images.append(read(path)[0].astype(int))
    for index, image in enumerate(images):
        for other in images[:index]:
            assert not np.array_equal(image, other)


def test_methods_are_static_words(provider):
    found = provider.algorithm("classical").parameterDefinition("METHOD")
    assert found.usesStaticStrings()
    assert found.options() == METHODS
    assert found.defaultValue() == "mtf-glp-hpm-r"


@pytest.mark.parametrize("answer", [True, "true", None])
def test_the_offset_is_corrected_unless_the_user_says_no(run, scene, tmp_path, answer):
    path = str(tmp_path / "o.tif")
    outputs = run("classical", {**scene, "METHOD": "exp", "COREGISTER": answer, "OUTPUT": path})
    assert outputs["OFFSET_CONFIDENCE"] > 0


def test_without_correction_the_offset_is_zero(run, scene, tmp_path):
    path = str(tmp_path / "o.tif")
    outputs = run("classical", {**scene, "METHOD": "exp", "COREGISTER": False, "OUTPUT": path})
    assert (outputs["OFFSET_ROW"], outputs["OFFSET_COL"]) == (0, 0)
    assert outputs["OFFSET_CONFIDENCE"] == 0


def test_an_extent_gives_the_crop_of_the_whole(run, scene, sharpened, read, tmp_path):
    path = str(tmp_path / "o.tif")
    extent = "500010,500050,4799930,4799980"
    run("classical", {**scene, "OUTPUT": path, "EXTENT": extent})
    pixels, geotransform = read(path)
    assert (geotransform[0], geotransform[3]) == (500010.0, 4799980.0)
    np.testing.assert_array_equal(pixels, read(sharpened["OUTPUT"])[0][:, 20:70, 10:50])


def test_swapped_images_are_refused_in_a_sentence(refusal, scene, tmp_path):
    swapped = {"PANCHROMATIC": scene["SPECTRAL"], "SPECTRAL": scene["PANCHROMATIC"]}
    told = refusal("classical", {**swapped, "OUTPUT": str(tmp_path / "o.tif")})
    assert "Were the two swapped?" in told
    assert "Traceback" not in told
    assert list(tmp_path.iterdir()) == []


def test_it_runs_without_torch(provider, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "torch", None)
    able, sentence = provider.algorithm("classical").canExecute()
    assert able
    assert sentence == ""


def test_a_cog_holds_the_same_pixels(run, scene, sharpened, read, tmp_path):
    from osgeo import gdal

    if gdal.GetDriverByName("COG") is None:
        pytest.skip("this GDAL writes no Cloud Optimized GeoTIFF")
    path = str(tmp_path / "o.tif")
    run("classical", {**scene, "LAYOUT": "cog", "OUTPUT": path})
    np.testing.assert_array_equal(read(path)[0], read(sharpened["OUTPUT"])[0])
    assert gdal.Open(path).GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"
