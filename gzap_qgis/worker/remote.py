"""The network's work in a worker, seen from QGIS's process, which needs no torch."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Optional

from gzap_qgis.config import ComputeConfig
from gzap_qgis.core.gallery import Gallery
from gzap_qgis.core.pair import Pair
from gzap_qgis.core.scene import Scene, Vector
from gzap_qgis.core.target import Fused, Reach
from gzap_qgis.core.tasks import (
    FitResult,
    FitTask,
    ModelCard,
    PretrainResult,
    PretrainTask,
    SharpenTask,
)
from gzap_qgis.grid import Window
from gzap_qgis.progress import SILENT, Progress
from gzap_qgis.worker.conversation import Conversation
from gzap_qgis.worker.engine import Seat, Sharpener
from gzap_qgis.worker.gallery import KEEP, PAIR, PICTURE, facts


@dataclass(frozen=True)
class RemoteSharpener:
    """A sharpener that a worker holds.

    Attributes:
        talk: The conversation with the worker.
        trust: Share of the network's correction that each band takes, (C,), 0 to 1.
    """

    talk: Conversation
    trust: Vector

    def reach(self, output: Window) -> Reach:
        """What must be read of PAN and MS for a window of the output."""
        reach: Reach = self.talk.call("reach", (output,), SILENT)
        return reach

    def predict(self, output: Window, pair: Pair, progress: Progress) -> Fused:
        """Predict a window of the output from the pixels of ``reach(output)``."""
        fused: Fused = self.talk.call("predict", (output, pair), progress)
        return fused


class RemoteEngine:
    """Has everything done by a worker.

    What a worker answers is Any: it is of the same version, which its greeting has shown.
    """

    def __init__(self, talk: Conversation, seat: Seat) -> None:
        """Join built parts; use ``remote_engine`` to make one."""
        self._talk = talk
        self._seat = seat

    def describe(self) -> Seat:
        """What the run runs on."""
        return self._seat

    def model_card(self, model: bytes) -> ModelCard:
        """What a model is."""
        card: ModelCard = self._talk.call("model_card", (model,), SILENT)
        return card

    def fit(
        self, pairs: Sequence[Pair], scene: Scene, task: FitTask, progress: Progress
    ) -> FitResult:
        """Fit a network to a scene."""
        result: FitResult = self._talk.call("fit", (list(pairs), scene, task), progress)
        return result

    def sharpener(
        self, pairs: Sequence[Pair], scene: Scene, task: SharpenTask, progress: Progress
    ) -> Sharpener:
        """Make a model ready for a scene."""
        trust: Vector = self._talk.call("sharpener", (list(pairs), scene, task), progress)
        return RemoteSharpener(self._talk, trust)

    def pretrain(
        self,
        gallery: Gallery,
        task: PretrainTask,
        progress: Progress,
        keep: Callable[[bytes], None],
    ) -> PretrainResult:
        """Train a prior on pairs simulated from images."""
        answers = _answers(gallery, keep)
        result: PretrainResult = self._talk.call(
            "pretrain", (*facts(gallery), task), progress, answers
        )
        return result


def _answers(gallery: Gallery, keep: Callable[[bytes], None]) -> Mapping[str, Callable[..., Any]]:
    """What a worker may ask while it trains."""
    return {
        PICTURE: lambda number, window: gallery.pictures[number].read(window),
        PAIR: lambda number, window: gallery.pairs[number].read(window),
        KEEP: keep,
    }


def remote_engine(talk: Conversation, compute: ComputeConfig, progress: Progress) -> RemoteEngine:
    """An engine whose worker has greeted and knows its device.

    Raises:
        Cancelled: If the user stops.
        DeviceError: If the device is not there.
        WorkerError: If the worker cannot do its work.
    """
    talk.begin(progress)
    seat: Seat = talk.call("open", (replace(compute, interpreter=None),), progress)
    return RemoteEngine(talk, replace(seat, interpreter=_named(compute)))


def _named(compute: ComputeConfig) -> Optional[Path]:
    """The interpreter that was named."""
    return compute.interpreter
