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

from gzap_qgis.config import (
    Backbone,
    ClassicalMethod,
    FitConfig,
    Preset,
    Start,
    TilingConfig,
    Tuning,
)
from gzap_qgis.config import Method as FitMethod
from gzap_qgis.errors import ModelFileError
from gzap_qgis.network_config import network_of
from gzap_qgis.training_config import TrapanConfig, training
from gzap_qgis.workflows.priors import prior_file

# Raise it when bench_worker.py does the same work differently.
EDITION = 2

# How the page calls the rows that it speaks of.
BASE, PRIOR = "base alone", "prior alone"


class Family(str, Enum):
    """What kind of method it is, as the page calls it."""

    CLASSICAL = "classical"
    COREGISTERED = "classical, co-registered"
    TOOL = "other tool"
    OURS = "ours"
    OUTSIDE = "network, run outside"


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
        timed: Whether its runs are repeated for their time.
        main: Whether a run without other encoders, starts and tunings has it.
    """

    name: str
    family: Family
    task: str
    parameters: dict[str, Any]
    modules: tuple[str, ...] = ()
    versions: Callable[[], dict[str, str]] = field(default=dict)
    quick: bool = False
    timed: bool = True
    main: bool = True

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


def weights(backbone: Backbone) -> str:
    """The digest of the bytes of a prior; empty where it is missing."""
    try:
        return bench_cache.digest(prior_file(backbone))
    except ModelFileError:
        return ""


def _with_prior(backbone: Backbone) -> Callable[[], dict[str, str]]:
    """A function that finds the versions of what sharpens with a prior, its weights among it."""
    return lambda: {**packages("numpy", "torch")(), "weights": weights(backbone)}


def base() -> Method:
    """The regression that a network corrects, without one."""
    return Method(
        name=BASE,
        family=Family.OURS,
        task="base",
        parameters={"tiling": repr(TilingConfig())},
        modules=("gzap_qgis.workflows.sharpen",),
        versions=packages("numpy", "torch"),
        quick=True,
    )


def alone(backbone: Backbone) -> Method:
    """A prior that nothing is fitted to."""
    main = backbone is Backbone.INR
    return Method(
        name=PRIOR if main else f"{backbone.value}, {PRIOR}",
        family=Family.OURS,
        task="sharpen",
        parameters={"backbone": backbone.value, "tiling": repr(TilingConfig())},
        modules=("gzap_qgis.workflows.sharpen", "gzap_qgis.workflows.priors"),
        versions=_with_prior(backbone),
        quick=main,
        timed=main,
        main=main,
    )


def fitted(name: str, fit: FitConfig) -> Method:
    """A fit to the pair."""
    prior = fit.start is Start.PRIOR
    settings = [
        training(fit.preset, fit.start, fit.tuning),
        network_of(fit.backbone),
        TilingConfig(),
    ]
    settings += [TrapanConfig()] if fit.method is FitMethod.TRAPAN else []
    return Method(
        name=name,
        family=Family.OURS,
        task="pansharpen",
        parameters={
            "preset": fit.preset.value,
            "method": fit.method.value,
            "backbone": fit.backbone.value,
            "start": fit.start.value,
            "tuning": fit.tuning.value,
            "settings": [repr(one) for one in settings],
        },
        modules=("gzap_qgis.workflows.pansharpen",),
        versions=_with_prior(fit.backbone) if prior else packages("numpy", "torch"),
        quick=name == Preset.FAST.value,
        timed=name in (Preset.FAST.value, Preset.BALANCED.value),
        main="," not in name,
    )


def variants() -> list[Method]:
    """Other starts, tunings and methods, balanced, and other encoders, whose steps cost more."""
    start = Start.PRIOR
    found = [
        fitted("balanced, freeze", FitConfig(start=start, tuning=Tuning.FREEZE)),
        fitted("balanced, from scratch", FitConfig(start=Start.SCRATCH)),
        fitted("trapan", FitConfig(start=start, method=FitMethod.TRAPAN)),
    ]
    for backbone in (one for one in Backbone if one is not Backbone.INR):
        found.append(alone(backbone))
        fit = FitConfig(Preset.FAST, start=start, backbone=backbone)
        found.append(fitted(f"{backbone.value}, fast", fit))
    return found


def ours(presets: Sequence[Preset]) -> list[Method]:
    """All rows of the plugin's own network."""
    found = [base(), alone(Backbone.INR)]
    found += [fitted(one.value, FitConfig(one, start=Start.PRIOR)) for one in presets]
    return found + (variants() if Preset.BALANCED in presets else [])


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
    return found + ours(presets)
