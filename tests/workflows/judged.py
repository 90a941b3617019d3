"""Pairs and fused images on disk for the tests of the assessment."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from gzap_qgis.config import AssessConfig, PairConfig
from gzap_qgis.progress import Progress
from gzap_qgis.workflows.assess import assess
from tests.core.scenes import Layout, make_pair, related_fields
from tests.workflows.rasters import Place, write_pair, write_raster

FULL_KEYS = ["D_lambda", "D_lambda_K", "D_s", "QNR", "HQNR", "R_Q2n", "R_SAM", "R_ERGAS", "D_rho"]
TRUE_KEYS = ["Q2n", "UQI", "SAM", "ERGAS", "SCC", "PSNR", "SSIM"]
KEYS = FULL_KEYS + TRUE_KEYS


@dataclass(frozen=True)
class Case:
    """A pair on disk, the arrays in it, and the true image at PAN's pixels."""

    folder: Path
    pair: PairConfig
    pan: np.ndarray
    ms: np.ndarray
    truth: np.ndarray

    def write(self, name, data, place=None, **extra):
        """Write a fused image; returns its name."""
        return str(write_raster(self.folder / name, data, place, **extra))

    def fused(self):
        """The true image on disk."""
        return self.write("fused.tif", self.truth)

    def assess(self, fused, progress=None, **how):
        """Judge an image on disk."""
        return assess(self.pair, AssessConfig(fused, **how), progress or Progress())


def case(folder, layout=None, bands=3, seed=3, **extra):
    """A scene with its truth, whole digital numbers.

    MS lies off its georeferenced place by ``layout.shift``; the truth lies on PAN.
    """
    layout = layout or Layout(128, 160)
    pan, fields = related_fields(seed, bands)
    made = make_pair(pan, fields, layout)
    index = np.arange(layout.rows), np.arange(layout.cols)
    truth = np.maximum(np.rint(np.stack([field.at(*index) for field in fields])), 1)
    pair = write_pair(folder, made, layout, names=[f"band {b}" for b in range(bands)], **extra)
    return Case(folder, pair, np.rint(made.pan), np.rint(made.ms), truth)


def moved(data, row, col):
    """Where a crop of an image that begins at a row and column lies."""
    del data
    return Place(500000.0 + col, 4800000.0 - row)


class Log:
    """What a run says."""

    def __init__(self):
        self.infos, self.warnings, self.shares = [], [], []
        self.progress = Progress(
            on_fraction=self.shares.append,
            on_info=self.infos.append,
            on_warning=self.warnings.append,
        )
