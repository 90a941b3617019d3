"""What a fit looks at: levels with the truth at every ratio and sharpness, and full resolution."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import torch

from gzap_qgis.core.crops import Supervised, supervised
from gzap_qgis.core.full_level import FullLevel, full_level
from gzap_qgis.core.levels import Ratio, make_reduced, measured
from gzap_qgis.core.pair import Pair
from gzap_qgis.core.scene import GUIDE_SHARPNESS, Sample, Scene, sample
from gzap_qgis.core.selection import can_judge, held_back_crops
from gzap_qgis.progress import SILENT, Progress
from gzap_qgis.training_config import TrainingConfig

# Sharpness of the guide at the supervised levels beside the scene's own, so that the network reads
# PAN's sharpness from its texture instead of taking it for granted.
OTHER_SHARPNESS = (0.35, 1.0)
# Degraded MS pixels along the shorter side that a supervised level needs.
LEAST_SIDE = 6
# Target pixels at the scene's own ratio below which trained weights learn from all of them: what a
# quarter more of them teaches is then worth more than an independent judge.
SMALL_SCENE = 10_000
# Steps on a small scene beyond which the weights learn it by heart.
SMALL_STEPS = 250


@dataclass(frozen=True)
class Levels:
    """Everything that a fit looks at.

    Attributes:
        matched: Levels at the scene's own ratio, sharpness as in use, one a block.
        matched_other: The same with other sharpness.
        cross: Levels at the other ratios, every sharpness.
        full: Levels without a reference.
        whole: Whether everything is learnt from, and judged.
    """

    matched: list[Supervised]
    matched_other: list[Supervised]
    cross: list[Supervised]
    full: list[FullLevel]
    whole: bool = False


def _share_of(ratio: Ratio, share: float) -> Ratio:
    """A ratio whose excess over 1 is a share of the given one's."""
    return 1.0 + (ratio[0] - 1.0) * share, 1.0 + (ratio[1] - 1.0) * share


def _samples(pair: Pair, scene: Scene, sharpness: Sequence[float]) -> list[Sample]:
    """A block at MS's scale, one sample for each sharpness of the guide."""
    return [sample(pair, scene, exponent) for exponent in sharpness]


def _supervised_levels(
    samples: Sequence[Sample], scene: Scene, share: float, device: torch.device
) -> list[Supervised]:
    """A block's levels at one ratio, one for each sample; none if the block is too small."""
    ratio = _share_of(scene.ratio, share)
    made = []
    for part in samples:
        rows, cols = part.pan.shape
        if min(rows / ratio[0], cols / ratio[1]) < LEAST_SIDE:
            continue
        level = make_reduced(part.ms, part.pan, scene.mtf, ratio)
        valid = measured(part.valid, level)
        if valid.any():
            made.append(supervised(level, part.ms, valid, scene, device))
    return made


def matched_levels(
    pairs: Sequence[Pair], scene: Scene, device: torch.device, progress: Progress = SILENT
) -> list[Supervised]:
    """The levels at the scene's own ratio, one for each block that is large enough.

    Args:
        pairs: Blocks, already moved by the scene's shift.
        scene: Their scene.
        device: Where the tensors live.
        progress: Asked before each block whether to stop.

    Returns:
        The levels.
    """
    levels = []
    for pair in pairs:
        progress.check()
        samples = _samples(pair, scene, (GUIDE_SHARPNESS,))
        levels += _supervised_levels(samples, scene, 1.0, device)
    return levels


def make_levels(
    pairs: Sequence[Pair],
    scene: Scene,
    config: TrainingConfig,
    device: torch.device,
    progress: Progress = SILENT,
) -> Levels:
    """Every level that a fit looks at.

    Args:
        pairs: Blocks, already moved by the scene's shift.
        scene: Their scene.
        config: The recipe; without the share 1 no supervised level has the scene's own ratio.
        device: Where the tensors live.
        progress: Asked now and then whether to stop.

    Returns:
        The levels.
    """
    matched, other, cross = [], [], []
    for pair in pairs:
        progress.check()
        own, others = _samples(pair, scene, (GUIDE_SHARPNESS,)), []
        matched += _supervised_levels(own, scene, 1.0, device)
        if config.levels:
            others = _samples(pair, scene, OTHER_SHARPNESS)
        for share in config.levels:
            progress.check()
            if share == 1.0:
                other += _supervised_levels(others, scene, share, device)
            else:
                cross += _supervised_levels([*own, *others], scene, share, device)
    full = []
    for pair in pairs if config.full_every else ():
        progress.check()
        full.append(full_level(pair, scene, device))
    return Levels(matched, other, cross, [f for f in full if f is not None])


def is_large_enough(levels: Levels) -> bool:
    """Whether a scene holds enough measured pixels to learn from and to judge by."""
    return bool(levels.matched) and can_judge(held_back_crops(levels.matched))


def is_small(levels: Levels) -> bool:
    """Whether a scene holds so few pixels that trained weights should learn from all of them."""
    counts = [(one.train + one.held_back).sum((1, 2)).max() for one in levels.matched]
    return sum(float(count) for count in counts) < SMALL_SCENE


def steps_for(config: TrainingConfig, levels: Levels) -> TrainingConfig:
    """A recipe with no more steps than levels without an independent judge bear."""
    most = min(config.steps, SMALL_STEPS) if levels.whole else config.steps
    return replace(config, steps=most, checks=min(config.checks, most))


def undivided(levels: Levels) -> Levels:
    """Levels of which every measured pixel is learnt from, and judged.

    A judge that has seen the answers cannot tell how good the weights are, but still stops those
    that fail.

    Args:
        levels: Levels of which a part is held back.

    Returns:
        The levels.
    """

    def whole(one: Supervised) -> Supervised:
        every = one.train + one.held_back
        return replace(one, train=every, held_back=every)

    return Levels(
        [whole(one) for one in levels.matched],
        [whole(one) for one in levels.matched_other],
        [whole(one) for one in levels.cross],
        levels.full,
        whole=True,
    )
