"""Ranges, units and histograms of the images of an assessment."""

import numpy as np
import pytest

from gzap_qgis.core.assessment_unit import (
    FINE_BINS,
    Bins,
    pan_scale_of,
    range_of,
    require_measured,
    require_one_unit,
    scale_of,
    trimmed,
)
from gzap_qgis.errors import SceneError


def _range(*values, bands=1):
    image = np.array(values, dtype=np.float32).reshape(bands, 1, -1)
    return range_of(image, np.ones(image.shape[1:], dtype=bool))


def test_a_range_leaves_out_what_was_not_measured_and_blank_pixels():
    image = np.array([[[5, 9, 0, 7]], [[1, 2, 0, 4]]], dtype=np.float32)
    found = range_of(image, np.array([[True, True, True, False]]))
    assert (found.low, found.high, found.total) == ((5, 1), (9, 2), (14, 3))
    assert (found.count, found.blank, found.whole) == (2, 1, True)
    np.testing.assert_array_equal(found.means, [7, 1.5])


def test_parts_are_joined_to_the_range_of_the_whole():
    image = np.random.default_rng(0).uniform(1, 9, (3, 8, 10)).astype(np.float32)
    valid = np.random.default_rng(1).random((8, 10)) < 0.7
    halves = [range_of(image[:, rows], valid[rows]) for rows in (slice(0, 3), slice(3, 8))]
    found, whole = halves[0].joined(halves[1]), range_of(image, valid)
    assert (found.low, found.high, found.count) == (whole.low, whole.high, whole.count)
    assert found.total == pytest.approx(whole.total, rel=1e-12)


def test_a_part_without_measurements_changes_nothing():
    full = _range(1, 5)
    empty = range_of(np.zeros((1, 1, 2), np.float32), np.zeros((1, 2), dtype=bool))
    assert full.joined(empty) == full
    assert empty.largest == 0


@pytest.mark.parametrize(
    ("values", "scale"),
    [
        ((0.1, 0.9), 10_000),
        ((-0.01, 1.4), 10_000),
        ((1, 0, 1), 1),
        ((0.5, 2.0), 1_000),
        ((0.5, 20.0), 100),
        ((0.5, 200.0), 1),
        ((2e-28, 1e-27), 1e30),
        ((-300.5, 1), 1),
        ((3, 2047), 1),
    ],
)
def test_fractions_are_scaled_until_whole_numbers_resolve_them(values, scale):
    assert scale_of(_range(*values)) == scale


def test_pan_is_scaled_as_ms_is_where_both_hold_fractions():
    assert pan_scale_of(_range(0.5, 9.9), _range(0.5, 10.1)) == 1_000


def test_pan_in_digital_numbers_stays_as_it_is():
    assert pan_scale_of(_range(0.1, 0.9), _range(200, 1800)) == 1


def test_reflectance_beside_digital_numbers_is_refused_either_way():
    share, number = _range(0.2, 0.8), _range(200, 1800)
    for ms, other in ((share, number), (number, share)):
        with pytest.raises(SceneError, match=r"X reaches .* one unit for both"):
            require_one_unit(ms, other, "X")


@pytest.mark.parametrize("other", [(0.2, 0.8), (0.2, 90.0)])
def test_what_may_be_one_unit_is_taken_so(other):
    require_one_unit(_range(0.1, 0.7), _range(*other), "X")


def test_an_image_of_zeros_beside_digital_numbers_is_no_other_unit():
    require_one_unit(_range(200, 1800), _range(0, 1, 0), "X")


def test_nothing_measured_is_refused():
    empty = range_of(np.zeros((1, 1, 2), np.float32), np.ones((1, 2), dtype=bool))
    with pytest.raises(SceneError, match="X holds no measured pixel"):
        require_measured(empty, "X")


def test_every_pixel_is_counted_once():
    image = np.random.default_rng(0).uniform(3, 7, (2, 20, 30)).astype(np.float32)
    valid = np.random.default_rng(1).random((20, 30)) < 0.5
    whole = range_of(image, valid)
    counts = Bins.over(whole, whole).counts(image, valid)
    assert counts.shape == (2, FINE_BINS)
    np.testing.assert_array_equal(counts.sum(1), valid.sum())


def test_values_fall_into_the_bins_that_hold_them():
    found = Bins((0.0,), (float(FINE_BINS),))
    counts = found.counts(np.array([[[0.5, 1.5, 1.9, FINE_BINS]]]), np.ones((1, 4), dtype=bool))
    assert counts[0, :3].tolist() == [1, 2, 0]
    assert counts[0, -1] == 1


def test_a_constant_image_has_bins():
    found = Bins.over(_range(4, 4), _range(4, 4))
    assert found.high[0] > found.low[0]


def test_a_histogram_leaves_out_far_ends_and_keeps_the_shares():
    rng = np.random.default_rng(0)
    values = np.append(rng.normal(500, 20, 100_000), 4000.0).reshape(1, 1, -1)
    bins = Bins((0.0,), (4096.0,))
    counts = bins.counts(values, np.ones(values.shape[1:], dtype=bool))[0]
    edges, share, again = trimmed((counts, counts), 0.0, 4096.0, 64)
    assert 400 < edges[0] < 450
    assert 550 < edges[-1] < 620
    assert len(edges) == len(share) + 1 <= 65
    assert share.sum() == pytest.approx(1, abs=0.002)
    np.testing.assert_array_equal(share, again)


def test_images_without_pixels_have_an_empty_histogram():
    nothing = np.zeros(FINE_BINS, dtype=np.int64)
    edges, share, _ = trimmed((nothing, nothing), 0.0, 1.0, 64)
    assert len(edges) == len(share) + 1
    assert share.sum() == 0
