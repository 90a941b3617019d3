"""The runs that are killed: a sharpening, one with a journal, a fit, an archive."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

# What a run needs is imported here, so that a process that is forked off has it at once.
import torch  # noqa: E402, F401 - found through the line above, as are those below

from gzap_qgis.archive_config import (  # noqa: E402
    REPORT_NAME,
    ArchiveConfig,
    ArchiveMethod,
    ArchiveRow,
    ArchiveTable,
)
from gzap_qgis.config import (  # noqa: E402
    Backbone,
    ComputeConfig,
    Device,
    FitConfig,
    OutputConfig,
    PairConfig,
    Preset,
    Sensor,
)
from gzap_qgis.grid import Window  # noqa: E402
from gzap_qgis.progress import SILENT  # noqa: E402
from gzap_qgis.raster.read import open_raster  # noqa: E402
from gzap_qgis.raster.write import create  # noqa: E402
from gzap_qgis.workflows.archive import sharpen_archive  # noqa: E402
from gzap_qgis.workflows.fit import fit_model  # noqa: E402
from gzap_qgis.workflows.priors import prior_file  # noqa: E402
from gzap_qgis.workflows.sharpen import sharpen  # noqa: E402

EXAMPLE = ROOT / "examples" / "quickbird-toulouse"
RATIO = 4
CPU = ComputeConfig(Device.CPU, threads=1)
SCENES = ("first.tif", "second.tif", "third.tif")


@dataclass(frozen=True)
class Job:
    """A run with outputs.

    Attributes:
        outputs: Names of its outputs, in its own folder.
        run: Does the work, given the folder of the inputs and its own.
        arguments: What qgis_process is told to do the same.
        reports: Names of JSON files beside the outputs that differ from run to run.
    """

    outputs: tuple[str, ...]
    run: Callable[[Path, Path], object]
    arguments: Callable[[Path, Path], list[str]]
    reports: tuple[str, ...] = ()


def prepare(folder: Path, side: int) -> None:
    """Write the upper left of the example pair, ``side`` PAN pixels square, and a table of it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, size in (("pan.tif", side), ("ms.tif", side // RATIO)):
        with open_raster(str(EXAMPLE / name)) as source:
            window = Window(0, 0, size, size)
            data, valid = source.read(window)
            grid = source.grid.crop(window)
            with create(folder / name, grid, source.template, ()) as sink:
                sink.write(window, data, np.ones_like(valid))
    rows = "".join(f"pan.tif,ms.tif,{name}\n" for name in SCENES)
    (folder / "table.csv").write_text(f"pan,ms,output\n{rows}", encoding="utf-8")


def pair(folder: Path) -> PairConfig:
    """The prepared pair."""
    return PairConfig(str(folder / "pan.tif"), str(folder / "ms.tif"), Sensor.QUICKBIRD)


def _sharpen(given: Path, own: Path, *, resume: bool) -> object:
    """Sharpen four times finer than PAN: as many tiles as time allows."""
    output = OutputConfig(own / "out.tif", scale=4.0 * RATIO, resume=resume, overviews=True)
    return sharpen(prior_file(Backbone.INR), pair(given), output, CPU, SILENT)


def _fit(given: Path, own: Path) -> object:
    """Fit a network in the shortest way."""
    config = FitConfig(Preset.FAST, model=own / "model.safetensors")
    return fit_model(pair(given), config, CPU, SILENT)


def _archive(given: Path, own: Path) -> object:
    """Sharpen the pair three times as an archive."""
    config = ArchiveConfig(own, method=ArchiveMethod.PRIOR, overwrite=True)
    rows = tuple(ArchiveRow("pan.tif", "ms.tif", name) for name in SCENES)
    return sharpen_archive(config, ArchiveTable(rows, given / "table.csv"), CPU, SILENT)


def _images(given: Path) -> list[str]:
    """The pair as parameters of an algorithm."""
    return [f"PANCHROMATIC={given / 'pan.tif'}", f"SPECTRAL={given / 'ms.tif'}"]


def _sharpen_arguments(given: Path, own: Path, resume: str) -> list[str]:
    """gzap:sharpen."""
    how = [f"SCALE={4 * RATIO}", "OVERVIEWS=true", f"RESUME={resume}", "DEVICE=cpu", "THREADS=1"]
    return ["gzap:sharpen", "--", *_images(given), *how, f"OUTPUT={own / 'out.tif'}"]


def _fit_arguments(given: Path, own: Path) -> list[str]:
    """gzap:fit."""
    how = ["PRESET=fast", "DEVICE=cpu", "THREADS=1", f"MODEL={own / 'model.safetensors'}"]
    return ["gzap:fit", "--", *_images(given), *how]


def _archive_arguments(given: Path, own: Path) -> list[str]:
    """gzap:archive."""
    how = ["METHOD=prior", "OVERWRITE=true", "DEVICE=cpu", "THREADS=1", f"FOLDER={own}"]
    return ["gzap:archive", "--", f"PAIRS={given / 'table.csv'}", *how]


JOBS = {
    "sharpen": Job(
        ("out.tif",),
        lambda given, own: _sharpen(given, own, resume=False),
        lambda given, own: _sharpen_arguments(given, own, "false"),
    ),
    "resume": Job(
        ("out.tif",),
        lambda given, own: _sharpen(given, own, resume=True),
        lambda given, own: _sharpen_arguments(given, own, "true"),
    ),
    "fit": Job(("model.safetensors",), _fit, _fit_arguments),
    "archive": Job(SCENES, _archive, _archive_arguments, (REPORT_NAME,)),
}


def perform(name: str, given: Path, own: Path, ready: Connection) -> None:
    """Do a job in this process; says first that it is about to begin."""
    ready.send(name)
    JOBS[name].run(given, own)
