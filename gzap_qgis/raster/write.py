"""Writing a GeoTIFF window by window, so that it appears under its name whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from gzap_qgis import paths
from gzap_qgis.errors import OutputError, RasterError
from gzap_qgis.grid import Grid, Window
from gzap_qgis.raster.calls import collected, in_words
from gzap_qgis.raster.encode import Encoding
from gzap_qgis.raster.options import bits, creation_options
from gzap_qgis.raster.read import RasterSource
from gzap_qgis.raster.template import Band, Template
from gzap_qgis.sentence import sentence

# Below so many free bytes a failed write is put down to a full disk.
FULL_DISK = 1 << 20


class RasterSink:
    """A GeoTIFF being written; use it in a ``with`` statement.

    A clean end of the statement puts the file under its name; an exception of any kind, also a
    cancelled run, removes what was written and leaves the file that was there before.
    """

    def __init__(
        self, dataset: gdal.Dataset, path: Path, temporary: Path, encoding: Encoding
    ) -> None:
        """Take over a dataset that was created as ``temporary``."""
        self._dataset = dataset
        self._path = path
        self._temporary = temporary
        self._encoding = encoding

    def write(self, window: Window, data: NDArray[np.float32], valid: NDArray[np.bool_]) -> None:
        """Write all bands of a window, to the disk and not only into GDAL's cache.

        Args:
            window: Where, in pixels of the output.
            data: Digital numbers, (bands, rows, cols); rounded and clipped to the data type.
            valid: Where they count, (bands, rows, cols); elsewhere NoData is written.

        Raises:
            RasterError: If the disk is full or refuses.
            ValueError: If the shapes do not agree, or a pixel is invalid without a NoData value.
        """
        shape = (self._dataset.RasterCount, window.rows, window.cols)
        if data.shape != shape or valid.shape != shape:
            raise ValueError(f"Got {data.shape} and {valid.shape} for a window of {shape}.")
        numbers = self._encoding.encode(data, valid)
        with collected() as (failures, _):
            for index, plane in enumerate(numbers, start=1):
                self._dataset.GetRasterBand(index).WriteArray(plane, window.col, window.row)
            self._dataset.FlushCache()
        self._raise(failures)

    def __enter__(self) -> RasterSink:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Put the file in place, or remove it after an exception."""
        try:
            if kind is None:
                paths.replace(*self.finish())
        finally:
            self.discard()

    def finish(self) -> tuple[Path, Path]:
        """Close the file and check it; it keeps its hidden name.

        Returns:
            The hidden name, and the one that the file is meant for.

        Raises:
            RasterError: If anything failed.
        """
        self._raise(self._close())
        try:
            paths.sync(self._temporary)
        except OSError as error:
            self._raise([str(error.strerror)])
        return self._temporary, self._path

    def discard(self) -> None:
        """Close the file, and remove it if it still has its hidden name."""
        self._close()
        with suppress(OSError):
            paths.remove_temporary(self._temporary)

    def _close(self) -> list[str]:
        """Close the dataset unless it is closed; return what failed."""
        if self._dataset is None:
            return []
        with collected() as (failures, _):
            self._dataset.FlushCache()
        with collected() as (more, _):
            dataset, self._dataset = self._dataset, None
            _close(dataset)
        return failures + more

    def _raise(self, failures: list[str]) -> None:
        """Raise RasterError if anything failed."""
        if not failures:
            return
        if _is_full(self._path.parent, failures):
            raise RasterError(
                sentence(
                    "The disk of {parent} is full: {path} could not be written ({reason}). Free "
                    "some room, or choose another folder.",
                    parent=self._path.parent,
                    path=self._path.name,
                    reason="; ".join(dict.fromkeys(failures)),
                )
            )
        raise RasterError(
            sentence(
                "{path} could not be written: {reason} Check the disk, or choose another folder.",
                path=self._path,
                reason=in_words(failures),
            )
        )


def template_of(source: RasterSource) -> Template:
    """What an image made of ``source`` takes over: type, bands, NoData, metadata."""
    return source.template


def refuse_same(path: Path, inputs: Iterable[str]) -> None:
    """Check that an output is none of the inputs.

    Args:
        path: Output file.
        inputs: Names of inputs, and files that GDAL reads for them.

    Raises:
        OutputError: If it is one of them, also under another name.
    """
    for name in inputs:
        if paths.same_file(path, Path(name)):
            raise OutputError(
                sentence(
                    "The output {path} is also an input ({name}). Choose another name for the "
                    "output.",
                    path=path,
                    name=name,
                )
            )


def create(path: Path, grid: Grid, template: Template, options: Sequence[str]) -> RasterSink:
    """Begin a tiled, compressed GeoTIFF, hidden beside ``path`` until it is complete.

    Args:
        path: Output file.
        grid: Grid of the output.
        template: Data type, bands, NoData and metadata of the output.
        options: GDAL creation options, each ``NAME=VALUE``.

    Raises:
        OutputError: If the folder cannot be written to.
        RasterError: If the options are wrong, or GDAL cannot create the file.
    """
    chosen = creation_options(template, options)
    encoding = Encoding(template.dtype, template.nodata, bits(chosen))
    paths.require_writable_folder(path)
    paths.remove_stale(path)
    temporary = paths.temporary_for(path)
    dataset = None
    with collected() as (failures, warnings):
        dataset = _created(temporary, grid, template, chosen)
        _describe(dataset, grid, template)
    # GDAL only warns of an option that it cannot follow, and then writes something else.
    failures += [text for text in warnings if "creation option" in text]
    if failures:
        dataset = None
        paths.remove_temporary(temporary)
        raise RasterError(
            sentence(
                "{path} could not be created with the options {listed}: {reason} Check the "
                "creation options.",
                path=path,
                listed=", ".join((f"{k}={v}" for k, v in chosen.items())),
                reason=in_words(failures),
            )
        )
    return RasterSink(dataset, path, temporary, encoding)


def _created(temporary: Path, grid: Grid, template: Template, chosen: dict[str, str]) -> Any:  # noqa: ANN401 - osgeo ships no types
    """A new dataset.

    Raises:
        RuntimeError: If GDAL made none; ``collected`` turns it into a failure.
    """
    name = "Byte" if "PIXELTYPE" in chosen else template.dtype
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(temporary),
        grid.cols,
        grid.rows,
        len(template.bands),
        gdal.GetDataTypeByName(name),
        [f"{key}={value}" for key, value in chosen.items()],
    )
    if dataset is None:
        raise RuntimeError("GDAL created no file")
    return dataset


def _describe(dataset: Any, grid: Grid, template: Template) -> None:  # noqa: ANN401 - osgeo ships no types
    """Give a new dataset its place, NoData, metadata and bands."""
    dataset.SetGeoTransform(grid.geotransform)
    if grid.crs:
        dataset.SetProjection(grid.crs)
    dataset.SetMetadata({**dict(template.metadata), "AREA_OR_POINT": "Area"})
    for index, band in enumerate(template.bands, start=1):
        _describe_band(dataset.GetRasterBand(index), band, template.nodata)


def _describe_band(target: Any, band: Band, nodata: float | None) -> None:  # noqa: ANN401 - osgeo ships no types
    """Give a band its name, colour, scale, offset, unit, NoData and metadata."""
    if band.metadata:
        target.SetMetadata(dict(band.metadata))
    if band.name:
        target.SetDescription(band.name)
    if band.colour not in (gdal.GCI_Undefined, gdal.GCI_PaletteIndex):
        target.SetColorInterpretation(band.colour)
    if nodata is not None:
        target.SetNoDataValue(nodata)
    if band.scale is not None:
        target.SetScale(band.scale)
    if band.offset is not None:
        target.SetOffset(band.offset)
    if band.unit:
        target.SetUnitType(band.unit)


def _close(dataset: Any) -> None:  # noqa: ANN401 - osgeo ships no types
    """Close a dataset; nothing may use it afterwards.

    Before GDAL 3.8 only the end of the last reference closes it, where Python prints an exception
    instead of raising it; calling the destructor by name raises.
    """
    if not hasattr(dataset, "Close"):
        gdal.Dataset.__swig_destroy__(dataset)
        return
    try:
        dataset.Close()
    except RuntimeError:
        # It is closed all the same; closing it again with the last reference would crash. Newer
        # GDAL has already let go of it.
        if dataset.this is not None:
            dataset.thisown = False
        raise


def _is_full(folder: Path, failures: list[str]) -> bool:
    """Whether a failed write is due to a full disk."""
    if any(os.strerror(errno.ENOSPC) in text for text in failures):
        return True
    try:
        return shutil.disk_usage(folder).free < FULL_DISK
    except OSError:
        return False
