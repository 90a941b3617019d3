"""A fitted network as bytes: the safetensors format, its settings in the metadata."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import TypeVar

import numpy as np
import torch

from gzap_qgis.config import Backbone
from gzap_qgis.core.network import FusionNetwork, build_network
from gzap_qgis.core.safetensors_file import dump, load
from gzap_qgis.errors import ConfigError, ModelFileError
from gzap_qgis.network_config import (
    EncoderConfig,
    NetworkConfig,
    backbone_of,
    encoder_of,
)
from gzap_qgis.sentence import sentence

FORMAT = "gzap"
VERSION = 2
# Entries of the network's settings that say which encoder it has, and its sizes.
KIND, SIZES = "backbone", "encoder"
# Sizes of the only encoder that there was in version 1, kept beside those of the network.
FIRST_SIZES = ("width", "blocks")

Config = TypeVar("Config", EncoderConfig, NetworkConfig)


@dataclass(frozen=True)
class Model:
    """A network with what is known of it.

    Attributes:
        network: The network, on the CPU.
        config: Its sizes.
        notes: How it came to be: sensor, settings and log of the fit.
    """

    network: FusionNetwork
    config: NetworkConfig
    notes: Mapping[str, object]


def write_model(model: Model) -> bytes:
    """A model as the bytes of a file; the same model always gives the same bytes."""
    tensors = {
        name: value.detach().to("cpu", torch.float32).numpy()
        for name, value in model.network.state_dict().items()
    }
    metadata = {
        "format": FORMAT,
        "version": str(VERSION),
        "network": json.dumps(_settings(model.config), sort_keys=True),
        "notes": json.dumps(dict(model.notes), sort_keys=True),
    }
    return dump(tensors, metadata)


def _settings(config: NetworkConfig) -> dict[str, object]:
    """The sizes of a network as entries of a file."""
    return {**asdict(config), KIND: backbone_of(config.encoder).value}


def read_model(data: bytes) -> Model:
    """The model in the bytes of a file.

    Raises:
        ModelFileError: If the bytes are no model of ours, are damaged, or are of a newer version.
    """
    tensors, metadata = load(data)
    _require_ours(metadata)
    config = _config(metadata)
    # Asked before building: damaged settings may call for a network of many gigabytes.
    if config.encoder.blocks * config.encoder.width**2 > sum(
        value.size for value in tensors.values()
    ):
        raise _unlike(sentence("there are too few"))
    network = build_network(config)
    expected = {name: tuple(value.shape) for name, value in network.state_dict().items()}
    found = {name: tuple(value.shape) for name, value in tensors.items()}
    if expected != found:
        odd = sorted(set(expected.items()) ^ set(found.items()))[0][0]
        raise _unlike(sentence("{odd} differs", odd=odd))
    network.load_state_dict(
        {name: torch.from_numpy(np.array(value)) for name, value in tensors.items()}
    )
    return Model(network, config, _json(metadata, "notes"))


def _unlike(found: str) -> ModelFileError:
    """The error for weights that are not those of the settings."""
    return ModelFileError(
        sentence(
            "The model file does not hold the weights that its settings call for ({found}); "
            "it is damaged. Fit the model again.",
            found=found,
        )
    )


def _require_ours(metadata: Mapping[str, str]) -> None:
    """Raise unless the metadata are those of a model that this version reads."""
    if metadata.get("format") != FORMAT:
        raise ModelFileError(
            sentence(
                "The file is a safetensors file but not a G-ZAP model; choose a file that "
                "gzap:fit has written."
            )
        )
    version = metadata.get("version", "")
    if version not in {str(known) for known in range(1, VERSION + 1)}:
        raise ModelFileError(
            sentence(
                "The model file has format version {value}; this plugin reads versions up to "
                "{version}. Update the plugin, or fit the model again.",
                value=version[:20] or sentence("unknown"),
                version=VERSION,
            )
        )


def _json(metadata: Mapping[str, str], key: str) -> dict[str, object]:
    """A metadata entry that holds a JSON object."""
    try:
        value = json.loads(metadata.get(key, ""))
    except (ValueError, RecursionError) as error:
        raise ModelFileError(
            sentence("The model file's entry '{key}' is damaged; fit the model again.", key=key)
        ) from error
    if not isinstance(value, dict):
        raise ModelFileError(
            sentence("The model file's entry '{key}' is damaged; fit the model again.", key=key)
        )
    return value


def _config(metadata: Mapping[str, str]) -> NetworkConfig:
    """The sizes of the network."""
    entry = _json(metadata, "network")
    if metadata.get("version") == "1":
        entry = _moved_on(entry)
    kind, sizes = entry.pop(KIND, None), entry.pop(SIZES, None)
    if kind not in [backbone.value for backbone in Backbone]:
        raise _unknown()
    try:
        encoder: EncoderConfig = _checked(encoder_of(Backbone(kind)), sizes)
        return _checked(NetworkConfig(encoder), {**entry, SIZES: encoder})
    except ConfigError as error:
        raise ModelFileError(
            sentence(
                "The settings in the model file are impossible: {error} Fit the model again.",
                error=error,
            )
        ) from error


def _moved_on(first: Mapping[str, object]) -> dict[str, object]:
    """Settings of version 1 as this version has them."""
    if KIND in first or SIZES in first:
        raise _unknown()
    sizes = {name: first[name] for name in FIRST_SIZES if name in first}
    others = {name: value for name, value in first.items() if name not in sizes}
    return {**others, KIND: Backbone.INR.value, SIZES: sizes}


def _checked(default: Config, entry: object) -> Config:
    """A config with the sizes that an entry holds; all of them, and no others."""
    known = {field.name: type(getattr(default, field.name)) for field in fields(default)}
    if not isinstance(entry, dict) or {n: type(value) for n, value in entry.items()} != known:
        raise _unknown()
    return replace(default, **entry)


def _unknown() -> ModelFileError:
    """The error for settings that are none of ours."""
    return ModelFileError(
        sentence(
            "The model file's network settings are not those that this plugin knows; fit the "
            "model again."
        )
    )
