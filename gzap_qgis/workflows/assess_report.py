"""What the report of an assessment shows: places, spectra, histograms, and what was compared."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.config import AssessConfig
from gzap_qgis.core.assessment_places import Block, find_places, place_window
from gzap_qgis.core.assessment_plan import fused_reads, ms_frame, ms_reads, near
from gzap_qgis.core.assessment_tile import (
    Part,
    Setup,
    bring_back,
    counted,
    pan_on_fused,
    prepared,
)
from gzap_qgis.core.assessment_unit import Bins, trimmed
from gzap_qgis.core.metrics.blocks import BLOCK
from gzap_qgis.grid import Grid, Window
from gzap_qgis.progress import Progress
from gzap_qgis.raster.description import colour_names, crs_name, map_unit
from gzap_qgis.raster.picture import png
from gzap_qgis.raster.read import RasterSource
from gzap_qgis.report.content import (
    BandRho,
    BlockMap,
    Compared,
    Content,
    Crop,
    Histogram,
    Image,
    Spectrum,
)
from gzap_qgis.report.language import Language
from gzap_qgis.report.page import page
from gzap_qgis.workflows.assess_outputs import MAP_BANDS
from gzap_qgis.workflows.assess_passes import Judged, Opened, read_part
from gzap_qgis.workflows.assess_values import Assessment

Flags = NDArray[np.bool_]
Values = NDArray[np.floating[Any]]

# Places of each kind, best and worst.
PLACES = 3
# Bins of a histogram that is drawn.
BINS = 64


@dataclass(frozen=True, eq=False)
class Shown:
    """All that a report is made of.

    Attributes:
        opened: The open rasters.
        setup: What all windows shared.
        judged: The judged scene.
        bins: In which its values were counted; None where they were not.
        assessment: What it came to.
        config: What was asked for.
    """

    opened: Opened
    setup: Setup
    judged: Judged
    bins: Optional[Bins]
    assessment: Assessment
    config: AssessConfig


def page_bytes(shown: Shown, progress: Progress, language: Language) -> bytes:
    """The report: HTML in UTF-8."""
    return page(content(shown, progress), png, language).encode()


def content(shown: Shown, progress: Progress) -> Content:
    """What the report says."""
    judged = shown.judged
    frame = shown.opened.frame
    crops = _crops(shown, progress)
    return Content(
        compared=_compared(shown),
        indices=shown.assessment.indices,
        rho=tuple(BandRho(band.d_rho, band.d_rho_own) for band in shown.assessment.bands),
        quality=BlockMap("HQNR", judged.maps[0], (BLOCK, BLOCK), (frame.row, frame.col)),
        crops=crops,
        spectra=_spectra(shown, [crop.window for crop in crops]),
        histograms=_histograms(shown),
        overview=judged.overview,
    )


def _crops(shown: Shown, progress: Progress) -> tuple[Crop, ...]:
    """The best and the worst places."""
    places = find_places(shown.judged.maps[0], PLACES)
    out = []
    for block in (*places.best, *places.worst):
        progress.check()
        out.append(replace(_crop(shown, block), worst=block in places.worst))
    return tuple(out)


def _crop(shown: Shown, block: Block) -> Crop:
    """What a place shows, as if it were one of the best."""
    layout, frame = shown.setup.layout, shown.opened.frame
    window = place_window(block, layout.rows, layout.cols)
    reads = fused_reads(layout, window)
    part = read_part(shown.opened, reads)
    ready = prepared(part, shown.setup)
    rows, cols = window.within(reads.fused)
    valid = counted(ready, reads, layout)[rows, cols]
    seen = near(layout.ms.source_window(window), layout.ms_size)
    ms_rows, ms_cols = seen.within(reads.ms)
    maps = shown.judged.maps[:, block[0], block[1]]
    return Crop(
        worst=False,
        window=Window(frame.row + window.row, frame.col + window.col, window.rows, window.cols),
        pan=_blanked(pan_on_fused(part, reads, layout)[rows, cols], valid),
        ms=_blanked(part.ms[:, ms_rows, ms_cols], ready.ms_valid[ms_rows, ms_cols]),
        fused=_blanked(part.fused[:, rows, cols], valid),
        ms_edges=_edges(shown.setup, seen, window),
        figures={name: float(value) for name, value in zip(MAP_BANDS, maps)},
    )


def _blanked(image: Values, valid: Flags) -> Values:
    """An image with NaN where it does not count."""
    return np.where(valid, image, np.nan).astype(np.float32)


def _edges(setup: Setup, ms: Window, window: Window) -> tuple[float, float, float, float]:
    """Top, left, bottom and right edge of a window of MS, pixels of a window of the fused image."""
    place = setup.layout.ms.inverse()
    row, col = place.row_offset + 0.5 - window.row, place.col_offset + 0.5 - window.col
    return (
        place.row_scale * (ms.row - 0.5) + row,
        place.col_scale * (ms.col - 0.5) + col,
        place.row_scale * (ms.row + ms.rows - 0.5) + row,
        place.col_scale * (ms.col + ms.cols - 0.5) + col,
    )


def _spectra(shown: Shown, windows: list[Window]) -> tuple[Spectrum, ...]:
    """The spectra at the middles of some windows of the file."""
    layout, frame = shown.setup.layout, shown.opened.frame
    inside = ms_frame(layout)
    out = []
    for window in windows:
        row = window.row - frame.row + window.rows // 2
        col = window.col - frame.col + window.cols // 2
        at = layout.ms
        ms_row = round(at.row_scale * row + at.row_offset)
        ms_col = round(at.col_scale * col + at.col_offset)
        ms_row = min(max(ms_row, inside.row), inside.row + inside.rows - 1)
        ms_col = min(max(ms_col, inside.col), inside.col + inside.cols - 1)
        found = _spectrum(shown, Window(ms_row, ms_col, 1, 1))
        if found is not None:
            out.append(found)
    return tuple(out)


def _spectrum(shown: Shown, pixel: Window) -> Optional[Spectrum]:
    """The values of a pixel of MS and of what lies there; None if it does not count."""
    setup, frame = shown.setup, shown.opened.frame
    reads = ms_reads(setup.layout, pixel)
    part = read_part(shown.opened, reads)
    ready = prepared(part, setup)
    fused = bring_back(ready, reads, setup)
    if not fused.valid.all():
        return None
    rows, cols = pixel.within(reads.ms)
    place = setup.layout.ms.inverse()
    return Spectrum(
        place=(
            place.row_scale * pixel.row + place.row_offset + frame.row,
            place.col_scale * pixel.col + place.col_offset + frame.col,
        ),
        ms=_numbers(part.ms[:, rows, cols]),
        fused=_numbers(fused.image / setup.scale),
        reference=_true_spectrum(ready, pixel, setup),
    )


def _numbers(pixel: Values) -> tuple[float, ...]:
    """The values of a single pixel (C, 1, 1)."""
    return tuple(float(value) for value in pixel[:, 0, 0])


def _true_spectrum(ready: Part, pixel: Window, setup: Setup) -> tuple[float, ...]:
    """What MS would see of the true image at a pixel; empty if there is none."""
    if ready.reference is None or ready.reference_valid is None:
        return ()
    true = replace(ready, fused=ready.reference, fused_valid=ready.reference_valid)
    seen = bring_back(true, ms_reads(setup.layout, pixel), setup)
    return _numbers(seen.image / setup.scale) if seen.valid.all() else ()


def _histograms(shown: Shown) -> tuple[Histogram, ...]:
    """How the values of each band are spread in MS and in the fused image."""
    bins, judged = shown.bins, shown.judged
    if bins is None:
        return ()
    bands = zip(judged.ms_counts, judged.fused_counts, bins.low, bins.high)
    return tuple(
        Histogram(*trimmed((ms, fused), low, high, BINS)) for ms, fused, low, high in bands
    )


def _compared(shown: Shown) -> Compared:
    """What was compared with what, and how."""
    opened, found, config = shown.opened, shown.assessment, shown.config
    pair, reference = opened.pair, opened.reference
    estimated = any(band.found is not None for band in found.bands)
    return Compared(
        fused=_image(config.fused, opened.fused.source, opened.grid),
        pan=_image(pair.pan.name, pair.pan, pair.pan_grid),
        ms=_image(pair.ms.name, pair.ms, pair.ms_grid),
        reference=None
        if reference is None
        else _image(config.reference or "", reference.source, reference.source.grid),
        ratio=float(np.sqrt(found.ratio[0] * found.ratio[1])),
        sensor=str(found.inputs["SENSOR"]),
        geometry=config.geometry,
        phase=config.phase,
        offset=found.offset,
        offsets=tuple(band.offset for band in found.bands) if estimated else (),
        valid_share=found.valid_share,
        unit=found.unit,
        map_unit=map_unit(pair.pan_grid.crs),
        crs=crs_name(pair.pan_grid.crs),
        border=opened.border,
        notes=found.notes,
        versions=found.versions,
    )


def _image(name: str, source: RasterSource, grid: Grid) -> Image:
    """One raster that took part."""
    return Image(name, grid, source.names, colour_names(source), source.dtype.lower())
