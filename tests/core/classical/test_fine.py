import numpy as np

from gzap_qgis.core.classical.fine import gathered, take_fine
from tests.core.classical.scenery import planes_of

UP = np.random.default_rng(0).uniform(50, 150, (2, 60))
PAN = UP.sum(0)


def test_the_parts_of_a_scene_are_the_whole():
    inside = np.random.default_rng(1).uniform(size=(1, 60)) > 0.3
    whole = take_fine(planes_of(UP, PAN, PAN), inside)
    parts = [
        take_fine(planes_of(UP[:, s], PAN[s], PAN[s]), inside[:, s])
        for s in (slice(0, 7), slice(7, 31), slice(31, 60))
    ]
    found = gathered(parts)
    np.testing.assert_allclose(found.moments.scatter, whole.moments.scatter, rtol=1e-9)
    np.testing.assert_array_equal(found.low, whole.low)
    np.testing.assert_allclose(whole.low, UP[:, inside[0]].min(1), rtol=1e-6)


def test_a_part_without_pixels_says_nothing():
    nothing = take_fine(planes_of(UP, PAN, PAN), np.zeros((1, 60), dtype=bool))
    assert nothing.moments.count == 0
    assert np.isinf(nothing.low).all()
