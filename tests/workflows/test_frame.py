from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("osgeo")

from gzap_qgis.config import OutputConfig, TilingConfig
from gzap_qgis.core.target import Fused
from gzap_qgis.errors import GeometryError
from gzap_qgis.grid import Alignment, Window
from gzap_qgis.progress import Progress
from gzap_qgis.raster.pair import open_pair
from gzap_qgis.raster.write import create
from gzap_qgis.workflows.frame import Frame, frame_of, target_of, tiles_of, write_tile
from tests.core.scenes import Layout
from tests.workflows.rasters import ORIGIN, load, related_files

CONFIG = OutputConfig(Path("out.tif"))


@pytest.fixture
def source(tmp_path):
    pair = related_files(tmp_path, Layout(96, 128))
    with open_pair(pair, Progress()) as opened:
        yield opened


def test_without_a_size_the_frame_is_pans_grid(source):
    frame = frame_of(source, CONFIG)
    assert frame.grid == source.pan_grid
    assert frame.window == Window(0, 0, 96, 128)


def test_a_scale_divides_the_ms_pixel(source):
    frame = frame_of(source, replace(CONFIG, scale=2.0))
    assert frame.grid.dx == pytest.approx(source.ms_grid.dx / 2)
    assert (frame.grid.rows, frame.grid.cols) == (48, 64)


def test_an_extent_is_a_window_of_the_whole_grid(source):
    x, y = ORIGIN
    dx = source.pan_grid.dx
    area = (x + 10 * dx, y - 30 * dx, x + 20 * dx, y - 5 * dx)
    frame = frame_of(source, replace(CONFIG, extent=area))
    assert frame.grid == source.pan_grid
    assert frame.window == Window(5, 10, 25, 10)


def test_an_extent_elsewhere_gets_a_sentence(source):
    with pytest.raises(GeometryError, match="EXTENT lies outside"):
        frame_of(source, replace(CONFIG, extent=(0.0, 0.0, 1.0, 1.0)))


def test_a_target_says_where_the_outputs_pixels_lie_in_both_images(source):
    target = target_of(source, frame_of(source, CONFIG))
    assert target.pan == Alignment(1.0, 0.0, 1.0, 0.0)
    assert target.ms == Alignment(0.25, -0.375, 0.25, -0.375)
    assert (target.pan_size, target.ms_size) == ((96, 128), (24, 32))


def test_only_tiles_that_touch_the_window_are_worked_on(source):
    target = target_of(source, frame_of(source, CONFIG))
    frame = Frame(source.pan_grid, Window(0, 70, 10, 10))
    assert tiles_of(target, frame, TilingConfig(tile=64)) == [Window(0, 64, 64, 64)]


def test_a_tile_is_written_where_it_lies_in_the_window(source, tmp_path):
    frame = Frame(source.pan_grid, Window(60, 60, 10, 10))
    path = tmp_path / "out.tif"
    image = np.arange(3 * 64 * 64, dtype=np.float32).reshape(3, 64, 64) % 997
    fused = Fused(image, np.ones(image.shape, bool))
    with create(path, source.pan_grid.crop(frame.window), source.template, ()) as sink:
        write_tile(sink, fused, Window(0, 0, 64, 64), frame)
    written = load(path)
    np.testing.assert_array_equal(written.data[:, :4, :4], image[:, 60:64, 60:64])
