from dataclasses import replace

import pytest
import torch
from torch.nn import functional as F  # noqa: N812 - torch's own name for it

from gzap_qgis.core.network import INRConv, NetworkInput, Query, build_network, local_contrast
from gzap_qgis.network_config import InrConfig, NetworkConfig

pytestmark = pytest.mark.usefixtures("one_thread")


@pytest.fixture(autouse=True)
def _seeded():
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        yield


def _random_network(config=None):
    """A network whose head answers something."""
    network = build_network(config or NetworkConfig())
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
        detail=torch.randn(bands, *target),
        query=_query(*target, 1 / ratio, 1 / ratio),
    )


def _bands(level, order):
    return replace(
        level,
        ms=level.ms[order],
        pan_low=level.pan_low[order],
        correlation=level.correlation[order],
        ms_detail=level.ms_detail[order],
        detail=level.detail[order],
    )


def test_a_fresh_network_answers_exactly_with_the_base():
    with torch.no_grad():
        answer = build_network(NetworkConfig())(_level(4))
    assert answer.shape == (4, 48, 56)
    assert not answer.any()


def test_one_set_of_weights_serves_1_to_13_bands():
    network = _random_network()
    with torch.no_grad():
        for bands in range(1, 14):
            answer = network(_level(bands, 6, 5, 2))
            assert answer.shape == (bands, 12, 10)
            assert answer.isfinite().all()


def test_bands_in_another_order_get_the_same_answers_in_that_order():
    network, level = _random_network(), _level(5)
    order = torch.tensor([3, 0, 4, 1, 2])
    with torch.no_grad():
        torch.testing.assert_close(
            network(_bands(level, order)), network(level)[order], rtol=1e-4, atol=1e-5
        )


def test_bands_see_each_other():
    network, level = _random_network(), _level(3)
    other = replace(level, ms=level.ms + torch.tensor([0.0, 0.0, 1.0])[:, None, None])
    with torch.no_grad():
        assert (network(other)[0] - network(level)[0]).abs().max() > 1e-3


def test_a_band_given_twice_changes_nothing_when_all_are():
    network, level = _random_network(), _level(3)
    twice = _bands(level, torch.tensor([0, 1, 2, 0, 1, 2]))
    with torch.no_grad():
        torch.testing.assert_close(network(twice)[:3], network(level), rtol=1e-4, atol=1e-5)


def test_by_band_answers_like_forward():
    network, level = _random_network(), _level(4)
    answer = network.by_band(level)
    assert not answer.requires_grad
    torch.testing.assert_close(answer, network(level).detach(), rtol=1e-4, atol=1e-5)


def test_the_answer_does_not_depend_on_pixels_far_away():
    network, level = _random_network(), _level(2, 40, 12, 2)
    ms, pan, detail = level.ms.clone(), level.pan.clone(), level.detail.clone()
    ms[:, :20], pan[:40], detail[:, :40] = 9.0, 9.0, 9.0
    with torch.no_grad():
        change = (network(replace(level, ms=ms, pan=pan, detail=detail)) - network(level)).abs()
    # Changed above MS row 20, PAN row 40; the encoder reaches 10 MS pixels, the query one.
    assert change[:, :40].max() > 0.1
    assert change[:, 40:46].max() > 1e-4
    assert change[:, 64:].max() == 0


def test_a_part_of_a_level_is_answered_like_the_whole():
    network, level = _random_network(), _level(3, 40, 40, 2)
    ms, target = slice(5, 37), slice(10, 74)
    part = NetworkInput(
        ms=level.ms[:, ms, ms],
        pan_low=level.pan_low[:, ms, ms],
        correlation=level.correlation,
        ms_detail=level.ms_detail,
        pan=level.pan[target, target],
        detail=level.detail[:, target, target],
        query=Query(level.query.rows[target] - 5, level.query.cols[target] - 5, level.query.cell),
    )
    inner = slice(20, -20)
    with torch.no_grad():
        torch.testing.assert_close(
            network(part)[:, inner, inner],
            network(level)[:, target, target][:, inner, inner],
            rtol=1e-4,
            atol=1e-5,
        )


def test_training_and_evaluation_answer_alike():
    network, level = _random_network(), _level(2)
    with torch.no_grad():
        torch.testing.assert_close(network.train()(level), network.eval()(level), rtol=0, atol=0)


def test_every_weight_learns():
    network = _random_network()
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
