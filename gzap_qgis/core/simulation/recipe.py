"""Every number of one simulated pair."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

from gzap_qgis.core.levels import Size

# Numbers at a regular grid of places over an image, a tuple for each row.
Places = tuple[tuple[float, ...], ...]


class SmearKind(Enum):
    """What blurs an image beside its optics."""

    NONE = "none"
    MOTION = "motion"
    DISK = "disk"


@dataclass(frozen=True)
class Smear:
    """A blur that is not Gaussian.

    Attributes:
        kind: Its shape.
        size: Length of a motion, radius of a disk, pixels.
        angle: Direction of a motion, radians.
    """

    kind: SmearKind = SmearKind.NONE
    size: float = 0.0
    angle: float = 0.0


@dataclass(frozen=True)
class BandRecipe:
    """How a band is made of the bands of an image; the defaults change nothing.

    Attributes:
        weights: Weight of each band of the image.
        gamma: Exponent of its curve.
        ripple: Depth, periods over full scale, and phase of the wave over its values.
        reversal: Share of its negative.
        contrast: Contrast in the recipe's regions, as a share of what it is elsewhere.
        alien: Share of the detail of another place.
        place: Which other place, 0 to 2.
        emphasis: Detail added, as a share of what there is.
        width: Standard deviation of the Gaussian that takes detail away, PAN pixels.
    """

    weights: tuple[float, ...]
    gamma: float = 1.0
    ripple: tuple[float, float, float] = (0.0, 1.0, 0.0)
    reversal: float = 0.0
    contrast: float = 1.0
    alien: float = 0.0
    place: int = 0
    emphasis: float = 0.0
    width: float = 1.0


@dataclass(frozen=True)
class PanRecipe:
    """How PAN is made of the bands.

    Attributes:
        weights: Weight of each band, (C,).
        extra: A band that MS does not hold.
        extra_share: How much of it PAN takes.
        haze: Brightness of haze at a regular grid of places, full scales; none if empty.
        gamma: Exponent of its response.
        optics: MTF gain at PAN's own Nyquist frequency.
        smear: Further blur.
        emphasis: Detail added, as a share of what there is.
        gain: Digital numbers of its full scale, as a share of the recipe's ``scale``.
        read: Read noise, full scales.
        shot: Variance of the shot noise over the value, full scales.
    """

    weights: tuple[float, ...]
    extra: BandRecipe
    extra_share: float = 0.0
    haze: Places = ()
    gamma: float = 1.0
    optics: float = 0.5
    smear: Smear = Smear()
    emphasis: float = 0.0
    gain: float = 1.0
    read: float = 0.0
    shot: float = 0.0


@dataclass(frozen=True)
class MsRecipe:
    """How the truth and MS are made of the bands; every tuple has a number for each band.

    Attributes:
        optics: MTF gains of the truth at its own Nyquist frequency.
        smear: Further blur of the truth.
        gains: Gain of each band's colour.
        offsets: Offset of each band's colour, full scales.
        mtf: MTF gains with which MS is made of the truth, at MS's Nyquist frequency.
        shift: Where MS really lies in PAN, rows and columns, PAN pixels.
        shifts: The same of each band beside that.
        read: Read noise, full scales.
        shot: Variance of the shot noise over the value, full scales.
    """

    optics: tuple[float, ...]
    smear: Smear
    gains: tuple[float, ...]
    offsets: tuple[float, ...]
    mtf: tuple[float, ...]
    shift: tuple[float, float] = (0.0, 0.0)
    shifts: tuple[tuple[float, float], ...] = ()
    read: float = 0.0
    shot: float = 0.0


@dataclass(frozen=True)
class WaldRecipe:
    """What only pairs made of real pairs need.

    Attributes:
        order: Bands of the real pair that are kept, in their new order.
        ratio: Ratio by which the pair is degraded; None takes the pair's own.
        guide: MTF gain with which PAN is brought to the truth's pixels; None takes the antialiased
            cubic.
    """

    order: tuple[int, ...]
    ratio: float | None = None
    guide: float | None = None


@dataclass(frozen=True)
class Recipe:
    """Every number of one pair; the same recipe and image give the same bytes.

    Attributes:
        sources: Bands of the image.
        side: MS pixels along a side.
        ratio: PAN pixels per MS pixel.
        reduction: Pixels of the image per PAN pixel, so that what PAN sees is clean and sharp.
        reduction_gain: MTF gain of that reduction at PAN's Nyquist frequency.
        bands: How each band is made.
        regions: Share in which bands change their contrast at a regular grid of places; taken as 0
            below 0 and as 1 above 1.
        order: Order of the bands in MS.
        pan: How PAN is made of them.
        ms: How truth and MS are made of them.
        nominal: MTF gain of each band that is believed, which may differ from ``ms.mtf``.
        wald: What pairs made of real pairs need beside.
        scale: Digital numbers of full scale.
        step: Digital numbers of one step of quantisation; 0 for none.
        seed: Seed of the noise.
    """

    sources: int
    side: int
    ratio: float
    reduction: float
    reduction_gain: float
    bands: tuple[BandRecipe, ...]
    regions: Places
    order: tuple[int, ...]
    pan: PanRecipe
    ms: MsRecipe
    nominal: tuple[float, ...]
    wald: WaldRecipe
    scale: float
    step: float
    seed: int


def source_size(recipe: Recipe) -> Size:
    """Rows and columns of the window that a recipe wants of an image, pixels.

    A smaller image gives a smaller pair.
    """
    pan = math.ceil(recipe.side * recipe.ratio)
    side = math.ceil(pan * recipe.reduction)
    return side, side


def wald_size(recipe: Recipe, own: float) -> Size:
    """Rows and columns of MS that a recipe wants of a real pair whose ratio is ``own``, pixels."""
    side = math.ceil(recipe.side * (recipe.wald.ratio or own))
    return side, side
