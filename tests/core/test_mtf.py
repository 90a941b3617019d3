import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gzap_qgis.config import Sensor
from gzap_qgis.core import mtf


@pytest.mark.parametrize(
    ("sensor", "gains"),
    [
        (Sensor.QUICKBIRD, (0.34, 0.32, 0.30, 0.22)),
        (Sensor.IKONOS, (0.26, 0.28, 0.29, 0.28)),
        (Sensor.WORLDVIEW_2, (0.35, 0.35, 0.35, 0.35, 0.35, 0.35, 0.35, 0.27)),
        (Sensor.WORLDVIEW_2, (0.35, 0.35, 0.35, 0.35)),
        (Sensor.WORLDVIEW_3, (0.355, 0.360, 0.365, 0.335)),
        (Sensor.LANDSAT_8, (0.55, 0.55, 0.55, 0.53)),
    ],
)
def test_ms_gains_are_those_of_the_table_where_the_band_count_is_tabled(sensor, gains):
    assert mtf.ms_gains(sensor, len(gains)) == gains


def test_ms_gains_of_a_known_sensor_with_other_bands_are_its_mean():
    assert mtf.ms_gains(Sensor.LANDSAT_8, 7) == pytest.approx((0.545,) * 7, abs=1e-12)


@pytest.mark.parametrize(
    "sensor", [Sensor.AUTO, Sensor.GENERIC, Sensor.LANDSAT_7, Sensor.GAOFEN_2, Sensor.SPOT_6]
)
def test_ms_gains_of_a_sensor_without_an_entry_are_generic(sensor):
    assert mtf.ms_gains(sensor, 5) == (0.30,) * 5


@given(st.sampled_from(Sensor), st.integers(1, 20))
def test_ms_gains_gives_one_gain_below_one_for_each_band(sensor, bands):
    gains = mtf.ms_gains(sensor, bands)
    assert len(gains) == bands
    assert all(0 < gain < 1 for gain in gains)


def test_ms_gains_refuses_an_image_without_bands():
    with pytest.raises(ValueError, match="bands is 0"):
        mtf.ms_gains(Sensor.GENERIC, 0)


def test_pan_gain_is_the_sensors_or_generic():
    assert mtf.pan_gain(Sensor.WORLDVIEW_2) == 0.11
    assert mtf.pan_gain(Sensor.LANDSAT_7) == 0.15


@pytest.mark.parametrize(
    ("gain", "expected"), [(0.15, 2.54), (0.23, 2.24), (0.30, 2.03), (0.325, 1.96), (0.365, 1.85)]
)
def test_sigma_meets_the_published_figures_at_ratio_four(gain, expected):
    assert mtf.sigma(gain, 4) == pytest.approx(expected, abs=0.006)


def test_sigma_makes_a_gaussian_with_the_gain_at_the_coarse_nyquist_frequency():
    gain, ratio = 0.30, 5.3
    deviation = mtf.sigma(gain, ratio) * 40 / 41  # without the factor of the 41-tap design
    taps = np.arange(-60, 61)
    kernel = np.exp(-(taps**2) / (2 * deviation**2))
    kernel /= kernel.sum()
    passed = float((kernel * np.cos(math.pi * taps / ratio)).sum())
    assert passed == pytest.approx(gain, abs=1e-6)


@given(st.floats(0.05, 0.95), st.floats(1.01, 16), st.floats(1.1, 4))
def test_sigma_is_proportional_to_the_ratio(gain, ratio, factor):
    assert mtf.sigma(gain, ratio * factor) == pytest.approx(factor * mtf.sigma(gain, ratio))


@pytest.mark.parametrize(
    ("gain", "ratio"), [(0, 4), (1, 4), (math.nan, 4), (0.3, 0), (0.3, math.nan), (0.3, math.inf)]
)
def test_sigma_refuses_numbers_out_of_range(gain, ratio):
    with pytest.raises(ValueError, match="it must"):
        mtf.sigma(gain, ratio)


@pytest.mark.parametrize(
    ("bands", "ratio", "gsd", "sensor"),
    [
        (8, 4.0, 0.5, Sensor.WORLDVIEW_2),
        (8, 4.0, 0.31, Sensor.WORLDVIEW_3),
        (4, 4.0, 0.6, Sensor.QUICKBIRD),
        (4, 3.9, 0.61, Sensor.QUICKBIRD),
        (4, 4.0, 1.5, Sensor.SPOT_6),
        (7, 2.0, 15.0, Sensor.LANDSAT_8),
        (4, 1.995, 14.99, Sensor.LANDSAT_8),
    ],
)
def test_guess_sensor_names_the_sensor_that_alone_fits(bands, ratio, gsd, sensor):
    assert mtf.guess_sensor(bands, ratio, gsd) is sensor


@pytest.mark.parametrize(
    ("bands", "ratio", "gsd"),
    [
        (8, 4.0, None),
        (4, 4.0, 0.5),
        (4, 4.0, 0.3),
        (4, 4.0, 0.8),
        (8, 4.0, 0.4),
        (8, 2.0, 0.5),
        (6, 2.0, 15.0),
        (4, 4.0, 15.0),
        (4, 4.0, math.nan),
    ],
)
def test_guess_sensor_stays_generic_where_several_sensors_or_none_fit(bands, ratio, gsd):
    assert mtf.guess_sensor(bands, ratio, gsd) is Sensor.GENERIC
