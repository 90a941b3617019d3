import numpy as np
import pytest
import torch

from gzap_qgis.core.gallery import Gallery
from gzap_qgis.core.lessons import lesson
from gzap_qgis.errors import SceneError
from tests.core.galleries import ArrayPicture, small_gallery

CPU = torch.device("cpu")


def test_a_lesson_depends_on_seed_and_number_alone():
    gallery = small_gallery()
    first, again = lesson(gallery, 3, 5, CPU), lesson(gallery, 3, 5, CPU)
    assert torch.equal(first.reference, again.reference)
    assert torch.equal(first.inputs.pan, again.inputs.pan)


@pytest.mark.parametrize(("seed", "index"), [(4, 5), (3, 6)])
def test_another_seed_or_number_gives_another_lesson(seed, index):
    gallery = small_gallery()
    first, other = lesson(gallery, 3, 5, CPU), lesson(gallery, seed, index, CPU)
    assert first.inputs.pan.shape != other.inputs.pan.shape or not torch.equal(
        first.inputs.pan, other.inputs.pan
    )


def test_every_measured_pixel_is_learnt_from():
    found = lesson(small_gallery(pairs=0), 0, 0, CPU)
    assert bool((found.train == 1).all())


@pytest.mark.parametrize(("pictures", "pairs"), [(2, 0), (0, 2)])
def test_pictures_or_pairs_alone_are_enough(pictures, pairs):
    found = lesson(small_gallery(pictures, pairs), 0, 1, CPU)
    assert bool(torch.isfinite(found.reference).all())
    assert found.reference.shape == found.inputs.injected.shape


def test_the_truth_differs_from_the_base_by_about_the_strength_of_detail():
    errors = [lesson(small_gallery(), 0, k, CPU).reference.abs().mean() for k in range(4)]
    assert all(0.02 < float(error) < 5.0 for error in errors)


def test_images_without_content_are_refused_with_a_sentence():
    grey = Gallery([ArrayPicture(np.full((3, 300, 300), 7.0, dtype=np.float32))], [])
    with pytest.raises(SceneError, match="larger or more varied"):
        lesson(grey, 0, 0, CPU)
