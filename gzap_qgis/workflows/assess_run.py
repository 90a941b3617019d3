"""From open rasters to the figures of an assessment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import Optional

import numpy as np

from gzap_qgis.config import AssessConfig, PairConfig, Phase
from gzap_qgis.core.assessment import FullSums, full_indices, of_bands, true_indices
from gzap_qgis.core.assessment_plan import nominal
from gzap_qgis.core.assessment_tile import Setup
from gzap_qgis.core.assessment_unit import Bins, pan_scale_of, scale_of
from gzap_qgis.core.expand import interp23, interpolator
from gzap_qgis.core.metrics.psnr import peak_of
from gzap_qgis.core.phase import TRUSTED_FIT, Layout, phasing
from gzap_qgis.errors import GeometryError
from gzap_qgis.grid import Window, touched
from gzap_qgis.progress import Progress
from gzap_qgis.raster.fused import FusedSource, open_fused, open_reference
from gzap_qgis.raster.georeference import gdal_version
from gzap_qgis.raster.pair import PairSource, open_pair
from gzap_qgis.sentence import sentence
from gzap_qgis.workflows.assess_notes import Run, notes_of
from gzap_qgis.workflows.assess_outputs import require_outputs
from gzap_qgis.workflows.assess_passes import Judged, Opened, judge, layout_of, scan
from gzap_qgis.workflows.assess_report import Shown
from gzap_qgis.workflows.assess_values import Assessment, BandFigures
from gzap_qgis.workflows.survey import survey_pair, survey_unmoved

# A border is left out only where so many pixels remain along each side.
LEAST_SIDE = 100


@contextmanager
def opened_rasters(pair: PairConfig, config: AssessConfig, progress: Progress) -> Iterator[Opened]:
    """Open all rasters, check that they fit together and that the outputs can be written.

    Args:
        pair: PAN and MS.
        config: The fused image, the reference, the border and the outputs.
        progress: Hears what was found.

    Yields:
        The open rasters, closed at the end.

    Raises:
        GzapError: If one cannot be read, they do not fit together, or an output is refused.
    """
    with ExitStack() as stack:
        source = stack.enter_context(open_pair(pair, progress))
        fused = stack.enter_context(open_fused(config.fused, source))
        frame, border = _frame(source, fused, config, progress)
        judged = fused.part(frame)
        reference = None
        files = [*source.files, *fused.source.files]
        if config.reference is not None:
            reference = stack.enter_context(open_reference(config.reference, judged.grid, source))
            files += reference.source.files
        require_outputs(config, pair, files)
        yield Opened(source, judged, reference, frame, fused.grid, border)


def _frame(
    pair: PairSource, fused: FusedSource, config: AssessConfig, progress: Progress
) -> tuple[Window, int]:
    """The part of the fused image that is judged, and the border that it leaves out."""
    try:
        common = touched(fused.grid, pair.overlap)
    except GeometryError as error:
        raise GeometryError(
            sentence(
                "The fused image {fused} does not lie where the panchromatic and the "
                "multispectral image overlap. Expected an image of the same ground; choose the "
                "fused image of this pair.",
                fused=config.fused,
            )
        ) from error
    border = config.border
    if border and min(common.rows, common.cols) - 2 * border < LEAST_SIDE:
        progress.warn(
            sentence(
                "BORDER is {border}, which would leave fewer than {least_side} of {cols} x "
                "{rows} pixels along a side: no border is left out.",
                border=border,
                least_side=LEAST_SIDE,
                cols=common.cols,
                rows=common.rows,
            )
        )
        border = 0
    return common.grown(-border), border


def examine(pair: PairConfig, config: AssessConfig, opened: Opened, progress: Progress) -> Shown:
    """Judge a fused image.

    Args:
        pair: PAN and MS.
        config: How they are compared; values are counted in bins only for a report.
        opened: The open rasters.
        progress: Progress, log and cancellation.

    Returns:
        The figures, and all that a report is made of.

    Raises:
        GzapError: If the images hold nothing that can be compared, or the user stops.
    """
    take = survey_pair if config.phase is Phase.AUTO else survey_unmoved
    survey = take(opened.pair, pair, progress.part(0.0, 0.1))
    opened = replace(opened, moves=survey.scene.registration.moves)
    offsets = phasing(config.phase, survey.scene, survey.blocks, progress)
    place = layout_of(opened, config.geometry, offsets)
    ranges = scan(opened, place, progress.part(0.12, 0.2))
    run = Run(pair, config, opened, survey, offsets, ranges)
    setup = _setup(run, place)
    bins: Optional[Bins] = None
    if config.report is not None:
        bins = Bins.over(ranges.ms, ranges.fused)
    judged = judge(opened, setup, bins, progress.part(0.2, 0.95))
    return Shown(opened, setup, judged, bins, _assessment(run, setup, judged), config)


def _setup(run: Run, place: Layout) -> Setup:
    """What all windows share."""
    scene, ranges = run.survey.scene, run.ranges
    scale = scale_of(ranges.ms)
    largest = 0.0 if ranges.reference is None else ranges.reference.largest
    return Setup(
        layout=place,
        mtf=scene.mtf,
        weights=interpolator(run.config.phase, place.ms),
        scale=scale,
        pan_scale=pan_scale_of(ranges.ms, ranges.pan),
        ms_mean=ranges.ms.means,
        pan_mean=float(ranges.pan.means[0]),
        has_fill=ranges.ms.blank > 0,
        peak=peak_of(largest * scale),
    )


def _assessment(run: Run, setup: Setup, judged: Judged) -> Assessment:
    """The figures and what they rest on."""
    ratio = nominal(setup.layout.ratio)
    with_truth = run.opened.reference is not None
    return Assessment(
        indices={
            **full_indices(judged.full, judged.back, ratio),
            **true_indices(judged.true, ratio, setup.peak),
        },
        inputs=_inputs(run, setup),
        bands=_bands(run, judged),
        ratio=setup.layout.ratio,
        offset=(run.offsets.shift.rows, run.offsets.shift.cols),
        unit=sentence("reflectance") if setup.scale != 1.0 else sentence("digital numbers"),
        scale=setup.scale,
        peak=setup.peak if with_truth else None,
        valid_share=_valid_share(judged.full, setup.layout),
        notes=tuple(notes_of(run, setup)),
        versions={"GDAL": gdal_version(), "numpy": str(np.__version__)},
    )


def _valid_share(sums: FullSums, place: Layout) -> float:
    """Share of the judged pixels that count."""
    return sums.pixels.count / (place.rows * place.cols)


def _inputs(run: Run, setup: Setup) -> dict[str, object]:
    """What was compared and how, by the names of the parameters."""
    config = run.config
    return {
        "FUSED": config.fused,
        "PANCHROMATIC": run.pair.pan,
        "SPECTRAL": run.pair.ms,
        "REFERENCE": config.reference,
        "SENSOR": run.survey.sensor.value,
        "PHASE": config.phase.value,
        "GEOMETRY": config.geometry.value,
        "BORDER": run.opened.border,
        "interpolation": "23 taps" if setup.weights is interp23 else "cubic spline",
    }


def _bands(run: Run, judged: Judged) -> tuple[BandFigures, ...]:
    """The figures of each band."""
    names, offsets = run.opened.pair.ms.names, run.offsets
    count = len(names)
    rho, own = of_bands(judged.full.rho, count), of_bands(judged.back.rho, count)
    uqi = of_bands(judged.true.uqi, count)
    found = offsets.found or (None,) * count
    return tuple(
        BandFigures(
            name=names[band],
            d_rho=rho[band],
            d_rho_own=own[band],
            uqi=uqi[band],
            offset=(offsets.bands[band].rows, offsets.bands[band].cols),
            found=None if shift is None or shift.fit < TRUSTED_FIT else (shift.rows, shift.cols),
            fit=None if shift is None else shift.fit,
        )
        for band, shift in enumerate(found)
    )
