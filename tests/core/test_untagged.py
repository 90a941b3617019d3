from dataclasses import replace

import numpy as np
import pytest

from gzap_qgis.core.untagged import blank, pan_fill, without_fill
from tests.core.scenes import Layout, related_pair


def _scene(**how):
    return related_pair(0, 2, Layout(48, 48, **how))


def test_ms_is_blank_where_all_bands_are_zero():
    pair = _scene()
    pair.ms[:, 2:4, 5] = 0
    pair.ms[0, 7, 7] = 0
    expected = np.zeros((12, 12), dtype=bool)
    expected[2:4, 5] = True
    np.testing.assert_array_equal(blank(pair), expected)


def test_zeros_of_pan_in_and_beside_blank_ms_are_fill_and_others_are_not():
    pair = _scene()
    pair.ms[:, :3] = 0
    pair.pan[:14] = 0
    pair.pan[40, 40] = 0
    expected = np.zeros((48, 48), dtype=bool)
    expected[:14] = True  # three MS pixels are twelve of PAN, and one MS pixel more is beside
    np.testing.assert_array_equal(pan_fill(pair), expected)


def test_a_border_of_zeros_in_pan_alone_is_fill():
    pair = _scene()
    skew = np.add.outer(np.arange(48), 3 * np.arange(48)) < 60
    pair.pan[skew] = 0
    found = pan_fill(pair)
    assert not (found & ~skew).any()
    assert found[:, :8].sum() > 0.95 * skew[:, :8].sum()


@pytest.mark.parametrize("edge", [np.s_[:2], np.s_[-2:], np.s_[:, :2], np.s_[:, -2:]])
def test_a_narrow_strip_of_zeros_along_an_edge_is_fill(edge):
    pair = _scene()
    pair.pan[edge] = 0
    expected = np.zeros((48, 48), dtype=bool)
    expected[edge] = True
    np.testing.assert_array_equal(pan_fill(pair), expected)


def test_zeros_narrower_than_an_ms_pixel_are_dark_ground():
    pair = _scene()
    pair.pan[20:23, 10:40] = 0
    assert not pan_fill(pair).any()


def test_a_patch_of_zeros_is_as_wide_as_the_wider_ms_pixel():
    pair = _scene(ratio=(4.0, 6.0))
    pair.pan[10:15, 10:15] = 0
    assert not pan_fill(pair).any()
    pair.pan[10:16, 10:16] = 0
    assert pan_fill(pair).sum() == 36


def test_pixels_that_are_not_measured_anyway_are_no_fill():
    pair = _scene()
    pair.pan[:14] = 0
    pair.pan_valid[:14] = False
    assert not pan_fill(pair).any()
    assert without_fill(pair) is pair


def test_fill_counts_as_not_measured():
    pair = _scene()
    pair.pan[:, :9] = 0
    known = without_fill(pair)
    np.testing.assert_array_equal(known.pan_valid, np.broadcast_to(np.arange(48) > 8, (48, 48)))
    np.testing.assert_array_equal(replace(known, pan_valid=pair.pan_valid).pan, pair.pan)
