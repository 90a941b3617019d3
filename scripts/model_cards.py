"""Write the cards of the bundled priors: what each is, what it was trained on, how good it is.

What a model file tells of itself is read from it, its figures from the results of the benchmark,
and how long its training took from docs/model-cards/runs.json.

Usage: model_cards.py
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import bench_figures as figures  # noqa: E402 - found through the line above, as are those below
import bench_methods  # noqa: E402
from bench_tables import table  # noqa: E402

from gzap_qgis.config import Backbone  # noqa: E402
from gzap_qgis.core.safetensors_file import load  # noqa: E402
from gzap_qgis.workflows.priors import prior_file  # noqa: E402

FOLDER = ROOT / "docs" / "model-cards"
RUNS = FOLDER / "runs.json"
RESULTS = ROOT / "build" / "bench" / "results.json"

KINDS = {
    Backbone.INR: "residual convolutions (G-ZAP's own)",
    Backbone.CNN: "dilated, gated residual convolutions",
    Backbone.TRANSFORMER: "windowed attention",
    Backbone.MAMBA: "selective state-space scans in windows",
}

SHOWN = (figures.Q2N, figures.ERGAS, figures.SAM, figures.R_Q2N, figures.HQNR)

TEXT = """\
# Prior: {name}

Written by `scripts/model_cards.py`. A fusion network whose encoder is made of {kind}
([encoders.md](../encoders.md)), trained on simulated pairs ([priors.md](../priors.md)). It serves
any number of bands, any ratio and any output scale.

| | |
| --- | --- |
| File | `resources/weights/{name}.safetensors`, {size} KiB, {weights} weights |
| SHA-256 | `{digest}` |
| Images | {pictures} images and {pairs} real pairs, all of [images.md](images.md){fewer} |
| Licence | that of the plugin, GPL-2.0-or-later; credits of the images in [images.md](images.md) |
| Steps, seed | {steps}, {seed} |
| Command | `{command}`{further} |
| Machine | {machine}, {seconds} |
| Error at the end of training | {left:.1f} % of the regression's, on simulated pairs |

## How good it is

Means over the pairs of [benchmarks.md](../benchmarks.md), none of which it was trained on; *prior
alone* is without any fit.

{figures}

## What it is not for

It has seen optical images of the ground at 0.1 to 30 m, not radar, thermal scenes at night, or
pairs taken at different times. On unlike scenes each band takes only that share of its correction
which serves one scale down. That keeps an image from falling far below the regression alone, but
where few pixels can be judged it may fall a little below it; how often, the benchmark says.
"""


def _figures(name: str, results: Mapping[str, Any]) -> str:
    """The table of a prior beside the methods that matter most."""
    main = name == Backbone.INR.value
    alone = bench_methods.PRIOR if main else f"{name}, {bench_methods.PRIOR}"
    fitted = "fast" if main else f"{name}, fast"
    wanted = ["mtf-glp-hpm-r, co-registered", bench_methods.BASE, alone, fitted]
    wanted += ["balanced"] if main else []
    columns: list[Sequence[str]] = [wanted]
    for index in SHOWN:
        means = figures.means(results, index)
        columns.append([index.shown(means[one]) if one in means else "-" for one in wanted])
    rows = [list(row) for row in zip(*columns)]
    return table(["", *(index.label for index in SHOWN)], rows)


def _further(notes: Mapping[str, Any]) -> str:
    """How training went on after its first run."""
    runs = [f"{steps} steps, seed {seed}" for steps, seed in notes.get("runs", [])]
    if not runs:
        return ""
    return (
        f"; this was the first run ({runs[0]}). Two more went on from its weights ({runs[1]}, then "
        f"{runs[2]}; step size 1.5e-3, half of the lessons from real pairs), and the prior is the "
        "mean of what these two gave. `gzap:pretrain` cannot do that by itself"
    )


def _first(notes: Mapping[str, Any]) -> tuple[int, int]:
    """Steps and seed of the first run of a training."""
    steps, seed = notes.get("runs", [(notes["steps"], notes["seed"])])[0]
    return steps, seed


def _duration(seconds: float) -> str:
    """Seconds as minutes."""
    return f"{seconds / 60:.0f} minutes"


def card(
    backbone: Backbone, data: bytes, run: Mapping[str, Any], results: Mapping[str, Any]
) -> str:
    """The card of a prior.

    Args:
        backbone: Its encoder.
        data: Bytes of its file.
        run: What is known of its training: ``machine``, ``seconds``.
        results: Those of the benchmark.

    Returns:
        Markdown.
    """
    name = backbone.value
    tensors, metadata = load(data)
    notes = json.loads(metadata["notes"])
    return TEXT.format(
        name=name,
        kind=KINDS[backbone],
        size=round(len(data) / 1024),
        weights=sum(array.size for array in tensors.values()),
        digest=hashlib.sha256(data).hexdigest(),
        pictures=notes["pictures"],
        pairs=notes["pairs"],
        steps=notes["steps"],
        seed=notes["seed"],
        command=f"qgis_process run gzap:pretrain -- IMAGES=images BACKBONE={name} "
        f"STEPS={_first(notes)[0]} SEED={_first(notes)[1]} MODEL={name}.safetensors",
        further=_further(notes),
        fewer=run.get("fewer", ""),
        machine=run["machine"],
        seconds=_duration(run["seconds"]),
        left=100 * notes["loss"] / notes["base_loss"],
        figures=_figures(name, results),
    )


def main() -> int:
    """Write every card; returns an exit code."""
    runs = json.loads(RUNS.read_text(encoding="utf-8"))
    if not RESULTS.is_file():
        print(f"{RESULTS} is missing; run make bench first.", file=sys.stderr)
        return 1
    results = json.loads(RESULTS.read_text(encoding="utf-8"))
    for backbone in Backbone:
        path = FOLDER / f"{backbone.value}.md"
        data = prior_file(backbone).read_bytes()
        path.write_text(card(backbone, data, runs[backbone.value], results), encoding="utf-8")
        print(path.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
