"""What all encoders share: the convolution that repeats edge pixels, and bands in groups."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn

from gzap_qgis.progress import Progress

# Numbers that a layer is given at once: more would not be faster, and need more memory.
AT_ONCE = 1 << 19


def conv(inputs: int, outputs: int, size: int = 3, dilation: int = 1) -> nn.Conv2d:
    """A convolution that keeps the size and repeats the edge pixel outside the image."""
    return nn.Conv2d(
        inputs,
        outputs,
        size,
        padding=dilation * (size // 2),
        dilation=dilation,
        padding_mode="replicate",
    )


def band_after_band(work: Callable[[Tensor], Tensor], feat: Tensor, progress: Progress) -> Tensor:
    """Work on features a few bands at a time, so that memory stays small.

    Args:
        work: What is done; no band may depend on another.
        feat: Features, one row a band, (C, ...).
        progress: Asked before each group of bands whether to stop.

    Returns:
        The results side by side, (C, ...).
    """
    group = max(AT_ONCE // feat[0].numel(), 1)
    if torch.is_grad_enabled() or len(feat) <= group:
        done = [_checked(work, part, progress) for part in feat.split(group)]
        return done[0] if len(done) == 1 else torch.cat(done)
    # Results are put in their place at once, so that they are never held twice.
    first = _checked(work, feat[:group], progress)
    out = first.new_empty((len(feat), *first.shape[1:]))
    out[:group] = first
    for start in range(group, len(feat), group):
        out[start : start + group] = _checked(work, feat[start : start + group], progress)
    return out


def _checked(work: Callable[[Tensor], Tensor], part: Tensor, progress: Progress) -> Tensor:
    """Work on a part, once the user has had a chance to stop."""
    progress.check()
    return work(part)


def on_last(layer: nn.Module, feat: Tensor) -> Tensor:
    """A layer for (C, F, h, w) applied to features with the channels last, (C, h, w, F)."""
    out: Tensor = layer(feat.permute(0, 3, 1, 2)).permute(0, 2, 3, 1)
    return out
