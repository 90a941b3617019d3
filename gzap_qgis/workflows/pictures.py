"""Images and pairs on disk, read by windows, a few of them open at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

import numpy as np

from gzap_qgis.config import PairConfig
from gzap_qgis.core.pair import Image, Mask, Pair
from gzap_qgis.core.target import Reach
from gzap_qgis.errors import RasterError
from gzap_qgis.grid import Window, touched
from gzap_qgis.progress import SILENT
from gzap_qgis.raster.gallery import PictureFacts, Shelf, open_pixels, read_picture
from gzap_qgis.raster.pair import PairSource, open_pair
from gzap_qgis.raster.read import RasterSource
from gzap_qgis.workflows.reading import read

# A folder that holds these two is a real pair.
PAN, MS = "pan.tif", "ms.tif"


class Shelves:
    """Keeps open what was read last; use it in a ``with`` statement.

    Attributes:
        pictures: Image files, by their names.
        pairs: Pairs, by the names of their folders.
        warn: Hears why something could not be read.
    """

    def __init__(self, warn: Callable[[str], None]) -> None:
        """Begin with nothing open."""
        self.pictures: Shelf[RasterSource] = Shelf(open_pixels)
        self.pairs: Shelf[PairSource] = Shelf(open_folder)
        self.warn = warn

    def __enter__(self) -> Shelves:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close everything."""
        self.pictures.close()
        self.pairs.close()


def open_folder(folder: str) -> PairSource:
    """Open the pair in a folder.

    Raises:
        GeometryError: If the two cannot be laid on each other.
        RasterError: If one cannot be read.
    """
    return open_pair(PairConfig(str(Path(folder) / PAN), str(Path(folder) / MS)), SILENT)


@dataclass(frozen=True)
class FilePicture:
    """An image file.

    Attributes:
        name: The file.
        facts: Its size.
        shelves: Keep it open for a while.
    """

    name: str
    facts: PictureFacts
    shelves: Shelves = field(repr=False, compare=False)

    @property
    def rows(self) -> int:
        """Rows, pixels."""
        return self.facts.rows

    @property
    def cols(self) -> int:
        """Columns, pixels."""
        return self.facts.cols

    @property
    def bands(self) -> int:
        """Number of bands."""
        return self.facts.bands

    def read(self, window: Window) -> tuple[Image, Mask]:
        """A window: pixels (C, h, w), digital number, and where they were measured (h, w).

        A window that cannot be read holds no measurement, so that one damaged file among
        thousands does not end a run of hours.
        """
        try:
            return read_picture(self.shelves.pictures.take(self.name), window)
        except RasterError as error:
            self.shelves.warn(error.args[0])
        shape = window.rows, window.cols
        return np.zeros((self.bands, *shape), np.float32), np.zeros(shape, np.bool_)


@dataclass(frozen=True)
class FilePair:
    """A folder with PAN and MS.

    Attributes:
        name: The folder.
        frame: The MS pixels that PAN touches.
        bands: Number of MS bands.
        ratio: PAN pixels per MS pixel.
        shelves: Keep it open for a while.
    """

    name: str
    frame: Window
    bands: int
    ratio: float
    shelves: Shelves = field(repr=False, compare=False)

    @property
    def rows(self) -> int:
        """Rows of MS, pixels."""
        return self.frame.rows

    @property
    def cols(self) -> int:
        """Columns of MS, pixels."""
        return self.frame.cols

    def read(self, window: Window) -> Pair:
        """A window of MS with the PAN that covers it, digital numbers.

        Raises:
            ValueError: If it cannot be read; it then holds nothing to learn from.
        """
        top, left = window.row + self.frame.row, window.col + self.frame.col
        ms = Window(top, left, window.rows, window.cols)
        try:
            source = self.shelves.pairs.take(self.name)
            pan = touched(source.pan_grid, source.ms_grid.crop(ms).bounds)
            return read(source, Reach(pan, ms))
        except RasterError as error:
            self.shelves.warn(error.args[0])
            raise ValueError(f"{self.name} cannot be read at {ms}") from error


def file_pair(folder: str, shelves: Shelves) -> FilePair:
    """The pair in a folder.

    Raises:
        GeometryError: If the two cannot be laid on each other.
        RasterError: If one cannot be read.
    """
    source = shelves.pairs.take(folder)
    pan, ms = source.pan_grid, source.ms_grid
    frame = touched(ms, source.overlap)
    return FilePair(folder, frame, source.ms.bands, ms.dy / pan.dy, shelves)
