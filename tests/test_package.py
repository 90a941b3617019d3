import configparser
import os
import re
import shutil
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
    *("LICENSE", "resources/icon.svg"),
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


def test_the_metadata_are_those_of_the_checkout(metadata):
    parser = configparser.ConfigParser()
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    expected = {key: value for key, value in parser["general"].items() if key != "changelog"}
    assert {key: metadata[key] for key in expected} == expected


def test_the_metadata_hold_the_newest_changes(metadata):
    newest = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").split("\n## ")[1]
    entries = re.findall(r"^- (.+)$", newest, re.MULTILINE)
    assert len(entries) > 3
    for entry in entries:
        assert f"- {entry.rstrip()}".replace("%", "percent") in metadata["changelog"]


def test_models_and_help_are_in_the_package_and_sources_of_translations_are_not(names):
    for folder in ("resources/models", "resources/help", "resources/icons"):
        assert [name for name in names if name.startswith(f"gzap_qgis/{folder}/")], folder
    assert [name for name in names if name.endswith(".qm")]
    assert [name for name in names if name.endswith(".ts")] == []


@pytest.mark.parametrize(
    "surroundings",
    [
        {"TZ": "Pacific/Auckland", "LC_ALL": "C"},
        {"TZ": "America/Lima", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "7"},
    ],
)
def test_a_clone_elsewhere_gives_the_same_bytes(tmp_path, surroundings):
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("this is no checkout of git")
    packages = []
    for name, mask in (("one", 0o022), (f"{'deep/' * 3}two", 0o077)):
        clone, before = tmp_path / name, os.umask(mask)
        try:
            subprocess.run(["git", "clone", "-q", ROOT, clone], check=True)
        finally:
            os.umask(before)
        target = tmp_path / f"{clone.name}.zip"
        command = [sys.executable, clone / "scripts" / "package.py", target]
        # The second is made as if on another day: files are dated to now, not to their commit.
        for file in clone.rglob("*.py") if mask == 0o077 else ():
            os.utime(file, (1_000_000_000, 1_000_000_000))
        environment = os.environ | (surroundings if mask == 0o077 else {})
        subprocess.run(command, check=True, env=environment)
        packages.append(target.read_bytes())
    assert packages[0] == packages[1]


def test_a_date_that_is_given_is_that_of_every_entry(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    with zipfile.ZipFile(build(tmp_path / "dated.zip")) as opened:
        assert {entry.date_time for entry in opened.infolist()} == {(2001, 9, 9, 1, 46, 40)}


def test_the_package_passes_its_checks(package):
    command = [sys.executable, ROOT / "scripts" / "check_package.py", package]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
