"""The optimiser Adam on one vector of all weights.

Written here since torch's own brings a compiler with it: to make one takes a second of imports,
which is a good part of a short fit.
"""

from __future__ import annotations

from collections.abc import Iterable

import torch
from torch import Tensor, nn

# What keeps a step finite where a gradient has always been zero.
EPSILON = 1e-8


def gradient(loss: Tensor, weights: Iterable[nn.Parameter]) -> Tensor:
    """The gradient of a loss by some weights, one after the other, (n,).

    Nothing is kept in the weights, so that several threads can ask at once.

    Args:
        loss: Scalar.
        weights: The weights; one that the loss does not depend on has the gradient 0.
    """
    asked = list(weights)
    found = torch.autograd.grad(loss, asked, allow_unused=True)
    parts = [torch.zeros_like(w) if g is None else g for w, g in zip(asked, found)]
    return torch.cat([part.reshape(-1) for part in parts])


class Adam:
    """Steps along running means of the gradient over its strength (Kingma and Ba, ICLR 2015).

    Attributes:
        weights: The weights that it changes.
        first: Running mean of the gradient, (n,).
        second: Running mean of its square, (n,).
        steps: Steps taken.
    """

    def __init__(
        self, weights: Iterable[nn.Parameter], betas: tuple[float, float] = (0.9, 0.999)
    ) -> None:
        """Begin with no memory.

        Args:
            weights: The weights; one or more.
            betas: Memory of the two running means, 0 to below 1.
        """
        self.weights = list(weights)
        self.first = torch.cat([torch.zeros_like(w).reshape(-1) for w in self.weights])
        self.second = torch.zeros_like(self.first)
        self.steps = 0
        self._betas = betas

    def step(self, slope: Tensor, rate: float) -> None:
        """Change the weights.

        Args:
            slope: Gradient by all weights, (n,).
            rate: Step size.
        """
        self.steps += 1
        first, second = self._betas
        left = 1.0 - second**self.steps
        with torch.no_grad():
            self.first.lerp_(slope, 1.0 - first)
            self.second.mul_(second).addcmul_(slope, slope, value=1.0 - second)
            strength = self.second.sqrt().div_(left**0.5).add_(EPSILON)
            change = (self.first / strength).mul_(-rate / (1.0 - first**self.steps))
            for weight, part in zip(self.weights, self.parted(change)):
                weight.add_(part)

    def parted(self, vector: Tensor) -> list[Tensor]:
        """A vector of all weights, (n,), as views in the shapes of the weights."""
        parts = vector.split([weight.numel() for weight in self.weights])
        return [part.view_as(weight) for part, weight in zip(parts, self.weights)]
