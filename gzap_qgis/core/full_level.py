"""The level without a reference: PAN at its own pixel size, MS as it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np
import torch
from torch import Tensor

from gzap_qgis.core import resample
from gzap_qgis.core.crops import Place, cropped, network_input, random_place, tensor
from gzap_qgis.core.injection import base
from gzap_qgis.core.levels import MEASURED_SHARE, Level, blur, interpolate, make_level
from gzap_qgis.core.losses import Degradation, spatial_loss, spectral_loss
from gzap_qgis.core.mtf import sigma
from gzap_qgis.core.network import FusionNetwork, NetworkInput
from gzap_qgis.core.pair import Image, Mask, Pair
from gzap_qgis.core.registration import covered
from gzap_qgis.core.scene import Scene, cleaned, normalise_ms, normalise_pan, usable
from gzap_qgis.grid import Alignment

# PAN pixels from PAN's edge where the degraded image is not judged, per pixel of the ratio.
EDGE = 2.0
# MS pixels at a crop's edge where the degraded image lacks what lies outside the crop.
MARGIN = 3
# Share of the ridge in the regression of PAN on the bands.
RIDGE = 1e-3


@dataclass(frozen=True)
class LinearResponse:
    """PAN as a weighted sum of the bands.

    Attributes:
        weights: Weight of each band in PAN, (C,).
    """

    weights: Tensor

    def __call__(self, bands: Tensor) -> Tensor:
        """PAN less a constant, (H, W), of bands (C, H, W), standard deviations."""
        return (self.weights[:, None, None] * bands).sum(0)


@dataclass(frozen=True)
class Sight:
    """How PAN and MS are thought to see the fused image.

    Attributes:
        response: PAN, (H, W), of the bands, (C, H, W), standard deviations.
        pan_gain: Gain at MS's Nyquist frequency that makes PAN as sharp as MS.
        softness: Standard deviations, rows and columns, of the blur by which PAN is sharper than
            the fused image is asked to be, PAN pixels; 0 for none.
        mtf: Gain of each band.
    """

    response: Callable[[Tensor], Tensor]
    pan_gain: float
    softness: tuple[float, float]
    mtf: tuple[float, ...]


@dataclass(frozen=True)
class FullLevel:
    """A block at full resolution, ready for unsupervised losses.

    Attributes:
        inputs: The block as the network reads it.
        base: The classical prediction, (C, H, W), standard deviations.
        counts: MS pixels that are judged, (h, w), 0 or 1.
        response: PAN, (H, W), of the bands, (C, H, W), standard deviations.
        seen: What the response should give of the fused image, (H, W), standard deviations.
        pan_detail: Strength of PAN's detail, standard deviations.
        mtf: MTF gain of each band.
        alignment: Where MS's pixels lie in the target grid.
    """

    inputs: NetworkInput
    base: Tensor
    counts: Tensor
    response: Callable[[Tensor], Tensor]
    seen: Tensor
    pan_detail: float
    mtf: tuple[float, ...]
    alignment: Alignment


def _response(pan_low: Image, ms: Image, inside: Mask) -> Image:
    """Weights (C,) of the linear response that gives PAN from the bands at MS's scale."""
    bands = ms[:, inside].astype(np.float64).T
    design = np.column_stack([bands, np.ones(len(bands))])
    ridge = RIDGE * len(design) * np.diag([1.0] * len(ms) + [0.0])
    weights = np.linalg.solve(
        design.T @ design + ridge, design.T @ pan_low[inside].astype(np.float64)
    )
    return weights[:-1].astype(np.float32)


def full_level(pair: Pair, scene: Scene, device: torch.device) -> Optional[FullLevel]:
    """A block at full resolution, PAN seen as the best weighted sum of the bands.

    What no combination of bands explains of PAN is taken out of PAN at MS's scale, so that the
    spatial loss asks for PAN's detail only.

    Args:
        pair: Block in digital numbers, already moved by the scene's shift.
        scene: The scene of the block.
        device: Where the tensors live.

    Returns:
        The level, or None where too few pixels were measured.
    """
    level, inside = _block(pair, scene)
    if inside.sum() < 8 * len(pair.ms):
        return None
    pan_low = level.pan_low.mean(0)
    weights = _response(pan_low, level.ms, inside)
    seen = _seen(level, pan_low - np.tensordot(weights, level.ms, 1))
    return FullLevel(
        inputs=network_input(level, scene, device),
        base=tensor(base(level, scene), device),
        counts=tensor(inside, device),
        response=LinearResponse(tensor(weights, device)),
        seen=tensor(seen, device),
        pan_detail=scene.pan_detail,
        mtf=scene.mtf,
        alignment=pair.alignment.inverse(),
    )


def seen_as(level: FullLevel, sight: Sight) -> FullLevel:
    """A block at full resolution, PAN and MS seen in another way.

    Args:
        level: The block.
        sight: How PAN and MS are thought to see the fused image; on the level's device.

    Returns:
        The level.
    """
    device = level.base.device
    x = level.inputs
    size = (x.ms.shape[1], x.ms.shape[2])
    pan = x.pan.cpu().numpy()
    low = blur(pan, sight.pan_gain, size, level.alignment)
    with torch.no_grad():
        unexplained = low - sight.response(x.ms).cpu().numpy()
    at_pan = interpolate(unexplained, (pan.shape[0], pan.shape[1]), level.alignment.inverse())
    return replace(
        level,
        response=sight.response,
        seen=tensor(_softened(pan, sight.softness) - at_pan, device),
        mtf=sight.mtf,
    )


def _softened(pan: Image, softness: tuple[float, float]) -> Image:
    """PAN, (H, W), blurred on its own grid by Gaussians along rows and columns, PAN pixels."""
    if min(softness) <= 0.0:
        return pan
    rows, cols = pan.shape
    return resample.apply(
        resample.gaussian(rows, rows, 1.0, 0.0, softness[0]),
        pan,
        resample.gaussian(cols, cols, 1.0, 0.0, softness[1]),
    )


def _block(pair: Pair, scene: Scene) -> tuple[Level, Mask]:
    """A block's level, and its MS pixels that are judged, (h, w)."""
    clean = cleaned(pair, scene)
    level = make_level(
        normalise_ms(clean.ms, scene), normalise_pan(clean.pan, scene), scene.mtf, pair.alignment
    )
    return level, usable(pair) & covered(pair, EDGE * max(scene.ratio)) & _pan_seen(pair)


def _pan_seen(pair: Pair) -> Mask:
    """MS pixels all of whose PAN was measured, (h, w)."""
    size = (pair.ms.shape[1], pair.ms.shape[2])
    share = blur(pair.pan_valid.astype(np.float32), 0.3, size, pair.alignment.inverse())
    out: Mask = share > MEASURED_SHARE
    return out


def _seen(level: Level, unexplained: Image) -> Image:
    """PAN less what the bands leave unexplained of it at MS's scale, (H, W)."""
    size = (level.pan.shape[0], level.pan.shape[1])
    out: Image = level.pan - interpolate(unexplained.astype(np.float32), size, level.alignment)
    return out


def _degradation(level: FullLevel, place: Place) -> Degradation:
    """The blur and decimation of a crop."""
    a = level.alignment.cropped(place.ms, place.target)
    rows = {
        g: resample.gaussian(
            place.ms.rows, place.target.rows, a.row_scale, a.row_offset, sigma(g, a.row_scale)
        )
        for g in set(level.mtf)
    }
    cols = {
        g: resample.gaussian(
            place.ms.cols, place.target.cols, a.col_scale, a.col_offset, sigma(g, a.col_scale)
        )
        for g in set(level.mtf)
    }
    device = level.base.device
    return Degradation(
        tensor(np.stack([rows[g] for g in level.mtf]), device),
        tensor(np.stack([cols[g] for g in level.mtf]), device),
    )


def _footprint(level: FullLevel, side: int, generator: np.random.Generator) -> Place:
    """A random square of MS with every target pixel of its footprint."""
    place = random_place(level.inputs, side, generator)
    rows, cols = level.base.shape[1:]
    return Place(place.ms, level.alignment.source_window(place.ms).clipped(rows, cols))


@dataclass(frozen=True)
class FullCrop:
    """A crop at full resolution.

    Attributes:
        level: What it is a crop of.
        place: Where it lies.
        counts: MS pixels of it that are judged, (h, w), 0 or 1.
    """

    level: FullLevel
    place: Place
    counts: Tensor


def full_crop(level: FullLevel, side: int, generator: np.random.Generator) -> Optional[FullCrop]:
    """A random crop of ``side`` MS pixels, or None where it holds nothing to judge."""
    place = _footprint(level, side, generator)
    m, t = place.ms, place.target
    inner = (slice(MARGIN, m.rows - MARGIN), slice(MARGIN, m.cols - MARGIN))
    counts = torch.zeros_like(level.counts[: m.rows, : m.cols])
    part = level.counts[m.row : m.row + m.rows, m.col : m.col + m.cols]
    counts[inner] = part[inner]
    if min(t.rows, t.cols) < 2 * MARGIN or not bool(counts.any()):
        return None
    return FullCrop(level, place, counts)


def unsupervised_loss(crop: FullCrop, network: FusionNetwork, spatial: float) -> Tensor:
    """Spectral and spatial loss of a crop at full resolution.

    Args:
        crop: The crop.
        network: The network.
        spatial: Weight of the spatial loss.

    Returns:
        Scalar in units of detail.
    """
    level, place, counts = crop.level, crop.place, crop.counts
    t = place.target
    bands = torch.arange(len(level.mtf))
    inputs = cropped(level.inputs, place, bands)
    strength = inputs.ms_detail[:, None, None]
    window = (..., slice(t.row, t.row + t.rows), slice(t.col, t.col + t.cols))
    fused = level.base[window] + strength * network(inputs)
    weight = counts[None] / strength
    loss = spectral_loss(fused, inputs.ms, _degradation(level, place), weight)
    share = _judged(level, place, counts) / level.pan_detail
    return loss + spatial * spatial_loss(level.response(fused), level.seen[window], share)


def _judged(level: FullLevel, place: Place, counts: Tensor) -> Tensor:
    """Target pixels whose nearest MS pixel is judged, (H, W), 0 or 1."""
    t, m = place.target, place.ms
    query = level.inputs.query
    rows = (query.rows[t.row : t.row + t.rows] - m.row).round().long().clamp(0, m.rows - 1)
    cols = (query.cols[t.col : t.col + t.cols] - m.col).round().long().clamp(0, m.cols - 1)
    return counts[rows][:, cols]
