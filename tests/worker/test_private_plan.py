import sys

import pytest

from gzap_qgis.errors import InstallError
from gzap_qgis.runtime_config import RuntimeBuild, RuntimeConfig
from gzap_qgis.worker.private_plan import PYPI, plan
from tests.worker.runtimes import wheel, wheels


@pytest.mark.parametrize(
    ("system", "build", "torch"),
    [
        ("linux", RuntimeBuild.CPU, "https://download.pytorch.org/whl/cpu"),
        ("linux", RuntimeBuild.CUDA, "https://download.pytorch.org/whl/cu128"),
        ("win32", RuntimeBuild.CPU, PYPI),
        ("win32", RuntimeBuild.CUDA, "https://download.pytorch.org/whl/cu128"),
        ("darwin", RuntimeBuild.CPU, PYPI),
        ("darwin", RuntimeBuild.CUDA, PYPI),
    ],
)
def test_each_system_has_its_address_of_torch(tmp_path, monkeypatch, system, build, torch):
    monkeypatch.setattr(sys, "platform", system)
    source = plan(RuntimeConfig(tmp_path, build)).source
    assert (source.torch, source.rest, source.wheels) == (torch, PYPI, None)


def test_cuda_takes_many_times_the_room_where_there_is_a_choice(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    small = plan(RuntimeConfig(tmp_path))
    large = plan(RuntimeConfig(tmp_path, RuntimeBuild.CUDA))
    assert large.download_mb > 10 * small.download_mb
    assert small.room_mb > small.disk_mb + small.download_mb


def test_an_index_of_ones_own_serves_everything(tmp_path):
    source = plan(RuntimeConfig(tmp_path, index="https://u:word@mirror.example.org/simple")).source
    assert source.torch == source.rest
    assert source.places() == "https://mirror.example.org/simple"


def test_pytorchs_own_index_serves_torch_alone(tmp_path):
    index = "https://download.pytorch.org/whl/cu126"
    source = plan(RuntimeConfig(tmp_path, index=index)).source
    assert (source.torch, source.rest) == (index, PYPI)


@pytest.mark.parametrize("form", [str, lambda path: path.as_uri()])
def test_a_folder_of_wheels_needs_no_download(tmp_path, form):
    store = wheels(tmp_path / "my store")
    wanted = plan(RuntimeConfig(tmp_path, index=form(store)))
    assert wanted.source.wheels == store
    assert wanted.download_mb == 0


def test_a_folder_of_wheels_takes_what_torch_and_its_needs_unpack_to(tmp_path):
    store = wheels(tmp_path / "store")
    wheel(store, "sympy", "1.0", "#" * 50_000_000)
    wheel(store, "unrelated", "1.0", "#" * 70_000_000)
    assert 50 < plan(RuntimeConfig(tmp_path, index=str(store))).disk_mb < 60


def test_a_folder_that_is_an_index_is_read_as_one(tmp_path):
    (tmp_path / "torch").mkdir()
    source = plan(RuntimeConfig(tmp_path, index=str(tmp_path))).source
    assert source.torch == source.rest == tmp_path.resolve().as_uri()


def test_a_folder_without_torch_is_refused(tmp_path):
    wheel(tmp_path, "numpy", "2.0.0", "")
    with pytest.raises(InstallError, match="holds no wheel of torch"):
        plan(RuntimeConfig(tmp_path, index=str(tmp_path)))


def test_a_damaged_wheel_is_named(tmp_path):
    (tmp_path / "torch-2.9.0-py3-none-any.whl").write_bytes(b"PK but cut")
    with pytest.raises(InstallError, match=r"torch-2\.9\.0-py3-none-any\.whl is damaged"):
        plan(RuntimeConfig(tmp_path, index=str(tmp_path)))


def test_what_is_neither_address_nor_folder_is_refused(tmp_path):
    with pytest.raises(InstallError, match="must be an address that begins with https://"):
        plan(RuntimeConfig(tmp_path, index="ftp://example.org"))
