from dataclasses import replace

import numpy as np
import pytest
import torch

from gzap_qgis.core.full_level import (
    LinearResponse,
    Sight,
    full_crop,
    full_level,
    seen_as,
    unsupervised_loss,
)
from gzap_qgis.core.network import build_network
from gzap_qgis.core.survey import survey
from gzap_qgis.network_config import NetworkConfig
from tests.core.scenes import GAIN, Layout, Mixture, make_pair, related_pair, waves

pytestmark = pytest.mark.usefixtures("one_thread")

CPU = torch.device("cpu")


def _full(pair):
    return full_level(pair, survey([pair], [GAIN] * len(pair.ms)), CPU)


def _network(head=0.0):
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        network = build_network(NetworkConfig())
        torch.nn.init.normal_(network.refine["head"].weight, std=head)
    return network


def _loss(level, network=None, spatial=0.0, seed=0, side=20):
    random = np.random.default_rng(seed)
    crop = full_crop(level, side, random)
    return None if crop is None else unsupervised_loss(crop, network or _network(), spatial)


def _value(level, **settings):
    return _loss(level, **settings).item()


def _linear_pair():
    """A pair whose PAN is a linear function of its two bands, at every scale."""
    first, second = waves(0), waves(1)
    pan = Mixture((first, second), (60.0, 30.0), 500.0)
    bands = [Mixture((first,), (100.0,), 400.0), Mixture((second,), (50.0,), 300.0)]
    return make_pair(pan, bands, Layout(192, 192))


def test_the_response_is_the_linear_relation_of_pan_and_bands():
    pair = _linear_pair()
    scene = survey([pair], [GAIN] * 2)
    level = full_level(pair, scene, CPU)
    expected = np.array([0.6, 0.6]) * scene.ms_std / scene.pan_std
    np.testing.assert_allclose(level.response.weights.numpy(), expected, atol=0.02)


def test_what_the_bands_explain_of_pan_is_asked_of_the_fused_image():
    pair = _linear_pair()
    scene = survey([pair], [GAIN] * 2)
    level = full_level(pair, scene, CPU)
    index = np.arange(192)
    truth = np.stack(
        [
            (100 * waves(0).at(index, index) + 400 - scene.ms_mean[0]) / scene.ms_std[0],
            (50 * waves(1).at(index, index) + 300 - scene.ms_mean[1]) / scene.ms_std[1],
        ]
    )
    seen = np.tensordot(level.response.weights.numpy(), truth, 1)
    inner = (slice(16, -16), slice(16, -16))
    # Standard deviations of PAN.
    np.testing.assert_allclose(level.seen.numpy()[inner], seen[inner], atol=0.06)


def test_the_image_the_base_and_the_networks_view_belong_together():
    pair = related_pair(layout=Layout(160, 160))
    level = _full(pair)
    assert level.base.shape == (3, 160, 160)
    assert level.inputs.ms.shape == pair.ms.shape
    assert level.counts.shape == pair.ms.shape[1:]


def test_pixels_at_pans_edge_and_gaps_do_not_count():
    pair = related_pair(layout=Layout(160, 160))
    pair.ms_valid[1, 20, 20] = False
    pair.pan_valid[40:44, 100:104] = False
    pair.ms[:, 30, 10] = 0
    counts = _full(pair).counts.numpy() > 0
    assert not counts[0].any()
    assert not counts[20, 20]
    assert not counts[10, 25]
    assert not counts[30, 10]
    assert counts[15, 30]


def test_a_pair_in_which_too_little_was_measured_has_no_full_level():
    pair = related_pair(layout=Layout(160, 160))
    pair.ms_valid[:, 10:] = False
    pair.ms_valid[:, :, 4:] = False
    assert _full(pair) is None


def test_the_loss_of_the_base_is_small_but_not_zero():
    loss = _value(_full(related_pair(layout=Layout(160, 160))))
    assert 0.0 < loss < 1.0


def test_the_loss_falls_when_the_answer_is_more_consistent():
    level = _full(related_pair(layout=Layout(160, 160)))
    worse = replace(level, base=level.base + 0.2)
    assert _value(worse) > _value(level) + 0.1


def test_the_spatial_loss_asks_for_pans_detail():
    pair = _linear_pair()
    level = _full(pair)
    flat = replace(level, base=level.inputs.ms.mean((1, 2))[:, None, None].expand(level.base.shape))
    with_spatial = [_value(x, spatial=1.0) - _value(x) for x in (level, flat)]
    assert with_spatial[0] < 0.5 * with_spatial[1]


def test_the_loss_follows_its_random_source():
    level = _full(related_pair(layout=Layout(160, 160)))
    assert _value(level, seed=1, side=12) == _value(level, seed=1, side=12)
    losses = {_value(level, seed=s, side=12) for s in range(5)}
    assert len(losses) > 1


def test_the_loss_reaches_the_networks_weights():
    network = _network(0.1)
    _loss(_full(related_pair(layout=Layout(160, 160))), network, 0.5).backward()
    assert all(bool(p.grad.any()) for p in network.parameters())


def test_no_loss_comes_where_nothing_counts():
    level = _full(related_pair(layout=Layout(160, 160)))
    assert _loss(replace(level, counts=torch.zeros_like(level.counts))) is None


def test_pixels_at_a_crops_edge_are_not_judged():
    level = _full(related_pair(layout=Layout(160, 160)))
    rim = torch.ones_like(level.counts)
    rim[3:-3, 3:-3] = 0
    assert _loss(replace(level, counts=rim), side=40) is None


def test_what_an_unmeasured_pixel_holds_does_not_enter_the_loss():
    losses = []
    for value in (1.0, 9000.0):
        pair = related_pair(layout=Layout(160, 160))
        pair.ms_valid[:, 20, 20] = False
        pair.ms[:, 20, 20] = value
        losses.append(_value(_full(pair), spatial=0.1, side=40))
    assert losses[0] == pytest.approx(losses[1], rel=1e-4)


def _seen_through(level, softness=(0.0, 0.0)):
    """A level seen again through its own linear response and table."""
    return seen_as(level, Sight(level.response, GAIN, softness, level.mtf))


def test_a_level_seen_again_as_it_was_stays_as_it_was():
    level = _full(_linear_pair())
    torch.testing.assert_close(_seen_through(level).seen, level.seen, rtol=0, atol=1e-4)


def test_a_softened_pan_has_less_detail_and_the_same_mean():
    level = _full(_linear_pair())
    soft, sharp = _seen_through(level, (1.0, 1.0)).seen, level.seen
    assert float(soft.diff(dim=0).abs().mean()) < 0.9 * float(sharp.diff(dim=0).abs().mean())
    assert float(soft.mean()) == pytest.approx(float(sharp.mean()), abs=0.01)


def test_another_response_changes_what_is_asked_of_the_fused_image():
    level = _full(_linear_pair())
    sight = Sight(LinearResponse(2 * level.response.weights), GAIN, (0.0, 0.0), (0.5, 0.5))
    other = seen_as(level, sight)
    assert other.mtf == (0.5, 0.5)
    assert float((other.seen - level.seen).abs().mean()) > 0.1
