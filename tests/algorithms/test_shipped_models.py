"""The graphical models that come with the plugin."""

import shutil
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from qgis.core import (
    QgsApplication,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
)
from qgis.PyQt.QtCore import QTranslator

from gzap_qgis.algorithms.models import add_models, model_folder
from gzap_qgis.provider import GzapProvider

NAMES = ("sharpen_and_assess", "fit_once_sharpen_many")
QUICK = {"PRESET": "fast", "DEVICE": "cpu", "THREADS": 1}


@pytest.fixture
def listed(provider):
    """A model as the toolbox holds it."""

    def listed(name):
        return QgsApplication.processingRegistry().algorithmById(f"gzap:{name}")

    return listed


@pytest.fixture
def run(provider):
    pytest.importorskip("torch")
    import processing

    def run(name, values):
        feedback = QgsProcessingFeedback()
        try:
            return processing.run(f"gzap:{name}", {**QUICK, **values}, feedback=feedback)
        except QgsProcessingException as error:
            sentence = f"{feedback.textLog()}\n{error}"
        # Raised anew: the first traceback would keep objects of QGIS alive after QGIS has ended.
        raise QgsProcessingException(sentence)

    return run


def keys(definitions):
    return {str(definition.name()) for definition in definitions}


@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_a_model_of_the_designer(provider, name):
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(model_folder() / f"{name}.model3"))
    assert model.validate() == (True, [])
    assert model.canExecute()[0]


@pytest.mark.parametrize("name", NAMES)
def test_the_toolbox_lists_it_in_a_group_of_its_own(listed, name):
    assert listed(name).groupId() == "models"
    assert listed(name).icon().availableSizes() or not listed(name).icon().isNull()


@pytest.mark.parametrize("name", NAMES)
def test_what_is_listed_and_what_is_run_have_the_same_inputs_and_outputs(listed, name):
    prototype, made = listed(name), listed(name).create()
    assert keys(prototype.parameterDefinitions()) == keys(made.parameterDefinitions())
    assert keys(prototype.outputDefinitions()) == keys(made.outputDefinitions())


@pytest.mark.parametrize("name", NAMES)
def test_inputs_of_its_own_and_outputs_have_help(listed, name):
    assert [each.name() for each in listed(name).parameterDefinitions() if not each.help()] == []


def test_its_words_follow_the_language(qgis_app):
    class Mirror(QTranslator):
        def translate(self, context, text, disambiguation=None, n=-1):
            return f"<{text}>" if context == "GZap" else ""

        def isEmpty(self):  # noqa: N802 - QGIS's own name
            return False

    mirror = Mirror()
    QgsApplication.installTranslator(mirror)
    try:
        provider = GzapProvider()
        provider.refreshAlgorithms()
        model = provider.algorithm("fit_once_sharpen_many")
        words = [model.displayName(), model.group(), model.shortDescription()]
        words += [each.description() for each in model.parameterDefinitions()]
    finally:
        QgsApplication.removeTranslator(mirror)
    assert [word for word in words if not word.startswith("<")] == []
    assert model.name() == "fit_once_sharpen_many"


def test_a_file_that_cannot_be_read_costs_that_model_only(qgis_app, tmp_path):
    shutil.copy(model_folder() / "sharpen_and_assess.model3", tmp_path)
    (tmp_path / "fit_once_sharpen_many.model3").write_text("torn", encoding="utf-8")
    bare = GzapProvider()
    told = []
    QgsApplication.messageLog().messageReceived.connect(lambda *message: told.append(message[0]))
    add_models(bare, tmp_path)
    assert keys(bare.algorithms()) == {"sharpen_and_assess"}
    assert any("fit_once_sharpen_many.model3" in str(each) for each in told)


def test_sharpen_and_assess_gives_the_pixels_of_pansharpen_and_its_indices(
    run, scene, read, tmp_path
):
    fused, report = str(tmp_path / "fused.tif"), str(tmp_path / "report.html")
    found = run(
        "sharpen_and_assess",
        {
            **scene,
            "sharpen:OUTPUT": fused,
            "assess:REPORT": report,
            "assess:MAP": "TEMPORARY_OUTPUT",
        },
    )
    alone = run("pansharpen", {**scene, "OUTPUT": str(tmp_path / "alone.tif")})
    np.testing.assert_array_equal(read(fused)[0], read(alone["OUTPUT"])[0])
    judged = run("assess", {**scene, "FUSED": fused})
    assert found["assess:HQNR"] == pytest.approx(judged["HQNR"])
    assert "HQNR" in Path(report).read_text(encoding="utf-8")


def test_fit_once_leaves_out_the_pairs_that_are_not_given(run, scene, tmp_path):
    found = run("fit_once_sharpen_many", {**scene, **files(tmp_path)})
    assert Path(found["fit:MODEL"]).is_file()
    assert Path(found["sharpen:OUTPUT"]).is_file()
    assert "sharpen_2:OUTPUT" not in found


def test_fit_once_sharpens_a_third_pair_with_the_model_of_the_first(run, scene, read, tmp_path):
    third = {f"{key}_3": path for key, path in scene.items()}
    third["sharpen_3:OUTPUT"] = str(tmp_path / "third.tif")
    found = run("fit_once_sharpen_many", {**scene, **files(tmp_path), **third})
    np.testing.assert_array_equal(
        read(found["sharpen:OUTPUT"])[0], read(found["sharpen_3:OUTPUT"])[0]
    )


def test_half_a_pair_is_refused_before_the_run(run, scene, tmp_path):
    values = {**scene, **files(tmp_path), "PANCHROMATIC_2": scene["PANCHROMATIC"]}
    with pytest.raises(QgsProcessingException, match="SPECTRAL_2 is empty"):
        run("fit_once_sharpen_many", values)


def test_a_pair_without_a_file_for_its_image_is_refused_before_the_run(run, scene, tmp_path):
    second = {f"{key}_2": path for key, path in scene.items()}
    with pytest.raises(QgsProcessingException, match="sharpen_2:OUTPUT is empty"):
        run("fit_once_sharpen_many", {**scene, **files(tmp_path), **second})


def files(folder):
    return {
        "fit:MODEL": str(folder / "fitted.safetensors"),
        "sharpen:OUTPUT": str(folder / "first.tif"),
    }
