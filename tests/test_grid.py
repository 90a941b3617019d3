import pytest
from hypothesis import given
from hypothesis import strategies as st

from gzap_qgis.errors import GeometryError
from gzap_qgis.grid import Alignment, Grid, Window, align, overlap, touched

numbers = st.floats(-1000.0, 1000.0)
sizes = st.floats(0.25, 8.0)
counts = st.integers(1, 60)
grids = st.builds(Grid, numbers, numbers, sizes, sizes, counts, counts)
windows = st.builds(Window, st.integers(-20, 80), st.integers(-20, 80), counts, counts)
alignments = st.builds(Alignment, sizes, numbers, sizes, numbers)


def centre(grid, row, col):
    return grid.x + (col + 0.5) * grid.dx, grid.y - (row + 0.5) * grid.dy


def test_bounds_and_geotransform_of_a_known_grid():
    grid = Grid(10.0, 20.0, 2.0, 3.0, 4, 5)
    assert grid.bounds == (10.0, 8.0, 20.0, 20.0)
    assert grid.geotransform == (10.0, 2.0, 0.0, 20.0, 0.0, -3.0)


def test_a_quarter_pixel_nested_in_its_parent_lies_three_eighths_before_its_centre():
    ms, pan = Grid(0, 0, 4, 4, 5, 5), Grid(0, 0, 1, 1, 20, 20)
    assert align(pan, ms) == Alignment(0.25, -0.375, 0.25, -0.375)


def test_alignments_lead_through_one_grid_into_a_third():
    found = Alignment(2.0, 1.0, 3.0, 0.5).then(Alignment(0.5, -1.0, 4.0, 2.0))
    row = 0.5 * (2.0 * 7 + 1.0) - 1.0
    col = 4.0 * (3.0 * 7 + 0.5) + 2.0
    assert found.row_scale * 7 + found.row_offset == pytest.approx(row, abs=1e-12)
    assert found.col_scale * 7 + found.col_offset == pytest.approx(col, abs=1e-12)


@given(grids, grids, st.integers(0, 50), st.integers(0, 50))
def test_aligned_indices_are_the_same_place_on_the_ground(target, source, row, col):
    alignment = align(target, source)
    found = centre(
        source,
        alignment.row_scale * row + alignment.row_offset,
        alignment.col_scale * col + alignment.col_offset,
    )
    assert found == pytest.approx(centre(target, row, col), abs=1e-6)


@given(alignments, numbers)
def test_the_inverse_leads_back(alignment, index):
    back = alignment.inverse()
    there = alignment.row_scale * index + alignment.row_offset
    assert back.row_scale * there + back.row_offset == pytest.approx(index, abs=1e-6)
    assert back.inverse().col_offset == pytest.approx(alignment.col_offset, abs=1e-6)


@given(grids, grids, windows, windows)
def test_a_cropped_alignment_is_that_of_the_cropped_grids(target, source, inner, outer):
    direct = align(target.crop(inner), source.crop(outer))
    cropped = align(target, source).cropped(inner, outer)
    assert cropped.row_offset == pytest.approx(direct.row_offset, abs=1e-6)
    assert cropped.col_offset == pytest.approx(direct.col_offset, abs=1e-6)


@given(alignments, windows)
def test_a_source_window_holds_the_centres_of_its_target(alignment, target):
    source = alignment.source_window(target)
    for index in (target.row, target.row + target.rows - 1):
        there = alignment.row_scale * index + alignment.row_offset
        assert source.row - 1e-6 <= there <= source.row + source.rows - 1 + 1e-6


@given(windows, counts, counts)
def test_a_clipped_window_lies_in_the_image_and_in_itself(window, rows, cols):
    clipped = window.clipped(rows, cols)
    assert clipped.clipped(rows, cols) == clipped
    assert 0 <= clipped.row <= clipped.row + clipped.rows <= rows
    if clipped.rows:
        assert clipped.row >= window.row
        assert clipped.row + clipped.rows <= window.row + window.rows


def test_a_grown_window_holds_the_old_one_at_its_margin():
    window = Window(5, 7, 2, 3)
    assert window.grown(4) == Window(1, 3, 10, 11)
    assert window.within(window.grown(4)) == (slice(4, 6), slice(4, 7))


@given(grids, grids)
def test_touched_pixels_cover_the_overlap_and_no_more(first, second):
    try:
        common = overlap(first.bounds, second.bounds)
        window = touched(first, common)
    except GeometryError:
        return
    west, south, east, north = first.crop(window).bounds
    slack_x, slack_y = 2e-3 * first.dx, 2e-3 * first.dy
    assert west <= common[0] + slack_x
    assert east >= common[2] - slack_x
    assert south <= common[1] + slack_y
    assert north >= common[3] - slack_y
    assert west > common[0] - first.dx
    assert north < common[3] + first.dy


def test_rounding_of_coordinates_does_not_add_a_row():
    grid = Grid(0.0, 100.0, 0.1, 0.1, 1000, 1000)
    assert touched(grid, (0.3, 99.2999999, 0.7000000001, 99.7)) == Window(3, 3, 4, 4)


def test_what_only_meets_at_an_edge_does_not_overlap():
    with pytest.raises(GeometryError, match="do not overlap"):
        overlap((0, 0, 10, 10), (10, 0, 20, 10))
