import subprocess
import sys

import pytest
import torch
from torch import nn

from gzap_qgis.core.adam import Adam, gradient

pytestmark = pytest.mark.usefixtures("one_thread")


def _layers(seed=0):
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return nn.Sequential(nn.Linear(3, 5), nn.Tanh(), nn.Linear(5, 2))


def _loss(layers, step):
    points = torch.linspace(-1.0, 1.0, 12).reshape(4, 3) * (1 + step)
    return (layers(points) - points[:, :2]).abs().mean()


def _flat(layers):
    return torch.cat([value.detach().reshape(-1) for value in layers.parameters()])


def test_steps_are_those_of_torch():
    ours, theirs = _layers(), _layers()
    adam = Adam(ours.parameters(), (0.9, 0.99))
    other = torch.optim.Adam(theirs.parameters(), lr=1.0, betas=(0.9, 0.99))
    for step in range(30):
        rate = 1e-2 / (1 + step)
        adam.step(gradient(_loss(ours, step), adam.weights), rate)
        other.param_groups[0]["lr"] = rate
        other.zero_grad()
        _loss(theirs, step).backward()
        other.step()
    torch.testing.assert_close(_flat(ours), _flat(theirs), rtol=1e-5, atol=1e-7)


def test_the_first_step_is_as_long_as_the_rate():
    weight = nn.Parameter(torch.tensor([1.0, 2.0]))
    Adam([weight]).step(torch.tensor([5.0, -0.01]), 0.1)
    torch.testing.assert_close(weight.detach(), torch.tensor([0.9, 2.1]), rtol=1e-5, atol=0.0)


def test_a_weight_without_a_gradient_stays():
    weights = nn.Parameter(torch.ones(2)), nn.Parameter(torch.ones(3))
    adam = Adam(weights)
    adam.step(gradient((weights[0] ** 2).sum(), adam.weights), 0.1)
    assert torch.equal(weights[1].detach(), torch.ones(3))
    assert not torch.equal(weights[0].detach(), torch.ones(2))


def test_asking_for_a_gradient_leaves_nothing_in_the_weights():
    layers = _layers()
    found = gradient(_loss(layers, 0), layers.parameters())
    assert found.shape == (3 * 5 + 5 + 5 * 2 + 2,)
    assert all(value.grad is None for value in layers.parameters())


# What torch's own optimiser would bring along.
HEAVY = """
import sys
from tests.core.test_port import QUICK, _fit, _sharpened
from tests.core.scenes import Layout, related_pair
before = set(sys.modules)
pair = related_pair(layout=Layout(160, 160))
_sharpened(pair, _fit(pair, QUICK).model)
print([name for name in ("torch._dynamo", "torch._inductor") if name in set(sys.modules) - before])
"""


def test_a_fit_and_a_prediction_load_no_compiler():
    command = [sys.executable, "-c", HEAVY]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
