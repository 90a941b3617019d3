"""Values as bytes and back, without pickle: a header in JSON, then the numbers of the arrays.

Only what ``worker/values.py`` lists can travel. Bytes that are damaged or foreign raise
``WorkerError``; they never name code that is run.
"""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, Union

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.errors import GzapError, WorkerError
from gzap_qgis.sentence import Sentence, sentence
from gzap_qgis.worker.values import CLASSES, ENUMS

# Entry of the header that names the kind of what is no plain JSON.
KIND = "kind"
# Kinds of numbers that arrays may hold: logical, integers, and floating.
NUMBERS = "biuf"
TYPE = re.compile(f"[<|][{NUMBERS}][0-9]{{1,2}}")
_LENGTH = struct.Struct("<Q")
# Numbers begin at multiples of so many bytes.
PADDING = 8


def encode(value: object) -> bytes:
    """A value as bytes.

    Raises:
        TypeError: If it holds something that cannot travel.
    """
    writer = _Writer()
    header = json.dumps(writer.plain(value), ensure_ascii=True, separators=(",", ":")).encode()
    header += b" " * (-len(header) % PADDING)
    return b"".join([_LENGTH.pack(len(header)), header, *writer.pieces])


class _Writer:
    """Turns values into what JSON can hold, and keeps their numbers.

    Attributes:
        pieces: Raw numbers, each padded.
    """

    def __init__(self) -> None:
        """Begin with no numbers."""
        self.pieces: list[bytes] = []
        self._length = 0

    def plain(self, value: object) -> object:
        """A value as JSON can hold it."""
        if value is None or type(value) in (bool, int, float):
            return value
        if isinstance(value, (Enum, str)):
            return self._text(value)
        if isinstance(value, (np.ndarray, np.generic, bytes, bytearray)):
            return self._numbers(value)
        if is_dataclass(value):
            return self._value(value)
        return self._many(value)

    def _text(self, value: Union[Enum, str]) -> object:
        """A fixed choice, a sentence that can be translated, or text."""
        if isinstance(value, Enum):
            if ENUMS.get(type(value).__name__) is not type(value):
                raise TypeError(f"{type(value)} cannot travel.")
            return {KIND: "enum", "class": type(value).__name__, "value": value.value}
        if isinstance(value, Sentence):
            said = {name: self.plain(_sayable(each)) for name, each in value.values.items()}
            return {KIND: "sentence", "pattern": value.pattern, "values": said}
        return str(value)

    def _numbers(self, value: Union[NDArray[Any], np.generic, bytes, bytearray]) -> object:
        """An array, one of its numbers, or bytes."""
        if isinstance(value, (bytes, bytearray)):
            return {KIND: "bytes", "at": self._keep(bytes(value)), "length": len(value)}
        kind = "array" if isinstance(value, np.ndarray) else "number"
        array = np.asarray(value)
        if array.dtype.kind not in NUMBERS:
            raise TypeError(f"An array of {array.dtype} cannot travel.")
        plain = np.ascontiguousarray(array, array.dtype.newbyteorder("<"))
        at = self._keep(plain.tobytes())
        return {KIND: kind, "type": plain.dtype.str, "shape": list(array.shape), "at": at}

    def _keep(self, data: bytes) -> int:
        """Keep raw bytes; returns where they begin."""
        at = self._length
        padded = data + bytes(-len(data) % PADDING)
        self.pieces.append(padded)
        self._length += len(padded)
        return at

    def _value(self, value: object) -> object:
        """A frozen value, field by field."""
        name = type(value).__name__
        if CLASSES.get(name) is not type(value):
            raise TypeError(f"{type(value)} cannot travel.")
        known = {each.name: self.plain(getattr(value, each.name)) for each in fields(CLASSES[name])}
        return {KIND: "value", "class": name, "fields": known}

    def _many(self, value: object) -> object:
        """A tuple, a list, or a mapping."""
        if isinstance(value, list):
            return [self.plain(each) for each in value]
        if isinstance(value, tuple):
            return {KIND: "tuple", "of": [self.plain(each) for each in value]}
        if isinstance(value, Mapping):
            pairs = [[self.plain(key), self.plain(each)] for key, each in value.items()]
            return {KIND: "dict", "of": pairs}
        raise TypeError(f"{type(value)} cannot travel.")


def _sayable(value: object) -> object:
    """What a sentence says, as far as it can travel; the rest as the text that it shows."""
    plain = (bool, int, float, str, np.generic)
    return value if value is None or isinstance(value, plain) else str(value)


def decode(data: Union[bytes, bytearray]) -> object:
    """The value in bytes that ``encode`` made.

    Raises:
        WorkerError: If the bytes are damaged or none of ours.
    """
    try:
        (length,) = _LENGTH.unpack_from(data)
        start = _LENGTH.size + length
        if start > len(data):
            raise ValueError("The header is cut off.")
        header = json.loads(bytes(data[_LENGTH.size : start]))
        return _Reader(memoryview(data)[start:]).value(header)
    except (
        struct.error,
        ValueError,
        KeyError,
        TypeError,
        IndexError,
        AttributeError,
        OverflowError,
        MemoryError,
        RecursionError,
        GzapError,
    ) as error:
        raise WorkerError(
            sentence(
                "A message between QGIS and the process that runs the network is damaged "
                "({error}).",
                error=str(error),
            )
        ) from error


class _Reader:
    """Turns what JSON holds back into values."""

    def __init__(self, numbers: memoryview) -> None:
        """Take arrays from raw numbers."""
        self._raw = numbers

    def value(self, plain: object) -> object:
        """The value behind what JSON holds."""
        if isinstance(plain, list):
            return [self.value(each) for each in plain]
        if not isinstance(plain, dict):
            return plain
        kind = plain[KIND]
        if kind in ("array", "number", "bytes"):
            return self._numbers(plain)
        if kind == "enum":
            return ENUMS[plain["class"]](plain["value"])
        if kind == "sentence":
            values = {name: self.value(each) for name, each in plain["values"].items()}
            return sentence(plain["pattern"], **values)
        if kind == "value":
            known = {name: self.value(each) for name, each in plain["fields"].items()}
            return CLASSES[plain["class"]](**known)
        return self._many(plain)

    def _many(self, plain: Mapping[str, Any]) -> object:
        """A tuple or a mapping."""
        if plain[KIND] == "tuple":
            return tuple(self.value(each) for each in plain["of"])
        if plain[KIND] == "dict":
            return {self.value(key): self.value(each) for key, each in plain["of"]}
        raise ValueError(f"{plain[KIND]!r} is no kind of value.")

    def _numbers(self, plain: Mapping[str, object]) -> object:
        """An array of its own, one of its numbers, or bytes."""
        at = plain["at"]
        if not isinstance(at, int) or at < 0:
            raise ValueError("An array begins nowhere.")
        if plain[KIND] == "bytes":
            length = plain["length"]
            if not isinstance(length, int) or not 0 <= length <= len(self._raw) - at:
                raise ValueError("Bytes are cut off.")
            return bytes(self._raw[at : at + length])
        if not TYPE.fullmatch(str(plain["type"])):
            raise ValueError(f"An array of {plain['type']!r} cannot travel.")
        dtype = np.dtype(str(plain["type"]))
        shape = [_side(each) for each in _list(plain["shape"])]
        count = int(np.prod(shape, dtype=object)) if shape else 1
        found = np.frombuffer(self._raw[at:], dtype, count) if count else np.empty(0, dtype)
        array = found.reshape(shape).astype(dtype.newbyteorder("="))
        return array if plain[KIND] == "array" else array[()]


def _list(value: object) -> list[object]:
    """A list, and nothing else."""
    if not isinstance(value, list):
        raise TypeError("A list is missing.")
    return value


def _side(value: object) -> int:
    """One side of an array."""
    if type(value) is not int or value < 0:
        raise ValueError("An array has no size.")
    return value
