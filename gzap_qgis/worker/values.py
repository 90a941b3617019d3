"""Every class of value that may travel between this process and a worker."""

from __future__ import annotations

from enum import Enum
from typing import Any

from gzap_qgis import config, grid, network_config, training_config
from gzap_qgis.core import (
    pair,
    registration,
    registration_moves,
    registration_values,
    scene,
    target,
    tasks,
    trapan_blur,
)
from gzap_qgis.worker import engine, gallery, messages

# Any: the classes share nothing but that keyword arguments build them.
CLASSES: dict[str, Any] = {
    each.__name__: each
    for each in (
        config.ComputeConfig,
        engine.Seat,
        gallery.PairFacts,
        gallery.PictureFacts,
        grid.Alignment,
        grid.Window,
        messages.Answer,
        messages.Ask,
        messages.Beat,
        messages.Call,
        messages.Cancel,
        messages.Failure,
        messages.Fraction,
        messages.Said,
        messages.Trouble,
        network_config.CnnConfig,
        network_config.InrConfig,
        network_config.MambaConfig,
        network_config.NetworkConfig,
        network_config.TransformerConfig,
        pair.Pair,
        registration.Shift,
        registration_moves.Moves,
        registration_values.BandPlace,
        registration_values.Registration,
        registration_values.Turn,
        scene.Scene,
        target.Fused,
        target.Reach,
        target.Target,
        tasks.FitLog,
        tasks.FitResult,
        tasks.FitTask,
        tasks.Machine,
        tasks.ModelCard,
        tasks.PretrainResult,
        tasks.PretrainTask,
        tasks.Seen,
        tasks.SharpenTask,
        training_config.TrainingConfig,
        training_config.TrapanConfig,
        trapan_blur.Blur,
    )
}
ENUMS: dict[str, type[Enum]] = {
    each.__name__: each
    for each in (
        config.Backbone,
        config.Device,
        config.Geometry,
        config.Method,
        config.Sensor,
        config.Start,
        config.Tuning,
        training_config.Degradation,
        training_config.Turns,
    )
}
