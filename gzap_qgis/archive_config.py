"""What an archive of scenes is, and how all of them are sharpened."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Optional

from gzap_qgis.config import (
    Backbone,
    FitConfig,
    Layout,
    Method,
    OutputConfig,
    PairConfig,
    Preset,
    Sensor,
    require,
)
from gzap_qgis.sentence import sentence

# The report's name in the folder of the outputs, where none is chosen.
REPORT_NAME = "archive_report.json"


class ArchiveMethod(str, Enum):
    """How each scene is fitted; ``prior`` takes the bundled weights without a fit."""

    GZAP = "gzap"
    TRAPAN = "trapan"
    PRIOR = "prior"


@dataclass(frozen=True)
class ArchiveRow:
    """One scene as the table has it; every column may be blank.

    Attributes:
        pan: Panchromatic raster.
        ms: Multispectral raster.
        output: Name of the sharpened image.
    """

    pan: str
    ms: str
    output: str = ""


@dataclass(frozen=True)
class ArchiveTable:
    """The scenes of an archive.

    Attributes:
        rows: The scenes, in the table's order; rows without any name are left out.
        file: The table's file, to whose folder names are relative; None if it lies in no file.
    """

    rows: tuple[ArchiveRow, ...]
    file: Optional[Path] = None


@dataclass(frozen=True)
class ArchiveConfig:
    """How the scenes of an archive are sharpened, and what is written.

    Attributes:
        folder: Folder of the outputs.
        report: JSON file that tells of every scene; None for one in ``folder``.
        model: Model file that sharpens all scenes without a fit; None for ``method``.
        method: How each scene is fitted where there is no ``model``.
        preset: How much work each fit may cost.
        sensor: Sensor of all scenes, or ``auto`` for each its own.
        backbone: What encodes MS, of the prior.
        seed: Seed of every random choice.
        weights: Folder with priors that stand in for those of the plugin; None takes the plugin's.
        options: GDAL creation options, each ``NAME=VALUE``.
        layout: How the pixels lie in the files.
        overviews: Whether smaller copies for fast display are made.
        overwrite: Whether outputs that are there are made anew; else they are skipped.
    """

    folder: Path
    report: Optional[Path] = None
    model: Optional[Path] = None
    method: ArchiveMethod = ArchiveMethod.GZAP
    preset: Preset = FitConfig.preset
    sensor: Sensor = PairConfig.sensor
    backbone: Backbone = FitConfig.backbone
    seed: int = FitConfig.seed
    weights: Optional[Path] = None
    options: tuple[str, ...] = ()
    layout: Layout = OutputConfig.layout
    overviews: bool = OutputConfig.overviews
    overwrite: bool = False

    def __post_init__(self) -> None:
        """Check the ranges."""
        require(0 <= self.seed < 2**31, "SEED", self.seed, sentence("from 0 to 2147483647"))

    @property
    def report_file(self) -> Path:
        """Where the report is written."""
        return self.report or self.folder / REPORT_NAME

    @property
    def fit(self) -> Optional[FitConfig]:
        """How each scene is fitted; None where a model file or the prior serves all."""
        if self.model is not None or self.method is ArchiveMethod.PRIOR:
            return None
        return FitConfig(
            preset=self.preset,
            method=Method(self.method.value),
            backbone=self.backbone,
            seed=self.seed,
            weights=self.weights,
        )
