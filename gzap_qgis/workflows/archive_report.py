"""The report of an archive: what became of each scene, written anew after every one of them."""

from __future__ import annotations

import json
import math
import platform
from collections import Counter
from collections.abc import Mapping, Sequence
from configparser import ConfigParser
from dataclasses import asdict, dataclass, field
from datetime import datetime, timezone
from enum import Enum
from pathlib import Path
from typing import Any, Optional

import numpy as np

from gzap_qgis import paths
from gzap_qgis.archive_config import ArchiveConfig
from gzap_qgis.core.tasks import Machine
from gzap_qgis.raster.georeference import gdal_version
from gzap_qgis.workflows.archive_scenes import ArchiveScene

FORMAT, VERSION = "gzap-archive-report", 1
# A larger file is none of ours.
LARGEST = 1 << 28
# Settings that decide the pixels of an output.
DECIDING = ("model", "method", "preset", "sensor", "backbone", "seed", "weights_sha256")
# How the head of the report ends, behind which the scenes are written.
CLOSING = "\n}"
METADATA = Path(__file__).parent.parent / "metadata.txt"


class State(str, Enum):
    """What became of a scene."""

    WAITING = "waiting"
    DONE = "done"
    SKIPPED = "skipped"
    FAILED = "failed"


class End(str, Enum):
    """Whether a run has ended, and how; one that was killed stays ``running`` in its report."""

    RUNNING = "running"
    COMPLETE = "complete"
    CANCELLED = "cancelled"
    BROKEN_OFF = "broken off"


@dataclass(frozen=True)
class Outcome:
    """What working on a scene came to.

    Attributes:
        state: Done, skipped or failed.
        reason: Why it was skipped or failed; None where it was done.
        seconds: Wall time.
        figures: What its image and its fit came to, by name.
        machine: What the network ran on; None where nothing ran.
        broke: Whether the engine broke down.
    """

    state: State
    reason: Optional[str] = None
    seconds: Optional[float] = None
    figures: Mapping[str, object] = field(default_factory=dict)
    machine: Optional[Machine] = None
    broke: bool = False


@dataclass(frozen=True)
class Counts:
    """How many scenes are in each state."""

    done: int
    skipped: int
    failed: int
    waiting: int


class Ledger:
    """What is known of every scene, and the file that tells it."""

    def __init__(
        self, config: ArchiveConfig, scenes: Sequence[ArchiveScene], digest: str, cluster: str
    ) -> None:
        """Begin with nothing done; what an earlier report tells is kept for skipped scenes.

        Args:
            config: The settings.
            scenes: The scenes.
            digest: SHA-256 of the weights that sharpen or that the fits start from.
            cluster: Address of the cluster; empty for this machine alone.
        """
        self._path = config.report_file
        self._settings = {**_settings(config), "weights_sha256": digest, "cluster": cluster}
        self._begun = _now()
        self._machine: Optional[Machine] = None
        earlier = read_report(self._path)
        self._old = {entry["output"]: entry for entry in earlier.get("scenes", [])}
        self._old_settings = earlier.get("settings", {})
        self._states = [State.WAITING for _ in scenes]
        # Each scene is kept as it stands in the file: archives have thousands of them.
        self._lines = [_line(_entry(scene)) for scene in scenes]

    @property
    def count(self) -> int:
        """How many scenes there are."""
        return len(self._states)

    @property
    def counts(self) -> Counts:
        """How many scenes are in each state."""
        found = Counter(self._states)
        return Counts(**{state.value: found[state] for state in State})

    @property
    def changed(self) -> list[str]:
        """Settings that decide pixels and were others in the earlier report, if there was one."""
        old = self._old_settings
        return [name for name in DECIDING if old and old.get(name) != self._settings[name]]

    def ran_on(self, machine: Machine) -> None:
        """Remember what the network runs on."""
        self._machine = machine

    def enter(self, scene: ArchiveScene, outcome: Outcome) -> None:
        """Remember what became of a scene."""
        known: Mapping[str, object] = outcome.figures
        entry = _entry(scene)
        if outcome.state is State.SKIPPED:
            old = self._old.get(entry["output"], {})
            known = {key: value for key, value in old.items() if key not in entry}
            entry["seconds"] = old.get("seconds")
            entry["finished"] = old.get("finished")
        else:
            entry["seconds"] = outcome.seconds
            entry["finished"] = _now()
        self._machine = outcome.machine or self._machine
        told = {"state": outcome.state.value, "reason": outcome.reason}
        self._lines[scene.number - 1] = _line({**entry, **told, **known})
        self._states[scene.number - 1] = outcome.state

    def write(self, end: End) -> None:
        """Write the file, so that it holds either all of this or what it held before.

        Raises:
            OutputError: If the folder or the disk refuses.
        """
        value = {
            "format": FORMAT,
            "version": VERSION,
            "state": end.value,
            "begun": self._begun,
            "ended": None if end is End.RUNNING else _now(),
            "versions": _versions(self._machine),
            "machine": None if self._machine is None else asdict(self._machine),
            "settings": self._settings,
            "counts": {"scenes": self.count, **asdict(self.counts)},
        }
        head = json.dumps(_strict(value), indent=1, ensure_ascii=False, allow_nan=False)
        lines = ",\n  ".join(self._lines)
        text = f'{head[: -len(CLOSING)]},\n "scenes": [\n  {lines}\n ]{CLOSING}\n'
        paths.write_bytes(self._path, text.encode("utf-8", "backslashreplace"))


def read_report(path: Path) -> dict[str, Any]:
    """What an earlier report tells; nothing where there is none, or none that can be read."""
    try:
        if path.stat().st_size > LARGEST:
            return {}
        found = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        return {}
    scenes, settings = found.get("scenes"), found.get("settings")
    if not isinstance(scenes, list) or not isinstance(settings, dict):
        return {}
    told = [e for e in scenes if isinstance(e, dict) and isinstance(e.get("output"), str)]
    return {"settings": settings, "scenes": told}


def _entry(scene: ArchiveScene) -> dict[str, object]:
    """A scene of which nothing is known yet."""
    return {
        "scene": scene.number,
        "pan": scene.pan,
        "ms": scene.ms,
        "output": None if scene.output is None else str(scene.output),
        "state": State.WAITING.value,
        "reason": None,
        "seconds": None,
        "finished": None,
    }


def _line(entry: Mapping[str, object]) -> str:
    """A scene as a line of the file."""
    return json.dumps(_strict(entry), ensure_ascii=False, allow_nan=False)


def _settings(config: ArchiveConfig) -> dict[str, object]:
    """The settings as a file tells them; those of a fit only where there is one."""
    fitted = config.fit is not None
    plain = asdict(config)
    plain.pop("report")
    for name in ("method", "preset", "seed"):
        plain[name] = plain[name] if fitted else None
    if config.model is not None:
        plain["backbone"] = None
    elif not fitted:
        plain["method"] = config.method
    return plain


def _versions(machine: Optional[Machine]) -> dict[str, Optional[str]]:
    """The plugin and the libraries."""
    metadata = ConfigParser(interpolation=None)
    metadata.read(METADATA, encoding="utf-8")
    return {
        "G-ZAP": metadata.get("general", "version", fallback=None),
        "GDAL": gdal_version(),
        "numpy": str(np.__version__),
        "Python": platform.python_version(),
        "torch": None if machine is None else machine.torch,
    }


def _strict(value: object) -> object:
    """The value as JSON has it: no numbers that are none, names of files as text."""
    if isinstance(value, Mapping):
        return {str(key): _strict(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_strict(each) for each in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else None
    return value


def _now() -> str:
    """The time by the clock of the world."""
    return datetime.now(timezone.utc).isoformat(timespec="seconds")
