import pytest
import torch
from torch.nn import functional as F  # noqa: N812 - torch's own name for it

from gzap_qgis.core.encoders.mamba import (
    DIRECTIONS,
    LONGEST_STEP,
    SHORTEST_STEP,
    ScanShape,
    WindowScan,
    ways,
)

pytestmark = pytest.mark.usefixtures("one_thread")


@pytest.fixture(autouse=True)
def _seeded():
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        yield


def _scan(heads=2, side=4):
    """Scans with three channels a head, three states."""
    scan = WindowScan(ScanShape(12 * heads, heads, 3, side, 5)).double()
    torch.nn.init.normal_(scan.select.weight)
    torch.nn.init.normal_(scan.direct)
    return scan


def _direct(scan, window, kept, side):
    """What the scans give at the kept pixels of a window, pixel after pixel along each way."""
    heads, states = scan.shape.heads, scan.shape.states
    chosen = scan.select(window)
    step = F.softplus(chosen[:, : DIRECTIONS * heads] + scan.step_bias)
    b, c = chosen[:, DIRECTIONS * heads :].reshape(len(window), DIRECTIONS, 2, states).unbind(2)
    rate = -scan.log_rate.exp()
    size = window.shape[1] // (DIRECTIONS * heads)
    out = scan.direct * window
    for direction, way in enumerate(ways(side)):
        for head in range(direction * heads, (direction + 1) * heads):
            part = slice(head * size, (head + 1) * size)
            state = window.new_zeros(states, size)
            for pixel in [p for p in way.tolist() if p in kept]:
                entering = torch.outer(b[pixel, direction], step[pixel, head] * window[pixel, part])
                state = (rate[head] * step[pixel, head]).exp() * state + entering
                out[pixel, part] += c[pixel, direction] @ state
    return out


@pytest.mark.parametrize("heads", [1, 2])
def test_scans_are_the_recurrence_along_their_ways(heads):
    scan = _scan(heads)
    window = torch.randn(2, 16, 12 * heads, dtype=torch.float64)
    with torch.no_grad():
        found = scan(window, None)
        for index in (0, 1):
            expected = _direct(scan, window[index], set(range(16)), 4)
            torch.testing.assert_close(found[index], expected, rtol=1e-8, atol=1e-8)


def test_a_scan_passes_missing_pixels_as_if_they_were_not_there():
    scan, cut = _scan(), torch.randn(6, 16, 24, dtype=torch.float64)
    missing = torch.rand(3, 16) < 0.5
    with torch.no_grad():
        found = scan(cut, missing)
        for index, window in enumerate(cut):
            kept = (~missing[index % 3]).nonzero()[:, 0].tolist()
            expected = _direct(scan, window, set(kept), 4)
            torch.testing.assert_close(found[index, kept], expected[kept], rtol=1e-8, atol=1e-8)


@pytest.mark.parametrize("side", [2, 4, 8])
def test_each_way_visits_every_pixel_once_and_always_goes_on_to_a_neighbour(side):
    for way in ways(side):
        assert sorted(way.tolist()) == list(range(side * side))
        row, col = way // side, way % side
        assert ((row.diff().abs() + col.diff().abs()) == 1).all()


def test_the_ways_are_two_and_their_reverses():
    first, back, second, back_again = ways(8)
    assert torch.equal(first.flip(0), back)
    assert torch.equal(second.flip(0), back_again)
    assert not torch.equal(first, second)


@pytest.mark.parametrize("heads", [1, 3])
def test_fresh_steps_lie_between_the_shortest_and_the_longest(heads):
    steps = F.softplus(WindowScan(ScanShape(4 * heads, heads, 2, 4, 4)).step_bias)
    assert steps.min() > SHORTEST_STEP
    assert steps.max() < LONGEST_STEP
    assert len(steps.unique()) == heads


def test_gradients_of_a_window_scan_are_right():
    scan = WindowScan(ScanShape(4, 1, 2, 2, 3)).double()
    cut = torch.randn(2, 4, 4, dtype=torch.float64, requires_grad=True)
    missing = torch.tensor([[False, True, False, False]])
    assert torch.autograd.gradcheck(lambda x: scan(x, missing), (cut,), atol=1e-6)
