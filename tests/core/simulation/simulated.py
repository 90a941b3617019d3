"""What tests of the simulation share: an image and recipes that change nothing by chance."""

from dataclasses import replace

import numpy as np

from gzap_qgis.core.simulation.draw import draw_recipe
from gzap_qgis.core.simulation.recipe import BandRecipe, MsRecipe, PanRecipe, Recipe, Smear
from gzap_qgis.core.simulation.recipe import WaldRecipe as Wald


def photograph(bands=3, side=200, seed=0):
    """Random texture whose bands are related, from 0 to 255, (K, H, W)."""
    generator = np.random.default_rng(seed)
    common = generator.uniform(0, 255, (side, side))
    own = generator.uniform(0, 255, (bands, side, side))
    return (0.7 * common + 0.3 * own).astype(np.float32)


def whole(image):
    """A mask of an image (K, H, W) measured everywhere."""
    return np.ones(image.shape[1:], dtype=np.bool_)


def drawn(seed=0, bands=3, **changes):
    """A recipe drawn from a seed, with changes."""
    return replace(draw_recipe(np.random.default_rng(seed), bands), **changes)


def plain(ratio=4.0, bands=3, side=12):
    """A recipe without noise, offset, curve, reduction or quantisation."""
    direct = tuple(
        BandRecipe(tuple(float(i == band) for i in range(bands))) for band in range(bands)
    )
    return Recipe(
        sources=bands,
        side=side,
        ratio=ratio,
        reduction=1.0,
        reduction_gain=0.5,
        bands=direct,
        regions=(),
        order=tuple(range(bands)),
        pan=PanRecipe((1.0 / bands,) * bands, direct[0]),
        ms=MsRecipe(
            (0.4,) * bands, Smear(), (1.0,) * bands, (0.0,) * bands, (0.25, 0.3, 0.4)[:bands]
        ),
        nominal=(0.3,) * bands,
        wald=Wald(tuple(range(bands))),
        scale=1000.0,
        step=0.0,
        seed=0,
    )
