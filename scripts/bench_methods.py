"""The methods that are set side by side; another one is another line of `methods`."""

from __future__ import annotations

import importlib.metadata
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

import bench_cache

from gzap_qgis.config import ClassicalMethod, Preset, TilingConfig, training
from gzap_qgis.network_config import NetworkConfig

# Raise it when bench_worker.py does the same work differently.
EDITION = 2


class Family(str, Enum):
    """What kind of method it is, as the page calls it."""

    CLASSICAL = "classical"
    COREGISTERED = "classical, co-registered"
    TOOL = "other tool"
    OURS = "ours"


@dataclass(frozen=True)
class Method:
    """A way to sharpen a pair.

    Attributes:
        name: How the page calls it; unique.
        family: What kind it is.
        task: The function of bench_worker.py that does it.
        parameters: What the task needs beside the pair, as JSON can hold it.
        modules: Modules of the package whose code decides the result.
        versions: Of what else the result depends on, found when it is needed.
        quick: Whether a quick run has it.
    """

    name: str
    family: Family
    task: str
    parameters: dict[str, Any]
    modules: tuple[str, ...] = ()
    versions: Callable[[], dict[str, str]] = field(default=dict)
    quick: bool = False

    def identity(self) -> dict[str, Any]:
        """All that the result depends on beside the pair, as JSON can hold it."""
        return {
            "edition": EDITION,
            "task": self.task,
            "parameters": self.parameters,
            "code": bench_cache.code_digest(self.modules),
            "versions": self.versions(),
        }


def packages(*names: str) -> Callable[[], dict[str, str]]:
    """A function that finds the versions of Python packages; empty for a missing one."""

    def found() -> dict[str, str]:
        return {name: package_version(name) for name in names}

    return found


def package_version(name: str) -> str:
    """The version of a Python package; empty where it is missing."""
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""


def gdal_version() -> dict[str, str]:
    """GDAL's version."""
    done = subprocess.run(["gdalinfo", "--version"], capture_output=True, text=True, check=False)
    return {"gdal": done.stdout.partition(",")[0].removeprefix("GDAL ").strip()}


def otb_version() -> dict[str, str]:
    """Orfeo ToolBox's version; empty where it does not tell."""
    done = subprocess.run([OTB[0], "-help"], capture_output=True, text=True, check=False)
    told = (done.stdout + done.stderr).partition("version ")[2].split()
    return {"otb": told[0].strip(".,") if told else ""}


# Words in braces stand for the files of a pair and for the data type of the output.
GDAL = ("gdal_pansharpen.py", "{pan}", "{ms}", "{output}", "-q", "-threads", "1")
OTB = ("otbcli_BundleToPerfectSensor", "-inp", "{pan}", "-inxs", "{ms}", "-out", "{output}", "{c}")


def classical(method: ClassicalMethod, family: Family) -> Method:
    """A method without a network, as published or with the offset undone first."""
    coregister = family is Family.COREGISTERED
    return Method(
        name=f"{method.value}, co-registered" if coregister else method.value,
        family=family,
        task="classical",
        parameters={
            "method": method.value,
            "coregister": coregister,
            "tiling": repr(TilingConfig()),
        },
        modules=("gzap_qgis.workflows.classical",),
        versions=packages("numpy"),
        quick=method in (ClassicalMethod.EXP, ClassicalMethod.GSA, ClassicalMethod.MTF_GLP_HPM_R),
    )


def ours(preset: Preset) -> Method:
    """The plugin's own fit to the pair."""
    return Method(
        name=f"ours, {preset.value}",
        family=Family.OURS,
        task="pansharpen",
        parameters={
            "preset": preset.value,
            "settings": [repr(training(preset)), repr(NetworkConfig()), repr(TilingConfig())],
        },
        modules=("gzap_qgis.workflows.pansharpen",),
        versions=packages("numpy", "torch"),
        quick=preset is Preset.FAST,
    )


def command(name: str, words: Sequence[str], versions: Callable[[], dict[str, str]]) -> Method:
    """A program of others."""
    parameters = {"command": list(words)}
    return Method(name, Family.TOOL, "command", parameters, (), versions, quick=True)


# Everything is timed against it.
REFERENCE = command("gdal_pansharpen", GDAL, gdal_version)


def methods(presets: Sequence[Preset]) -> list[Method]:
    """Every method that this machine can run, in the order of the tables.

    Args:
        presets: The presets of ours that are wanted.
    """
    found = [classical(method, Family.CLASSICAL) for method in ClassicalMethod]
    found += [classical(method, Family.COREGISTERED) for method in ClassicalMethod]
    found.append(REFERENCE)
    if shutil.which(OTB[0]):
        found.append(command("OTB RCS", OTB, otb_version))
        found.append(command("OTB Bayes", [*OTB, "-method", "bayes"], otb_version))
    return found + [ours(preset) for preset in presets]
