import importlib.util
import zipfile
from pathlib import Path

import pytest

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

FILES = {"__init__.py": "", "LICENSE": "free", "icon.svg": "<svg/>", "metadata.txt": METADATA}


@pytest.fixture(scope="module")
def check_package():
    spec = importlib.util.spec_from_file_location("check_package", PATH)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.check_package


@pytest.fixture
def faults_of(check_package, tmp_path):
    def faults(changes):
        path = tmp_path / "plugin.zip"
        with zipfile.ZipFile(path, "w") as package:
            for name, text in {**FILES, **changes}.items():
                if text is None:
                    continue
                entry = zipfile.ZipInfo(f"gzap_qgis/{name}")
                entry.external_attr = 0o100644 << 16
                package.writestr(entry, text)
        return check_package(path)

    return faults


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
        ({"../outside.py": ""}, "lies outside"),
        ({"module.py": "assert True\n"}, "B101"),
        ({"module.json": '{"password": "8f4ke1Jx0aQz7"}'}, "Secret Keyword"),
    ],
)
def test_a_fault_is_named(faults_of, changes, word):
    faults = faults_of(changes)
    assert [fault for fault in faults if word in fault]
