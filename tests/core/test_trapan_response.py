import numpy as np
import pytest
import torch

from gzap_qgis.core.trapan_response import (
    CELLS,
    CHOOSE,
    JUDGE,
    NEITHER,
    TRAIN,
    Pixels,
    explained,
    fit_response,
    least_squares,
    split,
)
from gzap_qgis.errors import Cancelled
from gzap_qgis.progress import Progress

pytestmark = pytest.mark.usefixtures("one_thread")


def _pixels(relation, bands=3, side=96, noise=0.05, seed=0):
    """Pixels of a scene in which PAN is a function of the bands, and noise."""
    random = np.random.default_rng(seed)
    values = random.normal(size=(side * side, bands))
    part, cell = split(side, side)
    pan = relation(values) + noise * random.normal(size=len(values))
    return Pixels(values, pan, part.ravel(), cell.ravel())


def _fit(pixels, seed=0):
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return fit_response(pixels, seed)


def _linear(x):
    return 0.4 * x[:, 0] - 0.2 * x[:, -1] + 0.1


def _curved(x):
    return np.tanh(1.5 * x[:, 0]) + 0.3 * x[:, 1] ** 2


def test_a_curved_response_is_learned():
    fitted = _fit(_pixels(_curved))
    assert fitted.r2 > 0.97
    assert fitted.r2 > fitted.linear_r2 + 0.1


def test_a_curved_response_is_right_where_it_is_asked():
    fitted = _fit(_pixels(_curved))
    asked = np.random.default_rng(9).normal(size=(500, 3)).clip(-1.5, 1.5)
    answer = fitted.response(torch.tensor(asked.T, dtype=torch.float32)).numpy()
    assert np.abs(answer - _curved(asked)).mean() < 0.06


@pytest.mark.parametrize("seed", range(4))
def test_where_the_response_is_linear_nothing_is_added(seed):
    fitted = _fit(_pixels(_linear, noise=0.3, seed=seed), seed)
    assert float(fitted.response.share) == 0.0
    assert fitted.r2 == fitted.linear_r2
    np.testing.assert_allclose(fitted.response.weights.numpy(), [0.4, 0, -0.2], atol=0.02)


@pytest.mark.parametrize("bands", [1, 2, 13])
def test_any_number_of_bands_will_do(bands):
    fitted = _fit(_pixels(lambda x: np.tanh(2 * x[:, 0]), bands=bands, side=48))
    assert fitted.r2 > fitted.linear_r2
    assert fitted.response(torch.zeros(bands, 4, 5)).shape == (4, 5)


def test_a_constant_band_does_no_harm():
    pixels = _pixels(_linear)
    pixels.bands[:, 1] = 0.0
    fitted = _fit(pixels)
    assert fitted.r2 > 0.9
    assert float(fitted.response.weights[1]) == pytest.approx(0.0, abs=1e-6)


def test_the_same_seed_gives_the_same_response():
    first, second = (_fit(_pixels(_curved), seed=5) for _ in range(2))
    assert first.r2 == second.r2
    for a, b in zip(first.response.state_dict().values(), second.response.state_dict().values()):
        assert torch.equal(a, b)


def test_the_judging_pixels_do_not_change_the_response():
    pixels = _pixels(_curved)
    other = Pixels(pixels.bands, pixels.pan.copy(), pixels.part, pixels.cell)
    other.pan[pixels.part == JUDGE] = 0.0
    first, second = _fit(pixels).response, _fit(other).response
    for a, b in zip(first.state_dict().values(), second.state_dict().values()):
        assert torch.equal(a, b)


def test_least_squares_knows_an_exact_relation():
    values = np.random.default_rng(0).normal(size=(50, 2))
    weights, constant = least_squares(values, 2 * values[:, 0] - values[:, 1] + 3)
    np.testing.assert_allclose(weights, [2, -1], atol=1e-4)
    assert constant == pytest.approx(3, abs=1e-4)


def test_what_is_explained_is_one_for_the_truth_and_none_for_the_mean():
    pan = np.array([1.0, 2.0, 6.0])
    assert explained(pan, pan) == 1.0
    assert explained(pan, np.full(3, 3.0)) == pytest.approx(0.0)
    assert explained(np.zeros(0), np.zeros(0)) == 0.0


def test_half_of_the_cells_teach_and_a_quarter_each_choose_and_judge():
    part, cell = split(160, 240)
    assert len(np.unique(cell)) == CELLS**2
    assert (part == TRAIN).mean() == pytest.approx(0.5)
    for kind in (CHOOSE, JUDGE):
        assert (part == kind).mean() == pytest.approx(0.25 * 18 * 28 / (20 * 30), abs=0.02)
        assert (part == kind).any(0).mean() > 0.8
        assert (part == kind).any(1).mean() > 0.8


def test_pixels_that_choose_or_judge_touch_no_other_part():
    part, _ = split(41, 41)
    for row in range(1, 40):
        for col in range(1, 40):
            if part[row, col] in (CHOOSE, JUDGE):
                near = part[row - 1 : row + 2, col - 1 : col + 2]
                assert set(np.unique(near)) <= {part[row, col], NEITHER}


def test_a_user_can_stop_it():
    with pytest.raises(Cancelled):
        fit_response(_pixels(_curved), 0, Progress(is_cancelled=lambda: True))
