"""Small least-squares problems, solved from second moments alone."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
Matrix = NDArray[np.float64]

# Directions in which the regressors vary by less than this share of their strongest are left out.
LEAST_DIRECTION = 1e-10
# A gradient below this share of the problem's scale counts as zero.
LEAST_GRADIENT = 1e-10


def _scaled(gram: Matrix) -> tuple[Matrix, Vector]:
    """A Gram matrix of regressors brought to unit strength, and the inverse strengths."""
    strength = np.sqrt(np.maximum(np.diag(gram), 0.0))
    inverse = np.where(strength > 0.0, 1.0 / np.where(strength > 0.0, strength, 1.0), 0.0)
    return gram * np.outer(inverse, inverse), inverse


def least_squares(gram: Matrix, cross: Vector) -> Vector:
    """The weights of least squared error, the smallest where several are equally good.

    Args:
        gram: Mean products of the regressors, (K, K).
        cross: Mean products of the regressors with what they are to explain, (K,).

    Returns:
        Weights, (K,); zero for a regressor that is zero everywhere.
    """
    scaled, inverse = _scaled(gram)
    found = np.linalg.lstsq(scaled, cross * inverse, rcond=LEAST_DIRECTION)[0]
    out: Vector = found * inverse
    return out


def non_negative(gram: Matrix, cross: Vector) -> Vector:
    """The weights of least squared error among those that are zero or above.

    The active-set method of Lawson and Hanson (Solving Least Squares Problems, 1974, chapter 23),
    on second moments (Bro and de Jong, Journal of Chemometrics 1997). It ends at the minimum after
    finitely many steps.

    Args:
        gram: Mean products of the regressors, (K, K).
        cross: Mean products of the regressors with what they are to explain, (K,).

    Returns:
        Weights, (K,), each zero or above.
    """
    scaled, inverse = _scaled(gram)
    target = cross * inverse
    weights, free = np.zeros(len(target)), np.zeros(len(target), dtype=bool)
    enough = LEAST_GRADIENT * max(float(np.abs(target).max(initial=0.0)), 1e-300)
    for _ in range(3 * len(target) ** 2 + 1):
        gradient = np.where(free, -np.inf, target - scaled @ weights)
        if free.all() or gradient.max() <= enough:
            break
        free[int(gradient.argmax())] = True
        weights, free = _within(scaled, target, weights, free)
    return weights * inverse


def _within(
    gram: Matrix, cross: Vector, weights: Vector, free: NDArray[np.bool_]
) -> tuple[Vector, NDArray[np.bool_]]:
    """The best weights of a set of free ones, after freeing no more than stay above zero."""
    free = free.copy()
    while True:
        best = np.zeros(len(cross))
        best[free] = np.linalg.lstsq(gram[np.ix_(free, free)], cross[free], rcond=LEAST_DIRECTION)[
            0
        ]
        below = free & (best <= 0.0)
        if not below.any():
            return best, free
        # As far towards the best as all weights stay at zero or above.
        step = np.min(weights[below] / np.maximum(weights[below] - best[below], 1e-300))
        weights = np.where(free, weights + step * (best - weights), 0.0)
        free &= weights > 1e-15
        weights = np.where(free, weights, 0.0)
