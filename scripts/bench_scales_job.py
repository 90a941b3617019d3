"""What bench_scales.py has done in processes of their own: images at other scales, and scores."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from gzap_qgis.config import (
    ClassicalConfig,
    ClassicalMethod,
    ComputeConfig,
    Device,
    FitConfig,
    Geometry,
    OutputConfig,
    PairConfig,
    Preset,
    Sensor,
)
from gzap_qgis.core import resample
from gzap_qgis.core.metrics.ergas import ergas
from gzap_qgis.core.metrics.q2n import q2n
from gzap_qgis.core.mtf import ms_gains
from gzap_qgis.core.pair import Image, Mask
from gzap_qgis.core.wald import Placing, degradation, degraded_ms, degraded_pan
from gzap_qgis.grid import Alignment, Grid, Window, align
from gzap_qgis.progress import Progress
from gzap_qgis.raster.read import open_raster
from gzap_qgis.raster.template import Template
from gzap_qgis.raster.write import create
from gzap_qgis.workflows.classical import classical
from gzap_qgis.workflows.pansharpen import pansharpen

Job = Mapping[str, Any]
Row = dict[str, Any]
Size = tuple[int, int]
# Weights along one axis: target pixels, source pixels, scale, offset.
Kernel = Callable[[int, int, float, float], resample.Matrix]

# Pixels of the truth left out along each edge.
BORDER = 20
# Data below this are reflectances, which Q2n would round to nothing.
LARGEST_REFLECTANCE = 2.0
REFLECTANCE_UNIT = 10_000.0
# Share of a pixel by which an image may end before the truth does.
SAME = 1e-3
# Share of what a pixel is made of that must have been measured.
MEASURED = 0.99
# MS pixels along the side of one of a pair simulated from one image, in pixels of its PAN.
SIMULATED_RATIO = 4.0


def read_whole(path: Path) -> tuple[Image, Mask, Grid, Template]:
    """All of a raster: bands (C, H, W), where they were measured, its grid, what marks its file."""
    source = open_raster(str(path))
    try:
        grid = source.grid
        return *source.read(Window(0, 0, grid.rows, grid.cols)), grid, source.template
    finally:
        source.close()


def averaged(count: int, size: int, scale: float, offset: float) -> resample.Matrix:
    """Weights along one axis: the mean over coarser pixels, the cubic spline at finer ones."""
    made = resample.area if scale > 1.0 + SAME else resample.spline
    return made(count, size, scale, offset)


def brought(image: Image, place: Alignment, size: Size, kernel: Kernel) -> Image:
    """An image on another grid.

    Args:
        image: Bands, (C, h, w).
        place: Where the other grid's pixels lie in the image.
        size: Rows and columns of the other grid.
        kernel: Makes the weights along an axis.
    """
    rows, cols = image.shape[1:]
    return resample.apply(
        kernel(size[0], rows, place.row_scale, place.row_offset),
        image,
        kernel(size[1], cols, place.col_scale, place.col_offset),
    )


def _reached(count: int, size: int, scale: float, offset: float) -> Mask:
    """Which of ``count`` pixels along an axis lie wholly in an image of ``size``, (count,)."""
    middle, half = scale * np.arange(count) + offset, 0.5 * scale
    out: Mask = (middle - half >= -0.5 - SAME) & (middle + half <= size - 0.5 + SAME)
    return out


def scored(truth: Path, image: Path, scale: float, kernel: Kernel = averaged) -> Row:
    """Q2n and ERGAS of an image brought to the truth's grid, where both are known.

    Args:
        truth: The truth's file.
        image: The image's file.
        scale: The truth's pixels along the side of an MS pixel.
        kernel: Brings the image to the truth's grid.
    """
    right, known, grid, _ = read_whole(truth)
    given, valid, own, _ = read_whole(image)
    size, a = (grid.rows, grid.cols), align(grid, own)
    counts = known.all(0) & ~(right == 0).all(0)
    counts &= _reached(size[0], own.rows, a.row_scale, a.row_offset)[:, None]
    counts &= _reached(size[1], own.cols, a.col_scale, a.col_offset)[None, :]
    share = brought(valid.all(0)[None].astype(np.float32), a, size, averaged)[0]
    return indices(right, brought(given, a, size, kernel), counts & (share > MEASURED), scale)


def indices(truth: Image, image: Image, counts: Mask, scale: float) -> Row:
    """Q2n and ERGAS where pixels count, a border left out.

    Args:
        truth: The truth, (C, H, W), digital number or reflectance.
        image: The image, likewise.
        counts: Which pixels count, (H, W).
        scale: The truth's pixels along the side of an MS pixel.
    """
    inside = np.zeros_like(counts)
    inside[BORDER:-BORDER, BORDER:-BORDER] = counts[BORDER:-BORDER, BORDER:-BORDER]
    rows, cols = np.flatnonzero(inside.any(1)), np.flatnonzero(inside.any(0))
    part = (slice(rows[0], rows[-1] + 1), slice(cols[0], cols[-1] + 1))
    inside, truth, image = inside[part], truth[:, part[0], part[1]], image[:, part[0], part[1]]
    unit = REFLECTANCE_UNIT if truth[:, inside].max() < LARGEST_REFLECTANCE else 1.0
    first = np.where(inside, truth * unit, 0.0)
    second = np.where(inside, np.clip(image * unit, 0.0, None), 0.0)
    return {"q2n": q2n(first, second, inside), "ergas": ergas(first, second, scale, inside)}


def _pair(job: Job) -> PairConfig:
    """The pair of a job."""
    return PairConfig(job["pan"], job["ms"], Sensor(job["sensor"]))


def classical_scores(job: Job) -> Row:
    """Every classical method at PAN's pixels, brought to the truth's grid and scored."""
    found: Row = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fused.tif"
        for method in ClassicalMethod:
            for name, coregister in (
                (f"{method.value}", False),
                (f"{method.value}, co-reg.", True),
            ):
                config, output = (
                    ClassicalConfig(method, coregister),
                    OutputConfig(path, Geometry.MS),
                )
                classical(_pair(job), config, output, Progress())
                found[name] = scored(Path(job["truth"]), path, job["scale"])
                path.unlink()
    return {"scores": found}


def _fused(job: Job, path: Path, scale: float | None) -> None:
    """Fit to a pair and sharpen it at a scale; None takes PAN's pixels."""
    fit, output = FitConfig(Preset(job["preset"])), OutputConfig(path, Geometry.MS, scale=scale)
    pansharpen(_pair(job), fit, output, ComputeConfig(Device.CPU, 1), Progress())


def our_scores(job: Job) -> Row:
    """The network's image at the truth's scale, scored."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fused.tif"
        _fused(job, path, job["scale"])
        return {"scores": scored(Path(job["truth"]), path, job["scale"])}


def beyond_scores(job: Job) -> Row:
    """The network's image at half of PAN's pixels, and that at PAN's pixels enlarged."""
    truth, scale = Path(job["truth"]), job["scale"]
    with tempfile.TemporaryDirectory() as name:
        fine, own = Path(name) / "fine.tif", Path(name) / "own.tif"
        _fused(job, fine, scale)
        _fused(job, own, None)
        return {
            "ours": scored(truth, fine, scale),
            "bicubic": scored(truth, own, scale, resample.antialiased),
            "spline": scored(truth, own, scale),
        }


def _write(path: Path, image: Image, valid: Mask, grid: Grid, template: Template) -> None:
    """Write a raster with as many bands as the image has."""
    own = replace(template.with_nodata(), bands=template.bands[: len(image)])
    with create(path, grid, own, ()) as sink:
        sink.write(Window(0, 0, grid.rows, grid.cols), image, valid)


def simulate(job: Job) -> Row:
    """A pair as a sensor would take it of what one image shows, PAN's pixels twice the image's.

    PAN is the mean of the bands.
    """
    image, valid, grid, template = read_whole(Path(job["image"]))
    known, gains = valid.all(0), ms_gains(Sensor(job["sensor"]), len(image))
    pan_how = degradation(grid, grid, gains, 2.0, Placing()).pan
    ms_how = degradation(grid, grid, gains, 2.0 * SIMULATED_RATIO, Placing())
    whole = Window(0, 0, pan_how.grid.rows, pan_how.grid.cols)
    rows, cols = pan_how.source(whole).within(Window(0, 0, grid.rows, grid.cols))
    pan, seen = degraded_pan(pan_how, whole, image.mean(0)[rows, cols], known[rows, cols])
    _write(Path(job["pan"]), pan[None], seen[None], pan_how.grid, template)
    whole = Window(0, 0, ms_how.ms.grid.rows, ms_how.ms.grid.cols)
    rows, cols = ms_how.ms.source(whole).within(Window(0, 0, grid.rows, grid.cols))
    ms, seen = degraded_ms(ms_how, whole, image[:, rows, cols], valid[:, rows, cols])
    _write(Path(job["ms"]), ms, seen, ms_how.ms.grid, template)
    return {}


KINDS: Mapping[str, Callable[[Job], Row]] = {
    "classical": classical_scores,
    "ours": our_scores,
    "beyond": beyond_scores,
    "simulate": simulate,
}


def scores(job: Job) -> Row:
    """What a job asks for by its kind."""
    return KINDS[job["kind"]](job)
