"""What the algorithms need beside QGIS, and what to tell a user who lacks it."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.algorithms.preferences import preferences
from gzap_qgis.config import ComputeConfig

# What every algorithm needs, and what those need that run the network.
ARRAYS = ("numpy",)
NETWORK = ("torch", "numpy")
# What Debian calls them, where that is more than python3- and the name: without OpenBLAS its torch
# multiplies matrices up to thirty times more slowly.
DEBIAN = {"torch": "python3-torch libopenblas0"}

translate = QCoreApplication.translate


def missing_packages(needed: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the needed Python packages that are not installed, found without importing any."""
    return tuple(name for name in needed if not _is_installed(name))


def _is_installed(name: str) -> bool:
    """Whether Python's finders know a package."""
    try:
        return find_spec(name) is not None
    except (ImportError, ValueError):
        return False


def what_to_install(needed: tuple[str, ...]) -> str:
    """What is missing and how to get it, in a sentence or two; empty when all is there.

    torch may be missing here where a Python that has it is named in the settings. Nothing is
    imported and no process started to find out.
    """
    interpreter = preferences().interpreter if "torch" in needed else None
    if interpreter is not None and not interpreter.is_file():
        return _no_interpreter(interpreter)
    needed_here = needed if interpreter is None else ARRAYS
    missing = missing_packages(needed_here)
    if "torch" in missing:
        return f"{_three_ways()} {_how_to_install(missing)}"
    return _how_to_install(missing) if missing else ""


def settled() -> ComputeConfig:
    """Where the network runs when a run does not say: as the settings have it.

    Raises:
        ConfigError: If a setting is out of range.
    """
    found = preferences()
    return ComputeConfig(found.device, found.threads, found.memory, found.interpreter)


def _no_interpreter(path: Path) -> str:
    """What to do when the Python of the settings has gone."""
    text = translate(
        "GZap",
        "The Python {path} named in Settings > Options > Processing > Providers > G-ZAP is not "
        "there. Name one that has torch, leave the setting empty to use QGIS's own, or open \"Set "
        'up torch" in the toolbox (gzap:runtime).',
    )
    return str(text).format(path=path)


def _three_ways() -> str:
    """How the network comes to a torch, the easiest way first."""
    return str(
        translate(
            "GZap",
            'The network needs PyTorch (torch), which this QGIS lacks. Open "Set up torch" in the '
            "toolbox (gzap:runtime), which builds a private environment once; or name a Python "
            "that has torch in Settings > Options > Processing > Providers > G-ZAP; or install it "
            "into QGIS's own Python.",
        )
    )


def _how_to_install(missing: tuple[str, ...]) -> str:
    """How packages come into the Python of QGIS."""
    text = translate(
        "GZap",
        "G-ZAP needs Python packages that this QGIS lacks ({names}): on Debian or Ubuntu run "
        '"sudo apt install --no-install-recommends {debian}", on Windows run "python -m pip '
        'install {pip}" in the OSGeo4W Shell, on macOS run '
        '"/Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install {pip}" in a terminal, '
        "then restart QGIS.",
    )
    return str(text).format(
        names=", ".join(missing),
        debian=" ".join(DEBIAN.get(name, f"python3-{name}") for name in missing),
        pip=" ".join(missing),
    )
