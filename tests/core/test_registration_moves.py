from dataclasses import replace

import numpy as np
import pytest

from gzap_qgis.core.registration_moves import Moves, Part, taken, taken_whole
from gzap_qgis.grid import Window
from tests.core.registered import apart_pair
from tests.core.scenes import Layout, waves

SIZE = (90, 100)
SHIFTED = Moves((0.4, 0.0, -0.7), (-0.3, 0.0, 1.2), (0.0, 0.0), (44.5, 49.5), (5.0, 6.0, 7.0))
TURNED = replace(SHIFTED, turn=(-9e-4, 9e-4))


def _scene(seed=0):
    rng = np.random.default_rng(seed)
    ms = rng.uniform(50, 100, (3, *SIZE)).astype(np.float32)
    return Part(ms, np.ones(ms.shape, dtype=bool), Window(0, 0, *SIZE))


def _read(scene, moves, inner):
    around = moves.around(inner).clipped(*SIZE)
    rows, cols = around.within(scene.window)
    return taken_whole(
        Part(scene.ms[:, rows, cols], scene.valid[:, rows, cols], around), moves, inner
    )


@pytest.mark.parametrize("moves", [SHIFTED, TURNED])
@pytest.mark.parametrize(
    "inner", [Window(0, 0, 20, 30), Window(37, 41, 9, 8), Window(70, 60, 20, 40)]
)
def test_a_window_has_the_very_pixels_of_the_whole(moves, inner):
    scene = _scene()
    scene.ms[:, 30:34, 40:45] = 0
    scene.valid[0, 60:62, 20:60] = False
    whole = taken_whole(scene, moves, scene.window)
    part = _read(scene, moves, inner)
    rows, cols = inner.within(scene.window)
    np.testing.assert_array_equal(part.ms, whole.ms[:, rows, cols])
    np.testing.assert_array_equal(part.valid, whole.valid[:, rows, cols])


def test_a_band_that_is_not_moved_keeps_its_very_numbers():
    scene = _scene()
    moved = taken_whole(scene, SHIFTED, scene.window)
    np.testing.assert_array_equal(moved.ms[1], scene.ms[1])


def test_pixels_are_taken_from_where_the_moves_say():
    field = waves(1, finest=0.15)
    rows, cols = np.arange(SIZE[0]), np.arange(SIZE[1])
    ms = np.stack([field.at(rows, cols)] * 3).astype(np.float32)
    scene = Part(ms, np.ones(ms.shape, dtype=bool), Window(0, 0, *SIZE))
    moved = taken_whole(scene, SHIFTED, scene.window).ms
    for band in (0, 2):
        true = field.at(rows + SHIFTED.rows[band], cols + SHIFTED.cols[band])
        np.testing.assert_allclose(moved[band, 5:-5, 5:-5], true[5:-5, 5:-5], atol=0.01)


def test_a_turn_takes_pixels_from_around_the_centre():
    line = np.arange(SIZE[0], dtype=np.float32)[:, None] * np.ones(SIZE[1], dtype=np.float32)
    scene = Part(np.stack([line] * 3), np.ones((3, *SIZE), dtype=bool), Window(0, 0, *SIZE))
    moves = replace(TURNED, rows=(0.0,) * 3, cols=(0.0,) * 3)
    moved = taken_whole(scene, moves, scene.window).ms[0]
    assert moved[44, 90] - 44 == pytest.approx(-9e-4 * (90 - 49.5), abs=1e-4)
    assert moved[44, 10] - 44 == pytest.approx(-9e-4 * (10 - 49.5), abs=1e-4)


def test_a_pixel_counts_as_measured_only_where_its_sources_were():
    scene = _scene()
    scene.valid[0, 40, 50] = False
    moved = taken_whole(scene, SHIFTED, scene.window)
    lost = np.argwhere(~moved.valid[0])
    # Band 0 is taken from 0.4 further down and 0.3 further left: from rows 0 and 1, columns -1, 0.
    assert {tuple(each) for each in lost} == {(39, 50), (39, 51), (40, 50), (40, 51)}
    assert moved.valid[1:].all()


def test_what_was_not_measured_does_not_matter():
    first, second = _scene(), _scene()
    for scene, value in ((first, 0.0), (second, 60000.0)):
        scene.ms[0, 40:44, 50:53], scene.valid[0, 40:44, 50:53] = value, False
    one, two = (taken_whole(scene, SHIFTED, scene.window) for scene in (first, second))
    np.testing.assert_array_equal(one.ms[one.valid], two.ms[two.valid])


def test_untagged_fill_stays_zero_in_every_band():
    scene = _scene()
    scene.ms[:, :, :30] = 0
    moved = taken_whole(scene, SHIFTED, scene.window)
    blank = (moved.ms == 0).all(0)
    assert blank[:, :30].all()
    assert (moved.ms[:, :, 33:] > 0).all()
    assert ((moved.ms == 0).any(0) == blank).all()


def test_pixels_from_beyond_the_image_are_measured_and_those_from_beyond_a_block_are_not():
    scene = _scene()
    pair = apart_pair([(0.0, 0.0)] * 3, Layout(160, 160))
    assert taken_whole(scene, SHIFTED, scene.window).valid.all()
    known = taken(pair, SHIFTED).ms_valid
    assert not known[0, -1].any()
    assert not known[0, :, 0].any()
    assert known[0, :-1, 1:].all()
    assert known[1].all()
