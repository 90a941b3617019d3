"""What priors and fitted models are worth elsewhere: studies that bench.py makes on request.

Each fits whole pairs, degraded by their own ratio, in this process, and returns rows that JSON can
hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import assessment
from bench_studies import Bench

from gzap_qgis.config import Backbone, Preset, Start, Tuning
from gzap_qgis.core import fit, model_file, port, wald
from gzap_qgis.core.scene import Scene
from gzap_qgis.core.survey import survey_as
from gzap_qgis.core.tasks import FitResult
from gzap_qgis.training_config import TrainingConfig, training
from gzap_qgis.workflows.priors import prior_file

Row = Mapping[str, Any]

# Lengths of the fits whose quality is set side by side.
STEPS = (8, 16, 32, 62, 125, 250)


@dataclass(frozen=True)
class Ground:
    """A whole pair, degraded, and how it is fitted.

    Attributes:
        name: Its name.
        reduced: The degraded pair and its truth.
        scene: Its numbers.
        trial: The fit, from fresh weights.
    """

    name: str
    reduced: wald.Reduced
    scene: Scene
    trial: assessment.Trial

    def quality(self, model: bytes) -> float:
        """Q2n of the pair sharpened with a model."""
        return assessment.quality(self.reduced, self.scene, model, self.trial.compute)

    def fit(self, trial: assessment.Trial) -> FitResult:
        """Fit a network to the pair."""
        return assessment.fit(self.reduced, self.scene, trial)


def ground(bench: Bench, name: str) -> Ground:
    """A pair made ready."""
    trial = bench.trial(name)
    reduced = assessment.degrade(assessment.read_pair(bench.folder / name), trial.sensor)
    return Ground(name, reduced, survey_as([reduced.pair], trial.sensor), trial)


def prior() -> bytes:
    """The bytes of the prior that fits start from by default."""
    return prior_file(Backbone.INR).read_bytes()


def shortened(recipe: TrainingConfig, steps: int) -> TrainingConfig:
    """A recipe with another number of steps; its learning rate falls within these."""
    return replace(recipe, steps=steps, checks=min(recipe.checks, steps))


def trained_share(model: bytes, tuning: Tuning) -> float:
    """Share of a network's weights that a tuning changes."""
    network = model_file.read_model(model).network
    fit.tune(network, tuning)
    sizes = [(value.numel(), value.requires_grad) for value in network.parameters()]
    changed, every = sum(size for size, changes in sizes if changes), sum(size for size, _ in sizes)
    return float(changed / every)


def from_prior(trial: assessment.Trial, weights: bytes, tuning: Tuning) -> assessment.Trial:
    """A trial that starts from a prior, with the step size that is used there."""
    rate = training(Preset.BALANCED, Start.PRIOR, tuning).learning_rate
    recipe = replace(trial.training, learning_rate=rate)
    return replace(trial, init=weights, training=recipe, tuning=tuning)


def _course(here: Ground, trial: assessment.Trial) -> dict[str, float]:
    """Q2n after fits of each length, by the number of steps."""
    found = {}
    for steps in [steps for steps in STEPS if steps < trial.training.steps]:
        short = replace(trial, training=shortened(trial.training, steps))
        found[str(steps)] = here.quality(here.fit(short).model)
    found[str(trial.training.steps)] = here.quality(here.fit(trial).model)
    return found


def convergence(bench: Bench) -> Iterator[Row]:
    """Q2n along the steps of a fit from fresh weights and of one from the prior, for each pair."""
    weights = prior()
    share = trained_share(weights, Tuning.FREEZE)
    for name in bench.every():
        here = ground(bench, name)
        start = from_prior(here.trial, weights, Tuning.FULL)
        frozen = here.fit(from_prior(here.trial, weights, Tuning.FREEZE))
        row = {
            "name": name,
            "fitted": frozen.large_enough,
            "base": here.quality(port.base_model()),
            "prior": here.quality(weights),
            "freeze": here.quality(frozen.model),
            "trained": share,
        }
        if frozen.large_enough:
            row.update(scratch=_course(here, here.trial), full=_course(here, start))
        yield row


def reuse(bench: Bench) -> Iterator[Row]:
    """Q2n of every degraded pair with the model that was fitted to each one, from the prior."""
    grounds = [ground(bench, name) for name in bench.every()]
    weights = prior()
    fits = {here.name: here.fit(from_prior(here.trial, weights, Tuning.FULL)) for here in grounds}
    for here in grounds:
        yield {
            "name": here.name,
            "sensor": here.trial.sensor.value,
            "fitted": fits[here.name].large_enough,
            "base": here.quality(port.base_model()),
            "prior": here.quality(weights),
            "models": {name: here.quality(found.model) for name, found in fits.items()},
        }
