import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from gzap_qgis.errors import Cancelled, InstallError
from gzap_qgis.runtime_config import RuntimeBuild, RuntimeConfig
from gzap_qgis.worker.private import Room, State, alone
from gzap_qgis.worker.private_python import base_python
from gzap_qgis.workflows import runtime
from tests.worker.runtimes import (
    WRONG_TORCH,
    Diary,
    SilentIndex,
    has_pip,
    processes_with,
    wheel,
    wheels,
)

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module", autouse=True)
def _pip():
    if not has_pip(base_python(None)):
        pytest.skip("the Python here comes without pip")


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return wheels(tmp_path_factory.mktemp("store"))


@pytest.fixture(scope="module")
def built(store, tmp_path_factory):
    """A complete environment, as a configuration, and what its build reported."""
    folder = tmp_path_factory.mktemp("built") / "run time ü"
    config, diary = RuntimeConfig(folder, index=str(store)), Diary()
    return config, diary, runtime.build(config, diary.progress)


@pytest.fixture
def silent():
    index = SilentIndex()
    yield index
    index.close()


def test_a_build_from_a_folder_of_wheels_is_complete_and_tells_its_python(built):
    config, diary, summary = built
    assert summary.state is State.COMPLETE
    assert summary.torch == "2.9.0"
    assert summary.interpreter == Room(config.folder).interpreter
    assert summary.interpreter.exists()
    assert "torch 2.9.0, numpy 2.0.0" in diary.text()


def test_progress_never_goes_back_and_ends_at_all(built):
    fractions = built[1].fractions
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0


def test_a_finished_build_keeps_neither_cache_nor_temporary_files(built):
    names = sorted(path.name for path in built[0].folder.iterdir())
    assert names == ["complete.json", "environment", "gzap-runtime.txt"]


def test_building_again_does_nothing(built):
    marker = built[0].folder / "complete.json"
    before, diary = marker.stat().st_mtime_ns, Diary()
    assert runtime.build(built[0], diary.progress).state is State.COMPLETE
    assert marker.stat().st_mtime_ns == before
    assert "holds what was asked for" in diary.text()


def test_another_version_is_built_in_place_of_the_first(tmp_path):
    store = wheels(tmp_path / "store")
    wheels(store, "2.8.0")
    folder = tmp_path / "r"
    for version in ("2.9.0", "2.8.0"):
        config = RuntimeConfig(folder, index=str(store), torch=version)
        assert runtime.build(config, Diary().progress).torch == version


def test_an_environment_that_no_longer_works_is_built_anew(tmp_path, store):
    config = RuntimeConfig(tmp_path / "r", index=str(store))
    interpreter = runtime.build(config, Diary().progress).interpreter
    (module,) = interpreter.parent.parent.rglob("torch/__init__.py")
    module.write_text("raise ImportError('broken')")
    diary = Diary()
    assert runtime.build(config, diary.progress).state is State.COMPLETE
    assert "broken" in str(diary.warnings)
    assert "broken" not in module.read_text()


def test_what_the_user_set_for_python_and_pip_leads_nothing_astray(tmp_path, store, monkeypatch):
    (tmp_path / "trap" / "torch").mkdir(parents=True)
    (tmp_path / "trap" / "torch" / "__init__.py").write_text("raise ImportError('trap')")
    for name in ("PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "LD_LIBRARY_PATH"):
        monkeypatch.setenv(name, str(tmp_path / "trap"))
    monkeypatch.setenv("PYTHONHOME", "/nonexistent")
    monkeypatch.setenv("PIP_REQUIRE_VIRTUALENV", "maybe")
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    (tmp_path / "pip.conf").write_text("[install]\nrequire-hashes = true\n")
    monkeypatch.setenv("PIP_CONFIG_FILE", str(tmp_path / "pip.conf"))
    config = RuntimeConfig(tmp_path / "r", index=str(store))
    assert runtime.build(config, Diary().progress).torch == "2.9.0"


def test_cancelled_in_the_middle_it_leaves_no_process_and_goes_on_later(tmp_path, store, silent):
    folder = tmp_path / "r"
    with pytest.raises(Cancelled):
        runtime.build(RuntimeConfig(folder, index=silent.address), Diary(silent.is_called).progress)
    assert processes_with(str(folder)) == []
    assert Room(folder).state() is State.INCOMPLETE
    summary = runtime.build(RuntimeConfig(folder, index=str(store)), Diary().progress)
    assert summary.state is State.COMPLETE


@pytest.mark.skipif(sys.platform != "linux", reason="looks at processes as Linux shows them")
def test_killed_in_the_middle_it_takes_pip_along_and_goes_on_later(tmp_path, store, silent):
    folder = tmp_path / "r"
    script = (
        "from pathlib import Path\nfrom gzap_qgis.progress import SILENT\n"
        "from gzap_qgis.runtime_config import RuntimeConfig\n"
        "from gzap_qgis.workflows.runtime import build\n"
        f"build(RuntimeConfig(Path({str(folder)!r}), index={silent.address!r}), SILENT)"
    )
    process = subprocess.Popen([sys.executable, "-c", script], cwd=ROOT)
    while not silent.is_called():
        assert process.poll() is None
        time.sleep(0.05)
    process.kill()
    process.wait()
    deadline = time.monotonic() + 30.0
    while processes_with(str(folder)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert processes_with(str(folder)) == []
    summary = runtime.build(RuntimeConfig(folder, index=str(store)), Diary().progress)
    assert summary.state is State.COMPLETE


def test_two_builds_in_one_folder_do_not_disturb_each_other(tmp_path, store):
    config = RuntimeConfig(tmp_path / "r", index=str(store))
    with alone(Room(config.folder)), pytest.raises(InstallError, match="Another run"):
        runtime.build(config, Diary().progress)


def test_a_torch_that_computes_wrongly_is_refused(tmp_path):
    store = wheels(tmp_path / "store", code=WRONG_TORCH)
    config = RuntimeConfig(tmp_path / "r", index=str(store))
    with pytest.raises(InstallError, match=r"35\.0, not 36"):
        runtime.build(config, Diary().progress)
    assert Room(config.folder).state() is State.INCOMPLETE


def test_a_version_that_there_is_not_is_said_with_pips_words(tmp_path, store):
    config = RuntimeConfig(tmp_path / "r", index=str(store), torch="2.99")
    with pytest.raises(InstallError, match="no such package for this Python") as caught:
        runtime.build(config, Diary().progress)
    assert "torch==2.99" in str(caught.value)


def test_what_torch_needs_must_be_there_too(tmp_path):
    store = tmp_path / "store"
    wheel(store, "torch", "2.9.0", "", needs=["filelock"])
    wheel(store, "numpy", "2.0.0", "")
    with pytest.raises(InstallError, match="filelock"):
        runtime.build(RuntimeConfig(tmp_path / "r", index=str(store)), Diary().progress)


def test_an_address_that_cannot_be_reached_is_said(tmp_path):
    config = RuntimeConfig(tmp_path / "r", index="http://u:secret@127.0.0.1:9/simple")
    with pytest.raises(InstallError, match="could not be reached") as caught:
        runtime.build(config, Diary().progress)
    assert "secret" not in str(caught.value)


def test_a_folder_with_other_files_is_left_alone(tmp_path, store):
    (tmp_path / "mine.txt").write_text("mine")
    config = RuntimeConfig(tmp_path, index=str(store))
    for action in (runtime.build, runtime.remove):
        with pytest.raises(InstallError, match=r"gzap:runtime"):
            action(config, Diary().progress)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_removed_nothing_is_left(tmp_path, store):
    config = RuntimeConfig(tmp_path / "deep" / "r", index=str(store))
    runtime.build(config, Diary().progress)
    diary = Diary()
    assert runtime.remove(config, diary.progress).state is State.ABSENT
    assert not config.folder.exists()
    assert "MB are free again" in diary.text()


def test_removing_what_is_not_there_is_no_error(tmp_path):
    config = RuntimeConfig(tmp_path / "r")
    assert runtime.remove(config, Diary().progress).state is State.ABSENT
    assert not config.folder.exists()


def test_explaining_tells_sizes_addresses_and_folder_and_writes_nothing(tmp_path):
    config, diary = RuntimeConfig(tmp_path / "r"), Diary()
    assert runtime.explain(config, diary.progress).state is State.ABSENT
    text = diary.text()
    assert "https://pypi.org/simple" in text
    assert str(config.folder) in text
    assert " MB" in text
    assert not config.folder.exists()


def test_explaining_a_complete_environment_tells_what_it_holds(built):
    diary = Diary()
    summary = runtime.explain(built[0], diary.progress)
    assert summary.torch == "2.9.0"
    assert summary.size_mb > 0
    assert "torch 2.9.0, numpy 2.0.0, device cpu" in diary.text()


def test_explaining_contacts_nothing(tmp_path):
    script = (
        "import sys\n"
        "seen = []\n"
        "def hook(event, values):\n"
        "    if event.startswith(('socket.', 'urllib.', 'http.')):\n"
        "        seen.append(event)\n"
        "    if event == 'subprocess.Popen' and ('pip' in values[1] or 'install' in values[1]):\n"
        "        seen.append(str(values[1]))\n"
        "sys.addaudithook(hook)\n"
        "from pathlib import Path\n"
        "from gzap_qgis.progress import SILENT\n"
        "from gzap_qgis.runtime_config import RuntimeConfig\n"
        "from gzap_qgis.workflows.runtime import explain\n"
        f"explain(RuntimeConfig(Path({str(tmp_path / 'r')!r})), SILENT)\n"
        "print(seen)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_cuda_build_without_a_card_is_said(tmp_path):
    store = wheels(tmp_path / "store", "2.9.0+cu128", cuda="12.8")
    config = RuntimeConfig(tmp_path / "r", RuntimeBuild.CUDA, str(store))
    diary = Diary()
    assert runtime.build(config, diary.progress).torch == "2.9.0+cu128"
    assert "no NVIDIA card" in str(diary.warnings)


def test_too_small_a_disk_is_refused_before_anything_is_written(tmp_path):
    store = wheels(tmp_path / "store")
    # A wheel that claims to be larger than any disk, without taking any room.
    with zipfile.ZipFile(store / "triton-1-py3-none-any.whl", "w") as archive:
        entry = zipfile.ZipInfo("big")
        archive.writestr(entry, b"")
        entry.file_size = 10**17
    config = RuntimeConfig(tmp_path / "r", index=str(store))
    with pytest.raises(InstallError, match="are free"):
        runtime.build(config, Diary().progress)
    assert not config.folder.exists()


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="root may write everywhere")
def test_a_folder_that_refuses_files_is_said(tmp_path, store):
    (tmp_path / "shut").mkdir(mode=0o555)
    config = RuntimeConfig(tmp_path / "shut" / "r", index=str(store))
    with pytest.raises(InstallError, match="cannot be written"):
        runtime.build(config, Diary().progress)
