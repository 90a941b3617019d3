import pytest

pytest.importorskip("qgis.core")

from qgis.core import QgsApplication, QgsProcessingFeedback, QgsSettings

from gzap_qgis.algorithms import preferences
from gzap_qgis.worker.private_python import base_python
from tests.worker.runtimes import has_pip, wheels

KEY = f"{preferences.ROOM}/{preferences.INTERPRETER}"


@pytest.fixture
def setting():
    before = QgsSettings().value(KEY, "")
    QgsSettings().setValue(KEY, "")
    yield lambda: QgsSettings().value(KEY, "")
    QgsSettings().setValue(KEY, before)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return str(wheels(tmp_path_factory.mktemp("store")))


@pytest.fixture
def algorithm(provider):
    return provider.algorithm("runtime")


def run_here(run, parameters):
    feedback = QgsProcessingFeedback()
    return run("runtime", parameters, feedback=feedback), feedback.textLog()


def test_it_needs_nothing_to_run(algorithm):
    assert algorithm.canExecute() == (True, "")


def test_as_it_is_it_explains_and_changes_nothing(run, setting, tmp_path):
    results, log = run_here(run, {"FOLDER": str(tmp_path / "r")})
    assert results["STATE"] == "absent"
    assert results["INTERPRETER"] == results["TORCH_VERSION"] == ""
    assert "no address was contacted" in log
    assert not (tmp_path / "r").exists()
    assert setting() == ""


def test_the_usual_folder_lies_in_the_profile_of_qgis(run):
    assert QgsApplication.qgisSettingsDirPath() in run_here(run, {})[1]


def test_a_build_without_consent_is_refused_before_the_run(algorithm, context, tmp_path):
    values = {"ACTION": "build", "FOLDER": str(tmp_path / "r")}
    acceptable, reason = algorithm.checkParameterValues(values, context)
    assert not acceptable
    for part in (" MB", "https://", str(tmp_path / "r"), "AGREE"):
        assert part in reason
    assert algorithm.checkParameterValues({**values, "AGREE": True}, context)[0]


def test_a_script_cannot_build_without_consent(refusal, store, tmp_path):
    values = {"ACTION": "build", "FOLDER": str(tmp_path / "r"), "INDEX": store}
    assert "AGREE" in refusal("runtime", values)
    assert not (tmp_path / "r").exists()


def test_a_folder_without_torch_is_refused_before_the_run(algorithm, context, tmp_path):
    values = {"ACTION": "build", "AGREE": True, "INDEX": str(tmp_path)}
    acceptable, reason = algorithm.checkParameterValues(values, context)
    assert not acceptable
    assert "holds no wheel of torch" in reason


def test_built_it_is_named_in_the_settings_and_removed_it_no_longer_is(
    run, setting, store, tmp_path
):
    if not has_pip(base_python(None)):
        pytest.skip("the Python here comes without pip")
    place = {"FOLDER": str(tmp_path / "r")}
    results, _ = run_here(run, {**place, "ACTION": "build", "AGREE": True, "INDEX": store})
    assert results["STATE"] == "complete"
    assert results["TORCH_VERSION"] == "2.9.0"
    assert setting() == results["INTERPRETER"]
    results, _ = run_here(run, {**place, "ACTION": "remove"})
    assert results["STATE"] == "absent"
    assert setting() == ""


def test_removing_leaves_a_python_of_the_users_own_in_the_settings(run, setting, tmp_path):
    QgsSettings().setValue(KEY, "/opt/own/bin/python")
    run_here(run, {"ACTION": "remove", "FOLDER": str(tmp_path / "r")})
    assert setting() == "/opt/own/bin/python"
