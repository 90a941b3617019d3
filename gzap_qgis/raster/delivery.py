"""From the names that a user gives to one open image: containers, tiles, single bands."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from osgeo import gdal

from gzap_qgis.errors import RasterError
from gzap_qgis.progress import Progress
from gzap_qgis.raster.calls import collected
from gzap_qgis.raster.dimap import without_driver
from gzap_qgis.raster.georeference import UNRECTIFIED, Placement, placement_of
from gzap_qgis.raster.mosaic import mosaic, mosaic_or_stack
from gzap_qgis.raster.read import RasterSource, open_dataset, source_of
from gzap_qgis.sentence import sentence

# Subdatasets that are opened to see which one fits.
MOST = 50


class Role(Enum):
    """What an image is wanted for."""

    PAN = "pan"
    MS = "ms"


def open_delivery(name: str, parts: Sequence[str], role: Role, progress: Progress) -> RasterSource:
    """Open an image as it was delivered; on a local grid if it lies on no north-up one.

    Args:
        name: The image, its first file, or a container that holds it.
        parts: Its further files.
        role: What it is wanted for.
        progress: Hears what was chosen and joined.

    Raises:
        GeometryError: If its files do not lie on one grid.
        RasterError: If one cannot be opened, or they do not fit together.
    """
    names = [_image_in(each, role, progress) for each in dict.fromkeys((name, *parts))]
    if len(names) == 1:
        return _opened(names[0])
    join = mosaic if role is Role.PAN else mosaic_or_stack
    return source_of(join(names, progress), names[0])


def _opened(name: str) -> RasterSource:
    """One image; the tiles of a product without the driver that hides them."""
    dataset = open_dataset(name)
    source = source_of(without_driver(dataset), name)
    files = dict.fromkeys((*source.files, *(dataset.GetFileList() or ())))
    source.files = tuple(files)
    return source


def is_on_grid(name: str) -> bool:
    """Whether an image lies on a grid of its own, or on none; one that cannot be opened does."""
    placement = Placement.NOWHERE
    with collected():
        dataset = gdal.OpenEx(name, gdal.OF_RASTER | gdal.OF_READONLY)
        if dataset is not None:
            placement = placement_of(dataset)
    return placement not in UNRECTIFIED


def _image_in(name: str, role: Role, progress: Progress) -> str:
    """The name of an image, or of the one image in a container that fits.

    Raises:
        RasterError: If none fits, or more than one.
    """
    inside = _inside(open_dataset(name))
    if not inside:
        return name
    fitting = [each for each in inside[:MOST] if _fits(each, role)]
    if len(fitting) != 1:
        raise RasterError(
            sentence(
                "{name} holds several images: {images}. Choose the one that is meant.",
                name=name,
                images=", ".join(inside[:MOST]),
            )
        )
    progress.info(
        sentence("{name} holds several images; {chosen} is used.", name=name, chosen=fitting[0])
    )
    return fitting[0]


def images_in(name: str) -> list[str]:
    """The images among which a container leaves the choice; none for an image or no raster."""
    dataset = None
    with collected():
        dataset = gdal.OpenEx(name, gdal.OF_RASTER | gdal.OF_READONLY)
    return [] if dataset is None else _inside(dataset)


def _inside(dataset: gdal.Dataset) -> list[str]:
    """The images of a dataset that is no image itself."""
    inside = [str(each[0]) for each in dataset.GetSubDatasets()]
    # A volume of SPOT or Pléiades shows the first of its images.
    is_volume = dataset.GetDriver().ShortName == "DIMAP" and len(inside) > 1
    return inside if is_volume or not dataset.RasterCount else []


def _fits(name: str, role: Role) -> bool:
    """Whether an image in a container has the bands of PAN or of MS."""
    count = 0
    with collected():
        dataset = gdal.OpenEx(name, gdal.OF_RASTER | gdal.OF_READONLY)
        count = 0 if dataset is None else dataset.RasterCount
    return count == 1 if role is Role.PAN else count > 1
