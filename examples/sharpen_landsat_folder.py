"""Sharpen every Landsat 8 or 9 scene of a folder, without a fit.

Usage: sharpen_landsat_folder.py FOLDER TARGET

A scene is a band 8 (NAME_B8.TIF) with its bands 2 to 5 beside it (NAME_B2.TIF and so on). The bands
are put together as a virtual raster in TARGET, blue, green, red and near infrared.
"""

from __future__ import annotations

import sys
from pathlib import Path

from osgeo import gdal
from standalone import qgis_with_gzap

BANDS = ("B2", "B3", "B4", "B5")


def stack(pan: Path, target: Path) -> Path:
    """A virtual raster of the bands that belong to a band 8."""
    name = pan.name[: -len("_B8.TIF")]
    files = [str(pan.with_name(f"{name}_{band}.TIF")) for band in BANDS]
    path = target / f"{name}_ms.vrt"
    made = gdal.BuildVRT(str(path), files, options=gdal.BuildVRTOptions(separate=True))
    if made is None:
        raise OSError(f"The bands beside {pan} cannot be put together.")
    made.FlushCache()
    return path


def main(folder: str, target: str) -> None:
    """Sharpen scene after scene with the prior that comes with the plugin."""
    images = Path(target)
    images.mkdir(parents=True, exist_ok=True)
    with qgis_with_gzap():
        import processing

        for pan in sorted(Path(folder).glob("*_B8.TIF")):
            values = {"PANCHROMATIC": str(pan), "SPECTRAL": str(stack(pan, images))}
            values["OUTPUT"] = str(images / f"{pan.stem[:-3]}_sharpened.tif")
            print(processing.run("gzap:sharpen", values)["OUTPUT"], flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
