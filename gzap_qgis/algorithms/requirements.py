"""What the algorithms need beside QGIS, and what to tell a user who lacks it."""

from __future__ import annotations

from importlib.util import find_spec

from qgis.PyQt.QtCore import QCoreApplication

# What every algorithm needs, and what those need that run the network.
ARRAYS = ("numpy",)
NETWORK = ("torch", "numpy")


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
    """One sentence that says what is missing and how to install it; empty when all is there."""
    missing = missing_packages(needed)
    if not missing:
        return ""
    sentence = QCoreApplication.translate(
        "GZap",
        "G-ZAP needs Python packages that this QGIS lacks ({names}): on Debian or Ubuntu run "
        '"sudo apt install {debian}", on Windows run "python -m pip install {pip}" in the '
        'OSGeo4W Shell, on macOS run "/Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip '
        'install {pip}" in a terminal, then restart QGIS.',
    )
    return str(sentence).format(
        names=", ".join(missing),
        debian=" ".join(f"python3-{name}" for name in missing),
        pip=" ".join(missing),
    )
