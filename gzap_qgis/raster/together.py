"""Writing several GeoTIFFs that belong together: all of them appear, or none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from gzap_qgis import paths
from gzap_qgis.grid import Grid
from gzap_qgis.raster.journal import remove_journal
from gzap_qgis.raster.template import Template
from gzap_qgis.raster.write import RasterSink, create


@dataclass(frozen=True)
class Wanted:
    """A GeoTIFF to write.

    Attributes:
        path: Its name.
        grid: Its grid.
        template: Data type, bands, NoData and metadata.
    """

    path: Path
    grid: Grid
    template: Template


@contextmanager
def create_all(wanted: Sequence[Wanted], options: Sequence[str]) -> Iterator[list[RasterSink]]:
    """Begin several GeoTIFFs, hidden until all are complete.

    After an exception of any kind, also a cancelled run, none is left and what was there stays.

    Args:
        wanted: The files.
        options: GDAL creation options of all of them, each ``NAME=VALUE``.

    Yields:
        A sink for each file, in their order.

    Raises:
        OutputError: If a folder cannot be written to, or a file cannot be put in its place.
        RasterError: If the options are wrong, or a disk is full or refuses.
    """
    sinks: list[RasterSink] = []
    try:
        for file in wanted:
            sinks.append(create(file.path, file.grid, file.template, options))
        yield sinks
        paths.replace_all([sink.finish() for sink in sinks])
        for file in wanted:
            remove_journal(file.path)
    finally:
        for sink in sinks:
            sink.discard()
