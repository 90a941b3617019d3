"""Every setting, its default and its allowed range: the vocabulary shared by all rooms."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Optional

from gzap_qgis.errors import ConfigError


class Sensor(str, Enum):
    """Satellite sensors whose optics are known; ``auto`` guesses from the band count and ratio."""

    AUTO = "auto"
    GENERIC = "generic"
    QUICKBIRD = "quickbird"
    IKONOS = "ikonos"
    GEOEYE_1 = "geoeye-1"
    WORLDVIEW_2 = "worldview-2"
    WORLDVIEW_3 = "worldview-3"
    WORLDVIEW_4 = "worldview-4"
    GAOFEN_2 = "gaofen-2"
    PLEIADES = "pleiades"
    SPOT_6 = "spot-6"
    LANDSAT_7 = "landsat-7"
    LANDSAT_8 = "landsat-8"


class Preset(str, Enum):
    """How much work a fit may cost."""

    FAST = "fast"
    BALANCED = "balanced"
    BEST = "best"


class Start(str, Enum):
    """What a fit starts from."""

    SCRATCH = "scratch"
    MODEL = "model"


class Device(str, Enum):
    """Where the network runs; ``auto`` takes CUDA, then MPS, then the CPU."""

    AUTO = "auto"
    CPU = "cpu"
    CUDA = "cuda"
    MPS = "mps"


class Geometry(str, Enum):
    """Whose geometry the output has when PAN and MS lie some pixels apart.

    ``pan``: MS is moved onto PAN. ``ms``: PAN is moved onto MS.
    """

    PAN = "pan"
    MS = "ms"


def _check(ok: bool, name: str, value: object, allowed: str) -> None:  # noqa: FBT001 - a private guard reads best so
    """Raise ConfigError naming the field, its value and what is allowed, unless ``ok``."""
    if not ok:
        raise ConfigError(f"{name} is {value}; it must be {allowed}.")


@dataclass(frozen=True)
class PairConfig:
    """The two input rasters of one scene.

    Attributes:
        pan: Panchromatic raster, one band; a path or any name that GDAL opens.
        ms: Multispectral raster, one or more bands.
        sensor: Sensor whose MTF shapes the degradation.
    """

    pan: str
    ms: str
    sensor: Sensor = Sensor.AUTO


@dataclass(frozen=True)
class ComputeConfig:
    """Where and with how many threads the network runs.

    Attributes:
        device: Device of the network.
        threads: CPU threads of the network; 0 lets the run choose.
    """

    device: Device = Device.AUTO
    threads: int = 0

    def __post_init__(self) -> None:
        """Check the ranges."""
        _check(0 <= self.threads <= 256, "THREADS", self.threads, "from 0 (automatic) to 256")


@dataclass(frozen=True)
class OutputConfig:
    """What image is written, on which grid.

    Attributes:
        path: Output GeoTIFF.
        geometry: Whose geometry the output has.
        pixel_size: Output pixel size, map units; None with no ``scale`` takes PAN's.
        scale: MS pixel size over output pixel size; None when not given.
        extent: West, south, east, north in PAN's CRS, map units; None takes the overlap.
        options: GDAL creation options, each ``NAME=VALUE``.
    """

    path: Path
    geometry: Geometry = Geometry.PAN
    pixel_size: Optional[float] = None
    scale: Optional[float] = None
    extent: Optional[tuple[float, float, float, float]] = None
    options: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Check the ranges and that at most one of the two sizes is given."""
        if self.pixel_size is not None and self.scale is not None:
            raise ConfigError(
                f"PIXEL_SIZE is {self.pixel_size} and SCALE is {self.scale}; give only one of "
                "them, or neither for the panchromatic pixel size."
            )
        if self.pixel_size is not None:
            _check(self.pixel_size > 0, "PIXEL_SIZE", self.pixel_size, "above 0 map units")
        if self.scale is not None:
            _check(0 < self.scale <= 64, "SCALE", self.scale, "above 0 and at most 64")


@dataclass(frozen=True)
class TilingConfig:
    """How a scene is cut for prediction and for the fit.

    Attributes:
        tile: Side of an output tile, pixels.
        block: Side of a block read for the fit, PAN pixels.
        blocks: Blocks along each side of a scene too large to be read whole.
    """

    tile: int = 512
    block: int = 1024
    blocks: int = 2
