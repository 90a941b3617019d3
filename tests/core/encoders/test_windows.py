import pytest
import torch

from gzap_qgis.core.encoders.windows import windows_over


def _numbered(rows, cols, bands=1):
    """Features whose only channel numbers the pixels from 1."""
    count = bands * rows * cols
    return torch.arange(1.0, count + 1).reshape(bands, rows, cols, 1)


@pytest.mark.parametrize("size", [(16, 8), (13, 21), (3, 2), (1, 1)])
@pytest.mark.parametrize("origin", [(0, 0), (5, 3), (-7, 1000)])
@pytest.mark.parametrize("shift", [0, 4])
def test_joining_what_was_cut_gives_it_back(size, origin, shift):
    feat, windows = _numbered(*size, bands=2), windows_over(size, origin, 8, shift)
    cut = windows.cut(feat)
    assert cut.shape[1:] == (64, 1)
    assert len(cut) == 2 * windows.down * windows.across
    assert torch.equal(windows.join(cut), feat)


@pytest.mark.parametrize("origin", [(0, 0), (5, 3), (-7, 1000)])
def test_missing_pixels_are_those_that_no_pixel_was_put_in(origin):
    windows = windows_over((13, 21), origin, 8, 4)
    cut = windows.cut(_numbered(13, 21))[..., 0]
    assert torch.equal(windows.missing(torch.device("cpu")), cut == 0)


def test_whole_windows_miss_nothing():
    assert windows_over((16, 24), (8, -16), 8, 0).missing(torch.device("cpu")) is None


@pytest.mark.parametrize("shift", [0, 4])
def test_windows_of_a_part_are_those_of_the_whole(shift):
    whole = _numbered(40, 32)
    all_of_it = windows_over((40, 32), (0, 0), 8, shift).cut(whole)[..., 0]
    known = {frozenset(w.tolist()) - {0.0} for w in all_of_it}
    part = windows_over((21, 17), (7, 10), 8, shift).cut(whole[:, 7:28, 10:27])[..., 0]
    for window in part:
        inside = frozenset(window.tolist()) - {0.0}
        assert any(inside <= other for other in known)


def test_a_shift_moves_the_windows_by_so_many_pixels():
    first = windows_over((16, 16), (0, 0), 8, 0).cut(_numbered(16, 16))
    moved = windows_over((16, 16), (4, 4), 8, 4).cut(_numbered(16, 16))
    assert torch.equal(first, moved)
