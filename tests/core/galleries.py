"""Small galleries in memory, for what trains on images."""

from dataclasses import dataclass

import numpy as np

from gzap_qgis.core.gallery import Gallery
from gzap_qgis.core.pair import Pair
from tests.core.scenes import Layout, related_pair


@dataclass(frozen=True)
class ArrayPicture:
    """An image in memory."""

    image: np.ndarray

    @property
    def rows(self):
        return self.image.shape[1]

    @property
    def cols(self):
        return self.image.shape[2]

    @property
    def bands(self):
        return self.image.shape[0]

    def read(self, window):
        rows = slice(window.row, window.row + window.rows)
        cols = slice(window.col, window.col + window.cols)
        part = self.image[:, rows, cols]
        return part, np.ones(part.shape[1:], dtype=bool)


@dataclass(frozen=True)
class WholePair:
    """A pair in memory, whose windows are cut from it with the PAN beneath."""

    pair: Pair

    @property
    def rows(self):
        return self.pair.ms.shape[1]

    @property
    def cols(self):
        return self.pair.ms.shape[2]

    @property
    def bands(self):
        return self.pair.ms.shape[0]

    @property
    def ratio(self):
        return 1.0 / self.pair.alignment.row_scale

    def read(self, window):
        pan = self.pair.alignment.inverse().source_window(window)
        return self.pair.part(pan.clipped(*self.pair.pan.shape), window)


def textured(seed, bands=3, side=400):
    """A picture of smoothed noise and bright boxes, (bands, side, side), 0 to 255."""
    rng = np.random.default_rng(seed)
    image = rng.normal(0, 12, (bands, side, side))
    for _ in range(3):
        image = 0.5 * image + 0.25 * (np.roll(image, 1, 1) + np.roll(image, 1, 2))
    for _ in range(60):
        top, left = rng.integers(0, side - 40, 2)
        high, wide = rng.integers(6, 40, 2)
        image[:, top : top + high, left : left + wide] += rng.uniform(-40, 60, (bands, 1, 1))
    return np.clip(image + 110, 1, 255).astype(np.float32)


def small_gallery(pictures=2, pairs=1):
    """A gallery of textured pictures and related pairs."""
    return Gallery(
        [ArrayPicture(textured(seed)) for seed in range(pictures)],
        [WholePair(related_pair(seed, layout=Layout(256, 256))) for seed in range(pairs)],
    )
