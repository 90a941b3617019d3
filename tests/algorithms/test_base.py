import sys

import pytest

pytest.importorskip("qgis.core")

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
)

from gzap_qgis.algorithms.base import icon_file
from gzap_qgis.algorithms.pansharpen import PansharpenAlgorithm
from gzap_qgis.errors import GeometryError


def pansharpen_by(work):
    """The algorithm with ``work`` in the place of the workflow."""

    class Probe(PansharpenAlgorithm):
        def work(self, request):
            return work(request)

    return Probe().create()


def run(algorithm, parameters, context, feedback=None):
    """Outputs of a run in this thread; errors are raised."""
    feedback = feedback or QgsProcessingFeedback()
    results, _ = algorithm.run(parameters, context, feedback, {}, catchExceptions=False)
    return results


def test_an_error_of_ours_is_shown_as_its_sentence(scene, context, tmp_path):
    def work(request):
        raise GeometryError("The images do not overlap.")

    parameters = {**scene, "OUTPUT": str(tmp_path / "o.tif")}
    with pytest.raises(QgsProcessingException) as caught:
        run(pansharpen_by(work), parameters, context)
    assert str(caught.value) == "The images do not overlap."


def test_an_error_in_an_input_is_shown_as_its_sentence(scene, context, tmp_path):
    parameters = {**scene, "SPECTRAL": "/no/such.tif", "OUTPUT": str(tmp_path / "o.tif")}
    feedback = QgsProcessingFeedback()
    assert run(pansharpen_by(lambda request: {}), parameters, context, feedback) == {}
    assert "SPECTRAL is /no/such.tif, which could not be opened" in feedback.textLog()


def test_a_script_without_torch_is_told_what_to_install(scene, context, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    feedback = QgsProcessingFeedback()
    parameters = {**scene, "OUTPUT": str(tmp_path / "o.tif")}
    assert run(pansharpen_by(lambda request: {}), parameters, context, feedback) == {}
    assert "python3-torch" in feedback.textLog()


def test_a_cancelled_run_ends_with_the_sentence_of_the_cancel(scene, context, tmp_path):
    feedback = QgsProcessingFeedback()

    def work(request):
        feedback.cancel()
        request.progress.step(0.5)
        return {"STEPS": 1}

    parameters = {**scene, "OUTPUT": str(tmp_path / "o.tif")}
    with pytest.raises(QgsProcessingException, match="cancelled"):
        run(pansharpen_by(work), parameters, context, feedback)
    assert list(tmp_path.iterdir()) == []


def test_a_workflow_receives_names_of_files_and_the_extent(scene, context, tmp_path):
    requests = []

    def work(request):
        requests.append(request)
        return {}

    parameters = {
        **scene,
        "EXTENT": "500010,500050,4799940,4799980",
        "OUTPUT": "TEMPORARY_OUTPUT",
        "MODEL": str(tmp_path / "m.safetensors"),
    }
    run(pansharpen_by(work), parameters, context)
    values = requests[0].values
    assert {key: values[key] for key in scene} == scene
    assert values["MODEL"] == parameters["MODEL"]
    assert values["OUTPUT"].endswith("OUTPUT.tif")
    assert requests[0].extent == (500010.0, 4799940.0, 500050.0, 4799980.0)


def test_outputs_are_the_files_and_the_numbers(scene, context, tmp_path):
    parameters = {**scene, "OUTPUT": str(tmp_path / "o.tif")}
    results = run(pansharpen_by(lambda request: {"STEPS": 3}), parameters, context)
    assert results == {"OUTPUT": parameters["OUTPUT"], "STEPS": 3}


def test_the_log_tells_the_version_and_how_to_run_it_again(scene, context, tmp_path):
    feedback = QgsProcessingFeedback()
    parameters = {**scene, "SCALE": 3.3, "OUTPUT": str(tmp_path / "o.tif")}
    run(pansharpen_by(lambda request: {}), parameters, context, feedback)
    assert "QGIS " in feedback.textLog()
    assert "'SCALE':3.3" in feedback.textLog().replace(" ", "")


@pytest.mark.parametrize(
    ("asked", "shown"),
    [("", "ms pansharpened"), ("OUTPUT", "ms pansharpened"), ("Mine", "Mine")],
)
def test_the_results_layer_is_named_after_the_scene_unless_it_has_a_name(
    scene, provider, tmp_path, asked, shown
):
    context = QgsProcessingContext()
    path = str(tmp_path / "o.tif")
    output = QgsProcessingOutputLayerDefinition(path, QgsProject.instance())
    if asked:
        output.destinationName = asked
    run(pansharpen_by(lambda request: {}), {**scene, "OUTPUT": output}, context)
    assert context.layerToLoadOnCompletionDetails(path).name == shown


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"SCALE": 2, "PIXEL_SIZE": 1}, "give only one of them"),
        ({"SCALE": "1,5"}, "SCALE is 1,5; it must be a number"),
        ({"SCALE": "0"}, "SCALE is 0.0; it must be above 0"),
        ({"PIXEL_SIZE": -1}, "PIXEL_SIZE is -1.0; it must be above 0"),
        ({"SENSOR": "sputnik"}, "SENSOR is sputnik; it must be one of"),
        ({"START": "model"}, "INIT is empty"),
        ({"START": "prior", "INIT": "a.safetensors"}, "INIT is a.safetensors but START is prior"),
        ({"START": "scratch", "TUNING": "freeze"}, "TUNING is freeze but START is scratch"),
        ({"BACKBONE": "vit"}, "BACKBONE is vit; it must be one of"),
        ({"OPTIONS": "COMPRESS"}, "OPTIONS holds COMPRESS"),
        ({"SEED": "1.5"}, "SEED is 1.5; it must be a whole number"),
        ({"THREADS": 1000}, "THREADS is 1000"),
        ({"MEMORY": 100}, "MEMORY is 100; it must be 0 (automatic) or from 256"),
        ({"OUTPUT": "/tmp/out.jpg"}, "only GeoTIFF is written"),
    ],
)
def test_settings_that_cannot_be_used_are_refused_before_a_run(scene, context, settings, sentence):
    algorithm = PansharpenAlgorithm().create()
    parameters = {**scene, "OUTPUT": "TEMPORARY_OUTPUT", **settings}
    acceptable, reason = algorithm.checkParameterValues(parameters, context)
    assert not acceptable
    assert sentence in reason


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"SCALE": 3.3},
        {"PIXEL_SIZE": "0.7", "SCALE": ""},
        {"SCALE": None, "EXTENT": None, "INIT": None, "OPTIONS": None, "MODEL": None},
        {"OPTIONS": "COMPRESS=LZW|PREDICTOR=2", "SENSOR": "worldview-2", "PRESET": "best"},
    ],
)
def test_settings_that_can_be_used_are_accepted(scene, context, settings):
    algorithm = PansharpenAlgorithm().create()
    parameters = {**scene, "OUTPUT": "TEMPORARY_OUTPUT", **settings}
    assert algorithm.checkParameterValues(parameters, context) == (True, "")


def test_a_missing_input_is_refused_before_a_run(scene, context):
    algorithm = PansharpenAlgorithm().create()
    parameters = {"SPECTRAL": scene["SPECTRAL"], "OUTPUT": "TEMPORARY_OUTPUT"}
    assert not algorithm.checkParameterValues(parameters, context)[0]


def test_a_run_before_its_inputs_were_read_is_a_mistake_in_the_program(context):
    algorithm = PansharpenAlgorithm()
    with pytest.raises(ValueError, match="before prepareAlgorithm"):
        algorithm.processAlgorithm({}, context, QgsProcessingFeedback())


def test_the_icon_is_in_the_package():
    with open(icon_file(), encoding="utf-8") as file:
        assert "<svg" in file.read()
