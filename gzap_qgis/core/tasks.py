"""What the network's work is asked for and what it answers: values alone, without torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Optional

from gzap_qgis.config import Backbone, Geometry, Method, Sensor, Start, Tuning
from gzap_qgis.core.scene import Scene
from gzap_qgis.core.target import Target
from gzap_qgis.core.trapan_blur import Blur
from gzap_qgis.training_config import TrainingConfig, TrapanConfig


@dataclass(frozen=True)
class Machine:
    """What the network runs on.

    Attributes:
        torch: Version of torch.
        device: Kind of the device: cpu, cuda or mps.
        threads: CPU threads.
    """

    torch: str
    device: str
    threads: int


@dataclass(frozen=True)
class FitTask:
    """What a fit is asked for.

    Attributes:
        sensor: Sensor of the pair, never ``auto``.
        training: The recipe.
        seed: Seed of every random choice.
        init: Bytes of the model file to start from, or None for fresh weights.
        method: How the fit looks at the pair.
        backbone: What encodes MS, where the fit starts from fresh weights.
        tuning: Which weights the fit changes.
        origin: What ``init`` is, if it is not None: the bundled prior or a model file.
        trapan: What TRA-PAN adds to the recipe.
    """

    sensor: Sensor
    training: TrainingConfig
    seed: int
    init: Optional[bytes] = None
    method: Method = Method.GZAP
    backbone: Backbone = Backbone.INR
    tuning: Tuning = Tuning.FULL
    origin: Start = Start.MODEL
    trapan: TrapanConfig = field(default_factory=TrapanConfig)


@dataclass(frozen=True)
class FitLog:
    """What happened in a fit.

    Attributes:
        steps: Steps done.
        best_step: Step whose weights were kept; 0 if none were better than those of the start.
        trust: Share of the correction that was kept, 0 to 1; 0 if the base was kept.
        held_back: Held-back squared error over the base's after each check.
        losses: Mean loss of each level over the last tenth of the steps.
    """

    steps: int = 0
    best_step: int = 0
    trust: float = 0.0
    held_back: tuple[float, ...] = ()
    losses: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Seen:
    """The degradation that TRA-PAN saw in a pair, in numbers.

    Attributes:
        weights: Weight of each band in PAN's linear response, PAN's per band's standard deviation.
        share: Share of a small network's answer that is added to it, 0 to 1.
        r2: Share of PAN's variance that the response explains on the judging pixels.
        linear_r2: The same of least squares fitted to the same pixels.
        pixels: Judging pixels.
        blur: How PAN is blurred to MS's sharpness.
    """

    weights: tuple[float, ...]
    share: float
    r2: float
    linear_r2: float
    pixels: int
    blur: Blur


@dataclass(frozen=True)
class FitResult:
    """A fitted model and how it came about.

    Attributes:
        model: Bytes of the model file.
        scene: Numbers of the scene.
        log: What happened.
        fitted: Whether the network is in use; else the base alone. On a scene that is too small to
            learn from it is where the fit began with weights that were trained before.
        large_enough: Whether the scene holds enough pixels to learn from.
        whole: Whether all of the scene was learnt from, and none of it held back.
        learned: The degradation that TRA-PAN learned, else None.
    """

    model: bytes
    scene: Scene
    log: FitLog
    fitted: bool
    large_enough: bool
    whole: bool = False
    learned: Optional[Seen] = None


@dataclass(frozen=True)
class SharpenTask:
    """What a sharpening is asked for.

    Attributes:
        model: Bytes of the model file.
        target: The output grid.
        geometry: Whose geometry the output has.
    """

    model: bytes
    target: Target
    geometry: Geometry


@dataclass(frozen=True)
class ModelCard:
    """What a model file tells of itself.

    Attributes:
        backbone: What encodes MS.
        notes: How it came to be; what they hold depends on who wrote the file.
    """

    backbone: Backbone
    notes: Mapping[str, object]


@dataclass(frozen=True)
class PretrainTask:
    """What a pretraining is asked for.

    Attributes:
        backbone: What encodes MS.
        steps: Steps of the optimiser.
        seed: Seed of every random choice.
        checkpoint: Bytes of a checkpoint to go on from, or None to start anew.
    """

    backbone: Backbone
    steps: int
    seed: int
    checkpoint: Optional[bytes] = None


@dataclass(frozen=True)
class PretrainResult:
    """A prior and how it came about.

    Attributes:
        model: Bytes of the model file.
        loss: Mean absolute error over the last steps, as a share of the base's.
        first_step: Steps that had been done before, in the run that this one went on from.
    """

    model: bytes
    loss: float
    first_step: int
