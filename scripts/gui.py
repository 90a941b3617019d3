"""Use the plugin in QGIS's own window as a user does, and take a picture of each step.

Usage: gui.py [--keep]

Installs build/gzap_qgis.zip (make package) into an empty profile of QGIS on a screen that is only
in memory, finds, runs, cancels, batches and assesses through the real widgets, and compares the
pixels that dialog, batch, model and qgis_process gave. The pictures go to docs/images/gui. With
--keep the folder of the run stays. Needs xvfb-run (apt-get install xvfb).
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "build" / "gzap_qgis.zip"
SCENE = ROOT / "examples" / "quickbird-toulouse"
PICTURES = ROOT / "docs" / "images" / "gui"
INSIDE = ROOT / "scripts" / "gui_inside.py"

SCREEN = "-screen 0 1600x1000x24"
# Seconds that the whole play may take.
LIMIT = 1500
# Bytes that a picture may have.
LARGEST = 250_000
COLOURS = 256
# Mean difference, of 255, from which fewer colours are seen.
SEEN = 0.5

# What leads QGIS's Python to another Python's libraries.
MISLEADING = ("PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV", "QGIS_PLUGINPATH", "DISPLAY")

NO_VARIABLES: Mapping[str, str] = {}


def run_qgis(
    folder: Path, code: Path, limit: float = LIMIT, variables: Mapping[str, str] = NO_VARIABLES
) -> int:
    """Run QGIS's window with a script in an empty profile; returns its exit code.

    Args:
        folder: Where the script finds its job; the profile and QGIS's own words go there too.
        code: The script for --code.
        limit: Seconds after which QGIS is ended.
        variables: More variables of its environment.

    Raises:
        FileNotFoundError: If QGIS or xvfb-run is missing.
    """
    for name, package in (("xvfb-run", "xvfb xauth"), ("qgis", "qgis")):
        if shutil.which(name) is None:
            raise FileNotFoundError(f"{name} is missing: apt-get install -y {package}")
    for name in ("home", "runtime", "tmp"):
        (folder / name).mkdir(mode=0o700, exist_ok=True)
    command = ["xvfb-run", "-a", "-s", SCREEN, "qgis", "--noversioncheck", "--nologo"]
    command += ["--profiles-path", str(folder / "profiles"), "--code", str(code)]
    with (folder / "qgis.log").open("wb") as words:
        child = subprocess.Popen(
            command,
            env={**surroundings(folder), **variables},
            stdout=words,
            stderr=words,
            start_new_session=True,
        )
        try:
            return child.wait(limit)
        except subprocess.TimeoutExpired:
            return -1
        finally:
            end_group(child.pid)


def end_group(leader: int) -> None:
    """End what is left of a run: QGIS, and the screen that xvfb-run started."""
    try:
        os.killpg(leader, signal.SIGKILL)
    except ProcessLookupError:
        return


def surroundings(folder: Path) -> dict[str, str]:
    """The variables that QGIS runs under."""
    environment = {name: value for name, value in os.environ.items() if name not in MISLEADING}
    environment.update(
        GZAP_GUI=str(folder),
        HOME=str(folder / "home"),
        XDG_RUNTIME_DIR=str(folder / "runtime"),
        TMPDIR=str(folder / "tmp"),
        LANG="C.UTF-8",
        # QGIS takes the first python3 on PATH for its own.
        PATH=os.pathsep.join(("/usr/bin", "/bin", environment.get("PATH", ""))),
        PYTHONWARNINGS="ignore",
    )
    return environment


def write_job(folder: Path) -> None:
    """Say what the play uses."""
    results = folder / "toulouse"
    results.mkdir()
    # The pictures show these paths: those of a user, and not of this checkout.
    for path in (PACKAGE, *sorted(SCENE.glob("*.tif")), *sorted(SCENE.glob("*.qml"))):
        shutil.copy(path, results)
    job = {
        "scripts": str(ROOT / "scripts"),
        "package": str(results / PACKAGE.name),
        "pan": str(results / "pan.tif"),
        "ms": str(results / "ms.tif"),
        "results": str(results),
        "long": "best",
        "model": "Sharpen and assess",
        "assess": "Assess a pansharpened image",
    }
    (folder / "job.json").write_text(json.dumps(job), encoding="utf-8")


def what_happened(folder: Path, code: int) -> Mapping[str, Any]:
    """What the play wrote down.

    Raises:
        RuntimeError: If it broke off; the message says at what.
    """
    path = folder / "result.json"
    if not path.exists():
        tail = (folder / "qgis.log").read_text(encoding="utf-8", errors="replace")[-2000:]
        raise RuntimeError(f"QGIS ended with {code} and no word of the play:\n{tail}")
    said: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    if said["problem"]:
        raise RuntimeError(f"{said['problem']} (picture: {folder / 'failed.png'})")
    return said


def keep_pictures(folder: Path) -> None:
    """Put the pictures into docs: with few colours where nobody sees that, and small.

    Raises:
        RuntimeError: If one is too large all the same.
    """
    # Installed by make setup; its types come with newer ones only.
    from PIL import Image, ImageChops, ImageStat  # type: ignore[import-untyped,unused-ignore]

    PICTURES.mkdir(parents=True, exist_ok=True)
    for path in sorted(folder.glob("*.png")):
        target = PICTURES / path.name
        picture = Image.open(path).convert("RGB")
        few = picture.quantize(COLOURS, kmeans=3, dither=Image.Dither.NONE)
        lost = ImageStat.Stat(ImageChops.difference(picture, few.convert("RGB"))).mean
        (few if max(lost) < SEEN else picture).save(target, optimize=True)
        if target.stat().st_size > LARGEST:
            few.save(target, optimize=True)
        if target.stat().st_size > LARGEST:
            raise RuntimeError(f"{target} has more than {LARGEST} bytes.")


def qgis_process(folder: Path) -> str:
    """Sharpen the same pair without a window, in the same profile; returns the image's path.

    Raises:
        RuntimeError: If that fails.
    """
    output = folder / "toulouse" / "process.tif"
    # The wrapper that Debian 12 puts around the binary passes it an option that it refuses.
    program = shutil.which("qgis_process.bin") or "qgis_process"
    command = [program, "run", "gzap:pansharpen", "--"]
    command += [f"PANCHROMATIC={SCENE / 'pan.tif'}", f"SPECTRAL={SCENE / 'ms.tif'}"]
    environment = {
        **surroundings(folder),
        "QGIS_CUSTOM_CONFIG_PATH": str(folder / "profiles"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    done = subprocess.run(
        [*command, f"OUTPUT={output}"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(f"qgis_process ended with {done.returncode}: {done.stderr[-2000:]}")
    return str(output)


def differing(files: Mapping[str, str]) -> list[str]:
    """Ways whose pixels differ from those of the dialog; another seed shall differ."""
    from osgeo import gdal

    pixels = {way: gdal.Open(path).ReadAsArray() for way, path in files.items()}
    expected = {way: way != "batch 2" for way in pixels}
    faults = []
    for way, same in expected.items():
        equal = bool((pixels[way] == pixels["dialog"]).all())
        if equal != same:
            faults.append(f"{way}: {'equal to' if equal else 'different from'} the dialog's pixels")
    return faults


def play(folder: Path) -> int:
    """Run the play in a folder; returns an exit code."""
    write_job(folder)
    try:
        said = what_happened(folder, run_qgis(folder, INSIDE))
        keep_pictures(folder)
        files = {**said["files"], "qgis_process": qgis_process(folder)}
    except (RuntimeError, FileNotFoundError) as error:
        print(error, file=sys.stderr)
        return 1
    print(*said["steps"], sep="\n")
    faults = differing(files)
    print(*(faults or [f"The same pixels from {', '.join(files)}; batch 2 has another seed."]))
    return 1 if faults else 0


def main(arguments: Sequence[str]) -> int:
    """Use the plugin in QGIS's window; returns an exit code."""
    if not PACKAGE.exists():
        print(f"{PACKAGE} is missing: make package", file=sys.stderr)
        return 1
    folder = Path(tempfile.mkdtemp(prefix="qgis-", dir="/var/tmp"))
    code = play(folder)
    if "--keep" in arguments or code:
        print(f"Kept: {folder}")
    else:
        shutil.rmtree(folder, ignore_errors=True)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
