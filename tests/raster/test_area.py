"""Areas on the ground: extents and polygons, in any reference system."""

import numpy as np
import pytest
from osgeo import ogr

from gzap_qgis.config import Area
from gzap_qgis.errors import GeometryError, RasterError
from gzap_qgis.grid import Grid, Window
from gzap_qgis.raster.area import Stencil, extent_in
from tests.raster.analytic import CENTRE, ground_of, system, transformed

WEST, NORTH = CENTRE


def wkt(code):
    return system(f"EPSG:{code}").ExportToWkt(["FORMAT=WKT2_2018"])


GRID = Grid(WEST, NORTH, 2.0, 2.0, 60, 80, wkt(32631))
EVERYTHING = Window(0, 0, 60, 80)


def ring(points):
    text = ", ".join(f"{x!r} {y!r}" for x, y in np.asarray(points).tolist())
    return f"(({text}))"


def area(*rings, crs=""):
    return Area(
        bytes(ogr.CreateGeometryFromWkt(f"MULTIPOLYGON ({', '.join(rings)})").ExportToWkb()), crs
    )


def box(left, top, right, bottom):
    """A rectangle by columns and rows of the grid's pixel edges."""
    west, east = WEST + 2.0 * left, WEST + 2.0 * right
    north, south = NORTH - 2.0 * top, NORTH - 2.0 * bottom
    return [(west, north), (east, north), (east, south), (west, south), (west, north)]


def test_pixels_whose_centres_lie_in_a_polygon_count():
    stencil = Stencil(area(ring(box(10.4, 5.6, 20.4, 9.4))), GRID)
    expected = np.zeros((60, 80), bool)
    expected[6:9, 10:20] = True
    np.testing.assert_array_equal(stencil.read(EVERYTHING), expected)
    assert stencil.window == Window(5, 10, 5, 11)


def test_holes_and_several_polygons_count():
    hole = f"({ring(box(0, 0, 20, 20))[1:-1]}, {ring(box(5, 5, 10, 10))[1:-1]})"
    seen = Stencil(area(hole, ring(box(30, 30, 40, 40))), GRID).read(EVERYTHING)
    expected = np.zeros((60, 80), bool)
    expected[:20, :20] = True
    expected[5:10, 5:10] = False
    expected[30:40, 30:40] = True
    np.testing.assert_array_equal(seen, expected)


@pytest.mark.parametrize("seed", range(5))
def test_a_window_shows_the_same_pixels_as_the_whole(seed):
    rng = np.random.default_rng(seed)
    angles = np.sort(rng.uniform(0, 2 * np.pi, 30))
    reach = rng.uniform(10, 55, 30)
    corner = np.array([WEST + 80, NORTH - 60])
    points = corner + np.stack([np.cos(angles), np.sin(angles)], axis=1) * reach[:, None]
    stencil = Stencil(area(ring([*points, points[0]])), GRID)
    whole = stencil.read(EVERYTHING)
    for window in (Window(0, 0, 17, 23), Window(17, 23, 43, 57), Window(31, 5, 1, 60)):
        rows, cols = window.within(EVERYTHING)
        np.testing.assert_array_equal(stencil.read(window), whole[rows, cols])


@pytest.mark.parametrize("code", [4326, 32630, 3857])
def test_polygons_in_another_system_lie_where_they_belong(code):
    west, north = transformed([(WEST + 20.9, NORTH - 15.3)], "EPSG:32631", f"EPSG:{code}")[0]
    east, south = transformed([(WEST + 120.3, NORTH - 90.7)], "EPSG:32631", f"EPSG:{code}")[0]
    corners = [(west, north), (east, north), (east, south), (west, south), (west, north)]
    seen = Stencil(area(ring(corners), crs=wkt(code)), GRID).read(EVERYTHING)
    x, y = transformed(ground_of(GRID), "EPSG:32631", f"EPSG:{code}").T
    inside = (x > west) & (x < east) & (y > south) & (y < north)
    assert inside.sum() > 1000
    assert (seen != inside.reshape(60, 80)).sum() <= 2


def test_polygons_elsewhere_are_refused():
    away = area(ring(box(1000, 0, 1010, 10)))
    with pytest.raises(GeometryError, match="MASK lies outside the ground"):
        Stencil(away, GRID)


def test_polygons_beyond_the_system_are_refused():
    far = area("((500 95, 501 95, 501 96, 500 95))", crs=wkt(4326))
    with pytest.raises(GeometryError, match=r"MASK could not be brought|MASK lies outside"):
        Stencil(far, GRID)


@pytest.mark.parametrize(
    "wkb",
    [b"", b"no geometry", bytes(ogr.CreateGeometryFromWkt("MULTIPOLYGON EMPTY").ExportToWkb())],
)
def test_no_polygons_are_refused(wkb):
    with pytest.raises(RasterError, match="MASK holds no polygon"):
        Stencil(Area(wkb), GRID)


def test_an_extent_in_the_same_system_is_kept():
    extent = (WEST + 1 / 3, NORTH - 10, WEST + 20, NORTH)
    for own in ("", wkt(32631)):
        assert extent_in(extent, own, GRID.crs) == extent


def test_an_extent_in_another_system_covers_its_ground():
    corners = transformed([(2.9995, 43.352), (3.0005, 43.354)], "EPSG:4326", "EPSG:32631")
    west, south, east, north = extent_in((2.9995, 43.352, 3.0005, 43.354), wkt(4326), GRID.crs)
    assert (west, south) == pytest.approx(tuple(corners[0]), abs=0.1)
    assert (east, north) == pytest.approx(tuple(corners[1]), abs=0.1)


def test_an_extent_beyond_the_system_is_refused():
    with pytest.raises(GeometryError, match="EXTENT could not be brought"):
        extent_in((0.0, 91.0, 1.0, 95.0), wkt(4326), GRID.crs)
