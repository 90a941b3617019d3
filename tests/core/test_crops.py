from dataclasses import replace

import numpy as np
import pytest
import torch

from gzap_qgis.core import crops
from gzap_qgis.core.encoders.windows import windows_over
from gzap_qgis.core.injection import base
from gzap_qgis.core.levels import make_reduced, measured
from gzap_qgis.core.network import build_network
from gzap_qgis.core.scene import GUIDE_SHARPNESS, sample
from gzap_qgis.core.survey import survey
from gzap_qgis.grid import Window
from gzap_qgis.network_config import NetworkConfig
from tests.core.scenes import GAIN, Layout, related_pair

pytestmark = pytest.mark.usefixtures("one_thread")

CPU = torch.device("cpu")


def _supervised(ratio=(4.0, 4.0), valid=None):
    pair = related_pair(layout=Layout(240, 288, (4.0, 4.0)))
    scene = survey([pair], [GAIN] * 3)
    part = sample(pair, scene, GUIDE_SHARPNESS)
    level = make_reduced(part.ms, part.pan, scene.mtf, ratio)
    counts = measured(part.valid, level) if valid is None else valid
    return level, part.ms, scene, crops.supervised(level, part.ms, counts, scene, CPU)


def _nearest(inputs):
    """The MS image at the nearest MS pixel of each target pixel, (C, H, W)."""
    rows = inputs.query.rows.round().long().clamp(0, inputs.ms.shape[1] - 1)
    cols = inputs.query.cols.round().long().clamp(0, inputs.ms.shape[2] - 1)
    return inputs.ms[:, rows][:, :, cols]


def _crop(ratio=(4.0, 4.0)):
    """A crop whose reference is the nearest MS pixel, and whose MS pixels all differ."""
    level = _supervised(ratio)[3]
    every = torch.arange(3)
    place = crops.Place(Window(2, 1, 7, 9), Window(13, 10, 14, 20))
    inputs = crops.cropped(level.inputs, place, every)
    inputs = replace(inputs, ms=torch.rand(3, 7, 9), pan_low=torch.rand(3, 7, 9))
    return crops.Crop(inputs, _nearest(inputs), torch.rand(3, 14, 20))


def test_tensor_leaves_the_array_alone():
    array = np.arange(6.0).reshape(2, 3)[:, ::-1]
    out = crops.tensor(array, CPU)
    out += 1
    np.testing.assert_array_equal(array[0], [2, 1, 0])
    assert out.dtype == torch.float32


def test_tensor_of_single_precision_leaves_the_array_alone():
    array = np.zeros((2, 3), np.float32)
    crops.tensor(array, CPU)
    np.testing.assert_array_equal(array, 0)


def test_the_reference_is_what_the_base_lacks_in_units_of_detail():
    level, ms, scene, made = _supervised()
    rebuilt = base(level, scene) + scene.ms_detail[:, None, None] * made.reference.numpy()
    np.testing.assert_allclose(rebuilt, ms, atol=1e-4)


def test_the_networks_detail_is_in_units_of_its_strength():
    level, _, scene, made = _supervised()
    expected = level.detail.mean(0)
    np.testing.assert_allclose(made.inputs.detail * scene.pan_detail, expected, atol=1e-4)
    own = made.inputs.injected.numpy() * scene.ms_detail[:, None, None]
    np.testing.assert_allclose(level.up + own, base(level, scene), atol=1e-4)


def test_held_back_and_learnt_pixels_are_disjoint_and_all_that_count():
    valid = np.random.default_rng(0).random((3, 60, 72)) > 0.3
    made = _supervised(valid=valid)[3]
    assert not (made.train * made.held_back).any()
    np.testing.assert_array_equal((made.train + made.held_back).numpy() > 0, valid)


def test_a_quarter_of_the_pixels_is_held_back():
    made = _supervised(valid=np.ones((3, 60, 72), dtype=bool))[3]
    assert float(made.held_back.mean()) == pytest.approx(0.25, abs=0.02)


@pytest.mark.parametrize("size", [(60, 72), (17, 5), (4, 4)])
def test_cells_cover_an_image_once_and_hold_back_one_of_each_row_and_column(size):
    seen = np.zeros(size, dtype=int)
    held = []
    for number, (window, is_held) in enumerate(crops.cells(*size)):
        seen[window.row : window.row + window.rows, window.col : window.col + window.cols] += 1
        held += [divmod(number, 4)] if is_held else []
    assert (seen == 1).all()
    assert sorted(row for row, _ in held) == sorted(col for _, col in held) == [0, 1, 2, 3]


def test_a_band_that_the_base_knows_well_weighs_more():
    made = _supervised()[3]
    error = (made.reference**2).mean((1, 2))
    assert (torch.argsort(made.band_weight) == torch.argsort(error, descending=True)).all()


def test_a_crop_shows_the_same_pixels_at_the_same_places():
    made = _supervised((3.8, 4.2))[3]
    place = crops.Place(Window(3, 2, 9, 10), Window(15, 12, 25, 30))
    part = crops.cropped(made.inputs, place, torch.tensor([2, 0]))
    whole = _nearest(made.inputs)[[2, 0], 15:40, 12:42]
    torch.testing.assert_close(_nearest(part), whole, rtol=0, atol=0)
    torch.testing.assert_close(part.detail, made.inputs.detail[15:40, 12:42])
    torch.testing.assert_close(part.injected, made.inputs.injected[[2, 0], 15:40, 12:42])


@pytest.mark.parametrize("turn", range(8))
@pytest.mark.parametrize("ratio", [(4.0, 4.0), (3.8, 5.2)])
def test_a_turned_crop_still_points_at_the_same_ms_pixels(turn, ratio):
    out = crops.turned(_crop(ratio), turn)
    torch.testing.assert_close(_nearest(out.inputs), out.reference, rtol=0, atol=0)


@pytest.mark.parametrize("turn", range(8))
@pytest.mark.parametrize("shift", [0, 4])
def test_the_windows_of_an_encoder_turn_with_a_crop(turn, shift):
    crop = _crop()
    numbers = torch.arange(1.0, 64).reshape(1, 7, 9)
    marked = replace(crop, inputs=replace(crop.inputs, ms=numbers, pan_low=numbers, origin=(5, 6)))
    assert _windows(crops.turned(marked, turn).inputs, shift) == _windows(marked.inputs, shift)


def _windows(inputs, shift):
    """The pixels of each window, by their number."""
    windows = windows_over(inputs.ms.shape[1:], inputs.origin, 8, shift)
    return {frozenset(cut.tolist()) - {0.0} for cut in windows.cut(inputs.ms[..., None])[..., 0]}


def test_a_crop_knows_where_it_lies_in_the_scene():
    inputs = replace(_supervised()[3].inputs, origin=(100, 30))
    part = crops.cropped(inputs, crops.Place(Window(3, 2, 9, 10), Window(15, 12, 25, 30)), [0])
    assert part.origin == (103, 32)


def test_the_eight_turns_are_all_different():
    crop = _crop()
    seen = {tuple(crops.turned(crop, turn).weight.flatten().tolist()) for turn in range(8)}
    assert len(seen) == 8


@pytest.mark.parametrize("turn", range(8))
def test_every_plane_of_a_crop_is_turned_alike(turn):
    crop = _crop()
    marked = crops.Crop(
        replace(crop.inputs, pan=crop.weight[0], injected=crop.weight, pan_low=crop.inputs.ms),
        crop.weight,
        crop.weight,
    )
    out = crops.turned(marked, turn)
    torch.testing.assert_close(out.inputs.pan, out.weight[0])
    torch.testing.assert_close(out.inputs.injected, out.weight)
    torch.testing.assert_close(out.reference, out.weight)
    torch.testing.assert_close(out.inputs.pan_low, out.inputs.ms)


def test_a_transposed_crop_exchanges_the_cells_sides():
    crop = _crop((3.8, 5.2))
    torch.testing.assert_close(
        crops.turned(crop, 4).inputs.query.cell, crop.inputs.query.cell.flip(0)
    )
    torch.testing.assert_close(crops.turned(crop, 3).inputs.query.cell, crop.inputs.query.cell)


def test_random_crops_follow_their_seed():
    made = _supervised()[3]
    first, again, other = (
        crops.random_crop(made, 9, 2, np.random.default_rng(seed)) for seed in (1, 1, 2)
    )
    torch.testing.assert_close(first.reference, again.reference, rtol=0, atol=0)
    assert (
        first.reference.shape != other.reference.shape or (first.reference != other.reference).any()
    )


def test_a_random_crop_weighs_only_pixels_to_learn_from():
    level = _supervised()[3]
    marked = replace(level, reference=level.held_back)
    random = np.random.default_rng(0)
    for _ in range(20):
        crop = crops.random_crop(marked, 9, 2, random)
        if crop is not None:
            assert not crop.reference[crop.weight > 0].any()


def test_a_random_crop_judges_only_what_lies_inside_its_ms_or_at_the_images_edge():
    inputs = _supervised()[3].inputs
    random = np.random.default_rng(0)
    height, width = inputs.ms.shape[1:]
    for _ in range(20):
        place = crops.random_place(inputs, 9, random)
        t, m = place.target, place.ms
        rows = inputs.query.rows[t.row : t.row + t.rows]
        cols = inputs.query.cols[t.col : t.col + t.cols]
        assert m.row == 0 or rows.min() >= m.row + crops.MARGIN
        assert m.col == 0 or cols.min() >= m.col + crops.MARGIN
        assert m.row + m.rows == height or rows.max() <= m.row + m.rows - 1 - crops.MARGIN
        assert m.col + m.cols == width or cols.max() <= m.col + m.cols - 1 - crops.MARGIN


def test_a_crop_larger_than_the_image_is_the_image():
    inputs = _supervised()[3].inputs
    place = crops.random_place(inputs, 500, np.random.default_rng(0))
    assert place.ms == Window(0, 0, *inputs.ms.shape[1:])
    assert place.target == Window(0, 0, *inputs.pan.shape)


def test_no_crop_comes_where_nothing_counts():
    made = _supervised(valid=np.zeros((3, 60, 72), dtype=bool))[3]
    assert crops.random_crop(made, 9, 2, np.random.default_rng(0)) is None


def test_random_bands_are_some_in_order():
    random = np.random.default_rng(0)
    for _ in range(10):
        chosen = crops.random_bands(7, 4, random)
        assert len(set(chosen.tolist())) == 4
        assert (chosen.diff() > 0).all()
    assert crops.random_bands(3, 4, random).tolist() == [0, 1, 2]


def test_judged_crops_hold_every_pixel_that_counts_once():
    made = _supervised()[3]
    found = crops.judged_crops(made, 96, made.held_back)
    assert sum(float(c.weight.sum()) for c in found) == float(made.held_back.sum())
    assert all(len(c.reference) == 3 for c in found)


def test_judged_crops_point_at_the_right_ms_pixels():
    made = _supervised((3.8, 4.2))[3]
    marked = replace(made, reference=_nearest(made.inputs))
    found = crops.judged_crops(marked, 10, made.held_back + made.train)
    assert len(found) == 16
    for crop in found:
        assert max(crop.reference.shape[1:]) <= 10
        torch.testing.assert_close(_nearest(crop.inputs), crop.reference, rtol=0, atol=0)


def test_a_judged_crop_is_answered_like_the_whole_level():
    made = _supervised()[3]
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        network = build_network(NetworkConfig())
        torch.nn.init.normal_(network.refine["head"].weight, std=0.2)
    marked = replace(made, reference=network.by_band(made.inputs))
    # At the rim of a cell the convolutions on the target grid miss what lies outside.
    inner = (slice(None), slice(7, -7), slice(7, -7))
    found = crops.judged_crops(marked, 96, torch.ones_like(made.train))
    assert len(found) == 16
    for crop in found:
        answer = network.by_band(crop.inputs)
        torch.testing.assert_close(answer[inner], crop.reference[inner], rtol=1e-4, atol=1e-5)
