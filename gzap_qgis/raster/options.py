"""Creation options of the output: safe defaults, and the user's own in their place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from osgeo import gdal

from gzap_qgis.errors import RasterError
from gzap_qgis.raster.encode import Encoding
from gzap_qgis.raster.template import Template, numpy_type
from gzap_qgis.sentence import sentence

# Compressions that a predictor can precede.
WITH_PREDICTOR = ("LZW", "DEFLATE", "ZSTD")

# Options of GDAL's driver COG that would make another image of ours: on another grid, or with other
# overviews than the means that it is given.
FOREIGN = (
    "ADD_ALPHA",
    "ALIGNED_LEVELS",
    "EXTENT",
    "OVERVIEW_COUNT",
    "OVERVIEW_RESAMPLING",
    "OVERVIEWS",
    "RES",
    "RESAMPLING",
    "TARGET_SRS",
    "TILING_SCHEME",
    "WARP_RESAMPLING",
    "ZOOM_LEVEL",
    "ZOOM_LEVEL_STRATEGY",
)

RGB = (gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand)


def creation_options(template: Template, options: Sequence[str]) -> dict[str, str]:
    """Options of a tiled, compressed GeoTIFF, overridden by the user's.

    Args:
        template: The image to be written.
        options: The user's, each ``NAME=VALUE``.

    Returns:
        Values by upper-case names.

    Raises:
        RasterError: If one of the user's has another form or an unknown name.
    """
    chosen = parsed(options)
    compression = chosen.get("COMPRESS", "DEFLATE").upper()
    defaults = {"TILED": "YES", "COMPRESS": "DEFLATE", "BIGTIFF": "IF_SAFER"}
    # Without these GDAL takes the fourth of four Byte bands for transparency.
    colours = tuple(band.colour for band in template.bands[:3])
    defaults["PHOTOMETRIC"] = "RGB" if colours == RGB else "MINISBLACK"
    if len(template.bands) > 1:
        defaults["ALPHA"] = "NO"
    kind = numpy_type(template.dtype)
    if compression in WITH_PREDICTOR and "NBITS" not in chosen and kind.itemsize <= 4:
        defaults["PREDICTOR"] = "3" if kind.kind == "f" else "2"
    if template.dtype == "Int8" and not hasattr(gdal, "GDT_Int8"):
        defaults["PIXELTYPE"] = "SIGNEDBYTE"
    return {**defaults, **chosen}


def parsed(options: Sequence[str], driver: str = "GTiff") -> dict[str, str]:
    """The user's creation options, values by upper-case names.

    Args:
        options: Each ``NAME=VALUE``.
        driver: GDAL's name of the driver that they are for: ``GTiff`` or ``COG``.

    Raises:
        RasterError: If one has another form than ``NAME=VALUE``, or GDAL does not know its name.
    """
    known = _known_names(driver)
    chosen: dict[str, str] = {}
    for option in options:
        name, separator, value = option.partition("=")
        name = name.strip().upper()
        if not separator or not name or not value.strip():
            raise RasterError(
                sentence(
                    "The creation option {option!r} has no value. Expected NAME=VALUE, such as "
                    "COMPRESS=ZSTD.",
                    option=option,
                )
            )
        if name not in known:
            raise RasterError(_unknown(name, driver, known))
        chosen[name] = value.strip()
    return chosen


def bits(options: dict[str, str]) -> int | None:
    """Bits of a sample as the user wants them, or None for all that the data type has.

    Raises:
        RasterError: If NBITS is no whole number.
    """
    text = options.get("NBITS")
    if text is None:
        return None
    if not text.isdigit() or not 1 <= int(text) <= 32:
        raise RasterError(
            sentence("The creation option NBITS is {text}; it must be from 1 to 32.", text=text)
        )
    return int(text)


def encoding_of(template: Template, options: dict[str, str]) -> Encoding:
    """How pixels become numbers: never beyond the bits of the input, nor those of the user.

    Args:
        template: The image to be written.
        options: Its creation options, values by upper-case names.

    Raises:
        RasterError: If NBITS is no whole number, or NoData does not fit into it.
    """
    return Encoding(template.dtype, template.nodata, bits(options), template.highest)


def _unknown(name: str, driver: str, known: set[str]) -> str:
    """The sentence for an option that a driver does not know."""
    listed = ", ".join(sorted(known - set(FOREIGN) if driver == "COG" else known))
    if driver == "COG":
        return sentence(
            "The creation option {name} is unknown to Cloud Optimized GeoTIFF, which LAYOUT asks "
            "for. Expected one of {listed}.",
            name=name,
            listed=listed,
        )
    return sentence(
        "The creation option {name} is unknown to GeoTIFF. Expected one of {listed}.",
        name=name,
        listed=listed,
    )


def _known_names(driver: str) -> set[str]:
    """Names of the options that this GDAL's driver knows."""
    listed = gdal.GetDriverByName(driver).GetMetadataItem("DMD_CREATIONOPTIONLIST") or ""
    return set(re.findall(r"<Option\s+name=['\"](\w+)['\"]", listed))
