import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gzap_qgis.core.metrics.blocks import block_map, check, measured, moments, row_strips


def _means(blocks, weight):
    """Mean of each band over what counts, (N, C)."""
    return moments(blocks[0], weight).mean


@given(st.integers(1, 500), st.integers(1, 100_000), st.integers(1, 64))
def test_row_strips_cover_every_row_once_in_whole_multiples(rows, cols, multiple):
    strips = list(row_strips(rows, cols, multiple))
    assert [row for strip in strips for row in range(strip.start, strip.stop)] == list(range(rows))
    assert all((strip.stop - strip.start) % multiple == 0 for strip in strips[:-1])


def test_block_map_lays_the_figures_out_as_the_blocks_lie():
    image = np.kron(np.arange(6.0).reshape(2, 3), np.ones((4, 4)))[None]
    np.testing.assert_array_equal(block_map(_means, (image,), None, 4), [[[0, 1, 2], [3, 4, 5]]])


def test_block_map_mirrors_what_a_block_lacks():
    # The last block holds the columns 4, 5, 5, 4.
    image = np.arange(6.0)[None, None] * np.ones((1, 4, 1))
    np.testing.assert_array_equal(block_map(_means, (image,), None, 4), [[[1.5, 4.5]]])


@pytest.mark.parametrize(("height", "width"), [(1030, 70), (70, 3000), (1025, 1025)])
def test_block_map_of_many_strips_is_that_of_single_blocks(height, width):
    image = np.random.default_rng(0).random((2, height, width))
    figures = block_map(_means, (image,), None, 32)
    down, across = -height % 32, -width % 32
    whole = np.pad(image, ((0, 0), (0, down), (0, across)), "symmetric")
    cut = whole.reshape(2, whole.shape[1] // 32, 32, whole.shape[2] // 32, 32)
    np.testing.assert_allclose(figures, cut.mean(axis=(2, 4)), rtol=1e-12)


def test_block_map_counts_a_block_from_half_of_its_pixels_on():
    image = np.arange(16.0).reshape(1, 4, 4)
    valid = np.zeros((4, 4), dtype=bool)
    valid[:2] = True
    np.testing.assert_array_equal(block_map(_means, (image,), valid, 4), [[[3.5]]])
    valid[0, 0] = False
    assert np.isnan(block_map(_means, (image,), valid, 4)).all()


def test_measured_takes_rows_and_empties_what_is_not_valid():
    image = np.array([[[1, 2], [3, 4], [5, 6]]], dtype=np.uint8)
    valid = np.array([[True, True], [True, False], [False, True]])
    np.testing.assert_array_equal(measured(image, valid, slice(1, 3)), [[[3, 0], [0, 6]]])


def test_check_accepts_what_is_not_finite_where_it_does_not_count():
    image = np.array([[[1.0, np.nan]]])
    check(image, image, np.array([[True, False]]))
    with pytest.raises(ValueError, match="NaN or infinite"):
        check(image, image, np.array([[True, True]]))
    with pytest.raises(ValueError, match="NaN or infinite"):
        check(image, image, None)
