import numpy as np
import picture
import pytest


@pytest.fixture
def two_panels():
    grey = np.full((3, 5, 3), 100, dtype=np.uint8)
    return [picture.Panel("first", grey), picture.Panel("second", grey + 100)]


def test_limits_are_the_percentiles_of_each_band():
    image = np.stack([np.arange(101.0), 10 * np.arange(101.0)])[:, None]
    low, high = picture.limits(image.astype(np.float32))
    assert (low.tolist(), high.tolist()) == ([1.0, 10.0], [99.0, 990.0])


def test_a_stretch_maps_its_limits_to_black_and_white_and_clips_beyond():
    image = np.array([-5.0, 0.0, 5.0, 10.0, 20.0], dtype=np.float32).reshape(1, 1, 5)
    between = np.array([0.0]), np.array([10.0])
    assert picture.stretched(image, between)[0, :, 0].tolist() == [0, 0, 128, 255, 255]


def test_a_single_band_becomes_grey():
    image = np.array([[[0.0, 4.0, 10.0]]], dtype=np.float32)
    pixels = picture.stretched(image, (np.array([0.0]), np.array([10.0])))
    assert (pixels == pixels[..., :1]).all()
    assert pixels.shape == (1, 3, 3)


def test_a_constant_band_is_black():
    image = np.full((3, 2, 2), 7.0, dtype=np.float32)
    assert (picture.stretched(image, picture.limits(image)) == 0).all()


def test_a_sheet_shows_each_panel_enlarged_at_its_corner(two_panels):
    canvas, corners = picture.sheet(two_panels, 2)
    for panel, (top, left) in zip(two_panels, corners):
        shown = canvas[top : top + 3 * picture.ZOOM, left : left + 5 * picture.ZOOM]
        assert (shown == panel.pixels[0, 0, 0]).all()


def test_a_row_of_a_sheet_ends_after_its_columns(two_panels):
    _, corners = picture.sheet([*two_panels, two_panels[0]], 2)
    assert corners[2][0] > corners[0][0]
    assert corners[2][1] == corners[0][1]


def test_a_drawing_has_titles_above_its_panels(two_panels, tmp_path):
    gui = pytest.importorskip("qgis.PyQt.QtGui")
    picture.draw(two_panels, 2, tmp_path / "picture.png")
    image = gui.QImage(str(tmp_path / "picture.png"))
    rows, columns = range(picture.TITLE - 4), range(image.width())
    darkest = min(gui.qGray(image.pixel(col, row)) for row in rows for col in columns)
    assert darkest < 128


def test_a_drawing_that_cannot_be_written_is_an_error(two_panels, tmp_path):
    pytest.importorskip("qgis.PyQt.QtGui")
    with pytest.raises(OSError, match="could not be written"):
        picture.draw(two_panels, 2, tmp_path / "nowhere" / "picture.png")
