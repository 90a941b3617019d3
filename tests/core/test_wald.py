from dataclasses import replace

import numpy as np
import pytest

from gzap_qgis.core.mtf import sigma
from gzap_qgis.core.wald import reduce_pair
from tests.core.scenes import GAIN, Layout, make_pair, related_fields, related_pair, whole_pair


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
