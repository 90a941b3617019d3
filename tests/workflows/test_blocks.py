"""Which blocks of a scene are read: those of the lattice, and others where these hold little."""

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("osgeo")

from gzap_qgis.config import PairConfig, Sensor, TilingConfig
from gzap_qgis.core.scene import usable
from gzap_qgis.errors import Cancelled, SceneError
from gzap_qgis.grid import Window
from gzap_qgis.progress import Progress
from gzap_qgis.raster.pair import open_pair
from gzap_qgis.workflows import blocks as module
from gzap_qgis.workflows.blocks import ENOUGH, part_of, read_blocks
from gzap_qgis.workflows.sharpen import sharpen
from gzap_qgis.workflows.survey import survey_pair
from tests.core.scenes import Layout
from tests.workflows.rasters import CPU, ORIGIN, Place, load, output, related_files, write_raster

# A scene of 512 pixels in 3 x 3 blocks of 64: most of it lies between the blocks.
SIDE, MS_SIDE = 512, 128
TILING = TilingConfig(block=64, blocks=3)


def _open(pair):
    return open_pair(pair, Progress())


def test_a_small_scene_is_read_whole_as_one_block(tmp_path):
    with _open(related_files(tmp_path, Layout(64, 64))) as source:
        blocks = read_blocks(source, TilingConfig(), Progress())
    assert [block.pan.shape for block in blocks] == [(64, 64)]
    assert blocks[0].ms.shape == (3, 16, 16)


def test_blocks_hold_only_ground_that_both_images_show(tmp_path):
    pair = related_files(tmp_path, Layout(96, 96, corner=(40.0, 24.0)))
    with _open(pair) as source:
        blocks = read_blocks(source, TilingConfig(), Progress())
    assert [block.pan.shape for block in blocks] == [(56, 72)]


def test_a_large_scene_is_read_in_blocks_with_the_ms_around_them(tmp_path):
    pair = related_files(tmp_path, Layout(128, 128))
    with _open(pair) as source:
        blocks = read_blocks(source, TilingConfig(block=32, blocks=2), Progress())
    assert [block.pan.shape for block in blocks] == [(32, 32)] * 4
    # 8 MS pixels under a block, one more for the centres beyond, 4 around; none beyond the image.
    assert {block.ms.shape for block in blocks} == {(3, 13, 13)}


# Scenes with fill


@pytest.fixture(scope="module")
def numbers():
    """PAN (rows, cols) and MS (bands, rows, cols) with detail everywhere, never zero."""
    rng = np.random.default_rng(7)
    fine = rng.uniform(300, 900, (SIDE, SIDE))
    coarse = fine.reshape(MS_SIDE, 4, MS_SIDE, 4).mean((1, 3))
    return fine, np.stack([0.5 * coarse, 0.8 * coarse + 50, 1.1 * coarse])


def _scene(folder, numbers, keeps, nodata=0):
    """A pair that holds fill outside of ``keeps``, a function of MS's rows and columns."""
    rows, cols = np.mgrid[:MS_SIDE, :MS_SIDE]
    mask = keeps(rows, cols)
    pan, ms = numbers
    pan = write_raster(folder / "pan.tif", pan * mask.repeat(4, 0).repeat(4, 1), nodata=nodata)
    ms = write_raster(folder / "ms.tif", ms * mask, Place(dy=4.0, dx=4.0), nodata=nodata)
    return PairConfig(str(pan), str(ms), Sensor.GENERIC)


def _shares(blocks):
    return [float(usable(block).mean()) for block in blocks]


def _blocks(pair, tiling=TILING):
    with _open(pair) as source:
        return read_blocks(source, tiling, Progress())


def _full(rows, cols):
    return np.ones(rows.shape, bool)


def _rotated(rows, cols):
    """A square that stands on its corner, cut at its sides as by a bounding box."""
    return abs(rows - 63.5) + abs(cols - 63.5) < 60


def _half(rows, cols):
    return cols < 50


def _strip(rows, cols):
    """One strip of 4 % of the scene between the blocks of the lattice."""
    return (rows >= 35) & (rows < 40) & (cols >= 0)


def _patch(rows, cols):
    """A patch of 1.6 % of the scene between the blocks of the lattice."""
    return (rows >= 84) & (rows < 100) & (cols >= 30) & (cols < 46)


def _clouds(rows, cols):
    """Fill in five of the nine blocks, nearly whole in each."""
    covered = np.zeros(rows.shape, bool)
    for row, col in [(0, 0), (56, 56), (0, 112), (112, 0), (112, 112)]:
        covered |= (abs(rows - row - 8) < 14) & (abs(cols - col - 8) < 14)
    return ~covered


@pytest.mark.parametrize("keeps", [_rotated, _half, _clouds])
def test_every_block_holds_pixels_where_the_scene_has_enough(tmp_path, numbers, keeps):
    blocks = _blocks(_scene(tmp_path, numbers, keeps))
    assert len(blocks) == 9
    assert min(_shares(blocks)) >= ENOUGH


@pytest.mark.parametrize("keeps", [_rotated, _half, _clouds])
@pytest.mark.parametrize("nodata", [0, None])
def test_the_same_blocks_are_read_again_also_without_a_nodata_value(
    tmp_path, numbers, keeps, nodata
):
    pair = _scene(tmp_path, numbers, keeps, nodata)
    first, again = _blocks(pair), _blocks(pair)
    assert len(first) == len(again) == 9
    assert min(_shares(first)) >= ENOUGH
    for one, other in zip(first, again):
        np.testing.assert_array_equal(one.ms, other.ms)
        np.testing.assert_array_equal(one.pan, other.pan)


def test_blocks_of_a_half_empty_scene_show_different_ground(tmp_path, numbers):
    blocks = _blocks(_scene(tmp_path, numbers, _half))
    assert len({block.ms.tobytes() for block in blocks}) == 9


@pytest.mark.parametrize("keeps", [_strip, _patch])
def test_a_scene_of_a_few_percent_is_found_between_the_blocks_of_the_lattice(
    tmp_path, numbers, keeps
):
    blocks = _blocks(_scene(tmp_path, numbers, keeps))
    assert len(blocks) >= 1
    assert max(_shares(blocks)) > 0.15


def test_blocks_of_a_full_scene_are_those_of_the_lattice(tmp_path, numbers):
    blocks = _blocks(_scene(tmp_path, numbers, _full))
    pan = np.rint(numbers[0])
    # From edge to edge with equal gaps, in the order of their rows as they hold the same count,
    # but for those at an edge, which have less of MS around them.
    found = {(block.pan.shape, block.pan.tobytes()) for block in blocks}
    expected = {
        ((64, 64), pan[row : row + 64, col : col + 64].astype(np.float32).tobytes())
        for row in (0, 224, 448)
        for col in (0, 224, 448)
    }
    assert found == expected
    counts = [int(usable(block).sum()) for block in blocks]
    assert counts == sorted(counts, reverse=True)


def test_it_does_not_matter_how_much_is_looked_through_at_once(tmp_path, numbers, monkeypatch):
    pair = _scene(tmp_path, numbers, _rotated)
    found = _blocks(pair)
    monkeypatch.setattr(module, "GLANCE", 20)
    for one, other in zip(found, _blocks(pair)):
        np.testing.assert_array_equal(one.ms, other.ms)


def test_blocks_are_sought_only_on_ground_that_both_images_show(tmp_path, numbers):
    pair = _scene(tmp_path, numbers, _half)
    west, north = ORIGIN
    # MS without its upper 12 rows and left 20 columns.
    ms = numbers[1][:, 12:, 20:] * (np.arange(20, MS_SIDE) < 50)
    place = Place(west + 80, north - 48, dy=4.0, dx=4.0)
    write_raster(tmp_path / "ms.tif", ms, place, nodata=0)
    found = _blocks(pair)
    assert len(found) == 9
    assert min(_shares(found)) >= ENOUGH
    corner = np.rint(numbers[0][48:112, 80:144]).astype(np.float32)
    assert any(np.array_equal(block.pan, corner) for block in found)


def test_small_holes_move_no_block(tmp_path, numbers):
    full = _blocks(_scene(tmp_path, numbers, _full))
    (tmp_path / "holes").mkdir()
    holes = _blocks(_scene(tmp_path / "holes", numbers, lambda r, c: (r + c) % 3 > 0))
    places = {tuple(block.alignment.__dict__.values()) for block in full}
    assert {tuple(block.alignment.__dict__.values()) for block in holes} == places
    assert len(holes) == len(full)


def test_blocks_are_sought_where_pan_too_holds_something(tmp_path, numbers):
    pair = _scene(tmp_path, numbers, _full)
    pan = numbers[0].copy()
    pan[:, :300] = 0
    write_raster(tmp_path / "pan.tif", pan, nodata=0)
    blocks = _blocks(pair)
    assert [float(block.pan_valid.mean()) >= ENOUGH for block in blocks[:3]] == [True] * 3
    assert sum(float(block.pan_valid.mean()) >= ENOUGH for block in blocks) == 9


def test_one_block_stays_of_a_scene_without_measurements(tmp_path, numbers):
    assert len(_blocks(_scene(tmp_path, numbers, lambda r, c: r < 0))) == 1


def test_a_scene_without_measurements_is_refused_in_a_sentence(tmp_path, numbers):
    pair = _scene(tmp_path, numbers, lambda r, c: r < 0)
    with _open(pair) as source, pytest.raises(SceneError, match="0 multispectral and 0 pan"):
        survey_pair(source, pair, Progress())


def test_a_strip_of_a_few_percent_is_sharpened(learnt, tmp_path, numbers):
    rng = np.random.default_rng(3)
    # A scene that is too large to be read whole, and a strip of 5 % of it.
    coarse = rng.uniform(300, 900, (100, 100)).repeat(4, 0).repeat(4, 1)
    fine = coarse.repeat(4, 0).repeat(4, 1) + rng.uniform(-30, 30, (1600, 1600))
    mask = np.zeros((400, 400), bool)
    mask[170:190] = True
    pan = write_raster(tmp_path / "pan.tif", fine * mask.repeat(4, 0).repeat(4, 1), nodata=0)
    ms = np.stack([0.5 * coarse, 0.8 * coarse, coarse, 1.2 * coarse]) * mask
    ms = write_raster(tmp_path / "ms.tif", ms, Place(dy=4.0, dx=4.0), nodata=0)
    pair = PairConfig(str(pan), str(ms), Sensor.GENERIC)
    out = output(tmp_path, extent=(500000.0, 4798000.0, 500300.0, 4800000.0))
    sharpen(learnt.model, pair, out, CPU, Progress())
    written = load(out.path).data
    assert (written[:, 690:750, 20:280] > 0).all()
    assert (written[:, :660] == 0).all()


# Parts of blocks


def test_a_part_of_a_block_is_what_a_smaller_block_would_be(tmp_path, numbers):
    pair = _scene(tmp_path, numbers, _full)
    whole = _blocks(pair, TilingConfig(block=SIDE))[0]
    part = part_of(whole, Window(64, 128, 96, 160))
    np.testing.assert_array_equal(part.pan, whole.pan[64:160, 128:288])
    # 24 x 40 MS pixels, one more for the centres beyond, 4 around.
    np.testing.assert_array_equal(part.ms, whole.ms[:, 11:45, 27:77])
    assert part.alignment.row_offset == pytest.approx(-0.375 + 5)


# Stopping


def test_reading_blocks_asks_after_each_whether_to_stop(tmp_path):
    told = []
    progress = Progress(on_fraction=told.append, is_cancelled=lambda: len(told) == 2)
    source = _open(related_files(tmp_path, Layout(128, 128)))
    with source, pytest.raises(Cancelled):
        read_blocks(source, TilingConfig(block=32, blocks=2), progress)
    assert told == [0.25, 0.5]
