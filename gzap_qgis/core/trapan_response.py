"""How PAN responds to the bands: least squares, and what a small network adds to it.

TRA-PAN (Chen et al., arXiv 2505.06576, 2025) learns the response by a pixel-wise network of three
layers, 32 wide, with sigmoids. Here that network only adds to the linear response, and as much as
pixels that it did not learn from confirm.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from gzap_qgis.core.adam import Adam, gradient
from gzap_qgis.progress import SILENT, Progress

Vector = NDArray[np.float64]

WIDTH = 32
STEPS = 500
CHECK_EVERY = 20
BATCH = 1024
RATE = 1e-2
# How much larger than torch's own the first weights of the two inner layers are: sigmoids that stay
# near the middle are as good as linear and learn slowly.
SPREAD = (3.0, 4.0)
# A scene is cut into so many cells a side: half of them teach, a quarter choose, a quarter judge.
CELLS = 8
TRAIN, CHOOSE, JUDGE, NEITHER = 0, 1, 2, 3
# Share of the ridge in the linear response, per pixel and unit of variance.
RIDGE = 1e-6
# Choosing pixels without which the linear response is kept.
LEAST_PIXELS = 64
# How many standard errors the mean gain of the choosing cells must lie above none.
LEAST_SURENESS = 2.0
# Share of what the linear response leaves by which the network must lower it there.
LEAST_SHARE = 0.01


class Response(nn.Module):
    """PAN from the bands at a pixel: a linear path, and a share of a network's answer."""

    def __init__(self, weights: Vector, constant: float) -> None:
        """Start as the linear response with weights (C,) and a constant."""
        super().__init__()
        self.register_buffer("weights", torch.tensor(weights, dtype=torch.float32))
        self.register_buffer("constant", torch.tensor(float(constant)))
        self.register_buffer("share", torch.tensor(0.0))
        self.first = nn.Linear(len(weights), WIDTH)
        self.second = nn.Linear(WIDTH, WIDTH)
        self.last = nn.Linear(WIDTH, 1)
        with torch.no_grad():
            self.first.weight.mul_(SPREAD[0])
            self.first.bias.mul_(SPREAD[0])
            self.second.weight.mul_(SPREAD[1])
        nn.init.zeros_(self.last.weight)
        nn.init.zeros_(self.last.bias)

    def linear(self, bands: Tensor) -> Tensor:
        """The linear path, (C, ...) to (...)."""
        out: Tensor = torch.tensordot(self.weights, bands, 1) + self.constant
        return out

    def added(self, bands: Tensor) -> Tensor:
        """What the network adds, (C, ...) to (...), before its share is taken."""
        flat = bands.reshape(len(bands), -1).t()
        hidden = torch.sigmoid(self.second(torch.sigmoid(self.first(flat))))
        out: Tensor = self.last(hidden)[:, 0].reshape(bands.shape[1:])
        return out

    def forward(self, bands: Tensor) -> Tensor:
        """PAN as the bands tell it, standard deviations.

        Args:
            bands: Bands, (C, ...), standard deviations.

        Returns:
            PAN, (...), standard deviations.
        """
        if float(self.share) == 0.0:
            return self.linear(bands)
        return self.linear(bands) + self.share * self.added(bands)


@dataclass(frozen=True)
class Pixels:
    """Pixels of a scene at MS's scale.

    Attributes:
        bands: MS, (n, C), standard deviations.
        pan: Blurred PAN, (n,), standard deviations.
        part: Whether a pixel teaches, chooses, judges or does neither, (n,).
        cell: Number of the cell that it lies in, (n,).
    """

    bands: Vector
    pan: Vector
    part: NDArray[np.int64]
    cell: NDArray[np.int64]


@dataclass(frozen=True)
class Fitted:
    """A response and how well it does on pixels that it was neither fitted to nor chosen by.

    Attributes:
        response: The response.
        r2: Share of PAN's variance that it explains on the judging pixels.
        linear_r2: The same of least squares fitted to the same pixels.
        pixels: Judging pixels.
    """

    response: Response
    r2: float
    linear_r2: float
    pixels: int

    @property
    def weights(self) -> tuple[float, ...]:
        """Weight of each band in the linear path, PAN's per band's standard deviation."""
        return tuple(float(weight) for weight in self.response.weights)

    @property
    def share(self) -> float:
        """Share of the network's answer that is taken, 0 to 1."""
        return float(self.response.share)


def split(rows: int, cols: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Which part a pixel of an image has, and its cell's number, both (rows, cols).

    In each row and each column of cells half of them teach. A pixel of the other parts that touches
    another part does neither, since blur makes neighbours alike.
    """
    row = np.arange(rows) * CELLS // max(rows, 1)
    col = np.arange(cols) * CELLS // max(cols, 1)
    number = row[:, None] * CELLS + col[None, :]
    kind = np.array([TRAIN, CHOOSE, TRAIN, JUDGE])[(3 * row[:, None] + col[None, :]) % 4]
    padded = np.pad(kind, 1, mode="edge")
    near = [padded[i : i + rows, j : j + cols] for i in range(3) for j in range(3)]
    pure = np.all([n == kind for n in near], axis=0)
    return np.where(pure | (kind == TRAIN), kind, NEITHER), number


def least_squares(bands: Vector, pan: Vector) -> tuple[Vector, float]:
    """The linear response that gives PAN from the bands: weights (C,), constant."""
    count = max(len(pan), 1)
    mean, level = bands.mean(0), float(pan.mean())
    columns = (bands - mean).T
    rest = pan - level
    square = np.array([[float((a * b).sum()) for b in columns] for a in columns])
    mixed = np.array([float((a * rest).sum()) for a in columns])
    weights = np.linalg.solve(square + RIDGE * count * np.eye(len(columns)), mixed)
    return weights, level - float((weights * mean).sum())


def explained(pan: Vector, answer: Vector) -> float:
    """Share of the variance that an answer explains; 0 where there is none."""
    total = float(((pan - pan.mean()) ** 2).sum()) if len(pan) else 0.0
    return 1.0 - float(((pan - answer) ** 2).sum()) / total if total > 0.0 else 0.0


def _teach(
    response: Response, bands: Tensor, rest: Tensor, generator: np.random.Generator
) -> Tensor:
    """One batch's squared error of what the network adds."""
    index = torch.from_numpy(generator.integers(0, len(rest), min(BATCH, len(rest))))
    error: Tensor = ((response.added(bands[index].t()) - rest[index]) ** 2).mean()
    return error


def _gains(response: Response, bands: Tensor, rest: Tensor) -> tuple[Vector, Vector]:
    """Answer of the network and what linear leaves, both (n,), for the choosing pixels."""
    with torch.no_grad():
        return response.added(bands.t()).double().numpy(), rest.double().numpy()


def _share(answer: Vector, rest: Vector, cell: NDArray[np.int64]) -> float:
    """Share of the network's answer that the choosing cells confirm, 0 to 1."""
    power = float((answer * answer).sum())
    best = min(max(float((answer * rest).sum()) / max(power, 1e-30), 0.0), 1.0)
    gain = rest**2 - (rest - best * answer) ** 2
    _, place = np.unique(cell, return_inverse=True)
    sums = np.bincount(place, gain)
    if best == 0.0 or len(sums) < 2:
        return 0.0
    error = float(sums.std(ddof=1)) * math.sqrt(len(sums))
    least = max(LEAST_SURENESS * error, LEAST_SHARE * float((rest**2).sum()))
    return best if float(sums.sum()) > least else 0.0


def _add_network(response: Response, pixels: Pixels, seed: int, progress: Progress) -> None:
    """Fit the network to what the linear path leaves, in place; keep the best confirmed weights."""
    taught, chosen = pixels.part == TRAIN, pixels.part == CHOOSE
    bands = torch.tensor(pixels.bands[taught], dtype=torch.float32)
    other = torch.tensor(pixels.bands[chosen], dtype=torch.float32)
    with torch.no_grad():
        rest = torch.tensor(pixels.pan[taught], dtype=torch.float32) - response.linear(bands.t())
        left = torch.tensor(pixels.pan[chosen], dtype=torch.float32) - response.linear(other.t())
    generator = np.random.default_rng(seed)
    optimiser = Adam(response.parameters())
    best, kept = 0.0, None
    for step in range(STEPS):
        rate = RATE * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * step / STEPS)))
        error = _teach(response, bands, rest, generator)
        optimiser.step(gradient(error, optimiser.weights), rate)
        if (step + 1) % CHECK_EVERY == 0:
            progress.check()
            answer, wanted = _gains(response, other, left)
            share = _share(answer, wanted, pixels.cell[chosen])
            gain = float((wanted**2 - (wanted - share * answer) ** 2).sum())
            if gain > best:
                best = gain
                kept = {k: v.clone() for k, v in response.state_dict().items()}
                kept["share"] = torch.tensor(share)
    if kept is not None:
        response.load_state_dict(kept)


def fit_response(pixels: Pixels, seed: int, progress: Progress = SILENT) -> Fitted:
    """Learn how PAN responds to the bands.

    Args:
        pixels: Pixels of a scene; at least one must teach.
        seed: Seed of the batches; weights come from torch's current generator.
        progress: Asked now and then whether to stop.

    Returns:
        The response, on the CPU, and what it explains of the judging pixels. Where the choosing
        pixels do not confirm the network, it is the linear response.
    """
    taught = pixels.part == TRAIN
    weights, constant = least_squares(pixels.bands[taught], pixels.pan[taught])
    response = Response(weights, constant)
    if int((pixels.part == CHOOSE).sum()) >= LEAST_PIXELS:
        _add_network(response, pixels, seed, progress)
    response.requires_grad_(requires_grad=False)
    judging = pixels.part == JUDGE
    bands = torch.tensor(pixels.bands[judging].T, dtype=torch.float32)
    pan = pixels.pan[judging]
    answer = response(bands).double().numpy()
    linear = response.linear(bands).double().numpy()
    return Fitted(response, explained(pan, answer), explained(pan, linear), int(judging.sum()))
