import numpy as np
import pytest

pytest.importorskip("qgis.core")
pytest.importorskip("torch")

from qgis.core import (
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
)


@pytest.fixture(scope="module")
def pansharpened(run, scene, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("pansharpened") / "o.tif")
    return run("pansharpen", {**scene, "SEED": 3, "OUTPUT": path})


def test_one_step_gives_the_pixels_of_two(run, fitted, pansharpened, read, tmp_path):
    path = str(tmp_path / "o.tif")
    run("sharpen", {**fitted, "OUTPUT": path})
    np.testing.assert_array_equal(read(path)[0], read(pansharpened["OUTPUT"])[0])


def test_the_model_is_no_output_unless_asked_for(pansharpened):
    assert "MODEL" not in pansharpened


def test_the_model_that_is_kept_is_the_one_of_a_fit(run, scene, model, tmp_path):
    kept = tmp_path / "m.safetensors"
    parameters = {**scene, "SEED": 3, "OUTPUT": str(tmp_path / "o.tif"), "MODEL": str(kept)}
    assert run("pansharpen", parameters)["MODEL"] == str(kept)
    with open(model, "rb") as file:
        assert kept.read_bytes() == file.read()


def test_a_worker_thread_gives_the_same_pixels(provider, scene, pansharpened, read, tmp_path):
    parameters = {
        **scene,
        "SEED": 3,
        "PRESET": "fast",
        "START": "scratch",
        "DEVICE": "cpu",
        "THREADS": 2,
        "OUTPUT": str(tmp_path / "o.tif"),
    }
    algorithm = provider.algorithm("pansharpen")
    feedback, context = QgsProcessingFeedback(), QgsProcessingContext()
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    assert task.run(), feedback.textLog()
    np.testing.assert_array_equal(read(parameters["OUTPUT"])[0], read(pansharpened["OUTPUT"])[0])


def test_the_log_states_what_a_reader_needs_to_repeat_the_run(run, scene, tmp_path):
    feedback = QgsProcessingFeedback()
    run("pansharpen", {**scene, "SEED": 3, "OUTPUT": "TEMPORARY_OUTPUT"}, feedback=feedback)
    log = feedback.textLog().lower()
    for word in ("qgis", "torch", "gdal", "cpu", "threads", "ratio", "offset", "seed"):
        assert word in log, word


def test_a_cancel_leaves_nothing(refusal, scene, tmp_path):
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(feedback.cancel)
    told = refusal("pansharpen", {**scene, "OUTPUT": str(tmp_path / "o.tif")}, feedback)
    assert "The run was cancelled" in told
    assert list(tmp_path.iterdir()) == []
