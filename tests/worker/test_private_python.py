import sys
from pathlib import Path

import pytest

from gzap_qgis.errors import InstallError
from gzap_qgis.worker.private_python import asked, base_python, candidates


def test_a_python_is_found_where_the_running_program_is_qgis(tmp_path, monkeypatch):
    qgis = tmp_path / "qgis_process.bin"
    qgis.write_text("#!/bin/sh\ntouch asked; exit 0\n")
    qgis.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(qgis))
    monkeypatch.setattr(sys, "_base_executable", str(qgis), raising=False)
    found = base_python(None)
    assert found.program != qgis
    assert found.version >= (3, 9)


def test_qgis_itself_is_never_started_to_find_out(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/usr/bin/qgis.bin")
    monkeypatch.setattr(sys, "_base_executable", "/usr/bin/qgis.bin", raising=False)
    assert Path("/usr/bin/qgis.bin") not in candidates()


@pytest.mark.parametrize(
    ("system", "program", "wanted"),
    [
        (
            "win32",
            "C/Program Files/QGIS/bin/qgis-bin.exe",
            "C/Program Files/QGIS/apps/{}/python.exe",
        ),
        ("darwin", "QGIS.app/Contents/MacOS/QGIS", "QGIS.app/Contents/MacOS/bin/python3"),
    ],
)
def test_installers_put_python_where_it_is_looked_for(
    tmp_path, monkeypatch, system, program, wanted
):
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(sys, "executable", str(tmp_path / program))
    minor = f"Python{sys.version_info[0]}{sys.version_info[1]}"
    assert tmp_path.resolve() / wanted.format(minor) in candidates()


def test_a_python_that_greets_is_understood(tmp_path):
    program = tmp_path / "python3"
    program.write_text(f'#!/bin/sh\necho Welcome\nexec "{base_python(None).program}" "$@"\n')
    program.chmod(0o755)
    found = asked(program)
    assert found is not None
    assert found.program == program


@pytest.mark.parametrize(
    "says",
    [
        "no json",
        '{"version": [3, 8, 1], "bits": 64}',
        '{"version": [3, 12, 1], "bits": 32}',
        '["a list"]',
        "",
    ],
)
def test_a_program_that_will_not_do_is_refused_when_named(tmp_path, says):
    program = tmp_path / "python3"
    program.write_text(f"#!/bin/sh\necho '{says}'\n")
    program.chmod(0o755)
    with pytest.raises(InstallError, match=r"does not answer as a 64-bit Python 3\.9"):
        base_python(program)


def test_a_program_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(InstallError, match="name the program of one"):
        base_python(tmp_path / "python3")
