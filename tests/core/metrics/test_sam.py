import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gzap_qgis.core.metrics.sam import sam, sam_tally
from gzap_qgis.core.metrics.tally import Tally
from gzap_qgis.errors import GzapError
from tests.core.metrics.scenes import noisy_pair, patchy_mask, real_crops, total


def _image(*pixels):
    """An image of one row from its pixels' spectra."""
    return np.array(pixels, dtype=np.float32).T[:, None]


def test_sam_of_right_angled_spectra_is_ninety_degrees():
    assert sam(_image([3, 0, 0]), _image([0, 0.5, 0])) == pytest.approx(90, abs=1e-9)


def test_sam_is_the_mean_angle_over_the_pixels():
    reference, image = _image([1, 0], [1, 0]), _image([1, 1], [1, 0])
    assert sam(reference, image) == pytest.approx(22.5, abs=1e-9)


def test_sam_of_opposite_spectra_is_half_a_turn():
    assert sam(_image([1, 2]), _image([-2, -4])) == pytest.approx(180, abs=1e-9)


def test_sam_of_an_image_with_itself_is_exactly_zero():
    image = np.random.default_rng(0).random((4, 20, 20), dtype=np.float32)
    assert sam(image, image) == 0


def test_sam_keeps_angles_that_the_arc_cosine_loses():
    assert sam(np.array([[[1.0]], [[0.0]]]), np.array([[[1.0]], [[1e-9]]])) == pytest.approx(
        np.degrees(1e-9), rel=1e-6
    )


@settings(deadline=None, max_examples=30)
@given(st.integers(2, 9), st.floats(0.01, 100), st.integers(0, 2**32 - 1))
def test_sam_does_not_change_when_an_image_is_scaled(bands, factor, seed):
    reference, image = np.random.default_rng(seed).uniform(1, 2, (2, bands, 6, 5))
    assert sam(reference, factor * image) == pytest.approx(sam(reference, image), abs=1e-9)


def test_sam_equals_the_arc_cosine_of_the_scalar_product():
    reference, image = np.random.default_rng(0).uniform(1, 9, (2, 5, 8, 9))
    cosine = (reference * image).sum(0) / np.sqrt((reference**2).sum(0) * (image**2).sum(0))
    assert sam(reference, image) == pytest.approx(np.degrees(np.arccos(cosine)).mean(), abs=1e-9)


def test_sam_leaves_out_pixels_without_a_direction():
    reference, image = _image([1, 0], [0, 0], [2, 3]), _image([0, 1], [5, 5], [0, 0])
    assert sam(reference, image) == pytest.approx(90, abs=1e-9)


def test_sam_leaves_out_invalid_pixels():
    reference, image = _image([1, 0], [1, 0]), _image([1, 1], [np.nan, 0])
    assert sam(reference, image, np.array([[True, False]])) == pytest.approx(45, abs=1e-6)


def test_sam_of_nothing_but_zeros_says_what_was_found():
    with pytest.raises(GzapError, match="above zero in both"):
        sam(_image([0, 0]), _image([1, 2]))


def test_sam_refuses_shapes_that_do_not_agree():
    with pytest.raises(ValueError, match="shape"):
        sam(np.ones((2, 4, 4)), np.ones((2, 4, 5)))


@pytest.mark.parametrize("masked", [False, True])
def test_sam_of_the_parts_is_that_of_the_whole(masked):
    images = noisy_pair((3, 150, 170))
    images[0][:, 70:80, 3:90] = 0
    valid = patchy_mask((150, 170)) if masked else None
    tally = total(lambda a, b, mask, _: sam_tally(a, b, mask), images, valid, 0)
    assert tally.mean() == pytest.approx(sam(*images, valid), abs=1e-12)


def test_sam_of_a_part_without_any_direction_counts_nothing():
    assert sam_tally(_image([0, 0]), _image([1, 2])) == Tally((0.0,), 0)


def test_sam_of_nothing_valid_says_what_to_do():
    with pytest.raises(GzapError, match="check their NoData values"):
        sam(_image([1, 2]), _image([1, 2]), np.array([[False]]))


def test_sam_equals_torchmetrics_on_real_crops():
    torch = pytest.importorskip("torch")
    image_metrics = pytest.importorskip("torchmetrics.functional.image")
    for reference, image in real_crops(64, 96):
        expected = image_metrics.spectral_angle_mapper(
            torch.from_numpy(image)[None], torch.from_numpy(reference)[None]
        )
        assert sam(reference, image) == pytest.approx(np.degrees(float(expected)), abs=1e-6)
