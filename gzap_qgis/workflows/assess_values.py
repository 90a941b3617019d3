"""What an assessment comes to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Optional


@dataclass(frozen=True)
class BandFigures:
    """The figures of one band.

    Attributes:
        name: Its name in the multispectral image; empty if it has none.
        d_rho: 1 - local correlation of the fused band with PAN; None where not defined.
        d_rho_own: The same of MS with PAN reduced to its pixels: what the pair itself has.
        uqi: UQI against the reference; None without one.
        offset: Rows and columns by which the band lies off its georeferenced place, as it was used
            to bring the fused image back to it, PAN pixels.
        found: Rows and columns that the band by itself says, PAN pixels; None if it was not asked,
            or says too little.
        fit: Share of PAN's variance that the band by itself explains; None if it was not asked.
    """

    name: str
    d_rho: Optional[float]
    d_rho_own: Optional[float]
    uqi: Optional[float]
    offset: tuple[float, float]
    found: Optional[tuple[float, float]] = None
    fit: Optional[float] = None


@dataclass(frozen=True)
class Assessment:
    """How good a fused image is.

    Attributes:
        indices: Index to value; None where it is not defined or needs a reference.
        inputs: What was compared and how: names and settings.
        bands: Figures of each band.
        ratio: PAN pixels per MS pixel, rows and columns.
        offset: Rows and columns by which MS lies off its georeferenced place, PAN pixels.
        unit: Unit of the values, "digital numbers" or "reflectance".
        scale: By what the values were multiplied.
        peak: Largest value that PSNR and SSIM allow for, after ``scale``.
        valid_share: Share of the judged pixels that count, 0 to 1.
        notes: Sentences that a reader of the figures must know.
        versions: Libraries and their versions.
    """

    indices: Mapping[str, Optional[float]]
    inputs: Mapping[str, object]
    bands: tuple[BandFigures, ...]
    ratio: tuple[float, float]
    offset: tuple[float, float]
    unit: str
    scale: float
    peak: Optional[float]
    valid_share: float
    notes: tuple[str, ...]
    versions: Mapping[str, str]
