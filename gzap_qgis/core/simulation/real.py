"""Training pairs with their truth, from real pairs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gzap_qgis.core import resample
from gzap_qgis.core.fill import filled
from gzap_qgis.core.levels import MEASURED_SHARE, Size, blur
from gzap_qgis.core.pair import Image, Mask, Pair
from gzap_qgis.core.registration import covered
from gzap_qgis.core.scene import ratio_of
from gzap_qgis.core.simulation.bands import shuffled
from gzap_qgis.core.simulation.recipe import Recipe
from gzap_qgis.core.simulation.simulate import LEAST_PIXELS, degraded
from gzap_qgis.core.untagged import blank
from gzap_qgis.core.wald import Reduced

# PAN pixels at PAN's edge over which kernels reach.
EDGE = 2.0


def guide(pair: Pair, gain: float | None) -> tuple[Image, Mask]:
    """PAN brought to MS's pixels.

    Args:
        pair: The pair.
        gain: MTF gain of the blur at MS's Nyquist frequency; None takes the antialiased cubic of
            ``wald.reduce_pair``.

    Returns:
        PAN, (h, w), digital number, and where nearly all that enters was measured.
    """
    size, place = (pair.ms.shape[1], pair.ms.shape[2]), pair.alignment.inverse()
    mean = np.array([pair.pan[pair.pan_valid].mean()], dtype=np.float32)
    pan = filled(pair.pan[None], pair.pan_valid[None], mean)[0]
    known = covered(pair, EDGE)
    if not pair.pan_valid.all():
        share = blur(pair.pan_valid.astype(np.float32), gain or 0.3, size, place)
        known = known & (share > MEASURED_SHARE)
    if gain is not None:
        return blur(pan, gain, size, place), known
    return _cubic(pan, size, pair), known


def _cubic(pan: Image, size: Size, pair: Pair) -> Image:
    """PAN at MS's pixels by the antialiased cubic, (h, w)."""
    place = pair.alignment.inverse()
    return resample.apply(
        resample.antialiased(size[0], pan.shape[0], place.row_scale, place.row_offset),
        pan,
        resample.antialiased(size[1], pan.shape[1], place.col_scale, place.col_offset),
    )


def simulate_wald(pair: Pair, recipe: Recipe) -> Reduced:
    """A real pair degraded, whose MS is the truth.

    PAN is brought to MS's pixels, sharp or soft as the recipe says; MS is degraded by the pair's
    own or another ratio with the recipe's gains and offsets (Wald et al., PE&RS 1997).

    Args:
        pair: A real pair, digital numbers, whose PAN and MS lie where its alignment says: moved by
            its offset (``scene.moved``) if it has one. ``wald_size`` says how large a window of MS
            is wanted; a smaller one gives a smaller pair.
        recipe: Every number, drawn for the bands of MS.

    Returns:
        The degraded pair and its truth, of at most as many bands as the recipe. The gains to
        believe are the first of ``recipe.nominal``.

    Raises:
        ValueError: If the pair has other bands than the recipe was drawn for, or no content (fewer
            than 16 pixels measured in both, or MS or PAN constant).
    """
    if len(pair.ms) != recipe.sources:
        raise ValueError(f"the pair has {len(pair.ms)} bands; the recipe is for {recipe.sources}")
    seen = pair.ms_valid & ~blank(pair)[None]
    truth, known = shuffled(pair.ms, recipe.wald.order), seen[list(recipe.wald.order)]
    _require_content(truth, known, pair)
    truth = filled(truth, known, _means(truth, known))
    own = recipe.wald.ratio
    ratio = ratio_of(pair) if own is None else (own, own)
    low = degraded(truth, known, recipe.ms, ratio)
    pan, pan_valid = guide(pair, recipe.wald.guide)
    out = replace(low, pan=np.where(pan_valid, pan, 0).astype(np.float32), pan_valid=pan_valid)
    out = replace(out, ms=np.where(out.ms_valid, out.ms, 0).astype(np.float32))
    return Reduced(out, truth, known.all(0) & pan_valid)


def _means(image: Image, known: Mask) -> Image:
    """Mean of each band where it was measured, (C,)."""
    count = np.maximum(known.sum((1, 2)), 1)
    out: Image = (np.where(known, image, 0).sum((1, 2)) / count).astype(np.float32)
    return out


def _require_content(truth: Image, known: Mask, pair: Pair) -> None:
    """Raise unless there is something to see in both images."""
    inside = known.all(0) & covered(pair, EDGE)
    pan = pair.pan[pair.pan_valid]
    if inside.sum() < LEAST_PIXELS or pan.size < LEAST_PIXELS:
        raise ValueError("the pair has no content: fewer than 16 of its pixels are measured")
    if pan.min() == pan.max() or np.ptp(truth[:, inside], axis=1).max() == 0:
        raise ValueError("the pair has no content: one of its images is constant")
