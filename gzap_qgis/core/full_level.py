"""The level without a reference: PAN at its own pixel size, MS as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np
import torch
from torch import Tensor

from gzap_qgis.core import resample
from gzap_qgis.core.crops import Place, cropped, network_input, random_place, tensor
from gzap_qgis.core.levels import MEASURED_SHARE, Level, blur, interpolate, make_level
from gzap_qgis.core.losses import Degradation, spatial_loss, spectral_loss
from gzap_qgis.core.mtf import sigma
from gzap_qgis.core.network import FusionNetwork, NetworkInput
from gzap_qgis.core.pair import Image, Mask, Pair
from gzap_qgis.core.registration import covered
from gzap_qgis.core.scene import Scene, base, cleaned, normalise_ms, normalise_pan, usable
from gzap_qgis.grid import Alignment

# PAN pixels from PAN's edge where the degraded image is not judged, per pixel of the ratio.
EDGE = 2.0
# MS pixels at a crop's edge where the degraded image lacks what lies outside the crop.
MARGIN = 3
# Share of the ridge in the regression of PAN on the bands.
RIDGE = 1e-3


@dataclass(frozen=True)
class FullLevel:
    """A block at full resolution, ready for unsupervised losses.

    Attributes:
        inputs: The block as the network reads it.
        base: The classical prediction, (C, H, W), standard deviations.
        counts: MS pixels that are judged, (h, w), 0 or 1.
        response: Weight of each band in PAN, (C,).
        seen: What the response should give of the fused image, (H, W), standard deviations.
        pan_detail: Strength of PAN's detail, standard deviations.
        mtf: MTF gain of each band.
        alignment: Where MS's pixels lie in the target grid.
    """

    inputs: NetworkInput
    base: Tensor
    counts: Tensor
    response: Tensor
    seen: Tensor
    pan_detail: float
    mtf: tuple[float, ...]
    alignment: Alignment


def _response(pan_low: Image, ms: Image, inside: Mask) -> tuple[Image, float]:
    """The linear response that gives PAN from the bands at MS's scale: weights (C,), constant."""
    bands = ms[:, inside].astype(np.float64).T
    design = np.column_stack([bands, np.ones(len(bands))])
    ridge = RIDGE * len(design) * np.diag([1.0] * len(ms) + [0.0])
    weights = np.linalg.solve(
        design.T @ design + ridge, design.T @ pan_low[inside].astype(np.float64)
    )
    return weights[:-1].astype(np.float32), float(weights[-1])


def full_level(pair: Pair, scene: Scene, device: torch.device) -> Optional[FullLevel]:
    """A block at full resolution.

    What no combination of bands explains of PAN is taken out of PAN at MS's scale, so that the
    spatial loss asks for PAN's detail only.

    Args:
        pair: Block in digital numbers, already moved by the scene's shift.
        scene: The scene of the block.
        device: Where the tensors live.

    Returns:
        The level, or None where too few pixels were measured.
    """
    clean = cleaned(pair, scene)
    level = make_level(
        normalise_ms(clean.ms, scene), normalise_pan(clean.pan, scene), scene.mtf, pair.alignment
    )
    inside = usable(pair) & covered(pair, EDGE * max(scene.ratio)) & _pan_seen(pair)
    if inside.sum() < 8 * len(pair.ms):
        return None
    pan_low = level.pan_low.mean(0)
    response, constant = _response(pan_low, level.ms, inside)
    return FullLevel(
        inputs=network_input(level, scene, device),
        base=tensor(base(level, scene), device),
        counts=tensor(inside, device),
        response=tensor(response, device),
        seen=tensor(_seen(level, pan_low, response, constant), device),
        pan_detail=scene.pan_detail,
        mtf=scene.mtf,
        alignment=pair.alignment.inverse(),
    )


def _pan_seen(pair: Pair) -> Mask:
    """MS pixels all of whose PAN was measured, (h, w)."""
    size = (pair.ms.shape[1], pair.ms.shape[2])
    share = blur(pair.pan_valid.astype(np.float32), 0.3, size, pair.alignment.inverse())
    out: Mask = share > MEASURED_SHARE
    return out


def _seen(level: Level, pan_low: Image, response: Image, constant: float) -> Image:
    """PAN less what the bands leave unexplained of it at MS's scale, (H, W)."""
    unexplained = pan_low - np.tensordot(response, level.ms, 1)
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


def unsupervised_loss(
    level: FullLevel,
    network: FusionNetwork,
    side: int,
    spatial: float,
    generator: np.random.Generator,
) -> Optional[Tensor]:
    """Spectral and spatial loss of a random crop at full resolution.

    Args:
        level: The level.
        network: The network.
        side: Side of the crop, MS pixels.
        spatial: Weight of the spatial loss.
        generator: Source of randomness.

    Returns:
        Scalar in units of detail, or None where the crop holds nothing to judge.
    """
    place = _footprint(level, side, generator)
    m, t = place.ms, place.target
    inner = (slice(MARGIN, m.rows - MARGIN), slice(MARGIN, m.cols - MARGIN))
    counts = torch.zeros_like(level.counts[: m.rows, : m.cols])
    part = level.counts[m.row : m.row + m.rows, m.col : m.col + m.cols]
    counts[inner] = part[inner]
    if min(t.rows, t.cols) < 2 * MARGIN or not bool(counts.any()):
        return None
    bands = torch.arange(len(level.mtf))
    inputs = cropped(level.inputs, place, bands)
    strength = inputs.ms_detail[:, None, None]
    window = (..., slice(t.row, t.row + t.rows), slice(t.col, t.col + t.cols))
    fused = level.base[window] + strength * network(inputs)
    weight = counts[None] / strength
    loss = spectral_loss(fused, inputs.ms, _degradation(level, place), weight)
    share = _judged(level, place, counts) / level.pan_detail
    return loss + spatial * spatial_loss(fused, level.seen[window], level.response, share)


def _judged(level: FullLevel, place: Place, counts: Tensor) -> Tensor:
    """Target pixels whose nearest MS pixel is judged, (H, W), 0 or 1."""
    t, m = place.target, place.ms
    query = level.inputs.query
    rows = (query.rows[t.row : t.row + t.rows] - m.row).round().long().clamp(0, m.rows - 1)
    cols = (query.cols[t.col : t.col + t.cols] - m.col).round().long().clamp(0, m.cols - 1)
    return counts[rows][:, cols]
