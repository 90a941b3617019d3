import os

import numpy as np
import pytest

pytest.importorskip("qgis.core")
pytest.importorskip("torch")

from qgis.core import QgsProcessingFeedback


@pytest.fixture(scope="module")
def sharpened(run, fitted, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("sharpened") / "o.tif")
    return run("sharpen", {**fitted, "OUTPUT": path})


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


@pytest.mark.parametrize("size", [{"SCALE": 3.2}, {"PIXEL_SIZE": "1.25"}, {"PIXEL_SIZE": 1.25}])
def test_scale_and_pixel_size_give_the_same_grid(run, fitted, read, tmp_path, size):
    path = str(tmp_path / "o.tif")
    run("sharpen", {**fitted, "OUTPUT": path, **size})
    assert read(path)[1][1] == pytest.approx(1.25, abs=1e-6)


def test_an_extent_gives_the_crop_of_the_whole(run, fitted, sharpened, read, tmp_path):
    path = str(tmp_path / "o.tif")
    extent = "500010,500050,4799930,4799980"
    run("sharpen", {**fitted, "OUTPUT": path, "EXTENT": extent})
    pixels, geotransform = read(path)
    assert (geotransform[0], geotransform[3]) == (500010.0, 4799980.0)
    np.testing.assert_array_equal(pixels, read(sharpened["OUTPUT"])[0][:, 20:70, 10:50])


def test_a_cancelled_run_is_taken_up_where_it_was_stopped(run, refusal, fitted, tmp_path):
    # Four tiles, three of them narrow.
    wanted = {**fitted, "SCALE": 22, "OUTPUT": str(tmp_path / "o.tif"), "RESUME": True}
    stopped, taken_up = QgsProcessingFeedback(), QgsProcessingFeedback()
    stopped.progressChanged.connect(lambda share: share > 55 and stopped.cancel())
    assert "The run was cancelled" in refusal("sharpen", wanted, feedback=stopped)
    assert "finished tile(s) are kept in a journal. Run again" in stopped.textLog()
    run("sharpen", wanted, feedback=taken_up)
    assert "of an interrupted run were taken from its journal" in taken_up.textLog()
    assert os.listdir(tmp_path) == ["o.tif"]


@pytest.mark.parametrize("backbone", ["inr", "cnn", "transformer", "mamba"])
def test_without_a_model_the_prior_of_the_encoder_sharpens(run, scene, read, tmp_path, backbone):
    path, feedback = str(tmp_path / "o.tif"), QgsProcessingFeedback()
    parameters = {**scene, "BACKBONE": backbone, "OUTPUT": path}
    run("sharpen", parameters, feedback=feedback)
    assert read(path)[0].shape == (4, 96, 96)
    assert f"{backbone}.safetensors: encoder {backbone}, pretrained in" in feedback.textLog()


def test_the_log_tells_which_model_was_used(run, fitted, tmp_path):
    feedback = QgsProcessingFeedback()
    run("sharpen", {**fitted, "OUTPUT": str(tmp_path / "o.tif")}, feedback=feedback)
    assert f"Model {fitted['MODEL']}: encoder inr, fitted from scratch in" in feedback.textLog()


def test_a_file_that_is_no_model_is_refused_in_a_sentence(refusal, scene, tmp_path):
    parameters = {**scene, "MODEL": scene["SPECTRAL"], "OUTPUT": str(tmp_path / "o.tif")}
    told = refusal("sharpen", parameters)
    assert "ms.tif" in told
    assert "Traceback" not in told
    assert list(tmp_path.iterdir()) == []
