import numpy as np
import pytest

from gzap_qgis.core.simulation.noise import noisy, quantised


def test_the_variance_is_that_of_read_and_shot_noise():
    image = np.stack([np.full((300, 300), v, dtype=np.float32) for v in (100.0, 900.0)])
    out = noisy(image, [3.0, 1.0], [0.0, 0.04], np.random.default_rng(0))
    assert out[0].var() == pytest.approx(9.0, rel=0.03)
    assert out[1].var() == pytest.approx(1.0 + 36.0, rel=0.03)


def test_noise_has_no_mean():
    image = np.full((1, 300, 300), 50.0, dtype=np.float32)
    out = noisy(image, [2.0], [0.01], np.random.default_rng(1))
    assert out.mean() == pytest.approx(50.0, abs=0.05)


def test_the_same_generator_gives_the_same_noise():
    image = np.zeros((2, 9, 9), dtype=np.float32)
    first, second = (noisy(image, [1, 1], [0, 0], np.random.default_rng(5)) for _ in range(2))
    assert first.tobytes() == second.tobytes()


def test_quantised_numbers_are_whole_steps_not_below_zero():
    image = np.array([-3.0, 0.9, 2.6, 7.1], dtype=np.float32)
    np.testing.assert_array_equal(quantised(image, 2.0), [0.0, 0.0, 2.0, 8.0])


def test_no_step_leaves_the_image():
    image = np.array([-0.3, 1.7], dtype=np.float32)
    assert quantised(image, 0.0) is image
