"""The narrow port of core: numpy arrays and bytes in and out.

Workflows reach the network through this file only, so that its work can move to another process.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Optional

import numpy as np
import torch

from gzap_qgis.config import Backbone, ComputeConfig, Method, Start
from gzap_qgis.core.checkpoint import fingerprint, read_checkpoint, write_checkpoint
from gzap_qgis.core.coarser import pan_shift
from gzap_qgis.core.compute import choose_device, choose_threads, crew_of, prepared, seeded
from gzap_qgis.core.fallback import Retreat, Station, least_side, on_one_of, stations
from gzap_qgis.core.fit import fit_network, scale_answer, tune
from gzap_qgis.core.fit_levels import (
    is_large_enough,
    is_small,
    make_levels,
    matched_levels,
    steps_for,
    undivided,
)
from gzap_qgis.core.gallery import Gallery
from gzap_qgis.core.model_file import Model, read_model, write_model
from gzap_qgis.core.network import FusionNetwork, build_network
from gzap_qgis.core.pair import Pair
from gzap_qgis.core.predict import Predictor
from gzap_qgis.core.pretrain import begin, pretrain_network, pretraining_notes
from gzap_qgis.core.scene import Scene, Vector, moved
from gzap_qgis.core.selection import can_judge, every_crop, judge
from gzap_qgis.core.target import Fused, Reach, plan
from gzap_qgis.core.tasks import (
    FitLog,
    FitResult,
    FitTask,
    Machine,
    ModelCard,
    PretrainResult,
    PretrainTask,
    Seen,
    SharpenTask,
)
from gzap_qgis.core.trapan import Ground, Learned, Recipe, degradation_notes, fit_trapan
from gzap_qgis.grid import Window
from gzap_qgis.network_config import NetworkConfig, backbone_of, network_of
from gzap_qgis.progress import SILENT, Progress
from gzap_qgis.training_config import PretrainingConfig

# Share of the correction that a scene takes on which it cannot be judged: more would serve some of
# the pairs at hand better, and do others more harm than that.
UNJUDGED_TRUST = 0.2
# Checkpoints of a short pretraining; a long one has more.
CHECKPOINTS = 10


def describe_compute(compute: ComputeConfig) -> Machine:
    """Version of torch, device and threads of a run.

    Raises:
        DeviceError: If the device that was asked for is not there.
    """
    device = choose_device(compute.device)
    return Machine(str(torch.__version__), device.type, choose_threads(compute.threads))


def _start(task: FitTask) -> Model:
    """The model that a fit starts from."""
    return _fresh(task.backbone) if task.init is None else read_model(task.init)


def _fresh(backbone: Backbone) -> Model:
    """A model with fresh weights, which answers with the base."""
    config = network_of(backbone)
    return Model(build_network(config), config, {})


def fit(
    pairs: Sequence[Pair], scene: Scene, task: FitTask, compute: ComputeConfig, progress: Progress
) -> FitResult:
    """Fit a network to a scene; anew on the CPU where the device gives up.

    Args:
        pairs: Blocks of the scene, digital numbers.
        scene: Its numbers.
        task: What is asked for.
        compute: Device and threads.
        progress: Told after each step.

    Returns:
        The model.

    Raises:
        Cancelled: If the user stops.
        DeviceError: If the device is not there, or memory ran out on the CPU too.
        ModelFileError: If the model to start from cannot be read.
    """

    def work(there: ComputeConfig) -> FitResult:
        return _fit(pairs, scene, task, there, progress)

    return on_one_of(stations(compute), work, progress)[0]


def _fit(
    pairs: Sequence[Pair], scene: Scene, task: FitTask, compute: ComputeConfig, progress: Progress
) -> FitResult:
    """Fit a network to a scene on one device."""
    with prepared(compute, task.seed) as device:
        start = _start(task)
        network = start.network.to(device)
        network.crew = crew_of(compute)
        aligned = [moved(pair, scene.shift) for pair in pairs]
        levels = make_levels(aligned, scene, task.training, device, progress)
        levels = undivided(levels) if task.init and is_small(levels) else levels
        large_enough = is_large_enough(levels)
        log = FitLog()
        learned: Optional[Learned] = None
        if large_enough:
            tune(network, task.tuning)
            log, learned = _fitted(network, Ground(aligned, scene, levels), task, progress)
        notes = {**_notes(task, scene, log), **_learned_notes(learned, scene)}
        model = write_model(Model(network.to("cpu"), start.config, notes))
    in_use = log.trust > 0 if large_enough else task.init is not None
    return FitResult(model, scene, log, in_use, large_enough, levels.whole, _seen(learned))


def _fitted(
    network: FusionNetwork, ground: Ground, task: FitTask, progress: Progress
) -> tuple[FitLog, Optional[Learned]]:
    """Fit a network in place by the task's method; the log, and what was learned of the sensor."""
    training = steps_for(task.training, ground.levels)
    if task.method is Method.TRAPAN:
        recipe = Recipe(training, task.trapan, task.seed)
        return fit_trapan(network, ground, recipe, progress)
    return fit_network(network, ground.levels, training, task.seed, progress), None


def _seen(learned: Optional[Learned]) -> Optional[Seen]:
    """The numbers of the degradation that was learned, if it was."""
    if learned is None:
        return None
    fitted = learned.fitted
    return Seen(
        fitted.weights, fitted.share, fitted.r2, fitted.linear_r2, fitted.pixels, learned.blur
    )


def _learned_notes(learned: Optional[Learned], scene: Scene) -> dict[str, object]:
    """What a model file tells of the degradation that was learned, if it was."""
    return {} if learned is None else {"degradation": degradation_notes(learned, scene)}


def _notes(task: FitTask, scene: Scene, log: FitLog) -> Mapping[str, object]:
    """What a model file tells of its fit; nothing that changes from run to run."""
    return {
        "sensor": task.sensor.value,
        "method": task.method.value,
        "seed": task.seed,
        "steps": log.steps,
        "best_step": log.best_step,
        "trust": log.trust,
        "held_back": list(log.held_back),
        "losses": log.losses,
        "bands": len(scene.mtf),
        "ratio": list(scene.ratio),
        "started_from": (Start.SCRATCH if task.init is None else task.origin).value,
        "tuning": task.tuning.value,
    }


class Sharpener:
    """A model and a scene, ready to predict windows of an output grid."""

    def __init__(self, retreat: Retreat, compute: ComputeConfig, trust: Vector) -> None:
        """Join built parts; use ``sharpener`` to make one."""
        self._retreat = retreat
        self._compute = compute
        self.trust = trust

    def reach(self, output: Window) -> Reach:
        """What must be read of PAN and MS for a window of the output."""
        return self._retreat.reach(output)

    def predict(self, output: Window, pair: Pair, progress: Progress = SILENT) -> Fused:
        """Predict a window of the output from the pixels of ``reach(output)``.

        Args:
            output: The window.
            pair: The pixels, digital numbers.
            progress: Asked now and then whether to stop; hears of memory that ran out.

        Raises:
            Cancelled: If the user stops.
            DeviceError: If memory ran out even for the smallest window, on the CPU too.
        """
        with prepared(self._compute):
            return self._retreat.predict(output, pair, progress)


def _trust(
    network: FusionNetwork, pairs: Sequence[Pair], scene: Scene, progress: Progress
) -> Vector:
    """Share of the correction that each band of a scene takes, judged at MS's scale, (C,)."""
    aligned = [moved(pair, scene.shift) for pair in pairs]
    device = next(network.parameters()).device
    crops = every_crop(matched_levels(aligned, scene, device, progress))
    trust: Vector = np.full(len(scene.mtf), UNJUDGED_TRUST)
    if can_judge(crops):
        trust = judge(crops, network, progress).band_trust()
    return np.where(scene.noisy, 0.0, trust)


def sharpener(
    pairs: Sequence[Pair],
    scene: Scene,
    task: SharpenTask,
    compute: ComputeConfig,
    progress: Progress = SILENT,
) -> Sharpener:
    """Make a model ready for a scene; on the CPU where the device gives up.

    Where MS itself can serve as truth, at its own scale, each band takes that share of the
    network's correction which leaves the least error there, so that weights from another scene or
    sensor help where they can and are silent where they cannot.

    Args:
        pairs: Blocks of the scene, digital numbers.
        scene: Its numbers.
        task: What is asked for.
        compute: Device and threads.
        progress: Asked now and then whether to stop; hears of a device that gave up.

    Returns:
        The sharpener.

    Raises:
        DeviceError: If the device is not there, or memory ran out on the CPU too.
        ModelFileError: If the model cannot be read.
    """
    places: Sequence[Station] = stations(compute)

    def judged(there: ComputeConfig) -> Vector:
        with prepared(there) as device:
            return _trust(_ready(task.model, device, there), pairs, scene, progress)

    trust, places = on_one_of(places, judged, progress)
    return _sharpener_on(places, trust, scene, task, progress)


def trusted_sharpener(
    trust: Sequence[float],
    scene: Scene,
    task: SharpenTask,
    compute: ComputeConfig,
    progress: Progress = SILENT,
) -> Sharpener:
    """Make a model ready for a scene on which it was judged before, maybe on another machine.

    Args:
        trust: Share of the network's correction that each band takes, (C,), 0 to 1.
        scene: Its numbers.
        task: What is asked for.
        compute: Device and threads.
        progress: Hears of a device that gave up.

    Returns:
        The sharpener that ``sharpener`` would give.

    Raises:
        DeviceError: If the device is not there.
        ModelFileError: If the model cannot be read.
    """
    return _sharpener_on(stations(compute), np.array(trust, np.float64), scene, task, progress)


def _sharpener_on(
    places: Sequence[Station],
    trust: Vector,
    scene: Scene,
    task: SharpenTask,
    progress: Progress,
) -> Sharpener:
    """A sharpener that takes a share of the correction."""
    working = plan(task.target, task.geometry, pan_shift(scene, task.target))

    def make(there: ComputeConfig) -> Predictor:
        with prepared(there) as device:
            return Predictor(_ready(task.model, device, there), scene, trust, task.target, working)

    retreat = Retreat(make, places, least_side(task.target), progress)
    return Sharpener(retreat, places[0].compute, trust)


def _ready(model: bytes, device: torch.device, compute: ComputeConfig) -> FusionNetwork:
    """A model's network on a device; from its bytes, since a device that failed keeps weights."""
    network: FusionNetwork = read_model(model).network.to(device)
    network.eval()
    network.crew = crew_of(compute)
    return network


def model_card(model: bytes) -> ModelCard:
    """What a model is; asked before other work is begun.

    Raises:
        ModelFileError: If the bytes are no model.
    """
    with seeded(0):
        found = read_model(model)
    return ModelCard(backbone_of(found.config.encoder), found.notes)


def base_model() -> bytes:
    """A model that answers with the classical base, as a yardstick for fitted ones."""
    config = NetworkConfig()
    with seeded(0):
        network = build_network(config)
    scale_answer(network, 0.0)
    return write_model(Model(network, config, {"started_from": "base"}))


def pretrain(
    gallery: Gallery,
    task: PretrainTask,
    compute: ComputeConfig,
    progress: Progress,
    keep: Callable[[bytes], None],
) -> PretrainResult:
    """Train a prior on pairs simulated from images; where the device gives up, go on on the CPU.

    Args:
        gallery: The images.
        task: What is asked for.
        compute: Device and threads.
        progress: Told after each step.
        keep: Stores a checkpoint from which a later run can go on; called now and then, and when
            the user stops.

    Returns:
        The prior.

    Raises:
        Cancelled: If the user stops.
        DeviceError: If the device is not there, or memory ran out on the CPU too.
        ModelFileError: If the checkpoint is damaged or belongs to another run.
        SceneError: If the images hold nothing to learn from.
    """
    latest = [task.checkpoint]

    def keep_and_remember(checkpoint: bytes) -> None:
        keep(checkpoint)
        latest[0] = checkpoint

    def work(there: ComputeConfig) -> PretrainResult:
        begun = replace(task, checkpoint=latest[0])
        return _pretrain(gallery, begun, there, progress, keep_and_remember)

    return on_one_of(stations(compute), work, progress)[0]


def _pretrain(
    gallery: Gallery,
    task: PretrainTask,
    compute: ComputeConfig,
    progress: Progress,
    keep: Callable[[bytes], None],
) -> PretrainResult:
    """Train a prior on one device, from the task's checkpoint on."""
    often = max(1, min(PretrainingConfig.kept_every, task.steps // CHECKPOINTS))
    config = PretrainingConfig(steps=task.steps, seed=task.seed, kept_every=often)
    with prepared(compute, task.seed) as device:
        start = _fresh(task.backbone)
        start.network.crew = crew_of(compute)
        key = fingerprint(start.config, config, gallery)
        training = begin(start.network.to(device), config)
        if task.checkpoint is not None:
            read_checkpoint(task.checkpoint, training, key)
        first = training.step
        pretrain_network(
            training, gallery, config, lambda now: keep(write_checkpoint(now, key)), progress
        )
        notes = pretraining_notes(task, gallery, training)
        model = write_model(Model(training.mean.to("cpu"), start.config, notes))
    return PretrainResult(model, training.loss / max(training.base, 1e-12), first)
