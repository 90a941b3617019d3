"""gzap:simulate as scripts and dialogs call it."""

import numpy as np
import pytest

pytest.importorskip("qgis.core")
pytest.importorskip("osgeo")

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
)

from gzap_qgis.config import Phase


def files(folder):
    return {"PAN_REDUCED": str(folder / "pan.tif"), "MS_REDUCED": str(folder / "ms.tif")}


@pytest.fixture(scope="module")
def degraded(run, scene, tmp_path_factory):
    return run("simulate", {**scene, **files(tmp_path_factory.mktemp("simulate"))})


def test_degraded_pan_has_the_grid_of_the_given_ms(degraded, scene, read):
    pan, place = read(degraded["PAN_REDUCED"])
    ms, ms_place = read(degraded["MS_REDUCED"])
    assert place == read(scene["SPECTRAL"])[1]
    assert pan.squeeze().shape == (24, 24)
    assert ms.shape == (4, 6, 6)
    assert ms_place == (500000.0, 16.0, 0.0, 4800000.0, 0.0, -16.0)
    assert pan.dtype == ms.dtype == np.uint16


def test_the_numbers_describe_the_degraded_pair(degraded):
    assert degraded["RATIO_ROWS"] == degraded["RATIO_COLS"] == 4.0
    assert (degraded["PAN_ROWS"], degraded["PAN_COLS"]) == (24, 24)
    assert (degraded["MS_ROWS"], degraded["MS_COLS"]) == (6, 6)
    assert (degraded["OFFSET_ROW"], degraded["OFFSET_COL"]) == (0, 0)
    assert degraded["OFFSET_CONFIDENCE"] == 0


@pytest.mark.parametrize("ratio", [1.5, "2.7"])
def test_a_ratio_multiplies_the_pixels(run, scene, read, tmp_path, ratio):
    results = run("simulate", {**scene, **files(tmp_path), "RATIO": ratio})
    assert read(results["PAN_REDUCED"])[1][1] == pytest.approx(float(ratio))
    assert read(results["MS_REDUCED"])[1][1] == pytest.approx(4 * float(ratio))
    assert results["RATIO_ROWS"] == pytest.approx(float(ratio))


def test_an_empty_ratio_means_the_pairs_own(run, scene, degraded, read, tmp_path):
    results = run("simulate", {**scene, **files(tmp_path), "RATIO": ""})
    for key in files(tmp_path):
        np.testing.assert_array_equal(read(results[key])[0], read(degraded[key])[0])


def test_phases_are_static_words(provider):
    found = provider.algorithm("simulate").parameterDefinition("PHASE")
    assert found.usesStaticStrings()
    assert found.options() == [phase.value for phase in Phase]
    assert found.defaultValue() == "area"


def test_another_phase_gives_another_ms_and_the_same_pan(run, scene, degraded, read, tmp_path):
    results = run("simulate", {**scene, **files(tmp_path), "PHASE": "interp23"})
    pixels = {key: read(results[key])[0].astype(int) for key in files(tmp_path)}
    np.testing.assert_array_equal(pixels["PAN_REDUCED"], read(degraded["PAN_REDUCED"])[0])
    assert np.abs(pixels["MS_REDUCED"] - read(degraded["MS_REDUCED"])[0]).max() > 5


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"RATIO": 1}, "RATIO is 1.0; it must be above 1 and at most 64"),
        ({"RATIO": "0"}, "RATIO is 0.0"),
        ({"RATIO": "1,5"}, "RATIO is 1,5; it must be a number"),
        ({"RATIO": 65}, "RATIO is 65.0"),
        ({"PHASE": "moon"}, "PHASE is moon; it must be one of auto, area, interp23"),
        ({"MS_REDUCED": "/tmp/ms.png"}, "MS_REDUCED is /tmp/ms.png; only GeoTIFF is written"),
        ({"OPTIONS": "COMPRESS"}, "OPTIONS holds COMPRESS"),
    ],
)
def test_settings_that_cannot_be_used_are_refused_before_a_run(
    provider, scene, tmp_path, settings, sentence
):
    given = {**scene, **files(tmp_path), **settings}
    context = QgsProcessingContext()
    acceptable, reason = provider.algorithm("simulate").checkParameterValues(given, context)
    assert not acceptable
    assert sentence in reason


def test_a_pair_too_small_for_the_ratio_gets_a_sentence(refusal, scene, tmp_path):
    told = refusal("simulate", {**scene, **files(tmp_path), "RATIO": 10})
    assert "choose a larger scene or a smaller RATIO" in told
    assert list(tmp_path.iterdir()) == []


def test_one_name_for_both_images_gets_a_sentence(refusal, scene, tmp_path):
    name = str(tmp_path / "both.tif")
    told = refusal("simulate", {**scene, "PAN_REDUCED": name, "MS_REDUCED": name})
    assert "PAN_REDUCED and MS_REDUCED are both" in told
    assert list(tmp_path.iterdir()) == []


def test_temporary_outputs_are_two_files(run, scene):
    asked = {"PAN_REDUCED": "TEMPORARY_OUTPUT", "MS_REDUCED": "TEMPORARY_OUTPUT"}
    results = run("simulate", {**scene, **asked})
    assert results["PAN_REDUCED"] != results["MS_REDUCED"]


def test_layers_are_named_after_the_scene(provider, scene, tmp_path):
    context = QgsProcessingContext()
    named = {
        key: QgsProcessingOutputLayerDefinition(name, QgsProject.instance())
        for key, name in files(tmp_path).items()
    }
    algorithm = provider.algorithm("simulate").create()
    _, done = algorithm.run({**scene, **named}, context, QgsProcessingFeedback())
    assert done
    shown = {
        key: context.layerToLoadOnCompletionDetails(name).name
        for key, name in files(tmp_path).items()
    }
    assert shown == {
        "PAN_REDUCED": "ms degraded panchromatic",
        "MS_REDUCED": "ms degraded multispectral",
    }


def test_it_runs_without_torch(provider, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "torch", None)
    assert provider.algorithm("simulate").canExecute() == (True, "")


def test_the_degraded_pair_can_be_sharpened_onto_the_given_ms(run, degraded, scene, read, tmp_path):
    output = str(tmp_path / "sharp.tif")
    pair = {"PANCHROMATIC": degraded["PAN_REDUCED"], "SPECTRAL": degraded["MS_REDUCED"]}
    run("classical", {**pair, "METHOD": "exp", "OUTPUT": output})
    image, place = read(output)
    truth, own = read(scene["SPECTRAL"])
    assert place == own
    assert image.shape == truth.shape
