"""A scene with its bands registered: found, tried on held-back pixels, and kept if those agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from gzap_qgis.config import Sensor
from gzap_qgis.core.mtf import sigma
from gzap_qgis.core.pair import Mask, Pair
from gzap_qgis.core.registration_choice import register
from gzap_qgis.core.registration_likeness import sampled_at
from gzap_qgis.core.registration_moves import taken
from gzap_qgis.core.registration_windows import Numbers, Optics, cut
from gzap_qgis.core.scene import Scene, alive, usable
from gzap_qgis.core.survey import survey_as
from gzap_qgis.core.untagged import without_fill
from gzap_qgis.progress import SILENT, Progress

# Share by which what MS leaves unexplained of PAN's detail in held-back windows must fall.
LEAST_GAIN = 0.005
# Share of the mean power of a band that keeps the regression from blowing up.
RIDGE = 1e-4


def coregistered(
    blocks: Sequence[Pair], sensor: Sensor, progress: Progress = SILENT
) -> tuple[list[Pair], Scene]:
    """Blocks of a scene with their bands where all bands lie, and the scene's numbers.

    Args:
        blocks: Blocks of the scene as they were read, digital numbers.
        sensor: Sensor of the pair, never ``auto``.
        progress: Asked now and then whether to stop.

    Returns:
        The blocks, the very same where nothing is moved, and the scene, which tells what was found.

    Raises:
        Cancelled: If the user stops.
        SceneError: If there are too few pixels measured in both images.
    """
    scene = survey_as(blocks, sensor, progress)
    seen = _seen(blocks)
    found = register(seen.pairs, seen.usable, _blur(scene), scene.ms_mean.tolist(), progress)
    if found.moves is None:
        explained = _explained(seen, seen, (scene, scene))
        return list(blocks), replace(scene, registration=found.left(explained))
    moves = found.moves
    moved = [taken(block, moves) for block in blocks]
    after, then = survey_as(moved, sensor, progress), _seen(moved)
    shares = _explained(seen, then, (scene, after)), _explained(then, seen, (after, scene))
    if 1.0 - shares[1] > (1.0 - LEAST_GAIN) * (1.0 - shares[0]):
        return list(blocks), replace(scene, registration=found.left(shares[0]))
    done = replace(found, before=shares[0], after=shares[1])
    return moved, replace(after, registration=done)


@dataclass(frozen=True)
class _Seen:
    """Blocks without fill in PAN, and their MS pixels that may take part."""

    pairs: list[Pair]
    usable: list[Mask]


def _seen(blocks: Sequence[Pair]) -> _Seen:
    """Blocks as registration looks at them."""
    pairs = [without_fill(block) for block in blocks]
    bands = alive(pairs)
    return _Seen(pairs, [usable(pair, bands) for pair in pairs])


def _blur(scene: Scene) -> tuple[float, float]:
    """Standard deviation of the MS blur along rows and columns, PAN pixels."""
    rows, cols = (float(np.mean([sigma(g, r) for g in scene.mtf])) for r in scene.ratio)
    return rows, cols


def _explained(seen: _Seen, other: _Seen, scenes: tuple[Scene, Scene]) -> float:
    """Share of PAN's detail that the bands explain in windows that had no say in how, 0 to 1.

    Args:
        seen: The blocks.
        other: The same with MS otherwise placed: what either lacks is asked of neither.
        scenes: The scenes of both.
    """
    shift = scenes[0].shift
    reach = max(abs(d) for each in scenes for d in (each.shift.rows, each.shift.cols)) + 1.0
    masks = [mine & its for mine, its in zip(seen.usable, other.usable)]
    windows = cut(seen.pairs, masks, Optics(_blur(scenes[0]), reach, (0.0, 0.0)))
    if windows is None or min(np.bincount(windows.fold, minlength=2)) == 0:
        return 0.0
    pan = sampled_at(windows, np.array([shift.rows, shift.cols])).astype(np.float64)
    ms = windows.bands.astype(np.float64)
    left = total = 0.0
    for fold in (0, 1):
        known, asked = windows.fold == fold, windows.fold != fold
        weights = _regression(ms[:, known].reshape(len(ms), -1), pan[known].ravel())
        rest = pan[asked] - np.tensordot(weights, ms[:, asked], 1)
        left, total = left + float((rest * rest).sum()), total + float((pan[asked] ** 2).sum())
    return float(np.clip(1.0 - left / max(total, 1e-30), 0.0, 1.0))


def _regression(bands: Numbers, pan: Numbers) -> Numbers:
    """Weights of the bands, (C, n), in PAN, (n,)."""
    power = bands @ bands.T
    power += RIDGE * np.trace(power) / len(power) * np.eye(len(power)) + 1e-12 * np.eye(len(power))
    out: Numbers = np.linalg.solve(power, bands @ pan)
    return out
