from dataclasses import replace

import pytest
import torch
from torch.nn import functional as F  # noqa: N812 - torch's own name for it

from gzap_qgis.config import Backbone
from gzap_qgis.core.network import (
    CPU_PART,
    TARGET_REACH,
    INRConv,
    NetworkInput,
    Query,
    build_network,
    local_contrast,
    narrowed,
    parts,
)
from gzap_qgis.errors import Cancelled
from gzap_qgis.grid import Window
from gzap_qgis.network_config import InrConfig, NetworkConfig, network_of
from gzap_qgis.progress import Progress

every_backbone = pytest.mark.parametrize("backbone", Backbone)
pytestmark = pytest.mark.usefixtures("one_thread")


@pytest.fixture(autouse=True)
def _seeded():
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        yield


def _random_network(backbone=Backbone.INR):
    """A network whose head answers something."""
    network = build_network(network_of(backbone))
    torch.nn.init.normal_(network.refine["head"].weight, std=0.2)
    torch.nn.init.normal_(network.refine["head"].bias, std=0.2)
    return network.eval()


def _query(rows, cols, row_scale=0.25, col_scale=0.25):
    return Query(
        row_scale * torch.arange(rows) + (row_scale - 1) / 2,
        col_scale * torch.arange(cols) + (col_scale - 1) / 2,
        torch.tensor([row_scale, col_scale]),
    )


def _level(bands, height=12, width=14, ratio=4):
    target = (height * ratio, width * ratio)
    return NetworkInput(
        ms=torch.randn(bands, height, width),
        pan_low=torch.randn(bands, height, width),
        correlation=torch.rand(bands),
        ms_detail=torch.rand(bands) + 0.5,
        pan=torch.randn(target),
        detail=torch.randn(target),
        injected=torch.randn(bands, *target),
        query=_query(*target, 1 / ratio, 1 / ratio),
    )


def _bands(level, order):
    return replace(
        level,
        ms=level.ms[order],
        pan_low=level.pan_low[order],
        correlation=level.correlation[order],
        ms_detail=level.ms_detail[order],
        injected=level.injected[order],
    )


@every_backbone
def test_a_fresh_network_answers_exactly_with_the_base(backbone):
    with torch.no_grad():
        answer = build_network(network_of(backbone))(_level(4))
    assert answer.shape == (4, 48, 56)
    assert not answer.any()


@every_backbone
def test_one_set_of_weights_serves_1_to_13_bands(backbone):
    network = _random_network(backbone)
    with torch.no_grad():
        for bands in range(1, 14):
            answer = network(_level(bands, 6, 5, 2))
            assert answer.shape == (bands, 12, 10)
            assert answer.isfinite().all()


@every_backbone
def test_bands_in_another_order_get_the_same_answers_in_that_order(backbone):
    network, level = _random_network(backbone), _level(5)
    order = torch.tensor([3, 0, 4, 1, 2])
    with torch.no_grad():
        torch.testing.assert_close(
            network(_bands(level, order)), network(level)[order], rtol=1e-4, atol=1e-5
        )


@every_backbone
def test_bands_see_each_other(backbone):
    network, level = _random_network(backbone), _level(3)
    other = replace(level, ms=level.ms + torch.tensor([0.0, 0.0, 1.0])[:, None, None])
    with torch.no_grad():
        assert (network(other)[0] - network(level)[0]).abs().max() > 1e-3


@every_backbone
def test_a_band_given_twice_changes_nothing_when_all_are(backbone):
    network, level = _random_network(backbone), _level(3)
    twice = _bands(level, torch.tensor([0, 1, 2, 0, 1, 2]))
    with torch.no_grad():
        torch.testing.assert_close(network(twice)[:3], network(level), rtol=1e-4, atol=1e-5)


@every_backbone
def test_by_band_answers_like_forward(backbone):
    network, level = _random_network(backbone), _level(4)
    answer = network.by_band(level)
    assert not answer.requires_grad
    torch.testing.assert_close(answer, network(level).detach(), rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize(("height", "width"), [(70, 10), (9, 71), (70, 70)])
def test_a_large_target_is_answered_in_parts_like_the_whole(height, width):
    network, level = _random_network(), _level(2, height, width)
    assert max(level.pan.shape) > CPU_PART
    answer = network.by_band(level)
    torch.testing.assert_close(answer, network(level).detach(), rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("shape", [(1, 1), (272, 273), (524, 1036), (300, 5)])
def test_parts_cover_a_target_once_and_are_small_on_the_cpu(shape):
    count = torch.zeros(shape, dtype=torch.int64)
    found = list(parts(Window(0, 0, *shape), torch.device("cpu")))
    for part in found:
        rows, cols = part.within(Window(0, 0, *shape))
        count[rows, cols] += 1
    assert bool((count == 1).all())
    assert max(max(part.rows, part.cols) for part in found) <= CPU_PART


def test_another_device_takes_a_target_whole():
    whole = Window(0, 0, 2000, 600)
    assert list(parts(whole, torch.device("meta"))) == [whole]


def test_a_narrowed_level_is_answered_like_the_whole():
    network, level = _random_network(), _level(2)
    place = Window(9, 12, 30, 28)
    whole, part = network.by_band(level), network.by_band(narrowed(level, place))
    inner = (slice(None), slice(TARGET_REACH, -TARGET_REACH), slice(TARGET_REACH, -TARGET_REACH))
    torch.testing.assert_close(part[inner], whole[:, 9:39, 12:40][inner], rtol=1e-4, atol=1e-5)
    assert (part - whole[:, 9:39, 12:40]).abs().max() > 1e-4


def _placed(level, ms, ratio=2):
    """The part of a level with the MS pixels of two slices, and its target pixels."""
    rows, cols = ms
    target = tuple(slice(ratio * s.start, ratio * s.stop) for s in ms)
    query = level.query
    part = NetworkInput(
        ms=level.ms[:, rows, cols],
        pan_low=level.pan_low[:, rows, cols],
        correlation=level.correlation,
        ms_detail=level.ms_detail,
        pan=level.pan[target],
        detail=level.detail[target],
        injected=level.injected[(slice(None), *target)],
        query=Query(
            query.rows[target[0]] - rows.start, query.cols[target[1]] - cols.start, query.cell
        ),
        origin=(level.origin[0] + rows.start, level.origin[1] + cols.start),
    )
    return part, target


@every_backbone
def test_the_answer_depends_on_pixels_as_far_away_as_the_network_says_and_no_further(backbone):
    network = _random_network(backbone)
    level = _level(2, 70, 12, 2)
    ms, pan_low = level.ms.clone(), level.pan_low.clone()
    ms[:, :20], pan_low[:, :20] = 9.0, 9.0
    changed = replace(level, ms=ms, pan_low=pan_low)
    with torch.no_grad():
        change = (network(changed) - network(level)).abs().amax((0, 2))
    # Row 20 of MS lies at row 40 of the target.
    assert change[:40].max() > 0.1
    assert change[2 * (20 + network.reach) + TARGET_REACH :].max() == 0
    assert change[40:].count_nonzero() >= network.reach


@every_backbone
def test_a_part_of_a_level_is_answered_like_the_whole(backbone):
    network = _random_network(backbone)
    level = replace(_level(3, 75, 79, 2), origin=(3, 1))
    part, target = _placed(level, (slice(5, 70), slice(6, 75)))
    rim = 2 * network.reach + TARGET_REACH
    inner = slice(rim, -rim)
    with torch.no_grad():
        torch.testing.assert_close(
            network(part)[:, inner, inner],
            network(level)[(slice(None), *target)][:, inner, inner],
            rtol=1e-4,
            atol=1e-5,
        )


@every_backbone
def test_a_corner_of_a_level_is_answered_like_the_whole(backbone):
    network, level = _random_network(backbone), _level(2, 41, 43, 2)
    part, target = _placed(level, (slice(8, 41), slice(10, 43)))
    inner = slice(2 * network.reach + TARGET_REACH, None)
    with torch.no_grad():
        torch.testing.assert_close(
            network(part)[:, inner, inner],
            network(level)[(slice(None), *target)][:, inner, inner],
            rtol=1e-4,
            atol=1e-5,
        )


@pytest.mark.parametrize("backbone", [Backbone.TRANSFORMER, Backbone.MAMBA])
def test_windows_are_anchored_to_the_scene(backbone):
    network, level = _random_network(backbone), _level(2)
    with torch.no_grad():
        here = network(level)
        assert (network(replace(level, origin=(3, 0))) - here).abs().max() > 1e-4
        torch.testing.assert_close(network(replace(level, origin=(16, -8))), here, rtol=0, atol=0)


@every_backbone
@pytest.mark.parametrize("size", [(1, 1), (2, 9), (7, 3)])
def test_an_image_smaller_than_a_window_is_answered(backbone, size):
    network = _random_network(backbone)
    with torch.no_grad():
        answer = network(_level(2, *size, 3))
    assert answer.shape == (2, 3 * size[0], 3 * size[1])
    assert answer.isfinite().all()


@every_backbone
def test_the_same_input_gives_the_same_bits(backbone):
    network, level = _random_network(backbone), _level(3, 21, 17, 2)
    assert torch.equal(network.by_band(level), network.by_band(level))


@every_backbone
def test_whoever_stops_an_encoder_is_heard_in_every_block(backbone):
    network, level = _random_network(backbone), _level(4)
    asked = []

    def stops_at(count):
        asked.clear()
        return Progress(is_cancelled=lambda: asked.append(1) or len(asked) == count)

    network.encode_ms(level, stops_at(0))
    questions = len(asked)
    assert questions >= 2
    for count in range(1, questions + 1):
        with pytest.raises(Cancelled):
            network.encode_ms(level, stops_at(count))


@every_backbone
def test_a_network_learns_something_in_a_few_steps(backbone):
    network, level = build_network(network_of(backbone)), _level(3, 10, 11, 2)
    truth = 0.5 * level.injected + 0.3 * level.ms.repeat_interleave(2, 1).repeat_interleave(2, 2)
    optimiser = torch.optim.Adam(network.parameters(), lr=3e-3)
    for _ in range(30):
        optimiser.zero_grad()
        loss = (network(level) - truth).square().mean()
        loss.backward()
        optimiser.step()
    assert float(loss.detach()) < 0.6 * float(truth.square().mean())


@every_backbone
def test_a_network_has_from_60000_to_250000_weights_and_queries_with_few_of_them(backbone):
    network = build_network(network_of(backbone))
    every = sum(p.numel() for p in network.parameters())
    tuned = sum(p.numel() for part in (network.inr, network.refine) for p in part.parameters())
    assert 60_000 <= every <= 250_000
    assert tuned < 0.2 * every


@every_backbone
def test_training_and_evaluation_answer_alike(backbone):
    network, level = _random_network(backbone), _level(2)
    with torch.no_grad():
        torch.testing.assert_close(network.train()(level), network.eval()(level), rtol=0, atol=0)


@every_backbone
def test_every_weight_learns(backbone):
    network = _random_network(backbone)
    network(_level(3)).square().sum().backward()
    silent = [n for n, p in network.named_parameters() if p.grad is None or not p.grad.any()]
    assert silent == []


def test_sizes_of_the_network_are_those_of_its_config():
    network = build_network(NetworkConfig(InrConfig(width=6, blocks=3), pan_width=5, hidden=4))
    assert network.inr.code.weight.shape[:2] == (4, 6)
    assert network.refine["query"].weight.shape[1] == 4
    assert sum(name.endswith("common.weight") for name, _ in network.named_parameters()) == 3


def test_local_contrast_of_a_ramp_is_zero_inside():
    ramp = torch.arange(20.0).repeat(1, 20, 1)
    torch.testing.assert_close(
        local_contrast(ramp)[:, :, 2:-2], torch.zeros(1, 20, 16), rtol=0, atol=1e-5
    )


def _direct(inr, feat, query):
    """The local implicit function, pixel by pixel: four MLPs of [codes, relative place, cell].

    The code is unfolded with its eight neighbours, edge codes repeated.
    """
    height, width = feat.shape[2:]
    weight = inr.code.weight.flatten(1)
    unfolded = F.unfold(F.pad(feat, (1, 1, 1, 1), mode="replicate"), 3)
    feat = unfolded.reshape(len(feat), -1, height, width)
    first = torch.cat([weight, inr.row[:, None], inr.col[:, None], inr.cell], 1)
    out = feat.new_zeros(len(feat), len(weight), len(query.rows), len(query.cols))
    for i, row in enumerate(query.rows):
        for j, col in enumerate(query.cols):
            top, left = int(torch.floor(row)), int(torch.floor(col))
            for a, b in ((0, 0), (0, 1), (1, 0), (1, 1)):
                place = torch.stack([row - (top + a), col - (left + b)])
                opposite = torch.stack([row - (top + 1 - a), col - (left + 1 - b)])
                area = opposite.abs().prod()
                code = feat[
                    :, :, min(max(top + a, 0), height - 1), min(max(left + b, 0), width - 1)
                ]
                row_of = torch.cat([code, torch.cat([place, query.cell]).expand(len(code), 4)], 1)
                hidden = F.relu(row_of @ first.T + inr.code.bias)
                out[:, :, i, j] += area * hidden
    return out


@pytest.mark.parametrize("ratio", [(4.0, 4.0), (2.0, 3.9), (1.5, 6.5)])
def test_inrconv_is_the_local_implicit_function(ratio):
    inr, feat = INRConv(5, 7), torch.randn(2, 5, 6, 4)
    query = _query(int(6 * ratio[0]), int(4 * ratio[1]), 1 / ratio[0], 1 / ratio[1])
    with torch.no_grad():
        torch.testing.assert_close(
            inr(feat, query), _direct(inr, feat, query), rtol=1e-5, atol=1e-5
        )


def test_inrconv_is_continuous_across_codes():
    inr, feat = INRConv(5, 7), torch.randn(1, 5, 6, 6)
    close = [
        Query(torch.tensor([2.0 + e]), torch.tensor([3.3]), torch.ones(2)) for e in (-1e-5, 1e-5)
    ]
    with torch.no_grad():
        torch.testing.assert_close(inr(feat, close[0]), inr(feat, close[1]), rtol=0, atol=1e-3)


def test_gradients_of_inrconv_are_right():
    inr, query = INRConv(3, 4).double(), _query(4, 5, 0.4, 0.6)
    query = Query(query.rows.double(), query.cols.double(), query.cell.double())
    feat = torch.randn(2, 3, 2, 3, dtype=torch.float64, requires_grad=True)
    assert torch.autograd.gradcheck(lambda f: inr(f, query), (feat,), atol=1e-6)
