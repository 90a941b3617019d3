"""From the plain values of a dialog, a script or a command line to the configs of a run."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import TypeVar

from gzap_qgis.algorithms.cluster_parameters import address
from gzap_qgis.config import (
    AssessConfig,
    Backbone,
    ClassicalConfig,
    ClassicalMethod,
    ComputeConfig,
    Device,
    FitConfig,
    Geometry,
    Layout,
    Method,
    OutputConfig,
    PairConfig,
    Phase,
    Preset,
    PretrainConfig,
    SimulateConfig,
    Start,
    Tuning,
)
from gzap_qgis.errors import ConfigError
from gzap_qgis.grid import Bounds
from gzap_qgis.sentence import sentence

Values = Mapping[str, object]
Choice = TypeVar("Choice", bound=Enum)


def text(values: Values, key: str) -> str:
    """The value as text without surrounding blanks; empty when it was left out."""
    value = values.get(key)
    return "" if value is None else str(value).strip()


def number(values: Values, key: str) -> float | None:
    """The value as a finite number; None when it was left out.

    Raises:
        ConfigError: If it is no number, such as ``1,5`` or ``nan``.
    """
    found = text(values, key)
    if not found:
        return None
    try:
        value = float(found)
    except ValueError as error:
        raise ConfigError(_not_a_number(key, found)) from error
    if not math.isfinite(value):
        raise ConfigError(_not_a_number(key, found))
    return value


def _not_a_number(key: str, found: str) -> str:
    """The sentence for a value that cannot be read as a number."""
    return sentence(
        "{key} is {found}; it must be a number with a point as decimal mark, such as 2.5.",
        key=key,
        found=found,
    )


def whole_number(values: Values, key: str, default: int) -> int:
    """The value as a whole number; ``default`` when it was left out.

    Raises:
        ConfigError: If it is no whole number.
    """
    value = number(values, key)
    if value is None:
        return default
    if value != int(value):
        raise ConfigError(
            sentence(
                "{key} is {value}; it must be a whole number, such as {default}.",
                key=key,
                value=value,
                default=default,
            )
        )
    return int(value)


def yes_no(values: Values, key: str, *, default: bool) -> bool:
    """The value as a yes or no; ``default`` when it was left out.

    Raises:
        ConfigError: If it is neither.
    """
    found = text(values, key).lower()
    if not found:
        return default
    if found in ("true", "yes", "1"):
        return True
    if found in ("false", "no", "0"):
        return False
    raise ConfigError(sentence("{key} is {found}; it must be true or false.", key=key, found=found))


def choice(values: Values, key: str, default: Choice) -> Choice:
    """The value as a member of ``default``'s enum; ``default`` when it was left out.

    Raises:
        ConfigError: If it is none of the enum's values.
    """
    found = values.get(key)
    if found is None or found == "":
        return default
    try:
        return type(default)(found)
    except ValueError as error:
        allowed = ", ".join(str(member.value) for member in type(default))
        raise ConfigError(
            sentence(
                "{key} is {found}; it must be one of {allowed}.",
                key=key,
                found=found,
                allowed=allowed,
            )
        ) from error


def creation_options(values: Values, key: str) -> tuple[str, ...]:
    """GDAL creation options, each ``NAME=VALUE``, from text that separates them by ``|``.

    Raises:
        ConfigError: If an option has no name or no equals sign.
    """
    options = tuple(part.strip() for part in text(values, key).split("|") if part.strip())
    for option in options:
        if option.find("=") < 1:
            raise ConfigError(
                sentence(
                    "{key} holds {option}; each creation option must read NAME=VALUE, and | must "
                    "stand between two of them, such as COMPRESS=DEFLATE|ZLEVEL=9.",
                    key=key,
                    option=option,
                )
            )
    return options


def model_file(values: Values) -> Path | None:
    """The model file to sharpen with; None for the bundled prior."""
    name = text(values, "MODEL")
    return Path(name) if name else None


def backbone(values: Values) -> Backbone:
    """What encodes MS.

    Raises:
        ConfigError: If there is no such encoder.
    """
    return choice(values, "BACKBONE", FitConfig.backbone)


def output_file(values: Values, key: str = "OUTPUT") -> Path:
    """The image to write.

    Raises:
        ConfigError: If its name does not end as a GeoTIFF's does.
    """
    name = text(values, key)
    path = Path(name)
    if path.suffix.lower() not in (".tif", ".tiff"):
        raise ConfigError(
            sentence(
                "{key} is {name}; only GeoTIFF is written, so choose a name that ends in .tif.",
                key=key,
                name=name or sentence("empty"),
            )
        )
    return path


def pair_config(values: Values) -> PairConfig:
    """The two input rasters; their names must be such that GDAL opens them.

    Raises:
        ConfigError: If the sensor is unknown.
    """
    return PairConfig(
        pan=text(values, "PANCHROMATIC"),
        ms=text(values, "SPECTRAL"),
        sensor=choice(values, "SENSOR", PairConfig.sensor),
        pan_parts=_names(values, "PAN_PARTS"),
        ms_parts=_names(values, "MS_PARTS"),
        dem=text(values, "DEM") or None,
    )


def _names(values: Values, key: str) -> tuple[str, ...]:
    """Names of files that were read from layers already; none before that."""
    found = values.get(key)
    return found if isinstance(found, tuple) else ()


def fit_config(values: Values, weights: Path | None = None) -> FitConfig:
    """How the network is fitted from which priors, and where MODEL is kept if it is named.

    Raises:
        ConfigError: If a setting is out of range, or START and INIT contradict each other.
    """
    start: Start = choice(values, "START", FitConfig.start)
    init, model = text(values, "INIT"), text(values, "MODEL")
    if init and start is not Start.MODEL:
        raise ConfigError(
            sentence(
                "INIT is {init} but START is {start}; set START to model to start from that file, "
                "or leave INIT empty.",
                init=init,
                start=start.value,
            )
        )
    preset: Preset = choice(values, "PRESET", FitConfig.preset)
    method: Method = choice(values, "METHOD", FitConfig.method)
    tuning: Tuning = choice(values, "TUNING", FitConfig.tuning)
    return FitConfig(
        preset=preset,
        method=method,
        backbone=backbone(values),
        start=start,
        init=Path(init) if init else None,
        tuning=tuning,
        seed=whole_number(values, "SEED", FitConfig.seed),
        model=Path(model) if model else None,
        weights=weights,
    )


def pretrain_config(values: Values) -> PretrainConfig:
    """What a prior is trained on, and where it goes.

    Raises:
        ConfigError: If a setting is out of range, or IMAGES or MODEL is left out.
    """
    images, model, resume = (text(values, key) for key in ("IMAGES", "MODEL", "RESUME"))
    if not images:
        raise ConfigError(sentence("IMAGES is empty; choose a folder with images."))
    if not model:
        raise ConfigError(sentence("MODEL is empty; choose where the prior is written."))
    return PretrainConfig(
        images=Path(images),
        model=Path(model),
        backbone=backbone(values),
        steps=whole_number(values, "STEPS", PretrainConfig.steps),
        seed=whole_number(values, "SEED", PretrainConfig.seed),
        resume=Path(resume) if resume else None,
    )


def compute_config(values: Values, settled: ComputeConfig) -> ComputeConfig:
    """Where the network runs: as the run says, and where it says nothing, as is settled.

    Raises:
        ConfigError: If a setting is out of range.
    """
    device: Device = choice(values, "DEVICE", settled.device)
    threads = whole_number(values, "THREADS", settled.threads)
    memory = whole_number(values, "MEMORY", settled.memory)
    return replace(settled, device=device, threads=threads, memory=memory, cluster=address(values))


def classical_config(values: Values) -> ClassicalConfig:
    """The classical method, and whether the offset between the images is undone.

    Raises:
        ConfigError: If the method is unknown, or COREGISTER is neither true nor false.
    """
    method: ClassicalMethod = choice(values, "METHOD", ClassicalConfig.method)
    return ClassicalConfig(method, yes_no(values, "COREGISTER", default=ClassicalConfig.coregister))


def output_config(values: Values, extent: Bounds | None) -> OutputConfig:
    """What image is written on which grid, inside ``extent`` in PAN's CRS, map units.

    Raises:
        ConfigError: If a setting is out of range, or both PIXEL_SIZE and SCALE are given.
    """
    geometry: Geometry = choice(values, "GEOMETRY", OutputConfig.geometry)
    return OutputConfig(
        path=output_file(values),
        geometry=geometry,
        pixel_size=number(values, "PIXEL_SIZE"),
        scale=number(values, "SCALE"),
        extent=extent,
        options=creation_options(values, "OPTIONS"),
        layout=layout(values),
        overviews=yes_no(values, "OVERVIEWS", default=OutputConfig.overviews),
        resume=yes_no(values, "RESUME", default=OutputConfig.resume),
    )


def layout(values: Values) -> Layout:
    """How the pixels lie in the output file.

    Raises:
        ConfigError: If there is no such layout.
    """
    return choice(values, "LAYOUT", OutputConfig.layout)


def simulate_config(values: Values) -> SimulateConfig:
    """By how much a pair is degraded, and where the degraded pair goes.

    Raises:
        ConfigError: If a setting is out of range.
    """
    phase: Phase = choice(values, "PHASE", SimulateConfig.phase)
    return SimulateConfig(
        pan=output_file(values, "PAN_REDUCED"),
        ms=output_file(values, "MS_REDUCED"),
        ratio=number(values, "RATIO"),
        phase=phase,
        options=creation_options(values, "OPTIONS"),
    )


def assess_config(values: Values) -> AssessConfig:
    """What is judged, how, and which files are written.

    Raises:
        ConfigError: If a setting is out of range.
    """
    phase: Phase = choice(values, "PHASE", AssessConfig.phase)
    geometry: Geometry = choice(values, "GEOMETRY", AssessConfig.geometry)
    report, table = text(values, "REPORT"), text(values, "TABLE")
    return AssessConfig(
        fused=text(values, "FUSED"),
        reference=text(values, "REFERENCE") or None,
        phase=phase,
        geometry=geometry,
        border=whole_number(values, "BORDER", AssessConfig.border),
        report=Path(report) if report else None,
        table=Path(table) if table else None,
        map=output_file(values, "MAP") if text(values, "MAP") else None,
    )
