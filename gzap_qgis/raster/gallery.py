"""Images read for their pixels alone, from folders that hold any number of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from gzap_qgis.errors import RasterError
from gzap_qgis.grid import Window
from gzap_qgis.raster.calls import collected, in_words
from gzap_qgis.raster.georeference import local_grid
from gzap_qgis.raster.read import RasterSource
from gzap_qgis.sentence import sentence

# Drivers that fetch pixels from elsewhere: a file found in a folder must not make a run do so.
REMOTE = frozenset(
    {
        *("DAAS", "DODS", "EEDA", "EEDAI", "GeoRaster", "HTTP", "JPIPKAK", "NGW", "OGCAPI"),
        *("PLMOSAIC", "PostGISRaster", "RASDAMAN", "STACIT", "STACTA", "WCS", "WMS", "WMTS"),
    }
)
# Drivers that take tables and pages for images.
NO_IMAGES = frozenset({"PDF", "XYZ"})
# Rasters that are kept open at once.
ROOM = 4


class Source(Protocol):
    """Something open that can be closed."""

    def close(self) -> None:
        """Release what it holds."""


Open = TypeVar("Open", bound=Source)


class Shelf(Generic[Open]):
    """The sources that were used last, kept open; use it in a ``with`` statement."""

    def __init__(self, open_source: Callable[[str], Open], room: int = ROOM) -> None:
        """Begin empty.

        Args:
            open_source: Opens a source by its name.
            room: Most sources that are open at once.
        """
        self._open_source = open_source
        self._room = room
        self._sources: dict[str, Open] = {}

    def take(self, name: str) -> Open:
        """A source, opened unless it is; the one that was used longest ago may be closed."""
        source = self._sources.pop(name, None)
        if source is None:
            while len(self._sources) >= self._room:
                self._sources.pop(next(iter(self._sources))).close()
            source = self._open_source(name)
        self._sources[name] = source
        return source

    def close(self) -> None:
        """Close every source."""
        while self._sources:
            self._sources.popitem()[1].close()

    def __enter__(self) -> Shelf[Open]:
        """Return itself."""
        return self

    def __exit__(self, *error: object) -> None:
        """Close every source."""
        self.close()


def open_pixels(name: str) -> RasterSource:
    """Open an image for its pixels, wherever it lies on the ground.

    Rotated images, photographs and images in sensor geometry are read as they are stored. Drivers
    that reach for a network are not tried.

    Args:
        name: A file.

    Raises:
        RasterError: If it is no image that GDAL opens, or holds no bands or complex numbers.
    """
    dataset = None
    with collected() as (failures, _):
        dataset = gdal.OpenEx(
            name, gdal.OF_RASTER | gdal.OF_READONLY, allowed_drivers=_local_drivers()
        )
    if dataset is None:
        raise RasterError(
            sentence(
                "{name} is no image: {reason} Choose an image file.",
                name=name,
                reason=in_words(failures),
            )
        )
    return RasterSource(dataset, name, grid=local_grid(dataset))


def _local_drivers() -> list[str]:
    """Names of the drivers that read images from files on this machine."""
    drivers = (gdal.GetDriver(index) for index in range(gdal.GetDriverCount()))
    names = [
        str(driver.ShortName)
        for driver in drivers
        if driver.GetMetadataItem(gdal.DCAP_RASTER) == "YES"
    ]
    return [name for name in names if name not in REMOTE | NO_IMAGES]


@dataclass(frozen=True)
class PictureFacts:
    """What is known of an image before its pixels are read.

    Attributes:
        rows: Rows, pixels.
        cols: Columns, pixels.
        bands: Bands that hold data; transparency is not counted.
        has_alpha: Whether a band is marked as transparency, and serves as a mask.
        has_palette: Whether its numbers are those of colours in a table.
    """

    rows: int
    cols: int
    bands: int
    has_alpha: bool
    has_palette: bool


def picture_facts(name: str) -> PictureFacts:
    """What an image file is.

    Raises:
        RasterError: If it is no image that GDAL opens, or holds no bands or complex numbers.
    """
    with open_pixels(name) as source:
        return PictureFacts(
            rows=source.grid.rows,
            cols=source.grid.cols,
            bands=source.bands,
            has_alpha=source.has_alpha,
            has_palette=source.has_palette,
        )


def read_picture(
    source: RasterSource, window: Window
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """A window of an image.

    Args:
        source: The open image.
        window: Rows and columns, inside it.

    Returns:
        Digital numbers, (bands, rows, cols), 0 where a band was not measured, and where every band
        was, (rows, cols).

    Raises:
        RasterError: If GDAL cannot read the pixels.
        ValueError: If the window is empty or reaches beyond the image.
    """
    data, valid = source.read(window)
    return data, valid.all(axis=0)
