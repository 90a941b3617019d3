"""Levels as tensors, and random crops of them for a fit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Optional

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from gzap_qgis.core.encoders.windows import Origin
from gzap_qgis.core.injection import base, injected
from gzap_qgis.core.levels import Level
from gzap_qgis.core.network import NetworkInput, Query
from gzap_qgis.core.pair import Image, Mask
from gzap_qgis.core.scene import Scene
from gzap_qgis.grid import Window

# MS pixels at a crop's edge whose answer is not judged: the encoder reads over the edge there.
MARGIN = 3
# MS pixels around a judged window that the encoder may read.
CONTEXT = 12
# Error of the base, units of detail, below which there is nothing to learn of a band.
FLAT = 1e-3
# A level is cut into so many cells a side, and in each row of cells this one is held back.
CELLS = 4
HELD_BACK = (1, 3, 0, 2)


def tensor(array: NDArray[Any], device: torch.device) -> Tensor:
    """An array as a float32 tensor on a device; the array is not changed."""
    return torch.from_numpy(np.ascontiguousarray(array, dtype=np.float32)).to(device)


@dataclass(frozen=True)
class Crop:
    """What one step of a fit sees.

    Attributes:
        inputs: What the network reads.
        reference: What its answer should be, (C, H, W), units of each band's detail.
        weight: How much each pixel counts, (C, H, W).
    """

    inputs: NetworkInput
    reference: Tensor
    weight: Tensor


@dataclass(frozen=True)
class Supervised:
    """A level with a reference.

    Attributes:
        inputs: The whole level as the network reads it.
        reference: Reference less base, (C, H, W), units of each band's detail.
        train: Pixels that the fit may learn from, (C, H, W), 0 or 1.
        held_back: Pixels that only judge, (C, H, W), 0 or 1.
        band_weight: Weight of each band's error, (C,).
    """

    inputs: NetworkInput
    reference: Tensor
    train: Tensor
    held_back: Tensor
    band_weight: Tensor


def network_input(
    level: Level, scene: Scene, device: torch.device, origin: Origin = (0, 0)
) -> NetworkInput:
    """A level of a scene as the network reads it.

    Args:
        level: The level, standard deviations.
        scene: The scene of the level.
        device: Where the tensors live.
        origin: Row and column of the level's first MS pixel in the scene's MS grid.

    Returns:
        What the network reads.
    """
    a = level.alignment
    rows, cols = level.pan.shape
    strength = scene.ms_detail[:, None, None].astype(np.float32)
    return NetworkInput(
        ms=tensor(level.ms, device),
        pan_low=tensor(level.pan_low, device),
        correlation=tensor(scene.correlation, device),
        ms_detail=tensor(scene.ms_detail, device),
        pan=tensor(level.pan, device),
        detail=tensor(level.detail.mean(0), device) / scene.pan_detail,
        injected=tensor(injected(level, scene) / strength, device),
        query=Query(
            rows=tensor(a.row_scale * np.arange(rows) + a.row_offset, device),
            cols=tensor(a.col_scale * np.arange(cols) + a.col_offset, device),
            cell=tensor(np.array([a.row_scale, a.col_scale]), device),
        ),
        origin=origin,
    )


def cells(rows: int, cols: int) -> list[tuple[Window, bool]]:
    """Sixteen cells that cover an image, and which of them are held back.

    Four cells are, one in each row and one in each column of cells.
    """
    row_edges = [rows * k // CELLS for k in range(CELLS + 1)]
    col_edges = [cols * k // CELLS for k in range(CELLS + 1)]
    return [
        (
            Window(
                row_edges[i],
                col_edges[j],
                row_edges[i + 1] - row_edges[i],
                col_edges[j + 1] - col_edges[j],
            ),
            HELD_BACK[i] == j,
        )
        for i in range(CELLS)
        for j in range(CELLS)
    ]


def _held_back(rows: int, cols: int) -> Mask:
    """Where the held-back cells lie, (rows, cols)."""
    out = np.zeros((rows, cols), dtype=bool)
    for window, held in cells(rows, cols):
        out[window.row : window.row + window.rows, window.col : window.col + window.cols] = held
    return out


def supervised(
    level: Level, reference: Image, valid: Mask, scene: Scene, device: torch.device
) -> Supervised:
    """A level with its reference as tensors.

    Args:
        level: The level, standard deviations.
        reference: What the network should make of it, (C, H, W), standard deviations.
        valid: Pixels of the reference that count, (C, H, W).
        scene: The scene of the level.
        device: Where the tensors live.

    Returns:
        The level; its bands weigh by the inverse square root of the base's error, between a
        weight by detail alone and one that asks the same relative gain of every band.
    """
    error = (reference - base(level, scene)) / scene.ms_detail[:, None, None]
    count = np.maximum(valid.sum((1, 2)), 1)
    left = np.sqrt(((error * valid) ** 2).sum((1, 2)) / count)
    held = _held_back(*level.pan.shape)
    return Supervised(
        inputs=network_input(level, scene, device),
        reference=tensor(error, device),
        train=tensor(valid & ~held, device),
        held_back=tensor(valid & held, device),
        band_weight=tensor(np.where(left < FLAT, 0.0, np.maximum(left, FLAT) ** -0.5), device),
    )


@dataclass(frozen=True)
class Place:
    """A crop's place: a window of MS, and the target pixels judged in it.

    Attributes:
        ms: Window of MS.
        target: Window of the target grid.
    """

    ms: Window
    target: Window


def _inner(position: Tensor, first: int, count: int, size: int) -> tuple[int, int]:
    """First target index and number of indices that lie well inside MS pixels of one axis."""
    low = first + MARGIN if first > 0 else -np.inf
    high = first + count - 1 - MARGIN if first + count < size else np.inf
    inside = torch.nonzero((position >= low) & (position <= high))[:, 0]
    if len(inside) == 0:
        return 0, 0
    return int(inside[0]), int(inside[-1]) - int(inside[0]) + 1


def random_place(inputs: NetworkInput, side: int, generator: np.random.Generator) -> Place:
    """A random square of ``side`` MS pixels, or all of a smaller image."""
    rows, cols = inputs.ms.shape[1:]
    height, width = min(side, rows), min(side, cols)
    top = int(generator.integers(0, rows - height + 1))
    left = int(generator.integers(0, cols - width + 1))
    first_row, target_rows = _inner(inputs.query.rows, top, height, rows)
    first_col, target_cols = _inner(inputs.query.cols, left, width, cols)
    return Place(
        Window(top, left, height, width), Window(first_row, first_col, target_rows, target_cols)
    )


def _part(image: Tensor, window: Window) -> Tensor:
    """The pixels of a window, (..., rows, cols)."""
    return image[..., window.row : window.row + window.rows, window.col : window.col + window.cols]


def cropped(inputs: NetworkInput, place: Place, bands: Tensor) -> NetworkInput:
    """The part of a level at a place, with some of its bands."""
    t, m = place.target, place.ms
    return NetworkInput(
        ms=_part(inputs.ms[bands], m),
        pan_low=_part(inputs.pan_low[bands], m),
        correlation=inputs.correlation[bands],
        ms_detail=inputs.ms_detail[bands],
        pan=_part(inputs.pan, t),
        detail=_part(inputs.detail, t),
        injected=_part(inputs.injected[bands], t),
        query=Query(
            rows=inputs.query.rows[t.row : t.row + t.rows] - m.row,
            cols=inputs.query.cols[t.col : t.col + t.cols] - m.col,
            cell=inputs.query.cell,
        ),
        origin=(inputs.origin[0] + m.row, inputs.origin[1] + m.col),
    )


def _flipped(crop: Crop) -> Crop:
    """A crop upside down, an encoder's windows with it."""
    x = crop.inputs
    query = replace(x.query, rows=(x.ms.shape[1] - 1) - x.query.rows.flip(0))
    inputs = replace(
        x,
        ms=x.ms.flip(-2),
        pan_low=x.pan_low.flip(-2),
        pan=x.pan.flip(-2),
        detail=x.detail.flip(-2),
        injected=x.injected.flip(-2),
        query=query,
        origin=(-x.origin[0] - x.ms.shape[1], x.origin[1]),
    )
    return Crop(inputs, crop.reference.flip(-2), crop.weight.flip(-2))


def _transposed(crop: Crop) -> Crop:
    """A crop with rows and columns exchanged."""
    x = crop.inputs
    inputs = replace(
        x,
        ms=x.ms.transpose(-1, -2),
        pan_low=x.pan_low.transpose(-1, -2),
        pan=x.pan.transpose(-1, -2),
        detail=x.detail.transpose(-1, -2),
        injected=x.injected.transpose(-1, -2),
        query=Query(x.query.cols, x.query.rows, x.query.cell.flip(0)),
        origin=(x.origin[1], x.origin[0]),
    )
    return Crop(inputs, crop.reference.transpose(-1, -2), crop.weight.transpose(-1, -2))


def turned(crop: Crop, turn: int) -> Crop:
    """A crop in one of the eight positions of a square, ``turn`` from 0 to 7."""
    if turn & 1:
        crop = _flipped(crop)
    if turn & 2:
        crop = _transposed(_flipped(_transposed(crop)))
    return _transposed(crop) if turn & 4 else crop


def random_bands(count: int, most: int, generator: np.random.Generator) -> Tensor:
    """At most ``most`` of ``count`` bands, in order."""
    chosen = generator.choice(count, min(count, most), replace=False)
    return torch.from_numpy(np.sort(chosen))


def random_crop(
    level: Supervised, side: int, bands: int, generator: np.random.Generator
) -> Optional[Crop]:
    """A random crop in a random position, or None where no pixel of it counts.

    Args:
        level: The level.
        side: Side of the crop, MS pixels.
        bands: How many bands it has at most.
        generator: Source of randomness.

    Returns:
        The crop.
    """
    place = random_place(level.inputs, side, generator)
    chosen = random_bands(len(level.reference), bands, generator)
    turn = int(generator.integers(0, 8))
    weight = _part(level.train[chosen], place.target) * level.band_weight[chosen][:, None, None]
    if weight.numel() == 0 or not bool(weight.any()):
        return None
    reference = _part(level.reference[chosen], place.target)
    return turned(Crop(cropped(level.inputs, place, chosen), reference, weight), turn)


def _shrunk(window: Window, most: int) -> Window:
    """The middle of a window, at most ``most`` pixels a side."""
    rows, cols = min(window.rows, most), min(window.cols, most)
    return Window(
        window.row + (window.rows - rows) // 2, window.col + (window.cols - cols) // 2, rows, cols
    )


def judged_crops(level: Supervised, most: int, weight: Tensor) -> list[Crop]:
    """The middle of every cell in which something counts, in all bands.

    Args:
        level: The level.
        most: Longest side of a crop, target pixels.
        weight: Which pixels count, (C, H, W), 0 or 1.

    Returns:
        The crops.
    """
    rows, cols = level.reference.shape[1:]
    every = torch.arange(len(level.reference))
    found = []
    for cell, _ in cells(rows, cols):
        window = _shrunk(cell, most)
        part = _part(weight, window)
        if part.numel() == 0 or not bool(part.any()):
            continue
        place = Place(_context(level.inputs, window), window)
        inputs = cropped(level.inputs, place, every)
        found.append(Crop(inputs, _part(level.reference, window), part))
    return found


def _context(inputs: NetworkInput, target: Window) -> Window:
    """The MS pixels that the answer in a target window depends on."""
    row, col = inputs.query.rows, inputs.query.cols
    top, bottom = float(row[target.row]), float(row[target.row + target.rows - 1])
    left, right = float(col[target.col]), float(col[target.col + target.cols - 1])
    window = Window(
        int(np.floor(top)),
        int(np.floor(left)),
        int(np.ceil(bottom)) - int(np.floor(top)) + 1,
        int(np.ceil(right)) - int(np.floor(left)) + 1,
    )
    return window.grown(CONTEXT).clipped(inputs.ms.shape[1], inputs.ms.shape[2])
