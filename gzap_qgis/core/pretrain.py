"""Training a prior on simulated scenes, in a way that an interrupted run can go on.

Scenes and crops are drawn from the seed and the number of the step alone, so that weights, Adam's
moments and the step are all that a run has to remember.
"""

from __future__ import annotations

import copy
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Optional

import numpy as np
import torch
from torch import Tensor

from gzap_qgis.core.adam import Adam, gradient
from gzap_qgis.core.crops import Crop, Supervised, random_crop
from gzap_qgis.core.gallery import Gallery
from gzap_qgis.core.lessons import lesson
from gzap_qgis.core.losses import supervised_loss
from gzap_qgis.core.network import FusionNetwork
from gzap_qgis.core.tasks import PretrainTask
from gzap_qgis.errors import Cancelled
from gzap_qgis.progress import Progress
from gzap_qgis.training_config import PretrainingConfig

WARM_UP = 50
LAST_RATE = 0.02
# Memory of Adam's running means of the gradient and of its square.
BETAS = (0.9, 0.99)
# Longest gradient of a step: a rare scene of great errors must not undo what was learnt.
LONGEST_GRADIENT = 1.0
# Keeps the crops of a step apart from the scenes in the seeding of the generators.
CROPS = 1_000_000_007


@dataclass
class Training:
    """A network in training.

    Attributes:
        network: The network, changed by each step.
        mean: Running mean of its weights, which becomes the prior.
        optimiser: Adam of the network's weights.
        step: Steps done.
        loss: Running mean of the loss, units of detail.
        base: The same of the base's, which the network starts from.
    """

    network: FusionNetwork
    mean: FusionNetwork
    optimiser: Adam
    step: int = 0
    loss: float = 0.0
    base: float = 0.0


def begin(network: FusionNetwork, config: PretrainingConfig) -> Training:
    """A training that starts from a network's weights."""
    return Training(network, copy.deepcopy(network), Adam(network.parameters(), BETAS))


class _Pool:
    """The scenes that a step draws from; the oldest makes room for a new one now and then."""

    def __init__(self, gallery: Gallery, config: PretrainingConfig, device: torch.device) -> None:
        """Begin empty."""
        self._gallery = gallery
        self._config = config
        self._device = device
        self._scenes: dict[int, Supervised] = {}

    def fill(self, step: int, progress: Progress) -> None:
        """Make ready the scenes of a step."""
        first = step // self._config.renewal
        for index in [k for k in self._scenes if k < first]:
            del self._scenes[index]
        for index in range(first, first + self._config.pool):
            if index not in self._scenes:
                progress.check()
                self._scenes[index] = lesson(self._gallery, self._config.seed, index, self._device)

    def draw(self, step: int, generator: np.random.Generator) -> Supervised:
        """A random scene of a step."""
        first = step // self._config.renewal
        return self._scenes[first + int(generator.integers(0, self._config.pool))]


def pretrain_network(
    training: Training,
    gallery: Gallery,
    config: PretrainingConfig,
    keep: Callable[[Training], None],
    progress: Progress,
) -> None:
    """Train to the end of the recipe, from wherever a training stands.

    Args:
        training: Network, moments and step; changed in place.
        gallery: The images.
        config: The recipe.
        keep: Called now and then, and when the user stops, with what a later run can go on from.
        progress: Told after each step.

    Raises:
        Cancelled: If the user stops.
        SceneError: If the images hold nothing to learn from.
    """
    device = next(training.network.parameters()).device
    pool = _Pool(gallery, config, device)
    try:
        while training.step < config.steps:
            pool.fill(training.step, progress)
            _step(training, pool, config)
            if training.step % config.kept_every == 0:
                keep(training)
            progress.step(training.step / config.steps)
    except Cancelled:
        keep(training)
        raise


def _rate(step: int, config: PretrainingConfig) -> float:
    """Learning rate of a step: a warm-up, then half a cosine."""
    warm = min(1.0, (step + 1) / WARM_UP)
    fall = 0.5 * (1.0 + math.cos(math.pi * step / config.steps))
    return config.learning_rate * warm * (LAST_RATE + (1.0 - LAST_RATE) * fall)


def _step(training: Training, pool: _Pool, config: PretrainingConfig) -> None:
    """One step of the optimiser, and of the running mean of the weights."""
    step = training.step
    generator = np.random.default_rng([config.seed, CROPS, step])
    drawn = [_drawn(pool.draw(step, generator), config, generator) for _ in range(config.crops)]
    crops = [crop for crop in drawn if crop is not None]
    work = [partial(_learnt, training, crop, 1.0 / config.crops) for crop in crops]
    found = training.network.crew.each(work)
    slope = torch.zeros_like(training.optimiser.first)
    for crop, (part, loss) in zip(crops, found):
        slope += part
        _note(training, config, loss, crop)
    slope *= min(1.0, LONGEST_GRADIENT / (float(slope.norm()) + 1e-6))
    training.optimiser.step(slope, _rate(step, config))
    memory = min(config.averaging, (1.0 + step) / (10.0 + step))
    with torch.no_grad():
        for mean, value in zip(training.mean.parameters(), training.network.parameters()):
            mean.lerp_(value, 1.0 - memory)
    training.step += 1


def _drawn(
    scene: Supervised, config: PretrainingConfig, generator: np.random.Generator
) -> Optional[Crop]:
    """A random crop of a scene; None if it holds nothing to learn."""
    return random_crop(scene, config.crop, config.bands, generator)


def _learnt(training: Training, crop: Crop, share: float) -> tuple[Tensor, float]:
    """The gradient of a share of the loss of a crop, (n,), and the loss."""
    loss = supervised_loss(training.network(crop.inputs), crop.reference, crop.weight)
    return gradient(share * loss, training.optimiser.weights), float(loss.detach())


def _note(training: Training, config: PretrainingConfig, loss: float, crop: Crop) -> None:
    """Take the loss of a crop, and that of the base, into their running means."""
    memory = 1.0 - 1.0 / (config.crops * min(training.step + 1, config.recent))
    nothing = supervised_loss(torch.zeros_like(crop.reference), crop.reference, crop.weight)
    training.loss = memory * training.loss + (1.0 - memory) * loss
    training.base = memory * training.base + (1.0 - memory) * float(nothing)


def pretraining_notes(
    task: PretrainTask, gallery: Gallery, training: Training
) -> Mapping[str, object]:
    """What a model file tells of its pretraining."""
    return {
        "started_from": "pretraining",
        "steps": task.steps,
        "seed": task.seed,
        "pictures": len(gallery.pictures),
        "pairs": len(gallery.pairs),
        "loss": round(training.loss, 6),
        "base_loss": round(training.base, 6),
    }
