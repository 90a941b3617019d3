"""Measure what whole scenes take: memory, time, and whether borders of tiles show.

Usage: bench_scale.py

Makes scenes of several sizes of a small real pair, sharpens each with gzap:sharpen inside QGIS and
with gdal_pansharpen, one at a time on one thread with the same creation options, and writes
docs/scale.md. Environment variables: SIDES (default "5000 20000", PAN pixels), PAIR (a folder with
pan.tif and ms.tif; default examples/quickbird-toulouse), FOLDER (default build/bench-scale; 20,000
pixels take 8 GB for a while), THREADS (default 1), KEEP=1 to keep the images. Fails if a peak
reaches 2 GiB, or grows by more than a tenth from the smallest scene to the largest. Linux only.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import bench_scale_run  # noqa: E402 - found through the line above
from bench_scale_page import Case, Facts, Share, page, verdict  # noqa: E402 - as above
from bench_scale_run import RunError, Spent  # noqa: E402 - as above
from bench_scale_scene import (  # noqa: E402 - as above
    SceneError,
    make_scene,
    part_of,
    read_source,
)
from bench_scale_seams import seams_of  # noqa: E402 - as above

from gzap_qgis.config import TilingConfig  # noqa: E402 - as above

QGIS_PROCESS = str(ROOT / "scripts" / "qgis_process")
PAGE = ROOT / "docs" / "scale.md"
# How both write their images.
OPTIONS = ("TILED=YES", "COMPRESS=DEFLATE", "PREDICTOR=2", "BIGTIFF=IF_SAFER")
# Bytes of disk for each pixel of a scene: both inputs and both outputs, uncompressed.
ROOM = 20
# MiB of MEMORY that are tried, and the side of the part that is sharpened with each, PAN pixels.
MEMORIES = (256, 512, 1024, 2048, 0)
PART = 2048


class RoomError(Exception):
    """The disk has too little room."""


@dataclass(frozen=True)
class Job:
    """What is measured.

    Attributes:
        sides: PAN pixels of each scene's side, ascending.
        pair: Folder of the small pair.
        folder: Where scenes and images are written.
        threads: CPU threads.
        keep: Whether the images are kept.
        say: Hears what is done.
    """

    sides: tuple[int, ...]
    pair: Path
    folder: Path
    threads: int
    keep: bool
    say: Callable[[str], None]


def job_of(environment: Mapping[str, str]) -> Job:
    """What the environment asks for."""
    begun = time.monotonic()

    def say(text: str) -> None:
        """Print a line with the minutes that have passed."""
        print(f"[{(time.monotonic() - begun) / 60:5.1f} min] {text}", flush=True)

    sides = sorted(int(side) for side in environment.get("SIDES", "").split() or ("5000", "20000"))
    return Job(
        tuple(sides),
        Path(environment.get("PAIR") or ROOT / "examples" / "quickbird-toulouse").resolve(),
        Path(environment.get("FOLDER") or ROOT / "build" / "bench-scale").resolve(),
        int(environment.get("THREADS") or 1),
        environment.get("KEEP", "") not in ("", "0"),
        say,
    )


def sharpen_command(scene: Path, output: Path, threads: int, more: Sequence[str]) -> list[str]:
    """gzap:sharpen of a scene, as QGIS's own program runs it."""
    return [
        *(QGIS_PROCESS, "run", "gzap:sharpen", "--json", "--"),
        *(f"PANCHROMATIC={scene / 'pan.tif'}", f"SPECTRAL={scene / 'ms.tif'}"),
        *("DEVICE=cpu", f"THREADS={threads}", f"OPTIONS={'|'.join(OPTIONS)}"),
        *(f"OUTPUT={output}", *more),
    ]


def gdal_command(scene: Path, output: Path, threads: int) -> list[str]:
    """gdal_pansharpen of a scene."""
    options = [word for option in OPTIONS for word in ("-co", option)]
    names = [str(scene / "pan.tif"), str(scene / "ms.tif"), str(output)]
    return ["gdal_pansharpen.py", *names, "-q", "-threads", str(threads), *options]


def fit_command(scene: Path, model: Path, threads: int, more: Sequence[str]) -> list[str]:
    """gzap:fit of a scene."""
    return [
        *(QGIS_PROCESS, "run", "gzap:fit", "--json", "--"),
        *(f"PANCHROMATIC={scene / 'pan.tif'}", f"SPECTRAL={scene / 'ms.tif'}"),
        *("DEVICE=cpu", f"THREADS={threads}", "PRESET=fast", f"MODEL={model}", *more),
    ]


def measure(job: Job, scene: Path, side: int) -> Case:
    """Sharpen a scene with both programs, and look for borders of tiles."""
    job.say(f"gzap:sharpen, {side} x {side} pixels")
    image = scene / "fused.tif"
    ours = _run(job, sharpen_command(scene, image, job.threads, ()), scene / "ours.log")
    other = scene / "gdal.tif"
    job.say(f"gdal_pansharpen, {side} x {side} pixels")
    reference = _run(job, gdal_command(scene, other, job.threads), scene / "gdal.log")
    size = image.stat().st_size
    if not job.keep:
        other.unlink()
    job.say("differences across borders of tiles")
    seams = seams_of(image, TilingConfig().tile)
    return Case(side, ours, reference, size, seams)


def _run(job: Job, command: Sequence[str], log: Path) -> Spent:
    """Run a program and tell what it took."""
    spent = bench_scale_run.run(command, log, job.say)
    job.say(f"  {spent.seconds:.1f} s, peak {spent.peak:.0f} MiB")
    return spent


def shares(job: Job, scene: Path) -> list[Share]:
    """What a part of a scene takes at several settings of MEMORY, and a fit of the scene."""
    found = []
    for memory in MEMORIES:
        job.say(f"MEMORY={memory}")
        asked = [f"MEMORY={memory}"]
        within = [*asked, f"EXTENT={part_of(scene / 'pan.tif', PART)}"]
        sharpen = sharpen_command(scene, scene / "part.tif", job.threads, within)
        fit = fit_command(scene, scene / "model.safetensors", job.threads, asked)
        sharpened = _run(job, sharpen, scene / "part.log")
        found.append(Share(memory, sharpened, _run(job, fit, scene / "fit.log")))
    return found


def require_room(job: Job) -> None:
    """Check that the disk can hold the largest scene.

    Raises:
        RoomError: If it cannot.
    """
    needed = ROOM * job.sides[-1] ** 2
    free = shutil.disk_usage(job.folder).free
    if free < needed:
        raise RoomError(
            f"{job.folder} has {free / 2**30:.1f} GiB free, but scenes of {job.sides[-1]} pixels a "
            f"side may take {needed / 2**30:.1f} GiB; name another FOLDER or smaller SIDES."
        )


def measure_all(job: Job) -> Facts:
    """Make every scene in turn, measure it, and remove it."""
    source, load = read_source(job.pair), os.getloadavg()[0]
    cases: list[Case] = []
    found: list[Share] = []
    for side in job.sides:
        scene = job.folder / str(side)
        scene.mkdir(parents=True, exist_ok=True)
        job.say(f"making a scene of {side} x {side} pixels")
        make_scene(source, side, scene)
        # The smallest scene will do: what a part of it takes is what a part of any takes.
        found = found or shares(job, scene)
        cases.append(measure(job, scene, side))
        if not job.keep:
            shutil.rmtree(scene)
    return Facts(
        tuple(cases), tuple(found), job.pair.name, source.ratio, len(source.ms), PART, load
    )


def main() -> int:
    """Measure, write the page, and say whether what was promised holds."""
    # An ended run cleans up like an interrupted one.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    job = job_of(os.environ)
    job.folder.mkdir(parents=True, exist_ok=True)
    try:
        require_room(job)
        facts = measure_all(job)
    except (RoomError, SceneError, RunError) as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        if not job.keep:
            shutil.rmtree(job.folder, ignore_errors=True)
    PAGE.write_text(page(facts, job.threads), encoding="utf-8")
    job.say(f"wrote {PAGE.relative_to(ROOT)}")
    failures = verdict(facts)
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
