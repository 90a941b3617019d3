import numpy as np

from gzap_qgis.config import Geometry
from gzap_qgis.core.classical.planes import make_planes
from gzap_qgis.core.registration import NO_SHIFT, Shift
from gzap_qgis.core.target import plan, windows_of
from gzap_qgis.grid import Window
from tests.core.scenes import Layout, pan_target, read, related_fields, related_pair

ODD = Layout(90, 83, ratio=(3.3, 2.6), corner=(1.4, -0.7))


def _planes(pair, gains, shift=NO_SHIFT, geometry=Geometry.PAN):
    target = pan_target(pair)
    working = plan(target, geometry, shift)
    windows = windows_of(target, working, Window(0, 0, *pair.pan.shape))
    return make_planes(read(pair, windows.reach), windows, working, gains)


def test_all_planes_lie_on_the_window():
    planes = _planes(related_pair(0, 3, ODD), (0.3, 0.25))
    assert planes.up.shape == (3, 90, 83)
    assert planes.pan.shape == (90, 83)
    assert planes.low.shape == (2, 90, 83)


def test_a_method_without_low_passed_pan_gets_none():
    assert _planes(related_pair(0, 3, ODD), ()).low.shape == (0, 90, 83)


def test_a_constant_pan_stays_constant_when_it_is_low_passed():
    pair = related_pair(0, 1, ODD)
    pair.pan[:] = 123.0
    np.testing.assert_allclose(_planes(pair, (0.3,)).low, 123.0, rtol=1e-5)


def test_a_higher_gain_blurs_less():
    planes = _planes(related_pair(0, 1, Layout()), (0.1, 0.5))
    assert planes.low[0].std() < planes.low[1].std() < planes.pan.std()


def test_in_the_geometry_of_ms_pan_is_moved():
    pan, _ = related_fields(0, 1)
    pair = related_pair(0, 1, Layout(shift=(1.5, -2.0)))
    planes = _planes(pair, (), Shift(1.5, -2.0, 1.0, 1.0), Geometry.MS)
    expected = pan.at(np.arange(96) + 1.5, np.arange(96) - 2.0)
    inner = (slice(8, -8), slice(8, -8))
    assert np.sqrt(((planes.pan - expected)[inner] ** 2).mean()) < 8  # its contrast is 80
