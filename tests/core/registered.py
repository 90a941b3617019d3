"""Synthetic pairs whose bands lie apart, or that lie turned, in closed form."""

from dataclasses import replace

import numpy as np

from gzap_qgis.core.mtf import sigma
from gzap_qgis.grid import Alignment
from tests.core.scenes import GAIN, Mixture, make_pair, waves, whole_pair

WAVES = 200
APART = ((0.3, -0.4), (-1.25, 2.1), (2.9, 0.7), (-0.6, -2.8))


def fields(seed, bands):
    """A PAN field and band fields; the last band is dark where the others are bright."""
    common = waves(seed, WAVES)
    shares = [*np.linspace(0.995, 0.985, bands - 1), -0.98]
    return Mixture((common,), (80.0,), 500.0), [
        Mixture(
            (common, waves(seed + 1 + band, WAVES)),
            (100.0 * share, 100.0 * np.sqrt(1 - share * share)),
            400.0 + 50 * band,
        )
        for band, share in enumerate(shares)
    ]


def apart_pair(shifts, layout, seed=7):
    """A pair whose bands each show what lies their own shift off, PAN pixels."""
    pan, each = fields(seed, len(shifts))
    layouts = [replace(layout, shift=shift) for shift in shifts]
    made = [make_pair(pan, [band], one) for band, one in zip(each, layouts)]
    ms = np.concatenate([one.ms for one in made])
    return replace(made[0], ms=ms, ms_valid=np.ones(ms.shape, dtype=bool))


def turned_pair(degrees, side, ratio=4, bands=3, seed=7):
    """A pair whose MS has to be turned clockwise by an angle, about its centre, to lie on PAN."""
    pan, each = fields(seed, bands)
    size, angle = side // ratio, np.radians(degrees)
    line = ratio * (np.arange(size) - 0.5 * (size - 1))
    middle, blur = 0.5 * (side - 1), sigma(GAIN, ratio)
    rows = line[:, None] + angle * line[None, :] + middle
    cols = line[None, :] - angle * line[:, None] + middle
    ms = np.stack([_at_points(band, rows, cols, blur) for band in each]).astype(np.float32)
    image = pan.at(np.arange(side), np.arange(side)).astype(np.float32)
    place = Alignment(ratio, 0.5 * (ratio - 1), ratio, 0.5 * (ratio - 1))
    return whole_pair(image, ms, place.inverse())


def _at_points(mixture, rows, cols, blur):
    """Values of a mixture of waves at points, behind a blur."""
    out = np.full(rows.shape, mixture.constant)
    for field, weight in zip(mixture.fields, mixture.weights):
        for height, row, col, phase in zip(field.height, field.row, field.col, field.phase):
            passed = height * np.exp(-2 * np.pi**2 * blur**2 * (row**2 + col**2))
            out += weight * passed * np.cos(2 * np.pi * (row * rows + col * cols) + phase)
    return out


def noisy(pair, share, seed=0):
    """The pair with noise in MS, as a share of each band's standard deviation."""
    rng = np.random.default_rng(seed)
    strength = share * pair.ms.std((1, 2), keepdims=True)
    noise = rng.normal(size=pair.ms.shape) * strength
    return replace(pair, ms=(pair.ms + noise).astype(np.float32))
