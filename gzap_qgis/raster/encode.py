"""From float32 pixels and a mask to the numbers that a file of a given data type holds."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.errors import RasterError
from gzap_qgis.raster.template import equals_nodata, numpy_type
from gzap_qgis.sentence import sentence

# Share by which a valid floating point number is moved away from NoData. GDAL takes numbers
# within 5e-7 of NoData for NoData.
NUDGE = 4e-6

# Bits of the half precision that GeoTIFF offers for Float32.
HALF = 16

# Beyond this GDAL's float32 comparison with NoData overflows and finds large numbers equal to it.
HUGE = 1e37


@dataclass(frozen=True)
class Encoding:
    """How pixels become the numbers of a file.

    Attributes:
        dtype: GDAL's name of the data type.
        nodata: Number written for invalid pixels, or None if there can be none.
        bits: Bits of an integer sample, or None for all that the type has.
        highest: Highest number of a valid pixel, or None for that of the type.
    """

    dtype: str
    nodata: float | None = None
    bits: int | None = None
    highest: float | None = None

    def __post_init__(self) -> None:
        """Check that NoData fits into the bits."""
        low, high = self.limits
        if self.nodata is None or self.bits is None or math.isnan(self.nodata):
            return
        if not low <= self.nodata <= high:
            raise RasterError(
                sentence(
                    "The NoData value {nodata:g} does not fit into NBITS={bits}. Leave NBITS out "
                    "of the creation options.",
                    nodata=self.nodata,
                    bits=self.bits,
                )
            )

    @property
    def limits(self) -> tuple[float, float]:
        """Lowest and highest number, as float64 that convert to the type without overflow."""
        kind = numpy_type(self.dtype)
        if kind.kind == "f":
            real = np.finfo(np.float16 if self.bits == HALF else kind)
            return float(real.min), float(real.max)
        low, high = int(np.iinfo(kind).min), int(np.iinfo(kind).max)
        if self.bits is not None and kind.kind == "u":
            high = min(high, 2**self.bits - 1)
        top = float(high)
        return float(low), top if int(top) <= high else float(np.nextafter(top, 0.0))

    def encode(self, data: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[np.generic]:
        """Round to nearest, clip to the type, write NoData where invalid and nowhere else.

        Args:
            data: Digital numbers, any shape.
            valid: Where they count, same shape; a number that is not finite never counts.

        Returns:
            Numbers of the type, same shape.

        Raises:
            ValueError: If a pixel is invalid and there is no NoData value.
        """
        kind = numpy_type(self.dtype)
        counts = valid & np.isfinite(data)
        numbers = np.where(counts, data, 0.0).astype(np.float64)
        low, high = self.limits
        high = high if self.highest is None else min(high, self.highest)
        numbers = np.clip(numbers if kind.kind == "f" else np.rint(numbers), low, high)
        encoded: NDArray[np.generic] = numbers.astype(kind)
        if self.nodata is None:
            if not counts.all():
                raise ValueError("A pixel is invalid, but the template has no NoData value.")
            return encoded
        encoded[counts & equals_nodata(encoded, self.nodata)] = kind.type(self._neighbour())
        encoded[~counts] = kind.type(self.nodata)
        return encoded

    def _neighbour(self) -> float:
        """The number that a valid pixel gets in the place of NoData."""
        nodata = float(self.nodata or 0.0)
        kind = numpy_type(self.dtype)
        if kind.kind == "f":
            if abs(nodata) > HUGE:
                return 0.0
            return nodata * (1.0 - NUDGE) if nodata else float(np.finfo(kind).tiny)
        # NoData is a float64, in which the largest integers of 64 bits have no nearer neighbour.
        step = max(1.0, float(np.spacing(abs(nodata))))
        return (
            nodata + step if nodata < min(self.limits[1], self.highest or HUGE) else nodata - step
        )
