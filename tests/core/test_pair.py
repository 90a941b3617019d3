import numpy as np

from gzap_qgis.grid import Alignment, Window
from tests.core.scenes import whole_pair

PAN = np.arange(64, dtype=np.float32).reshape(8, 8)
MS = np.arange(8, dtype=np.float32).reshape(2, 2, 2)


def test_a_part_holds_the_pixels_of_both_windows_where_they_lie():
    pair = whole_pair(PAN, MS, Alignment(0.25, -0.375, 0.25, -0.375))
    part = pair.part(Window(4, 2, 4, 6), Window(1, 0, 1, 2))
    np.testing.assert_array_equal(part.pan, PAN[4:, 2:])
    np.testing.assert_array_equal(part.ms, MS[:, 1:])
    assert part.pan_valid.shape == (4, 6)
    assert part.ms_valid.shape == (2, 1, 2)
    # PAN's pixel (4, 2) lies at MS's (0.625, 0.125), which is (-0.375, 0.125) of the part.
    assert (part.alignment.row_offset, part.alignment.col_offset) == (-0.375, 0.125)
