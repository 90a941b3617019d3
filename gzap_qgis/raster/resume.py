"""An image that an interrupted run has begun: its finished tiles are taken from its journal."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
from numpy.typing import NDArray

from gzap_qgis import paths
from gzap_qgis.config import OutputConfig
from gzap_qgis.grid import Grid, Window
from gzap_qgis.progress import Progress
from gzap_qgis.raster.journal import Journal, Pixels, open_journal
from gzap_qgis.raster.template import Template, numpy_type
from gzap_qgis.raster.write import RasterSink, create_image
from gzap_qgis.sentence import sentence


class ResumedSink:
    """An image being written whose tiles are also kept in a journal."""

    def __init__(self, sink: RasterSink, journal: Journal | None, progress: Progress) -> None:
        """Join an image and its journal.

        Args:
            sink: The image.
            journal: Where its tiles are kept; None keeps none.
            progress: Hears when the journal cannot be kept any longer.
        """
        self._sink = sink
        self._journal = journal
        self._progress = progress
        self._held: set[Window] = set()

    def replay(self) -> None:
        """Write the tiles that the journal holds.

        Raises:
            Cancelled: If the user stops.
            RasterError: If the disk is full or refuses.
        """
        if self._journal is None:
            return
        for window, numbers in self._journal.tiles():
            self._progress.check()
            self._sink.put(window, numbers)
            self._held.add(window)
        if self._held:
            self._progress.info(
                sentence(
                    "{count} finished tile(s) of an interrupted run were taken from its journal.",
                    count=len(self._held),
                )
            )

    def holds(self, window: Window) -> bool:
        """Whether a window, in pixels of the output, was written by an earlier run."""
        return window in self._held

    def write(self, window: Window, data: NDArray[np.float32], valid: NDArray[np.bool_]) -> None:
        """Write all bands of a window, and keep them in the journal.

        Raises:
            RasterError: If the disk is full or refuses.
            ValueError: If the shapes do not agree, or a pixel is invalid without a NoData value.
        """
        numbers = self._sink.numbers(window, data, valid)
        self._sink.put(window, numbers)
        if self._journal is not None:
            self._keep(self._journal, window, numbers)

    def _keep(self, journal: Journal, window: Window, numbers: NDArray[np.generic]) -> None:
        """Add a tile to the journal; without room for it the image goes on alone."""
        try:
            journal.append(window, numbers)
        except OSError as error:
            self._journal = None
            self._progress.warn(
                sentence(
                    "The journal takes no further tile ({strerror}): the run goes on without it, "
                    "and what it holds is kept.",
                    strerror=error.strerror,
                )
            )


@contextmanager
def resumed_image(
    output: OutputConfig, grid: Grid, template: Template, progress: Progress, fingerprint: bytes
) -> Iterator[ResumedSink]:
    """Begin an image, or go on with it where the output asks for that.

    Args:
        output: Name, creation options, layout, overviews, and whether a journal is kept.
        grid: Grid of the output.
        template: Data type, bands, NoData and metadata of the output.
        progress: As ``create_image`` takes it; also hears what came from the journal.
        fingerprint: Bytes that differ wherever the pixels may.

    Yields:
        The image; what the journal held is written.

    Raises:
        Cancelled: If the user stops.
        OutputError: If the folder cannot be written to.
        RasterError: If the options are wrong, or the disk is full or refuses.
    """
    pixels = Pixels(numpy_type(template.dtype), len(template.bands), grid.rows, grid.cols)
    # The journal goes after the image is in its place.
    with (
        _journal(output, fingerprint, pixels, progress) as journal,
        create_image(output, grid, template, progress) as sink,
    ):
        resumed = ResumedSink(sink, journal, progress)
        resumed.replay()
        yield resumed


@contextmanager
def _journal(
    output: OutputConfig, fingerprint: bytes, pixels: Pixels, progress: Progress
) -> Iterator[Journal | None]:
    """The journal of an image, kept after an exception, removed at a clean end."""
    journal = _opened(output, fingerprint, pixels, progress) if output.resume else None
    try:
        yield journal
    except BaseException:
        if journal is not None:
            journal.close()
            _tell_kept(journal, output, progress)
        raise
    if journal is not None:
        journal.remove()


def _opened(
    output: OutputConfig, fingerprint: bytes, pixels: Pixels, progress: Progress
) -> Journal | None:
    """Open the journal of an image, telling the log what was found.

    Raises:
        OutputError: If the folder or the disk refuses.
    """
    paths.require_writable_folder(output.path)
    digest = hashlib.sha256(repr(pixels).encode() + fingerprint).digest()
    journal = open_journal(output.path, digest, pixels)
    if journal is None:
        progress.warn(
            sentence(
                "Another run is writing {path} and keeps its journal: this run keeps none.",
                path=output.path,
            )
        )
    elif journal.is_foreign:
        progress.info(
            sentence(
                "The journal of an interrupted run to {path} belongs to other images or settings: "
                "this run begins anew.",
                path=output.path,
            )
        )
    return journal


def _tell_kept(journal: Journal, output: OutputConfig, progress: Progress) -> None:
    """Tell the log how to go on."""
    if journal.count:
        progress.info(
            sentence(
                "{count} finished tile(s) are kept in a journal. Run again with the same settings "
                "and RESUME to go on; a run without RESUME to {path} removes it.",
                count=journal.count,
                path=output.path,
            )
        )
