"""Tell how good a fused image is, and where it is bad."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

import numpy as np

from gzap_qgis import paths
from gzap_qgis.config import AssessConfig, PairConfig, Phase
from gzap_qgis.core.assessment import FullSums, full_indices, of_bands, true_indices
from gzap_qgis.core.assessment_plan import nominal
from gzap_qgis.core.assessment_tile import Setup
from gzap_qgis.core.assessment_unit import Bins, scale_of
from gzap_qgis.core.expand import interp23, interpolator
from gzap_qgis.core.metrics.psnr import peak_of
from gzap_qgis.core.phase import TRUSTED_FIT, Layout, Phasing, phasing
from gzap_qgis.errors import GeometryError
from gzap_qgis.grid import Window, touched
from gzap_qgis.progress import Progress
from gzap_qgis.raster.fused import FusedSource, open_fused, open_reference
from gzap_qgis.raster.georeference import gdal_version
from gzap_qgis.raster.pair import PairSource, open_pair
from gzap_qgis.workflows.assess_outputs import require_outputs, table_bytes, write_map
from gzap_qgis.workflows.assess_passes import Judged, Opened, Ranges, judge, layout_of, scan
from gzap_qgis.workflows.assess_report import Shown, page_bytes
from gzap_qgis.workflows.assess_values import Assessment, BandFigures
from gzap_qgis.workflows.survey import Survey, survey_pair

__all__ = ["Assessment", "BandFigures", "assess"]

# A border is left out only where so many pixels remain along each side.
LEAST_SIDE = 100
# An offset that the pair tells and the chosen phase ignores is worth a sentence from here on, PAN
# pixels.
WORTH_A_NOTE = 0.5
# Means of the fused image and of MS that differ by more than this factor speak of two units.
OTHER_UNIT = 2.0


def assess(pair: PairConfig, config: AssessConfig, progress: Progress) -> Assessment:
    """Judge a fused image by its pair, and by the true image where that is known.

    The indices at full resolution need no truth; those against a reference do. What is written, if
    anything, is named in ``config``.

    Args:
        pair: PAN and MS.
        config: The fused image, how it is compared, and what is written.
        progress: Progress, log and cancellation.

    Returns:
        The indices, and what they rest on.

    Raises:
        GzapError: If anything is wrong that the user can put right, or the user stops.
    """
    with _opened(pair, config, progress) as opened:
        survey = survey_pair(opened.pair, pair, progress.part(0.0, 0.1))
        offsets = phasing(config.phase, survey.scene, survey.blocks, progress)
        place = layout_of(opened, config.geometry, offsets)
        ranges = scan(opened, place, progress.part(0.12, 0.2))
        run = _Run(pair, config, opened, survey, offsets, ranges)
        setup = _setup(run, place)
        bins = None if config.report is None else Bins.over(ranges.ms, ranges.fused)
        judged = judge(opened, setup, bins, progress.part(0.2, 0.95))
        found = _assessment(run, setup, judged)
        page = b""
        if bins is not None:
            shown = Shown(opened, setup, judged, bins, found, config)
            page = page_bytes(shown, progress)
    for note in found.notes:
        progress.info(note)
    # The last chance to stop: what is written is written whole.
    progress.step(1.0)
    _write(config, found, judged, page, opened)
    return found


def _write(
    config: AssessConfig, found: Assessment, judged: Judged, page: bytes, opened: Opened
) -> None:
    """Write what is wanted."""
    if config.table is not None:
        paths.write_bytes(config.table, table_bytes(found))
    if config.map is not None:
        write_map(config.map, judged.maps, opened.fused.grid)
    if config.report is not None:
        paths.write_bytes(config.report, page)


@dataclass(frozen=True, eq=False)
class _Run:
    """One assessment under way."""

    pair: PairConfig
    config: AssessConfig
    opened: Opened
    survey: Survey
    offsets: Phasing
    ranges: Ranges


@contextmanager
def _opened(pair: PairConfig, config: AssessConfig, progress: Progress) -> Iterator[Opened]:
    """Open all rasters, check that they fit together and that the outputs can be written."""
    with ExitStack() as stack:
        source = stack.enter_context(open_pair(pair.pan, pair.ms, progress))
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
            f"The fused image {config.fused} does not lie where the panchromatic and the "
            "multispectral image overlap. Expected an image of the same ground; choose the fused "
            "image of this pair."
        ) from error
    border = config.border
    if border and min(common.rows, common.cols) - 2 * border < LEAST_SIDE:
        progress.warn(
            f"BORDER is {border}, which would leave fewer than {LEAST_SIDE} of "
            f"{common.cols} x {common.rows} pixels along a side: no border is left out."
        )
        border = 0
    return common.grown(-border), border


def _setup(run: _Run, place: Layout) -> Setup:
    """What all windows share."""
    scene, ranges = run.survey.scene, run.ranges
    scale = scale_of(ranges.ms)
    largest = 0.0 if ranges.reference is None else ranges.reference.largest
    return Setup(
        layout=place,
        mtf=scene.mtf,
        weights=interpolator(run.config.phase, place.ms),
        scale=scale,
        pan_scale=scale_of(ranges.pan),
        ms_mean=ranges.ms.means,
        pan_mean=float(ranges.pan.means[0]),
        has_fill=ranges.ms.blank > 0,
        peak=peak_of(largest * scale),
    )


def _assessment(run: _Run, setup: Setup, judged: Judged) -> Assessment:
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
        unit="reflectance" if setup.scale != 1.0 else "digital numbers",
        scale=setup.scale,
        peak=setup.peak if with_truth else None,
        valid_share=_valid_share(judged.full, setup.layout),
        notes=tuple(_notes(run, setup)),
        versions={"GDAL": gdal_version(), "numpy": str(np.__version__)},
    )


def _valid_share(sums: FullSums, place: Layout) -> float:
    """Share of the judged pixels that count."""
    return sums.pixels.count / (place.rows * place.cols)


def _inputs(run: _Run, setup: Setup) -> dict[str, object]:
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


def _bands(run: _Run, judged: Judged) -> tuple[BandFigures, ...]:
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


def _notes(run: _Run, setup: Setup) -> Iterator[str]:
    """Sentences that a reader of the figures must know."""
    yield from _unit_notes(run, setup)
    yield from _phase_notes(run, setup)


def _unit_notes(run: _Run, setup: Setup) -> Iterator[str]:
    """Sentences about the unit of the values."""
    if setup.scale != 1.0:
        yield (
            "The multispectral image holds reflectance (its largest value is "
            f"{run.ranges.ms.largest:.4g}): all images were multiplied by {setup.scale:.0f} before "
            "they were compared, since Q2n, D_lambda_K and R_Q2n round to whole numbers."
        )
    if setup.pan_scale != setup.scale:
        yield (
            f"The panchromatic image reaches {run.ranges.pan.largest:.6g} and the multispectral "
            f"image {run.ranges.ms.largest:.6g}: they hold different units, which D_s is "
            "sensitive to."
        )
    fused, ms = run.ranges.fused.means.mean(), run.ranges.ms.means.mean()
    if not 1 / OTHER_UNIT <= abs(fused) / max(abs(ms), 1e-30) <= OTHER_UNIT:
        yield (
            f"The mean of the fused image is {fused:.4g}, that of the multispectral image {ms:.4g}: "
            "they may hold different units or a stretch, which all indices but D_rho count as an "
            "error."
        )


def _phase_notes(run: _Run, setup: Setup) -> Iterator[str]:
    """Sentences about where MS's pixels lie."""
    phase, seen, taken = run.config.phase, run.survey.scene.shift, run.offsets.shift
    if phase is Phase.INTERP23:
        yield _interpolation_note(setup)
    apart = max(abs(seen.rows - taken.rows), abs(seen.cols - taken.cols))
    if phase is not Phase.AUTO and apart > WORTH_A_NOTE:
        yield (
            f"The pair itself says that the multispectral image lies {seen.rows:+.2f} rows and "
            f"{seen.cols:+.2f} columns (panchromatic pixels) off its georeferenced place; PHASE "
            f"is {phase.value}, which assumes {taken.rows:+.2f} and {taken.cols:+.2f}. PHASE auto "
            "takes the pair's own word."
        )
    if phase is Phase.AUTO:
        replaced = [
            str(band + 1)
            for band, (used, own) in enumerate(zip(run.offsets.bands, run.offsets.found))
            if used != own
        ]
        if replaced:
            yield (
                f"The offset of band(s) {', '.join(replaced)} cannot be told from the band alone "
                "(it explains the panchromatic image too little, or its parts contradict each "
                "other, as under clouds); that of the whole image is taken."
            )


def _interpolation_note(setup: Setup) -> str:
    """How far the interpolation is that of published tables."""
    if setup.weights is interp23:
        return (
            "The multispectral image was interpolated by the 23 taps of published tables. Those "
            "wrap around at the edges, where here the image is mirrored: blocks within 11 "
            "multispectral pixels of the edges may differ."
        )
    return (
        "PHASE is interp23, but the 23-tap interpolator needs a ratio of 2, 4 or 8 and pixels that "
        "fall on each other: the cubic spline was taken in its place, half a panchromatic pixel "
        "off."
    )
