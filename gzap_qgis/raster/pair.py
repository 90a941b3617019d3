"""The panchromatic and the multispectral raster of one scene, opened together."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from types import TracebackType

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.config import PairConfig
from gzap_qgis.errors import GeometryError, RasterError
from gzap_qgis.grid import Bounds, Grid, Window, overlap
from gzap_qgis.progress import Progress
from gzap_qgis.raster.delivery import Role, open_delivery
from gzap_qgis.raster.georeference import is_geographic, label, same_crs
from gzap_qgis.raster.read import RasterSource
from gzap_qgis.raster.rectify import Wish, is_unrectified, rectified
from gzap_qgis.raster.template import Template
from gzap_qgis.raster.terrain import heights_of
from gzap_qgis.raster.warp import warped
from gzap_qgis.sentence import sentence

# MS pixels must be larger than PAN pixels by at least this factor.
SMALLEST_RATIO = 1.01

# Integer types whose larger numbers a float32 rounds.
WIDE_TYPES = ("UInt32", "Int32", "UInt64", "Int64")


class PairSource:
    """Two open rasters in one coordinate system. Close it, or use it in a ``with`` statement.

    Attributes:
        pan: Panchromatic raster, one band.
        ms: Multispectral raster, in the reference system of ``pan``.
        pan_grid: Grid of ``pan``.
        ms_grid: Grid of ``ms``.
        overlap: West, south, east, north of the common ground, map units.
        template: What a sharpened image takes over from ``ms``; it has a NoData value if any
            pixel of the two may be invalid.
        files: The files that GDAL reads for the two.
        ms_is_resampled: Whether MS is read on another grid than that of its file.
    """

    def __init__(
        self, pan: RasterSource, ms: RasterSource, *, ms_is_resampled: bool = False
    ) -> None:
        """Join two rasters in one coordinate system.

        Args:
            pan: Panchromatic raster.
            ms: Multispectral raster.
            ms_is_resampled: Whether the pixels of ``ms`` are not those of its file.

        Raises:
            GeometryError: If they do not overlap, or PAN's pixels are not the finer ones.
        """
        self.pan, self.ms = pan, ms
        self.ms_is_resampled = ms_is_resampled
        self.pan_grid, self.ms_grid = pan.grid, _turned(_local(ms, pan), pan.grid)
        _require_finer(self.pan_grid, self.ms_grid)
        self.overlap: Bounds = overlap(self.pan_grid.bounds, self.ms_grid.bounds)
        invalid = pan.may_be_invalid or ms.may_be_invalid
        self.template: Template = ms.template.with_nodata() if invalid else ms.template
        self.files = (*pan.files, *ms.files)

    def read_pan(self, window: Window) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        """PAN's digital numbers, (rows, cols), and where they are valid, (rows, cols)."""
        data, valid = self.pan.read(window)
        return data[0], valid[0]

    def read_ms(self, window: Window) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        """MS's digital numbers, (bands, rows, cols), and where they are valid, likewise."""
        return self.ms.read(window)

    def close(self) -> None:
        """Release both files."""
        self.pan.close()
        self.ms.close()

    def __enter__(self) -> PairSource:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Release both files."""
        self.close()


def open_pair(pair: PairConfig, progress: Progress) -> PairSource:
    """Open two rasters of one scene and bring them into PAN's coordinate system.

    Args:
        pair: Names of the rasters: paths, or any names that GDAL opens.
        progress: Hears what was found: a warped MS, local grids, alpha bands.

    Raises:
        GeometryError: If the two cannot be laid on each other.
        RasterError: If one cannot be read, or PAN has more than one band.
    """
    with ExitStack() as opened:
        pan = open_delivery(pair.pan, pair.pan_parts, Role.PAN, progress)
        opened.callback(pan.close)
        _require_one_band(pan)
        ms = open_delivery(pair.ms, pair.ms_parts, Role.MS, progress)
        opened.callback(ms.close)
        source = _laid_on_pan(pan, ms, pair, progress)
        opened.pop_all()
        return source


def _laid_on_pan(
    pan: RasterSource, ms: RasterSource, pair: PairConfig, progress: Progress
) -> PairSource:
    """Both images on north-up grids of one reference system, each resampled once at most."""
    heights = heights_of((pan, ms), pair.dem, progress)
    first, second = pan, ms
    if is_unrectified(pan):
        first = rectified(pan, Wish(heights=heights), progress)
    if is_unrectified(ms):
        second = rectified(ms, Wish(first.grid.crs, first.grid, heights), progress)
    _describe(first, second, progress)
    for source in (pan, ms):
        _describe_one(source, progress)
    _require_same_kind(first, second)
    placed = _in_crs_of(first, second, progress)
    joined = PairSource(first, placed, ms_is_resampled=placed is not ms)
    heights_file = () if pair.dem is None else (pair.dem,)
    joined.files = (*joined.files, *pair.pan_parts, *pair.ms_parts, *heights_file)
    return joined


def _in_crs_of(pan: RasterSource, ms: RasterSource, progress: Progress) -> RasterSource:
    """MS as it is, or warped where its reference system differs from PAN's."""
    if not pan.grid.crs or same_crs(pan.grid.crs, ms.grid.crs):
        return ms
    progress.info(
        sentence(
            "The multispectral image is in {crs}, the panchromatic one in {pan_crs}: the "
            "multispectral image is warped into {pan_crs} by cubic interpolation while it is "
            "read.",
            crs=label(ms.grid.crs),
            pan_crs=label(pan.grid.crs),
        )
    )
    return warped(ms, pan.grid.crs)


def _local(ms: RasterSource, pan: RasterSource) -> Grid:
    """The grid of MS; laid over PAN's where neither is georeferenced; named as PAN's system is."""
    if ms.is_georeferenced:
        return replace(ms.grid, crs=pan.grid.crs)
    height, width = pan.grid.rows / ms.grid.rows, pan.grid.cols / ms.grid.cols
    return replace(ms.grid, dx=width, dy=height)


def _turned(ms: Grid, pan: Grid) -> Grid:
    """The grid of MS, a whole turn further where only then it meets PAN at the antimeridian."""
    if not is_geographic(pan.crs):
        return ms
    for turn in (0.0, 360.0, -360.0):
        if pan.x < ms.bounds[2] + turn and ms.x + turn < pan.bounds[2]:
            return replace(ms, x=ms.x + turn)
    return ms


def _require_one_band(pan: RasterSource) -> None:
    """Raise unless a raster has one data band."""
    if pan.bands != 1:
        raise RasterError(
            sentence(
                "The panchromatic image {pan} has {bands} bands. Expected 1; choose a "
                "panchromatic image, or swap the two inputs if they were exchanged.",
                pan=pan.name,
                bands=pan.bands,
            )
        )


def _require_same_kind(pan: RasterSource, ms: RasterSource) -> None:
    """Raise if only one of the two has georeferencing, or a reference system."""
    if pan.is_georeferenced != ms.is_georeferenced:
        known, unknown = (pan, ms) if pan.is_georeferenced else (ms, pan)
        raise GeometryError(
            sentence(
                "{known} is georeferenced but {unknown} is not. Expected both or neither; "
                "georeference {unknown} first.",
                known=known.name,
                unknown=unknown.name,
            )
        )
    if bool(pan.grid.crs) != bool(ms.grid.crs):
        known, unknown = (pan, ms) if pan.grid.crs else (ms, pan)
        raise GeometryError(
            sentence(
                "{known} is in {crs} but {unknown} has no coordinate reference system. "
                "Expected one for both or for neither; assign {unknown} its own (Assign "
                "projection).",
                known=known.name,
                crs=label(known.grid.crs),
                unknown=unknown.name,
            )
        )


def _require_finer(pan: Grid, ms: Grid) -> None:
    """Raise unless PAN's pixels are smaller than MS's along both axes."""
    if min(ms.dx / pan.dx, ms.dy / pan.dy) < SMALLEST_RATIO:
        raise GeometryError(
            sentence(
                "The panchromatic pixels measure {dx:.6g} x {dy:.6g} map units, the "
                "multispectral ones {ms_dx:.6g} x {ms_dy:.6g}. Expected finer panchromatic pixels; "
                "choose other images, or swap the two inputs if they were exchanged.",
                dx=pan.dx,
                dy=pan.dy,
                ms_dx=ms.dx,
                ms_dy=ms.dy,
            )
        )


def _describe(pan: RasterSource, ms: RasterSource, progress: Progress) -> None:
    """Tell the log what the user may not expect of the two rasters."""
    if not pan.is_georeferenced and not ms.is_georeferenced:
        progress.warn(
            sentence(
                "Neither image is georeferenced: they are taken to cover the same ground, edge "
                "to edge, on a local grid whose unit is the panchromatic pixel."
            )
        )
    elif not pan.grid.crs and not ms.grid.crs:
        progress.info(
            sentence(
                "Neither image has a coordinate reference system: both are taken to lie on one "
                "local grid."
            )
        )


def _describe_one(source: RasterSource, progress: Progress) -> None:
    """Tell the log what the user may not expect of one raster."""
    if source.dtype in WIDE_TYPES:
        progress.warn(
            sentence(
                "{source} holds {dtype} numbers: those beyond 16 777 216 are rounded to about "
                "7 digits.",
                source=source.name,
                dtype=source.dtype,
            )
        )
    if source.has_alpha:
        progress.warn(
            sentence(
                "{source} has a band marked as transparency (alpha): it is used as a mask and "
                "not sharpened. If it holds measurements, change its colour interpretation.",
                source=source.name,
            )
        )
    if source.has_palette:
        progress.warn(
            sentence(
                "{source} has a colour table: its numbers are taken as they are, although they "
                "may be numbers of colours. Expected measurements.",
                source=source.name,
            )
        )
