import assessment
import numpy as np
import pytest

from gzap_qgis.config import ComputeConfig, Sensor
from gzap_qgis.core import wald
from gzap_qgis.core.pair import Pair
from gzap_qgis.grid import Alignment
from gzap_qgis.training_config import TrainingConfig

ONE_THREAD = ComputeConfig(threads=1)


@pytest.fixture
def pair():
    """PAN 384 x 384 and MS 96 x 96 of a smooth random scene."""
    rng = np.random.default_rng(3)
    spectrum = np.fft.rfft2(rng.standard_normal((4, 384, 384)))
    rows, cols = np.fft.fftfreq(384)[:, None], np.fft.rfftfreq(384)[None]
    smooth = np.fft.irfft2(spectrum / (0.02 + np.hypot(rows, cols)), (384, 384))
    fine = 1000 + 100 * (smooth[:3] + 2 * smooth[3]) / smooth.std()
    ms = fine.reshape(3, 96, 4, 96, 4).mean(axis=(2, 4)).astype(np.float32)
    pan = fine.mean(axis=0).astype(np.float32)
    valid = np.ones(pan.shape, dtype=bool), np.ones(ms.shape, dtype=bool)
    return Pair(pan, valid[0], ms, valid[1], Alignment(0.25, -0.375, 0.25, -0.375))


@pytest.fixture
def reduced(pair):
    return assessment.degrade(pair, Sensor.GENERIC)


def test_the_truth_scores_as_perfect(reduced):
    scores = assessment.score(reduced, reduced.truth)
    assert scores.q2n == pytest.approx(1.0, abs=1e-9)
    assert (scores.ergas, scores.sam) == pytest.approx((0.0, 0.0), abs=1e-6)


def test_reflectances_score_like_the_digital_numbers_they_stand_for(reduced):
    rng = np.random.default_rng(1)
    image = reduced.truth + rng.normal(0, 20, reduced.truth.shape).astype(np.float32)
    unit = np.float32(assessment.REFLECTANCE_UNIT)
    small = wald.Reduced(reduced.pair, reduced.truth / unit, reduced.valid)
    first, second = assessment.score(reduced, image), assessment.score(small, image / unit)
    assert second.q2n == pytest.approx(first.q2n, abs=1e-3)


def test_a_trial_reports_the_size_of_the_degraded_image(reduced):
    training = TrainingConfig(steps=2, checks=1)
    outcome = assessment.try_out(reduced, assessment.Trial(Sensor.GENERIC, training, ONE_THREAD))
    assert outcome.size == (24, 24)


def test_the_base_beats_interpolation_on_a_scene_whose_bands_follow_pan(reduced):
    training = TrainingConfig(steps=2, checks=1)
    outcome = assessment.try_out(reduced, assessment.Trial(Sensor.GENERIC, training, ONE_THREAD))
    assert outcome.base.q2n > outcome.interpolation.q2n
