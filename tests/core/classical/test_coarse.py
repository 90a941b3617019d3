import numpy as np

from gzap_qgis.config import Sensor
from gzap_qgis.core.classical.coarse import coarse_reach, take_coarse
from gzap_qgis.core.classical.ground import take_ground
from gzap_qgis.core.registration import NO_SHIFT, Shift
from gzap_qgis.grid import Window
from tests.core.scenes import Layout, pan_target, read, related_pair

ODD = Layout(90, 83, ratio=(3.3, 2.6), corner=(1.4, -0.7))


def _taken(pair, window, shift=NO_SHIFT):
    ground = take_ground([pair], Sensor.GENERIC, shift)
    reach = coarse_reach(pan_target(pair), ground, window)
    return take_coarse(ground, window, reach, read(pair, reach))


def _whole(pair):
    return Window(0, 0, *pair.ms.shape[1:])


def test_only_pixels_whose_ground_pan_shows_and_that_were_measured_count():
    pair = related_pair(0, 2, Layout(48, 48))
    assert _taken(pair, _whole(pair)).count == 144
    pair.ms[:, 0, :] = 0
    pair.pan[:4] = 0
    pair.ms_valid[1, 5, 5] = False
    assert _taken(pair, _whole(pair)).count < 144 - 12 - 1 + 1


def test_pixels_around_a_hole_of_pan_do_not_count():
    pair = related_pair(0, 2, Layout(48, 48))
    pair.pan_valid[20:24, 20:24] = False
    count = _taken(pair, _whole(pair)).count
    assert 144 - 25 <= count <= 144 - 9


def test_the_quantities_are_ms_its_blur_and_pan_as_sharp_as_ms():
    pair = related_pair(0, 2, Layout(96, 96))
    found = _taken(pair, Window(4, 4, 16, 16))
    assert found.mean.shape == (5,)
    np.testing.assert_allclose(found.mean[:2], pair.ms[:, 4:20, 4:20].mean((1, 2)), rtol=1e-5)
    deviation = np.sqrt(np.diag(found.covariance))
    assert (deviation[2:4] < 0.7 * deviation[:2]).all()
    # The bands share 0.95 and 0.6 of PAN's contrast, pixel by pixel.
    correlation = found.covariance[4] / deviation / deviation[4]
    np.testing.assert_allclose(correlation[:2], [0.95, 0.6], atol=0.15)


def test_a_shift_is_undone_before_pan_is_compared():
    pair = related_pair(0, 1, Layout(96, 96, shift=(2.0, -3.0)))
    inner = Window(4, 4, 16, 16)

    def fit(shift):
        covariance = _taken(pair, inner, shift).covariance
        return covariance[0, 2] / np.sqrt(covariance[0, 0] * covariance[2, 2])

    assert fit(Shift(2.0, -3.0, 1.0, 1.0)) > fit(NO_SHIFT) + 0.1
