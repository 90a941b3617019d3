"""Train a prior on the images of a folder, in a way that an interrupted run can go on."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Optional

from gzap_qgis import paths
from gzap_qgis.config import ComputeConfig, PretrainConfig
from gzap_qgis.core.tasks import PretrainResult, PretrainTask
from gzap_qgis.errors import Cancelled, ModelFileError, OutputError
from gzap_qgis.progress import Progress
from gzap_qgis.sentence import sentence
from gzap_qgis.worker.engine import Engine
from gzap_qgis.worker.opening import open_engine
from gzap_qgis.workflows.fit import say_versions
from gzap_qgis.workflows.gallery import find_gallery, told_once
from gzap_qgis.workflows.pictures import Shelves

CHECKPOINT = ".checkpoint"
# What a checkpoint of an earlier run is renamed to.
OLD_CHECKPOINT = ".old.checkpoint"


@dataclass(frozen=True)
class PretrainSummary:
    """What a training came to.

    Attributes:
        steps: Steps of the prior, those of earlier runs included.
        resumed_at: Step at which this run began; 0 unless it went on from a checkpoint.
        images: Images that pairs were simulated from.
        pairs: Real pairs.
        loss: Mean absolute error over the last steps, as a share of the base's.
        seconds: Wall time of this run.
    """

    steps: int
    resumed_at: int
    images: int
    pairs: int
    loss: float
    seconds: float


class _Keeper:
    """Keeps the checkpoints of one run.

    Attributes:
        path: Where they go.
    """

    def __init__(self, config: PretrainConfig) -> None:
        """Begin with none."""
        self.path = config.model.with_suffix(CHECKPOINT)
        self._old = config.model.with_suffix(OLD_CHECKPOINT)
        self._is_ours = config.resume is not None and paths.same_file(config.resume, self.path)
        self._kept = False

    def keep(self, data: bytes) -> None:
        """Replace the last checkpoint; that of another run is put aside under another name.

        Raises:
            OutputError: If the folder or the disk refuses.
        """
        if not self._is_ours and self.path.is_file():
            self._put_aside()
        paths.write_bytes(self.path, data)
        self._is_ours = self._kept = True

    def _put_aside(self) -> None:
        """Rename the checkpoint of another run."""
        try:
            os.replace(self.path, self._old)
        except OSError as error:
            raise OutputError(
                sentence(
                    "The checkpoint of an earlier run could not be renamed to {old} ({reason}); "
                    "move {name} elsewhere, or choose another MODEL.",
                    old=self._old,
                    reason=error.strerror,
                    name=self.path.name,
                )
            ) from error

    def remove(self) -> None:
        """Remove this run's checkpoint, if there is one; it does no harm where it must stay."""
        if self._is_ours:
            with suppress(OSError):
                os.remove(self.path)

    def tell(self, progress: Progress) -> None:
        """Tell the log where checkpoints go, and what becomes of one that is there."""
        progress.info(
            sentence(
                "Checkpoints are written to {path}. Should this run be stopped or killed, run it "
                "again with the same settings and that file as RESUME: it then goes on.",
                path=self.path,
            )
        )
        if not self._is_ours and self.path.is_file():
            progress.warn(
                sentence(
                    "{path} is the checkpoint of an earlier run. RESUME does not name it, so this "
                    "run starts anew; the old checkpoint will be kept as {old}.",
                    path=self.path,
                    old=self._old.name,
                )
            )

    @property
    def has_kept(self) -> bool:
        """Whether there is a checkpoint of this run."""
        return self._kept

    def stopped(self) -> Cancelled:
        """What to tell a user who stopped a run that has a checkpoint."""
        return Cancelled(
            sentence(
                "The run was cancelled. {path} keeps what was learnt: to go on, run it again with "
                "the same settings and that file as RESUME.",
                path=self.path,
            )
        )


def _require_files(config: PretrainConfig) -> None:
    """Check before the work that model and checkpoint do not replace each other.

    Raises:
        OutputError: If they do, or the model's folder refuses.
    """
    if config.model.suffix == CHECKPOINT:
        raise OutputError(
            sentence(
                "MODEL is {model}, but that is how checkpoints end. Choose a name that ends in "
                ".safetensors.",
                model=config.model,
            )
        )
    if config.resume is not None and paths.same_file(config.model, config.resume):
        raise OutputError(
            sentence(
                "MODEL and RESUME both name {model}. Choose a file of its own for each.",
                model=config.model,
            )
        )
    paths.require_writable_folder(config.model)


def _checkpoint(config: PretrainConfig) -> Optional[bytes]:
    """The checkpoint to go on from; None to start anew.

    Raises:
        ModelFileError: If it cannot be read.
    """
    if config.resume is None:
        return None
    try:
        return config.resume.read_bytes()
    except OSError as error:
        raise ModelFileError(
            sentence(
                "The checkpoint {path} cannot be read ({reason}). Choose the {ending} file of the "
                "run that is to go on, or leave RESUME empty.",
                path=config.resume,
                reason=error.strerror,
                ending=CHECKPOINT,
            )
        ) from error


def _train(
    config: PretrainConfig, keeper: _Keeper, engine: Engine, progress: Progress
) -> tuple[PretrainResult, tuple[int, int]]:
    """Train on the folder's images; returns the result and the numbers of images and pairs."""
    task = PretrainTask(config.backbone, config.steps, config.seed, _checkpoint(config))
    with Shelves(told_once(progress.warn)) as shelves:
        gallery = find_gallery(config.images, shelves, progress.part(0.0, 0.02))
        keeper.tell(progress)
        try:
            result = engine.pretrain(gallery, task, progress.part(0.02, 1.0), keeper.keep)
        except Cancelled as error:
            if not keeper.has_kept:
                raise
            raise keeper.stopped() from error
    return result, (len(gallery.pictures), len(gallery.pairs))


def pretrain(config: PretrainConfig, compute: ComputeConfig, progress: Progress) -> PretrainSummary:
    """Train a prior and write it to ``config.model``.

    Checkpoints are written beside the model now and then, and when the user stops; the last one
    is removed when the model is complete. A run that goes on from a checkpoint ends with the very
    weights of one that was never interrupted.

    Args:
        config: What is trained on what, and where the prior goes.
        compute: Device, threads and process of the network.
        progress: Progress, log and cancellation.

    Returns:
        What it came to.

    Raises:
        GzapError: If anything is wrong that the user can put right, or the user stops.
    """
    begun = time.perf_counter()
    with open_engine(compute, progress) as engine:
        say_versions(engine, progress)
        _require_files(config)
        keeper = _Keeper(config)
        progress.info(
            sentence(
                "Pretraining: encoder {encoder}, {steps} steps, seed {seed}.",
                encoder=config.backbone.value,
                steps=config.steps,
                seed=config.seed,
            )
        )
        result, (images, pairs) = _train(config, keeper, engine, progress)
    paths.write_bytes(config.model, result.model)
    keeper.remove()
    seconds = time.perf_counter() - begun
    progress.info(
        sentence(
            "Steps {first} to {last} took {seconds:.0f} s. Over the last of them the error was "
            "{loss:.1f} % of the regression's.",
            first=result.first_step,
            last=config.steps,
            seconds=seconds,
            loss=100 * result.loss,
        )
    )
    return PretrainSummary(config.steps, result.first_step, images, pairs, result.loss, seconds)
