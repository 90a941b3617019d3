from pathlib import Path

import pytest

from gzap_qgis.errors import ConfigError
from gzap_qgis.runtime_config import RuntimeConfig, without_secrets

FOLDER = Path(__file__).parent


def test_a_folder_must_be_a_whole_path():
    with pytest.raises(ConfigError, match="FOLDER is here"):
        RuntimeConfig(Path("here"))


@pytest.mark.parametrize("version", ["2.8.0", "2.13.0+cpu", "2"])
def test_versions_are_numbers_with_a_build_behind_them(version):
    assert RuntimeConfig(FOLDER, torch=version).torch == version


@pytest.mark.parametrize("version", [">=2", "2.8 --index-url x", "newest", "2.8;"])
def test_nothing_else_reaches_pip_as_a_version(version):
    with pytest.raises(ConfigError, match="TORCH is"):
        RuntimeConfig(FOLDER, torch=version)


def test_a_proxy_is_an_address_and_its_password_is_not_repeated():
    assert RuntimeConfig(FOLDER, proxy="http://me:word@proxy.example:3128").proxy
    with pytest.raises(ConfigError, match="PROXY is ftp://proxy") as caught:
        RuntimeConfig(FOLDER, proxy="ftp://me:word@proxy.example")
    assert "word" not in str(caught.value)


def test_secrets_go_and_addresses_stay():
    text = "see https://me:word@own.example/simple and http://other.example/x@y"
    assert without_secrets(text) == "see https://own.example/simple and http://other.example/x@y"
