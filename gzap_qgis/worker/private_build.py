"""Filling the private environment: an empty environment, torch, numpy, and a trial."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from gzap_qgis.errors import InstallError
from gzap_qgis.progress import Progress
from gzap_qgis.runtime_config import RuntimeConfig, without_secrets
from gzap_qgis.sentence import sentence
from gzap_qgis.worker.private import Contents, Room, bytes_in
from gzap_qgis.worker.private_pip import Pip, failure, find_pip, rest_origin, torch_origin
from gzap_qgis.worker.private_plan import Plan, Source
from gzap_qgis.worker.private_process import Watch, answer_of, environment_for, run
from gzap_qgis.worker.private_python import BasePython

_OLDEST_TORCH = "1.13"
# torch before this was built for numpy 1 alone.
_FIRST_WITH_NUMPY_2 = (2, 3)
_WEIGH_EVERY = 2.0
_TOLD_LINES = 6
_TOLD = re.compile(
    r"^(Collecting|Downloading|File was already|Using cached|Installing|Successfully)\b|^ERROR"
)

# Imports what a run imports, computes, and says what it found.
_TRIAL = """
import json, platform
import numpy, torch
picture = torch.from_numpy(numpy.ones((1, 1, 4, 4), dtype="float32"))
found = torch.nn.functional.conv2d(picture, torch.ones(1, 1, 3, 3))
if float(found.sum()) != 36.0:
    raise SystemExit("A convolution of ones gives %r, not 36." % float(found.sum()))
mps = getattr(torch.backends, "mps", None)
device = "cuda" if torch.cuda.is_available() else "mps" if mps and mps.is_available() else "cpu"
print(json.dumps({
    "torch": str(torch.__version__), "numpy": str(numpy.__version__), "device": device,
    "python": platform.python_version(), "cuda": str(torch.version.cuda or ""),
}))
"""


def fill(
    room: Room, config: RuntimeConfig, wanted: Plan, base: BasePython, progress: Progress
) -> None:
    """Make the environment and install torch, numpy and what they need.

    Raises:
        Cancelled: If the user stopped.
        InstallError: If something cannot be had or written.
    """
    progress.info(sentence("Making an environment on {python}.", python=base.words()))
    _make(room, base, progress)
    pip = find_pip(base, room, config, wanted.source)
    watch = Watch(progress, _teller(progress), _scale(room, wanted, progress))
    progress.info(sentence("Installing torch from {places}.", places=wanted.source.places()))
    installed = _install_torch(pip, wanted, watch)
    _run(pip, pip.install([*rest_origin(wanted.source), *_beside(installed)]), watch)


def _install_torch(pip: Pip, wanted: Plan, watch: Watch) -> str:
    """Install torch alone, and return its version with what names its build.

    Its wheel, the largest by far, is put aside first: a build that is stopped later need not fetch
    it again, whatever the index says about caches.

    Raises:
        Cancelled: If the user stopped.
        InstallError: If it cannot be had.
    """
    config, source = pip.config, wanted.source
    torch = f"torch=={config.torch}" if config.torch else f"torch>={_OLDEST_TORCH}"
    if source.wheels is None:
        aside = pip.room.cache / f"{config.build.value}-{config.torch or 'newest'}"
        _run(pip, pip.download([*torch_origin(source), torch], aside), watch)
        source = Source("", "", aside)
    _run(pip, pip.install([*torch_origin(source), torch]), watch)
    return _installed_torch(pip.room)


def trial(interpreter: Path, progress: Progress) -> Contents:
    """What a Python holds, once it has computed something with torch and numpy.

    Raises:
        Cancelled: If the user stopped.
        InstallError: If it lacks one of them, or they do not work together.
    """
    command = [str(interpreter), "-I", "-c", _TRIAL]
    watch = Watch(progress, _ignore, progress.check)
    ended = run(command, environment_for(interpreter), watch)
    if ended.code == 0:
        with suppress(ValueError, IndexError, KeyError):
            facts = json.loads(ended.lines[-1])
            return Contents(**{name: str(facts[name]) for name in Contents.__annotations__})
    raise InstallError(
        sentence(
            "{interpreter} cannot compute with torch and numpy; remove the environment and build "
            "it again, or choose another version in TORCH. Its last words:\n{lines}",
            interpreter=interpreter,
            lines="\n".join(ended.lines[-_TOLD_LINES:]) or "-",
        )
    )


def _make(room: Room, base: BasePython, progress: Progress) -> None:
    """Make an environment without packages and without pip.

    Raises:
        Cancelled: If the user stopped.
        InstallError: If Python refuses.
    """
    command = [str(base.program), "-I", "-m", "venv", "--without-pip", str(room.environment)]
    ended = run(command, environment_for(base.program), Watch(progress, _ignore, progress.check))
    if ended.code or not room.interpreter.exists():
        raise InstallError(
            sentence(
                "{python} could not make an environment; name another Python in PYTHON. Its last "
                "words:\n{lines}",
                python=base.words(),
                lines="\n".join(ended.lines[-_TOLD_LINES:]) or "-",
            )
        )


def _run(pip: Pip, command: Sequence[str], watch: Watch) -> None:
    """Have pip do something.

    Raises:
        Cancelled: If the user stopped.
        InstallError: If pip fails.
    """
    ended = run(command, pip.environment(), watch)
    if ended.code:
        raise failure(ended)


def _installed_torch(room: Room) -> str:
    """The version of torch that was installed, with what names its build.

    Raises:
        InstallError: If there is none.
    """
    question = "import importlib.metadata as m; print(m.version('torch'))"
    command = [str(room.interpreter), "-I", "-c", question]
    version = answer_of(command, environment_for(room.interpreter), 60.0)
    if not version:
        raise InstallError(
            sentence("pip installed no torch into {folder}; run this again.", folder=room.folder)
        )
    return version


def _beside(torch: str) -> list[str]:
    """What to ask pip for once a version of torch is there: its needs, and a numpy that fits."""
    numbers = tuple(int(number) for number in re.findall(r"\d+", torch)[:2])
    return [f"torch=={torch}", "numpy" if numbers >= _FIRST_WITH_NUMPY_2 else "numpy<2"]


def _teller(progress: Progress) -> Callable[[str], None]:
    """What passes on those lines of pip that say what it is about to do."""

    def tell(line: str) -> None:
        if _TOLD.match(line.strip()):
            said = f"pip: {without_secrets(line.strip())}"
            progress.info(said)

    return tell


def _scale(room: Room, wanted: Plan, progress: Progress) -> Callable[[], None]:
    """What reports how many of the expected megabytes are on the disk, now and then.

    All versions of pip can be watched so, and unpacking as well as downloading.
    """
    reached = 0.0
    next_time = 0.0

    def weigh() -> None:
        nonlocal reached, next_time
        if time.monotonic() >= next_time:
            next_time = time.monotonic() + _WEIGH_EVERY
            share = bytes_in(room.folder) / (1e6 * max(wanted.room_mb, 1))
            reached = max(reached, min(share, 0.99))
            progress.step(reached)

    return weigh


def _ignore(line: str) -> None:
    """Drop a line."""
