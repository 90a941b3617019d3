"""The algorithms as children of a model: fit, then sharpen with the file that the fit wrote."""

import numpy as np
import pytest

pytest.importorskip("qgis.core")
pytest.importorskip("torch")

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
)


def child(name, values, sources):
    """A child with fixed values and values from other children."""
    algorithm = QgsProcessingModelChildAlgorithm(f"gzap:{name}")
    algorithm.setChildId(name)
    for key, value in {"DEVICE": "cpu", "THREADS": 2, **values}.items():
        source = QgsProcessingModelChildParameterSource.fromStaticValue(value)
        algorithm.addParameterSources(key, [source])
    for key, (other, output) in sources.items():
        source = QgsProcessingModelChildParameterSource.fromChildOutput(other, output)
        algorithm.addParameterSources(key, [source])
    return algorithm


@pytest.fixture
def fit_then_sharpen(provider, scene):
    model = QgsProcessingModelAlgorithm("both", "tests")
    model.addChildAlgorithm(
        child("fit", {**scene, "SEED": 3, "PRESET": "fast", "START": "scratch"}, {})
    )
    last = child("sharpen", scene, {"MODEL": ("fit", "MODEL")})
    output = QgsProcessingModelOutput("IMAGE", "IMAGE")
    output.setChildOutputName("OUTPUT")
    last.setModelOutputs({"IMAGE": output})
    model.addChildAlgorithm(last)
    model.updateDestinationParameters()
    return model


def test_a_model_gives_the_pixels_of_a_script(fit_then_sharpen, run, fitted, read, tmp_path):
    images = [str(tmp_path / "model.tif"), str(tmp_path / "script.tif")]
    key = fit_then_sharpen.destinationParameterDefinitions()[0].name()
    feedback = QgsProcessingFeedback()
    _, finished = fit_then_sharpen.run({key: images[0]}, QgsProcessingContext(), feedback)
    assert finished, feedback.textLog()
    run("sharpen", {**fitted, "OUTPUT": images[1]})
    np.testing.assert_array_equal(read(images[0])[0], read(images[1])[0])
