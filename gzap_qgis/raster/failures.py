"""What is said when a file could not be written, and how a dataset is closed so that it shows."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path
from typing import Any

from osgeo import gdal

from gzap_qgis.errors import RasterError
from gzap_qgis.raster.calls import in_words
from gzap_qgis.sentence import sentence

# Below so many free bytes a failed write is put down to a full disk.
FULL_DISK = 1 << 20


def raise_failed(path: Path, failures: list[str]) -> None:
    """Say that an output could not be written, if anything failed.

    Args:
        path: Final name of the output.
        failures: GDAL's or the system's messages; none if all went well.

    Raises:
        RasterError: If there is any.
    """
    if not failures:
        return
    if _is_full(path.parent, failures):
        raise RasterError(
            sentence(
                "The disk of {parent} is full: {path} could not be written ({reason}). Free "
                "some room, or choose another folder.",
                parent=path.parent,
                path=path.name,
                reason="; ".join(dict.fromkeys(failures)),
            )
        )
    raise RasterError(
        sentence(
            "{path} could not be written: {reason} Check the disk, or choose another folder.",
            path=path,
            reason=in_words(failures),
        )
    )


def close(dataset: Any) -> None:  # noqa: ANN401 - osgeo ships no types
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
