from dataclasses import replace

import numpy as np
import pytest

from gzap_qgis.config import Phase
from gzap_qgis.core.mtf import sigma
from gzap_qgis.core.pair import Pair
from gzap_qgis.core.registration import Shift, estimate_shift
from gzap_qgis.core.wald import Placing, degradation, degraded_ms, degraded_pan, reduce_pair
from gzap_qgis.errors import GeometryError
from gzap_qgis.grid import Grid, Window, align
from gzap_qgis.tiles import tiles
from tests.core.scenes import GAIN, Layout, make_pair, related_fields, related_pair, whole_pair

AS_GEOREFERENCED = Placing()


def _reduced(layout, bands=3):
    pair = related_pair(bands=bands, layout=layout)
    return pair, reduce_pair(pair, [GAIN] * bands)


@pytest.mark.parametrize("ratio", [(2.0, 2.0), (4.0, 4.0), (3.9, 4.2)])
def test_shapes_are_those_of_the_pair_divided_by_its_ratio(ratio):
    pair, reduced = _reduced(Layout(160, 170, ratio))
    rows, cols = reduced.truth.shape[1:]
    assert reduced.truth.shape == pair.ms.shape
    assert reduced.pair.pan.shape == reduced.valid.shape == (rows, cols)
    assert reduced.pair.ms.shape == (3, int(rows / ratio[0]), int(cols / ratio[1]))
    assert 1 / reduced.pair.alignment.row_scale == pytest.approx(ratio[0])


def test_only_what_pan_covers_is_kept():
    narrow = related_pair(layout=Layout(160, 160))
    ms = np.pad(narrow.ms, ((0, 0), (3, 2), (1, 4)), mode="edge")
    wide = whole_pair(narrow.pan, ms, narrow.alignment.shifted(3, 1))
    reduced, expected = (reduce_pair(pair, [GAIN] * 3) for pair in (wide, narrow))
    np.testing.assert_array_equal(reduced.truth, narrow.ms)
    np.testing.assert_allclose(reduced.pair.pan, expected.pair.pan, rtol=1e-5)
    # At the edges the wider MS shows what lies beyond, where the narrow one is mirrored.
    inner = (slice(None), slice(2, -2), slice(2, -2))
    np.testing.assert_allclose(reduced.pair.ms[inner], expected.pair.ms[inner], rtol=1e-4)


def test_reduced_pan_lies_on_the_truths_grid():
    pan, _ = related_fields(0, 1)
    layout = Layout(180, 180, (3.9, 4.2), (1.3, 0.6))
    reduced = reduce_pair(make_pair(pan, [pan], layout), [GAIN])
    a, (height, width) = layout.ms_in_pan, layout.ms_size
    rows = a.row_scale * np.arange(height) + a.row_offset
    cols = a.col_scale * np.arange(width) + a.col_offset
    inner = (slice(4, -4), slice(4, -4))
    low, middle, high = (
        ((reduced.pair.pan - pan.at(rows + d, cols + d, (1.2, 1.2)))[inner] ** 2).mean()
        for d in (-1.0, 0.0, 1.0)
    )
    assert middle < 0.5 * min(low, high)
    # Vertex of the parabola through the three, PAN pixels.
    assert 0.5 * (low - high) / (low - 2 * middle + high) == pytest.approx(0.0, abs=0.05)


def test_reduced_ms_is_the_truth_behind_its_mtf():
    _, reduced = _reduced(Layout(320, 320))
    _, fields = related_fields(0, 3)
    # The truth is already behind the sensor's blur of 4 pixels; Wald adds one four times as wide.
    spread = float(np.hypot(sigma(GAIN, 4.0), 4 * sigma(GAIN, 4.0)))
    place = 16 * np.arange(20) + 7.5
    inner = (slice(3, -3), slice(3, -3))
    for band, field in enumerate(fields):
        expected = field.at(place, place, (spread, spread))
        # Digital numbers; a band's standard deviation is 100.
        np.testing.assert_allclose(reduced.pair.ms[band][inner], expected[inner], atol=1.0)


def test_a_constant_pair_stays_constant():
    pair = related_pair(layout=Layout(160, 160))
    flat = replace(pair, pan=np.full_like(pair.pan, 9), ms=np.full_like(pair.ms, 5))
    reduced = reduce_pair(flat, [GAIN] * 3)
    np.testing.assert_allclose(reduced.pair.pan, 9, rtol=1e-5)
    np.testing.assert_allclose(reduced.pair.ms, 5, rtol=1e-5)


def test_everything_is_valid_in_a_whole_pair():
    _, reduced = _reduced(Layout(160, 160))
    assert reduced.valid.all()
    assert reduced.pair.ms_valid.all()
    assert reduced.pair.pan_valid.all()


def test_gaps_and_blank_pixels_are_not_valid():
    pair = related_pair(layout=Layout(160, 160))
    pair.ms_valid[1, 5, 6] = False
    pair.ms[:, 20, 21] = 0
    reduced = reduce_pair(pair, [GAIN] * 3)
    assert not reduced.valid[5, 6]
    assert not reduced.valid[20, 21]
    assert reduced.valid.sum() == reduced.valid.size - 2
    assert not reduced.pair.ms_valid[1, 1, 1]
    assert reduced.pair.ms_valid[0].all()


def test_blank_ground_stays_blank():
    pair = related_pair(layout=Layout(160, 160))
    pair.ms[:, :16] = 0
    reduced = reduce_pair(pair, [GAIN] * 3)
    assert not reduced.pair.ms[:, :4].any()
    assert reduced.pair.ms[:, 5:].min() > 0


# Other ratios, phases and parts


def _grids(layout):
    """The grids of PAN and MS in PAN pixels."""
    rows, cols = layout.ms_size
    high, wide = layout.ratio
    pan = Grid(0.0, 0.0, 1.0, 1.0, layout.rows, layout.cols)
    return pan, Grid(layout.corner[1], -layout.corner[0], wide, high, rows, cols)


def _how(layout, ratio=None, placing=AS_GEOREFERENCED, bands=3):
    return degradation(*_grids(layout), [GAIN] * bands, ratio, placing)


def _whole(grid):
    return Window(0, 0, grid.rows, grid.cols)


def _pan_of(pair, how, tile):
    near = how.pan.source(tile).within(Window(0, 0, *pair.pan.shape))
    return degraded_pan(how.pan, tile, pair.pan[near], pair.pan_valid[near])


def _ms_of(pair, how, tile):
    rows, cols = how.ms.source(tile).within(Window(0, 0, *pair.ms.shape[1:]))
    return degraded_ms(how, tile, pair.ms[:, rows, cols], pair.ms_valid[:, rows, cols])


def _degraded(pair, how):
    """Degraded PAN and MS without their masks."""
    pan, _ = _pan_of(pair, how, _whole(how.pan.grid))
    return pan, _ms_of(pair, how, _whole(how.ms.grid))[0]


def _centres(grid):
    """Rows and columns of PAN at which the pixels of a grid in PAN pixels lie."""
    rows = -grid.y + grid.dy * (np.arange(grid.rows) + 0.5) - 0.5
    return rows, grid.x + grid.dx * (np.arange(grid.cols) + 0.5) - 0.5


def test_pan_is_decimated_by_the_cubic_stretched_to_the_new_pixel():
    layout = Layout(32, 32, (2.0, 2.0))
    pan = np.zeros((32, 32), dtype=np.float32)
    pan[8, 8] = 1
    image, _ = _degraded(replace(related_pair(layout=layout), pan=pan), _how(layout))
    # Keys' kernel at 1.75, 0.75, 0.25 and 1.25 new pixels, over 2: the distances of the centres
    # 4.5, 6.5, 8.5 and 10.5 from 8, halved.
    line = np.array([0, 0, -0.01171875, 0.11328125, 0.43359375, -0.03515625] + [0] * 10)
    np.testing.assert_allclose(image, np.outer(line, line), atol=1e-7)


def test_ms_is_decimated_behind_a_gaussian_of_its_own_gain():
    layout = Layout(80, 80, (2.0, 2.0))
    ms = np.ones((2, 40, 40), dtype=np.float32)
    ms[:, 20, 20] = 2
    pair = whole_pair(np.ones((80, 80), dtype=np.float32), ms, layout.ms_in_pan.inverse())
    how = degradation(*_grids(layout), [0.2, 0.4], None, AS_GEOREFERENCED)
    _, image = _degraded(pair, how)
    for band, gain in enumerate((0.2, 0.4)):
        line = np.exp(-0.5 * ((2 * np.arange(20) + 0.5 - 20) / sigma(gain, 2.0)) ** 2)
        expected = np.outer(line, line) / (2 * np.pi * sigma(gain, 2.0) ** 2)
        np.testing.assert_allclose(image[band], 1 + expected, atol=1e-4)


@pytest.mark.parametrize("ratio", [None, 1.5, 3.3])
def test_the_mean_is_preserved(ratio):
    layout = Layout(240, 240)
    pair = related_pair(layout=layout)
    pan, ms = _degraded(pair, _how(layout, ratio))
    # Of bands whose standard deviation is about 100.
    assert pan.mean() == pytest.approx(pair.pan.mean(), abs=2.0)
    np.testing.assert_allclose(ms.mean((1, 2)), pair.ms.mean((1, 2)), atol=2.0)


@pytest.mark.parametrize("ratio", [1.5, 2.7, 3.3])
@pytest.mark.parametrize("corner", [(0.0, 0.0), (2.25, -1.5)])
def test_at_any_ratio_both_images_begin_at_the_corner_of_the_common_ground(ratio, corner):
    layout = Layout(160, 150, (4.0, 4.0), corner)
    how = _how(layout, ratio)
    pan, ms = how.pan.grid, how.ms.grid
    for grid in (pan, ms):
        assert (grid.x, -grid.y) == pytest.approx((max(corner[1], 0), max(corner[0], 0)))
    assert (pan.dx, pan.dy, ms.dx, ms.dy) == pytest.approx((ratio, ratio, 4 * ratio, 4 * ratio))
    given = _grids(layout)[1]
    bottom = min(160.0, given.rows * 4 + corner[0]) - max(corner[0], 0)
    right = min(150.0, given.cols * 4 + corner[1]) - max(corner[1], 0)
    assert (pan.rows, pan.cols) == (int(bottom / ratio), int(right / ratio))
    assert (ms.rows, ms.cols) == (int(bottom / 4 / ratio), int(right / 4 / ratio))
    assert how.truth is None


@pytest.mark.parametrize("ratio", [1.5, 2.7, 3.3])
def test_at_any_ratio_the_pixels_show_their_ground(ratio):
    field, _ = related_fields(0, 1)
    layout = Layout(240, 240, (4.0, 4.0), (2.25, -1.5))
    pair = make_pair(field, [field] * 3, layout)
    how = _how(layout, ratio)
    pan, ms = _degraded(pair, how)
    rows, cols = _centres(how.ms.grid)
    blur = (float(np.hypot(sigma(GAIN, 4.0), 4 * sigma(GAIN, ratio))),) * 2
    expected = field.at(rows, cols, blur)
    inner = (slice(3, -3), slice(3, -3))
    # Digital numbers; the standard deviation is 80.
    np.testing.assert_allclose(ms[0][inner], expected[inner], atol=2.0)
    rows, cols = _centres(how.pan.grid)
    inner = (slice(4, -4), slice(4, -4))
    errors = [
        ((pan - field.at(rows + d, cols - d, (0.3 * ratio,) * 2))[inner] ** 2).mean()
        for d in (-0.5, 0.0, 0.5)
    ]
    assert errors[1] < 0.7 * min(errors[0], errors[2])


def test_rows_and_columns_have_ratios_of_their_own():
    layout = Layout(160, 180, (2.0, 4.5))
    how = _how(layout)
    assert (how.pan.grid.dy, how.pan.grid.dx) == (2.0, 4.5)
    assert (how.ms.grid.dy, how.ms.grid.dx) == (4.0, 20.25)
    assert (how.ms.place.row_scale, how.ms.place.col_scale) == (2.0, 4.5)


@pytest.mark.parametrize("ratio", [None, 4.0, 4.0 * (1 + 1e-9)])
def test_at_its_own_ratio_degraded_pan_has_the_pixels_of_ms(ratio):
    layout = Layout(160, 160, (4.0, 4.0), (6.5, -9.0))
    how = _how(layout, ratio)
    ms = _grids(layout)[1]
    # MS begins 9 PAN columns before PAN: the centres of its first two columns lie outside.
    assert how.truth == Window(0, 2, ms.rows, ms.cols - 2)
    assert how.pan.grid == ms.crop(how.truth)


def test_half_a_pixel_between_the_corners_costs_no_pixel():
    # As Landsat's products: MS begins half a PAN pixel before PAN and ends as much after it.
    layout = Layout(163, 161, (2.0, 2.0), (-0.5, -0.5))
    rows, cols = 82, 81
    pan, ms = Grid(0, 0, 1, 1, 163, 161), Grid(-0.5, 0.5, 2, 2, rows, cols)
    how = degradation(pan, ms, [GAIN], None, AS_GEOREFERENCED)
    assert how.truth == Window(0, 0, rows, cols)
    assert (how.pan.grid.x, how.pan.grid.y) == (-0.5, 0.5)
    assert (how.ms.grid.rows, how.ms.grid.cols) == (41, 40)
    ramp = np.arange(163, dtype=np.float32)[:, None] * np.ones(161, dtype=np.float32)
    image, _ = _pan_of(related_pair(layout=layout), how, Window(0, 0, 1, 1))
    assert image.shape == (1, 1)
    image, _ = degraded_pan(how.pan, Window(0, 0, rows, cols), ramp, ramp >= 0)
    np.testing.assert_allclose(image[4:-4, 9], 2 * np.arange(rows)[4:-4], atol=1e-4)


def _moved_pair(shift):
    pan, _ = related_fields(0, 1)
    layout = Layout(240, 240, (4.0, 4.0), (0.0, 0.0), shift)
    return make_pair(pan, [pan] * 3, layout), layout, pan


def test_phase_auto_brings_pan_to_the_ground_that_ms_shows():
    shift = Shift(1.25, -0.75, 1.0, 1.0)
    pair, layout, field = _moved_pair((shift.rows, shift.cols))
    how = _how(layout, placing=Placing(Phase.AUTO, shift))
    pan, ms = _degraded(pair, how)
    rows, cols = _centres(how.pan.grid)
    errors = [
        ((pan - field.at(rows + 1.25 + d, cols - 0.75, (1.2, 1.2)))[4:-4, 4:-4] ** 2).mean()
        for d in (-1.0, 0.0, 1.0)
    ]
    assert errors[1] < 0.5 * min(errors[0], errors[2])
    left = Pair(pan, pan > 0, ms, ms > 0, align(how.pan.grid, how.ms.grid))
    found = estimate_shift([left], [ms[0] > 0], (sigma(GAIN, 4.0),) * 2)
    assert (found.rows, found.cols) == pytest.approx((0.0, 0.0), abs=0.1)


def test_phase_auto_keeps_to_the_ground_where_pan_really_lies():
    how = _how(Layout(160, 160), placing=Placing(Phase.AUTO, Shift(3.0, -3.0, 1.0, 1.0)))
    # Sampled 3 rows further down, PAN ends before the last row of MS; likewise the first column.
    assert how.truth == Window(0, 1, 39, 39)
    other = _how(Layout(160, 160), 3.0, Placing(Phase.AUTO, Shift(3.0, -2.0, 1.0, 1.0)))
    assert (other.pan.grid.x, other.pan.grid.y) == (2.0, 0.0)
    assert (other.ms.grid.x, other.ms.grid.y) == (2.0, 0.0)


@pytest.mark.parametrize("ratio", [None, 3.0])
def test_phase_interp23_shows_half_a_degraded_pan_pixel_further_down_and_right(ratio):
    pan, _ = related_fields(0, 1)
    layout = Layout(320, 320)
    pair = make_pair(pan, [pan] * 3, layout)
    plain, how = _how(layout, ratio), _how(layout, ratio, Placing(Phase.INTERP23))
    assert how.pan == plain.pan
    assert how.ms.grid == plain.ms.grid
    _, ms = _degraded(pair, how)
    rows, cols = _centres(how.ms.grid)
    by = ratio or 4.0
    blur = (float(np.hypot(sigma(GAIN, 4.0), 4 * sigma(GAIN, by))),) * 2
    inner = (slice(3, -3), slice(3, -3))
    expected = pan.at(rows + 0.5 * by, cols + 0.5 * by, blur)
    np.testing.assert_allclose(ms[0][inner], expected[inner], atol=1.0)


def test_phase_interp23_samples_the_middle_of_each_four():
    how = _how(Layout(160, 160), placing=Placing(Phase.INTERP23))
    assert (how.ms.place.row_offset, how.ms.place.col_offset) == (2.0, 2.0)


@pytest.mark.parametrize("ratio", [None, 1.5, 2.7])
def test_parts_have_the_pixels_of_the_whole(ratio):
    layout = Layout(230, 250, (4.0, 5.0), (3.0, -2.0))
    pair = related_pair(layout=layout)
    rng = np.random.default_rng(5)
    pair.pan_valid[rng.random(pair.pan.shape) < 0.002] = False
    pair.ms_valid[rng.random(pair.ms.shape) < 0.002] = False
    pair.ms[:, 20:31, 11:20] = 0
    how = _how(layout, ratio)
    for make, grid in ((_pan_of, how.pan.grid), (_ms_of, how.ms.grid)):
        image, valid = make(pair, how, _whole(grid))
        for tile in tiles(grid.rows, grid.cols, 5):
            part, part_valid = make(pair, how, tile)
            window = (..., *tile.within(_whole(grid)))
            np.testing.assert_array_equal(part_valid, valid[window])
            # A kernel's last weight, 3e-4, may enter on one side only.
            np.testing.assert_allclose(part, image[window], rtol=2e-4, atol=1e-3)


# Gaps and fill


def test_gaps_do_not_darken_what_is_measured():
    layout = Layout(160, 160)
    pair = related_pair(layout=layout)
    pan, ms = np.full_like(pair.pan, 700), np.full_like(pair.ms, 300)
    pair = replace(pair, pan=pan, ms=ms)
    pair.pan_valid[40:60, 30:42] = False
    pair.ms_valid[:, 10:13, 20:22] = False
    pan[~pair.pan_valid], ms[~pair.ms_valid] = 0, 0
    how = _how(layout)
    for (image, valid), value in (
        (_pan_of(pair, how, _whole(how.pan.grid)), 700),
        (_ms_of(pair, how, _whole(how.ms.grid)), 300),
    ):
        assert 0 < (~valid).sum() < 0.3 * valid.size
        np.testing.assert_allclose(image[valid], value, rtol=1e-5)


def test_a_gap_does_not_hide_under_the_negative_lobes_of_the_cubic():
    layout = Layout(160, 160)
    pair = related_pair(layout=layout)
    how = _how(layout)
    # PAN row 73 is 6.5 rows, 1.6 new ones, above the centre of row 19 and below that of 16.
    pair.pan_valid[72:74, 72:74] = False
    _, valid = _pan_of(pair, how, _whole(how.pan.grid))
    gone = np.flatnonzero(~valid.all(1))
    assert (gone.min(), gone.max()) == (17, 19)


def test_the_edge_of_fill_does_not_darken_the_ground_beside_it():
    layout = Layout(160, 160)
    pair = related_pair(layout=layout)
    ms = np.full_like(pair.ms, 300)
    ms[:, :13] = 0
    how = _how(layout)
    image, valid = _ms_of(replace(pair, ms=ms), how, _whole(how.ms.grid))
    assert valid.all()
    np.testing.assert_array_equal(image[:, :3], 0)
    np.testing.assert_allclose(image[:, 3:], 300, rtol=1e-5)


# What cannot be degraded


def test_too_small_a_pair_is_refused_with_its_size():
    with pytest.raises(GeometryError, match=r"10 x 12 multispectral.*2 x 3.*smaller RATIO"):
        _how(Layout(48, 40))


def test_too_large_a_ratio_is_refused():
    with pytest.raises(GeometryError, match=r"degraded by 16 x 16"):
        _how(Layout(160, 160), 16.0)
