"""One piece of a benchmark's work in a process of its own, with its time and memory.

Usage: bench_worker.py JOB, where JOB is JSON: the name of a task and what the task needs. The last
line written is the result, as JSON.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from gzap_qgis.errors import GzapError  # noqa: E402 - found through the line above

Job = Mapping[str, Any]
Result = dict[str, Any]

# OTB's names of GDAL's data types.
OTB_TYPES = {
    "Byte": "uint8",
    "UInt16": "uint16",
    "Int16": "int16",
    "UInt32": "uint32",
    "Int32": "int32",
    "Float32": "float",
    "Float64": "double",
}

# Kilobytes of a peak that the system counts in.
KIBIBYTES = 1 if sys.platform != "darwin" else 1024


def peak_mib() -> float:
    """The largest memory that this process has held, MiB.

    Linux tells that of this program alone; elsewhere what started it may be counted in.
    """
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    told = [int(line.split()[1]) for line in lines if line.startswith("VmHWM:")]
    peak = told[0] if told else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIBIBYTES
    return peak / 1024


def measured(work: Callable[[], object]) -> tuple[Any, Result]:
    """What some work returns, and its wall and processor seconds; memory of the whole process."""
    wall, cpu = time.perf_counter(), time.process_time()
    found = work()
    spent = {"seconds": time.perf_counter() - wall, "cpu_seconds": time.process_time() - cpu}
    return found, {**spent, "peak_mib": peak_mib()}


def _pair(job: Job) -> Any:  # noqa: ANN401 - its type is imported where it is used
    """The pair of a job."""
    from gzap_qgis.config import PairConfig, Sensor

    return PairConfig(job["pan"], job["ms"], Sensor(job["sensor"]))


def _output(job: Job) -> Any:  # noqa: ANN401 - as above
    """The output of a job."""
    from gzap_qgis.config import Geometry, OutputConfig

    return OutputConfig(Path(job["output"]), Geometry(job["geometry"]))


def classical(job: Job) -> Result:
    """Sharpen a pair without a network."""
    from gzap_qgis.config import ClassicalConfig, ClassicalMethod
    from gzap_qgis.progress import Progress
    from gzap_qgis.workflows.classical import classical as run

    config = ClassicalConfig(ClassicalMethod(job["method"]), job["coregister"])
    return measured(lambda: run(_pair(job), config, _output(job), Progress()))[1]


def _fit(job: Job) -> Any:  # noqa: ANN401 - as above
    """The fit of a job."""
    from gzap_qgis.config import Backbone, FitConfig, Method, Preset, Start, Tuning

    return FitConfig(
        preset=Preset(job["preset"]),
        method=Method(job["method"]),
        backbone=Backbone(job["backbone"]),
        start=Start(job["start"]),
        tuning=Tuning(job["tuning"]),
    )


def pansharpen(job: Job) -> Result:
    """Fit a network to a pair and sharpen the pair with it, on one thread."""
    from gzap_qgis.config import ComputeConfig, Device
    from gzap_qgis.progress import Progress
    from gzap_qgis.workflows.pansharpen import pansharpen as run

    fit, compute = _fit(job), ComputeConfig(Device.CPU, 1)
    found, spent = measured(lambda: run(_pair(job), fit, _output(job), compute, Progress()))
    return {**spent, "steps": found.fit.steps}


def _sharpened(model: Path, job: Job) -> Result:
    """Sharpen a pair with a model file, on one thread."""
    from gzap_qgis.config import ComputeConfig, Device
    from gzap_qgis.progress import Progress
    from gzap_qgis.workflows.sharpen import sharpen as run

    compute = ComputeConfig(Device.CPU, 1)
    return measured(lambda: run(model, _pair(job), _output(job), compute, Progress()))[1]


def sharpen(job: Job) -> Result:
    """Sharpen a pair with the prior of an encoder."""
    from gzap_qgis.config import Backbone
    from gzap_qgis.workflows.priors import prior_file

    return _sharpened(prior_file(Backbone(job["backbone"])), job)


def base(job: Job) -> Result:
    """Sharpen a pair by the regression that a network corrects."""
    from gzap_qgis.core import port

    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "base.safetensors"
        model.write_bytes(port.base_model())
        return _sharpened(model, job)


def command(job: Job) -> Result:
    """Run a program; its time and memory are those of its whole process.

    Raises:
        OSError: If the program is not there, fails or writes nothing.
    """
    names = {name: value for name, value in job.items() if isinstance(value, str)}
    words = [str(word).format(**names, c=OTB_TYPES[job["numbers"]]) for word in job["command"]]
    begun = time.perf_counter()
    child = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    told = "" if child.stdout is None else child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode or not Path(job["output"]).exists():
        last = told.strip().splitlines()[-1:] or [f"exit code {child.returncode}"]
        raise OSError(f"{words[0]} wrote no image: {last[0]}")
    return {
        "seconds": time.perf_counter() - begun,
        "cpu_seconds": usage.ru_utime + usage.ru_stime,
        "peak_mib": usage.ru_maxrss / KIBIBYTES / 1024,
    }


def simulate(job: Job) -> Result:
    """Degrade a pair by the ratio of the job, or by its own where that names none."""
    from gzap_qgis.config import SimulateConfig
    from gzap_qgis.progress import Progress
    from gzap_qgis.workflows.simulate import simulate as run

    pan, ms = Path(job["pan_reduced"]), Path(job["ms_reduced"])
    config = SimulateConfig(pan, ms, job.get("ratio"))
    return measured(lambda: run(_pair(job), config, Progress()))[1]


def assess(job: Job) -> Result:
    """Score an image."""
    from gzap_qgis.config import AssessConfig, Geometry, Phase
    from gzap_qgis.progress import Progress
    from gzap_qgis.workflows.assess import assess as run

    files = {name: Path(job[name]) for name in ("report", "table", "map") if name in job}
    config = AssessConfig(
        fused=job["fused"],
        reference=job.get("reference"),
        phase=Phase(job["phase"]),
        geometry=Geometry(job["geometry"]),
        border=job["border"],
        **files,
    )
    found, spent = measured(lambda: run(_pair(job), config, Progress()))
    return {"scores": dict(found.indices), "share": found.valid_share, **spent}


def enlarge(job: Job) -> Result:
    """Make a large scene of a small pair."""
    import bench_scene

    source, target = Path(job["pan"]).parent, Path(job["output"])
    return measured(lambda: bench_scene.enlarge(source, target, job["side"]))[1]


def scales(job: Job) -> Result:
    """Images at a scale that is not the sensor's, and their scores."""
    import bench_scales_job

    return bench_scales_job.scores(job)


TASKS: Mapping[str, Callable[[Job], Result]] = {
    "classical": classical,
    "pansharpen": pansharpen,
    "sharpen": sharpen,
    "base": base,
    "command": command,
    "simulate": simulate,
    "assess": assess,
    "enlarge": enlarge,
    "scales": scales,
}


def main(arguments: Sequence[str]) -> int:
    """Do a job and tell its result; returns an exit code."""
    job = json.loads(arguments[0])
    try:
        result = TASKS[job["task"]](job)
    except (GzapError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(json.dumps(result))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
