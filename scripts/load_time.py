"""Measure how long QGIS's own window takes to load the plugin, and who imports what is heavy.

Usage: load_time.py

Unpacks build/gzap_qgis.zip (make package) into an empty profile in which Processing is enabled as
always, starts QGIS five times, and prints what qgis.utils.plugin_times says of each plugin. Fails
if the median of ours reaches 100 ms, if torch was imported, or if a module of ours imported numpy
or pyproj. Needs xvfb-run.
"""

from __future__ import annotations

import json
import shutil
import statistics
import sys
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import gui

STARTS = 5
# Seconds that the plugin may take to load, and that one start of QGIS may take.
LARGEST = 0.1
PATIENCE = 120.0
PLUGIN = "gzap_qgis"

SETTINGS = "[PythonPlugins]\ngzap_qgis=true\n"

# Python runs it before anything else: it notes the file that first asks for something heavy.
HOOK = '''
import sys, traceback

class Listener:
    """Finds nothing itself; remembers who asked."""

    found = {}

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name in ("torch", "numpy", "pyproj") and name not in cls.found:
            files = [frame.filename for frame in traceback.extract_stack()[:-1]]
            files = [file for file in files if "importlib" not in file and "qgis/utils" not in file]
            cls.found[name] = [file for file in files if file != "<string>"]
        return None

sys.meta_path.insert(0, Listener)
sys.gzap_listener = Listener
'''

INSIDE = """
import json, os, sys
from pathlib import Path
from qgis.PyQt.QtCore import QTimer
from qgis.core import Qgis, QgsApplication
from qgis.utils import plugin_times

def tell():
    heavy = [name for name in ("torch", "numpy", "pyproj") if name in sys.modules]
    said = {"times": plugin_times, "imported": heavy, "importers": sys.gzap_listener.found,
            "qgis": Qgis.version(),
            "provider": QgsApplication.processingRegistry().providerById("gzap") is not None}
    Path(os.environ["GZAP_GUI"], "load.json").write_text(json.dumps(said))
    os._exit(0)

QTimer.singleShot(1000, tell)
"""


def prepare(folder: Path) -> None:
    """Unpack the plugin into an empty profile and enable it."""
    profile = folder / "profiles" / "profiles" / "default"
    plugins = profile / "python" / "plugins"
    plugins.mkdir(parents=True)
    with zipfile.ZipFile(gui.PACKAGE) as package:
        package.extractall(plugins)
    (profile / "QGIS").mkdir()
    (profile / "QGIS" / "QGIS3.ini").write_text(SETTINGS, encoding="utf-8")
    (folder / "hook").mkdir()
    (folder / "hook" / "sitecustomize.py").write_text(HOOK, encoding="utf-8")
    (folder / "inside.py").write_text(INSIDE, encoding="utf-8")


def start_once(folder: Path) -> Mapping[str, Any]:
    """Start QGIS and read what it says of its plugins.

    Raises:
        RuntimeError: If it says nothing.
    """
    answer = folder / "load.json"
    answer.unlink(missing_ok=True)
    code = gui.run_qgis(
        folder, folder / "inside.py", PATIENCE, {"PYTHONPATH": str(folder / "hook")}
    )
    if not answer.exists():
        tail = (folder / "qgis.log").read_text(encoding="utf-8", errors="replace")[-2000:]
        raise RuntimeError(f"QGIS ended with {code} and no word of its plugins:\n{tail}")
    said: Mapping[str, Any] = json.loads(answer.read_text(encoding="utf-8"))
    return said


def seconds(said: Mapping[str, Any]) -> float:
    """How long the plugin took to load, seconds.

    Raises:
        RuntimeError: If it was not loaded.
    """
    if PLUGIN not in said["times"] or not said["provider"]:
        raise RuntimeError(f"QGIS did not load the plugin; it loaded {', '.join(said['times'])}.")
    return float(said["times"][PLUGIN].rstrip("s"))


def faults(median: float, said: Mapping[str, Any]) -> list[str]:
    """What is wrong with the load, a sentence each."""
    found = []
    if median >= LARGEST:
        found.append(f"The plugin takes {median * 1000:.0f} ms; {LARGEST * 1000:.0f} are allowed.")
    if "torch" in said["imported"]:
        found.append("torch was imported at load.")
    for name, files in said["importers"].items():
        if any(f"/{PLUGIN}/" in file for file in files):
            found.append(f"{name} was imported by the plugin: {' > '.join(files[-4:])}")
    return found


def main(arguments: Sequence[str]) -> int:
    """Measure and print; returns an exit code."""
    if arguments:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(tempfile.mkdtemp(prefix="gzap-load-"))
    try:
        prepare(folder)
        starts = [start_once(folder) for _ in range(STARTS)]
        times = [seconds(said) for said in starts]
    except (RuntimeError, FileNotFoundError) as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    last, median = starts[-1], statistics.median(times)
    listed = ", ".join(f"{1000 * each:.0f}" for each in times)
    print(f"QGIS {last['qgis']}, {STARTS} starts: {listed} ms; median {1000 * median:.0f} ms")
    print("Others:", ", ".join(f"{name} {time}" for name, time in last["times"].items()))
    for name in ("torch", "numpy", "pyproj"):
        files = last["importers"].get(name, [])
        by = f"imported first through {files[-1]}" if files else "not imported"
        print(f"{name}: {by}")
    wrong = faults(median, last)
    print(*wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
