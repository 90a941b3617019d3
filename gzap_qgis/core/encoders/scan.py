"""The selective scan: a linear recurrence whose decay, input and output depend on the input.

The recurrence of Gu and Dao (Mamba, 2023), its state's decay one number for each head as in Dao and
Gu (Mamba-2, ICML 2024), worked out in chunks: inside a chunk as products of small matrices, from
chunk to chunk by the recurrence itself. Work grows linearly with the length. Every exponent is a
sum of decays and so at most zero: nothing can overflow, however long the sequence.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 - torch's own name for it


def _between(total: Tensor) -> Tensor:
    """Decay from each step of a chunk to each later one, (..., Q, Q), zero to earlier ones.

    Args:
        total: Running sum of the logarithms of the decays, (..., Q).
    """
    length = total.shape[-1]
    later = torch.ones(length, length, dtype=torch.bool, device=total.device).triu(1)
    span = total[..., :, None] - total[..., None, :]
    return span.masked_fill(later, float("-inf")).exp()


def _carried(decay: Tensor, added: Tensor) -> Tensor:
    """The state before each chunk.

    Args:
        decay: Decay over each chunk, (..., K, T).
        added: What each chunk adds to the state until its end, (..., K, T, N, P).

    Returns:
        States, (..., K, T, N, P), the first of them zero.
    """
    state = torch.zeros_like(added[..., 0, :, :])
    states = [state]
    for index in range(added.shape[-3] - 1):
        state = decay[..., index, None, None] * state + added[..., index, :, :]
        states.append(state)
    return torch.stack(states, -3)


def selective_scan(x: Tensor, log_decay: Tensor, b: Tensor, c: Tensor, chunk: int) -> Tensor:
    """Scan sequences: ``h[t] = exp(log_decay[t]) h[t-1] + b[t] x[t]``, ``y[t] = c[t] h[t]``.

    Args:
        x: Inputs of K heads with P channels, (..., K, L, P).
        log_decay: Logarithm of each head's decay, at most 0, (..., K, L).
        b: How an input enters the N states, the same for every head, (..., L, N).
        c: How the states are read, the same for every head, (..., L, N).
        chunk: Steps that are worked out at once.

    Returns:
        Outputs, (..., K, L, P).
    """
    length = x.shape[-2]
    missing = -length % chunk
    if missing:
        x, b, c = (F.pad(value, (0, 0, 0, missing)) for value in (x, b, c))
        log_decay = F.pad(log_decay, (0, missing))
    steps = (length + missing) // chunk
    x = x.reshape(*x.shape[:-2], steps, chunk, x.shape[-1])
    b = b.reshape(*b.shape[:-2], 1, steps, chunk, b.shape[-1])
    c = c.reshape(*c.shape[:-2], 1, steps, chunk, c.shape[-1])
    total = log_decay.reshape(*log_decay.shape[:-1], steps, chunk).cumsum(-1)
    out = ((c @ b.transpose(-1, -2)) * _between(total)) @ x
    if steps > 1:
        left = (total[..., -1:] - total).exp()
        added = (b * left[..., None]).transpose(-1, -2) @ x
        before = _carried(total[..., -1].exp(), added)
        out = out + total.exp()[..., None] * (c @ before)
    return out.flatten(-3, -2)[..., :length, :]
