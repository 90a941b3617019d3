import pytest

from gzap_qgis.runtime_config import RuntimeConfig
from gzap_qgis.worker.private import Room
from gzap_qgis.worker.private_pip import Pip, failure, rest_origin, torch_origin
from gzap_qgis.worker.private_plan import Source
from gzap_qgis.worker.private_process import Ended


def pip_for(folder, **settings):
    return Pip(("python",), Room(folder), RuntimeConfig(folder, **settings))


def test_torch_comes_alone_from_its_address_and_all_else_from_the_other():
    source = Source("https://torch.example", "https://rest.example")
    assert torch_origin(source) == ["--no-deps", "--index-url", "https://torch.example"]
    assert rest_origin(source) == ["--index-url", "https://rest.example"]


def test_from_a_folder_of_wheels_no_index_is_asked(tmp_path):
    source = Source("", "", tmp_path)
    assert torch_origin(source) == ["--no-deps", "--no-index", "--find-links", str(tmp_path)]


def test_a_proxy_that_the_user_names_stands_in_for_the_systems(tmp_path, monkeypatch):
    monkeypatch.setenv("https_proxy", "http://system.example:1")
    monkeypatch.setenv("HTTPS_PROXY", "http://system.example:1")
    found = pip_for(tmp_path, proxy="http://own.example:2").environment()
    assert found["HTTPS_PROXY"] == "http://own.example:2"
    assert "http://system.example:1" not in found.values()


def test_without_one_the_systems_proxy_is_used(tmp_path, monkeypatch):
    monkeypatch.setenv("https_proxy", "http://system.example:1")
    assert pip_for(tmp_path).environment()["https_proxy"] == "http://system.example:1"


def test_no_password_of_a_proxy_stands_in_the_command(tmp_path):
    pip = pip_for(tmp_path, proxy="http://me:word@own.example:2")
    assert "own.example" not in " ".join(pip.install(["torch"]))


def test_the_users_own_pip_has_no_say(tmp_path, monkeypatch):
    monkeypatch.setenv("PIP_INDEX_URL", "http://trap.example")
    found = pip_for(tmp_path).environment()
    assert "PIP_INDEX_URL" not in found
    assert found["PIP_CONFIG_FILE"] != ""


def test_temporary_files_stay_in_the_folder(tmp_path):
    assert pip_for(tmp_path).environment()["TMPDIR"] == str(tmp_path / "temporary")


def test_certificates_are_named_to_pip(tmp_path):
    command = pip_for(tmp_path, certificate=tmp_path / "own.pem").install(["torch"])
    assert command[command.index("--cert") + 1] == str(tmp_path / "own.pem")


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("HINT: Windows Long Path support is not enabled", "path is too long"),
        ("SSLError(SSLCertVerificationError(1, 'certificate verify failed'))", "CERTIFICATE"),
        ("ProxyError('Cannot connect to proxy.')", "check PROXY"),
        ("Failed to resolve 'pypi.org': Temporary failure in name resolution", "be reached"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES", "damaged or cut short"),
        ("ERROR: No matching distribution found for torch", "for this Python and system"),
        ("PermissionError: [Errno 13] Permission denied", "could not be written"),
        ("Killed", "Run this again"),
    ],
)
def test_what_went_wrong_is_said_with_what_to_do_and_pips_last_words(line, advice):
    text = str(failure(Ended(1, ("Collecting torch", line))))
    assert advice in text
    assert text.endswith(f"Collecting torch\n{line}")


def test_a_network_that_fails_is_named_rather_than_what_follows_from_it():
    lines = (
        "WARNING: Retrying after connection broken by 'NewConnectionError'",
        "ERROR: No matching distribution found for torch",
    )
    assert "could not be reached" in str(failure(Ended(1, lines)))


def test_no_password_is_repeated():
    text = str(failure(Ended(1, ("Looking in indexes: https://me:word@own.example/simple",))))
    assert "word@" not in text
