"""Fitting the network to one scene at three levels together."""

from __future__ import annotations

import copy
import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Optional

import numpy as np
import torch
from torch import Tensor, nn

from gzap_qgis.config import Tuning
from gzap_qgis.core.adam import Adam, gradient
from gzap_qgis.core.crops import Crop, Supervised, random_crop
from gzap_qgis.core.fit_levels import Levels
from gzap_qgis.core.full_level import full_crop, unsupervised_loss
from gzap_qgis.core.losses import supervised_loss
from gzap_qgis.core.network import FusionNetwork
from gzap_qgis.core.selection import held_back_crops, judge
from gzap_qgis.core.tasks import FitLog
from gzap_qgis.progress import Progress
from gzap_qgis.training_config import TrainingConfig

# The held-back error must fall by this share, or the base is kept.
LEAST_GAIN = 0.005
WARM_UP = 10
LAST_RATE = 0.02
# Memory of Adam's running means of the gradient and of its square.
BETAS = (0.9, 0.99)


@dataclass(frozen=True)
class _Share:
    """A part of what a step makes small.

    Attributes:
        name: The kind of its level.
        loss: Works it out.
        weight: How much it counts.
    """

    name: str
    loss: Callable[[], Tensor]
    weight: float


def _supervised_loss(crop: Crop, network: FusionNetwork) -> Tensor:
    """The loss of a supervised crop."""
    return supervised_loss(network(crop.inputs), crop.reference, crop.weight)


class Fitting:
    """The state of one fit: network, its running mean, optimiser, levels, randomness."""

    def __init__(
        self, network: FusionNetwork, levels: Levels, config: TrainingConfig, seed: int
    ) -> None:
        """Start from the network's weights; it is changed in place."""
        self.network = network
        self.mean = copy.deepcopy(network)
        self.levels = levels
        self.held_back: list[Crop] = held_back_crops(levels.matched)
        self.config = config
        self.generator = np.random.default_rng(seed)
        self.optimiser = Adam(changed(network), BETAS)
        self._shares: list[_Share] = []
        self._averaged = list(zip(self.mean.parameters(), network.parameters()))
        self.losses: dict[str, list[float]] = {"matched": [], "cross": [], "full": []}

    def _pool(self) -> tuple[str, list[Supervised]]:
        """The kind of the next supervised crop, and the levels to draw it from."""
        levels = self.levels
        matched = levels.matched + levels.matched_other if 1.0 in self.config.levels else []
        if matched and (not levels.cross or self.generator.random() < self.config.matched_share):
            return "matched", matched
        return "cross", levels.cross

    def supervised_step(self) -> None:
        """Draw the supervised crops of the step."""
        for _ in range(self.config.crops):
            name, pool = self._pool()
            if not pool:
                return
            level = pool[int(self.generator.integers(0, len(pool)))]
            crop = random_crop(level, self.config.crop, self.config.bands, self.generator)
            if crop is None:
                continue
            loss = partial(_supervised_loss, crop, self.network)
            self._shares.append(_Share(name, loss, 1.0 / self.config.crops))

    def full_step(self) -> None:
        """Draw a crop at full resolution."""
        full = self.levels.full
        if not full:
            return
        level = full[int(self.generator.integers(0, len(full)))]
        crop = full_crop(level, self.config.crop, self.generator)
        if crop is not None:
            loss = partial(unsupervised_loss, crop, self.network, self.config.spatial_weight)
            self._shares.append(_Share("full", loss, 1.0))

    def _slope(self, share: _Share) -> tuple[Tensor, float]:
        """The gradient of a share of a step's loss, (n,), and the loss."""
        loss = share.loss()
        return gradient(share.weight * loss, self.optimiser.weights), float(loss.detach())

    def _learn(self) -> Optional[Tensor]:
        """The gradient of all that was drawn for the step, (n,), if anything was."""
        # The crop at full resolution was drawn last and is the largest: it is begun first.
        shares, self._shares = self._shares[::-1], []
        found = self.network.crew.each([partial(self._slope, share) for share in shares])
        for share, (_, loss) in zip(shares, found):
            self.losses[share.name].append(loss)
        return torch.stack([slope for slope, _ in found]).sum(0) if found else None

    def step(self, index: int) -> None:
        """One step of the optimiser, and of the running mean of the weights."""
        self.supervised_step()
        if self.config.full_every and index % self.config.full_every == 0:
            self.full_step()
        self.advance(index)

    def advance(self, index: int) -> None:
        """Follow the gradients of what was drawn; take the weights into the running mean."""
        rate = self.config.learning_rate * _schedule(index, self.config.steps)
        slope = self._learn()
        if slope is not None:
            self.optimiser.step(slope, rate)
        memory = min(self.config.averaging, (1.0 + index) / (10.0 + index))
        with torch.no_grad():
            for mean, value in self._averaged:
                mean.lerp_(value, 1.0 - memory)

    def recent(self) -> dict[str, float]:
        """Mean loss of each level over its last tenth."""
        return {
            name: round(float(np.mean(values[-max(len(values) // 10, 1) :])), 6)
            for name, values in self.losses.items()
            if values
        }


def _schedule(index: int, steps: int) -> float:
    """Share of the learning rate at a step: a short warm-up, then half a cosine."""
    warm = min(1.0, (index + 1) / WARM_UP)
    return warm * (LAST_RATE + (1.0 - LAST_RATE) * 0.5 * (1.0 + math.cos(math.pi * index / steps)))


def tune(network: FusionNetwork, tuning: Tuning) -> None:
    """Settle in place which weights a fit changes.

    Frozen are the encoders of MS and PAN, which hold what a prior knows of images; the query and
    the refinement, which hold how strongly detail is injected, adapt to the pair (Cui, Liu and
    Zeng, arXiv 2512.02643, tune in both ways; which layers they freeze is not public).

    Args:
        network: The network.
        tuning: Which weights change.
    """
    network.requires_grad_()
    if tuning is Tuning.FREEZE:
        network.ms_encoder.requires_grad_(requires_grad=False)
        network.pan_encoder.requires_grad_(requires_grad=False)


def changed(network: FusionNetwork) -> list[nn.Parameter]:
    """The weights that a fit changes."""
    return [value for value in network.parameters() if value.requires_grad]


@dataclass(frozen=True)
class _Best:
    """The best weights so far."""

    left: float
    trust: float
    step: int
    weights: dict[str, Tensor]


def _check(fitting: Fitting, index: int, best: _Best, progress: Progress) -> tuple[_Best, float]:
    """Judge the running mean of the weights; the better of it and the best so far."""
    judgement = judge(fitting.held_back, fitting.mean, progress)
    trust = judgement.trust()
    left = judgement.left(trust)
    if left < best.left:
        best = _Best(left, trust, index + 1, copy.deepcopy(fitting.mean.state_dict()))
    return best, left


def fit_network(
    network: FusionNetwork, levels: Levels, config: TrainingConfig, seed: int, progress: Progress
) -> FitLog:
    """Fit a network in place and keep the weights that the held-back part likes best.

    Args:
        network: The network, on the levels' device.
        levels: What to learn from; ``is_large_enough`` must hold.
        config: The recipe.
        seed: Seed of the crops.
        progress: Told after each step.

    Returns:
        The log. Where nothing beats the weights that the fit began with, those are kept; a
        network that began with the base then still answers with the base.

    Raises:
        Cancelled: If the user stops.
    """
    return run_steps(Fitting(network, levels, config, seed), config, progress)


def run_steps(fitting: Fitting, config: TrainingConfig, progress: Progress) -> FitLog:
    """Take the steps of a fit; keep the weights that the held-back part likes best.

    Args:
        fitting: What takes the steps; its network is changed in place.
        config: How many steps, and how often the held-back part judges.
        progress: Told after each step.

    Returns:
        The log.

    Raises:
        Cancelled: If the user stops.
    """
    network = fitting.network
    best, start = _check(fitting, -1, _Best(1.0 - LEAST_GAIN, 0.0, 0, _silent(network)), progress)
    history = [start]
    every = max(config.steps // config.checks, 1)
    for index in range(config.steps):
        fitting.step(index)
        if (index + 1) % every == 0 or index + 1 == config.steps:
            best, left = _check(fitting, index, best, progress)
            history.append(left)
        progress.step((index + 1) / config.steps)
    network.load_state_dict(best.weights)
    if best.trust > 0.0:
        scale_answer(network, best.trust)
    return FitLog(
        config.steps,
        best.step,
        best.trust,
        tuple(round(value, 6) for value in history),
        fitting.recent(),
    )


def _silent(network: FusionNetwork) -> dict[str, Tensor]:
    """The weights of a network with its head at zero, so that it answers with the base."""
    quiet = copy.deepcopy(network)
    scale_answer(quiet, 0.0)
    return copy.deepcopy(quiet.state_dict())


def scale_answer(network: FusionNetwork, share: float) -> None:
    """Make a network's correction a share of what it was, in place."""
    head = network.refine["head"]
    with torch.no_grad():
        head.weight.mul_(share)
        head.bias.mul_(share)
