"""The indices of a whole scene from sums over its windows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Optional, TypeVar

import numpy as np

from gzap_qgis.core.metrics.d_lambda import d_lambda_of
from gzap_qgis.core.metrics.d_s import d_s_of
from gzap_qgis.core.metrics.ergas import ergas_of
from gzap_qgis.core.metrics.hqnr import hqnr
from gzap_qgis.core.metrics.psnr import psnr_of
from gzap_qgis.core.metrics.qnr import qnr
from gzap_qgis.core.metrics.scc import scc_of
from gzap_qgis.core.metrics.tally import Tally

Figures = tuple[Optional[float], ...]
Sums = TypeVar("Sums", "FullSums", "BackSums", "TrueSums")


@dataclass(frozen=True)
class FullSums:
    """Sums over the fused image, for the indices at full resolution.

    Attributes:
        spectral: D_lambda_K of the blocks.
        high: UQI of PAN and each fused band.
        low: UQI of reduced PAN and each band of MS.
        fused_pairs: UQI between the fused bands.
        ms_pairs: UQI between MS's bands.
        rho: 1 - local correlation of PAN and each fused band.
        pixels: Pixels that count, in a single sum that has no meaning of its own.
    """

    spectral: Tally = field(default_factory=Tally)
    high: Tally = field(default_factory=Tally)
    low: Tally = field(default_factory=Tally)
    fused_pairs: Tally = field(default_factory=Tally)
    ms_pairs: Tally = field(default_factory=Tally)
    rho: Tally = field(default_factory=Tally)
    pixels: Tally = field(default_factory=Tally)


@dataclass(frozen=True)
class BackSums:
    """Sums over MS, for the indices of the fused image brought back to it.

    Attributes:
        q2n: Q2n of the blocks.
        sam: Spectral angles, degrees.
        ergas: Squared errors and values of each band.
        rho: 1 - local correlation of reduced PAN and each band of MS.
    """

    q2n: Tally = field(default_factory=Tally)
    sam: Tally = field(default_factory=Tally)
    ergas: Tally = field(default_factory=Tally)
    rho: Tally = field(default_factory=Tally)


@dataclass(frozen=True)
class TrueSums:
    """Sums over the fused image beside the true one.

    Attributes:
        q2n: Q2n of the blocks.
        uqi: UQI of each band.
        sam: Spectral angles, degrees.
        ergas: Squared errors and values of each band.
        scc: Products of edge strengths.
        psnr: Squared errors of each band.
        ssim: SSIM of each band.
    """

    q2n: Tally = field(default_factory=Tally)
    uqi: Tally = field(default_factory=Tally)
    sam: Tally = field(default_factory=Tally)
    ergas: Tally = field(default_factory=Tally)
    scc: Tally = field(default_factory=Tally)
    psnr: Tally = field(default_factory=Tally)
    ssim: Tally = field(default_factory=Tally)


def joined(first: Sums, second: Sums) -> Sums:
    """The sums over both parts."""
    kind = type(first)
    return kind(*(getattr(first, f.name) + getattr(second, f.name) for f in fields(kind)))


def full_indices(sums: FullSums, back: BackSums, ratio: float) -> dict[str, Optional[float]]:
    """The indices without a reference.

    Args:
        sums: Sums over the fused image.
        back: Sums over MS.
        ratio: MS pixel size over that of the fused image.

    Returns:
        Index to value; None where one is not defined, as D_lambda and angles for a single band, or
        all where nothing counts.
    """
    one_band = len(sums.high.total) == 1
    spectral, spatial = sums.spectral.mean(), d_s_of(sums.high, sums.low)
    between = None if one_band else d_lambda_of(sums.fused_pairs, sums.ms_pairs)
    defined = spectral is not None and spatial is not None
    return finite(
        {
            "D_lambda": between,
            "D_lambda_K": spectral,
            "D_s": spatial,
            "QNR": None if spatial is None else qnr(between, spatial),
            "HQNR": hqnr(spectral or 0.0, spatial or 0.0) if defined else None,
            "R_Q2n": back.q2n.mean(),
            "R_SAM": None if one_band else back.sam.mean(),
            "R_ERGAS": ergas_of(back.ergas, ratio),
            "D_rho": sums.rho.mean(),
        }
    )


def true_indices(sums: TrueSums, ratio: float, peak: float) -> dict[str, Optional[float]]:
    """The indices against a reference.

    Args:
        sums: Sums over the fused image beside the true one; those of nothing where there is none.
        ratio: MS pixel size over that of the fused image.
        peak: Largest value that the data can have.

    Returns:
        Index to value; None where one is not defined.
    """
    one_band = len(sums.uqi.total) == 1
    return finite(
        {
            "Q2n": sums.q2n.mean(),
            "UQI": sums.uqi.mean(),
            "SAM": None if one_band else sums.sam.mean(),
            "ERGAS": ergas_of(sums.ergas, ratio),
            "SCC": scc_of(sums.scc),
            "PSNR": psnr_of(sums.psnr, peak),
            "SSIM": sums.ssim.mean(),
        }
    )


def of_bands(tally: Tally, bands: int) -> Figures:
    """A figure of each band; None for all where nothing counts."""
    means = tally.means()
    if means is None:
        return (None,) * bands
    return tuple(float(m) if np.isfinite(m) else None for m in means)


def finite(figures: Mapping[str, Optional[float]]) -> dict[str, Optional[float]]:
    """The figures with None in the place of what is no finite number."""
    return {k: float(v) if v is not None and np.isfinite(v) else None for k, v in figures.items()}
