"""Every method on whole scenes: tiles, phases, masks, and scenes that say nothing."""

from dataclasses import replace

import numpy as np
import pytest

from gzap_qgis.config import ClassicalMethod, Geometry, Sensor
from gzap_qgis.core.metrics.q2n import q2n
from gzap_qgis.errors import SceneError
from tests.core.classical.scenery import METHODS, SHARPENING, brighter, sharpened
from tests.core.scenes import Layout, Mixture, learnable_pair, make_pair, related_pair, waves

ODD = Layout(90, 83, ratio=(3.3, 2.6), corner=(1.4, -0.7))


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    "how", [{}, {"shift": (1.3, -0.6)}, {"shift": (1.3, -0.6), "geometry": Geometry.MS}]
)
def test_tiles_give_the_whole(method, how):
    pair = related_pair(1, 4, ODD)
    whole = sharpened(pair, method, **how)
    parts = sharpened(pair, method, ms_side=11, side=29, **how)
    # Digital numbers around 500: what is left is the rounding of single precision.
    np.testing.assert_allclose(parts.image, whole.image, atol=0.02)
    np.testing.assert_array_equal(parts.valid, whole.valid)


@pytest.mark.parametrize("method", METHODS)
def test_tiles_with_holes_and_blank_ground_give_the_whole(method):
    pair = related_pair(2, 3)
    pair.ms[:, :5, :7] = 0
    pair.pan[:20, :28] = 0
    pair.ms_valid[1, 12:14, 9:11] = False
    pair.pan_valid[60:66, 30:41] = False
    whole = sharpened(pair, method)
    parts = sharpened(pair, method, ms_side=7, side=31)
    np.testing.assert_allclose(parts.image, whole.image, atol=0.02)
    np.testing.assert_array_equal(parts.valid, whole.valid)
    assert not whole.image[:, :20, :28].any()
    assert not whole.valid[:, 60:66, 30:41].any()
    assert not whole.valid[1, 48:56, 36:44].any()


@pytest.mark.parametrize("method", METHODS)
def test_fill_does_not_change_the_rest(method):
    pair = related_pair(2, 3, Layout(160, 160))
    filled = replace(pair, pan=pair.pan.copy(), ms=pair.ms.copy())
    filled.ms[:, :10] = 0
    filled.pan[:40] = 0
    ours, other = sharpened(filled, method).image, sharpened(pair, method).image
    # Fewer pixels give slightly other numbers; the scene's contrast is 100.
    assert np.sqrt(((ours - other)[:, 60:] ** 2).mean()) < 6


@pytest.mark.parametrize("method", SHARPENING)
def test_sharpening_comes_closer_to_the_truth_than_interpolation(method):
    pan, bands = Mixture((waves(5),), (60.0,), 500.0), []
    bands = [Mixture((waves(5), waves(6 + b)), (50.0, 6.0), 400.0 + 30 * b) for b in range(4)]
    pair = make_pair(pan, bands, Layout(128, 128))
    index = np.arange(128)
    truth = np.stack([b.at(index, index) for b in bands])
    inner = (slice(None), slice(16, -16), slice(16, -16))
    score = q2n(truth[inner], sharpened(pair, method).image[inner])
    plain = q2n(truth[inner], sharpened(pair, ClassicalMethod.EXP).image[inner])
    assert score > plain + 0.1


@pytest.mark.parametrize("method", METHODS)
def test_a_shift_that_is_undone_gives_what_no_shift_gives(method):
    straight = sharpened(related_pair(3, 3, Layout()), method).image
    # By whole MS pixels, so that MS shows the same points of the ground.
    moved = related_pair(3, 3, Layout(shift=(4.0, -8.0)))
    undone = sharpened(moved, method, shift=(4.0, -8.0)).image
    inner = (slice(None), slice(16, -16), slice(16, -16))
    # The scene's contrast is 100; the statistics are of slightly different ground.
    assert np.sqrt(((undone - straight)[inner] ** 2).mean()) < 8


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("bands", [1, 2, 10])
def test_any_number_of_bands_works(method, bands):
    pair = related_pair(4, bands)
    made = sharpened(pair, method)
    assert made.image.shape == (bands, 96, 96)
    np.testing.assert_allclose(made.image.mean((1, 2)), pair.ms.mean((1, 2)), rtol=0.02)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("factor", [0.01, 7.0])
def test_a_scaled_pan_changes_nothing(method, factor):
    pair = related_pair(5, 3)
    ours = sharpened(brighter(pair, factor), method).image
    np.testing.assert_allclose(ours, sharpened(pair, method).image, atol=0.02)


OFFSET_FREE = [
    ClassicalMethod.EXP,
    ClassicalMethod.GSA,
    ClassicalMethod.MTF_GLP_FS,
    ClassicalMethod.MTF_GLP_HPM_R,
]


@pytest.mark.parametrize("method", OFFSET_FREE)
def test_an_offset_of_pan_changes_nothing_where_a_regression_takes_it(method):
    pair = related_pair(5, 3)
    ours = sharpened(brighter(pair, 1.0, 300.0), method).image
    np.testing.assert_allclose(ours, sharpened(pair, method).image, atol=0.05)


@pytest.mark.parametrize("method", METHODS)
def test_a_constant_pan_leaves_interpolated_ms(method):
    pair = related_pair(6, 3)
    flat = replace(pair, pan=np.full_like(pair.pan, 500.0))
    plain = sharpened(pair, ClassicalMethod.EXP).image
    made = sharpened(flat, method).image
    assert np.isfinite(made).all()
    if method not in (ClassicalMethod.BROVEY, ClassicalMethod.BT_H, ClassicalMethod.BDSD_PC):
        np.testing.assert_allclose(made, plain, atol=0.1)


@pytest.mark.parametrize("method", METHODS)
def test_a_constant_band_stays_plausible(method):
    pair = related_pair(6, 3)
    pair.ms[1] = 250.0
    made = sharpened(pair, method).image
    assert np.isfinite(made).all()
    np.testing.assert_allclose(made[1].mean(), 250.0, rtol=0.05)


@pytest.mark.parametrize("method", METHODS)
def test_dark_water_is_not_blown_up(method):
    pair = related_pair(7, 3)
    rng = np.random.default_rng(0)
    pair.ms[:, 8:16] = rng.uniform(0.5, 1.5, pair.ms[:, 8:16].shape)
    pair.pan[32:64] = rng.uniform(0, 3, pair.pan[32:64].shape)
    made = sharpened(pair, method).image
    assert np.isfinite(made).all()
    assert np.abs(made[:, 40:56]).max() < 100  # the ground around has 400 to 500


@pytest.mark.parametrize("method", METHODS)
def test_negative_numbers_give_finite_ones(method):
    pair = related_pair(8, 3)
    made = sharpened(replace(pair, ms=pair.ms - 2000, pan=pair.pan - 2000), method).image
    assert np.isfinite(made).all()


@pytest.mark.parametrize("method", METHODS)
def test_a_scene_without_common_pixels_gets_a_sentence(method):
    pair = related_pair(9, 3)
    pair.pan_valid[:, 48:] = False
    pair.ms_valid[:, :, :12] = False
    with pytest.raises(SceneError, match="measured together"):
        sharpened(pair, method)


@pytest.mark.parametrize("method", METHODS)
def test_a_sensors_own_gains_are_used(method):
    pair, _ = learnable_pair(bands=4, side=96)
    made = sharpened(pair, method, sensor=Sensor.QUICKBIRD).image
    other = sharpened(pair, method, sensor=Sensor.GENERIC).image
    assert np.array_equal(made, other) is (method is ClassicalMethod.EXP)
