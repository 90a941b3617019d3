import importlib.util
import zipfile
from pathlib import Path

import numpy as np
import pytest

from gzap_qgis.config import Backbone
from gzap_qgis.core.safetensors_file import dump

PATH = Path(__file__).resolve().parents[2] / "scripts" / "check_package.py"

METADATA = """[general]
name=Plugin
description=A plugin
version=1.0
qgisMinimumVersion=3.22
qgisMaximumVersion=4.99
author=A
email=a@example.org
about=About
tracker=https://example.org/issues
repository=https://example.org
icon=icon.svg
hasProcessingProvider=yes
"""

WEIGHTS = "resources/weights"
PRIOR = dump({"weight": np.zeros(3, np.float32)}, {"format": "gzap"})
FILES = {
    **{"__init__.py": "", "LICENSE": "free", "icon.svg": "<svg/>", "metadata.txt": METADATA},
    **{f"{WEIGHTS}/{backbone.value}.safetensors": PRIOR for backbone in Backbone},
    **{"i18n/de.qm": "", "resources/models/a.model3": "", "resources/icons/a.svg": ""},
    "resources/help/en/index.html": "",
}


@pytest.fixture(scope="module")
def check_package():
    spec = importlib.util.spec_from_file_location("check_package", PATH)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def write(path, changes):
    """A ZIP of the plugin's files with some of them changed, or left out where None."""
    with zipfile.ZipFile(path, "w") as package:
        for name, text in {**FILES, **changes}.items():
            if text is None:
                continue
            entry = zipfile.ZipInfo(f"gzap_qgis/{name}")
            entry.external_attr = 0o100644 << 16
            package.writestr(entry, text)
    return path


@pytest.fixture
def faults_of(check_package, tmp_path):
    return lambda changes: check_package.check_package(write(tmp_path / "plugin.zip", changes))


def test_a_complete_plugin_has_no_fault(faults_of):
    assert faults_of({}) == []


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"LICENSE": None}, "LICENSE is missing"),
        ({"icon.svg": None}, "icon.svg is missing"),
        ({"metadata.txt": METADATA.replace("about=About\n", "")}, "no about"),
        ({"metadata.txt": METADATA.replace("About", "100% sharp")}, "%"),
        ({"metadata.txt": "[other]\n"}, "[general]"),
        ({"module.pyc": "x"}, "module.pyc has no place"),
        ({"i18n/de.ts": "x"}, "de.ts has no place"),
        ({"i18n/de.qm": None}, "no compiled translation"),
        ({"resources/models/a.model3": None}, "no graphical model"),
        ({"resources/icons/a.svg": None}, "no icon of an algorithm"),
        ({"resources/help/en/index.html": None}, "no page of help"),
        ({"../outside.py": ""}, "lies outside"),
        ({"module.py": "assert True\n"}, "B101"),
        ({f"{WEIGHTS}/cnn.safetensors": None}, "weights/cnn.safetensors is missing"),
        ({f"{WEIGHTS}/vit.safetensors": PRIOR}, "vit.safetensors is no prior of an encoder"),
        ({f"{WEIGHTS}/inr.safetensors": PRIOR[:-4]}, "inr.safetensors cannot be read"),
        ({"module.json": '{"password": "8f4ke1Jx0aQz7"}'}, "Secret Keyword"),
    ],
)
def test_a_fault_is_named(faults_of, changes, word):
    faults = faults_of(changes)
    assert [fault for fault in faults if word in fault]


@pytest.mark.parametrize(("numbers", "count"), [(1_490_000, 0), (1_500_001, 1)])
def test_priors_have_six_megabytes_together_at_most(check_package, tmp_path, numbers, count):
    large = dump({"weight": np.zeros(numbers, np.float32)}, {})
    path = write(tmp_path / "plugin.zip", {f"{WEIGHTS}/inr.safetensors": large})
    with zipfile.ZipFile(path) as package:
        faults = check_package.check_weights(package)
    assert len(faults) == count
    assert all("more than 6000000" in fault for fault in faults)
