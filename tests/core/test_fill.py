import numpy as np

from gzap_qgis.core.fill import REACH, filled


def _image(seed=0):
    return np.random.default_rng(seed).uniform(100, 900, (2, 30, 30)).astype(np.float32)


def test_an_image_without_gaps_is_returned_as_it_is():
    image = _image()
    assert filled(image, np.ones(image.shape, dtype=bool), np.zeros(2, np.float32)) is image


def test_measured_pixels_stay_and_gaps_lie_between_their_neighbours():
    image = _image()
    valid = np.ones(image.shape, dtype=bool)
    valid[:, 10:13, 8:20] = False
    out = filled(image, valid, np.zeros(2, np.float32))
    np.testing.assert_array_equal(out[valid], image[valid])
    assert out[~valid].min() > 100
    assert out[~valid].max() < 900


def test_a_constant_band_is_filled_with_its_constant():
    image = np.full((1, 12, 12), 42.0, np.float32)
    valid = np.random.default_rng(0).random(image.shape) > 0.5
    np.testing.assert_allclose(
        filled(np.where(valid, image, -1), valid, np.zeros(1)), 42, rtol=1e-5
    )


def test_far_from_anything_measured_a_band_takes_its_mean():
    image = _image()
    valid = np.zeros(image.shape, dtype=bool)
    valid[:, 0, 0] = True
    out = filled(image, valid, np.array([5.0, 6.0], np.float32))
    np.testing.assert_allclose(out[:, REACH + 1, REACH + 1], [5.0, 6.0])


def test_numbers_that_are_none_do_not_spread():
    image = _image()
    valid = np.ones(image.shape, dtype=bool)
    valid[0, 4:7, 4:7] = False
    image[~valid] = np.nan
    assert np.isfinite(filled(image, valid, np.zeros(2, np.float32))).all()


def test_a_part_of_an_image_is_filled_like_the_whole():
    image = _image()
    valid = np.random.default_rng(1).random(image.shape) > 0.8
    mean = np.zeros(2, np.float32)
    whole = filled(image, valid, mean)
    part = (slice(None), slice(5, 25), slice(3, 27))
    inner = (slice(None), slice(5 + REACH, 25 - REACH), slice(3 + REACH, 27 - REACH))
    cut = filled(image[part], valid[part], mean)
    np.testing.assert_allclose(cut[:, REACH:-REACH, REACH:-REACH], whole[inner], rtol=1e-5)


def test_the_image_is_not_changed():
    image, valid = _image(), np.zeros((2, 30, 30), dtype=bool)
    before = image.copy()
    filled(image, valid, np.zeros(2, np.float32))
    np.testing.assert_array_equal(image, before)
