"""Virtual rasters in memory that are made of windows of files."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

from osgeo import gdal

from gzap_qgis.errors import RasterError
from gzap_qgis.raster.calls import collected, in_words
from gzap_qgis.raster.template import Band
from gzap_qgis.sentence import sentence

# A raster of one pixel that is valid, to be stretched over files that have no mask.
VALID = (
    '<VRTDataset rasterXSize="1" rasterYSize="1"><VRTRasterBand dataType="Byte" band="1">'
    "<NoDataValue>255</NoDataValue></VRTRasterBand></VRTDataset>"
)


@dataclass(frozen=True)
class Sheet:
    """A whole band of a file, laid down somewhere.

    Attributes:
        name: The file, as GDAL opens it.
        band: Its band: a number, or ``mask,1`` for a mask.
        size: Columns and rows of the file.
        dtype: GDAL's name of the band's data type.
        block: Columns and rows in which the file holds its pixels.
        at: Column and row of its first pixel in the virtual raster.
        nodata: Number that does not cover what lies below, or None.
        masked: Whether the file's mask decides where it covers what lies below.
    """

    name: str
    band: str
    size: tuple[int, int]
    dtype: str
    block: tuple[int, int]
    at: tuple[int, int]
    nodata: float | None = None
    masked: bool = False


def valid_sheet(size: tuple[int, int], at: tuple[int, int]) -> Sheet:
    """A mask that is valid everywhere, for a file that has none."""
    return Sheet(VALID, "1", size, "Byte", (1, 1), at)


@dataclass(frozen=True)
class Layer:
    """A band of a virtual raster.

    Attributes:
        dtype: GDAL's name of its data type.
        sheets: What it is made of, from the lowest to the uppermost.
        band: What it is called and measures.
        nodata: Number where there is nothing, or None.
    """

    dtype: str
    sheets: Sequence[Sheet]
    band: Band
    nodata: float | None = None


def virtual(
    size: tuple[int, int], layers: Sequence[Layer], mask: Sequence[Sheet] = ()
) -> gdal.Dataset:
    """A virtual raster; its files are opened when they are read, some at a time.

    Args:
        size: Columns and rows.
        layers: Its bands.
        mask: What makes up the mask of all bands; empty for none.

    Raises:
        RasterError: If GDAL makes none.
    """
    bands = [_band_xml(layer, number) for number, layer in enumerate(layers, start=1)]
    if mask:
        inner = "".join(map(_sheet_xml, mask))
        bands.append(f'<MaskBand><VRTRasterBand dataType="Byte">{inner}</VRTRasterBand></MaskBand>')
    text = f'<VRTDataset rasterXSize="{size[0]}" rasterYSize="{size[1]}">{"".join(bands)}'
    dataset = None
    with collected() as (failures, _):
        flags = gdal.OF_RASTER | gdal.OF_READONLY | gdal.OF_VERBOSE_ERROR
        dataset = gdal.OpenEx(f"{text}</VRTDataset>", flags)
        for number, layer in enumerate(layers if dataset else (), start=1):
            _describe(dataset.GetRasterBand(number), layer.band)
    if dataset is None or failures:
        raise RasterError(
            sentence("The files could not be joined: {reason}", reason=in_words(failures))
        )
    return dataset


def _band_xml(layer: Layer, number: int) -> str:
    """A band as GDAL's virtual format has it."""
    nodata = "" if layer.nodata is None else f"<NoDataValue>{layer.nodata!r}</NoDataValue>"
    sheets = "".join(map(_sheet_xml, layer.sheets))
    return (
        f'<VRTRasterBand dataType="{layer.dtype}" band="{number}">{nodata}{sheets}</VRTRasterBand>'
    )


def _sheet_xml(sheet: Sheet) -> str:
    """A sheet as GDAL's virtual format has it.

    All are complex ones: GDAL reads the bands of simple ones at once, and then does not empty the
    cache of any but the first.
    """
    (width, height), (col, row) = sheet.size, sheet.at
    held = (1, 1) if sheet.name == VALID else sheet.size
    nodata = "" if sheet.nodata is None else f"<NODATA>{sheet.nodata!r}</NODATA>"
    masked = "<UseMaskBand>true</UseMaskBand>" if sheet.masked else ""
    return (
        f'<ComplexSource><SourceFilename relativeToVRT="0">{html.escape(sheet.name)}'
        f"</SourceFilename><SourceBand>{sheet.band}</SourceBand>"
        f'<SourceProperties RasterXSize="{held[0]}" RasterYSize="{held[1]}" '
        f'DataType="{sheet.dtype}" BlockXSize="{sheet.block[0]}" BlockYSize="{sheet.block[1]}"/>'
        f'<SrcRect xOff="0" yOff="0" xSize="{held[0]}" ySize="{held[1]}"/>'
        f'<DstRect xOff="{col}" yOff="{row}" xSize="{width}" ySize="{height}"/>'
        f"{nodata}{masked}</ComplexSource>"
    )


def _describe(target: gdal.Band, band: Band) -> None:
    """Give a band its name, colour, scale, offset, unit, bits and metadata."""
    if band.metadata:
        target.SetMetadata(dict(band.metadata))
    target.SetDescription(band.name)
    target.SetColorInterpretation(band.colour)
    if band.scale is not None:
        target.SetScale(band.scale)
    if band.offset is not None:
        target.SetOffset(band.offset)
    if band.unit:
        target.SetUnitType(band.unit)
    if band.bits is not None:
        target.SetMetadataItem("NBITS", str(band.bits), "IMAGE_STRUCTURE")
