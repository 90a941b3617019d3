"""Judging one window of a scene: what was read becomes sums and maps."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Optional

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core.assessment import BackSums, FullSums, TrueSums
from gzap_qgis.core.assessment_plan import Flags, Reads, inside, nominal
from gzap_qgis.core.expand import Weights, expand, reduce, sample_bands, spline
from gzap_qgis.core.fill import filled
from gzap_qgis.core.levels import MEASURED_SHARE, blur
from gzap_qgis.core.metrics.d_lambda_k import d_lambda_k_map
from gzap_qgis.core.metrics.d_rho import d_rho_tally
from gzap_qgis.core.metrics.d_s import d_s_map
from gzap_qgis.core.metrics.ergas import ergas_tally
from gzap_qgis.core.metrics.hqnr import hqnr_map
from gzap_qgis.core.metrics.lowpass import lowpass, unit_lowpass
from gzap_qgis.core.metrics.psnr import psnr_tally
from gzap_qgis.core.metrics.q2n import q2n_map
from gzap_qgis.core.metrics.sam import sam_tally
from gzap_qgis.core.metrics.scc import scc_tally
from gzap_qgis.core.metrics.ssim import ssim_tally
from gzap_qgis.core.metrics.tally import Tally
from gzap_qgis.core.metrics.uqi import band_uqi_map, uqi_map
from gzap_qgis.core.mtf import GENERIC_MS_GAIN
from gzap_qgis.core.pair import Image
from gzap_qgis.core.phase import Layout
from gzap_qgis.core.target import is_translation, nearest
from gzap_qgis.grid import Alignment

Values = NDArray[np.float64]


@dataclass(frozen=True)
class Setup:
    """What all windows of a scene share.

    Attributes:
        layout: The fused image beside its pair.
        mtf: MTF gain of each band.
        weights: How MS is interpolated to the fused grid.
        scale: By what the fused image, MS and the reference are multiplied.
        pan_scale: By what PAN is multiplied.
        ms_mean: Mean of each band of MS, (C,), its own unit.
        pan_mean: Mean of PAN, its own unit.
        has_fill: Whether MS has pixels that are zero in every band, so that zeros of the others are
            fill too.
        peak: Largest value that the data can have, after ``scale``.
    """

    layout: Layout
    mtf: tuple[float, ...]
    weights: Weights
    scale: float
    pan_scale: float
    ms_mean: Values
    pan_mean: float
    has_fill: bool
    peak: float


@dataclass(frozen=True)
class Part:
    """The pixels of a window's reads, each image in its own unit.

    Attributes:
        fused: Fused image, (C, H, W).
        fused_valid: Where it holds a measurement in every band, (H, W).
        pan: Panchromatic image, (P, Q).
        pan_valid: Where it holds a measurement, (P, Q).
        ms: Multispectral image, (C, h, w).
        ms_valid: Where it holds a measurement in every band, (h, w).
        reference: True image on the pixels of ``fused``, (C, H, W), or None.
        reference_valid: Where it holds a measurement in every band, (H, W), or None.
    """

    fused: Image
    fused_valid: Flags
    pan: Image
    pan_valid: Flags
    ms: Image
    ms_valid: Flags
    reference: Optional[Image] = None
    reference_valid: Optional[Flags] = None


@dataclass(frozen=True)
class Full:
    """A window of the fused image judged without a reference.

    Attributes:
        sums: Its sums.
        maps: HQNR, D_lambda_K and D_s of its blocks, (3, rows, cols) of blocks; NaN where a block
            does not count.
        valid: Where its pixels count, (rows, cols).
    """

    sums: FullSums
    maps: Values
    valid: Flags


def prepared(part: Part, setup: Setup) -> Part:
    """The part in digital numbers, with plausible ones where nothing was measured.

    Zeros in every band of MS or of the reference are not measured; where MS has such, nor are those
    of PAN and of the fused image.
    """
    fused_valid = part.fused_valid
    if setup.has_fill:
        fused_valid = fused_valid & ~(part.fused == 0).all(0)
    ms_valid = part.ms_valid & ~(part.ms == 0).all(0)
    pan_valid = part.pan_valid & (part.pan != 0) if setup.has_fill else part.pan_valid
    pan_mean = np.array([setup.pan_mean], dtype=np.float32)
    ms = filled(part.ms, _every(ms_valid, len(part.ms)), setup.ms_mean.astype(np.float32))
    out = replace(
        part,
        fused=_times(part.fused, setup.scale),
        fused_valid=fused_valid,
        pan=_times(filled(part.pan[None], pan_valid[None], pan_mean)[0], setup.pan_scale),
        pan_valid=pan_valid,
        ms=_times(ms, setup.scale),
        ms_valid=ms_valid,
    )
    if part.reference is None or part.reference_valid is None:
        return out
    measured = part.reference_valid & ~(part.reference == 0).all(0)
    return replace(out, reference=_times(part.reference, setup.scale), reference_valid=measured)


def _times(image: Image, factor: float) -> Image:
    """An image times a number."""
    return image if factor == 1.0 else (image * np.float32(factor)).astype(np.float32)


def _every(valid: Flags, bands: int) -> Flags:
    """One mask for every band, (C, H, W)."""
    return np.broadcast_to(valid, (bands, *valid.shape))


def judge_full(part: Part, reads: Reads, setup: Setup) -> Full:
    """Judge a window of the fused image without a reference.

    Args:
        part: The pixels of ``reads``, as ``prepared`` gives them.
        reads: Windows of a ``fused_reads``.
        setup: What all windows share.

    Returns:
        Sums, maps and mask of the inner window.
    """
    rows, cols = reads.inner.within(reads.fused)
    valid = counted(part, reads, setup.layout)
    here = valid[rows, cols]
    fused = part.fused[:, rows, cols]
    expanded, pan_low = expanded_pair(part, reads, setup)
    ratio = setup.layout.ratio
    blurred = lowpass(part.fused, setup.mtf, ratio, valid)[:, rows, cols]
    pan = pan_on_fused(part, reads, setup.layout)[None]
    high, low = uqi_map(pan[:, rows, cols], fused, here), uqi_map(pan_low, expanded, here)
    spectral, spatial = d_lambda_k_map(expanded, blurred, here), d_s_map(high, low)
    sums = FullSums(
        spectral=Tally.of_map(spectral),
        high=Tally.of_map(high),
        low=Tally.of_map(low),
        fused_pairs=_pairs(fused, here),
        ms_pairs=_pairs(expanded, here),
        rho=d_rho_tally(part.fused, pan, nominal(ratio), valid, (rows, cols)),
        pixels=Tally((0.0,), int(here.sum())),
    )
    return Full(sums, np.stack([hqnr_map(spectral, spatial), spectral, spatial]), here)


def _pairs(image: Image, valid: Flags) -> Tally:
    """UQI between the bands of an image; nothing for a single band."""
    return Tally.of_map(band_uqi_map(image, valid)) if len(image) > 1 else Tally()


def counted(part: Part, reads: Reads, layout: Layout) -> Flags:
    """Where the fused pixels that were read count: measured in all three images, (H, W).

    Args:
        part: The pixels of ``reads``, as ``prepared`` gives them.
        reads: Windows of a ``fused_reads``.
        layout: The fused image beside its pair.
    """
    window = reads.fused
    valid = part.fused_valid & inside(layout.ms, window, layout.ms_size)
    valid &= inside(layout.pan, window, layout.pan_size)
    for alignment, source, mask in (
        (layout.ms, reads.ms, part.ms_valid),
        (layout.pan, reads.pan, part.pan_valid),
    ):
        if not mask.all():
            rows, cols = nearest(alignment.cropped(window, source), window, source)
            valid &= mask[rows][:, cols]
    return valid


def expanded_pair(part: Part, reads: Reads, setup: Setup) -> tuple[Image, Image]:
    """MS, and PAN reduced to MS's pixels, both interpolated to the inner window.

    Returns:
        (C, rows, cols) and (1, rows, cols), digital number.
    """
    layout, inner = setup.layout, reads.inner
    to_ms = layout.reduced.cropped(reads.ms, reads.pan)
    reduced = reduce(part.pan, (reads.ms.rows, reads.ms.cols), to_ms)
    both = np.concatenate([part.ms, reduced[None]])
    place = layout.ms.cropped(inner, reads.ms)
    out = expand(both, (inner.rows, inner.cols), place, setup.weights)
    return out[:-1], out[-1:]


def pan_on_fused(part: Part, reads: Reads, layout: Layout) -> Image:
    """PAN at the fused pixels that were read, (H, W): its own pixels, or the spline between them.

    Pixels beyond PAN are mirrored; they do not count.
    """
    window = reads.fused
    place = layout.pan.cropped(window, reads.pan)
    if not is_translation(layout.pan):
        return expand(part.pan, (window.rows, window.cols), place, spline)
    rows, cols = nearest(place, window, reads.pan)
    return part.pan[rows][:, cols]


def judge_true(part: Part, reads: Reads, setup: Setup) -> TrueSums:
    """Judge a window of the fused image by the true one.

    Args:
        part: The pixels of ``reads``, as ``prepared`` gives them.
        reads: Windows of a ``fused_reads``.
        setup: What all windows share.

    Returns:
        Sums over the inner window; those of nothing where there is no true image.
    """
    if part.reference is None or part.reference_valid is None:
        return TrueSums()
    both = part.fused_valid & part.reference_valid
    inner = reads.inner.within(reads.fused)
    rows, cols = inner
    true, fused = part.reference[:, rows, cols], part.fused[:, rows, cols]
    valid = both[rows, cols]
    return TrueSums(
        q2n=Tally.of_map(q2n_map(true, fused, valid)),
        uqi=Tally.of_map(uqi_map(true, fused, valid)),
        sam=sam_tally(true, fused, valid),
        ergas=ergas_tally(true, fused, valid),
        scc=scc_tally(part.reference, part.fused, both, inner),
        psnr=psnr_tally(true, fused, valid),
        ssim=ssim_tally(part.reference, part.fused, setup.peak, both, inner),
    )


@dataclass(frozen=True)
class Back:
    """The fused image brought back to a window of MS.

    Attributes:
        image: What MS would see of it, (C, rows, cols), digital number.
        valid: Where it counts, (rows, cols).
    """

    image: Image
    valid: Flags


def bring_back(part: Part, reads: Reads, setup: Setup) -> Back:
    """Blur the fused image as the sensor does and sample it where MS's pixels lie.

    Args:
        part: The pixels of ``reads``, as ``prepared`` gives them.
        reads: Windows of an ``ms_reads``.
        setup: What all windows share.

    Returns:
        The image at the inner window; a pixel counts where it was measured in MS, and all that it
        sees in the fused image.
    """
    layout, inner = setup.layout, reads.inner
    rows, cols = inner.within(reads.ms)
    size = (inner.rows, inner.cols)
    blurred = unit_lowpass(part.fused, setup.mtf, layout.ratio, part.fused_valid)
    mean = (setup.ms_mean * setup.scale).astype(np.float32)
    whole = filled(blurred.astype(np.float32), _every(part.fused_valid, len(blurred)), mean)
    places = [band.cropped(inner, reads.fused) for band in layout.bands]
    valid = part.ms_valid[rows, cols].copy()
    for band, place in zip(layout.bands, places):
        valid &= inside(band, inner, (layout.rows, layout.cols))
        valid &= _seen_measured(part.fused_valid, size, place)
    return Back(sample_bands(whole, size, places), valid)


def _seen_measured(valid: Flags, size: tuple[int, int], place: Alignment) -> Flags:
    """Where all that coarse pixels see of a finer image is measured, (h, w)."""
    if valid.all():
        return np.ones(size, dtype=np.bool_)
    share = blur(valid.astype(np.float32), GENERIC_MS_GAIN, size, place)
    return np.asarray(share > MEASURED_SHARE)


def judge_back(part: Part, reads: Reads, setup: Setup) -> BackSums:
    """Judge a window of MS: the fused image brought back to it, and MS's own likeness to PAN.

    Args:
        part: The pixels of ``reads``, as ``prepared`` gives them.
        reads: Windows of an ``ms_reads``.
        setup: What all windows share.

    Returns:
        Sums over the inner window.
    """
    back = bring_back(part, reads, setup)
    inner = reads.inner.within(reads.ms)
    ms = part.ms[:, inner[0], inner[1]]
    pan, pan_valid = _reduced_pan(part, reads, setup.layout)
    side = nominal(setup.layout.ratio)
    return BackSums(
        q2n=Tally.of_map(q2n_map(ms, back.image, back.valid)),
        sam=sam_tally(ms, back.image, back.valid),
        ergas=ergas_tally(ms, back.image, back.valid),
        rho=d_rho_tally(part.ms, pan[None], side, part.ms_valid & pan_valid, inner),
    )


def _reduced_pan(part: Part, reads: Reads, layout: Layout) -> tuple[Image, Flags]:
    """PAN at the MS pixels that were read, (h, w), and where it was measured."""
    ms = reads.ms
    place, size = layout.reduced.cropped(ms, reads.pan), (ms.rows, ms.cols)
    valid = inside(layout.reduced, ms, layout.pan_size)
    valid &= _seen_measured(part.pan_valid, size, place)
    return reduce(part.pan, size, place), valid
