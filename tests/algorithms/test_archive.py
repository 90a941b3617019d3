import json
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core")
pytest.importorskip("torch")

from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from gzap_qgis.algorithms.archive import ArchiveAlgorithm
from tests.algorithms.conftest import write

CONTRACT = [
    *("PAIRS", "MODEL", "METHOD", "PRESET", "SENSOR", "OVERWRITE", "BACKBONE", "SEED", "DEVICE"),
    *("THREADS", "MEMORY", "CLUSTER", "LAYOUT", "OVERVIEWS", "OPTIONS", "FOLDER", "REPORT"),
]
PRIOR = {"METHOD": "prior", "THREADS": 1}
HEADER = "pan,ms,output\n"


@pytest.fixture(scope="module")
def images(tmp_path_factory):
    """A folder with a pair of 32 by 32 and 8 by 8 pixels, and room for tables beside it."""
    folder = tmp_path_factory.mktemp("archive")
    rng = np.random.default_rng(5)
    fine = np.kron(rng.uniform(200, 800, (3, 16, 16)), np.ones((2, 2)))
    (folder / "a").mkdir()
    write(folder / "a" / "pan.tif", fine.mean(axis=0, keepdims=True).astype(np.uint16), 1.0)
    ms = fine.reshape(3, 8, 4, 8, 4).mean(axis=(2, 4))
    write(folder / "a" / "ms.tif", ms.astype(np.uint16), 4.0)
    return folder


@pytest.fixture
def table(images):
    """Writes a table beside the pair and returns its name."""
    written = []

    def table(content, encoding="utf-8"):
        path = images / f"table{len(written)}.csv"
        path.write_bytes(content.encode(encoding))
        written.append(path)
        return str(path)

    yield table
    for path in written:
        path.unlink()


def rows(count):
    return "".join(f"a/pan.tif,a/ms.tif,out{number}\n" for number in range(count))


def counts(results):
    return tuple(results[key] for key in ("DONE", "SKIPPED", "FAILED"))


def judged(parameters, context):
    return ArchiveAlgorithm().create().checkParameterValues(parameters, context)


def test_the_names_of_the_parameters_are_a_contract(provider):
    definitions = provider.algorithm("archive").parameterDefinitions()
    assert [each.name() for each in definitions] == CONTRACT


def test_the_names_of_the_outputs_are_a_contract(provider):
    outputs = provider.algorithm("archive").outputDefinitions()
    assert {each.name() for each in outputs} == {"FOLDER", "REPORT", "DONE", "SKIPPED", "FAILED"}


def test_a_table_is_sharpened_and_a_second_run_has_nothing_to_do(run, table, read, tmp_path):
    report = tmp_path / "r.json"
    parameters = {
        **PRIOR,
        "PAIRS": table(HEADER + rows(2)),
        "FOLDER": str(tmp_path / "out"),
        "REPORT": str(report),
    }
    results = run("archive", parameters)
    assert counts(results) == (2, 0, 0)
    assert results["REPORT"] == str(report)
    assert read(tmp_path / "out" / "out1.tif")[0].shape == (3, 32, 32)
    assert counts(run("archive", parameters)) == (0, 2, 0)
    assert counts(run("archive", {**parameters, "OVERWRITE": True})) == (2, 0, 0)


def test_the_report_is_in_the_folder_where_none_is_named(run, table, tmp_path):
    folder = tmp_path / "out"
    results = run("archive", {**PRIOR, "PAIRS": table(HEADER + rows(1)), "FOLDER": str(folder)})
    assert results["REPORT"] == str(folder / "archive_report.json")
    assert json.loads(Path(results["REPORT"]).read_text())["counts"]["done"] == 1


def test_one_model_serves_all_scenes_without_a_fit(run, table, model, tmp_path):
    feedback = QgsProcessingFeedback()
    parameters = {"PAIRS": table(HEADER + rows(2)), "MODEL": model, "FOLDER": str(tmp_path)}
    assert counts(run("archive", parameters, feedback=feedback)) == (2, 0, 0)
    assert "Fit: method" not in feedback.textLog()
    assert "Scene 2 of 2: out1.tif." in feedback.textLog()


def test_the_layout_is_that_of_every_image(run, table, tmp_path):
    from osgeo import gdal

    pairs = table(HEADER + rows(1))
    run("archive", {**PRIOR, "PAIRS": pairs, "LAYOUT": "cog", "FOLDER": str(tmp_path)})
    dataset = gdal.Open(str(tmp_path / "out0.tif"))
    assert dataset.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"


def test_each_scene_is_fitted_where_a_method_is_chosen(run, table, tmp_path):
    parameters = {"PAIRS": table(HEADER + rows(1)), "PRESET": "fast", "METHOD": "trapan"}
    feedback = QgsProcessingFeedback()
    results = run("archive", {**parameters, "FOLDER": str(tmp_path)}, feedback=feedback)
    assert counts(results) == (1, 0, 0)
    assert "Fit: method trapan, preset fast" in feedback.textLog()


def geopackage(images, path):
    """A table without geometry in a GeoPackage, and its layer."""
    columns = "&".join(f"field={name}" for name in ("id", "PAN", "Ms", "Output"))
    layer = QgsVectorLayer(f"None?{columns}", "scenes", "memory")
    features = []
    for number in range(3):
        feature = QgsFeature(layer.fields())
        pan, ms = (str(images / "a" / name) for name in ("pan.tif", "ms.tif"))
        feature.setAttributes([str(number), pan, ms, f"out{number}"])
        features.append(feature)
    features.append(QgsFeature(layer.fields()))
    layer.dataProvider().addFeatures(features)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "scenes"
    context = QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
    return layer


def test_a_geopackage_is_a_table_whatever_the_case_of_its_columns(run, images, tmp_path):
    file = tmp_path / "scenes.gpkg"
    geopackage(images, file)
    parameters = {**PRIOR, "PAIRS": f"{file}|layername=scenes", "FOLDER": str(tmp_path / "out")}
    assert counts(run("archive", parameters)) == (3, 0, 0)


def test_the_selected_rows_of_a_layer_alone_are_sharpened(run, images, tmp_path):
    file = tmp_path / "scenes.gpkg"
    geopackage(images, file)
    layer = QgsVectorLayer(f"{file}|layername=scenes", "scenes", "ogr")
    QgsProject.instance().addMapLayer(layer)
    try:
        layer.selectByExpression("\"id\" = '1'")
        chosen = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
        run("archive", {**PRIOR, "PAIRS": chosen, "FOLDER": str(tmp_path / "out")})
    finally:
        QgsProject.instance().removeMapLayer(layer.id())
    assert [path.name for path in (tmp_path / "out").glob("*.tif")] == ["out1.tif"]


def test_footprints_may_have_any_shape(run, images, tmp_path):
    columns = "field=pan&field=ms&field=output"
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:4326&{columns}", "scenes", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))"))
    feature.setAttributes([*(str(images / "a" / n) for n in ("pan.tif", "ms.tif")), "out"])
    layer.dataProvider().addFeatures([feature])
    assert not layer.getFeature(1).geometry().isGeosValid()
    parameters = {**PRIOR, "PAIRS": layer, "FOLDER": str(tmp_path)}
    assert counts(run("archive", parameters)) == (1, 0, 0)


def test_a_layer_in_memory_has_no_folder_that_names_could_be_relative_to(run, tmp_path):
    layer = QgsVectorLayer("None?field=pan&field=ms&field=output", "scenes", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["a/pan.tif", "a/ms.tif", "out"])
    layer.dataProvider().addFeatures([feature])
    results = run("archive", {**PRIOR, "PAIRS": layer, "FOLDER": str(tmp_path)})
    assert counts(results) == (0, 0, 1)
    told = json.loads(Path(results["REPORT"]).read_text())["scenes"][0]["reason"]
    assert "a/pan.tif is no whole path" in told


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("pan;ms;output\r\na/pan.tif;a/ms.tif;o\r\n;;\r\n", "utf-8-sig"),
        (" MS ,Output,PAN,remark\na/ms.tif,o,a/pan.tif,cloudy\n\n,,,\n", "utf-8"),
        ("pan\tms\toutput\r\na/pan.tif\ta/ms.tif\to\r\n", "utf-8"),
        ('"pan","ms","output"\n"a/pan.tif","a/ms.tif","o"\n', "utf-8"),
    ],
    ids=["excel", "columns in another order", "tabs", "quotes"],
)
def test_tables_as_other_programs_write_them_are_read(run, table, tmp_path, content, encoding):
    pairs = table(content, encoding)
    assert counts(run("archive", {**PRIOR, "PAIRS": pairs, "FOLDER": str(tmp_path)})) == (1, 0, 0)
    assert (tmp_path / "o.tif").is_file()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("pan,mss,output\nx,y,z\n", "no column ms; it has: pan, mss, output."),
        ("pan,ms\nx,y\n", "no column output; it has: pan, ms."),
        ("sep=;\npan;ms;output\nx;y;z\n", "no column pan, ms, output; it has: sep=."),
        (HEADER, "The table PAIRS has no scene"),
        (HEADER + ",,\n,,\n", "The table PAIRS has no scene"),
        (HEADER + "x,y,same\nz,w,same.tif\n", "Scenes 1 and 2 of the table both write"),
        (HEADER + "x/pan.tif,y,\nz/pan.tif,w,\n", "Scenes 1 and 2 of the table both write"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused_before_the_run(
    table, context, tmp_path, content, sentence
):
    parameters = {"PAIRS": table(content), "FOLDER": str(tmp_path)}
    acceptable, reason = judged(parameters, context)
    assert not acceptable
    assert sentence in reason


def test_a_script_that_did_not_ask_before_is_told_the_same(refusal, table, tmp_path):
    told = refusal("archive", {"PAIRS": table("pan,ms\nx,y\n"), "FOLDER": str(tmp_path / "out")})
    assert "no column output; it has: pan, ms." in told
    assert "Traceback" not in told
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"PAIRS": "/nowhere/scenes.csv"}, "PAIRS"),
        ({"FOLDER": ""}, "FOLDER"),
        ({"METHOD": "gsa"}, "METHOD is gsa; it must be one of gzap, trapan, prior."),
        ({"MODEL": "/nowhere/m.safetensors"}, "there is no such file"),
        ({"SEED": -1}, "SEED is -1"),
        ({"OVERWRITE": "perhaps"}, "OVERWRITE is perhaps"),
        ({"OPTIONS": "COMPRESS"}, "each creation option must read NAME=VALUE"),
    ],
)
def test_settings_that_cannot_be_used_are_refused_before_a_run(
    table, context, tmp_path, change, sentence
):
    parameters = {"PAIRS": table(HEADER + rows(1)), "FOLDER": str(tmp_path), **change}
    acceptable, reason = judged(parameters, context)
    assert not acceptable
    assert sentence in reason


def test_settings_that_can_be_used_are_accepted(table, context):
    parameters = {"PAIRS": table(HEADER + rows(2)), "FOLDER": "TEMPORARY_OUTPUT", "REPORT": None}
    assert judged(parameters, context) == (True, "")


def test_a_cancel_keeps_what_is_finished_and_says_so(run, refusal, table, tmp_path):
    parameters = {**PRIOR, "PAIRS": table(HEADER + rows(3)), "FOLDER": str(tmp_path)}
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda share: share > 34 and feedback.cancel())
    assert "1 of 3 scene(s) are sharpened and stay" in refusal("archive", parameters, feedback)
    assert sorted(path.name for path in tmp_path.glob("*.tif")) == ["out0.tif"]
    assert not list(tmp_path.glob(".*"))
    assert counts(run("archive", parameters)) == (2, 1, 0)
