"""From pixels of an image that lies on no grid to the ground, as GDAL computes it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from gzap_qgis.errors import GeometryError
from gzap_qgis.raster.calls import collected, in_words
from gzap_qgis.raster.georeference import Placement, label, system_of
from gzap_qgis.sentence import sentence

# Points along each side of an image from which its outline on the ground is taken.
OUTLINE = 33
# GDAL follows a ray of sight to the ground until it is so near, pixels.
RAY_ERROR = 0.001
# How GDAL names the ways from a pixel to the ground. A thin plate spline goes through every control
# point; operators compute them, so that none is wrong.
METHODS = {
    Placement.ROTATED: "GEOTRANSFORM",
    Placement.GCPS: "GCP_TPS",
    Placement.RPC: "RPC",
    Placement.GEOLOCATION: "GEOLOC_ARRAY",
}


@dataclass(frozen=True)
class Heights:
    """How high the ground of an image in sensor geometry is taken to be.

    Attributes:
        source: Name of the image whose coefficients give ``height``.
        height: Metres above the ellipsoid, where ``dem`` says nothing.
        dem: Raster of heights, as GDAL opens it; None for one height everywhere.
    """

    source: str
    height: float
    dem: str | None = None


@dataclass(frozen=True)
class Way:
    """How pixels get to the ground.

    Attributes:
        placement: What says where the image lies.
        heights: How high the ground is; None where that does not matter.
    """

    placement: Placement
    heights: Heights | None = None

    @property
    def options(self) -> list[str]:
        """Options of GDAL's transformer."""
        method = f"METHOD={METHODS[self.placement]}"
        if self.placement is not Placement.RPC or self.heights is None:
            return [method]
        height, dem = self.heights.height, self.heights.dem
        options = [method, f"RPC_PIXEL_ERROR_THRESHOLD={RAY_ERROR}", "RPC_MAX_ITERATIONS=50"]
        if dem is None:
            return [*options, f"RPC_HEIGHT={height!r}"]
        return [*options, f"RPC_DEM={dem}", f"RPC_DEM_MISSING_VALUE={height!r}"]


class Ground:
    """Pixels of one image on the ground of one reference system."""

    def __init__(self, dataset: gdal.Dataset, name: str, way: Way, crs: str) -> None:
        """Ask GDAL for the way.

        Args:
            dataset: The open image.
            name: What messages call it.
            way: How its pixels get to the ground.
            crs: Reference system, WKT; empty for that of the image, whatever it is.

        Raises:
            GeometryError: If there is none.
        """
        options = [*way.options, f"DST_SRS={crs}"] if crs else way.options
        self._name, self._crs = name, crs
        self._size = dataset.RasterXSize, dataset.RasterYSize
        transformer: Any = None
        with collected() as (failures, _):
            transformer = gdal.Transformer(dataset, None, options)
        self._transformer: Any = transformer
        if transformer is None or failures:
            raise self.unplaced(in_words(failures))

    def of(self, pixels: Sequence[tuple[float, float]]) -> NDArray[np.float64]:
        """Where places of the image lie.

        Args:
            pixels: Column and row of each, counted from the upper-left corner's edge.

        Returns:
            Map units, (places, 2); NaN where an image has no ground.
        """
        points: list[tuple[float, ...]] = []
        success: list[int] = []
        with collected():
            points, success = self._transformer.TransformPoints(0, [(*p, 0.0) for p in pixels])
        found = np.full((len(pixels), 2), np.nan)
        for index, (point, good) in enumerate(zip(points, success)):
            if good:
                found[index] = point[:2]
        found[~np.isfinite(found).all(axis=1)] = np.nan
        return found

    def outline(self) -> NDArray[np.float64]:
        """Places along the edge of the image and within it, map units, (places, 2).

        Raises:
            GeometryError: If GDAL finds the ground of none.
        """
        width, height = self._size
        steps = [k / (OUTLINE - 1) for k in range(OUTLINE)]
        edge = [(s * width, y) for y in (0.0, height) for s in steps]
        edge += [(x, s * height) for x in (0.0, width) for s in steps]
        inner = [(a * width, b * height) for a in steps[4:-1:4] for b in steps[4:-1:4]]
        found = self.of([*edge, *inner])
        found = np.asarray(found[np.isfinite(found[:, 0])], dtype=np.float64)
        if len(found) < OUTLINE:
            raise self.unplaced(
                sentence("most of its pixels meet no ground that GDAL could compute.")
            )
        return found

    def pixel(self) -> tuple[float, float]:
        """Width and height of a square on the ground that is as large as a pixel, map units."""
        width, height = self._size
        sides = self.of([(0, height / 2), (width, height / 2), (width / 2, 0), (width / 2, height)])
        across, down = (sides[1] - sides[0]) / width, (sides[3] - sides[2]) / height
        area = abs(across[0] * down[1] - across[1] * down[0])
        if not area > 0:
            raise self.unplaced(sentence("its pixels cover no ground."))
        narrow = self._narrowness(float(sides[:, 1].mean()))
        return math.sqrt(area / narrow), math.sqrt(area * narrow)

    def _narrowness(self, y: float) -> float:
        """Metres of a unit of x over metres of a unit of y; below 1 only for longitudes."""
        if not self._crs or not system_of(self._crs).IsGeographic():
            return 1.0
        return max(math.cos(math.radians(y)), 0.01)

    def unplaced(self, reason: str) -> GeometryError:
        """The error of an image that GDAL cannot place."""
        return GeometryError(
            sentence(
                "{name} could not be placed on the ground in {crs}: {reason} Check its ground "
                "control points, coefficients and reference system, or orthorectify it first.",
                name=self._name,
                crs=label(self._crs),
                reason=reason,
            )
        )
