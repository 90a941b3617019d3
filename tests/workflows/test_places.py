"""Sharpened images lie where their inputs say, to a fraction of a pixel of PAN."""

import numpy as np
import pytest

pytest.importorskip("osgeo")

from osgeo import ogr

from gzap_qgis.config import Area, ClassicalConfig, ClassicalMethod, OutputConfig, PairConfig
from gzap_qgis.grid import Window
from gzap_qgis.progress import SILENT
from gzap_qgis.raster.area import Stencil
from gzap_qgis.raster.read import open_raster
from gzap_qgis.workflows.classical import classical
from tests.raster.analytic import CENTRE, Camera, affine, misplacement, system, write
from tests.raster.dimap import write_bundle

EXP = ClassicalConfig(ClassicalMethod.EXP, coregister=False)


def place(path, shape, corner, pixel):
    """The pattern of the ground on a grid."""
    numbers = (corner[0], pixel, 0.0, corner[1], 0.0, -pixel)
    dataset = write(path, shape, affine(numbers), 1)
    dataset.SetGeoTransform(numbers)
    dataset.SetProjection(system("EPSG:32631").ExportToWkt())
    dataset.FlushCache()
    return str(path)


@pytest.mark.parametrize("shift", [(-0.75, 0.75), (0.75, -0.75), (-0.75, -0.75), (0.0, 0.0)])
def test_landsats_grids_half_a_pixel_apart_are_met(tmp_path, shift):
    ms = place(tmp_path / "ms.tif", (80, 80), CENTRE, 3.0)
    pan = place(tmp_path / "pan.tif", (161, 161), (CENTRE[0] + shift[0], CENTRE[1] + shift[1]), 1.5)
    output = OutputConfig(tmp_path / "o.tif")
    classical(PairConfig(pan, ms), EXP, output, SILENT)
    with open_raster(str(output.path)) as source:
        assert (source.grid.x - CENTRE[0]) % 1.5 == pytest.approx(shift[0] % 1.5, abs=1e-6)
        assert misplacement(source, source.grid, 1.5) <= 0.05


def test_a_bundle_of_pleiades_is_sharpened_where_it_belongs(tmp_path):
    volume, _ = write_bundle(tmp_path, Camera((240, 240)))
    output = OutputConfig(tmp_path / "o.tif")
    classical(PairConfig(volume, volume), EXP, output, SILENT)
    with open_raster(str(output.path)) as source:
        assert source.bands == 4
        assert misplacement(source, source.grid, 0.5, 16) <= 0.1


def test_a_mask_of_polygons_is_written_tile_by_tile_as_at_once(tmp_path):
    ms = place(tmp_path / "ms.tif", (300, 300), CENTRE, 3.0)
    pan = place(tmp_path / "pan.tif", (600, 600), CENTRE, 1.5)
    x, y = CENTRE
    corners = [(x + 30.2, y - 20.3), (x + 870.4, y - 400.7), (x + 200.9, y - 880.1)]
    text = ", ".join(f"{east!r} {north!r}" for east, north in [*corners, corners[0]])
    shape = ogr.CreateGeometryFromWkt(f"MULTIPOLYGON ((({text})))")
    area = Area(bytes(shape.ExportToWkb()))
    output = OutputConfig(tmp_path / "o.tif", mask=area)
    classical(PairConfig(pan, ms), EXP, output, SILENT)
    with open_raster(pan) as given, open_raster(str(output.path)) as made:
        _, valid = made.read(Window(0, 0, made.grid.rows, made.grid.cols))
        stencil = Stencil(area, given.grid)
        expected = stencil.read(stencil.window)
    assert made.grid == given.grid.crop(stencil.window)
    assert expected.sum() > 512
    np.testing.assert_array_equal(valid[0], expected)
