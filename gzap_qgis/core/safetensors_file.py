"""The safetensors format: named arrays and text in one file that runs no code when it is read.

A file is a header length (8 bytes, little-endian), a header (JSON: for each name its dtype, shape
and byte range, and ``__metadata__``, text by name) and the arrays' bytes, without gaps.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.errors import ModelFileError
from gzap_qgis.sentence import sentence

HEADER_LIMIT: Final = 100_000_000
_METADATA: Final = "__metadata__"
_LENGTH_BYTES: Final = 8
_ALIGNMENT: Final = 8
_DTYPES: Final[Mapping[str, str]] = {
    "F64": "<f8",
    "F32": "<f4",
    "F16": "<f2",
    "I64": "<i8",
    "I32": "<i4",
    "I16": "<i2",
    "I8": "|i1",
    "U8": "|u1",
    "BOOL": "|b1",
}
_NAMES: Final[Mapping[str, str]] = {numpy: name for name, numpy in _DTYPES.items()}


@dataclass(frozen=True)
class _Entry:
    """One array of the header: where it lies in the data, and what it is."""

    name: str
    dtype: np.dtype[Any]
    shape: tuple[int, ...]
    begin: int
    end: int


def dump(tensors: Mapping[str, NDArray[Any]], metadata: Mapping[str, str]) -> bytes:
    """Bytes of a safetensors file; the same content always gives the same bytes.

    Args:
        tensors: Arrays by name, of float, signed integer, uint8 or boolean type.
        metadata: Text by name.

    Returns:
        The file: header of sorted names, padded with spaces to a multiple of 8 bytes, then the
        arrays, widest type first and by name within a type, so that each starts at a multiple of
        its width.

    Raises:
        ValueError: If a type is not among those of the format, a name is ``__metadata__``, or the
            header is beyond the limit of the format.
    """
    if _METADATA in tensors:
        raise ValueError(f"a tensor cannot have the name {_METADATA}")
    arrays = {name: _little_endian(name, array) for name, array in tensors.items()}
    order = sorted(arrays, key=lambda name: (-arrays[name].itemsize, name))
    header: dict[str, object] = {_METADATA: dict(sorted(metadata.items()))} if metadata else {}
    end = 0
    for name in order:
        begin, end = end, end + arrays[name].nbytes
        header[name] = {
            "dtype": _NAMES[arrays[name].dtype.str],
            "shape": list(arrays[name].shape),
            "data_offsets": [begin, end],
        }
    text = json.dumps(header, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    text += b" " * (-len(text) % _ALIGNMENT)
    if len(text) > HEADER_LIMIT:
        raise ValueError(f"the header has {len(text)} bytes; at most {HEADER_LIMIT} are allowed")
    length = len(text).to_bytes(_LENGTH_BYTES, "little")
    return b"".join([length, text, *(arrays[name].tobytes() for name in order)])


def load(data: bytes) -> tuple[dict[str, NDArray[Any]], dict[str, str]]:
    """Arrays and metadata of a safetensors file, all checked before any is made.

    Args:
        data: The whole file.

    Returns:
        Arrays by name, copies that may be changed, and text by name.

    Raises:
        ModelFileError: If the file is truncated, damaged or no safetensors file, or holds a type
            that this reader does not know.
    """
    header, body = _split(data)
    metadata = _metadata(header.pop(_METADATA, {}))
    entries = [_entry(name, value) for name, value in header.items()]
    _check_layout(entries, len(body))
    tensors: dict[str, NDArray[Any]] = {}
    for entry in entries:
        if entry.dtype == np.bool_ and max(body[entry.begin : entry.end], default=0) > 1:
            raise _damaged(
                sentence("tensor {entry!r} holds a byte that is neither 0 nor 1", entry=entry.name)
            )
        flat = np.frombuffer(body[entry.begin : entry.end], dtype=entry.dtype)
        native = entry.dtype.newbyteorder("=")
        tensors[entry.name] = flat.reshape(entry.shape).astype(native)
    return tensors, metadata


def _little_endian(name: str, array: NDArray[Any]) -> NDArray[Any]:
    """The array in the byte order of the format, or ValueError where the format lacks its type."""
    dtype = array.dtype.newbyteorder("<")
    if dtype.str not in _NAMES:
        raise ValueError(f"tensor {name!r} is {array.dtype}, which safetensors does not hold")
    return array.astype(dtype, copy=False)


def _damaged(found: str) -> ModelFileError:
    """The error for a file that breaks the format."""
    return ModelFileError(
        sentence(
            "The model file is damaged or is no model file: {found}. Expected a complete "
            "safetensors file (.safetensors); copy or download it again, or choose another.",
            found=found,
        )
    )


def _split(data: bytes) -> tuple[dict[str, object], bytes]:
    """Header and data of a file."""
    if len(data) < _LENGTH_BYTES:
        raise _damaged(
            sentence(
                "it has {count} bytes, fewer than the {length_bytes} of a header length",
                count=len(data),
                length_bytes=_LENGTH_BYTES,
            )
        )
    length = int.from_bytes(data[:_LENGTH_BYTES], "little")
    if length > HEADER_LIMIT:
        raise _damaged(
            sentence(
                "its header would have {length} bytes; at most {header_limit} are allowed",
                length=length,
                header_limit=HEADER_LIMIT,
            )
        )
    start = _LENGTH_BYTES + length
    if start > len(data):
        raise _damaged(
            sentence(
                "its header ends at byte {start}, but the file has {count} bytes",
                start=start,
                count=len(data),
            )
        )
    text = data[_LENGTH_BYTES:start]
    if not text.startswith(b"{"):
        raise _damaged(sentence("its header does not start with a brace"))
    try:
        # RecursionError: thousands of nested brackets, which no real header has.
        header = json.loads(text.decode(), object_pairs_hook=_unique, parse_constant=_no_constant)
    except ModelFileError:
        raise
    except (ValueError, RecursionError) as error:
        raise _damaged(sentence("its header is no JSON ({error})", error=error)) from error
    return header, data[start:]


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """A JSON object, or ModelFileError where a name comes twice."""
    result = dict(pairs)
    if len(result) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _damaged(sentence("its header has the name {twice!r} twice", twice=twice))
    return result


def _no_constant(name: str) -> object:
    """Refuse NaN and Infinity, which Python reads and JSON does not know."""
    raise _damaged(sentence("its header holds {name}, which JSON does not know", name=name))


def _metadata(value: object) -> dict[str, str]:
    """The text by name of a header."""
    if not isinstance(value, dict):
        raise _damaged(sentence("its metadata are no JSON object"))
    wrong = [name for name, text in value.items() if not isinstance(text, str)]
    if wrong:
        raise _damaged(sentence("its metadata hold {wrong!r}, which is no text", wrong=wrong[0]))
    return value


def _entry(name: str, value: object) -> _Entry:
    """One array of the header, its size agreeing with its byte range."""
    if not isinstance(value, dict) or set(value) != {"dtype", "shape", "data_offsets"}:
        raise _damaged(
            sentence("tensor {name!r} has not just dtype, shape and data_offsets", name=name)
        )
    dtype = _dtype(name, value["dtype"])
    shape = _counts(sentence("the shape of tensor {name!r}", name=name), value["shape"])
    offsets = _counts(
        sentence("the data_offsets of tensor {name!r}", name=name), value["data_offsets"]
    )
    if len(offsets) != 2:
        raise _damaged(
            sentence(
                "tensor {name!r} has {count} data_offsets instead of 2",
                name=name,
                count=len(offsets),
            )
        )
    if math.prod(max(count, 1) for count in shape) * dtype.itemsize > np.iinfo(np.intp).max:
        raise _damaged(
            sentence(
                "tensor {name!r} has the impossible shape {shape}", name=name, shape=list(shape)
            )
        )
    size = math.prod(shape) * dtype.itemsize
    if offsets[1] - offsets[0] != size:
        raise _damaged(
            sentence(
                "tensor {name!r} of shape {shape} and type {value} needs {size} bytes, but its "
                "data_offsets are {offsets}",
                name=name,
                shape=list(shape),
                value=value["dtype"],
                size=size,
                offsets=list(offsets),
            )
        )
    return _Entry(name, dtype, shape, offsets[0], offsets[1])


def _dtype(name: str, value: object) -> np.dtype[Any]:
    """The numpy type of a safetensors type."""
    if not isinstance(value, str) or value not in _DTYPES:
        raise ModelFileError(
            sentence(
                "The model file holds tensor {name!r} of type {value!r}; expected one of "
                "{known}. Convert its weights to F32, or choose another model file.",
                name=name,
                value=value,
                known=", ".join(_DTYPES),
            )
        )
    return np.dtype(_DTYPES[value])


def _counts(what: str, value: object) -> tuple[int, ...]:
    """A list of whole numbers from 0, none of them beyond the 64 bits of the format."""
    if not isinstance(value, list) or len(value) > 32:
        raise _damaged(sentence("{what} is no list of at most 32 numbers", what=what))
    for number in value:
        if type(number) is not int or not 0 <= number < 2**63:
            raise _damaged(
                sentence("{what} holds something else than whole numbers from 0", what=what)
            )
    return tuple(value)


def _check_layout(entries: list[_Entry], size: int) -> None:
    """Raise unless the arrays fill the data from first to last byte, without gap or overlap."""
    end = 0
    for entry in sorted(entries, key=lambda entry: (entry.begin, entry.end)):
        if entry.begin != end:
            raise _damaged(
                sentence(
                    "tensor {entry!r} starts at byte {begin} instead of {end}",
                    entry=entry.name,
                    begin=entry.begin,
                    end=end,
                )
            )
        end = entry.end
    if end != size:
        raise _damaged(
            sentence(
                "its tensors fill {end} bytes, but {size} bytes of data follow the header",
                end=end,
                size=size,
            )
        )
