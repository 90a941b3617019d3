import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from gzap_qgis.errors import RasterError
from gzap_qgis.raster.encode import Encoding
from gzap_qgis.raster.template import NUMPY_TYPES, equals_nodata, numpy_type

INTEGERS = [name for name, kind in NUMPY_TYPES.items() if "int" in kind]
blocks = arrays(np.float32, 20, elements=st.floats(width=32, allow_nan=True, allow_infinity=True))
masks = arrays(np.bool_, 20)


@given(blocks, masks, st.sampled_from(INTEGERS), st.data())
def test_exactly_the_invalid_pixels_of_an_integer_image_hold_nodata(data, valid, dtype, draw):
    limits = np.iinfo(numpy_type(dtype))
    nodata = draw.draw(st.sampled_from([limits.min, 0, 7, 100, 127]))
    encoding = Encoding(dtype, float(nodata))
    encoded = encoding.encode(data, valid)
    assert encoded.dtype == numpy_type(dtype)
    np.testing.assert_array_equal(encoded != nodata, valid & np.isfinite(data))


@pytest.mark.parametrize("dtype", ["Int64", "UInt64"])
def test_a_measured_number_leaves_the_nodata_of_wide_integers_as_float64_tells_them(dtype):
    limits = np.iinfo(numpy_type(dtype))
    for nodata in (float(limits.min), float(Encoding(dtype).limits[1])):
        encoded = Encoding(dtype, nodata).encode(np.full(1, nodata, np.float32), np.ones(1, bool))
        assert not equals_nodata(encoded, nodata).any()


@given(blocks, masks, st.sampled_from([0.0, -9999.0, -3.4028234663852886e38, 1e20, float("nan")]))
def test_exactly_the_invalid_pixels_of_a_float_image_hold_nodata(data, valid, nodata):
    encoded = Encoding("Float32", nodata).encode(data, valid)
    expected = valid & np.isfinite(data)
    np.testing.assert_array_equal(~equals_nodata(encoded, nodata), expected)


@given(blocks, st.sampled_from(INTEGERS))
def test_integers_are_the_nearest_that_the_type_can_hold(data, dtype):
    encoding = Encoding(dtype, 0.0)
    encoded = encoding.encode(data, np.ones(20, bool)).astype(np.float64)
    moved = np.isfinite(data) & (np.abs(data) > 1)
    nearest = np.clip(np.rint(data[moved].astype(np.float64)), *encoding.limits)
    away_from_nodata = np.where(nearest == 0, 1, nearest)
    np.testing.assert_array_equal(encoded[moved], away_from_nodata)


@pytest.mark.parametrize(("dtype", "bits", "high"), [("UInt16", 11, 2047), ("Byte", 4, 15)])
def test_bits_limit_unsigned_integers(dtype, bits, high):
    assert Encoding(dtype, None, bits).limits == (0, high)


@pytest.mark.parametrize("dtype", ["UInt64", "Int64"])
def test_the_highest_number_of_a_wide_type_converts_without_overflow(dtype):
    high = Encoding(dtype).limits[1]
    assert int(high) <= np.iinfo(numpy_type(dtype)).max
    assert high > 0.99 * np.iinfo(numpy_type(dtype)).max


def test_nodata_beyond_the_bits_is_refused():
    with pytest.raises(RasterError, match="4000 does not fit into NBITS=11"):
        Encoding("UInt16", 4000.0, 11)
