"""Sharpening a scene by a classical method: first its numbers, then its tiles."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from gzap_qgis.config import ClassicalMethod, Geometry
from gzap_qgis.core.classical import coarse as at_ms
from gzap_qgis.core.classical import fine as at_pan
from gzap_qgis.core.classical.fine import Fine, take_fine
from gzap_qgis.core.classical.ground import Ground, measured_only, plausible
from gzap_qgis.core.classical.method import Fusion
from gzap_qgis.core.classical.methods import method_of
from gzap_qgis.core.classical.moments import Moments, gathered
from gzap_qgis.core.classical.planes import Planes, make_planes
from gzap_qgis.core.classical.statistics import Statistics
from gzap_qgis.core.pair import Pair
from gzap_qgis.core.survey import LEAST_PIXELS
from gzap_qgis.core.target import (
    Fused,
    Reach,
    Target,
    Windows,
    of_pan,
    plan,
    validity,
    windows_of,
)
from gzap_qgis.errors import SceneError
from gzap_qgis.grid import Window
from gzap_qgis.sentence import sentence


class ClassicalSharpener:
    """A method, a scene's plain numbers and an output grid at PAN's pixel size."""

    def __init__(
        self, name: ClassicalMethod, ground: Ground, target: Target, geometry: Geometry
    ) -> None:
        """Plan the work.

        Args:
            name: The method.
            ground: Plain numbers of the scene.
            target: The whole output grid.
            geometry: Whose geometry the output has.
        """
        self._method = method_of(name)
        self._ground = ground
        self._target = target
        self._working = plan(target, geometry, ground.shift)
        self._gains = self._method.gains(ground.mtf)

    def ms_reach(self, window: Window) -> Reach:
        """What must be read for the statistics of a window of MS."""
        return at_ms.coarse_reach(self._target, self._ground, window)

    def take_ms(self, window: Window, pair: Pair) -> Moments:
        """The moments of a window of MS, from the pixels of ``ms_reach(window)``."""
        return at_ms.take_coarse(self._ground, window, self.ms_reach(window), pair)

    def reach(self, tile: Window) -> Reach:
        """What must be read for a window of the output."""
        return self._windows(tile).reach

    def take(self, tile: Window, pair: Pair) -> Fine:
        """The statistics of a window of the output, from the pixels of ``reach(tile)``."""
        windows, known = self._windows(tile), measured_only(pair)
        valid, _ = validity(windows, self._working, known)
        return take_fine(self._planes(windows, known), valid[self._ground.bands].all(0))

    def solve(self, coarse: Iterable[Moments], fine: Iterable[Fine]) -> Fusion:
        """The method with the numbers of the scene.

        Args:
            coarse: Moments of windows that partition MS.
            fine: Statistics of windows that partition the output.

        Returns:
            The method, ready to fuse.

        Raises:
            SceneError: If there are too few measured pixels.
        """
        at_ms_scale, at_pan_scale = gathered(coarse), at_pan.gathered(fine)
        _require_pixels(at_ms_scale.count, at_pan_scale.moments.count)
        statistics = Statistics(
            bands=len(self._ground.mtf),
            coarse=at_ms_scale,
            fine=at_pan_scale.moments,
            low=at_pan_scale.low,
        )
        return self._method.solve(statistics, self._ground.mtf)

    def fuse(self, fusion: Fusion, tile: Window, pair: Pair) -> Fused:
        """A window of the output, from the pixels of ``reach(tile)``; blank ground stays zero.

        Where PAN holds fill, there is no detail to add and no intensity to replace: interpolated MS
        stands.
        """
        windows, known = self._windows(tile), measured_only(pair)
        planes = self._planes(windows, known)
        image = fusion.fuse(planes)
        unseen = pair.pan_valid & ~known.pan_valid
        if unseen.any():
            image = np.where(of_pan(windows, self._working, unseen)[None], planes.up, image)
        valid, dark = validity(windows, self._working, pair)
        return Fused(np.where(dark[None], np.float32(0), image), valid)

    def _windows(self, tile: Window) -> Windows:
        """The windows that a window of the output calls for."""
        return windows_of(self._target, self._working, tile)

    def _planes(self, windows: Windows, known: Pair) -> Planes:
        """The images that the method combines."""
        return make_planes(plausible(known, self._ground), windows, self._working, self._gains)


def _require_pixels(ms: int, pan: int) -> None:
    """Raise unless enough pixels of both images were measured in one place."""
    if min(ms, pan) < LEAST_PIXELS:
        raise SceneError(
            sentence(
                "The two images were measured together at {ms} multispectral and {pan} output "
                "pixels; at least {least_pixels} of each are needed. Check the NoData values and "
                "masks of both images, and whether they show the same ground.",
                ms=ms,
                pan=pan,
                least_pixels=LEAST_PIXELS,
            )
        )
