import configparser
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from gzap_qgis.config import Backbone

ROOT = Path(__file__).resolve().parents[1]


def build(target):
    subprocess.run([sys.executable, ROOT / "scripts" / "package.py", target], check=True)
    return target


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    return build(tmp_path_factory.mktemp("package") / "gzap_qgis.zip")


@pytest.fixture(scope="module")
def names(package):
    with zipfile.ZipFile(package) as opened:
        return opened.namelist()


@pytest.fixture(scope="module")
def metadata(package):
    parser = configparser.ConfigParser()
    with zipfile.ZipFile(package) as opened:
        parser.read_string(opened.read("gzap_qgis/metadata.txt").decode())
    return parser["general"]


def test_two_builds_have_the_same_bytes(package, tmp_path):
    assert build(tmp_path / "again.zip").read_bytes() == package.read_bytes()


def test_every_module_of_the_plugin_is_in_the_package(names):
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "gzap_qgis").rglob("*.py")}
    assert modules <= set(names)


LINKED = [
    *("metadata.txt", "LICENSE", "resources/icon.svg"),
    *(f"resources/weights/{backbone.value}.safetensors" for backbone in Backbone),
]


@pytest.mark.parametrize("name", LINKED)
def test_linked_files_are_in_the_package_as_files(package, name):
    with zipfile.ZipFile(package) as opened:
        assert opened.read(f"gzap_qgis/{name}") == (ROOT / name).read_bytes()


def test_everything_lies_in_the_plugin_folder(names):
    assert {name.split("/")[0] for name in names} == {"gzap_qgis"}


def test_nothing_compiled_hidden_or_of_the_tests_is_in_the_package(names):
    assert [name for name in names if re.search(r"__pycache__|\.pyc$|/\.|/tests?[/_]", name)] == []


def test_the_package_has_ten_megabytes_at_most(package):
    assert package.stat().st_size <= 10_000_000


def test_every_entry_is_a_plain_readable_file(package):
    with zipfile.ZipFile(package) as opened:
        assert {entry.external_attr >> 16 for entry in opened.infolist()} == {0o100644}


def test_the_metadata_name_the_versions_of_qgis(metadata):
    assert (metadata["qgisMinimumVersion"], metadata["qgisMaximumVersion"]) == ("3.22", "4.99")


def test_the_metadata_announce_the_processing_provider(metadata):
    assert metadata["hasProcessingProvider"] == "yes"


def test_the_metadata_name_torch_as_an_external_dependency(metadata):
    assert "torch" in metadata["about"]


def test_the_project_file_has_the_version_of_the_metadata(metadata):
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert re.search(r'^version = "(.+)"$', project, re.MULTILINE)[1] == metadata["version"]


def test_the_package_passes_its_checks(package):
    command = [sys.executable, ROOT / "scripts" / "check_package.py", package]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
