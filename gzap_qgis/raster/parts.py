"""The files of one image: what of them decides how they are joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from osgeo import gdal

from gzap_qgis.raster.bands import (
    common_type,
    data_and_alpha,
    described,
    nodata_of,
    own_metadata,
)
from gzap_qgis.raster.calls import checked
from gzap_qgis.raster.georeference import (
    Placement,
    crs_of,
    geotransform_of,
    placement_of,
    require_extent,
)
from gzap_qgis.raster.read import open_dataset
from gzap_qgis.raster.template import Band
from gzap_qgis.sentence import sentence

# Relative difference of two numbers of a place that is due to rounding.
ROUNDING = 1e-9


@dataclass(frozen=True)
class Part:
    """One file of an image.

    Attributes:
        name: As GDAL opens it.
        size: Columns and rows.
        dtype: GDAL's name of the data type that holds all its bands.
        placement: What says where it lies.
        numbers: GDAL's six numbers; None where there are none.
        crs: Reference system as WKT; empty for none.
        place: Control points or coefficients, where they say where it lies.
        numbered: Numbers of its bands that hold data.
        bands: What these are called and measure.
        nodata: NoData value of each, or None.
        block: Columns and rows in which it holds its pixels.
        mask: Which band masks all others: a number, ``mask,1`` or, for none, empty.
        metadata: Items that belong to the whole image.
    """

    name: str
    size: tuple[int, int]
    dtype: str
    placement: Placement
    numbers: tuple[float, ...] | None
    crs: str
    place: tuple[object, ...]
    numbered: tuple[int, ...]
    bands: tuple[Band, ...]
    nodata: tuple[float | None, ...]
    block: tuple[int, int]
    mask: str
    metadata: tuple[tuple[str, str], ...]

    @property
    def pixel(self) -> tuple[float, float]:
        """Width and height of a pixel of a file on a grid, map units; the height is signed."""
        numbers = self.numbers or (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)
        return numbers[1], numbers[5]


def part_of(name: str) -> Part:
    """What a file brings along.

    Raises:
        GeometryError: If its pixels cover no ground.
        RasterError: If GDAL cannot open it, or it holds no bands or complex numbers.
    """
    dataset = open_dataset(name)
    numbers, placement = geotransform_of(dataset), placement_of(dataset)
    if numbers is not None:
        require_extent(numbers, name)
    data, alpha = data_and_alpha(dataset, name)
    bands = [dataset.GetRasterBand(number) for number in data]
    return Part(
        name=name,
        size=(dataset.RasterXSize, dataset.RasterYSize),
        dtype=common_type(dataset, data, name),
        placement=placement,
        numbers=numbers,
        crs=crs_of(dataset, name),
        place=_place(dataset, placement),
        numbered=data,
        bands=tuple(map(described, bands)),
        nodata=tuple(map(nodata_of, bands)),
        block=tuple(bands[0].GetBlockSize()),
        mask=_mask(dataset, data, alpha),
        metadata=own_metadata(dataset.GetMetadata()),
    )


def same_ground(first: Part, other: Part) -> bool:
    """Whether two files hold the very same pixels on the ground."""
    if (first.size, first.placement, first.crs) != (other.size, other.placement, other.crs):
        return False
    if first.numbers is None or other.numbers is None:
        return first.numbers is other.numbers and first.place == other.place
    scale = max(map(abs, first.numbers))
    close = (abs(a - b) <= ROUNDING * scale for a, b in zip(first.numbers, other.numbers))
    return all(close) and first.place == other.place


def copy_place(source: gdal.Dataset, target: gdal.Dataset) -> None:
    """Give a virtual raster all that says where a dataset of the same pixels lies.

    Raises:
        RasterError: If GDAL refuses.
    """
    with checked(sentence("The place of {name} could not be taken over", name=_title(source))):
        numbers, crs = geotransform_of(source), source.GetProjection()
        if numbers is not None:
            target.SetGeoTransform(numbers)
        if crs:
            target.SetProjection(crs)
        if source.GetGCPCount():
            target.SetGCPs(source.GetGCPs(), source.GetGCPSpatialRef())
        for domain in ("RPC", "GEOLOCATION"):
            items = source.GetMetadata(domain)
            if items:
                target.SetMetadata(items, domain)


def _title(dataset: gdal.Dataset) -> str:
    """The name under which a dataset was opened."""
    return str(dataset.GetDescription())


def named_bands(parts: Sequence[Part]) -> list[Part]:
    """The files with names for bands that have none: what sets the names of their files apart."""
    own = _own_words([PurePath(part.name.replace("\\", "/")).stem for part in parts])
    return [_with_names(part, word) for part, word in zip(parts, own)]


def _with_names(part: Part, word: str) -> Part:
    """A file whose bands have names."""
    several = len(part.bands) > 1
    names = [
        band.name or (f"{word} {number}" if several else word)
        for number, band in enumerate(part.bands, start=1)
    ]
    return replace(
        part, bands=tuple(replace(band, name=name) for band, name in zip(part.bands, names))
    )


def _own_words(stems: Sequence[str]) -> list[str]:
    """Of each name the words that not all have at the same place, from either end."""
    split = [re.split(r"[^0-9A-Za-z]+", stem) for stem in stems]
    shortest = min(map(len, split))
    before = 0
    while before < shortest and len({words[before] for words in split}) == 1:
        before += 1
    behind = 0
    while behind < shortest - before and len({words[-1 - behind] for words in split}) == 1:
        behind += 1
    return ["_".join(words[before : len(words) - behind]) for words in split]


def _place(dataset: gdal.Dataset, placement: Placement) -> tuple[object, ...]:
    """Control points or coefficients as values that can be compared."""
    if placement is Placement.RPC:
        return tuple(sorted((dataset.GetMetadata("RPC") or {}).items()))
    if placement is Placement.GCPS:
        points = dataset.GetGCPs()
        return tuple((p.GCPPixel, p.GCPLine, p.GCPX, p.GCPY, p.GCPZ) for p in points)
    if placement is Placement.GEOLOCATION:
        return tuple(sorted((dataset.GetMetadata("GEOLOCATION") or {}).items()))
    return ()


def _mask(dataset: gdal.Dataset, data: tuple[int, ...], alpha: tuple[int, ...]) -> str:
    """The band that masks all others."""
    if alpha:
        return str(alpha[0])
    flags = dataset.GetRasterBand(data[0]).GetMaskFlags()
    own = flags != gdal.GMF_NODATA and not flags & (gdal.GMF_ALL_VALID | gdal.GMF_ALPHA)
    return "mask,1" if own else ""
