from dataclasses import replace

import numpy as np
import pytest

from gzap_qgis.config import Sensor
from gzap_qgis.core.classical.ground import measured_only, plausible, take_ground
from gzap_qgis.core.registration import NO_SHIFT
from gzap_qgis.errors import SceneError
from tests.core.scenes import Layout, related_pair


def _scene():
    return related_pair(0, 2, Layout(48, 48))


def test_holes_take_plausible_numbers_and_the_rest_stays():
    pair = _scene()
    pair.ms[:, :3] = 0
    pair.pan[:12] = 0
    ground = take_ground([pair], Sensor.GENERIC, NO_SHIFT)
    clean = plausible(measured_only(pair), ground)
    assert clean.ms[:, :3].min() > 100
    assert clean.pan[:12].min() > 100
    np.testing.assert_array_equal(clean.ms[:, 3:], pair.ms[:, 3:])
    np.testing.assert_array_equal(clean.pan[12:], pair.pan[12:])


def test_the_plain_numbers_leave_out_what_was_not_measured():
    pair = _scene()
    expected = pair.ms[:, 4:].mean((1, 2)), pair.pan[16:].mean()
    pair.ms[:, :4] = 0
    pair.pan[:16] = 0
    ground = take_ground([pair], Sensor.QUICKBIRD, NO_SHIFT)
    np.testing.assert_allclose(ground.ms_mean, expected[0], rtol=1e-5)
    assert ground.pan_mean == pytest.approx(float(expected[1]), rel=1e-5)
    assert ground.ratio == (4.0, 4.0)


def test_a_scene_of_nothing_gets_a_sentence():
    pair = _scene()
    empty = replace(pair, ms_valid=np.zeros_like(pair.ms_valid))
    with pytest.raises(SceneError, match=r"0 multispectral and 2304 panchromatic .*NoData"):
        take_ground([empty], Sensor.GENERIC, NO_SHIFT)
