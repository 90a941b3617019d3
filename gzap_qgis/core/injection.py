"""The classical prediction that the network corrects: interpolated MS and PAN's injected detail."""

from __future__ import annotations

import numpy as np

from gzap_qgis.core.levels import Level
from gzap_qgis.core.pair import Image
from gzap_qgis.core.scene import Scene

# Share of the modulation of detail by MS that is taken, and its range. What all of it would do to
# dark pixels beside bright ones is worse than what it does for others.
MODULATION = 0.9
LEAST_BRIGHTNESS = 0.3
MOST_MODULATION = 2.0


def modulation(level: Level, scene: Scene) -> Image:
    """How much more detail a pixel takes than the scene on the whole.

    PAN's contrast is that of the light that reaches it, and so is each band's: where a band is
    brighter than its regression on PAN tells, its detail is stronger by as much (high-pass
    modulation: Vivone, Restaino and Chanussot, IEEE TGRS 2018). Here it is taken in part and
    within bounds, so that dark pixels beside bright ones do not take too much.

    Args:
        level: A level in standard deviations, C bands.
        scene: The scene that it belongs to.

    Returns:
        Factor on the target grid, (C, H, W), around 1.
    """
    mean = ((scene.ms_mean - scene.zero) / scene.ms_std)[:, None, None].astype(np.float32)
    slope = scene.slope[:, None, None].astype(np.float32)
    expected = slope * (level.pan - level.detail)
    expected += mean
    out: Image = (level.up + mean) / np.maximum(expected, LEAST_BRIGHTNESS * mean)
    np.clip(out, 0.0, MOST_MODULATION, out=out)
    out *= MODULATION
    out += 1.0 - MODULATION
    return out


def injected(level: Level, scene: Scene) -> Image:
    """PAN's detail as the base injects it.

    Args:
        level: A level in standard deviations, C bands.
        scene: The scene that it belongs to.

    Returns:
        Detail on the target grid, (C, H, W), standard deviations.
    """
    out = modulation(level, scene)
    out *= scene.gain[:, None, None].astype(np.float32)
    out *= level.detail
    return out


def base(level: Level, scene: Scene) -> Image:
    """The classical prediction: MS interpolated, PAN's detail injected by gain and modulation.

    Args:
        level: A level in standard deviations, C bands.
        scene: The scene that it belongs to.

    Returns:
        Image on the target grid, (C, H, W), standard deviations.
    """
    out = injected(level, scene)
    out += level.up
    return out
