"""What the bands of an open dataset hold, apart from their pixels."""

from __future__ import annotations

from osgeo import gdal

from gzap_qgis.errors import RasterError
from gzap_qgis.raster.template import NUMPY_TYPES, Band
from gzap_qgis.sentence import sentence

# Metadata that describes the file it stands in and would be wrong in another.
OWN_METADATA = ("STATISTICS_", "AREA_OR_POINT", "OVR_", "PIXELTYPE")


def data_and_alpha(dataset: gdal.Dataset, name: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Numbers of the bands that hold data and of those that hold transparency."""
    numbers = range(1, dataset.RasterCount + 1)
    alpha = tuple(
        n
        for n in numbers
        if dataset.GetRasterBand(n).GetColorInterpretation() == gdal.GCI_AlphaBand
    )
    data = tuple(n for n in numbers if n not in alpha)
    if not data:
        raise RasterError(
            sentence(
                "{name} holds no band with data. Expected an image; if this is a container of "
                "several images (HDF, NetCDF, SAFE), choose one of its subdatasets.",
                name=name,
            )
        )
    return data, alpha


def common_type(dataset: gdal.Dataset, numbers: tuple[int, ...], name: str) -> str:
    """GDAL's name of the smallest data type that holds all bands."""
    types = [dataset.GetRasterBand(n).DataType for n in numbers]
    common = types[0]
    for kind in types[1:]:
        common = gdal.DataTypeUnion(common, kind)
    label = str(gdal.GetDataTypeName(common))
    # Before GDAL 3.7 a signed byte is a Byte with a note.
    first = dataset.GetRasterBand(numbers[0])
    if label == "Byte" and first.GetMetadataItem("PIXELTYPE", "IMAGE_STRUCTURE") == "SIGNEDBYTE":
        return "Int8"
    if label not in NUMPY_TYPES:
        raise RasterError(
            sentence(
                "{name} holds numbers of type {label}. Expected real numbers; convert the image "
                "first (for radar images, to amplitude).",
                name=name,
                label=label,
            )
        )
    return label


def nodata_of(band: gdal.Band) -> float | None:
    """NoData value of a band; integers of 64 bits lose what a float64 cannot hold."""
    value = band.GetNoDataValue()
    return None if value is None else float(value)


def described(band: gdal.Band) -> Band:
    """A band apart from its pixels."""
    return Band(
        name=str(band.GetDescription()),
        colour=int(band.GetColorInterpretation()),
        scale=band.GetScale(),
        offset=band.GetOffset(),
        unit=str(band.GetUnitType() or ""),
        metadata=own_metadata(band.GetMetadata()),
        bits=_bits(band),
    )


def _bits(band: gdal.Band) -> int | None:
    """Bits of a sample, where the file says that they are fewer than its data type has."""
    text = str(band.GetMetadataItem("NBITS", "IMAGE_STRUCTURE") or "")
    return int(text) if text.isdigit() else None


def own_metadata(metadata: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """The items that stay true in a new image."""
    return tuple((k, v) for k, v in metadata.items() if not k.startswith(OWN_METADATA))
