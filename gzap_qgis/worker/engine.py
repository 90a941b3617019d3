"""What the network's work looks like to a workflow, wherever it runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Optional, Protocol

from gzap_qgis.core.gallery import Gallery
from gzap_qgis.core.pair import Pair
from gzap_qgis.core.scene import Scene, Vector
from gzap_qgis.core.target import Fused, Reach
from gzap_qgis.core.tasks import (
    FitResult,
    FitTask,
    Machine,
    ModelCard,
    PretrainResult,
    PretrainTask,
    SharpenTask,
)
from gzap_qgis.grid import Window
from gzap_qgis.progress import Progress


@dataclass(frozen=True)
class Seat:
    """Where the network runs.

    Attributes:
        machine: torch, device and threads.
        interpreter: Python of the process that it runs in; None for this process.
    """

    machine: Machine
    interpreter: Optional[Path]


class Sharpener(Protocol):
    """A model and a scene, ready to predict windows of an output grid."""

    @property
    def trust(self) -> Vector:
        """Share of the network's correction that each band takes, (C,), 0 to 1."""

    def reach(self, output: Window) -> Reach:
        """What must be read of PAN and MS for a window of the output."""

    def predict(self, output: Window, pair: Pair, progress: Progress) -> Fused:
        """Predict a window of the output from the pixels of ``reach(output)``."""


class Engine(Protocol):
    """The network's work of one run; ``core/port.py`` says what each part does.

    Every part may raise any GzapError, ``WorkerError`` included where the work is done in a process
    of its own.
    """

    def describe(self) -> Seat:
        """What the run runs on."""

    def model_card(self, model: bytes) -> ModelCard:
        """What a model is."""

    def fit(
        self, pairs: Sequence[Pair], scene: Scene, task: FitTask, progress: Progress
    ) -> FitResult:
        """Fit a network to a scene."""

    def sharpener(
        self, pairs: Sequence[Pair], scene: Scene, task: SharpenTask, progress: Progress
    ) -> Sharpener:
        """Make a model ready for a scene; the one made before it cannot be used any more."""

    def pretrain(
        self,
        gallery: Gallery,
        task: PretrainTask,
        progress: Progress,
        keep: Callable[[bytes], None],
    ) -> PretrainResult:
        """Train a prior on pairs simulated from images."""
