"""The recipes by which networks are trained and fitted, with their ranges."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from gzap_qgis.config import Preset, Start, Tuning, require

# Largest step sizes of Adam from weights that were trained before: all of them, or the last ones.
TRAINED_RATE = 1e-3
FROZEN_RATE = 6e-3


@dataclass(frozen=True)
class TrainingConfig:
    """The recipe of a fit.

    Attributes:
        steps: Steps of the optimiser.
        checks: How often on the way the held-back part judges the weights.
        learning_rate: Largest step size of Adam.
        crops: Supervised crops of a step.
        crop: Side of a crop, pixels of its MS.
        bands: Most bands of a supervised crop.
        matched_share: Share of supervised crops at the pair's own ratio.
        full_every: Steps between two unsupervised crops at full resolution; 0 for none.
        spatial_weight: Weight of the spatial loss beside the spectral one.
        averaging: Memory of the running mean of the weights, 0 to below 1.
        levels: Supervised ratios, as shares of the pair's own ratio above 1.
    """

    steps: int = 250
    checks: int = 10
    learning_rate: float = 3e-3
    crops: int = 2
    crop: int = 20
    bands: int = 4
    matched_share: float = 0.6
    full_every: int = 2
    spatial_weight: float = 0.03
    averaging: float = 0.97
    levels: tuple[float, ...] = (1.0, 0.5, 1.5)

    def __post_init__(self) -> None:
        """Check the ranges."""
        require(1 <= self.steps <= 100_000, "steps", self.steps, "from 1 to 100000")
        require(1 <= self.checks <= self.steps, "checks", self.checks, "from 1 to steps")
        require(
            0 < self.learning_rate <= 1, "learning rate", self.learning_rate, "above 0, up to 1"
        )
        require(0 <= self.averaging < 1, "averaging", self.averaging, "from 0 to below 1")


def training(
    preset: Preset, start: Start = Start.SCRATCH, tuning: Tuning = Tuning.FULL
) -> TrainingConfig:
    """The recipe that a preset stands for.

    Weights that were trained before are left in smaller steps than fresh ones, but a few that are
    tuned alone in larger steps. Both sizes are the best of three on nine pairs.

    Args:
        preset: How much work the fit may cost.
        start: What it starts from.
        tuning: Which weights it changes.
    """
    recipe = TrainingConfig()
    if preset is Preset.FAST:
        recipe = replace(recipe, steps=48, checks=3)
    elif preset is Preset.BEST:
        recipe = replace(recipe, steps=1000, checks=20, averaging=0.99)
    if start is Start.SCRATCH:
        return recipe
    rate = TRAINED_RATE if tuning is Tuning.FULL else FROZEN_RATE
    return replace(recipe, learning_rate=rate)


@dataclass(frozen=True)
class PretrainingConfig:
    """The recipe of a prior.

    Attributes:
        steps: Steps of the optimiser.
        seed: Seed of every random choice.
        learning_rate: Largest step size of Adam.
        crops: Crops of a step.
        crop: Side of a crop, pixels of its MS.
        bands: Most bands of a crop.
        pool: Scenes that a step draws from.
        renewal: Steps after which a new scene takes the place of the oldest.
        averaging: Memory of the running mean of the weights, 0 to below 1.
        recent: Steps over which the loss that is reported is averaged.
        kept_every: Steps between two checkpoints.
    """

    steps: int = 4000
    seed: int = 0
    learning_rate: float = 2e-3
    crops: int = 4
    crop: int = 20
    bands: int = 4
    pool: int = 40
    renewal: int = 4
    averaging: float = 0.995
    recent: int = 500
    kept_every: int = 200

    def __post_init__(self) -> None:
        """Check the ranges."""
        require(self.steps >= 1, "steps", self.steps, "1 or more")
        require(
            0 < self.learning_rate <= 1, "learning rate", self.learning_rate, "above 0, up to 1"
        )
        require(0 <= self.averaging < 1, "averaging", self.averaging, "from 0 to below 1")


class Degradation(str, Enum):
    """Where the sensor's degradation comes from: the pair, or least squares and tables."""

    LEARNED = "learned"
    TABLE = "table"


class Turns(str, Enum):
    """How reduced and full resolution take turns: each step is drawn, or both are in every step."""

    DRAWN = "drawn"
    BOTH = "both"


@dataclass(frozen=True)
class TrapanConfig:
    """What TRA-PAN adds to the recipe of a fit.

    Attributes:
        warm_up: Steps at reduced resolution before the others, as a share of those.
        full_probability: Probability of a step at full resolution after that.
        spatial_weight: Weight of the spatial loss beside the spectral one.
        degradation: Where the response and the blur of the sensor come from.
        turns: How the two resolutions take turns.
    """

    warm_up: float = 0.2
    full_probability: float = 0.4
    spatial_weight: float = 0.125
    degradation: Degradation = Degradation.LEARNED
    turns: Turns = Turns.DRAWN

    def __post_init__(self) -> None:
        """Check the ranges."""
        require(0 <= self.warm_up <= 1, "warm-up", self.warm_up, "from 0 to 1")
        chance = self.full_probability
        require(0 <= chance <= 1, "full probability", chance, "from 0 to 1")
        require(0 <= self.spatial_weight <= 100, "spatial weight", self.spatial_weight, "0 to 100")
