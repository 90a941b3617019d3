"""What is encoded comes back as it was, and bytes of others come back as an error."""

import json
import math
import pickle
import struct
from contextlib import suppress
from dataclasses import fields, is_dataclass

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from gzap_qgis.config import Backbone, Preset, Sensor
from gzap_qgis.core.survey import survey_as
from gzap_qgis.core.tasks import FitTask, ModelCard
from gzap_qgis.errors import WorkerError
from gzap_qgis.grid import Window
from gzap_qgis.sentence import said, sentence
from gzap_qgis.training_config import training
from gzap_qgis.worker.codec import decode, encode
from tests.core.scenes import related_pair

PLAIN = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters())
    | st.binary()
    | st.sampled_from([*Sensor, *Backbone])
)
NESTED = st.recursive(
    PLAIN,
    lambda inner: (
        st.lists(inner)
        | st.lists(inner).map(tuple)
        | st.dictionaries(st.text() | st.integers(), inner)
    ),
)
ARRAYS = arrays.arrays(
    arrays.boolean_dtypes()
    | arrays.integer_dtypes(endianness="?")
    | arrays.unsigned_integer_dtypes(endianness="?")
    | arrays.floating_dtypes(endianness="?", sizes=(16, 32, 64)),
    arrays.array_shapes(min_dims=0, min_side=0, max_dims=4),
)


def same(first, second):
    """Whether two values are of one type and say the same, NaN included."""
    if type(first) is not type(second):
        return False
    if isinstance(first, (np.ndarray, np.generic)):
        kind = first.dtype.newbyteorder("=")
        return (
            kind == second.dtype
            and first.shape == second.shape
            and first.astype(kind).tobytes() == second.tobytes()
        )
    if is_dataclass(first):
        return all(same(getattr(first, f.name), getattr(second, f.name)) for f in fields(first))
    if isinstance(first, dict):
        pairs = zip(first.items(), second.items())
        return len(first) == len(second) and all(same(a, b) for a, b in pairs)
    if isinstance(first, (list, tuple)):
        return len(first) == len(second) and all(map(same, first, second))
    if isinstance(first, float) and math.isnan(first):
        return math.isnan(second)
    return first == second


@given(NESTED)
def test_plain_values_come_back_as_they_were(value):
    assert same(decode(encode(value)), value)


@given(ARRAYS)
def test_arrays_come_back_with_type_shape_and_every_bit(array):
    found = decode(encode((array, array[..., ::-1] if array.ndim else array)))[0]
    assert same(array, found)
    assert found.flags.writeable
    assert found.flags.c_contiguous


@given(arrays.arrays(np.float32, (3, 4)))
def test_an_array_in_another_order_of_memory_comes_back_in_its_own_shape(array):
    np.testing.assert_array_equal(decode(encode(array.T)), array.T)


@pytest.mark.parametrize("number", [np.float32(0.1), np.int64(-7), np.bool_(1), np.float64(1e300)])
def test_a_number_of_an_array_keeps_its_type(number):
    assert same(decode(encode(number)), number)


def test_minus_zero_keeps_its_sign():
    assert math.copysign(1.0, decode(encode(-0.0))) == -1.0


def test_a_pair_and_its_numbers_come_back_as_they_were():
    pair = related_pair()
    value = ([pair], survey_as([pair], Sensor.GENERIC))
    assert same(decode(encode(value)), value)


def test_a_task_comes_back_as_it_was():
    task = FitTask(Sensor.QUICKBIRD, training(Preset.BEST), 7, b"weights", backbone=Backbone.MAMBA)
    assert decode(encode(task)) == task


def test_the_notes_of_a_model_come_back_as_they_were():
    card = ModelCard(Backbone.CNN, {"steps": 3, "ratio": [4.0, 4.0], "losses": {"full": 0.5}})
    assert decode(encode(card)) == card


def test_a_sentence_can_still_be_translated():
    text = sentence("{n} of {what} are {share:.1f} %.", n=3, what=sentence("four"), share=75.0)
    found = decode(encode(text))
    german = {"{n} of {what} are {share:.1f} %.": "{n} von {what} sind {share:.1f} %."}
    german["four"] = "vier"
    assert found == "3 of four are 75.0 %."
    assert said(found, lambda pattern: german[pattern]) == "3 von vier sind 75.0 %."


def test_what_a_sentence_says_of_unknown_kind_travels_as_its_text(tmp_path):
    assert (
        decode(encode(sentence("{path} is missing.", path=tmp_path))) == f"{tmp_path} is missing."
    )


@pytest.mark.parametrize(
    "value", [object(), {1, 2}, np.array([None]), np.array(["text"]), 1j, len, ValueError("no")]
)
def test_what_cannot_travel_is_refused_where_it_begins(value):
    with pytest.raises(TypeError, match="cannot travel"):
        encode([value])


def test_bytes_cut_off_anywhere_are_an_error():
    data = encode([Window(1, 2, 3, 4), np.arange(5.0), b"tail....", sentence("Yes.")])
    for length in range(len(data)):
        with pytest.raises(WorkerError, match="is damaged"):
            decode(data[:length])


@given(st.binary())
def test_bytes_of_others_are_an_error(data):
    with pytest.raises(WorkerError):
        decode(data)


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_one_changed_byte_is_an_error_or_another_value_and_nothing_else(place, change):
    data = bytearray(
        encode([Window(1, 2, 3, 4), np.arange(5.0), Sensor.AUTO, sentence("{n}", n=1)])
    )
    data[place % len(data)] ^= change
    with suppress(WorkerError):
        assert isinstance(decode(data), (list, int, float, str))


def _message(header):
    data = json.dumps(header).encode()
    return struct.pack("<Q", len(data)) + data


@pytest.mark.parametrize(
    "header",
    [
        {"kind": "value", "class": "Popen", "fields": {"args": "touch"}},
        {"kind": "value", "class": "Window", "fields": {"row": 1}},
        {"kind": "value", "class": "Window", "fields": {"row": 1, "evil": 2}},
        {"kind": "enum", "class": "Sensor", "value": "sputnik"},
        {"kind": "enum", "class": "Window", "value": 1},
        {"kind": "array", "type": "O", "shape": [1], "at": 0},
        {"kind": "array", "type": "<f8", "shape": [10**12], "at": 0},
        {"kind": "array", "type": "<f8", "shape": [-1], "at": 0},
        {"kind": "array", "type": "<f8", "shape": [2**70, 0], "at": 0},
        {"kind": "array", "type": "<f8", "shape": "many", "at": 0},
        {"kind": "bytes", "length": 5, "at": -5},
        {"kind": "bytes", "length": 5, "at": 0},
        {"kind": "sentence", "pattern": "{missing}", "values": {}},
        {"kind": "sentence", "pattern": "{x.__class__.evil}", "values": {"x": 1}},
        {"kind": "pickle"},
        {"class": "Window"},
        {"kind": "value", "class": "TrainingConfig", "fields": {"steps": 0}},
    ],
)
def test_a_header_that_asks_for_something_else_is_an_error(header):
    with pytest.raises(WorkerError, match="is damaged"):
        decode(_message(header))


def test_a_pickle_is_an_error():
    with pytest.raises(WorkerError):
        decode(pickle.dumps(Window(1, 2, 3, 4)))


def test_a_header_of_endless_depth_is_an_error():
    data = b"[" * 200_000
    with pytest.raises(WorkerError):
        decode(struct.pack("<Q", len(data)) + data)
