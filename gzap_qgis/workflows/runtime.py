"""The private environment for the network's work: tell about it, build it, remove it."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Optional

from gzap_qgis.errors import InstallError
from gzap_qgis.progress import Progress
from gzap_qgis.runtime_config import RuntimeBuild, RuntimeConfig
from gzap_qgis.sentence import Sentence, sentence
from gzap_qgis.worker import private
from gzap_qgis.worker.private import Contents, Room, State
from gzap_qgis.worker.private_build import fill, trial
from gzap_qgis.worker.private_plan import Plan, plan
from gzap_qgis.worker.private_python import base_python


@dataclass(frozen=True)
class RuntimeSummary:
    """What there is after a run.

    Attributes:
        state: Whether the environment is absent, incomplete or complete.
        interpreter: Its Python; None unless it is complete.
        torch: Its version of torch; empty unless it is complete.
        size_mb: Megabytes that it takes on the disk.
    """

    state: State
    interpreter: Optional[Path]
    torch: str
    size_mb: float


def consent(config: RuntimeConfig) -> Sentence:
    """What a build downloads and takes, from where and to where; looks at no network.

    Raises:
        InstallError: If INDEX leads nowhere.
    """
    wanted = plan(config)
    if wanted.source.wheels is not None:
        return sentence(
            "The build takes torch and what it needs from the folder {places}, without a network, "
            "and keeps about {disk} MB in {folder}.",
            places=wanted.source.places(),
            disk=wanted.disk_mb,
            folder=config.folder,
        )
    return sentence(
        "The build downloads about {download} MB from {places} and keeps about {disk} MB in "
        "{folder}; while it works it needs about {room} MB there.",
        download=wanted.download_mb,
        places=wanted.source.places(),
        disk=wanted.disk_mb,
        room=wanted.room_mb,
        folder=config.folder,
    )


def explain(config: RuntimeConfig, progress: Progress) -> RuntimeSummary:
    """Tell what there is and what a build would take; contacts nothing and writes nothing.

    Raises:
        Cancelled: If the user stopped.
        InstallError: If INDEX leads nowhere, or no Python is found.
    """
    progress.info(_own_torch())
    room = Room(config.folder)
    progress.info(_described(room))
    if room.state() is State.COMPLETE:
        _tell(trial(room.interpreter, progress), progress)
    progress.info(
        sentence("A build would use {python}.", python=base_python(config.python).words())
    )
    progress.info(consent(config))
    progress.info(sentence("{free:.0f} MB are free there.", free=private.free_mb(config.folder)))
    progress.info(sentence("Nothing was downloaded or written, and no address was contacted."))
    progress.info(
        sentence(
            'To install, choose build under "What to do" (ACTION), tick "Download and install now" '
            "(AGREE), and run this again."
        )
    )
    return _summary(room)


def build(config: RuntimeConfig, progress: Progress) -> RuntimeSummary:
    """Build the environment, unless the wanted one is there and works.

    Raises:
        Cancelled: If the user stopped; what was downloaded stays for the next run.
        InstallError: If it cannot be built.
    """
    wanted = plan(config)
    room = Room(config.folder)
    with private.alone(room):
        if _is_there(room, config, progress):
            progress.info(sentence("{folder} holds what was asked for.", folder=room.folder))
            return _summary(room)
        base = base_python(config.python)
        _require_room(room, wanted)
        progress.info(consent(config))
        private.begin(room)
        fill(room, config, wanted, base, progress.part(0.0, 0.95))
        contents = trial(room.interpreter, progress.part(0.95, 1.0))
        private.finish(room, contents)
    _tell(contents, progress)
    if config.build is RuntimeBuild.CUDA and contents.device == "cpu":
        progress.warn(
            sentence(
                "torch finds no NVIDIA card that it can use, so runs will take the processor: "
                "update the driver, or choose in INDEX the address for another version of CUDA."
            )
        )
    progress.step(1.0)
    return _summary(room)


def remove(config: RuntimeConfig, progress: Progress) -> RuntimeSummary:
    """Remove the environment, if there is one.

    Raises:
        InstallError: If the folder is not ours, or a file cannot be removed.
    """
    room = Room(config.folder)
    if room.state() is State.ABSENT:
        progress.info(sentence("There is no environment in {folder}.", folder=room.folder))
        return _summary(room)
    size = room.size_mb()
    with private.alone(room):
        private.remove(room)
    progress.info(
        sentence(
            "{folder} was removed: {size:.0f} MB are free again.", folder=room.folder, size=size
        )
    )
    return _summary(room)


def _is_there(room: Room, config: RuntimeConfig, progress: Progress) -> bool:
    """Whether the environment is complete, is the wanted one, and works."""
    contents = room.contents()
    if room.state() is not State.COMPLETE or contents is None:
        return False
    if config.torch and config.torch not in (contents.torch, contents.torch.partition("+")[0]):
        return False
    has_choice = sys.platform != "darwin" and plan(config).source.wheels is None
    if has_choice and (config.build is RuntimeBuild.CUDA) is not bool(contents.cuda):
        return False
    try:
        trial(room.interpreter, progress)
    except InstallError as error:
        progress.warn(str(error))
        return False
    return True


def _require_room(room: Room, wanted: Plan) -> None:
    """Check that the disk has room, counting what an earlier build has left there.

    Raises:
        InstallError: If it has not.
    """
    free = private.free_mb(room.folder) + room.size_mb()
    if free < wanted.room_mb:
        raise InstallError(
            sentence(
                "The build needs about {room} MB, but only {free:.0f} MB are free for {folder}; "
                "free some room, or choose FOLDER on another disk.",
                room=wanted.room_mb,
                free=free,
                folder=room.folder,
            )
        )


def _summary(room: Room) -> RuntimeSummary:
    """What there is now."""
    state, contents = room.state(), room.contents()
    if state is State.COMPLETE and contents is not None:
        return RuntimeSummary(state, room.interpreter, contents.torch, room.size_mb())
    size = 0.0 if state is State.FOREIGN else room.size_mb()
    return RuntimeSummary(state, None, "", size)


def _own_torch() -> Sentence:
    """Whether the Python of this process has torch, found without importing it."""
    own = sys.version.split()[0]
    if find_spec("torch") is None:
        return sentence("QGIS's own Python {own} has no torch.", own=own)
    try:
        found = version("torch")
    except PackageNotFoundError:
        found = "?"
    return sentence(
        "QGIS's own Python {own} has torch {found}: the network runs without a private "
        "environment unless the settings name another Python.",
        own=own,
        found=found,
    )


def _described(room: Room) -> Sentence:
    """What is in the folder."""
    state = room.state()
    if state is State.ABSENT:
        return sentence("There is no private environment in {folder}.", folder=room.folder)
    if state is State.FOREIGN:
        return sentence(
            "The folder {folder} holds files that gzap:runtime did not make; a build needs an "
            "empty or a new folder.",
            folder=room.folder,
        )
    if state is State.INCOMPLETE:
        return sentence(
            "{folder} holds a build that did not end ({size:.0f} MB); build again to go on, or "
            "remove it.",
            folder=room.folder,
            size=room.size_mb(),
        )
    return sentence(
        "{folder} holds a complete environment ({size:.0f} MB).",
        folder=room.folder,
        size=room.size_mb(),
    )


def _tell(contents: Contents, progress: Progress) -> None:
    """Say what an environment holds."""
    progress.info(
        sentence(
            "The environment works: Python {python}, torch {torch}, numpy {numpy}, device "
            "{device}.",
            python=contents.python,
            torch=contents.torch,
            numpy=contents.numpy,
            device=contents.device,
        )
    )
