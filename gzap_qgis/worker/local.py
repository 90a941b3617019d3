"""The network's work in this very process, which needs torch."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gzap_qgis.config import ComputeConfig
from gzap_qgis.core import port
from gzap_qgis.core.gallery import Gallery
from gzap_qgis.core.pair import Pair
from gzap_qgis.core.scene import Scene
from gzap_qgis.core.tasks import (
    FitResult,
    FitTask,
    ModelCard,
    PretrainResult,
    PretrainTask,
    SharpenTask,
)
from gzap_qgis.core.trial import settled
from gzap_qgis.progress import Progress
from gzap_qgis.worker.engine import Seat, Sharpener


def local_engine(compute: ComputeConfig, progress: Progress) -> LocalEngine:
    """An engine whose device has shown that the network runs on it.

    Raises:
        DeviceError: If the device that was asked for is not there, or of no use.
    """
    return LocalEngine(settled(compute, progress))


class LocalEngine:
    """Passes everything on to the port of core."""

    def __init__(self, compute: ComputeConfig) -> None:
        """Work on a device with a number of threads."""
        self._compute = compute

    def describe(self) -> Seat:
        """What the run runs on."""
        return Seat(port.describe_compute(self._compute), None)

    def model_card(self, model: bytes) -> ModelCard:
        """What a model is."""
        return port.model_card(model)

    def fit(
        self, pairs: Sequence[Pair], scene: Scene, task: FitTask, progress: Progress
    ) -> FitResult:
        """Fit a network to a scene."""
        return port.fit(pairs, scene, task, self._compute, progress)

    def sharpener(
        self, pairs: Sequence[Pair], scene: Scene, task: SharpenTask, progress: Progress
    ) -> Sharpener:
        """Make a model ready for a scene."""
        return port.sharpener(pairs, scene, task, self._compute, progress)

    def trusted_sharpener(
        self, trust: Sequence[float], scene: Scene, task: SharpenTask, progress: Progress
    ) -> Sharpener:
        """Make a model ready for a scene on which it was judged before."""
        return port.trusted_sharpener(trust, scene, task, self._compute, progress)

    def pretrain(
        self,
        gallery: Gallery,
        task: PretrainTask,
        progress: Progress,
        keep: Callable[[bytes], None],
    ) -> PretrainResult:
        """Train a prior on pairs simulated from images."""
        return port.pretrain(gallery, task, self._compute, progress, keep)
