"""What each part of TRA-PAN is worth: whole pairs degraded, fitted without one part at a time.

Alone it prints one line of JSON for each fit: ``python scripts/bench_trapan.py FOLDER``.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import assessment
from bench_pairs import pair_names, sensor_of

from gzap_qgis.config import ComputeConfig, Device, Method, Preset, Sensor
from gzap_qgis.core import port, wald
from gzap_qgis.core.scene import Scene
from gzap_qgis.core.survey import survey_as
from gzap_qgis.core.tasks import FitTask
from gzap_qgis.progress import Progress
from gzap_qgis.training_config import Degradation, TrainingConfig, TrapanConfig, Turns, training

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Study:
    """What is fitted.

    Attributes:
        folder: Folder of pairs, each a folder with pan.tif and ms.tif.
        recipe: Steps and crops of every fit.
        compute: Device and threads.
        seeds: Seeds of the fits of a pair.
    """

    folder: Path
    recipe: TrainingConfig
    compute: ComputeConfig
    seeds: tuple[int, ...] = (0,)


@dataclass(frozen=True)
class Degraded:
    """A degraded pair ready to be fitted."""

    name: str
    sensor: Sensor
    reduced: wald.Reduced
    scene: Scene


def variants(whole: TrapanConfig) -> dict[str, TrapanConfig]:
    """TRA-PAN, and what is left of it without one part."""
    return {
        "whole": whole,
        "without the learned degradation": replace(whole, degradation=Degradation.TABLE),
        "without the warm-up": replace(whole, warm_up=0.0),
        "without alternation": replace(whole, full_probability=1.0),
        "both resolutions in every step": replace(whole, turns=Turns.BOTH),
    }


def degraded(folder: Path, name: str) -> Degraded:
    """A whole pair degraded by its own ratio."""
    sensor = sensor_of(folder / name)
    reduced = assessment.degrade(assessment.read_pair(folder / name), sensor)
    return Degraded(name, sensor, reduced, survey_as([reduced.pair], sensor))


def _row(given: Degraded, trapan: TrapanConfig, study: Study, seed: int) -> Row:
    """The scores of one fit."""
    begun = time.perf_counter()
    task = FitTask(given.sensor, study.recipe, seed, method=Method.TRAPAN, trapan=trapan)
    result = port.fit([given.reduced.pair], given.scene, task, study.compute, Progress())
    seconds = time.perf_counter() - begun
    image = assessment.predict_whole(given.reduced.pair, given.scene, result.model, study.compute)
    learned = result.learned
    return {
        **asdict(assessment.score(given.reduced, image)),
        "large_enough": result.large_enough,
        "best_step": result.log.best_step,
        "fit_seconds": seconds,
        "r2": learned.r2 if learned else None,
        "linear_r2": learned.linear_r2 if learned else None,
    }


def trapan_ablation(study: Study) -> Iterator[Row]:
    """Scores of every pair with the whole of TRA-PAN and without one part at a time.

    Args:
        study: What is fitted.

    Yields:
        Name of the pair, variant, seed, indices against the truth, and the seconds of the fit.
    """
    for name in pair_names(study.folder):
        given = degraded(study.folder, name)
        for seed in study.seeds:
            for variant, trapan in variants(TrapanConfig()).items():
                row = _row(given, trapan, study, seed)
                yield {"name": name, "variant": variant, "seed": seed, **row}


def responses(folder: Path) -> Iterator[Row]:
    """How well the response of each whole pair is learned, beside least squares.

    Args:
        folder: Folder of pairs.

    Yields:
        Name of the pair and what ``degradation_notes`` tells of it.
    """
    few = replace(training(Preset.FAST), steps=1, checks=1)
    for name in pair_names(folder):
        pair, sensor = assessment.read_pair(folder / name), sensor_of(folder / name)
        scene = survey_as([pair], sensor)
        task = FitTask(sensor, few, 0, method=Method.TRAPAN)
        learned = port.fit([pair], scene, task, ComputeConfig(Device.CPU, 1), Progress()).learned
        if learned is not None:
            yield {
                "name": name,
                "r2": learned.r2,
                "linear_r2": learned.linear_r2,
                "pixels": learned.pixels,
                "pan_gain": learned.blur.gain,
                "gains": learned.blur.bands,
                "table": scene.mtf,
            }


def main() -> None:
    """Print the rows of the study of a folder."""
    folder, compute = Path(sys.argv[1]), ComputeConfig(Device.CPU, 1)
    for row in trapan_ablation(Study(folder, training(Preset.BALANCED), compute)):
        print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
