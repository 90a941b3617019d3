"""Sentences that a reader of an assessment's figures must know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gzap_qgis.config import AssessConfig, PairConfig, Phase
from gzap_qgis.core.assessment_tile import Setup
from gzap_qgis.core.expand import interp23
from gzap_qgis.core.phase import Phasing
from gzap_qgis.sentence import Sentence, sentence
from gzap_qgis.workflows.assess_passes import Opened, Ranges
from gzap_qgis.workflows.registration import said
from gzap_qgis.workflows.survey import Survey

# An offset that the pair tells and the chosen phase ignores is worth a sentence from here on, PAN
# pixels.
WORTH_A_NOTE = 0.5
# Means of the fused image and of MS that differ by more than this factor speak of two units.
OTHER_UNIT = 2.0


@dataclass(frozen=True, eq=False)
class Run:
    """One assessment under way.

    Attributes:
        pair: PAN and MS.
        config: The fused image, how it is compared, and what is written.
        opened: The open rasters.
        survey: The pair's numbers.
        offsets: How far MS lies off its georeferenced place.
        ranges: What the images hold.
    """

    pair: PairConfig
    config: AssessConfig
    opened: Opened
    survey: Survey
    offsets: Phasing
    ranges: Ranges


def notes_of(run: Run, setup: Setup) -> Iterator[Sentence]:
    """Sentences that a reader of the figures must know."""
    yield from _unit_notes(run, setup)
    yield from _phase_notes(run, setup)
    if run.opened.moves is not None:
        yield from said(run.survey.scene.registration)


def _unit_notes(run: Run, setup: Setup) -> Iterator[Sentence]:
    """Sentences about the unit of the values."""
    if setup.scale != 1.0:
        yield sentence(
            "The multispectral image holds fractions up to {largest:.4g}, such as reflectance: all "
            "images were multiplied by {scale:.10g} before they were compared, since Q2n, "
            "D_lambda_K and R_Q2n round to whole numbers.",
            largest=run.ranges.ms.largest,
            scale=setup.scale,
        )
    if setup.pan_scale != setup.scale:
        yield sentence(
            "The panchromatic image reaches {pan:.6g} and the multispectral image {ms:.6g}: they "
            "hold different units, which D_s is sensitive to.",
            pan=run.ranges.pan.largest,
            ms=run.ranges.ms.largest,
        )
    fused, ms = run.ranges.fused.means.mean(), run.ranges.ms.means.mean()
    if not 1 / OTHER_UNIT <= abs(fused) / max(abs(ms), 1e-30) <= OTHER_UNIT:
        yield sentence(
            "The mean of the fused image is {fused:.4g}, that of the multispectral image {ms:.4g}: "
            "they may hold different units or a stretch, which most indices count as an error.",
            fused=fused,
            ms=ms,
        )


def _phase_notes(run: Run, setup: Setup) -> Iterator[Sentence]:
    """Sentences about where MS's pixels lie."""
    phase, seen, taken = run.config.phase, run.survey.scene.shift, run.offsets.shift
    if phase is Phase.INTERP23:
        yield _interpolation_note(setup)
    apart = max(abs(seen.rows - taken.rows), abs(seen.cols - taken.cols))
    if phase is not Phase.AUTO and apart > WORTH_A_NOTE:
        yield sentence(
            "The pair itself says that the multispectral image lies {rows:+.2f} rows and "
            "{cols:+.2f} columns (panchromatic pixels) off its georeferenced place; PHASE is "
            "{phase}, which assumes {taken_rows:+.2f} and {taken_cols:+.2f}. PHASE auto takes the "
            "pair's own word.",
            rows=seen.rows,
            cols=seen.cols,
            phase=phase.value,
            taken_rows=taken.rows,
            taken_cols=taken.cols,
        )
    if phase is Phase.AUTO:
        replaced = [
            str(band + 1)
            for band, (used, own) in enumerate(zip(run.offsets.bands, run.offsets.found))
            if used != own
        ]
        if replaced:
            yield sentence(
                "The offset of band(s) {bands} cannot be told from the band alone (it explains the "
                "panchromatic image too little, or its parts contradict each other, as under "
                "clouds); that of the whole image is taken.",
                bands=", ".join(replaced),
            )


def _interpolation_note(setup: Setup) -> Sentence:
    """How far the interpolation is that of published tables."""
    if setup.weights is interp23:
        return sentence(
            "The multispectral image was interpolated by the 23 taps of published tables. Those "
            "wrap around at the edges, where here the image is mirrored: blocks within 11 "
            "multispectral pixels of the edges may differ."
        )
    return sentence(
        "PHASE is interp23, but the 23-tap interpolator needs a ratio of 2, 4 or 8 and pixels that "
        "fall on each other: the cubic spline was taken in its place, half a panchromatic pixel "
        "off."
    )
