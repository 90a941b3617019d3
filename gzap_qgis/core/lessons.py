"""What a prior learns from: scenes simulated from a gallery, each drawn by its number alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Union

import numpy as np
import torch

from gzap_qgis.core.crops import Supervised, supervised
from gzap_qgis.core.gallery import Gallery, Picture, RealPair
from gzap_qgis.core.levels import Size, make_level
from gzap_qgis.core.scene import cleaned, moved, normalise_ms, normalise_pan
from gzap_qgis.core.simulation.draw import draw_recipe
from gzap_qgis.core.simulation.real import simulate_wald
from gzap_qgis.core.simulation.recipe import Recipe, source_size, wald_size
from gzap_qgis.core.simulation.simulate import simulate_pair
from gzap_qgis.core.survey import survey
from gzap_qgis.core.wald import Reduced
from gzap_qgis.errors import SceneError
from gzap_qgis.grid import Window
from gzap_qgis.sentence import sentence

# Share of the scenes that are degraded real pairs, where there are both.
REAL_SHARE = 0.4
# Bands beyond which a picture is not drawn more often.
MOST_BANDS = 4
# Draws after which a gallery counts as empty of content.
ATTEMPTS = 100


def lesson(gallery: Gallery, seed: int, index: int, device: torch.device) -> Supervised:
    """The scene of a number: the same gallery, seed and number give the same scene.

    What the network is shown is made as when an image is sharpened: offset, normalisation and
    gains are estimated from the simulated pair, and the base is the classical prediction.

    Args:
        gallery: The images.
        seed: Seed of the training.
        index: Number of the scene.
        device: Where the tensors live.

    Returns:
        The scene with its truth; every measured pixel is to be learnt from.

    Raises:
        SceneError: If no window with content was found.
    """
    for attempt in range(ATTEMPTS):
        generator = np.random.default_rng([seed, index, attempt])
        try:
            reduced, recipe = _simulated(gallery, generator)
            return _level(reduced, recipe, device)
        except (SceneError, ValueError):
            # A window without content, such as a clear sky or a border; another one is drawn.
            continue
    raise SceneError(
        sentence(
            "In {attempts} windows drawn from the images none held enough to learn from; "
            "choose a folder with larger or more varied images.",
            attempts=ATTEMPTS,
        )
    )


def _simulated(gallery: Gallery, generator: np.random.Generator) -> tuple[Reduced, Recipe]:
    """A degraded pair and how it was made."""
    real = generator.random() < REAL_SHARE
    if gallery.pairs and (real or not gallery.pictures):
        source = _pair(gallery, generator)
        recipe = draw_recipe(generator, source.bands)
        size = wald_size(recipe, source.ratio)
        pair = source.read(_window(source, size, generator))
        shift = survey([pair], [float(np.mean(recipe.nominal))] * source.bands).shift
        return simulate_wald(moved(pair, shift), recipe), recipe
    picture = _picture(gallery, generator)
    recipe = draw_recipe(generator, picture.bands)
    image, valid = picture.read(_window(picture, source_size(recipe), generator))
    return simulate_pair(image, valid, recipe), recipe


def _pair(gallery: Gallery, generator: np.random.Generator) -> RealPair:
    """A real pair, those of a kind that is rare in the gallery more often."""
    kinds = [(pair.bands, round(pair.ratio, 1)) for pair in gallery.pairs]
    weight = np.array([kinds.count(kind) for kind in kinds], float) ** -0.5
    return gallery.pairs[int(generator.choice(len(weight), p=weight / weight.sum()))]


def _picture(gallery: Gallery, generator: np.random.Generator) -> Picture:
    """A picture, those with more bands more often."""
    weight = np.array([min(picture.bands, MOST_BANDS) for picture in gallery.pictures], float)
    return gallery.pictures[int(generator.choice(len(weight), p=weight / weight.sum()))]


def _window(source: Union[Picture, RealPair], size: Size, generator: np.random.Generator) -> Window:
    """A random window of a size, or as much as the source has."""
    rows, cols = min(size[0], source.rows), min(size[1], source.cols)
    top = int(generator.integers(0, source.rows - rows + 1))
    left = int(generator.integers(0, source.cols - cols + 1))
    return Window(top, left, rows, cols)


def _level(reduced: Reduced, recipe: Recipe, device: torch.device) -> Supervised:
    """A degraded pair as the network sees it, its numbers taken from the pair itself."""
    scene = survey([reduced.pair], recipe.nominal[: len(reduced.truth)])
    pair = moved(reduced.pair, scene.shift)
    clean = cleaned(pair, scene)
    level = make_level(
        normalise_ms(clean.ms, scene), normalise_pan(clean.pan, scene), scene.mtf, pair.alignment
    )
    valid = np.broadcast_to(reduced.valid & pair.pan_valid, reduced.truth.shape)
    made = supervised(level, normalise_ms(reduced.truth, scene), valid, scene, device)
    return replace(made, train=made.train + made.held_back)
