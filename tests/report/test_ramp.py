import numpy as np
import pytest

from gzap_qgis.report.colours import NOTHING
from gzap_qgis.report.ramp import coloured, ramp


def _lightness(colours):
    """Lightness of CIELAB, 0 to 100, from the screen values."""
    share = colours / 255.0
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    luminance = linear @ np.array([0.2126, 0.7152, 0.0722])
    return np.where(luminance > 0.008856, 116 * np.cbrt(luminance) - 16, 903.3 * luminance)


def test_every_step_is_lighter():
    # Rounding to whole screen values may hold a step back by a fraction.
    light = _lightness(ramp().astype(float))
    assert (np.diff(light) > -0.2).all()
    assert (np.diff(light[::8]) > 0).all()


def test_the_ramp_runs_from_dark_to_light():
    light = _lightness(ramp().astype(float))
    assert light[0] < 20
    assert light[-1] > 88


def test_lightness_grows_evenly():
    # Oklab and CIELAB differ somewhat in what is even: an eighth of the ramp has 6 to 16 of 100.
    steps = np.diff(_lightness(ramp().astype(float))[::32])
    assert steps.min() > 6
    assert steps.max() < 16


@pytest.mark.parametrize("red", [0.11238, 0.29275])
def test_readers_without_red_or_green_see_the_order(red):
    # They see one mixture of red and green in place of both (Vienot, Brettel and Mollon, 1999).
    linear = (ramp().astype(float)[::8] / 255.0) ** 2.2
    mixed = red * linear[:, 0] + (1 - red) * linear[:, 1]
    luminance = 0.9278 * mixed + 0.0722 * linear[:, 2]
    assert (np.diff(luminance) > 0).all()


def test_values_take_the_colours_between_the_ends():
    picture = coloured(np.array([[0.0, 0.5, 1.0, 2.0]]), 0.0, 1.0)
    colours = ramp()
    assert picture.shape == (3, 1, 4)
    assert picture[:, 0, 0].tolist() == colours[0].tolist()
    assert picture[:, 0, 2].tolist() == colours[255].tolist()
    assert picture[:, 0, 3].tolist() == colours[255].tolist()


def test_what_is_not_defined_is_pale_grey():
    assert coloured(np.array([[np.nan]]), 0.0, 1.0).ravel().tolist() == [NOTHING] * 3


def test_a_range_without_width_is_refused():
    with pytest.raises(ValueError, match="above low"):
        coloured(np.zeros((1, 1)), 1.0, 1.0)
