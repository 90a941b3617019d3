"""First and second moments of many images, accumulated part by part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
Matrix = NDArray[np.float64]

# Share of its mean by which a constant image may vary when it was resampled in single precision.
ROUNDING = 1e-6


@dataclass(frozen=True)
class Moments:
    """Moments of K quantities over the same pixels.

    The second moments are kept about the mean, so that numbers far from zero lose no digits.

    Attributes:
        count: Number of pixels.
        mean: Mean of each quantity, (K,).
        scatter: Sums of products of deviations from the means, (K, K).
    """

    count: int
    mean: Vector
    scatter: Matrix

    @property
    def covariance(self) -> Matrix:
        """Mean product of deviations from the means, (K, K); zero without pixels.

        A quantity that varies by no more than single precision rounds it is constant.
        """
        every = self.scatter / max(self.count, 1)
        varies = np.diag(every) > (ROUNDING * self.mean) ** 2
        out: Matrix = np.where(np.outer(varies, varies), every, 0.0)
        return out

    @property
    def products(self) -> Matrix:
        """Mean product of the quantities themselves, (K, K)."""
        return self.covariance + np.outer(self.mean, self.mean)


def moments_of(values: NDArray[np.float32]) -> Moments:
    """The moments of K quantities at n pixels.

    Args:
        values: Quantities, (K, n).

    Returns:
        Their moments, in double precision.
    """
    count = values.shape[1]
    if count == 0:
        return Moments(0, np.zeros(len(values)), np.zeros((len(values), len(values))))
    exact = values.astype(np.float64)
    mean = exact.mean(1)
    exact -= mean[:, None]
    # einsum without "optimize" sums by itself; a matrix product may be slow inside QGIS.
    return Moments(count, mean, np.einsum("kn,ln->kl", exact, exact))


def merged(first: Moments, second: Moments) -> Moments:
    """The moments over the pixels of both (Chan, Golub, LeVeque, American Statistician 1983)."""
    count = first.count + second.count
    if count == 0:
        return first
    share = second.count / count
    step = second.mean - first.mean
    scatter = first.scatter + second.scatter + np.outer(step, step) * first.count * share
    return Moments(count, first.mean + step * share, scatter)


def gathered(parts: Iterable[Moments]) -> Moments:
    """The moments over the pixels of all parts, of which there is at least one."""
    return reduce(merged, parts)
