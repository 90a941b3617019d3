from dataclasses import replace

import numpy as np
import pytest
import torch

from gzap_qgis.core import selection
from gzap_qgis.core.crops import supervised
from gzap_qgis.core.levels import make_reduced, measured
from gzap_qgis.core.network import build_network
from gzap_qgis.core.scene import GUIDE_SHARPNESS, sample
from gzap_qgis.core.survey import survey
from gzap_qgis.network_config import NetworkConfig
from tests.core.scenes import GAIN, Layout, related_pair

pytestmark = pytest.mark.usefixtures("one_thread")


def _errors(seed=0, bands=3):
    """Base error and correction of each band, (C, n), partly alike."""
    rng = np.random.default_rng(seed)
    error = rng.normal(0, [[1.0], [3.0], [0.2]], (bands, 200))
    return error, 0.7 * error + rng.normal(0, 0.5, error.shape)


def _judgement(error, correction):
    return selection.Judgement(
        (error**2).sum(1),
        ((error - correction) ** 2).sum(1),
        (error * correction).sum(1),
        (correction**2).sum(1),
        error.shape[1],
    )


def _left(error, correction, share):
    """Mean over bands of the relative squared error that a share of the correction leaves."""
    return (((error - share * correction) ** 2).sum(1) / (error**2).sum(1)).mean()


def _supervised(seed=0):
    pair = related_pair(seed, layout=Layout(240, 288))
    scene = survey([pair], [GAIN] * 3)
    part = sample(pair, scene, GUIDE_SHARPNESS)
    level = make_reduced(part.ms, part.pan, scene.mtf, scene.ratio)
    return supervised(level, part.ms, measured(part.valid, level), scene, torch.device("cpu"))


def _network():
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        network = build_network(NetworkConfig())
        torch.nn.init.normal_(network.refine["head"].weight, std=0.1)
    return network


def test_left_is_the_error_that_a_share_of_the_correction_leaves():
    error, correction = _errors()
    judgement = _judgement(error, correction)
    for share in (0.0, 0.3, 1.0):
        assert judgement.left(share) == pytest.approx(_left(error, correction, share), rel=1e-9)
    assert judgement.left(0.0) == pytest.approx(1.0)


@pytest.mark.parametrize("seed", range(4))
def test_trust_is_the_best_share_by_trying_them_all(seed):
    error, correction = _errors(seed)
    shares = np.linspace(0, 1, 1001)
    tried = shares[np.argmin([_left(error, correction, s) for s in shares])]
    assert _judgement(error, correction).trust() == pytest.approx(tried, abs=1e-3)


def test_trust_is_at_most_one():
    error, _ = _errors()
    assert _judgement(error, 0.5 * error).trust() == 1.0


def test_a_correction_that_makes_things_worse_gets_no_trust():
    error, _ = _errors()
    assert _judgement(error, -error).trust() == 0.0


def test_no_correction_gets_no_trust_and_leaves_the_base():
    error, _ = _errors()
    judgement = _judgement(error, np.zeros_like(error))
    assert judgement.trust() == 0.0
    assert judgement.left(judgement.trust()) == pytest.approx(1.0)


def test_band_trust_is_each_bands_best_share_within_zero_and_one():
    error, _ = _errors()
    judgement = _judgement(error, error * np.array([[2.0], [0.5], [-1.0]]))
    np.testing.assert_allclose(judgement.band_trust(), [0.5, 1.0, 0.0], rtol=1e-9)


def test_judge_sums_what_the_crops_show():
    crops, network = selection.held_back_crops([_supervised()]), _network()
    judgement = selection.judge(crops, network)
    expected = sum(((c.reference - network(c.inputs)) ** 2 * c.weight).sum((1, 2)) for c in crops)
    np.testing.assert_allclose(judgement.fitted, expected.detach().numpy(), rtol=1e-4)
    np.testing.assert_allclose(
        judgement.base - 2 * judgement.product + judgement.power, judgement.fitted, rtol=1e-4
    )


def test_judge_finds_the_fresh_network_equal_to_the_base():
    judgement = selection.judge(
        selection.held_back_crops([_supervised()]), build_network(NetworkConfig())
    )
    np.testing.assert_array_equal(judgement.fitted, judgement.base)
    assert not judgement.power.any()


def test_held_back_crops_judge_no_pixel_of_the_fit():
    level = _supervised()
    marked = replace(level, reference=level.train)
    for crop in selection.held_back_crops([marked]):
        assert not crop.reference[crop.weight > 0].any()


def test_every_crop_judges_all_pixels():
    level = _supervised()
    total = sum(float(c.weight.sum()) for c in selection.every_crop([level]))
    assert total == float((level.train + level.held_back).sum())


def test_pixels_of_a_judgement_are_those_of_its_best_covered_band():
    level = _supervised()
    less = level.held_back.clone()
    less[0] = 0
    judgement = selection.judge(
        selection.held_back_crops([replace(level, held_back=less)]), _network()
    )
    assert judgement.pixels == int(level.held_back[1].sum())


def test_a_judgement_needs_enough_pixels():
    crops = selection.held_back_crops([_supervised()])
    assert selection.can_judge(crops)
    assert not selection.can_judge([])
    few = [replace(c, weight=torch.zeros_like(c.weight)) for c in crops]
    # 25 pixels, though 75 of three bands.
    few[0].weight[:, :5, :5] = 1.0
    assert not selection.can_judge(few)


def test_a_constant_band_has_no_say_in_a_judgement():
    error, correction = _errors()
    error[2] = correction[2] = 0.0
    judgement = _judgement(error, correction)
    others = _judgement(error[:2], correction[:2])
    assert judgement.trust() == pytest.approx(others.trust(), abs=1e-12)
    assert judgement.left(0.7) == pytest.approx(others.left(0.7), abs=1e-12)
    assert judgement.band_trust()[2] == 0.0
