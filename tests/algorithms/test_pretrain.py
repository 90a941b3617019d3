from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core")
pytest.importorskip("torch")

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterFile

from gzap_qgis.algorithms.pretrain import PretrainAlgorithm
from tests.algorithms.conftest import write
from tests.core.galleries import textured


@pytest.fixture(scope="module")
def images(tmp_path_factory):
    """A folder with one small image."""
    folder = tmp_path_factory.mktemp("images")
    write(folder / "a.tif", textured(0, side=96).astype(np.uint16), 1.0)
    return folder


@pytest.fixture(scope="module")
def prior(run, images, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("prior") / "p.safetensors")
    return run("pretrain", {"IMAGES": str(images), "STEPS": 2, "MODEL": path})


def test_a_training_writes_a_model_and_reports_its_numbers(prior):
    assert Path(prior["MODEL"]).stat().st_size > 0
    assert (prior["IMAGE_COUNT"], prior["PAIR_COUNT"], prior["RESUMED_AT"]) == (1, 0, 0)
    assert 0.5 < prior["LOSS"] < 1.5
    assert prior["SECONDS"] > 0


def test_the_prior_serves_as_the_model_of_a_sharpening(run, prior, scene, read, tmp_path):
    path = str(tmp_path / "o.tif")
    run("sharpen", {**scene, "MODEL": prior["MODEL"], "OUTPUT": path})
    assert read(path)[0].shape == (4, 96, 96)


def test_a_cancel_says_what_was_kept_and_the_checkpoint_goes_on(run, refusal, images, tmp_path):
    parameters = {"IMAGES": str(images), "STEPS": 4, "MODEL": str(tmp_path / "p.safetensors")}
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda share: share > 20 and feedback.cancel())
    told = refusal("pretrain", parameters, feedback)
    checkpoint = tmp_path / "p.checkpoint"
    assert f"{checkpoint} keeps what was learnt" in told
    results = run("pretrain", {**parameters, "RESUME": str(checkpoint)})
    assert 0 < results["RESUMED_AT"] < 4
    assert [path.name for path in tmp_path.iterdir()] == ["p.safetensors"]


def test_a_folder_without_images_is_refused_in_a_sentence(refusal, tmp_path):
    told = refusal("pretrain", {"IMAGES": str(tmp_path), "MODEL": str(tmp_path / "p.safetensors")})
    assert "hold no image to learn from" in told
    assert "Traceback" not in told


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"IMAGES": ""}, "IMAGES is empty; choose a folder"),
        ({"MODEL": ""}, "MODEL is empty; choose where"),
        ({"STEPS": 0}, "STEPS is 0; it must be from 1"),
        ({"SEED": -1}, "SEED is -1; it must be from 0"),
        ({"BACKBONE": "vit"}, "BACKBONE is vit; it must be one of inr, cnn"),
        ({"THREADS": 1000}, "THREADS is 1000"),
    ],
)
def test_settings_that_cannot_be_used_are_refused_before_a_run(images, context, change, sentence):
    parameters = {"IMAGES": str(images), "MODEL": "/tmp/p.safetensors", **change}
    acceptable, reason = PretrainAlgorithm().create().checkParameterValues(parameters, context)
    assert not acceptable
    assert sentence in reason


def test_settings_that_can_be_used_are_accepted(images, context):
    parameters = {"IMAGES": str(images), "MODEL": "TEMPORARY_OUTPUT", "RESUME": None}
    algorithm = PretrainAlgorithm().create()
    assert algorithm.checkParameterValues(parameters, context) == (True, "")


def test_images_are_a_folder(provider):
    found = provider.algorithm("pretrain").parameterDefinition("IMAGES")
    assert found.behavior() == QgsProcessingParameterFile.Behavior.Folder


def test_no_raster_is_needed(images):
    seen = []

    class Probe(PretrainAlgorithm):
        def work(self, request):
            seen.append(request)
            return {"LOSS": 0.5}

    parameters = {"IMAGES": str(images), "STEPS": 7, "MODEL": "/tmp/p.safetensors"}
    feedback, context = QgsProcessingFeedback(), QgsProcessingContext()
    results, _ = Probe().create().run(parameters, context, feedback, {}, catchExceptions=False)
    assert results == {"MODEL": "/tmp/p.safetensors", "LOSS": 0.5}
    assert (seen[0].values["STEPS"], seen[0].extent) == (7, None)
