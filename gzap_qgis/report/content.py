"""What a report says: figures, pictures and places of one assessment, as frozen values.

Whoever fills these reads the rasters; the report only lays them out. Positions are pixels of the
fused image, (row, col), and count pixel centres: the first pixel's centre is (0, 0).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.config import Geometry, Phase
from gzap_qgis.grid import Grid, Window

Values = NDArray[np.floating[Any]]

# Writes a picture, (3, rows, cols) for red, green and blue, as the bytes of a PNG file.
Encode = Callable[[NDArray[np.uint8]], bytes]


@dataclass(frozen=True)
class Image:
    """One raster that took part.

    Attributes:
        name: File name or path, as the reader knows it; may come from outside and hold anything.
        grid: Its pixel grid.
        bands: Name of each band, empty where the file gives none; as many as there are bands.
        colours: GDAL's colour interpretation of each band ("Red", "Gray", "Undefined"), or empty.
        dtype: Type of its pixels, as "uint16"; empty where it does not matter.
    """

    name: str
    grid: Grid
    bands: tuple[str, ...]
    colours: tuple[str, ...] = ()
    dtype: str = ""


@dataclass(frozen=True)
class Compared:
    """What was compared with what, and how.

    Attributes:
        fused: The fused image.
        pan: The panchromatic image.
        ms: The multispectral image.
        reference: The true image, or None.
        ratio: MS pixel size over PAN's; None takes it from their grids.
        sensor: Value of the sensor whose optics were used, as "quickbird".
        geometry: Whose geometry the fused image has.
        phase: What was asked for.
        offset: By how much MS lies off its georeferenced place, (row, col), PAN pixels.
        offsets: The same of each band, where they were estimated one by one.
        valid_share: Share of the fused pixels that count, 0 to 1.
        unit: Unit of the pixel values ("digital numbers", "reflectance"); empty if unknown.
        map_unit: Unit of the grids ("m", "°"); empty if unknown.
        crs: Name of the reference system, as "WGS 84 / UTM zone 31N"; empty if there is none.
        border: Pixels of the fused image left out along each edge.
        notes: Sentences that a reader must know, as "the values were multiplied by 10000".
        versions: Program and library to version; no clock, so that a report can be repeated.
    """

    fused: Image
    pan: Image
    ms: Image
    reference: Optional[Image] = None
    ratio: Optional[float] = None
    sensor: str = ""
    geometry: Geometry = Geometry.PAN
    phase: Phase = Phase.AUTO
    offset: tuple[float, float] = (0.0, 0.0)
    offsets: tuple[tuple[float, float], ...] = ()
    valid_share: float = 1.0
    unit: str = ""
    map_unit: str = ""
    crs: str = ""
    border: int = 0
    notes: tuple[str, ...] = ()
    versions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class BandRho:
    """D_rho of one band beside the pair's own.

    Attributes:
        fused: D_rho of the fused band against PAN; None where it is not defined.
        own: D_rho of the given MS against PAN reduced to its size; None where it is not defined.
    """

    fused: Optional[float]
    own: Optional[float]


@dataclass(frozen=True, eq=False)
class BlockMap:
    """An index by blocks.

    Attributes:
        key: The index, as "HQNR".
        values: (rows, cols) of blocks, NaN where the index is not defined.
        block: Rows and columns of a block, pixels of the fused image.
        corner: Row and column of the first block's first pixel.
    """

    key: str
    values: Values
    block: tuple[int, int]
    corner: tuple[int, int] = (0, 0)


@dataclass(frozen=True, eq=False)
class Crop:
    """One place seen three times.

    Attributes:
        worst: Whether it is one of the worst places; else one of the best.
        window: Pixels of the fused image that it shows.
        pan: (rows, cols), PAN in this window.
        ms: (bands, h, w), MS in its own pixels, covering this window.
        fused: (bands, rows, cols) in this window.
        ms_edges: Top, left, bottom and right edge of ``ms`` in pixels of the window, whose own
            edges are 0, 0, rows, cols; None where these are the same.
        figures: Index to its value in the block that led here, as {"HQNR": 0.93}.

    NaN, in all three images, is what does not count.
    """

    worst: bool
    window: Window
    pan: Values
    ms: Values
    fused: Values
    ms_edges: Optional[tuple[float, float, float, float]] = None
    figures: Mapping[str, Optional[float]] = field(default_factory=dict)


@dataclass(frozen=True)
class Spectrum:
    """The values of all bands at one place.

    Attributes:
        place: (row, col) of the fused image, the centre of an MS pixel.
        ms: Value of each band of MS.
        fused: Value of each band of the fused image over that MS pixel, seen as MS sees it.
        reference: Value of each band of the true image, or empty.
    """

    place: tuple[float, float]
    ms: tuple[float, ...]
    fused: tuple[float, ...]
    reference: tuple[float, ...] = ()


@dataclass(frozen=True, eq=False)
class Histogram:
    """How the values of one band are spread.

    Attributes:
        edges: (bins + 1,), ascending, unit of the images.
        ms: (bins,), counts or shares of MS's pixels.
        fused: (bins,), counts or shares of the fused pixels.
    """

    edges: Values
    ms: Values
    fused: Values


@dataclass(frozen=True, eq=False)
class Content:
    """All that a report says.

    Attributes:
        compared: What was compared.
        indices: Index key, as "HQNR", to its value; None where it is not defined.
        rho: D_rho of each band, or empty.
        quality: HQNR by blocks, or None.
        crops: Places, the best first.
        spectra: A few points.
        histograms: One for each band, or empty.
        overview: (bands, rows, cols), the whole fused image reduced to some 600 pixels a side, NaN
            where nothing counts; or None.
    """

    compared: Compared
    indices: Mapping[str, Optional[float]]
    rho: tuple[BandRho, ...] = ()
    quality: Optional[BlockMap] = None
    crops: tuple[Crop, ...] = ()
    spectra: tuple[Spectrum, ...] = ()
    histograms: tuple[Histogram, ...] = ()
    overview: Optional[Values] = None
