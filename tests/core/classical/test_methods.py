import pytest

from gzap_qgis.config import ClassicalMethod
from gzap_qgis.core.classical.method import distinct_gains, mean_gain, no_gains
from gzap_qgis.core.classical.methods import method_of


@pytest.mark.parametrize("name", list(ClassicalMethod))
def test_every_name_has_a_method(name):
    assert callable(method_of(name).solve)


def test_methods_ask_for_the_low_passed_pans_that_they_need():
    mtf = (0.35, 0.25, 0.35)
    assert no_gains(mtf) == ()
    assert mean_gain(mtf) == pytest.approx((0.95 / 3,))
    assert distinct_gains(mtf) == (0.25, 0.35)
