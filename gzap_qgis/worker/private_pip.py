"""Running pip for the private environment, and telling what went wrong with it."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from gzap_qgis.errors import InstallError
from gzap_qgis.runtime_config import RuntimeConfig, without_secrets
from gzap_qgis.sentence import sentence
from gzap_qgis.worker.private import Room
from gzap_qgis.worker.private_fetch import fetch_pip
from gzap_qgis.worker.private_plan import Source
from gzap_qgis.worker.private_process import GUARD, Ended, answer_of, environment_for
from gzap_qgis.worker.private_python import BasePython

_SYSTEM_WHEELS = Path("/usr/share/python-wheels")
_SECONDS = 60.0
_TOLD_LINES = 6

# Patterns in pip's words, and what they mean.
_CAUSES = (
    (
        r"No space left|Errno 28|not enough space",
        sentence("The disk is full: free some room, or choose FOLDER on another disk."),
    ),
    (
        r"Long Path|path too long|WinError 206|File name too long",
        sentence("A path is too long: choose a short FOLDER, such as C:\\gzap."),
    ),
    (
        r"SSLError|CERTIFICATE_VERIFY|certificate verify failed",
        sentence(
            "The connection could not be trusted: if your network checks encrypted "
            "connections, name its certificates in CERTIFICATE."
        ),
    ),
    (
        r"ProxyError|Tunnel connection failed|407 Proxy",
        sentence("The proxy refused: check PROXY."),
    ),
    (
        r"NewConnectionError|NameResolutionError|getaddrinfo|name resolution|timed out"
        r"|Connection refused|Network is unreachable|ConnectTimeout|not known",
        sentence(
            "The address could not be reached: check the network, PROXY and INDEX, or install "
            "from a folder of wheels."
        ),
    ),
    (
        r"DO NOT MATCH THE HASHES|IncompleteRead|BadZipFile|is invalid|Connection broken",
        sentence("A file arrived damaged or cut short: run this again."),
    ),
    (
        r"No matching distribution|Could not find a version|not a supported wheel",
        sentence(
            "There is no such package for this Python and system: leave TORCH empty, or name "
            "another Python in PYTHON."
        ),
    ),
    (
        r"Permission denied|Errno 13|WinError 5\b",
        sentence("A file could not be written: choose another FOLDER."),
    ),
)

# Runs the pip of a wheel, or of wherever it is found, inside the interpreter that it serves.
_RUN_PIP = """
import runpy
sys.path.insert(0, sys.argv.pop(1))
sys.argv[0] = "pip"
runpy.run_module("pip", run_name="__main__", alter_sys=True)
"""

# How the network is reached belongs to the system, not to QGIS's Python, and is passed on.
_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
_NETWORK = ("NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE")


@dataclass(frozen=True)
class Pip:
    """A way to run pip for an environment.

    Attributes:
        command: What comes before ``install``.
        room: The environment.
        config: What the user asked for.
    """

    command: tuple[str, ...]
    room: Room
    config: RuntimeConfig

    def install(self, what: Sequence[str]) -> list[str]:
        """The command that installs packages from where the options before them say."""
        return self._call("install", ("--no-warn-script-location", "--no-compile", *what))

    def download(self, what: Sequence[str], folder: Path) -> list[str]:
        """The command that puts wheels into a folder; those that are there stay."""
        return self._call("download", ("--dest", str(folder), *what))

    def _call(self, verb: str, what: Sequence[str]) -> list[str]:
        """A command of pip that asks nobody and builds nothing."""
        certificate = self.config.certificate
        return [
            *self.command,
            verb,
            *("--no-input", "--disable-pip-version-check"),
            *("--only-binary", ":all:", "--progress-bar", "off"),
            *("--retries", "3", "--timeout", "60", "--cache-dir", str(self.room.cache)),
            *(("--cert", str(certificate)) if certificate else ()),
            *what,
        ]

    def environment(self) -> dict[str, str]:
        """The variables that pip sees: no settings of the user's own pip among them."""
        found = environment_for(self.room.interpreter)
        kept = _NETWORK if self.config.proxy else (*_NETWORK, *_PROXIES)
        for name in kept:
            for spelling in (name, name.lower()):
                if spelling in os.environ:
                    found[spelling] = os.environ[spelling]
        if self.config.proxy:
            found.update(dict.fromkeys(_PROXIES[:2], self.config.proxy))
        temporary = str(self.room.temporary)
        found.update(TMPDIR=temporary, TEMP=temporary, TMP=temporary)
        return {**found, "PIP_CONFIG_FILE": os.devnull}


def torch_origin(source: Source) -> list[str]:
    """Options that say where torch comes from; nothing else is taken from there."""
    return ["--no-deps", *_origin(source, source.torch)]


def rest_origin(source: Source) -> list[str]:
    """Options that say where all else comes from."""
    return _origin(source, source.rest)


def _origin(source: Source, address: str) -> list[str]:
    """Options for a folder of wheels or an address."""
    if source.wheels is not None:
        return ["--no-index", "--find-links", str(source.wheels)]
    return ["--index-url", address]


def find_pip(base: BasePython, room: Room, config: RuntimeConfig, source: Source) -> Pip:
    """A pip that can fill the environment, which has none of its own; fetched if need be.

    Raises:
        InstallError: If there is none.
    """
    interpreter = str(room.interpreter)
    inside = (interpreter, "-I", "-u", "-X", "utf8", "-c")
    for wheel in _wheels(base, source):
        if _answers((*inside, f"import sys{_RUN_PIP}", str(wheel)), room):
            return Pip((*inside, GUARD + _RUN_PIP, str(wheel)), room, config)
    outside = (str(base.program), "-I", "-u", "-m", "pip", "--python", interpreter)
    if _answers(outside, room):
        return Pip(outside, room, config)
    if source.wheels is not None:
        raise _no_pip(base, source.wheels)
    wheel = fetch_pip(config, source.rest, base.version, room.temporary)
    return Pip((*inside, GUARD + _RUN_PIP, str(wheel)), room, config)


def _no_pip(base: BasePython, folder: Path) -> InstallError:
    """The sentence for a folder of wheels that must bring pip along and does not."""
    return InstallError(
        sentence(
            "{python} comes without pip, and {folder} holds no wheel of it: put one there by "
            '"python -m pip download pip -d FOLDER", or on Debian or Ubuntu run "sudo apt install '
            'python3-venv", or name another Python in PYTHON.',
            python=base.words(),
            folder=folder,
        )
    )


def _answers(command: tuple[str, ...], room: Room) -> bool:
    """Whether a pip runs."""
    environment = {**environment_for(room.interpreter), "PIP_CONFIG_FILE": os.devnull}
    return answer_of([*command, "--version"], environment, _SECONDS).startswith("pip ")


def _wheels(base: BasePython, source: Source) -> list[Path]:
    """Wheels of pip, the newest first."""
    folders = (source.wheels, base.bundled, _SYSTEM_WHEELS)
    found = {
        wheel
        for folder in folders
        if folder is not None and folder.is_dir()
        for wheel in folder.glob("pip-*.whl")
    }
    return sorted(found, key=_version_of, reverse=True)


def _version_of(wheel: Path) -> tuple[int, ...]:
    """The numbers of a wheel's version."""
    return tuple(int(number) for number in re.findall(r"\d+", wheel.name.split("-")[1]))


# What pip says, in the order in which it is looked for, and what a user can do about it.
def failure(ended: Ended) -> InstallError:
    """What went wrong with pip, with its last lines."""
    said = "\n".join(ended.lines)
    advice = sentence("Run this again, or name another Python in PYTHON.")
    for pattern, meaning in _CAUSES:
        if re.search(pattern, said, re.IGNORECASE):
            advice = meaning
            break
    return InstallError(
        sentence(
            "The environment could not be built. {advice} What was downloaded is kept. pip's last "
            "words:\n{lines}",
            advice=advice,
            lines=without_secrets("\n".join(ended.lines[-_TOLD_LINES:])) or "-",
        )
    )
