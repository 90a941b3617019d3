"""What is set once for all runs in Settings > Options > Processing > Providers > G-ZAP."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsSettings

from gzap_qgis.config import ComputeConfig, Device
from gzap_qgis.errors import ConfigError

# Under these names the settings page of Processing keeps its values.
ROOM = "Processing/Configuration"
DEVICE = "GZAP_DEVICE"
THREADS = "GZAP_THREADS"
MEMORY = "GZAP_MEMORY"
INTERPRETER = "GZAP_INTERPRETER"
WEIGHTS = "GZAP_WEIGHTS"


@dataclass(frozen=True)
class Preferences:
    """The user's settings.

    Attributes:
        device: Device of the network where a run names none.
        threads: CPU threads where a run names none; 0 lets the run choose.
        memory: MiB that tiles of the network may take; 0 lets the run choose.
        interpreter: Python with torch that runs the network; None where none is named.
        weights: Folder with priors that stand in for the plugin's own; None where none is named.
    """

    device: Device = ComputeConfig.device
    threads: int = ComputeConfig.threads
    memory: int = ComputeConfig.memory
    interpreter: Path | None = None
    weights: Path | None = None


def preferences() -> Preferences:
    """The settings as they are now; one that makes no sense counts as not set."""
    return Preferences(
        device=_device(),
        threads=_accepted(THREADS, lambda value: ComputeConfig(threads=value).threads),
        memory=_accepted(MEMORY, lambda value: ComputeConfig(memory=value).memory),
        interpreter=_path(INTERPRETER),
        weights=_path(WEIGHTS),
    )


def _text(key: str) -> str:
    """A setting as text; empty where it is not set."""
    value = QgsSettings().value(f"{ROOM}/{key}", "")
    return "" if value is None else str(value).strip()


def _path(key: str) -> Path | None:
    """A setting as a path."""
    found = _text(key)
    return Path(found) if found else None


def _whole(key: str) -> int:
    """A setting as a whole number; 0 where it is none."""
    found = _text(key)
    return int(found) if found.isdecimal() else 0


def _accepted(key: str, check: Callable[[int], int]) -> int:
    """A setting as a whole number in the range that ``check`` allows; 0 where it is none."""
    try:
        return check(_whole(key))
    except ConfigError:
        return 0


def _device() -> Device:
    """The device that is set; the settings page keeps its place in the list, scripts its name."""
    known = {name: device for i, device in enumerate(Device) for name in (device.value, str(i))}
    return known.get(_text(DEVICE).lower(), ComputeConfig.device)
