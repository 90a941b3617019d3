import contextlib
import json

import numpy as np
import pytest
import safetensors.numpy
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from gzap_qgis.core import safetensors_file
from gzap_qgis.errors import ModelFileError

DTYPES = ["<f8", "<f4", "<f2", "<i8", "<i4", "<i2", "|i1", "|u1", "|b1"]


def _tensors():
    rng = np.random.default_rng(0)
    return {
        "net.weight": rng.normal(size=(3, 2, 5)).astype(np.float32),
        "a.bias": rng.normal(size=3),
        "flag": np.array([True, False, True]),
        "steps": np.array(7, dtype=np.int64),
        "nothing": np.zeros((0, 4), dtype=np.float16),
        "bytes": np.arange(5, dtype=np.uint8),
    }


def _assert_equal(first, second):
    assert first.keys() == second.keys()
    for name, array in first.items():
        assert array.dtype == second[name].dtype
        np.testing.assert_array_equal(array, second[name])


def _file(header, body=b""):
    """A file from a header, JSON text or an object, and its data."""
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + body


def _entry(dtype="F32", shape=(2,), offsets=(0, 8)):
    return {"dtype": dtype, "shape": list(shape), "data_offsets": list(offsets)}


def test_load_returns_what_dump_was_given():
    tensors, metadata = safetensors_file.load(safetensors_file.dump(_tensors(), {"format": "1"}))
    _assert_equal(tensors, _tensors())
    assert metadata == {"format": "1"}


def test_the_safetensors_package_reads_what_dump_writes():
    _assert_equal(safetensors.numpy.load(safetensors_file.dump(_tensors(), {"a": "b"})), _tensors())


def test_the_safetensors_package_reads_the_metadata(tmp_path):
    path = tmp_path / "model.safetensors"
    path.write_bytes(safetensors_file.dump(_tensors(), {"größe": "β"}))
    with safetensors.safe_open(path, framework="numpy") as file:
        assert file.metadata() == {"größe": "β"}


def test_load_reads_what_the_safetensors_package_writes():
    data = safetensors.numpy.save(_tensors(), {"title": "a fit"})
    tensors, metadata = safetensors_file.load(data)
    _assert_equal(tensors, _tensors())
    assert metadata == {"title": "a fit"}


@settings(deadline=None, max_examples=60)
@given(
    st.dictionaries(
        st.text(max_size=8),
        st.sampled_from(DTYPES).flatmap(
            lambda dtype: hnp.arrays(dtype, hnp.array_shapes(min_dims=0, min_side=0, max_side=4))
        ),
        max_size=5,
    ),
    st.dictionaries(st.text(max_size=8), st.text(max_size=20), max_size=4),
)
def test_any_content_survives_the_round_trip(tensors, metadata):
    back, text = safetensors_file.load(safetensors_file.dump(tensors, metadata))
    _assert_equal(back, tensors)
    assert text == metadata


def test_dump_does_not_depend_on_the_order_of_its_arguments():
    tensors, metadata = _tensors(), {"b": "2", "a": "1"}
    turned = dict(reversed(list(tensors.items())))
    first = safetensors_file.dump(tensors, metadata)
    assert safetensors_file.dump(turned, {"a": "1", "b": "2"}) == first


def test_dump_aligns_the_data_and_every_tensor():
    data = safetensors_file.dump(_tensors(), {"note": "xyz"})
    length = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + length])
    assert length % 8 == 0
    for name, array in _tensors().items():
        assert header[name]["data_offsets"][0] % array.itemsize == 0


def test_dump_writes_big_endian_and_strided_arrays_by_their_values():
    array = np.arange(12, dtype=">f4").reshape(3, 4)[:, ::2]
    tensors, _ = safetensors_file.load(safetensors_file.dump({"x": array}, {}))
    np.testing.assert_array_equal(tensors["x"], array)


def test_load_hands_out_arrays_that_may_be_changed():
    tensors, _ = safetensors_file.load(safetensors_file.dump(_tensors(), {}))
    tensors["a.bias"][0] = 5
    assert tensors["a.bias"][0] == 5


@pytest.mark.parametrize("dtype", ["U3", "c8", "u4", "O", "M8[s]"])
def test_dump_refuses_types_that_the_format_does_not_hold(dtype):
    with pytest.raises(ValueError, match="does not hold"):
        safetensors_file.dump({"x": np.zeros(2, dtype=dtype)}, {})


def test_dump_refuses_the_name_of_the_metadata():
    with pytest.raises(ValueError, match="__metadata__"):
        safetensors_file.dump({"__metadata__": np.zeros(1)}, {})


def test_load_refuses_a_file_truncated_anywhere():
    data = safetensors_file.dump({"w": np.ones(3), "v": np.ones(2, dtype=np.int8)}, {"a": "b"})
    for size in range(len(data)):
        with pytest.raises(ModelFileError, match="damaged or is no model file"):
            safetensors_file.load(data[:size])


def test_load_refuses_bytes_after_the_data():
    with pytest.raises(ModelFileError, match="fill 24 bytes, but 25 bytes"):
        safetensors_file.load(safetensors_file.dump({"w": np.ones(3)}, {}) + b"\0")


def test_load_says_what_to_do_with_bfloat16():
    with pytest.raises(ModelFileError, match=r"type 'BF16'.*Convert its weights to F32"):
        safetensors_file.load(_file({"w": _entry("BF16", (2,), (0, 4))}, bytes(4)))


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", "it has 0 bytes"),
        ((10**12).to_bytes(8, "little") + b"{}", "at most 100000000"),
        ((9).to_bytes(8, "little") + b"{}", "header ends at byte 17"),
        (b"PK\x03\x04" + bytes(60), "header would have|header ends|start with a brace"),
        (_file(b""), "start with a brace"),
        (_file(b"[]"), "start with a brace"),
        (_file(b" {}"), "start with a brace"),
        (_file(b"{"), "no JSON"),
        (_file(b"{} x"), "no JSON"),
        (_file(b'{"\xff": 1}'), "no JSON"),
        (_file(b'{"a":' + b"[" * 100_000), "no JSON"),
        (_file(b'{"__metadata__": NaN}'), "NaN"),
        (_file(b'{"a": {}, "a": {}}'), "'a' twice"),
        (_file({"__metadata__": []}), "no JSON object"),
        (_file({"__metadata__": None}), "no JSON object"),
        (_file({"__metadata__": {"a": 1}}), "'a', which is no text"),
        (_file({"w": 3}), "not just dtype"),
        (_file({"w": {"dtype": "F32", "shape": [0]}}), "not just dtype"),
        (_file({"w": {**_entry(), "more": 1}}, bytes(8)), "not just dtype"),
        (_file({"w": _entry("Q8")}, bytes(8)), "type 'Q8'"),
        (_file({"w": _entry([])}, bytes(8)), r"type \[\]"),
        (_file({"w": {**_entry(), "shape": 2}}, bytes(8)), "shape of tensor 'w' is no list"),
        (_file({"w": _entry(shape=[1] * 40)}, bytes(8)), "at most 32"),
        (_file({"w": _entry(shape=(-2,))}, bytes(8)), "whole numbers"),
        (_file({"w": _entry(shape=(2.0,))}, bytes(8)), "whole numbers"),
        (_file({"w": _entry(shape=(True, 2))}, bytes(8)), "whole numbers"),
        (_file({"w": _entry(shape=(2**64,))}, bytes(8)), "whole numbers"),
        (_file({"w": _entry(shape=(0, 2**62), offsets=(0, 0))}), "impossible shape"),
        (_file({"w": _entry(shape=(2**33, 2**33))}, bytes(8)), "impossible shape"),
        (_file({"w": _entry(shape=(3,))}, bytes(8)), "needs 12 bytes"),
        (_file({"w": _entry(offsets=(0, 8, 8))}, bytes(8)), "3 data_offsets"),
        (_file({"w": _entry(offsets=(8, 0))}, bytes(8)), "needs 8 bytes"),
        (_file({"w": _entry(offsets=(4, 12))}, bytes(12)), "starts at byte 4 instead of 0"),
        (_file({"w": _entry(), "v": _entry()}, bytes(8)), "starts at byte 0 instead of 8"),
        (_file({"w": _entry(), "v": _entry(offsets=(4, 12))}, bytes(12)), "byte 4 instead of 8"),
        (_file({"w": _entry(), "v": _entry(offsets=(12, 20))}, bytes(20)), "byte 12 instead of 8"),
        (_file({"w": _entry(offsets=(0, 8))}, bytes(4)), "fill 8 bytes, but 4 bytes"),
        (_file({}, bytes(4)), "fill 0 bytes, but 4 bytes"),
        (_file({"w": _entry("BOOL", (2,), (0, 2))}, b"\x01\x02"), "neither 0 nor 1"),
    ],
)
def test_load_says_what_it_found_in_a_wrong_file(data, found):
    with pytest.raises(ModelFileError, match=found):
        safetensors_file.load(data)


def _load_or_refuse(data):
    """Fail with whatever ``load`` raises, unless it is its own error."""
    with contextlib.suppress(ModelFileError):
        safetensors_file.load(data)


@settings(deadline=None, max_examples=300)
@given(st.data())
def test_load_answers_a_corrupted_file_with_model_file_error_alone(data):
    whole = bytearray(safetensors_file.dump(_tensors(), {"note": "some text"}))
    length = int.from_bytes(whole[:8], "little")
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, 8 + length))] = data.draw(st.integers(0, 255))
    _load_or_refuse(bytes(whole))


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@settings(deadline=None, max_examples=200)
@given(
    st.dictionaries(
        st.sampled_from(["__metadata__", "w", "v"]),
        _JSON
        | st.fixed_dictionaries(
            {
                "dtype": st.sampled_from(["F32", "BOOL", "I64", "BF16"]) | _JSON,
                "shape": st.lists(st.integers(-1, 2**65), max_size=3) | _JSON,
                "data_offsets": st.lists(st.integers(-1, 2**65), max_size=3) | _JSON,
            }
        ),
    ),
    st.binary(max_size=20),
)
@example({"w": _entry(shape=(), offsets=(0, 4))}, b"abcd")
def test_load_answers_any_header_with_model_file_error_alone(header, body):
    _load_or_refuse(_file(header, body))


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_load_answers_any_bytes_with_model_file_error_alone(data):
    _load_or_refuse(data)
