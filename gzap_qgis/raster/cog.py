"""Cloud Optimized GeoTIFF: a hidden tiled file with overviews, copied by GDAL's own driver."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from osgeo import gdal

from gzap_qgis import paths
from gzap_qgis.errors import Cancelled, RasterError
from gzap_qgis.grid import Grid
from gzap_qgis.progress import Progress
from gzap_qgis.raster.blank import blank
from gzap_qgis.raster.calls import collected, in_words
from gzap_qgis.raster.failures import close, raise_failed
from gzap_qgis.raster.options import FOREIGN, WITH_PREDICTOR, creation_options, parsed
from gzap_qgis.raster.template import Template, numpy_type
from gzap_qgis.sentence import sentence

# The file that is copied lives for minutes: fast, and small enough not to fill the disk.
HIDDEN = ("COMPRESS=DEFLATE", "ZLEVEL=1", "BLOCKXSIZE=512", "BLOCKYSIZE=512")


def require_driver() -> None:
    """Check that this GDAL can write a Cloud Optimized GeoTIFF.

    Raises:
        RasterError: If it cannot.
    """
    if gdal.GetDriverByName("COG") is None:
        raise RasterError(
            sentence(
                "LAYOUT is cog, but this GDAL ({version}) has no driver for Cloud Optimized "
                "GeoTIFF, which came with GDAL 3.1. Set LAYOUT to geotiff, with OVERVIEWS if you "
                "like.",
                version=gdal.__version__,
            )
        )


def require_options(options: Sequence[str]) -> dict[str, str]:
    """Check the user's creation options.

    Returns:
        Their values by upper-case names.

    Raises:
        RasterError: If one has another form, is unknown to the driver, or would make another image.
    """
    require_driver()
    chosen = parsed(options, "COG")
    for name in chosen:
        if name in FOREIGN:
            raise RasterError(
                sentence(
                    "The creation option {name} would change the grid or the overviews of the "
                    "result. Leave it out; pixels and extent have settings of their own.",
                    name=name,
                )
            )
    return chosen


def cog_options(template: Template, options: Sequence[str]) -> dict[str, str]:
    """Options of the final file, overridden by the user's.

    Raises:
        RasterError: If one of the user's is wrong.
    """
    chosen = require_options(options)
    compression = chosen.get("COMPRESS", "DEFLATE").upper()
    defaults = {"COMPRESS": "DEFLATE", "BIGTIFF": "IF_SAFER"}
    whole = "NBITS" not in chosen and numpy_type(template.dtype).itemsize <= 4
    if whole and compression in WITH_PREDICTOR:
        defaults["PREDICTOR"] = "YES"
    return {**defaults, **chosen}


def hidden_options(template: Template) -> dict[str, str]:
    """Options of the file that is copied."""
    return creation_options(template, HIDDEN)


def try_options(temporary: Path, template: Template, chosen: dict[str, str]) -> None:
    """Make a small image in memory, so that a wrong option shows before hours of work.

    Args:
        temporary: A hidden name, which makes the names in memory unique.
        template: The image that will be written.
        chosen: Options of the final file.

    Raises:
        RasterError: If GDAL refuses or passes over an option.
    """
    source, target = (f"/vsimem/{temporary.stem}-{part}.tif" for part in ("from", "to"))
    grid = Grid(0.0, 0.0, 1.0, 1.0, 16, 16)
    with collected() as (failures, warnings):
        close(blank(source, grid, template, hidden_options(template)))
    with collected() as (more, others):
        dataset = gdal.OpenEx(source, gdal.OF_RASTER)
        close(_copied(dataset, target, chosen, _Watch(dataset, Progress())))
    with collected():
        for name in (source, target):
            gdal.Unlink(name)
    reasons = failures + more + [t for t in warnings + others if "option" in t]
    if reasons:
        raise RasterError(
            sentence(
                "A Cloud Optimized GeoTIFF could not be created with the options {listed}: "
                "{reason} Check the creation options.",
                listed=", ".join(f"{key}={value}" for key, value in chosen.items()),
                reason=in_words(reasons),
            )
        )


class CloudCopy:
    """Copies a hidden file into another hidden one in the layout of the cloud."""

    def __init__(self, path: Path, chosen: dict[str, str], progress: Progress) -> None:
        """Remember what for.

        Args:
            path: Final name of the file.
            chosen: Options of the final file.
            progress: Told how much is copied.
        """
        self._path = path
        self._chosen = chosen
        self._progress = progress

    def __call__(self, temporary: Path) -> Path:
        """Copy a closed file.

        Returns:
            The hidden name of the copy; the file that was copied stays.

        Raises:
            Cancelled: If the user stops; no copy is left then.
            RasterError: If the disk is full or refuses, likewise.
        """
        target = paths.temporary_for(self._path)
        try:
            self._copy(temporary, target)
        except BaseException:
            paths.remove_temporary(target)
            raise
        return target

    def _copy(self, temporary: Path, target: Path) -> None:
        """Copy one file to another name."""
        source = copy = watch = None
        with collected() as (failures, _):
            source = gdal.OpenEx(str(temporary), gdal.OF_RASTER)
            watch = _Watch(source, self._progress)
            copy = _copied(source, str(target), self._chosen, watch)
        with collected() as (more, _):
            for dataset in (copy, source):
                if dataset is not None:
                    close(dataset)
        if watch is not None and watch.cancelled is not None:
            raise watch.cancelled
        raise_failed(self._path, failures + more)


class _Watch:
    """What GDAL calls while it copies: tells how far it is, and stops it.

    Attributes:
        cancelled: What the user's wish to stop was raised as; None without one.
    """

    def __init__(self, source: Any, progress: Progress) -> None:  # noqa: ANN401 - osgeo ships no types
        """Watch the copy of a dataset."""
        self.cancelled: Cancelled | None = None
        self._progress = progress
        bands = [source.GetRasterBand(n + 1) for n in range(source.RasterCount)]
        self._levels = [source, *(level for band in bands for level in _overviews(band))]

    def __call__(self, fraction: float, message: str, data: object) -> int:
        """Hear how far GDAL is; returns 0 to stop it."""
        del message, data
        # What has been read is not read again, but would fill GDAL's cache.
        for level in self._levels:
            level.FlushCache()
        try:
            self._progress.step(fraction)
        except Cancelled as error:
            # No exception can pass through GDAL.
            self.cancelled = error
            return 0
        return 1


def _overviews(band: Any) -> list[Any]:  # noqa: ANN401 - osgeo ships no types
    """The overviews of a band."""
    return [band.GetOverview(level) for level in range(band.GetOverviewCount())]


def _copied(source: Any, name: str, chosen: dict[str, str], watch: _Watch) -> Any:  # noqa: ANN401 - osgeo ships no types
    """An image in the layout of the cloud.

    Raises:
        RuntimeError: If GDAL made none.
    """
    options = [f"{key}={value}" for key, value in chosen.items()]
    copy = gdal.GetDriverByName("COG").CreateCopy(name, source, 1, options, watch)
    if copy is None:
        raise RuntimeError("GDAL made no copy")
    return copy
