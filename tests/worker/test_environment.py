"""What a process of another Python inherits, and what it does not."""

from pathlib import Path

import pytest

from gzap_qgis.worker.environment import clean_environment

POSIX = Path("/opt/conda/bin/python")


@pytest.mark.parametrize(
    "name",
    [
        "PYTHONHOME",
        "PYTHONPATH",
        "PYTHONSTARTUP",
        "VIRTUAL_ENV",
        "CONDA_PREFIX",
        "PROJ_DATA",
        "PROJ_LIB",
        "GDAL_DATA",
        "GDAL_DRIVER_PATH",
        "QGIS_PREFIX_PATH",
        "QT_PLUGIN_PATH",
        "QT_QPA_PLATFORM",
        "LD_LIBRARY_PATH",
        "LD_PRELOAD",
        "DYLD_LIBRARY_PATH",
        "OSGEO4W_ROOT",
        "PIP_INDEX_URL",
    ],
)
@pytest.mark.parametrize("system", ["posix", "nt"])
def test_what_leads_another_python_astray_is_left_out(name, system):
    assert name not in clean_environment(POSIX, {name: "astray"}, system)


@pytest.mark.parametrize(
    "name",
    [
        "HOME",
        "LANG",
        "LC_ALL",
        "TMPDIR",
        "SystemRoot",
        "CUDA_VISIBLE_DEVICES",
        "USERPROFILE",
        "OMP_NUM_THREADS",
        "OPENBLAS_CORETYPE",
        "MKL_CBWR",
        "ONEDNN_MAX_CPU_ISA",
    ],
)
def test_what_helps_any_process_is_passed_on(name):
    assert clean_environment(POSIX, {name: "kept"}, "posix")[name] == "kept"


def test_path_is_the_interpreters_folder_and_the_systems():
    found = clean_environment(POSIX, {"PATH": "/qgis/bin"}, "posix")["PATH"]
    assert found == "/opt/conda/bin:/usr/local/bin:/usr/bin:/bin"


def test_path_names_no_folder_twice():
    assert clean_environment(Path("/usr/bin/python3"), {}, "posix")["PATH"].count("/usr/bin") == 1


def test_path_never_names_the_folder_that_the_process_happens_to_be_in():
    assert clean_environment(Path("python3"), {}, "posix")["PATH"].startswith("/usr/local/bin:")


def test_on_windows_path_has_the_folders_in_which_conda_keeps_libraries():
    given = {"SystemRoot": "D:\\Windows", "Path": "C:\\OSGeo4W\\bin"}
    found = clean_environment(Path("C:\\conda\\python.exe"), given, "nt")["PATH"].split(";")
    assert found[0] == "C:\\conda"
    assert {"C:\\conda\\Library\\bin", "C:\\conda\\Scripts", "D:\\Windows\\System32"} <= set(found)
    assert not any("OSGeo4W" in folder for folder in found)
