import json
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
import torch

from gzap_qgis.config import ComputeConfig, Device, Method, Preset, Sensor
from gzap_qgis.core import port
from gzap_qgis.core.fit import run_steps
from gzap_qgis.core.fit_levels import make_levels
from gzap_qgis.core.model_file import read_model
from gzap_qgis.core.network import build_network
from gzap_qgis.core.scene import moved
from gzap_qgis.core.selection import held_back_crops, judge
from gzap_qgis.core.survey import survey
from gzap_qgis.core.tasks import FitTask
from gzap_qgis.core.trapan import (
    Alternation,
    Ground,
    Recipe,
    degradation_notes,
    fit_trapan,
    learn_degradation,
    levels_seen,
)
from gzap_qgis.errors import Cancelled
from gzap_qgis.network_config import InrConfig, NetworkConfig
from gzap_qgis.progress import Progress
from gzap_qgis.training_config import Degradation, TrapanConfig, Turns, training
from tests.core.scenes import (
    GAIN,
    Layout,
    Mixture,
    learnable_pair,
    make_pair,
    related_pair,
    unrelated_pair,
    waves,
)

pytestmark = pytest.mark.usefixtures("one_thread")

CPU = torch.device("cpu")
SMALL = NetworkConfig(InrConfig(width=8, blocks=1), pan_width=6, hidden=8, refined=6)
QUICK = replace(training(Preset.FAST), steps=6, checks=2)
TABLE = TrapanConfig(degradation=Degradation.TABLE)


def _network(seed=0):
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return build_network(SMALL)


def _ground(pair, config=QUICK):
    scene = survey([pair], [GAIN] * len(pair.ms))
    pairs = [moved(pair, scene.shift)]
    return Ground(pairs, scene, make_levels(pairs, scene, config, CPU))


def _fit(pair, recipe, progress=None):
    network, ground = _network(), _ground(pair, recipe.training)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(recipe.seed)
        log, learned = fit_trapan(network, ground, recipe, progress or Progress())
    return network, log, learned, ground


def _learned(pair, seed=0):
    scene = survey([pair], [GAIN] * len(pair.ms))
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return learn_degradation([moved(pair, scene.shift)], scene, seed), scene


def _linear_pair():
    """A pair whose PAN is a linear function of its two bands, at every scale."""
    first, second = waves(0), waves(1)
    pan = Mixture((first, second), (60.0, 30.0), 500.0)
    bands = [Mixture((first,), (100.0,), 400.0), Mixture((second,), (50.0,), 300.0)]
    return make_pair(pan, bands, Layout(192, 192))


class Counting(Alternation):
    """A fit that only counts its steps."""

    def __init__(self, *parts):
        super().__init__(*parts)
        self.taken = []

    def supervised_step(self):
        self.taken.append("reduced")

    def full_step(self):
        self.taken.append("full")

    def advance(self, *_):
        self.taken.append("advance")


def _taken(trapan, steps=1000):
    """What each step of a fit does."""
    config = replace(QUICK, steps=steps)
    counting = Counting(
        _network(), _ground(related_pair(layout=Layout(160, 160))).levels, Recipe(config, trapan, 0)
    )
    done = []
    for index in range(steps):
        counting.step(index)
        done.append(tuple(name for name in counting.taken if name != "advance"))
        counting.taken.clear()
    return done


def test_the_warm_up_is_at_reduced_resolution():
    done = _taken(TrapanConfig(warm_up=0.3))
    assert set(done[:300]) == {("reduced",)}
    assert ("full",) in done[300:320]


@pytest.mark.parametrize("probability", [0.0, 0.25, 0.7, 1.0])
def test_full_resolution_has_its_share_of_the_steps(probability):
    done = _taken(TrapanConfig(warm_up=0.0, full_probability=probability))
    count = Counter(done)[("full",)]
    # Three standard deviations of a thousand draws.
    spread = 3 * np.sqrt(1000 * probability * (1 - probability))
    assert abs(count - 1000 * probability) <= spread
    assert set(done) <= {("full",), ("reduced",)}


def test_turns_can_be_in_every_step():
    done = _taken(TrapanConfig(warm_up=0.5, turns=Turns.BOTH), 20)
    assert done == [("reduced",)] * 10 + [("reduced", "full")] * 10


def test_the_learned_response_is_the_true_one():
    learned, scene = _learned(_linear_pair())
    expected = np.array([0.6, 0.6]) * scene.ms_std / scene.pan_std
    np.testing.assert_allclose(learned.fitted.response.weights.numpy(), expected, atol=0.02)
    assert learned.fitted.r2 > 0.99
    assert learned.blur.gain == pytest.approx(GAIN, abs=0.03)


def test_a_pair_in_which_little_was_measured_teaches_no_degradation():
    pair = related_pair(layout=Layout(96, 96))
    pair.ms_valid[:, 4:] = False
    assert _learned(pair)[0] is None


def test_through_a_true_linear_response_little_changes():
    pair = _linear_pair()
    ground = _ground(pair)
    learned, scene = _learned(pair)
    before = ground.levels.full[0]
    after = levels_seen(ground.levels, learned, scene).full[0]
    inner = (slice(16, -16), slice(16, -16))
    difference = (after.response(before.base) - after.seen) - (
        before.response(before.base) - before.seen
    )
    # Standard deviations of PAN.
    assert float(difference[inner].abs().mean()) < 0.05


def test_levels_without_full_resolution_stay_as_they_are():
    pair = _linear_pair()
    levels = _ground(pair, replace(QUICK, full_every=0)).levels
    learned, scene = _learned(pair)
    assert levels_seen(levels, learned, scene) is levels


def test_the_same_seed_gives_the_same_bytes():
    pair = related_pair(layout=Layout(192, 192))
    scene = survey([pair], [GAIN] * 3)
    task = FitTask(Sensor.GENERIC, QUICK, 3, method=Method.TRAPAN)
    compute = ComputeConfig(Device.CPU, 1)
    first, second = (port.fit([pair], scene, task, compute, Progress()).model for _ in range(2))
    assert first == second


def test_the_model_file_tells_of_the_degradation():
    pair = related_pair(layout=Layout(192, 192))
    scene = survey([pair], [GAIN] * 3)
    task = FitTask(Sensor.GENERIC, QUICK, 3, method=Method.TRAPAN)
    result = port.fit([pair], scene, task, ComputeConfig(Device.CPU, 1), Progress())
    notes = read_model(result.model).notes
    assert notes["method"] == "trapan"
    assert notes["degradation"]["r2"] == round(result.learned.r2, 6)
    assert notes["degradation"]["gains"] == list(result.learned.blur.bands)
    assert notes["degradation"]["r2"] >= notes["degradation"]["linear_r2"]


def test_the_notes_hold_the_network_of_a_curved_response_and_stay_small():
    pair = related_pair(layout=Layout(192, 192))
    learned, scene = _learned(pair)
    assert set(degradation_notes(learned, scene)["response"]) >= {"weights", "constant", "share"}
    learned.fitted.response.share.fill_(1.0)
    notes = degradation_notes(learned, scene)
    assert np.shape(notes["response"]["second.weight"]) == (32, 32)
    assert len(json.dumps(notes)) < 20_000


def test_a_fit_learns_a_relation_that_no_single_gain_shows():
    pair, _ = learnable_pair(side=256)
    recipe = Recipe(replace(training(Preset.FAST), steps=60, checks=3), TrapanConfig(), 0)
    network, log, _, ground = _fit(pair, recipe)
    judgement = judge(held_back_crops(ground.levels.matched), network)
    assert log.best_step > 0
    assert float((judgement.fitted / judgement.base).mean()) < 0.95


def test_a_fit_is_never_worse_than_the_base_where_it_is_judged():
    recipe = Recipe(replace(QUICK, steps=20, checks=4), TABLE, 0)
    network, _, _, ground = _fit(unrelated_pair(layout=Layout(192, 192)), recipe)
    judgement = judge(held_back_crops(ground.levels.matched), network)
    assert float((judgement.fitted / judgement.base).mean()) <= 1.0 + 1e-5


def test_a_fit_that_learns_nothing_keeps_the_base():
    still = replace(QUICK, learning_rate=1e-9)
    network, log, learned, _ = _fit(related_pair(layout=Layout(192, 192)), Recipe(still, TABLE, 0))
    assert (log.best_step, log.trust, learned) == (0, 0.0, None)
    assert not network.refine["head"].weight.any()


def test_the_log_tells_of_both_resolutions():
    config = replace(QUICK, steps=20)
    log = _fit(related_pair(layout=Layout(192, 192)), Recipe(config, TABLE, 0))[1]
    # A fifth more for the warm-up.
    assert log.steps == 24
    assert {"full", "matched"} <= log.losses.keys()


def test_a_cancelled_fit_ends_within_a_step():
    told = []
    progress = Progress(on_fraction=told.append, is_cancelled=lambda: len(told) >= 2)
    with pytest.raises(Cancelled):
        _fit(related_pair(layout=Layout(192, 192)), Recipe(QUICK, TABLE, 0), progress)
    assert len(told) == 2


def test_steps_of_an_alternation_are_those_of_any_fit():
    ground = _ground(related_pair(layout=Layout(160, 160)))
    alternation = Alternation(_network(), ground.levels, Recipe(QUICK, TABLE, 0))
    assert run_steps(alternation, QUICK, Progress()).steps == QUICK.steps
