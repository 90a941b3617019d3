import json
import sys

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from tests.algorithms.conftest import write

FULL = ["D_LAMBDA", "D_LAMBDA_K", "D_S", "QNR", "HQNR", "R_Q2N", "R_SAM", "R_ERGAS", "D_RHO"]
TRUE = ["Q2N", "UQI", "SAM", "ERGAS", "SCC", "PSNR", "SSIM"]


@pytest.fixture(scope="module")
def judged(run, scene, tmp_path_factory):
    """The scene and a sharpened image of it, as parameters."""
    path = str(tmp_path_factory.mktemp("assess") / "fused.tif")
    run("classical", {**scene, "METHOD": "gsa", "COREGISTER": False, "OUTPUT": path})
    return {**scene, "FUSED": path}


def test_the_numbers_of_a_run_are_the_indices_that_are_defined(run, judged):
    found = run("assess", judged)
    assert sorted(found) == sorted(FULL)
    assert all(np.isfinite(value) for value in found.values())
    assert found["HQNR"] == pytest.approx((1 - found["D_LAMBDA_K"]) * (1 - found["D_S"]))


def test_with_a_reference_all_indices_are_defined(run, judged):
    found = run("assess", {**judged, "REFERENCE": judged["FUSED"]})
    assert sorted(found) == sorted(FULL + TRUE)
    assert (found["Q2N"], found["ERGAS"]) == (1, 0)


def test_files_are_written_where_they_are_wanted(run, judged, tmp_path):
    names = {
        "REPORT": str(tmp_path / "r.html"),
        "TABLE": str(tmp_path / "t.json"),
        "MAP": str(tmp_path / "m.tif"),
    }
    found = run("assess", {**judged, **names})
    assert {key: found[key] for key in names} == names
    table = json.loads((tmp_path / "t.json").read_text(encoding="utf-8"))
    assert table["indices"]["HQNR"] == found["HQNR"]
    assert (tmp_path / "r.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["m.tif", "r.html", "t.json"]


def test_temporary_files_are_named_by_qgis(run, judged):
    wanted = dict.fromkeys(("REPORT", "TABLE", "MAP"), "TEMPORARY_OUTPUT")
    found = run("assess", {**judged, **wanted})
    endings = [str(found[key]).rpartition(".")[2] for key in wanted]
    assert endings == ["html", "json", "tif"]


def test_the_report_is_made_and_listed_by_default_and_nothing_else(provider):
    from qgis.core import QgsProcessingOutputHtml

    algorithm = provider.algorithm("assess")
    made = {d.name(): d.createByDefault() for d in algorithm.destinationParameterDefinitions()}
    assert made == {"REPORT": True, "TABLE": False, "MAP": False}
    assert isinstance(algorithm.outputDefinition("REPORT"), QgsProcessingOutputHtml)


def test_every_number_is_declared(provider):
    declared = [output.name() for output in provider.algorithm("assess").outputDefinitions()]
    assert declared == ["REPORT", "TABLE", "MAP", *FULL, *TRUE]


def test_every_parameter_has_help(provider):
    for definition in provider.algorithm("assess").parameterDefinitions():
        assert len(definition.help()) > 20, definition.name()


@pytest.mark.parametrize(
    ("key", "words"), [("PHASE", ["auto", "area", "interp23"]), ("GEOMETRY", ["pan", "ms"])]
)
def test_choices_are_static_words(provider, key, words):
    found = provider.algorithm("assess").parameterDefinition(key)
    assert found.usesStaticStrings()
    assert found.options() == words


def test_settings_reach_the_run(run, judged, tmp_path):
    path = tmp_path / "t.json"
    settings = {"PHASE": "interp23", "GEOMETRY": "pan", "SENSOR": "ikonos", "TABLE": str(path)}
    run("assess", {**judged, **settings})
    inputs = json.loads(path.read_text(encoding="utf-8"))["inputs"]
    assert [inputs[key] for key in ("PHASE", "GEOMETRY", "SENSOR")] == ["interp23", "pan", "ikonos"]


def test_the_log_holds_a_table_of_the_figures(run, judged):
    from qgis.core import QgsProcessingFeedback

    feedback = QgsProcessingFeedback()
    found = run("assess", judged, feedback=feedback)
    log = feedback.textLog()
    for key in ("HQNR", "R_Q2n", "R_ERGAS"):
        assert f"{key:<11}{found[key.upper()]:>9.4f}" in log
    assert "Q2n: " not in log


@pytest.mark.parametrize("name", ["map.png", "map"])
def test_a_map_that_is_no_geotiff_is_refused_at_once(provider, context, judged, tmp_path, name):
    algorithm = provider.algorithm("assess")
    values = {**judged, "MAP": str(tmp_path / name)}
    acceptable, reason = algorithm.checkParameterValues(values, context)
    assert not acceptable
    assert "MAP" in reason
    assert ".tif" in reason


def test_a_border_out_of_range_is_refused_at_once(provider, context, judged):
    values = {**judged, "BORDER": 5000}
    acceptable, reason = provider.algorithm("assess").checkParameterValues(values, context)
    assert not acceptable
    assert "BORDER" in reason


def test_another_scale_is_refused_in_a_sentence(refusal, judged, tmp_path):
    told = refusal("assess", {**judged, "FUSED": judged["SPECTRAL"]})
    assert "pixels of 4 x 4" in told
    assert "Traceback" not in told


def test_swapped_images_are_refused_in_a_sentence(refusal, judged):
    swapped = {"PANCHROMATIC": judged["SPECTRAL"], "SPECTRAL": judged["PANCHROMATIC"]}
    told = refusal("assess", {**judged, **swapped})
    assert "Were the two swapped?" in told
    assert "Traceback" not in told


def test_the_map_is_coloured_when_it_is_loaded(provider, context, judged, tmp_path):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsRasterLayer

    path = str(tmp_path / "m.tif")
    from qgis.core import QgsProject

    project = QgsProject()
    context.setProject(project)
    algorithm = provider.algorithm("assess").create()
    details = QgsProcessingContext.LayerDetails("MAP", project, "MAP")
    context.addLayerToLoadOnCompletion(path, details)
    feedback = QgsProcessingFeedback()
    _, ok = algorithm.run({**judged, "MAP": path}, context, feedback)
    assert ok
    layer = QgsRasterLayer(path)
    processor = context.layerToLoadOnCompletionDetails(path).postProcessor()
    processor.postProcessLayer(layer, context, feedback)
    assert layer.renderer().type() == "singlebandpseudocolor"


def test_it_runs_without_torch(provider, monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    assert provider.algorithm("assess").canExecute()[0]


def test_an_image_of_other_bands_is_refused(refusal, judged, tmp_path):
    write(tmp_path / "two.tif", np.full((2, 96, 96), 300, np.uint16), 1.0)
    told = refusal("assess", {**judged, "FUSED": str(tmp_path / "two.tif")})
    assert "2 band(s)" in told


class Marked(QTranslator):
    """A catalogue that marks every text of the plugin."""

    def translate(self, context, text, disambiguation=None, n=-1):
        return f"<{text}>" if context == "GZap" else ""

    def isEmpty(self):  # noqa: N802 - QGIS's own name
        return False


@pytest.fixture
def german():
    """QGIS's locale is German for a while."""
    settings = QgsSettings()
    values = {"locale/overrideFlag": True, "locale/userLocale": "de_AT"}
    before = {key: settings.value(key) for key in values}
    for key, value in values.items():
        settings.setValue(key, value)
    yield
    for key, value in before.items():
        settings.remove(key) if value is None else settings.setValue(key, value)


@pytest.mark.usefixtures("german")
def test_the_report_is_in_the_language_of_the_catalogue(run, judged, tmp_path):
    path, catalogue = tmp_path / "r.html", Marked()
    QCoreApplication.installTranslator(catalogue)
    try:
        run("assess", {**judged, "REPORT": str(path)})
    finally:
        QCoreApplication.removeTranslator(catalogue)
    page = path.read_text(encoding="utf-8")
    assert '<html lang="de">' in page
    assert "&lt;What the figures say&gt;" in page


@pytest.mark.usefixtures("german")
def test_without_a_catalogue_the_report_says_that_it_is_english(run, judged, tmp_path):
    path = tmp_path / "r.html"
    run("assess", {**judged, "REPORT": str(path)})
    assert '<html lang="en">' in path.read_text(encoding="utf-8")
