"""Evaluating a fitted network on windows of an output grid of any pixel size."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gzap_qgis.core import fill, resample
from gzap_qgis.core.crops import network_input
from gzap_qgis.core.injection import base
from gzap_qgis.core.levels import Level, make_level, resampled
from gzap_qgis.core.network import TARGET_REACH, FusionNetwork, NetworkInput, narrowed
from gzap_qgis.core.pair import Image, Pair
from gzap_qgis.core.scene import (
    Scene,
    Vector,
    bounded,
    cleaned,
    denormalise_ms,
    normalise_ms,
    normalise_pan,
)
from gzap_qgis.core.target import (
    MS_REACH,
    OWN,
    Fused,
    Reach,
    Target,
    Windows,
    Working,
    is_translation,
    validity,
    windows_of,
)
from gzap_qgis.grid import Window
from gzap_qgis.progress import SILENT, Progress

# Rows of a window that are brought to digital numbers at once.
STRIP = 128


class Predictor:
    """A fitted network, a scene's numbers, and an output grid."""

    def __init__(
        self, network: FusionNetwork, scene: Scene, trust: Vector, target: Target, working: Working
    ) -> None:
        """Join built parts.

        Args:
            network: The network, on the device that it runs on.
            scene: Numbers of the scene to sharpen.
            trust: Share of the correction that each band takes, (C,), 0 to 1.
            target: The output grid.
            working: Its working grid.
        """
        self._network = network
        self._device = next(network.parameters()).device
        self._scene = scene
        self._trust = trust
        self._target = target
        self._working = working

    def reach(self, output: Window) -> Reach:
        """What must be read to predict a window of the output."""
        return self._windows(output).reach

    def _windows(self, output: Window) -> Windows:
        """The windows that a window of the output calls for."""
        around = max(MS_REACH, self._network.reach + fill.REACH)
        return windows_of(self._target, self._working, output, around)

    def predict(self, output: Window, pair: Pair, progress: Progress = SILENT) -> Fused:
        """Predict a window of the output.

        Args:
            output: Window of the output grid.
            pair: The pixels of ``reach(output)``, digital numbers; its alignment is not used.
            progress: Asked after each band whether to stop.

        Returns:
            The fused window.
        """
        windows = self._windows(output)
        image = self._fuse(windows, pair, progress)
        valid, dark = validity(windows, self._working, pair)
        image[:, dark] = 0
        return self._integrated(windows, Fused(image, valid))

    def _fuse(self, windows: Windows, pair: Pair, progress: Progress) -> Image:
        """The network's image on the inner working window, (C, rows, cols), digital number."""
        scene, w = self._scene, self._working
        reach, inner, outer = windows.reach, windows.inner, windows.outer
        clean = cleaned(pair, scene)
        pan, ms = normalise_pan(clean.pan, scene), normalise_ms(clean.ms, scene)
        if w.pan != OWN:
            size = (outer.rows, outer.cols)
            pan = resampled(pan, size, w.pan.cropped(outer, reach.pan))
        progress.check()
        level = make_level(ms, pan, scene.mtf, w.ms.cropped(outer, reach.ms))
        progress.check()
        judged = Window(inner.row - outer.row, inner.col - outer.col, inner.rows, inner.cols)
        inputs = network_input(level, scene, self._device, (reach.ms.row, reach.ms.col))
        image = self._correction(inputs, judged, progress)
        # A strip at a time: whole, the numbers in between would take more than the network does.
        for top in range(0, inner.rows, STRIP):
            part = image[:, top : top + STRIP]
            strip = Window(judged.row + top, judged.col, part.shape[1], judged.cols)
            part[...] = self._finished(level, strip, part)
        return image

    def _finished(self, level: Level, strip: Window, correction: Image) -> Image:
        """The image that a correction makes of a strip of a level, (C, H, W), digital number."""
        rows, cols = strip.within(Window(0, 0, *level.pan.shape))
        seen = replace(
            level,
            pan=level.pan[rows, cols],
            up=level.up[:, rows, cols],
            detail=level.detail[:, rows, cols],
        )
        normal = denormalise_ms(base(seen, self._scene) + correction, self._scene)
        return bounded(normal, denormalise_ms(seen.up, self._scene), self._scene)

    def _correction(self, inputs: NetworkInput, judged: Window, progress: Progress) -> Image:
        """The network's share of the answer at judged pixels, (C, H, W), standard deviations."""
        near = judged.grown(TARGET_REACH).clipped(*inputs.pan.shape)
        answer = self._network.by_band(narrowed(inputs, near), progress)
        answer = answer[(slice(None), *judged.within(near))]
        strength = (self._trust * self._scene.ms_detail)[:, None, None].astype(np.float32)
        out: Image = answer.cpu().numpy()
        out *= strength
        return out

    def _integrated(self, windows: Windows, fused: Fused) -> Fused:
        """The inner window brought to the output: as it is, or averaged over output pixels."""
        a = self._working.output
        if is_translation(a):
            return fused
        inner, out = windows.inner, windows.output
        local = a.cropped(out, inner)
        rows = resample.area(out.rows, inner.rows, local.row_scale, local.row_offset)
        cols = resample.area(out.cols, inner.cols, local.col_scale, local.col_offset)
        weight = fused.valid.astype(np.float32)
        share = resample.apply(rows, weight, cols)
        total = resample.apply(rows, fused.image * weight, cols)
        return Fused(total / np.maximum(share, 1e-6), share >= 0.5)
