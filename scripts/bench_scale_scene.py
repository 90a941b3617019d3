"""A scene of any size, made of a small real pair: mirrored side by side and varied, in windows.

Mirrored copies join without an edge, and smooth seeded fields of gain make each place differ from
all others. Nothing larger than a window is held.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

Numbers = NDArray[np.uint16]
Field = NDArray[np.float64]

# Side of a window that is written at once, MS pixels.
WINDOW = 256
OPTIONS = ("TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", "PREDICTOR=2", "BIGTIFF=IF_SAFER")
# Waves that make a field of gain, their shortest length in MS pixels, and how much they change.
WAVES, SHORTEST = 6, 300.0
COMMON, BANDWISE = 0.25, 0.08


class SceneError(Exception):
    """The pair cannot be made into a scene."""


@dataclass(frozen=True)
class Source:
    """A small pair in memory.

    Attributes:
        pan: PAN, (1, H, W).
        ms: MS, (C, h, w).
        ratio: PAN pixels per MS pixel, the same along both axes.
        transform: Corner and pixel size of PAN as GDAL has them.
        crs: Reference system as WKT.
    """

    pan: Numbers
    ms: Numbers
    ratio: int
    transform: tuple[float, ...]
    crs: str


def read_source(folder: Path) -> Source:
    """A pair ``pan.tif`` and ``ms.tif``, cut to a square whose copies can stand side by side.

    Raises:
        SceneError: If the two have no common corner or no whole ratio, or are no UInt16.
    """
    pan, ms = (_opened(folder / name) for name in ("pan.tif", "ms.tif"))
    fine, coarse = pan.GetGeoTransform(), ms.GetGeoTransform()
    ratio = round(coarse[1] / fine[1])
    apart = max(abs(fine[0] - coarse[0]), abs(fine[3] - coarse[3])) / fine[1]
    if abs(coarse[1] / fine[1] - ratio) > 1e-6 or apart > 1e-3:
        raise SceneError(f"{folder}: expected a whole ratio and a common corner")
    side = _side(min(ms.RasterXSize, ms.RasterYSize), ratio, pan)
    return Source(
        pan.ReadAsArray(0, 0, side * ratio, side * ratio)[None],
        np.atleast_3d(ms.ReadAsArray(0, 0, side, side)).reshape(-1, side, side),
        ratio,
        fine,
        ms.GetProjection(),
    )


def _opened(path: Path) -> gdal.Dataset:
    """An open UInt16 image.

    Raises:
        SceneError: If it is none.
    """
    dataset = gdal.Open(str(path)) if path.exists() else None
    if dataset is None or dataset.GetRasterBand(1).DataType != gdal.GDT_UInt16:
        raise SceneError(f"{path} is no UInt16 image")
    return dataset


def _side(most: int, ratio: int, pan: gdal.Dataset) -> int:
    """MS pixels of a copy's side: as many as there are, its edges on few borders of tiles."""
    most = min(most, pan.RasterXSize // ratio, pan.RasterYSize // ratio)
    # With an odd number of MS pixels an edge meets a border only after 512 / ratio copies.
    return most if most % 2 else most - 1


class Gains:
    """Smooth fields of gain over the ground, one for all bands and a weak one for each."""

    def __init__(self, bands: int, seed: int) -> None:
        """Draw the waves from a seed."""
        generator = np.random.default_rng(seed)
        length = generator.uniform(SHORTEST, 8 * SHORTEST, (bands + 1, WAVES))
        angle = generator.uniform(0, np.pi, length.shape)
        self._rows = 2 * np.pi * np.sin(angle) / length
        self._cols = 2 * np.pi * np.cos(angle) / length
        self._phase = generator.uniform(0, 2 * np.pi, length.shape)

    def at(self, rows: Field, cols: Field) -> Field:
        """Gains at MS positions: of PAN, then of each band, (1 + C, rows, cols)."""
        fields = np.stack([self._wave(k, rows, cols) for k in range(len(self._phase))])
        common = 1 + COMMON * fields[0]
        own = 1 + BANDWISE * fields[1:]
        out: Field = common * np.concatenate([own.mean(0)[None], own])
        return out

    def _wave(self, index: int, rows: Field, cols: Field) -> Field:
        """One field, from -1 to 1."""
        total = np.zeros((len(rows), len(cols)))
        for down, across, phase in zip(self._rows[index], self._cols[index], self._phase[index]):
            total += np.sin(down * rows[:, None] + across * cols[None, :] + phase)
        return total / WAVES


def mirrored(index: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """Indices into an image of ``size`` pixels that is repeated, each copy mirrored."""
    period = index % (2 * size)
    return np.minimum(period, 2 * size - 1 - period)


def make_scene(source: Source, side: int, folder: Path, seed: int = 0) -> tuple[Path, Path]:
    """Write a scene of ``side`` PAN pixels a side.

    Args:
        source: What it is made of.
        side: PAN pixels; rounded down to whole MS pixels.
        folder: Where ``pan.tif`` and ``ms.tif`` are written.
        seed: Seed of the gains.

    Returns:
        The two files.
    """
    coarse = side // source.ratio
    pan = _created(folder / "pan.tif", (1, coarse * source.ratio), source, 1)
    ms = _created(folder / "ms.tif", (len(source.ms), coarse), source, source.ratio)
    gains = Gains(len(source.ms), seed)
    for row, col in _corners(coarse):
        rows = np.arange(row, min(row + WINDOW, coarse))
        cols = np.arange(col, min(col + WINDOW, coarse))
        gain = gains.at(rows.astype(float), cols.astype(float))[1:]
        _write(ms, source.ms, (rows, cols), gain)
        fine = [_finer(index, source.ratio) for index in (rows, cols)]
        places = [(index + 0.5) / source.ratio - 0.5 for index in fine]
        _write(pan, source.pan, (fine[0], fine[1]), gains.at(places[0], places[1])[:1])
    return folder / "pan.tif", folder / "ms.tif"


def part_of(path: Path, side: int) -> str:
    """The upper-left part of an image, ``side`` pixels a side, as QGIS takes an extent."""
    x, dx, _, y, _, dy = gdal.Open(str(path)).GetGeoTransform()
    return f"{x},{x + side * dx},{y + side * dy},{y}"


def _corners(size: int) -> Iterator[tuple[int, int]]:
    """First rows and columns of the windows."""
    for row in range(0, size, WINDOW):
        for col in range(0, size, WINDOW):
            yield row, col


def _finer(index: NDArray[np.int64], ratio: int) -> NDArray[np.int64]:
    """PAN pixels under a run of MS pixels."""
    return np.arange(index[0] * ratio, (index[-1] + 1) * ratio)


def _write(
    target: gdal.Dataset,
    image: Numbers,
    place: tuple[NDArray[np.int64], NDArray[np.int64]],
    gain: Field,
) -> None:
    """Write a window of mirrored copies times their gain."""
    rows, cols = place
    part = image[:, mirrored(rows, image.shape[1])][:, :, mirrored(cols, image.shape[2])]
    varied = np.clip(np.rint(part * gain), 1, 65535).astype(np.uint16)
    for band, plane in enumerate(varied, start=1):
        target.GetRasterBand(band).WriteArray(plane, int(cols[0]), int(rows[0]))
    target.FlushCache()


def _created(path: Path, shape: tuple[int, int], source: Source, times: int) -> gdal.Dataset:
    """A new square image of bands and pixels a side, its pixels so many times those of PAN."""
    bands, side = shape
    driver = gdal.GetDriverByName("GTiff")
    dataset = driver.Create(str(path), side, side, bands, gdal.GDT_UInt16, list(OPTIONS))
    x, dx, _, y, _, dy = source.transform
    dataset.SetGeoTransform((x, dx * times, 0.0, y, 0.0, dy * times))
    dataset.SetProjection(source.crs)
    return dataset
