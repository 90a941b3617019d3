"""The script that draws the graphical models."""

import subprocess
import sys
from pathlib import Path

import pytest

core = pytest.importorskip("qgis.core")

ROOT = Path(__file__).resolve().parents[2]
MODELS = ROOT / "resources" / "models"


def test_the_models_in_the_plugin_are_those_that_the_script_draws(tmp_path):
    version = core.Qgis.QGIS_VERSION_INT // 100
    if version != 322:
        pytest.skip("models are drawn with QGIS 3.22, so that every later one can read them")
    command = [sys.executable, str(ROOT / "scripts" / "models.py"), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    drawn = {path.name: path.read_bytes() for path in tmp_path.glob("*.model3")}
    assert drawn == {path.name: path.read_bytes() for path in MODELS.glob("*.model3")}
