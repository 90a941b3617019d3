"""What a worker can be called for: the parts of an engine, each by its name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Optional

from gzap_qgis.config import ComputeConfig
from gzap_qgis.core.scene import Vector
from gzap_qgis.core.target import Fused, Reach
from gzap_qgis.core.tasks import FitResult, ModelCard, PretrainResult
from gzap_qgis.progress import Progress
from gzap_qgis.worker.engine import Seat, Sharpener
from gzap_qgis.worker.gallery import KEEP, Question, far_gallery
from gzap_qgis.worker.local import LocalEngine, local_engine


class Duties:
    """An engine in this process, and the sharpener that it made last.

    What comes in is Any: each method says what it takes, and the other side is of the same version.
    """

    def __init__(self, ask: Question) -> None:
        """Begin without an engine.

        Args:
            ask: Asks QGIS's process for what only that can do.
        """
        self._ask = ask
        self._engine = LocalEngine(ComputeConfig())
        self._sharpener: Optional[Sharpener] = None

    def do(self, method: str, given: tuple[Any, ...], progress: Progress) -> object:
        """Do what a call asks for.

        Raises:
            GzapError: If something is wrong that the user can put right.
            KeyError: If there is no such duty.
        """
        return self._known()[method](progress, *given)

    def _known(self) -> dict[str, Callable[..., object]]:
        """Every duty by its name."""
        return {
            "open": self._open,
            "model_card": self._model_card,
            "fit": self._fit,
            "sharpener": self._make_sharpener,
            "reach": self._reach,
            "predict": self._predict,
            "pretrain": self._pretrain,
        }

    def _open(self, progress: Progress, compute: ComputeConfig) -> Seat:
        """Begin to work on a device with a number of threads."""
        self._engine = local_engine(compute, progress)
        return self._engine.describe()

    def _model_card(self, progress: Progress, model: bytes) -> ModelCard:
        """What a model is."""
        return self._engine.model_card(model)

    def _fit(self, progress: Progress, pairs: Any, scene: Any, task: Any) -> FitResult:  # noqa: ANN401
        """Fit a network to a scene."""
        return self._engine.fit(pairs, scene, task, progress)

    def _make_sharpener(self, progress: Progress, pairs: Any, scene: Any, task: Any) -> Vector:  # noqa: ANN401
        """Make a model ready for a scene; the share of its correction that each band takes."""
        self._sharpener = self._engine.sharpener(pairs, scene, task, progress)
        return self._sharpener.trust

    def _reach(self, progress: Progress, output: Any) -> Reach:  # noqa: ANN401
        """What must be read for a window of the output."""
        return self._ready().reach(output)

    def _predict(self, progress: Progress, output: Any, pair: Any) -> Fused:  # noqa: ANN401
        """Predict a window of the output."""
        return self._ready().predict(output, pair, progress)

    def _ready(self) -> Sharpener:
        """The sharpener that was made."""
        if self._sharpener is None:
            raise TypeError("No sharpener was made.")
        return self._sharpener

    def _pretrain(self, progress: Progress, pictures: Any, pairs: Any, task: Any) -> PretrainResult:  # noqa: ANN401
        """Train a prior on images that QGIS's process reads."""
        gallery = far_gallery(pictures, pairs, self._ask)
        return self._engine.pretrain(gallery, task, progress, lambda data: self._ask(KEEP, data))
