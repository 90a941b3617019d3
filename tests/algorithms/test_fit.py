import math
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")
pytest.importorskip("torch")

from qgis.core import QgsProcessingFeedback


def test_a_fit_writes_a_model_and_reports_its_numbers(run, scene, tmp_path):
    path = tmp_path / "m.safetensors"
    results = run("fit", {**scene, "MODEL": str(path)})
    assert results["MODEL"] == str(path)
    assert path.stat().st_size > 0
    assert results["RATIO"] == pytest.approx(4.0, abs=1e-9)
    assert results["FITTED"] in (0, 1)
    assert results["FIT_SECONDS"] > 0
    assert math.hypot(results["OFFSET_ROW"], results["OFFSET_COL"]) < 1.0


def test_the_same_seed_gives_the_same_bytes(run, scene, model, tmp_path):
    again = run("fit", {**scene, "SEED": 3, "MODEL": str(tmp_path / "again.safetensors")})
    assert Path(again["MODEL"]).read_bytes() == Path(model).read_bytes()


def test_a_fit_takes_every_choice(run, scene, tmp_path):
    feedback, path = QgsProcessingFeedback(), tmp_path / "m.safetensors"
    choices = {"METHOD": "trapan", "BACKBONE": "cnn", "START": "prior", "TUNING": "freeze"}
    run("fit", {**scene, **choices, "MODEL": str(path)}, feedback=feedback)
    assert path.stat().st_size > 0
    told = feedback.textLog()
    assert "method trapan, preset fast, start prior, encoder cnn, tuning freeze, seed 0" in told
    assert "cnn.safetensors: encoder cnn, pretrained in" in told


def test_a_fit_starts_from_a_model(run, scene, model, tmp_path):
    path = tmp_path / "next.safetensors"
    run("fit", {**scene, "START": "model", "INIT": model, "MODEL": str(path)})
    assert path.stat().st_size > 0
