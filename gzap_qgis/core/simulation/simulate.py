"""Training pairs with their truth, from any image."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from gzap_qgis.core.fill import filled
from gzap_qgis.core.levels import MEASURED_SHARE, Size, blur, coarser, interpolate
from gzap_qgis.core.pair import Image, Mask, Pair
from gzap_qgis.core.simulation import bands as made
from gzap_qgis.core.simulation import sharpness
from gzap_qgis.core.simulation.noise import noisy, quantised
from gzap_qgis.core.simulation.recipe import (
    BandRecipe,
    MsRecipe,
    PanRecipe,
    Places,
    Recipe,
    Smear,
    SmearKind,
    source_size,
)
from gzap_qgis.core.wald import Reduced
from gzap_qgis.grid import Alignment

# Shares of the pixels taken as black and as full scale.
BLACK, WHITE = 0.5, 99.5
# Pixels of the image below which it shows nothing.
LEAST_PIXELS = 16
# Highlights end at this many full scales.
BRIGHTEST = 1.6
# Share of a band's numbers below which their range is none.
FLAT = 1e-5
# MS pixels a side below which an image is reduced less than the recipe says.
SMALL_SIDE = 36


@dataclass(frozen=True)
class Clean:
    """What PAN and MS look at: sharp, without noise, on PAN's pixels.

    Attributes:
        image: Bands of the image, (K, H, W), full scales.
        valid: Where they were measured, (H, W).
        regions: Where bands change their contrast, 0 to 1, (H, W).
    """

    image: Image
    valid: Mask
    regions: Image


def normalised(image: Image, valid: Mask) -> Image:
    """Bands in full scales: their darkest half per cent at 0, their brightest at 1.

    Args:
        image: Bands, (K, H, W), any unit.
        valid: Where they were measured, (H, W); at least one pixel.

    Returns:
        Bands, (K, H, W), from 0 to 1.6; a constant band is 0.

    Raises:
        ValueError: If every band is constant.
    """
    pixels = image[:, valid]
    low, high = np.percentile(pixels, (BLACK, WHITE), axis=1).astype(np.float32)
    span = high - low
    # A blur leaves rounding errors of a constant band, which are no contrast.
    varied = span > FLAT * np.maximum(np.abs(low), np.abs(high))
    if not varied.any():
        raise ValueError("the image has no content: every band is constant")
    scale = np.where(varied, 1.0 / np.where(varied, span, 1.0), 0.0).astype(np.float32)
    bands = (image - low[:, None, None]) * scale[:, None, None]
    out: Image = np.clip(bands, 0.0, BRIGHTEST)
    return out


def cleaned(image: Image, valid: Mask, recipe: Recipe) -> Clean:
    """The middle of an image, of the size that the recipe wants, reduced to PAN's pixels.

    Raises:
        ValueError: If fewer than 16 pixels are measured, or every band is constant.
    """
    rows, cols = (min(a, b) for a, b in zip(source_size(recipe), image.shape[1:]))
    top, left = (image.shape[1] - rows) // 2, (image.shape[2] - cols) // 2
    part = np.asarray(image[:, top : top + rows, left : left + cols], dtype=np.float32)
    mask = valid[top : top + rows, left : left + cols] & np.isfinite(part).all(0)
    if mask.sum() < LEAST_PIXELS:
        raise ValueError("the image has no content: fewer than 16 of its pixels are measured")
    if not mask.all():
        mean = part[:, mask].mean(1)
        part = filled(part, np.broadcast_to(mask, part.shape), mean)
    room = min(rows, cols) / (SMALL_SIDE * recipe.ratio)
    by = min(recipe.reduction, max(room, 1.0))
    small, known = reduced(part, mask, by, recipe.reduction_gain)
    size = (small.shape[1], small.shape[2])
    return Clean(normalised(small, known), known, covers(recipe, size))


def reduced(image: Image, valid: Mask, by: float, gain: float) -> tuple[Image, Mask]:
    """An image made so many times coarser, and where it was measured.

    Args:
        image: Bands, (K, H, W), any unit, filled where nothing was measured.
        valid: Where they were measured, (H, W); in part at least.
        by: Pixels of the image per pixel of the result, 1 or more; 1 leaves it.
        gain: MTF gain at the result's Nyquist frequency.

    Returns:
        Bands, (K, h, w), and where nearly all that enters was measured, (h, w); where that is
        nowhere, the pixels with the largest measured share.
    """
    if by == 1.0:
        return image, valid
    size, place = coarser((image.shape[1], image.shape[2]), (by, by))
    small = blur(image, gain, size, place)
    if valid.all():
        return small, np.ones(size, dtype=np.bool_)
    share = blur(valid.astype(np.float32), gain, size, place)
    known: Mask = share > min(MEASURED_SHARE, float(share.max()) - 1e-6)
    return small, known


def covers(recipe: Recipe, size: Size) -> Image:
    """Where bands change their contrast, 0 to 1, at the pixels of an image of a size, (H, W)."""
    out: Image = np.clip(spread(recipe.regions, size), 0.0, 1.0)
    return out


def smeared(image: Image, smear: Smear) -> Image:
    """An image under a blur that is not Gaussian, (..., H, W)."""
    if smear.kind is SmearKind.NONE:
        return image
    if smear.kind is SmearKind.MOTION:
        return sharpness.convolved(image, sharpness.motion_kernel(smear.size, smear.angle))
    return sharpness.convolved(image, sharpness.disk_kernel(smear.size))


def make_band(image: Image, regions: Image, recipe: BandRecipe) -> Image:
    """One band (H, W) from the bands (K, H, W) of an image and its regions (H, W), full scales."""
    band = made.curved(made.mixed(image, recipe.weights), recipe.gamma)
    band = made.rippled(band, *recipe.ripple)
    band = made.reversed_by(band, recipe.reversal)
    band = made.regional(band, regions, recipe.contrast)
    if recipe.alien > 0.0:
        other = made.elsewhere(band, recipe.place)
        detail = other - sharpness.gaussian(other, recipe.width)
        band = made.alienated(band, detail, recipe.alien)
    band = sharpness.emphasised(band, recipe.emphasis, recipe.width)
    out: Image = np.clip(band, 0.0, BRIGHTEST)
    return out


def make_pan(clean: Clean, bands: Image, recipe: PanRecipe) -> Image:
    """PAN without noise.

    Args:
        clean: What is looked at.
        bands: The bands that MS has, on PAN's pixels, (C, H, W), full scales.
        recipe: How it is made.

    Returns:
        PAN, (H, W), full scales.
    """
    pan = made.mixed(bands, recipe.weights)
    if recipe.extra_share > 0.0:
        extra = make_band(clean.image, clean.regions, recipe.extra)
        pan = made.blended(pan, extra, recipe.extra_share)
    if recipe.haze:
        pan = pan + spread(recipe.haze, (pan.shape[0], pan.shape[1]))
    pan = smeared(made.curved(pan, recipe.gamma), recipe.smear)
    pan = sharpness.optics(pan[None], [recipe.optics])[0]
    pan = sharpness.emphasised(pan, recipe.emphasis, 1.0)
    out: Image = np.maximum(pan, 0.0)
    return out


def spread(places: Places, size: Size) -> Image:
    """Numbers at a regular grid of places, interpolated to the pixels of an image.

    Args:
        places: The numbers; zeros if empty.
        size: Rows and columns of the image.

    Returns:
        Field, (H, W), the unit of ``places``.
    """
    if not places:
        return np.zeros(size, dtype=np.float32)
    field = np.array(places, dtype=np.float32)
    down, right = field.shape[0] / size[0], field.shape[1] / size[1]
    place = Alignment(down, 0.5 * (down - 1.0), right, 0.5 * (right - 1.0))
    return interpolate(field, size, place)


def make_truth(bands: Image, recipe: MsRecipe) -> Image:
    """The bands as MS with PAN's pixels would see them, coloured, (C, H, W), full scales."""
    seen = sharpness.optics(smeared(bands, recipe.smear), recipe.optics)
    return made.jittered(seen, recipe.gains, recipe.offsets)


def degraded(truth: Image, valid: Mask, recipe: MsRecipe, ratio: tuple[float, float]) -> Pair:
    """Truth blurred and decimated as Wald's protocol does, but where MS really lies.

    Args:
        truth: Bands, (C, H, W), any unit.
        valid: Where each was measured, (C, H, W).
        recipe: Gains and offsets of at least C bands.
        ratio: Pixels of the truth per MS pixel, rows and columns.

    Returns:
        A pair with the degraded bands as MS; PAN is blank and still to be put in. Its alignment
        says where MS would lie without any offset.
    """
    size, nominal = coarser((truth.shape[1], truth.shape[2]), ratio)
    ms = np.empty((len(truth), *size), dtype=np.float32)
    known = np.ones(ms.shape, dtype=np.bool_)
    for band, (plane, mask) in enumerate(zip(truth, valid)):
        rows, cols = recipe.shifts[band] if recipe.shifts else (0.0, 0.0)
        place = nominal.shifted(recipe.shift[0] + rows, recipe.shift[1] + cols)
        ms[band] = blur(plane, recipe.mtf[band], size, place)
        if not mask.all():
            share = blur(mask.astype(np.float32), recipe.mtf[band], size, place)
            known[band] = share > MEASURED_SHARE
    pan = np.zeros(truth.shape[1:], dtype=np.float32)
    return Pair(pan, np.ones(pan.shape, dtype=np.bool_), ms, known, nominal.inverse())


def simulate_pair(image: Image, valid: Mask, recipe: Recipe) -> Reduced:
    """A training pair with its truth, from any image.

    Args:
        image: Bands, (K, H, W), any unit; ``source_size`` says how large a window is wanted. Of a
            larger one the middle is taken, a smaller one gives a smaller pair.
        valid: Where they were measured, (H, W).
        recipe: Every number, drawn for K bands.

    Returns:
        The pair and its truth of C bands. The truth lies on PAN's pixels, in PAN's place; MS may be
        off it as the recipe says. The gains to believe are ``recipe.nominal``.

    Raises:
        ValueError: If the image has other bands than the recipe was drawn for, or no content
            (fewer than 16 pixels measured, or every band constant).
    """
    if len(image) != recipe.sources:
        raise ValueError(f"the image has {len(image)} bands; the recipe is for {recipe.sources}")
    clean = cleaned(image, valid, recipe)
    bands = np.stack([make_band(clean.image, clean.regions, band) for band in recipe.bands])
    bands = made.shuffled(bands, recipe.order)
    truth = make_truth(bands, recipe.ms) * np.float32(recipe.scale)
    mask = np.broadcast_to(clean.valid, truth.shape)
    pair = degraded(truth, mask, recipe.ms, (recipe.ratio, recipe.ratio))
    bright = recipe.scale * recipe.pan.gain
    pan = make_pan(clean, bands, recipe.pan) * np.float32(bright)
    return Reduced(
        _sensed(replace(pair, pan=pan, pan_valid=clean.valid), recipe), truth, clean.valid
    )


def _sensed(pair: Pair, recipe: Recipe) -> Pair:
    """The pair with noise, in whole digital numbers, zero where nothing was measured."""
    generator = np.random.default_rng(recipe.seed)
    bright, scale, count = recipe.scale * recipe.pan.gain, recipe.scale, len(pair.ms)
    pan = noisy(pair.pan[None], [recipe.pan.read * bright], [recipe.pan.shot * bright], generator)[
        0
    ]
    ms = noisy(
        pair.ms, [recipe.ms.read * scale] * count, [recipe.ms.shot * scale] * count, generator
    )
    pan, ms = quantised(pan, recipe.step), quantised(ms, recipe.step)
    return replace(pair, pan=np.where(pair.pan_valid, pan, 0), ms=np.where(pair.ms_valid, ms, 0))
