"""A training as bytes, from which an interrupted run goes on exactly where it stood."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict

import numpy as np
import torch
from numpy.typing import NDArray

from gzap_qgis.core.gallery import Gallery
from gzap_qgis.core.network import FusionNetwork
from gzap_qgis.core.pretrain import Training
from gzap_qgis.core.safetensors_file import dump, load
from gzap_qgis.errors import ModelFileError
from gzap_qgis.network_config import NetworkConfig
from gzap_qgis.sentence import sentence
from gzap_qgis.training_config import PretrainingConfig

FORMAT = "gzap-training"
VERSION = 1

Tensors = dict[str, NDArray[np.float32]]


def fingerprint(network: NetworkConfig, config: PretrainingConfig, gallery: Gallery) -> str:
    """What a training depends on beside its images' pixels: sizes, recipe, and the list of images.

    Args:
        network: Sizes of the network.
        config: The recipe.
        gallery: The images.

    Returns:
        Hexadecimal digits that differ where one of these does.
    """
    pictures = [(one.bands, one.rows, one.cols) for one in gallery.pictures]
    pairs = [(one.bands, one.rows, one.cols) for one in gallery.pairs]
    parts = [asdict(network), asdict(config), pictures, pairs]
    return hashlib.sha256(json.dumps(parts, sort_keys=True, default=str).encode()).hexdigest()


def _named(prefix: str, network: FusionNetwork) -> Tensors:
    """Weights of a network by name."""
    return {f"{prefix}.{name}": _array(value) for name, value in network.state_dict().items()}


def _array(value: torch.Tensor) -> NDArray[np.float32]:
    """A tensor as an array of its own."""
    out: NDArray[np.float32] = value.detach().to("cpu", torch.float32).numpy().copy()
    return out


def write_checkpoint(training: Training, key: str) -> bytes:
    """A training as the bytes of a file.

    Args:
        training: The training.
        key: Its fingerprint.

    Returns:
        A safetensors file.
    """
    tensors = {**_named("network", training.network), **_named("mean", training.mean)}
    adam = training.optimiser
    for name, moments in (("first", adam.first), ("second", adam.second)):
        for index, part in enumerate(adam.parted(moments)):
            tensors[f"{name}.{index}"] = _array(part)
    numbers = {
        "step": training.step,
        "taken": adam.steps,
        "loss": training.loss,
        "base": training.base,
    }
    metadata = {"format": FORMAT, "version": str(VERSION), "key": key, "at": json.dumps(numbers)}
    return dump(tensors, metadata)


def read_checkpoint(data: bytes, training: Training, key: str) -> None:
    """Bring a fresh training to where a checkpoint left off.

    Args:
        data: Bytes of the checkpoint.
        training: A training as ``begin`` gives it; changed in place.
        key: The fingerprint of the run that is to go on.

    Raises:
        ModelFileError: If the bytes are no checkpoint, are damaged, or belong to another run.
    """
    tensors, metadata = load(data)
    if metadata.get("format") != FORMAT or metadata.get("version") != str(VERSION):
        raise ModelFileError(
            sentence(
                "RESUME names a file that is no checkpoint of this version; choose the "
                ".checkpoint file that gzap:pretrain left, or leave RESUME empty to start "
                "anew."
            )
        )
    if metadata.get("key") != key:
        raise ModelFileError(
            sentence(
                "The checkpoint belongs to a run with other settings or other images; give the "
                "same IMAGES, BACKBONE, STEPS and SEED again, or leave RESUME empty to start "
                "anew."
            )
        )
    try:
        _restore(training, tensors, metadata)
    except (KeyError, TypeError, ValueError, RuntimeError) as error:
        raise ModelFileError(
            sentence(
                "The checkpoint is damaged ({error}); leave RESUME empty to start anew.",
                error=error,
            )
        ) from error


def _restore(
    training: Training, tensors: Mapping[str, NDArray[np.float32]], metadata: Mapping[str, str]
) -> None:
    """Put weights, moments and numbers in place."""
    for prefix, network in (("network", training.network), ("mean", training.mean)):
        network.load_state_dict(
            {name: torch.from_numpy(tensors[f"{prefix}.{name}"]) for name in network.state_dict()}
        )
    at = json.loads(metadata["at"])
    training.step, training.loss, training.base = int(at["step"]), at["loss"], at["base"]
    adam = training.optimiser
    # A checkpoint of an earlier version counts the steps of both together, and has no moments
    # before the first one.
    adam.steps = int(at.get("taken", training.step))
    for name, moments in (("first", adam.first), ("second", adam.second)):
        for index, part in enumerate(adam.parted(moments)):
            if training.step:
                part.copy_(torch.from_numpy(tensors[f"{name}.{index}"]))
