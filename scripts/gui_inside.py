"""What gui.py has QGIS run by --code: play a user, write down what happened, close QGIS.

Reads the folder named by the variable GZAP_GUI: job.json says what to use; result.json and the
pictures are written there.
"""

from __future__ import annotations

import faulthandler
import json
import os
import sys
import traceback
from pathlib import Path
from types import TracebackType

FOLDER = Path(os.environ["GZAP_GUI"])
# QGIS starts its timers after this script; milliseconds until its window stands.
SETTLE = 2000

# What must outlive the functions of this script.
kept: list[object] = []


def end(said: dict[str, object]) -> None:
    """Write what happened and end QGIS: at once, since a dialog that is open would keep it."""
    (FOLDER / "result.json").write_text(json.dumps(said, indent=1), encoding="utf-8")
    os._exit(1 if said["problem"] else 0)


class Guard:
    """Ends QGIS when what it encloses raises, which QGIS would show in a dialog or not at all."""

    def __enter__(self) -> None:
        """Begin to watch."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End QGIS if there is an error."""
        if error is not None:
            end({"problem": "".join(traceback.format_exception(kind, error, trace))})


def begin() -> None:
    """Start the play."""
    from gui_play import Camera, Stage
    from gui_steps import Session, everything
    from qgis.utils import iface

    job = json.loads((FOLDER / "job.json").read_text(encoding="utf-8"))
    session = Session(iface, job, Camera(FOLDER))

    def close(problem: str) -> None:
        if problem:
            session.camera.take("failed")
        end({"problem": problem, "steps": session.steps, "files": session.files})

    kept.append(Stage(everything(session), close, Guard))


def guarded() -> None:
    """Start the play, watched."""
    with Guard():
        begin()


with Guard():
    # A crash tells its line in qgis.log.
    faulthandler.enable()
    from qgis.PyQt.QtCore import QTimer

    job_scripts = json.loads((FOLDER / "job.json").read_text(encoding="utf-8"))["scripts"]
    sys.path.insert(0, job_scripts)
    QTimer.singleShot(SETTLE, guarded)
