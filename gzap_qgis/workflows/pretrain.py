"""Train a prior on the images of a folder, in a way that an interrupted run can go on."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Optional

from gzap_qgis import paths
from gzap_qgis.config import ComputeConfig, PretrainConfig
from gzap_qgis.core import port
from gzap_qgis.errors import Cancelled, ModelFileError, OutputError
from gzap_qgis.progress import Progress
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
                f"The checkpoint of an earlier run could not be renamed to {self._old} "
                f"({error.strerror}); move {self.path.name} elsewhere, or choose another MODEL."
            ) from error

    def remove(self) -> None:
        """Remove this run's checkpoint, if there is one; it does no harm where it must stay."""
        if self._is_ours:
            with suppress(OSError):
                os.remove(self.path)

    def tell(self, progress: Progress) -> None:
        """Tell the log where checkpoints go, and what becomes of one that is there."""
        progress.info(
            f"Checkpoints are written to {self.path}. Should this run be stopped or killed, run it "
            "again with the same settings and that file as RESUME: it then goes on."
        )
        if not self._is_ours and self.path.is_file():
            progress.warn(
                f"{self.path} is the checkpoint of an earlier run. RESUME does not name it, so "
                f"this run starts anew; the old checkpoint will be kept as {self._old.name}."
            )

    def on_cancel(self, sentence: str) -> str:
        """What to tell a user who stopped the run."""
        if not self._kept:
            return sentence
        return (
            f"The run was cancelled. {self.path} keeps what was learnt: to go on, run it again "
            "with the same settings and that file as RESUME."
        )


def _require_files(config: PretrainConfig) -> None:
    """Check before the work that model and checkpoint do not replace each other.

    Raises:
        OutputError: If they do, or the model's folder refuses.
    """
    if config.model.suffix == CHECKPOINT:
        raise OutputError(
            f"MODEL is {config.model}, but that is how checkpoints end. Choose a name that ends "
            "in .safetensors."
        )
    if config.resume is not None and paths.same_file(config.model, config.resume):
        raise OutputError(
            f"MODEL and RESUME both name {config.model}. Choose a file of its own for each."
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
            f"The checkpoint {config.resume} cannot be read ({error.strerror}). Choose the "
            f"{CHECKPOINT} file of the run that is to go on, or leave RESUME empty."
        ) from error


def _train(
    config: PretrainConfig, keeper: _Keeper, compute: ComputeConfig, progress: Progress
) -> tuple[port.PretrainResult, tuple[int, int]]:
    """Train on the folder's images; returns the result and the numbers of images and pairs."""
    task = port.PretrainTask(config.backbone, config.steps, config.seed, _checkpoint(config))
    with Shelves(told_once(progress.warn)) as shelves:
        gallery = find_gallery(config.images, shelves, progress.part(0.0, 0.02))
        keeper.tell(progress)
        try:
            result = port.pretrain(gallery, task, compute, progress.part(0.02, 1.0), keeper.keep)
        except Cancelled as error:
            raise Cancelled(keeper.on_cancel(str(error))) from error
    return result, (len(gallery.pictures), len(gallery.pairs))


def pretrain(config: PretrainConfig, compute: ComputeConfig, progress: Progress) -> PretrainSummary:
    """Train a prior and write it to ``config.model``.

    Checkpoints are written beside the model now and then, and when the user stops; the last one
    is removed when the model is complete. A run that goes on from a checkpoint ends with the very
    weights of one that was never interrupted.

    Args:
        config: What is trained on what, and where the prior goes.
        compute: Device and threads.
        progress: Progress, log and cancellation.

    Returns:
        What it came to.

    Raises:
        GzapError: If anything is wrong that the user can put right, or the user stops.
    """
    begun = time.perf_counter()
    say_versions(compute, progress)
    _require_files(config)
    keeper = _Keeper(config)
    progress.info(
        f"Pretraining: encoder {config.backbone.value}, {config.steps} steps, seed {config.seed}."
    )
    result, (images, pairs) = _train(config, keeper, compute, progress)
    paths.write_bytes(config.model, result.model)
    keeper.remove()
    seconds = time.perf_counter() - begun
    progress.info(
        f"Steps {result.first_step} to {config.steps} took {seconds:.0f} s. Over the last of them "
        f"the error was {100 * result.loss:.1f} % of the regression's."
    )
    return PretrainSummary(config.steps, result.first_step, images, pairs, result.loss, seconds)
