"""What an output image takes over from the image it is made of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

# Numbers and NumPy types of the samples, by GDAL's names.
NUMPY_TYPES = {
    "Byte": "uint8",
    "Int8": "int8",
    "UInt16": "uint16",
    "Int16": "int16",
    "UInt32": "uint32",
    "Int32": "int32",
    "UInt64": "uint64",
    "Int64": "int64",
    "Float16": "float16",
    "Float32": "float32",
    "Float64": "float64",
}


@dataclass(frozen=True)
class Band:
    """One band of an image, apart from its pixels.

    Attributes:
        name: Description; empty for none.
        colour: GDAL's number of the colour interpretation.
        scale: Factor from digital number to physical value, or None.
        offset: Physical value of digital number 0, or None.
        unit: Unit of the physical value; empty for none.
        metadata: Further items of the band.
        bits: Bits of a sample where they are fewer than the data type has, or None.
    """

    name: str = ""
    colour: int = 0
    scale: float | None = None
    offset: float | None = None
    unit: str = ""
    metadata: tuple[tuple[str, str], ...] = ()
    bits: int | None = None


@dataclass(frozen=True)
class Template:
    """An image apart from its pixels and its grid.

    Attributes:
        dtype: GDAL's name of the data type.
        bands: The bands, in their order.
        nodata: Number that stands for "no measurement" in all bands, or None.
        metadata: Items that belong to the whole image.
    """

    dtype: str
    bands: tuple[Band, ...]
    nodata: float | None = None
    metadata: tuple[tuple[str, str], ...] = ()

    @property
    def highest(self) -> float | None:
        """The highest number that the bits of all bands can hold, or None if nothing limits it."""
        bits = [band.bits for band in self.bands if band.bits is not None]
        if len(bits) < len(self.bands) or numpy_type(self.dtype).kind != "u":
            return None
        return float(2 ** max(bits) - 1)

    def with_nodata(self) -> Template:
        """This template with a NoData value: its own, else one that the data type suggests.

        That is NaN for floating point, 0 for unsigned and the lowest number for signed integers.
        """
        if self.nodata is not None:
            return self
        kind = numpy_type(self.dtype)
        if kind.kind == "f":
            return replace(self, nodata=float("nan"))
        return replace(self, nodata=float(np.iinfo(kind).min))


def numpy_type(dtype: str) -> np.dtype[Any]:
    """The NumPy type of a GDAL data type.

    Raises:
        KeyError: If the type is complex or unknown.
    """
    return np.dtype(NUMPY_TYPES[dtype])


def is_representable(value: float, dtype: str) -> bool:
    """Whether a pixel of a GDAL data type can hold ``value``."""
    kind = numpy_type(dtype)
    if kind.kind == "f":
        return True
    limits = np.iinfo(kind)
    return bool(np.isfinite(value)) and value == int(value) and limits.min <= value <= limits.max


def equals_nodata(data: NDArray[np.generic], nodata: float) -> NDArray[np.bool_]:
    """Where pixels, in their own data type, hold the NoData value.

    Floating point numbers may differ from it by two units in the last place of a float32, because
    many files give the value as a rounded decimal.
    """
    if np.isnan(nodata):
        return np.asarray(np.isnan(data)) if data.dtype.kind == "f" else np.zeros(data.shape, bool)
    if data.dtype.kind == "f":
        return np.isclose(data.astype(np.float64), nodata, rtol=2.4e-7, atol=0.0)
    return np.asarray(data == nodata)
