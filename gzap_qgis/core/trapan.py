"""TRA-PAN: degradation learned from the pair, a warm-up, then two resolutions taking random turns.

Chen et al., arXiv 2505.06576 (2025). The network, its base, its levels and the choice of the best
weights are those of every fit here; docs/trapan.md says what is whose.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np
from torch import Tensor

from gzap_qgis.core.fit import Fitting, run_steps
from gzap_qgis.core.fit_levels import Levels
from gzap_qgis.core.full_level import Sight, seen_as
from gzap_qgis.core.levels import blur
from gzap_qgis.core.network import FusionNetwork
from gzap_qgis.core.pair import Pair
from gzap_qgis.core.scene import Scene, cleaned, normalise_ms, normalise_pan
from gzap_qgis.core.tasks import FitLog
from gzap_qgis.core.trapan_blur import Blur, judged, refine_blur, softness
from gzap_qgis.core.trapan_response import TRAIN, Fitted, Pixels, fit_response, split
from gzap_qgis.progress import SILENT, Progress
from gzap_qgis.training_config import Degradation, TrainingConfig, TrapanConfig, Turns

# Teaching pixels a band without which the response is not learned.
LEAST_PIXELS = 8


@dataclass(frozen=True)
class Learned:
    """The degradation that a pair shows.

    Attributes:
        blur: How PAN is blurred to MS's sharpness.
        fitted: How PAN responds to the bands.
    """

    blur: Blur
    fitted: Fitted


def _pixels(pair: Pair, scene: Scene, gain: float, first: int) -> Pixels:
    """The pixels of a block; its cells are numbered from ``first``."""
    inside = judged(pair, scene)
    part, cell = split(inside.shape[0], inside.shape[1])
    clean = cleaned(pair, scene)
    size = (inside.shape[0], inside.shape[1])
    low = blur(normalise_pan(clean.pan, scene), gain, size, pair.alignment.inverse())
    bands = normalise_ms(clean.ms, scene)[:, inside].T
    return Pixels(
        bands.astype(np.float64),
        low[inside].astype(np.float64),
        part[inside],
        cell[inside] + first,
    )


def learn_degradation(
    pairs: Sequence[Pair], scene: Scene, seed: int, progress: Progress = SILENT
) -> Optional[Learned]:
    """Learn from a pair how PAN responds to the bands, and how much sharper than MS it is.

    Args:
        pairs: Blocks in digital numbers, already moved by the scene's shift.
        scene: Their scene.
        seed: Seed of the batches; weights come from torch's current generator.
        progress: Asked now and then whether to stop.

    Returns:
        The degradation, or None where too few pixels were measured.
    """
    chosen = []
    for pair in pairs:
        inside = judged(pair, scene)
        chosen.append(inside & (split(inside.shape[0], inside.shape[1])[0] == TRAIN))
    if sum(int(mask.sum()) for mask in chosen) < LEAST_PIXELS * (len(scene.mtf) + 1):
        return None
    found = refine_blur(pairs, chosen, scene, progress)
    parts = [_pixels(p, scene, found.gain, 1000 * k) for k, p in enumerate(pairs)]
    pixels = Pixels(
        np.concatenate([p.bands for p in parts]),
        np.concatenate([p.pan for p in parts]),
        np.concatenate([p.part for p in parts]),
        np.concatenate([p.cell for p in parts]),
    )
    return Learned(found, fit_response(pixels, seed, progress))


@dataclass(frozen=True)
class Recipe:
    """How TRA-PAN is fitted.

    Attributes:
        training: Steps, crops and levels, as of every fit.
        trapan: What TRA-PAN adds.
        seed: Seed of every random choice.
    """

    training: TrainingConfig
    trapan: TrapanConfig
    seed: int


class Alternation(Fitting):
    """A fit whose steps are a warm-up at reduced resolution, then drawn from two resolutions."""

    def __init__(self, network: FusionNetwork, levels: Levels, recipe: Recipe) -> None:
        """Start from the network's weights; it is changed in place."""
        weight = recipe.trapan.spatial_weight
        warm = round(recipe.trapan.warm_up * recipe.training.steps)
        training = replace(
            recipe.training, spatial_weight=weight, steps=recipe.training.steps + warm
        )
        super().__init__(network, levels, training, recipe.seed)
        self.trapan = recipe.trapan
        self.warm_steps = warm
        self.drawn = np.random.default_rng((recipe.seed, 1))

    def step(self, index: int) -> None:
        """One step: at reduced resolution in the warm-up, then as it is drawn."""
        warm = index < self.warm_steps
        if self.trapan.turns is Turns.BOTH and not warm:
            self.supervised_step()
            self.full_step()
        elif warm or self.drawn.random() >= self.trapan.full_probability:
            self.supervised_step()
        else:
            self.full_step()
        self.advance(index)


def levels_seen(levels: Levels, learned: Learned, scene: Scene) -> Levels:
    """The levels of a fit, those without a reference seen through the learned degradation.

    Args:
        levels: The levels.
        learned: The degradation.
        scene: The scene of the levels.
    """
    if not levels.full:
        return levels
    response = copy.deepcopy(learned.fitted.response).to(levels.full[0].base.device)
    sight = Sight(response, learned.blur.gain, softness(learned.blur, scene), scene.mtf)
    return replace(levels, full=[seen_as(level, sight) for level in levels.full])


@dataclass(frozen=True)
class Ground:
    """What is fitted to.

    Attributes:
        pairs: Blocks in digital numbers, already moved by the scene's shift.
        scene: Their scene.
        levels: Their levels; ``is_large_enough`` must hold.
    """

    pairs: Sequence[Pair]
    scene: Scene
    levels: Levels


def fit_trapan(
    network: FusionNetwork, ground: Ground, recipe: Recipe, progress: Progress
) -> tuple[FitLog, Optional[Learned]]:
    """Fit a network in place as TRA-PAN does; the held-back part chooses the weights.

    Args:
        network: The network, on the levels' device.
        ground: What to learn from.
        recipe: How.
        progress: Told after each step.

    Returns:
        The log, and the degradation that was learned: None where too few pixels were measured, or
        where the recipe takes that of the table.

    Raises:
        Cancelled: If the user stops.
    """
    levels, learned = ground.levels, None
    if recipe.trapan.degradation is Degradation.LEARNED:
        learned = learn_degradation(ground.pairs, ground.scene, recipe.seed, progress)
    if learned is not None:
        levels = levels_seen(levels, learned, ground.scene)
    fitting = Alternation(network, levels, recipe)
    return run_steps(fitting, fitting.config, progress), learned


def _rounded(values: Tensor) -> object:
    """The numbers of a tensor with four digits after the point, as nested lists."""
    return np.round(values.double().cpu().numpy(), 4).tolist()


def degradation_notes(learned: Learned, scene: Scene) -> dict[str, object]:
    """What a model file tells of the degradation that was learned, as JSON can hold it.

    Args:
        learned: The degradation.
        scene: Its scene; images are in its standard deviations.
    """
    fitted = learned.fitted
    weights = {name: _rounded(value) for name, value in fitted.response.state_dict().items()}
    if float(fitted.response.share) == 0.0:
        weights = {name: weights[name] for name in ("weights", "constant", "share")}
    return {
        "r2": round(fitted.r2, 6),
        "linear_r2": round(fitted.linear_r2, 6),
        "pixels": fitted.pixels,
        "pan_gain": learned.blur.gain,
        "softness": [round(width, 4) for width in softness(learned.blur, scene)],
        "gains": list(learned.blur.bands),
        "table": list(scene.mtf),
        "response": weights,
    }
