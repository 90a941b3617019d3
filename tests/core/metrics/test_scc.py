import numpy as np
import pytest

from gzap_qgis.core.metrics.scc import HALO, scc, scc_of, scc_tally
from gzap_qgis.core.metrics.tally import Tally
from gzap_qgis.errors import GzapError
from tests.core.metrics.scenes import noisy_pair, patchy_mask, real_crops, total


def test_scc_of_a_hand_computed_case():
    # The edge strength of the point is 2 at its four sides, sqrt(2) at its four corners, 0 in the
    # centre; that of the ramp is 8 in all nine windows.
    point = np.zeros((1, 5, 5))
    point[0, 2, 2] = 1
    ramp = np.arange(5.0)[None, None] * np.ones((1, 5, 1))
    expected = 8 * (4 * 2 + 4 * np.sqrt(2)) / np.sqrt((4 * 4 + 4 * 2) * 9 * 64)
    assert scc(point, ramp) == pytest.approx(expected, abs=1e-12)


def test_scc_of_equal_images_is_one():
    image, _ = noisy_pair((3, 20, 30))
    assert scc(image, image) == pytest.approx(1, abs=1e-12)


def test_scc_does_not_change_when_an_image_is_scaled_or_moved_in_level():
    reference, image = noisy_pair((3, 20, 30))
    assert scc(reference, 50 - 3 * image) == pytest.approx(scc(reference, image), abs=1e-12)


def test_scc_is_symmetric():
    reference, image = noisy_pair((3, 20, 30))
    assert scc(image, reference) == pytest.approx(scc(reference, image), abs=1e-12)


def test_scc_takes_the_bands_together():
    # The second band's edges are a hundred times stronger, so that it alone decides.
    reference, image = noisy_pair((2, 20, 30))
    weights = np.array([0.01, 1])[:, None, None]
    figure = scc(weights * reference, weights * image)
    assert figure == pytest.approx(scc(reference[1:], image[1:]), abs=1e-4)


@pytest.mark.parametrize(("first", "second", "expected"), [(3, 5, 1), (None, 5, 0), (3, None, 0)])
def test_scc_of_images_without_edges_is_defined(first, second, expected):
    varying, _ = noisy_pair((1, 8, 8))
    images = [varying if level is None else np.full((1, 8, 8), level) for level in (first, second)]
    assert scc(*images) == expected


@pytest.mark.parametrize("masked", [False, True])
def test_scc_of_the_parts_is_that_of_the_whole(masked):
    images = noisy_pair((3, 150, 170))
    valid = patchy_mask((150, 170)) if masked else None
    tally = total(scc_tally, images, valid, HALO)
    assert tally.count == scc_tally(*images, valid).count
    assert scc_of(tally) == pytest.approx(scc(*images, valid), abs=1e-12)


def test_scc_counts_only_what_rests_on_valid_pixels():
    reference, image = noisy_pair((2, 20, 30))
    valid = np.zeros((20, 30), dtype=bool)
    valid[3:17, 4:21] = True
    spoiled = np.where(valid, image, np.nan)
    expected = scc(reference[:, 3:17, 4:21], image[:, 3:17, 4:21])
    assert scc(reference, spoiled, valid) == pytest.approx(expected, abs=1e-12)


def test_scc_of_an_image_without_whole_windows_says_what_was_found():
    with pytest.raises(GzapError, match="2x9 pixels, fewer than 3 a side"):
        scc(np.ones((1, 2, 9)), np.ones((1, 2, 9)))
    assert scc_of(Tally()) is None


def test_scc_equals_the_definition_with_scipys_sobel_filter_on_real_crops():
    ndimage = pytest.importorskip("scipy.ndimage")
    for pair in real_crops(64, 96):
        g, h = (
            np.stack([np.hypot(ndimage.sobel(b, 0), ndimage.sobel(b, 1)) for b in image])
            for image in pair
        )
        g, h = g[:, 1:-1, 1:-1], h[:, 1:-1, 1:-1]
        expected = (g * h).sum() / np.sqrt((g**2).sum() * (h**2).sum())
        assert scc(*pair) == pytest.approx(expected, abs=1e-12)
