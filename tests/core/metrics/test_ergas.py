import numpy as np
import pytest

from gzap_qgis.core.metrics.ergas import ergas, ergas_of, ergas_tally
from gzap_qgis.core.metrics.tally import Tally
from gzap_qgis.errors import GzapError
from tests.core.metrics.scenes import noisy_pair, patchy_mask, real_crops, total


def test_ergas_of_a_hand_computed_case():
    # Band 1: mean 10, error 1 everywhere; band 2: mean 20, error 4 everywhere.
    reference = np.stack([np.full((2, 3), 10), np.full((2, 3), 20)])
    image = reference + np.array([1, -4])[:, None, None]
    expected = 100 / 4 * np.sqrt((1 / 100 + 16 / 400) / 2)
    assert ergas(reference, image, 4) == pytest.approx(expected, abs=1e-12)


def test_ergas_of_equal_images_is_zero():
    image = np.random.default_rng(0).random((4, 9, 9))
    assert ergas(image, image, 4) == 0


def test_ergas_is_inverse_to_the_ratio():
    reference, image = np.random.default_rng(0).random((2, 4, 9, 9))
    assert ergas(reference, image, 2) == pytest.approx(1.65 * ergas(reference, image, 3.3))


def test_ergas_does_not_change_with_the_unit():
    reference, image = np.random.default_rng(0).random((2, 4, 9, 9))
    scaled = ergas(1e4 * reference, 1e4 * image, 4)
    assert scaled == pytest.approx(ergas(reference, image, 4))


def test_ergas_of_unsigned_integers_does_not_wrap_around():
    reference = np.full((1, 4, 4), 10, dtype=np.uint16)
    image = np.full((1, 4, 4), 11, dtype=np.uint16)
    assert ergas(reference, image, 1) == ergas(image - 1, reference - 1 + 2, 1) == 10


def test_ergas_leaves_out_invalid_pixels():
    reference, image = np.ones((1, 1, 2)), np.array([[[1.5, np.nan]]])
    assert ergas(reference, image, 1, np.array([[True, False]])) == pytest.approx(50)


def test_ergas_leaves_out_bands_whose_reference_is_zero():
    reference = np.stack([np.full((2, 2), 10), np.zeros((2, 2))])
    assert ergas(reference, reference + 1, 1) == pytest.approx(10)


def test_ergas_of_a_zero_reference_says_what_was_found():
    with pytest.raises(GzapError, match="no band with a mean"):
        ergas(np.zeros((2, 3, 3)), np.ones((2, 3, 3)), 4)


@pytest.mark.parametrize("ratio", [0, -4, np.nan, np.inf])
def test_ergas_refuses_a_ratio_that_is_none(ratio):
    with pytest.raises(ValueError, match="ratio"):
        ergas(np.ones((1, 3, 3)), np.ones((1, 3, 3)), ratio)


def test_ergas_refuses_shapes_that_do_not_agree():
    with pytest.raises(ValueError, match="shape"):
        ergas(np.ones((2, 3, 3)), np.ones((3, 3, 3)), 4)


@pytest.mark.parametrize("masked", [False, True])
def test_ergas_of_the_parts_is_that_of_the_whole(masked):
    images = noisy_pair((3, 150, 170))
    valid = patchy_mask((150, 170)) if masked else None
    tally = total(lambda a, b, mask, _: ergas_tally(a, b, mask), images, valid, 0)
    assert ergas_of(tally, 4) == pytest.approx(ergas(*images, 4, valid), abs=1e-12)


def test_ergas_of_a_tally_of_nothing_is_not_defined():
    assert ergas_of(Tally(), 4) is None


def test_ergas_of_nothing_valid_says_what_to_do():
    with pytest.raises(GzapError, match="check their NoData values"):
        ergas(np.ones((2, 3, 3)), np.ones((2, 3, 3)), 4, np.zeros((3, 3), dtype=bool))


def test_ergas_equals_torchmetrics_on_real_crops():
    torch = pytest.importorskip("torch")
    image_metrics = pytest.importorskip("torchmetrics.functional.image")
    for reference, image in real_crops(64, 96):
        expected = image_metrics.error_relative_global_dimensionless_synthesis(
            torch.from_numpy(image)[None], torch.from_numpy(reference)[None], ratio=4
        )
        assert ergas(reference, image, 4) == pytest.approx(float(expected), rel=1e-9)
