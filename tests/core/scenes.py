"""Synthetic scenes: known at every point, and behind every Gaussian blur, in closed form.

Ground coordinates are PAN pixel indices. Nothing here uses the operators under test, except
``learnable_pair``, whose bands have no closed form.
"""

from dataclasses import dataclass

import numpy as np

from gzap_qgis.core.levels import blur_bands, coarser
from gzap_qgis.core.mtf import sigma
from gzap_qgis.core.pair import Pair
from gzap_qgis.core.target import Target
from gzap_qgis.grid import Alignment, Window

GAIN = 0.3
IDENTITY = Alignment(1.0, 0.0, 1.0, 0.0)


@dataclass(frozen=True)
class Waves:
    """A sum of plane waves."""

    height: np.ndarray
    row: np.ndarray
    col: np.ndarray
    phase: np.ndarray

    def at(self, rows, cols, blur=(0.0, 0.0)):
        """Values at rows and columns, behind a Gaussian blur of these standard deviations."""
        passed = np.exp(-2 * np.pi**2 * ((blur[0] * self.row) ** 2 + (blur[1] * self.col) ** 2))
        down = 2 * np.pi * np.outer(rows, self.row) + self.phase
        across = 2 * np.pi * np.outer(cols, self.col)
        height = self.height * passed
        return (np.cos(down) * height) @ np.cos(across).T - (np.sin(down) * height) @ np.sin(
            across
        ).T


@dataclass(frozen=True)
class Blobs:
    """A sum of Gaussian blobs."""

    height: np.ndarray
    row: np.ndarray
    col: np.ndarray
    size: np.ndarray

    def at(self, rows, cols, blur=(0.0, 0.0)):
        """Values at rows and columns, behind a Gaussian blur of these standard deviations."""
        high, wide = np.hypot(self.size, blur[0]), np.hypot(self.size, blur[1])
        down = np.exp(-0.5 * ((np.asarray(rows)[:, None] - self.row) / high) ** 2)
        across = np.exp(-0.5 * ((np.asarray(cols)[:, None] - self.col) / wide) ** 2)
        return (down * self.height * self.size**2 / (high * wide)) @ across.T


@dataclass(frozen=True)
class Mixture:
    """A weighted sum of fields, and a constant."""

    fields: tuple
    weights: tuple
    constant: float = 0.0

    def at(self, rows, cols, blur=(0.0, 0.0)):
        """Values at rows and columns, behind a Gaussian blur of these standard deviations."""
        parts = [w * f.at(rows, cols, blur) for f, w in zip(self.fields, self.weights)]
        return self.constant + sum(parts)


def waves(seed, count=80, finest=0.35):
    """Waves of all lengths down to 1 / ``finest`` pixels, together of unit variance."""
    rng = np.random.default_rng(seed)
    length = np.exp(rng.uniform(np.log(0.01), np.log(finest), count))
    angle = rng.uniform(0, np.pi, count)
    height = np.full(count, np.sqrt(2.0 / count))
    return Waves(
        height, length * np.sin(angle), length * np.cos(angle), rng.uniform(0, 2 * np.pi, count)
    )


@dataclass(frozen=True)
class Layout:
    """Sizes and places: PAN's size, MS's ratio, first corner and true shift, PAN pixels."""

    rows: int = 96
    cols: int = 96
    ratio: tuple = (4.0, 4.0)
    corner: tuple = (0.0, 0.0)
    shift: tuple = (0.0, 0.0)

    @property
    def ms_size(self):
        """Rows and columns of MS: as many as PAN holds."""
        return (
            int((self.rows - self.corner[0]) / self.ratio[0] + 1e-9),
            int((self.cols - self.corner[1]) / self.ratio[1] + 1e-9),
        )

    @property
    def ms_in_pan(self):
        """Where MS's pixels lie in PAN by georeferencing."""
        r, c = self.ratio
        return Alignment(r, self.corner[0] + (r - 1) / 2, c, self.corner[1] + (c - 1) / 2)


def make_pair(pan, bands, layout):
    """The pair that sensors make of a PAN field and band fields; MS shows what lies a shift off."""
    a, (height, width) = layout.ms_in_pan, layout.ms_size
    rows = a.row_scale * np.arange(height) + a.row_offset + layout.shift[0]
    cols = a.col_scale * np.arange(width) + a.col_offset + layout.shift[1]
    blur = (sigma(GAIN, layout.ratio[0]), sigma(GAIN, layout.ratio[1]))
    ms = np.stack([band.at(rows, cols, blur) for band in bands]).astype(np.float32)
    image = pan.at(np.arange(layout.rows), np.arange(layout.cols)).astype(np.float32)
    return whole_pair(image, ms, a.inverse())


def whole_pair(pan, ms, alignment):
    """A pair in which everything was measured."""
    return Pair(pan, np.ones(pan.shape, dtype=bool), ms, np.ones(ms.shape, dtype=bool), alignment)


def related_fields(seed, bands):
    """A PAN field and band fields that share most of their detail, digital numbers."""
    common, own = waves(seed), [waves(seed + 1 + b) for b in range(bands)]
    shares = np.linspace(0.95, 0.6, bands)
    pan = Mixture((common,), (80.0,), 500.0)
    return pan, [
        Mixture((common, field), (100.0 * s, 100.0 * np.sqrt(1 - s * s)), 400.0 + 50 * b)
        for b, (field, s) in enumerate(zip(own, shares))
    ]


def related_pair(seed=0, bands=3, layout=None):
    """A pair whose bands share most of their detail with PAN."""
    pan, fields = related_fields(seed, bands)
    return make_pair(pan, fields, layout or Layout())


def unrelated_pair(seed=0, bands=3, layout=None):
    """A pair whose bands have nothing in common with PAN."""
    pan, _ = related_fields(seed, bands)
    _, fields = related_fields(seed + 100, bands)
    return make_pair(pan, fields, layout or Layout())


def learnable_pair(seed=0, bands=3, side=192, ratio=4):
    """A pair and its truth (C, H, W): how PAN's detail enters a band depends on the place.

    The sign of the relation follows a coarse field that MS shows well, so that no single gain
    fits and a network can learn.
    """
    index = np.arange(side)
    fine, coarse = waves(seed, finest=0.2), waves(seed + 1, count=12, finest=0.02)
    detail = fine.at(index, index)
    where = np.tanh(4 * coarse.at(index, index))
    pan = 500 + 60 * detail
    truth = np.stack(
        [400 + 150 * where + 60 * detail * (0.6 + s * where) for s in np.linspace(0.4, 1, bands)]
    ).astype(np.float32)
    size, alignment = coarser((side, side), (ratio, ratio))
    ms = blur_bands(truth, [GAIN] * bands, size, alignment)
    return whole_pair(pan.astype(np.float32), ms, alignment.inverse()), truth


def pan_target(pair):
    """The output grid that is PAN's own."""
    return Target(*pair.pan.shape, IDENTITY, pair.alignment, pair.pan.shape, pair.ms.shape[1:])


def read(pair, reach):
    """The pixels of a reach, as a reader would hand them out."""
    pan = reach.pan.within(Window(0, 0, *pair.pan.shape))
    rows, cols = reach.ms.within(Window(0, 0, *pair.ms.shape[1:]))
    return Pair(
        pair.pan[pan],
        pair.pan_valid[pan],
        pair.ms[:, rows, cols],
        pair.ms_valid[:, rows, cols],
        pair.alignment.cropped(reach.pan, reach.ms),
    )
