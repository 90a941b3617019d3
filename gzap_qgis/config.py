"""Every setting, its default and its allowed range: the vocabulary shared by all rooms."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Optional

from gzap_qgis.errors import ConfigError
from gzap_qgis.sentence import sentence


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
    """What a fit starts from: the bundled prior, fresh weights, or a model file."""

    PRIOR = "prior"
    SCRATCH = "scratch"
    MODEL = "model"


class Method(str, Enum):
    """How a fit looks at a pair: at three levels together, or by alternation of two."""

    GZAP = "gzap"
    TRAPAN = "trapan"


class Backbone(str, Enum):
    """What encodes MS before it is queried."""

    INR = "inr"
    CNN = "cnn"
    TRANSFORMER = "transformer"
    MAMBA = "mamba"


class Tuning(str, Enum):
    """Which weights a fit changes: all, or those of the query and the refinement alone."""

    FULL = "full"
    FREEZE = "freeze"


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


class Layout(str, Enum):
    """How the pixels lie in the output file; ``cog`` is a Cloud Optimized GeoTIFF."""

    GEOTIFF = "geotiff"
    COG = "cog"


class Phase(str, Enum):
    """Where the centre of an MS pixel lies among the PAN pixels.

    ``auto``: where the pair itself says, by its estimated offset. ``area``: where georeferencing
    says, PAN index r i + (r - 1) / 2 on grids with a common corner. ``interp23``: half a PAN pixel
    further down and right, r i + r / 2, as the 23-tap interpolator of published tables has it.
    """

    AUTO = "auto"
    AREA = "area"
    INTERP23 = "interp23"


class ClassicalMethod(str, Enum):
    """Sharpening without a network."""

    EXP = "exp"
    BROVEY = "brovey"
    BT_H = "bt-h"
    GSA = "gsa"
    BDSD_PC = "bdsd-pc"
    MTF_GLP_FS = "mtf-glp-fs"
    MTF_GLP_HPM_R = "mtf-glp-hpm-r"


def require(ok: bool, name: str, value: object, allowed: str) -> None:  # noqa: FBT001 - a private guard reads best so
    """Raise ConfigError naming the field, its value and what is allowed, unless ``ok``."""
    if not ok:
        raise ConfigError(
            sentence(
                "{name} is {value}; it must be {allowed}.", name=name, value=value, allowed=allowed
            )
        )


@dataclass(frozen=True)
class PairConfig:
    """The two input rasters of one scene.

    Attributes:
        pan: Panchromatic raster, one band; a path or any name that GDAL opens.
        ms: Multispectral raster, one or more bands.
        sensor: Sensor whose MTF shapes the degradation.
        pan_parts: Further tiles of the panchromatic image.
        ms_parts: Further files of the multispectral image: tiles, or single bands.
        dem: Heights, for images that only rational polynomials locate; None takes one height.
    """

    pan: str
    ms: str
    sensor: Sensor = Sensor.AUTO
    pan_parts: tuple[str, ...] = ()
    ms_parts: tuple[str, ...] = ()
    dem: Optional[str] = None


@dataclass(frozen=True)
class FitConfig:
    """How a network is fitted to a pair.

    Attributes:
        preset: How much work the fit may cost.
        method: How the fit looks at the pair.
        backbone: What encodes MS; a model file that the fit starts from brings its own.
        start: What the fit starts from.
        init: Model file to start from when ``start`` is ``model``, else None.
        tuning: Which weights the fit changes.
        seed: Seed of every random choice.
        model: Where the fitted model is written; None keeps it for this run only.
        weights: Folder with priors that stand in for those of the plugin; None takes the plugin's.
    """

    preset: Preset = Preset.BALANCED
    method: Method = Method.GZAP
    backbone: Backbone = Backbone.INR
    start: Start = Start.PRIOR
    init: Optional[Path] = None
    tuning: Tuning = Tuning.FULL
    seed: int = 0
    model: Optional[Path] = None
    weights: Optional[Path] = None

    def __post_init__(self) -> None:
        """Check the ranges, and that there is something to start from where it is needed."""
        require(0 <= self.seed < 2**31, "SEED", self.seed, sentence("from 0 to 2147483647"))
        if self.start is Start.MODEL and self.init is None:
            raise ConfigError(
                sentence(
                    "START is model but INIT is empty; choose the model file to start from, or set "
                    "START to prior."
                )
            )
        if self.start is Start.SCRATCH and self.tuning is Tuning.FREEZE:
            raise ConfigError(
                sentence(
                    "TUNING is freeze but START is scratch: the encoders of a new network have "
                    "learnt nothing that could be kept; set TUNING to full, or START to prior or "
                    "model."
                )
            )


@dataclass(frozen=True)
class PretrainConfig:
    """How a prior is trained on simulated pairs.

    Attributes:
        images: Folder with images, and with pairs as folders that hold ``pan.tif`` and ``ms.tif``.
        model: Where the prior is written.
        backbone: What encodes MS.
        steps: Steps of the optimiser.
        seed: Seed of every random choice.
        resume: Checkpoint of an interrupted run to go on from, or None.
    """

    images: Path
    model: Path
    backbone: Backbone = Backbone.INR
    steps: int = 4000
    seed: int = 0
    resume: Optional[Path] = None

    def __post_init__(self) -> None:
        """Check the ranges."""
        require(1 <= self.steps <= 10_000_000, "STEPS", self.steps, sentence("from 1 to 10000000"))
        require(0 <= self.seed < 2**31, "SEED", self.seed, sentence("from 0 to 2147483647"))


@dataclass(frozen=True)
class ComputeConfig:
    """Where and with how many threads the network runs.

    Attributes:
        device: Device of the network.
        threads: CPU threads of the network; 0 lets the run choose.
        memory: MiB that tiles of the network may take; 0 lets the run choose.
        interpreter: Python with torch for a process of the network's own; None for this process.
        cluster: Address of a Dask scheduler whose workers sharpen; empty for this machine alone.
    """

    device: Device = Device.AUTO
    threads: int = 0
    memory: int = 0
    interpreter: Optional[Path] = None
    cluster: str = ""

    def __post_init__(self) -> None:
        """Check the ranges."""
        require(
            0 <= self.threads <= 256, "THREADS", self.threads, sentence("from 0 (automatic) to 256")
        )
        require(
            self.memory == 0 or 256 <= self.memory <= 2**20,
            "MEMORY",
            self.memory,
            sentence("0 (automatic) or from 256 to 1048576 MiB"),
        )


@dataclass(frozen=True)
class Area:
    """Polygons on the ground.

    Attributes:
        wkb: The polygons as one multipolygon in well-known binary.
        crs: Their reference system as WKT; empty for PAN's.
    """

    wkb: bytes
    crs: str = ""


@dataclass(frozen=True)
class OutputConfig:
    """What image is written, on which grid.

    Attributes:
        path: Output GeoTIFF.
        geometry: Whose geometry the output has.
        pixel_size: Output pixel size, map units; None with no ``scale`` takes PAN's.
        scale: MS pixel size over output pixel size; None when not given.
        extent: West, south, east, north, map units; None takes the overlap.
        extent_crs: Reference system of ``extent`` as WKT; empty for PAN's.
        mask: Polygons outside of which no pixel is valid; None for all.
        options: GDAL creation options, each ``NAME=VALUE``.
        layout: How the pixels lie in the file.
        overviews: Whether smaller copies for fast display are made; a COG always has them.
        resume: Whether a journal is kept from which a later run goes on after an interruption.
    """

    path: Path
    geometry: Geometry = Geometry.PAN
    pixel_size: Optional[float] = None
    scale: Optional[float] = None
    extent: Optional[tuple[float, float, float, float]] = None
    extent_crs: str = ""
    mask: Optional[Area] = None
    options: tuple[str, ...] = ()
    layout: Layout = Layout.GEOTIFF
    overviews: bool = False
    resume: bool = False

    def __post_init__(self) -> None:
        """Check the ranges and that at most one of the two sizes is given."""
        if self.pixel_size is not None and self.scale is not None:
            raise ConfigError(
                sentence(
                    "PIXEL_SIZE is {pixel_size} and SCALE is {scale}; give only one of them, or "
                    "neither for the panchromatic pixel size.",
                    pixel_size=self.pixel_size,
                    scale=self.scale,
                )
            )
        if self.pixel_size is not None:
            require(
                self.pixel_size > 0, "PIXEL_SIZE", self.pixel_size, sentence("above 0 map units")
            )
        if self.scale is not None:
            require(0 < self.scale <= 64, "SCALE", self.scale, sentence("above 0 and at most 64"))


@dataclass(frozen=True)
class AssessConfig:
    """What a fused image is compared with, and what is written about it.

    Attributes:
        fused: Fused image at PAN's pixel size.
        reference: True image on the grid of ``fused``; None where there is none.
        phase: Where MS's pixels lie among PAN's.
        geometry: Whose geometry ``fused`` has.
        border: Pixels of ``fused`` left out along each edge where 100 remain; tables in the
            literature leave out 20 where the truth is known.
        report: HTML page to write, or None.
        table: JSON file to write, or None.
        map: GeoTIFF of quality by blocks to write, or None.
    """

    fused: str
    reference: Optional[str] = None
    phase: Phase = Phase.AUTO
    geometry: Geometry = Geometry.PAN
    border: int = 0
    report: Optional[Path] = None
    table: Optional[Path] = None
    map: Optional[Path] = None

    def __post_init__(self) -> None:
        """Check the ranges."""
        require(0 <= self.border <= 1000, "BORDER", self.border, sentence("from 0 to 1000 pixels"))


@dataclass(frozen=True)
class SimulateConfig:
    """How a pair is degraded, and where the degraded pair goes.

    Attributes:
        pan: Degraded PAN, a GeoTIFF.
        ms: Degraded MS, a GeoTIFF.
        ratio: Pixel size of the degraded images over that of the given ones; None takes MS's pixel
            size over PAN's, so that the degraded PAN lies on the given MS.
        phase: Where the degraded MS's pixels lie among the degraded PAN's.
        options: GDAL creation options of both, each ``NAME=VALUE``.
    """

    pan: Path
    ms: Path
    ratio: Optional[float] = None
    phase: Phase = Phase.AREA
    options: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Check the ranges."""
        if self.ratio is not None:
            require(1 < self.ratio <= 64, "RATIO", self.ratio, sentence("above 1 and at most 64"))


@dataclass(frozen=True)
class ClassicalConfig:
    """How a pair is sharpened without a network.

    Attributes:
        method: The method.
        coregister: Whether the offset between PAN and MS is estimated and undone first.
    """

    method: ClassicalMethod = ClassicalMethod.MTF_GLP_HPM_R
    coregister: bool = True


@dataclass(frozen=True)
class TilingConfig:
    """How a scene is cut for prediction and for the fit.

    Attributes:
        tile: Side of an output tile, PAN pixels.
        block: Side of a block read for the scene's numbers, PAN pixels.
        blocks: Blocks along each side of a scene too large to be read whole.
        fitted: Most blocks that a fit learns from.
    """

    tile: int = 512
    block: int = 768
    blocks: int = 3
    fitted: int = 4
