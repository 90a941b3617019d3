import numpy as np

from gzap_qgis.core.classical.exp import Exp
from tests.core.classical.scenery import planes_of


def test_exp_is_interpolated_ms_whatever_pan_shows():
    planes = planes_of([[1.0, 2.0], [3.0, 4.0]], [9.0, -9.0])
    np.testing.assert_array_equal(Exp().fuse(planes), planes.up)
