from dataclasses import replace

import numpy as np
import pytest
import torch

from gzap_qgis.config import Backbone, Geometry
from gzap_qgis.core.levels import coarser, resampled
from gzap_qgis.core.network import build_network
from gzap_qgis.core.predict import Predictor
from gzap_qgis.core.registration import NO_SHIFT, Shift
from gzap_qgis.core.survey import survey
from gzap_qgis.core.target import Target, plan
from gzap_qgis.grid import Alignment, Window
from gzap_qgis.network_config import NetworkConfig, network_of
from gzap_qgis.tiles import tiles
from tests.core.scenes import (
    GAIN,
    Blobs,
    Layout,
    Mixture,
    make_pair,
    pan_target,
    read,
    related_pair,
)

pytestmark = pytest.mark.usefixtures("one_thread")

ODD = Layout(152, 158, (3.9, 4.2), (0.37, 0.81))
# 77 by 67 pixels of MS, no multiple of a window's side.
LARGE = Layout(302, 284, (3.9, 4.2), (0.37, 0.81))


def _network(head=0.3, backbone=Backbone.INR):
    """A network with random weights, its head too."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        network = build_network(network_of(backbone))
        torch.nn.init.normal_(network.refine["head"].weight, std=head)
    return network.eval()


def _base_network():
    return build_network(NetworkConfig()).eval()


def _survey(pair):
    return survey([pair], [GAIN] * len(pair.ms))


def _target_of(target, window):
    """The target of a window of another: the grid of an extent."""

    def moved(a):
        return a.cropped(window, Window(0, 0, 0, 0))

    return replace(
        target, rows=window.rows, cols=window.cols, pan=moved(target.pan), ms=moved(target.ms)
    )


def _scaled(pair, scale):
    """The output grid with ``scale`` output pixels per MS pixel from PAN's corner on."""
    ratio = 1 / pair.alignment.row_scale, 1 / pair.alignment.col_scale
    step = ratio[0] / scale, ratio[1] / scale
    pan = Alignment(step[0], (step[0] - 1) / 2, step[1], (step[1] - 1) / 2)
    a = pair.alignment
    ms = Alignment(
        a.row_scale * pan.row_scale,
        a.row_scale * pan.row_offset + a.row_offset,
        a.col_scale * pan.col_scale,
        a.col_scale * pan.col_offset + a.col_offset,
    )
    rows, cols = int(pair.pan.shape[0] / step[0]), int(pair.pan.shape[1] / step[1])
    return Target(rows, cols, pan, ms, pair.pan.shape, pair.ms.shape[1:])


def _predictor(pair, target, network=None, geometry=Geometry.PAN, scene=None):
    scene = scene or _survey(pair)
    working = plan(target, geometry, scene.shift)
    return Predictor(network or _network(), scene, np.ones(len(pair.ms)), target, working)


def _predict(predictor, pair, window):
    return predictor.predict(window, read(pair, predictor.reach(window)))


def _whole(predictor, pair, target):
    return _predict(predictor, pair, Window(0, 0, target.rows, target.cols))


def _tiled(predictor, pair, target, size):
    image = np.full((len(pair.ms), target.rows, target.cols), np.nan, np.float32)
    valid = np.zeros(image.shape, dtype=bool)
    for window in tiles(target.rows, target.cols, size):
        rows, cols = window.within(Window(0, 0, target.rows, target.cols))
        fused = _predict(predictor, pair, window)
        image[:, rows, cols], valid[:, rows, cols] = fused.image, fused.valid
    return image, valid


def _with_gaps(pair):
    """The pair with pixels that were not measured, and a blank corner."""
    ms_valid, pan_valid = pair.ms_valid.copy(), pair.pan_valid.copy()
    ms_valid[:, 9:12, 14:17] = False
    ms_valid[1, 24, 5] = False
    pan_valid[70:79, 20:33] = False
    ms = np.where(ms_valid, pair.ms, np.float32(-9999))
    ms[:, :5, :4] = 0
    pan = np.where(pan_valid, pair.pan, np.float32(0))
    return replace(pair, pan=pan, pan_valid=pan_valid, ms=ms, ms_valid=ms_valid)


@pytest.mark.parametrize(("size", "scale"), [(29, None), (64, None), (17, 2.0), (90, 6.5)])
def test_tiles_equal_the_whole(size, scale):
    pair = _with_gaps(related_pair(layout=ODD))
    target = pan_target(pair) if scale is None else _scaled(pair, scale)
    predictor = _predictor(pair, target)
    whole = _whole(predictor, pair, target)
    image, valid = _tiled(predictor, pair, target, size)
    np.testing.assert_array_equal(valid, whole.valid)
    # A thousandth of a band's standard deviation, digital numbers.
    assert np.abs(image - whole.image)[valid].max() < 1e-3 * pair.ms[pair.ms_valid].std()


@pytest.mark.parametrize("backbone", Backbone)
@pytest.mark.parametrize("size", [50, 97])
def test_tiles_of_every_encoder_equal_the_whole(backbone, size):
    pair = _with_gaps(related_pair(layout=LARGE))
    target = pan_target(pair)
    predictor = _predictor(pair, target, _network(backbone=backbone))
    whole = _whole(predictor, pair, target)
    image, valid = _tiled(predictor, pair, target, size)
    np.testing.assert_array_equal(valid, whole.valid)
    assert np.abs(image - whole.image)[valid].max() < 2e-5 * pair.ms[pair.ms_valid].std()


@pytest.mark.parametrize("backbone", Backbone)
@pytest.mark.parametrize("scale", [None, 6.5])
def test_an_extent_of_every_encoder_gives_the_crop_of_the_whole(backbone, scale):
    pair = related_pair(layout=replace(LARGE, shift=(0.6, -0.4)))
    target = pan_target(pair) if scale is None else _scaled(pair, scale)
    network, scene = _network(backbone=backbone), _survey(pair)
    whole = _whole(_predictor(pair, target, network, scene=scene), pair, target)
    window = Window(target.rows * 5 // 9, target.cols * 4 // 7, target.rows // 6, target.cols // 5)
    small = _target_of(target, window)
    part = _whole(_predictor(pair, small, network, scene=scene), pair, small)
    rows, cols = window.within(Window(0, 0, target.rows, target.cols))
    change = np.abs(part.image - whole.image[:, rows, cols])[part.valid]
    assert change.max() < 2e-5 * scene.ms_std.min()


@pytest.mark.parametrize("backbone", Backbone)
def test_what_is_read_around_a_window_is_what_the_encoder_reaches(backbone):
    pair = related_pair(layout=Layout(480, 480))
    predictor = _predictor(pair, pan_target(pair), _network(backbone=backbone))
    reach = predictor.reach(Window(224, 224, 32, 32))
    # Two pixels more: the target's first and last lie between pixels of MS.
    assert reach.ms.rows == 8 + 2 + 2 * max(16, _network(backbone=backbone).reach + 4)


@pytest.mark.parametrize("scale", [None, 2.0, 4.7, 6.5])
@pytest.mark.parametrize("geometry", Geometry)
def test_an_extent_gives_the_crop_of_the_whole(scale, geometry):
    pair = _with_gaps(related_pair(layout=replace(ODD, shift=(0.6, -0.4))))
    target = pan_target(pair) if scale is None else _scaled(pair, scale)
    network, scene = _network(), _survey(pair)
    whole = _whole(_predictor(pair, target, network, geometry, scene), pair, target)
    window = Window(target.rows // 4, target.cols // 3, target.rows // 3, target.cols // 4)
    small = _target_of(target, window)
    part = _whole(_predictor(pair, small, network, geometry, scene), pair, small)
    rows, cols = window.within(Window(0, 0, target.rows, target.cols))
    np.testing.assert_array_equal(part.valid, whole.valid[:, rows, cols])
    change = np.abs(part.image - whole.image[:, rows, cols])[part.valid]
    assert change.max() < 1e-3 * scene.ms_std.min()


def test_a_network_that_answers_nothing_gives_the_base():
    pair = related_pair(layout=ODD)
    target = pan_target(pair)
    first = _whole(_predictor(pair, target, _base_network()), pair, target)
    second = _whole(_predictor(pair, target, _network()), pair, target)
    assert np.abs(first.image - second.image).mean() > 1.0


def test_no_trust_gives_the_base():
    pair = related_pair(layout=ODD)
    target, scene = pan_target(pair), _survey(pair)
    working = plan(target, Geometry.PAN, scene.shift)
    silent = Predictor(_network(), scene, np.array([0.0, 1.0, 0.0]), target, working)
    out = _whole(silent, pair, target).image
    base = _whole(_predictor(pair, target, _base_network(), scene=scene), pair, target).image
    np.testing.assert_allclose(out[[0, 2]], base[[0, 2]], atol=1e-3)
    assert np.abs(out[1] - base[1]).mean() > 1.0


def _with_coarser_pan(pair, factor):
    """The pair as a sensor would give it whose PAN has larger pixels."""
    size, place = coarser(pair.pan.shape, factor)
    known = np.ones(size, dtype=bool)
    pan = resampled(pair.pan, size, place)
    return replace(pair, pan=pan, pan_valid=known, alignment=place.then(pair.alignment))


def _inner(image):
    """An image without what lies near its edges, beyond which PAN is continued."""
    return image[:, 12:-12, 12:-12]


def test_an_output_coarser_than_pan_is_that_of_pan_brought_to_its_pixels():
    pair = related_pair(layout=Layout(192, 192))
    target, small = _scaled(pair, 2.0), _with_coarser_pan(pair, (2.0, 2.0))
    scene = replace(_survey(pair), shift=NO_SHIFT)
    out = _whole(_predictor(pair, target, scene=scene), pair, target)
    expected = _whole(_predictor(small, pan_target(small), scene=scene), small, pan_target(small))
    assert out.valid.all()
    np.testing.assert_allclose(_inner(out.image), _inner(expected.image), atol=0.1)


def test_an_output_coarser_along_one_axis_only_has_pans_pixels_along_the_other():
    pair = related_pair(layout=Layout(192, 192))
    rows, both, small = _scaled(pair, 2.0), pan_target(pair), _with_coarser_pan(pair, (2.0, 1.0))
    target = Target(
        rows.rows,
        both.cols,
        replace(rows.pan, col_scale=both.pan.col_scale, col_offset=both.pan.col_offset),
        replace(rows.ms, col_scale=both.ms.col_scale, col_offset=both.ms.col_offset),
        both.pan_size,
        both.ms_size,
    )
    scene = replace(_survey(pair), shift=NO_SHIFT)
    out = _whole(_predictor(pair, target, scene=scene), pair, target).image
    expected = _whole(_predictor(small, pan_target(small), scene=scene), small, pan_target(small))
    np.testing.assert_allclose(_inner(out), _inner(expected.image), atol=0.1)


def test_an_output_as_coarse_as_ms_is_the_area_mean_of_one_of_smaller_pixels():
    pair = related_pair(layout=Layout(128, 128))
    fine, target = _scaled(pair, 2.0), _scaled(pair, 1.0)
    parts = _whole(_predictor(pair, fine), pair, fine).image
    out = _whole(_predictor(pair, target), pair, target).image
    np.testing.assert_allclose(out, parts.reshape(3, 32, 2, 32, 2).mean((2, 4)), atol=0.05)


def test_a_coarser_output_is_valid_where_half_of_pan_below_it_was_measured():
    pair = related_pair(layout=Layout(128, 128))
    pair.pan_valid[40, 40] = False
    pair.pan_valid[60:62, 60:62] = False
    target = _scaled(pair, 2.0)
    out = _whole(_predictor(pair, target), pair, target)
    assert out.valid[:, 20, 20].all()
    assert not out.valid[:, 30, 30].any()
    assert (~out.valid).sum() == 3


def _blob_fields():
    """A lone blob far from others, in PAN and in both bands."""
    random = np.random.default_rng(3)
    row, col = random.uniform(0, 224, (2, 260))
    lone = np.hypot(row - 112, col - 108) > 45
    row, col = np.append(row[lone], 112.0), np.append(col[lone], 108.0)
    height = np.append(random.uniform(-60, 120, len(row) - 1), 150.0)
    size = np.append(random.uniform(2.0, 5.0, len(row) - 1), 4.0)
    blobs = Blobs(height, row, col, size)
    return Mixture((blobs,), (1.0,), 400.0), [
        Mixture((blobs,), (1.5,), 300.0),
        Mixture((blobs,), (0.7,), 500.0),
    ]


def _centroid(image, place, around, reach=22.0):
    """Centre of what rises over the surroundings, PAN pixels.

    ``place`` holds the PAN coordinates of the image's rows and columns.
    """
    rows, cols = (np.flatnonzero(np.abs(p - a) < reach) for p, a in zip(place, around))
    part = image[rows][:, cols].astype(np.float64)
    edge = np.concatenate([part[0], part[-1], part[:, 0], part[:, -1]])
    part = np.clip(part - np.median(edge) - 0.1 * np.ptp(part), 0, None)
    return (
        (part.sum(1) @ place[0][rows]) / part.sum(),
        (part.sum(0) @ place[1][cols]) / part.sum(),
    )


@pytest.mark.parametrize("scale", [1.5, 2.0, 3.3, 4.0, 6.5])
@pytest.mark.parametrize("geometry", Geometry)
def test_a_known_pattern_keeps_its_place_at_every_scale_in_both_geometries(scale, geometry):
    shift = (1.4, -0.9)
    layout = Layout(224, 224, (4.0, 4.0), (0.0, 0.0), shift)
    pair = make_pair(*_blob_fields(), layout)
    target = _scaled(pair, scale)
    out = _whole(_predictor(pair, target, _base_network(), geometry), pair, target)
    p = target.pan
    place = (
        p.row_scale * np.arange(target.rows) + p.row_offset,
        p.col_scale * np.arange(target.cols) + p.col_offset,
    )
    # MS shows at a place what PAN shows a shift further on.
    true = (112.0, 108.0) if geometry is Geometry.PAN else (112.0 - shift[0], 108.0 - shift[1])
    for band in out.image:
        assert _centroid(band, place, true) == pytest.approx(true, abs=0.1)


def test_a_gap_in_one_band_is_a_gap_in_that_band_only():
    pair = related_pair(layout=Layout(128, 128))
    pair.ms_valid[1, 10, 12] = False
    valid = _whole(_predictor(pair, pan_target(pair)), pair, pan_target(pair)).valid
    assert not valid[1, 40:44, 48:52].any()
    assert valid[1].sum() == valid[1].size - 16
    assert valid[[0, 2]].all()


def test_a_gap_in_pan_is_a_gap_in_every_band():
    pair = related_pair(layout=Layout(128, 128))
    pair.pan_valid[33, 50:60] = False
    valid = _whole(_predictor(pair, pan_target(pair)), pair, pan_target(pair)).valid
    expected = np.broadcast_to(pair.pan_valid, valid.shape)
    np.testing.assert_array_equal(valid, expected)


def test_a_fill_value_does_not_spread():
    pair = related_pair(layout=Layout(128, 128))
    pair.ms_valid[:, 10, 12] = False
    pair.pan_valid[90:92, 30:33] = False
    scene = _survey(pair)
    out = []
    for value in (-9999.0, 65535.0, np.nan):
        filled = replace(
            pair,
            ms=np.where(pair.ms_valid, pair.ms, np.float32(value)),
            pan=np.where(pair.pan_valid, pair.pan, np.float32(value)),
        )
        fused = _whole(_predictor(filled, pan_target(pair), scene=scene), filled, pan_target(pair))
        out.append(fused.image[fused.valid])
    np.testing.assert_allclose(out[0], out[1], rtol=1e-5)
    np.testing.assert_allclose(out[0], out[2], rtol=1e-5)


def test_blank_ms_pixels_stay_zero_and_valid():
    pair = related_pair(layout=Layout(128, 128))
    pair.ms[:, 8:11, 3:9] = 0
    out = _whole(_predictor(pair, pan_target(pair)), pair, pan_target(pair))
    assert out.valid.all()
    assert not out.image[:, 32:44, 12:36].any()
    assert (out.image[:, 48:, :] != 0).all()


def test_the_inputs_are_not_changed():
    pair = _with_gaps(related_pair(layout=ODD))
    before = [a.copy() for a in (pair.pan, pair.pan_valid, pair.ms, pair.ms_valid)]
    _whole(_predictor(pair, pan_target(pair)), pair, pan_target(pair))
    for old, new in zip(before, (pair.pan, pair.pan_valid, pair.ms, pair.ms_valid)):
        np.testing.assert_array_equal(old, new)


def test_a_reach_lies_in_both_images_and_does_not_grow_with_them():
    for layout in (Layout(240, 240), Layout(480, 480)):
        pair = related_pair(layout=layout)
        target = pan_target(pair)
        predictor = _predictor(pair, target)
        for window in (Window(0, 0, 16, 16), Window(112, 112, 16, 16), Window(224, 224, 16, 16)):
            reach = predictor.reach(window)
            assert reach.pan == reach.pan.clipped(*pair.pan.shape)
            assert reach.ms == reach.ms.clipped(*pair.ms.shape[1:])
            assert reach.ms.rows <= 4 + 2 * 17
            assert reach.pan.rows <= 16 + 2 * 4 * 21


def test_an_output_moved_by_whole_pixels_beyond_pan_keeps_its_size():
    pair = related_pair(layout=Layout(160, 160))
    scene = replace(_survey(pair), shift=Shift(2.0, -3.0, 1.0, 1.0))
    target = pan_target(pair)
    out = _whole(_predictor(pair, target, geometry=Geometry.MS, scene=scene), pair, target)
    assert out.image.shape == out.valid.shape == (3, 160, 160)
