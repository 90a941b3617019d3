"""What a written image is: its grid, its pixels, and that parts of it equal the whole."""

from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("osgeo")

from osgeo import gdal

from gzap_qgis.config import Geometry, OutputConfig, TilingConfig
from gzap_qgis.core.metrics.q2n import q2n
from gzap_qgis.errors import GeometryError
from gzap_qgis.progress import Progress
from gzap_qgis.raster.pair import open_pair
from gzap_qgis.worker.local import LocalEngine
from gzap_qgis.workflows.sharpen import SharpenJob, sharpen, sharpen_survey
from gzap_qgis.workflows.survey import survey_pair
from tests.core.scenes import Layout
from tests.workflows.rasters import (
    CPU,
    ORIGIN,
    Place,
    blob_files,
    load,
    output,
    related_files,
    write_raster,
)

# Share of a pixel by which a grid may be off.
GRID = 1e-6
SCALES = [1.5, 2.0, 3.3, 4.0, 6.5]
WEST, NORTH = ORIGIN


def _sharpened(learnt, pair, out):
    summary = sharpen(learnt.model, pair, out, CPU, Progress())
    written = load(out.path)
    assert (summary.rows, summary.cols) == written.data.shape[1:]
    return written


def _assert_grid(written, corner, pixel, size):
    """A file's upper-left corner (x, y), pixel height and width, and rows and columns."""
    x, dx, skew, y, other, dy = written.transform
    assert (skew, other) == (0.0, 0.0)
    assert abs(x - corner[0]) < GRID * pixel[1]
    assert abs(y - corner[1]) < GRID * pixel[0]
    # Over the whole image, so that the far corner is right too.
    assert abs(dx - pixel[1]) * size[1] < GRID * pixel[1]
    assert abs(-dy - pixel[0]) * size[0] < GRID * pixel[0]
    assert written.data.shape[1:] == size


# The grid


def test_pans_pixel_size_gives_pans_own_grid(learnt, tmp_path):
    written = _sharpened(learnt, learnt.pair, output(tmp_path))
    _assert_grid(written, (WEST, NORTH), (1.0, 1.0), (160, 160))
    assert written.dataset.GetSpatialRef().GetAuthorityCode(None) == "32631"


@pytest.mark.parametrize("scale", SCALES)
def test_a_scale_divides_ms_pixels_from_the_overlaps_corner(learnt, tmp_path, scale):
    written = _sharpened(learnt, learnt.pair, output(tmp_path, scale=scale))
    size = int(160 / (4.0 / scale) + 1e-3)
    _assert_grid(written, (WEST, NORTH), (4.0 / scale,) * 2, (size, size))


@pytest.mark.parametrize("pixel", [0.7, 1.0 + 1e-3, 1.35, 2.9])
def test_a_pixel_size_counts_from_the_overlaps_corner(learnt, tmp_path, pixel):
    written = _sharpened(learnt, learnt.pair, output(tmp_path, pixel_size=pixel))
    size = int(160 / pixel + 1e-3)
    _assert_grid(written, (WEST, NORTH), (pixel, pixel), (size, size))


@pytest.fixture(scope="module")
def offset_pair(tmp_path_factory):
    """Ratio 3.9 by 5.3; MS begins 2.3 PAN rows below PAN and 1.7 PAN columns west of it."""
    layout = Layout(96, 112, ratio=(3.9, 5.3), corner=(2.3, -1.7))
    return related_files(tmp_path_factory.mktemp("offset"), layout)


def test_pans_grid_is_cut_to_the_pixels_that_ms_touches(learnt, offset_pair, tmp_path):
    written = _sharpened(learnt, offset_pair, output(tmp_path))
    # MS's 24 rows end at row 95.9 of PAN, its 21 columns at column 109.6.
    _assert_grid(written, (WEST, NORTH - 2.0), (1.0, 1.0), (94, 110))


@pytest.mark.parametrize("scale", SCALES)
def test_a_scale_divides_each_side_of_an_oblong_ms_pixel(learnt, offset_pair, tmp_path, scale):
    written = _sharpened(learnt, offset_pair, output(tmp_path, scale=scale))
    high, wide = 3.9 / scale, 5.3 / scale
    size = (int(93.6 / high + 1e-3), int(109.6 / wide + 1e-3))
    _assert_grid(written, (WEST, NORTH - 2.3), (high, wide), size)


def test_pixels_of_unequal_sides_are_kept(learnt, tmp_path):
    pair = related_files(tmp_path, Layout(96, 96), place=Place(dy=0.5, dx=0.75))
    written = _sharpened(learnt, pair, output(tmp_path))
    _assert_grid(written, (WEST, NORTH), (0.5, 0.75), (96, 96))


def test_a_pair_without_reference_systems_is_sharpened_on_its_local_grid(learnt, tmp_path):
    pair = related_files(tmp_path, Layout(96, 96), place=Place(epsg=None))
    log = []
    out = output(tmp_path, scale=2)
    sharpen(learnt.model, pair, out, CPU, Progress(on_info=log.append))
    written = load(out.path)
    _assert_grid(written, (WEST, NORTH), (2.0, 2.0), (48, 48))
    assert written.dataset.GetProjection() == ""
    assert any("one local grid" in text for text in log)


def _in_degrees(pair, folder):
    """The pair with its MS warped to geographic coordinates."""
    name = str(folder / "degrees.tif")
    gdal.Warp(name, pair.ms, dstSRS="EPSG:4326", resampleAlg="cubic", dstNodata=0)
    return replace(pair, ms=name)


def test_an_ms_in_degrees_is_brought_to_pans_grid(learnt, tmp_path):
    pair = related_files(tmp_path, Layout(96, 96))
    plain = _sharpened(learnt, pair, OutputConfig(tmp_path / "plain.tif"))
    written = _sharpened(learnt, _in_degrees(pair, tmp_path), output(tmp_path))
    assert written.dataset.GetSpatialRef().GetAuthorityCode(None) == "32631"
    _assert_grid(written, (WEST, NORTH), (1.0, 1.0), (96, 96))
    inner = (slice(None), slice(16, -16), slice(16, -16))
    # Twice interpolated, yet the same image: by far less than MS varies.
    error = written.data[inner].astype(float) - plain.data[inner]
    assert np.sqrt((error**2).mean()) < 0.25 * plain.data[inner].std()


def test_south_up_images_give_the_same_image_north_up(learnt, tmp_path):
    pair = related_files(tmp_path, Layout(96, 96))
    plain = _sharpened(learnt, pair, OutputConfig(tmp_path / "plain.tif"))
    south = NORTH - 96
    for name, pixel in (("pan", 1.0), ("ms", 4.0)):
        flipped = load(tmp_path / f"{name}.tif").data[:, ::-1]
        write_raster(tmp_path / f"{name}.tif", flipped, Place(y=south, dy=-pixel, dx=pixel))
    written = _sharpened(learnt, pair, output(tmp_path))
    _assert_grid(written, (WEST, NORTH), (1.0, 1.0), (96, 96))
    np.testing.assert_array_equal(written.data, plain.data)


# Parts and the whole


CENTRE = (61.3, 70.8)
SHIFT = (1.6, -0.7)
PLACES = {Geometry.PAN: CENTRE, Geometry.MS: (CENTRE[0] - SHIFT[0], CENTRE[1] - SHIFT[1])}


@pytest.fixture(scope="module")
def shifted_pair(tmp_path_factory):
    """MS shows at a place what lies 1.6 PAN rows below and 0.7 columns west of it."""
    layout = Layout(128, 128, shift=SHIFT)
    return blob_files(tmp_path_factory.mktemp("shifted"), layout, CENTRE)


@pytest.fixture
def pair_of(learnt, shifted_pair):
    """The pair that tells most about a geometry: one to learn from, or one with an offset."""
    return {Geometry.PAN: learnt.pair, Geometry.MS: shifted_pair}


@pytest.mark.parametrize("geometry", list(Geometry))
@pytest.mark.parametrize("scale", [None, 2.0, 3.3, 6.5])
def test_an_extent_gives_the_very_pixels_of_the_whole(learnt, pair_of, tmp_path, scale, geometry):
    whole = OutputConfig(tmp_path / "whole.tif", geometry, scale=scale)
    image = _sharpened(learnt, pair_of[geometry], whole)
    extent = (WEST + 20.5, NORTH - 90.2, WEST + 77.7, NORTH - 33.3)
    part = replace(whole, path=tmp_path / "part.tif", extent=extent)
    cut = _sharpened(learnt, pair_of[geometry], part)
    pixel = image.transform[1]
    row = round((NORTH - cut.transform[3]) / pixel)
    col = round((cut.transform[0] - WEST) / pixel)
    rows, cols = cut.data.shape[1:]
    assert (row, col) == (int(33.3 / pixel), int(20.5 / pixel))
    _assert_grid(cut, (WEST + col * pixel, NORTH - row * pixel), (pixel, pixel), (rows, cols))
    assert (row + rows) * pixel >= 90.2 - 1e-3 > (row + rows - 1) * pixel
    np.testing.assert_array_equal(cut.data, image.data[:, row : row + rows, col : col + cols])


def test_an_extent_outside_the_pair_gets_a_sentence(learnt, tmp_path):
    out = output(tmp_path, extent=(0.0, 0.0, 10.0, 10.0))
    with pytest.raises(GeometryError, match="EXTENT lies outside the ground that the two images"):
        sharpen(learnt.model, learnt.pair, out, CPU, Progress())
    assert list(tmp_path.iterdir()) == []


def _tiled_twice(learnt, pair, out, tile):
    """An image written in tiles of a side in PAN pixels, and in one piece."""
    images = []
    with open_pair(pair, Progress()) as source:
        survey = survey_pair(source, pair, Progress())
        for side in (tile, 4096):
            model, tiling = learnt.model.read_bytes(), TilingConfig(tile=side)
            sharpen_survey(
                SharpenJob(source, survey, model, out, tiling), LocalEngine(CPU), Progress()
            )
            images.append(load(out.path).data.astype(int))
    return images


@pytest.mark.parametrize("scale", [None, 2.0, 3.3, 6.5])
def test_the_tile_size_changes_no_pixel(learnt, tmp_path, scale):
    tiled, whole = _tiled_twice(learnt, learnt.pair, output(tmp_path, scale=scale), 64)
    # Sums of another order may round a number to its neighbour, rarely.
    assert np.abs(tiled - whole).max() <= 1
    assert (tiled != whole).mean() < 1e-3


def test_a_tile_that_a_shift_moves_beyond_pan_equals_the_whole(learnt, tmp_path):
    # The last tiles hold two output pixels, four of PAN; MS lies more than four off.
    pair = related_files(tmp_path, Layout(132, 132, shift=(4.6, 4.4)))
    out = output(tmp_path, geometry=Geometry.MS, scale=2.0)
    tiled, whole = _tiled_twice(learnt, pair, out, 128)
    assert np.abs(tiled - whole).max() <= 1
    assert (tiled != whole).mean() < 1e-3


@pytest.mark.parametrize("geometry", list(Geometry))
def test_a_coarser_image_is_the_area_mean_of_pans(learnt, pair_of, tmp_path, geometry):
    pair = pair_of[geometry]
    fine = _sharpened(learnt, pair, OutputConfig(tmp_path / "fine.tif", geometry))
    half = _sharpened(learnt, pair, OutputConfig(tmp_path / "half.tif", geometry, scale=2.0))
    bands, rows, cols = half.data.shape
    mean = fine.data.astype(float).reshape(bands, rows, 2, cols, 2).mean((2, 4))
    assert q2n(mean, half.data.astype(float)) >= 0.98


def test_the_network_takes_part_in_the_learnt_pair(learnt, tmp_path):
    log = []
    sharpen(learnt.model, learnt.pair, output(tmp_path), CPU, Progress(on_info=log.append))
    (said,) = (text for text in log if text.startswith("Share of the network's correction"))
    assert max(float(word) for word in said.rstrip(".").split()[-4:]) > 0.1


# Where things lie


def _blob_place(written, guess):
    """Map place (x, y) of the blob, as the centre of what rises above its surroundings."""
    x0, dx, _, y0, _, dy = written.transform
    image = written.data.astype(float).sum(0)
    y = y0 + dy * (np.arange(image.shape[0]) + 0.5)
    x = x0 + dx * (np.arange(image.shape[1]) + 0.5)
    for _ in range(4):
        far = np.hypot((y - guess[1])[:, None], (x - guess[0])[None])
        ground = np.median(image[(far > 14) & (far < 20)])
        # A soft edge, so that no pixel enters or leaves at once.
        weight = (image - ground) * np.clip((13.0 - far) / 4.0, 0.0, 1.0)
        guess = ((weight * x).sum() / weight.sum(), (weight * y[:, None]).sum() / weight.sum())
    return guess


def _true_place(row, col):
    return WEST + col + 0.5, NORTH - row - 0.5


@pytest.fixture(scope="module")
def blob_pair(tmp_path_factory):
    return blob_files(tmp_path_factory.mktemp("blob"), Layout(128, 128), CENTRE)


@pytest.mark.parametrize("geometry", list(Geometry))
@pytest.mark.parametrize("scale", [None, *SCALES])
def test_a_pattern_stays_at_its_place_at_every_scale(learnt, blob_pair, tmp_path, scale, geometry):
    written = _sharpened(learnt, blob_pair, output(tmp_path, geometry=geometry, scale=scale))
    true = _true_place(*CENTRE)
    assert np.hypot(*np.subtract(_blob_place(written, true), true)) < 0.1


@pytest.mark.parametrize("scale", [None, *SCALES])
@pytest.mark.parametrize("geometry", list(Geometry))
def test_the_geometry_says_whose_place_a_shifted_pattern_has(
    learnt, shifted_pair, tmp_path, scale, geometry
):
    written = _sharpened(learnt, shifted_pair, output(tmp_path, geometry=geometry, scale=scale))
    true = _true_place(*PLACES[geometry])
    assert np.hypot(*np.subtract(_blob_place(written, true), true)) < 0.1
