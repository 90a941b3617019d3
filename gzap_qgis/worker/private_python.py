"""Finding the Python that a private environment is built on."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from gzap_qgis.errors import InstallError
from gzap_qgis.sentence import sentence
from gzap_qgis.worker.private_process import answer_of, environment_for

OLDEST = (3, 9)
_SECONDS = 30.0

# Says who it is; the last line alone counts, since a Python may greet.
_QUESTION = """
import json, os, platform, sys
import venv
try:
    import ensurepip
    bundled = os.path.join(os.path.dirname(ensurepip.__file__), "_bundled")
except ImportError:
    bundled = ""
print(json.dumps({
    "version": list(sys.version_info[:3]),
    "program": sys.executable,
    "bits": 64 if sys.maxsize > 2 ** 32 else 32,
    "bundled": bundled,
}))
"""


@dataclass(frozen=True)
class BasePython:
    """A Python that an environment can be built on.

    Attributes:
        program: Its file.
        version: Its version, three numbers.
        bundled: Folder where it keeps a wheel of pip; None where it has none.
    """

    program: Path
    version: tuple[int, ...]
    bundled: Path | None

    def words(self) -> str:
        """Its version and file, for a sentence."""
        return f"Python {'.'.join(map(str, self.version))} ({self.program})"


def base_python(named: Path | None) -> BasePython:
    """The named Python, else the first that answers.

    Raises:
        InstallError: If the named one cannot be used, or none is found.
    """
    if named is not None:
        return _named(named)
    for program in candidates():
        found = asked(program)
        if found is not None:
            return found
    raise InstallError(
        sentence(
            "No Python {oldest} or newer was found beside QGIS; install one from python.org and "
            "name its program in PYTHON.",
            oldest=".".join(map(str, OLDEST)),
        )
    )


def _named(program: Path) -> BasePython:
    """The Python that the user named.

    Raises:
        InstallError: If it is none, or one that is too old.
    """
    found = asked(program)
    if found is None:
        raise InstallError(
            sentence(
                "PYTHON is {program}, which does not answer as a 64-bit Python {oldest} or newer "
                "with the module venv; name the program of one, such as {example}.",
                program=program,
                oldest=".".join(map(str, OLDEST)),
                example=r"C:\Python312\python.exe"
                if sys.platform == "win32"
                else "/usr/bin/python3",
            )
        )
    return found


def asked(program: Path) -> BasePython | None:
    """What a program says of itself; None if it is no Python that will do."""
    if not program.is_file():
        return None
    said = answer_of([str(program), "-I", "-c", _QUESTION], environment_for(program), _SECONDS)
    try:
        facts = json.loads(said.splitlines()[-1]) if said else {}
    except ValueError:
        return None
    if not isinstance(facts, dict):
        return None
    version = tuple(facts.get("version", ()))
    if version < OLDEST or facts.get("bits") != 64:
        return None
    bundled = Path(facts["bundled"]) if facts.get("bundled") else None
    return BasePython(program, version, bundled)


def candidates() -> list[Path]:
    """Where a Python may be, the likeliest first, each once.

    ``sys.executable`` is QGIS's own program in some versions of QGIS, and then no Python.
    """
    own = [Path(name) for name in (sys.executable, _base_executable()) if name]
    found = [program for program in own if program.name.lower().startswith("python")]
    for prefix in (sys.base_exec_prefix, sys.exec_prefix):
        found += _in_prefix(Path(prefix))
    for program in own:
        found += _beside(program)
    return list(dict.fromkeys([*found, *_usual()]))


def _base_executable() -> str:
    """The program behind a virtual environment, where Python tells."""
    return str(getattr(sys, "_base_executable", "") or "")


def _in_prefix(prefix: Path) -> list[Path]:
    """Where a Python keeps its program."""
    minor = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    if sys.platform == "win32":
        return [prefix / "python.exe", prefix / "python3.exe"]
    return [prefix / "bin" / name for name in (minor, "python3")]


def _beside(program: Path) -> Sequence[Path]:
    """Where QGIS's installers for Windows and macOS put Python, from QGIS's own program."""
    folder = program.parent
    if sys.platform == "win32":
        roots = (folder / ".." / "apps", folder / ".." / ".." / "apps")
        minor = f"Python{sys.version_info[0]}{sys.version_info[1]}"
        return [(root / minor / "python.exe").resolve() for root in roots]
    if sys.platform == "darwin":
        names = ("bin/python3", "python3", "../Frameworks/bin/python3")
        return [(folder / name).resolve() for name in names]
    return [folder / "python3"]


def _usual() -> list[Path]:
    """Where systems keep a Python; macOS's own is left out, since it may ask to be installed."""
    if sys.platform == "win32":
        return []
    if sys.platform == "darwin":
        return [Path("/opt/homebrew/bin/python3"), Path("/usr/local/bin/python3")]
    return [Path("/usr/bin/python3"), Path("/usr/local/bin/python3")]
