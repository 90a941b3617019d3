"""Smaller copies of an image inside its file, each pixel the mean of the valid ones under it.

GDAL would build them through its block cache, which takes up to 5 % of the machine's memory. Here
they are filled window by window, and the cache is emptied after each, so that memory stays the same
whatever the size of the image; nothing that belongs to the whole process is changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from gzap_qgis.grid import Window
from gzap_qgis.progress import Progress
from gzap_qgis.raster.calls import collected
from gzap_qgis.raster.encode import Encoding
from gzap_qgis.raster.failures import close, raise_failed
from gzap_qgis.raster.template import equals_nodata

Result = TypeVar("Result")

# An image whose sides are at most so many pixels needs no smaller copy.
SMALLEST = 256
# Side of the square of overview pixels that is computed at a time, where blocks of the file allow.
SIDE = 512
# Share of a pixel that is put down to rounding.
ROUNDING = 1e-9


def factors(rows: int, cols: int) -> list[int]:
    """How many times smaller each overview is: 2, 4, 8 … until one fits into a tile."""
    found = [1]
    while max(rows, cols) > SMALLEST * found[-1]:
        found.append(2 * found[-1])
    return found[1:]


class Overviews:
    """Builds the overviews of a hidden file before it gets its name."""

    def __init__(self, path: Path, encoding: Encoding, progress: Progress) -> None:
        """Remember what for.

        Args:
            path: Final name of the file, for messages.
            encoding: How numbers of the file are written.
            progress: Told after each window.
        """
        self._path = path
        self._encoding = encoding
        self._progress = progress

    def __call__(self, temporary: Path) -> Path:
        """Build the overviews of a closed file.

        Returns:
            The same name.

        Raises:
            Cancelled: If the user stops.
            RasterError: If the disk is full or refuses.
        """
        size = self._with_file(
            temporary, lambda dataset: (dataset.RasterYSize, dataset.RasterXSize)
        )
        wanted = factors(*size)
        # One at a time: of several at once GDAL writes a damaged directory where NoData is an
        # integer of 64 bits.
        for factor in wanted:
            self._with_file(temporary, partial(_add_empty, factor))
        self._with_file(temporary, partial(self._fill_all, len(wanted)))
        return temporary

    def _with_file(self, temporary: Path, work: Callable[[Any], Result]) -> Result:
        """Open a hidden file for change, work on it and close it.

        Raises:
            RasterError: If anything failed.
        """
        dataset, results = None, []
        try:
            with collected() as (failures, _):
                dataset = _opened(temporary)
                results.append(work(dataset))
            raise_failed(self._path, failures)
        finally:
            with collected() as (more, _):
                if dataset is not None:
                    close(dataset)
        raise_failed(self._path, more)
        return results[0]

    def _fill_all(self, count: int, dataset: Any) -> None:  # noqa: ANN401 - osgeo ships no types
        """Fill empty overviews, each from the one before."""
        # The first takes about three quarters of the work.
        done, total = 0.0, sum(0.25**level for level in range(count))
        for level in range(count):
            end = done + 0.25**level
            self._fill(dataset, level, self._progress.part(done / total, end / total))
            done = end

    def _fill(self, dataset: Any, level: int, progress: Progress) -> None:  # noqa: ANN401 - osgeo ships no types
        """Fill one overview of all bands from the image or the overview before."""
        numbers = range(1, dataset.RasterCount + 1)
        targets = [dataset.GetRasterBand(n).GetOverview(level) for n in numbers]
        sources = [_level(dataset.GetRasterBand(n), level - 1) for n in numbers]
        windows = list(_windows(targets[0]))
        for index, window in enumerate(windows):
            progress.step(index / len(windows))
            for source, target in zip(sources, targets):
                target.WriteArray(self._smaller(source, target, window), window.col, window.row)
            for band in (*targets, *sources):
                band.FlushCache()
            dataset.FlushCache()

    def _smaller(self, source: Any, target: Any, window: Window) -> NDArray[np.generic]:  # noqa: ANN401 - osgeo ships no types
        """A window of an overview from the band that is about twice as fine."""
        down = shares(window.row, window.rows, source.YSize / target.YSize)
        across = shares(window.col, window.cols, source.XSize / target.XSize)
        top, rows = _needed(down, source.YSize)
        left, cols = _needed(across, source.XSize)
        read = source.ReadAsArray(left, top, cols, rows)
        if read is None:
            raise RuntimeError("GDAL could not read the image again")
        pixels = np.asarray(read)
        if self._encoding.dtype == "Int8":
            # Before GDAL 3.7 signed bytes are read as unsigned ones.
            pixels = pixels.view(np.int8)
        mean, valid = averaged(pixels, self._valid(pixels), (down.moved(-top), across.moved(-left)))
        return self._encoding.encode(mean, valid)

    def _valid(self, pixels: NDArray[np.generic]) -> NDArray[np.bool_]:
        """Where pixels hold a measurement."""
        nodata = self._encoding.nodata
        if nodata is None:
            return np.ones(pixels.shape, np.bool_)
        return ~equals_nodata(pixels, nodata)


@dataclass(frozen=True)
class Shares:
    """Which pixels of a finer image lie under each pixel of a coarser one, along one axis.

    Attributes:
        first: First of three finer pixels, for each coarser one.
        share: How much of each of the three lies under it, (3, coarser pixels).
    """

    first: NDArray[np.int64]
    share: NDArray[np.float64]

    def moved(self, by: int) -> Shares:
        """The same with the finer pixels counted from another one."""
        return Shares(self.first + by, self.share)


def shares(start: int, count: int, ratio: float) -> Shares:
    """What lies under coarser pixels that cover the same ground as the finer ones, edge to edge.

    Args:
        start: First coarser pixel.
        count: Number of coarser pixels.
        ratio: Finer pixels per coarser pixel: 2, or less where their number is odd.
    """
    edges = np.arange(start, start + count + 1) * ratio
    first = np.floor(edges[:-1] + ROUNDING).astype(np.int64)
    pixels = first + np.arange(3)[:, None]
    overlap = np.minimum(pixels + 1, edges[1:]) - np.maximum(pixels, edges[:-1])
    return Shares(first, np.where(overlap > ROUNDING, overlap, 0.0))


def averaged(
    pixels: NDArray[np.generic], valid: NDArray[np.bool_], under: tuple[Shares, Shares]
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Means of the valid pixels by the area that lies under each coarser pixel.

    Args:
        pixels: Finer pixels, (rows, cols).
        valid: Which of them count, likewise.
        under: Rows and columns under each row and column of the result.

    Returns:
        Means, and where any valid pixel lies under them.
    """
    counts = valid & np.isfinite(pixels)
    weight = _gathered(counts.astype(np.float64), under)
    total = _gathered(np.where(counts, pixels, 0).astype(np.float64), under)
    found = weight > ROUNDING
    with np.errstate(over="ignore"):
        mean = (total / np.where(found, weight, 1.0)).astype(np.float32)
    return mean, found


def _gathered(values: NDArray[np.float64], under: tuple[Shares, Shares]) -> NDArray[np.float64]:
    """Sums of values by their shares, along rows and then along columns."""
    for axis, part in enumerate(under):
        last = values.shape[axis] - 1
        taps = [
            np.take(values, np.minimum(part.first + tap, last), axis)
            * (share[:, None] if axis == 0 else share)
            for tap, share in enumerate(part.share)
            if share.any()
        ]
        values = sum(taps[1:], taps[0])
    return values


def _needed(part: Shares, length: int) -> tuple[int, int]:
    """First finer pixel, and how many of ``length`` there are, that have a share."""
    first = int(part.first[0])
    last = int(part.first[-1]) + int(np.flatnonzero(part.share[:, -1])[-1])
    return first, min(last, length - 1) - first + 1


def _opened(temporary: Path) -> Any:  # noqa: ANN401 - osgeo ships no types
    """A hidden file open for change."""
    dataset = gdal.OpenEx(str(temporary), gdal.OF_RASTER | gdal.OF_UPDATE)
    if dataset is None:
        raise RuntimeError("the file could not be opened again")
    return dataset


def _add_empty(factor: int, dataset: Any) -> None:  # noqa: ANN401 - osgeo ships no types
    """Add an overview without pixels.

    Raises:
        RuntimeError: If GDAL adds none; ``collected`` turns it into a failure.
    """
    if dataset.BuildOverviews("NONE", [factor]) != gdal.CE_None:
        raise RuntimeError("GDAL made no overviews")


def _level(band: Any, level: int) -> Any:  # noqa: ANN401 - osgeo ships no types
    """An overview of a band; the band itself for level -1."""
    return band if level < 0 else band.GetOverview(level)


def _windows(band: Any) -> Iterator[Window]:  # noqa: ANN401 - osgeo ships no types
    """Windows of whole blocks of a band, of about SIDE by SIDE pixels."""
    high, wide = band.GetBlockSize()[1], band.GetBlockSize()[0]
    cols = min(wide * max(1, SIDE // wide), band.XSize)
    rows = high * max(1, SIDE * SIDE // (cols * high))
    for row in range(0, band.YSize, rows):
        for col in range(0, band.XSize, cols):
            yield Window(row, col, min(rows, band.YSize - row), min(cols, band.XSize - col))
