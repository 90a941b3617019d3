from dataclasses import replace

import numpy as np
import pytest
import torch

from gzap_qgis.config import Preset
from gzap_qgis.core.fit import fit_network, scale_answer
from gzap_qgis.core.fit_levels import (
    SMALL_STEPS,
    is_large_enough,
    is_small,
    make_levels,
    matched_levels,
    steps_for,
    undivided,
)
from gzap_qgis.core.network import build_network
from gzap_qgis.core.scene import moved
from gzap_qgis.core.selection import held_back_crops, judge
from gzap_qgis.core.survey import survey
from gzap_qgis.errors import Cancelled
from gzap_qgis.network_config import InrConfig, NetworkConfig
from gzap_qgis.progress import Progress
from gzap_qgis.training_config import training
from tests.core.scenes import GAIN, Layout, learnable_pair, related_pair, unrelated_pair

pytestmark = pytest.mark.usefixtures("one_thread")

CPU = torch.device("cpu")
SMALL = NetworkConfig(InrConfig(width=8, blocks=1), pan_width=6, hidden=8, refined=6)
QUICK = replace(training(Preset.FAST), steps=4, checks=2)


def _network(seed=0):
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return build_network(SMALL)


def _levels(pair, config=QUICK):
    scene = survey([pair], [GAIN] * len(pair.ms))
    return make_levels([moved(pair, scene.shift)], scene, config, CPU)


def _fit(pair, config=QUICK, seed=0, progress=None):
    network, levels = _network(), _levels(pair, config)
    log = fit_network(network, levels, config, seed, progress or Progress())
    return network, log, levels


def _weights(network):
    return torch.cat([p.detach().flatten() for p in network.parameters()])


def _left(network, levels):
    """Held-back error of a network, each band relative to the base's."""
    judgement = judge(held_back_crops(levels.matched), network)
    return float((judgement.fitted / judgement.base).mean())


def test_levels_come_at_the_scenes_ratio_and_at_others():
    levels = _levels(related_pair(layout=Layout(192, 192)))
    assert len(levels.matched) == 1
    assert len(levels.matched_other) == 2
    assert len(levels.full) == 1
    ratios = {round(1 / float(level.inputs.query.cell[0]), 6) for level in levels.cross}
    assert ratios == {2.5, 5.5}
    assert 1 / float(levels.matched[0].inputs.query.cell[0]) == pytest.approx(4.0)


def test_a_level_for_which_the_pair_is_too_small_is_left_out():
    levels = _levels(related_pair(layout=Layout(112, 112)))
    ratios = {round(1 / float(level.inputs.query.cell[0]), 6) for level in levels.cross}
    assert ratios == {2.5}


def test_every_block_gives_levels():
    pairs = [related_pair(s, layout=Layout(160, 160)) for s in (0, 10)]
    scene = survey(pairs, [GAIN] * 3)
    assert len(matched_levels(pairs, scene, CPU)) == 2
    assert len(make_levels(pairs, scene, QUICK, CPU).full) == 2


def test_a_pair_of_some_size_is_large_enough_and_a_tiny_one_is_not():
    assert is_large_enough(_levels(related_pair(layout=Layout(192, 192))))
    assert not is_large_enough(_levels(related_pair(layout=Layout(64, 64))))


def test_a_pair_without_measured_pixels_is_not_large_enough():
    pair = related_pair(layout=Layout(192, 192))
    scene = survey([pair], [GAIN] * 3)
    nothing = replace(pair, ms_valid=np.zeros_like(pair.ms_valid))
    assert not is_large_enough(make_levels([nothing], scene, QUICK, CPU))


def test_the_same_seed_gives_the_same_weights():
    pair = related_pair(layout=Layout(192, 192))
    first, second = _fit(pair, seed=3), _fit(pair, seed=3)
    assert torch.equal(_weights(first[0]), _weights(second[0]))
    assert first[1] == second[1]


def test_another_seed_takes_another_way():
    pair = related_pair(layout=Layout(192, 192))
    assert _fit(pair, seed=3)[1].losses != _fit(pair, seed=4)[1].losses


def test_progress_is_told_once_a_step():
    told = []
    _fit(related_pair(layout=Layout(192, 192)), progress=Progress(on_fraction=told.append))
    assert told == [0.25, 0.5, 0.75, 1.0]


def test_a_cancelled_fit_ends_within_a_step():
    told = []
    progress = Progress(on_fraction=told.append, is_cancelled=lambda: len(told) >= 2)
    with pytest.raises(Cancelled):
        _fit(related_pair(layout=Layout(192, 192)), progress=progress)
    assert len(told) == 2


def test_the_log_tells_steps_losses_and_every_check():
    _, log, _ = _fit(related_pair(layout=Layout(192, 192)), replace(QUICK, steps=8, checks=4))
    assert log.steps == 8
    assert log.losses.keys() == {"matched", "cross", "full"}
    assert all(np.isfinite(list(log.losses.values())))
    # One before the first step, and four.
    assert len(log.held_back) == 5
    assert log.held_back[0] == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("change", "seen"),
    [
        ({"full_every": 0}, {"matched", "cross"}),
        ({"levels": (1.0,)}, {"matched", "full"}),
        ({"levels": (0.5, 1.5)}, {"cross", "full"}),
        ({"levels": (0.5,), "full_every": 0}, {"cross"}),
        ({"levels": ()}, {"full"}),
    ],
)
def test_a_fit_does_without_any_of_its_levels(change, seen):
    config = replace(QUICK, steps=6, **change)
    network, log, _ = _fit(related_pair(layout=Layout(192, 192)), config)
    assert log.losses.keys() == seen
    assert _weights(network).isfinite().all()


def test_a_fit_learns_a_relation_that_no_single_gain_shows():
    pair, _ = learnable_pair(side=256)
    network, log, levels = _fit(pair, replace(training(Preset.FAST), steps=60, checks=3))
    assert log.best_step > 0
    assert log.trust > 0.3
    assert _left(network, levels) < 0.9


@pytest.mark.parametrize("seed", range(3))
def test_a_fit_is_never_worse_than_the_base_where_it_is_judged(seed):
    pair = unrelated_pair(seed, layout=Layout(192, 192))
    network, log, levels = _fit(pair, replace(QUICK, steps=20, checks=4), seed)
    assert _left(network, levels) <= 1.0 + 1e-5
    assert min(log.held_back) >= 0.0


def test_a_fit_that_learns_nothing_keeps_the_base():
    pair = related_pair(layout=Layout(192, 192))
    config = replace(QUICK, steps=1, checks=1, learning_rate=1e-9)
    network, log, _ = _fit(pair, config)
    assert (log.best_step, log.trust) == (0, 0.0)
    head = network.refine["head"]
    assert not head.weight.any()
    assert not head.bias.any()


def test_what_the_held_back_part_says_is_what_the_log_says():
    pair, _ = learnable_pair(side=256)
    network, log, levels = _fit(pair, replace(training(Preset.FAST), steps=30, checks=3))
    assert _left(network, levels) == pytest.approx(min(log.held_back), rel=1e-3)


def test_a_correction_that_is_too_strong_is_kept_in_part():
    pair, _ = learnable_pair(side=256)
    config = replace(training(Preset.FAST), steps=30, checks=3)
    network, first, levels = _fit(pair, config)
    scale_answer(network, 3.0)
    slow = replace(config, steps=1, checks=1, learning_rate=1e-9)
    log = fit_network(network, levels, slow, 0, Progress())
    assert 0.2 < log.trust < 0.5
    assert _left(network, levels) == pytest.approx(min(log.held_back), rel=1e-3)
    assert _left(network, levels) < min(first.held_back) + 0.02


def test_a_fit_leaves_the_levels_as_they_were():
    pair = related_pair(layout=Layout(192, 192))
    levels = _levels(pair)
    before = [x.clone() for x in (levels.matched[0].reference, levels.matched[0].inputs.ms)]
    fit_network(_network(), levels, QUICK, 0, Progress())
    for old, new in zip(before, (levels.matched[0].reference, levels.matched[0].inputs.ms)):
        assert torch.equal(old, new)


def test_scaling_the_answer_scales_the_correction():
    pair = related_pair(layout=Layout(192, 192))
    inputs = _levels(pair).matched[0].inputs
    network = _network()
    torch.nn.init.normal_(network.refine["head"].weight)
    torch.nn.init.normal_(network.refine["head"].bias)
    whole = network.by_band(inputs)
    scale_answer(network, 0.25)
    torch.testing.assert_close(network.by_band(inputs), 0.25 * whole, rtol=1e-4, atol=1e-5)


def test_a_small_scene_is_learnt_from_and_judged_as_a_whole():
    levels = _levels(related_pair(layout=Layout(192, 192)))
    assert is_small(levels)
    whole = undivided(levels)
    for before, after in zip(levels.matched + levels.cross, whole.matched + whole.cross):
        every = before.train + before.held_back
        np.testing.assert_array_equal(after.train.numpy(), every.numpy())
        np.testing.assert_array_equal(after.held_back.numpy(), every.numpy())
    assert before.held_back.any()


def test_a_small_scene_takes_no_more_steps_than_it_bears():
    levels = _levels(related_pair(layout=Layout(192, 192)))
    best = training(Preset.BEST)
    assert steps_for(best, levels) == best
    assert steps_for(best, undivided(levels)).steps == SMALL_STEPS < best.steps
    assert steps_for(QUICK, undivided(levels)) == QUICK


def test_a_scene_with_many_pixels_keeps_a_part_to_judge_by():
    levels = _levels(related_pair(layout=Layout(192, 192)))
    assert not is_small(replace(levels, matched=levels.matched * 20))
