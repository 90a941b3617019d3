"""Writing a GeoTIFF window by window, so that it appears under its name whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from gzap_qgis import paths
from gzap_qgis.config import Layout, OutputConfig
from gzap_qgis.errors import OutputError, RasterError
from gzap_qgis.grid import Grid, Window
from gzap_qgis.progress import Progress
from gzap_qgis.raster.blank import blank
from gzap_qgis.raster.calls import collected, in_words
from gzap_qgis.raster.cog import CloudCopy, cog_options, hidden_options, try_options
from gzap_qgis.raster.encode import Encoding
from gzap_qgis.raster.failures import close, raise_failed
from gzap_qgis.raster.journal import remove_journal
from gzap_qgis.raster.options import creation_options, encoding_of
from gzap_qgis.raster.overviews import Overviews
from gzap_qgis.raster.read import RasterSource
from gzap_qgis.raster.template import Template
from gzap_qgis.raster.whole import missing
from gzap_qgis.sentence import sentence

# What is done to a complete hidden file before it gets its name: takes its hidden name, returns
# the one to go on with.
Stage = Callable[[Path], Path]


@dataclass(frozen=True)
class Place:
    """Where a file is written.

    Attributes:
        path: The name that it gets when it is complete.
        temporary: The hidden name that it has until then.
    """

    path: Path
    temporary: Path


class Sink(Protocol):
    """What takes the windows of an image."""

    def write(self, window: Window, data: NDArray[np.float32], valid: NDArray[np.bool_]) -> None:
        """Write all bands of a window."""


class RasterSink:
    """A GeoTIFF being written; use it in a ``with`` statement.

    A clean end of the statement puts the file under its name; an exception of any kind, also a
    cancelled run, removes what was written and leaves the file that was there before.
    """

    def __init__(
        self,
        dataset: gdal.Dataset,
        place: Place,
        encoding: Encoding,
        stages: Sequence[Stage] = (),
    ) -> None:
        """Take over a dataset that was created under its hidden name."""
        self._dataset = dataset
        self._path = place.path
        self._temporary = place.temporary
        self._stages = stages
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
        self.put(window, self.numbers(window, data, valid))

    def numbers(
        self, window: Window, data: NDArray[np.float32], valid: NDArray[np.bool_]
    ) -> NDArray[np.generic]:
        """The numbers that ``write`` would write.

        Raises:
            ValueError: If the shapes do not agree, or a pixel is invalid without a NoData value.
        """
        shape = (self._dataset.RasterCount, window.rows, window.cols)
        if data.shape != shape or valid.shape != shape:
            raise ValueError(f"Got {data.shape} and {valid.shape} for a window of {shape}.")
        return self._encoding.encode(data, valid)

    def put(self, window: Window, numbers: NDArray[np.generic]) -> None:
        """Write numbers of the file's own data type, (bands, rows, cols), as they are.

        Raises:
            RasterError: If the disk is full or refuses.
        """
        with collected() as (failures, _):
            for index, plane in enumerate(numbers, start=1):
                self._dataset.GetRasterBand(index).WriteArray(plane, window.col, window.row)
            self._dataset.FlushCache()
        raise_failed(self._path, failures)

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
                remove_journal(self._path)
        finally:
            self.discard()

    def finish(self) -> tuple[Path, Path]:
        """Close the file, complete and check it; it keeps a hidden name.

        Returns:
            The hidden name, and the one that the file is meant for.

        Raises:
            Cancelled: If the user stops the building of overviews or the copy.
            RasterError: If anything failed.
        """
        raise_failed(self._path, self._close())
        for stage in self._stages:
            done = stage(self._temporary)
            if done != self._temporary:
                self._temporary, left = done, self._temporary
                paths.remove_temporary(left)
        try:
            paths.sync(self._temporary)
            failures = missing(self._temporary)
        except OSError as error:
            failures = [str(error.strerror)]
        raise_failed(self._path, failures)
        return self._temporary, self._path

    def discard(self) -> None:
        """Close the file, and remove it if it still has its hidden name."""
        self._close()
        paths.remove_temporary(self._temporary)

    def _close(self) -> list[str]:
        """Close the dataset unless it is closed; return what failed."""
        if self._dataset is None:
            return []
        with collected() as (failures, _):
            self._dataset.FlushCache()
        with collected() as (more, _):
            dataset, self._dataset = self._dataset, None
            close(dataset)
        return failures + more


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
    encoding = encoding_of(template, chosen)
    dataset, place = begun(path, grid, template, chosen)
    return RasterSink(dataset, place, encoding)


def create_image(
    output: OutputConfig, grid: Grid, template: Template, progress: Progress
) -> RasterSink:
    """Begin an image in the layout that the output asks for, with overviews if it wants them.

    Args:
        output: Name, creation options, layout and overviews.
        grid: Grid of the output.
        template: Data type, bands, NoData and metadata of the output.
        progress: Told, at the end of the ``with`` statement, how far the overviews and the copy
            are; the share of the run that ``tiles_share`` leaves.

    Raises:
        OutputError: If the folder cannot be written to.
        RasterError: If the options are wrong, or GDAL cannot create such a file.
    """
    if output.layout is Layout.COG:
        return _cloud_image(output, grid, template, progress)
    chosen = creation_options(template, output.options)
    encoding = encoding_of(template, chosen)
    stages = (Overviews(output.path, encoding, progress),) if output.overviews else ()
    dataset, place = begun(output.path, grid, template, chosen)
    return RasterSink(dataset, place, encoding, stages)


def tiles_share(output: OutputConfig) -> float:
    """Share of the work of writing that is done when the last tile is; overviews are the rest."""
    if output.layout is Layout.COG:
        return 0.85
    return 0.95 if output.overviews else 1.0


def _cloud_image(
    output: OutputConfig, grid: Grid, template: Template, progress: Progress
) -> RasterSink:
    """Begin the hidden file that a Cloud Optimized GeoTIFF is made of."""
    chosen = cog_options(template, output.options)
    try_options(paths.temporary_for(output.path), template, chosen)
    hidden = hidden_options(template)
    encoding = encoding_of(template, chosen)
    dataset, place = begun(output.path, grid, template, hidden)
    build = Overviews(output.path, encoding, progress.part(0.0, 0.4))
    copy = CloudCopy(output.path, chosen, progress.part(0.4, 1.0))
    return RasterSink(dataset, place, encoding, (build, copy))


def begun(
    path: Path, grid: Grid, template: Template, chosen: dict[str, str]
) -> tuple[gdal.Dataset, Place]:
    """A new hidden file beside ``path``.

    Raises:
        OutputError: If the folder cannot be written to.
        RasterError: If GDAL cannot create the file with these options.
    """
    paths.require_writable_folder(path)
    paths.remove_stale(path)
    temporary = paths.temporary_for(path)
    dataset = None
    with collected() as (failures, warnings):
        dataset = blank(str(temporary), grid, template, chosen)
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
    return dataset, Place(path, temporary)
